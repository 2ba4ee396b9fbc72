// An agreement and a day -> whether each of its instances can be signed on it, and every point that keeps it from that.

import type { Fonts } from '../layout/fonts.js'
import { grouped } from '../base/lists.js'
import { asBeforeIssue, placeIn, problem, sortProblems, type Place, type Problem } from '../base/problem.js'
import type { Tell } from '../base/phrases/tell.js'
import { shownPath, type Sources } from '../base/sources.js'
import { decisionsSchema, type DecisionData } from '../data/register.js'
import { readYaml } from '../data/yaml.js'
import type { Instance } from '../document/instance.js'
import type { Library } from '../library/types.js'
import { reportList, reportParagraph, type Report } from '../document/report.js'
import type { IsoDate, Language } from '../model/document.js'
import { findVersion, isBlank } from '../register/register.js'
import { allProblems } from './documents/all-problems.js'
import { buildDocuments } from './documents/build-documents.js'
import type { BuiltInstance, Selection } from './documents/built.js'
import { isReported } from './documents/problem-scope.js'
import { mandateIn, notFinal, withoutMandate } from './records/may-sign.js'
import { partyOfNone, unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface ReadyAsked extends Pick<Selection, 'parties'> {
  readonly agreement: string
}

/** Whether an instance can be signed. */
export interface Readiness {
  readonly agreement: string
  readonly version: string
  readonly instance: string
  /** In the first language in which it binds. */
  readonly title: string
  /** The counterparty of a series; null of an agreement with one instance. */
  readonly counterparty: string | null
  /** True where there is no point. */
  readonly ready: boolean
  /** What is to be settled first, each with its place and remedy. */
  readonly points: readonly Problem[]
}

/** The readiness of instances, and what a page of it needs. */
export interface ReadyOutcome extends Outcome<readonly Readiness[]> {
  readonly library: Library
}

/**
 * Goes through what a signature needs, for the version that the agreement's file names: every problem of the instance, also in its
 * translations; that the version has been issued; decisions where validity depends on them, on record and final; and by what each
 * party's signatories may sign. What is allowed with a reason is no point.
 */
export function agreementReadiness(
  sources: Sources,
  { agreement: id, parties }: ReadyAsked,
  { today, fonts }: { readonly today: IsoDate; readonly fonts: Fonts },
): ReadyOutcome | Refusal {
  const made = buildDocuments(sources, { agreements: [id], editions: null, parties, translations: 'all' })
  const { library } = made
  const refusal = unknownName(library, { agreements: [id], parties }) ?? partyOfNone(parties, made)
  if (refusal !== null) return refusal
  const problems = allProblems(made, fonts)
  const result = made.instances.map((one): Readiness => {
    const { agreement, counterparty } = one.instance
    const { data } = agreement
    const points = sortProblems([
      ...one.problems.map(asBeforeIssue),
      ...ofPages(one, problems),
      ...[standing, decisions, mandates]
        .flatMap((pointsIn) => pointsIn(one.instance, library, today))
        .filter(isReported(agreement, library)),
    ])
    const title = data.title[data.authentic[0] ?? ''] ?? Object.values(data.title)[0] ?? ''
    return {
      agreement: id,
      version: data.version,
      instance: one.instance.id,
      title,
      counterparty: counterparty?.name ?? null,
      ready: points.length === 0,
      points,
    }
  })
  /* What is wrong with an instance stands among its points: here only what keeps one from being looked at. */
  return { result, library, problems: result.length === 0 ? problems : [] }
}

/**
 * The page that says it: the answer first, then each point with its place and what to do.
 * @param texts what is said of the points, those alike together, each as what is wrong, where, and what to do
 */
export function readinessReport(
  { title, version, counterparty, instance, ready }: Readiness,
  texts: readonly (readonly string[])[],
  { today, language, tell }: { readonly today: IsoDate; readonly language: Language; readonly tell: Tell },
): Report {
  const party: Report['facts'] = counterparty === null ? [] : [[tell('ready-counterparty'), counterparty]]
  return {
    id: `ready-${instance}`,
    language,
    title: ready ? tell('ready-title-yes') : tell('ready-title-no', { points: texts.length }),
    subtitle: title,
    facts: [[tell('ready-version-label'), version], ...party, [tell('ready-day'), today]],
    blocks: texts.length === 0 ? [reportParagraph(tell('ready-nothing'))] : [reportList(texts)],
    date: today,
  }
}

/** What setting the pages has brought to light in the agreement's own texts. */
function ofPages({ problems }: BuiltInstance, all: readonly Problem[]): Problem[] {
  const own = new Set(problems.map(keyOf))
  return all.filter((one) => /^(?:font|layout|table)\//.test(one.rule) && !own.has(keyOf(one)))
}

function keyOf({ entry, place, values }: Problem): string {
  return JSON.stringify([entry, place.file, place.line, place.column, values])
}

/** Whether the version has been issued. */
function standing({ agreement }: Instance, library: Library): Problem[] {
  const { data, placeOf } = agreement
  if (findVersion(library.register, agreement.id, data.version) !== null) return []
  if (data.status === 'draft') return [problem('register/draft', {}, placeOf(['status']))]
  return [problem('ready/not-issued', { agreement: agreement.id, version: data.version }, placeOf(['version']))]
}

/** Where validity depends on decisions or approvals, those that are not on record, and those that are not final yet. */
function decisions(instance: Instance, library: Library, today: IsoDate): Problem[] {
  const { data } = instance.agreement
  const { recorded, place, problems } = decisionsOf(instance, library)
  const decided = new Set(recorded.filter(({ date }) => date <= today).map(({ party }) => party))
  const awaited =
    data.term.conditions === undefined && data.approvals === undefined
      ? []
      : instance.signers.filter(({ party }) => !decided.has(party.id))
  const missing =
    awaited.length === 0 ? [] : [problem('ready/decision', { parties: awaited.map(({ party }) => party.name) }, place)]
  const names = new Map(instance.signers.map(({ party }) => [party.id, party.name]))
  const open = recorded.flatMap((decision): Problem[] => {
    const name = names.get(decision.party)
    return name === undefined ? [] : notFinal(decision, name, today, place)
  })
  return [...problems, ...missing, ...open]
}

interface Recorded {
  readonly recorded: readonly DecisionData[]
  readonly place: Place
  readonly problems: readonly Problem[]
}

/** Decisions on record for the version; they may be recorded before it is issued. */
function decisionsOf({ agreement }: Instance, library: Library): Recorded {
  const { content } = library.sources
  const path = `register/${agreement.id}/${agreement.data.version}/decisions.yaml`
  const place = placeIn(shownPath(content, path))
  const version = findVersion(library.register, agreement.id, agreement.data.version)
  if (version !== null) return { recorded: version.decisions, place, problems: [] }
  const text = content.files.get(path) ?? ''
  if (isBlank(text)) return { recorded: [], place, problems: [] }
  const { value, problems } = readYaml(text, place.file, decisionsSchema)
  return { recorded: value ?? [], place, problems }
}

/** By what those sign who sign for each party; parties of which nothing is known, or not who signs, are told together. */
function mandates(instance: Instance, library: Library, today: IsoDate): Problem[] {
  const recorded = grouped(decisionsOf(instance, library).recorded, ({ party }) => party)
  const place = instance.agreement.placeOf(['parties'])
  const together = { unknown: [] as string[], open: [] as string[] }
  const told = instance.signers.flatMap((signer) => {
    const mandate = mandateIn(instance, signer, {
      signatories: signer.signatories,
      decisions: recorded.get(signer.party.id) ?? [],
      day: today,
      library,
    })
    if (mandate.by !== null) return []
    const party = signer.party.id
    if (mandate.why === 'unknown' || mandate.why === 'open') {
      together[mandate.why].push(signer.party.name)
      return []
    }
    return [withoutMandate(mandate.why, signer.party.name, library.placeOfParty(party, 'delegations') ?? place)]
  })
  const { unknown, open } = together
  return [
    ...told,
    ...(open.length === 0 ? [] : [problem('mandate/none#open', { parties: open }, place)]),
    ...(unknown.length === 0 ? [] : [problem('mandate/unknown', { parties: unknown }, place)]),
  ]
}
