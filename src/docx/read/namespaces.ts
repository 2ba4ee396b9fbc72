// Namespaces of Office Open XML, strict (ISO/IEC 29500-1) and transitional (29500-4), under one prefix each.

const strict = 'http://purl.oclc.org/ooxml/'
const transitional = 'http://schemas.openxmlformats.org/'
const microsoft = 'http://schemas.microsoft.com/office/'

const prefixes: ReadonlyMap<string, string> = new Map([
  [`${transitional}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${transitional}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${transitional}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${transitional}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}drawingml/wordprocessingDrawing`, 'wp'],
  [`${transitional}drawingml/2006/main`, 'a'],
  [`${strict}drawingml/main`, 'a'],
  [`${transitional}drawingml/2006/picture`, 'pic'],
  [`${strict}drawingml/picture`, 'pic'],
  [`${transitional}package/2006/relationships`, 'rel'],
  [`${transitional}package/2006/content-types`, 'ct'],
  [`${transitional}package/2006/metadata/core-properties`, 'cp'],
  [`${transitional}officeDocument/2006/custom-properties`, 'custom'],
  [`${strict}officeDocument/customProperties`, 'custom'],
  [`${transitional}officeDocument/2006/extended-properties`, 'app'],
  [`${strict}officeDocument/extendedProperties`, 'app'],
  [`${transitional}markup-compatibility/2006`, 'mc'],
  [`${microsoft}word/2010/wordml`, 'w14'],
  [`${microsoft}word/2012/wordml`, 'w15'],
  [`${microsoft}word/2010/wordprocessingShape`, 'wps'],
  [`${microsoft}word/2010/wordprocessingGroup`, 'wpg'],
  [`${microsoft}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${microsoft}word/2010/wordprocessingDrawing`, 'wp14'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** The name of an element or attribute with the prefix that this program gives its namespace; one that it does not know in braces. */
export function knownName(namespace: string, local: string): string {
  if (namespace === '') return local
  const prefix = prefixes.get(namespace)
  return prefix === undefined ? `{${namespace}}${local}` : `${prefix}:${local}`
}

/** The transitional namespace of each prefix, as it is declared where parts are written. */
export const prefixesWritten: ReadonlyMap<string, string> = new Map(
  [...prefixes]
    .filter(([namespace, prefix]) => prefix !== 'xml' && !namespace.startsWith(strict))
    .map(([namespace, prefix]) => [prefix, namespace]),
)

/** True for a namespace whose elements are read, so that an alternative that needs it may be taken. */
export function isKnownNamespace(namespace: string): boolean {
  return prefixes.has(namespace)
}

/** The last word of the type of a relation or part, in which strict and transitional agree: `footnotes`, `officeDocument`. */
export function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}
