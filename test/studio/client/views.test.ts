// What the views of the studio reckon: addresses, days, which file and which page is meant, in which order things stand.

import { describe, expect, test } from 'vitest'
import type { ClauseFacts, HomeAgreement, ToldProblem, UsedFile } from '../../../src/studio/protocol.js'
import { daysBetween, inLanguage, languageOf, longDay } from '../../../src/studio/client/language.js'
import { pageFor, pathOf, placeAt, wordUnder } from '../../../src/studio/client/pages/places.js'
import { besides, countsOf, inOrder } from '../../../src/studio/client/problems-shown.js'
import { addressOf, agreementRoute, routeAt, type Route } from '../../../src/studio/client/route.js'
import { groupsOf, ownerTitle, titleOf } from '../../../src/studio/client/views/clause-groups.js'
import { deadlineOf } from '../../../src/studio/client/views/deadline.js'
import { isNewClause, savedTogether } from '../../../src/studio/client/saved-together.js'
import { fileShown, filesShown } from '../../../src/studio/client/views/files-shown.js'
import { matching, pieces } from '../../../src/studio/client/views/home-search.js'

describe('addresses', () => {
  const routes: readonly Route[] = [
    { kind: 'home' },
    agreementRoute('dalarna-rss'),
    {
      kind: 'agreement',
      id: 'dalarna-rss',
      instance: 'falu-kommun',
      edition: ['sv', 'nb'],
      file: 'clauses/sv/dalarna-rss/costs.md',
      look: 'reading',
    },
    { kind: 'clauses' },
    { kind: 'clause', id: 'dalarna-rss/background' },
    { kind: 'unknown', address: '/settings' },
  ]

  test.each(routes.map((route) => [addressOf(route), route] as const))('%s leads to its view', (address, route) => {
    const { pathname, search } = new URL(address, 'http://studio')
    expect(routeAt(pathname, search)).toEqual(route)
  })

  test('that no browser would write are read as far as they go', () => {
    expect(routeAt('/clauses/%E0%A4%A', '')).toEqual({ kind: 'clause', id: '%E0%A4%A' })
    expect(routeAt('/agreements/', '')).toEqual({ kind: 'home' })
    expect(routeAt('/agreements/a', '?edition=sv%2Bnb')).toMatchObject({ edition: ['sv', 'nb'] })
  })
})

describe('languages', () => {
  test('are those of the browser, as far as the studio speaks them', () => {
    expect(languageOf(['de-DE', 'nn-NO', 'sv'])).toBe('nb')
    expect(languageOf(['sv-FI', 'en'])).toBe('sv')
    expect(languageOf(['fi'])).toBe('en')
    expect(languageOf([])).toBe('en')
  })

  test('of texts are the reader’s, else the first', () => {
    expect(inLanguage({ nb: 'Avtale', sv: 'Avtal' }, 'sv')).toBe('Avtal')
    expect(inLanguage({ nb: 'Avtale' }, 'sv')).toBe('Avtale')
    expect(inLanguage({}, 'sv')).toBe('')
  })
})

describe('days', () => {
  test('are counted over leap days and centuries', () => {
    expect(daysBetween('2026-11-29', '2026-12-31')).toBe(32)
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2100-02-28', '2100-03-01')).toBe(1)
    expect(daysBetween('1969-12-31', '1970-01-01')).toBe(1)
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365)
  })

  test('are written out', () => {
    expect(longDay('2026-12-31', 'sv')).toBe('31 december 2026')
    expect(longDay('2026-05-01', 'nb')).toBe('1. mai 2026')
  })
})

describe('a deadline', () => {
  const next = (date: string | null, during: { from: string; to: string } | null): Pick<HomeAgreement, 'next'> => ({
    next: { id: 'end', kind: 'limit', date, during, label: { sv: 'Sista dag' }, rule: {}, source: null, safe: null },
  })

  test('is near, far or past', () => {
    const urgency = (date: string): string | undefined => deadlineOf(next(date, null), '2026-11-29', 'sv')?.urgency
    expect([urgency('2026-11-28'), urgency('2026-11-29'), urgency('2027-01-28'), urgency('2027-01-29')]).toEqual([
      'past',
      'soon',
      'soon',
      'later',
    ])
  })

  test('that is a period lasts until its end', () => {
    expect(deadlineOf(next(null, { from: '2026-01-01', to: '2026-12-31' }), '2026-11-29', 'sv')).toEqual({
      label: 'Sista dag',
      day: '1 januari 2026 – 31 december 2026',
      left: 32,
      urgency: 'soon',
    })
  })

  test('may be missing', () => {
    expect(deadlineOf({ next: null }, '2026-11-29', 'sv')).toBeNull()
  })
})

describe('the pages', () => {
  const pages = [
    { number: 1, key: 'a', from: [{ path: 'x.md', first: 5, last: 10 }] },
    {
      number: 2,
      key: 'b',
      from: [
        { path: 'x.md', first: 12, last: 20 },
        { path: 'y.md', first: 3, last: 4 },
      ],
    },
  ]

  test('show a place where its words stand, else where the words above it do', () => {
    expect(pageFor(pages, { path: 'x.md', line: 12 })).toBe(2)
    expect(pageFor(pages, { path: 'x.md', line: 11 })).toBe(1)
    expect(pageFor(pages, { path: 'x.md', line: 99 })).toBe(2)
    expect(pageFor(pages, { path: 'y.md', line: 1 })).toBe(2)
    expect(pageFor(pages, { path: 'z.md', line: 1 })).toBeNull()
  })

  test('mark the last words that begin at the cursor or before it', () => {
    const places = [
      { file: 'x', line: 5, column: 1 },
      { file: 'x', line: 5, column: 30 },
      { file: 'x', line: 8, column: 1 },
    ]
    expect(placeAt(places, 5, 29)).toEqual(places[0])
    expect(placeAt(places, 7, 1)).toEqual(places[1])
    expect(placeAt(places, 8, 1)).toEqual(places[2])
    expect(placeAt(places, 1, 1)).toEqual(places[0])
    expect(placeAt([], 1, 1)).toBeNull()
  })

  test('lead from a click to the word in its line, else to the nearest above', () => {
    const words = [
      { x: 10, right: 30, y: 100, name: 'a' },
      { x: 60, right: 90, y: 100, name: 'b' },
      { x: 10, right: 30, y: 140, name: 'c' },
    ]
    expect(wordUnder(words, 50, 103, 12)?.name).toBe('b')
    expect(wordUnder(words, 34, 97, 12)?.name).toBe('a')
    expect(wordUnder(words, 80, 125, 12)?.name).toBe('b')
    expect(wordUnder(words, 80, 20, 12)?.name).toBe('a')
    expect(wordUnder([], 0, 0, 12)).toBeNull()
  })

  test('name files as problems do, with their folder', () => {
    expect(pathOf('content/clauses/sv/costs.md', 'content')).toBe('clauses/sv/costs.md')
    expect(pathOf('/srv/content/a.yaml', '/srv/content/')).toBe('a.yaml')
    expect(pathOf('templates/agreement.hbs', 'content')).toBeNull()
  })
})

describe('problems', () => {
  const one = (severity: ToldProblem['severity'], path: string, line: number): ToldProblem => ({
    severity,
    rule: 'r',
    message: 'm',
    hint: null,
    fix: null,
    file: path,
    path,
    line,
    column: 1,
  })
  const problems = [
    one('warning', 'a', 1),
    one('error', 'a', 9),
    one('warning', 'b', 2),
    one('error', 'b', 5),
    one('error', 'b', 4),
  ]

  test('of the text at hand stand first, errors before warnings', () => {
    expect(inOrder(problems, 'b').map(({ path, line }) => `${path ?? ''}${line}`)).toEqual([
      'b4',
      'b5',
      'b2',
      'a9',
      'a1',
    ])
  })

  test('are counted', () => {
    expect(countsOf(problems)).toEqual({ errors: 3, warnings: 2 })
  })
})

describe('files of an agreement', () => {
  const file = (path: string, language: string | null): UsedFile => ({
    path,
    kind: language === null ? 'agreement' : 'clause',
    title: path,
    language,
    usedBy: [],
    unsaved: false,
  })
  const files = [
    file('agreements/a.yaml', null),
    file('clauses/sv/one.md', 'sv'),
    file('clauses/sv/two.md', 'sv'),
    file('clauses/nb/one.md', 'nb'),
    file('clauses/nb/two.md', 'nb'),
  ]

  test('are those of the edition, clause by clause', () => {
    expect(filesShown(files, ['nb', 'sv']).map(({ path }) => path)).toEqual([
      'agreements/a.yaml',
      'clauses/nb/one.md',
      'clauses/sv/one.md',
      'clauses/nb/two.md',
      'clauses/sv/two.md',
    ])
    expect(filesShown(files, ['sv'])).toHaveLength(3)
  })

  test('are edited as the address says, else from the first clause on', () => {
    expect(fileShown(files, ['sv'], 'clauses/nb/two.md')?.path).toBe('clauses/nb/two.md')
    expect(fileShown(files, ['nb'], 'gone.md')?.path).toBe('clauses/nb/one.md')
    expect(fileShown(files.slice(0, 1), ['nb'], null)?.path).toBe('agreements/a.yaml')
    expect(fileShown([], ['nb'], null)).toBeNull()
  })
})

describe('search', () => {
  const agreement = (title: string, parties: readonly string[]): HomeAgreement => ({
    agreement: 'a',
    version: '1.0',
    title,
    status: 'draft',
    next: null,
    issued: null,
    replacedBy: null,
    standing: 'utkast',
    details: [],
    parties,
    languages: ['sv'],
    instances: 1,
    isCurrent: true,
    unsaved: false,
  })
  const all = [agreement('Avtal om hälsa', ['Älvdalens kommun']), agreement('Samarbeidsavtale', ['Lørenskog kommune'])]

  test('finds all the words, in titles and parties, without capitals and accents', () => {
    expect(matching(all, 'ALVDALEN halsa')).toEqual([all[0]])
    expect(matching(all, 'lorenskog')).toEqual([all[1]])
    expect(matching(all, '  ')).toEqual(all)
    expect(matching(all, 'alvdalen samarbeid')).toEqual([])
  })

  test('shows what was found in its surroundings', () => {
    expect(pieces('…om \u2068avgift\u2069 och')).toEqual([
      { text: '…om ', found: false },
      { text: 'avgift', found: true },
      { text: ' och', found: false },
    ])
  })
})

describe('clauses', () => {
  const clause = (id: string, title: string): ClauseFacts => ({
    id,
    titles: { sv: title },
    about: {},
    paths: {},
    parameters: [],
    usedBy: [],
    unsaved: false,
    unconfirmed: [],
  })

  test('stand by whose they are, those of all first', () => {
    const groups = groupsOf([clause('a-b/x', 'X'), clause('costs', 'Kostnader'), clause('a-b/y', 'Y')], '')
    expect(groups.map(({ owner, clauses }) => [owner, clauses.map(({ id }) => id)])).toEqual([
      [null, ['costs']],
      ['a-b', ['a-b/x', 'a-b/y']],
    ])
    expect(groupsOf([clause('costs', 'Kostnader')], 'tvist')).toEqual([])
  })

  test('are called by their heading, else by their id', () => {
    expect(titleOf(clause('costs', 'Kostnader'), 'nb')).toBe('Kostnader')
    expect(titleOf(clause('costs', ''), 'sv')).toBe('costs')
  })
})

describe('what is open before signing', () => {
  const problem = (message: string): ToldProblem => ({
    ...{ severity: 'warning', rule: 'blank', message, hint: null, file: 'content/a.md', path: 'a.md' },
    ...{ line: 1, column: 1, fix: null },
  })

  test('is told once, not among the warnings too', () => {
    const open = { ...problem('open'), severity: 'error' as const }
    expect(besides([problem('open'), problem('other')], [open])).toEqual([problem('other')])
  })
})

test('clauses of an agreement alone are called by its title', () => {
  const of = (agreement: string, title: string): ClauseFacts => ({
    ...{ id: `${agreement}/x`, titles: {}, about: {}, paths: {}, parameters: [], unsaved: false, unconfirmed: [] },
    usedBy: [{ agreement, title, issued: false }],
  })
  expect(ownerTitle('rss', [of('other', 'Annat'), of('rss', 'RSS Dalarna')])).toBe('RSS Dalarna')
  expect(ownerTitle('gone', [])).toBe('gone')
})

describe('what is saved with a text', () => {
  const [path, text, others] = ['agreements/a.yaml', 'clauses/sv/a/new.md', 'parties/others.yaml']
  const view = { path, alongside: [text, others] }

  test('is the file that names a clause that is yet to come, after it, and bodies before both', () => {
    expect(savedTogether(text, view)).toEqual([text, others, path])
    expect(savedTogether(path, view)).toEqual([text, others, path])
    expect([isNewClause(text, view), isNewClause(others, view), isNewClause(text, null)]).toEqual([true, false, false])
  })

  test('is nothing for what is right by itself', () => {
    for (const one of [others, 'clauses/sv/a/old.md']) expect(savedTogether(one, view)).toEqual([one])
    expect(savedTogether(text, null)).toEqual([text])
  })
})
