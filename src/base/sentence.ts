// A sentence of the catalogue and its values -> the text that a user reads, in the language in which messages are reported.
// `<name>` stands for a value, `<files:file|files>` for a number with the word in singular or plural.

import { visible } from './printable.js'

/** The languages in which the program speaks to its users. */
export const messageLanguages = ['en', 'sv', 'nb'] as const

export type MessageLanguage = (typeof messageLanguages)[number]

/** The same text in every language. */
export type InLanguages<Text = string> = Readonly<Record<MessageLanguage, Text>>

/** What stands for a slot: a text or number as it is, names in a list, or another sentence of the catalogue. */
export type SlotValue = string | number | readonly string[] | Sentence

export type Values = Readonly<Record<string, SlotValue>>

/** A sentence with its values: what is said, before it is said in a language. */
export interface Sentence {
  readonly texts: InLanguages
  readonly values: Values
}

/** The names of the slots of a text, as a type, so that a value that is missing fails at compile time. */
export type SlotsOf<Text> = Text extends `${string}<${infer Slot}>${infer Rest}`
  ? (Slot extends `${infer Name}:${string}` ? Name : Slot) | SlotsOf<Rest>
  : never

const slot = /<([a-z][A-Za-z]*)(?::([^|<>]*)\|([^<>]*))?>/g

/** How many names of a list are reported; the others are counted. */
const mostNames = 5

const more: InLanguages = { en: 'and <count> more', sv: 'och <count> till', nb: 'og <count> til' }

/**
 * The text of a sentence in a language, with the names of characters in its values that nobody sees. Throws a RangeError where a
 * value is missing: a fault of the program.
 */
export function say({ texts, values }: Sentence, language: MessageLanguage): string {
  return texts[language].replace(slot, (_, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`no value for <${name}> in: ${texts[language]}`)
    const text = sayValue(value, language)
    return one === undefined || many === undefined ? text : `${text} ${value === 1 ? one : many}`
  })
}

/** The names of the slots of a text, each once, in code-unit order. */
export function slotNames(text: string): string[] {
  return [...new Set([...text.matchAll(slot)].map((match) => match[1] ?? ''))].sort()
}

function sayValue(value: SlotValue, language: MessageLanguage): string {
  if (typeof value === 'string') return shortened(visible(value))
  if (typeof value === 'number') return String(value)
  return isNames(value) ? sayNames(value, language) : say(value, language)
}

/** More than a sentence has use for: what was found may be as long as a file. */
const longestValue = 4_000

function shortened(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`
}

/** "`a`, `b`", and how many more where there are many. */
function sayNames(names: readonly string[], language: MessageLanguage): string {
  const listed = names.slice(0, mostNames).map((name) => `\`${shortened(visible(name))}\``)
  const left = names.length - listed.length
  return left > 0
    ? `${listed.join(', ')} ${say({ texts: more, values: { count: left } }, language)}`
    : listed.join(', ')
}

function isNames(value: readonly string[] | Sentence): value is readonly string[] {
  return Array.isArray(value)
}
