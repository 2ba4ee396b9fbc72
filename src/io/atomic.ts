// Bytes -> files so that a reader finds the old ones or the new ones, never a part: written beside, then moved.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { problem, type Problem } from '../base/problem.js'
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
        return failed(path, parts, phrase('folder-in-the-way', {}))
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

/** Why the system refused: the end of a sentence, or what the system says. */
export function reasonOf(cause: unknown): Sentence | string {
  const { code = '' } = cause as { code?: string }
  return isKnown(code) ? phrase(reasons[code], {}) : code || String(cause)
}

const reasons = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'disk-read-only',
  ENOTDIR: 'file-in-the-way',
  EEXIST: 'file-in-the-way',
  EISDIR: 'folder-in-the-way',
  ENOENT: 'folder-not-made',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
} as const

function isKnown(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code)
}

function failed(
  path: string,
  parts: readonly Part[],
  reason: Sentence | string,
): { parts: readonly Part[]; problem: Problem } {
  removeParts(parts)
  const file = path.replace(/\\/g, '/')
  return { parts: [], problem: problem('output/write#file', { file, reason }, { file, line: 1, column: 1 }) }
}
