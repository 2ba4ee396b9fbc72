// Words and patterns of a language, filled in: labels, lists, genitives, quotations.

import { type EndingRule, type LanguageForms, type TermKey, type WordKey } from '../data/language.js'

/** A piece of a pattern: text as it stands, or a slot to be filled. */
export type Piece = { readonly text: string } | { readonly slot: string }

/** The word or phrase under a key, its slots filled: `word(sv, 'annex', { number: '1' })` gives "Bilaga 1". */
export function word(language: LanguageForms, key: WordKey, values: Readonly<Record<string, string>> = {}): string {
  return fill(language.words[key], values)
}

/** A label or rule of the schedule of dates, its slots filled. */
export function termWord(language: LanguageForms, key: TermKey, values: Readonly<Record<string, string>> = {}): string {
  return fill(language.term[key], values)
}

/** Fills the slots of a pattern. Values are not read for slots again. Throws a RangeError for a slot without a value. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pieces(pattern)
    .map((piece) => {
      if ('text' in piece) return piece.text
      const value = Object.hasOwn(values, piece.slot) ? values[piece.slot] : undefined
      if (value === undefined) throw new RangeError(`no value for {${piece.slot}} in "${pattern}"`)
      return value
    })
    .join('')
}

/** Splits a pattern into text and slots. */
export function pieces(pattern: string): Piece[] {
  return pattern
    .split(/(\{[a-zA-Z]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{[a-zA-Z]+\}$/.test(part) ? { slot: part.slice(1, -1) } : { text: part }))
}

/** "A", "A och B", "A, B och C". */
export function formatList(language: LanguageForms, items: readonly string[], join: 'and' | 'or' = 'and'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return fill(language.list[join], { first: items.slice(0, -1).join(language.list.separator), last })
}

/**
 * The genitive of a name: "Falu kommuns", "Akershus’" or "Borås", as the language has it. What follows the name in brackets
 * stays as it is: "Våler kommunes (Østfold)" (Språkrådet; Svenska skrivregler).
 */
export function genitive(language: LanguageForms, name: string): string {
  const [, own = name, brackets = ''] = /^(.*\S)(\s+\([^()]*\))$/su.exec(name) ?? []
  return applyRule(language.genitive, own, { name: own }) + brackets
}

/**
 * What languages are called in this one, as a list: "svenska och norska". One that the language file does not name is called
 * as Unicode has it (CLDR), or by its code.
 */
export function languageNames(language: LanguageForms, codes: readonly string[]): string {
  const { names, locale } = language
  const elsewhere = (code: string): string | undefined => new Intl.DisplayNames([locale], { type: 'language' }).of(code)
  return formatList(
    language,
    codes.map((code) => names[code] ?? elsewhere(code) ?? code),
  )
}

/** A section of a statute, its sign tied to the number: "18 §", "§ 18". */
export function sectionSign(language: LanguageForms, number: string): string {
  return unbroken(fill(language.sectionSign, { number }))
}

/** The form of the first rule that fits the word; the last rule of a list fits all. */
export function applyRule(
  rules: readonly EndingRule[],
  name: string,
  values: Readonly<Record<string, string>>,
): string {
  const rule = rules.find(
    ({ endings, acronym }) =>
      (endings === undefined || endings.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()))) &&
      (acronym === undefined || /(?:^|[^\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+$/u.test(name)),
  )
  return rule === undefined ? name : fill(rule.form, values)
}

/** Spaces become no-break spaces (U+00A0). */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
