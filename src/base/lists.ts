// Long lists. What stands after `...` in a call lies on the stack, which a list of a hundred thousand overflows.

/** Puts all of a list at the end of another. */
export function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}

/** The largest of some numbers, and at least `least`. */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let most = least
  for (const number of numbers) if (number > most) most = number
  return most
}

/**
 * The index of the last of some things in order that begins at a place or before it; −1 where all begin later.
 * @param startOf where the one at an index begins
 */
export function lastAtOrBefore(count: number, startOf: (index: number) => number, place: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(middle) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Items by a key of theirs, in order. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
