// An agreement's references to parties, clauses, roles and languages, checked against the library, before anything is filled.

import { checkBraces } from '../check/braces.js'
import type { AnnexData } from '../data/agreement.js'
import { phrase } from '../base/phrases/phrases.js'
import { error, problem, type Place, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { didYouMean, didYouMeanName } from '../base/suggest.js'
import { clauseEntries } from './entries.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'
import type { Agreement, Library } from './types.js'
import { annexNumbers, attachedName } from './annexes.js'
import { componentHelpers } from '../data/template-names.js'

/** Names that templates use for other things; no role and no parameter may take them. */
export const reservedNames = [
  'agreement',
  'approvals',
  'copies',
  'costs',
  'counterparty',
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

/** All problems of names that lead nowhere or stand twice. */
export function checkAgreement(agreement: Agreement, library: Library): Problem[] {
  return [
    ...checkParties(agreement, library),
    ...checkClauses(agreement, library),
    ...checkAnnexes(agreement, library),
    ...checkLanguages(agreement, library),
    ...checkTemplate(agreement, library),
    ...checkCosts(agreement),
    ...checkBraces(agreement.data, agreement.placeOf),
  ]
}

function checkParties({ data, placeOf }: Agreement, library: Library): Problem[] {
  const problems: Problem[] = []
  const seenRoles = new Set<string>()
  const seenParties = new Set<string>()
  const seriesCount = data.parties.filter((entry) => entry.series !== undefined).length
  if (seriesCount > 1)
    problems.push(
      error('party/series', 'Two entries are a series.', placeOf(['parties']), 'one entry at most has `series`'),
    )
  data.parties.forEach((entry, index) => {
    const rolePlace = placeOf(['parties', index, 'role'])
    if (seenRoles.has(entry.role))
      problems.push(
        error('role/duplicate', `The role \`${entry.role}\` stands twice.`, rolePlace, 'name each role once'),
      )
    seenRoles.add(entry.role)
    if (reservedRoles.includes(entry.role) || /^\d/.test(entry.role))
      problems.push(
        error(
          'role/reserved',
          `\`${entry.role}\` already means something else in clauses.`,
          rolePlace,
          'choose another name for the role',
        ),
      )
    const listed = (['members', 'series'] as const).flatMap((field) =>
      (entry[field] ?? []).map((party, at) => ({ party, place: placeOf(['parties', index, field, at]) })),
    )
    const all =
      entry.party === undefined ? listed : [{ party: entry.party, place: placeOf(['parties', index, 'party']) }]
    for (const { party, place } of all) {
      if (!library.parties.has(party))
        problems.push(
          error(
            'party/unknown',
            `Party \`${party}\` does not exist.`,
            place,
            library.unreadParties.length > 0
              ? `it may stand in ${ticked(library.unreadParties)}, which cannot be read yet`
              : (didYouMean(party, library.parties.keys()) ??
                  `search for its name in ${library.sources.content.root}/parties; the id stands first`),
          ),
        )
      if (seenParties.has(party))
        problems.push(
          error('party/twice', `Party \`${party}\` stands twice in this agreement.`, place, 'take one away'),
        )
      seenParties.add(party)
    }
  })
  return problems
}

function checkClauses(agreement: Agreement, library: Library): Problem[] {
  const known = new Set([...library.clauses.values()].flatMap((clauses) => [...clauses.keys()]))
  const unread = new Set([...library.unreadClauses].map((path) => path.replace(/^[^/]+\//, '')))
  return clauseEntries(agreement.data).flatMap(({ entry, path }) => {
    const { clause } = entry
    if (clause === undefined || known.has(clause) || unread.has(clause)) return []
    const file = `${library.sources.content.root}/clauses/${agreement.data.authentic[0] ?? 'LANGUAGE'}/${clause}.md`
    const place = agreement.placeOf([...path, 'clause'])
    return [
      error(
        'clause/unknown',
        `Clause \`${clause}\` does not exist.`,
        place,
        didYouMean(clause, known) ?? `write it in \`${file}\``,
      ),
    ]
  })
}

function checkAnnexes(agreement: Agreement, library: Library): Problem[] {
  const { data, placeOf } = agreement
  const { content: files } = library.sources
  const ids = new Set<string>()
  const numbers = new Set<number>()
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
          fileHint(file ?? '', files),
        ),
      )
    else if (content === 'file' && isNoPdf(file ?? '', library))
      problems.push(problem('annex/no-pdf', named, at('file')))
    else if (content === 'file' && isNameOfEdition(annex, agreement, library))
      problems.push(problem('annex/file-name', named, at('file')))
    return problems
  })
}

/** A PDF begins with its version (ISO 32000-1, 7.5.2). */
function isNoPdf(path: string, library: Library): boolean {
  const bytes = library.sources.content.attachments.get(path)
  if (bytes === undefined || !/\.pdf$/i.test(path)) return false
  return !Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')
}

/** True where the annex, which lies beside the agreement, could take the place of one of the agreement's own files. */
function isNameOfEdition(annex: AnnexData, { id, data }: Agreement, library: Library): boolean {
  const number = annexNumbers(data.annexes ?? []).get(annex.id) ?? 0
  return [...library.languages.values()].some((language) => attachedName(annex, number, language).startsWith(`${id}-`))
}

/** Where the file was looked for, and what its path seems to have been meant to be. */
/** What to do about a file that is not there: the name that was probably meant; null for none. */
function fileHint(path: string, content: FileSet): Sentence | null {
  const inside = path.replace(/^(?:\.\/)?content\//, '')
  if (inside === path) return didYouMeanName(path, content.attachments.keys())
  return phrase('annex-file', { path: inside })
}

function checkCosts({ data, placeOf }: Agreement): Problem[] {
  const ids = (data.costs ?? []).map((cost) => cost.id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          error(
            'money/duplicate-id',
            `The cost \`${id}\` stands twice.`,
            placeOf(['costs', index, 'id']),
            'give one of them another id',
          ),
        ],
  )
}

function checkLanguages({ data, placeOf }: Agreement, library: Library): Problem[] {
  const unread = pathsUnder(library.sources.content, 'languages/', /\.ya?ml$/).map((path) =>
    path.replace(/^languages\//, '').replace(/\.ya?ml$/, ''),
  )
  const unsettled =
    data.authentic.length > 1 &&
    data.conflict === undefined &&
    data.authentic.every((code) => library.languages.has(code) && data.title[code] !== undefined)
  const conflict = unsettled
    ? [
        error(
          'agreement/conflict',
          `The agreement binds in ${data.authentic.map((code) => `\`${code}\``).join(', ')}, and does not say how differences between the texts are settled.`,
          placeOf(['authentic']),
          'add `conflict:` with the rule in each language, or name one language in `authentic`',
        ),
      ]
    : []
  const unknown = data.authentic.flatMap((language, index) =>
    library.languages.has(language) || unread.includes(language)
      ? []
      : [
          error(
            'language/unknown',
            `Language \`${language}\` has no words.`,
            placeOf(['authentic', index]),
            `languages there are: ${[...library.languages.keys()].join(', ')}`,
          ),
        ],
  )
  return [...unknown, ...conflict]
}

function checkTemplate({ data, placeOf }: Agreement, library: Library): Problem[] {
  const name = data.template ?? 'agreement'
  if (library.sources.templates.files.has(`${name}.hbs`)) return []
  return [
    error(
      'template/unknown',
      `Template \`${name}\` does not exist.`,
      placeOf(['template']),
      `it is looked for at ${shownPath(library.sources.templates, `${name}.hbs`)}`,
    ),
  ]
}

function ticked(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
