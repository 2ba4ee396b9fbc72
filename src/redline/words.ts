// A text -> its words, of which two texts are compared by. An amount, a date, and what spaces tie that do not break are one word each, so
// that they are another or the same, and never cut.

/** A word, with the spaces before it. */
export interface Word {
  /** As it stands. */
  readonly text: string
  /** By which it is another or the same: without its spaces, or what it refers to. */
  readonly key: string
  /** Where in the text it begins, its spaces included, and ends. */
  readonly from: number
  readonly to: number
}

/** A stretch of a text of which more is known than what it says. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** A value from data, by its path; null for none. It is another or the same as a whole. */
  readonly path: string | null
  /** What it refers to by a number, which may shift; null for none. */
  readonly target: string | null
}

/** The words of a text, one after the other: together they are the text. */
export function wordsOf(text: string, stretches: readonly Stretch[] = []): Word[] {
  const references = stretches.filter(({ target }) => target !== null)
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const last = words.at(-1)
    const key = keyOf(found, index, references)
    if (key === '' && last !== undefined)
      words[words.length - 1] = { ...last, text: last.text + found, to: last.to + found.length }
    else words.push({ text: found, key, from: index, to: index + found.length })
  }
  return words
}

/** A word with what it refers to in place of the number that stands there. */
function keyOf(text: string, from: number, references: readonly Stretch[]): string {
  const own = references.filter((stretch) => stretch.from < from + text.length && stretch.to > from)
  if (own.length === 0) return folded(text)
  let [key, at] = ['', 0]
  for (const stretch of own) {
    key += `${text.slice(at, Math.max(at, stretch.from - from))}→${stretch.target ?? ''}`
    at = Math.min(text.length, stretch.to - from)
  }
  return folded(key + text.slice(at))
}

/** A text without what only its look depends on: how its spaces are made, where a word may be divided. */
export function folded(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

/** True for a word that says something: signs between words do not. */
export function isSaying({ key }: Pick<Word, 'key'>): boolean {
  return /[\p{L}\p{N}→]/u.test(key)
}

const gap = '[ \\u00A0\\u2007\\u2009\\u202F]'
/** `12. september 2024`, `12 maj 2024`, whatever the month is called. */
const date = `\\d{1,2}\\.?${gap}\\p{L}{3,}${gap}\\d{4}`
/** `1 000`, `12 345,50 kr`, `100 SEK`, `4 %`. */
const amount = `\\d+(?:[.,:]\\d+)*(?:(?<!\\d{4})${gap}\\d{3}(?!\\d))*(?:,\\d+)?(?:${gap}(?:%|kr\\b|[A-Z]{3}\\b))?`
/** What nothing parts, a full stop within a number, and what spaces tie that do not break, with the full stop of an ordinal. */
const plain = '(?:[^\\s.,;:]|[.,:](?=\\d)|[.,;:]?[\\u00A0\\u202F](?=\\S))+'
/** A number that goes on, or is tied to what follows, is no word by itself; signs that enclose it are. */
const isWhole = '(?![^\\s.,;:)\\]»”’"\'–]|[\\u00A0\\u202F]\\S|[.,:]\\d)'
const opening = '[(\\[«“”‘’"\'–]?'
const closing = '[)\\]»”’"\']?'
const word = new RegExp(`\\s*(?:${opening}(?:${date}|${amount})${closing}${isWhole}|${plain})|\\s*[.,;:]+|\\s+$`, 'gu')
