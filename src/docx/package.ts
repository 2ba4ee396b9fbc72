// The one place where the file that the library packs is made reproducible: ids by order instead of chance, the
// document's own date instead of the clock, zip entries without a time. It also mends what the library cannot say.
// What the library packs is a frame: everything of a file but its body and its properties, which copies of a series share.

import { Packer, type Document as WordDocument } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { oncePer, openMemory, step } from '../base/memory.js'
import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { printable } from './measure.js'
import { sendProperty, type Sending } from './sent/sending.js'
import { undivided } from './styles.js'
import { escaped as escapedText, marks, type WrittenComponent } from './written.js'
import { zipEntry, zipped, type ZipEntry } from './zip.js'

/** The parts of a file; in the body a mark stands for each written component, in the properties a word for each of their values. */
export interface Frame {
  readonly parts: ReadonlyMap<string, string>
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** The body between the marks. */
  readonly body: readonly string[]
  /** Numbers of numberings by their keys in braces. */
  readonly numbers: ReadonlyMap<string, string>
}

/** The frame of files that have all in the key in common; made once. */
export function rememberedFrame(key: string, make: () => Promise<Frame>): Promise<Frame> {
  return frames.of(frame, key, make)
}

/** Its parts take some 300,000 characters. */
const frame = step<Promise<Frame>>('frame', () => 300_000)

/** Room for the frames of some dozens of agreements. */
const frames = openMemory(12_000_000)

/** Packs the library's document. */
export async function packedFrame(word: WordDocument, theme: Theme, language: string): Promise<Frame> {
  const files = Object.entries(unzipSync(await Packer.pack(word, 'uint8array')))
  const pictures = new Map(files.filter(([name]) => !isText(name)))
  const parts = new Map(files.filter(([name]) => isText(name)).map(([name, content]) => [name, strFromU8(content)]))
  for (const [name, xml] of parts) parts.set(name, mended(name, xml, theme, language))
  for (const name of parts.keys()) settleRelations(name, parts)
  const body = (parts.get(bodyPart) ?? '').split(marks).filter((_, index) => index % 2 === 0)
  const numbers = word.Numbering.ConcreteNumbering.map(
    ({ reference, instance, numId }) => [numberingKey({ reference, instance }), `${numId}`] as const,
  )
  return { parts, pictures, body, numbers: new Map(numbers) }
}

const bodyPart = 'word/document.xml'

function numberingKey({ reference, instance }: { readonly reference: string; readonly instance: number }): string {
  return `{${reference}-${instance}}`
}

/** The same package in the same bytes each time: parts by name, the list of types first as the format asks for. */
export function filledPackage(
  frame: Frame,
  written: readonly WrittenComponent[],
  document: Document,
  sending: Sending | null,
): Uint8Array {
  const values = Object.entries(propertiesOf(document, sending))
  const own = new Map<string, string>([[bodyPart, bodyOf(frame, written)]])
  for (const name of ['docProps/core.xml', 'docProps/custom.xml']) {
    const xml = frame.parts.get(name)
    if (xml !== undefined) own.set(name, values.reduce(filledIn, xml))
  }
  own.set('docProps/core.xml', coreProperties(own.get('docProps/core.xml') ?? '', document))
  const shared = entriesOf(frame)
  const entries = [...frame.parts.keys(), ...frame.pictures.keys()].sort(byPackageOrder).map((name) => {
    const ownXml = own.get(name)
    if (ownXml !== undefined) return packed(name, strToU8(ownXml))
    const known = shared.get(name) ?? packed(name, frame.pictures.get(name) ?? strToU8(frame.parts.get(name) ?? ''))
    shared.set(name, known)
    return known
  })
  return zipped(entries)
}

/** Parts of a frame that are the same in every file, packed. */
const entriesOf = oncePer((_: Frame) => new Map<string, ZipEntry>())

/** A part as it stands in a package: without a time, and of no system. */
export function packed(name: string, content: Uint8Array): ZipEntry {
  return zipEntry(name, content, { mtime: earliest, os: 0 })
}

/** The body with each component in its place: numberings have their numbers, links are counted. */
function bodyOf({ body, numbers }: Frame, written: readonly WrittenComponent[]): string {
  let count = 0
  const pieces = body.map((before, index) => {
    const component = written[index]
    if (component === undefined) return before
    let { xml } = component
    for (const numbering of component.numberings) {
      const key = numberingKey(numbering)
      xml = xml.replaceAll(key, numbers.get(key) ?? key)
    }
    for (const { id } of component.links) xml = xml.replace(`r:id="${id}"`, `r:id="link${(count += 1)}"`)
    return before + xml
  })
  return pieces.join('')
}

/** Properties of the file that follow from the document. */
function propertiesOf({ agreement, instance, version, date, metadata }: Document, sending: Sending | null) {
  const { title, subject, author, keywords, caseNumber } = metadata
  return {
    title: printable(title),
    subject: printable(subject),
    author: printable(author),
    keywords: printable(keywords.join(', ')),
    agreement,
    instance,
    version,
    date,
    case: printable(caseNumber ?? ''),
    send: sending?.id ?? '',
  }
}

/** Stands for the value of a property in a frame. */
function propertyWord(name: string): string {
  return `avtal:property:${name};`
}

function filledIn(xml: string, [name, value]: readonly [string, string]): string {
  return xml.replaceAll(propertyWord(name), () => escapedText(value))
}

/** The properties for the library, with a word in place of each value; those without a value are left out, as the library does. */
export function placeholders(document: Document, sending: Sending | null) {
  const properties = propertiesOf(document, sending)
  const word = (name: keyof typeof properties): string => (properties[name] === '' ? '' : propertyWord(name))
  return {
    title: word('title'),
    subject: word('subject'),
    creator: word('author'),
    lastModifiedBy: word('author'),
    keywords: word('keywords'),
    customProperties: [
      { name: 'Agreement', value: word('agreement') },
      { name: 'Instance', value: word('instance') },
      { name: 'Version', value: word('version') },
      { name: 'Date', value: word('date') },
      ...(document.metadata.caseNumber === null ? [] : [{ name: 'CaseNumber', value: word('case') }]),
      ...(sending === null ? [] : [{ name: sendProperty, value: word('send') }]),
    ],
  }
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name)
}

/** The first day that zip knows; without a zone, since zip keeps the fields of a local time. */
const earliest = '1980-01-01T12:00:00'

/** The list of types first, as the format asks for. */
export function byPackageOrder(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function mended(name: string, xml: string, theme: Theme, language: string): string {
  switch (name) {
    case 'word/numbering.xml':
      return xml.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"')
    case 'word/styles.xml':
      return styles(xml)
    case 'word/settings.xml':
      return settings(xml, language)
    case 'word/footnotes.xml':
    case 'word/endnotes.xml':
      return separators(xml)
    case 'word/fontTable.xml':
      return fontTable(theme)
    default:
      return xml
  }
}

/** The library writes the time of the day; the document has a date, a language and a version. */
function coreProperties(xml: string, document: Document): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${document.date}T00:00:00Z`)
    .replace(
      '</cp:coreProperties>',
      `<dc:language>${escaped(document.languages.join(', '))}</dc:language>` +
        `<cp:version>${escaped(document.version)}</cp:version></cp:coreProperties>`,
    )
}

/** The library has no word for paragraphs that are not hyphenated (ECMA-376-1, 17.3.1.34). */
function styles(xml: string): string {
  return xml.replace(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/gs, (style, id: string) =>
    undivided.test(id) ? style.replace('<w:spacing ', '<w:suppressAutoHyphens/><w:spacing ') : style,
  )
}

/** The language of the interface's theme fonts, without which Word takes the one of its own installation. */
function settings(xml: string, language: string): string {
  return xml.replace('</w:settings>', `<w:themeFontLang w:val="${escaped(language)}"/></w:settings>`)
}

/** The library calls a note's number in the rules between text and notes, where there is none. */
function separators(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="\w+"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g,
    '',
  )
}

/** Names what to take where the typeface is not installed (ECMA-376-1, 17.8.3.1). */
function fontTable(theme: Theme): string {
  const { family, fallback } = theme.font
  const others = fallback.filter((name) => !/^(sans-)?serif$/.test(name))
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:font w:name="${escaped(family)}"><w:altName w:val="${escaped(others.join(', '))}"/>` +
    `<w:family w:val="${fallback.includes('serif') ? 'roman' : 'swiss'}"/><w:pitch w:val="variable"/></w:font>` +
    '</w:fonts>'
  )
}

/** The library gives links ids by chance; they are counted instead, in the relations and in the part that uses them. */
function settleRelations(name: string, parts: Map<string, string>): void {
  const match = /^(.*)_rels\/(.*)\.rels$/.exec(name)
  if (match === null) return
  const owner = `${match[1] ?? ''}${match[2] ?? ''}`
  let relations = parts.get(name) ?? ''
  let part = parts.get(owner) ?? ''
  const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map((found) => found[1] ?? '')
  ids
    .filter((id) => !/^rId\d+$/.test(id))
    .forEach((id, index) => {
      relations = relations.replace(` Id="${id}"`, ` Id="link${index + 1}"`)
      part = part.replaceAll(`r:id="${id}"`, `r:id="link${index + 1}"`)
    })
  parts.set(name, relations)
  if (parts.has(owner)) parts.set(owner, part)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
