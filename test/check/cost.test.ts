// Checks cost in proportion to what they read, however much an agreement allows and however many parties it has.

import { expect, test } from 'vitest'
import { isReported } from '../../src/app/documents/problem-scope.js'
import { placeIn, problem } from '../../src/base/problem.js'
import { checkLeftOver } from '../../src/check/left-over.js'
import { findPersonalData } from '../../src/check/personal-data.js'
import { calledTelephone } from '../../src/check/contact-details.js'
import { readLibrary } from '../../src/library/library.js'
import { librarySources } from '../support/library.js'
import { sampleDocument } from '../support/sample-document.js'
import { growth, proportional } from '../support/steps.js'

const numbered = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index))

test('personal data that is allowed costs twice as much for twice as many finds and reasons', () => {
  const known = { domains: new Set<string>(), telephones: new Set<string>(), called: calledTelephone([]) }
  const read = (count: number): unknown =>
    findPersonalData(numbered(count, (index) => `a${index}@example.org`).join(' '), {
      known,
      allowed: numbered(count, (index) => ({ rule: 'publication/email', text: `b${index}@example.org` })),
    })
  expect(growth(read, 200)).toBeLessThan(proportional)
})

test('a text of nothing but signs that do not count allows nothing', () => {
  const known = { domains: new Set<string>(), telephones: new Set<string>(), called: calledTelephone([]) }
  const allowed = [{ rule: 'publication/email', text: ' - ' }]
  expect(findPersonalData('eva@example.org', { known, allowed })).toHaveLength(1)
})

test('problems that an agreement allows cost twice as much for twice as many', () => {
  const library = readLibrary(librarySources())
  const [agreement] = library.agreements.values()
  if (agreement === undefined) throw new Error('no agreement')
  const ask = (count: number): unknown => {
    const allow = numbered(count, (index) => ({
      rule: 'placeholder/left-over',
      reason: 'Så ska det vara.',
      text: `x${index}`,
    }))
    const kept = isReported({ ...agreement, data: { ...agreement.data, allow } }, library)
    return numbered(count, (index) =>
      problem('placeholder/left-over#words', { found: `y${index}` }, placeIn('a.md', index + 1, 1)),
    ).filter(kept)
  }
  expect(growth(ask, 300)).toBeLessThan(proportional)
})

test('marks that are left over cost twice as much for twice as many lines, parties and data', () => {
  const place = placeIn('a.yaml', 1, 1)
  const check = (count: number): unknown =>
    checkLeftOver(
      {
        ...sampleDocument,
        parts: sampleDocument.parts.slice(0, 1).map((part) => ({
          ...part,
          blocks: numbered(count, (index) => ({
            kind: 'paragraph' as const,
            number: null,
            inlines: [{ kind: 'text' as const, text: `Ord &a${'b'.repeat(index % 7)}${index % 90}; **`, source: null }],
            source: null,
          })),
        })),
      },
      { notes: numbered(count, (index) => `anmärkning ${index}`) },
      () => numbered(count, (index) => ({ name: `**Part** ${index}` })),
      () => place,
    )
  expect(growth(check, 2_000)).toBeLessThan(proportional)
})
