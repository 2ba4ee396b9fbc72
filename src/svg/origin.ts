// Where words of a page come from: the place in a file of the content, and the value of the data.

import type { Place } from '../base/problem.js'
import type { Inline } from '../model/document.js'

export interface Origin {
  readonly place: Place
  /** Of a value: where in the data it stands, `term.start`. */
  readonly path: string | null
}

/** Null for what stands in no file. */
export function originOf(inline: Inline): Origin | null {
  if (!('source' in inline) || inline.source === null) return null
  return { place: inline.source, path: inline.kind === 'value' ? inline.path : null }
}
