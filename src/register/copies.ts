// Copies on paper: which record of one is about which time that it was sent, and which are out on a day.

import type { CopyData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { onlyInstance } from './signers.js'

/** The same for records of one copy. */
export function copyKey({ instance = onlyInstance, number }: Pick<CopyData, 'instance' | 'number'>): string {
  return `${instance} ${number}`
}

/** A copy that came back, or was lost, can be sent once more: in a second round, or to the next who signs it. */
export function isSentAgain(copy: CopyData, { out, returned, lost }: CopyData): boolean {
  return copy.out !== undefined && copy.out !== out && (returned ?? lost) !== undefined
}

/** True for a copy that has been sent by a day, and is not on record as back or lost. */
export function isOut({ out, returned, lost }: CopyData, day: IsoDate): boolean {
  return out !== undefined && out <= day && (returned ?? lost) === undefined
}
