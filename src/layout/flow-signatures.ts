// Signature blocks in one or two columns. A block never splits, and the blocks of a row have their lines at the same
// height: a printed value stands where a written one would, on a line, with its label under the line.

import { largest } from '../base/lists.js'
import type { Place } from '../base/problem.js'
import type { Inline, SignatureBlock, SignatureLine, Signatures } from '../model/document.js'
import { inlineText } from '../text/text.js'
import { keptTogether, lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import {
  keep,
  leaf,
  moved,
  space,
  stacked,
  type Content,
  type Flowed,
  type Item,
  type Leaf,
  type RuleContent,
} from './items.js'
import { newMark, tag, type Mark, type Tag } from './structure.js'

export function flowSignatures(block: Signatures, frame: Frame, context: FlowContext): Flowed {
  const { gap } = context.theme.signature
  // A single column is as wide as one of two, so that a block alone stands like its neighbours.
  const width = (frame.width - gap) / 2
  const flowed = block.blocks.map((signature, index) => {
    const column = index % block.columns
    const x = frame.x + column * (width + gap)
    return flowSignature(signature, block.source, { ...frame, x, width, align: 'start' }, context)
  })
  const { unit } = context.theme
  const between = space(block.blocks.every((one) => isUnsigned(one, context)) ? unit * 2 : unit * 4)
  const note = block.statement === undefined ? null : setInlines(plain(block.statement, block.source), frame, context)
  const items: Item[] = note === null ? [] : keptTogether(lineItems(note.lines, frame, context))
  if (note !== null && flowed.length > 0) items.push(space(unit * 2), keep)
  for (let index = 0; index < flowed.length; index += block.columns) {
    if (index > 0) items.push(between)
    items.push(sideBySide(flowed.slice(index, index + block.columns).map((signature) => signature.rows)))
  }
  return {
    items,
    tags: [...(note === null ? [] : [tag('P', note.children)]), ...flowed.map((signature) => signature.tag)],
  }
}

/** Free height over a line for a date or a name, in points. */
const roomToWrite = 18
/** From a printed value's line box to the line under it, and from the label above to it. */
const overLine = 1
const overValue = 3.5

/** What stands over a line and what stands under it; neighbours in the other column have their line at the same height. */
interface SignatureRow {
  readonly over: Leaf
  readonly under: Leaf
}

interface FlowedSignature {
  readonly rows: readonly SignatureRow[]
  readonly tag: Tag
}

function flowSignature(
  signature: SignatureBlock,
  source: Place | null,
  frame: Frame,
  context: FlowContext,
): FlowedSignature {
  const headingFrame: Frame = { ...frame, text: { ...context.styles.body, font: 'bold' }, align: 'balance' }
  const heading = setInlines(signature.heading, headingFrame, context)
  const lines = signature.lines.map((line) => flowLine(line, { signature, source }, frame, context))
  return {
    rows: [
      { over: stacked(lineItems(heading.lines, headingFrame, context)), under: leaf(0, []) },
      ...lines.map((line) => line.row),
    ],
    tag: tag('Sect', [tag('P', heading.children), ...lines.flatMap((line) => line.tags)]),
  }
}

function flowLine(
  line: SignatureLine,
  { signature, source }: { readonly signature: SignatureBlock; readonly source: Place | null },
  frame: Frame,
  context: FlowContext,
): { row: SignatureRow; tags: readonly Tag[] } {
  const labelFrame: Frame = { ...frame, text: context.styles.label }
  const label = setInlines(plain(`${line.label} `, source), labelFrame, context)
  const under = stacked(lineItems(label.lines, labelFrame, context))
  if (line.value !== null) {
    const value = setInlines(plain(line.value, source), { ...frame, text: context.styles.body }, context)
    const over = valueOver(stacked(lineItems(value.lines, frame, context)), signature, frame, context)
    return { row: { over, under }, tags: [tag('P', [...label.children, ...value.children])] }
  }
  const labelTag = tag('P', label.children)
  if (isUnsigned(signature, context)) return { row: { over: leaf(roomToWrite, []), under }, tags: [labelTag] }
  const room = line.kind === 'signature' ? signatureRoom(signature, frame, context) : writingRoom(line, frame, context)
  return { row: { over: room.over, under }, tags: [labelTag, room.tag] }
}

/** Nothing is signed in a translation, nor in a draft, which says so in place of the signature. */
function isUnsigned({ lines }: SignatureBlock, { document }: FlowContext): boolean {
  return document.translation || lines.some(({ kind, value }) => kind === 'signature' && value !== null)
}

/** A printed value on its line, which is left out where nothing is signed. */
function valueOver(value: Leaf, signature: SignatureBlock, frame: Frame, context: FlowContext): Leaf {
  const unsigned = isUnsigned(signature, context)
  const height = Math.max(unsigned ? 0 : roomToWrite, value.height + overLine + (unsigned ? 0 : overValue))
  const down = height - value.height - overLine
  const contents = value.contents.map((content) => moved(content, 0, down))
  return leaf(height, unsigned ? contents : [...contents, penLine(height, frame, context, null)])
}

interface Room {
  readonly over: Leaf
  readonly tag: Tag
}

function writingRoom(line: SignatureLine, frame: Frame, context: FlowContext): Room {
  const mark = newMark()
  const description = `${context.inline.fillInWord}: ${line.label}`
  const form = tag('Form', [mark], { printField: { role: 'tv', description }, alternative: description })
  return { over: leaf(roomToWrite, [penLine(roomToWrite, frame, context, mark)]), tag: form }
}

/** Room for a pen, for a field, or for both in the same place: the first signature decides which it is. */
function signatureRoom(signature: SignatureBlock, frame: Frame, context: FlowContext): Room {
  const { room } = context.theme.signature
  const { signing, furniture } = context.document
  const { name, title, heading, field } = signature
  const words = [furniture.words.signature, name, title, inlineText(heading)]
  const description = words.filter((word) => word !== null && word !== '').join(', ')
  if (signing === 'paper') {
    const mark = newMark()
    const pen = tag('Form', [mark], { printField: { role: 'tv', description }, alternative: description })
    return { over: leaf(room, [penLine(room, frame, context, mark)]), tag: pen }
  }
  const box: Content = {
    kind: 'field',
    x: frame.x,
    y: overField,
    width: frame.width,
    height: room - overField,
    field,
    tooltip: description,
  }
  return {
    over: leaf(room, [box, penLine(room, frame, context, null)]),
    tag: tag('Form', [], { field, alternative: description }),
  }
}

/** Between the label above a signature field and the field, in points. */
const overField = 4

function penLine(y: number, frame: Frame, context: FlowContext, mark: Mark | null): RuleContent {
  const { rule, colour } = context.theme
  return { kind: 'rule', x: frame.x, y, width: frame.width, height: 0, thickness: rule.thin, colour: colour.text, mark }
}

/** Rows of blocks that stand side by side: what is over the lines ends at the same height, what is under begins there. */
function sideBySide(blocks: readonly (readonly SignatureRow[])[]): Leaf {
  const count = largest(blocks.map((rows) => rows.length))
  const placed: Content[][] = blocks.map(() => [])
  let y = 0
  for (let index = 0; index < count; index++) {
    const over = largest(
      blocks.map((rows) => rows[index]?.over.height ?? 0),
      0,
    )
    const under = largest(
      blocks.map((rows) => rows[index]?.under.height ?? 0),
      0,
    )
    blocks.forEach((rows, block) => {
      const row = rows[index]
      if (row === undefined) return
      placed[block]?.push(...row.under.contents.map((content) => moved(content, 0, y + over + underLine)))
      placed[block]?.push(...row.over.contents.map((content) => moved(content, 0, y + over - row.over.height)))
    })
    y += over + under + (under > 0 ? underLine : 0)
  }
  return leaf(y, placed.flat())
}

/** From the line to the label under it. */
const underLine = 1.5

function plain(text: string, source: Place | null): Inline[] {
  return [{ kind: 'text', text, source }]
}
