// Library and a day -> where every agreement stands on that day, soonest deadline first: those of the content, issued or
// not, earlier versions in the register, and agreements that were entered by hand.

import { grouped } from '../../base/lists.js'
import type { IsoDate } from '../../model/document.js'
import { findVersion } from '../../register/register.js'
import { awaitsApproval, missingDecisions } from '../../register/decisions.js'
import { lastSignatures, signersOf, type Signer, type Signers } from '../../register/signers.js'
import {
  dueOn,
  earliest,
  standings,
  type Deadline,
  type InstanceStanding,
  type StandingInput,
} from '../../register/standing.js'
import { registeredInstances } from './issued.js'
import { localizedText } from '../../document/context.js'
import { instancesOf } from '../../document/instance.js'
import { instanceDates, type InstanceDate } from '../../document/schedule/dates.js'
import { nameIn } from '../../data/party.js'
import { openNamesakes } from '../../library/namesakes.js'
import type { Agreement, Library } from '../../library/types.js'
import type { BuiltInstance } from './built.js'
import type { RegisterVersion } from '../../register/types.js'

export interface AgreementStanding {
  readonly agreement: string
  readonly version: string
  readonly title: string
  /** The first authentic language: labels and rules are shown in it. */
  readonly language: string
  readonly status: StandingInput['status']
  /** Day of issue. */
  readonly issued: IsoDate | null
  /** The version that is in force in its place; null when there is none. */
  readonly replacedBy: string | null
  readonly instances: readonly InstanceStanding[]
  /** Ids of those who sign without a decision on record, where validity depends on one. */
  readonly undecided: readonly string[]
  /** The same, by name. */
  readonly missingDecisions: readonly Pick<Signer, 'party' | 'name'>[]
  /** True while the agreement is valid only when all have approved it, and those decisions are missing. */
  readonly awaitsApproval: boolean
  readonly next: Deadline | null
}

type TellApart = ReturnType<typeof openNamesakes>

/** All agreements: versions in the register, and the version that each agreement's file names. */
export function agreementStandings(library: Library, today: IsoDate): AgreementStanding[] {
  const apart = openNamesakes(library)
  const registered = library.register.versions.map((version) => ofVersion(version, library, today, apart))
  const unissued = [...library.agreements.values()]
    .filter(({ id, data }) => findVersion(library.register, id, data.version) === null)
    .map((agreement) => ofContent(agreement, library, today, apart))
  return [...withReplaced(registered), ...unissued].sort(bySoonest)
}

/** The instances of an agreement that is only in the register, with the days of their last signatures. */
export function onlyRegistered(version: RegisterVersion, library: Library): BuiltInstance[] {
  const signed = lastSignatures(signersOf(version), version.signatures, version.done)
  const documents = grouped(version.frozen?.documents ?? [], ({ instance }) => instance)
  return registeredInstances(version, library).map((instance) => ({
    instance,
    editions: (documents.get(instance.id) ?? []).flatMap(({ languages, document }) =>
      document === null ? [] : [{ languages, document, problems: [] }],
    ),
    signed: signed.get(instance.id) ?? null,
    problems: version.problems,
  }))
}

function ofVersion(version: RegisterVersion, library: Library, today: IsoDate, apart: TellApart): AgreementStanding {
  const made = onlyRegistered(version, library)
  const data = made[0]?.instance.agreement.data
  const { entered, issued } = version
  const signers = withNames(signersOf(version), made, apart)
  const isKnown = entered === null || entered.signatures !== undefined || version.signatures.length > 0
  const decisions = version.decisions.filter(({ date }) => date <= today)
  const undecided = missingDecisions({ ...version, decisions }, signers)
  const isWaiting = awaitsApproval(version, undecided, today)
  const input: StandingInput = {
    ...version,
    awaitsApproval: isWaiting,
    status: entered === null ? 'issued' : 'entered',
    term: data?.term ?? { start: '9999-12-31', open: true },
    signers: data === undefined ? new Map() : signers,
    signatures: isKnown ? version.signatures : null,
    datesOf: datesIn(made, library, today),
  }
  return {
    ...named(version.agreement, version.version, data, input, today),
    issued: issued?.issued ?? null,
    undecided: undecided.map(({ party }) => party),
    missingDecisions: undecided,
    awaitsApproval: isWaiting,
  }
}

function ofContent(agreement: Agreement, library: Library, today: IsoDate, apart: TellApart): AgreementStanding {
  const { id, data } = agreement
  const made = instancesOf(agreement, library).map((instance): BuiltInstance => ({
    instance,
    editions: [],
    signed: null,
    problems: [],
  }))
  const input: StandingInput = {
    status: data.status,
    term: data.term,
    signers: withNames(
      new Map(
        made.map(({ instance }) => [
          instance.id,
          instance.signers.map(({ party, signatories }) => ({
            party: party.id,
            name: party.name,
            signatories: signatories.map(({ name, title }, index) => ({
              number: index + 1,
              name,
              title: localizedText(title, data.authentic[0] ?? ''),
            })),
          })),
        ]),
      ),
      made,
      apart,
    ),
    signatures: [],
    copies: [],
    done: [],
    published: [],
    awaitsApproval: false,
    datesOf: datesIn(made, library, today),
  }
  return named(id, data.version, data, input, today)
}

function named(
  agreement: string,
  version: string,
  data: Agreement['data'] | undefined,
  input: StandingInput,
  today: IsoDate,
): AgreementStanding {
  const instances = standings(input, today)
  const language = data?.authentic[0] ?? ''
  return {
    agreement,
    version,
    title: data?.title[language] ?? agreement,
    language,
    status: input.status,
    issued: null,
    replacedBy: null,
    instances,
    undecided: [],
    missingDecisions: [],
    awaitsApproval: false,
    next: earliest(instances.map(({ next }) => next)),
  }
}

/** Of what recurs: once a week for a year, and what came last before. */
const mostOfSeries = 60

/** Gives the dates of an instance by its id. */
function datesIn(made: readonly BuiltInstance[], library: Library, today: IsoDate): (id: string) => InstanceDate[] {
  const byId = new Map(made.map((one) => [one.instance.id, one]))
  return (id) => {
    const one = byId.get(id)
    return one === undefined ? [] : instanceDates(one, library, { today, signed: one.signed, most: mostOfSeries })
  }
}

/** Signers with their names in the agreement's language. */
function withNames(signers: Signers, made: readonly BuiltInstance[], apart: TellApart): Signers {
  const parties = new Map(made.flatMap(({ instance }) => instance.signers.map(({ party }) => [party.id, party])))
  const language = made[0]?.instance.agreement.data.authentic[0] ?? ''
  const nameOf = ({ party: id, name }: Signer): string => {
    const party = parties.get(id)
    return party === undefined ? name : nameIn(apart(party), language)
  }
  return new Map(
    [...signers].map(([instance, all]) => [instance, all.map((signer) => ({ ...signer, name: nameOf(signer) }))]),
  )
}

/** A version gives way to a later one of the same agreement that is in force in all its instances. */
function withReplaced(versions: readonly AgreementStanding[]): AgreementStanding[] {
  const inForce = new Map<string, string>()
  const fromLast = versions.toReversed().map((version) => {
    const { agreement, instances } = version
    const replacedBy = inForce.get(agreement) ?? null
    if (instances.length > 0 && instances.every(({ state }) => state === 'in-force'))
      inForce.set(agreement, version.version)
    return { ...version, replacedBy }
  })
  return fromLast.reverse()
}

function dayOrLast(deadline: Deadline | null): string {
  return deadline === null ? '9998' : dueOn(deadline)
}

/** What is overdue counts as the soonest deadline there is. */
function bySoonest(a: AgreementStanding, b: AgreementStanding): number {
  const key = (standing: AgreementStanding): string => {
    const overdue =
      standing.replacedBy === null ? earliest(standing.instances.flatMap((instance) => instance.overdue)) : null
    const date = standing.replacedBy === null ? dayOrLast(overdue ?? standing.next) : '9999'
    return `${date} ${standing.agreement} ${standing.version}`
  }
  return key(a) < key(b) ? -1 : 1
}
