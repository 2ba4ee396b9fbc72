// An id -> the text of the files that a new agreement begins with. Every field that must be filled in says so.

export interface NewFile {
  /** Under the content folder. */
  readonly path: string
  readonly text: string
}

/**
 * The skeleton of an agreement.
 * @param language code of the authentic language; `schema` path of the JSON Schema as seen from agreements/
 */
export function newAgreement(id: string, language: string, series: boolean, schema: string): NewFile[] {
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
  return [
    { path: `agreements/${id}.yaml`, text: agreement },
    { path: `clauses/${language}/${id}/background.md`, text: clause },
  ]
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
