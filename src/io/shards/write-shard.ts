// The instances of a shard -> its folder, a few at a time, each time with a manifest that says what is there: a run that is stopped is
// taken up by the next where it was, and nothing of it is made twice.

import { join } from 'node:path'
import type { ListedFile } from '../../app/request/outcome.js'
import { differences, partOf, withPart, without, type Origin, type Part } from '../../app/shards/part.js'
import { nameOfPlanned } from '../../app/shards/planned.js'
import type { ShardedCommand } from '../../app/shards/sharded-commands.js'
import { allFound, nothingFound, type Found, type OwnInstance } from '../../app/shards/share.js'
import { sha256 } from '../../base/hash.js'
import { addAll } from '../../base/lists.js'
import { hasErrors, placeIn, problem, type Problem } from '../../base/problem.js'
import { manifestName } from '../program-names.js'
import { readListing, type ManifestShape } from '../read-manifest.js'
import { shown } from '../root.js'
import { updateFolder, type FolderOptions, type OpenFolder } from '../update-folder.js'
import { readPlain } from '../verify/plain-file.js'

/** Which part of which whole is written. */
export interface PartHead {
  readonly command: ShardedCommand
  readonly shard: number
  readonly of: number
  readonly origin: Origin
}

/** How the manifest of a command lists instances. */
export interface Listing<Manifest> {
  readonly shape: ManifestShape
  readonly empty: Manifest
  /** The files of an instance, by the name of it. */
  readonly filesOf: (manifest: Manifest) => (name: string) => readonly ListedFile[]
  readonly listed: (manifest: Manifest) => readonly ListedFile[]
  /** Of the files that an earlier manifest lists those that the program may have written. */
  readonly isOwn: (file: ListedFile) => boolean
  /** What a manifest says of some instances. */
  readonly only: (manifest: Manifest, names: ReadonlySet<string>) => Manifest
  readonly joined: (one: Manifest, other: Manifest) => Manifest
  /** Names of instances that may stay listed until they are made anew, as what is not rendered where it would come out the same. */
  readonly reused: (manifest: Manifest) => readonly string[]
}

/** Some instances that have been made and laid ready. */
export interface MadeBatch<Manifest> {
  readonly manifest: Manifest
  readonly found: Found
  readonly site?: unknown
}

/** What makes instances. */
export interface ShardMaker<Manifest> {
  /** Null where a file cannot be laid ready. */
  readonly make: (
    batch: readonly OwnInstance[],
    before: Manifest | null,
    folder: OpenFolder,
  ) => Promise<MadeBatch<Manifest> | null>
  /** What the pages of the whole site are made of, of instances that were made before and now; only where there are any. */
  readonly joinSite?: (before: unknown, now: unknown, names: ReadonlySet<string>) => unknown
  readonly end: () => void
}

export interface WrittenShard<Manifest> {
  /** Null where nothing more could be written; what was written before stays. */
  readonly manifest: Manifest | null
  readonly part: Part | null
  /** How many instances were made now. */
  readonly made: number
  readonly written: number
  readonly problems: readonly Problem[]
}

/** Instances that are written together: so many, or a tenth of what has been written already. */
const least = 20

/**
 * Writes what is left of a shard. Rule `shard/folder` where the folder holds something else than this shard.
 * @param begin opens the making of what is left
 */
export async function writeShard<Manifest extends object>(
  folder: string,
  listing: Listing<Manifest>,
  head: PartHead,
  own: readonly OwnInstance[],
  begin: (left: readonly OwnInstance[]) => Promise<ShardMaker<Manifest>> | ShardMaker<Manifest>,
  options: FolderOptions,
): Promise<WrittenShard<Manifest>> {
  const stands = readListing(folder, listing.shape)
  const inTheWay = (manifest: unknown): Problem[] => otherThan(manifest as object | null, head, folder)
  const nothing = { manifest: null, part: null, made: 0, written: 0 }
  const hindered = [...stands.problems, ...inTheWay(stands.manifest)]
  if (hasErrors(hindered)) return { ...nothing, problems: hindered }
  const before = stands.manifest as Manifest | null
  const broken = new Set(before === null ? [] : brokenIn(folder, before, listing, head))
  const isDone = (part: Part | null): ((one: OwnInstance) => boolean) => {
    const names = new Set((part?.own ?? []).map(nameOfPlanned))
    return (one) => names.has(nameOfPlanned(one)) && !broken.has(nameOfPlanned(one))
  }
  const part = before === null ? null : ofSame(before, head)
  const left = own.filter((one) => !isDone(part)(one))
  if (left.length === 0 && part?.whole === true && before !== null)
    return { ...nothing, manifest: before, part, problems: [] }
  const maker = await begin(left)
  let state: { readonly manifest: Manifest; readonly part: Part } | null = null
  let [made, written] = [0, 0]
  const problems: Problem[] = []
  try {
    for (let at = 0; state?.part.whole !== true;) {
      const size = Math.max(least, Math.floor((state?.part.own.length ?? part?.own.length ?? 0) / 10))
      const batch = left.slice(at, at + size)
      at += size
      let stopped: Problem[] = []
      const { update, ...done } = await updateFolder(
        folder,
        listing.shape,
        async (found: Manifest | null, open: OpenFolder) => {
          stopped = inTheWay(found)
          if (stopped.length > 0) return null
          const known = found === null ? null : ofSame(found, head)
          const asked = batch.filter((one) => !isDone(known)(one))
          const result = await maker.make(asked, found, open)
          if (result === null) return null
          made += asked.length
          for (const one of asked) broken.delete(nameOfPlanned(one))
          return nextStep({ listing, head, own, found, known, asked, broken }, result, maker)
        },
        options,
      )
      written += done.written
      addAll(problems, without([...done.problems, ...stopped], problems))
      if (update !== null && at >= left.length && !update.part.whole)
        problems.push(problem('shard/folder#meanwhile', { folder: shown(folder) }, placeIn(shown(folder))))
      if (update === null || hasErrors(problems)) return { ...nothing, made, written, problems }
      state = { manifest: update.manifest, part: update.part }
    }
  } finally {
    maker.end()
  }
  return { manifest: state.manifest, part: state.part, made, written, problems }
}

interface StepOver<Manifest> {
  readonly listing: Listing<Manifest>
  readonly head: PartHead
  readonly own: readonly OwnInstance[]
  readonly found: Manifest | null
  /** The part that stands there, where it is of the same origin. */
  readonly known: Part | null
  readonly asked: readonly OwnInstance[]
  readonly broken: ReadonlySet<string>
}

/** What the folder is to hold when some more instances have been made. */
function nextStep<Manifest extends object>(
  { listing, head, own, found, known, asked, broken }: StepOver<Manifest>,
  result: MadeBatch<Manifest>,
  { joinSite }: ShardMaker<Manifest>,
) {
  const now = new Set(asked.map(nameOfPlanned))
  const kept = (known?.own ?? []).filter((one) => !now.has(nameOfPlanned(one)) && !broken.has(nameOfPlanned(one)))
  const names = new Set(kept.map(nameOfPlanned))
  const all = allFound([known === null ? nothingFound : { ...known, own: kept }, result.found])
  /* Another run of the same shard may have made what this one has still before it. */
  const whole = own.every((one) => names.has(nameOfPlanned(one)) || now.has(nameOfPlanned(one)))
  const ownNames = new Set(own.map(nameOfPlanned))
  const waiting =
    found === null || whole ? [] : listing.reused(found).filter((name) => ownNames.has(name) && !now.has(name))
  const stays = listing.only(found ?? listing.empty, new Set([...names, ...waiting]))
  const site = joinSite?.(known?.site ?? null, result.site, names) ?? null
  const part: Part = { ...head, whole, ...all, site }
  const manifest = withPart(listing.joined(stays, result.manifest), part)
  return {
    manifest,
    part,
    listed: listing.listed(manifest),
    earlier: found === null ? [] : listing.listed(found).filter(listing.isOwn),
  }
}

/** The part that a manifest tells of, where it is of the same whole. */
function ofSame(manifest: object, { command, shard, origin }: PartHead): Part | null {
  const part = partOf(manifest)
  if (part === null || part === 'broken') return null
  return part.command === command && part.shard === shard && differences(part.origin, origin).length === 0 ? part : null
}

/** Rule `shard/folder`: another shard lies there, or a folder that is no part. */
function otherThan(manifest: object | null, { command, shard, of }: PartHead, folder: string): Problem[] {
  if (manifest === null) return []
  const part = partOf(manifest)
  const place = placeIn(shown(join(folder, manifestName)))
  if (part === 'broken') return []
  if (part === null) return [problem('shard/folder', { folder: shown(folder) }, place)]
  if (part.command === command && part.shard === shard && part.of === of) return []
  const values = { folder: shown(folder), shard: part.shard, of: part.of }
  return [problem('shard/folder#other', values, place)]
}

/** Names of the instances that are listed and do not lie there as they were written. */
function brokenIn<Manifest extends object>(
  folder: string,
  manifest: Manifest,
  { filesOf }: Listing<Manifest>,
  head: PartHead,
): string[] {
  const files = filesOf(manifest)
  return (ofSame(manifest, head)?.own ?? [])
    .map(nameOfPlanned)
    .filter((name) => !files(name).every((file) => liesIn(folder, file)))
}

/** True where a file lies in a folder as it is listed. */
export function liesIn(folder: string, { path, sha256: hash }: ListedFile): boolean {
  const { value } = readPlain(join(folder, path), 'package-size')
  return value !== null && sha256(value) === hash
}
