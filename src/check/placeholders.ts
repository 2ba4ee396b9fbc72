// Left-over placeholders in clauses, data and templates: what must not be printed and signed.

import { problem, type Place, type Problem } from '../base/problem.js'

/** Whole words that stand where something was to be filled in. Names such as "Maxx AB" and sizes such as "XXL" are not hit. */
const placeholder =
  /(?<![\p{L}\p{N}])(?:[Xx]{2,}|(?:19|20)XX|NN|N\.\s?N\.|(?:ÅÅÅÅ|YYYY)(?:-MM-DD)?|TODO|FIXME|TBD|Lorem ipsum|\?{3,}|_{4,}|\[(?:[Nn]a[mv]n|[Dd]atum|[Dd]ato|[Bb]elopp|[Bb]eløp|[Kk]ommune?)\](?!\())(?![\p{L}\p{N}])/gu

/** What Word leaves where a cross reference has lost its target, in English, Swedish and Norwegian. */
const lostReference =
  /(?:Error! (?:Reference source not found|Bookmark not defined)|Fel! (?:Hittar inte referenskälla|Bokmärket är inte definierat)|Feil! (?:Fant ikke referansekilden|Bokmerke er ikke definert))\.?/gu

export interface TextFile {
  readonly file: string
  readonly text: string
}

/** Placeholders in files as written, each at its place. The reason of an `allow` may name what it allows. */
export function checkText(files: readonly TextFile[]): Problem[] {
  return files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /\breason:/.test(line)
          ? []
          : [placeholder, lostReference].flatMap((pattern) =>
              [...line.matchAll(pattern)].map((match) =>
                leftOver(match[0], { file, line: index + 1, column: match.index + 1 }),
              ),
            ),
      ),
  )
}

function leftOver(found: string, place: Place): Problem {
  return found.includes('! ')
    ? problem('placeholder/left-over#reference', { found }, place)
    : problem('placeholder/left-over#words', { found }, place)
}
