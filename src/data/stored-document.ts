// The shape of a Document as it is stored: model/document.ts as a schema, so that whatever is read back, from the register
// or from a stranger's package, is a Document and nothing else. test/data/stored-document.test.ts holds the two together.

import * as z from 'zod'
import { isLinkAddress } from '../base/addresses.js'
import { fieldSizes, type Block, type Inline } from '../model/document.js'
import { listOf } from './first-fault.js'
import { civilDate, id, languageCode, versionName } from './scalars.js'

const text = z.string()
const nullableText = text.nullable()

const place = z.strictObject({
  file: text,
  line: z.number(),
  column: z.number(),
  subject: z
    .strictObject({ agreement: text.exactOptional(), clause: text.exactOptional(), language: text.exactOptional() })
    .exactOptional(),
})
const source = place.nullable()

/* Blocks and inlines hold each other: where one begins anew, its type is said. */
const inlines: z.ZodType<readonly Inline[]> = z.lazy(() => listOf(inlineSchema))
const blocks: z.ZodType<readonly Block[]> = z.lazy(() => listOf(blockSchema))
const title = inlines.nullable()

/** Links lead to the web and to mailboxes; anything else would be run, or open a file, where a document is read. */
const address = text.refine(isLinkAddress)

/** Every kind of inline. */
export const inlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text, source }),
  z.strictObject({
    kind: z.literal('value'),
    type: z.enum(['text', 'date', 'period', 'number', 'percent', 'amount', 'party', 'list']),
    raw: z.union([text, z.number(), z.null()]),
    text,
    path: text,
    counterparty: z.boolean(),
    source,
  }),
  z.strictObject({ kind: z.literal('foreign'), language: languageCode, inlines, source }),
  z.strictObject({ kind: z.literal('emphasis'), inlines }),
  z.strictObject({ kind: z.literal('strong'), inlines }),
  z.strictObject({ kind: z.literal('link'), url: address, inlines, source }),
  z.strictObject({ kind: z.literal('confidential'), ground: text, inlines, source }),
  z.strictObject({
    kind: z.literal('reference'),
    target: text,
    text,
    labelAt: z.number().int().nonnegative().exactOptional(),
    source,
  }),
  z.strictObject({ kind: z.literal('note'), note: text, label: text, source }),
  z.strictObject({
    kind: z.literal('blank'),
    id: text,
    label: text,
    size: z.enum(['short', 'medium', 'long']),
    source,
  }),
  z.strictObject({ kind: z.literal('break') }),
])

const facts = listOf(z.strictObject({ id: nullableText, label: text, value: inlines }))

const rows = listOf(
  z.strictObject({ cells: listOf(z.strictObject({ heading: z.boolean(), blocks })), total: z.boolean() }),
)

/** Headings go by it, six deep at most in HTML; a level beyond that looks like the last. */
const level = z.number().int().min(1).max(20)

const signatureBlock = z.strictObject({
  field: text,
  party: text,
  heading: inlines,
  lines: listOf(
    z.strictObject({
      kind: z.enum(['placeDate', 'date', 'signature', 'name', 'title', 'mandate']),
      label: text,
      value: nullableText,
    }),
  ),
  name: nullableText,
  title: nullableText,
})

/** Places on a page of A4, or near it. */
const points = z.number().min(0).max(1000)

/** Every kind of block. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), title: inlines, subtitle: title, facts, source }),
  z.strictObject({ kind: z.literal('facts'), title, rows: facts, source }),
  z.strictObject({
    kind: z.literal('parties'),
    title,
    entries: listOf(z.strictObject({ party: text, name: inlines, details: listOf(inlines) })),
    source,
  }),
  z.strictObject({
    kind: z.literal('contents'),
    title: text,
    entries: listOf(z.strictObject({ level, label: nullableText, title: inlines, target: text })),
    source,
  }),
  z.strictObject({ kind: z.literal('section'), id: text, level, label: nullableText, title: inlines, blocks, source }),
  z.strictObject({ kind: z.literal('paragraph'), inlines, source }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: listOf(z.strictObject({ label: text, blocks })),
    source,
  }),
  z.strictObject({
    kind: z.literal('table'),
    id: nullableText,
    caption: title,
    columns: listOf(z.strictObject({ width: z.number().positive().max(1), align: z.enum(['start', 'end']) })),
    header: rows,
    rows,
    source,
  }),
  z.strictObject({ kind: z.literal('quotation'), blocks, source }),
  z.strictObject({ kind: z.literal('remark'), title, blocks, source }),
  z.strictObject({
    kind: z.literal('form'),
    title,
    fields: listOf(z.strictObject({ id: text, label: text, size: z.enum(fieldSizes) })),
    source,
  }),
  z.strictObject({ kind: z.literal('confidential'), ground: text, blocks, source }),
  z.strictObject({
    kind: z.literal('signatures'),
    columns: z.union([z.literal(1), z.literal(2)]),
    statement: text.exactOptional(),
    blocks: listOf(signatureBlock),
    source,
  }),
  z.strictObject({
    kind: z.literal('parallel'),
    clause: text,
    sides: listOf(z.strictObject({ language: languageCode, blocks })),
    source,
  }),
  z.strictObject({
    kind: z.literal('placed'),
    height: points,
    entries: listOf(
      z.strictObject({ x: points, y: points, width: points, look: z.enum(['text', 'strong', 'small']), inlines }),
    ),
    source,
  }),
])

const words = { notes: text, backToText: text, skipToText: text, note: text, fillIn: text, remark: text }

const runningText = z.strictObject({
  header: z.strictObject({ left: text, right: text }),
  footer: text,
  mark: nullableText,
  copy: nullableText,
  initials: z.strictObject({ corner: z.enum(['left', 'right']), label: text, fields: z.boolean() }).nullable(),
  words: z.strictObject({ ...words, signature: text }),
})

const part = z.strictObject({
  kind: z.enum(['main', 'annex']),
  id: text,
  label: nullableText,
  title: inlines,
  date: nullableText,
  content: z.enum(['text', 'form', 'schedule', 'listed', 'file']),
  blocks,
})

/** Shape of `documents/INSTANCE-LANG.json` in the register. */
export const documentSchema = z.strictObject({
  document: z.literal(1),
  agreement: id,
  instance: id,
  version: versionName,
  date: civilDate,
  languages: listOf(languageCode),
  authentic: listOf(languageCode),
  translation: z.boolean(),
  draft: z.boolean(),
  signing: z.enum(['paper', 'electronic', 'mixed']),
  metadata: z.strictObject({
    title: text,
    subject: text,
    author: text,
    keywords: listOf(text),
    caseNumber: nullableText,
  }),
  furniture: runningText,
  parts: listOf(part),
  notes: listOf(z.strictObject({ id: text, label: text, blocks, source })),
})
