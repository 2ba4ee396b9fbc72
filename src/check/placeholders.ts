// Left-over placeholders, in clauses, in data and in finished Documents: what must not be printed and signed.

import type { Document } from '../model/document.js'
import { error, type Place, type Problem } from '../problem/problem.js'
import { text } from '../text/text.js'

/** Whole words that stand where something was to be filled in. Names such as "Maxx AB" are not hit. */
const placeholder = /(?<![\p{L}\p{N}])(?:XX+|X{1,2}xxx+|NN|N\.N\.|TODO|FIXME|TBD|Lorem ipsum|\?\?\?+|\[(?:namn|navn|datum|dato|kommun|kommune)\])(?![\p{L}\p{N}])/gu

export interface TextFile {
  readonly file: string
  readonly text: string
}

/** Placeholders in the files as written, each at its place. */
export function checkText(files: readonly TextFile[]): Problem[] {
  return files.flatMap(({ file, text: content }) =>
    [...content.matchAll(placeholder)].map((match) => {
      const before = content.slice(0, match.index).split('\n')
      return leftOver(match[0], { file, line: before.length, column: (before.at(-1) ?? '').length + 1 })
    }),
  )
}

/** Placeholders in the text of a Document that came in some other way. */
export function checkDocument(document: Document, place: Place): Problem[] {
  return [...text(document).matchAll(placeholder)].map((match) => leftOver(match[0], place))
}

function leftOver(found: string, place: Place): Problem {
  return error(
    'placeholder/left-over',
    `\`${found}\` is a placeholder.`,
    place,
    'write what belongs here, use a value such as {{counterparty}}, or {{blank "…"}} for what is filled in by hand',
  )
}
