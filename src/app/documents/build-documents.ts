// Sources -> Documents of every instance and edition, with all problems. The steps in their order, and nothing else.

import { addAll } from '../../base/lists.js'
import { checkLeftOver } from '../../check/left-over.js'
import { checkText, type TextFile } from '../../check/placeholders.js'
import { checkSeries } from '../../check/series.js'
import { checkSignatories } from '../../check/signatories.js'
import { checkSignatures } from '../../check/signatures.js'
import { checkTranslated } from '../../check/translated.js'
import { checkTypedReferences } from '../../check/typed-references.js'
import { checkTypedDates } from '../../check/typed-dates.js'
import { checkTypedNames } from '../../check/typed-names.js'
import { checkUnfinishedText } from '../../check/unfinished.js'
import { unfinishedData } from './unfinished-data.js'
import { checkTerm } from '../../term/check.js'
import { findVersion } from '../../register/register.js'
import { limits, pastLimit } from '../../base/limits.js'
import { openMemory, type Memory } from '../../base/memory.js'
import { problem, sortProblems, type Problem } from '../../base/problem.js'
import { buildDocument } from '../../document/build.js'
import { comparedLanguages, compareLanguages, type InLanguage } from './translations.js'
import { concernsAgreement, isReported } from './problem-scope.js'
import { checkConfirmations } from './confirmations.js'
import { costsOf } from '../../document/costs.js'
import { parallelDocument } from '../../document/parallel/parallel.js'
import { markFallback, withFallback } from '../../document/fallback.js'
import { issuedEditions, takeIssued, withAuthentic } from './issued.js'
import { readLibrary } from '../../library/library.js'
import { isWhole, languagesOf, offeredEditions } from './editions.js'
import { publicationProblems } from './publishable.js'
import type { PartyData } from '../../data/party.js'
import { instancesOf, namesakesIn, type Instance } from '../../document/instance.js'
import { datesOfTerm } from '../../document/schedule/dates.js'
import { pathsUnder, shownPath, subjectOf, type FileSet, type Sources } from '../../base/sources.js'
import { openTemplates, type TemplateCache } from '../../template/templates.js'
import { checkPrintedCosts } from './printed-costs.js'
import { checkTermSources } from './term-sources.js'
import type { Agreement, Library } from '../../library/types.js'
import { languageChain } from '../../library/language-chain.js'
import type { Selection, BuiltEdition, BuiltInstance, BuiltDocuments, BuiltAgreement } from './built.js'
import type { Register } from '../../register/types.js'

/**
 * Makes the Documents of all selected instances. An error stops the agreements it concerns, and hides no other problem.
 * @param memory what was made before; nothing unless given
 */
export function buildDocuments(sources: Sources, selection: Selection, memory: Memory = openMemory()): BuiltDocuments {
  const library = readLibrary(sources)
  const setting: Setting = { library, templates: openTemplates(sources.templates), memory, selection }
  const inFiles = [
    ...(library.problems.get('') ?? []),
    ...checkText(writtenFiles(sources), library.languages.values()),
  ].filter(isReported(null, library))
  const chosen = library.agreementIds.filter((id) => selection.agreements === null || selection.agreements.includes(id))
  let instances = 0
  const made = chosen.flatMap((id): BuiltAgreement[] => {
    const agreement = library.agreements.get(id)
    if (agreement === undefined) return []
    const own = instancesOf(agreement, library).length
    if (instances + own > limits.instances.most)
      return [{ instances: [], problems: [pastLimit('instances', agreement.placeOf(['parties']))] }]
    instances += own
    return [withPublication(makeVersion(agreement, library.problems.get(id) ?? [], inFiles, setting), library)]
  })
  const unread = new Map(
    chosen
      .filter((id) => !library.agreements.has(id))
      .map((id) => [id, sortProblems([...(library.problems.get(id) ?? []), ...inFileOf(id, inFiles)])] as const),
  )
  const problems = [
    ...made.flatMap((agreement) => agreement.problems),
    ...[...unread.values()].flat(),
    ...inRegister(library.register, selection),
  ]
  if (selection.agreements === null) addAll(problems, concernsNone(inFiles, setting))
  return {
    library,
    instances: made.flatMap((agreement) => agreement.instances),
    unread,
    problems: sortProblems(problems),
  }
}

function inFileOf(agreement: string, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ place }) => place.subject?.agreement === agreement)
}

/** Problems of files that no agreement uses; the others are reported with the agreements that they concern. */
function concernsNone(inFiles: readonly Problem[], { library, selection }: Setting): Problem[] {
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

interface Setting {
  readonly library: Library
  readonly templates: TemplateCache
  readonly memory: Memory
  readonly selection: Selection
}

/** Problems of the register, those of earlier versions included: they stop nothing but the version that they concern. */
function inRegister({ versions, problems }: Register, { agreements }: Selection): Problem[] {
  const chosen = versions.filter((version) => agreements === null || agreements.includes(version.agreement))
  return [...chosen.flatMap((version) => version.problems), ...(agreements === null ? problems : [])]
}

/** The version that the agreement's file names: as it was issued, or else as the content gives it. */
function makeVersion(
  agreement: Agreement,
  own: readonly Problem[],
  inFiles: readonly Problem[],
  setting: Setting,
): BuiltAgreement {
  const { library, selection } = setting
  const version = findVersion(library.register, agreement.id, agreement.data.version)
  if (version === null || version.issued === null) return makeAgreement(agreement, own, inFiles, setting)
  const asked = selection.editions ?? issuedEditions(version, agreement)
  const editions = withAuthentic(asked, agreement)
  const fromContent = makeAgreement(agreement, own, inFiles, { ...setting, selection: { ...selection, editions } })
  const chosen = (instance: Instance): boolean => isSelected(instance, selection.parties)
  return takeIssued({ agreement, version, fromContent, editions: asked, isSelected: chosen, library })
}

/** Together with what keeps the instances from being published: warnings, since they can be built and signed. */
function withPublication(made: BuiltAgreement, library: Library): BuiltAgreement {
  const instances = made.instances.map((instance) => {
    const found = publicationProblems(instance, library)
    return found.length === 0 ? instance : { ...instance, problems: sortProblems([...instance.problems, ...found]) }
  })
  return { instances, problems: [...made.problems, ...instances.flatMap((instance) => instance.problems)] }
}

function makeAgreement(
  agreement: Agreement,
  own: readonly Problem[],
  inFiles: readonly Problem[],
  setting: Setting,
): BuiltAgreement {
  const { library, templates, memory, selection } = setting
  const { data, placeOf } = agreement
  const kept = isReported(agreement, library)
  const languages = languagesOf(agreement, selection.editions)
  const all = instancesOf(agreement, library)
  const namesakes = namesakesIn(all, library)
  const problems: Problem[] = [
    ...own,
    ...inFiles.filter(concernsAgreement(agreement, languages, library)),
    ...checkTerm(data, placeOf),
    ...checkAttestation(agreement, all, library),
    ...checkSignatories(
      all.flatMap(({ signers }) => signers),
      placeOf(['parties']),
    ),
    ...unfinishedData(agreement, all, library),
  ]
  const { value: costs, problems: inCosts } = costsOf(agreement, all[0])
  addAll(problems, inCosts)
  const { editions, problems: left } = offeredEditions(agreement, selection.editions, library)
  addAll(problems, left)
  /* A slot in data has been reported where it stands. */
  const hasBraces = [...own, ...inFiles].some(({ rule }) => rule === 'placeholder/braces')
  const isNew = ({ values }: Problem): boolean => !(hasBraces && values['mark'] === '{{')
  const makeText = (instance: Instance, languages: readonly string[], code: string): BuiltEdition[] => {
    const language = library.languages.get(code)
    if (language === undefined) return []
    const chain = languageChain(code, library.languages)
    const own = withFallback(instance, chain)
    const built = buildDocument({ library, templates, memory, instance: own, costs, languages, code, language })
    const { problems: found } = built
    const document = chain.length > 1 ? markFallback(built.document, code) : built.document
    const inWhole = (): Problem[] => [
      ...checkTermSources(agreement, document),
      ...checkPrintedCosts(agreement, document, library),
      ...checkTypedReferences(document, language, placeOf(['clauses'])),
      ...checkTypedDates(document, datesOfTerm(instance), library.languages, placeOf(['term'])),
      ...checkTypedNames(document, namesakes, placeOf(['parties'])),
      ...checkSignatures(document, signersOf(instance), placeOf(['clauses'])),
    ]
    const inEdition = [
      ...found,
      ...checkUnfinishedText(document, library.languages),
      ...checkTranslated(withFallback(data, chain), code, [...library.languages.keys()], placeOf),
      /* A mark that was refused in its clause would be reported twice. */
      ...(found.some(({ rule }) => rule.startsWith('markdown/'))
        ? []
        : checkLeftOver(document, data, partiesIn(instance), placeOf).filter(isNew)),
      ...(isWhole(agreement, code, library, found) ? inWhole() : []),
    ]
    return [{ languages: [code], document, problems: sortProblems(inEdition.filter(kept)) }]
  }
  const makeEdition = (instance: Instance, languages: readonly string[]): BuiltEdition[] => {
    const [left, right] = languages.flatMap((code) => makeText(instance, languages, code))
    if (left === undefined || right === undefined) return left === undefined ? [] : [left]
    const document = parallelDocument(left.document, right.document)
    return [{ languages, document, problems: sortProblems([...left.problems, ...right.problems]) }]
  }
  const built = all
    .filter((instance) => isSelected(instance, selection.parties))
    .map((instance) => ({ instance, editions: editions.flatMap((edition) => makeEdition(instance, edition)) }))
  const makeSide = (instance: Instance, code: string): BuiltEdition[] =>
    makeText(instance, [...new Set([...data.authentic, code])], code)
  addAll(problems, checkTranslations(agreement, all, built, makeSide, setting))
  for (const alike of ofOneKind(built)) {
    const documents = alike.map((one) => one.editions.map(({ document }) => document))
    addAll(problems, checkSeries(documents, placeOf(['parties'])))
  }
  const common = problems.filter(kept)
  const instances = built.map((one): BuiltInstance => {
    return {
      ...one,
      signed: null,
      problems: sortProblems([...common, ...one.editions.flatMap((edition) => edition.problems)]),
    }
  })
  return { instances, problems: [...common, ...instances.flatMap((instance) => instance.problems)] }
}

/** Instances by country and kind of the counterparty: conditions on these may make the others say something else. */
function ofOneKind<One extends { readonly instance: Instance }>(built: readonly One[]): One[][] {
  const groups = new Map<string, One[]>()
  for (const one of built) {
    const { country = '', kind = '' } = one.instance.counterparty ?? {}
    const key = `${country} ${kind}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/**
 * One instance in its languages: the others of a series say the same in each. Texts are compared as they stand side by
 * side, since a translation alone has nothing to sign; of one that is not made, what is wrong with it is reported.
 */
function checkTranslations(
  agreement: Agreement,
  instances: readonly Instance[],
  built: readonly { readonly instance: Instance; readonly editions: readonly BuiltEdition[] }[],
  makeSide: (instance: Instance, code: string) => BuiltEdition[],
  { library, selection }: Setting,
): Problem[] {
  const made = checkedLanguages(agreement, selection)
  const first = built[0]
  const instance = first?.instance ?? instances[0]
  if (instance === undefined) return []
  const problems: Problem[] = []
  const inLanguages = comparedLanguages(agreement, made, library).flatMap((code): InLanguage[] => {
    const [own] = makeSide(instance, code)
    if (own === undefined) return []
    if (!first?.editions.some(({ languages }) => languages.includes(code))) addAll(problems, own.problems)
    return [{ code, ...own }]
  })
  const [source, ...translations] = inLanguages
  if (source === undefined) return []
  const compared = translations.map((translation) =>
    compareLanguages(source, translation, agreement, library, selection.translations !== undefined),
  )
  addAll(problems, compared.flat())
  if (selection.translations === undefined) return problems
  return [
    ...problems,
    ...checkConfirmations(
      agreement,
      library,
      translations.map(({ code }) => code),
    ),
  ]
}

/** Languages that are compared; null for all. A translation that is checked needs its source. */
function checkedLanguages(agreement: Agreement, { translations, editions }: Selection): string[] | null {
  if (translations === 'all') return null
  const languages = languagesOf(agreement, editions)
  return translations === 'selected' ? [...agreement.data.authentic, ...languages] : languages
}

function signersOf(instance: Instance): string[] {
  return instance.signers.map(({ party }) => party.id)
}

function isSelected(instance: Instance, parties: readonly string[] | null): boolean {
  if (parties === null) return true
  if (instance.counterparty !== null) return parties.includes(instance.id)
  return instance.signers.some((signer) => parties.includes(signer.party.id))
}

/** Organisation numbers that no register confirms are reported, and printed with a remark. */
function checkAttestation(agreement: Agreement, instances: readonly Instance[], library: Library): Problem[] {
  const derived = new Map(
    instances
      .flatMap((instance) => instance.signers.map((signer) => signer.party))
      .filter((party) => party.numberAttested === 'derived')
      .map((party) => [party.id, party]),
  )
  return [...derived.keys()].map((id) => {
    const place = agreement.placeOf(['parties'])
    const { file, line } = library.placeOfParty(id, 'numberAttested') ?? place
    return problem('party/number-unconfirmed', { party: id, file, line }, place)
  })
}

/** Whose data an instance prints. */
function partiesIn({ signers, series }: Instance): PartyData[] {
  return [...signers.map(({ party }) => party), ...series]
}
