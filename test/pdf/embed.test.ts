import { expect, test } from 'vitest'
import { sampleDocument, paragraph } from '../support/sample-document.js'
import type { Document } from '../../src/model/document.js'
import { objectsOf, objectsWith, render } from './support.js'

const [main] = sampleDocument.parts
const withText = (text: string): Document => ({
  ...sampleDocument,
  parts: main === undefined ? [] : [{ ...main, blocks: [paragraph(text)] }],
})

/** Codes of a font by the text that they stand for. */
const codesOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    objectsOf(bytes)
      .filter((object) => object.stream?.includes('beginbfchar'))
      .flatMap((object) => [...(object.stream ?? '').matchAll(/^<(\w{4})> <(\w+)>$/gm)])
      .map(([, code = '', text = '']) => [Buffer.from(text, 'hex').swap16().toString('utf16le'), code]),
  )

test('what looks the same is told apart when it is read: hyphen and soft hyphen, space and no-break space', async () => {
  const long = 'Parterna ska enligt samverkansöverenskommelsen bidra till hälso- och sjukvård med 4\u00a0000 kronor '
  const codes = codesOf(await render(withText(long.repeat(12))))
  for (const text of ['-', '\u00ad', ' ', '\u00a0']) expect([text, codes.has(text)]).toEqual([text, true])
  expect(codes.get('-')).not.toBe(codes.get('\u00ad'))
})

test('a ligature is read as its letters', async () => {
  expect(codesOf(await render(withText('effekt'))).has('ff')).toBe(true)
})

test('the code 0, the missing sign, is never used and never mapped', async () => {
  const bytes = await render(sampleDocument)
  for (const { stream } of objectsOf(bytes)) {
    if (stream?.includes('beginbfchar')) expect(stream).not.toContain('<0000> <0')
    if (stream?.includes(' TJ'))
      expect([...stream.matchAll(/<(\w+)>/g)].flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? [])).not.toContain(
        '0000',
      )
  }
})

test('fonts are subsets, named after what they hold', async () => {
  const names = (bytes: Uint8Array) =>
    objectsWith(bytes, /\/Type \/FontDescriptor/).map(
      ({ dictionary }) => /\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? '',
    )
  const one = names(await render(withText('abc')))
  const other = names(await render(withText('xyz')))
  for (const name of [...one, ...other]) expect(name).toMatch(/^[A-Z]{6}\+SourceSans3-/)
  expect(one[0]).not.toBe(other[0])
})
