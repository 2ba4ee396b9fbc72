// The parties in, a table out: the name to the left, number and other details beside it.

import type { PartyEntry, PartyList } from '../model/document.js'
import { inlineText } from '../text/text.js'
import type { Context } from './context.js'
import { runs, textRun } from './inlines.js'
import { nativeTable, type NativeRow } from './native-table.js'
import { paragraph, type TableItem } from './body-items.js'

/** One row for each party; nothing where there are none. */
export function partyTable(block: PartyList, context: Context): TableItem[] {
  if (block.entries.length === 0) return []
  const width = context.setting.width
  const component = nativeTable(
    {
      style: 'PlainTable',
      widths: [width * shareOfName, width * (1 - shareOfName)],
      rows: block.entries.map((entry) => partyRow(entry, context)),
      indent: 0,
      title: block.title === null ? null : inlineText(block.title),
      headings: { row: false, column: true },
    },
    context.theme,
  )
  return [{ kind: 'table', component, kept: block.title !== null }]
}

const shareOfName = 0.5

/** Details stand on one line, comma-separated. */
function partyRow(entry: PartyEntry, context: Context): NativeRow {
  const details = entry.details.flatMap((detail, index) => [
    ...(index === 0 ? [] : [textRun(', ')]),
    ...runs(detail, context),
  ])
  return {
    cells: [
      { pieces: [paragraph('PartyName', runs(entry.name, context))] },
      { pieces: [paragraph('PartyDetails', details)] },
    ],
  }
}
