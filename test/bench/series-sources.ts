// The Ahus agreement with counterparties taken from the list of municipalities, in bokmål. Goes in: how many, and from which on.
// Comes out: Sources, in memory, or written into a folder for the command line.

import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everything, type Selection } from '../../src/app/documents/built.js'
import type { Sources } from '../../src/base/sources.js'
import { readSources } from '../../src/io/sources.js'

const id = 'ahus-samarbeidsavtale'
const file = `agreements/${id}.yaml`

/** What is built of the sources. */
export const selection: Selection = { ...everything, agreements: [id], editions: [['nb']] }
/** The same as words of the command line. */
export const selectionWords: readonly string[] = [id, '--lang', 'nb']

const { content, templates } = readSources('content', 'templates')
const municipalities = content.files.get('parties/no-municipalities.yaml') ?? ''

/** A counterparty of the series as the library has it. */
export const ownCounterparty = /series:\n\s+- (\S+)/.exec(content.files.get(file) ?? '')?.[1] ?? ''

/** All counterparties that there are. */
export const counterparties: readonly string[] = [...municipalities.matchAll(/^- \{ id: ([a-z0-9-]+)/gm)].map(
  ([, party = '']) => party,
)

/** The library with a series of so many counterparties, from one of them on. */
export function seriesSources(count: number, from = 0): Sources {
  return { templates, content: { ...content, files: new Map([...content.files, [file, agreementWith(count, from)]]) } }
}

/** Makes a content folder with that series. */
export function writeSeries(folder: string, count: number): void {
  cpSync('content', folder, { recursive: true })
  writeFileSync(join(folder, file), agreementWith(count, 0))
}

function agreementWith(count: number, from: number): string {
  const parties = Array.from({ length: count }, (_, index) => counterparties[(from + index) % counterparties.length])
  const series = `series:\n${parties.map((party) => `      - ${party}\n`).join('')}`
  return (content.files.get(file) ?? '').replace(/series:\n(?: {6}- .*\n)+/, series)
}
