// What every package holds, whatever its profile: the documents, the resolved text, the schedule, the sources and the
// cover page. A profile adds its own metadata and may move things; nothing of this may be left out.

import { z } from 'zod'
import { coverPage } from './cover.js'
import type { ArchivedInstance, PackageFile, SourceFile } from './instance.js'
import { json, originalPath } from './manifest.js'
import { portablePaths } from './names.js'
import { sha256 } from '../register/files.js'

/** Name of the cover page. */
export const coverName = 'cover.html'

/**
 * The files that all profiles share:
 * `cover.html`, `documents/` (PDF/A, DOCX, HTML, annexes that are files), `original/` (signed outside),
 * `data/` (resolved documents, schedule, case metadata) and `sources/` (what it came from, listed in `sources/sources.json`).
 */
export function commonFiles(instance: ArchivedInstance): PackageFile[] {
  return [
    { path: coverName, bytes: coverPage(instance) },
    ...documentFiles(instance),
    ...instance.originals.map((original) => ({ path: originalPath(original), bytes: original.bytes })),
    ...dataFiles(instance),
    ...sourceFiles(instance),
  ]
}

/** Where a rendered file or an annex lies. */
export function documentPath(name: string): string {
  return `documents/${name}`
}

function documentFiles({ editions, annexes }: ArchivedInstance): PackageFile[] {
  const rendered = editions.flatMap(({ files }) => files)
  const beside = annexes.flatMap(({ file }) => file ?? [])
  return [...rendered, ...beside].map(({ name, bytes }) => ({ path: documentPath(name), bytes }))
}

function dataFiles(instance: ArchivedInstance): PackageFile[] {
  const { agreement, instance: id, editions, schedule, caseMetadata, archivist } = instance
  return [
    ...editions.map(({ languages, document }) => ({
      path: `data/${agreement}-${id}-${languages.join('-')}.json`,
      bytes: json(withoutPlaces(document)),
    })),
    { path: 'data/schedule.json', bytes: json(schedule.rows) },
    ...schedule.files.map(({ path, bytes }) => ({ path: `data/${path}`, bytes })),
    { path: 'data/case.json', bytes: json({ party: archivist.id, ...caseMetadata }) },
  ]
}

/** Lines of files that people go on writing are no part of what the agreement says. */
function withoutPlaces(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'source' ? null : value))) as unknown
}

function sourceFiles({ sources }: ArchivedInstance): PackageFile[] {
  const named = sources.map((source) => ({ ...source, name: `${source.set}/${source.path}` }))
  const paths = portablePaths(named.map(({ name }) => name))
  const placed = named.map(({ set, path, bytes, name }) => ({ set, path, bytes, file: paths.get(name) ?? name }))
  return [
    ...placed.map(({ file, bytes }) => ({ path: `sources/${file}`, bytes })),
    {
      path: 'sources/sources.json',
      bytes: json(placed.map(({ set, path, bytes, file }) => ({ set, path, file, sha256: sha256(bytes) }))),
    },
  ]
}

const sourcesSchema = z.array(
  z.strictObject({ set: z.enum(['content', 'templates']), path: z.string(), file: z.string(), sha256: z.string() }),
)

/** The sources that a package encloses; null where their list cannot be read, or one of them is missing. */
export function enclosedIn(files: ReadonlyMap<string, Uint8Array>): SourceFile[] | null {
  try {
    const list = sourcesSchema.parse(JSON.parse(new TextDecoder().decode(files.get('sources/sources.json'))))
    const sources = list.map(({ set, path, file }) => ({ set, path, bytes: files.get(`sources/${file}`) }))
    return sources.flatMap(({ set, path, bytes }) => {
      if (bytes === undefined) throw new RangeError(path)
      return [{ set, path, bytes }]
    })
  } catch {
    return null
  }
}
