// What stands in sentences, by a name: hints that many rules share, reasons, and words for what was found; and the texts of
// the command line.

import type { SlotsOf, Sentence, SlotValue } from '../sentence.js'
import { changes } from './changes.js'
import { commandLine } from './command-line.js'
import { help, placeholders } from './help.js'
import { helpOptions } from './help-options.js'
import { hints, words } from './hints.js'
import { importPhrases } from './import.js'
import { negotiationPhrases } from './negotiation.js'
import { parameterTypes } from './parameters.js'
import { partyPhrases } from './party.js'
import { pdfChanges } from './pdf-changes.js'
import { reasons } from './reasons.js'
import { readyPhrases } from './ready.js'
import { recordPhrases } from './records.js'
import { shardPhrases } from './shards.js'
import { status } from './status.js'
import { studioChangePhrases } from './studio/changes.js'
import { studioPhrases } from './studio/studio.js'
import { studioFormPhrases } from './studio/forms.js'
import { studioLifePhrases } from './studio/life.js'
import { studioAnswers } from './studio/answers.js'
import { textHints } from './text-hints.js'
import { trustPhrases } from './trust.js'
import { units } from './units.js'
import { syntax, usage } from './usage.js'
import { usesPhrases } from './uses.js'
import { where } from './where.js'
import { braceFaultPhrases, braceRemedies } from './braces.js'
import { spellings, togetherness } from './expected-values.js'
import { expected, found } from './found.js'
import { lawPhrases } from './laws.js'
import { letterPhrases, roundPhrases } from './letters.js'
import { limitPhrases } from './limits.js'
import { libraryHints } from './library-hints.js'
import { yamlHints } from './yaml-hints.js'

export const phrases = {
  ...changes,
  ...commandLine,
  ...help,
  ...helpOptions,
  ...hints,
  ...importPhrases,
  ...negotiationPhrases,
  ...parameterTypes,
  ...partyPhrases,
  ...pdfChanges,
  ...placeholders,
  ...reasons,
  ...readyPhrases,
  ...recordPhrases,
  ...shardPhrases,
  ...status,
  ...studioPhrases,
  ...studioChangePhrases,
  ...studioFormPhrases,
  ...studioLifePhrases,
  ...studioAnswers,
  ...syntax,
  ...textHints,
  ...trustPhrases,
  ...units,
  ...usage,
  ...usesPhrases,
  ...where,
  ...words,
  ...found,
  ...expected,
  ...spellings,
  ...togetherness,
  ...yamlHints,
  ...libraryHints,
  ...lawPhrases,
  ...letterPhrases,
  ...roundPhrases,
  ...limitPhrases,
  ...braceFaultPhrases,
  ...braceRemedies,
}

export type PhraseId = keyof typeof phrases

/** The values that a phrase needs, by the names of its slots. */
export type PhraseValues<Id extends PhraseId> = Readonly<Record<SlotsOf<(typeof phrases)[Id]['en']>, SlotValue>>

/** A phrase of the catalogue with its values; `phrase('did-you-mean', { name })`. */
export function phrase<Id extends PhraseId>(id: Id, values: PhraseValues<Id>): Sentence {
  return { texts: phrases[id], values }
}
