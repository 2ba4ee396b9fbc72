// Prints, agreement by agreement, how long our text is against the reference's, section by section.
// Ends with status 1 when a section leaves the bounds, when the map has a hole, or when the references are missing.

import { existsSync } from 'node:fs'
import { bounds, leavesBounds, ratioOf, type Measured } from './measure.js'
import { measuredAgreements, referenceFolder } from './references.js'

process.exitCode = existsSync(referenceFolder) ? report(measuredAgreements()) : missing()

function missing(): number {
  console.error(`The reference texts are not here: ${referenceFolder} does not exist.`)
  return 1
}

function report(agreements: ReadonlyMap<string, readonly Measured[]>): number {
  const outside: string[] = []
  for (const [id, rows] of agreements) {
    console.log(`\n${id}\n${line('section', 'reference', 'ours', 'ratio', '')}`)
    for (const row of rows) {
      const ratio = ratioOf(row)
      const mark = leavesBounds(row) ? `outside ${bounds.least}–${bounds.most}` : ''
      const note = [mark, row.reference === null ? `added: ${row.note}` : row.note]
        .filter((part) => part !== '')
        .join('; ')
      console.log(line(row.title, row.reference?.toString() ?? '–', `${row.ours}`, ratio?.toFixed(2) ?? '–', note))
      if (mark !== '') outside.push(`${id}, ${row.title}`)
    }
    console.log(line('all that has a ratio', `${sum(rows, 'reference')}`, `${sum(rows, 'ours')}`, total(rows), ''))
  }
  console.log(outside.length === 0 ? '\nEvery section is within the bounds.' : `\nOutside: ${outside.join('; ')}`)
  return outside.length === 0 ? 0 : 1
}

function sum(rows: readonly Measured[], side: 'reference' | 'ours'): number {
  return rows.filter((row) => ratioOf(row) !== null).reduce((all, row) => all + (row[side] ?? 0), 0)
}

function total(rows: readonly Measured[]): string {
  return (sum(rows, 'ours') / sum(rows, 'reference')).toFixed(2)
}

function line(title: string, reference: string, ours: string, ratio: string, note: string): string {
  const cut = title.length > 60 ? `${title.slice(0, 59)}…` : title
  return `${cut.padEnd(60)} ${reference.padStart(9)} ${ours.padStart(6)} ${ratio.padStart(6)}  ${note}`.trimEnd()
}
