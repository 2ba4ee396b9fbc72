// Processor time and peak memory: the library, all instances, every format of one instance of each agreement, and documents made
// up to show how time and memory grow with pages and parties. Each case runs in a process of its own; nothing is asserted.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cases, steps, type Row } from './cases.js'

const [, , only] = process.argv

if (only === undefined) printAll()
else console.log(JSON.stringify(await cases[only]?.()))

function printAll(): void {
  console.log(line('', 'pages', ...steps, 'all', 'ms a page', 'peak MB'))
  for (const name of Object.keys(cases)) {
    const file = fileURLToPath(import.meta.url)
    const child = spawnSync(process.execPath, ['--import', 'tsx', file, name], { encoding: 'utf8', maxBuffer: 1e8 })
    if (child.status !== 0) console.log(`${name}: ${/^\w*Error: .*$/m.exec(child.stderr)?.[0] ?? 'failed'}`)
    else for (const row of JSON.parse(child.stdout) as Row[]) console.log(rowLine(row))
  }
}

function rowLine({ name, pages, times, peak }: Row): string {
  const all = Object.values(times).reduce((sum, time) => sum + time, 0)
  const shown = steps.map((step) => milliseconds(times[step]))
  const aPage = pages === null ? '' : (all / pages).toFixed(1)
  return line(name, pages?.toString() ?? '', ...shown, milliseconds(all), aPage, `${Math.round(peak / 1024)}`)
}

function milliseconds(time: number | undefined): string {
  return time === undefined ? '' : `${Math.round(time)} ms`
}

function line(name: string, ...columns: readonly string[]): string {
  return (name.padEnd(44) + columns.map((column) => column.padStart(11)).join('')).trimEnd()
}
