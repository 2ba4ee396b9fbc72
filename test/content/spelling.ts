// Prose -> the words that neither the Hunspell dictionary of the language nor our own list knows.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createHunspellFromFiles } from 'hunspell-wasm'
import type { Prose } from './written.js'

export interface Speller {
  /** Words that are known to neither, each with the file in which it stands first. */
  readonly unknown: (prose: readonly Prose[]) => string[]
  /** Words of our own list that the dictionary lists too, or that stand nowhere. */
  readonly needless: (prose: readonly Prose[]) => string[]
  readonly ownWords: readonly string[]
}

/** Loads the dictionary of a language, and the words in words-LANGUAGE.txt. */
export async function openSpeller(language: string): Promise<Speller> {
  const path = (file: string): string => fileURLToPath(import.meta.resolve(`dictionary-${language}`)).replace(/index\.js$/, file)
  const hunspell = await createHunspellFromFiles(path('index.aff'), path('index.dic'))
  const ownWords = readFileSync(`test/content/words-${language}.txt`, 'utf8').split('\n').filter(Boolean)
  const own = new Set(ownWords)
  const listed = new Set(readFileSync(path('index.dic'), 'utf8').split(/[/\n]/))
  /* Hunspell gives up on a long compound after a while: on a busy machine it knows at the second try what it did not at the first. */
  const isSpelt = (word: string): boolean => [1, 2, 3].some(() => hunspell.testSpelling(word))
  const known = (word: string): boolean => isSpelt(word) || own.has(word) || own.has(uncapitalised(word))
  const right = (word: string): boolean => known(word) || (word.endsWith('.') && known(word.slice(0, -1)))
  return {
    ownWords,
    unknown: (prose) => {
      const first = new Map<string, string>()
      for (const { file, text } of prose) for (const word of wordsOf(text)) if (!first.has(word)) first.set(word, file)
      return [...first].filter(([word]) => !right(word)).map(([word, file]) => `${file}: ${word}`)
    },
    needless: (prose) => {
      const forms = (word: string): string[] => [word, uncapitalised(word), word.replace(/\.$/, ''), uncapitalised(word.replace(/\.$/, ''))]
      const written = new Set(prose.flatMap(({ text }) => wordsOf(text).flatMap(forms)))
      return ownWords.filter((word) => (listed.has(word) && isSpelt(word)) || !written.has(word))
    },
  }
}

function uncapitalised(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1)
}

/** Words as a dictionary has them: without addresses, code, figures, and the marks around them; a last full stop stays. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/`[^`]*`|(?:https?:\/\/|www\.)\S+/g, ' ')
    .split(/[\s/–…()”“"«»‘|,;!?×=<>]+/u)
    .filter((word) => /\p{L}/u.test(word) && !/\d|\p{Ll}\.(?:no|se)\b/u.test(word))
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}.-]+$/gu, ''))
}
