// Made-up libraries of any size: an agreement of about so many pages, an agreement of so many parties.
// Goes in: a number. Comes out: Sources with the project's own templates and languages.

import { organisationNumberProblem } from '../../src/locale/countries.js'
import { readSources } from '../../src/io/sources.js'
import type { Sources } from '../../src/base/sources.js'

const { content, templates } = readSources('content', 'templates')
const languages = [...content.files].filter(([path]) => path.startsWith('languages/'))

const sentences = [
  'Parterna ska samverka så att den enskilde får den hälso- och sjukvård och de insatser i övrigt som behövs.',
  'Ansvaret för planeringen ligger hos den huvudman som den enskilde har störst behov av insatser från.',
  'Uppstår en fråga som avtalet inte ger svar på ska parterna utan dröjsmål träffas och lösa den tillsammans.',
  'Dokument, rutiner och beslut som påverkar den andra parten ska tas fram gemensamt och hållas tillgängliga.',
  'Kostnaderna fördelas efter folkmängden om inte parterna i ett enskilt fall har kommit överens om något annat.',
]

/** Sections of about two and a half pages each: headings, paragraphs, lists, a table and a note in every one. */
export function libraryOfPages(pages: number): Sources {
  const chapters = Array.from({ length: Math.ceil(pages / 2.5) }, (_, index) => `chapter-${index + 1}`)
  const clauses = chapters.map((id): [string, string] => [`clauses/sv/made-up/${id}.md`, chapter(id)])
  return library(chapters, clauses, 2)
}

/** A short text, a table with a row for every party, and a signature block for each of them. */
export function libraryOfParties(count: number): Sources {
  const body = '---\ntitle: Parterna\n---\n\nAvtalet ingås mellan {{list members}}.\n\n'
  const table =
    '{{#table columns="3 2"}}\n{{#row header=true}}{{#cell}}Part{{/cell}}{{#cell}}Nummer{{/cell}}{{/row}}\n{{#each members}}\n' +
    '{{#row}}{{#cell heading=true}}{{this}}{{/cell}}{{#cell}}{{this.number}}{{/cell}}{{/row}}\n{{/each}}\n{{/table}}\n'
  return library(['parties'], [['clauses/sv/made-up/parties.md', body + table]], count)
}

function library(
  chapters: readonly string[],
  clauses: readonly (readonly [string, string])[],
  parties: number,
): Sources {
  const ids = Array.from({ length: parties }, (_, index) => `party-${index + 1}`)
  const agreement = [
    'title: { sv: Påhittat avtal }',
    'short: { sv: Påhittat avtal }',
    'version: "1.0"',
    'date: 2026-01-01',
    'status: ready',
    'authentic: [sv]',
    'signing: paper',
    'parties:',
    `  - { role: members, members: [${ids.join(', ')}] }`,
    'term: { start: 2026-01-01, end: 2028-12-31 }',
    'contents: { levels: 2 }',
    'clauses:',
    ...chapters.map((id) => `  - clause: made-up/${id}`),
    '  - { clause: signatures, heading: unnumbered }',
    '',
  ]
  const files: (readonly [string, string])[] = [
    ...languages,
    ...clauses,
    ['clauses/sv/signatures.md', content.files.get('clauses/sv/signatures.md') ?? ''],
    ['agreements/made-up.yaml', agreement.join('\n')],
    ['parties/made-up.yaml', ids.map(party).join('')],
  ]
  return { content: { ...content, root: 'content', files: new Map(files) }, templates }
}

function chapter(id: string): string {
  const paragraph = (from: number): string =>
    Array.from({ length: 6 }, (_, index) => sentences[(from + index) % sentences.length] ?? '').join(' ')
  const list = sentences.slice(0, 3).map((sentence) => `- ${sentence}`)
  return [
    `---\ntitle: Avsnittet ${id}\n---\n`,
    `${paragraph(0)}[^note]\n\n[^note]: ${sentences[1] ?? ''}\n`,
    `## Planering {#${id}-planning}\n\n${[1, 2, 3].map(paragraph).join('\n\n')}\n\n${list.join('\n')}\n`,
    `## Kostnader {#${id}-costs}\n\n${[4, 0, 1].map(paragraph).join('\n\n')}\n`,
    `| Insats | Ansvar |\n| --- | --- |\n| Hemsjukvård | Kommunen |\n| Läkarinsatser | Regionen |\n\n${paragraph(2)}\n`,
  ].join('\n')
}

function party(id: string, index: number): string {
  return `- { id: ${id}, name: Påhittade kommunen ${index + 1}, short: Påhittad ${index + 1}, country: SE, kind: municipality, number: ${number(index)} }\n`
}

/** A number with a right check digit. */
function number(index: number): string {
  const digits = `21${String(3000000 + index)}`
  const written = Array.from({ length: 10 }, (_, check) => `${digits.slice(0, 6)}-${digits.slice(6)}${check}`)
  return written.find((candidate) => organisationNumberProblem(candidate, 'SE') === null) ?? ''
}
