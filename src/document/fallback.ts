// A language that has not got every text takes those that it lacks from another: which ones, and how they are marked, so
// that they are hyphenated and read aloud in their own.

import { oncePer, oncePerAll } from '../base/memory.js'
import type { AgreementData } from '../data/agreement.js'
import { clauseEntries } from '../library/entries.js'
import type { Clause } from '../library/clause.js'
import type { Library } from '../library/types.js'
import type { Document, Inline, Remark, Section } from '../model/document.js'
import { mapKinds, type Within } from '../model/map.js'
import type { Place } from '../base/problem.js'
import type { Edition } from './edition.js'

/** Data in which every text that is given by language has one for the first of the chain, its own or the next. */
export function withFallback<T>(data: T, chain: readonly string[]): T {
  if (chain.length < 2) return data
  const key = chain.join(' ')
  const filled = fillers.get(key) ?? openFiller(chain)
  fillers.set(key, filled)
  return filled(data) as T
}

/** By chain: what fills data, the same data once. */
const fillers = new Map<string, (data: unknown) => unknown>()

function openFiller(chain: readonly string[]): (data: unknown) => unknown {
  const [code = ''] = chain
  const filled = (value: unknown): unknown => (typeof value === 'object' && value !== null ? within(value) : value)
  const within = oncePer((value: object): unknown => {
    if (Array.isArray(value)) return value.map(filled)
    if (Object.getPrototypeOf(value) !== Object.prototype) return value
    const entries = Object.entries(value)
    const texts = value as Record<string, unknown>
    const next = chain.find((one) => typeof texts[one] === 'string')
    const isByLanguage = entries.every(([key, text]) => typeof text === 'string' && /^[a-z]{2,3}$/.test(key))
    if (isByLanguage && next !== undefined && texts[code] === undefined) return { ...texts, [code]: texts[next] }
    return Object.fromEntries(entries.map(([key, inner]) => [key, filled(inner)]))
  })
  return filled
}

/** The clauses that an agreement uses in a language, and those of them that stand in another: with any, the edition is a preview. */
export function clausesUsed(
  data: AgreementData,
  language: string,
  { clauses }: Pick<Library, 'clauses'>,
): { readonly used: readonly Clause[]; readonly others: readonly Clause[] } {
  const used = clauseEntries(data).flatMap(({ entry }) => clauses.get(language)?.get(entry.clause ?? '') ?? [])
  return { used, others: used.filter((clause) => clause.language !== language) }
}

/** True for an edition that has clauses of another language: its labels are its own, the text is not. */
export function isPreview({ instance, code, library }: Edition): boolean {
  const inLanguage = library.clauses.get(code)
  return inLanguage !== undefined && [...languagesUsed(instance.agreement.data, inLanguage)].some((one) => one !== code)
}

/** The languages in which the clauses that an agreement uses are written. */
const languagesUsed = oncePerAll((data: AgreementData, inLanguage: ReadonlyMap<string, Clause>) => {
  const clauses = clauseEntries(data).flatMap(({ entry }) => inLanguage.get(entry.clause ?? '') ?? [])
  return new Set(clauses.map(({ language }) => language))
})

/** The Document with what comes from clauses of another language marked as such. */
export function markFallback(document: Document, code: string): Document {
  const mark = (inlines: readonly Inline[], place: Place | null): readonly Inline[] => {
    const source = place ?? placeIn(inlines)
    const { clause, language } = source?.subject ?? {}
    if (clause === undefined || language === undefined || language === code || inlines.length === 0) return inlines
    return [{ kind: 'foreign', language, inlines, source }]
  }
  const titled = <Titled extends Section | Remark>(block: Titled, within: Within): Titled =>
    within({ ...block, title: block.title && mark(block.title, block.source) })
  return mapKinds(document, {
    paragraph: (block) => ({ ...block, inlines: mark(block.inlines, block.source) }),
    section: titled,
    remark: titled,
    table: (block, within) => within({ ...block, caption: block.caption && mark(block.caption, block.source) }),
  })
}

function placeIn(inlines: readonly Inline[]): Place | null {
  for (const inline of inlines) if ('source' in inline && inline.source !== null) return inline.source
  return null
}
