// A phrase of the studio's catalogue -> what the reader reads, in the language chosen.

import { recordPhrases } from '../../base/phrases/records.js'
import { studioChangePhrases } from '../../base/phrases/studio/changes.js'
import { studioFormPhrases } from '../../base/phrases/studio/forms.js'
import { studioLifePhrases } from '../../base/phrases/studio/life.js'
import { studioPhrases } from '../../base/phrases/studio/studio.js'
import { say, type SlotsOf, type SlotValue } from '../../base/sentence.js'
import { language } from './choices.js'

const phrases = {
  ...studioPhrases,
  ...studioFormPhrases,
  ...studioLifePhrases,
  ...studioChangePhrases,
  ...recordPhrases,
}
type Phrases = typeof phrases
export type WordId = keyof Phrases
type ValuesOf<Id extends WordId> = Readonly<Record<SlotsOf<Phrases[Id]['en']>, SlotValue>>
type Rest<Id extends WordId> = SlotsOf<Phrases[Id]['en']> extends never ? [] : [values: ValuesOf<Id>]

/** `word('studio-saved-at', { name })`. Whoever asks is asked again when another language is chosen. */
export function word<Id extends WordId>(id: Id, ...[values]: Rest<Id>): string {
  return say({ texts: phrases[id], values: values ?? {} }, language.value)
}

/** What a language is called, by its code; the code itself for one that has no name here. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([language.value], { type: 'language', fallback: 'code' }).of(code) ?? code
}
