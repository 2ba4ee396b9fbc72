// An agreement's references to parties, clauses, roles and languages, checked against the library, before anything is filled.

import { checkAllowedRules } from '../check/allowed-rules.js'
import { checkBraces } from '../check/braces.js'
import type { AnnexData } from '../data/agreement.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { suggester } from '../base/suggest.js'
import { clauseEntries } from './entries.js'
import { pathsUnder, shownPath } from '../base/sources.js'
import { namesakesOf } from '../locale/namesakes.js'
import type { Agreement, Library } from './types.js'
import { annexNumbers, attachedName } from './annexes.js'
import { notEverywhere } from './file-names.js'
import { isReadablePdf } from './pdf-file.js'
import { componentHelpers } from '../data/template-names.js'

/** Names that templates use for other things; no role and no parameter may take them. */
export const reservedNames = [
  'agreement',
  'approvals',
  'copies',
  'costs',
  'counterparty',
  'here',
  'history',
  'information',
  'parties',
  'revision',
  'roles',
  'series',
  'signing',
  'term',
  // What Handlebars itself reads in braces.
  'as',
  'else',
  'false',
  'null',
  'this',
  'true',
  'undefined',
]

/** A role stands alone in braces, as components do. */
const reservedRoles: readonly string[] = [...reservedNames, ...componentHelpers]

/** All problems of names that lead nowhere or occur twice. */
export function checkAgreement(agreement: Agreement, library: Library): Problem[] {
  return [
    ...checkParties(agreement, library),
    ...checkClauses(agreement, library),
    ...checkAnnexes(agreement, library),
    ...checkLanguages(agreement, library),
    ...checkTemplate(agreement, library),
    ...checkCosts(agreement),
    ...checkBraces(agreement.data, agreement.placeOf),
    ...checkAllowedRules(agreement.data.allow ?? [], (index) => agreement.placeOf(['allow', index, 'rule'])),
  ]
}

function checkParties({ data, placeOf }: Agreement, library: Library): Problem[] {
  const problems: Problem[] = []
  const seenRoles = new Set<string>()
  const seenParties = new Set<string>()
  const named: Named[] = []
  const nearest = suggester(library.parties.keys())
  const seriesCount = data.parties.filter((entry) => entry.series !== undefined).length
  if (seriesCount > 1) problems.push(problem('party/series', {}, placeOf(['parties'])))
  data.parties.forEach((entry, index) => {
    const rolePlace = (): Place => placeOf(['parties', index, 'role'])
    const { role } = entry
    if (seenRoles.has(role)) problems.push(problem('role/duplicate', { role }, rolePlace()))
    seenRoles.add(role)
    if (reservedRoles.includes(role) || /^\d/.test(role)) problems.push(problem('role/reserved', { role }, rolePlace()))
    const listed = (['members', 'series'] as const).flatMap((field) =>
      (entry[field] ?? []).map((party, at): Named => {
        return { party, place: () => placeOf(['parties', index, field, at]) }
      }),
    )
    const all: readonly Named[] =
      entry.party === undefined ? listed : [{ party: entry.party, place: () => placeOf(['parties', index, 'party']) }]
    const ids = new Set(all.map(({ party }) => party))
    const nearestOf = suggester(ids)
    for (const party of Object.keys(entry.signatoriesOf ?? {}).filter((party) => !ids.has(party))) {
      const place = placeOf(['parties', index, 'signatoriesOf', party])
      problems.push(problem('party/unknown#signatories', { party, role }, place, nearestOf(party)))
    }
    for (const { party, place } of all) {
      /* One that may stand in a file that cannot be read is not unknown: what is wrong with the file stops the agreement. */
      if (!library.parties.has(party) && library.unreadParties.length === 0) {
        const values = { party, folder: `${library.sources.content.root}/parties` }
        problems.push(problem('party/unknown', values, place(), nearest(party)))
      }
      if (seenParties.has(party)) problems.push(problem('party/twice', { party }, place()))
      seenParties.add(party)
      named.push({ party, place })
    }
  })
  return [...problems, ...checkNamesakes(named, library)]
}

/** A party as an agreement names it. Where that is, is asked for only where something is wrong with it. */
interface Named {
  readonly party: string
  readonly place: () => Place
}

/** Parties of one name are printed with their counties; that has to tell them apart. */
function checkNamesakes(named: readonly Named[], { parties }: Library): Problem[] {
  const alike = namesakesOf(named.flatMap(({ party }) => parties.get(party) ?? []))
  return named.flatMap(({ party, place }) => {
    const other = alike.get(party)
    return other === undefined ? [] : [problem('party/namesakes', { party, other }, place())]
  })
}

function checkClauses(agreement: Agreement, library: Library): Problem[] {
  const known = new Set([...library.clauses.values()].flatMap((clauses) => [...clauses.keys()]))
  const unread = new Set([...library.unreadClauses].map((path) => path.replace(/^[^/]+\//, '')))
  const nearest = suggester(known)
  return clauseEntries(agreement.data).flatMap(({ entry, path }) => {
    const { clause } = entry
    if (clause === undefined || known.has(clause) || unread.has(clause)) return []
    const file = `${library.sources.content.root}/clauses/${agreement.data.authentic[0] ?? 'LANGUAGE'}/${clause}.md`
    const place = agreement.placeOf([...path, 'clause'])
    return [problem('clause/unknown', { clause, file }, place, nearest(clause))]
  })
}

function checkAnnexes(agreement: Agreement, library: Library): Problem[] {
  const { data, placeOf } = agreement
  const { content: files } = library.sources
  const ids = new Set<string>()
  const numbers = new Set<number>()
  const numbersOf = annexNumbers(data.annexes ?? [])
  const nearest = suggester(files.attachments.keys())
  return (data.annexes ?? []).flatMap((annex, index) => {
    const problems: Problem[] = []
    const { id, number, content, file } = annex
    const named = { annex: id }
    const at = (field: string): Place => placeOf(['annexes', index, field])
    if (ids.has(id)) problems.push(problem('annex/duplicate-id', named, at('id')))
    ids.add(id)
    if (number !== undefined && numbers.has(number))
      problems.push(problem('annex/duplicate-number', { number }, at('number')))
    if (number !== undefined) numbers.add(number)
    const printsClauses = content === 'text' || content === 'form'
    if (printsClauses && (annex.clauses ?? []).length === 0) problems.push(problem('annex/empty', named, at('content')))
    if (!printsClauses && annex.clauses !== undefined)
      problems.push(problem('annex/not-printed#clauses', { ...named, content }, at('clauses')))
    if (content !== 'file' && file !== undefined)
      problems.push(problem('annex/not-printed#file', { ...named, content }, at('file')))
    if (content === 'file' && file === undefined) problems.push(problem('annex/missing#unnamed', named, at('content')))
    else if (content === 'file' && !files.attachments.has(file ?? ''))
      problems.push(
        problem(
          'annex/missing#gone',
          { ...named, path: shownPath(files, file ?? '') },
          at('file'),
          fileHint(file ?? '', nearest),
        ),
      )
    else if (content === 'file' && isNoPdf(file ?? '', library))
      problems.push(problem('annex/no-pdf', named, at('file')))
    else if (content === 'file' && isNameOfEdition(annex, numbersOf.get(id) ?? 0, agreement, library))
      problems.push(problem('annex/file-name', named, at('file')))
    if (content === 'file') problems.push(...notEverywhere(file ?? '', at('file')))
    return problems
  })
}

/** A file that is called PDF and that no reader opens. */
function isNoPdf(path: string, library: Library): boolean {
  const bytes = library.sources.content.attachments.get(path)
  return bytes !== undefined && /\.pdf$/i.test(path) && !isReadablePdf(bytes)
}

/** True where the annex, which lies beside the agreement, could take the place of one of the agreement's own files. */
function isNameOfEdition(annex: AnnexData, number: number, { id }: Agreement, library: Library): boolean {
  return [...library.languages.values()].some((language) => attachedName(annex, number, language).startsWith(`${id}-`))
}

/** What to do about a file that is not there: the name that was probably meant; null for none. */
function fileHint(path: string, nearest: ReturnType<typeof suggester>): Sentence | null {
  const inside = path.replace(/^(?:\.\/)?content\//, '')
  if (inside === path) return nearest(path)
  return phrase('annex-file', { path: inside })
}

function checkCosts({ data, placeOf }: Agreement): Problem[] {
  const costs = data.costs ?? []
  return [
    ...repeated(costs).map(({ id, index }) =>
      problem('money/duplicate-id', { cost: id }, placeOf(['costs', index, 'id'])),
    ),
    ...costs.flatMap((cost, at) =>
      repeated(cost.index?.series ?? []).map(({ id, index }) =>
        problem('money/duplicate-id#series', { series: id }, placeOf(['costs', at, 'index', 'series', index, 'id'])),
      ),
    ),
  ]
}

/** Those of a list whose id has occurred before. */
function repeated(entries: readonly { readonly id: string }[]): { id: string; index: number }[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    const isFirst = !seen.has(id)
    seen.add(id)
    return isFirst ? [] : [{ id, index }]
  })
}

function checkLanguages({ data, placeOf }: Agreement, library: Library): Problem[] {
  const unread = new Set(
    pathsUnder(library.sources.content, 'languages/', /\.ya?ml$/).map((path) =>
      path.replace(/^languages\//, '').replace(/\.ya?ml$/, ''),
    ),
  )
  const unsettled =
    data.authentic.length > 1 &&
    data.conflict === undefined &&
    data.authentic.every((code) => library.languages.has(code) && data.title[code] !== undefined)
  const conflict = unsettled
    ? [problem('agreement/conflict', { languages: data.authentic }, placeOf(['authentic']))]
    : []
  const named = [
    ...data.authentic.map((language, index) => ({ language, place: () => placeOf(['authentic', index]) })),
    ...(data.editions ?? []).flatMap((edition, index) =>
      edition.split('+').map((language) => ({ language, place: () => placeOf(['editions', index]) })),
    ),
  ]
  const unknown = named.flatMap(({ language, place }) =>
    library.languages.has(language) || unread.has(language)
      ? []
      : [problem('language/unknown', { language, known: [...library.languages.keys()] }, place())],
  )
  const signed = new Set(data.editions?.flatMap((edition) => edition.split('+')))
  const unsigned = data.editions === undefined ? [] : data.authentic.filter((language) => !signed.has(language))
  const left =
    unsigned.length > 0 ? [problem('agreement/editions', { languages: unsigned }, placeOf(['editions']))] : []
  return [...unknown, ...conflict, ...left]
}

function checkTemplate({ data, placeOf }: Agreement, library: Library): Problem[] {
  const name = data.template ?? 'agreement'
  if (library.sources.templates.files.has(`${name}.hbs`)) return []
  const path = shownPath(library.sources.templates, `${name}.hbs`)
  return [problem('template/unknown', { template: name, path }, placeOf(['template']))]
}
