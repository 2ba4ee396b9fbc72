// Folders of parts -> one folder, with the files of all and the manifest of the whole, written all or none.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { manifestFile } from '../../app/artefacts/manifest-file.js'
import { listedFiles, type Manifest } from '../../app/artefacts/manifest.js'
import { archiveManifestFile, type ArchiveManifest } from '../../app/packages/archive-manifest.js'
import type { FolderUpdate, ListedFile, Outcome } from '../../app/request/outcome.js'
import { checkParts, type FoundPart } from '../../app/shards/check-parts.js'
import { mergeBuild } from '../../app/shards/merge-build.js'
import { mergeArchive } from '../../app/shards/merge-archive.js'
import { mergeSite } from '../../app/shards/merge-site.js'
import { siteManifestFile, type SiteManifest } from '../../app/publication/site-manifest.js'
import { partOf } from '../../app/shards/part.js'
import type { ShardedCommand } from '../../app/shards/sharded-commands.js'
import { checkPackage } from '../../archive/check.js'
import { sha256 } from '../../base/hash.js'
import { grouped } from '../../base/lists.js'
import { limits, pastLimit } from '../../base/limits.js'
import { hasErrors, placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { listedBy, packageIn } from '../archive-folder.js'
import { manifestName } from '../program-names.js'
import { readListing, type ManifestShape } from '../read-manifest.js'
import { shown } from '../root.js'
import { separateFolders } from '../../base/agreement-id.js'
import { updateFolder, type FolderOptions, type OpenFolder } from '../update-folder.js'
import { readPlain } from '../verify/plain-file.js'
import { codeHash } from './origin.js'

/** What was merged. */
export interface MergedFolder {
  readonly command: ShardedCommand
  readonly folder: string
  readonly parts: number
  readonly instances: number
  readonly files: number
}

/** A part with the manifest that tells of it. */
interface ReadPart extends FoundPart {
  readonly path: string
  /** The folder in an output folder that it is a part of: `site`, `archive`, or '' for that itself. */
  readonly within: string
  readonly manifest: object
}

/**
 * Merges parts into an output folder: those of each command into the folder that the command writes. The result is null where something
 * keeps them from being one whole, or they are too many for one folder; nothing is written then.
 * @param paths the output folders of shards, or the folders of the parts themselves
 */
export async function mergeFolders(
  paths: readonly string[],
  out: string,
  options: FolderOptions,
): Promise<Outcome<readonly MergedFolder[] | null>> {
  const large = tooLarge(paths, out)
  if (large.length > 0) return { result: null, problems: large }
  const read = paths.map((path) => readParts(path))
  const found = read.flatMap(({ parts }) => parts)
  const problems = read.flatMap((one) => one.problems)
  const groups = [...grouped(found, ({ within, part }) => `${part.command} ${within}`).values()]
  const code = codeHash()
  for (const parts of groups) problems.push(...checkParts(parts, code))
  if (hasErrors(problems)) return { result: null, problems: sortProblems(problems) }
  /* With several commands, whether all can be merged is seen before the first is. */
  if (groups.length > 1) problems.push(...groups.flat().flatMap(damagedIn))
  if (hasErrors(problems)) return { result: null, problems: sortProblems(problems) }
  const result: MergedFolder[] = []
  for (const parts of groups) {
    const merged = await mergeInto(out, parts, options)
    problems.push(...merged.problems)
    if (merged.result === null) return { result: null, problems: sortProblems(problems) }
    result.push(merged.result)
  }
  return { result, problems: sortProblems(problems) }
}

async function mergeInto(
  out: string,
  parts: readonly ReadPart[],
  options: FolderOptions,
): Promise<Outcome<MergedFolder | null>> {
  const [first] = parts
  if (first === undefined) return { result: null, problems: [] }
  const { command } = first.part
  const folder = first.within === '' ? out : join(out, first.within)
  const { shape, merge } = mergers[command]
  const damaged: Problem[] = []
  let nothing: readonly Problem[] | null = null
  const { update, problems } = await updateFolder(
    folder,
    shape,
    (before: object | null, open: OpenFolder) => {
      const merged = merge(parts, before, folder)
      nothing = merged.isNothing === true && merged.hindered.length === 0 ? merged.problems : null
      if (nothing !== null) return null
      if (hasErrors(merged.hindered)) {
        damaged.push(...merged.hindered)
        return null
      }
      const isListed = new Map(merged.listed.map(({ path, sha256: hash }) => [path, hash]))
      for (const part of parts)
        for (const file of filesOf(part)) {
          if (isListed.get(file.path) !== file.sha256) continue
          const bytes = bytesOf(part, file)
          if ('rule' in bytes) damaged.push(bytes)
          else if (damaged.length === 0 && !open.lay({ ...file, bytes })) return null
        }
      for (const file of merged.made) if (damaged.length === 0 && !open.lay(file)) return null
      return damaged.length > 0 ? null : merged
    },
    options,
  )
  const reported = [...problems, ...damaged]
  if (nothing !== null) {
    const instances = parts.reduce((sum, { part }) => sum + part.own.length, 0)
    const none = { command, folder: shown(folder), parts: parts.length, instances, files: 0 }
    return { result: none, problems: [...reported, ...(nothing as readonly Problem[])] }
  }
  if (update === null) return { result: null, problems: reported }
  const { listed } = update
  const files = new Set(listed.map(({ path }) => path)).size
  const instances = parts.reduce((sum, { part }) => sum + part.own.length, 0)
  return {
    result: { command, folder: shown(folder), parts: parts.length, instances, files },
    problems: [...reported, ...update.problems],
  }
}

/** What a folder is to hold when the parts of a command have been put together. */
interface Merged extends FolderUpdate<object> {
  readonly made: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly problems: readonly Problem[]
  /** True where one run writes nothing either. */
  readonly isNothing?: boolean
  /** Why they are not. */
  readonly hindered: readonly Problem[]
}

interface Merger {
  readonly shape: ManifestShape
  readonly merge: (parts: readonly ReadPart[], before: object | null, folder: string) => Merged
}

const mergers: Record<ShardedCommand, Merger> = {
  publish: {
    shape: siteManifestFile,
    merge: (parts, before) => ({
      ...mergeSite(
        parts.map((part) => ({ ...part, manifest: part.manifest as SiteManifest })),
        before as SiteManifest | null,
      ),
      hindered: [],
    }),
  },
  build: {
    shape: manifestFile,
    merge: (parts, before) => ({
      ...mergeBuild(
        parts.map((part) => ({ ...part, manifest: part.manifest as Manifest })),
        before as Manifest | null,
      ),
      made: [],
      hindered: [],
    }),
  },
  archive: {
    shape: archiveManifestFile,
    merge: (parts, before, folder) => ({
      ...mergeArchive(
        parts.map((part) => ({ ...part, manifest: part.manifest as ArchiveManifest })),
        before as ArchiveManifest | null,
        (path) => listedBy(join(folder, path)),
        (path) => holdsOriginals(folder, path),
      ),
      made: [],
    }),
  },
}

/** The folder in an output folder that a command writes. */
function folderOf({ command, origin }: FoundPart['part']): string {
  if (command === 'publish') return origin.options['preview'] === true ? 'site-preview' : 'site'
  return command === 'archive' ? command : ''
}

/** As output folders list files, and other folders theirs. */
const listedIn: Record<ShardedCommand, (manifest: object) => readonly ListedFile[]> = {
  publish: (manifest) => (manifest as SiteManifest).files,
  build: (manifest) => listedFiles(manifest as Manifest),
  archive: (manifest) => (manifest as ArchiveManifest).packages.flatMap(({ files }) => files),
}

/** Whether the package at a path of an archive folder holds a signed original, or cannot be read and may. */
function holdsOriginals(folder: string, path: string): boolean {
  const found = packageIn(folder, path)
  if (found === null) return false
  const { manifest } = checkPackage(found.files)
  return manifest === null || manifest.originals.length > 0
}

/** Every file that the manifest of a part lists. */
function filesOf({ manifest, part }: ReadPart): readonly ListedFile[] {
  return listedIn[part.command](manifest)
}

/** Rule `merge/damaged`: files of a part that are not as they were written. */
function damagedIn(part: ReadPart): Problem[] {
  return filesOf(part).flatMap((file) => {
    const bytes = bytesOf(part, file)
    return 'rule' in bytes ? [bytes] : []
  })
}

function bytesOf({ path, folder, part: { shard, of } }: ReadPart, file: ListedFile): Uint8Array | Problem {
  const { value } = readPlain(join(path, file.path), 'package-size')
  if (value !== null && sha256(value) === file.sha256) return value
  const place = placeIn(`${folder}/${file.path}`)
  return problem('merge/damaged#file', { file: file.path, shard, of }, place)
}

/** A manifest of any of the folders: whether it is the one of its part is seen by the hash that stands in it. */
const anyManifest: ManifestShape = {
  list: null,
  lists: { ...manifestFile.lists, ...archiveManifestFile.lists, ...siteManifestFile.lists },
}

/** Rule `limit/exceeded`: parts of a folder that together tell of more than can be held in memory. */
function tooLarge(paths: readonly string[], out: string): Problem[] {
  return manifestFolders.flatMap((within) => {
    const sizes = paths.map((path) => statSync(join(path, within, manifestName), { throwIfNoEntry: false })?.size ?? 0)
    const isLarge = sizes.reduce((sum, size) => sum + size, 0) > limits['parts-size'].most
    return isLarge ? [pastLimit('parts-size', placeIn(shown(join(out, within, manifestName))))] : []
  })
}

/** Where a manifest may lie in an output folder: its own, and those of what commands write in it. */
const manifestFolders = ['', ...separateFolders]

/** The parts that lie in a folder: itself, or what commands write in it. Rules `merge/no-part`, `merge/damaged`. */
function readParts(path: string): { readonly parts: readonly ReadPart[]; readonly problems: readonly Problem[] } {
  const ways = manifestFolders.filter((within) => existsSync(join(path, within, manifestName)))
  const problems: Problem[] = []
  const parts = ways.flatMap((within): ReadPart[] => {
    const folder = join(path, within)
    const { manifest, problems: unread } = readListing(folder, anyManifest)
    const part = manifest === null ? null : partOf(manifest)
    problems.push(...unread)
    if (part === 'broken')
      problems.push(
        problem('merge/damaged#manifest', { folder: shown(folder) }, placeIn(shown(join(folder, manifestName)))),
      )
    if (manifest === null || part === null || part === 'broken') return []
    return [{ folder: shown(folder), path: folder, within: folderOf(part), manifest, part }]
  })
  const isNone = parts.length === 0 && problems.length === 0
  return {
    parts,
    problems: isNone ? [problem('merge/no-part', { folder: shown(path) }, placeIn(shown(path)))] : problems,
  }
}
