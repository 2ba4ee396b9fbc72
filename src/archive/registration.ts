// An instance -> what a case system registers of it: the documents with their files in their variants, and who stands on
// which side. Both Norwegian messages are written from this value.

import { languageNames } from '../language/words.js'
import { capitalised } from '../language/numbers.js'
import { formatOf, type FileFormat } from './formats.js'
import {
  titleOf,
  type ArchivedEdition,
  type ArchivedInstance,
  type ArchivedOriginal,
  type ArchivedParty,
} from './instance.js'
import { sha256 } from '../register/files.js'

/** A document of the registration: an edition of the agreement, or an annex. */
export interface RegisteredDocument {
  /** From 1. The first is the main document. */
  readonly number: number
  readonly kind: 'agreement' | 'annex'
  readonly title: string
  /** Where the text is, for an annex without a file of its own. */
  readonly remark: string | null
  /** True where passages are confidential. */
  readonly confidential: boolean
  readonly files: readonly RegisteredFile[]
}

/** Variants by the code list of Noark 5: production, archive, partly masked, digitally signed. */
export type Variant = 'P' | 'A' | 'O' | 'S'

export interface RegisteredFile {
  /** From 1; what was signed is the version after what was to be signed. */
  readonly version: number
  readonly variant: Variant
  readonly name: string
  readonly format: FileFormat
  readonly bytes: number
  readonly sha256: string
}

/** All documents. The main document comes first: the edition that was signed, where there is one. */
export function registeredDocuments(instance: ArchivedInstance): RegisteredDocument[] {
  const { annexes } = instance
  const isSigned = (one: ArchivedEdition): boolean => originalsOf(one, instance).length > 0
  const editions = [...instance.editions.filter(isSigned), ...instance.editions.filter((one) => !isSigned(one))]
  const documents = [
    ...editions.map((edition): Omit<RegisteredDocument, 'number'> => ({
      kind: 'agreement',
      title: editionTitle(edition, instance),
      remark: null,
      confidential: edition.masked !== null,
      files: editionFiles(edition, instance),
    })),
    ...annexes.map(({ label, title, content, file }): Omit<RegisteredDocument, 'number'> => ({
      kind: 'annex',
      title: `${label} ${title}`,
      remark:
        file !== null
          ? null
          : content === 'listed'
            ? instance.language.archive.elsewhere
            : instance.language.archive.inMain,
      confidential: false,
      files: file === null ? [] : [registered(1, isPdfArchive(file) ? 'A' : 'P', file)],
    })),
  ]
  return documents.map((one, index) => ({ ...one, number: index + 1 }))
}

/** The title with the counterparty of a series, so that twenty cases are not called the same. */
export function caseTitle(archived: ArchivedInstance): string {
  const { instance, parties } = archived
  const title = titleOf(archived)
  const counterparty = parties.find(({ party }) => party.id === instance)
  return counterparty === undefined ? title : `${title} – ${counterparty.party.name}`
}

/** Which side a party stands on, seen from the archive: the sender issues the agreement. */
export type Correspondence = 'sender' | 'recipient' | 'copy'

export interface Correspondent {
  readonly party: ArchivedParty['party']
  readonly side: Correspondence
  /** True for the party whose archive it is. */
  readonly internal: boolean
}

/** Every party that signs. The archive's own party sends what it issues, and otherwise receives it. */
export function correspondents({ parties, archivist, issuer }: ArchivedInstance): Correspondent[] {
  return parties.map(({ party }) => {
    const internal = party.id === archivist.id
    const side = party.id === issuer ? 'sender' : internal || archivist.id === issuer ? 'recipient' : 'copy'
    return { party, side, internal }
  })
}

/** True when the archive's own party issued the agreement. */
export function isOutgoing({ archivist, issuer }: ArchivedInstance): boolean {
  return archivist.id === issuer
}

function editionTitle({ languages, document }: ArchivedEdition, { editions, language }: ArchivedInstance): string {
  const { title } = document.metadata
  if (editions.length === 1) return title
  return `${title} (${capitalised(language, languageNames(language, languages))})`
}

function originalsOf({ languages }: ArchivedEdition, { originals }: ArchivedInstance): readonly ArchivedOriginal[] {
  return originals.filter((one) => one.languages.join('+') === languages.join('+'))
}

function editionFiles(edition: ArchivedEdition, instance: ArchivedInstance): RegisteredFile[] {
  const { files, masked } = edition
  const rendered = files.flatMap((file) => {
    if (file.format === 'html') return []
    return [registered(1, file.format === 'docx' ? 'P' : 'A', file)]
  })
  return [
    ...rendered,
    ...(masked === null ? [] : [registered(1, 'O', masked)]),
    ...originalsOf(edition, instance).map((one) => registered(2, one.kind === 'scan' ? 'A' : 'S', one)),
  ]
}

function registered(
  version: number,
  variant: Variant,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): RegisteredFile {
  return { version, variant, name, format: formatOf(name, bytes), bytes: bytes.length, sha256: sha256(bytes) }
}

/** A file that says of itself that it is PDF/A. */
function isPdfArchive({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  return /^fmt\/(?:95|354|47[6-9]|48[01])$/.test(formatOf(name, bytes).pronom ?? '')
}
