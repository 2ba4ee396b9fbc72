// Notice that a party gives: in time or not, what follows from it, the letters, and that the register and all later dates follow.

import { describe, expect, test } from 'vitest'
import { agreementDates } from '../../src/app/dates.js'
import { noticeLetters, noticeToGive, recordNotice, type NoticeToGive } from '../../src/app/give-notice.js'
import { agreementStatus } from '../../src/app/status.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { letterDocument } from '../../src/document/letter.js'
import { text } from '../../src/text/text.js'
import { sv } from '../locale/languages.js'
import { inEnglish } from '../support/in-english.js'
import { issuedSources, signedSources, written } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'

/** An agreement that all have signed. */
function inForce(term?: string, files: Record<string, string> = {}): Sources {
  const issued = issuedSources(cooperation(term === undefined ? {} : { term }, files), 'cooperation', '2026-01-20')
  return ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
    (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-22' }),
    issued,
  )
}

const asked = (fields: Partial<NoticeToGive> = {}): NoticeToGive => ({
  ...{ agreement: 'cooperation', version: null, way: 'end', from: 'falu-kommun', instances: null, next: false },
  date: '2026-06-01',
  ...fields,
})

const openEnded = {
  'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\nAvtalet gäller tills vidare från {{term.start}}.\n',
}

const renewed = `
  start: 2026-02-01
  end: 2027-01-31
  renewal: { length: 1 year, times: unlimited }
  notice: { period: 3 months, before: end, written: true, clause: term }`

function told(sources: Sources, fields: Partial<NoticeToGive> = {}): string[] {
  const { result, problems } = accepted(noticeToGive(sources, asked(fields)))
  expect(result).toBe(null)
  return problems.map(inEnglish).map(({ rule, message, hint }) => `${rule}: ${message} ${hint ?? ''}`)
}

describe('a notice', () => {
  test('in time says its last day, the day on which the agreement ends, and to whom it is given', () => {
    expect(accepted(noticeToGive(inForce(renewed), asked())).result).toEqual([
      {
        ...{ instance: 'all', deadline: 'notice', last: '2026-10-31', ends: '2027-01-31' },
        to: ['Region Dalarna', 'Mora kommun'],
      },
    ])
  })

  test('on its last day is in time, and a day later it is not: what follows then is said', () => {
    expect(accepted(noticeToGive(inForce(renewed), asked({ date: '2026-10-31' }))).result).toHaveLength(1)
    expect(told(inForce(renewed), { date: '2026-11-01' })).toEqual([
      'notice/late: The last day for notice was 2026-10-31: it is too late for this period. ' +
        'the agreement is renewed; notice by 2027-10-31 ends it on 2028-01-31: give it with `--next`',
    ])
    expect(told(inForce(), { date: '2026-11-01' })).toEqual([
      'notice/late: The last day for notice was 2026-10-31: it is too late. ' +
        'the agreement goes on until 2027-01-31, and there is no later day for notice',
    ])
  })

  test('that is too late can be given for the next period', () => {
    const { result } = accepted(noticeToGive(inForce(renewed), asked({ date: '2026-11-01', next: true })))
    expect(result).toMatchObject([{ deadline: 'renewal-1-notice', last: '2027-10-31', ends: '2028-01-31' }])
  })

  test('at any time ends the agreement so long after the day', () => {
    const anyTime = `
  start: 2026-02-01
  open: true
  notice: { period: 6 months, before: any, written: true, clause: term }`
    expect(accepted(noticeToGive(inForce(anyTime, openEnded), asked())).result).toMatchObject([
      { deadline: 'notice', last: null, ends: '2026-12-01' },
    ])
  })

  test('that the agreement does not have, or that has been given, is refused', () => {
    expect(told(inForce(renewed), { way: 'no-renewal' })[0]).toContain('notice/none: `cooperation` has no such notice.')
    const given = written(inForce(renewed), accepted(recordNotice(inForce(renewed), asked(), null, '2026-06-30')))
    expect(told(given)[0]).toContain('is on record already')
  })

  test('of a series is for the agreement of the party alone, and unknown before all have signed', () => {
    const sources = issuedSources(
      series({
        term: `
  start: last-signature
  scope: instance
  length: 12 months
  clause: term
  notice: { period: 3 months, before: end, written: true, clause: term }`,
      }),
      'cooperation',
      '2026-01-20',
    )
    expect(told(sources)[0]).toContain('notice/none: No last day for notice')
  })

  test('to renegotiate cites its section, ends nothing, and is recorded nowhere', () => {
    const term = `${renewed}\n  renegotiation: { notice: 2 months, written: true, clause: term }`
    const { letters } = accepted(noticeToGive(inForce(term), asked({ way: 'renegotiate' })))
    if (letters === null) throw new Error('nothing to write')
    const [letter] = noticeLetters(letters, { by: null, dispatch: null })
    expect(letter === undefined ? '' : text(letterDocument(letter, sv))).toContain('avsnittet ”2')
    const sources = inForce(renewed)
    const { writes, result } = accepted(recordNotice(sources, asked({ way: 'renegotiate' }), null, '2026-06-30'))
    expect(writes).toEqual([])
    expect(result).toMatchObject([{ deadline: null, ends: null }])
  })
})

test('once it is on record, status and dates follow', () => {
  const sources = inForce(renewed)
  const answer = accepted(recordNotice(sources, asked(), 'Rekommenderat brev RR 12', '2026-06-30'))
  const given = written(sources, answer)
  expect(given.content.files.get('register/cooperation/1.0/done.yaml')).toContain(
    '- { deadline: notice, date: 2026-06-01, remark: Rekommenderat brev RR 12 }\n',
  )
  expect(agreementStatus(given, '2026-07-01').result.agreements[0]?.instances[0]?.until).toBe('2027-01-31')
  const dates = accepted(
    agreementDates(
      given,
      { agreement: 'cooperation', version: null, signed: null, editions: null, parties: null },
      '2026-07-01',
    ),
  ).result[0]?.dates
  expect(dates?.filter(({ kind }) => kind === 'notice')).toEqual([])
  expect(dates?.find(({ id }) => id === 'terminated')?.date).toBe('2027-01-31')
})

test('its letters cite the section, the last day, the day on which it ends, the recipients, how it is sent, and have a receipt', () => {
  const { letters } = accepted(noticeToGive(inForce(renewed), asked()))
  if (letters === null) throw new Error('nothing to write')
  const all = noticeLetters(letters, { by: 'Eva Lind, jurist', dispatch: 'Rekommenderat brev RR 12' })
  expect(all.map(({ id }) => id)).toEqual(['notice-region-dalarna', 'notice-mora-kommun'])
  const [first] = all.map((letter) => text(letterDocument(letter, sv)).replaceAll('\u00a0', ' '))
  for (const said of [
    'Uppsägning: Avtal om samarbete',
    'Falu kommun säger härmed upp Avtal om samarbete, version 1.0.',
    'avsnittet ”2 Avtalstid”',
    'Sista dag för detta är den 31 oktober 2026.',
    'Avtalets sista dag är den 31 januari 2027.',
    'Lämnas till: Region Dalarna, Mora kommun.',
    'Försändelsesätt: Rekommenderat brev RR 12.',
    'Mottagningsbevis',
  ])
    expect(first).toContain(said)
})
