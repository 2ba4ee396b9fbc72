// What came back from signing: which kind it is, that it lies in the package, and what is told of a file that is none.

import { unzlibSync, zlibSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { judgeOriginal, type Judgement } from '../../src/archive/package/original.js'
import { readTexts } from '../../src/archive/package/pdf-pages.js'
import { isSamePdf } from '../../src/archive/package/same-pdf.js'
import { manifestName } from '../../src/archive/package/manifest.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { forgedWith, packagesOf, thisProgram } from '../support/archive.js'
import { bilingualSources } from '../support/bilingual.js'
import type { ArchiveAsked } from '../../src/app/archive.js'
import { librarySources } from '../support/library.js'
import { joined, rewritten } from '../support/pdf-updates.js'
import { withSignature } from '../support/signed-pdf.js'

const pdf = 'documents/cooperation-all-sv.pdf'
const original = 'original/cooperation-all-sv-original.pdf'
let issued: Uint8Array
beforeAll(async () => {
  issued = (await packagesOf(librarySources())).packages[0]?.files.get(pdf) ?? new Uint8Array()
})

const signed = (): Uint8Array => withSignature(issued)
const sealed = (): Uint8Array => withSignature(rewritten(issued))
/** Pages without any text. */
const scan =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

const judged = (bytes: Uint8Array): Promise<Judgement> => judgeOriginal(issued, bytes, readTexts)

describe('a file is', () => {
  test('signed, when the issued bytes come first and a signature behind them', async () => {
    expect(await judged(signed())).toEqual({ kind: 'signed', bytesAdded: signed().length - issued.length })
  })

  test('sealed, when its bytes are others and its pages say the same', async () => {
    expect(await judged(sealed())).toEqual({ kind: 'sealed', pagesAdded: 0, pagesRedrawn: [] })
  })

  test.each([
    ['the issued file itself', () => issued],
    ['the same text written anew, and signed by nobody', () => rewritten(issued)],
    ['something added that is no signature', () => joined(issued, '\n%%EOF\n')],
    ['something added that only looks like one', () => joined(issued, '\n/ByteRange [0 1 2 3]\n%%EOF\n')],
    ['a scan', () => joined(scan)],
    ['no PDF', () => joined('PK')],
  ])('neither: %s', async (_, make) => {
    expect(await judged(make())).toMatchObject({ kind: 'other' })
  })
})

/** The package with a file as what came back from signing. */
async function archived(bytes: Uint8Array, attestation: ArchiveAsked['attestation'] = null) {
  const signed = [{ path: 'back.pdf', bytes, instance: null }]
  const { packages, problems } = await packagesOf(librarySources(), { signed, attestation })
  return { files: packages[0]?.files ?? new Map<string, Uint8Array>(), problems }
}

const attestation = { by: 'Eva Lind', date: '2026-02-03' }

describe('the package', () => {
  test.each([
    ['signed', signed, null],
    ['sealed', sealed, null],
    ['scan', () => joined(scan), attestation],
  ] as const)('holds the original beside the unsigned rendering: %s', async (kind, make, attested) => {
    const { files, problems } = await archived(make(), attested)
    expect(problems).toEqual([])
    expect(files.get(original)).toEqual(make())
    expect(files.get(pdf)).toEqual(issued)
    const manifest = JSON.parse(new TextDecoder().decode(files.get(manifestName))) as { originals: unknown }
    const signatures = [expect.objectContaining({ name: 'Prov Undertecknare', selfIssued: true })]
    expect(manifest.originals).toEqual([
      { path: original, kind, languages: ['sv'], attestation: attested, ...(kind === 'scan' ? {} : { signatures }) },
    ])
    expect(await verifyPackage(files, 'p', thisProgram)).toMatchObject({ rebuilt: true, problems: [] })
  })

  test.each([
    ['the unsigned file, whoever attests it', () => issued, attestation],
    ['a scan that is attested before the version is dated', () => joined(scan), { ...attestation, date: '2026-01-14' }],
    ['what is no PDF at all', () => joined('%PDF-junk'), attestation],
  ])('is not made with %s', async (_, make, attested) => {
    const { files, problems } = await archived(make(), attested)
    expect(files.size).toBe(0)
    expect(problems).toMatchObject([{ rule: 'archive/signed', severity: 'error' }])
  })

  test('is not made with a scan that nobody attests', async () => {
    const { files, problems } = await archived(joined(scan))
    expect(files.size).toBe(0)
    expect(problems).toMatchObject([{ rule: 'archive/signed', severity: 'error' }])
  })

  test('holds a scan with the edition that its name says, though another name begins it', async () => {
    const signed = [{ path: 'cooperation-all-sv-nb inskannat.pdf', bytes: joined(scan), instance: null }]
    const asked = { editions: [['sv'], ['sv', 'nb']], signed, attestation }
    const { packages, problems } = await packagesOf(bilingualSources(), asked)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const originals = [...(packages[0]?.files.keys() ?? [])].filter((name) => name.startsWith('original/'))
    expect(originals).toEqual(['original/cooperation-all-sv-nb-original.pdf'])
  })

  test('whose original was exchanged is told, lists mended or not', async () => {
    const { files } = await archived(signed())
    const forged = forgedWith(files, original, joined(scan))
    const { problems } = await verifyPackage(new Map([...files, ...Object.entries(forged)]), 'p', thisProgram)
    expect(problems.map(({ rule }) => rule)).toContain('verify/original')
  })
})

/** The PDF with its first stream packed less, as another zlib may do; the table says where everything is now. */
function repacked(pdfBytes: Uint8Array): Uint8Array {
  const text = Buffer.from(pdfBytes).toString('latin1')
  const [head = '', digits = ''] = /\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/.exec(text) ?? []
  const from = text.indexOf(head) + head.length
  const content = zlibSync(unzlibSync(pdfBytes.subarray(from, from + Number(digits))), { level: 1 })
  const behind = text.slice(from + Number(digits))
  const before = text.slice(0, from - head.length) + head.replace(digits, String(content.length))
  const moved = before.length + content.length - from - Number(digits)
  const all = Buffer.concat([Buffer.from(before, 'latin1'), content, Buffer.from(behind, 'latin1')])
  return withTable(all, (offset) => (offset < from ? offset : offset + moved))
}

/** The PDF with other offsets in its table, which is packed again. */
function withTable(pdfBytes: Uint8Array, moved: (offset: number) => number): Uint8Array {
  const text = Buffer.from(pdfBytes).toString('latin1')
  const [whole = '', digits = ''] =
    /\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n(?![^]*\nstream\n)/.exec(text) ?? []
  const start = text.lastIndexOf(whole)
  const from = start + whole.length
  const table = Buffer.from(unzlibSync(pdfBytes.subarray(from, from + Number(digits))))
  for (let entry = 0; entry < table.length; entry += 7)
    if (table[entry] === 1) table.writeUInt32BE(moved(table.readUInt32BE(entry + 1)), entry + 1)
  const packed = zlibSync(table)
  const head = text.slice(0, start) + whole.replace(digits, String(packed.length))
  const rest = text
    .slice(from + Number(digits))
    .replace(/startxref\n(\d+)/, (_, offset: string) => `startxref\n${moved(Number(offset))}`)
  return Uint8Array.from(Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from(rest, 'latin1')]))
}

test('a PDF packed by another zlib is the same, one that says something else is not', () => {
  const other = repacked(issued)
  expect(other.length).not.toBe(issued.length)
  expect(isSamePdf(issued, other)).toBe(true)
  const text = Buffer.from(issued).toString('latin1')
  expect(isSamePdf(issued, Uint8Array.from(Buffer.from(text.replace('/Lang', '/Lung'), 'latin1')))).toBe(false)
})

test('a PDF whose table leads elsewhere, or that hides something behind a stream, is another', () => {
  expect(
    isSamePdf(
      issued,
      withTable(issued, (offset) => offset),
    ),
  ).toBe(true)
  expect(
    isSamePdf(
      issued,
      withTable(issued, (offset) => offset + 1),
    ),
  ).toBe(false)
  const text = Buffer.from(issued).toString('latin1')
  const [whole = '', digits = ''] = /\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/.exec(text) ?? []
  const from = text.indexOf(whole) + whole.length
  const hidden = ' 1 0 obj\n<<>>\nendobj'
  const longer = whole.replace(digits, String(Number(digits) + hidden.length))
  const end = from + Number(digits)
  const forged = text.slice(0, from - whole.length) + longer + text.slice(from, end) + hidden + text.slice(end)
  const moved = longer.length - whole.length + hidden.length
  const found = withTable(Buffer.from(forged, 'latin1'), (offset) => (offset < from ? offset : offset + moved))
  expect(isSamePdf(issued, found)).toBe(false)
})
