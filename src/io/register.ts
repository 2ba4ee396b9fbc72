// A version to be issued -> its folder in the register, which appears whole or not at all. What lay in it before (the
// decisions, typed in time) stays.

import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { WrittenFile } from '../app/request/outcome.js'
import { problem, type Problem } from '../base/problem.js'
import { reasonOf, writeFiles } from './atomic.js'

/**
 * Writes all files of a version beside its folder, and then moves the folder into its place.
 * @param inContent folder of the version, under the content folder; all files lie in it
 * @returns `output/write` when it could not be written, and then nothing has changed
 */
export function writeVersion(content: string, inContent: string, files: readonly WrittenFile[]): Problem[] {
  const folder = join(content, inContent)
  const beside = (end: string): string => join(dirname(folder), `.${basename(folder)}.${process.pid}.${end}`)
  const [part, before] = [beside('part'), beside('before')]
  const isThere = existsSync(folder)
  try {
    if (isThere) cpSync(folder, part, { recursive: true })
    const problems = writeFiles(
      files.map(({ path, bytes }) => ({ path: join(part, path.slice(inContent.length)), bytes })),
    )
    if (problems.length > 0) return problems
    if (isThere) renameSync(folder, before)
    renameSync(part, folder)
    return []
  } catch (cause) {
    if (existsSync(before) && !existsSync(folder)) renameSync(before, folder)
    const file = folder.replace(/\\/g, '/')
    const place = { file, line: 1, column: 1 }
    return [problem('output/write#version', { folder: file, reason: reasonOf(cause) }, place)]
  } finally {
    if (existsSync(part)) rmSync(part, { recursive: true })
    if (existsSync(before) && existsSync(folder)) rmSync(before, { recursive: true })
  }
}
