// A workbook as spreadsheet programs write it, read as a list; what cannot be read is told by cell.

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheet, type ReadSheet } from '../../../src/app/records/read-sheet.js'
import { cellsOf } from '../../../src/app/records/cells.js'
import { say } from '../../../src/base/sentence.js'
import { mainSpace, workbook, type WorkbookParts } from '../../support/workbook.js'

function read(parts: WorkbookParts): ReadSheet {
  const found = readSheet(workbook(parts))
  if ('unread' in found) throw new Error(say(found.unread, 'en'))
  return found
}

const faultsIn = ({ faults }: ReadSheet): string[] => faults.map(({ cell, why }) => `${cell} ${say(why, 'sv')}`)

const days =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot; d&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'

describe('cells', () => {
  test('of every kind are read as they are shown', () => {
    const { text, faults } = read({
      strings: '<si><t>Falu kommun</t></si><si><r><t>Mora </t></r><r><t>kommun</t></r><rPh><t>läses</t></rPh></si>',
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Anna "Ann" Berg</t></is></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>2.1200022390000001E9</v></c></row>' +
        '<row r="3"><c r="A3" t="str"><f>A1</f><v>Falu&#10;kommun</v></c><c r="B3" t="b"><v>1</v></c><c r="C3"><v>12.5</v></c></row>',
    })
    expect(faults).toEqual([])
    expect(cellsOf(text).rows.map(({ cells }) => cells)).toEqual([
      ['Falu kommun', 'Anna "Ann" Berg', ''],
      ['Mora kommun', '', '2120002239'],
      ['Falu kommun', 'TRUE', '12.5'],
    ])
  })

  test('keep the number of their row, also behind rows without any', () => {
    const { text } = read({
      rows: '<row r="3"><c r="B3" t="str"><v>Part</v></c></row><row><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row>',
    })
    expect(cellsOf(text).rows).toEqual([
      { line: 3, cells: ['', 'Part'] },
      { line: 4, cells: ['A', 'B'] },
    ])
  })

  test('with a day are days, whatever the format is that shows them', () => {
    const { text } = read({
      styles: days,
      rows:
        '<row><c s="1"><v>46044</v></c><c s="2"><v>46044.5</v></c><c s="3"><v>46044</v></c><c s="0"><v>46044</v></c></row>' +
        '<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c><c t="d"><v>2026-01-22T00:00:00</v></c></row>',
    })
    expect(text).toBe('2026-01-22\t2026-01-22\t46044\t46044\n1900-01-01\t1900-02-28\t1900-03-01\t2026-01-22\n')
  })

  test('are counted from 1904 where the workbook says so', () => {
    const { text } = read({ properties: 'date1904="1"', styles: days, rows: '<row><c s="1"><v>44582</v></c></row>' })
    expect(text).toBe('2026-01-22\n')
  })
})

test('what cannot be read is told by cell, and the others are read', () => {
  const found = read({
    styles: days,
    rows:
      '<row r="1"><c r="A1" t="str"><v>Part</v></c><c r="B1" t="e"><v>#REF!</v></c></row>' +
      '<row r="2"><c r="A2"><f>A1</f></c><c r="B2" s="1"><v>60</v></c><c r="C2" t="s"><v>9</v></c><c r="D2" s="1"><v>0.5</v></c></row>',
    after: '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:B1"/></mergeCells>',
  })
  expect(found.text).toBe('Part\n\n')
  expect(faultsIn(found)).toEqual([
    'B1 kalkylarket visar felet #REF!; rätta det där.',
    'A2 en formel som inte är beräknad; öppna filen i kalkylprogrammet och spara den.',
    'B2 talet 60 motsvarar inget datum; skriv ut datumet.',
    'C2 innehållet kan inte läsas.',
    'D2 talet 0.5 motsvarar inget datum; skriv ut datumet.',
    'A2:A4 sammanfogade celler: innehållet gäller bara den första raden.',
  ])
})

test('the first sheet that is shown is read, and the others are named', () => {
  const sheets =
    '<sheet name="Dold" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Första" sheetId="2" r:id="rId2"/><sheet name="Andra" sheetId="3" r:id="rId1"/>'
  expect(read({ rows: '', sheets })).toMatchObject({ text: 'Annat\n', sheet: 'Första', others: ['Andra'] })
})

test('no more is read than a list holds', () => {
  const { text } = read({ rows: '<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>' })
  expect(text).toBe('')
  const wide = read({ rows: '<row r="1"><c r="A1" t="str"><v>x</v></c><c r="XFD1" t="str"><v>y</v></c></row>' })
  expect(wide.text).toBe('x\n')
})

test.each([
  ['the older form', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /XLS/],
  ['another zip', zipSync({ 'a.txt': strToU8('a') }), /inget kalkylark/],
  ['a zip that is cut off', workbook({ rows: '' }).slice(0, 200), /inget kalkylark/],
  ['a workbook whose sheet defines names of its own', evil(), /inget kalkylark/],
  [
    'one that unpacks to more than a list',
    zipSync({ 'xl/a.xml': new Uint8Array(17 * 1024 * 1024) }),
    /mer än en lista/,
  ],
])('%s is refused with what to do', (_, bytes, why) => {
  const found = readSheet(bytes)
  expect('unread' in found ? say(found.unread, 'sv') : 'read').toMatch(why)
})

function evil(): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook xmlns="${mainSpace}"><sheets><sheet name="&a;"/></sheets></workbook>`,
    ),
  })
}
