// Which places of a page can be linked to. Goes in: a Document. Comes out: the ids that exist on the page, and for each
// note the call that the link back leads to. A reference to something that stands elsewhere stays plain text.

import type { Document, NoteReference } from '../model/document.js'
import { noteCallsOf, targetsIn } from '../model/walk.js'

export interface Addresses {
  readonly targets: ReadonlySet<string>
  /** By note id: its first call. */
  readonly firstCalls: ReadonlyMap<string, NoteReference>
}

/** Everything on the page that has an id of its own, and the first calls of its notes. */
export function addressesOf(document: Document): Addresses {
  const targets = document.parts.flatMap(({ id, content, blocks }) => [
    ...(content === 'listed' ? [] : [id]),
    ...targetsIn(blocks).map((target) => target.id),
  ])
  const firstCalls = new Map<string, NoteReference>()
  for (const call of noteCallsOf(document)) if (!firstCalls.has(call.note)) firstCalls.set(call.note, call)
  return { targets: new Set(targets), firstCalls }
}
