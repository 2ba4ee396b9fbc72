// A version to be issued -> its folder in the register, which appears whole or not at all. What lay in it before (the
// decisions, typed in time) stays.

import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { WrittenFile } from '../app/request/outcome.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { makeFolder, removeEmpty, settle, shown, stage, tried } from './atomic.js'
import { reasonOf } from './reason.js'

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
  const made: string[] = []
  try {
    makeFolder(dirname(folder), made)
    if (isThere) cpSync(folder, part, { recursive: true })
    const { staged, fault } = stage(
      files.map(({ path, bytes }) => ({ path: join(part, path.slice(inContent.length)), bytes })),
    )
    const failed = fault ?? settle(staged)
    if (failed !== null) throw failed.cause
    if (isThere) renameSync(folder, before)
    renameSync(part, folder)
  } catch (cause) {
    if (existsSync(before) && !existsSync(folder)) tried(() => renameSync(before, folder))
    tried(() => rmSync(part, { recursive: true, force: true }))
    removeEmpty(made)
    return [problem('output/write#version', { folder: shown(folder), reason: reasonOf(cause) }, placeIn(shown(folder)))]
  }
  tried(() => rmSync(before, { recursive: true, force: true }))
  return []
}
