// What work costs, in steps: how often the program's own functions and blocks were run, as the engine counts them for coverage.
// Unlike time it is the same on any machine. What the engine does by itself (a search in a text, a regular expression) is not in it.

import { Session } from 'node:inspector'

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

/** The steps of some work: all that it ran in `src` and in the packages that this uses. */
export function stepsOf(work: () => void): number {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  work()
  let steps = 0
  session.post('Profiler.takePreciseCoverage', (_, coverage) => {
    for (const { url, functions } of (coverage as Coverage).result)
      if (!url.startsWith('node:')) for (const { ranges } of functions) for (const { count } of ranges) steps += count
  })
  session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  return steps
}

/**
 * How many times as many steps the work takes with twice the input: 2 where they grow with it, 4 where with its square. The engine may
 * throw counts away while it works; what looks like too much is counted again, and the least of three counts.
 */
export function growth(work: (size: number) => void, size: number): number {
  let least = Infinity
  for (let count = 0; count < 3 && least >= proportional; count += 1) {
    work(size)
    const [once, twice] = [stepsOf(() => work(size)), stepsOf(() => work(2 * size))]
    least = Math.min(least, twice / once)
  }
  return least
}

/** Work that grows with its input takes at most so many times as many steps for twice the input, logarithms and beginnings included. */
export const proportional = 2.8
