// An id -> the text of the files that a new agreement begins with. Every field that must be filled in says so.

import { id as idSchema } from '../data/scalars.js'
import { textFile, type Refusal, type WrittenFile, type WritingOutcome } from './request/outcome.js'

export interface NewAsked {
  readonly id: string
  /** Code of the authentic language. */
  readonly language: string
  /** One instance for each of several counterparties. */
  readonly series: boolean
}

export interface NewMeans {
  /** Path of the JSON Schema of agreements, as seen from agreements/. */
  readonly schema: string
  /** Those of some files under the content folder that exist, as the user knows them. */
  readonly existing: (paths: readonly string[]) => readonly string[]
}

/** The skeleton of an agreement, and a first clause of its own. Nothing that exists is overwritten. */
export function newAgreement(
  asked: NewAsked,
  { schema, existing }: NewMeans,
): WritingOutcome<{ readonly files: readonly string[] }> | Refusal {
  if (!idSchema.safeParse(asked.id).success) return { refused: `${asked.id} is no id; use a–z, 0–9 and hyphens` }
  const writes = skeleton(asked, schema)
  const paths = writes.map(({ path }) => path)
  const there = existing(paths)
  if (there.length > 0) return { refused: `${there.join(', ')} exists already` }
  return { writes, result: { files: paths }, problems: [] }
}

function skeleton({ id, language, series }: NewAsked, schema: string): WrittenFile[] {
  const words = texts[language] ?? texts['sv']
  if (words === undefined) return []
  const counterparty = series
    ? '  - role: municipality            # one instance of the agreement for each of these\n    series: [falu-kommun, mora-kommun]'
    : '  - role: municipality\n    party: falu-kommun'
  const agreement = `# yaml-language-server: $schema=${schema}
# ${words.head}
title: { ${language}: "${words.title}" }
short: { ${language}: "${words.short}" }
version: "0.1"
date: 2030-01-01                  # ${words.date}
status: draft                     # draft | ready
authentic: [${language}]
signing: paper                    # paper | electronic | mixed

parties:                          # ${words.parties}
  - role: region
    party: region-dalarna
${counterparty}

term:
  start: last-signature           # ${words.start}
  length: 12 months
  notice: { period: 3 months, before: end, written: true }

clauses:                          # ${words.clauses}
  - clause: ${id}/background
  - clause: signatures
    heading: unnumbered
`
  const clause = `---
title: ${words.background}
---

${words.text}
`
  return [textFile(`agreements/${id}.yaml`, agreement), textFile(`clauses/${language}/${id}/background.md`, clause)]
}

interface Texts {
  readonly head: string
  readonly title: string
  readonly short: string
  readonly date: string
  readonly parties: string
  readonly start: string
  readonly clauses: string
  readonly background: string
  readonly text: string
}

const texts: Readonly<Record<string, Texts>> = {
  sv: {
    head: 'Fyll i och ersätt exemplen. Alla fält beskrivs i docs/content.md.',
    title: 'TODO avtalets titel',
    short: 'TODO kort titel',
    date: 'versionens datum',
    parties: 'ids ur content/parties; rollerna används i klausulerna: {{region}}',
    start: 'eller ett datum',
    clauses: 'klausuler ur clauses/sv; egna under clauses/sv/AVTAL/',
    background: 'Bakgrund',
    text: 'TODO: skriv bakgrunden. Parterna är {{region}} och {{municipality}}.',
  },
  nb: {
    head: 'Fyll inn og bytt ut eksemplene. Alle felter er beskrevet i docs/content.md.',
    title: 'TODO avtalens tittel',
    short: 'TODO kort tittel',
    date: 'versjonens dato',
    parties: 'id-er fra content/parties; rollene brukes i klausulene: {{region}}',
    start: 'eller en dato',
    clauses: 'klausuler fra clauses/nb; egne under clauses/nb/AVTALE/',
    background: 'Bakgrunn',
    text: 'TODO: skriv bakgrunnen. Partene er {{region}} og {{municipality}}.',
  },
}
