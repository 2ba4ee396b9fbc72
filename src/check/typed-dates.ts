// A Document and the dates of its term go in; dates typed in the text that should be those of the term come out.

import type { LanguageForms } from '../data/language.js'
import { parseWrittenDate } from '../locale/dates.js'
import type { Block, Document, IsoDate, Text } from '../model/document.js'
import { childrenOf, flattened } from '../model/walk.js'
import { oncePer } from '../base/memory.js'
import { type Place, type Problem, problem } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import { addDays, addPeriod } from '../term/civil-dates.js'
import type { ScheduleRow } from '../term/schedule.js'

type Dated = Pick<ScheduleRow, 'id' | 'kind' | 'date' | 'source'>

/**
 * Typed dates that equal a computed one, or miss it by one day, month or year: `term/typed-date`, a warning. In the
 * sections that first and last days and notice stand in, all dates of the term count; elsewhere only the first and the last day and the
 * last days for notice of the first period, and a miss on the first or last day of a year is none, since laws, budgets
 * and statistics begin and end there. Quotations, footnotes and values from data are left alone.
 */
export function checkTypedDates(
  document: Document,
  dates: readonly Dated[],
  languages: ReadonlyMap<string, LanguageForms>,
  fallback: Place,
): Problem[] {
  const rows = rowsOf(dates)
  return document.parts
    .filter(({ content }) => content === 'text')
    .flatMap((part) =>
      part.blocks.flatMap(typedIn(languages)).flatMap(({ written, date, source, sections }): Problem[] => {
        const inSource = sections.some((id) => rows.sources.has(id))
        const boundary = date.endsWith('-01-01') || date.endsWith('-12-31')
        const found = nearest(date, inSource ? rows.ofAll : rows.ofMain, inSource || !boundary)
        return found === null ? [] : [report(written, found, source ?? fallback)]
      }),
    )
}

const rowsOf = oncePer((dates: readonly Dated[]) => {
  const sources = new Set(
    dates.filter(({ kind }) => kind === 'limit' || kind === 'notice').flatMap(({ source }) => source ?? []),
  )
  const known = dates.filter((row): row is Dated & { date: IsoDate } => row.date !== null && row.kind !== 'fact')
  const main = known.filter(({ id }) => ['start', 'end', 'notice', 'non-renewal'].includes(id))
  return { sources, ofAll: openRows(known), ofMain: openRows(main) }
})

/** A date that was typed, and the ids of the sections around it. */
interface Typed {
  readonly written: string
  readonly date: IsoDate
  readonly source: Place | null
  readonly sections: readonly string[]
}

/** What typed dates are looked for in; sections and tables are looked into one by one. */
const passed = new Set<Block['kind']>(['list', 'remark', 'confidential'])

interface Found {
  readonly row: Dated & { readonly date: IsoDate }
  readonly missed: 'day' | 'month' | 'year' | null
}

function nearest(typed: IsoDate, rows: Rows, withMisses: boolean): Found | null {
  const equal = rows.first(rows.on, [typed])
  if (equal !== undefined) return { row: equal, missed: null }
  if (!withMisses) return null
  const day = rows.first(rows.on, [addDays(typed, 1), addDays(typed, -1)])
  if (day !== undefined) return { row: day, missed: 'day' }
  for (const missed of ['month', 'year'] as const) {
    const row = rows.first(rows[missed], [typed], addPeriod(typed, { count: 1, unit: missed }))
    if (row !== undefined) return { row, missed }
  }
  return null
}

type ByDate = ReadonlyMap<IsoDate, number>

/** Rows of dates, by their dates and by those a month and a year later: of each the index of the first. */
interface Rows {
  readonly on: ByDate
  readonly month: ByDate
  readonly year: ByDate
  /** The first row that is found by one of the dates, or that is on a further one. */
  readonly first: (by: ByDate, dates: readonly IsoDate[], on?: IsoDate) => Found['row'] | undefined
}

function openRows(rows: readonly Found['row'][]): Rows {
  const firsts = (dateOf: (date: IsoDate) => IsoDate): ByDate =>
    new Map(rows.map(({ date }, index) => [dateOf(date), index] as const).reverse())
  const on = firsts((date) => date)
  return {
    on,
    month: firsts((date) => addPeriod(date, { count: 1, unit: 'month' })),
    year: firsts((date) => addPeriod(date, { count: 1, unit: 'year' })),
    first: (by, dates, alsoOn) => {
      const indexes = [...dates.map((date) => by.get(date)), alsoOn === undefined ? undefined : on.get(alsoOn)]
      return rows[Math.min(...indexes.map((index) => index ?? Infinity))]
    },
  }
}

function report(written: string, { row, missed }: Found, place: Place): Problem {
  const slot = row.id === 'start' || row.id === 'end' ? `{{term.${row.id}}}` : null
  const remedy = slot === null ? null : phrase('write-term-date', { slot })
  if (missed === null) return problem('term/typed-date#equal', { written, date: row.id }, place, remedy)
  const distance = {
    day: phrase('day-away', {}),
    month: phrase('month-away', {}),
    year: phrase('year-away', {}),
  }[missed]
  return problem('term/typed-date#near', { written, distance, day: row.date, date: row.id }, place, remedy)
}

/** The typed dates of a block, in the forms of all languages. */
const typedIn = oncePer((languages: ReadonlyMap<string, LanguageForms>) => {
  const forms = [...languages.values()]
  const inText = ({ text, source }: Text): Typed[] =>
    typedDates(text, forms).map((typed) => ({ ...typed, source, sections: [] }))
  const within = oncePer((block: Block): readonly Typed[] => {
    if (block.kind === 'section')
      return block.blocks.flatMap(within).map((typed) => ({ ...typed, sections: [block.id, ...typed.sections] }))
    if (block.kind === 'table')
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(within)))
    if (block.kind === 'paragraph')
      return flattened(block.inlines).flatMap((inline) => (inline.kind === 'text' ? inText(inline) : []))
    return passed.has(block.kind) ? childrenOf(block).blocks.flatMap(within) : []
  })
  return within
})

/** Dates in a text, in ISO form and in any form of the languages, with or without the article of the long one. */
function typedDates(text: string, languages: readonly LanguageForms[]): { written: string; date: IsoDate }[] {
  const plain = text.replace(/\s/g, ' ')
  return [
    ...plain.matchAll(/(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.? \p{L}+ \d{4})(?!\d)/gu),
  ]
    .map(([written]) => ({ written, date: parseWrittenDate(languages, written) }))
    .filter((one): one is { written: string; date: IsoDate } => one.date !== null)
}
