// Every command that writes, and all that is written on request of the studio's pages, with what comes before it: on a library in two
// languages, with an agreement of three parties.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../../src/base/hash.js'
import { filesOf, p, packed, r } from '../docx-read/made.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { writeFilesUnder, type Run } from '../support/program.js'
import { withSignature } from '../support/signed-pdf.js'
import { smallPdf } from '../support/small-pdf.js'
import { runHere } from './workshop.js'

export interface HardCommand {
  readonly name: string
  /** Commands before it, each with status 0, or what is done to the folder by hand. */
  readonly before: readonly (readonly string[] | ((folder: string) => void))[]
  readonly args: readonly string[]
  /** A folder that it writes as a whole before the rest, which has a lock of its own, or a file. */
  readonly first?: string
  /** True where what it writes first may stay without the rest: letters that are not on record as sent yet. */
  readonly isFirstAlone?: boolean
  /** True for one that makes or takes parts, which have to be of one program: what comes before it and after it is the compiled one too. */
  readonly ofParts?: boolean
  /** True for one that adds one more each time that it is run. */
  readonly adds?: boolean
}

/** Runs the program in a folder. */
export type RunProgram = (folder: string, args: readonly string[]) => Promise<Run>

const issue = ['issue', 'cooperation', '--date', '2026-01-20']
const signedBy = (party: string): string[] => ['signed', 'cooperation', '--party', party, '--date', '2026-01-22']
const round = ['round', 'cooperation', '--date', '2026-02-01']
const build = ['build', '--format', 'html,docx', '--jobs', '1', '--date', '2026-01-20']
const site = ['--date', '2026-02-01', '--jobs', '1', '--base', 'https://avtal.example.org/']
const record = ['publish', '--record', ...site]
const withdraw = ['publish', '--withdraw', 'cooperation', '--reason', 'Fel bilaga.', '--date', '2026-02-02']
const archive = ['archive', '--profile', 'folder', '--jobs', '1', '--date', '2026-02-01']

const merge = ['merge', 'part-1', 'part-2']
const sharded = (shard: number): string[] => [...build, '--shard', `${shard}/2`, '--out', `part-${shard}`]

/** All commands that write, each on a state of its own. */
export const hardCommands: readonly HardCommand[] = [
  { name: 'build', before: [], args: build },
  { name: 'build over another', before: [build, changeClause], args: build },
  { name: 'issue', before: [], args: issue },
  { name: 'issue where decisions lie', before: [typeDecisions], args: issue },
  { name: 'signed', before: [issue], args: signedBy('falu-kommun') },
  {
    name: 'signed after others',
    before: [typeDecisions, issue, signedBy('mora-kommun')],
    args: signedBy('falu-kommun'),
  },
  {
    name: 'signed --from',
    before: [
      issue,
      (folder) => lay(folder, 'list.csv', 'Part;Datum\nFalu kommun;2026-01-22\nMora kommun;2026-01-22\n'),
    ],
    args: ['signed', 'cooperation', '--from', 'list.csv'],
  },
  {
    name: 'decided',
    before: [issue],
    args: ['decided', 'cooperation', '--party', 'falu-kommun', '--body', 'Kommunstyrelsen', '--date', '2026-01-10'],
  },
  { name: 'done', before: [issue], args: ['done', 'cooperation', '--deadline', 'notice', '--date', '2026-01-22'] },
  {
    name: 'notice --given',
    before: [issue, signedBy('falu-kommun'), signedBy('mora-kommun'), signedBy('region-dalarna')],
    args: ['notice', 'cooperation', '--from', 'falu-kommun', '--given', '2026-01-30', '--date', '2026-02-01'],
  },
  {
    name: 'round',
    before: [issue],
    args: [...round, '--sent', '2026-01-21', '--reply', '2026-02-15', '--file', 'letters.pdf'],
    first: 'letters.pdf',
    isFirstAlone: true,
  },
  {
    name: 'round --returned',
    before: [issue, [...round, '--sent', '2026-01-21']],
    args: [...round, '--returned', '2026-01-30', '--to', 'falu-kommun'],
  },
  { name: 'confirm', before: [], args: ['confirm', '--all', '--date', '2026-01-20'] },
  {
    name: 'confirm again',
    before: [['confirm', '--all', '--date', '2026-01-20'], changeClause],
    args: ['confirm', '--all', '--date', '2026-01-21'],
  },
  { name: 'publish', before: [issue], args: ['publish', ...site] },
  {
    name: 'publish --record',
    before: [typeDecisions, issue, signedBy('mora-kommun')],
    args: record,
    first: 'output/site/',
  },
  {
    name: 'publish --withdraw',
    before: [issue, record],
    args: withdraw,
  },
  {
    name: 'publish what was withdrawn',
    before: [issue, record, withdraw],
    args: ['publish', ...site],
  },
  { name: 'archive', before: [issue], args: archive },
  {
    name: 'archive --signed',
    before: [issue, archive, layReturned],
    args: [...archive, '--signed', 'returned.pdf', '--received', '2026-01-30'],
  },
  { name: 'build --shard', ofParts: true, before: [sharded(1)], args: sharded(2) },
  {
    name: 'publish --shard',
    ofParts: true,
    before: [issue],
    args: ['publish', ...site, '--shard', '1/1', '--out', 'part-1'],
  },
  { name: 'archive --shard', ofParts: true, before: [issue], args: [...archive, '--shard', '1/1', '--out', 'part-1'] },
  { name: 'merge', ofParts: true, before: [sharded(1), sharded(2)], args: merge },
  {
    name: 'merge over another',
    ofParts: true,
    before: [sharded(1), sharded(2), merge, changeClause, sharded(1), sharded(2)],
    args: merge,
  },
  { name: 'plan --file', before: [], args: ['plan', '--shards', '2', '--file', 'plan.json'] },
  { name: 'new agreement', before: [], args: ['new', 'agreement', 'kostavtal'] },
  { name: 'import', before: [layWordFile], args: ['import', 'avtal.docx', '--id', 'inlast', '--date', '2026-01-20'] },
  { name: 'new library', before: [], args: ['new', 'library', 'other'] },
  {
    name: 'dates --file',
    before: [],
    args: ['dates', 'cooperation', '--format', 'csv', '--file', 'out/dates.csv', '--date', '2026-01-20'],
  },
  {
    name: 'costs --file',
    before: [layFile('costs.csv')],
    args: ['costs', 'cooperation', '--year', '2026', '--file', 'costs.csv', '--date', '2026-01-20'],
  },
]

/** The studio, which is asked something and ends (`asker.js`). */
export function asking(...asks: readonly (readonly [name: string, body: object])[]): string[] {
  const words = asks.flatMap(([name, body]) => ['--ask', name, JSON.stringify(body)])
  return ['studio', '--no-open', '--port', '0', '--jobs', '1', '--date', '2026-02-01', ...words]
}

const clause = librarySources(bilingual).content.files.get('clauses/sv/term.md') ?? ''
const written = { path: 'clauses/sv/term.md', text: `${clause}\nTill sist.\n`, base: sha256(clause), was: null }
const signature = { party: 'falu-kommun', date: '2026-01-22', instances: [] }
const decision = { party: 'mora-kommun', body: 'Kommunfullmäktige', date: '2026-01-12', section: '§ 4' }
const all = { agreements: null, parties: null }

/** What the studio writes when it is asked. */
export const studioCommands: readonly HardCommand[] = [
  { name: 'studio: save', before: [], args: asking(['save', written]) },
  { name: 'studio: edit', before: [], args: asking(['edit', { ...written, viewed: null }]) },
  {
    name: 'studio: form',
    before: [],
    args: asking([
      'form',
      {
        of: { form: 'agreement', id: 'cooperation' },
        change: { kind: 'set', path: ['title', 'sv'], value: 'Avtal om mer' },
        viewed: null,
      },
    ]),
  },
  {
    name: 'studio: accept',
    before: [layGlossary],
    args: asking(['act/accept', { term: 'avtal', language: 'nb', word: 'kontrakt' }]),
  },
  {
    name: 'studio: annex',
    before: [],
    adds: true,
    args: asking([
      'act/annex',
      {
        asked: { agreement: 'cooperation', title: { sv: 'Plan', nb: 'Plan' }, name: 'Plan.pdf' },
        bytes: Buffer.from(smallPdf()).toString('base64'),
      },
    ]),
  },
  {
    name: 'studio: import',
    before: [],
    adds: true,
    args: asking([
      'act/import',
      { asked: { name: 'avtal.docx', language: null }, bytes: Buffer.from(wordFile()).toString('base64') },
    ]),
  },
  { name: 'studio: archive', before: [issue], args: asking(['act/archive', { ...all, profiles: ['folder'] }]) },
  {
    name: 'studio: build',
    before: [build, changeClause],
    args: asking(['act/build', { ...all, editions: null, formats: ['html', 'docx'], copies: false }]),
  },
  {
    name: 'studio: confirm',
    before: [],
    args: asking(['act/confirm', { clauses: ['term', 'cooperation/purpose'], languages: ['nb'] }]),
  },
  {
    name: 'studio: issue',
    before: [typeDecisions],
    args: asking(['act/issue', { agreement: 'cooperation', editions: null }]),
  },
  {
    name: 'studio: new',
    before: [],
    args: asking(['act/new', { id: 'kostavtal', language: 'sv', series: false }]),
  },
  {
    name: 'studio: new from another',
    before: [],
    args: asking(['act/new', { id: 'kostavtal', language: 'sv', series: false, from: 'cooperation' }]),
  },
  {
    name: 'studio: publish and record',
    before: [issue],
    args: asking(['act/publish', { preview: false, record: true, base: 'https://avtal.example.org/' }]),
    first: 'output/site/',
  },
  {
    name: 'studio: record',
    before: [issue],
    args: asking(['act/record', { agreement: 'cooperation', version: null, entries: [{ signature }, { decision }] }]),
  },
  {
    name: 'studio: withdraw',
    before: [issue, record],
    args: asking(['act/withdraw', { agreement: 'cooperation', reason: 'Fel bilaga.', version: null, instances: [] }]),
  },
]

/**
 * One for each way of writing: a folder with a manifest, the register, both, packages, files that are new, a file that is named, a text and
 * what is recorded of the studio.
 */
export const typicalCommands: readonly HardCommand[] = [...hardCommands, ...studioCommands].filter(({ name }) =>
  [
    'build over another',
    'issue where decisions lie',
    'signed after others',
    'publish --record',
    'archive --signed',
    'merge over another',
    'new agreement',
    'costs --file',
    'studio: save',
    'studio: annex',
  ].includes(name),
)

/** Lays a library out, and runs what comes before a command. */
export async function prepare(folder: string, before: HardCommand['before'], run: RunProgram = runHere): Promise<void> {
  layLibrary(folder)
  for (const step of before) {
    if (typeof step === 'function') step(folder)
    else {
      const { status, stderr } = await run(folder, step)
      if (status !== 0) throw new Error(`${step.join(' ')} ends with ${status}: ${stderr}`)
    }
  }
}

/** The library, with a cost, and no more languages than two. */
export function layLibrary(folder: string): void {
  const { files } = librarySources(bilingual).content
  const kept = [...files].filter(([path]) => path !== 'languages/nn.yaml')
  const costs = `
currency: SEK
publication: { unsigned: true }
costs:
  - { id: yearly, year: 2026, total: 1000, shares: [{ role: region, percent: 40 }, { role: municipalities, percent: 60, by: equal }] }
`
  const own = kept.map(([path, text]): [string, string] => [
    path,
    path === 'agreements/cooperation.yaml' ? text + costs : text,
  ])
  writeFilesUnder(join(folder, 'content'), new Map(own))
  lay(
    folder,
    'content/site/site.yaml',
    'accessibility: { sv: https://www.example.se/a, nb: https://www.example.se/b }\n',
  )
}

function lay(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function layFile(path: string): (folder: string) => void {
  return (folder) => lay(folder, path, 'old\n')
}

/** An agreement of others, between a body that is known and one that is not. */
function wordFile(): Uint8Array {
  const said = [
    'Avtal om växel',
    'mellan Falu kommun och Exempel kommunalförbund',
    'Avtalet gäller tills vidare, och parterna delar kostnaden.',
  ]
  return packed(filesOf(said.map((one) => p(r(one))).join('')))
}

function layWordFile(folder: string): void {
  lay(folder, 'avtal.docx', wordFile())
}

function changeClause(folder: string): void {
  const path = join(folder, 'content/clauses/sv/term.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\n$/, ' Så är det.\n'))
}

function typeDecisions(folder: string): void {
  const decision = '- { party: falu-kommun, body: Kommunstyrelsen, date: 2026-01-10, case: "KS 12" }\n'
  lay(folder, 'content/register/cooperation/1.0/decisions.yaml', decision)
}

function layGlossary(folder: string): void {
  lay(
    folder,
    'content/glossary.yaml',
    'terms:\n  - { sv: avtal, nb: avtale, area: basis, attested: { nb: confirmed } }\nfalseFriends: []\n',
  )
}

/** The PDF out of the package, with a signature behind it. */
function layReturned(folder: string): void {
  const packages = join(folder, 'output/archive')
  const path = readdirSync(packages, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.pdf')) ?? ''
  lay(folder, 'returned.pdf', withSignature(new Uint8Array(readFileSync(join(packages, path)))))
}
