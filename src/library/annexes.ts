// What annexes are called: their numbers, and the names of files that travel beside the agreement.

import type { AnnexData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import { slug } from '../base/letters.js'
import { word } from '../locale/words.js'

/** Numbers of annexes by id: fixed ones are kept, the others take the free numbers in order. */
export function annexNumbers(annexes: readonly AnnexData[]): Map<string, number> {
  const taken = new Set(annexes.flatMap((annex) => annex.number ?? []))
  let next = 0
  return new Map(
    annexes.map((annex): [string, number] => {
      if (annex.number !== undefined) return [annex.id, annex.number]
      do next += 1
      while (taken.has(next))
      return [annex.id, next]
    }),
  )
}

/** What is kept of the name that a file has: every system takes it, with the folders that it comes to lie in. */
const longestStem = 80

/** Name under which the file of an annex lies beside the agreement, and is printed in it: `bilaga-2-scenario.pdf`. */
export function attachedName(annex: AnnexData, number: number, language: LanguageForms): string {
  const [, stem = '', ending = ''] = /([^/]*?)(\.[a-zA-Z0-9]+)?$/.exec(annex.file ?? '') ?? []
  const name = [slug(word(language, 'annex', { number: String(number) })), slug(stem).slice(0, longestStem)].filter(
    (piece) => piece !== '',
  )
  return name.join('-') + ending.toLowerCase()
}
