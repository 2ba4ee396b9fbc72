// The schedule of an instance as the blocks of an annex: a table of the dates, one of the renewals where there are
// several, and what there is to know about single dates below.

import { formatDate } from '../../locale/dates.js'
import type { Block, Cell, Inline, IsoDate, Row, Table } from '../../model/document.js'
import type { ScheduleRow } from '../../term/schedule.js'
import type { Instance } from '../instance.js'
import { scheduleOf } from './dates.js'
import { referenceTo } from '../references.js'
import type { Scope } from '../scope.js'

/** All dates before signing. The text of an annex never depends on the day it is built or on who has signed. */
export function scheduleBlocks(instance: Instance, scope: Scope): Block[] {
  const rows = scheduleOf(instance, { today: null, signed: null }, [scope.language])
  const renewals = renewalsIn(rows)
  const inTable = renewals.length < 2 ? rows : rows.filter(({ id }) => id === 'renewal-1' || renewalNumber(id) === null)
  const remarks = rows.flatMap((row) => remarkOn(row, scope))
  return [datesTable(inTable, scope), ...(renewals.length < 2 ? [] : [renewalsTable(renewals, scope)]), ...remarks]
}

/** Rows in a row, such as reviews that differ in nothing but their date, share one row of the table. */
function datesTable(rows: readonly ScheduleRow[], scope: Scope): Table {
  const { code, language } = scope
  const { words } = language
  const groups: ScheduleRow[][] = []
  for (const row of rows) {
    const before = groups.at(-1)
    if (before?.[0] !== undefined && sayTheSame(before[0], row, code)) before.push(row)
    else groups.push([row])
  }
  const body = groups.flatMap((group): Row[] => {
    const [first] = group
    if (first === undefined) return []
    return [
      row([
        cell([text(first.label[code] ?? '')], true),
        { heading: false, blocks: group.flatMap((row) => cell(dateInlines(row, scope)).blocks) },
        cell([text(first.rule[code] ?? '')]),
        cell(reference(first.source, scope)),
      ]),
    ]
  })
  return table([0.26, 0.26, 0.34, 0.14], [words.event, words.date, words.rule, words.source], body, null)
}

function sayTheSame(first: ScheduleRow, second: ScheduleRow, code: string): boolean {
  const texts = (row: ScheduleRow): string => JSON.stringify([row.label[code], row.rule[code], row.source])
  const recurs = [first, second].every(({ date, during }) => (date ?? during) !== null)
  return recurs && texts(first) === texts(second)
}

interface Renewal {
  readonly number: number
  /** First day, last day, last day for notice, last day to decline the next renewal: as far as there are such. */
  readonly days: readonly (ScheduleRow | undefined)[]
}

const parts = ['', '-end', '-notice', '-non-renewal']

/** The renewals whose dates are known. */
function renewalsIn(rows: readonly ScheduleRow[]): Renewal[] {
  const dated = new Map(rows.filter(({ date }) => date !== null).map((row) => [row.id, row]))
  const numbers = [...new Set([...dated.keys()].flatMap((id) => renewalNumber(id) ?? []))]
  return numbers.map((number) => ({ number, days: parts.map((part) => dated.get(`renewal-${number}${part}`)) }))
}

/** `renewal-2-notice` gives 2. */
function renewalNumber(id: string): number | null {
  const digits = /^renewal-(\d+)/.exec(id)?.[1]
  return digits === undefined ? null : Number(digits)
}

function renewalsTable(renewals: readonly Renewal[], scope: Scope): Table {
  const { words, term } = scope.language
  const headings = [words.firstDay, words.lastDay, term.notice, words.lastNonRenewal]
  const used = parts.map((_, index) => index).filter((index) => renewals.some(({ days }) => days[index] !== undefined))
  const width = 0.8 / used.length
  const body = renewals.map(({ number, days }) =>
    row([
      cell([text(String(number))], true),
      ...used.map((index) => {
        const day = days[index]
        return cell(day === undefined ? [] : dateInlines(day, scope, 'short'))
      }),
    ]),
  )
  const header = [words.renewal, ...used.map((index) => headings[index] ?? '')]
  return table([0.2, ...used.map(() => width)], header, body, words.renewals)
}

/** A paragraph below the tables for each date with a star. */
function remarkOn(row: ScheduleRow, scope: Scope): Block[] {
  const texts = row.remark?.[scope.code]
  if (texts === undefined || row.date === null) return []
  const inlines = [text(`* ${row.label[scope.code] ?? ''}, `), date(row.id, row.date, scope), text(`: ${texts}`)]
  return [{ kind: 'paragraph', inlines, source: null }]
}

/** What stands in the column of dates. A date is a value, so that no line breaks in it. */
function dateInlines(row: ScheduleRow, scope: Scope, style: 'long' | 'short' = 'long'): Inline[] {
  if (row.date === null) return [text(row.when[scope.code] ?? '')]
  const star = row.remark === null ? [] : [text('\u00a0*')]
  return [date(row.id, row.date, scope, style), ...star]
}

function date(id: string, iso: IsoDate, scope: Scope, style: 'long' | 'short' = 'long'): Inline {
  const printed = formatDate(scope.language, iso, style)
  const path = `term.schedule.${id}`
  return { kind: 'value', type: 'date', raw: iso, text: printed, path, counterparty: false, source: null }
}

function reference(id: string | null, scope: Scope): Inline[] {
  const target = id === null ? undefined : scope.targets.get(id)
  if (id === null || target === undefined) return []
  return [referenceTo(target, null, scope)]
}

function table(
  widths: readonly number[],
  header: readonly string[],
  rows: readonly Row[],
  caption: string | null,
): Table {
  return {
    kind: 'table',
    id: null,
    caption: caption === null ? null : [text(caption)],
    columns: widths.map((width) => ({ width, align: 'start' })),
    header: [row(header.map((label) => cell([text(label)], true)))],
    rows,
    source: null,
  }
}

function row(cells: readonly Cell[]): Row {
  return { cells, total: false }
}

function cell(inlines: readonly Inline[], heading = false): Cell {
  return { heading, blocks: inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, source: null }] }
}

function text(value: string): Inline {
  return { kind: 'text', text: value, source: null }
}
