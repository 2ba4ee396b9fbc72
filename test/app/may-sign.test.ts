// A signature is held against who may give it, and when: by what is recorded of who signed, of decisions and of delegations.

import { describe, expect, test } from 'vitest'
import type { Sources } from '../../src/base/sources.js'
import { delegated, director, parties, signs } from '../support/delegations.js'
import { inEnglish } from '../support/in-english.js'
import { issuedSources, signedSources, signIn, type Signature } from '../support/register.js'
import { cooperation } from '../support/register-library.js'

const folder = 'content/register/cooperation/1.0'

/** The agreement, issued; in Falun the director may sign unless it is said otherwise. */
function issued(falun = delegated(director), fields = {}, files: Record<string, string> = {}): Sources {
  const own = { 'content/parties/parties.yaml': parties(falun), ...files }
  return issuedSources(cooperation({ parties: signs(director), ...fields }, own), 'cooperation', '2026-01-20')
}

function told(sources: Sources, signature: Partial<Signature> = {}): string[] {
  const asked = { party: 'falu-kommun', date: '2026-01-22', ...signature }
  return signIn(sources, 'cooperation', asked, '2026-06-30').problems.map(({ entry }) => entry)
}

test('whoever has mandate signs', () => {
  expect(told(issued())).toEqual([])
  expect(told(issued(), { name: 'Eva Lind', title: 'kommundirektör' })).toEqual([])
})

describe('a signature is refused', () => {
  test('of an office that no delegation names', () => {
    const answer = signIn(
      issued(),
      'cooperation',
      { party: 'falu-kommun', date: '2026-01-22', title: 'Rektor' },
      '2026-06-30',
    )
    expect(answer).toMatchObject({ result: null, writes: [] })
    expect(answer.problems.map(inEnglish)).toMatchObject([
      {
        rule: 'mandate/none',
        message: 'Nothing says that the office that signs for Falu kommun may do so.',
        hint: expect.stringContaining('--waive') as string,
      },
    ])
  })

  test.each([
    ['after the last day of the delegation', 'A.1, until: 2026-01-21', 'mandate/none#day'],
    ['before its first day', 'A.1, from: 2026-01-23', 'mandate/none#day'],
    ['by one alone where two sign together', 'A.1, together: 2', 'mandate/none#together'],
  ])('%s', (_, point, entry) => {
    expect(told(issued(delegated(director).replace('A.1', point)))).toEqual([entry])
  })

  test('before the decision of the party is final, and not from that day on', () => {
    const decision =
      '- { party: falu-kommun, body: Kommunfullmäktige, date: 2026-01-12, section: § 4, final: 2026-02-04 }\n'
    const sources = issued(undefined, {}, { [`${folder}/decisions.yaml`]: decision })
    expect(told(sources, { date: '2026-02-03' })).toEqual(['ready/not-final'])
    expect(told(sources, { date: '2026-02-04' })).toEqual([])
    expect(told(sources, { party: 'mora-kommun' })).toEqual([])
  })
})

describe('a signature is recorded', () => {
  test('where a decision names who signs', () => {
    const decision =
      '- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-12, delegation: Rektorn undertecknar }\n'
    const sources = issued(undefined, {}, { [`${folder}/decisions.yaml`]: decision })
    expect(told(sources, { title: 'Rektor' })).toEqual([])
  })

  test('of a party that says nothing of who may sign, and where the office is not known', () => {
    expect(told(issued(''))).toEqual([])
    expect(told(issued(), { name: 'Nils Ek' })).toEqual([])
  })

  test('where the agreement allows it with a reason', () => {
    const allow = { allow: '\n  - { rule: mandate/none, reason: prövat av kommunjuristen }' }
    expect(told(issued(undefined, allow), { title: 'Rektor' })).toEqual([])
  })

  test('with the reason for which it counts all the same', () => {
    const waived = 'Fullmakt den 14 januari 2026, KS 12'
    const sources = signedSources(issued(), 'cooperation', {
      ...{ party: 'falu-kommun', date: '2026-01-22', title: 'Rektor' },
      waived,
    })
    expect(sources.content.files.get('register/cooperation/1.0/signatures.yaml')).toBe(
      `signatures:\n  - { party: falu-kommun, date: 2026-01-22, title: Rektor, waived: "${waived}" }\n`,
    )
    expect(told(sources, { party: 'mora-kommun' })).toEqual([])
  })

  test('though it was on record before anybody asked', () => {
    const before = '# Typed.\nsignatures:\n  - { party: falu-kommun, date: 2026-01-22, title: Rektor }\n'
    expect(told(issued(undefined, {}, { [`${folder}/signatures.yaml`]: before }), { party: 'mora-kommun' })).toEqual([])
  })
})

test('of two who sign together, both are looked at', () => {
  const two = `
  - role: region
    party: region-dalarna
    signatories: [{ title: { sv: Regiondirektör } }]
  - role: municipalities
    members: [falu-kommun, mora-kommun]
    signatories: [{ name: Eva Lind, title: { sv: ${director} } }, { name: Nils Ek, title: { sv: ${director} } }]`
  const sources = issued(delegated(director).replace('A.1', 'A.1, together: 2'), { parties: two })
  expect(told(sources, { name: 'Eva Lind' })).toEqual([])
  expect(told(sources, { name: 'Eva Lind', title: 'Rektor' })).toEqual(['mandate/none#together'])
})
