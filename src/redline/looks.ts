// What came back -> what only looks different: text that is emphasised now and was not, or the other way; and changes of format that are tracked.

import { isOn } from '../docx/read/styles.js'
import type { FormatChange, ReadDocx, ReadPiece } from '../docx/read/types.js'
import type { Compared } from './compare-units.js'
import type { DocxPlace, DocxUnit, PlacedPiece } from './docx-units.js'
import { folded } from './words.js'

export interface Look {
  readonly tracked: boolean
  readonly author: string | null
  readonly date: string | null
  /** The text that looks different. */
  readonly text: string
}

/** What looks different, each with the unit that it stands in, as it came back. Where something is tracked, nothing else is told of it. */
export function looksIn(
  changes: readonly Compared<DocxPlace, DocxPlace>[],
  now: readonly DocxUnit[],
  sent: ReadDocx,
  returned: ReadDocx,
): { readonly look: Look; readonly unit: DocxUnit }[] {
  const untracked = changes.flatMap(({ before, after, cells }) => {
    const [old, unit] = [before[0], after[0]]
    if (old === undefined || unit === undefined || before.length > 1 || after.length > 1) return []
    const text = cells.map((runs, cell) =>
      runs
        .flatMap(({ kind, before: olds, after: nows }) => {
          if (kind === 'changed' || olds.length !== nows.length) return []
          return nows.flatMap((word, index) => {
            const [was, is] = [
              emphasisAt(old.source.pieces[cell] ?? [], olds[index]?.to ?? 0, sent),
              emphasisAt(unit.source.pieces[cell] ?? [], word.to, returned),
            ]
            return was === null || is === null || was === is ? [] : [word.text]
          })
        })
        .join(''),
    )
    const said = text.filter((one) => one !== '').join(' ')
    return said === '' ? [] : [{ look: { tracked: false, author: null, date: null, text: said }, unit }]
  })
  const tracked = now.flatMap((unit) => trackedIn(unit).map((look) => ({ look, unit })))
  return [...untracked, ...tracked]
}

/** Emphasis of the letter before a place; null where it is tracked, or there is none. */
function emphasisAt(pieces: readonly PlacedPiece[], place: number, docx: ReadDocx): string | null {
  const found = pieces.find(({ from, to }) => from < place && place <= to)?.piece
  return found === undefined || found.changes.length > 0 ? null : emphasisOf(found, docx)
}

const emphases = ['w:b', 'w:i', 'w:strike'] as const

/** Bold in a heading follows from its style, which each program has its own of: what a piece says itself counts. */
function emphasisOf({ format }: ReadPiece, { styles }: ReadDocx): string {
  const own = emphases.map((name) => isOn(name, format, null, { ...styles, paragraph: null, format: {} }))
  const line = format['w:u']
  return [...own, line !== undefined && !/^val=none/.test(line)].join()
}

/** Changes of format that are tracked, those of the same person that follow each other as one. */
function trackedIn({ source, cells }: DocxUnit): Look[] {
  const found: Look[] = []
  const add = ({ author, date }: FormatChange<unknown>, text: string, goesOn: boolean): void => {
    const last = found.at(-1)
    if (goesOn && last?.author === author) found[found.length - 1] = { ...last, text: last.text + text }
    else found.push({ tracked: true, author, date, text })
  }
  for (const pieces of source.pieces) {
    let goesOn = false
    for (const { piece } of pieces) {
      const [change] = piece.changes
      if (change !== undefined && folded(piece.text) !== '') add(change, piece.text, goesOn)
      if (folded(piece.text) !== '') goesOn = change !== undefined
    }
  }
  if (found.length > 0) return found
  for (const { changes } of source.paragraphs) {
    const [change] = changes
    if (change !== undefined && found.length === 0) add(change, cells.map(({ text }) => text).join(' '), false)
  }
  return found
}
