// What versions up to 0.3.0 left where they were stopped: folders `.VERSION.PID.part` and `.VERSION.PID.before` in the
// register, `FILE.PID.part` and `FILE.PID.part-before` beside files. What was set aside goes back; copies are taken away.

import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { move, removeFile, removeFolder } from './disk.js'
import { isAlive } from './lock-owner.js'
import type { Root } from './root.js'

/** Something left, by its path under the folder. */
export interface Leftover {
  readonly path: string
  /** Where it stood, and nothing stands now; null for what is taken away. */
  readonly back: string | null
}

/** What was left in the register of a content folder. */
export function leftInRegister(root: Root): Leftover[] {
  const agreements = namesIn(root, 'register').map((name) => `register/${name}`)
  return agreements.flatMap((agreement) =>
    namesIn(root, agreement).flatMap((name): Leftover[] => {
      const path = `${agreement}/${name}`
      const [, version, pid, end] = /^\.(.+)\.(\d{1,10})\.(part|before)$/.exec(name) ?? []
      if (version === undefined)
        return leftBeside(
          root,
          namesIn(root, path).map((file) => `${path}/${file}`),
          isRecord,
        )
      if (isAlive(Number(pid)) || lstatSync(root.at(path)).isDirectory() !== true) return []
      const place = `${agreement}/${version}`
      if (end === 'part') return [{ path, back: null }]
      if (!existsSync(root.at(place))) return [{ path, back: place }]
      return isHeldBy(root, path, place) ? [{ path, back: null }] : []
    }),
  )
}

/**
 * What was left beside files.
 * @param paths what lies there
 * @param isOurs says which files the program writes there
 */
export function leftBeside(root: Root, paths: readonly string[], isOurs: (path: string) => boolean): Leftover[] {
  return paths.flatMap((path): Leftover[] => {
    const [, place, pid, before] = /^(.+)\.(\d{1,10})\.part(-before)?$/.exec(path) ?? []
    if (place === undefined || !isOurs(place) || isAlive(Number(pid))) return []
    if (!isPlainFile(root, path)) return []
    return [{ path, back: before === undefined || existsSync(root.at(place)) ? null : place }]
  })
}

/** False where a link leads to it, too. */
function isPlainFile(root: Root, path: string): boolean {
  try {
    return lstatSync(root.at(path)).isFile()
  } catch {
    return false
  }
}

/** Puts it back, or takes it away. */
export function mendLeftovers(root: Root, leftovers: readonly Leftover[]): void {
  for (const { path, back } of leftovers)
    if (back !== null) move(root.at(path), root.at(back))
    else if (lstatSync(root.at(path)).isDirectory()) removeFolder(root.at(path))
    else removeFile(root.at(path))
}

/** Files that commands write into the folder of a version. */
function isRecord(path: string): boolean {
  return /\/(?:signatures|published)\.yaml$/.test(path)
}

/** True where a folder has every file that the other has. */
function isHeldBy(root: Root, path: string, by: string): boolean {
  return readdirSync(root.at(path), { recursive: true, encoding: 'utf8' }).every((name) =>
    existsSync(root.at(`${by}/${name.replaceAll('\\', '/')}`)),
  )
}

/** Names in a folder; none where it is no folder, or leads elsewhere. */
function namesIn(root: Root, path: string): string[] {
  try {
    return readdirSync(root.at(path)).sort()
  } catch {
    return []
  }
}
