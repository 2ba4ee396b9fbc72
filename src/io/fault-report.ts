// A fault of the program -> a report of it in a file, for those who keep the program: nothing of content, data or names of files.

import { existsSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { packageRoot, readGenerator } from './installation.js'
import { putTemporary } from './disk.js'
import { openSourcePlaces } from './source-places.js'

/**
 * Writes the report into a new folder among the temporary files, so that no report takes the place of another; what cannot be written
 * whole is taken away.
 * @returns where the report lies; null when it cannot be written
 */
export function writeFaultReport(lines: readonly string[]): string | null {
  try {
    return putTemporary('avtal-fault-', 'report.txt', `${lines.join('\n')}\n`)
  } catch {
    return null
  }
}

/**
 * The lines of the report: program, machine, command with the names of its options, the kind of fault, and where in the program it
 * was. The fault's own message is left out, since it may quote what it was about.
 * @param cause what was thrown
 * @param command the words after the program's name
 */
export function faultReport(cause: unknown, command: readonly string[]): string[] {
  const { name, version } = readGenerator()
  return [
    `program  ${name} ${version}`,
    `machine  Node ${process.versions.node}, ${platform()} ${arch()}`,
    `command  ${wordsOf(command).join(' ')}`,
    `fault    ${kindOf(cause)}`,
    ...framesOf(cause),
  ]
}

/** The name of the error, and the system's or Node's code; a name or a code that is none is left out. */
function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const name = /^[A-Z][A-Za-z]*(?:Error|Exception)$/.test(cause.name) ? cause.name : 'Error'
  const code = 'code' in cause && typeof cause.code === 'string' && /^E[A-Z0-9_]+$/.test(cause.code) ? cause.code : null
  return code === null ? name : `${name} (${code})`
}

/** The command, and the options by name alone: what is said to either may be a name out of the content. */
function wordsOf(command: readonly string[]): string[] {
  const options = command.flatMap((word) => /^--[a-z]+(?:-[a-z]+)*(?==|$)/.exec(word)?.[0] ?? [])
  return [...command.slice(0, 1).filter((word) => /^[a-z]+$/.test(word)), ...options]
}

/**
 * Where it was: the program's own files and those it is made with, by paths from its folder, with line and column. No name of a function,
 * which may come from data; a line of the message that looks like one of these names no file of the program.
 */
function framesOf(cause: unknown): string[] {
  if (!(cause instanceof Error) || typeof cause.stack !== 'string') return []
  const root = packageRoot()
  const inSource = openSourcePlaces()
  return cause.stack.split('\n').flatMap((line) => {
    const [, file = '', position = ''] = /^\s+at (?:.*\()?(?:file:\/\/)?([^()]+?)(:\d+:\d+)\)?$/.exec(line) ?? []
    const isOurs = file.startsWith(root) && /\.[cm]?[jt]s$/.test(file) && existsSync(file)
    return isOurs ? [`    at ${inSource(`${file}${position}`).replace(root, '')}`] : []
  })
}
