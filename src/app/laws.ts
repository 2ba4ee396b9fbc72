// Sources and a day -> every statute and guide that agreements cite, where, and whether it applies on that day.

import { citationsIn, standingOf, type Citation, type StatuteStanding } from '../check/statutes.js'
import { openMemory } from '../base/memory.js'
import { placeIn, problem, sortProblems, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { shownPath, type Sources } from '../base/sources.js'
import type { AgreementData } from '../data/agreement.js'
import type { StatuteData } from '../data/statutes.js'
import { instancesOf } from '../document/instance.js'
import { readLibrary } from '../library/library.js'
import { statutesFile } from '../library/statutes.js'
import type { Agreement, Library } from '../library/types.js'
import type { IsoDate } from '../model/document.js'
import { buildDocuments } from './documents/build-documents.js'
import { firstOfEachKind, type BuiltInstance } from './documents/built.js'
import { onlyRegistered } from './documents/standings.js'
import { unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface LawsAsked {
  /** Ids; null for all. */
  readonly agreements: readonly string[] | null
  readonly editions: readonly (readonly string[])[] | null
}

/** A place at which a version of an agreement cites a statute. */
export interface StatuteUse {
  readonly agreement: string
  readonly version: string
  /** True for a version that was issued: its text stays as it is. */
  readonly issued: boolean
  readonly language: string
  /** "section `4.1`". */
  readonly where: Sentence
  /** As it stands there. */
  readonly written: string
  /** Null where the stored text of an issued version does not say. */
  readonly file: string | null
  readonly line: number | null
  /** Why the agreement means it although it is repealed; null where it says nothing of that. */
  readonly allowed: string | null
}

/** `unknown`: the list has no such statute. */
export interface WatchedStatute {
  /** Its number; for one of which only a name is known, the name as it stands in the text. */
  readonly id: string
  /** What it is called, in the language of the first text that cites it; null for one that the list does not have. */
  readonly name: string | null
  readonly standing: StatuteStanding | 'unknown'
  /** The day from which it applies; null where that is not known, or has not been set. */
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly replacedBy: readonly string[]
  /** The day on which it was last checked against its source; null where it has not been. */
  readonly checked: IsoDate | null
  readonly source: string | null
  readonly uses: readonly StatuteUse[]
}

export interface Laws {
  readonly date: IsoDate
  /** Those that need attention first: repealed and not allowed, unknown, not yet in force, the others; each by number. */
  readonly statutes: readonly WatchedStatute[]
}

/** What agreements cite, in the content and in the versions that were issued, as it stands on a day. */
export function watchLaws(
  sources: Sources,
  { agreements, editions }: LawsAsked,
  today: IsoDate,
): Outcome<Laws> | Refusal {
  const memory = openMemory()
  const library = readLibrary(sources, memory)
  const refusal = unknownName(library, { agreements, parties: null, editions })
  if (refusal !== null) return refusal
  const only = [...library.agreements.values()].flatMap((agreement) => firstOfEachKind(instancesOf(agreement, library)))
  const made = buildDocuments(sources, { agreements, editions, parties: null, only }, memory)
  const isChosen = (id: string): boolean => agreements === null || agreements.includes(id)
  const stored = library.register.versions
    .filter((version) => version.issued !== null && isChosen(version.agreement))
    .flatMap((version) => onlyRegistered(version, library))
  const issued = new Set(stored.map(({ instance }) => versionOf(instance.agreement)))
  const drafts = made.instances.filter(({ instance }) => !issued.has(versionOf(instance.agreement)))
  const uses = [
    ...drafts.flatMap((instance) => usesIn(instance, false, library)),
    ...stored.flatMap((instance) => usesIn(instance, true, library)),
  ]
  /* Of an agreement with an error not all texts are there to be looked at. */
  const unseen = [...made.problems, ...(library.problems.get('') ?? [])].filter(({ severity }) => severity === 'error')
  const problems = library.statutes === null ? [noList(sources), ...unseen] : unseen
  return { result: { date: today, statutes: watched(uses, today) }, problems: sortProblems(problems) }
}

function versionOf({ id, data }: Agreement): string {
  return JSON.stringify([id, data.version])
}

interface Use extends StatuteUse {
  readonly citation: Citation
}

function usesIn({ instance, editions }: BuiltInstance, issued: boolean, library: Library): Use[] {
  const { id, data } = instance.agreement
  const list = library.statutes ?? { statutes: [] }
  return editions.flatMap(({ document, languages }) => {
    if (languages.length > 1) return []
    return citationsIn(document, data.date, list, library.languages).map((citation): Use => ({
      agreement: id,
      version: data.version,
      issued,
      language: languages[0] ?? '',
      where: citation.where,
      written: citation.written,
      file: citation.source?.file ?? null,
      line: citation.source?.line ?? null,
      allowed: allowance(data, citation.reference),
      citation,
    }))
  })
}

/** The reason for which an agreement allows a repealed statute. */
function allowance({ allow = [] }: AgreementData, reference: string | null): string | null {
  const entry = allow.find(
    ({ rule, text }) => rule === 'statute/repealed' && (text === undefined || text === reference),
  )
  return entry?.reason ?? null
}

function watched(uses: readonly Use[], today: IsoDate): WatchedStatute[] {
  const byStatute = new Map<string, Use[]>()
  for (const use of uses) {
    const id = use.citation.reference ?? use.written.toLowerCase()
    const before = byStatute.get(id)
    if (before === undefined) byStatute.set(id, [use])
    else before.push(use)
  }
  return [...byStatute]
    .map(([id, own]): WatchedStatute => {
      const statute = own.find(({ citation }) => citation.statute !== null)?.citation.statute ?? null
      return {
        id: statute?.id ?? own[0]?.citation.reference ?? own[0]?.written ?? id,
        name: statute === null ? null : nameFor(statute, own[0]?.language ?? ''),
        standing: statute === null ? 'unknown' : standingOf(statute, today),
        from: statute?.from === undefined || statute.from === 'undecided' ? null : statute.from,
        until: statute?.until ?? null,
        replacedBy: statute?.replacedBy ?? [],
        checked: statute?.checked ?? null,
        source: statute?.source ?? null,
        uses: eachPlaceOnce(own),
      }
    })
    .sort((a, b) => urgency(a) - urgency(b) || byNumber.compare(a.id, b.id))
}

const byNumber = new Intl.Collator('en', { numeric: true })

function urgency({ standing, uses }: WatchedStatute): number {
  switch (standing) {
    case 'repealed':
      return uses.every(({ allowed }) => allowed !== null) ? 3 : 0
    case 'unknown':
      return 1
    case 'not-yet':
      return 2
    case 'in-force':
      return 4
  }
}

function nameFor({ names }: StatuteData, language: string): string | null {
  return names[language]?.[0] ?? Object.values(names)[0]?.[0] ?? null
}

function eachPlaceOnce(uses: readonly Use[]): StatuteUse[] {
  const once = new Map<string, StatuteUse>()
  for (const { citation, ...use } of uses) {
    const key = JSON.stringify([
      use.agreement,
      use.version,
      use.language,
      use.file,
      use.line,
      use.where,
      citation.written,
    ])
    if (!once.has(key)) once.set(key, use)
  }
  return [...once.values()]
}

function noList({ content }: Sources): Problem {
  return problem('statute/no-list', {}, placeIn(shownPath(content, statutesFile)))
}
