// An agreement of a library -> its instances and editions as the content gives them, with every problem of each.

import { checkSeries, seriesPattern, type SeriesPattern } from '../../check/series.js'
import { checkSignatories } from '../../check/signatories.js'
import { unfinishedData } from './unfinished-data.js'
import { checkTerm } from '../../term/check.js'
import { addAll } from '../../base/lists.js'
import { oncePerAll, type Memory } from '../../base/memory.js'
import { problem, sortProblems, type Problem } from '../../base/problem.js'
import { comparedLanguages, compareLanguages, type InLanguage } from './translations.js'
import { isReported } from './problem-scope.js'
import { problemsOfCompared } from './compared.js'
import { checkConfirmations } from './confirmations.js'
import { costsOf } from '../../document/costs.js'
import { languagesOf, offeredEditions } from './editions.js'
import { openEditions, type EditionMaker } from './make-editions.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import type { Agreement, Library } from '../../library/types.js'
import { kindOf, nameOfInstance, type Selection, type BuiltAgreement, type BuiltInstance } from './built.js'

export interface AgreementSetting {
  readonly library: Library
  readonly memory: Memory
  readonly selection: Selection
  /** Problems of single files that concern the agreement, beside those of its own. */
  readonly inFiles: readonly Problem[]
  /** True where braces in data have been reported where they stand. */
  readonly hasBraces: boolean
}

/** An instance with its editions, before what concerns all instances is added. */
type Made = Pick<BuiltInstance, 'instance' | 'editions'>

/**
 * Makes the instances that are selected, one after the other.
 * @param inInstance finds what is wrong with an instance while its Documents are at hand
 */
export function makeAgreement(
  agreement: Agreement,
  { library, memory, selection, inFiles, hasBraces }: AgreementSetting,
  inInstance: (made: Made) => readonly Problem[] = () => [],
): BuiltAgreement {
  const own = library.problems.get(agreement.id) ?? []
  const kept = isReported(agreement, library)
  const all = instancesOf(agreement, library)
  const problems: Problem[] = [
    ...own,
    ...inFiles,
    ...problemsOfData(agreement, all, library.languages, library.placeOfParty),
  ]
  const { value: costs, problems: inCosts } = costsOf(agreement, all[0])
  addAll(problems, inCosts)
  const { editions, problems: left } = offeredEditions(agreement, selection.editions, library)
  addAll(problems, left)
  const maker = openEditions({ agreement, all, library, memory, costs, isReported: kept, hasBraces })
  const series = openSeries(agreement)
  const isMade = isOneOf(selection)
  const chosen = all.filter((instance) => isSelected(instance, selection.parties))
  const kinds = new Set(chosen.filter(isMade).map(kindOf))
  const built = chosen.flatMap((instance, index) => {
    /* The first of all, and of each kind, is what the others are compared with, whoever else makes it. */
    const isFirst = index === 0 || (kinds.has(kindOf(instance)) && series.isFirst(instance))
    if (!isMade(instance) && !isFirst) return []
    const made: Made = { instance, editions: editions.flatMap((edition) => maker.edition(instance, edition)) }
    series.compare(made)
    return [{ made, found: isMade(instance) ? inInstance(made) : [] }]
  })
  addAll(
    problems,
    checkTranslations(
      agreement,
      all,
      built.map(({ made }) => made),
      maker,
      { library, selection },
    ),
  )
  const compared = { series: series.problems().filter(kept), moved: null }
  const common = [...problems.filter(kept), ...problemsOfCompared(compared)]
  const instances = built
    .filter(({ made }) => isMade(made.instance))
    .map(({ made, found }): BuiltInstance => {
      const inEditions = made.editions.flatMap((edition) => edition.problems)
      return { ...made, signed: null, problems: sortProblems([...common, ...inEditions, ...found]) }
    })
  return { instances, problems: [...common, ...instances.flatMap((instance) => instance.problems)], compared }
}

/** What is wrong with the data of an agreement and of those who sign it. */
const problemsOfData = oncePerAll(
  (
    agreement: Agreement,
    all: readonly Instance[],
    languages: Library['languages'],
    placeOfParty: Library['placeOfParty'],
  ): readonly Problem[] => {
    const { data, placeOf } = agreement
    const signers = all.flatMap((instance) => instance.signers)
    return [
      ...checkTerm(data, placeOf),
      ...checkAttestation(agreement, all, placeOfParty),
      ...checkSignatories(signers, placeOf(['parties'])),
      ...unfinishedData(agreement, all, { languages, placeOfParty }),
    ]
  },
)

/**
 * Compares instances of one country and kind of the counterparty with the first of them, as they are made: conditions on these may
 * make the others say something else.
 */
function openSeries({ placeOf }: Agreement) {
  const kinds = new Map<string, { readonly first: SeriesPattern; readonly problems: Problem[] }>()
  const compare = ({ instance, editions }: Made): void => {
    const documents = editions.map(({ document }) => document)
    const key = kindOf(instance)
    const known = kinds.get(key)
    if (known === undefined) kinds.set(key, { first: seriesPattern(documents), problems: [] })
    else addAll(known.problems, checkSeries(known.first, documents, placeOf(['parties'])))
  }
  const isFirst = (instance: Instance): boolean => !kinds.has(kindOf(instance))
  return { compare, isFirst, problems: () => [...kinds.values()].flatMap(({ problems }) => problems) }
}

/**
 * One instance in its languages: the others of a series say the same in each. Texts are compared as they stand side by
 * side, since a translation alone has nothing to sign; of one that is not made, what is wrong with it is reported.
 */
function checkTranslations(
  agreement: Agreement,
  instances: readonly Instance[],
  built: readonly Made[],
  { side }: EditionMaker,
  { library, selection }: Pick<AgreementSetting, 'library' | 'selection'>,
): Problem[] {
  const made = checkedLanguages(agreement, selection)
  const first = built[0]
  const instance = first?.instance ?? instances[0]
  if (instance === undefined) return []
  const problems: Problem[] = []
  const inLanguages = comparedLanguages(agreement, made, library).flatMap((code): InLanguage[] => {
    const [own] = side(instance, [...new Set([...agreement.data.authentic, code])], code)
    if (own === undefined) return []
    if (!first?.editions.some(({ languages }) => languages.includes(code))) addAll(problems, own.problems)
    return [{ code, document: own.document, problems: own.problems }]
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

/** Says of instances whether they are made, where only some are. */
export function isOneOf({ only }: Pick<Selection, 'only'>): (instance: Instance) => boolean {
  if (only === undefined) return () => true
  const names = new Set(only)
  return ({ agreement, id }) => names.has(nameOfInstance(agreement.id, id))
}

/** Whether an instance is one of those of the parties chosen. */
export function isSelected(instance: Instance, parties: readonly string[] | null): boolean {
  if (parties === null) return true
  if (instance.counterparty !== null) return parties.includes(instance.id)
  return instance.signers.some((signer) => parties.includes(signer.party.id))
}

/** Organisation numbers that no register confirms are reported, and printed with a remark. */
function checkAttestation(
  agreement: Agreement,
  instances: readonly Instance[],
  placeOfParty: Library['placeOfParty'],
): Problem[] {
  const derived = new Map(
    instances
      .flatMap((instance) => instance.signers.map((signer) => signer.party))
      .filter((party) => party.numberAttested === 'derived')
      .map((party) => [party.id, party]),
  )
  return [...derived.keys()].map((id) => {
    const place = agreement.placeOf(['parties'])
    const { file, line } = placeOfParty(id, 'numberAttested') ?? place
    return problem('party/number-unconfirmed', { party: id, file, line }, place)
  })
}
