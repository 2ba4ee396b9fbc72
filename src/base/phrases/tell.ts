// What says phrases in the language of whoever reads.

import { say, type MessageLanguage, type SlotsOf } from '../sentence.js'
import { phrase, type phrases, type PhraseId, type PhraseValues } from './phrases.js'

/** Says a phrase; with its values, where it has any. */
export type Tell = <Id extends PhraseId>(
  id: Id,
  ...values: [SlotsOf<(typeof phrases)[Id]['en']>] extends [never] ? [] : [PhraseValues<Id>]
) => string

/** What says phrases in a language. */
export function tellIn(language: MessageLanguage): Tell {
  return (id, ...values) => say(phrase(id, (values[0] ?? {}) as PhraseValues<typeof id>), language)
}
