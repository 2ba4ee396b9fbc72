// What an editor of either kind can be asked to do.

import type { Insertion } from './insertions.js'

export interface EditorHandle {
  /** Puts in what is made for the text and what is selected in it, and takes the focus. */
  readonly insert: (make: (document: string, from: number, to: number) => Insertion) => void
  /** Goes to a place, from 1, and takes the focus. */
  readonly goTo: (line: number, column: number) => void
  /** Brings a line to the top, and leaves the focus where it is. */
  readonly scrollTo: (line: number) => void
}
