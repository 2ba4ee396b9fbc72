// Profile `eformidling`: the arkivmelding that eFormidling takes (a variant of Noark 5 v3.1, namespace
// arkivverket.no/standarder/noark5/arkivmelding): the same case, with words for codes and identifiers of its own.

import { caseOpened, dayOf, midnight, receivedOn } from '../package/days.js'
import { uuidOf } from '../package/identifiers.js'
import type { ArchivedInstance, PackageFile } from '../package/instance.js'
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
  type Correspondent,
  type RegisteredDocument,
  type RegisteredFile,
  type Shielding,
  type Variant,
} from '../package/registration.js'
import { retentionInWords } from '../package/words.js'
import { element, elementIn, optional, withAttributes, xmlBytes, type XmlElement } from '../package/xml.js'

const arkivmelding = 'http://www.arkivverket.no/standarder/noark5/arkivmelding'
const instanceSchema = 'http://www.w3.org/2001/XMLSchema-instance'

const variants: Readonly<Record<Variant, string>> = {
  P: 'Produksjonsformat',
  A: 'Arkivformat',
  O: 'Dokument hvor deler av innholdet er skjermet',
  S: 'Arkivformat',
}

/** The message: `message/arkivmelding.xml`. */
export function eformidlingFiles(instance: ArchivedInstance): PackageFile[] {
  const documents = registeredDocuments(instance)
  const message = elementIn(
    arkivmelding,
    'arkivmelding',
    element('system', `${instance.generator.name} ${instance.generator.version}`),
    element('meldingId', idOf(instance, 'message')),
    element('tidspunkt', midnight(dayOf(instance))),
    element('antallFiler', String(documents.flatMap(({ files }) => files).length)),
    caseFolder(instance, documents),
  )
  return [{ path: messagePath, bytes: xmlBytes(message) }]
}

/** Saksmappe. The schema asks for a unit and somebody who answers for the case: the organisation where they are not told. */
function caseFolder(instance: ArchivedInstance, documents: readonly RegisteredDocument[]): XmlElement {
  const { archivist, caseMetadata } = instance
  const { archivePart, classification, unit, responsible, closed, case: number } = caseMetadata
  const retention = retentionInWords(instance)
  const { year, sequence } = caseNumber(instance)
  const folder = element(
    'mappe',
    element('systemID', idOf(instance, 'folder')),
    optional('mappeID', number),
    element('tittel', caseTitle(instance)),
    element('opprettetDato', midnight(caseOpened(instance))),
    element('opprettetAv', archivist.name),
    optional('avsluttetDato', closed === undefined ? undefined : midnight(closed)),
    optional('referanseArkivdel', archivePart),
    retention === null ? null : remark(retention, instance),
    classification === undefined
      ? null
      : element(
          'klassifikasjon',
          element('referanseKlassifikasjonssystem', classification.scheme),
          element('klasseID', classification.code),
          element('tittel', classification.title ?? classification.code),
        ),
    registryEntry(instance, documents),
    optional('saksaar', year),
    optional('sakssekvensnummer', sequence),
    element('saksdato', caseOpened(instance)),
    element('administrativEnhet', unit ?? archivist.name),
    element('saksansvarlig', responsible ?? unit ?? archivist.name),
    element('saksstatus', closed === undefined ? 'Under behandling' : 'Avsluttet'),
    instance.parties.map(({ party }) =>
      element(
        'sakspart',
        optional('sakspartID', party.number),
        element('sakspartNavn', party.name),
        element('sakspartRolle', 'Avtalepart'),
      ),
    ),
    signatoriesOf(instance).map(({ name, party }) =>
      element('sakspart', element('sakspartNavn', name), element('sakspartRolle', `Undertegner for ${party.name}`)),
    ),
  )
  return typed(folder, 'saksmappe')
}

/** Journalpost; while the text can change a basisregistrering, since the schema knows no status of a journalpost for that. */
function registryEntry(instance: ArchivedInstance, documents: readonly RegisteredDocument[]): XmlElement {
  const { date, signed, archivist } = instance
  const [day, received] = [midnight(dayOf(instance)), receivedOn(instance)]
  const shielding = shieldingOf(instance)
  const entry = element(
    'basisregistrering',
    element('systemID', idOf(instance, 'entry')),
    element('opprettetDato', day),
    element('opprettetAv', archivist.name),
    element('arkivertDato', day),
    element('arkivertAv', archivist.name),
    element('referanseForelderMappe', idOf(instance, 'folder')),
    shielding?.covers === 'agreement' ? shielded(shielding) : null,
    documents.map((document) => described(document, instance)),
    element('tittel', caseTitle(instance)),
    // What a recipient without a case system is shown (SvarUt) is taken from here.
    element('offentligTittel', caseTitle(instance)),
    registrationRemarks(instance).map((text) => remark(text, instance)),
  )
  if (!isSettled(instance)) return entry
  const journal = [
    element('journalposttype', isOutgoing(instance) ? 'Utgående dokument' : 'Inngående dokument'),
    element('journalstatus', 'Ferdigstilt fra saksbehandler'),
    element('journaldato', dayOf(instance)),
    element('dokumentetsDato', signed ?? date),
    ...(received === null ? [] : [element('mottattDato', midnight(received))]),
    ...correspondents(instance).map((one) => correspondent(one, instance)),
  ]
  return typed({ ...entry, children: [...entry.children, ...journal] }, 'journalpost')
}

function described(document: RegisteredDocument, instance: ArchivedInstance): XmlElement {
  const { number, kind, title, description, files, confidential, created } = document
  const { archivist } = instance
  const shielding = shieldingOf(instance)
  return element(
    'dokumentbeskrivelse',
    element('systemID', idOf(instance, `document ${number}`)),
    element('dokumenttype', kind === 'agreement' ? 'Avtale' : 'Vedlegg'),
    element('dokumentstatus', isSettled(instance) ? 'Dokumentet er ferdigstilt' : 'Dokumentet er under redigering'),
    element('tittel', title),
    optional('beskrivelse', description),
    element('opprettetDato', midnight(created)),
    element('opprettetAv', archivist.name),
    element('tilknyttetRegistreringSom', number === 1 ? 'Hoveddokument' : 'Vedlegg'),
    element('dokumentnummer', String(number)),
    element('tilknyttetDato', midnight(dayOf(instance))),
    element('tilknyttetAv', archivist.name),
    confidential && shielding !== null ? shielded(shielding) : null,
    files.map((file) => documentObject(file, instance)),
  )
}

function documentObject(
  { version, variant, name, created }: RegisteredFile,
  { archivist }: ArchivedInstance,
): XmlElement {
  return element(
    'dokumentobjekt',
    element('versjonsnummer', String(version)),
    element('variantformat', variants[variant]),
    element('opprettetDato', midnight(created)),
    element('opprettetAv', archivist.name),
    element('referanseDokumentfil', name),
  )
}

/** Korrespondansepart. Who sends and who receives is said from outside: integration points read no internal roles. */
function correspondent(
  { party, address, side, internal }: Correspondent,
  { caseMetadata }: ArchivedInstance,
): XmlElement {
  const words = { sender: 'Avsender', recipient: 'Mottaker', copy: 'Kopimottaker' }
  return element(
    'korrespondansepart',
    element('korrespondanseparttype', words[side]),
    element('korrespondansepartNavn', party.name),
    address.lines.map((line) => element('postadresse', line)),
    optional('postnummer', address.code),
    optional('poststed', address.city),
    element('land', party.country),
    internal ? optional('administrativEnhet', caseMetadata.unit) : null,
    internal ? optional('saksbehandler', caseMetadata.responsible) : null,
  )
}

/**
 * Skjerming of what is confidential, and no more. The schema asks which metadata are shielded, too (M502): the title of the
 * document, or everything until the archive has said by which code.
 */
function shielded({ code, ground, covers }: Shielding): XmlElement {
  return element(
    'skjerming',
    element('tilgangsrestriksjon', code ?? 'UO'),
    element('skjermingshjemmel', ground),
    element('skjermingMetadata', code === null ? 'Midlertidig skjerming' : 'Skjerming tittel dokumentbeskrivelse'),
    element(
      'skjermingDokument',
      covers === 'agreement' ? 'Skjerming av hele dokumentet' : 'Skjerming av deler av dokumentet',
    ),
  )
}

function remark(text: string, instance: ArchivedInstance): XmlElement {
  return element(
    'merknad',
    element('merknadstekst', text),
    element('merknadsdato', midnight(dayOf(instance))),
    element('merknadRegistrertAv', instance.archivist.name),
  )
}

/** All versions of an agreement are of one case; everything else is the version's own. */
function idOf({ agreement, instance, version, archivist }: ArchivedInstance, what: string): string {
  return what === 'folder'
    ? uuidOf(agreement, instance, archivist.id, what)
    : uuidOf(agreement, instance, version, archivist.id, what)
}

function typed(node: XmlElement, type: string): XmlElement {
  return withAttributes(node, { name: 'xsi:type', namespace: instanceSchema, value: type })
}
