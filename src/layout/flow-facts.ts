// Facts in two columns (document information, annex list, title block) and the list of parties.

import type { Fact, Facts, Inline, PartyList } from '../model/document.js'
import { baselineOf, keptTogether, lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { held, keep, leaf, moved, space, stacked, type Flowed, type Item, type Leaf } from './items.js'
import { headingRole, tag } from './structure.js'

export function flowFacts(block: Facts, frame: Frame, context: FlowContext): Flowed {
  const title = blockTitle(block.title, frame, context)
  const rows = factRows(block.rows, frame, context)
  return { items: [...title.items, ...rows.items], tags: [...title.tags, ...rows.tags] }
}

/** Rows of label and value with thin rules between them. */
export function factRows(facts: readonly Fact[], frame: Frame, context: FlowContext): Flowed {
  if (facts.length === 0) return { items: [], tags: [] }
  const { theme, styles } = context
  const pad = theme.unit * 0.5
  const labelWidth = frame.width * shareOfLabel
  const labelFrame: Frame = {
    ...frame,
    width: labelWidth - theme.unit,
    text: { ...styles.small, colour: theme.colour.muted },
    align: 'start',
  }
  const valueFrame: Frame = {
    ...frame,
    x: frame.x + labelWidth,
    width: frame.width - labelWidth,
    text: styles.small,
    align: 'start',
  }
  const shift = baselineOf(styles.small, context.fonts) - baselineOf(labelFrame.text, context.fonts)
  const rows = facts.map((fact, index) => {
    const label = setInlines([{ kind: 'text', text: fact.label, source: null }], labelFrame, context)
    const value = setInlines(fact.value, valueFrame, context)
    const left = stacked(lineItems(label.lines, labelFrame, context))
    const right = stacked(lineItems(value.lines, valueFrame, context))
    const height = Math.max(left.height, right.height, styles.small.leading) + 2 * pad
    const rule = {
      kind: 'rule',
      x: frame.x,
      width: frame.width,
      height: 0,
      thickness: theme.rule.thin,
      colour: theme.colour.rule,
      mark: null,
    } as const
    const contents = [
      ...(index === 0 ? [{ ...rule, y: 0 }] : []),
      ...left.contents.map((content) => ({ ...content, y: content.y + pad + shift })),
      ...right.contents.map((content) => ({ ...content, y: content.y + pad })),
      { ...rule, y: height },
    ]
    const { notes, anchors } = right
    const row = leaf(height, contents, {
      notes,
      anchors: fact.id === null ? anchors : [fact.id, ...anchors],
      divisible: true,
    })
    const header = tag('TH', [tag('P', label.children)], { scope: 'Row' })
    return { row, tag: tag('TR', [header, tag('TD', [tag('P', value.children), ...context.notesAfter(fact.value)])]) }
  })
  return {
    items: edgesKept(
      rows.map(({ row }) => row),
      3 * styles.small.leading,
    ),
    tags: [
      tag(
        'Table',
        rows.map((row) => row.tag),
      ),
    ],
  }
}

/** Names in strong type, details beside them in a column of their own. An entry does not split. */
export function flowParties(block: PartyList, frame: Frame, context: FlowContext): Flowed {
  const { theme, styles, fonts } = context
  const title = blockTitle(block.title, frame, context)
  const nameFrame: Frame = {
    ...frame,
    width: frame.width * shareOfName,
    text: { ...styles.body, font: 'bold' },
    align: 'start',
  }
  const detailX = frame.x + nameFrame.width + theme.unit
  const detailFrame: Frame = {
    ...frame,
    x: detailX,
    width: frame.x + frame.width - detailX,
    text: { ...styles.small, colour: theme.colour.muted },
    align: 'start',
  }
  const shift = baselineOf(nameFrame.text, fonts) - baselineOf(detailFrame.text, fonts)
  const entries = block.entries.map((entry) => {
    const details = entry.details.flatMap((detail, index): Inline[] => (index === 0 ? [...detail] : [comma, ...detail]))
    const name = setInlines(entry.name, nameFrame, context)
    const second = setInlines(details, detailFrame, context)
    const left = stacked(lineItems(name.lines, nameFrame, context))
    const right = stacked(lineItems(second.lines, detailFrame, context))
    const row = leaf(
      Math.max(left.height, right.height + shift),
      [...left.contents, ...right.contents.map((content) => moved(content, 0, shift))],
      { notes: [...left.notes, ...right.notes], anchors: [...left.anchors, ...right.anchors] },
    )
    const detailTags = details.length === 0 ? [] : [tag('P', second.children)]
    const body = [tag('P', name.children), ...detailTags, ...context.notesAfter([...entry.name, ...details])]
    return { row, tag: tag('LI', [tag('LBody', body)]) }
  })
  const rows = edgesKept(
    entries.map((entry) => entry.row),
    3 * styles.body.leading,
  )
  const items = rows.flatMap((item, index) => (index === 0 ? [item] : [space(theme.unit * 0.5), item]))
  const list = tag(
    'L',
    entries.map((entry) => entry.tag),
    { listNumbering: 'None' },
  )
  return { items: [...title.items, ...items], tags: [...title.tags, list] }
}

/** Heading of a block that is no section: in the style of a heading of level 2 (3 in an annex), kept with what follows. */
export function blockTitle(title: readonly Inline[] | null, frame: Frame, context: FlowContext): Flowed {
  if (title === null || title.length === 0) return { items: [], tags: [] }
  const inner: Frame = { ...frame, text: context.styles.heading(frame.inAnnex ? 3 : 2), align: 'balance' }
  const { lines, children } = setInlines(title, inner, context)
  const items: Item[] = [...keptTogether(lineItems(lines, inner, context)), space(context.theme.unit), keep]
  return { items, tags: [tag(headingRole(frame.level + 1), children), ...context.notesAfter(title)] }
}

/** The first two rows and the last two stand together, unless they are tall; the others had better not be divided. */
export function edgesKept(rows: readonly Leaf[], tall: number): Item[] {
  return rows.flatMap((row, index): Item[] => {
    if (index === 0) return [row]
    const atEdge = index === 1 || index === rows.length - 1
    const short = row.height <= tall && (rows[index - 1]?.height ?? 0) <= tall
    const fewest = Math.min(index, rows.length - index)
    return [atEdge && short ? keep : held(divided + nearEnd.cost * Math.max(0, nearEnd.rows - fewest)), row]
  })
}

/** What dividing rows costs, see `plan.ts`: as much as a gap of nearly a quarter page, and more near their ends. */
const divided = 55
const nearEnd = { rows: 5, cost: 6 }

const shareOfLabel = 0.32
const shareOfName = 0.5
const comma: Inline = { kind: 'text', text: ', ', source: null }
