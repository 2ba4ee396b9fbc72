// Profile `noark5`: the message of Fiks Arkiv v1 (no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett) that creates a case
// folder (saksmappe) and a registry entry (journalpost) with the documents. Codes are those of its code lists.

import type { ArchivedInstance, PackageFile } from '../package/instance.js'
import type { PartyData } from '../../data/party.js'
import { midnight, receivedOn } from '../package/days.js'
import { messagePath } from '../package/layout.js'
import {
  caseNumber,
  caseTitle,
  correspondents,
  isOutgoing,
  isSettled,
  registeredDocuments,
  registrationRemarks,
  shieldingOf,
  signatoriesOf,
  stageOf,
  type Correspondent,
  type RegisteredDocument,
  type RegisteredFile,
  type Shielding,
  type Signatory,
  type Stage,
} from '../package/registration.js'
import { retentionInWords } from '../package/words.js'
import { element, elementIn, optional, withAttributes, xmlBytes, type XmlElement } from '../package/xml.js'

const protocol = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv'
const opprett = `${protocol}/arkivmelding/opprett/v1`
const catalogue = `${protocol}/metadatakatalog/v1`
const instanceSchema = 'http://www.w3.org/2001/XMLSchema-instance'

/** The message: `message/arkivmelding.xml`. */
export function noark5Files(instance: ArchivedInstance): PackageFile[] {
  const documents = registeredDocuments(instance)
  const message = elementIn(
    opprett,
    'arkivmelding',
    element('system', systemName(instance)),
    element('antallFiler', String(documents.flatMap(({ files }) => files).length)),
    isInSystem(instance) ? null : caseFolder(instance),
    registryEntry(instance, documents),
  )
  return [{ path: messagePath, bytes: xmlBytes(message) }]
}

/** True where the party says that the case is there already: a message that creates would make another (opprett). */
function isInSystem({ caseMetadata }: ArchivedInstance): boolean {
  return caseMetadata.existing === true && caseMetadata.case !== undefined
}

/** Saksmappe. Its number is the party's own; without one the archive gives it. */
function caseFolder(instance: ArchivedInstance): XmlElement {
  const { archivePart, classification, unit, responsible, opened, closed, case: number } = instance.caseMetadata
  const retention = retentionInWords(instance)
  const { year, sequence } = caseNumber(instance)
  const folder = element(
    'mappe',
    optional('mappeID', number),
    element('tittel', caseTitle(instance)),
    optional('avsluttetDato', closed === undefined ? undefined : midnight(closed)),
    archivePart === undefined ? null : coded('arkivdel', archivePart),
    retention === null ? null : remark(retention),
    classification === undefined
      ? null
      : element(
          'klassifikasjon',
          element('klassifikasjonssystemID', classification.scheme),
          element('klasseID', classification.code),
          optional('tittel', classification.title),
        ),
    externalKey(instance, 'mappe'),
    optional('saksaar', year),
    optional('sakssekvensnummer', sequence),
    optional('saksdato', opened),
    named('administrativEnhet', unit),
    named('saksansvarlig', responsible),
    coded('saksstatus', closed === undefined ? 'B' : 'A'),
  )
  return typed(folder, 'saksmappe')
}

/** Journalpost. */
function registryEntry(instance: ArchivedInstance, documents: readonly RegisteredDocument[]): XmlElement {
  const shielding = shieldingOf(instance)
  const received = receivedOn(instance)
  const entry = element(
    'registrering',
    element('referanseForelderMappe', folderReference(instance)),
    instance.parties.map(({ party }) => partyElement(party)),
    signatoriesOf(instance).map(signatory),
    shielding?.covers === 'agreement' ? shielded(shielding) : null,
    documents.map((document) => described(document, instance)),
    element('tittel', caseTitle(instance)),
    registrationRemarks(instance).map(remark),
    correspondents(instance).map((one) => correspondent(one, instance)),
    externalKey(instance, 'registrering'),
    coded('journalposttype', isOutgoing(instance) ? 'U' : 'I'),
    coded('journalstatus', stages[stageOf(instance)]),
    element('dokumentetsDato', instance.signed ?? instance.date),
    optional('mottattDato', received === null ? undefined : midnight(received)),
  )
  return typed(entry, 'journalpost')
}

/** Journalstatus: reserved, registered by whoever has taken it in, finished. */
const stages: Readonly<Record<Stage, string>> = { reserved: 'R', registered: 'S', finished: 'F' }

/** Part: a party to the agreement. */
function partyElement({ name, number, country }: PartyData): XmlElement {
  const organisation =
    number === undefined
      ? null
      : element('organisasjonID', element('identifikator', number), element('landkode', country))
  return element('part', element('partNavn', name), organisation)
}

/** Part: somebody who signed. The code lists of Fiks Arkiv are examples; none of their roles is this one. */
function signatory({ name, party }: Signatory): XmlElement {
  const role = [
    elementIn(catalogue, 'kode', 'UNDERTEGNER'),
    elementIn(catalogue, 'beskrivelse', `Undertegner for ${party.name}`),
  ]
  return element('part', element('partNavn', name), element('partRolle', ...role), element('erPersonnavn', 'true'))
}

/** The folder that this message creates, or the one that is in the system. */
function folderReference(instance: ArchivedInstance): XmlElement {
  if (!isInSystem(instance)) return externalKey(instance, 'mappe', catalogue)
  const { year, sequence } = caseNumber(instance)
  if (year === undefined || sequence === undefined)
    return elementIn(catalogue, 'mappeID', instance.caseMetadata.case ?? '')
  return elementIn(catalogue, 'saksnummer', element('saksaar', year), element('sakssekvensnummer', sequence))
}

/** Dokumentbeskrivelse. */
function described(document: RegisteredDocument, instance: ArchivedInstance): XmlElement {
  const { number, kind, title, description, files, confidential } = document
  const shielding = shieldingOf(instance)
  return element(
    'dokumentbeskrivelse',
    coded('dokumenttype', kind === 'agreement' ? 'AVTALE' : 'VEDLEGG'),
    coded('dokumentstatus', isSettled(instance) ? 'F' : 'B'),
    element('tittel', title),
    optional('beskrivelse', description),
    coded('tilknyttetRegistreringSom', number === 1 ? 'H' : 'V'),
    element('dokumentnummer', String(number)),
    confidential && shielding !== null ? shielded(shielding) : null,
    files.map((file) => documentObject(file)),
  )
}

/** Dokumentobjekt. */
function documentObject({ version, variant, name, format, bytes, sha256, created }: RegisteredFile): XmlElement {
  return element(
    'dokumentobjekt',
    element('versjonsnummer', String(version)),
    coded('variantformat', variant),
    format.pronom === null ? null : coded('format', format.pronom),
    element('mimeType', format.mediaType),
    element('opprettetDato', midnight(created)),
    element('filnavn', name),
    element('referanseDokumentfil', name),
    element('sjekksum', sha256),
    element('sjekksumAlgoritme', 'SHA256'),
    element('filstoerrelse', String(bytes)),
  )
}

/** Korrespondansepart, with the organisation number as the register writes it. */
function correspondent({ party, address, side, internal }: Correspondent, instance: ArchivedInstance): XmlElement {
  const codes = internal ? { sender: 'IA', recipient: 'IM', copy: 'IK' } : { sender: 'EA', recipient: 'EM', copy: 'EK' }
  const { unit, responsible } = internal ? instance.caseMetadata : {}
  return element(
    'korrespondansepart',
    coded('korrespondanseparttype', codes[side]),
    internal ? element('erBehandlingsansvarlig', 'true') : null,
    element('korrespondansepartNavn', party.name),
    optional('organisasjonid', party.number),
    address.lines.map((line) => element('postadresse', line)),
    optional('postnummer', address.code),
    optional('poststed', address.city),
    element('landkode', elementIn(catalogue, 'kode', party.country)),
    named('administrativEnhet', unit),
    named('saksbehandler', responsible),
  )
}

/**
 * Skjerming of what is confidential, and no more: what it stands on hands it down to everything below (M500). Where the
 * archive's own code is not known, the one that says no more than "exempt from public access".
 */
function shielded({ code, ground }: Shielding): XmlElement {
  return element('skjerming', coded('tilgangsrestriksjon', code ?? 'UO'), element('skjermingshjemmel', ground))
}

function remark(text: string): XmlElement {
  return element('merknad', element('merknadstekst', text), coded('merknadstype', 'MA'))
}

/**
 * The key under which this program knows a folder or an entry, always the same for the same party. All versions of an
 * agreement are of one case, and each is an entry of its own.
 */
function externalKey(
  instance: ArchivedInstance,
  what: 'mappe' | 'registrering',
  namespace: string | null = null,
): XmlElement {
  const { agreement, instance: id, version, archivist } = instance
  const names = what === 'mappe' ? [agreement, id] : [agreement, id, version]
  const key = element(
    'referanseEksternNoekkel',
    elementIn(catalogue, 'fagsystem', instance.generator.name),
    elementIn(catalogue, 'noekkel', [...names, archivist.id, what].join('/')),
  )
  return { ...key, namespace }
}

function coded(name: string, code: string): XmlElement {
  return element(name, elementIn(catalogue, 'kode', code))
}

function named(name: string, who: string | undefined): XmlElement | null {
  return who === undefined ? null : element(name, elementIn(catalogue, 'navn', who))
}

function typed(node: XmlElement, type: string): XmlElement {
  return withAttributes(node, { name: 'xsi:type', namespace: instanceSchema, value: type })
}

function systemName({ generator }: ArchivedInstance): string {
  return `${generator.name} ${generator.version}`
}
