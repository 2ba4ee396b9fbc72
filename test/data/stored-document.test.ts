// The schema of stored Documents and the model that all renderers read: they say the same, kind by kind and key by key.

import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { blockSchema, documentSchema, inlineSchema } from '../../src/data/stored-document.js'
import type { Block, Document, Inline } from '../../src/model/document.js'
import { everyKind } from '../support/every-kind.js'

/** Without `readonly`, which a schema cannot say of a key. */
type Plain<T> = T extends readonly (infer Member)[]
  ? Plain<Member>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

test('the schema of a Document, of blocks and of inlines says what the model says', () => {
  expectTypeOf<Plain<z.infer<typeof documentSchema>>>().toEqualTypeOf<Plain<Document>>()
  expectTypeOf<Plain<z.infer<typeof blockSchema>>>().toEqualTypeOf<Plain<Block>>()
  expectTypeOf<Plain<z.infer<typeof inlineSchema>>>().toEqualTypeOf<Plain<Inline>>()
  expectTypeOf<z.infer<typeof documentSchema>>().toExtend<Document>()
})

test('a list of a million faults is told by its first', () => {
  const blocks = Array.from({ length: 1_000_000 }, () => 0)
  const [main] = everyKind.parts
  const { error } = documentSchema.safeParse({ ...everyKind, parts: [{ ...main, blocks }] })
  expect(error?.issues.map(({ path }) => path.join('/'))).toEqual(['parts/0/blocks/0'])
})

test('a Document with every kind passes', () => {
  expect(documentSchema.safeParse(everyKind).error?.issues ?? []).toEqual([])
})
