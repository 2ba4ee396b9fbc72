// How time and memory grow with copies, pages and parties. The series runs through the command line, each size with one thread and
// with two in turns; the cases of cases.ts each in a process of its own.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cases, steps, type Row } from './cases.js'
import { compileProgram, inFolder, runProgram } from './commands.js'
import { median, type ProcessFigures } from './measure.js'
import { counterparties, selectionWords, writeSeries } from './series-sources.js'
import { megabytes, milliseconds, printTable, times } from './table.js'

/** Sizes of the series, and how often each is built. */
const allSizes: readonly (readonly [copies: number, rounds: number])[] = [
  [10, 3],
  [80, 1],
  [counterparties.length, 1],
]

/** Prints how a series grows. */
export function printSeriesGrowth(sizes = allSizes): void {
  compileProgram()
  const built = sizes.map(([copies, rounds]) => ({ copies, ...buildSeries(copies, rounds) }))
  const rows = built.map(({ copies, one, two }, index) => {
    const before = built[index - 1]
    const further = before === undefined ? NaN : (one.time - before.one.time) / (copies - before.copies)
    return [
      `${copies} copies`,
      milliseconds(one.time / copies),
      milliseconds(further),
      milliseconds(two.time / copies),
      times(one.wall / two.wall),
      megabytes(one.peak),
      megabytes(two.peak),
    ]
  })
  const columns = [
    'PDF, DOCX and HTML',
    'a copy',
    'a further copy',
    'a copy, 2 threads',
    'throughput of 2 threads to 1',
  ]
  printTable('The series as a whole', [...columns, 'peak memory', 'peak memory, 2 threads'], rows)
}

function buildSeries(copies: number, rounds: number): { one: ProcessFigures; two: ProcessFigures } {
  return inFolder((folder) => {
    const content = join(folder, 'content')
    writeSeries(content, copies)
    const found = { 1: [] as ProcessFigures[], 2: [] as ProcessFigures[] }
    for (let round = 0; round < rounds; round++)
      for (const jobs of [1, 2] as const) {
        const out = join(folder, `out-${round}-${jobs}`)
        const words = ['--content', content, '--templates', 'templates', '--jobs', String(jobs), '--out', out]
        found[jobs].push(runProgram(['build', ...selectionWords, ...words]))
      }
    return { one: medians(found[1]), two: medians(found[2]) }
  })
}

function medians(figures: readonly ProcessFigures[]): ProcessFigures {
  return {
    time: median(figures.map(({ time }) => time)),
    wall: median(figures.map(({ wall }) => wall)),
    peak: median(figures.map(({ peak }) => peak)),
  }
}

/** Prints the library, every format of one instance of each agreement, packages, and documents that are made up. */
export function printCases(): void {
  const rows = Object.keys(cases).flatMap((name) => {
    const file = fileURLToPath(new URL('bench.ts', import.meta.url))
    const words = ['--import', 'tsx', file, 'case', name]
    const child = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 })
    if (child.status !== 0) return [[name, /^\w*Error: .*$/m.exec(child.stderr)?.[0] ?? 'failed']]
    return (JSON.parse(child.stdout) as Row[]).map(caseRow)
  })
  const columns = ['first in its process', 'pages', ...steps, 'all', 'a page', 'peak memory']
  printTable('Steps, and growth with pages and parties', columns, rows)
}

/** Prints the figures of one case as JSON, for the process that asked. */
export async function tellCase(name: string): Promise<void> {
  console.log(JSON.stringify(await cases[name]?.()))
}

function caseRow({ name, pages, times, peak }: Row): string[] {
  const all = Object.values(times).reduce((sum, time) => sum + time, 0)
  const shown = steps.map((step) => milliseconds(times[step]))
  const aPage = pages === null ? '' : milliseconds(all / pages)
  return [name, pages?.toString() ?? '', ...shown, milliseconds(all), aPage, megabytes(peak)]
}
