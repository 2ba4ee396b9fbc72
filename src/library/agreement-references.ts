// An agreement's references to parties, clauses, roles and languages, checked against the library, before anything is filled.

import { checkBraces } from '../check/braces.js'
import type { AnnexData } from '../data/agreement.js'
import { error, type Place, type Problem } from '../base/problem.js'
import { didYouMean } from '../base/suggest.js'
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
  const ids = new Set<string>()
  const numbers = new Set<number>()
  return (data.annexes ?? []).flatMap((annex, index) => {
    const problems: Problem[] = []
    const at = (field: string): Place => placeOf(['annexes', index, field])
    if (ids.has(annex.id))
      problems.push(
        error(
          'annex/duplicate-id',
          `The annex id \`${annex.id}\` stands twice.`,
          at('id'),
          'give one of them another id',
        ),
      )
    ids.add(annex.id)
    if (annex.number !== undefined && numbers.has(annex.number))
      problems.push(
        error(
          'annex/duplicate-number',
          `The annex number ${annex.number} stands twice.`,
          at('number'),
          'give one of them another number, or leave `number` out: then it is counted',
        ),
      )
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
    const printsClauses = annex.content === 'text' || annex.content === 'form'
    if (!printsClauses && annex.clauses !== undefined)
      problems.push(
        error(
          'annex/not-printed',
          `The clauses of annex \`${annex.id}\` are not printed: its content is \`${annex.content}\`.`,
          at('clauses'),
          'take `clauses` away, or say `content: text`',
        ),
      )
    if (annex.content !== 'file' && annex.file !== undefined)
      problems.push(
        error(
          'annex/not-printed',
          `The file of annex \`${annex.id}\` is not used: its content is \`${annex.content}\`.`,
          at('file'),
          'take `file` away, or say `content: file`',
        ),
      )
    if (annex.content === 'file' && annex.file === undefined)
      problems.push(
        error(
          'annex/missing',
          `Annex \`${annex.id}\` names no file.`,
          at('content'),
          'add `file`: its path under content/',
        ),
      )
    else if (annex.content === 'file' && !library.sources.content.attachments.has(annex.file ?? ''))
      problems.push(
        error(
          'annex/missing',
          `The file of annex \`${annex.id}\` does not exist.`,
          at('file'),
          fileHint(annex.file ?? '', library.sources.content),
        ),
      )
    else if (annex.content === 'file' && isNoPdf(annex.file ?? '', library))
      problems.push(
        error(
          'annex/no-pdf',
          `The file of annex \`${annex.id}\` is called PDF and is none.`,
          at('file'),
          'open it and save it as PDF again',
        ),
      )
    else if (annex.content === 'file' && isNameOfEdition(annex, agreement, library))
      problems.push(
        error(
          'annex/file-name',
          `The file of annex \`${annex.id}\` would get a name that files of the agreement itself begin with.`,
          at('file'),
          'give the file another name, or the agreement another id',
        ),
      )
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
function fileHint(path: string, content: FileSet): string {
  const inside = path.replace(/^(?:\.\/)?content\//, '')
  if (inside !== path && content.attachments.has(inside)) return `leave out \`content/\`: \`file: ${inside}\``
  const asked = inside === path ? '' : ': leave out `content/`'
  return didYouMean(path, content.attachments.keys()) ?? `it was looked for at ${shownPath(content, path)}${asked}`
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
