// A fault of the program -> a report of it in a file, for those who keep the program: nothing of content, data or names of files.

import { arch, platform } from 'node:os'
import { packageRoot, readGenerator } from './assets.js'
import { putTemporary } from './disk.js'
import { openSourcePlaces } from './source-places.js'

/**
 * Writes the report into a new folder among the temporary files: program, machine, command with the names of its options, the kind of
 * fault, and where in the program it was. The fault's own message is left out, since it may quote what it was about.
 * @param cause what was thrown
 * @param command the words after the program's name
 * @returns where the report lies; null when it cannot be written
 */
export function writeFaultReport(cause: unknown, command: readonly string[]): string | null {
  try {
    return putTemporary('avtal-fault-', 'report.txt', `${faultReport(cause, command).join('\n')}\n`)
  } catch {
    return null
  }
}

function faultReport(cause: unknown, command: readonly string[]): string[] {
  const { name, version } = readGenerator()
  const kind = cause instanceof Error ? cause.name : typeof cause
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : ''
  return [
    `program  ${name} ${version}`,
    `machine  Node ${process.versions.node}, ${platform()} ${arch()}`,
    `command  ${wordsOf(command).join(' ')}`,
    `fault    ${kind}${code}`,
    ...framesOf(cause),
  ]
}

/** The command, and the options by name alone: what is said to either may be a name out of the content. */
function wordsOf(command: readonly string[]): string[] {
  const options = command.filter((word) => /^--[a-z-]+/.test(word)).map((word) => word.replace(/=.*$/s, ''))
  return [...command.slice(0, 1).filter((word) => /^[a-z]+$/.test(word)), ...options]
}

/** The lines of the stack that say where, by paths from the program's folder. The message before them may look like one of them. */
function framesOf(cause: unknown): string[] {
  if (!(cause instanceof Error) || cause.stack === undefined) return []
  const inSource = openSourcePlaces()
  return cause.stack
    .replace(cause.message, '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .map((line) =>
      inSource(line)
        .replaceAll(packageRoot(), '')
        .replace(/file:\/\//g, ''),
    )
}
