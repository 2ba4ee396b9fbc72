// A letter typed in a file that an agreement uses -> what it costs until its Document, its pages and its problems are those of the new
// text, in a workspace that is open; against a workspace that is opened afresh.

import { openWorkspace, type Workspace } from '../../src/app/workspace.js'
import { readAssets } from '../../src/io/assets.js'
import { readSources } from '../../src/io/sources.js'
import { openFonts } from '../../src/layout/fonts.js'
import { median, timed } from './measure.js'
import { milliseconds, printTable, times } from './table.js'

const rounds = 16

/** Agreements, each with a clause of its own, one that all use, and a file of parties. */
const edited: Readonly<Record<string, readonly [own: string, shared: string, parties: string]>> = {
  'ahus-samarbeidsavtale': ['nb/ahus-samarbeidsavtale/values', 'nb/signatures', 'no-municipalities'],
  'dalarna-alvdalen-personal': ['sv/dalarna-alvdalen-personal/background', 'sv/signatures', 'se-municipalities'],
  'dalarna-rss': ['sv/dalarna-rss/background', 'sv/signatures', 'se-municipalities'],
  'jamtland-halso-sjukvard': ['sv/jamtland-halso-sjukvard/openness', 'sv/signatures', 'se-municipalities'],
  'orebro-ramoverenskommelse': ['sv/orebro-ramoverenskommelse/scope', 'sv/signatures', 'se-municipalities'],
}

const read = readSources('content', 'templates')
const fonts = openFonts(readAssets().fonts)

/** Where a letter is put in a file: behind its last word, in the title, in the first name. */
const letters: readonly (readonly [kind: string, into: (text: string, letter: string) => string])[] = [
  ['own clause', (text, letter) => `${text.trimEnd()} ${letter}.\n`],
  ['shared clause', (text, letter) => `${text.trimEnd()} ${letter}.\n`],
  ['agreement', (text, letter) => text.replace(/^(short:(?:\n +| \{ )\w\w: )/m, `$1${letter}`)],
  ['party', (text, letter) => text.replace(/(name: )/, `$1${letter}`)],
]

/** Prints what a keystroke costs. */
export async function printKeystrokes(): Promise<void> {
  const workspace = openWorkspace(read)
  workspace.problems()
  const rows: string[][] = []
  for (const [agreement, [own, shared, parties]] of Object.entries(edited)) {
    const files = [
      `clauses/${own}.md`,
      `clauses/${shared}.md`,
      `agreements/${agreement}.yaml`,
      `parties/${parties}.yaml`,
    ]
    const whole = (await timed(() => openWorkspace(read).problems(agreement))).time
    for (const [index, file] of files.entries()) {
      const [kind = '', into = (text: string) => text] = letters[index] ?? []
      rows.push([`${agreement}, ${kind}`, ...(await rowOf(workspace, agreement, file, into, whole))])
    }
  }
  const columns = [
    'a letter in',
    'Document',
    'its pages',
    'its problems',
    'a whole run to these',
    'those of all its copies',
  ]
  printTable('After a keystroke', columns, rows)
}

async function rowOf(
  workspace: Workspace,
  agreement: string,
  file: string,
  into: (text: string, letter: string) => string,
  whole: number,
): Promise<string[]> {
  const { content } = workspace.sources()
  const [path, text] = [`${content.root}/${file}`, content.files.get(file) ?? '']
  const made = workspace.documents().instances.find(({ instance }) => instance.agreement.id === agreement)
  const [instance, languages] = [made?.instance.id ?? '', made?.editions[0]?.languages ?? []]
  const found: { document: number; pages: number; problems: number; all: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const changed = into(text, 'abcdefghijklmnopqrstuvwxyz'[round] ?? '')
    if (changed === text) throw new Error(`nowhere to put a letter: ${file}`)
    workspace.update(path, changed)
    found.push({
      document: (await timed(() => workspace.document(agreement, instance, languages))).time,
      pages: (await timed(() => workspace.pages(agreement, instance, languages, fonts))).time,
      problems: (await timed(() => workspace.problems(agreement, instance))).time,
      all: (await timed(() => workspace.problems(agreement))).time,
    })
    workspace.problems()
  }
  workspace.update(path, text)
  workspace.problems()
  const medianOf = (part: 'document' | 'pages' | 'problems' | 'all'): number => median(found.map((one) => one[part]))
  const [document, problems] = [medianOf('document'), medianOf('problems')]
  return [
    ...[document, medianOf('pages'), problems].map(milliseconds),
    times(whole / (document + problems)),
    milliseconds(medianOf('all')),
  ]
}
