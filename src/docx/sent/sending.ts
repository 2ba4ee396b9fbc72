// How a Word file is marked that goes to the other side, so that what comes back can be compared: changes are tracked, values from data stand
// in content controls that say so, and places have short names that tell nothing.

import { sha256 } from '../../base/hash.js'
import type { Language } from '../../model/document.js'

/** One file as it is sent: plain data. */
export interface Sending {
  /** By which the file is known when it comes back. */
  readonly id: string
  /** What a value from data is called in each language; one that is missing has no title. */
  readonly valueTitles: Readonly<Record<Language, string>>
}

/** The property of a Word file that holds the id. */
export const sendProperty = 'SendId'

/** A name as Word gives places that fields refer to, which it hides and keeps. None is used twice. */
export function bookmarkName(sending: Sending, id: string, taken: ReadonlySet<string>): string {
  for (let round = 0; ; round += 1) {
    const number = Number.parseInt(sha256(JSON.stringify([sending.id, id, round])).slice(0, 12), 16)
    const name = `_Ref${300_000_000 + (number % 700_000_000)}`
    if (!taken.has(name)) return name
  }
}

/** The tag of the content control of a value: where in the data it stands. */
export function valueTag(path: string): string {
  return `${tagOfValues}${path}`.slice(0, longestTag)
}

/** The path that a tag names; null for a control of something else. */
export function pathOfTag(tag: string | null): string | null {
  return tag?.startsWith(tagOfValues) === true ? tag.slice(tagOfValues.length) : null
}

const tagOfValues = 'value:'

/** Word refuses longer ones. */
const longestTag = 64
