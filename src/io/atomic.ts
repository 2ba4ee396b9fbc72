// Bytes -> files so that a reader finds the old ones or the new ones, never a part: written beside, then moved.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { error, type Problem } from '../base/problem.js'
import { separateFolders } from './separate-folders.js'

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file that is written but does not stand in its place yet. */
export interface Part {
  readonly path: string
  readonly beside: string
}

/**
 * Writes all files beside their places, with the folders that they need.
 * @returns the parts to be moved; or the problem of the first that cannot be written, and then no part is left
 */
export function stage(files: readonly File[]): { parts: readonly Part[]; problem: Problem | null } {
  const parts: Part[] = []
  for (const { path, bytes } of files) {
    const part = { path, beside: `${path}.${process.pid}.part` }
    try {
      makeFolder(dirname(path))
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return failed(path, parts, 'a folder stands in its place')
      writeFileSync(part.beside, bytes)
      parts.push(part)
    } catch (cause) {
      return failed(path, [...parts, part], reasonOf(cause))
    }
  }
  return { parts, problem: null }
}

/** Writes the files, all or none. `output/write` when one cannot be written. */
export function writeFiles(files: readonly File[]): Problem[] {
  const { parts, problem } = stage(files)
  for (const part of parts) renameSync(part.beside, part.path)
  return problem === null ? [] : [problem]
}

/** Makes a folder and those above it. (`mkdirSync` with `recursive` never returns for a folder under /proc.) */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (cause) {
    if (!existsSync(folder)) throw cause
  }
}

/** Takes parts away that will not be moved. */
export function removeParts(parts: readonly Part[]): void {
  for (const { beside } of parts) {
    try {
      rmSync(beside, { force: true })
    } catch {
      // It could not be written either.
    }
  }
}

/**
 * Takes away what a process has left that was ended while it wrote. Nobody else may be writing in the folder; in those that
 * are written apart, others may.
 */
export function removeLeftParts(folder: string): void {
  const walk = (inside: string, isTop: boolean): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name)
      if (entry.isDirectory() && !(isTop && separateFolders.includes(entry.name))) walk(path, false)
      else if (entry.isFile() && /\.\d+\.part$/.test(entry.name)) rmSync(path, { force: true })
    }
  }
  walk(folder, true)
}

/** Why the system refused, in words. */
export function reasonOf(cause: unknown): string {
  const { code } = cause as { code?: string }
  return (code === undefined ? undefined : reasons[code]) ?? code ?? String(cause)
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write here',
  EPERM: 'you have no permission to write here',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands in its place',
  ENOENT: 'its folder cannot be made',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
}

function failed(path: string, parts: readonly Part[], reason: string): { parts: readonly Part[]; problem: Problem } {
  removeParts(parts)
  const file = path.replace(/\\/g, '/')
  const message = `\`${file}\` cannot be written: ${reason}.`
  const hint = 'nothing was written; choose another folder with --out, or move away what stands in the way'
  return { parts: [], problem: error('output/write', message, { file, line: 1, column: 1 }, hint) }
}
