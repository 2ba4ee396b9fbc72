// A clause or the skeleton of an agreement, with the values of an edition -> a parsed passage.

import type { ClauseEntry } from '../data/agreement.js'
import { error, type Problem } from '../base/problem.js'
import { makeContext, type Context } from './context.js'
import type { Edition } from './edition.js'
import { fill } from '../template/fill.js'
import type { Filled } from '../template/filled.js'
import type { UsedClause } from './outline.js'
import { readParameters } from './parameters.js'
import { parse, type Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import { shownPath } from '../base/sources.js'

/** The clause of an entry, filled and parsed, or null for a heading alone and for a clause that cannot be read. */
export function useClause(
  entry: ClauseEntry,
  path: readonly (string | number)[],
  edition: Edition,
  context: Context,
  problems: Problem[],
): UsedClause | null {
  const { library, instance, code, language, templates } = edition
  const { agreement } = instance
  if (entry.clause === undefined) return null
  const clause = library.clauses.get(code)?.get(entry.clause)
  if (clause === undefined) {
    const elsewhere = [...library.clauses.values()].some((clauses) => clauses.has(entry.clause ?? ''))
    if (elsewhere && !library.unreadClauses.has(`${code}/${entry.clause}`))
      problems.push(
        error(
          'clause/language',
          `Clause \`${entry.clause}\` has no text in \`${code}\`.`,
          agreement.placeOf([...path, 'clause']),
          `write \`${library.sources.content.root}/clauses/${code}/${entry.clause}.md\`, or build without this language`,
        ),
      )
    return null
  }
  /* Values in a clause of another language are printed in the forms of that. */
  const isOwn = clause.language === code
  const forms = isOwn ? language : (library.languages.get(clause.language) ?? language)
  const values = isOwn ? context : makeContext(instance, edition.costs, forms)
  const parameters = readParameters({
    clause,
    given: entry.with ?? {},
    language: clause.language,
    parties: library.parties,
    currency: agreement.data.currency ?? null,
    placeOf: (name) => agreement.placeOf(name === null ? path : [...path, 'with', name]),
  })
  problems.push(...parameters.problems)
  const template = templates.of(clause.body, clause.file, clause.bodyLine)
  problems.push(...template.problems)
  const filled = fill(template, { ...values, ...parameters.values }, forms, new Map())
  problems.push(...filled.problems)
  const passage = parse(filled.filled, clause.file)
  problems.push(...passage.problems, ...misplaced(filled.filled))
  return { passage, title: clause.data.title ?? null, file: clause.file }
}

/** What only a template may say where it stands. */
function misplaced({ calls }: Filled): Problem[] {
  return calls.flatMap((call) => {
    if (call.kind === 'block') return misplaced(call.body)
    if (call.kind !== 'component' || !['title', 'contents', 'sections'].includes(call.name)) return []
    const hint = 'take it out of the clause: the template says where it stands'
    return [error('template/component-place', `\`{{${call.name}}}\` stands in a clause.`, call.place, hint)]
  })
}

/** The skeleton of the agreement, filled and parsed; null when there is none. */
export function fillSkeleton(
  edition: Edition,
  context: Context,
  problems: Problem[],
): { passage: Passage; file: string } | null {
  const { library, instance, language, templates } = edition
  const set = library.sources.templates
  const name = `${instance.agreement.data.template ?? 'agreement'}.hbs`
  const text = set.files.get(name)
  if (text === undefined) return null
  const file = shownPath(set, name)
  const template = templates.of(text, file, 1)
  problems.push(...template.problems)
  problems.push(...templates.problemsOfPartials)
  const filled = fill(template, context, language, templates.partials)
  const passage = parse(filled.filled, file)
  problems.push(...filled.problems, ...passage.problems)
  for (const block of passage.blocks)
    if (block.type === 'heading')
      problems.push(
        error(
          'heading/place',
          'Unexpected heading in a template.',
          placeOf(passage.filled, block, file),
          'headings stand in clauses and in the agreement',
        ),
      )
  return { passage, file }
}
