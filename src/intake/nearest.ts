// Texts, and the clauses of a library -> which clause is nearest to each text. What clauses have in common with a text is found by
// runs of words, so that the work grows with what there is to read, and not with all pairs.

import { bagOf, likeness, type Bag } from '../redline/likeness.js'
import { sayingWords, lineOf, type Unit } from '../redline/unit.js'

/** A clause with a text by which it is known: its own, or one that it has in an agreement. */
export interface Candidate {
  readonly clause: string
  readonly units: readonly Unit[]
}

export interface Nearest {
  readonly clause: string
  /** From 0 to 1: the share of words that both have in common. */
  readonly likeness: number
}

/** How near another text has to be to be called the same with changes. */
export const leastLikeness = 0.35

/** Opens an index of clauses: gives the nearest of a text, or null where none is near. */
export function openNearest(candidates: readonly Candidate[]): (units: readonly Unit[]) => Nearest | null {
  const bags: Bag[] = candidates.map(({ units }) => bagOf(units))
  const index = new Map<string, number[]>()
  for (const [at, { units }] of candidates.entries())
    for (const run of new Set(runsOf(units))) {
      const places = index.get(run)
      if (places === undefined) index.set(run, [at])
      else places.push(at)
    }
  /* What stands in very many clauses tells none from another. */
  const usual = Math.max(20, candidates.length / 10)
  return (units) => {
    const bag = bagOf(units)
    const shared = new Map<number, number>()
    for (const run of new Set(runsOf(units))) {
      const places = index.get(run) ?? []
      if (places.length <= usual) for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const tried = [...shared].sort(([a, one], [b, other]) => other - one || a - b).slice(0, mostTried)
    let best: Nearest | null = null
    for (const [at] of tried) {
      const other = bags[at]
      const clause = candidates[at]?.clause
      if (other === undefined || clause === undefined) continue
      const alike = likeness(bag, other)
      if (alike >= leastLikeness && alike > (best?.likeness ?? 0)) best = { clause, likeness: alike }
    }
    return best
  }
}

/** Those with most runs in common are looked at word by word. */
const mostTried = 8

/** Three words that follow each other; of a short text, all of them. */
function runsOf(units: readonly Unit[]): string[] {
  return units.flatMap((unit) => {
    const words = sayingWords(unit)
    if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')]
    return words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`)
  })
}

/** Lines of text as units. */
export function unitsOfLines(lines: readonly string[]): Unit[] {
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', label: null, cells: [lineOf(line)], mark: null, source: null }))
}

/** The lines of a clause's template without its calls: what it says whatever is given. */
export function linesOfTemplate(body: string): string[] {
  return body.replace(/\{\{[^{}]*\}\}/g, ' ').split('\n')
}
