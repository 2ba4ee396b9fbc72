// An instance -> what has happened to the agreement and to the files of a package, and who did it, as PREMIS tells it.

import type { PartyData } from '../../data/party.js'
import { unreachable, type IsoDate } from '../../model/document.js'
import { dayOf, midnight } from '../package/days.js'
import type {
  ArchivedDecision,
  ArchivedInstance,
  ArchivedOriginal,
  ArchiveGenerator,
  OriginalSignature,
  PackageFile,
} from '../package/instance.js'
import type { RecordedTrust } from '../trust/trust.js'
import { recordOf, type Medium, type RecordedEvent } from '../package/record.js'

/** A file to be kept. */
export interface KeptFile extends PackageFile {
  /** False for files that were given to the program: sources, annexes, what was signed elsewhere. */
  readonly generated: boolean
  /** The day that it counts as made: the version's, its own where it has one. */
  readonly created: IsoDate
  /** Path of the file that it was made from by signing, scanning or masking. */
  readonly source: string | null
}

/** A rendering of the agreement: its files. */
export interface Rendering {
  /** "representations/pdf". */
  readonly id: string
  readonly files: readonly KeptFile[]
}

/** Who did something. */
export interface PreservationAgent {
  readonly identifierType: string
  readonly identifier: string
  readonly name: string
  readonly type: 'software' | 'organization' | 'person'
  readonly version: string | null
}

/**
 * Something that happened. Types are of the Library of Congress's vocabulary (Preservation Events) as far as it goes; it has
 * none for what happens outside of an archive: a decision, a signature that is not known to be digital, what comes in.
 */
export interface PreservationEvent {
  readonly id: string
  readonly type:
    | 'creation'
    | 'decision'
    | 'deletion'
    | 'digital signature generation'
    | 'information package creation'
    | 'receipt'
    | 'redaction'
    | 'signature'
    | 'signature on paper'
    | 'termination'
    | 'closing of the case'
    | 'validation'
  /** As xs:dateTime. */
  readonly time: string
  readonly detail: string
  /** Empty where nobody in particular did it. */
  readonly agents: readonly PreservationAgent[]
  /** Ids of the objects that it happened to. */
  readonly objects: readonly string[]
}

/** What has happened to the agreement, from its date to the making of the package. */
export function agreementEvents(instance: ArchivedInstance, entity: string, day: IsoDate): PreservationEvent[] {
  const { generator, date, version } = instance
  const objects = [entity]
  const packed =
    'The package was made; it carries the last day on which something is known to have happened to the agreement.'
  const made = { type: 'creation', time: midnight(date), agents: [], objects } as const
  return [
    { id: 'creation', ...made, detail: `Date of version ${version}.` },
    ...recordOf(instance).flatMap((event, index) => preserved(event, index, instance, objects)),
    {
      id: 'packaging',
      type: 'information package creation',
      time: midnight(day),
      detail: packed,
      agents: [softwareAgent(generator)],
      objects,
    },
  ]
}

/** How the files of a rendering came to be, and what is known of them. */
export function renderingEvents(
  id: string,
  files: readonly KeptFile[],
  instance: ArchivedInstance,
): PreservationEvent[] {
  const agents = [softwareAgent(instance.generator)]
  const made = files.filter((file) => file.generated).map((file) => file.path)
  // Files carry the date of the version, not the day on which they are made: the same content gives the same bytes.
  const detail = 'Made by the program from the enclosed sources; dated as the version.'
  const creation = { id: 'creation', type: 'creation', time: midnight(instance.date), detail, agents } as const
  const masking = 'Confidential passages were masked.'
  return [
    ...(made.length === 0 ? [] : [{ ...creation, objects: made }]),
    ...(id.endsWith('/original')
      ? instance.originals.flatMap((original) => originalEvents(original, `${id}/data/${original.name}`, instance))
      : files.flatMap(({ path, source, created }): PreservationEvent[] => {
          const own = { id: `masking ${path}`, time: midnight(created), detail: masking, agents, objects: [path] }
          return source === null ? [] : [{ ...own, type: 'redaction' }]
        })),
  ]
}

/** Signatures as they say it themselves; how the original was compared, or who attests it. */
function originalEvents(original: ArchivedOriginal, path: string, instance: ArchivedInstance): PreservationEvent[] {
  const { name, kind, attestation, signatures } = original
  const objects = [path]
  const comparison = { id: `comparison ${name}`, type: 'validation', objects } as const
  return [
    ...signatures.map((signature, index): PreservationEvent => ({
      id: `signature ${index + 1} of ${name}`,
      type: 'digital signature generation',
      time: signature.time ?? midnight(dayOf(instance)),
      detail: certificateDetail(signature),
      agents: signature.name === null ? [] : [namedAgent(signature.name)],
      objects,
    })),
    attestation === null
      ? {
          ...comparison,
          time: midnight(dayOf(instance)),
          detail: comparisons[kind],
          agents: [softwareAgent(instance.generator)],
        }
      : {
          ...comparison,
          time: midnight(attestation.date),
          detail: attested(attestation.by),
          agents: [namedAgent(attestation.by)],
        },
  ]
}

function attested(by: string): string {
  return `${by} declares that the scan is true to the paper original.`
}

/** What was found when an original was compared with the PDF that was issued. */
const comparisons = {
  signed: 'It begins with every byte of the file that was issued, a signature follows, and all pages say the same.',
  sealed: 'Every page has the whole text of the page that was issued, under the seal of a signing service.',
  scan: 'A scan of paper, which cannot be compared.',
}

function certificateDetail({ name, organisation, issuer, selfIssued, time, field, trust }: OriginalSignature): string {
  const holder = [name, organisation].filter((one) => one !== null).join(', ')
  const by = selfIssued ? 'issued by its holder' : `issued by ${issuer ?? 'an unknown issuer'}`
  const where = field === null ? '' : ` in the field ${field}`
  const when = time === null ? 'The signature gives no time.' : 'The time is the one that the signature gives.'
  const asked = trust === undefined ? unchecked : trustDetail(trust)
  return `Signature${where}, certificate of ${holder === '' ? 'an unknown holder' : holder}, ${by}. ${when} ${asked}`
}

const unchecked = 'The certificate was not checked against a list of trusted authorities.'

function trustDetail({ anchor, time, proof, revocation, checked }: RecordedTrust): string {
  const known = proof === 'stamp' ? 'proven by a time stamp' : 'claimed by the signature alone'
  const revoked =
    revocation === 'checked' ? 'no certificate of the chain had been revoked' : 'revocation was not checked'
  return `Checked on ${checked}: the chain of certificates leads to the trusted authority ${anchor}, for the time ${time}, ${known}; ${revoked}.`
}

/** An event of the record; nothing of one whose day is not known. */
function preserved(
  event: RecordedEvent,
  index: number,
  instance: ArchivedInstance,
  objects: readonly string[],
): PreservationEvent[] {
  if (event.date === null) return []
  const own = { time: midnight(event.date), objects } as const
  const agents = [softwareAgent(instance.generator)]
  switch (event.kind) {
    case 'decision': {
      const party = event.party === null ? [] : [organisationAgent(event.party)]
      return [{ ...own, id: `decision-${index + 1}`, type: 'decision', detail: decisionDetail(event), agents: party }]
    }
    case 'issue':
      return [
        {
          ...own,
          id: 'issue',
          type: 'creation',
          detail: `Version ${instance.version} was frozen for signing.`,
          agents,
        },
      ]
    case 'signature': {
      const { party, name, medium, place } = event
      const who = name === null ? party.name : `${name} for ${party.name}`
      const where = place === null ? '' : ` in ${place}`
      const detail = `${who} signed${where}, by the register of the party that issued the agreement.`
      const signers = [organisationAgent(party), ...(name === null ? [] : [namedAgent(name)])]
      return [
        { ...own, id: `signature-${index + 1}`, type: signatureTypes[medium ?? 'unknown'], detail, agents: signers },
      ]
    }
    case 'receipt': {
      const receiver = [organisationAgent(instance.archivist)]
      return [{ ...own, id: 'receipt', type: 'receipt', detail: 'The signed original came in.', agents: receiver }]
    }
    case 'attestation': {
      const [detail, attester] = [attested(event.by), [namedAgent(event.by)]]
      return [{ ...own, id: `attestation-${index + 1}`, type: 'validation', detail, agents: attester }]
    }
    case 'replacement': {
      const detail = `The original with SHA-256 ${event.sha256} was replaced by ${event.file}: ${event.reason}`
      return [{ ...own, id: `replacement-${index + 1}`, type: 'deletion', detail, agents }]
    }
    case 'end':
      return [{ ...own, id: 'end', type: 'termination', detail: 'Last day of the agreement.', agents: [] }]
    case 'closing': {
      const keeper = [organisationAgent(instance.archivist)]
      return [{ ...own, id: 'closing', type: 'closing of the case', detail: 'The case was closed.', agents: keeper }]
    }
    default:
      return unreachable(event)
  }
}

const signatureTypes: Readonly<Record<NonNullable<Medium> | 'unknown', PreservationEvent['type']>> = {
  electronic: 'digital signature generation',
  paper: 'signature on paper',
  unknown: 'signature',
}

function decisionDetail({ party, body, section, case: number, delegation, final }: ArchivedDecision): string {
  const who = party === null ? `${body}, as the agreement says` : `${body}, ${party.name}`
  const details = [
    section,
    number === null ? null : `case ${number}`,
    final === null ? null : `final on ${final}`,
    delegation,
  ].filter((one) => one !== null)
  return `Decision to enter the agreement: ${[who, ...details].join('; ')}.`
}

/** The program as an agent. */
function softwareAgent({ name, version }: ArchiveGenerator): PreservationAgent {
  return { identifierType: 'local', identifier: `${name} ${version}`, name, type: 'software', version }
}

/** An organisation as an agent, by its number where it has one. */
function organisationAgent({ id, name, number }: PartyData): PreservationAgent {
  const identifierType = number === undefined ? 'local' : 'organisation number'
  return { identifierType, identifier: number ?? id, name, type: 'organization', version: null }
}

/** Somebody who is known by name alone. */
function namedAgent(name: string): PreservationAgent {
  return { identifierType: 'local', identifier: name, name, type: 'person', version: null }
}
