// The manifest of a folder, piece by piece -> what it says, checked before any of its paths is trusted; its long list is held packed.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { manifestFile } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import { limits, pastLimit, type LimitName } from '../base/limits.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { readMembers } from '../data/json-members.js'
import { openHolder } from './memory/held-records.js'
import { manifestName } from './program-names.js'
import { shown } from './root.js'
import { piecesOf, withParts } from './verify/plain-file.js'

/** What of a manifest has to be right before it is trusted. */
export interface ManifestShape {
  /** Its lists, with the shape of their members. */
  readonly lists: Readonly<Record<string, z.ZodType<object>>>
  /** Which of them has to be there; null for none. */
  readonly list: string | null
}

/** The manifest of an output folder; null when there is none. A broken one is a problem, and nothing is touched. */
export function readManifest(out: string): { manifest: Manifest | null; problems: Problem[] } {
  return readListing<Manifest>(out, manifestFile)
}

/**
 * The manifest of a folder that has one, as it stands there. Rule `output/manifest` for one that is broken, `limit/exceeded` for one
 * that holds more than any that is written.
 */
export function readListing<T extends object>(
  out: string,
  { lists, list }: ManifestShape,
): { manifest: T | null; problems: Problem[] } {
  const path = join(out, manifestName)
  if (!existsSync(path)) return { manifest: null, problems: [] }
  const place = placeIn(shown(path))
  const nothing = (found: Problem) => ({ manifest: null, problems: [found] })
  const broken = problem('output/manifest', {}, place)
  const names = Object.keys(lists)
  const members = new Map(names.map((name): [string, object[]] => [name, []]))
  const hold = openHolder(['agreement', 'instance', 'version', 'path', 'sha256'])
  const take = (member: unknown, name: string): LimitName | 'wrong' | null => {
    const own = members.get(name) ?? []
    if (lists[name]?.safeParse(member).success !== true) return 'wrong'
    own.push(name === 'files' ? (member as object) : hold(member as object))
    return own.length > limits['output-files'].most ? 'output-files' : null
  }
  const most = { size: 'manifest-size', values: 'data-values' } as const
  const { value: read } = withParts(path, 'manifest-size', false, (source) =>
    readMembers(piecesOf(source), { lists: names, take, most }),
  )
  if (read === null || read.kind === 'broken') return nothing(broken)
  if (read.kind === 'past-limit') return nothing(pastLimit(read.limit, place))
  const { value } = read
  if (value['manifest'] !== 1 || (list !== null && !Array.isArray(value[list]))) return nothing(broken)
  const found = [...members].filter(([name]) => Array.isArray(value[name]))
  return { manifest: { ...value, ...Object.fromEntries(found) } as T, problems: [] }
}
