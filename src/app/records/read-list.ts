// A list that people keep of what has happened -> what is understood of each cell, and the entries to be recorded.

import { comparedName, plainLetters } from '../../base/letters.js'
import { grouped } from '../../base/lists.js'
import { phrase } from '../../base/phrases/phrases.js'
import { hasErrors, type Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import { openNames } from '../../base/suggest.js'
import { nameIn, type PartyData } from '../../data/party.js'
import type { Library } from '../../library/types.js'
import { printedOrganisationNumber } from '../../locale/countries.js'
import { unreachable, type IsoDate } from '../../model/document.js'
import type { Entry } from '../../register/record.js'
import { onlyInstance, signersOf } from '../../register/signers.js'
import type { RegisterVersion } from '../../register/types.js'
import { cellsOf } from './cells.js'
import { columnNamed, columnsOf, requiredColumns, type RecordColumn, type RecordKind } from './columns.js'
import { deadlinesOf } from './deadlines.js'
import { tryEntries } from './record.js'
import { spokenDay } from './spoken-day.js'

export interface ListAsked {
  readonly kind: RecordKind
  readonly text: string
  /** What each column holds, where that has been said; null: as their headings, or what stands in them, have it. */
  readonly columns: readonly (RecordColumn | null)[] | null
  /** Lines that are not to be recorded. */
  readonly left: readonly number[]
}

export interface ReadCell {
  readonly text: string
  /** What it was taken for: the name of a body, a day as `2026-12-02`; null where it is empty, wrong or not looked at. */
  readonly value: string | null
  readonly wrong: Sentence | null
}

export interface ReadRow {
  /** From 1, as it stands in the list. */
  readonly line: number
  /** In the order of the columns. */
  readonly cells: readonly ReadCell[]
  /** Null where a cell is wrong, or something that is needed is missing. */
  readonly entry: Entry | null
  /** What is missing, or wrong with the whole: recorded already, signed before it was issued. */
  readonly missing: readonly RecordColumn[]
  readonly problems: readonly Problem[]
}

export interface ReadList {
  /** True where the first row names the columns. */
  readonly isHeaded: boolean
  /** Null for a column that is not looked at. */
  readonly columns: readonly (RecordColumn | null)[]
  readonly headings: readonly string[]
  /** Columns that are needed, and that there is none of. */
  readonly missing: readonly RecordColumn[]
  readonly rows: readonly ReadRow[]
  /** True where there are more rows than are read. */
  readonly isCut: boolean
}

/** Reads a list of what has happened to a version. Nothing is recorded. */
export function readList(
  version: RegisterVersion,
  library: Library,
  { kind, text, columns: said, left }: ListAsked,
  today: IsoDate,
): ReadList {
  const { rows, isCut } = cellsOf(text)
  const known = openReadings(version, library, kind, today)
  const [first] = rows
  const named = first === undefined ? [] : headingsIn(kind, first.cells)
  const isHeaded = named.some((column) => column !== null)
  const body = isHeaded ? rows.slice(1) : rows
  const width = first?.cells.length ?? 0
  const columns = Array.from({ length: width }, (_, index) =>
    said === null ? null : allowed(kind, said[index] ?? null),
  )
  const chosen =
    said !== null
      ? columns
      : isHeaded
        ? named
        : guessed(
            kind,
            body.map(({ cells }) => cells),
            width,
            known,
          )
  const leftOut = new Set(left)
  const read = body.map(({ line, cells }) => {
    const found = cells.map((cell, index): ReadCell & { readonly column: RecordColumn | null } => {
      const column = chosen[index] ?? null
      return { text: cell, column, ...(column === null || cell === '' ? nothing : known.read(column, cell)) }
    })
    const filled = new Set(found.flatMap(({ column, text: own }) => (column === null || own === '' ? [] : [column])))
    const missing = neededIn(kind, filled).filter((column) => !filled.has(column))
    const isWhole = missing.length === 0 && found.every(({ wrong }) => wrong === null)
    const entry = isWhole ? entryOf(kind, new Map(found.map((one) => [one.column, one.value])), known) : null
    return { line, cells: found.map(({ text: own, value, wrong }) => ({ text: own, value, wrong })), missing, entry }
  })
  const recorded = read.filter((row) => row.entry !== null && !leftOut.has(row.line))
  const { problems } = tryEntries(
    version,
    recorded.flatMap(({ entry }) => entry ?? []),
    library,
    today,
  )
  const problemsOf = new Map(recorded.map((row, index) => [row.line, problems[index] ?? []]))
  return {
    ...{ isHeaded, isCut, columns: chosen },
    headings: isHeaded ? (first?.cells ?? []) : chosen.map(() => ''),
    missing: requiredColumns(kind).filter((column) => !chosen.includes(column)),
    rows: read.map((row) => ({ ...row, problems: problemsOf.get(row.line) ?? [] })),
  }
}

/** True where every row that is not left out can be recorded. */
export function isRecordable({ rows, missing }: ReadList, left: readonly number[]): boolean {
  const counting = rows.filter(({ line }) => !left.includes(line))
  return (
    missing.length === 0 &&
    counting.length > 0 &&
    counting.every(({ entry, problems }) => entry !== null && !hasErrors(problems))
  )
}

/** A copy is recorded with a day: beside a signature, that on which it came back. */
function neededIn(kind: RecordKind, filled: ReadonlySet<RecordColumn>): readonly RecordColumn[] {
  const needed = requiredColumns(kind)
  return filled.has('copy') && !filled.has('out') ? [...needed, 'returned'] : needed
}

type Understood = Pick<ReadCell, 'value' | 'wrong'>

const nothing = { value: null, wrong: null } as const

function allowed(kind: RecordKind, column: RecordColumn | null): RecordColumn | null {
  return column !== null && columnsOf(kind).includes(column) ? column : null
}

function headingsIn(kind: RecordKind, cells: readonly string[]): (RecordColumn | null)[] {
  const taken = new Set<RecordColumn>()
  return cells.map((cell) => {
    const column = columnNamed(kind, cell, taken)
    if (column !== null) taken.add(column)
    return column
  })
}

/** Columns by what stands in them: of a list without headings those are known whose cells can be but one thing. */
function guessed(
  kind: RecordKind,
  rows: readonly (readonly string[])[],
  width: number,
  { read }: Readings,
): (RecordColumn | null)[] {
  const taken = new Set<RecordColumn>()
  const plain = columnsOf(kind).filter((column) =>
    ['party', 'deadline', 'date', 'out', 'returned', 'copy'].includes(column),
  )
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.slice(0, 50).flatMap((cellsInRow) => (cellsInRow[index] === '' ? [] : [cellsInRow[index] ?? '']))
    const fits = (column: RecordColumn): boolean =>
      cells.filter((cell) => read(column, cell).wrong === null).length * 2 > cells.length
    const column = plain.find((one) => !taken.has(one) && fits(one)) ?? null
    if (column !== null) taken.add(column)
    return column
  })
}

interface Readings {
  readonly read: (column: RecordColumn, cell: string) => Understood
  /** The instances that a party signs. */
  readonly instancesOf: (party: string) => readonly string[]
}

function openReadings(version: RegisterVersion, library: Library, kind: RecordKind, today: IsoDate): Readings {
  const signers = signersOf(version)
  const parties = partyFinder(version, library)
  const instances = [...signers.keys()]
  const months = [...[...library.languages.values()].map(({ date }) => date.months), englishMonths]
  const deadlines = kind === 'done' ? deadlinesOf(version, library, today) : []
  const named = grouped(
    deadlines.flatMap(({ id, label, due }) => {
      const labels = Object.values(label)
      return [...new Set([id, ...labels, ...labels.map((one) => `${one} ${due}`)].map(comparedName))].map((name) => ({
        id,
        name,
        due,
      }))
    }),
    ({ name }) => name,
  )
  const day = (cell: string): Understood => {
    const date = spokenDay(cell, months)
    return { value: date, wrong: date === null ? phrase('record-day-wrong', {}) : null }
  }
  const number = (cell: string): Understood => {
    const [, digits] = /^[^\d]{0,14}(\d{1,5})(?:\s?(?:\/|av|of)\s?\d+)?$/i.exec(cell) ?? []
    return { value: digits ?? null, wrong: digits === undefined ? phrase('record-number-wrong', {}) : null }
  }
  const instance = (cell: string): Understood =>
    isAll(cell) ? { value: onlyInstance, wrong: null } : parties(cell, instances)
  const deadline = (cell: string): Understood => {
    const found = named.get(comparedName(cell)) ?? []
    const [only, another] = found
    if (only === undefined) return { value: null, wrong: phrase('record-deadline-unknown', { deadline: cell }) }
    if (another === undefined) return { value: only.id, wrong: null }
    const names = found.map(({ id, due }) => `${id} (${due})`).join(', ')
    return { value: null, wrong: phrase('record-deadline-several', { names }) }
  }
  const everybody = [...new Set([...signers.values()].flatMap((all) => all.map(({ party }) => party)))]
  const signs = grouped(
    [...signers].flatMap(([id, all]) => all.map(({ party }) => ({ id, party }))),
    ({ party }) => party,
  )
  return {
    instancesOf: (party) => (signs.get(party) ?? []).map(({ id }) => id),
    read: (column, cell) => {
      switch (column) {
        case 'party':
          return parties(cell, everybody)
        case 'instance':
          return instance(cell)
        case 'date':
        case 'out':
        case 'returned':
        case 'final':
          return day(cell)
        case 'copy':
          return number(cell)
        case 'deadline':
          return deadline(cell)
        default:
          return { value: cell, wrong: null }
      }
    },
  }
}

function isAll(cell: string): boolean {
  return /^(?:all|alla|alle|samtliga|samtlige)$/i.test(cell)
}

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
]

/** Finds a party by its id, its organisation number, or any of its names; among those that it can be. */
function partyFinder(
  version: RegisterVersion,
  library: Library,
): (cell: string, among: readonly string[]) => Understood {
  const frozen = new Map((version.frozen?.parties ?? []).map((party) => [party.id, party]))
  const dataOf = (id: string): PartyData | undefined => frozen.get(id) ?? library.parties.get(id)
  const indexes = new Map<readonly string[], PartyIndex>()
  const indexOf = (among: readonly string[]): PartyIndex => {
    const known = indexes.get(among)
    if (known !== undefined) return known
    const names = among.flatMap((id) => namesOf(id, dataOf(id)).map((name) => ({ id, name })))
    const made = {
      byName: new Map(
        [...grouped(names, ({ name }) => name)].map(([name, all]) => [name, [...new Set(all.map(({ id }) => id))]]),
      ),
      nearest: openNames(new Set(names.map(({ name }) => name))),
    }
    indexes.set(among, made)
    return made
  }
  const nameOf = (id: string): string => dataOf(id)?.name ?? id
  return (cell, among) => {
    const { byName, nearest } = indexOf(among)
    const plain = plainLetters(cell)
    const digits = cell.replace(/\D/g, '')
    const isNumber = /^(?:(?:org|organisation)[a-z.]*\s*(?:nr|nummer)?[.:]?\s*)?[\d\s-]{9,}$/i.test(cell)
    const found =
      byName.get(plain) ?? (isNumber ? (byName.get(digits) ?? byName.get(digits.slice(2))) : undefined) ?? []
    const [only, another] = found
    if (only !== undefined && another === undefined) return { value: only, wrong: null }
    if (only !== undefined)
      return {
        value: null,
        wrong: phrase('record-party-several', { party: cell, names: found.map(nameOf).join(', ') }),
      }
    const near = byName.get(nearest(plain) ?? '')?.[0]
    const wrong =
      near === undefined
        ? phrase('record-party-unknown', { party: cell })
        : phrase('record-party-near', { party: cell, name: nameOf(near) })
    return { value: null, wrong }
  }
}

interface PartyIndex {
  readonly byName: ReadonlyMap<string, readonly string[]>
  readonly nearest: (word: string) => string | null
}

/** In small letters without marks, the digits of its number among them. */
function namesOf(id: string, party: PartyData | undefined): string[] {
  if (party === undefined) return [id, plainLetters(id)]
  const { name, short, names = {}, formerNames = [], number, country, code } = party
  const texts = [
    name,
    short,
    ...Object.keys(names).map((code) => nameIn(party, code)),
    ...formerNames.map((one) => one.name),
  ]
  const digits = number === undefined ? [] : [number.replace(/\D/g, ''), printedOrganisationNumber(number, country)]
  return [id, ...texts.map(plainLetters), ...digits, ...(code === undefined ? [] : [code])]
}

function entryOf(
  kind: RecordKind,
  values: ReadonlyMap<RecordColumn | null, string | null>,
  { instancesOf }: Readings,
): Entry {
  const get = (column: RecordColumn): string | undefined => values.get(column) ?? undefined
  const need = (column: RecordColumn): string => get(column) ?? ''
  const given = (...columns: RecordColumn[]): Record<string, string> =>
    Object.fromEntries(columns.flatMap((column) => (get(column) === undefined ? [] : [[column, need(column)]])))
  const named = get('instance')
  const inOne = (instance: string | undefined): { readonly instance?: string } =>
    instance === undefined || instance === onlyInstance ? {} : { instance }
  const number = Number(get('copy'))
  switch (kind) {
    case 'signature': {
      const party = need('party')
      const own = instancesOf(party)
      const instances = named === undefined ? [] : named === onlyInstance ? own : [named]
      const signature = {
        ...{ party, date: need('date'), name: get('name'), title: get('title'), place: get('place') },
        waived: get('waived'),
        instances,
      }
      if (get('copy') === undefined) return { signature }
      const [instance] = instances.length > 0 ? instances : own.length === 1 ? own : []
      return { signature, copy: { ...inOne(instance), number, ...given('returned') } }
    }
    case 'copy':
      return { copy: { ...inOne(named), number, ...given('out', 'returned') } }
    case 'decision':
      return {
        decision: {
          ...{ party: need('party'), body: need('body'), date: need('date') },
          ...given('section', 'case', 'delegation', 'final', 'remark'),
        },
      }
    case 'done':
      return { done: { deadline: need('deadline'), ...inOne(named), date: need('date'), ...given('remark') } }
    default:
      return unreachable(kind)
  }
}
