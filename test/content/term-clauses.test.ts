// The shared clauses on the term, and the rules of the schedule, held against the data that both are made from.

import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import type { TermData } from '../../src/data/agreement.js'
import { schedule, type ScheduleRow } from '../../src/term/schedule.js'
import { checkTerm } from '../../src/term/check.js'
import { text } from '../../src/text/text.js'
import { anyTerm } from '../support/any-term.js'
import { librarySources, projectRoot, type Files } from '../support/library.js'
import { readClause, readRule, type ReadTerm } from '../support/read-term.js'
import { nb, nn, sv } from '../locale/languages.js'

const clauses: Files = Object.fromEntries(
  ['sv', 'nb'].flatMap((code) =>
    ['term-fixed', 'term-open'].map((id) => {
      const path = `content/clauses/${code}/${id}.md`
      return [path, readFileSync(join(projectRoot, path), 'utf8')]
    }),
  ),
)

function agreement(term: TermData, clause: string): string {
  return stringify({
    title: { sv: 'Avtal', nb: 'Avtale' },
    short: { sv: 'Avtal', nb: 'Avtale' },
    version: '1.0',
    date: '2026-01-15',
    status: 'ready',
    authentic: ['sv', 'nb'],
    signing: 'paper',
    parties: [{ role: 'region', party: 'region-dalarna' }, { role: 'municipality', party: 'falu-kommun' }],
    term,
    clauses: [{ clause, id: 'term' }],
  })
}

/** The texts of agreements that hold the clause alone, by language. Building them as one library is what makes it quick. */
function printed(terms: readonly TermData[], clause: string): Record<string, string>[] {
  const files = terms.map((term, index) => [`content/agreements/a-${index}.yaml`, agreement(term, clause)] as const)
  const made = buildDocuments(librarySources({ ...clauses, ...Object.fromEntries(files) }), everything)
  expect(made.problems.filter(({ rule }) => /^(?:template|markdown|yaml|parity)\//.test(rule))).toEqual([])
  return terms.map((_, index) => {
    const instance = made.instances.find((one) => one.instance.agreement.id === `a-${index}`)
    return Object.fromEntries(
      (instance?.editions ?? []).map(({ languages, document }) => [languages.join('+'), text(document)]),
    )
  })
}

/** What a reader is to learn, from the data; the end as the schedule has it where it has a date. */
function expected(term: TermData, rows: readonly ScheduleRow[]): ReadTerm {
  const dateOf = (id: string): string | null => rows.find((row) => row.id === id)?.date ?? null
  const { renewal, notice, nonRenewal, renegotiation, review, nextRevision, approval } = term
  const written = (period: string, isWritten = false): string => `${bare(period)}${isWritten ? ' written' : ''}`
  const stops = nonRenewal !== undefined || notice?.before === 'end' ? 'in time' : notice === undefined ? 'never' : 'ended'
  return {
    start: term.start !== 'last-signature' ? dateOf('start') : term.scope === 'series' ? 'series signed' : 'signed',
    end: term.open === true ? 'open' : (dateOf('end') ?? bare(term.length ?? '')),
    notice: notice === undefined ? null : `${notice.before} ${written(notice.period, notice.written)}`,
    nonRenewal: nonRenewal === undefined ? null : written(nonRenewal.period, nonRenewal.written),
    renewal: renewal === undefined ? null : `${bare(renewal.length)} × ${renewal.times} unless ${stops}`,
    review: review === undefined ? null : review.every === undefined ? `during ${bare(review.during ?? '')}` : `every ${bare(review.every)}`,
    renegotiation: renegotiation === undefined ? null : written(renegotiation.notice, renegotiation.written),
    nextRevision: nextRevision?.at ?? null,
    approval: approval === undefined ? null : (approval.by ?? 'always'),
    workingDays: term.weekends === 'forward',
  }
}

/** `6 months` is `6 month`, `1 year` itself. */
function bare(period: string): string {
  return period.replace(/s$/, '')
}

const isRefused = (term: TermData): boolean =>
  checkTerm({ term }, () => ({ file: '', line: 1, column: 1 })).some(({ severity }) => severity === 'error')

test.each(['term-fixed', 'term-open'])('whatever the term, %s says in both languages what data and schedule say', (clause) => {
  const terms = fc.sample(anyTerm, { numRuns: 60, seed: 20261128 }).filter((term) => !isRefused(term))
  expect(terms.length).toBeGreaterThan(25)
  const texts = printed(terms, clause)
  terms.forEach((term, index) => {
    const facts = expected(term, schedule({ term, countries: [], signed: null, today: null, languages: [] }))
    const { sv: swedish = '', nb: norwegian = '' } = texts[index] ?? {}
    expect({ term, sv: readClause(swedish, 'sv'), nb: readClause(norwegian, 'nb') }).toEqual({ term, sv: facts, nb: facts })
  })
}, 240_000)

test('whatever the term, the rules of the schedule say in three languages what the data say', () => {
  fc.assert(
    fc.property(anyTerm, (term) => {
      if (isRefused(term)) return
      const rows = schedule({ term, countries: [], signed: null, today: null, languages: [sv, nb, nn] })
      const facts = expected(term, rows)
      const ofRow = {
        notice: facts.notice,
        'non-renewal': facts.nonRenewal,
        renegotiation: facts.renegotiation,
        'renewal-1': facts.renewal,
        'review-1': facts.review,
      }
      for (const [id, fact] of Object.entries(ofRow)) {
        const row = rows.find((one) => one.id === id)
        if (row === undefined && id === 'review-1') continue
        for (const code of ['sv', 'nb', 'nn'])
          expect([id, code, row === undefined ? null : readRule(id, row.rule[code] ?? '')]).toEqual([id, code, fact])
      }
    }),
    { numRuns: 400 },
  )
})

test.each<[string, Partial<TermData>]>([
  ['a renewal of what has no end', { open: true, renewal: { length: '1 year', times: 1 } }],
  ['notice before the end of what has none', { open: true, notice: { period: '1 year', before: 'end', written: true } }],
  ['notice against a renewal that is not there', { length: '1 year', nonRenewal: { period: '1 month' } }],
])('%s cannot be said, and is refused', (_, term) => {
  expect(isRefused({ start: '2026-01-01', ...term })).toBe(true)
})

test('a rule that names another section is left to it', () => {
  const notice = { period: '6 months', before: 'any', written: true, clause: 'elsewhere' } as const
  expect(readClause(printed([{ start: '2026-01-01', open: true, notice, clause: 'term' }], 'term-open')[0]?.['sv'] ?? '', 'sv').notice).toBeNull()
})
