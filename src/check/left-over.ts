// The net at the end: a Document goes in; what is left in it of the marks of Markdown, templates and web pages comes out, from
// whichever file it came. Rule `markup/left-over`, which may be allowed with a reason.

import { limits } from '../base/limits.js'
import { oncePer } from '../base/memory.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Document } from '../model/document.js'
import { lineFinder } from './document-lines.js'

/**
 * One problem for each place that holds such marks, however often it is printed. What comes from no text has the place of the
 * agreement's data in which it stands.
 * @param data the agreement, in which `placeOf` finds places
 * @param parties gives those whose data are printed; marks in them are reported in their own files (`placeholder/markup`)
 */
export function checkLeftOver(
  document: Document,
  data: unknown,
  parties: () => readonly object[],
  placeOf: (path: Path) => Place,
): Problem[] {
  const lines = marked(document)
  if (lines.length === 0) return []
  const seen = new Set<string>()
  const ofParties = [...new Set(parties().flatMap(markedTexts))].slice(0, limits.problems.most)
  const pathInData = openPaths(data, document.languages)
  return lines.flatMap(({ text, pieces }) => {
    const match = marks.exec(text)
    if (match === null || ofParties.some((one) => text.includes(one))) return []
    const source = pieces.findLast(({ at }) => at <= match.index)?.source ?? null
    const found = text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 12).trim()
    /* What no clause says a template prints from the data: there it is to be mended. */
    const inData = source?.subject?.clause === undefined ? pathInData(match[0]) : null
    const place = inData === null ? (source ?? placeOf([])) : placeOf(inData)
    const key = `${match[0]} ${place.file}:${place.line}:${place.column}`
    if (seen.has(key)) return []
    seen.add(key)
    return [problem('markup/left-over', { mark: match[0].trim(), found }, place)]
  })
}

/** An address may hold whatever it likes. */
const marked = lineFinder(({ text }) => mayBeMark.test(text) && marks.test(text) && !/^https?:\/\/\S+$/u.test(text))

const markedTexts = oncePer((party: object) => textsIn(party).filter((one) => marks.test(one)))

type Path = readonly (string | number)[]

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : []
}

/** Gives the place in the data of as many marks as problems alike are shown: each is looked for in all of it. */
function openPaths(data: unknown, languages: readonly string[]): (mark: string) => Path | null {
  const known = new Map<string, Path | null>()
  return (mark) => {
    const before = known.get(mark)
    if (before !== undefined || known.size >= limits['problems-alike'].most) return before ?? null
    const path = pathTo(mark, data, languages)
    known.set(mark, path)
    return path
  }
}

/** Where in the data the first text that holds a mark stands; of a text in several languages, that in the Document's. */
function pathTo(mark: string, data: unknown, languages: readonly string[]): Path | null {
  if (typeof data === 'string') return data.includes(mark) ? [] : null
  if (typeof data !== 'object' || data === null) return null
  const hasLanguage = languages.some((language) => Object.hasOwn(data, language))
  for (const [key, inner] of Object.entries(data)) {
    if (hasLanguage && !languages.includes(key)) continue
    const path = pathTo(mark, inner, languages)
    if (path !== null) return [Array.isArray(data) ? Number(key) : key, ...path]
  }
  return null
}

/** One of these is in each mark. */
const mayBeMark = /[*_\](){}#|\\&<]/

/**
 * Two asterisks, two underscores at a word, the joint of a link, braces of a template, a heading's or a row's marks at the start of a
 * line, a backslash before a mark or a letter, a character's name, a tag of a web page.
 */
const marks = new RegExp(
  [
    String.raw`\*\*`,
    String.raw`(?<![_\p{L}\p{N}])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__(?![_\p{L}\p{N}])`,
    String.raw`\]\(`,
    String.raw`\{\{|\}\}`,
    String.raw`^#{1,6}(?=\s)`,
    String.raw`^\|.*\|$`,
    String.raw`\\(?=[\p{L}\p{P}\p{S}])`,
    String.raw`&(?:#\d{2,5}|[A-Za-z]{2,8}\d{0,2});`,
    String.raw`<\/?(?:a|b|br|div|em|font|h[1-6]|i|li|ol|p|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>`,
  ].join('|'),
  'u',
)
