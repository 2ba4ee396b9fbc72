// A Word file as it was read -> its text, with all tracked changes accepted.

import { chainOf, isOn } from '../docx/read/styles.js'
import type { ReadDocx, ReadPiece } from '../docx/read/types.js'
import { seenOn, type SeenBlock, type SeenParagraph, type SeenTable } from '../docx/read/view.js'
import { isContents, outlineOf } from '../redline/docx-units.js'
import { folded } from '../redline/words.js'
import type { Role, Said, TakenBlock, TakenCell, TakenLine, TakenRow, TakenTable, TakenText } from './text.js'

/** Styles by their names, as Word has them, and as this program writes them. */
const roles: readonly (readonly [RegExp, Role])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(?:intense )?quote$/i, 'quotation'],
  [/^caption$/i, 'caption'],
  [/^list continue(?: last)?$/i, 'item-goes-on'],
  [/^block heading$/i, 'block-heading'],
  [/^remark heading$/i, 'remark-heading'],
  [/^remark(?: list)?$/i, 'remark'],
  [/^fact label$/i, 'fact-label'],
  [/^party name$/i, 'party-name'],
  [/^annex date$/i, 'annex-date'],
  [/^form label$/i, 'form-label'],
  [/^form tick$/i, 'form-tick'],
  [/^signature heading$/i, 'signature-heading'],
  [/^signature (?:value )?label$/i, 'signature-label'],
  [/^signature value$/i, 'signature-value'],
]

/** Takes in a file. */
export function takenFromDocx(docx: ReadDocx): TakenText {
  const { body, notes } = seenOn('after', docx)
  const names = namesByParagraph(docx)
  const walk: Walk = { docx, names, left: { pictures: 0, comments: 0, tracked: 0, merged: 0 }, hasContents: false }
  const blocks = body.flatMap((block) => taken(block, walk))
  const { core, custom } = docx.properties
  const known = (name: string | undefined): string | null => (name === undefined || name.trim() === '' ? null : name)
  return {
    blocks,
    notes: new Map(notes.map((note) => [noteName(note), note.blocks.flatMap((block) => taken(block, walk))])),
    version: known(custom['Version']),
    date: known(custom['Date']),
    title: known(core['title']),
    hasContents: walk.hasContents,
    left: { ...walk.left, comments: docx.comments.length, tracked: trackedIn(docx) },
  }
}

interface Walk {
  readonly docx: ReadDocx
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly left: { pictures: number; comments: number; tracked: number; merged: number }
  hasContents: boolean
}

function noteName({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}-${id}`
}

function trackedIn(docx: ReadDocx): number {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) for (const one of value) look(one)
    else
      for (const [key, inner] of Object.entries(value))
        if (key === 'revisions' || key === 'mark') for (const one of inner as object[]) found.add(JSON.stringify(one))
        else if (key === 'blocks' || key === 'rows' || key === 'cells' || key === 'pieces') look(inner)
  }
  look(docx.body)
  return found.size
}

function namesByParagraph({ bookmarks }: ReadDocx): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { name, from } of bookmarks) {
    /* A bookmark begins within its paragraph. */
    for (let length = from.path.length; length > 0; length -= 1) {
      const key = `${from.part} ${from.path.slice(0, length).join('.')}`
      const known = found.get(key)
      if (known === undefined) found.set(key, [name])
      else known.push(name)
    }
  }
  return found
}

function taken(block: SeenBlock, walk: Walk): TakenBlock[] {
  if (block.kind === 'table') return [takenTable(block, walk)]
  if (isContents(block, walk.docx)) {
    walk.hasContents = true
    return []
  }
  const line = takenLine(block, walk)
  const boxes = block.boxes.flatMap((box) => taken(box, walk))
  return isEmpty(line) ? boxes : [line, ...boxes]
}

function isEmpty({ said, role, field }: TakenLine): boolean {
  return (
    role !== 'form-label' && field === null && said.every(({ text, blank }) => folded(text) === '' && blank === null)
  )
}

function takenLine(block: SeenParagraph, walk: Walk): TakenLine {
  const { docx } = walk
  const { styles } = docx
  const role = roleOf(block, docx)
  const isHeading = outlineOf(block, docx) !== null
  const said = trimmed(block.pieces.flatMap((piece) => saidBy(piece, block, isHeading || role !== null, walk)))
  const { label } = block
  return {
    kind: 'line',
    said,
    text: said.map(({ text }) => text).join(''),
    label: label === null ? null : label.text,
    isBullet: label?.isBullet ?? false,
    level: label?.level ?? 0,
    outline: role === 'title' ? null : outlineOf(block, docx),
    role,
    names: block.of.flatMap(({ from }) => walk.names.get(`${from.part} ${from.path.join('.')}`) ?? []),
    opensPage:
      block.pieces[0]?.text.startsWith('\f') === true ||
      isSet(block.state.properties['w:pageBreakBefore']) ||
      chainOf(styles, block.state.style).some(({ state }) => isSet(state.properties['w:pageBreakBefore'])),
    field: null,
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !/^val=(?:0|false|off)$/.test(value)
}

function roleOf({ state }: SeenParagraph, { styles }: ReadDocx): Role | null {
  for (const { name } of chainOf(styles, state.style)) {
    const role = roles.find(([pattern]) => pattern.test(name))?.[1]
    if (role !== undefined) return role
  }
  return null
}

/** @param isStyled true where the look of the whole line is that of its style, and says nothing of its words */
function saidBy(piece: ReadPiece, { state }: SeenParagraph, isStyled: boolean, { docx, left }: Walk): Said[] {
  if (!piece.isSeen) return []
  const control = piece.controls.map((index) => docx.controls[index]).find((one) => one?.isPlaceholder === true)
  const link = piece.link === null ? null : (docx.links[piece.link]?.address ?? null)
  const on = (name: string): boolean => !isStyled && isOn(name, piece.format, state.style, docx.styles)
  const look = {
    ...{ strong: on('w:b'), emphasis: on('w:i') },
    link: link !== null && /^(?:https?:\/\/|mailto:)/i.test(link) ? link : null,
  }
  const nothing = { note: null, blank: null, target: null }
  if (piece.note !== null) return [{ ...look, ...nothing, text: '', note: noteName(piece.note) }]
  if (piece.object !== null && piece.object.kind !== 'equation') {
    if (piece.object.kind !== 'box') left.pictures += 1
    return []
  }
  if (control !== undefined) {
    const label = (control.title ?? '').replace(/^[^:]{1,20}: /, '')
    const { length } = piece.text
    const size = length < 12 ? 'short' : length < 24 ? 'medium' : 'long'
    return [{ ...look, ...nothing, text: '', blank: { label: label === '' ? '…' : label, size } }]
  }
  const text = cleaned(piece.text)
  return text === '' ? [] : [{ ...look, ...nothing, text, target: targetOf(piece, docx) }]
}

function targetOf({ fields }: ReadPiece, docx: ReadDocx): string | null {
  for (const index of fields) {
    const name = /^\s*REF\s+(\S+)/.exec(docx.fields[index]?.code ?? '')?.[1]
    if (name !== undefined) return name
  }
  return null
}

/** Without what nobody sees, and without the end of a page. A tab parts like a space. */
export function cleaned(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC\f]|[\uE000-\uF8FF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, '')
    .normalize('NFC')
}

/** Without space and breaks at both ends, and no two spaces together. */
function trimmed(said: readonly Said[]): Said[] {
  const found: Said[] = []
  let before = ' '
  for (const one of said) {
    const text = one.text.replace(/^ +/, /\s$/.test(before) ? '' : ' ').replace(/ *\n */g, '\n')
    if (text === '' && one.text !== '') continue
    if (text !== '' || one.blank !== null) before = text === '' ? 'x' : text
    const last = found.at(-1)
    if (last !== undefined && text !== '' && isSameLook(last, one) && last.text !== '')
      found[found.length - 1] = { ...last, text: last.text + text }
    else found.push({ ...one, text })
  }
  while (found.length > 0) {
    const last = found.at(-1) as Said
    if (last.note !== null || last.blank !== null) break
    const text = last.text.replace(/\s+$/, '')
    if (text !== '') {
      found[found.length - 1] = { ...last, text }
      break
    }
    found.pop()
  }
  const first = found[0]
  if (first !== undefined && first.text !== '') found[0] = { ...first, text: first.text.replace(/^\s+/, '') }
  return found
}

function isSameLook(one: Said, other: Said): boolean {
  return (
    one.strong === other.strong &&
    one.emphasis === other.emphasis &&
    one.link === other.link &&
    one.note === null &&
    other.note === null &&
    one.blank === null &&
    other.blank === null &&
    one.target === other.target
  )
}

function takenTable(table: SeenTable, walk: Walk): TakenTable {
  const columns = Math.max(...table.rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.columns, 0)), 1)
  const rows = table.rows.map(({ cells, of }): TakenRow => {
    const own = cells.flatMap((cell): TakenCell[] => {
      const styles = cell.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? chainOf(walk.docx.styles, block.state.style).map(({ name }) => name) : [],
      )
      const blocks = cell.rows === 'goes-on' ? [] : cell.blocks.flatMap((block) => taken(block, walk))
      if (cell.columns > 1 || cell.rows === 'goes-on') walk.left.merged += 1
      const fill = Array.from({ length: Math.min(cell.columns, columns) - 1 }, () => ({ blocks: [], isHeading: false }))
      return [{ blocks, isHeading: styles.includes('Table Heading') }, ...fill]
    })
    const missing = Array.from({ length: Math.max(0, columns - own.length) }, () => ({ blocks: [], isHeading: false }))
    return { isHead: of.isHeading, isTotal: isTotal(cells, walk), cells: [...own, ...missing].slice(0, columns) }
  })
  return { kind: 'table', rows }
}

function isTotal(cells: SeenTable['rows'][number]['cells'], { docx }: Walk): boolean {
  return cells.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === 'paragraph' &&
        chainOf(docx.styles, block.state.style).some(({ name }) => /^Table (?:Figure )?Total$/.test(name)),
    ),
  )
}
