// What a package says in sentences, in the language of the archive: retention, how something was signed, what a file is.

import type { LanguageForms } from '../../data/language.js'
import { formatDate } from '../../locale/dates.js'
import { capitalised } from '../../locale/numbers.js'
import { fill, languageNames, word } from '../../locale/words.js'
import { retentionPeriod } from './days.js'
import type {
  ArchivedAnnex,
  ArchivedEdition,
  ArchivedInstance,
  ArchivedOriginal,
  ReplacedOriginal,
  OriginalSignature,
} from './instance.js'
import type { RecordedTrust } from '../trust/trust.js'

/**
 * What is done with the case in the end, as a sentence without its beginning, and from when on that is counted: "gallras efter
 * 10 år, räknat från den 1 december 2028, till och med den 1 december 2038".
 */
export function retentionInWords(instance: ArchivedInstance): string | null {
  const { caseMetadata, language } = instance
  const { archive } = language
  if (caseMetadata.retention === undefined) return null
  const { action, years = 0, ground } = caseMetadata.retention
  const own = action === 'keep' ? archive.keep : fill(archive[action], { years: String(years) })
  const period = retentionPeriod(instance)
  const counted =
    action === 'keep'
      ? []
      : period === null
        ? [archive.retentionOpen]
        : [
            fill(archive.retentionFrom, { date: formatDate(language, period.from) }),
            ...(period.until === null
              ? []
              : [fill(archive.retentionUntil, { date: formatDate(language, period.until) })]),
          ]
  const texts = [own, ...counted].join(', ')
  return ground === undefined ? texts : `${texts} (${ground})`
}

/** How an original was signed; of a scan, who attests it. */
export function kindInWords({ kind, attestation }: ArchivedOriginal, language: LanguageForms): string {
  if (kind !== 'scan' || attestation === null) return language.archive[kind === 'sealed' ? 'sealed' : 'signed']
  const { by, date } = attestation
  return fill(language.archive.scan, { name: by, date: formatDate(language, date) })
}

/** What a signature in an original says of itself, and whether its certificate is to be trusted, as far as that was asked. */
export function certificateInWords(
  { name, organisation, issuer, selfIssued, time, trust }: OriginalSignature,
  language: LanguageForms,
): string {
  const { archive } = language
  const who = [name, organisation].filter((one) => one !== null && one !== '')
  const said = fill(archive.certificate, {
    name: who.length === 0 ? archive.unknown : [...new Set(who)].join(', '),
    issuer: selfIssued ? archive.selfIssued : (issuer ?? archive.unknown),
    time: time ?? archive.unknown,
  })
  return [said, trust === undefined ? archive.unchecked : trustInWords(trust, language)]
    .filter((sentence) => sentence !== null)
    .join('. ')
}

/**
 * That the certificate leads to a trusted authority, for which time, and how that and revocation are known; null in a language that has no
 * words for it.
 */
function trustInWords(
  { anchor, time, proof, revocation, checked }: RecordedTrust,
  language: LanguageForms,
): string | null {
  const { trust } = language.archive
  if (trust === undefined) return null
  return [
    fill(trust.trusted, { anchor, time, date: formatDate(language, checked) }),
    proof === 'stamp' ? trust.timeProven : trust.timeClaimed,
    revocation === 'checked' ? trust.notRevoked : trust.revocationUnknown,
  ].join('; ')
}

/** Which original was there before, and why another has taken its place. */
export function replacementInWords({ date, sha256, reason }: ReplacedOriginal, language: LanguageForms): string {
  return fill(language.archive.replaced, { date: formatDate(language, date), hash: sha256, reason })
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
