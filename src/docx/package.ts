// The one place where the file that the library packs is made reproducible: ids by order instead of chance, the
// document's own date instead of the clock, zip entries without a time. It also mends what the library cannot say.

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { undivided } from './styles.js'

/** The same package in the same bytes each time: parts by name, the list of types first as the format asks for. */
export function settled(bytes: Uint8Array, document: Document, theme: Theme, language: string): Uint8Array {
  const files = Object.entries(unzipSync(bytes))
  const pictures = new Map(files.filter(([name]) => !isText(name)))
  const parts = new Map(files.filter(([name]) => isText(name)).map(([name, content]) => [name, strFromU8(content)]))
  for (const [name, xml] of parts) parts.set(name, mended(name, xml, document, theme, language))
  for (const name of parts.keys()) settleRelations(name, parts)
  const zippable: Zippable = {}
  for (const name of [...parts.keys(), ...pictures.keys()].sort(byPackageOrder)) {
    const content = pictures.get(name) ?? strToU8(parts.get(name) ?? '')
    zippable[name] = [content, { mtime: earliest, level: 9, os: 0 }]
  }
  return zipSync(zippable)
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name)
}

/** The first day that zip knows; without a zone, since zip keeps the fields of a local time. */
const earliest = '1980-01-01T12:00:00'

function byPackageOrder(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function mended(name: string, xml: string, document: Document, theme: Theme, language: string): string {
  switch (name) {
    case 'docProps/core.xml':
      return coreProperties(xml, document)
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
