// Signature blocks in one or two columns. A block never splits; the blocks of a row stand side by side.

import type { SignatureBlock, SignatureLine, Signatures } from '../model/document.js'
import { keptTogether, lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { leaf, space, stacked, type Content, type Flowed, type Item, type Leaf, type RuleContent } from './items.js'
import { newMark, tag, type Mark, type Tag } from './structure.js'

export function flowSignatures(block: Signatures, frame: Frame, context: FlowContext): Flowed {
  const { gap } = context.theme.signature
  const width = block.columns === 1 ? Math.min(frame.width, widestColumn) : (frame.width - gap) / 2
  const flowed = block.blocks.map((signature, index) => {
    const column = index % block.columns
    return flowSignature(signature, { ...frame, x: frame.x + column * (width + gap), width, align: 'start' }, context)
  })
  const items: Item[] = []
  for (let index = 0; index < flowed.length; index += block.columns) {
    if (index > 0) items.push(space(context.theme.unit * 5))
    items.push(sideBySide(flowed.slice(index, index + block.columns).map((signature) => signature.leaf)))
  }
  return { items, tags: flowed.map((signature) => signature.tag) }
}

const widestColumn = 260

/** Free height over a line for a date or a name, in points. */
const roomToWrite = 20

function flowSignature(signature: SignatureBlock, frame: Frame, context: FlowContext): { leaf: Leaf; tag: Tag } {
  const headingFrame: Frame = { ...frame, text: { ...context.styles.body, font: 'bold' } }
  const heading = setInlines(signature.heading, headingFrame, context)
  const lines = signature.lines.map((line) => flowLine(line, signature, frame, context))
  const items = lines.flatMap((line): Item[] => [space(context.theme.unit), ...line.items])
  return {
    leaf: stacked([...keptTogether(lineItems(heading.lines, headingFrame, context)), ...items]),
    tag: tag('Sect', [tag('P', heading.children), ...lines.flatMap((line) => line.tags)]),
  }
}

/** The label in small type; under it the value, or room and a line to write on. */
function flowLine(line: SignatureLine, signature: SignatureBlock, frame: Frame, context: FlowContext): Flowed {
  const labelFrame: Frame = { ...frame, text: context.styles.label }
  const label = setInlines([{ kind: 'text', text: `${line.label} `, source: null }], labelFrame, context)
  const labelItems = lineItems(label.lines, labelFrame, context)
  if (line.value !== null) {
    const value = setInlines(
      [{ kind: 'text', text: line.value, source: null }],
      { ...frame, text: context.styles.body },
      context,
    )
    return {
      items: [...labelItems, ...lineItems(value.lines, frame, context)],
      tags: [tag('P', [...label.children, ...value.children])],
    }
  }
  const labelTag = tag('P', label.children)
  if (context.document.translation) return { items: labelItems, tags: [labelTag] }
  const room = line.kind === 'signature' ? signatureRoom(signature, frame, context) : writingRoom(line, frame, context)
  return { items: [...labelItems, ...room.items], tags: [labelTag, ...room.tags] }
}

function writingRoom(line: SignatureLine, frame: Frame, context: FlowContext): Flowed {
  const mark = newMark()
  const description = `${context.inline.fillInWord}: ${line.label}`
  const form = tag('Form', [mark], { printField: { role: 'tv', description }, alternative: description })
  return { items: [leaf(roomToWrite, [penLine(roomToWrite, frame, context, mark)])], tags: [form] }
}

/** Room for a pen, for a field, or for both in the same place: the first signature decides which it is. */
function signatureRoom(signature: SignatureBlock, frame: Frame, context: FlowContext): Flowed {
  const { room } = context.theme.signature
  const { signing } = context.document
  const { furniture } = context.document
  const description = [furniture.words.signature, signature.name, signature.title, organisation(signature)]
    .filter((word) => word !== null && word !== '')
    .join(', ')
  const mark = newMark()
  const pen = tag('Form', [mark], { printField: { role: 'tv', description }, alternative: description })
  if (signing === 'paper') return { items: [leaf(room, [penLine(room, frame, context, mark)])], tags: [pen] }
  const field: Content = {
    kind: 'field',
    x: frame.x,
    y: 2,
    width: frame.width,
    height: room - 3,
    field: signature.field,
    tooltip: description,
  }
  const fieldTag = tag('Form', [], { field: signature.field, alternative: description })
  return { items: [leaf(room, [field, penLine(room, frame, context, null)])], tags: [fieldTag] }
}

function penLine(y: number, frame: Frame, context: FlowContext, mark: Mark | null): RuleContent {
  const { rule, colour } = context.theme
  return { kind: 'rule', x: frame.x, y, width: frame.width, height: 0, thickness: rule.thin, colour: colour.text, mark }
}

function organisation(signature: SignatureBlock): string {
  return signature.heading.map((inline) => ('text' in inline ? inline.text : '')).join('')
}

function sideBySide(leaves: readonly Leaf[]): Leaf {
  return leaf(
    Math.max(...leaves.map((each) => each.height)),
    leaves.flatMap((each) => each.contents),
    { notes: leaves.flatMap((each) => each.notes), anchors: leaves.flatMap((each) => each.anchors) },
  )
}
