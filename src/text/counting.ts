// Numbers as the labels of lists have them: letters, and Roman numerals.

/** a, b, … z for 1 to 26; nothing beyond. */
export function letters(count: number): string {
  return count >= 1 && count <= 26 ? String.fromCharCode(96 + count) : ''
}

/** i, ii, iii, iv … for 1 to 89. */
export function roman(count: number): string {
  let rest = count
  let printed = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      printed += sign
      rest -= worth
    }
  return printed
}

const signs: readonly (readonly [number, string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]
