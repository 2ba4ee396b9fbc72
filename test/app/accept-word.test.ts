// A word that a translation uses for a term is accepted in the glossary: the problem is gone, and the rest of the file is as it was.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { acceptWord, type WordToAccept } from '../../src/app/fixes/accept-word.js'
import { openFixes } from '../../src/app/fixes/fixes.js'
import { isRefusal } from '../../src/app/request/outcome.js'
import { say } from '../../src/base/sentence.js'
import { overlaidSources, projectRoot } from '../support/library.js'

const sources = overlaidSources(join(projectRoot, 'test/rules/translation-term'))

/** The glossary with the word, or why not. */
function accepted(raw: string, asked: WordToAccept): string {
  const answer = acceptWord(raw, 'content/glossary.yaml', asked)
  if (isRefusal(answer)) return say(answer.refused, 'en')
  const [file] = answer.writes
  return file === undefined
    ? answer.problems.map(({ rule }) => rule).join()
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
}

const glossary = [
  '# Words',
  'terms:',
  '  - { sv: avtal, nb: avtale, area: basis, attested: { nb: confirmed } }   # the first',
  '  - { sv: samverkan, nb: samarbeid, area: basis, attested: {}, accepted: { nb: [samhandling] } }',
  '  - { sv: syfte, nb: formål, area: basis, attested: {}, accepted: { nn: [føremål] } }',
  'falseFriends: []',
  '',
].join('\n')

test('a term whose agreed counterpart is missing asks for the word that stands there; accepted, the problem is gone', () => {
  const problemsOf = (given: typeof sources) =>
    buildDocuments(given, { ...everything, translations: 'all' }).problems.filter(
      ({ rule }) => rule === 'translation/term',
    )
  const [problem] = problemsOf(sources)
  const fix = problem === undefined ? null : openFixes(sources.content)(problem)
  expect(fix).toEqual({ kind: 'accept', path: 'glossary.yaml', term: 'kostnad', language: 'nb' })
  const asked = { term: 'kostnad', language: 'nb', word: 'utgift' }
  const text = accepted(sources.content.files.get('glossary.yaml') ?? '', asked)
  const clause = (sources.content.files.get('clauses/nb/term.md') ?? '').replace(/\n$/, ' utgift\n')
  const files = new Map([...sources.content.files, ['glossary.yaml', text], ['clauses/nb/term.md', clause]])
  expect(problemsOf({ ...sources, content: { ...sources.content, files } })).toEqual([])
})

test.each([
  [
    'avtal',
    'attested: { nb: confirmed } }   # the first',
    'attested: { nb: confirmed }, accepted: { nb: [kontrakt] } }   # the first',
  ],
  ['samverkan', 'accepted: { nb: [samhandling] }', 'accepted: { nb: [samhandling, kontrakt] }'],
  ['syfte', 'accepted: { nn: [føremål] }', 'accepted: { nn: [føremål], nb: [kontrakt] }'],
])('the entry of %s alone is changed, whatever the ends of lines', (term, before, after) => {
  const asked = { term, language: 'nb', word: ' kontrakt ' }
  expect(accepted(glossary, asked)).toBe(glossary.replace(before, after))
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  expect(accepted(windows(glossary), asked)).toBe(windows(glossary.replace(before, after)))
})

test('what is no word, no term of the glossary, or accepted already is refused', () => {
  expect(accepted(glossary, { term: 'avtal', language: 'nb', word: ' ' })).toContain('Write the word')
  expect(accepted(glossary, { term: 'basis', language: 'nb', word: 'x' })).toContain('no longer has `basis`')
  expect(accepted(glossary, { term: 'avtal', language: 'fi', word: 'x' })).toContain('no longer has `avtal`')
  expect(accepted(glossary, { term: 'avtal', language: 'nb', word: 'avtale' })).toContain('already')
  expect(accepted(glossary, { term: 'samverkan', language: 'nb', word: 'samhandling' })).toContain('already')
})
