// Left-over placeholders in clauses, data and templates: what must not be printed and signed.

import { placeIn, problem, type Place, type Problem, type Subject } from '../base/problem.js'
import { anyOf } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'

type Words = Pick<LanguageForms, 'placeholders'>

export interface TextFile {
  readonly file: string
  readonly text: string
  /** What the file is, where it belongs to something. */
  readonly subject?: Subject | undefined
}

/**
 * Gives the placeholders in a file as written, each at its place, in the words of all the languages. The reason of an `allow` may name
 * what it allows.
 */
export const openTextCheck = oncePer((languages: ReadonlyMap<string, Words>) => {
  const patterns = patternsOf([...languages.values()].map(({ placeholders }) => placeholders))
  return (file: TextFile): Problem[] => placeholdersIn(file, patterns)
})

function patternsOf(all: Placeholders): RegExp[] {
  return [placeholder(all), lostReference(all)]
}

function placeholdersIn({ file, text, subject }: TextFile, patterns: readonly RegExp[]): Problem[] {
  if (!patterns.some((pattern) => text.search(pattern) >= 0)) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      /\breason:/.test(line)
        ? []
        : patterns.flatMap((pattern) =>
            [...line.matchAll(pattern)].map((match) =>
              leftOver(match[0], placeIn(file, index + 1, match.index + 1, subject)),
            ),
          ),
    )
}

type Placeholders = readonly Words['placeholders'][]

/** Whole words that stand where something was to be filled in. Names such as "Maxx AB" and sizes such as "XXL" are not hit. */
function placeholder(all: Placeholders): RegExp {
  const bracketed = all.flatMap(({ bracketed: words }) => words).flatMap((word) => [word, capital(word)])
  const years = ['Y', ...all.flatMap(({ yearLetter }) => yearLetter ?? [])].map((letter) => letter.repeat(4))
  const words = String.raw`[Xx]{2,}|(?:19|20)XX|NN|N\.\s?N\.|(?:${anyOf(new Set(years))})(?:-MM-DD)?|TODO|FIXME|TBD|Lorem ipsum`
  const signs = String.raw`\?{3,}|_{4,}|\[(?:${anyOf(new Set(bracketed))})\](?!\()`
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words}|${signs})(?![\p{L}\p{N}])`, 'gu')
}

/** What Word leaves where a cross reference has lost its target, in English and the languages. */
function lostReference(all: Placeholders): RegExp {
  const english = { opening: 'Error!', texts: ['Reference source not found', 'Bookmark not defined'] }
  const left = [english, ...all.flatMap(({ lostReference: one }) => one ?? [])]
  const texts = left.flatMap(({ opening, texts: ends }) => ends.map((end) => `${opening} ${end}`))
  return new RegExp(String.raw`(?:${anyOf(new Set(texts))})\.?`, 'gu')
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function leftOver(found: string, place: Place): Problem {
  return found.includes('! ')
    ? problem('placeholder/left-over#reference', { found }, place)
    : problem('placeholder/left-over#words', { found }, place)
}
