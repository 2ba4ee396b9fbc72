// The catalogue of rules and phrases: whole in every language, and used.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { phrases, type PhraseId } from '../../src/base/phrases/phrases.js'
import { catalogue, entryOf, type EntryId } from '../../src/base/rules/catalogue.js'
import { messageLanguages, slotNames, type InLanguages } from '../../src/base/sentence.js'
import { projectRoot } from '../support/library.js'

const root = join(projectRoot, 'src')
/** The source of the program without the catalogue itself. */
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^base.(?:rules|phrases)/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

const entries = (Object.keys(catalogue) as EntryId[]).map((id) => [id, entryOf(id)] as const)
const texts: (readonly [string, InLanguages])[] = [
  ...entries.flatMap(([id, { sentences }]) =>
    [0, 1].flatMap((part): [string, InLanguages][] =>
      sentences.en[part] === undefined
        ? []
        : [[`${id} ${part === 0 ? 'fact' : 'hint'}`, inLanguages((code) => sentences[code][part] ?? '')]],
    ),
  ),
  ...(Object.keys(phrases) as PhraseId[]).map((id) => [id, phrases[id]] as const),
]

function inLanguages(text: (code: (typeof messageLanguages)[number]) => string): InLanguages {
  return { en: text('en'), sv: text('sv'), nb: text('nb') }
}

describe.each(texts)('%s', (_, sentences) => {
  test('has its text in every language, with the same values', () => {
    for (const code of messageLanguages) {
      expect(sentences[code].trim()).not.toBe('')
      expect(slotNames(sentences[code])).toEqual(slotNames(sentences.en))
    }
  })
})

test('no entry has a hint in one language only', () => {
  expect(
    entries.filter(([, { sentences }]) => new Set(messageLanguages.map((code) => sentences[code].length)).size > 1),
  ).toEqual([])
})

test('facts are sentences, and hints are not', () => {
  const facts = entries.flatMap(([, { sentences }]) => messageLanguages.map((code) => sentences[code][0]))
  expect(facts.filter((fact) => !/^[\p{Lu}`<].*[.?!>]$/u.test(fact))).toEqual([])
})

test('the program reports every entry, and says every phrase', () => {
  /* How grave a problem is, is a phrase by its own name. */
  const severities = new Set<string>(entries.map(([, { severity }]) => severity))
  const ids = [...entries.map(([id]) => id), ...Object.keys(phrases)].filter((id) => !severities.has(id))
  expect(ids.filter((id) => !isNamed(id) && !isPutTogether(id))).toEqual([])
})

function isNamed(word: string): boolean {
  return source.includes(`'${word}'`)
}

/** Ids that are put together: what stands before a word and after it. The types hold that each such id is one of a phrase. */
const frames = [...source.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{[a-z]+\}((?:-[a-z]+)*)`/g)].map(
  ([, before = '', after = '']) => ({ before, after }),
)

/** True where the id is such a frame with a word in it that the source names. */
function isPutTogether(id: string): boolean {
  return frames.some(({ before, after }) => {
    const isFramed = id.startsWith(before) && id.endsWith(after) && id.length > before.length + after.length
    return isFramed && isNamed(id.slice(before.length, id.length - after.length))
  })
}
