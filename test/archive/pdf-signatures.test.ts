// What signatures in a PDF say of themselves is read as it stands there; nothing is made up where they say nothing.

import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fieldsHolding } from '../../src/archive/package/pdf-fields.js'
import { signaturesIn } from '../../src/archive/package/pdf-signatures.js'
import { growth, proportional, searchedBy } from '../support/steps.js'
import { signedBy, signerNamed, withValue } from '../support/signed-pdf.js'

const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
const table = 'xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\n'
const pdf = new TextEncoder().encode(`${head}${table}startxref\n${head.length}\n%%EOF\n`)
/** A signature made by OpenSSL: the certificate of "Prov Undertecknare", issued by itself. */
const readyMade = readFileSync(new URL('../support/signature.der', import.meta.url))

test('whose certificate it is, by whom issued, at what time, and in which field', async () => {
  const root = await signerNamed('Provutfärdaren', 'Prov CA')
  const eva = await signerNamed('Eva Ærlig', 'Falu kommun', root)
  const signed = signedBy(pdf, [
    { signer: eva, field: 'falu-kommun.1', time: { inside: new Date(Date.UTC(2026, 11, 2, 9, 11, 12)) } },
    { signer: root, field: null, time: { beside: "D\\07220261203101112+01'00'" } },
  ])
  const [first, second] = signaturesIn(signed)
  expect(first).toMatchObject({
    field: 'falu-kommun.1',
    name: 'Eva Ærlig',
    organisation: 'Falu kommun',
    issuer: 'Provutfärdaren',
    selfIssued: false,
    time: '2026-12-02T09:11:12Z',
  })
  expect(second).toMatchObject({ field: null, selfIssued: true, time: '2026-12-03T10:11:12+01:00' })
  expect(first?.key).toMatch(/^[0-9a-f]{64}$/)
  expect(first?.key).not.toBe(second?.key)
  expect(JSON.stringify([first, second])).not.toContain('191212121212')
})

test('the same key is the same, whatever certificate names it', async () => {
  const signer = await signerNamed('Eva', null)
  const [a, b] = signaturesIn(
    signedBy(pdf, [
      { signer, field: 'a.1' },
      { signer, field: 'b.1' },
    ]),
  )
  expect(a?.key).toBe(b?.key)
  expect([a?.field, b?.field]).toEqual(['a.1', 'b.1'])
})

test('a signature of OpenSSL is read', () => {
  expect(signaturesIn(withValue(pdf, readyMade))).toMatchObject([
    { name: 'Prov Undertecknare', selfIssued: true, field: null },
  ])
})

test.each([
  ['a value that is no signature', '<00112233>', [{ name: null, certificate: null }]],
  ['a value that is no string of digits', '(abcdefgh)', []],
])('%s', (_, value, expected) => {
  const head = '\n9 0 obj\n<< /Type /Sig /ByteRange [0 AAAA BBBB 7] /Contents '
  const until = pdf.length + head.length
  const ranged = head
    .replace('AAAA', String(until).padStart(4))
    .replace('BBBB', String(until + value.length).padStart(4))
  const file = Buffer.concat([pdf, Buffer.from(`${ranged}${value} >>\nendobj\n`)])
  expect(signaturesIn(file)).toMatchObject(expected)
})

test('a time stamp is no signature, and a time that there is not is none', async () => {
  const signer = await signerNamed('Eva', null)
  const signed = signedBy(pdf, [{ signer, field: null, time: { beside: 'D:20261399101112Z' } }])
  expect(signaturesIn(signed)[0]?.time).toBeNull()
  const stamped = Buffer.from(
    Buffer.from(signed).toString('latin1').replace('/Type /Sig ', '/Type/DocTimeStamp'),
    'latin1',
  )
  expect(signaturesIn(stamped)).toHaveLength(0)
})

test('the name of a field is found where fields are packed into an object stream, in either encoding', () => {
  const parent = '<< /FT /Sig /T <FEFF00C500730061> /Kids [6 0 R] >>'
  const child = '<< /T (a\\(\\061) /Parent 5 0 R /V 9 0 R >>'
  const index = `5 0 6 ${parent.length + 1} `
  const packed = deflateSync(Buffer.from(`${index}${parent} ${child}`, 'latin1')).toString('latin1')
  const dictionary = `<< /Type /ObjStm /N 2 /First ${index.length} /Filter /FlateDecode /Length ${packed.length} >>`
  const text = `%PDF-1.7\n4 0 obj\n${dictionary}\nstream\n${packed}\nendstream\nendobj\n9 0 obj\n<< >>\nendobj\n`
  expect([...fieldsHolding(text, new Set([8, 9]))]).toEqual([[9, 'Åsa.a(1']])
})

/** Each at least as large as its count, and written to keep a reader busy. */
const laborious: Readonly<Record<string, (count: number) => string>> = {
  'many signatures whose field nobody knows': (count) => signedObjects(count),
  'many that cover one value': (count) =>
    `%PDF-1.7\n<${'0'.repeat(count)}> ${numbered(count, (at) => `${at} 0 obj /ByteRange [0 9 ${count + 11} 1] endobj `)}`,
  'many ranges in one object': (count) =>
    signedObjects(1).replace('/ByteRange', `${'/ByteRange [0 0 9 9] '.repeat(count)}/ByteRange`),
  'a field that many would have': (count) => `${signedObjects(1)}${'/V 1 0 R '.repeat(count)}<< >>`,
  'dictionaries that are never closed': (count) => `${'<< /V 1 0 R '.repeat(count)}${signedObjects(count)}`,
  'streams of objects that are none': (count) =>
    `${'/Type /ObjStm stream\n/First 9 '.repeat(count)}${signedObjects(2)}`,
  'fields with parents upon parents': (count) =>
    `${signedObjects(count)}${numbered(count, (at) => `${count + at} 0 obj << /V ${at} 0 R /Parent ${2 * count} 0 R >> endobj `)}`,
}

test.each(Object.keys(laborious))('reading costs in proportion to the file: %s', (name) => {
  const work = (count: number): void => {
    signaturesIn(Buffer.from(laborious[name]?.(count) ?? '', 'latin1'))
  }
  expect(growth(work, 200)).toBeLessThan(proportional)
  expect(searchedBy(() => work(400)) / searchedBy(() => work(200))).toBeLessThan(proportional)
})

/** Objects from 1 on that hold signatures, each with a value in its place. */
function signedObjects(count: number): string {
  let text = '%PDF-1.7\n'
  for (let at = 1; at <= count; at += 1) {
    const begin = `${text}${at} 0 obj << /ByteRange [0 AAAAAAAA BBBBBBBB 1] /Contents `
    const ranged = begin
      .replace('AAAAAAAA', String(begin.length).padStart(8))
      .replace('BBBBBBBB', String(begin.length + 4).padStart(8))
    text = `${ranged}<00> >> endobj\n`
  }
  return text
}

function numbered(count: number, item: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => item(index + 1)).join('')
}
