// A case: a library that is right, what of it is otherwise, and what is done with it. Plain data, so that a case that failed can be
// kept as a file.

import type { Edit } from './mutations.js'

/** A text; where it is long because something is repeated, its pieces. */
export type CaseText = string | readonly (string | { readonly repeat: string; readonly times: number })[]

export type LibraryName = 'small' | 'issued' | 'series' | 'rich' | 'pictures' | `real/${string}`

/** What is done with the Sources, or with what the program made of them. */
export type Act = 'content' | 'site' | 'package' | 'zip' | 'returned' | 'word' | 'output' | 'words'

export interface FuzzCase {
  readonly act: Act
  readonly library: LibraryName
  /** Files that are otherwise, by path (`content/agreements/cooperation.yaml`); null for one that is gone. */
  readonly files?: Readonly<Record<string, CaseText | null>>
  /**
   * Files of a package or an output folder, files of others beside content and templates, parts of the Word file that came back, the zip of
   * a package, the issued PDF or that Word file (``), with their bytes changed.
   */
  readonly edits?: Readonly<Record<string, readonly Edit[]>>
  /** True where the lists of a package are mended after the change, as by somebody who wants to deceive. */
  readonly mended?: boolean
  /** Words of the command line. */
  readonly words?: readonly string[]
  /** What is asked beside `check`: HTML, or every format, in which what is hostile is looked for; and what else users ask. */
  readonly build?: 'html' | 'all'
  readonly also?: 'status' | 'dates' | 'costs' | 'issue' | 'confirm' | 'sign' | 'publish'
  /** True where a package is made again from its sources. */
  readonly rebuilt?: boolean
  /** Values of data, which every format shows as they stand where nothing is wrong with them. */
  readonly shown?: readonly string[]
  /** For a case that is kept: rules of which a problem is told; none: it is right. Not given: one or the other. */
  readonly expect?: readonly string[]
  /** For a case that is kept: what went wrong. */
  readonly about?: string
}

/** A text in full. */
export function fullText(text: CaseText): string {
  if (typeof text === 'string') return text
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.repeat.repeat(piece.times))).join('')
}

/** What does not hold of a case. */
export interface Fault {
  readonly kind:
    'thrown' | 'hang' | 'memory' | 'place' | 'words' | 'disagrees' | 'markup' | 'part' | 'passes' | 'expected'
  /** The same for faults that are one: for what was thrown, where in the program. */
  readonly key: string
  readonly detail: string
}
