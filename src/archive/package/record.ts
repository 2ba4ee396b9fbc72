// An instance -> what has happened to the agreement, in order: decided, issued, signed, come in, attested, replaced, ended.
// `data/events.json` holds it for programs; PREMIS, ERMS, arkivmelding and the cover page are written from it.

import type { PartyData } from '../../data/party.js'
import type { LanguageForms } from '../../data/language.js'
import { unreachable, type IsoDate } from '../../model/document.js'
import { formatDate } from '../../locale/dates.js'
import { fill } from '../../locale/words.js'
import { receivedOn } from './days.js'
import type { ArchivedDecision, ArchivedInstance, ArchivedSignature } from './instance.js'
import { kindInWords, replacementInWords } from './words.js'

/** On paper or electronically; null while no original says which. */
export type Medium = 'paper' | 'electronic' | null

export type RecordedEvent =
  | ({ readonly kind: 'decision' } & ArchivedDecision)
  | { readonly kind: 'issue'; readonly date: IsoDate }
  | ({ readonly kind: 'signature'; readonly party: PartyData; readonly medium: Medium } & ArchivedSignature)
  | { readonly kind: 'receipt'; readonly date: IsoDate }
  | { readonly kind: 'attestation'; readonly date: IsoDate; readonly by: string; readonly file: string }
  | {
      readonly kind: 'replacement'
      readonly date: IsoDate
      readonly file: string
      readonly sha256: string
      readonly reason: string
    }
  | { readonly kind: 'end' | 'closing'; readonly date: IsoDate }

/** Everything that has happened, by day; what has no day comes first. */
export function recordOf(instance: ArchivedInstance): RecordedEvent[] {
  const { decisions, issued, parties, originals, ended, caseMetadata } = instance
  const [received, medium] = [receivedOn(instance), mediumOf(instance)]
  const events: RecordedEvent[] = [
    ...decisions.map((decision): RecordedEvent => ({ kind: 'decision', ...decision })),
    ...(issued === null ? [] : [{ kind: 'issue', date: issued } as const]),
    ...parties.flatMap(({ party, signatures }) =>
      signatures.map((signature): RecordedEvent => ({ kind: 'signature', party, medium, ...signature })),
    ),
    ...(received === null ? [] : [{ kind: 'receipt', date: received } as const]),
    ...originals.flatMap(({ name, attestation }): RecordedEvent[] =>
      attestation === null ? [] : [{ kind: 'attestation', ...attestation, file: name }],
    ),
    ...originals.flatMap(({ name, replaces }) =>
      replaces.map((one): RecordedEvent => ({ kind: 'replacement', ...one, file: name })),
    ),
    ...(ended === null ? [] : [{ kind: 'end', date: ended } as const]),
    ...(caseMetadata.closed === undefined ? [] : [{ kind: 'closing', date: caseMetadata.closed } as const]),
  ]
  return events.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0))
}

/** How it was signed, by the originals: only where all say the same. */
export function mediumOf({ originals }: ArchivedInstance): Medium {
  const media = new Set(originals.map(({ kind }) => (kind === 'scan' ? 'paper' : 'electronic')))
  const [medium = null] = media
  return media.size === 1 ? medium : null
}

/** The events as data: parties by their ids. */
export function recordAsData(instance: ArchivedInstance): readonly unknown[] {
  return recordOf(instance).map((event) => ('party' in event ? { ...event, party: event.party?.id ?? null } : event))
}

/** What remarks on the registration tell: decisions, signatures, what came in, who attests it, what it has replaced. */
export function remarksOf(instance: ArchivedInstance): string[] {
  return recordOf(instance).flatMap((event) => remarksOn(event, instance))
}

/** What is told of an event in a sentence; nothing of those that have a field of their own everywhere. */
export function remarksOn(event: RecordedEvent, { language, originals }: ArchivedInstance): string[] {
  switch (event.kind) {
    case 'decision':
      return [decisionInWords(event, language)]
    case 'signature':
      return [signatureInWords(event, language)]
    case 'receipt':
      return [fill(language.archive.receivedOn, { date: formatDate(language, event.date) })]
    case 'attestation':
      return originals.filter(({ name }) => name === event.file).map((one) => kindInWords(one, language))
    case 'replacement':
      return [replacementInWords(event, language)]
    case 'issue':
    case 'end':
    case 'closing':
      return []
    default:
      return unreachable(event)
  }
}

/** "Beslut av Kommunstyrelsen, Falu kommun: den 10 november 2026, § 112, laga kraft den 3 december 2026". */
export function decisionInWords(decision: ArchivedDecision, language: LanguageForms): string {
  const { party, body, date, when, section, case: number, delegation, final } = decision
  const { archive } = language
  const who = party === null ? fill(archive.approval, { body }) : fill(archive.decided, { body, party: party.name })
  const day = date === null ? when : formatDate(language, date)
  const details = [
    day,
    section,
    number === null ? null : fill(archive.decisionCase, { case: number }),
    final === null ? null : fill(archive.decisionFinal, { date: formatDate(language, final) }),
    delegation,
  ].filter((one) => one !== null)
  return details.length === 0 ? who : `${who}: ${details.join(', ')}`
}

/** "Undertecknat av Eva Lind för Falu kommun: den 2 december 2026, på papper, ort: Falun". */
export function signatureInWords(
  { party, medium, date, name, place }: RecordedEvent & { readonly kind: 'signature' },
  language: LanguageForms,
): string {
  const { archive } = language
  const details = [
    formatDate(language, date),
    medium === null ? null : medium === 'paper' ? archive.onPaper : archive.electronically,
    place === null ? null : fill(archive.signedAt, { place }),
  ].filter((one) => one !== null)
  return `${fill(archive.signedBy, { name: name ?? archive.unknown, party: party.name })}: ${details.join(', ')}`
}
