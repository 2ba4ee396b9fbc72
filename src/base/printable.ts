// Text that may come from anywhere -> text that can stand in a message.

/**
 * With every character that a terminal would obey, or that nobody sees and that turns around or hides what is read, by its name:
 * "U+001B". So a file's name with a line feed forges no line of a message. The soft hyphen stays: it only says where a word divides.
 */
export function visible(text: string): string {
  return text.replace(unseen, nameOf)
}

/** The first of these characters in a text; null for none. */
export function unseenIn(text: string): string | null {
  return text.match(unseen)?.[0] ?? null
}

/** JSON in which these characters are written by number: the same value for who reads it, and nothing that a terminal obeys. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unseen, (character) =>
    character === '\n' ? character : escaped(character),
  )
}

const unseen = /(?!\u00AD)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** `\u202e`, in two units where it takes two. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** The same for names out of a stranger's files: without the mark around names, and the last 300 characters of long ones. */
export function printable(text: string): string {
  return visible(text.replaceAll('`', '\uFFFD')).slice(-300)
}

/** The name of a character: "U+202E". */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
