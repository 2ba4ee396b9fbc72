// Pairs that may belong together -> those that do so in order: the heaviest chain in which both sides go on.

export interface Anchor {
  readonly before: number
  readonly after: number
  readonly weight: number
}

/**
 * The chain of greatest weight in which both places rise (a longest increasing subsequence, where all weigh the same), in order. Work
 * grows with the number of pairs and its logarithm.
 * @param pairs each place of the later side may stand in several
 */
export function heaviestChain(pairs: readonly Anchor[]): Anchor[] {
  const sorted = pairs.toSorted((a, b) => a.before - b.before || b.after - a.after)
  const places = [...new Set(sorted.map(({ after }) => after))].sort((a, b) => a - b)
  const rankOf = new Map(places.map((place, index) => [place, index + 1]))
  /* A Fenwick tree of the best chain that ends at a place or before it. */
  const best: (number | null)[] = places.map(() => null).concat([null])
  const weights: number[] = []
  const previous: (number | null)[] = []
  const heavier = (one: number | null, other: number | null): number | null =>
    one === null || (other !== null && (weights[other] ?? 0) > (weights[one] ?? 0)) ? other : one
  for (const [index, { after, weight }] of sorted.entries()) {
    const rank = rankOf.get(after) ?? 0
    let last: number | null = null
    for (let at = rank - 1; at > 0; at -= at & -at) last = heavier(last, best[at] ?? null)
    weights[index] = weight + (last === null ? 0 : (weights[last] ?? 0))
    previous[index] = last
    for (let at = rank; at < best.length; at += at & -at) best[at] = heavier(best[at] ?? null, index)
  }
  const chain: Anchor[] = []
  let end: number | null = null
  for (const index of sorted.keys()) end = heavier(end, index)
  for (let at = end; at !== null; at = previous[at] ?? null) {
    const anchor = sorted[at]
    if (anchor !== undefined) chain.push(anchor)
  }
  return chain.reverse()
}
