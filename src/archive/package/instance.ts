// What a package is made from: one instance of an agreement with its rendered editions, its data, the sources it came
// from, and the party whose archive it is for. Every profile reads this value and nothing else.

import type { Format } from '../../base/formats.js'
import type { CaseMetadata } from '../../data/case-metadata.js'
import type { LanguageForms } from '../../data/language.js'
import type { PartyData } from '../../data/party.js'
import type { WebTemplates } from '../../html/html.js'
import type { Document, IsoDate, Language } from '../../model/document.js'
import { textOf } from '../../term/phrases.js'
import type { RecordedTrust } from '../trust/trust.js'
import type { PdfSignature } from './pdf-signatures.js'
import type { ScheduleRow } from '../../term/schedule.js'
import type { Theme } from '../../theme/theme.js'

/** A file of a package, by its path in it, with `/`. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ArchivedInstance {
  /** Id of the agreement. */
  readonly agreement: string
  /** `all`, or the counterparty's id in a series. */
  readonly instance: string
  readonly version: string
  /** Of the version; the only date that goes into files. */
  readonly date: IsoDate
  /** The day on which the version was issued; null for one that has not been. */
  readonly issued: IsoDate | null
  /** The day of the last signature, by the register; null while somebody is missing. */
  readonly signed: IsoDate | null
  /** The last day of the agreement, where it has passed by the register; null while it is in force, and where it is not known. */
  readonly ended: IsoDate | null
  /** The day on which the last copy on paper came back, by the register. */
  readonly returned: IsoDate | null
  /** By language. */
  readonly title: Readonly<Record<Language, string>>
  /** Words of the cover page and of what is registered: of the archive's country, where the agreement is in its language. */
  readonly language: LanguageForms
  /** Those who sign, in order. */
  readonly parties: readonly ArchivedParty[]
  /** By which it was decided to enter the agreement: those of the register, and the approvals that the agreement names. */
  readonly decisions: readonly ArchivedDecision[]
  /** The party whose archive the package is for; one of `parties`. */
  readonly archivist: PartyData
  /** Id of the party that issues the agreement. */
  readonly issuer: string
  readonly caseMetadata: CaseMetadata
  readonly editions: readonly ArchivedEdition[]
  readonly annexes: readonly ArchivedAnnex[]
  /** Documents that were signed outside of the program, the archived originals. */
  readonly originals: readonly ArchivedOriginal[]
  readonly schedule: ArchivedSchedule
  /** What everything came from, so that it can be made again. */
  readonly sources: readonly SourceFile[]
  readonly generator: ArchiveGenerator
  readonly look: { readonly theme: Theme; readonly webTemplates: WebTemplates; readonly logo: Uint8Array | null }
}

/** The title in the language of the archive. */
export function titleOf({ title, language, agreement }: ArchivedInstance): string {
  return textOf(title, language) || agreement
}

export interface ArchivedParty {
  readonly party: PartyData
  /** As the agreement names it: `region`, `municipality`. */
  readonly role: string
  /** The day on which it signed, by the register: that of the last who signed for it. */
  readonly signed: IsoDate | null
  /** Its signatures, by the register. */
  readonly signatures: readonly ArchivedSignature[]
}

/** A signature as the register has it. */
export interface ArchivedSignature {
  readonly date: IsoDate
  readonly name: string | null
  readonly place: string | null
}

export interface ArchivedDecision {
  /** Whose body it is; null where the agreement alone names the body. */
  readonly party: PartyData | null
  readonly body: string
  /** Null where it is not known, or only in words. */
  readonly date: IsoDate | null
  /** What the agreement says of the day in words: "vecka 12". */
  readonly when: string | null
  /** Section of the minutes: "§ 112". */
  readonly section: string | null
  readonly case: string | null
  readonly delegation: string | null
  /** The day on which it became final. */
  readonly final: IsoDate | null
}

/** An edition and the files that it was rendered to. */
export interface ArchivedEdition {
  readonly languages: readonly Language[]
  readonly document: Document
  readonly files: readonly ArchivedFile[]
  /** The PDF/A with confidential passages masked; null without any. */
  readonly masked: ArchivedFile | null
}

export interface ArchivedFile {
  /** Without a folder. */
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
}

/** An annex as the agreement lists it. `file` is null where it stands in the agreement's own files, or exists elsewhere. */
export interface ArchivedAnnex {
  readonly id: string
  /** "Bilaga 1". */
  readonly label: string
  readonly title: string
  readonly content: 'text' | 'form' | 'schedule' | 'listed' | 'file'
  /** Of the annex itself, where the agreement says it. */
  readonly date: IsoDate | null
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null
}

/** A signed file, with what is known of how it was signed. */
export interface ArchivedOriginal {
  readonly name: string
  readonly bytes: Uint8Array
  /** Languages of the edition that was signed. */
  readonly languages: readonly Language[]
  readonly kind: 'signed' | 'sealed' | 'scan'
  /** Who says that a scan is true to the paper, and when. */
  readonly attestation: { readonly by: string; readonly date: IsoDate } | null
  /** The day on which it came in, where somebody has said it. */
  readonly received: IsoDate | null
  /** What it says itself of who signed. */
  readonly signatures: readonly OriginalSignature[]
  /** Originals whose place it has taken, in order. */
  readonly replaces: readonly ReplacedOriginal[]
}

/** A signature in an original, and that it was found to be trusted; without `trust` nobody has asked. */
export interface OriginalSignature extends PdfSignature {
  readonly trust?: RecordedTrust | undefined
}

/** An original that lay in the package before: why another took its place, and when. */
export interface ReplacedOriginal {
  readonly sha256: string
  readonly date: IsoDate
  readonly reason: string
}

/** All dates, as rows and in the forms that other programs read. */
export interface ArchivedSchedule {
  readonly rows: readonly ScheduleRow[]
  /** Calendar files and tables, one each for every language of the editions. */
  readonly files: readonly PackageFile[]
}

/** A file of the content or template folder. */
export interface SourceFile {
  readonly set: 'content' | 'templates'
  /** Under that folder. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The program that makes the package. With the same program and zlib, everything comes out byte for byte. */
export interface ArchiveGenerator {
  readonly name: string
  readonly version: string
  readonly zlib: string
  /** SHA-256 over the font files. */
  readonly fonts: string
}
