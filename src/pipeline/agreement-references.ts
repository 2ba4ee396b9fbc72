// An agreement's references to parties, clauses, roles and languages, checked against the library, before anything is filled.

import type { ClauseEntry } from '../data/agreement.js'
import { error, type Place, type Problem } from '../problem/problem.js'
import { didYouMean } from '../problem/suggest.js'
import type { Agreement, Library } from './library.js'
import { shownPath } from './sources.js'

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
]

/** All problems of names that lead nowhere or stand twice. */
export function checkAgreement(agreement: Agreement, library: Library): Problem[] {
  return [
    ...checkParties(agreement, library),
    ...checkClauses(agreement, library),
    ...checkAnnexes(agreement, library),
    ...checkLanguages(agreement, library),
    ...checkTemplate(agreement, library),
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
    if (reservedNames.includes(entry.role))
      problems.push(
        error(
          'role/reserved',
          `\`${entry.role}\` means something else in templates.`,
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
            didYouMean(party, [...library.parties.keys()]),
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
  const walk = (entries: readonly ClauseEntry[], path: readonly (string | number)[]): Problem[] =>
    entries.flatMap((entry, index) => {
      const here = [...path, index]
      const inner = walk(entry.clauses ?? [], [...here, 'clauses'])
      if (entry.clause === undefined || known.has(entry.clause)) return inner
      return [
        error(
          'clause/unknown',
          `Clause \`${entry.clause}\` does not exist.`,
          agreement.placeOf([...here, 'clause']),
          didYouMean(entry.clause, [...known]),
        ),
        ...inner,
      ]
    })
  return [
    ...walk(agreement.data.clauses, ['clauses']),
    ...(agreement.data.annexes ?? []).flatMap((annex, index) =>
      walk(annex.clauses ?? [], ['annexes', index, 'clauses']),
    ),
  ]
}

function checkAnnexes({ data, placeOf }: Agreement, library: Library): Problem[] {
  const ids = new Set<string>()
  const numbers = new Set<number>()
  return (data.annexes ?? []).flatMap((annex, index) => {
    const problems: Problem[] = []
    const at = (field: string): Place => placeOf(['annexes', index, field])
    if (ids.has(annex.id))
      problems.push(error('annex/duplicate-id', `The annex id \`${annex.id}\` stands twice.`, at('id')))
    ids.add(annex.id)
    if (annex.number !== undefined && numbers.has(annex.number))
      problems.push(error('annex/duplicate-number', `The annex number ${annex.number} stands twice.`, at('number')))
    if (annex.number !== undefined) numbers.add(annex.number)
    if ((annex.content === 'text' || annex.content === 'form') && (annex.clauses ?? []).length === 0)
      problems.push(
        error(
          'annex/empty',
          `Annex \`${annex.id}\` has no clauses.`,
          at('content'),
          'add `clauses`, or say `content: listed`',
        ),
      )
    if (annex.content === 'file' && (annex.file === undefined || !library.sources.content.files.has(annex.file)))
      problems.push(
        error(
          'annex/missing',
          `The file of annex \`${annex.id}\` does not exist.`,
          at('file'),
          `it is looked for under ${library.sources.content.root}/`,
        ),
      )
    return problems
  })
}

function checkLanguages({ data, placeOf }: Agreement, library: Library): Problem[] {
  return data.authentic.flatMap((language, index) =>
    library.languages.has(language)
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
