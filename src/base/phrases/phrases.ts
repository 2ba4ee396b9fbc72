// What stands in sentences, by a name: hints that many rules share, reasons, and words for what was found; and the texts of
// the command line.

import type { SlotsOf, Sentence, SlotValue } from '../sentence.js'
import { commandLine } from './command-line.js'
import { helpOptions } from './help-options.js'
import { help, placeholders } from './help.js'
import { hints, words } from './hints.js'
import { reasons } from './reasons.js'
import { status } from './status.js'
import { syntax, usage } from './usage.js'

export const phrases = {
  ...hints,
  ...words,
  ...reasons,
  ...commandLine,
  ...help,
  ...helpOptions,
  ...placeholders,
  ...status,
  ...syntax,
  ...usage,
}

export type PhraseId = keyof typeof phrases

/** The values that a phrase needs, by the names of its slots. */
export type PhraseValues<Id extends PhraseId> = Readonly<Record<SlotsOf<(typeof phrases)[Id]['en']>, SlotValue>>

/** A phrase of the catalogue with its values; `phrase('did-you-mean', { name })`. */
export function phrase<Id extends PhraseId>(id: Id, values: PhraseValues<Id>): Sentence {
  return { texts: phrases[id], values }
}
