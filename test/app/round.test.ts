// The signing round: copies that are sent, reminded of, come back and are lost; and the letters that go with them.

import { describe, expect, test } from 'vitest'
import { recordCopies, signingRound, type CopiesToRecord, type Round } from '../../src/app/round.js'
import { roundAsCsv, roundCalendar, roundLetters, roundTables } from '../../src/app/round-letters.js'
import { statusLines } from '../../src/app/status-lines.js'
import { agreementStatus } from '../../src/app/status.js'
import { tellIn } from '../../src/base/phrases/tell.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { letterDocument } from '../../src/document/letter.js'
import { text } from '../../src/text/text.js'
import { issuedSources, signedSources, withRegister, written } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'

const issued = issuedSources(cooperation({ case: '"RD 2026/14"' }), 'cooperation', '2026-01-20')
const issuedSeries = issuedSources(series(), 'cooperation', '2026-01-20')
const file = 'register/cooperation/1.0/signatures.yaml'

const nothing = {
  ...{ agreement: 'cooperation', version: null, to: null, instances: null, copies: null, reply: null, sha256: null },
}

function record(sources: Sources, asked: Pick<CopiesToRecord, 'act' | 'date'> & Partial<CopiesToRecord>): Sources {
  return written(sources, accepted(recordCopies(sources, { ...nothing, ...asked }, '2026-06-30')))
}

function refused(sources: Sources, asked: Pick<CopiesToRecord, 'act' | 'date'> & Partial<CopiesToRecord>): string[] {
  const { result, problems } = accepted(recordCopies(sources, { ...nothing, ...asked }, '2026-06-30'))
  expect(result).toBe(null)
  return problems.map(({ entry }) => entry)
}

function roundOf(sources: Sources, today = '2026-03-01'): Round {
  const { result } = accepted(signingRound(sources, { agreement: 'cooperation', version: null }, today))
  if (result === null) throw new Error('no round')
  return result
}

const sent = record(issued, { act: 'sent', date: '2026-01-21', reply: '2026-02-15' })

describe('copies', () => {
  test('are sent to all but the party that issues the agreement, to each its own', () => {
    expect(sent.content.files.get(file)).toBe(
      'copies:\n' +
        '  - { number: 2, out: 2026-01-21, to: falu-kommun, reply: 2026-02-15 }\n' +
        '  - { number: 3, out: 2026-01-21, to: mora-kommun, reply: 2026-02-15 }\n',
    )
  })

  test('are all sent to one who is named alone, and in a series to its counterparty', () => {
    const numbers = (sources: Sources): unknown[] =>
      roundOf(sources)
        .copies.filter(({ out }) => out !== null)
        .map(({ instance, number, to }) => [instance, number, to])
    expect(numbers(record(issued, { act: 'sent', date: '2026-01-21', to: ['mora-kommun'] }))).toEqual(
      [1, 2, 3].map((number) => ['all', number, 'mora-kommun']),
    )
    expect(numbers(record(issuedSeries, { act: 'sent', date: '2026-01-21' }))).toEqual(
      ['falu-kommun', 'mora-kommun'].flatMap((id) => [1, 2].map((number) => [id, number, id])),
    )
  })

  test('that are out are not sent once more, and those that nobody has do not come back', () => {
    const everything = record(issued, { act: 'sent', date: '2026-01-21', to: ['mora-kommun'] })
    expect(refused(everything, { act: 'sent', date: '2026-01-22', to: ['mora-kommun'] })).toEqual(['round/none#send'])
    expect(refused(sent, { act: 'sent', date: '2026-01-22' })).toEqual(['register/copy#known', 'register/copy#known'])
    expect(refused(issued, { act: 'returned', date: '2026-01-22' })).toEqual(['round/none'])
    expect(refused(sent, { act: 'returned', date: '2026-07-22' })).toEqual(['register/future', 'register/future'])
  })

  test('are reminded of, lost, sent again, and come back with the hash of the original', () => {
    const reminded = record(sent, { act: 'reminded', date: '2026-02-16', to: ['falu-kommun'] })
    const lost = record(reminded, { act: 'lost', date: '2026-02-20', to: ['falu-kommun'] })
    const again = record(lost, { act: 'sent', date: '2026-02-21', to: ['falu-kommun'], copies: [2] })
    const sha256 = 'a'.repeat(64)
    const back = record(again, { act: 'returned', date: '2026-03-02', to: ['falu-kommun'], sha256 })
    expect(back.content.files.get(file)).toBe(
      'copies:\n' +
        '  - { number: 2, out: 2026-01-21, to: falu-kommun, reply: 2026-02-15, reminded: [ 2026-02-16 ], lost: 2026-02-20 }\n' +
        '  - { number: 3, out: 2026-01-21, to: mora-kommun, reply: 2026-02-15 }\n' +
        `  - { number: 2, out: 2026-02-21, to: falu-kommun, returned: 2026-03-02, sha256: ${sha256} }\n`,
    )
    expect(roundTables(roundOf(back), tellIn('sv')).copies.slice(2)).toEqual([
      ['2', 'Falu kommun', '2026-01-21', '2026-02-15', '2026-02-16', 'förkommet, 2026-02-20'],
      ['2', 'Falu kommun', '2026-02-21', '', '', '2026-03-02'],
      ['3', 'Mora kommun', '2026-01-21', '2026-02-15, försenat', '', ''],
    ])
  })

  test('that were not asked for by name are known by their numbers where nobody wrote down who has them', () => {
    const typed = withRegister(issued, { [file]: 'copies:\n  - { number: 2, out: 2026-01-21 }\n' })
    const back = record(typed, { act: 'returned', date: '2026-01-30', to: ['falu-kommun'] })
    expect(back.content.files.get(file)).toContain('{ number: 2, out: 2026-01-21, returned: 2026-01-30 }')
  })
})

test('status says who has not answered', () => {
  const lines = (today: string): string =>
    statusLines(agreementStatus(sent, today).result.agreements, today, tellIn('sv')).join('\n')
  expect(lines('2026-02-15')).not.toContain('svar har uteblivit')
  expect(lines('2026-02-16')).toContain(
    'svar har uteblivit: 2026-02-15 Falu kommun (exemplar 2); 2026-02-15 Mora kommun (exemplar 3)',
  )
})

test('the table says who has signed', () => {
  const signed = signedSources(sent, 'cooperation', { party: 'mora-kommun', date: '2026-02-02' })
  expect(roundTables(roundOf(signed), tellIn('en')).signers).toEqual([
    ['Party', 'Signed'],
    ['Region Dalarna', 'not signed'],
    ['Falu kommun', 'not signed'],
    ['Mora kommun', '2026-02-02'],
  ])
  expect(roundAsCsv(roundOf(signed), tellIn('sv'))).toContain('3;Mora kommun;2026-01-21;2026-02-15, försenat;;')
})

test('the calendar has the days by which answers are due, and those of the reminders', () => {
  const calendar = roundCalendar(roundOf(sent), ['2026-02-20'], 'sv', 'avtal 1') ?? ''
  expect(calendar.match(/^DTSTART.*$/gm)).toEqual(
    ['20260215', '20260220', '20260215', '20260220'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  )
  expect(roundCalendar(roundOf(issued), [], 'sv', 'avtal 1')).toBe(null)
})

describe('letters', () => {
  const letters = (sources: Sources, kind: 'round' | 'reminder' | 'receipt'): string[] => {
    const { issued: version, library } = accepted(
      signingRound(sources, { agreement: 'cooperation', version: null }, '2026-03-01'),
    )
    const forms = library.languages.get('sv')
    if (version === null || forms === undefined) throw new Error('nothing to write')
    return roundLetters(version.copies, version, library, {
      kind,
      date: '2026-02-16',
      by: 'Eva Lind, registrator',
    }).map((letter) => text(letterDocument(letter, forms)).replaceAll('\u00a0', ' '))
  }

  test('go to each who has copies, with numbers, where to sign, and by when', () => {
    const [falun = '', mora = ''] = letters(sent, 'round')
    expect(falun).toContain('Falu kommun')
    expect(falun).toContain('Vårt diarienummer: RD 2026/14')
    expect(falun).toContain('i 1 exemplar för undertecknande (exemplar 2)')
    expect(falun).toContain('på raderna för Falu kommun')
    expect(falun).toContain('senast den 15 februari 2026')
    expect(falun).toContain('Bilagor\nAvtal om samarbete, version 1.0, exemplar 2')
    expect(falun).toContain('Region Dalarna\nEva Lind, registrator')
    expect(mora).toContain('exemplar 3')
  })

  test('remind, and confirm what came back', () => {
    expect(letters(sent, 'reminder')[0]).toContain('Vi översände den 21 januari 2026 Avtal om samarbete')
    const back = record(sent, { act: 'returned', date: '2026-02-10', sha256: 'b'.repeat(64) })
    expect(letters(back, 'receipt')[0]).toContain('kom åter till oss den 10 februari 2026')
    expect(letters(back, 'receipt')[0]).toContain('b'.repeat(64))
  })
})
