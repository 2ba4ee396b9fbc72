// An edition -> what stands around its pages, and the mark of a copy.

import type { LanguageForms } from '../data/language.js'
import { nameIn, type PartyData } from '../data/party.js'
import { word } from '../locale/words.js'
import type { Document, RunningText } from '../model/document.js'
import { localizedText } from './context.js'
import { bothLabels } from './parallel/bilingual.js'
import type { Edition } from './edition.js'
import { isPreview } from './fallback.js'

/** Running headers, footer, marks and initials of an edition. */
export function makeRunningText(edition: Edition, translation: boolean): RunningText {
  const { instance, code, language } = edition
  const { data } = instance.agreement
  const { words } = language
  const caseNumber = data.case === undefined ? [] : [word(language, 'caseNumber', { number: data.case })]
  const preview = isPreview(edition) ? language.preview?.mark : null
  const marks = [data.status === 'draft' ? words.draft : null, preview, translation ? words.translation : null].filter(
    (mark) => typeof mark === 'string',
  )
  return {
    header: {
      left: localizedText(data.short, code) ?? localizedText(data.title, code) ?? '',
      right: [word(language, 'versionNumber', { version: data.version }), ...caseNumber].join(' · '),
    },
    footer: words.footer,
    mark: marks.length === 0 ? null : marks.join(' · '),
    copy: null,
    initials:
      data.initials === undefined || translation
        ? null
        : {
            corner: data.initials,
            label: words.initials,
            fields: data.initialsFields === true && data.signing !== 'paper',
          },
    words: wordsOfRenderers(words),
  }
}

/** What renderers say of their own accord, in the words of a language. */
export function wordsOfRenderers(words: LanguageForms['words']): RunningText['words'] {
  const { notes, backToText, skipToText, note, fillIn, remark, signature } = words
  return { notes, backToText, skipToText, note, fillIn, remark, signature }
}

/** The same document marked as one recipient's copy: "Exemplar 3 (13) – Kumla kommun". */
export function markCopy(
  document: Document,
  languages: readonly LanguageForms[],
  number: number,
  count: number,
  party: Pick<PartyData, 'name' | 'names'>,
): Document {
  const copy = languages
    .map((language) => {
      const recipient = nameIn(party, language.code)
      return word(language, 'copy', { number: String(number), count: String(count), recipient })
    })
    .reduce(bothLabels)
  return { ...document, furniture: { ...document.furniture, copy } }
}
