// The Document that was issued and the one that the content gives now -> what differs first, in words, or null.

import { isDeepStrictEqual } from 'node:util'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import type { AgreementData } from '../../data/agreement.js'
import type { Block, Document, Part } from '../../model/document.js'
import { inlineText, passageText, sectionName } from '../../text/text.js'

/**
 * The first difference between two Documents: its section and its words. Places in source files do not count, nor what
 * a later program adds to the model. Names in signature blocks are not told.
 */
export function documentDifference(issued: Document, now: Document): Sentence | null {
  if (isSameWhereIssued(issued, now)) return null
  const [before, after] = [passages(issued), passages(now)]
  const at = before.findIndex((passage, index) => !isDeepStrictEqual(passage, after[index]))
  const first = at < 0 ? after[before.length] : before[at]
  if (first === undefined) return phrase('change-form', {})
  const other = after.find(({ id }) => id === first.id)
  const section = first.name
  if (!before.some(({ id }) => id === after[at]?.id) && after[at] !== undefined)
    return phrase('change-section-new', { section: after[at].name })
  if (other === undefined)
    return section === '' ? phrase('change-beginning-gone', {}) : phrase('change-section-gone', { section })
  if (other.name !== section) return phrase('change-section-name', { section, now: other.name })
  if (first.isSigned) return phrase('change-signatures', {})
  const words = changedWords(first.text, other.text)
  return section === '' ? phrase('change-beginning-text', words) : phrase('change-section-text', { section, ...words })
}

/** The first part of the agreement's data that is another now, of those that are not all printed: `term`, `signing`. */
export function dataDifference(issued: AgreementData, now: AgreementData): Sentence | null {
  const keys = ['date', 'authentic', 'signing', 'term', 'costs', 'annexes'] as const
  const key = keys.find((key) => !isDeepStrictEqual(plain(issued[key]), plain(now[key])))
  return key === undefined ? null : phrase('change-data', { key })
}

/** Without keys that hold nothing, as JSON keeps them. The place of a frozen annex is not its content. */
function plain(value: unknown): unknown {
  if (value === undefined) return null
  const withoutFile = (key: string, one: unknown): unknown => (key === 'file' ? undefined : one)
  return JSON.parse(JSON.stringify(value, withoutFile)) as unknown
}

/** True when everything that was issued is the same now. */
function isSameWhereIssued(issued: unknown, now: unknown): boolean {
  if (Array.isArray(issued))
    return (
      Array.isArray(now) &&
      issued.length === now.length &&
      issued.every((one, index) => isSameWhereIssued(one, now[index]))
    )
  if (typeof issued !== 'object' || issued === null) return issued === now
  if (typeof now !== 'object' || now === null) return false
  const other = now as Record<string, unknown>
  return Object.entries(issued).every(([key, one]) => key === 'source' || isSameWhereIssued(one, other[key]))
}

/** The text of one section without those below it, or of the signature blocks in it. */
interface Passage {
  readonly id: string
  /** "4 Avtalstid"; empty for what stands before the first section. */
  readonly name: string
  readonly text: string
  readonly isSigned: boolean
}

function passages(document: Document): Passage[] {
  const textOf = passageText(document)
  const within = (part: Part, id: string, name: string, blocks: readonly Block[]): Passage[] => {
    const own = blocks.filter((block) => block.kind !== 'section' && block.kind !== 'signatures')
    const signed = blocks.filter((block) => block.kind === 'signatures')
    return [
      { id, name, text: textOf(own), isSigned: false },
      ...(signed.length === 0 ? [] : [{ id: `${id} signed`, name, text: textOf(signed), isSigned: true }]),
      ...blocks.flatMap((block) =>
        block.kind === 'section' ? within(part, block.id, sectionName(part, block), block.blocks) : [],
      ),
    ]
  }
  return document.parts.flatMap((part) =>
    within(
      part,
      `${part.id} part`,
      part.kind === 'main' ? '' : [part.label ?? '', inlineText(part.title)].join(' ').trim(),
      part.blocks,
    ),
  )
}

/** `… gäller två år …`, now `… gäller tre år …`: the words that differ, with two on either side. */
function changedWords(before: string, now: string): { readonly before: string; readonly now: string } {
  const [first, second] = [before, now].map((one) => one.split(/\s+/).filter((word) => word !== '')) as [
    string[],
    string[],
  ]
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start++
  let end = 0
  while (end < shorter - start && first.at(-1 - end) === second.at(-1 - end)) end++
  const cut = (words: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - 2), Math.min(words.length, words.length - end + 2)]
    const shown = words.slice(from, Math.min(to, from + longest))
    return `${from > 0 ? '… ' : ''}${shown.join(' ')}${from + shown.length < words.length ? ' …' : ''}`
  }
  return { before: cut(first), now: cut(second) }
}

/** Words of a difference that are shown. */
const longest = 16
