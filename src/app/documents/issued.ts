// A version that has been issued -> its instances, from the register: the stored Documents, the parties and the data as
// they were. What the content gives by now is only compared with them.

import { isDeepStrictEqual } from 'node:util'
import type { AgreementData } from '../../data/agreement.js'
import type { Memory } from '../../base/memory.js'
import type { Document } from '../../model/document.js'
import { sharedParts } from '../../model/shared-parts.js'
import { parallelDocument } from '../../document/parallel/parallel.js'
import { eachOnce, ownEditions } from './editions.js'
import type { PartyData } from '../../data/party.js'
import { placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { lastSignatures, signersOf } from '../../register/signers.js'
import { hasMovedOn, nothingCompared, problemsOfCompared, type Compared, type MovedOn } from './compared.js'
import { isReported } from './problem-scope.js'
import { dataDifference, documentDifference } from './differences.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import { shownPath } from '../../base/sources.js'
import type { Agreement, Library } from '../../library/types.js'
import type { BuiltAgreement, BuiltEdition, BuiltInstance } from './built.js'
import type { RegisterVersion } from '../../register/types.js'

export interface IssuedInput {
  /** The agreement as its file says now; its version is the one that was issued. */
  readonly agreement: Agreement
  readonly version: RegisterVersion
  /** What the content gives now, in the authentic editions and those asked for. */
  readonly fromContent: BuiltAgreement
  readonly editions: readonly (readonly string[])[]
  readonly isSelected: (instance: Instance) => boolean
  /** Of those selected. */
  readonly isMade: (instance: Instance) => boolean
  readonly library: Library
  readonly memory: Memory
}

/**
 * The issued version in place of what the content gives. Problems of the content do not concern it any more; that it
 * gives something else now is the warning `register/moved-on`. An edition that was not issued is a warning too,
 * `register/edition`: a parallel one is put together of what was issued in each language; a translation is made from the content as long as the content gives what was issued.
 */
export function takeIssued(input: IssuedInput): BuiltAgreement {
  const { agreement, version, fromContent, library } = input
  const kept = isReported(agreement, library)
  const all = registeredInstances(version, library).filter(input.isSelected)
  if (version.frozen === null) {
    const problems = [...version.problems]
    const unstored = fromContent.instances.map((instance) => ({ ...instance, editions: [], problems }))
    return { instances: unstored, problems, compared: nothingCompared }
  }
  const compared: Compared = { series: [], moved: compareIssued(input, all) }
  const [isMovedOn, movedOn] = [hasMovedOn(compared), problemsOfCompared(compared)]
  const signed = lastSignatures(signersOf(version), version.signatures, version.done)
  const notOffered = fromContent.problems.filter(({ rule }) => rule === 'edition/missing')
  const made = all.filter(input.isMade).map((instance): BuiltInstance => {
    const found: Problem[] = [...problemsOf(version, instance.id, library), ...movedOn]
    const editions = input.editions.flatMap((languages): BuiltEdition[] => {
      const stored = version.frozen?.documents.find(
        (document) => document.instance === instance.id && isDeepStrictEqual(document.languages, languages),
      )
      if (stored !== undefined)
        return stored.document === null ? [] : [{ languages, document: stored.document, problems: [] }]
      const both = fromSides(version, instance.id, languages, input.memory)
      if (both !== null) {
        const values = { edition: languages.join('+'), version: version.version }
        found.push(...[problem('register/edition#sides', values, agreement.placeOf(['version']))].filter(kept))
        return [{ languages, document: both, problems: [] }]
      }
      const edition = fromContent.instances
        .find((builtInstance) => builtInstance.instance.id === instance.id)
        ?.editions.find((edition) => isDeepStrictEqual(edition.languages, languages))
      if (edition === undefined) return []
      const isFaithful = !isMovedOn && edition.document.translation
      found.push(...notIssued(languages, isFaithful, edition, input).filter(kept))
      return isFaithful ? [edition] : []
    })
    return {
      instance,
      editions,
      signed: signed.get(instance.id) ?? null,
      problems: sortProblems([...found, ...notOffered]),
    }
  })
  return {
    instances: made,
    problems: [...version.problems, ...notOffered, ...made.flatMap((instance) => instance.problems)],
    compared,
  }
}

/** Editions together with those in the authentic languages: what is issued, and what is compared with it. */
export function withAuthentic(
  editions: readonly (readonly string[])[],
  { data }: Agreement,
): readonly (readonly string[])[] {
  return eachOnce([...editions, ...data.authentic.map((code) => [code])])
}

/**
 * The editions in which an issued version is signed and kept: as the agreement's file says, now or when it was issued; where
 * it says nothing, all that bind and were issued.
 */
export function issuedEditions({ frozen }: RegisterVersion, { data }: Agreement): readonly (readonly string[])[] {
  const named = [data, frozen?.agreement].find((each) => each?.editions !== undefined)
  if (named !== undefined || frozen === null) return ownEditions(named ?? data)
  const binding = frozen.documents.filter(({ document }) => document?.translation === false)
  return eachOnce([...ownEditions(frozen.agreement), ...binding.map(({ languages }) => languages)])
}

/** The instances of a version in the register, with the parties as they were. */
export function registeredInstances(version: RegisterVersion, library: Library): readonly Instance[] {
  const { frozen, entered } = version
  const file = shownPath(
    library.sources.content,
    `${version.folder}/${entered === null ? 'agreement.json' : 'agreement.yaml'}`,
  )
  const placeOf: Agreement['placeOf'] = () => placeIn(file, 1, 1, { agreement: version.agreement })
  const make = (data: AgreementData, parties: ReadonlyMap<string, PartyData>): readonly Instance[] =>
    instancesOf({ id: version.agreement, file, data, placeOf }, { ...library, parties })
  if (frozen !== null) return make(frozen.agreement, new Map(frozen.parties.map((party) => [party.id, party])))
  if (entered === null) return []
  const { title, date, term, parties } = entered
  return make(
    {
      title,
      short: title,
      version: version.version,
      date: date ?? '',
      status: 'ready',
      authentic: Object.keys(title),
      signing: 'paper',
      parties: [{ role: 'parties', members: parties }],
      term,
      clauses: [],
    },
    library.parties,
  )
}

/** Problems of the version's files without those of the Documents of other instances. */
function problemsOf(version: RegisterVersion, instance: string, { sources }: Library): Problem[] {
  const others = new Set(
    (version.frozen?.documents ?? [])
      .filter((document) => document.instance !== instance)
      .map(({ path }) => shownPath(sources.content, path)),
  )
  return version.problems.filter(({ place }) => !others.has(place.file))
}

/** @param all the instances that were issued, of those selected */
function compareIssued(input: IssuedInput, all: readonly Instance[]): MovedOn | null {
  const { agreement, version, fromContent, library } = input
  const { frozen, issued } = version
  if (frozen === null || issued === null) return null
  const place = agreement.placeOf(['version'])
  const now = instancesOf(agreement, library).filter(input.isSelected)
  const madeNow = new Map(fromContent.instances.map((made) => [made.instance.id, made]))
  const changes = all.filter(input.isMade).flatMap(({ id }) =>
    frozen.documents
      .filter((document) => document.instance === id)
      .flatMap((stored) => {
        const edition = madeNow
          .get(id)
          ?.editions.find(({ languages }) => isDeepStrictEqual(languages, stored.languages))
        if (stored.document === null || edition === undefined) return []
        const change = documentDifference(stored.document, edition.document)
        return change === null ? [] : [{ instance: id, edition: stored.languages.join('+'), change }]
      }),
  )
  const [known, current] = [all, now].map((instances) => new Set(instances.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ]
  return {
    version: version.version,
    issued: issued.issued,
    place,
    instances: all.length,
    errors: sortProblems(fromContent.problems.filter(({ severity }) => severity === 'error')),
    data: dataDifference(frozen.agreement, agreement.data),
    gone: [...known].filter((id) => !current.has(id)),
    added: [...current].filter((id) => !known.has(id)),
    changes,
    allowed: isReported(
      agreement,
      library,
    )(problem('register/moved-on#all', { version: '', issued: '', change: '' }, place))
      ? []
      : ['register/moved-on'],
  }
}

/**
 * A parallel edition of what was issued in each of its languages. Null where one of them was not, or does not bind alone:
 * what is printed of a translation is another text beside the one that binds; and where a file travels beside the
 * agreement, whose name each language prints for itself.
 */
function fromSides(
  { frozen }: RegisterVersion,
  instance: string,
  languages: readonly string[],
  memory: Memory,
): Document | null {
  const [left, right] = languages.map((code) => {
    const stored = frozen?.documents.find(
      (document) => document.instance === instance && isDeepStrictEqual(document.languages, [code]),
    )
    return stored?.document?.translation === false ? stored.document : null
  })
  if (!left || !right || left.parts.some(({ content }) => content === 'file')) return null
  return sharedParts(parallelDocument(left, right), memory)
}

function notIssued(
  languages: readonly string[],
  isFaithful: boolean,
  { document }: BuiltEdition,
  { agreement, version }: IssuedInput,
): Problem[] {
  const values = { edition: languages.join('+'), version: version.version }
  const place = agreement.placeOf(['version'])
  if (isFaithful) return [problem('register/edition#made', values, place)]
  return [
    document.translation
      ? problem('register/edition#other-text', values, place)
      : problem('register/edition#to-be-signed', values, place),
  ]
}
