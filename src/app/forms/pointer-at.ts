// A place in a file -> the value of a form that stands there.

import type { Position } from '../../base/positions.js'

interface Placed {
  /** Where each value stands, by JSON Pointer. */
  readonly places: Readonly<Record<string, Position>>
}

/** The JSON Pointer of the value at which a problem is told: the last one that begins there or before it. */
export function pointerAt({ places }: Placed, line: number, column: number): string {
  let [found, best]: [string, Position] = ['', { line: 0, column: 0 }]
  for (const [pointer, place] of Object.entries(places)) {
    const isBefore = place.line < line || (place.line === line && place.column <= column)
    const isLater = place.line > best.line || (place.line === best.line && place.column >= best.column)
    if (isBefore && isLater) [found, best] = [pointer, place]
  }
  return found
}
