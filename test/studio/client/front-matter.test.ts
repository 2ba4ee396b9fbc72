// What stands above the text of a clause, for the program.

import { expect, test } from 'vitest'
import { frontMatterIn, titleIn } from '../../../src/studio/client/editor/front-matter.js'

test('it reaches from the first line of dashes to the second', () => {
  const text = '---\ntitle: Syfte\nabout: ---x\n---\n\nText\n---\n'
  expect(text.slice(0, frontMatterIn(text)?.to)).toBe('---\ntitle: Syfte\nabout: ---x\n---')
})

test('a text without any, or with one that has no end, is shown whole', () => {
  for (const text of ['Text\n', '---\ntitle: a\n', '', '\n---\ntitle: a\n---\n']) expect(frontMatterIn(text)).toBeNull()
})

test('it is called by the heading of the clause', () => {
  expect(titleIn('---\ntitle: "Parternas: uppgifter"\n---')).toBe('Parternas: uppgifter')
  expect(titleIn('---\nabout: a\n---')).toBe('')
})
