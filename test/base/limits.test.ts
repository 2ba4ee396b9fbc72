// The limits of the program: each is used, each is tested where it stands, and each says what it counts.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { limits, pastLimit, type Limit, type LimitName } from '../../src/base/limits.js'
import { placeIn, sentencesOf } from '../../src/base/problem.js'
import { messageLanguages } from '../../src/base/sentence.js'
import { projectRoot } from '../support/library.js'

const names = Object.keys(limits) as LimitName[]

/** What the files of a folder say, but for some of them. */
function textsUnder(folder: string, without: RegExp): string {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|txt)$/.test(path) && !without.test(path))
    .map((path) => readFileSync(join(projectRoot, folder, path), 'utf8'))
    .join('\n')
}

test('the limits stand in the order of their names', () => {
  expect(names).toEqual([...names].sort())
})

test('every limit is one that the program reports', () => {
  const source = textsUnder('src', /^base.(?:limits\.ts|rules|phrases)/)
  expect(names.filter((name) => !source.includes(`'${name}'`))).toEqual([])
})

test('every limit has a test of where it is reported', () => {
  const tests = textsUnder('test', /^(?:base|docs).limits\.test\.ts$/)
  expect(names.filter((name) => !tests.includes(`'${name}'`) && !tests.includes(`(\`${name}\`)`))).toEqual([])
})

test.each(names)('what %s counts and how far it goes is said in every language', (name) => {
  const { most, least }: Limit = limits[name]
  const problem = pastLimit(name, placeIn('content/a.yaml'))
  for (const language of messageLanguages) {
    const { message } = sentencesOf(problem, language)
    expect(message).toContain(`(\`${name}\`)`)
    if (least !== undefined) expect(message).toContain(`${least}–${most}`)
  }
})
