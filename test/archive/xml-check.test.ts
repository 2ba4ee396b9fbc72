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
