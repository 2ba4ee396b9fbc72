// Changes of what came back -> the lines that a person reads: by what they are, then by section.

import { phrase, type PhraseId } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { say, type MessageLanguage, type Sentence } from '../../base/sentence.js'
import { grouped } from '../../base/lists.js'
import { unreachable } from '../../model/document.js'
import type { ReturnedChange } from '../../redline/returned.js'

/** Changes of one sort, with its heading. What was changed without tracking stands first. */
export interface Sort {
  readonly heading: Sentence
  /** True for what nobody was told of. */
  readonly isLoud: boolean
  readonly sections: readonly { readonly section: string; readonly changes: readonly ReturnedChange[] }[]
}

/** Changes by their sort, those that there are. */
export function sortsOf(changes: readonly ReturnedChange[]): Sort[] {
  const sorts: readonly [PhraseId & `compare-of-${string}`, (change: ReturnedChange) => boolean][] = [
    ['compare-of-untracked', (one) => !one.tracked && one.kind !== 'comment' && one.kind !== 'look'],
    ['compare-of-tracked', (one) => one.tracked && one.kind !== 'look'],
    ['compare-of-comments', (one) => one.kind === 'comment'],
    ['compare-of-looks', (one) => one.kind === 'look'],
  ]
  return sorts.flatMap(([id, isOfSort]): Sort[] => {
    const own = changes.filter(isOfSort)
    if (own.length === 0) return []
    const sections = [...grouped(own, ({ section }) => section)].map(([section, inSection]) => ({
      section,
      changes: inSection,
    }))
    return [{ heading: phrase(id, { count: own.length }), isLoud: id === 'compare-of-untracked', sections }]
  })
}

/** What a change is, in a sentence. */
export function sentenceOf({ kind, before, after, path, comment }: ReturnedChange): Sentence {
  const [old, now] = [before ?? '', after ?? '']
  switch (kind) {
    case 'added':
      return phrase('compare-added', { after: now })
    case 'removed':
      return phrase('compare-removed', { before: old })
    case 'changed':
      return phrase('compare-changed', { before: old, after: now })
    case 'value':
      return phrase('compare-value', { before: old, after: now, path: path ?? '' })
    case 'moved':
      return phrase('compare-moved', { after: now })
    case 'split':
      return phrase('compare-split', { after: now })
    case 'joined':
      return phrase('compare-joined', { after: now })
    case 'comment':
      return phrase('compare-comment', { before: old, comment: comment ?? '' })
    case 'look':
      return phrase('compare-look', { after: now })
    default:
      return unreachable(kind)
  }
}

/** Who changed it, when, and what they say of it; each where it is known. */
export function remarksOf({ kind, author, date, comment, clause }: ReturnedChange): Sentence[] {
  const day = date?.slice(0, 10) ?? null
  return [
    ...(author === null
      ? []
      : [day === null ? phrase('compare-by', { author }) : phrase('compare-by-on', { author, date: day })]),
    ...(comment === null || kind === 'comment' ? [] : [phrase('compare-said', { comment })]),
    ...(clause === null ? [] : [phrase('compare-clause', { clause })]),
  ]
}

/** The lines of the command line. */
export function changesInWords(changes: readonly ReturnedChange[], language: MessageLanguage): string[] {
  const tell = tellIn(language)
  if (changes.length === 0) return [tell('compare-none')]
  return sortsOf(changes).flatMap(({ heading, isLoud, sections }, index) => [
    ...(index === 0 ? [] : ['']),
    isLoud ? `!! ${say(heading, language)}` : say(heading, language),
    ...sections.flatMap(({ changes: own }) => bySection(own, language)),
  ])
}

function bySection(changes: readonly ReturnedChange[], language: MessageLanguage): string[] {
  const tell = tellIn(language)
  return [...grouped(changes, ({ section }) => section)].flatMap(([section, own]) => [
    `  ${section === '' ? tell('compare-beginning') : section}`,
    ...own.flatMap((change) => [
      `    ${say(sentenceOf(change), language)}`,
      ...remarksOf(change).map((remark) => `      ${say(remark, language)}`),
      ...(isWithin(change) ? [`      ${tell('compare-line', { line: change.line })}`] : []),
    ]),
  ])
}

/** The lines of what differs between two texts of our own, where nobody was to track anything. */
export function allChangesInWords(changes: readonly ReturnedChange[], language: MessageLanguage): string[] {
  const tell = tellIn(language)
  if (changes.length === 0) return [tell('redline-none')]
  return [tell('redline-count', { count: changes.length }), ...bySection(changes, language)]
}

/** True where the line says more than the change itself. */
function isWithin({ kind, before, after, line }: ReturnedChange): boolean {
  return kind !== 'moved' && kind !== 'split' && kind !== 'joined' && line !== '' && line !== after && line !== before
}
