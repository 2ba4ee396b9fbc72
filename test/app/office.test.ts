// The pages that an office has written itself, read as its clauses are.

import { expect, test } from 'vitest'
import { readOffice } from '../../src/app/publication/office.js'
import { readLibrary } from '../../src/library/library.js'
import { librarySources } from '../support/library.js'

function problemsOf(body: string): string[] {
  const page = `---\ntitle: Om registret\n---\n\nEtt register.\n\n${body}\n`
  const library = readLibrary(librarySources({ 'content/site/sv/about.md': page }))
  const { office, problems } = readOffice(library)
  expect(office.pages).toHaveLength(problems.length === 0 ? 1 : 0)
  return problems.map(({ rule, place: { file, line } }) => `${file}:${line} ${rule}`)
}

test('a page of an office is shown', () => {
  expect(problemsOf('- [Avtal](../avtal/)')).toEqual([])
})

test.each([
  ['emphasis without end', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 'limit/exceeded'],
  ['brackets without end', '['.repeat(20_000), 'limit/exceeded'],
  ['lists without end', `${'- '.repeat(5_000)}a`, 'markdown/nesting'],
  ['quotations without end', `${'> '.repeat(5_000)}a`, 'markdown/nesting'],
])('%s are told at once, at their place', (_, body, rule) => {
  expect(problemsOf(body)).toEqual([`content/site/sv/about.md:7 ${rule}`])
})
