// Lists that people keep of what has happened: what is understood of each cell, and what is recorded of it.

import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/app/records/cells.js'
import { columnsOf, recordKinds } from '../../../src/app/records/columns.js'
import { isRecordable, readList, type ListAsked, type ReadList } from '../../../src/app/records/read-list.js'
import { recordInRegister } from '../../../src/app/records/record.js'
import { spokenDay } from '../../../src/app/records/spoken-day.js'
import { recordPhrases } from '../../../src/base/phrases/records.js'
import { say } from '../../../src/base/sentence.js'
import type { Sources } from '../../../src/base/sources.js'
import { accepted } from '../../../src/cli/load.js'
import { readLibrary } from '../../../src/library/library.js'
import type { Entry } from '../../../src/register/record.js'
import { latestVersion } from '../../../src/register/register.js'
import { inEnglish } from '../../support/in-english.js'
import { cooperation, series } from '../../support/register-library.js'
import { issuedSources, withRegister } from '../../support/register.js'

const today = '2026-06-30'
const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')
const issuedSeries = issuedSources(series(), 'cooperation', '2026-01-20')
const folder = 'register/cooperation/1.0'

function read(sources: Sources, asked: Partial<ListAsked>): ReadList {
  const library = readLibrary(sources)
  const version = latestVersion(library.register, 'cooperation')
  if (version === null) throw new Error('not issued')
  return readList(version, library, { kind: 'signature', text: '', columns: null, left: [], ...asked }, today)
}

function entriesIn({ rows }: ReadList): Entry[] {
  return rows.flatMap(({ entry }) => entry ?? [])
}

/** The texts that are written; what is wrong where nothing is. */
function recorded(sources: Sources, entries: readonly Entry[]): Record<string, string> | string[] {
  const asked = { agreement: 'cooperation', version: null, entries }
  const { writes, result, problems } = accepted(recordInRegister(sources, asked, today))
  if (result === null) return problems.map(inEnglish).map(({ message }) => message)
  return Object.fromEntries(
    writes.map(({ path, bytes }) => [path.slice(folder.length + 1), new TextDecoder().decode(bytes)]),
  )
}

const pasted = [
  'Kommun\tUndertecknat\tNamn\tOrt\tExemplar\tÅterkommet',
  'Falu kommun\t2026-01-22\tEva Lind\tFalun\t2\t2026-02-01',
  'Mora\t23.1.2026\t\tMora\t\t',
  '232100-0180\tden 24 januari 2026\tAnna Berg\t\tEx 1\t2026-02-02',
].join('\n')

describe('a list that was pasted', () => {
  test('is understood by its headings: names, numbers, days as people write them', () => {
    const { columns, rows, missing, isHeaded } = read(issued, { text: pasted })
    expect([isHeaded, missing]).toEqual([true, []])
    expect(columns).toEqual(['party', 'date', 'name', 'place', 'copy', 'returned'])
    expect(rows.map(({ line, cells }) => [line, ...cells.slice(0, 2).map(({ value }) => value)])).toEqual([
      [2, 'falu-kommun', '2026-01-22'],
      [3, 'mora-kommun', '2026-01-23'],
      [4, 'region-dalarna', '2026-01-24'],
    ])
  })

  test('is recorded in one act, with the copies that came back', () => {
    const list = read(issued, { text: pasted })
    expect(isRecordable(list, [])).toBe(true)
    expect(recorded(issued, entriesIn(list))).toEqual({
      'signatures.yaml':
        'signatures:\n' +
        '  - { party: falu-kommun, date: 2026-01-22, name: Eva Lind, place: Falun }\n' +
        '  - { party: mora-kommun, date: 2026-01-23, place: Mora }\n' +
        '  - { party: region-dalarna, date: 2026-01-24, name: Anna Berg }\n' +
        'copies:\n' +
        '  - { number: 2, returned: 2026-02-01 }\n' +
        '  - { number: 1, returned: 2026-02-02 }\n',
    })
  })

  test.each([
    ['semicolons', 'part;datum\nFalu kommun;2026-01-22\n'],
    ['commas', 'part,datum\r\n"Falu kommun",2026-01-22\r\n'],
    ['a byte order mark and cells of several lines', '\uFEFFpart\tdatum\n"Falu\nkommun"\t2026-01-22\n'],
    ['no headings', 'Falu kommun\t2026-01-22'],
    ['other columns before, and blank lines', 'Löpnr\tPart\tDatum\n\n7\tFalun\t2026-01-22\n'],
  ])('may have %s', (_, text) => {
    expect(entriesIn(read(issued, { text }))).toMatchObject([
      { signature: { party: 'falu-kommun', date: '2026-01-22', instances: [] } },
    ])
  })

  test('says of each cell that is not understood why, and of the row nothing else', () => {
    const text = 'part\tdatum\texemplar\tåterkommet\nFalu komun\t01/02/2026\tx\tx\nTomten\t2026-13-01\t\t\n'
    const { rows } = read(issued, { text })
    const wrong = rows.map(({ cells }) => cells.map((cell) => (cell.wrong === null ? null : say(cell.wrong, 'en'))))
    const day = 'This is no day that can be read for certain. Write 2026-12-02.'
    expect(wrong).toEqual([
      [
        '“Falu komun” is none of those who sign. Is Falu kommun meant?',
        day,
        'Write the number of the copy in figures.',
        day,
      ],
      ['“Tomten” is none of those who sign this version.', day, null, null],
    ])
    expect(rows.map(({ entry, problems }) => [entry, problems])).toEqual([
      [null, []],
      [null, []],
    ])
  })

  test('says what is missing in a row, and what the register has against it', () => {
    const before = { [`${folder}/signatures.yaml`]: 'signatures:\n  - { party: mora-kommun, date: 2026-01-22 }\n' }
    const text =
      'part\tdatum\tex\tåter\nFalun\t\t\t\nMora\t2026-01-22\t\t\nRegion Dalarna\t2026-07-01\t\t\nFalun\t2026-02-01\t1\t\n'
    const list = read(withRegister(issued, before), { text })
    expect(list.rows.map(({ missing }) => missing)).toEqual([['date'], [], [], ['returned']])
    expect(list.rows.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([
      [],
      ['register/twice'],
      ['register/future'],
      [],
    ])
    expect(isRecordable(list, [])).toBe(false)
    expect(isRecordable(read(withRegister(issued, before), { text, left: [2, 3, 4, 5] }), [2, 3, 4, 5])).toBe(false)
  })

  test('is recorded without the rows that are left out', () => {
    const text = 'part\tdatum\nFalun\t2026-01-22\nFalun\t2026-01-23\n'
    expect(isRecordable(read(issued, { text }), [])).toBe(false)
    expect(isRecordable(read(issued, { text, left: [3] }), [3])).toBe(true)
  })

  test('takes columns for what they are said to be', () => {
    const text = 'A\tB\nFalun\t2026-01-22\n'
    expect(read(issued, { text, columns: ['party', 'date'] }).rows.map(({ entry }) => entry)).toMatchObject([
      null,
      { signature: { party: 'falu-kommun', date: '2026-01-22' } },
    ])
    expect(read(issued, { text, columns: ['party', null] }).missing).toEqual(['date'])
  })

  test('of a series names the agreement, or all that a party signs', () => {
    const text =
      'Part\tDatum\tAvtal med\nRegion Dalarna\t2026-01-22\talla\nFalun\t2026-01-23\t\nMora\t2026-01-24\tMora kommun\n'
    expect(recorded(issuedSeries, entriesIn(read(issuedSeries, { text })))).toEqual({
      'signatures.yaml':
        'signatures:\n' +
        '  - { instance: falu-kommun, party: region-dalarna, date: 2026-01-22 }\n' +
        '  - { instance: mora-kommun, party: region-dalarna, date: 2026-01-22 }\n' +
        '  - { instance: falu-kommun, party: falu-kommun, date: 2026-01-23 }\n' +
        '  - { instance: mora-kommun, party: mora-kommun, date: 2026-01-24 }\n',
    })
  })

  test('with more rows than any agreement has parties is cut, and that is said', () => {
    const { rows, isCut } = cellsOf('Falun\t2026-01-22\n'.repeat(3_000))
    expect([rows.length, isCut]).toEqual([2_001, true])
  })

  test('is understood by what the program calls its columns, in every language', () => {
    for (const kind of recordKinds)
      for (const language of ['en', 'sv', 'nb'] as const) {
        const columns = columnsOf(kind)
        const text = columns.map((column) => recordPhrases[`record-column-${column}`][language]).join('\t')
        expect([kind, language, read(issued, { kind, text }).columns]).toEqual([kind, language, columns])
      }
  })
})

describe('decisions, copies and deadlines', () => {
  test('are read from lists and recorded beside what stands there', () => {
    const typed =
      '# Minutes are in the archive.\n- { party: mora-kommun, body: Kommunfullmäktige, date: 2026-01-10 } # unanimous\n'
    const sources = withRegister(issued, { [`${folder}/decisions.yaml`]: typed })
    const text =
      'Part;Beslutsorgan;Datum;Paragraf;Laga kraft\nFalu kommun;Kommunstyrelsen;2026-01-12;§ 112;2026-02-03\n'
    expect(recorded(sources, entriesIn(read(sources, { kind: 'decision', text })))).toEqual({
      'decisions.yaml': `${typed}- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-12, section: § 112, final: 2026-02-03 }\n`,
    })
  })

  test('give a copy that is out the day on which it came back, and refuse another day than is on record', () => {
    const typed = 'copies:\n  - { number: 1, out: 2026-01-21 } # to Falun\n'
    const sources = withRegister(issued, { [`${folder}/signatures.yaml`]: typed })
    const back = read(sources, { kind: 'copy', text: 'Nr\tÅter\n1\t2026-02-01\n2\t2026-02-02\n' })
    expect(recorded(sources, entriesIn(back))).toEqual({
      'signatures.yaml':
        'copies:\n  - { number: 1, out: 2026-01-21, returned: 2026-02-01 } # to Falun\n  - { number: 2, returned: 2026-02-02 }\n',
    })
    const other = read(sources, { kind: 'copy', text: 'Nr\tUt\n1\t2026-01-25\n' })
    expect(recorded(sources, entriesIn(other))).toEqual(['Copy 1 is on record with 2026-01-21 already.'])
    expect(read(sources, { kind: 'copy', text: 'Nr\n1\n' }).rows[0]?.missing).toEqual(['returned'])
  })

  test('are deadlines of the agreement by their id or what they are called, and no others', () => {
    const text = 'Frist\tDatum\nnotice\t2026-05-02\nSista dag för uppsägning\t2026-05-03\nkalas\t2026-05-04\n'
    const { rows } = read(issued, { kind: 'done', text })
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual(['notice', 'notice', null])
    expect(recorded(issued, [{ done: { deadline: 'notice', date: '2026-05-02' } }])).toEqual({
      'done.yaml': '- { deadline: notice, date: 2026-05-02 }\n',
    })
    expect(recorded(issued, [{ done: { deadline: 'kalas', date: '2026-05-02' } }])).toEqual([
      'The agreement has no deadline `kalas`.',
    ])
  })

  test('are recorded all or none', () => {
    const entries: Entry[] = [
      { decision: { party: 'falu-kommun', body: 'Kommunstyrelsen', date: '2026-01-12' } },
      { decision: { party: 'nobody', body: 'Kommunstyrelsen', date: '2026-01-12' } },
    ]
    expect(recorded(issued, entries)).toEqual(['`nobody` does not sign this agreement.'])
  })

  test('with the last day may lie ahead, everything else that has happened may not', () => {
    expect(recorded(issued, [{ done: { deadline: 'end', date: '2026-12-31' } }])).toHaveProperty('done.yaml')
    expect(recorded(issued, [{ copy: { number: 1, out: '2026-12-31' } }])).toEqual(['2026-12-31 has not come yet.'])
  })
})

describe('a day', () => {
  const months = [
    [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
  ]
  test.each([
    ['2026-12-02', '2026-12-02'],
    ['2026-12-02 00:00:00', '2026-12-02'],
    ['20261202', '2026-12-02'],
    ['2026-2-3', '2026-02-03'],
    ['2.12.2026', '2026-12-02'],
    ['02. 12. 2026', '2026-12-02'],
    ['2/12 2026', '2026-12-02'],
    ['den 2 december 2026', '2026-12-02'],
    ['2. dec. 2026', '2026-12-02'],
    ['2 ju 2026', null],
    ['02/12/2026', null],
    ['02/12/26', null],
    ['2026-02-30', null],
    ['46358', null],
    ['', null],
  ])('written %j is %j', (text, day) => {
    expect(spokenDay(text, months)).toBe(day)
  })
})
