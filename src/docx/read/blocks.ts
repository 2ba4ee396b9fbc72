// A part with text -> its paragraphs and tables, in order, whatever wraps them.

import { controlOf } from './controls.js'
import { alternativeOf, markOf, piecesIn, piecesOf, revisionIn } from './pieces.js'
import { changesIn, paragraphChanges, revisionsIn, stateIn } from './properties.js'
import { added, moveAround, nothingAround, within, type Around, type PartReading } from './reading.js'
import type { ReadBlock, ReadCell, ReadParagraph, ReadPiece, ReadRow, ReadTable } from './types.js'
import { attributeOf, childOf, switchIn, valueIn, wholeNumber, type Element } from './xml.js'

/** The blocks that stand in an element: a body, a cell, a note, a comment, a box. */
export function blocksIn(element: Element, around: Around, part: PartReading): ReadBlock[] {
  return visit<ReadBlock>(element, around, part, (child, here) => {
    switch (child.name) {
      case 'w:p':
        return [paragraphOf(child, here, part)]
      case 'w:tbl':
        return [tableOf(child, here, part)]
      case 'm:oMathPara':
      case 'm:oMath':
        return [paragraphWith(piecesOf(child, here, part, blocksIn), null, here, part)]
      default:
        return null
    }
  })
}

/** The blocks of a whole part. */
export function blocksOf(root: Element, part: PartReading, from: readonly number[] = []): ReadBlock[] {
  return blocksIn(root, { ...nothingAround, path: from }, part)
}

/**
 * What is made of the children of an element. What wraps them (content controls, alternatives, tracked changes, tags of other programs) is
 * gone into; what `make` gives null for is either a mark of a range or such a wrapper.
 */
function visit<Made>(
  element: Element,
  around: Around,
  part: PartReading,
  make: (child: Element, around: Around) => Made[] | null,
): Made[] {
  return element.children.flatMap((child, index): Made[] => {
    if (typeof child === 'string') return []
    const here = within(around, index)
    const made = make(child, here)
    if (made !== null) return made
    const deeper = (inner: Element, more: Around): Made[] => visit(inner, more, part, make)
    switch (child.name) {
      case 'w:sdt': {
        const content = childOf(child, 'w:sdtContent')
        const control = added(part.reading.controls, controlOf(child))
        const inside = { ...here, controls: [...here.controls, control] }
        return content === null ? [] : deeper(content, within(inside, child.children.indexOf(content)))
      }
      case 'mc:AlternateContent': {
        const [chosen, at] = alternativeOf(child)
        return chosen === null ? [] : deeper(chosen, within(here, at))
      }
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom':
        return deeper(child, { ...here, revisions: [...here.revisions, revisionIn(child, part)] })
      case 'w:customXml':
      case 'w:smartTag':
      case 'w:sdtContent':
        return deeper(child, here)
      default:
        markOf(child, here, part)
        return []
    }
  })
}

function paragraphOf(element: Element, around: Around, part: PartReading): ReadParagraph {
  const properties = childOf(element, 'w:pPr')
  const pieces = piecesIn(element, { ...around, style: stateIn(properties).style }, part, blocksIn)
  return { ...paragraphWith(pieces, properties, around, part), id: element.attributes.get('w14:paraId') ?? null }
}

/** A paragraph; equations may stand by themselves between paragraphs, and have no properties. */
function paragraphWith(
  pieces: readonly ReadPiece[],
  properties: Element | null,
  around: Around,
  part: PartReading,
): ReadParagraph {
  const mark = childOf(properties, 'w:rPr')
  return {
    kind: 'paragraph',
    pieces,
    state: stateIn(properties),
    mark: [...around.revisions, ...revisionsIn(mark, moveAround(part))],
    changes: [...paragraphChanges(properties), ...changesIn(mark), ...changesIn(childOf(properties, 'w:sectPr'))],
    controls: around.controls,
    id: null,
    from: { part: part.part, path: around.path },
  }
}

function tableOf(element: Element, around: Around, part: PartReading): ReadTable {
  return {
    kind: 'table',
    rows: visit(element, { ...around, controls: [] }, part, (child, here) =>
      child.name === 'w:tr' ? [rowOf(child, here, part)] : null,
    ),
    changes: changesIn(childOf(element, 'w:tblPr')),
    controls: around.controls,
    from: { part: part.part, path: around.path },
  }
}

function rowOf(element: Element, around: Around, part: PartReading): ReadRow {
  const properties = childOf(element, 'w:trPr')
  const cells = visit(element, around, part, (child, here) =>
    child.name === 'w:tc' ? [cellOf(child, { ...here, revisions: [] }, part)] : null,
  )
  return {
    cells: joinedCells(cells),
    isHeading: switchIn(properties, 'w:tblHeader') ?? false,
    revisions: [...around.revisions, ...revisionsIn(properties)],
    changes: [...changesIn(properties), ...changesIn(childOf(element, 'w:tblPrEx'))],
    before: spanOf(valueIn(properties, 'w:gridBefore'), 0),
  }
}

interface SpannedCell extends ReadCell {
  /** Whether it goes on the cell before it in the row, as older files say it. */
  readonly isJoined: boolean
}

function cellOf(element: Element, around: Around, part: PartReading): SpannedCell {
  const properties = childOf(element, 'w:tcPr')
  const merge = childOf(properties, 'w:vMerge')
  return {
    blocks: blocksIn(element, around, part),
    columns: spanOf(valueIn(properties, 'w:gridSpan'), 1),
    rows: merge === null ? 'alone' : attributeOf(merge, 'val') === 'restart' ? 'begins' : 'goes-on',
    revisions: revisionsIn(properties),
    changes: changesIn(properties),
    isJoined: childOf(properties, 'w:hMerge') !== null && valueIn(properties, 'w:hMerge') !== 'restart',
  }
}

/** Cells that go on the one before them are part of it. */
function joinedCells(cells: readonly SpannedCell[]): ReadCell[] {
  const joined: ReadCell[] = []
  for (const { isJoined, ...cell } of cells) {
    const last = joined.at(-1)
    if (!isJoined || last === undefined) joined.push(cell)
    else
      joined[joined.length - 1] = {
        ...last,
        columns: last.columns + cell.columns,
        blocks: [...last.blocks, ...cell.blocks],
      }
  }
  return joined
}

/** A number of columns; a table has at most some hundreds, whatever a file says. */
function spanOf(text: string | null, least: number): number {
  return Math.min(Math.max(wholeNumber(text) ?? least, least), mostColumns)
}

/** As many as Word takes are 63. */
const mostColumns = 1_000
