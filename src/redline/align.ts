// Two lists of units -> which of one stand for which of the other, in order: by marks where the text agrees, by what says the same and
// occurs once, and between those by what they have in common; never by the first that fits. Then what has moved.

import { heaviestChain, type Anchor } from './anchors.js'
import { filled } from './fill.js'
import { stepOf, type Gap, type Known, type Left, type Step } from './step.js'
import { bagOf, likeness } from './likeness.js'
import { movedAlike, movedUnchanged } from './moves.js'
import { keyOf, type Unit } from './unit.js'

/**
 * Pairs units. In order of the later list; what was removed stands after what it stood behind. What has moved stands where it is now, as
 * one step.
 * @param parts true where what has moved is told as removed where it was, and added where it is
 */
export function align(before: readonly Unit[], after: readonly Unit[], parts = false): Step[] {
  const [old, now] = [known(before), known(after)]
  const { pairs, gaps } = anchored(old, now)
  const unchanged = movedUnchanged(left(pairs, old, now), old, now)
  const free = left([...pairs, ...unchanged], old, now)
  const inGaps = gaps.flatMap((gap) => filled(gap, free, old, now))
  const stayed = [...pairs, ...unchanged, ...inGaps]
  const alike = movedAlike(left(stayed, old, now), old, now)
  const found = [...stayed, ...alike]
  const all = parts ? found.filter(({ isMoved }) => !isMoved) : found
  const { before: removed, after: added } = left(all, old, now)
  return inOrder(
    [...all, ...[...removed].map((at) => stepOf([at], [])), ...[...added].map((at) => stepOf([], [at]))],
    old.length,
  )
}

function known(units: readonly Unit[]): Known[] {
  return units.map((unit) => ({ unit, key: keyOf(unit), bag: bagOf([unit]) }))
}

/** A mark is believed where the text agrees; then it outweighs what says the same elsewhere. */
function anchorsByMark(old: readonly Known[], now: readonly Known[]): Anchor[] {
  const places = once(now, [0, now.length], ({ unit }) => unit.mark)
  return [...once(old, [0, old.length], ({ unit }) => unit.mark)].flatMap(([mark, before]) => {
    const after = places.get(mark)
    const [one, other] = [old[before], now[after ?? -1]]
    if (after === undefined || one === undefined || other === undefined) return []
    const isAgreed = one.key === other.key || likeness(one.bag, other.bag) >= leastOfMark
    return isAgreed ? [{ before, after, weight: 2 * weightOf(one) }] : []
  })
}

const leastOfMark = 0.5

/** What says more holds faster; a heading holds what stands under it. */
function weightOf({ unit, bag }: Known): number {
  return (unit.kind === 'heading' ? 4 : 1) + Math.min(bag.size, 40)
}

/** The places of what occurs once in a stretch, by a key; what has none is left out. */
function once(
  units: readonly Known[],
  [from, to]: readonly [number, number],
  keyOfOne: (one: Known) => string | null,
): Map<string, number> {
  const places = new Map<string, number | null>()
  for (let at = from; at < to; at += 1) {
    const one = units[at]
    const key = one === undefined ? null : keyOfOne(one)
    if (key !== null) places.set(key, places.has(key) ? null : at)
  }
  return new Map([...places].flatMap(([key, at]) => (at === null ? [] : [[key, at] as const])))
}

/** What is anchored, and the gaps between in which nothing is. */
function anchored(old: readonly Known[], now: readonly Known[]): { readonly pairs: Step[]; readonly gaps: Gap[] } {
  const pairs: Step[] = []
  const gaps: Gap[] = []
  const byMark = anchorsByMark(old, now)
  const open: { readonly gap: Gap; readonly isFirst: boolean }[] = [
    { gap: { before: [0, old.length], after: [0, now.length] }, isFirst: true },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const gap = trimmed(next.gap, old, now, pairs)
    const [[fromOld, toOld], [fromNow, toNow]] = [gap.before, gap.after]
    if (fromOld >= toOld || fromNow >= toNow) continue
    const marks = next.isFirst ? byMark.filter(isWithin(gap)) : []
    const anchors = heaviestChain([...marks, ...anchorsByText(gap, old, now)])
    if (anchors.length === 0) gaps.push(gap)
    let [lastOld, lastNow] = [fromOld, fromNow]
    for (const { before, after } of anchors) {
      pairs.push(stepOf([before], [after]))
      open.push({ gap: { before: [lastOld, before], after: [lastNow, after] }, isFirst: false })
      ;[lastOld, lastNow] = [before + 1, after + 1]
    }
    if (anchors.length > 0) open.push({ gap: { before: [lastOld, toOld], after: [lastNow, toNow] }, isFirst: false })
  }
  return { pairs, gaps }
}

function isWithin({ before, after }: Gap): (anchor: Anchor) => boolean {
  return (anchor) =>
    anchor.before >= before[0] && anchor.before < before[1] && anchor.after >= after[0] && anchor.after < after[1]
}

function anchorsByText({ before, after }: Gap, old: readonly Known[], now: readonly Known[]): Anchor[] {
  const places = once(now, after, ({ key }) => key)
  return [...once(old, before, ({ key }) => key)].flatMap(([key, at]) => {
    const [other, one] = [places.get(key), old[at]]
    return other === undefined || one === undefined ? [] : [{ before: at, after: other, weight: weightOf(one) }]
  })
}

/** Pairs what says the same at both ends of a gap, and gives what is left between. */
function trimmed({ before, after }: Gap, old: readonly Known[], now: readonly Known[], pairs: Step[]): Gap {
  let [[fromOld, toOld], [fromNow, toNow]] = [before, after]
  while (fromOld < toOld && fromNow < toNow && old[fromOld]?.key === now[fromNow]?.key)
    pairs.push(stepOf([fromOld++], [fromNow++]))
  while (fromOld < toOld && fromNow < toNow && old[toOld - 1]?.key === now[toNow - 1]?.key)
    pairs.push(stepOf([--toOld], [--toNow]))
  return { before: [fromOld, toOld], after: [fromNow, toNow] }
}

/** What steps leave of both sides. */
function left(steps: readonly Step[], old: readonly Known[], now: readonly Known[]): Left {
  const places = (count: number, taken: readonly number[]): Set<number> => {
    const all = new Set(Array.from({ length: count }, (_, index) => index))
    for (const at of taken) all.delete(at)
    return all
  }
  return {
    before: places(
      old.length,
      steps.flatMap(({ before }) => before),
    ),
    after: places(
      now.length,
      steps.flatMap(({ after }) => after),
    ),
  }
}

/** Steps in order of the later list; what is gone stands after the last that stood before it and has stayed. */
function inOrder(steps: readonly Step[], olds: number): Step[] {
  const present = steps
    .filter(({ after }) => after.length > 0)
    .toSorted((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0))
  const gone = new Map<Step | null, Step[]>()
  const stepAt = new Map(steps.flatMap((step) => step.before.map((at) => [at, step] as const)))
  let behind: Step | null = null
  for (let at = 0; at < olds; at += 1) {
    const step = stepAt.get(at)
    if (step === undefined) continue
    if (step.after.length === 0) gone.set(behind, [...(gone.get(behind) ?? []), step])
    else if (!step.isMoved) behind = step
  }
  return [...(gone.get(null) ?? []), ...present.flatMap((step) => [step, ...(gone.get(step) ?? [])])]
}
