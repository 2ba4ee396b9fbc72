// Links of a clause, once the values stand in them.

import { expect, test } from 'vitest'
import { inEnglish } from '../support/in-english.js'
import { clauseText, make, nodesOf, onlyDocument, rulesOf } from '../support/documents.js'

function madeWith(body: string): ReturnType<typeof make> {
  return make({ 'content/clauses/sv/cooperation/purpose.md': clauseText('Syfte', body) })
}

test('a value within an address is written as an address writes it', () => {
  const made = madeWith('Se [sidan](https://example.org/?q={{region.name}}).')
  expect(rulesOf(made)).toEqual([])
  expect(nodesOf(onlyDocument(made), 'link').map(({ url }) => url)).toEqual(['https://example.org/?q=Region%20Dalarna'])
})

test.each([
  ['a value that is no host', '[sidan](https://{{region.name}}/)', 'https://Region%20Dalarna/'],
  ['a reference', '[sidan](https://example.org/{{ref "term"}})', 'https://example.org/'],
])('a link with %s leads nowhere, and is reported', (_, link, told) => {
  const { problems } = madeWith(`Se ${link}.`)
  expect(problems.map((problem) => [problem.rule, inEnglish(problem).message])).toEqual([
    ['markdown/link', `The link \`${told}\` leads nowhere.`],
  ])
})
