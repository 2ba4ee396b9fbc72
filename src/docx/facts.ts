// Facts in, a table out: a label to the left, what stands for it to the right.

import type { XmlComponent } from 'docx'
import type { Fact } from '../model/document.js'
import { leftOf, type Context } from './context.js'
import { bookmarked } from './fields.js'
import { runs, textRun } from './inlines.js'
import { nativeTable } from './native-table.js'
import { paragraph, type BodyItem } from './body-items.js'
import { numberOf, type Target } from './targets.js'

/** Facts as rows; a fact that references point at carries its bookmark on the number of its label. */
export function factTable(facts: readonly Fact[], title: string | null, context: Context): BodyItem[] {
  if (facts.length === 0) return []
  const width = context.setting.width - leftOf(context)
  const component = nativeTable(
    {
      style: 'FactTable',
      widths: [width * shareOfLabel, width * (1 - shareOfLabel)],
      rows: facts.map((fact) => ({
        cells: [
          { pieces: [paragraph('FactLabel', factLabel(fact, context))] },
          { pieces: [paragraph('FactText', runs(fact.value, context))] },
        ],
      })),
      indent: leftOf(context),
      title,
      headings: { row: false, column: true },
    },
    context.theme,
  )
  return [{ kind: 'table', component, kept: title !== null }]
}

const shareOfLabel = 0.32

function factLabel(fact: Fact, context: Context): XmlComponent[] {
  const target = fact.id === null ? undefined : context.targets.get(fact.id)
  return target === undefined ? [textRun(fact.label)] : markedLabel(fact.label, target)
}

function markedLabel(label: string, target: Target): XmlComponent[] {
  const { before, number } = numberOf(label)
  return [...(before === '' ? [] : [textRun(before)]), ...bookmarked(target.bookmark, [textRun(number)])]
}
