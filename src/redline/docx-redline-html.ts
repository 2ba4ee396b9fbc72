// Two Word files -> the whole text of the later one, with what differs from the earlier marked in it.

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { lines } from '../html/elements.js'
import type { Compared } from './compare-units.js'
import type { DocxPlace } from './docx-units.js'
import { inTables, type ShownChange } from './in-tables.js'
import { runsToHast, shownToHast, type RedlineWords } from './redline-html.js'

/** Changes as paragraphs, rows, and headings by their level, what has stayed among them. */
export function wholeToHast(changes: readonly Compared<DocxPlace, DocxPlace>[], words: RedlineWords): ElementContent[] {
  const shown = inTables(
    changes,
    ({ source }) => source.table,
    () => false,
  )
  const found: ElementContent[] = []
  let open: ShownChange<DocxPlace, DocxPlace>[] = []
  let name = ''
  const close = (): void => {
    if (open.length > 0) found.push(...shownToHast(open, name, words))
    open = []
  }
  for (const change of shown) {
    const unit = change.after[0] ?? change.before[0]
    if (unit?.kind !== 'heading') {
      open.push(change)
      continue
    }
    close()
    name = unit.cells[0]?.text ?? ''
    const level = Math.min((unit.source.outline ?? 0) + 2, 6)
    const label = unit.label === null ? [] : [`${unit.label} `]
    found.push(h(`h${level}`, [...label, ...change.cells.flatMap((runs) => runsToHast(runs, words))]))
  }
  close()
  return lines(found)
}
