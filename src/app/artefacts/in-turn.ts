// Instances -> the same in their order, each with its editions as they have come out. A Document is made when there is room for its
// job, and is let go with it: what is held of an instance before its turn are the files of a few.

import { hasErrors } from '../../base/problem.js'
import type { Library } from '../../library/types.js'
import type { Look } from '../../render/formats.js'
import type { Render, RenderJob, RenderResult } from '../../render/render.js'
import { keepNothing, type BuiltEdition, type BuiltInstance } from '../documents/built.js'
import type { Wanted } from './artefacts.js'
import type { AsListed } from './as-listed.js'
import {
  areSignedBlocks,
  planEdition,
  signedBlocksOf,
  type Environment,
  type MadeEdition,
  type SignedBlock,
} from './manifest-entry.js'

/** An instance whose turn it is. */
export interface MadeInstance {
  readonly instance: BuiltInstance
  /** None where it has an error. */
  readonly editions: readonly MadeEdition[]
  /** Those of its first edition. */
  readonly signatures: readonly SignedBlock[]
}

export interface Means {
  readonly asked: Wanted
  readonly library: Library
  readonly environment: Environment
  readonly listed: AsListed
}

/** An instance before its turn. */
interface Begun {
  readonly instance: BuiltInstance
  readonly editions: MadeEdition[]
  signatures: readonly SignedBlock[]
}

/** Renders editions, but those that are as listed; without a look, which is reported elsewhere, none. */
export async function* editionsInTurn(
  instances: readonly BuiltInstance[],
  look: Look | null,
  render: Render,
  means: Means,
): AsyncGenerator<MadeInstance> {
  const begun: Begun[] = []
  const jobs = jobsOf(instances, means, begun)
  /** Those at the front of which every edition has come out. */
  const whole = function* (): Generator<MadeInstance> {
    for (let [first] = begun; first !== undefined && isWhole(first); [first] = begun) {
      begun.shift()
      yield first
    }
  }
  const results = look === null ? unrendered(jobs) : render(jobs, look, totalOf(instances))
  for await (const rendered of results) {
    yield* whole()
    const editions = begun[0]?.editions ?? []
    const at = editions.findIndex((edition) => edition.kept === null && edition.rendered === null)
    const edition = editions[at]
    if (edition !== undefined) editions[at] = { ...edition, rendered }
    yield* whole()
  }
  yield* begun
}

/** Jobs in order; what they are of is begun as they are asked for. */
function* jobsOf(
  instances: readonly BuiltInstance[],
  { asked, library, environment, listed }: Means,
  begun: Begun[],
): Generator<RenderJob> {
  for (const instance of instances) {
    const one: Begun = { instance, editions: [], signatures: [] }
    begun.push(one)
    if (hasErrors(instance.problems)) {
      const [first] = instance.editions
      if (first !== undefined) one.signatures = signaturesIn(first)
      continue
    }
    for (const edition of instance.editions) {
      const { planned, job } = planEdition(instance, edition, library, asked, environment)
      if (one.editions.length === 0) one.signatures = planned.signatures
      const kept = listed(instance, planned)
      one.editions.push({ ...planned, kept, rendered: null })
      if (kept === null) yield job()
    }
  }
}

/** The blocks in which an edition is signed, without its Document where that is not at hand. */
function signaturesIn(edition: BuiltEdition): readonly SignedBlock[] {
  const keep = edition.keep ?? keepNothing
  return keep('signature blocks', '', areSignedBlocks, () => signedBlocksOf(edition.document))
}

async function* unrendered(jobs: Iterable<RenderJob>): AsyncGenerator<RenderResult> {
  for (const { key } of jobs) yield await Promise.resolve({ key, files: [], problems: [] })
}

function isWhole({ instance, editions }: Begun): boolean {
  const expected = hasErrors(instance.problems) ? 0 : instance.editions.length
  return editions.length === expected && editions.every(({ kept, rendered }) => kept !== null || rendered !== null)
}

function totalOf(instances: readonly BuiltInstance[]): number {
  return instances.reduce((sum, { problems, editions }) => sum + (hasErrors(problems) ? 0 : editions.length), 0)
}
