// A case that fails -> a smaller one that fails in the same way: texts lose lines, then letters, repetitions are halved.

import type { CaseText, FuzzCase } from './case.js'
import { fullText } from './case.js'

type Piece = Exclude<CaseText, string>[number]

/** Runs of a case that making it smaller may take. */
const budget = 150

/**
 * Makes a case smaller as long as it fails.
 * @param fails whether a case fails as the first one does
 */
export async function shrunk(one: FuzzCase, fails: (smaller: FuzzCase) => Promise<boolean>): Promise<FuzzCase> {
  let [smallest, left] = [one, budget]
  const tryOut = async (smaller: FuzzCase): Promise<boolean> => {
    left -= 1
    if (left < 0 || !(await fails(smaller))) return false
    smallest = smaller
    return true
  }
  const { act, library, files } = one
  if (one.shown === undefined && files !== undefined) await tryOut({ act, library, files })
  for (const [path, text] of Object.entries(one.files ?? {})) {
    if (text === null) continue
    const withText = (smaller: CaseText): FuzzCase => ({ ...smallest, files: { ...smallest.files, [path]: smaller } })
    if (typeof text !== 'string') {
      let pieces: readonly Piece[] = text
      while (left > 0 && pieces.some((piece) => typeof piece !== 'string' && piece.times > 1)) {
        const smaller = pieces.map(halved)
        if (!(await tryOut(withText(smaller)))) break
        pieces = smaller
      }
      continue
    }
    for (const by of [/(?<=\n)/, /(?<= )/, '']) {
      let units = fullText(
        text === fullText(smallest.files?.[path] ?? '') ? text : (smallest.files?.[path] ?? ''),
      ).split(by)
      if (by === '' && units.length > 400) break
      for (let size = Math.ceil(units.length / 2); size >= 1 && left > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < units.length && left > 0;) {
          const rest = [...units.slice(0, at), ...units.slice(at + size)]
          if (await tryOut(withText(rest.join('')))) units = rest
          else at += size
        }
      }
    }
  }
  return smallest
}

function halved(piece: Piece): Piece {
  return typeof piece === 'string' ? piece : { ...piece, times: Math.ceil(piece.times / 2) }
}
