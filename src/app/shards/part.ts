// What a shard has made -> what the manifest of its folder says of it beside the files: of which whole it is a part, and what is needed
// to put the whole together without making a Document again.

import { createHash } from 'node:crypto'
import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import type { Problem } from '../../base/problem.js'
import type { Compared } from '../documents/compared.js'
import type { Shard } from './assign.js'
import { shardedCommands, type ShardedCommand } from './sharded-commands.js'

/** What has to be the same for parts to be of one whole. Each value is compared, and named where it differs. */
export interface Origin {
  /** The program: its version, that of Node and zlib, its fonts, and a hash of its own files. */
  readonly program: {
    readonly name: string
    readonly version: string
    readonly node: string
    readonly zlib: string
    readonly fonts: string
    readonly code: string
  }
  /** The folders as they were named, since problems name them so, and a hash of all that was read there. */
  readonly content: { readonly folder: string; readonly sha256: string }
  readonly templates: { readonly folder: string; readonly sha256: string }
  /** What was asked for: agreements, parties, formats and the like. */
  readonly options: Readonly<Record<string, unknown>>
  /** The day that counts as today; null where nothing depends on it. */
  readonly day: string | null
  /** Of the weights that were given; null where they were estimated. */
  readonly plan: string | null
  readonly shards: number
  /** How many instances all shards make together. */
  readonly instances: number
}

/** An instance that a shard has made. */
export interface PartInstance {
  /** Its place among the instances of all shards, from 0. */
  readonly place: number
  readonly agreement: string
  readonly instance: string
  /** Its own: without what follows from comparing it with others. */
  readonly problems: readonly Problem[]
  /** What came to light when it was rendered or packed: told where it is, and not where all of its series are stopped. */
  readonly rendered: readonly Problem[]
  /** Editions of an issued version that are made of the content, as long as that gives what was issued. */
  readonly fromContent: readonly string[]
}

export interface Part<Site = unknown> extends Shard {
  readonly command: ShardedCommand
  /** False until all its instances have been written. */
  readonly whole: boolean
  readonly origin: Origin
  readonly own: readonly PartInstance[]
  readonly compared: ReadonlyMap<string, Compared>
  readonly unread: ReadonlyMap<string, readonly Problem[]>
  /** Problems of no instance. */
  readonly told: readonly Problem[]
  /** What pages of the whole site are made of; null for all but `publish`. */
  readonly site: Site | null
}

/** A part as a manifest holds it: every problem once, named by its place in a list. */
interface WrittenPart {
  readonly part: 1
  readonly command: ShardedCommand
  readonly shard: number
  readonly of: number
  readonly whole: boolean
  readonly origin: Origin
  readonly own: readonly (Omit<PartInstance, 'problems' | 'rendered'> & {
    readonly problems: readonly number[]
    readonly rendered: readonly number[]
  })[]
  readonly compared: Readonly<Record<string, Compared>>
  readonly unread: Readonly<Record<string, readonly Problem[]>>
  readonly told: readonly number[]
  readonly site: unknown
  readonly problems: readonly Problem[]
}

/** A manifest with what is said of the part, and a hash of both together, by which it is seen whether it is as it was written. */
export function withPart<Manifest extends object>(
  manifest: Manifest,
  part: Part,
): Manifest & { readonly part: unknown; readonly seal: string } {
  const whole = { ...manifest, part: written(part) }
  return { ...whole, seal: sealOf(whole) }
}

/** What a manifest says of a part; null for that of no part, and `broken` for one that is not as it was written. */
export function partOf(manifest: object): Part | 'broken' | null {
  const { seal, ...whole } = manifest as { readonly seal?: unknown; readonly part?: unknown }
  if (whole.part === undefined) return null
  const found = partSchema.safeParse(whole.part)
  return found.success && seal === sealOf(whole) ? read(whole.part as WrittenPart) : 'broken'
}

/** True for the manifest of a part, whatever is said of it there. */
export function isOfPart(manifest: object | null): boolean {
  return manifest !== null && 'part' in manifest
}

/** The hash of it as JSON, of which no more than one member of its lists is made at a time. */
function sealOf(whole: object): string {
  const hash = createHash('sha256')
  const said = (value: unknown): string => JSON.stringify(value) ?? 'null'
  const entries = Object.entries(whole).filter(([, value]) => value !== undefined)
  for (const [index, [key, value]] of entries.entries()) {
    hash.update(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`)
    if (!Array.isArray(value)) hash.update(said(value))
    else {
      hash.update('[')
      for (const [at, one] of (value as unknown[]).entries()) hash.update(`${at === 0 ? '' : ','}${said(one)}`)
      hash.update(']')
    }
  }
  return hash.update('}').digest('hex')
}

const partSchema = z.looseObject({
  part: z.literal(1),
  command: z.enum(shardedCommands),
  shard: z.number().int().positive(),
  of: z.number().int().positive(),
  own: listOf(
    z.looseObject({
      agreement: z.string(),
      instance: z.string(),
      problems: listOf(z.number()),
      rendered: listOf(z.number()),
    }),
  ),
})

function written(part: Part): WrittenPart {
  const { command, shard, of, whole, origin, own, compared, unread, told, site } = part
  const problems: Problem[] = []
  const places = new Map<string, number>()
  const known = new Map<Problem, number>()
  const placeOf = (problem: Problem): number => {
    const before = known.get(problem)
    if (before !== undefined) return before
    const key = keyOf(problem)
    const place = places.get(key) ?? problems.push(problem) - 1
    places.set(key, place)
    known.set(problem, place)
    return place
  }
  return {
    part: 1,
    ...{ command, shard, of, whole, origin },
    own: own.map((one) => ({ ...one, problems: one.problems.map(placeOf), rendered: one.rendered.map(placeOf) })),
    compared: Object.fromEntries(compared),
    unread: Object.fromEntries(unread),
    told: told.map(placeOf),
    site,
    problems,
  }
}

function read({ part: _, own, compared, unread, told, problems, ...rest }: WrittenPart): Part {
  const problemsAt = (places: readonly number[]): Problem[] => places.flatMap((place) => problems[place] ?? [])
  return {
    ...rest,
    own: own.map((one) => ({ ...one, problems: problemsAt(one.problems), rendered: problemsAt(one.rendered) })),
    compared: new Map(Object.entries(compared)),
    unread: new Map(Object.entries(unread)),
    told: problemsAt(told),
  }
}

/** By which two problems are the same. */
export function keyOf(problem: Problem): string {
  return JSON.stringify(problem)
}

/** Problems without those of another list. */
export function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  if (others.length === 0) return [...problems]
  const left = new Set(others.map(keyOf))
  return problems.filter((problem) => !left.has(keyOf(problem)))
}

/** What has to be the same and is not, of two origins: the names of it. */
export function differences(one: Origin, other: Origin): (keyof Origin)[] {
  const names: readonly (keyof Origin)[] = [
    'program',
    'content',
    'templates',
    'options',
    'day',
    'plan',
    'shards',
    'instances',
  ]
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
}
