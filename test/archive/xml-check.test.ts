// XML as libxml2 reads it: texts come through, and faults are told with their lines. Whether packages are valid by the
// schemas of their standards is for the judges.

import { readFileSync } from 'node:fs'
import { XmlDocument } from 'libxml2-wasm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkXml } from '../../src/archive/package/xml-check.js'
import { element, elementIn, withAttributes, xmlBytes } from '../../src/archive/package/xml.js'

const none = new Map<string, Uint8Array>()
/** What XML 1.0 can hold stays; the rest is U+FFFD. Line ends are line feeds. */
function kept(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}

test('any text comes through, in elements and in attributes', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\u0000b', '\ud800', ']]>', '&<>"\'', '\ufffe'))
  fc.assert(
    fc.property(text, (value) => {
      const root = withAttributes(elementIn('urn:x', 'root', element('name', value)), {
        name: 'note',
        namespace: null,
        value: value.replace(/[\t\n\r]/g, ' '),
      })
      const document = XmlDocument.fromBuffer(xmlBytes(root))
      const found = document.get('//x:name', { x: 'urn:x' })?.content
      const note = document.root.attr('note')?.content
      document.dispose()
      expect(found).toBe(kept(value))
      expect(note).toBe(kept(value.replace(/[\t\n\r]/g, ' ')))
    }),
  )
})

test('an element without anything to say is left out', () => {
  expect(new TextDecoder().decode(xmlBytes(elementIn('urn:x', 'a', null, [element('b', null)])))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:x">\n  <b/>\n</a>\n',
  )
})

test('what is not well formed is told with its line', () => {
  const { bySchema, faults } = checkXml(new TextEncoder().encode('<a>\n<b></a>'), none)
  expect({ bySchema, lines: faults.map(({ line }) => line) }).toEqual({ bySchema: false, lines: [2] })
})

test('entities of files outside are not read', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
  const { faults } = checkXml(new TextEncoder().encode(bomb), none)
  expect(JSON.stringify(faults)).not.toContain(readFileSync('/etc/hostname', 'utf8').trim())
})

const schema = (namespace: string, ...content: string[]): Uint8Array =>
  new TextEncoder().encode(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" xmlns:codes="urn:codes" ` +
      `elementFormDefault="qualified">${content.join('')}</xs:schema>`,
  )
/** A message whose schema finds its codes in another one, by its name, where it is asked for by an address. */
const schemas = new Map([
  [
    'v1/codes.xsd',
    schema(
      'urn:codes',
      '<xs:simpleType name="code"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]"/></xs:restriction></xs:simpleType>',
    ),
  ],
  [
    'v1/message.xsd',
    schema(
      'urn:message',
      '<xs:import namespace="urn:codes" schemaLocation="http://codes.example/codes.xsd"/>',
      '<xs:element name="message" type="codes:code"/>',
    ),
  ],
])

test.each([
  ['<message xmlns="urn:message">A</message>', true, []],
  ['<message xmlns="urn:message">\nAB</message>', true, [1]],
  ['<message xmlns="urn:another">AB</message>', false, []],
])('what a schema at hand says is told: %s', (xml, bySchema, lines) => {
  const checked = checkXml(new TextEncoder().encode(xml), schemas)
  expect({ bySchema: checked.bySchema, lines: checked.faults.map(({ line }) => line) }).toEqual({ bySchema, lines })
})

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
const hostile: readonly (readonly [what: string, xml: string])[] = [
  ['entities that grow without end', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l10;</a>`],
  ['an entity of itself', '<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>'],
  ['a hundred thousand elements within each other', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  ['an encoding that nobody knows', '<?xml version="1.0" encoding="film"?><a/>'],
  ['an encoding that it is not in', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
  ['an attribute a hundred thousand times', `<a ${'x="1" '.repeat(100_000)}/>`],
  ['nothing', ''],
  ['a zero', '<a>\0</a>'],
]

test.each(hostile)('%s is told, and the next file is read as before', (_, xml) => {
  expect(checkXml(new TextEncoder().encode(xml), schemas).faults.length).toBeGreaterThan(0)
  expect(checkXml(new TextEncoder().encode('<a/>'), schemas).faults).toEqual([])
})

test.each([
  '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
  '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><a>&y;</a>',
])('what lies outside is not fetched: %s', (xml) => {
  expect(JSON.stringify(checkXml(new TextEncoder().encode(xml), schemas))).not.toContain(
    readFileSync('/etc/hostname', 'utf8').trim(),
  )
})

test('UTF-16 is read as what it is', () => {
  const bytes = Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le')
  expect(checkXml(new Uint8Array(bytes), none)).toEqual({ bySchema: false, faults: [] })
})

test('a schema that is none is told, and no more than that', () => {
  for (const text of ['<a', '<a/>', schemaOfItself])
    expect(
      checkXml(new TextEncoder().encode('<a xmlns="urn:film"/>'), new Map([['film.xsd', withTarget(text)]])).faults
        .length,
    ).toBeGreaterThan(0)
})

const schemaOfItself = '<xs:include schemaLocation="film.xsd"/><xs:element name="b" type="x:nowhere"/>'

function withTarget(text: string): Uint8Array {
  return new TextEncoder().encode(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:film">${text}<xs:element name="film"/></xs:schema>`,
  )
}
