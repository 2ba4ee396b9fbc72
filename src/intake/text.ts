// The text of a file that is taken in, wherever it came from: lines and tables in reading order, with what tells what they are.

/** A stretch of a line on which all is the same. */
export interface Said {
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  /** The address that it leads to; null for none. */
  readonly link: string | null
  /** The note that it calls; its text is empty then. */
  readonly note: string | null
  /** What goes there, for a blank to fill in; its text is empty then. */
  readonly blank: { readonly label: string; readonly size: 'short' | 'medium' | 'long' } | null
  /** The name of the place whose number it repeats; null for none. */
  readonly target: string | null
}

/** What a line is, where its style says so; `signatures` stands where the blocks to sign stood. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'quotation'
  | 'caption'
  | 'item-goes-on'
  | 'block-heading'
  | 'remark'
  | 'remark-heading'
  | 'fact-label'
  | 'party-name'
  | 'annex-date'
  | 'form-label'
  | 'form-tick'
  | 'signature-heading'
  | 'signature-label'
  | 'signature-value'
  | 'signatures'

export interface TakenLine {
  readonly kind: 'line'
  readonly said: readonly Said[]
  /** What it says, without its number or sign. */
  readonly text: string
  /** Its number or sign as it is seen; null for none. */
  readonly label: string | null
  /** True where the sign counts nothing. */
  readonly isBullet: boolean
  /** How deep it stands in a list, from 0. */
  readonly level: number
  /** How deep it stands in the outline, from 0; null for what is no heading by its style. */
  readonly outline: number | null
  readonly role: Role | null
  /** Names by which other places refer to it. */
  readonly names: readonly string[]
  /** True where a new page begins with it. */
  readonly opensPage: boolean
  /** For a field of a form: how much room it has. */
  readonly field: 'line' | 'area' | 'signature' | null
}

export interface TakenTable {
  readonly kind: 'table'
  readonly rows: readonly TakenRow[]
}

export interface TakenRow {
  readonly isHead: boolean
  readonly isTotal: boolean
  readonly cells: readonly TakenCell[]
}

export interface TakenCell {
  readonly blocks: readonly TakenBlock[]
  /** True for one that says what its row is about. */
  readonly isHeading: boolean
}

export type TakenBlock = TakenLine | TakenTable

export interface TakenText {
  readonly blocks: readonly TakenBlock[]
  /** Notes by the names that calls have. */
  readonly notes: ReadonlyMap<string, readonly TakenBlock[]>
  /** What the file says of itself; null where it does not. */
  readonly version: string | null
  readonly date: string | null
  readonly title: string | null
  readonly hasContents: boolean
  /** What was seen and is not taken over, each with how often. */
  readonly left: Readonly<Record<Left, number>>
}

/** What is not taken over: pictures, comments, tracked changes (which count as accepted), cells over several columns or rows. */
export type Left = 'pictures' | 'comments' | 'tracked' | 'merged'

/** A line of plain text. */
export function plainLine(text: string, more: Partial<Omit<TakenLine, 'kind' | 'text' | 'said'>> = {}): TakenLine {
  return {
    ...{ kind: 'line', said: [saidPlainly(text)], text, label: null, isBullet: false, level: 0, outline: null },
    ...{ role: null, names: [], opensPage: false, field: null },
    ...more,
  }
}

export function saidPlainly(text: string): Said {
  return { text, strong: false, emphasis: false, link: null, note: null, blank: null, target: null }
}

/** All lines, those in tables too, in reading order. */
export function* linesIn(blocks: readonly TakenBlock[]): Generator<TakenLine> {
  for (const block of blocks)
    if (block.kind === 'line') yield block
    else for (const { cells } of block.rows) for (const cell of cells) yield* linesIn(cell.blocks)
}

/** What lines and tables say, line by line, with a space for every kind of it. */
export function textOfBlocks(blocks: readonly TakenBlock[]): string {
  return [...linesIn(blocks)].map(({ text }) => text).join('\n')
}

/** The line without so many characters at its beginning. */
export function withoutStart(line: TakenLine, count: number): TakenLine {
  let left = count
  const said = line.said.flatMap((one): Said[] => {
    const cut = Math.min(left, one.text.length)
    left -= cut
    if (cut === 0) return [one]
    return one.text.length === cut ? [] : [{ ...one, text: one.text.slice(cut) }]
  })
  return { ...line, said, text: line.text.slice(count) }
}
