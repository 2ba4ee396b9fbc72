// A fault of the program -> its report: enough for those who keep the program, nothing of those who use it.

import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { faultReport, writeFaultReport } from '../../src/io/fault-report.js'
import { projectRoot } from '../support/library.js'

const written: string[] = []
afterEach(() => {
  for (const file of written.splice(0)) rmSync(dirname(file), { recursive: true })
})

function reportOf(cause: unknown, command: readonly string[]): string {
  const file = writeFaultReport(faultReport(cause, command)) ?? ''
  written.push(file)
  return readFileSync(file, 'utf8')
}

test('a report names program, command, options, kind of fault and where it was', () => {
  const report = reportOf(new TypeError('x'), ['build', 'falun', '--party', 'falu-kommun', '--out=secret', '--json'])
  expect(report).toMatch(/^program {2}avtal \d+\.\d+\.\d+\nmachine {2}Node .+\n/)
  expect(report).toContain('command  build --party --out --json\nfault    TypeError\n')
  expect(report).toMatch(/^ {4}at \/test\/io\/fault-report\.test\.ts:\d+:\d+$/m)
})

test('a report holds nothing of what the fault was about, even where its message looks like a place', () => {
  const message = 'Anna Andersson\n    at Anna (/home/anna/avtal.yaml:1:1)'
  const report = reportOf(new Error(message), ['check', 'Anna', '--content', 'anna'])
  expect(report.toLowerCase()).not.toContain('anna')
})

test('a report holds no name that came from data: of the error, of a function, of a file, of an option', () => {
  const { anna } = { anna: () => new Error('x') }
  const named = Object.assign(anna(), { name: 'Anna', code: 'anna' })
  named.stack = `${named.stack ?? ''}\n    at read (${projectRoot}content/parties/anna.yaml:1:1)\n    at ${projectRoot}src/anna.ts:1:1`
  const report = reportOf(named, ['check', '--content=anna', '--Anna', '--anna anna'])
  expect(report.toLowerCase()).not.toContain('anna')
  expect(report).toContain('fault    Error\n')
})

test('two reports lie beside each other, and where none can be written there is nothing', () => {
  const [one, other] = [reportOf(new Error('x'), ['check']), reportOf(new Error('x'), ['check'])]
  expect(new Set(written).size).toBe(2)
  expect(one.split('\n')[0]).toBe(other.split('\n')[0])
  vi.stubEnv('TMPDIR', '/nowhere/at-all')
  expect(writeFaultReport(['x'])).toBeNull()
  vi.unstubAllEnvs()
})

test('what is thrown and is no error has a report too', () => {
  expect(reportOf('anna', [])).toContain('fault    string\n')
})
