// Somebody appends to an issued PDF what no signature adds: over the page, in its content, in the fonts, in the catalogue, in the
// tables of the file. Each forgery is tried unsigned, with a made-up signature, and with one that holds before it, with it and
// behind it, in every form in which an update can be written. What signatures may add is taken.

import { beforeAll, describe, expect, test } from 'vitest'
import { judgeAdded, type Judgement } from '../../src/archive/package/original.js'
import { fieldsOf, pagesOf } from '../../src/archive/returned/tree.js'
import { entriesOf, isKind, itemsOf, type Value } from '../../src/archive/returned/values.js'
import { say } from '../../src/base/sentence.js'
import { packagesOf } from '../support/archive.js'
import { librarySources } from '../support/library.js'
import { withLimit } from '../support/limits.js'
import {
  joined,
  nextNumber,
  opened,
  source,
  streamOf,
  updated,
  withKeys,
  type Objects,
  type UpdateForm,
} from '../support/pdf-updates.js'
import { formOf, readySigner, signed, signedBy, withField, withSignature } from '../support/signed-pdf.js'

let issued: Uint8Array
beforeAll(async () => {
  const path = 'content/agreements/cooperation.yaml'
  const paper = librarySources().content.files.get(path.replace('content/', '')) ?? ''
  const sources = librarySources({ [path]: paper.replace('signing: paper', 'signing: electronic') })
  const { packages } = await packagesOf(sources)
  issued = packages[0]?.files.get('documents/cooperation-all-sv.pdf') ?? new Uint8Array()
})

const field = 'region-dalarna.1'
const reasonOf = (judgement: Judgement): string =>
  judgement.kind === 'other' ? (judgement.limit ?? say(judgement.reason, 'en')) : judgement.kind

/** What covers a sum, and says another. */
const cover = (): string => formOf('1 1 1 rg 0 0 100 30 re f 0 g BT /F 12 Tf (9 999 kr) Tj ET')

const rootNumber = (pdf: Uint8Array): number => numberOf(opened(pdf).trailer.entries.get('Root'))
const numberOf = (value: Value | undefined): number => (isKind(value, 'reference') ? value.number : 0)
const page = (pdf: Uint8Array, index = 0): number => pagesOf(opened(pdf)).pages[index] ?? 0
const fieldNumber = (pdf: Uint8Array, name = field): number =>
  fieldsOf(opened(pdf)).find((one) => one.name === name)?.number ?? 0
/** A value by the keys that lead to it, from an object. */
const at = (pdf: Uint8Array, number: number, ...keys: readonly string[]): Value =>
  keys.reduce<Value>((value, key) => opened(pdf).get(value, key), opened(pdf).object(number))

/** The page with one more annotation, which is a new object. */
function laidOver(pdf: Uint8Array, entries: string, draws = true): Objects {
  const next = nextNumber(pdf) + 50
  const own = page(pdf)
  const list = itemsOf(at(pdf, own, 'Annots')).map(source)
  const look = draws ? `/AP << /N ${next + 1} 0 R >>` : ''
  return new Map([
    [own, withKeys(pdf, own, { Annots: `[${list.join(' ')} ${next} 0 R]` })],
    [next, `<< /Type /Annot /Rect [100 500 300 530] /F 4 ${look} ${entries} >>`],
    [next + 1, cover()],
  ])
}

const inPage = (pdf: Uint8Array, keys: Readonly<Record<string, string | null>>): Objects => {
  const own = page(pdf)
  return new Map([[own, withKeys(pdf, own, keys)]])
}
const inCatalogue = (pdf: Uint8Array, keys: Readonly<Record<string, string | null>>): Objects => {
  const own = rootNumber(pdf)
  return new Map([[own, withKeys(pdf, own, keys)]])
}
const inField = (
  pdf: Uint8Array,
  keys: Readonly<Record<string, string | null>>,
  also: Objects = new Map(),
): Objects => {
  const own = fieldNumber(pdf, 'falu-kommun.1')
  return new Map([[own, withKeys(pdf, own, keys)], ...also])
}
/** An object in another's place. */
const replaced = (number: number, body: string): Objects => new Map([[number, body]])

const firstFont = (pdf: Uint8Array): Value => {
  const fonts = opened(pdf).get(at(pdf, page(pdf), 'Resources'), 'Font')
  return [...entriesOf(fonts).values()][0] ?? null
}
const script = '<< /Type /Action /S /JavaScript /JS (app.alert(1)) >>'

/** What cannot be read in one way only; where nothing in it looks signed, that is said. */
const otherwise = /programs may read differently|nothing in it is signed/

interface Forgery {
  readonly objects: (pdf: Uint8Array) => Objects
  readonly form?: (pdf: Uint8Array) => Partial<UpdateForm>
  readonly says: string | RegExp
}

const annotations: readonly [string, string][] = [
  ['Link', '/Border [0 0 0]'],
  ['Stamp', ''],
  ['FreeText', '/Contents (9 999 kr) /DA (/F 12 Tf)'],
  ['Redact', '/OverlayText (9 999 kr)'],
  ['Popup', '/Open true'],
  ['Screen', ''],
  ['3D', ''],
  ['Widget', '/FT /Tx /T (sum) /V (9 999 kr)'],
  ['Square', ''],
]

const forgeries: Readonly<Record<string, Forgery>> = {
  ...Object.fromEntries(
    annotations.map(([kind, entries]): [string, Forgery] => [
      `${kind} over the sum`,
      {
        objects: (pdf) => laidOver(pdf, `/Subtype /${kind} ${entries}`),
        says: `something has been laid over page 1 (\`${kind}\`)`,
      },
    ]),
  ),
  'a visible signature field over the sum': {
    objects: (pdf) => {
      const next = nextNumber(pdf) + 50
      const widget = `/Subtype /Widget /FT /Sig /T (seal)`
      return new Map([...laidOver(pdf, widget), ...withField(pdf, next)])
    },
    says: 'a field `seal` has been added that is no invisible field of a signature',
  },
  'a link to elsewhere in place of one': {
    objects: (pdf) => {
      const [first] = itemsOf(at(pdf, page(pdf), 'Annots'))
      const number = numberOf(first)
      return replaced(number, withKeys(pdf, number, { A: '<< /S /URI /URI (https://example.org) >>', Dest: null }))
    },
    says: 'what lies over page',
  },
  'annotations taken away': {
    objects: (pdf) => inPage(pdf, { Annots: null }),
    says: 'links or fields have been removed from page 1',
  },
  'another look of a field, unsigned': {
    objects: (pdf) => inField(pdf, { AP: '<< /N 9000 0 R >>' }, new Map([[9000, cover()]])),
    says: 'the field `falu-kommun.1` looks otherwise',
  },
  'a larger field': {
    objects: (pdf) => inField(pdf, { Rect: '[0 0 595 842]' }),
    says: 'the field `falu-kommun.1` has been moved',
  },
  'a hidden field': { objects: (pdf) => inField(pdf, { F: '2' }), says: 'the field `falu-kommun.1` has been changed' },
  'an action of a field': {
    objects: (pdf) => inField(pdf, { AA: `<< /E ${script} >>` }),
    says: 'the field `falu-kommun.1` has been changed',
  },
  'a script on opening': { objects: (pdf) => inCatalogue(pdf, { OpenAction: script }), says: '(`OpenAction`)' },
  'actions of the file': { objects: (pdf) => inCatalogue(pdf, { AA: `<< /WS ${script} >>` }), says: '(`AA`)' },
  'actions of a page': { objects: (pdf) => inPage(pdf, { AA: `<< /O ${script} >>` }), says: '(`AA`)' },
  'a script by name': {
    objects: (pdf) => inCatalogue(pdf, { Names: `<< /JavaScript << /Names [(a) ${script}] >> >>` }),
    says: '(`Names`)',
  },
  'an embedded file': {
    objects: (pdf) =>
      new Map([
        ...inCatalogue(pdf, { Names: '<< /EmbeddedFiles << /Names [(a) 9000 0 R] >> >>', AF: '[9000 0 R]' }),
        [9000, '<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 9001 0 R >> >>'],
        [9001, streamOf('/Type /EmbeddedFile', 'other terms')],
      ]),
    says: '(`AF`)',
  },
  'an address for the whole file': {
    objects: (pdf) => inCatalogue(pdf, { URI: '<< /Base (https://example.org) >>' }),
    says: '(`URI`)',
  },
  'other content of a page': {
    objects: (pdf) => new Map([...inPage(pdf, { Contents: '9000 0 R' }), [9000, streamOf('', 'q Q')]]),
    says: 'the content of page 1 has been changed',
  },
  'content in its own place': {
    objects: (pdf) => replaced(numberOf(entriesOf(opened(pdf).object(page(pdf))).get('Contents')), streamOf('', 'q Q')),
    says: 'the content of page 1 has been changed',
  },
  'other resources': {
    objects: (pdf) => inPage(pdf, { Resources: '<< >>' }),
    says: 'fonts, pictures or colours of page 1 have been changed',
  },
  'a font with other glyphs': {
    objects: (pdf) => {
      const [descendant] = itemsOf(opened(pdf).get(firstFont(pdf), 'DescendantFonts'))
      const file = entriesOf(opened(pdf).get(descendant, 'FontDescriptor')).get('FontFile2')
      return replaced(numberOf(file), streamOf('', 'another font'))
    },
    says: 'a font of page 1 has been changed',
  },
  'another text of glyphs': {
    objects: (pdf) => {
      const map = entriesOf(opened(pdf).resolve(firstFont(pdf))).get('ToUnicode')
      return replaced(numberOf(map), streamOf('', 'begincmap endcmap'))
    },
    says: 'a font of page 1 has been changed',
  },
  ...Object.fromEntries(
    [
      ['Rotate', '180'],
      ['MediaBox', '[0 0 300 300]'],
      ['CropBox', '[0 0 300 300]'],
      ['UserUnit', '2'],
    ].map(([key = '', value = '']): [string, Forgery] => [
      `another ${key}`,
      {
        objects: (pdf) => inPage(pdf, { [key]: value }),
        says: 'the size, crop or rotation of page 1 has been changed',
      },
    ]),
  ),
  'layers that can be hidden': {
    objects: (pdf) => inCatalogue(pdf, { OCProperties: '<< /OCGs [] /D << >> >>' }),
    says: '(`OCProperties`)',
  },
  'pages in another order': {
    objects: (pdf) => {
      const number = numberOf(entriesOf(at(pdf, rootNumber(pdf))).get('Pages'))
      const kids = itemsOf(at(pdf, number, 'Kids'))
        .map(source)
        .reverse()
      return replaced(number, withKeys(pdf, number, { Kids: `[${kids.join(' ')}]` }))
    },
    says: 'pages have been added, removed or put in another order',
  },
  'a page more': {
    objects: (pdf) => {
      const number = numberOf(entriesOf(at(pdf, rootNumber(pdf))).get('Pages'))
      const kids = itemsOf(at(pdf, number, 'Kids')).map(source)
      const one = `<< /Type /Page /Parent ${number} 0 R /MediaBox [0 0 595 842] >>`
      const tree = withKeys(pdf, number, { Kids: `[${kids.join(' ')} 9000 0 R]`, Count: String(kids.length + 1) })
      return new Map([
        [number, tree],
        [9000, one],
      ])
    },
    says: 'pages have been added, removed or put in another order',
  },
  'a tree of pages of its own': {
    objects: (pdf) =>
      new Map([...inCatalogue(pdf, { Pages: '9000 0 R' }), [9000, '<< /Type /Pages /Kids [] /Count 0 >>']]),
    says: 'pages have been added, removed or put in another order',
  },
  'another structure': {
    objects: (pdf) => inCatalogue(pdf, { StructTreeRoot: '<< /Type /StructTreeRoot >>' }),
    says: '(`StructTreeRoot`)',
  },
  'another language': { objects: (pdf) => inCatalogue(pdf, { Lang: '(en)' }), says: '(`Lang`)' },
  'other preferences': {
    objects: (pdf) => inCatalogue(pdf, { ViewerPreferences: '<< /HideToolbar true >>' }),
    says: '(`ViewerPreferences`)',
  },
  'another title': {
    objects: (pdf) => {
      const number = numberOf(opened(pdf).trailer.entries.get('Info'))
      return replaced(number, withKeys(pdf, number, { Title: '(Other terms)' }))
    },
    says: 'what the file says of itself',
  },
  'other metadata': {
    objects: (pdf) =>
      new Map([
        ...inCatalogue(pdf, { Metadata: '9000 0 R' }),
        [9000, streamOf('/Type /Metadata /Subtype /XML', '<a/>')],
      ]),
    says: 'what the file says of itself',
  },
  'a form that is filled by a script': {
    objects: (pdf) => {
      const number = numberOf(entriesOf(at(pdf, rootNumber(pdf))).get('AcroForm'))
      const keys = { XFA: '(x)' }
      return number === 0
        ? inCatalogue(pdf, { AcroForm: '<< /Fields [] /XFA (x) >>' })
        : replaced(number, withKeys(pdf, number, keys))
    },
    says: 'the form with the fields to sign has been changed',
  },
  'a certificate store that holds a page': {
    objects: (pdf) => inCatalogue(pdf, { DSS: `<< /Certs [${page(pdf)} 0 R] >>` }),
    says: '(`DSS`)',
  },
  'a right to extend': {
    objects: (pdf) => inCatalogue(pdf, { Perms: `<< /UR3 ${page(pdf)} 0 R >>` }),
    says: '(`Perms`)',
  },
  'an object that leads nowhere': {
    objects: () => new Map([[9000, '<< /Later 9999 0 R >>']]),
    says: 'programs may read differently',
  },
  'an object taken away': {
    objects: () => new Map([[9000, 'null']]),
    form: (pdf) => ({ freed: [numberOf(entriesOf(opened(pdf).object(page(pdf))).get('Contents'))] }),
    says: 'the content of page 1 has been changed',
  },
  'another generation of an object': {
    objects: (pdf) => replaced(page(pdf), '<< /Type /Page >>'),
    form: () => ({ generation: 1 }),
    says: otherwise,
  },
  'a key of the trailer': {
    objects: () => new Map([[9000, 'null']]),
    form: () => ({ trailer: '/Other 1' }),
    says: 'the entry to the file has been changed (`Other`)',
  },
  'a lock': {
    objects: () => new Map([[9000, 'null']]),
    form: () => ({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () /P -1 >>' }),
    says: otherwise,
  },
  'a hidden table': {
    objects: () => new Map([[9000, 'null']]),
    form: () => ({ trailer: '/XRefStm 15' }),
    says: otherwise,
  },
  'a table elsewhere before it': {
    objects: () => new Map([[9000, 'null']]),
    form: () => ({ previous: 15 }),
    says: otherwise,
  },
  'a table that leads to itself': {
    objects: () => new Map([[9000, 'null']]),
    form: (pdf) => ({ previous: pdf.length + 5 }),
    says: otherwise,
  },
  'something between the objects': {
    objects: () => new Map([[9000, 'null']]),
    form: (pdf) => ({ between: `${page(pdf)} 0 obj\n<< /Type /Page >>\nendobj\n` }),
    says: otherwise,
  },
  'a comment that looks like an object': {
    objects: () => new Map([[9000, 'null']]),
    form: () => ({ before: '% 1 0 obj\n' }),
    says: otherwise,
  },
  'an offset that leads elsewhere': {
    objects: () => new Map([[9000, streamOf('', '')]]),
    form: () => ({ places: new Map([[9000, 15]]) }),
    says: otherwise,
  },
  'a dictionary with a key twice': {
    objects: () => new Map([[9000, '<< /A 1 /A 2 >>']]),
    says: otherwise,
  },
}

const tables = ['stream', 'old', 'packed'] as const
const madeUp =
  '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 300] /Contents <00> >>'

/** An update with the signature of somebody in the first field that nobody has given. */
function withMadeUp(pdf: Uint8Array, objects: Objects, form: Partial<UpdateForm>): Uint8Array {
  const own = fieldNumber(pdf)
  return updated(pdf, new Map([...objects, [8000, madeUp], [own, withKeys(pdf, own, { V: '8000 0 R' })]]), form)
}

/** Ways to bring a forgery in. */
const ways: Readonly<Record<string, (forgery: Forgery, table: (typeof tables)[number]) => Uint8Array>> = {
  unsigned: ({ objects, form }, table) => updated(issued, objects(issued), { ...form?.(issued), table }),
  'with a made-up signature': ({ objects, form }, table) =>
    withMadeUp(issued, objects(issued), { ...form?.(issued), table }),
  'behind a signature': ({ objects, form }, table) => {
    const before = signed(issued, { signer: readySigner, field })
    return updated(before, objects(before), { ...form?.(before), table })
  },
  'with a signature': ({ objects, form }, table) =>
    signed(issued, { signer: readySigner, field, also: objects(issued), form: { ...form?.(issued), table } }),
}

describe.each(Object.keys(ways))('forged %s', (way) => {
  test.each(Object.keys(forgeries))('%s', (name) => {
    const forgery = forgeries[name]
    if (forgery === undefined) throw new Error(name)
    for (const table of tables) {
      const file = ways[way]?.(forgery, table) ?? new Uint8Array()
      const judgement = judgeAdded(issued, file)
      expect(judgement.kind, table).toBe('other')
      expect(reasonOf(judgement), table).toMatch(forgery.says)
    }
  })
})

test.each(Object.entries(forgeries).filter(([, { form }]) => form === undefined))(
  'forged before a signature that covers it: %s',
  (_, { objects }) => {
    const file = withSignature(updated(issued, objects(issued)))
    expect(judgeAdded(issued, file).kind).toBe('other')
  },
)

describe('a signature is taken', () => {
  const placed = (name: string): Uint8Array => signed(issued, { signer: readySigner, field: name })
  test.each<[string, () => Uint8Array]>([
    ['in its field', () => placed(field)],
    ['of two signatories', () => signedBy(placed(field), [{ signer: readySigner, field: 'falu-kommun.1' }])],
    [
      'with a look of its own in the place of its field',
      () => signed(issued, { signer: readySigner, field, appearance: '0 g 0 0 10 10 re f' }),
    ],
    ['of a service, which nobody sees', () => placed('Seal')],
    ...tables.map((table): [string, () => Uint8Array] => [
      `in the form: ${table}`,
      () => signed(issued, { signer: readySigner, field, form: { table } }),
    ]),
    [
      'with certificates behind it, and an index of them',
      () => {
        const before = placed(field)
        const store = '<< /Type /DSS /Certs 9002 0 R /VRI << /AB12 << /Cert [9001 0 R] >> >> >>'
        const objects = inCatalogue(before, { DSS: '9000 0 R', Extensions: '<< /ESIC << /ExtensionLevel 5 >> >>' })
        return updated(before, new Map([...objects, [9000, store], [9001, streamOf('', 'DER')], [9002, '[9001 0 R]']]))
      },
    ],
    [
      'that certifies, with another date of the file',
      () => {
        const info = numberOf(opened(issued).trailer.entries.get('Info'))
        const value = nextNumber(issued) + 100
        const also = new Map([
          ...inCatalogue(issued, { Perms: `<< /DocMDP ${value} 0 R >>`, Version: '/2.0' }),
          [info, withKeys(issued, info, { ModDate: '(D:20270101000000Z)', Producer: '(a service)' })] as const,
          [value - 1, 'null'] as const,
        ])
        return signed(issued, { signer: readySigner, field, also })
      },
    ],
    ['with white space behind it', () => joined(placed(field), '\r\n \n')],
  ])('%s', (_, make) => {
    expect(reasonOf(judgeAdded(issued, make()))).toBe('signed')
  })
})

describe('a signature does not hold', () => {
  const right = (): Buffer => Buffer.from(signed(issued, { signer: readySigner, field }))
  const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
  const exchanged = (from: RegExp, to: (found: string) => string): Uint8Array => {
    const text = latin1(right())
    const [start, rest] = [text.slice(0, issued.length), text.slice(issued.length)]
    return Buffer.from(start + rest.replace(from, to), 'latin1')
  }
  const broken = 'the signature in the field `region-dalarna.1` does not hold'

  test.each<[string, () => Uint8Array]>([
    ['with a byte changed that it covers', () => exchanged(/Adobe\.PPKLite/, () => 'Adobe.PPKLitE')],
    ['of another file', () => exchanged(/\/Contents <[0-9a-f]{40}/, (found) => found.replace(/.{4}$/, '0000'))],
    [
      'without a value',
      () => exchanged(/\/Contents <[0-9a-f]+>/, (found) => `/Contents <${'0'.repeat(found.length - 12)}>`),
    ],
    ['without a range', () => exchanged(/\/ByteRange \[[^\]]*\]/, (found) => '/ByteRange []'.padEnd(found.length))],
    [
      'with a range that leaves out more than the value',
      () => exchanged(/(?<=\/ByteRange \[0 )[ \d]{10}/, (found) => String(Number(found) - 20).padStart(10)),
    ],
    ['with a range that does not begin with the file', () => exchanged(/(?<=\/ByteRange \[)0/, () => '9')],
    [
      'with a range that does not end with the file',
      () =>
        exchanged(/(?<=\/ByteRange \[0 [ \d]{10} [ \d]{10} )[ \d]{10}/, (found) =>
          String(Number(found) - 9).padStart(10),
        ),
    ],
    ['of a kind that nobody knows', () => exchanged(/ETSI\.CAdES\.detached/, () => 'ETSI.CAdES.detacheX')],
  ])('%s', (_, make) => {
    expect(reasonOf(judgeAdded(issued, make()))).toContain(broken)
  })

  test('moved away from its place, with something else there (SWA)', () => {
    const text = latin1(right())
    const [, value = ''] = /\/Contents (<[0-9a-f]+>)/.exec(text.slice(issued.length)) ?? []
    const other = exchanged(/\/Contents <[0-9a-f]+>/, () => `/Other [${' '.repeat(value.length)}] /Contents ${value}`)
    expect(judgeAdded(issued, other).kind).toBe('other')
  })

  test('that is replaced by another, in a field that was signed', () => {
    const before = right()
    const own = fieldNumber(before)
    const again = updated(
      before,
      new Map([
        [own, withKeys(before, own, { V: '9000 0 R' })],
        [9000, madeUp],
      ]),
    )
    expect(reasonOf(judgeAdded(issued, again))).toContain('the field `region-dalarna.1` has been changed')
  })

  test('that is taken away again', () => {
    const before = right()
    const own = fieldNumber(before)
    expect(judgeAdded(issued, updated(before, new Map([[own, withKeys(before, own, { V: null })]]))).kind).toBe('other')
  })

  test('with the appearance of a field shared with another', () => {
    const number = fieldNumber(issued, 'falu-kommun.1')
    const look = numberOf(entriesOf(at(issued, number, 'AP')).get('N'))
    const file = signed(issued, { signer: readySigner, field, also: new Map([[look, cover()]]) })
    expect(reasonOf(judgeAdded(issued, file))).toContain('what lies over page')
  })
})

test('what was changed is said once each, and five at most', () => {
  const all = ['Lang', 'AA', 'URI', 'OCProperties', 'StructTreeRoot', 'PageMode', 'Names'].map(
    (key) => [key, '1'] as const,
  )
  const reason = reasonOf(judgeAdded(issued, updated(issued, inCatalogue(issued, Object.fromEntries(all)))))
  expect(reason.split('; ')).toHaveLength(6)
  expect(reason).toMatch(/; and 2 more$/)
})

test.each([
  ['pdf-covered', 1000],
  ['pdf-depth', 0],
  ['pdf-objects', 3],
  ['pdf-pages', 0],
  ['pdf-revisions', 0],
  ['pdf-size', 1000],
  ['pdf-stream', 10],
  ['pdf-unpacked', 100],
  ['pdf-values', 10],
] as const)('a file past %s is not read on, and says which limit it was', (name, most) => {
  const file = withSignature(issued)
  expect(withLimit(name, most, () => reasonOf(judgeAdded(issued, file)))).toBe(name)
  expect(reasonOf(judgeAdded(issued, file))).not.toBe(name)
})
