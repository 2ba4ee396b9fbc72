// What was taken in from a file -> words, a line for each thing.

import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from '../base/phrases/tell.js'
import { visible } from '../base/printable.js'
import { say, type MessageLanguage } from '../base/sentence.js'
import type { Imported, ImportedSection } from './import.js'

export interface ImportedInWords {
  /** The title, the parties, and how much was found of each kind. */
  readonly found: readonly string[]
  /** For each section with a heading, the nearest clause of the library. */
  readonly sections: readonly string[]
}

/** What was taken over, in the language of who reads. */
export function importedInWords(imported: Imported, messages: MessageLanguage): ImportedInWords {
  const tell = tellIn(messages)
  const { title, partyNames, annexes, tables, notes, values } = imported
  const sections = imported.sections.filter((one) => one.title !== '')
  const counts = (key: 'found' | 'slots') =>
    phrase('import-values-all', {
      dates: values.date[key],
      amounts: values.amount[key],
      percentages: values.percent[key],
      periods: values.period[key],
      references: values.section[key] + values.annex[key],
      parties: values.party[key],
    })
  return {
    found: [
      visible(title),
      tell('import-parties', { parties: visible(partyNames.join(', ')) }),
      tell('import-found', { sections: sections.length, annexes, tables, notes }),
      say(phrase('import-values', { found: counts('found'), slots: counts('slots') }), messages),
    ],
    sections: sections.map(
      (one) => `${visible([one.number ?? '–', one.title].join(' '))}: ${nearestInWords(one, messages)}`,
    ),
  }
}

function nearestInWords({ nearest }: ImportedSection, messages: MessageLanguage): string {
  const tell = tellIn(messages)
  if (nearest === null) return tell('import-clause-none')
  const { clause, likeness, isSame } = nearest
  return isSame
    ? tell('import-clause-same', { clause })
    : tell('import-clause-changed', { clause, share: Math.round(likeness * 100) })
}
