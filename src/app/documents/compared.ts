// What comparing instances with each other has shown, as plain data -> the problems that follow for all of them. It is found one
// instance at a time, so that what several runs have found, each of some instances, is put together and says what one run says.

import { addAll } from '../../base/lists.js'
import { phrase } from '../../base/phrases/phrases.js'
import { problem, sortProblems, type Place, type Problem } from '../../base/problem.js'
import { say, type Sentence } from '../../base/sentence.js'

export interface Compared {
  /** Where instances of a series say something else than the first of them: rule `series/differs`, which stops all. */
  readonly series: readonly Problem[]
  /** How the content differs from the version that was issued; null where none was. */
  readonly moved: MovedOn | null
}

/** What the content gives by now, against what was issued. */
export interface MovedOn {
  readonly version: string
  readonly issued: string
  readonly place: Place
  /** How many instances were issued, of those chosen. */
  readonly instances: number
  /** Errors of the content. */
  readonly errors: readonly Problem[]
  readonly data: Sentence | null
  /** Ids of instances that were issued and are no more, and of those that were not. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
  /** How the Documents of an instance differ, one sentence for each that does. */
  readonly changes: readonly { readonly instance: string; readonly edition: string; readonly change: Sentence }[]
  /** Rules that the agreement allows with a reason. */
  readonly allowed: readonly string[]
}

export const nothingCompared: Compared = { series: [], moved: null }

/** The problems that all instances of an agreement have together. */
export function problemsOfCompared({ series, moved }: Compared): Problem[] {
  return [...series, ...(moved === null ? [] : movedOn(moved).filter(({ rule }) => !moved.allowed.includes(rule)))]
}

/** True where the content gives something else than was issued, whether or not that is told. */
export function hasMovedOn({ moved }: Compared): boolean {
  return moved !== null && movedOn(moved).length > 0
}

/**
 * What several runs have found, each of other instances of the same agreement.
 * @param orderOf the place of an instance among all, by its id
 */
export function putTogether(found: readonly Compared[], orderOf: (instance: string) => number): Compared {
  const series: Problem[] = []
  const errors: Problem[] = []
  const changesOf = new Map<string, MovedOn['changes'][number]>()
  for (const one of found) {
    addAll(series, one.series)
    addAll(errors, one.moved?.errors ?? [])
    for (const change of one.moved?.changes ?? []) changesOf.set(`${change.instance} ${change.edition}`, change)
  }
  const moved = found.find((one) => one.moved !== null)?.moved ?? null
  const changes = [...changesOf.values()].sort((a, b) => orderOf(a.instance) - orderOf(b.instance))
  return {
    series: sortProblems(series),
    moved: moved === null ? null : { ...moved, errors: sortProblems(errors), changes },
  }
}

/** Rule `register/moved-on`: the first error of the content, or else each difference once, with the instances that have it. */
function movedOn({ version, issued, place, instances, errors, data, gone, added, changes }: MovedOn): Problem[] {
  const issue = { version, issued }
  const ofAll = (change: Sentence): Problem => problem('register/moved-on#all', { ...issue, change }, place)
  const sorted = sortProblems(errors)
  const [first] = sorted
  if (first !== undefined) {
    const { file, line, column } = first.place
    const values = { rule: first.rule, place: `${file}:${line}:${column}`, count: sorted.length }
    return [ofAll(sorted.length > 1 ? phrase('change-errors', values) : phrase('change-error', values))]
  }
  const differences = new Map<string, { readonly change: Sentence; readonly ids: string[] }>()
  for (const { instance, change } of changes) {
    const known = differences.get(say(change, 'en'))
    if (known === undefined) differences.set(say(change, 'en'), { change, ids: [instance] })
    else known.ids.push(instance)
  }
  return [
    ...(data === null ? [] : [ofAll(data)]),
    ...(gone.length === 0 ? [] : [ofAll(phrase('change-instances-gone', { instances: gone }))]),
    ...(added.length === 0 ? [] : [ofAll(phrase('change-instances-new', { instances: added }))]),
    ...[...differences.values()].map(({ change, ids }) =>
      instances === 1 ? ofAll(change) : problem('register/moved-on#some', { ...issue, change, instances: ids }, place),
    ),
  ]
}
