// Something that holds from a number on goes in; that number comes out, in as many steps as it has binary digits, twice.

/** More than any series has between two days of the calendar. */
const lastNumber = 2 ** 32

/**
 * The first number, from `start` on, for which something holds that holds for all numbers after it; found by doubling the step,
 * then by halves.
 */
export function firstNumber(holds: (number: number) => boolean, start = 1): number {
  if (holds(start)) return start
  let [below, step] = [start, 1]
  while (below + step < lastNumber && !holds(below + step)) {
    below += step
    step *= 2
  }
  let above = Math.min(below + step, lastNumber)
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (holds(middle)) above = middle
    else below = middle
  }
  return above
}
