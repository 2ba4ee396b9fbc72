// An instance -> what a case system registers of it: the documents with their files in their variants, who stands on which
// side, what is shielded, and how far it has come. Every profile with metadata is written from this value.

import { formats } from '../../base/formats.js'
import type { PartyData } from '../../data/party.js'
import { groundsOf } from '../../text/confidential.js'
import { countryOf } from '../../locale/countries.js'
import { formatOf, type FileFormat } from './formats.js'
import { titleOf, type ArchivedEdition, type ArchivedInstance, type ArchivedOriginal } from './instance.js'
import { sha256 } from '../../base/hash.js'
import type { IsoDate } from '../../model/document.js'
import { originalDay } from './days.js'
import { remarksOf } from './record.js'
import { certificateInWords, editionInWords, kindInWords, placeInWords, translationInWords } from './words.js'

/** A document of the registration: an edition of the agreement, or an annex. */
export interface RegisteredDocument {
  /** From 1. The first is the main document. */
  readonly number: number
  readonly kind: 'agreement' | 'annex'
  readonly title: string
  /** What there is to know: that it is a translation, how it was signed, or where an annex without a file is. */
  readonly description: string | null
  /** True where passages are confidential. */
  readonly confidential: boolean
  /** The day that it counts as made: the version's, an annex's own where it has one. */
  readonly created: IsoDate
  readonly files: readonly RegisteredFile[]
}

/** Variants by the code list of Noark 5 (M700): production, archive, partly masked, digitally signed. */
export type Variant = 'P' | 'A' | 'O' | 'S'

export interface RegisteredFile {
  /** From 1; a scan is the version after the one that was printed. */
  readonly version: number
  readonly variant: Variant
  readonly name: string
  readonly format: FileFormat
  readonly bytes: number
  readonly sha256: string
  /** The day since which it is there: that of the version, or of the signed original. */
  readonly created: IsoDate
}

/** All documents. The main document comes first: the edition that was signed, where there is one. */
export function registeredDocuments(instance: ArchivedInstance): RegisteredDocument[] {
  const { annexes, language } = instance
  const isSigned = (edition: ArchivedEdition): boolean => originalsOf(edition, instance).length > 0
  const editions = [...instance.editions.filter(isSigned), ...instance.editions.filter((edition) => !isSigned(edition))]
  const documents = [
    ...editions.map((edition): Omit<RegisteredDocument, 'number'> => ({
      kind: 'agreement',
      title: editionTitle(edition, instance),
      description: editionDescription(edition, instance),
      confidential: edition.masked !== null,
      created: instance.date,
      files: editionFiles(edition, instance),
    })),
    ...annexes.map((annex): Omit<RegisteredDocument, 'number'> => ({
      kind: 'annex',
      title: `${annex.label} ${annex.title}`,
      description: placeInWords(annex, language),
      confidential: false,
      created: annex.date ?? instance.date,
      files:
        annex.file === null
          ? []
          : [registered(1, isPdfArchive(annex.file) ? 'A' : 'P', annex.file, annex.date ?? instance.date)],
    })),
  ]
  return documents.map((document, index) => ({ ...document, number: index + 1 }))
}

/** The title with the counterparty of a series, so that twenty cases are not called the same. */
export function caseTitle(archived: ArchivedInstance): string {
  const { instance, parties } = archived
  const title = titleOf(archived)
  const counterparty = parties.find(({ party }) => party.id === instance)
  return counterparty === undefined ? title : `${title} – ${counterparty.party.name}`
}

/** Year and number of a case that is numbered by year: "2026/41". */
export function caseNumber({ caseMetadata }: ArchivedInstance): {
  readonly year: string | undefined
  readonly sequence: string | undefined
} {
  const [, year, sequence] = /^(\d{4})\/(\d{1,9})$/.exec(caseMetadata.case ?? '') ?? []
  return { year, sequence }
}

/** Which side a party stands on, seen from the archive: the sender issues the agreement. */
export type Correspondence = 'sender' | 'recipient' | 'copy'

export interface Correspondent {
  readonly party: PartyData
  readonly address: PostalAddress
  readonly side: Correspondence
  /** True for the party whose archive it is. */
  readonly internal: boolean
}

/** Every party that signs. The archive's own party sends what it issues, and otherwise receives it. */
export function correspondents({ parties, archivist, issuer }: ArchivedInstance): Correspondent[] {
  return parties.map(({ party }) => {
    const internal = party.id === archivist.id
    const side = party.id === issuer ? 'sender' : internal || archivist.id === issuer ? 'recipient' : 'copy'
    return { party, address: postalAddress(party), side, internal }
  })
}

export interface PostalAddress {
  readonly lines: readonly string[]
  /** "791 29" or "0101", where the last line begins with it. */
  readonly code: string | null
  readonly city: string | null
}

/** The address of a party: its lines, and the postal code and city in which the last of them ends. */
export function postalAddress({ address = [], country }: PartyData): PostalAddress {
  const { code, city } = countryOf(country)?.postalLine.exec(address.at(-1) ?? '')?.groups ?? {}
  if (code === undefined || city === undefined) return { lines: address, code: null, city: null }
  return { lines: address.slice(0, -1), code, city }
}

/** True when the archive's own party issued the agreement. */
export function isOutgoing({ archivist, issuer }: ArchivedInstance): boolean {
  return archivist.id === issuer
}

/** True once the text cannot change any more: it has been issued, or has come back signed. */
export function isSettled({ issued, signed, originals }: ArchivedInstance): boolean {
  return issued !== null || signed !== null || originals.length > 0
}

/** How far the registration has come: the same in every message, whatever each calls it. */
export type Stage = 'reserved' | 'registered' | 'finished'

/** Reserved while the text can change; then registered where it comes in, and finished where it goes out. */
export function stageOf(instance: ArchivedInstance): Stage {
  if (!isSettled(instance)) return 'reserved'
  return isOutgoing(instance) ? 'finished' : 'registered'
}

/** What registrations say beside their fields, each a remark of its own: the record, then what signatures say of themselves. */
export function registrationRemarks(instance: ArchivedInstance): string[] {
  const { originals, language } = instance
  const certificates = originals.flatMap(({ signatures }) => signatures)
  return [...remarksOf(instance), ...certificates.map((one) => certificateInWords(one, language))]
}

/** Somebody who signed, for whom. */
export interface Signatory {
  readonly name: string
  readonly party: PartyData
}

/** Who signed, as far as the register has names. */
export function signatoriesOf({ parties }: ArchivedInstance): Signatory[] {
  return parties.flatMap(({ party, signatures }) =>
    signatures.flatMap(({ name }) => (name === null ? [] : [{ name, party }])),
  )
}

/** Why something is kept from the public, and whether that is the agreement as a whole or the passages in it alone. */
export interface Shielding {
  /** The archive's own code; null where it has not been given. */
  readonly code: string | null
  readonly ground: string
  readonly covers: 'agreement' | 'passages'
}

/**
 * What is shielded: confidential passages by the code and ground that the party's archive gives, or else by the grounds that
 * stand with them, so that nothing becomes public because nobody was asked; without such passages, what the archive says.
 */
export function shieldingOf({ caseMetadata: { access }, editions }: ArchivedInstance): Shielding | null {
  const covers = editions.some(({ masked }) => masked !== null) ? 'passages' : 'agreement'
  if (access !== undefined) return { ...access, covers }
  if (covers === 'agreement') return null
  const grounds = new Set(editions.flatMap(({ document }) => groundsOf(document)))
  return { code: null, ground: [...grounds].join('; '), covers }
}

/** What came back signed of an edition. */
export function originalsOf(
  { languages }: ArchivedEdition,
  { originals }: ArchivedInstance,
): readonly ArchivedOriginal[] {
  return originals.filter((original) => original.languages.join('+') === languages.join('+'))
}

function editionTitle(edition: ArchivedEdition, { editions, language }: ArchivedInstance): string {
  const { title } = edition.document.metadata
  return editions.length === 1 ? title : `${title} (${editionInWords(edition, language)})`
}

function editionDescription(edition: ArchivedEdition, instance: ArchivedInstance): string | null {
  const { language } = instance
  const signed = originalsOf(edition, instance).map((original) => `${kindInWords(original, language)}.`)
  const texts = [...signed, ...[translationInWords(edition, language)].flatMap((text) => text ?? [])]
  return texts.length === 0 ? null : texts.join(' ')
}

/**
 * The files of an edition. Whatever has a later version counts as superseded and may be deleted (Noark 5, 2.7): so a signed
 * file is a variant of the same version, and the masked file belongs to the version that is the original.
 */
function editionFiles(edition: ArchivedEdition, instance: ArchivedInstance): RegisteredFile[] {
  const { files, masked } = edition
  const own = originalsOf(edition, instance)
  const rendered = files.flatMap((file) => {
    const { variant } = formats[file.format]
    return variant === null ? [] : [registered(1, variant, file, instance.date)]
  })
  const latest = own.some(({ kind }) => kind === 'scan') ? 2 : 1
  return [
    ...rendered,
    ...own.map((original) =>
      registered(
        latest,
        original.kind !== 'scan' ? 'S' : isPdfArchive(original) ? 'A' : 'P',
        original,
        originalDay(original, instance),
      ),
    ),
    ...(masked === null ? [] : [registered(latest, 'O', masked, instance.date)]),
  ]
}

function registered(
  version: number,
  variant: Variant,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  created: IsoDate,
): RegisteredFile {
  return { version, variant, name, format: formatOf(name, bytes), bytes: bytes.length, sha256: sha256(bytes), created }
}

/** A file that says of itself that it is PDF/A. */
function isPdfArchive({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  return /^fmt\/(?:95|354|47[6-9]|48[01])$/.test(formatOf(name, bytes).pronom ?? '')
}
