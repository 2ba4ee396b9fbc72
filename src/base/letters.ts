// Letters of the Latin script as those of the English alphabet, and words as alternatives of a regular expression.

/** In lower case and without marks: `Älvdalen` gives `alvdalen`; ø gives o, æ gives ae, đ gives d. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæđŋŧß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** Letters that are no letter with a mark. */
const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' }

/** An id from a name: `Älvdalens kommun` gives `alvdalens-kommun`. */
export function slug(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Words as alternatives of a regular expression, the longest first: `kap\.|kr`. Of no words, what fits nothing. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length)
  return sorted.length === 0 ? '(?!)' : sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}

/** A name as it is compared with others: case, spacing and how letters are composed make no other name. */
export function comparedName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
