// Sources -> Documents of every instance and edition, with all problems. The steps in their order, and nothing else.

import { addAll } from '../../base/lists.js'
import { openTextCheck, type TextFile } from '../../check/placeholders.js'
import { findVersion } from '../../register/register.js'
import { sha256 } from '../../base/hash.js'
import type { Store } from '../../base/store.js'
import { limits, pastLimit } from '../../base/limits.js'
import { openMemory, step, type Memory } from '../../base/memory.js'
import { sortProblems, type Problem } from '../../base/problem.js'
import { concernsAgreement, isReported } from './problem-scope.js'
import { keptVersion } from './kept-version.js'
import { issuedEditions, registeredInstances, takeIssued, withAuthentic } from './issued.js'
import { readLibrary } from '../../library/library.js'
import { languagesOf } from './editions.js'
import { isOneOf, isSelected, makeAgreement, type AgreementSetting } from './make-agreement.js'
import { publicationProblems } from './publishable.js'
import { hashOfSeen, seenBy } from './seen-library.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import { pathsUnder, shownPath, subjectOf, type FileSet, type Sources } from '../../base/sources.js'
import type { Agreement, Library } from '../../library/types.js'
import { nothingCompared } from './compared.js'
import { nameOfInstance, type Selection, type BuiltDocuments, type BuiltAgreement } from './built.js'
import type { Register, RegisterVersion } from '../../register/types.js'

/**
 * Makes the Documents of all selected instances. An error stops the agreements it concerns, and hides no other problem.
 * @param memory what was made before; nothing unless given
 */
export function buildDocuments(sources: Sources, selection: Selection, memory: Memory = openMemory()): BuiltDocuments {
  const library = readLibrary(sources, memory)
  const { languages } = library
  const inFiles = [
    ...(library.problems.get('') ?? []),
    ...writtenFiles(sources).flatMap((file) =>
      memory.last(placeholders, file.file, [file.text, languages], () => openTextCheck(languages)(file)),
    ),
  ].filter(isReported(null, library))
  const chosen = library.agreementIds.filter((id) => selection.agreements === null || selection.agreements.includes(id))
  let instances = 0
  const made = chosen.flatMap((id): { readonly id: string; readonly built: BuiltAgreement }[] => {
    const agreement = library.agreements.get(id)
    if (agreement === undefined) return []
    const own = countOf(agreement, library, selection)
    if (instances + own > limits.instances.most)
      return [
        {
          id,
          built: {
            instances: [],
            problems: [pastLimit('instances', agreement.placeOf(['parties']))],
            compared: nothingCompared,
          },
        },
      ]
    instances += own
    return [{ id, built: makeOnce(agreement, library, inFiles, selection, memory) }]
  })
  const unread = new Map(
    chosen
      .filter((id) => !library.agreements.has(id))
      .map((id) => [id, sortProblems([...(library.problems.get(id) ?? []), ...inFileOf(id, inFiles)])] as const),
  )
  const problems = [
    ...made.flatMap(({ built }) => built.problems),
    ...[...unread.values()].flat(),
    ...inRegister(library.register, selection),
  ]
  if (selection.agreements === null) addAll(problems, concernsNone(inFiles, library, selection))
  return {
    library,
    instances: made.flatMap(({ built }) => built.instances),
    unread,
    get compared() {
      return new Map(made.map(({ id, built }) => [id, built.compared]))
    },
    problems: sortProblems(problems),
  }
}

const placeholders = step<Problem[]>('placeholders in a file')
const version = step<BuiltAgreement>('an agreement', ({ instances }) => weightOfInstance * instances.length)

/** What the problems of an instance take, and what it needs to be made again, in characters. */
const weightOfInstance = 2_000

/** The version that an agreement's file names, made again only where something has changed that it depends on. */
function makeOnce(
  agreement: Agreement,
  library: Library,
  inFiles: readonly Problem[],
  selection: Selection,
  memory: Memory,
): BuiltAgreement {
  if (isOfOthers(agreement, library, selection)) return { instances: [], problems: [], compared: nothingCompared }
  const seen = seenBy(agreement, library)
  const concerns = concernsAgreement(agreement, languagesOf(agreement, selection.editions), library)
  const own = library.problems.get(agreement.id) ?? []
  const hasBraces = [...own, ...inFiles].some(({ rule }) => rule === 'placeholder/braces')
  const concerning = inFiles.filter(concerns)
  const setting: AgreementSetting = { library: seen.library, memory, selection, inFiles: concerning, hasBraces }
  const { editions, parties, translations, only } = selection
  const { store } = library.sources
  const make = (): BuiltAgreement => makeVersion(agreement, setting)
  const makeKept = (store: Store): BuiltAgreement => {
    const about = [editions, parties, translations ?? null, hasBraces, own, concerning]
    const key = sha256(JSON.stringify([agreement.id, hashOfSeen(agreement, library), ...about]))
    return keptVersion({ agreement, library: seen.library, store, key }, make)
  }
  return memory.last(
    version,
    `${agreement.file}\n${JSON.stringify([editions, parties, translations])}`,
    [...seen.inputs, hasBraces, only, ...concerning],
    /* What some instances of a series show of the others is not kept. */
    () => (store === undefined || only !== undefined ? make() : makeKept(store)),
  )
}

/** True where only some instances are made, and of those of an agreement none: whoever makes them tells of it. */
function isOfOthers(agreement: Agreement, library: Library, selection: Selection): boolean {
  if (selection.only === undefined) return false
  const version = findVersion(library.register, agreement.id, agreement.data.version)
  const all = [
    ...instancesOf(agreement, library),
    ...(version === null ? [] : registeredInstances(version, library)),
  ].filter((instance) => isSelected(instance, selection.parties))
  return all.length > 0 && !all.some(isOneOf(selection))
}

/** How many instances of an agreement are made. */
function countOf(agreement: Agreement, library: Library, selection: Selection): number {
  const all = instancesOf(agreement, library)
  return selection.only === undefined ? all.length : all.filter(isOneOf(selection)).length
}

function inFileOf(agreement: string, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ place }) => place.subject?.agreement === agreement)
}

/** Problems of files that no agreement uses; the others are reported with the agreements that they concern. */
function concernsNone(inFiles: readonly Problem[], library: Library, selection: Selection): Problem[] {
  const predicates = [...library.agreements.values()].map((agreement) =>
    concernsAgreement(agreement, languagesOf(agreement, selection.editions), library),
  )
  return inFiles.filter((problem) => !predicates.some((concerns) => concerns(problem)))
}

/** What people write and what is printed: clauses, agreements, parties, words, and the templates. */
function writtenFiles({ content, templates }: Sources): TextFile[] {
  const read = (set: FileSet, folder: string, ending: RegExp): TextFile[] =>
    pathsUnder(set, folder, ending).map((path) => ({
      file: shownPath(set, path),
      text: set.files.get(path) ?? '',
      subject: set === content ? subjectOf(path) : undefined,
    }))
  return [
    ...['agreements/', 'clauses/', 'languages/', 'parties/', 'site/'].flatMap((folder) =>
      read(content, folder, /\.(?:md|ya?ml)$/),
    ),
    ...read(templates, '', /\.hbs$/),
  ]
}

/** Problems of the register, those of earlier versions included: they stop nothing but the version that they concern. */
function inRegister({ versions, problems }: Register, { agreements }: Selection): Problem[] {
  const chosen = versions.filter((version) => agreements === null || agreements.includes(version.agreement))
  return [...chosen.flatMap((version) => version.problems), ...(agreements === null ? problems : [])]
}

/** The version that the agreement's file names: as it was issued, or else as the content gives it. */
function makeVersion(agreement: Agreement, setting: AgreementSetting): BuiltAgreement {
  const { library, selection } = setting
  const version = findVersion(library.register, agreement.id, agreement.data.version)
  if (version === null || version.issued === null)
    return makeAgreement(agreement, setting, (made) => publicationProblems(made, library))
  const asked = selection.editions ?? issuedEditions(version, agreement)
  const editions = withAuthentic(asked, agreement)
  const only = onlyOf(agreement, version, setting)
  const fromContent = makeAgreement(agreement, { ...setting, selection: { ...selection, editions, ...only } })
  const chosen = (instance: Instance): boolean => isSelected(instance, selection.parties)
  const taken = takeIssued({
    agreement,
    version,
    fromContent,
    editions: asked,
    isSelected: chosen,
    isMade: isOneOf(selection),
    library,
    memory: setting.memory,
  })
  return withPublication(taken, library)
}

/**
 * The instances of the content that are made to be compared with those that were issued. Those that were not issued belong to
 * whoever makes the first.
 */
function onlyOf(
  agreement: Agreement,
  version: RegisterVersion,
  { library, selection }: AgreementSetting,
): Pick<Selection, 'only'> {
  if (selection.only === undefined) return {}
  const issued = registeredInstances(version, library)
  const [first] = issued.filter((instance) => isSelected(instance, selection.parties))
  if (first === undefined || !isOneOf(selection)(first)) return { only: selection.only }
  const ids = new Set(issued.map(({ id }) => id))
  const added = instancesOf(agreement, library).filter(({ id }) => !ids.has(id))
  return { only: [...selection.only, ...added.map(({ id }) => nameOfInstance(agreement.id, id))] }
}

/** Together with what keeps the instances from being published: warnings, since they can be built and signed. */
function withPublication(made: BuiltAgreement, library: Library): BuiltAgreement {
  const instances = made.instances.map((instance) => {
    const found = publicationProblems(instance, library)
    return found.length === 0 ? instance : { ...instance, problems: sortProblems([...instance.problems, ...found]) }
  })
  return { ...made, instances, problems: [...made.problems, ...instances.flatMap((instance) => instance.problems)] }
}
