// The resolved model that every renderer reads. Numbers, references, labels and data are final:
// a renderer decides how a node looks, never what it says. Plain JSON, so that it can be stored and hashed.

import type { Place } from '../base/problem.js'

/** A language by its BCP 47 code: `sv`, `nb`, `nn`. */
export type Language = string

/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = string

/** How an agreement is signed; decides copies, marks, initials, and lines or fields in the signature blocks. */
export type Signing = 'paper' | 'electronic' | 'mixed'

export interface Document {
  readonly document: 1
  readonly agreement: string
  /** `all`, or the counterparty's id in a series. */
  readonly instance: string
  readonly version: string
  /** The version's date; the only date that goes into files. */
  readonly date: IsoDate
  /** Left column first. One language, or two in a parallel edition. */
  readonly languages: readonly Language[]
  /** The languages in which the agreement binds. */
  readonly authentic: readonly Language[]
  /** True for an edition in a language that does not bind: names the signatories, has no lines to sign. */
  readonly translation: boolean
  readonly draft: boolean
  readonly signing: Signing
  readonly metadata: Metadata
  readonly furniture: RunningText
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
}

/** The language that leads: the only one, or that of the left column. `und` is one that is not known (BCP 47). */
export function mainLanguage({ languages }: Pick<Document, 'languages'>): Language {
  return languages[0] ?? 'und'
}

/** Document properties, as PDF, DOCX and HTML carry them. */
export interface Metadata {
  readonly title: string
  readonly subject: string
  /** The organisation that issues the document. */
  readonly author: string
  readonly keywords: readonly string[]
  /** Case number of the issuing organisation, or null. */
  readonly caseNumber: string | null
}

/** What stands on every page around the text. Not part of `text(Document)`. */
export interface RunningText {
  /** Running header: left (short title), right (version, case number). */
  readonly header: { readonly left: string; readonly right: string }
  /** `{page}` and `{pages}` are replaced by the renderer: "Sida {page} av {pages}". */
  readonly footer: string
  /** A clear mark on every page ("Utkast", "Översättning"), or null. */
  readonly mark: string | null
  /** Whose copy this is ("Exemplar 3 (13) – Kumla kommun"), or null in the unmarked file. */
  readonly copy: string | null
  /** A printed box for page initials in the lower corner named, on every page, or null. */
  readonly initials: {
    readonly corner: 'left' | 'right'
    readonly label: string
    /** A signature field in the box of each page, where the agreement asks for it and is signed electronically. */
    readonly fields: boolean
  } | null
  /** The words a renderer needs of its own accord. */
  readonly words: {
    /** Heading of the notes where they are collected at the end ("Fotnoter"). */
    readonly notes: string
    /** Accessible name of a link back from a note to its call ("Tillbaka till texten"). */
    readonly backToText: string
    /** A link past the table of contents ("Till texten"). */
    readonly skipToText: string
    /** Accessible name of a footnote reference ("Fotnot"). */
    readonly note: string
    /** What a blank to fill in is called in a placeholder ("Fyll i"). */
    readonly fillIn: string
    /** Accessible name of the side remark ("Anmärkning"). */
    readonly remark: string
    /** Accessible name of a signature field ("Underskrift"). */
    readonly signature: string
  }
}

/** The agreement's own text, or an annex. Annexes start on a new page. */
export interface Part {
  readonly kind: 'main' | 'annex'
  readonly id: string
  /** "Bilaga 1"; null for the main part. */
  readonly label: string | null
  readonly title: readonly Inline[]
  /** As printed, or null. */
  readonly date: string | null
  /** `listed` annexes exist elsewhere and have no blocks here; `file` annexes travel beside. */
  readonly content: 'text' | 'form' | 'schedule' | 'listed' | 'file'
  readonly blocks: readonly Block[]
}

/** A footnote. It stands at the foot of the page it is called on. */
export interface Note {
  readonly id: string
  /** "1", "2", … through the whole document. */
  readonly label: string
  readonly blocks: readonly Block[]
  readonly source: Place | null
}

/* Blocks */

export type Block =
  | TitleBlock
  | Facts
  | PartyList
  | Contents
  | Section
  | Paragraph
  | List
  | Table
  | Quotation
  | Remark
  | Form
  | Confidential
  | Signatures
  | Parallel
  | Placed

/** Says at a glance what, between whom, from when, which version. First in the main part. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly title: readonly Inline[]
  readonly subtitle: readonly Inline[] | null
  readonly facts: readonly Fact[]
  readonly source: Place | null
}

/** A label and what stands for it; a row of document control, of the annex list, of the title block. */
export interface Fact {
  /** Target of references, or null. */
  readonly id: string | null
  readonly label: string
  readonly value: readonly Inline[]
}

/** A two-column list of facts with an optional heading (document information, annex list). */
export interface Facts {
  readonly kind: 'facts'
  readonly title: readonly Inline[] | null
  readonly rows: readonly Fact[]
  readonly source: Place | null
}

/** The parties with their registered data. */
export interface PartyList {
  readonly kind: 'parties'
  readonly title: readonly Inline[] | null
  readonly entries: readonly PartyEntry[]
  readonly source: Place | null
}

export interface PartyEntry {
  readonly party: string
  readonly name: readonly Inline[]
  /** "org.nr 232100-0180", earlier names, address; each printed on the entry's second line, comma-separated by the renderer. */
  readonly details: readonly (readonly Inline[])[]
}

/** Table of contents. Page numbers are the renderer's (from layout). */
export interface Contents {
  readonly kind: 'contents'
  readonly title: string
  readonly entries: readonly ContentsEntry[]
  readonly source: Place | null
}

export interface ContentsEntry {
  /** 1 for a top section or an annex. */
  readonly level: number
  readonly label: string | null
  readonly title: readonly Inline[]
  readonly target: string
}

export interface Section {
  readonly kind: 'section'
  readonly id: string
  /** 1 for a top section; becomes H(level + 1) under the document title. */
  readonly level: number
  /** "4", "4.1"; null for an unnumbered section. */
  readonly label: string | null
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  readonly source: Place | null
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly inlines: readonly Inline[]
  readonly source: Place | null
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
  readonly source: Place | null
}

export interface ListItem {
  /** "•", "–", "1.", "a)": printed before the item. */
  readonly label: string
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly id: string | null
  readonly caption: readonly Inline[] | null
  readonly columns: readonly Column[]
  /** Header rows, repeated on every page. */
  readonly header: readonly Row[]
  readonly rows: readonly Row[]
  readonly source: Place | null
}

export interface Column {
  /** Share of the table's width; all columns together give 1. */
  readonly width: number
  readonly align: 'start' | 'end'
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum or conclusion, set apart from the rows above. */
  readonly total: boolean
}

export interface Cell {
  /** A heading of its column (in header rows) or of its row. */
  readonly heading: boolean
  readonly blocks: readonly Block[]
}

export interface Quotation {
  readonly kind: 'quotation'
  readonly blocks: readonly Block[]
  readonly source: Place | null
}

/** A passage set beside or apart from the running text. */
export interface Remark {
  readonly kind: 'remark'
  readonly title: readonly Inline[] | null
  readonly blocks: readonly Block[]
  readonly source: Place | null
}

/** A form to fill in: labelled blanks. */
export interface Form {
  readonly kind: 'form'
  readonly title: readonly Inline[] | null
  readonly fields: readonly FormField[]
  readonly source: Place | null
}

export interface FormField {
  readonly id: string
  readonly label: string
  readonly size: (typeof fieldSizes)[number]
}

/** One line, several lines, a box to tick, or room for a signature. */
export const fieldSizes = ['line', 'area', 'tick', 'signature'] as const

/** A passage that the public edition masks; `ground` is the legal ground as printed. */
export interface Confidential {
  readonly kind: 'confidential'
  readonly ground: string
  readonly blocks: readonly Block[]
  readonly source: Place | null
}

/** The signature blocks of all parties, in order; never apart from the text before them. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly columns: 1 | 2
  /** Says that nothing is signed here: in a translation. */
  readonly statement?: string
  readonly blocks: readonly SignatureBlock[]
  readonly source: Place | null
}

/** Who signs for whom. A block never splits over two pages. */
export interface SignatureBlock {
  /** Name of the signature field, unique in the document: `falu-kommun.1`. */
  readonly field: string
  readonly party: string
  /** "För Falu kommun". */
  readonly heading: readonly Inline[]
  readonly lines: readonly SignatureLine[]
  /** As known: for the manifest and the field's tooltip. */
  readonly name: string | null
  readonly title: string | null
}

/**
 * A line of a signature block. `value` null is a blank to fill in; `signature` is where the pen or the field goes, and has a value where nothing
 * is signed: in a draft.
 */
export interface SignatureLine {
  readonly kind: 'placeDate' | 'date' | 'signature' | 'name' | 'title' | 'mandate'
  readonly label: string
  readonly value: string | null
}

/**
 * A clause in two languages side by side. Each side is a complete list of blocks of the same shape: the n-th leaf of one
 * (`leavesOf` in src/model/leaves.ts) stands beside the n-th of the other. A section is here without those below it, which
 * follow as clauses of their own; titles, lists of parties, facts, tables, forms and signatures stand once, across the
 * page, and hold both languages.
 */
export interface Parallel {
  readonly kind: 'parallel'
  /** Id of the section, or of the part before its first section. */
  readonly clause: string
  /** Left side first. Sections of the other sides have ids of their own, and references lead to the same side. */
  readonly sides: readonly Side[]
  readonly source: Place | null
}

export interface Side {
  readonly language: Language
  readonly blocks: readonly Block[]
}

/**
 * Lines at certain places of a page, such as the head of a letter with the address where the window of an envelope is, or labels. The first
 * on its page; stands in no agreement.
 */
export interface Placed {
  readonly kind: 'placed'
  /** What it takes of the page, from its upper edge, in points. */
  readonly height: number
  /** In reading order. */
  readonly entries: readonly PlacedEntry[]
  readonly source: Place | null
}

/** Lines with breaks between them. Measures in points from the upper left corner of the page. */
export interface PlacedEntry {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly look: 'text' | 'strong' | 'small'
  readonly inlines: readonly Inline[]
}

/* Inlines */

export type Inline =
  Text | Value | Foreign | Emphasis | Strong | Link | ConfidentialWords | Reference | NoteReference | Blank | Break

export interface Text {
  readonly kind: 'text'
  readonly text: string
  readonly source: Place | null
}

/** Something from data, never markup. `text` is what is printed, `raw` the value itself. */
export interface Value {
  readonly kind: 'value'
  readonly type: ValueType
  readonly raw: string | number | null
  readonly text: string
  /** Where in the data: `term.start`. */
  readonly path: string
  /** True when it follows from who the counterparty of this instance is. */
  readonly counterparty: boolean
  readonly source: Place | null
}

export type ValueType = 'text' | 'date' | 'period' | 'number' | 'percent' | 'amount' | 'party' | 'list'

/** A run in another language than the text around it: hyphenated, spoken and spell-checked in its own. */
export interface Foreign {
  readonly kind: 'foreign'
  readonly language: Language
  readonly inlines: readonly Inline[]
  readonly source: Place | null
}

export interface Emphasis {
  readonly kind: 'emphasis'
  readonly inlines: readonly Inline[]
}

export interface Strong {
  readonly kind: 'strong'
  readonly inlines: readonly Inline[]
}

export interface Link {
  readonly kind: 'link'
  readonly url: string
  readonly inlines: readonly Inline[]
  readonly source: Place | null
}

/** Words within a line that the public edition masks; `ground` is the legal ground as printed. */
export interface ConfidentialWords {
  readonly kind: 'confidential'
  readonly ground: string
  readonly inlines: readonly Inline[]
  readonly source: Place | null
}

/**
 * A cross reference to a section, table, annex or fact by its id; `text` is the printed label ("4", "bilaga 1"), or words that
 * hold it ("2 i avtalet"). Then `labelAt` says where in them the label begins; otherwise it ends them.
 */
export interface Reference {
  readonly kind: 'reference'
  readonly target: string
  readonly text: string
  readonly labelAt?: number
  readonly source: Place | null
}

export interface NoteReference {
  readonly kind: 'note'
  readonly note: string
  readonly label: string
  readonly source: Place | null
}

/** A blank to fill in within running text. */
export interface Blank {
  readonly kind: 'blank'
  readonly id: string
  readonly label: string
  readonly size: 'short' | 'medium' | 'long'
  readonly source: Place | null
}

/** A line break that the text asks for. */
export interface Break {
  readonly kind: 'break'
}

/** For the end of a `switch` over a kind: a kind not handled fails at compile time. */
export function unreachable(value: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(value)}`)
}
