// What a package says in sentences, in the language of the archive: retention, how something was signed, what a file is.

import type { CaseMetadata } from '../../data/case-metadata.js'
import type { LanguageForms } from '../../data/language.js'
import { formatDate } from '../../locale/dates.js'
import { capitalised } from '../../locale/numbers.js'
import { fill, languageNames, word } from '../../locale/words.js'
import type { ArchivedAnnex, ArchivedEdition, ArchivedOriginal } from './instance.js'

/** What is done with the case in the end, as a sentence without its beginning. */
export function retentionInWords(
  { action, years = 0, ground }: NonNullable<CaseMetadata['retention']>,
  { archive }: LanguageForms,
): string {
  const texts = action === 'keep' ? archive.keep : fill(archive[action], { years: String(years) })
  return ground === undefined ? texts : `${texts} (${ground})`
}

/** How an original was signed; of a scan, who attests it. */
export function kindInWords({ kind, attestation }: ArchivedOriginal, language: LanguageForms): string {
  if (kind !== 'scan' || attestation === null) return language.archive[kind === 'sealed' ? 'sealed' : 'signed']
  const { by, date } = attestation
  return fill(language.archive.scan, { name: by, date: formatDate(language, date) })
}

/** "Svenska och norska (bokmål)". */
export function editionInWords({ languages }: ArchivedEdition, language: LanguageForms): string {
  return capitalised(language, languageNames(language, languages))
}

/** That an edition is a translation, and of what; null for one that binds. */
export function translationInWords({ document }: ArchivedEdition, language: LanguageForms): string | null {
  if (!document.translation) return null
  return word(language, 'translationNote', { languages: languageNames(language, document.authentic) })
}

/** Where the text of an annex is that has no file of its own; null for one that has. */
export function placeInWords({ file, content }: ArchivedAnnex, { archive }: LanguageForms): string | null {
  if (file !== null) return null
  return content === 'listed' ? archive.elsewhere : archive.inMain
}
