// Made-up agreements for the tests of the register: one of three parties, and a series of two counterparties.

import { librarySources, type Files } from './library.js'
import type { Sources } from '../../src/base/sources.js'

export const agreementFile = 'content/agreements/cooperation.yaml'

/** The base agreement with some lines of its own: a later value of a field takes the place of an earlier one. */
export function cooperation(fields: Readonly<Record<string, string>> = {}, files: Files = {}): Sources {
  const base: Record<string, string> = {
    title: '{ sv: Avtal om samarbete }',
    short: '{ sv: Samarbete }',
    version: '"1.0"',
    date: '2026-01-15',
    status: 'ready',
    authentic: '[sv]',
    signing: 'paper',
    publication: '{ unsigned: true }',
    parties: `
  - role: region
    party: region-dalarna
  - role: municipalities
    members: [falu-kommun, mora-kommun]`,
    term: `
  start: 2026-02-01
  end: 2027-01-31
  notice: { period: 3 months, before: end, written: true, clause: term }`,
    clauses: `
  - clause: cooperation/purpose
  - clause: term
  - clause: signatures
    heading: unnumbered`,
  }
  const text = Object.entries({ ...base, ...fields })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
  const site = 'accessibility: { sv: https://www.example.se/redogorelse }\n'
  return librarySources({ [agreementFile]: text, 'content/site/site.yaml': site, ...files })
}

/** Two instances, from the last signature of the whole series on, with a duty to publish after that of each instance. */
export function series(fields: Readonly<Record<string, string>> = {}, files: Files = {}): Sources {
  return cooperation(
    {
      parties: `
  - role: region
    party: region-dalarna
  - role: municipality
    series: [falu-kommun, mora-kommun]`,
      term: `
  start: last-signature
  scope: series
  length: 12 months
  clause: term
  duties:
    - { id: publication, label: { sv: Publicering }, within: 1 month, after: last-signature, clause: term }`,
      ...fields,
    },
    {
      'content/clauses/sv/cooperation/purpose.md':
        '---\ntitle: Syfte\n---\n\n{{region}} och {{municipality}} samarbetar.\n',
      'content/clauses/sv/term.md': '---\ntitle: Avtalstid\n---\n\nAvtalet gäller i {{term.length}}.\n',
      ...files,
    },
  )
}
