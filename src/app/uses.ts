// A clause, a party, a statute or a word -> which versions of agreements use it, where and how.

import { openMemory, type Memory } from '../base/memory.js'
import { grouped } from '../base/lists.js'
import { phrase } from '../base/phrases/phrases.js'
import { sortProblems } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import type { Sources } from '../base/sources.js'
import { suggest } from '../base/suggest.js'
import { lineFinder } from '../check/document-lines.js'
import { instancesOf } from '../document/instance.js'
import { clauseEntries, sectionId } from '../library/entries.js'
import { readLibrary } from '../library/library.js'
import type { Agreement, Library } from '../library/types.js'
import type { IsoDate } from '../model/document.js'
import type { RegisterVersion } from '../register/types.js'
import { watchLaws } from './laws.js'
import { buildDocuments } from './documents/build-documents.js'
import { firstOfEachKind, type BuiltInstance } from './documents/built.js'
import { onlyRegistered } from './documents/standings.js'
import { isRefusal, type Outcome, type Refusal } from './request/outcome.js'

/** What was asked for: a clause by its path, a party by its id, a statute by its number or name, or words of the text. */
export type UsedKind = 'clause' | 'party' | 'statute' | 'words'

/** A version of an agreement that uses it. */
export interface Use {
  readonly agreement: string
  readonly version: string
  /** In the first language in which it binds. */
  readonly title: string
  /** `draft` and `ready` stand in the content and follow what is changed there; `issued` and `entered` keep what they say. */
  readonly status: 'draft' | 'ready' | 'issued' | 'entered'
  /** Where in it, each place once: a clause's section, a party's role, the section and line of a text. */
  readonly places: readonly UsePlace[]
}

export interface UsePlace {
  /** The id of the section or of the role; null for a place in a text. */
  readonly id: string | null
  /** "section `4.1`"; null where `id` says it. */
  readonly where: Sentence | null
  /** What stands there; null but for words and statutes. */
  readonly written: string | null
  /** The parameters that a clause is given there. */
  readonly with: Readonly<Record<string, unknown>> | null
  /** Null in what was issued. */
  readonly file: string | null
  readonly line: number | null
}

export interface Uses {
  readonly kind: UsedKind
  /** As the library has it. */
  readonly name: string
  readonly uses: readonly Use[]
}

/** A version, with its instances as far as one needs them. */
interface Version {
  readonly agreement: Agreement
  readonly status: Use['status']
  readonly registered: RegisterVersion | null
}

/** Which versions use what was named: the clause of that path, else the party, else the statute, else the words. */
export function usesOf(sources: Sources, name: string, today: IsoDate): Outcome<Uses> | Refusal {
  const memory = openMemory()
  const library = readLibrary(sources, memory)
  const clauses = new Set([...library.clauses.values()].flatMap((inLanguage) => [...inLanguage.keys()]))
  /* What cannot be read is not looked into. */
  const problems = sortProblems([...library.problems.values()].flat().filter(({ severity }) => severity === 'error'))
  const answer = (kind: UsedKind, found: string, uses: readonly Use[]): Outcome<Uses> => ({
    result: { kind, name: found, uses: uses.filter(({ places }) => places.length > 0) },
    problems,
  })
  const versions = versionsIn(library)
  if (clauses.has(name)) return answer('clause', name, versions.map(ofClause(name)))
  if (library.parties.has(name)) return answer('party', name, versions.map(ofParty(name, library)))
  const statute = statuteNamed(name, library)
  if (statute !== null) return answer('statute', statute, ofStatute(statute, versions, sources, today))
  const inText = ofWords(name, versions, { sources, library, memory })
  if (inText.some(({ places }) => places.length > 0)) return answer('words', name, inText)
  const fact = phrase('usage-uses', { name })
  const near = suggest(name, [...clauses, ...library.parties.keys()])
  return { refused: near === null ? fact : phrase('usage-near', { fact, name: near }) }
}

/** Versions in the register, and those that the files of agreements give and that are not there. */
function versionsIn(library: Library): Version[] {
  const { versions } = library.register
  const registered = versions.flatMap((version): Version[] => {
    const [first] = onlyRegistered(version, library)
    if (first === undefined) return []
    const status = version.issued === null ? 'entered' : 'issued'
    return [{ agreement: first.instance.agreement, status, registered: version }]
  })
  const known = new Set(versions.map(({ agreement, version }) => JSON.stringify([agreement, version])))
  const ownVersions = [...library.agreements.values()]
    .filter(({ id, data }) => !known.has(JSON.stringify([id, data.version])))
    .map((agreement): Version => ({ agreement, status: agreement.data.status, registered: null }))
  return [...ownVersions, ...registered]
}

function useIn({ agreement: { id, data }, status }: Version, places: readonly UsePlace[]): Use {
  const title = data.title[data.authentic[0] ?? ''] ?? Object.values(data.title)[0] ?? ''
  return { agreement: id, version: data.version, title, status, places }
}

function ofClause(clause: string): (version: Version) => Use {
  return (version) => {
    const { agreement, registered } = version
    const entries = clauseEntries(agreement.data).filter(({ entry }) => entry.clause === clause)
    return useIn(
      version,
      entries.map(({ entry, path }): UsePlace => {
        const place = registered === null ? agreement.placeOf(path) : null
        return { ...nowhere, id: sectionId(entry), with: entry.with ?? null, ...lineOf(place) }
      }),
    )
  }
}

function ofParty(party: string, library: Library): (version: Version) => Use {
  return (version) => {
    const { agreement, registered } = version
    const instances =
      registered === null
        ? instancesOf(agreement, library)
        : onlyRegistered(registered, library).map(({ instance }) => instance)
    const signers = instances.flatMap((instance) => instance.signers.filter((signer) => signer.party.id === party))
    const roles = new Set(signers.map(({ role }) => role))
    const place = registered === null ? agreement.placeOf(['parties']) : null
    return useIn(
      version,
      [...roles].map((id): UsePlace => ({ ...nowhere, id, ...lineOf(place) })),
    )
  }
}

/** The number of a statute that was named by it, or by what it is called; null for another word. */
function statuteNamed(name: string, { statutes }: Library): string | null {
  const plain = name.toLowerCase()
  const entries = statutes?.statutes ?? []
  const found =
    entries.find(({ id }) => id.toLowerCase() === plain || id.toLowerCase() === `sfs ${plain}`) ??
    entries.findLast(({ names }) =>
      Object.values(names)
        .flat()
        .some((one) => one.toLowerCase() === plain),
    )
  return found?.id ?? null
}

function ofStatute(statute: string, versions: readonly Version[], sources: Sources, today: IsoDate): Use[] {
  const watched = watchLaws(sources, { agreements: null, editions: null }, today)
  if (isRefusal(watched)) return []
  const keyOf = (agreement: string, version: string): string => JSON.stringify([agreement, version])
  const cited = grouped(watched.result.statutes.find(({ id }) => id === statute)?.uses ?? [], (use) =>
    keyOf(use.agreement, use.version),
  )
  return versions.map((version) => {
    const { id, data } = version.agreement
    const own = cited.get(keyOf(id, data.version)) ?? []
    return useIn(
      version,
      own.map(({ where, written, file, line }): UsePlace => ({ ...nowhere, where, written, file, line })),
    )
  })
}

interface Read {
  readonly sources: Sources
  readonly library: Library
  readonly memory: Memory
}

/** Where words stand in the texts, in whatever case and however they are broken. */
function ofWords(words: string, versions: readonly Version[], { sources, library, memory }: Read): Use[] {
  const wanted = plain(words)
  if (wanted === '') return []
  const linesWith = lineFinder(({ text }) => plain(text).includes(wanted))
  const only = [...library.agreements.values()].flatMap((agreement) => firstOfEachKind(instancesOf(agreement, library)))
  const { instances: built } = buildDocuments(
    sources,
    { agreements: null, editions: null, parties: null, only },
    memory,
  )
  const made = grouped(built, ({ instance }) => instance.agreement.id)
  return versions.map((version) => {
    const { agreement, registered } = version
    const instances: readonly BuiltInstance[] =
      registered === null ? (made.get(agreement.id) ?? []) : onlyRegistered(registered, library)
    const places = new Map<string, UsePlace>()
    for (const { editions } of instances)
      for (const { document } of editions)
        for (const { text, where, pieces } of linesWith(document)) {
          const place = registered === null ? (pieces[0]?.source ?? null) : null
          const key = JSON.stringify([where, text])
          if (!places.has(key)) places.set(key, { ...nowhere, where, written: text, ...lineOf(place) })
        }
    return useIn(version, [...places.values()])
  })
}

function plain(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim().toLowerCase()
}

const nowhere: UsePlace = { id: null, where: null, written: null, with: null, file: null, line: null }

function lineOf(place: { readonly file: string; readonly line: number } | null): Pick<UsePlace, 'file' | 'line'> {
  return { file: place?.file ?? null, line: place?.line ?? null }
}
