// What the program tells of agreements, as a page of its own -> a Document, so that it comes out in every format as agreements do.

import type { LanguageForms } from '../data/language.js'
import type {
  Block,
  Cell,
  Document,
  Fact,
  Inline,
  IsoDate,
  Language,
  List,
  Paragraph,
  Section,
  Table,
} from '../model/document.js'
import { wordsOfRenderers } from './running-text.js'

/** A page that is not part of an agreement: what stands in it is said already, in the language of who reads it. */
export interface Report {
  /** Names it in the files: `ready`. */
  readonly id: string
  /** BCP 47 code of its language. */
  readonly language: Language
  readonly title: string
  readonly subtitle: string | null
  /** Labels and what stands for them, under the title. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly blocks: readonly Block[]
  /** The day on which it holds. */
  readonly date: IsoDate
}

/** A page, as all that the program makes of its own accord has it. */
interface OwnPage extends Pick<Report, 'id' | 'language' | 'title' | 'date'> {
  readonly subject: string
  readonly header: Document['furniture']['header']
  readonly blocks: readonly Block[]
}

/**
 * The Document of a report.
 * @param words those of its language, or of another where the library has none of its own
 */
export function reportDocument(report: Report, forms: Pick<LanguageForms, 'words'>): Document {
  const { title, subtitle, date } = report
  const head: Block = {
    kind: 'title',
    title: [plainText(title)],
    subtitle: subtitle === null ? null : [plainText(subtitle)],
    facts: report.facts.map(([label, value]): Fact => ({ id: null, label, value: [plainText(value)] })),
    source: null,
  }
  const header = { left: subtitle ?? title, right: date }
  return ownPage({ ...report, subject: subtitle ?? title, header, blocks: [head, ...report.blocks] }, forms)
}

/**
 * A Document that is part of no agreement.
 * @param words those of its language, or of another where the library has none of its own
 */
export function ownPage(
  { id, language, title, subject, date, header, blocks }: OwnPage,
  { words }: Pick<LanguageForms, 'words'>,
): Document {
  return {
    document: 1,
    agreement: id,
    instance: 'all',
    version: date,
    date,
    languages: [language],
    authentic: [language],
    translation: false,
    draft: false,
    signing: 'paper',
    metadata: { title, subject, author: '', keywords: [], caseNumber: null },
    furniture: {
      header,
      footer: words.footer,
      mark: null,
      copy: null,
      initials: null,
      words: wordsOfRenderers(words),
    },
    parts: [
      {
        kind: 'main',
        id,
        label: null,
        title: [plainText(title)],
        date: null,
        content: 'text',
        blocks,
      },
    ],
    notes: [],
  }
}

/** A section of a report, without a number. */
export function reportSection(id: string, title: string, blocks: readonly Block[]): Section {
  return { kind: 'section', id, level: 1, label: null, title: [plainText(title)], blocks, source: null }
}

/** A numbered list; of an item each text is a paragraph. */
export function reportList(items: readonly (readonly string[])[]): List {
  return {
    kind: 'list',
    ordered: true,
    items: items.map((texts, index) => ({ label: `${index + 1}.`, blocks: texts.map(reportParagraph) })),
    source: null,
  }
}

/**
 * A table of two columns, the first of them narrow.
 * @param heads headings, or null: then the first cell of a row heads it
 */
export function reportTable(
  heads: readonly [string, string] | null,
  rows: readonly (readonly [string, string])[],
): Table {
  return tableOf(
    [0.25, 0.75],
    heads ?? [],
    rows.map(([first, second]) => [cellOf(first, heads === null), cellOf(second, false)]),
  )
}

/**
 * A table of any number of columns.
 * @param columns what heads each, and its share of the width
 */
export function reportColumns(
  columns: readonly (readonly [heading: string, width: number])[],
  rows: readonly (readonly string[])[],
): Table {
  return tableOf(
    columns.map(([, width]) => width),
    columns.map(([heading]) => heading),
    rows.map((cells) => cells.map((text) => cellOf(text, false))),
  )
}

function cellOf(text: string, heading: boolean): Cell {
  return { heading, blocks: [reportParagraph(text)] }
}

/** @param heads none for a table without a row of headings */
function tableOf(widths: readonly number[], heads: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return {
    kind: 'table',
    id: null,
    caption: null,
    columns: widths.map((width) => ({ width, align: 'start' })),
    header: heads.length === 0 ? [] : [{ cells: heads.map((text) => cellOf(text, true)), total: false }],
    rows: rows.map((cells) => ({ cells, total: false })),
    source: null,
  }
}

/** A paragraph of plain text. */
export function reportParagraph(text: string): Paragraph {
  return { kind: 'paragraph', inlines: [plainText(text)], source: null }
}

export function plainText(text: string): Inline {
  return { kind: 'text', text, source: null }
}
