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

/** Characters that searches in texts go through, forwards and backwards, while some work is done: what `stepsOf` does not see. */
export function searchedBy(work: () => void): number {
  let searched = 0
  const { exec } = RegExp.prototype
  const { indexOf, lastIndexOf } = String.prototype
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    searched += (found === null ? text.length : found.index + found[0].length) - from
    return found
  }
  String.prototype.indexOf = function (this: string, sought: string, from = 0) {
    const found = indexOf.call(this, sought, from)
    searched += (found < 0 ? this.length : found) - from
    return found
  }
  String.prototype.lastIndexOf = function (this: string, sought: string, from = this.length) {
    const found = lastIndexOf.call(this, sought, from)
    searched += from - Math.max(found, 0)
    return found
  }
  try {
    work()
  } finally {
    RegExp.prototype.exec = exec
    String.prototype.indexOf = indexOf
    String.prototype.lastIndexOf = lastIndexOf
  }
  return searched
}
