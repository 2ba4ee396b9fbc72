// Our own DOCX as a template for docxtemplater. Goes in: the packages of a series, unzipped. Comes out: the parts of the first, in
// which each text that differs among them is a placeholder, and for each package the values that make it again.

/** The XML parts of a package by their names. */
export type XmlParts = ReadonlyMap<string, string>

export interface DocxTemplate {
  readonly parts: XmlParts
  /** Values of the placeholders by their names, one record for each package that has the shape of the first; else null. */
  readonly data: readonly (Readonly<Record<string, string>> | null)[]
}

/** Parts in which docxtemplater looks for placeholders, and the texts of each that it reads. */
const filled: readonly (readonly [part: RegExp, text: RegExp])[] = [
  [/^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/, /(?<=<w:t(?: [^>]*)?>)[^<]*(?=<\/w:t>)/g],
  [/^docProps\/core\.xml$/, /(?<=>)[^<>\s][^<>]*(?=<\/dc:)/g],
]

/**
 * Makes the template.
 * @throws where a text holds what docxtemplater takes for a placeholder
 */
export function docxTemplate(packages: readonly XmlParts[]): DocxTemplate {
  const texts = packages.map(textsOf)
  const first = texts[0] ?? []
  if (first.some((text) => /[{}]/.test(text))) throw new Error('a brace in the text would be a placeholder')
  const alike = texts.filter((list) => list.length === first.length)
  const differs = first.map((text, at) => alike.some((list) => list[at] !== text))
  const names = new Map<string, string>()
  const nameAt = first.map((_, at) => {
    if (differs[at] !== true) return null
    const values = JSON.stringify(alike.map((list) => list[at]))
    const name = names.get(values) ?? `value${names.size + 1}`
    names.set(values, name)
    return name
  })
  const data = texts.map((list) => {
    if (list.length !== first.length) return null
    const values = list.flatMap((text, at): [string, string][] => {
      const name = nameAt[at] ?? null
      return name === null ? [] : [[name, unescaped(text)]]
    })
    return Object.fromEntries(values)
  })
  let at = 0
  const parts = mapTexts(packages[0] ?? new Map(), (text) => {
    const name = nameAt[at++] ?? null
    return name === null ? text : `{${name}}`
  })
  return { parts, data }
}

/** All texts in which a placeholder can stand, in the order of parts and within them. */
function textsOf(parts: XmlParts): string[] {
  const texts: string[] = []
  mapTexts(parts, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

function mapTexts(parts: XmlParts, change: (text: string) => string): XmlParts {
  return new Map(
    [...parts].map(([name, xml]): [string, string] => {
      const text = filled.find(([part]) => part.test(name))?.[1]
      return [name, text === undefined ? xml : xml.replace(text, change)]
    }),
  )
}

function unescaped(text: string): string {
  const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof signs) => signs[name])
}
