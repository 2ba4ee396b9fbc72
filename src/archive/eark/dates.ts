// Identifiers and moments in the metadata of an E-ARK package: the same each time that it is made.

import type { IsoDate } from '../../model/document.js'
import { uuidOf } from '../package/identifiers.js'
import type { ArchivedInstance } from '../package/instance.js'

/** An identifier for an element: an xml:id begins with a letter. */
export function xmlId(...names: readonly string[]): string {
  return `uuid-${uuidOf(...names)}`
}

/** Only days are known: their beginning, without a zone. */
export function moment(day: IsoDate): string {
  return `${day}T00:00:00`
}

/** The day of the package: the last thing that is known to have happened to the agreement. */
export function dayOf({ date, issued, signed, originals }: ArchivedInstance): IsoDate {
  const attested = originals.flatMap(({ attestation }) => attestation?.date ?? [])
  return [date, issued ?? date, signed ?? date, ...attested].sort().at(-1) ?? date
}
