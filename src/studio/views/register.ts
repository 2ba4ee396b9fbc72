// What can be recorded of an issued version, and what is understood of a list of it.

import * as z from 'zod'
import { columnsOf, recordKinds, type RecordColumn } from '../../app/records/columns.js'
import { deadlinesOf } from '../../app/records/deadlines.js'
import { isRecordable, readList, type ReadCell } from '../../app/records/read-list.js'
import { mostRows } from '../../app/records/cells.js'
import { readSheet } from '../../app/records/read-sheet.js'
import { versionFor } from '../../app/records/record.js'
import { hasErrors } from '../../base/problem.js'
import { say } from '../../base/sentence.js'
import type { RegisterVersion } from '../../register/types.js'
import { missingSigners, onlyInstance, signersOf } from '../../register/signers.js'
import { accepted, Refused, type Ask } from '../ask.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { ListRow, ListView, RegisteredCopy, RegisteredParty, RegisterView, SheetView } from '../protocol.js'
import { toldIn } from '../told.js'

/** What can be recorded of the version of an agreement that was issued last. */
export function register(ask: Ask): RegisterView {
  const { desk, query, language, today } = ask
  const library = desk.workspace.library()
  const content = desk.workspace.sources().content
  const asked = { agreement: query.get('agreement') ?? '', version: null }
  const { value: version, problems } = accepted(versionFor(content, library.register, asked))
  if (version === null) {
    const told = problems.map(toldIn(ask))
    return { version: null, problems: told, isElectronic: false, instances: [], parties: [], copies: [], deadlines: [] }
  }
  const nameOf = partyNames(ask, version)
  return {
    version: version.version,
    problems: [],
    isElectronic: version.frozen?.agreement.signing === 'electronic',
    instances: [...signersOf(version).keys()].map((id) => ({ id, name: id === onlyInstance ? '' : nameOf(id) })),
    parties: partiesIn(version, nameOf),
    copies: copiesIn(version),
    deadlines: deadlinesOf(version, library, today).map(({ id, label, due, instances, met }) => ({
      ...{ id, due, instances },
      label: label[language] ?? Object.values(label)[0] ?? id,
      met: Object.values(met)[0] ?? null,
    })),
  }
}

function partiesIn(version: RegisterVersion, nameOf: (id: string) => string): RegisteredParty[] {
  const parties = new Map<string, { signs: string[]; signed: string[]; signatories: RegisteredParty['signatories'] }>()
  for (const [instance, all] of signersOf(version)) {
    const missing = new Set(missingSigners(all, instance, version.signatures).map(({ party }) => party))
    for (const { party, signatories } of all) {
      const known = parties.get(party) ?? {
        signs: [],
        signed: [],
        signatories: signatories.map(({ name, title }) => ({ name: name ?? '', title: title ?? '' })),
      }
      parties.set(party, known)
      known.signs.push(instance)
      if (!missing.has(party)) known.signed.push(instance)
    }
  }
  const decided = new Map(version.decisions.map(({ party, date }) => [party, date]))
  return [...parties].map(([id, one]) => ({ id, name: nameOf(id), ...one, decided: decided.get(id) ?? null }))
}

/** All copies on paper that there are: one for each who signs. */
function copiesIn(version: RegisterVersion): RegisteredCopy[] {
  if (version.frozen?.agreement.signing === 'electronic') return []
  const known = new Map(version.copies.map((copy) => [`${copy.instance ?? onlyInstance} ${copy.number}`, copy]))
  return [...signersOf(version)].flatMap(([instance, all]) =>
    all.map((_, index): RegisteredCopy => {
      const { out = null, returned = null } = known.get(`${instance} ${index + 1}`) ?? {}
      return { instance, number: index + 1, out, returned }
    }),
  )
}

/** What the parties of a version are called, by id. */
function partyNames({ desk }: Ask, version: RegisterVersion): (id: string) => string {
  const own = new Map([...signersOf(version).values()].flat().map(({ party, name }) => [party, name]))
  const { parties } = desk.workspace.library()
  return (id) => own.get(id) ?? parties.get(id)?.name ?? id
}

/** The most cells that are told of one by one. */
const mostCells = 20

/** A list that was chosen as a file of a spreadsheet, as it would be pasted. */
export function sheet({ language }: Pick<Ask, 'language'>, bytes: Uint8Array): SheetView {
  const read = readSheet(bytes)
  if ('unread' in read) return { text: null, notes: [say(read.unread, language)] }
  const { text, sheet: name, others, faults } = read
  const told = faults.slice(0, mostCells).map(({ cell, why }) => phrase('sheet-cell', { cell, why }))
  const left = faults.length - told.length
  const notes = [
    others.length === 0
      ? phrase('sheet-read', { sheet: name })
      : phrase('sheet-read-first', { sheet: name, others: others.join(', ') }),
    ...told,
    ...(left > 0 ? [phrase('sheet-cells-more', { count: left })] : []),
  ]
  return { text, notes: notes.map((one) => say(one, language)) }
}

const columns = recordKinds.flatMap(columnsOf) as [RecordColumn, ...RecordColumn[]]

export const listSchema = z.strictObject({
  agreement: z.string(),
  kind: z.enum(recordKinds),
  text: z.string(),
  columns: z.array(z.enum(columns).nullable()).nullable(),
  left: z.array(z.int()),
})

/** What is understood of a list, cell by cell. */
export function list(ask: Ask, { agreement, ...asked }: z.infer<typeof listSchema>): ListView {
  const { desk, language, tell, today } = ask
  const library = desk.workspace.library()
  const content = desk.workspace.sources().content
  const { value: version } = accepted(versionFor(content, library.register, { agreement, version: null }))
  if (version === null) throw new Refused(409, phrase('record-not-issued', {}))
  const read = readList(version, library, asked, today)
  const nameOf = partyNames(ask, version)
  const labels = new Map(
    (asked.kind === 'done' ? deadlinesOf(version, library, today) : []).map(({ id, label, due }) => [
      id,
      [label[language] ?? Object.values(label)[0] ?? id, due].filter((text) => text !== '').join(' · '),
    ]),
  )
  const saidOf = (column: RecordColumn | null, { value }: ReadCell): string | null => {
    if (value === null || column === null) return null
    if (column === 'party') return nameOf(value)
    if (column === 'instance') return value === onlyInstance ? tell('studio-act-all') : nameOf(value)
    return column === 'deadline' ? (labels.get(value) ?? value) : value
  }
  const told = toldIn(ask)
  return {
    columns: read.columns,
    headings: read.headings,
    missing: read.missing,
    isRecordable: !read.isCut && isRecordable(read, asked.left),
    notes: read.isCut ? [tell('record-cut', { rows: mostRows })] : [],
    rows: read.rows.map(({ line, cells, entry, missing, problems }): ListRow => ({
      line,
      cells: cells.map((cell, index) => ({
        text: cell.text,
        said: saidOf(read.columns[index] ?? null, cell),
        wrong: cell.wrong === null ? null : say(cell.wrong, language),
      })),
      entry: hasErrors(problems) ? null : entry,
      problems: [
        ...missing
          .filter((column) => !read.missing.includes(column))
          .map((column) => ({
            isError: true,
            message: tell('record-cell-missing', { column: tell(`record-column-${column}`) }),
          })),
        ...problems.map((one) => ({ isError: one.severity === 'error', message: told(one).message })),
      ],
    })),
  }
}
