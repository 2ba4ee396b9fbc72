// What has happened to an issued version -> the new texts of its files in the register, all or nothing, and who is still missing.

import { openMemory } from '../../base/memory.js'
import { hasErrors, placeIn, problem, sortProblems, type Place, type Problem } from '../../base/problem.js'
import { agreementIds, shownPath, type FileSet, type Sources } from '../../base/sources.js'
import { readLibrary } from '../../library/library.js'
import type { Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { missingDecisions } from '../../register/decisions.js'
import { recordEntries, recordFiles, type Entry, type RecordFile, type RecordTexts } from '../../register/record.js'
import { findVersion, latestVersion } from '../../register/register.js'
import { missingSigners, signersOf, type MissingSigner, type Signer } from '../../register/signers.js'
import type { Register, RegisterVersion } from '../../register/types.js'
import { unknownOf } from '../request/names.js'
import { textFile, type Refusal, type WritingOutcome } from '../request/outcome.js'
import { deadlinesOf } from './deadlines.js'
import { wrongSignature } from './may-sign.js'

export interface RecordAsked {
  readonly agreement: string
  /** The version that it happened to; null: the one that was issued last. */
  readonly version: string | null
  readonly entries: readonly Entry[]
}

/** Where a version stands once something has been recorded. */
export interface RecordedInRegister {
  readonly agreement: string
  readonly version: string
  /** Those whose signatures are not recorded, by instance, each with who is missing. */
  readonly missing: Readonly<Record<string, readonly MissingSigner[]>>
  /** Those without a decision on record, where validity depends on one. */
  readonly missingDecisions: readonly Pick<Signer, 'party' | 'name'>[]
}

/** Records what has happened; the result is null where nothing is recorded. Dates that follow from signing do so by it. */
export function recordInRegister(
  sources: Sources,
  asked: RecordAsked,
  today: IsoDate,
): WritingOutcome<RecordedInRegister | null> | Refusal {
  const { content } = sources
  const library = readLibrary(sources, openMemory())
  const found = versionFor(content, library.register, asked)
  if ('refused' in found) return found
  const { value: version, problems: before } = found
  if (version === null) return notRecorded(before)
  const { texts, version: now, problems } = tryEntries(version, asked.entries, library, today)
  const all = problems.flat()
  if (hasErrors(all)) return notRecorded(all)
  const writes = recordFiles.flatMap((name) => {
    const text = texts[name]
    return text === undefined ? [] : [textFile(`${version.folder}/${name}`, text)]
  })
  return { writes, result: standingOf(now), problems: all }
}

/** What recording entries would give, without writing anything; problems by entry. */
export function tryEntries(
  version: RegisterVersion,
  entries: readonly Entry[],
  library: Library,
  today: IsoDate,
): ReturnType<typeof recordEntries> {
  const { content } = library.sources
  const textOf = (name: RecordFile): string => content.files.get(`${version.folder}/${name}`) ?? ''
  const fileOf = (name: RecordFile): string => shownPath(content, `${version.folder}/${name}`)
  const texts = Object.fromEntries(recordFiles.map((name) => [name, textOf(name)])) as RecordTexts
  const tried = recordEntries(version, entries, texts, today, fileOf)
  const placed = (name: RecordFile): Place => placeIn(fileOf(name), 1, 1, { agreement: version.agreement })
  const known = entries.some(({ done }) => done !== undefined)
    ? new Set(deadlinesOf(version, library, today).map(({ id }) => id))
    : null
  const problems = tried.problems.map((own, index) => {
    const { done, signature } = entries[index] ?? {}
    const unknown =
      done === undefined ||
      known?.has(done.deadline) !== false ||
      own.some(({ entry }) => entry === 'register/deadline#known')
        ? []
        : [problem('register/deadline#unknown', { deadline: done.deadline, known: [...known] }, placed('done.yaml'))]
    const signed = signature === undefined || hasErrors(own) ? [] : (tried.signed[index] ?? [])
    const wrong = sortProblems(
      signed.flatMap((record) => wrongSignature(record, tried.tried, library, placed('signatures.yaml'))),
    )
    return [...own, ...unknown, ...wrong]
  })
  return problems.some(hasErrors) ? { ...tried, texts: {}, version, problems } : { ...tried, problems }
}

/** The version that is meant, once it can be recorded in; null, with why, where it cannot. */
export function versionFor(
  content: FileSet,
  register: Register,
  { agreement: id, version: name }: Pick<RecordAsked, 'agreement' | 'version'>,
): { readonly value: RegisterVersion | null; readonly problems: readonly Problem[] } | Refusal {
  const version = name === null ? latestVersion(register, id) : findVersion(register, id, name)
  if (version === null) {
    const unread = register.problems.filter(({ place: { subject } }) => (subject?.agreement ?? id) === id)
    const notThere = notIssued(id, name, shownPath(content, `register/${id}`))
    return unknownOf('usage-agreement', [id], agreementIds(content)) ?? { value: null, problems: [...unread, notThere] }
  }
  const broken = version.problems.filter(({ severity }) => severity === 'error')
  return broken.length > 0 ? { value: null, problems: broken } : { value: version, problems: [] }
}

function notRecorded(problems: readonly Problem[]): WritingOutcome<null> {
  return { writes: [], result: null, problems }
}

function standingOf(version: RegisterVersion): RecordedInRegister {
  const all = signersOf(version)
  const missing = [...all].flatMap(([instance, signers]) => {
    const without = missingSigners(signers, instance, version.signatures)
    return without.length === 0 ? [] : [[instance, without] as const]
  })
  return {
    agreement: version.agreement,
    version: version.version,
    missing: Object.fromEntries(missing),
    missingDecisions: missingDecisions(version, all),
  }
}

function notIssued(id: string, version: string | null, file: string): Problem {
  const place = { file, line: 1, column: 1 }
  return version === null
    ? problem('register/not-issued#agreement', { agreement: id }, place)
    : problem('register/not-issued', { agreement: id, version }, place)
}
