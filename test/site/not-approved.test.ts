// A version that all have signed but that waits for approvals is not said to be in force, on pages and as data.

import { expect, test } from 'vitest'
import type { Sources } from '../../src/base/sources.js'
import { stateWord } from '../../src/site/markup.js'
import { nb, sv } from '../locale/languages.js'
import { page, publish } from '../support/published-site.js'
import { cooperation } from '../support/register-library.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'

const term = `
  start: 2026-02-01
  end: 2027-01-31
  approval: { clause: term }
approvals:
  - { body: { sv: Regionfullmäktige } }`
const signed = ['region-dalarna', 'falu-kommun', 'mora-kommun'].reduce(
  (sources, party) => signedSources(sources, 'cooperation', { party, date: '2026-01-25' }),
  issuedSources(cooperation({ term }), 'cooperation', '2026-01-20'),
)
const decisions = ['region-dalarna', 'falu-kommun', 'mora-kommun']
  .map((party) => `- { party: ${party}, body: Fullmäktige, date: 2026-01-10 }\n`)
  .join('')
const approved = withRegister(signed, { 'register/cooperation/1.0/decisions.yaml': decisions })

const agreementPage = 'sv/avtal/cooperation/index.html'

function statusOf(sources: Sources): (string | undefined)[] {
  const data = page(publish(sources), 'agreements.json')
  return [...data.matchAll(/"status": ?"([^"]*)"/g)].map(([, status]) => status)
}

test('the page and the data say that approvals are missing', () => {
  expect(page(publish(signed), agreementPage)).toContain('Väntar på beslut')
  expect(page(publish(signed), agreementPage)).not.toContain('>Gäller<')
  expect(statusOf(signed)).toEqual(['not-approved'])
})

test('with the decisions it is in force', () => {
  expect(page(publish(approved), agreementPage)).toContain('>Gäller<')
  expect(statusOf(approved)).toEqual(['in-force'])
})

test('a language without the word says that it begins later', () => {
  expect(stateWord('not-approved', nb)).toBe('Venter på vedtak')
  const site = { ...sv.site, notApproved: undefined }
  expect(stateWord('not-approved', { ...sv, site })).toBe('Börjar gälla senare')
})
