// Sources -> Documents of every instance and edition, with all problems. The steps in their order, and nothing else.

import type { Document } from '../model/document.js'
import { checkDocument, checkText } from '../check/placeholders.js'
import { checkSeries } from '../check/series.js'
import { checkTerm } from '../term/check.js'
import { resolveCosts, type ResolvedCost } from '../money/costs.js'
import { hasErrors, sortProblems, warning, type Problem } from '../problem/problem.js'
import { buildDocument } from './build.js'
import { checkTermSources } from './term-sources.js'
import { readLibrary, type Agreement, type Library } from './library.js'
import { instancesOf, type Instance } from './resolve.js'
import { pathsUnder, shownPath, type Sources } from './sources.js'
import { openTemplates, type TemplateCache } from './templates.js'

export interface Selection {
  /** Ids of agreements, or null for all. */
  readonly agreements: readonly string[] | null
  /** Editions, each a list of languages with the left column first; null for the authentic languages of each agreement. */
  readonly editions: readonly (readonly string[])[] | null
  /** Ids of parties: counterparties in a series, members otherwise; null for all. */
  readonly parties: readonly string[] | null
}

export interface MadeEdition {
  readonly languages: readonly string[]
  readonly document: Document
  readonly problems: readonly Problem[]
}

export interface MadeInstance {
  readonly instance: Instance
  readonly editions: readonly MadeEdition[]
  /** Everything that concerns this instance, those of its editions included. */
  readonly problems: readonly Problem[]
}

export interface Made {
  readonly library: Library
  readonly instances: readonly MadeInstance[]
  /** All problems, sorted, each once. */
  readonly problems: readonly Problem[]
}

/** Everything selected, nothing selected. */
export const everything: Selection = { agreements: null, editions: null, parties: null }

/** Makes the Documents of all selected instances. An error in the library's files stops the agreements it concerns. */
export function makeDocuments(sources: Sources, selection: Selection): Made {
  const library = readLibrary(sources)
  const templates = openTemplates(sources.templates)
  const common = [...(library.problems.get('') ?? []), ...checkText(writtenFiles(sources))]
  const chosen = library.agreementIds.filter((id) => selection.agreements === null || selection.agreements.includes(id))
  const problems: Problem[] = [...common]
  const instances: MadeInstance[] = []
  for (const id of chosen) {
    const own = library.problems.get(id) ?? []
    problems.push(...own)
    const agreement = library.agreements.get(id)
    if (agreement === undefined) continue
    const made = makeAgreement(agreement, [...common.filter((problem) => concerns(problem, library)), ...own], {
      library,
      templates,
      selection,
    })
    instances.push(...made.instances)
    problems.push(...made.problems)
  }
  return { library, instances, problems: sortProblems(problems) }
}

/** Clauses, agreements and parties as written; templates print nothing of their own. */
function writtenFiles({ content }: Sources): { file: string; text: string }[] {
  return pathsUnder(content, '', /\.(?:md|ya?ml)$/)
    .filter((path) => /^(?:agreements|clauses|parties)\//.test(path))
    .map((path) => ({ file: shownPath(content, path), text: content.files.get(path) ?? '' }))
}

interface Setting {
  readonly library: Library
  readonly templates: TemplateCache
  readonly selection: Selection
}

/** Errors outside clauses concern every agreement; those in a clause only the agreements that use it, found when it is used. */
function concerns(problem: Problem, library: Library): boolean {
  return !problem.place.file.startsWith(`${library.sources.content.root}/clauses/`)
}

function makeAgreement(agreement: Agreement, before: readonly Problem[], setting: Setting) {
  const { library, templates, selection } = setting
  const { data, placeOf } = agreement
  const all = instancesOf(agreement, library)
  const wanted = all.filter((instance) => isSelected(instance, selection.parties))
  const problems: Problem[] = [...checkTerm(data, placeOf), ...checkAttestation(agreement, all)]
  if (hasErrors(before)) {
    return { instances: wanted.map((instance) => ({ instance, editions: [], problems: before })), problems }
  }
  const costs = costsOf(agreement, all[0], problems)
  const editions = (selection.editions ?? data.authentic.map((language) => [language])).filter((languages) =>
    isOffered(agreement, languages, problems),
  )
  const built = wanted.map((instance): MadeInstance => {
    const made = editions.map((languages): MadeEdition => {
      const code = languages[0] ?? ''
      const language = library.languages.get(code)
      if (language === undefined) throw new Error(`language ${code} was not checked`)
      const result = buildDocument({ library, templates, instance, costs, code, language })
      const found = [
        ...result.problems,
        ...checkDocument(result.document, placeOf([])),
        ...checkTermSources(agreement, result.document),
      ]
      return { languages, document: result.document, problems: sortProblems(found) }
    })
    return { instance, editions: made, problems: [] }
  })
  problems.push(
    ...checkSeries(
      built.map(({ editions: made }) => made.map((edition) => edition.document)),
      placeOf(['parties']),
    ),
  )
  const allowed = allower(agreement)
  const kept = problems.filter(allowed)
  const instances = built.map((one): MadeInstance => {
    const made = one.editions.map((edition) => ({ ...edition, problems: edition.problems.filter(allowed) }))
    return {
      ...one,
      editions: made,
      problems: sortProblems([...before, ...kept, ...made.flatMap((edition) => edition.problems)]),
    }
  })
  return { instances, problems: [...kept, ...instances.flatMap((one) => one.problems)] }
}

function costsOf(agreement: Agreement, instance: Instance | undefined, problems: Problem[]): readonly ResolvedCost[] {
  const { data, placeOf } = agreement
  if (data.costs === undefined || instance === undefined) return []
  const roles = new Map(
    instance.roles.map((role) => [role.entry.role, role.counterparty ? instance.series : role.parties] as const),
  )
  const resolved = resolveCosts({ costs: data.costs, currency: data.currency, roles, placeOf })
  problems.push(...resolved.problems)
  return resolved.costs
}

function isSelected(instance: Instance, parties: readonly string[] | null): boolean {
  if (parties === null) return true
  if (instance.counterparty !== null) return parties.includes(instance.id)
  return instance.signers.some((signer) => parties.includes(signer.party.id))
}

/** An agreement without a title in a language has no text in it: a warning, and the edition is left out. */
function isOffered(agreement: Agreement, languages: readonly string[], problems: Problem[]): boolean {
  const { data, placeOf, id } = agreement
  const missing = languages.filter((language) => data.title[language] === undefined)
  if (missing.length > 0) {
    problems.push(
      warning(
        'edition/missing',
        `Agreement \`${id}\` has no text in ${missing.map((language) => `\`${language}\``).join(', ')}.`,
        placeOf(['title']),
        'the edition is left out; add a title and clauses in the language to have it',
      ),
    )
    return false
  }
  if (languages.length > 1) {
    problems.push(
      warning(
        'edition/parallel',
        `Editions with two languages side by side cannot be made yet: \`${languages.join('+')}\` of \`${id}\` is left out.`,
        placeOf(['title']),
        'build the languages one by one: --lang sv,nb',
      ),
    )
    return false
  }
  return true
}

/** Organisation numbers that no register confirms are told, and printed with a remark. */
function checkAttestation(agreement: Agreement, instances: readonly Instance[]): Problem[] {
  const derived = new Map(
    instances
      .flatMap((instance) => instance.signers.map((signer) => signer.party))
      .filter((party) => party.numberAttested === 'derived')
      .map((party) => [party.id, party]),
  )
  return [...derived.keys()].map((id) =>
    warning(
      'party/number-unconfirmed',
      `The organisation number of \`${id}\` is derived and confirmed by no register.`,
      agreement.placeOf(['parties']),
      'have the party confirm it, and set `numberAttested: registered`',
    ),
  )
}

/** A predicate that drops warnings and errors which the agreement allows with a reason. */
function allower(agreement: Agreement): (problem: Problem) => boolean {
  const allowed = agreement.data.allow ?? []
  return (problem) =>
    !allowed.some(
      ({ rule, file }) => rule === problem.rule && (file === undefined || problem.place.file.endsWith(file)),
    )
}
