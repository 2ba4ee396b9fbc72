// XML as libxml2 reads it: texts come through, faults are told with their lines, messages are valid by their schemas.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument } from 'libxml2-wasm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkXml } from '../../src/archive/xml-check.js'
import { element, elementIn, withAttributes, xmlBytes } from '../../src/archive/xml.js'
import { packagesOf } from '../support/archive.js'
import { librarySources, projectRoot } from '../support/library.js'

const none = new Map<string, Uint8Array>()
const schemasIn = (folder: string): Map<string, Uint8Array> => {
  const root = join(projectRoot, '../shared/schemas', folder)
  const names = readdirSync(root).filter((name) => name.endsWith('.xsd'))
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(root, name)))]))
}

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

/** Every field, each with what XML has to escape. */
const caseMetadata = {
  case: '2026/41',
  archivePart: '<Arkiv> & "del"',
  classification: { scheme: 'K-koder', code: "1.4'2", title: 'Samarbeid ]]>' },
  unit: 'Enhet & co',
  responsible: '<script>',
  access: { code: 'UO', ground: 'offl. § 13 jf. fvl. § 13' },
  retention: { action: 'destroy', years: 10, ground: 'beslut & plan' },
}

test.each([
  ['noark5', 'fiks-arkiv/v1'],
  ['eformidling', 'eformidling'],
] as const)(
  'the message of %s is valid by its schema, hostile names and all case metadata included',
  async (profile, folder) => {
    const file = 'content/agreements/cooperation.yaml'
    const text = librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
    const titled = text.replace('Avtal om samarbete', `'Avtal om <b> & "c"'`)
    const sources = librarySources({
      [file]: `${titled}\narchive: { region-dalarna: ${JSON.stringify(caseMetadata)} }\n`,
    })
    const { packages } = await packagesOf(sources, { profile: [profile] })
    const xml = packages[0]?.files.get('message/arkivmelding.xml') ?? new Uint8Array()
    expect(checkXml(xml, schemasIn(folder))).toEqual({ bySchema: true, faults: [] })
    expect(new TextDecoder().decode(xml)).toContain('Avtal om &lt;b&gt; &amp; "c"')
  },
)
