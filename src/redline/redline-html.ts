// What has changed -> HTML in which it stands as `ins` and `del`, rows of tables as rows, with words for those who do not see how it is marked.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { largest } from '../base/lists.js'
import { lines } from '../html/elements.js'
import { textOfWords, type Run } from './differences.js'
import type { ShownChange } from './in-tables.js'

/** Words that are heard and not seen; null for none. */
export interface RedlineWords {
  readonly inserted: string | null
  readonly deleted: string | null
  readonly moved: string | null
}

/** Marks alone. */
export const nothingHeard: RedlineWords = { inserted: null, deleted: null, moved: null }

/** The words of a line, with what it has lost before what it has gained in its place. */
export function runsToHast(runs: readonly Run[], words: RedlineWords): ElementContent[] {
  return runs.flatMap(({ kind, before, after }): ElementContent[] => {
    if (kind === 'same') return [{ type: 'text', value: textOfWords(after) }]
    return [
      ...(before.length === 0 ? [] : marked('del', textOfWords(before), words.deleted)),
      ...(after.length === 0 ? [] : marked('ins', textOfWords(after), words.inserted)),
    ]
  })
}

/** The spaces before a word stand before the mark. */
function marked(name: 'ins' | 'del', text: string, word: string | null): ElementContent[] {
  const space = /^\s*/.exec(text)?.[0] ?? ''
  const said: ElementContent[] = word === null ? [] : [h('span', { className: ['heard'] }, ` ${word}: `)]
  return [
    ...(space === '' ? [] : [{ type: 'text', value: space } as const]),
    h(name, [...said, { type: 'text', value: text.slice(space.length) }]),
  ]
}

/**
 * What has changed with what stands beside it: paragraphs, and rows of the same table together; null is what is left out.
 * @param name what the section is called, which a wide table is named by
 */
export function shownToHast(
  shown: readonly (ShownChange | null)[],
  name: string,
  words: RedlineWords,
): ElementContent[] {
  const found: ElementContent[] = []
  /** Rows of the table at hand; null for those that are left out. */
  let rows: (ShownChange | null)[] = []
  const close = (): void => {
    const isCut = rows.at(-1) === null
    const own = isCut ? rows.slice(0, -1) : rows
    if (own.length > 0) found.push(table(own, name, words))
    if (isCut) found.push(h('p', '…'))
    rows = []
  }
  for (const change of shown) {
    if (change === null) {
      rows.push(null)
      continue
    }
    const [first] = rows
    if (change.table === null || (first ?? null) === null || first?.table !== change.table) close()
    if (change.table === null) found.push(paragraph(change, words))
    else rows.push(change)
  }
  close()
  return lines(found)
}

/** A wide table scrolls within a frame of its own, which the keyboard can reach. */
function table(rows: readonly (ShownChange | null)[], name: string, words: RedlineWords): Element {
  const columns = largest(rows.map((change) => change?.cells.length ?? 0))
  const leftOut = h('tr', [h('td', { colSpan: columns }, '…')])
  const made = h('table', lines(rows.map((change) => (change === null ? leftOut : row(change, words)))))
  const isWide = columns > mostColumns
  return isWide ? h('div', { className: ['wide'], role: 'group', tabIndex: 0, ariaLabel: name }, lines([made])) : made
}

/** What a telephone has room for. */
const mostColumns = 3

function paragraph(change: ShownChange, words: RedlineWords): Element {
  const { isMoved, before, after, cells } = change
  const unit = after[0] ?? before[0]
  const label = unit === undefined || unit.label === null || unit.kind === 'heading' ? [] : [`${unit.label} `]
  const name = unit?.kind === 'note' ? 'small' : null
  const content: (string | ElementContent)[] = [
    ...(isMoved && words.moved !== null ? [h('span', { className: ['moved'] }, `${words.moved}: `)] : []),
    ...label,
    ...cells.flatMap((runs) => runsToHast(runs, words)),
  ]
  return h('p', name === null ? content : [h(name, content)])
}

function row({ cells, isHead }: ShownChange, words: RedlineWords): Element {
  const made = cells.map((runs) => {
    const said = runsToHast(runs, words)
    return isHead ? h('th', { scope: 'col' }, said) : h('td', said)
  })
  return h('tr', lines(made))
}
