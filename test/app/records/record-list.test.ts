// A file with a list of what has happened: recorded as a whole, or told cell by cell.

import { expect, test } from 'vitest'
import type { RecordKind } from '../../../src/app/records/columns.js'
import { recordList } from '../../../src/app/records/record-list.js'
import { accepted } from '../../../src/cli/load.js'
import { inEnglish } from '../../support/in-english.js'
import { issuedSources } from '../../support/register.js'
import { cooperation } from '../../support/register-library.js'
import { workbook } from '../../support/workbook.js'

const issued = issuedSources(cooperation(), 'cooperation', '2026-01-20')

function recorded(kind: RecordKind, list: string | Uint8Array): { readonly texts: string[]; readonly told: string[] } {
  const bytes = typeof list === 'string' ? new TextEncoder().encode(list) : list
  const asked = { agreement: 'cooperation', version: null, kind, path: 'list.csv', bytes }
  const { writes, problems } = accepted(recordList(issued, asked, '2026-06-30'))
  return {
    texts: writes.map((write) => `${write.path}\n${new TextDecoder().decode(write.bytes)}`),
    told: problems.map((one) => `${one.place.file}:${one.place.line} ${inEnglish(one).message}`),
  }
}

const folder = 'register/cooperation/1.0'

test('signatures, decisions, copies and deadlines met are recorded from CSV', () => {
  expect(recorded('signature', 'Part;Datum\nFalu kommun;2026-01-22\nMora kommun;2026-01-23\n').texts).toEqual([
    `${folder}/signatures.yaml\nsignatures:\n  - { party: falu-kommun, date: 2026-01-22 }\n  - { party: mora-kommun, date: 2026-01-23 }\n`,
  ])
  expect(
    recorded('decision', 'Part;Organ;Datum;Laga kraft\nFalun;Kommunstyrelsen;2026-01-10;2026-02-03\n').texts[0],
  ).toContain('- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-10, final: 2026-02-03 }\n')
  expect(recorded('done', 'Frist;Datum\nnotice;2026-03-01\n').texts).toEqual([
    `${folder}/done.yaml\n- { deadline: notice, date: 2026-03-01 }\n`,
  ])
})

test('a workbook is read, and its cells that are wrong are told by their names', () => {
  const head = '<row r="1"><c r="A1" t="str"><v>Kommun</v></c><c r="B1" t="str"><v>Datum</v></c></row>'
  const row = (date: string): string => `<row r="2"><c r="A2" t="str"><v>Falu kommun</v></c>${date}</row>`
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  const right = workbook({ rows: head + row('<c r="B2" s="1"><v>46044</v></c>'), styles })
  expect(recorded('signature', right).texts[0]).toContain('{ party: falu-kommun, date: 2026-01-22 }')
  const wrong = workbook({ rows: head + row('<c r="B2" t="e"><v>#N/A</v></c>'), styles })
  expect(recorded('signature', wrong)).toEqual({
    texts: [],
    told: [
      'list.csv:2 Cell 2: Missing: Date.',
      'list.csv:2 Cell B2: the spreadsheet shows the error #N/A; correct it there.',
    ],
  })
})

test('nothing is recorded where a cell, a row or the whole is wrong', () => {
  const { texts, told } = recorded(
    'signature',
    'Part;Datum\nFalu kommun;2026-01-22\nMora kommun;2026-02-30\nX;2026-01-22\n',
  )
  expect(texts).toEqual([])
  expect(told).toEqual([
    'list.csv:3 Cell B3: This is no day that can be read for certain. Write 2026-12-02.',
    'list.csv:4 Cell A4: “X” is none of those who sign this version.',
  ])
  expect(recorded('signature', 'Part;Datum\nFalu kommun;2026-01-22\nFalu kommun;2026-01-23\n').told).toEqual([
    'list.csv:3 The signature of `falu-kommun` is recorded already.',
  ])
  expect(recorded('signature', 'Part\nFalu kommun\n').told).toEqual(['list.csv:1 The list has no column “Date”.'])
  expect(recorded('signature', new Uint8Array([0, 1, 2])).told[0]).toContain('The list cannot be recorded')
})
