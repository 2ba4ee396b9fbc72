// Text as people and programs write it -> the same with plain digits, hyphens and spaces, and where each character stood.

export interface PlainText {
  readonly text: string
  /** Index in the original of the character at an index of `text`; one more for its end. */
  readonly offsets: readonly number[]
}

/**
 * Makes digits of any script 0 to 9, any dash a hyphen, any space or line break a space, letters of full width plain
 * ones, all in lower case; drops what is not seen (soft hyphens, joiners, marks of direction).
 */
export function plainCharacters(original: string): PlainText {
  let text = ''
  const offsets: number[] = []
  let at = 0
  for (const character of original) {
    const plain = plainOf(character)
    for (const unit of plain) {
      text += unit
      for (let index = 0; index < unit.length; index++) offsets.push(at)
    }
    at += character.length
  }
  offsets.push(at)
  return { text, offsets }
}

function plainOf(character: string): string {
  if (character < '\u007f' && character >= ' ') return character.toLowerCase()
  if (/\p{Nd}/u.test(character)) return digitOf(character)
  if (/[\p{Pd}\u2212\u2043]/u.test(character)) return '-'
  if (/[\p{Z}\s]/u.test(character)) return ' '
  if (/[\p{Cf}\ufe00-\ufe0f\u034f]/u.test(character)) return ''
  /* Raised and circled figures are marks of notes and lists, no part of a number. */
  if (/\p{No}/u.test(character)) return character
  const compatible = character.normalize('NFKC')
  return (compatible.length === 1 ? compatible : character).toLowerCase()
}

/** The ten digits of every script follow each other in Unicode (The Unicode Standard, 4.6). */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let before = 0
  while (/^\p{Nd}$/u.test(String.fromCodePoint(point - before - 1))) before += 1
  return String(before % 10)
}
