// What a DOCX says that came back, as a plain value. Three layers are kept apart: the text as it stands in the file, whoever deleted it
// or not; the mark-up on it (tracked changes, comments, content controls, fields, formatting); and where in the file it came from.

/** A DOCX file as read. Tables of what pieces name by number or id stand beside the text. */
export interface ReadDocx {
  readonly properties: FileProperties
  readonly body: readonly ReadBlock[]
  /** Footnotes and endnotes, in the order of their parts. */
  readonly notes: readonly ReadNote[]
  readonly comments: readonly ReadComment[]
  /** Headers and footers, each part once. */
  readonly running: readonly RunningPart[]
  readonly controls: readonly ReadControl[]
  readonly links: readonly ReadLink[]
  readonly fields: readonly ReadField[]
  readonly bookmarks: readonly ReadBookmark[]
  readonly styles: Styles
  readonly numbering: Numbering
}

export interface FileProperties {
  /** Title, author and the like (`docProps/core.xml`), by their local names: `title`, `creator`, `lastModifiedBy`. */
  readonly core: Readonly<Record<string, string>>
  /** `docProps/custom.xml`, by name. */
  readonly custom: Readonly<Record<string, string>>
  /** The program that wrote the file, as it calls itself; null where it does not say. */
  readonly application: string | null
  /** Whether whoever goes on writing has changes tracked. */
  readonly isTracking: boolean
}

export type ReadBlock = ReadParagraph | ReadTable

/** Where something stands in the package: a part, and the way from its root, a child by its index at each step. */
export interface Origin {
  readonly part: string
  readonly path: readonly number[]
}

/** A tracked change of what is there. */
export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away'
  /** Null where the file does not say. */
  readonly author: string | null
  /** As the file says, in general without the zone (`2026-03-02T10:00:00Z` is local time in Word). */
  readonly date: string | null
  /** The name that both ends of a move have; null for what is no move, or has none. */
  readonly move: string | null
}

/** A tracked change of how something looks, is numbered or is laid out; its text is the same before and after. */
export interface FormatChange<Before = Properties> {
  readonly of: 'characters' | 'paragraph' | 'numbering' | 'section' | 'table' | 'row' | 'cell'
  readonly author: string | null
  readonly date: string | null
  /** What was so before. */
  readonly before: Before
}

/** Properties by the names of their elements (`w:b`), each with its attributes as a text (`val=24`); in order of the file. */
export type Properties = Readonly<Record<string, string>>

export interface ReadParagraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly ReadPiece[]
  readonly state: ParagraphState
  /** Tracked changes of the paragraph's end: where it was inserted, the paragraph was one with the next. */
  readonly mark: readonly Revision[]
  readonly changes: readonly (FormatChange<ParagraphState> | FormatChange)[]
  /** Content controls around it, by index, outermost first. */
  readonly controls: readonly number[]
  /** The paragraph's own id (`w14:paraId`), which programs keep as long as they know it. */
  readonly id: string | null
  readonly from: Origin
}

/** What decides what a paragraph is. */
export interface ParagraphState {
  /** The id of its style; null: the default. */
  readonly style: string | null
  /** Its numbering where it has one itself; null: that of its style. List `0` takes the style's away. */
  readonly numbering: { readonly list: string | null; readonly level: number | null } | null
  /** Level of an outline, from 0; null: that of its style. */
  readonly outline: number | null
  readonly properties: Properties
}

/** A stretch of text, or something that stands in it, on which all mark-up is the same. */
export interface ReadPiece {
  /** `text` may hold tabs, line feeds, and form feeds where a page or a column ends; `note` calls a note; `object` is a picture, an equation, a box. */
  readonly kind: 'text' | 'note' | 'object'
  /** Empty for a note; what an object says (its equation, its alternative text) else. */
  readonly text: string
  /** Tracked changes around it, outermost first. Two of them: somebody inserted it, and somebody deleted that. */
  readonly revisions: readonly Revision[]
  readonly changes: readonly FormatChange[]
  readonly format: Properties
  /** False for text that is not shown: hidden text, and what stands in the code of a field. */
  readonly isSeen: boolean
  readonly controls: readonly number[]
  readonly link: number | null
  /** Fields whose result it is part of, outermost first. */
  readonly fields: readonly number[]
  /** Comments that are made on it, by id. */
  readonly comments: readonly string[]
  /** For `note`: which one it calls. */
  readonly note: { readonly kind: ReadNote['kind']; readonly id: string } | null
  /** For `object`. */
  readonly object: ReadObject | null
  readonly from: Origin
}

export interface ReadObject {
  readonly kind: 'picture' | 'box' | 'equation' | 'embedded' | 'document' | 'other'
  /** The part that holds it; null where it is none, or lies outside the file. */
  readonly part: string | null
  /** The text of a box. */
  readonly blocks: readonly ReadBlock[]
}

export interface ReadTable {
  readonly kind: 'table'
  readonly rows: readonly ReadRow[]
  readonly changes: readonly FormatChange[]
  readonly controls: readonly number[]
  readonly from: Origin
}

export interface ReadRow {
  readonly cells: readonly ReadCell[]
  readonly isHeading: boolean
  readonly revisions: readonly Revision[]
  readonly changes: readonly FormatChange[]
  /** Columns of the grid that it leaves free at its beginning. */
  readonly before: number
}

export interface ReadCell {
  readonly blocks: readonly ReadBlock[]
  /** Columns of the grid that it takes. */
  readonly columns: number
  /** Whether it goes on what the cell above has begun. */
  readonly rows: 'alone' | 'begins' | 'goes-on'
  readonly revisions: readonly Revision[]
  readonly changes: readonly FormatChange[]
}

export interface ReadNote {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly blocks: readonly ReadBlock[]
}

export interface ReadComment {
  readonly id: string
  readonly author: string | null
  readonly initials: string | null
  readonly date: string | null
  readonly blocks: readonly ReadBlock[]
  /** The comment that it answers. */
  readonly answers: string | null
  readonly isDone: boolean
}

export interface RunningPart {
  readonly kind: 'header' | 'footer'
  readonly blocks: readonly ReadBlock[]
}

export interface ReadControl {
  readonly tag: string | null
  readonly title: string | null
  /** `text`, `date`, `dropDownList`, `checkbox` …; `richText` where the file does not say. */
  readonly kind: string
  /** True where it still shows what is to be filled in. */
  readonly isPlaceholder: boolean
  /** `contentLocked`, `sdtLocked`, `sdtContentLocked`, `unlocked`. */
  readonly lock: string | null
  /** For a box to tick. */
  readonly isChecked: boolean | null
}

export interface ReadLink {
  /** An address as the file has it; null for a place within. */
  readonly address: string | null
  /** A bookmark of this file. */
  readonly place: string | null
}

export interface ReadField {
  /** What the field asks for: ` REF _Ref1 \h `. */
  readonly code: string
}

/** A bookmark, with the paragraphs in which it begins and ends. */
export interface ReadBookmark {
  readonly name: string
  readonly from: Origin
  /** Null where the file does not say where it ends. */
  readonly to: Origin | null
}

export interface Styles {
  /** By id. */
  readonly byId: Readonly<Record<string, ReadStyle>>
  /** Ids of the styles of paragraphs and characters that name none. */
  readonly paragraph: string | null
  readonly characters: string | null
  /** Character properties that hold where nothing else is said. */
  readonly format: Properties
}

export interface ReadStyle {
  readonly name: string
  readonly kind: string
  readonly basedOn: string | null
  readonly state: ParagraphState
  readonly format: Properties
}

/** How lists are counted (ECMA-376-1, 17.9). */
export interface Numbering {
  /** Lists by their ids, as paragraphs name them. */
  readonly lists: Readonly<Record<string, ReadList>>
}

export interface ReadList {
  /** What lists that count on from each other have in common. */
  readonly counter: string
  readonly levels: readonly (ReadLevel | null)[]
  /** Where a level begins anew when this list is first used on it. */
  readonly restarts: readonly (number | null)[]
}

export interface ReadLevel {
  readonly start: number
  /** `decimal`, `lowerLetter`, `bullet` … */
  readonly format: string
  /** `%1.%2`, or the bullet. */
  readonly text: string
  /** How deep a level has to be used for this one to begin again, from 1; 0: never; null: any above it. */
  readonly restartsAfter: number | null
  /** True where all numbers of the label are written in digits. */
  readonly isLegal: boolean
  /** The style whose paragraphs are on this level. */
  readonly style: string | null
  /** Whether its numbers are hidden. */
  readonly isHidden: boolean
}
