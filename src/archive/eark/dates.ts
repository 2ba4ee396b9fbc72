// Identifiers in the metadata of an E-ARK package: the same each time that it is made.

import { uuidOf } from '../package/identifiers.js'

/** An identifier for an element: an xml:id begins with a letter. */
export function xmlId(...names: readonly string[]): string {
  return `uuid-${uuidOf(...names)}`
}
