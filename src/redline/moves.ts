// Units that belong to nothing where they stand -> those that stand at another place on the other side.

import { grouped } from '../base/lists.js'
import { common, likeness } from './likeness.js'
import { stepOf, type Known, type Left, type Step } from './step.js'

/** What says the same at another place, where nothing else does. */
export function movedUnchanged({ before, after }: Left, old: readonly Known[], now: readonly Known[]): Step[] {
  const [from, to] = [byKey(before, old), byKey(after, now)]
  return [...from].flatMap(([key, olds]) => {
    const nows = to.get(key) ?? []
    const [one, other] = [olds[0], nows[0]]
    if (olds.length !== 1 || nows.length !== 1 || one === undefined || other === undefined) return []
    return (old[one]?.bag.size ?? 0) === 0 ? [] : [stepOf([one], [other], true)]
  })
}

function byKey(places: ReadonlySet<number>, units: readonly Known[]): Map<string, number[]> {
  return grouped(places, (at) => units[at]?.key ?? '')
}

/** What says nearly the same at another place, and is long enough to be known by it. */
export function movedAlike({ before, after }: Left, old: readonly Known[], now: readonly Known[]): Step[] {
  const long = (places: ReadonlySet<number>, units: readonly Known[]): number[] =>
    [...places].filter((at) => (units[at]?.bag.size ?? 0) >= fewestWords)
  const olds = long(before, old)
  const found = candidates(olds, long(after, now), old, now).toSorted(
    (a, b) => b.likeness - a.likeness || a.before - b.before || a.after - b.after,
  )
  const taken = { before: new Set<number>(), after: new Set<number>() }
  return found.flatMap((one) => {
    if (taken.before.has(one.before) || taken.after.has(one.after)) return []
    taken.before.add(one.before)
    taken.after.add(one.after)
    return [stepOf([one.before], [one.after], true)]
  })
}

const fewestWords = 8
const leastLikeness = 0.75

interface Alike {
  readonly before: number
  readonly after: number
  readonly likeness: number
}

/** Pairs that are alike, of those that share words that few others have: so the work grows with what there is, not with its square. */
function candidates(
  olds: readonly number[],
  nows: readonly number[],
  old: readonly Known[],
  now: readonly Known[],
): Alike[] {
  const withWord = new Map<string, number[]>()
  for (const at of olds)
    for (const word of now.length === 0 ? [] : (old[at]?.bag.counts.keys() ?? [])) {
      const places = withWord.get(word)
      if (places === undefined) withWord.set(word, [at])
      else places.push(at)
    }
  return nows.flatMap((at) => {
    const one = now[at]
    if (one === undefined) return []
    const shared = new Map<number, number>()
    for (const word of one.bag.counts.keys()) {
      const places = withWord.get(word) ?? []
      if (places.length > mostWithWord) continue
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
    const best = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostTried)
    return best.flatMap(([place]) => {
      const other = old[place]
      if (other === undefined || other.unit.kind !== one.unit.kind || common(other.bag, one.bag) < fewestWords / 2)
        return []
      const alike = likeness(other.bag, one.bag)
      return alike >= leastLikeness ? [{ before: place, after: at, likeness: alike }] : []
    })
  })
}

/** A word that more units have tells nothing; and of those that share most words some are looked at. */
const mostWithWord = 8
const mostTried = 4
