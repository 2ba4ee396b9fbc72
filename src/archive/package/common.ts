// What every package holds, whatever its profile: the documents, the resolved text, the schedule, the sources and the
// cover page. A profile adds its own metadata and may move things; nothing of this may be left out.

import * as z from 'zod'
import { coverPage } from './cover.js'
import type { ArchivedInstance, PackageFile, SourceFile } from './instance.js'
import { plainLayout, type Layout, type Placed, coverName } from './layout.js'
import { json } from './manifest.js'
import { listOf } from '../../data/first-fault.js'
import { readJson } from '../../data/json.js'
import { portablePaths } from './names.js'
import { recordAsData } from './record.js'
import { sha256 } from '../../base/hash.js'
import { withoutPlaces } from '../../model/map.js'

/**
 * The files that all profiles share:
 * `cover.html`, `documents/` (PDF/A, DOCX, HTML, annexes that are files), `original/` (signed outside),
 * `data/` (resolved documents, schedule, what has happened, case metadata) and `sources/` (what it came from, listed in `sources/sources.json`).
 */
export function commonFiles(instance: ArchivedInstance, layout: Layout = plainLayout): PackageFile[] {
  return [
    { path: layout('cover', coverName), bytes: coverPage(instance, layout) },
    ...documentFiles(instance, layout),
    ...dataFiles(instance, layout),
    ...sourceFiles(instance, layout),
  ]
}

function documentFiles({ editions, annexes, originals }: ArchivedInstance, layout: Layout): PackageFile[] {
  const place = (kind: Placed, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): PackageFile => {
    return { path: layout(kind, name), bytes }
  }
  return [
    ...editions.flatMap(({ files, masked }) => [
      ...files.map((file) => place(file.format, file)),
      ...(masked === null ? [] : [place('pdf', masked)]),
    ]),
    ...annexes.flatMap(({ file }) => (file === null ? [] : [place('annex', file)])),
    ...originals.map((original) => place('original', original)),
  ]
}

function dataFiles(instance: ArchivedInstance, layout: Layout): PackageFile[] {
  const { agreement, instance: id, editions, schedule, caseMetadata, archivist } = instance
  const events = recordAsData(instance)
  return [
    ...editions.map(({ languages, document }) => ({
      path: layout('data', `${agreement}-${id}-${languages.join('-')}.json`),
      bytes: json(withoutPlaces(document)),
    })),
    { path: layout('data', 'schedule.json'), bytes: json(schedule.rows) },
    ...schedule.files.map(({ path, bytes }) => ({ path: layout('data', path), bytes })),
    ...(events.length === 0 ? [] : [{ path: layout('data', 'events.json'), bytes: json(events) }]),
    { path: layout('data', 'case.json'), bytes: json({ party: archivist.id, ...caseMetadata }) },
  ]
}

function sourceFiles({ sources }: ArchivedInstance, layout: Layout): PackageFile[] {
  const named = sources.map((source) => ({ ...source, name: `${source.set}/${source.path}` }))
  const paths = portablePaths(named.map(({ name }) => name))
  const placed = named.map(({ set, path, bytes, name }) => ({ set, path, bytes, file: paths.get(name) ?? name }))
  return [
    ...placed.map(({ file, bytes }) => ({ path: layout('source', file), bytes })),
    {
      path: layout('source', sourcesName),
      bytes: json(placed.map(({ set, path, bytes, file }) => ({ set, path, file, sha256: sha256(bytes) }))),
    },
  ]
}

const sourcesName = 'sources.json'

const sourcesSchema = listOf(
  z.strictObject({ set: z.enum(['content', 'templates']), path: z.string(), file: z.string(), sha256: z.string() }),
)

/** The sources that a package encloses; null where their list cannot be read, or one of them is missing or named twice. */
export function enclosedIn(files: ReadonlyMap<string, Uint8Array>, layout: Layout): SourceFile[] | null {
  const bytes = files.get(layout('source', sourcesName))
  const read = bytes === undefined ? null : readJson(bytes, 'list-size', 'list-values')
  const list = read?.kind === 'value' ? sourcesSchema.safeParse(read.value).data : undefined
  if (list === undefined || new Set(list.map(({ set, path }) => `${set}/${path}`)).size < list.length) return null
  const sources = list.flatMap(({ set, path, file }) => {
    const content = files.get(layout('source', file))
    return content === undefined ? [] : [{ set, path, bytes: content }]
  })
  return sources.length < list.length ? null : sources
}
