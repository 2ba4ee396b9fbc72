// Left-over placeholders in clauses, data and templates: what must not be printed and signed.

import { error, type Place, type Problem } from '../problem/problem.js'

/** Whole words that stand where something was to be filled in. Names such as "Maxx AB" and sizes such as "XXL" are not hit. */
const placeholder =
  /(?<![\p{L}\p{N}])(?:[Xx]{2,}|(?:19|20)XX|NN|N\.\s?N\.|ÅÅÅÅ(?:-MM-DD)?|TODO|FIXME|TBD|Lorem ipsum|\?{3,}|\[(?:namn|navn|datum|dato|kommun|kommune)\])(?![\p{L}\p{N}])/gu

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
          : [...line.matchAll(placeholder)].map((match) =>
              leftOver(match[0], { file, line: index + 1, column: match.index + 1 }),
            ),
      ),
  )
}

function leftOver(found: string, place: Place): Problem {
  return error(
    'placeholder/left-over',
    `\`${found}\` is a placeholder.`,
    place,
    'write what belongs here, use a value such as {{counterparty}}, or {{blank "…"}} for what is filled in by hand',
  )
}
