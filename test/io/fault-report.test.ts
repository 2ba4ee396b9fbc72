// A fault of the program -> its report: enough for those who keep the program, nothing of those who use it.

import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { writeFaultReport } from '../../src/io/fault-report.js'

const written: string[] = []
afterEach(() => {
  for (const file of written.splice(0)) rmSync(dirname(file), { recursive: true })
})

function reportOf(cause: unknown, command: readonly string[]): string {
  const file = writeFaultReport(cause, command) ?? ''
  written.push(file)
  return readFileSync(file, 'utf8')
}

test('a report names program, command, options, kind of fault and where it was', () => {
  const report = reportOf(new TypeError('x'), ['build', 'falun', '--party', 'falu-kommun', '--out=secret', '--json'])
  expect(report).toMatch(/^program {2}avtal \d+\.\d+\.\d+\nmachine {2}Node .+\n/)
  expect(report).toContain('command  build --party --out --json\nfault    TypeError\n')
  expect(report).toMatch(/ at .*test\/io\/fault-report\.test\.ts:\d+:\d+/)
})

test('a report holds nothing of what the fault was about, even where its message looks like a place', () => {
  const message = 'Anna Andersson\n    at Anna (/home/anna/avtal.yaml:1:1)'
  const report = reportOf(new Error(message), ['check', 'Anna', '--content', 'anna'])
  expect(report.toLowerCase()).not.toContain('anna')
})

test('what is thrown and is no error has a report too', () => {
  expect(reportOf('anna', [])).toContain('fault    string\n')
})
