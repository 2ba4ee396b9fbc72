// A clause or the skeleton of an agreement, with the values of an edition -> a parsed passage.

import { addAll } from '../base/lists.js'
import type { ClauseEntry } from '../data/agreement.js'
import { problem, type Checked, type Problem } from '../base/problem.js'
import { amountsOf, makeContext, rulesIn, type Context } from './context.js'
import type { Edition } from './edition.js'
import { fill } from '../template/fill.js'
import type { Filled } from '../template/filled.js'
import { sectionId } from '../library/entries.js'
import type { UsedClause } from './outline.js'
import { readParameters } from './parameters.js'
import { parse, type Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import { ownMarks } from '../locale/typography.js'
import { shownPath } from '../base/sources.js'

/** The clause of an entry, filled and parsed, or null for a heading alone and for a clause that cannot be read. */
export function useClause(
  entry: ClauseEntry,
  path: readonly (string | number)[],
  edition: Edition,
  context: Context,
): Checked<UsedClause | null> {
  const problems: Problem[] = []
  const { library, instance, code, language, templates } = edition
  const { agreement } = instance
  if (entry.clause === undefined) return { value: null, problems }
  const clause = library.clauses.get(code)?.get(entry.clause)
  if (clause === undefined) {
    const elsewhere = [...library.clauses.values()].some((clauses) => clauses.has(entry.clause ?? ''))
    if (elsewhere && !library.unreadClauses.has(`${code}/${entry.clause}`))
      problems.push(
        problem(
          'clause/language',
          {
            clause: entry.clause,
            language: code,
            file: `${library.sources.content.root}/clauses/${code}/${entry.clause}.md`,
          },
          agreement.placeOf([...path, 'clause']),
        ),
      )
    return { value: null, problems }
  }
  /* Values in a clause of another language are printed in the forms of that. */
  const isOwn = clause.language === code
  const others = library.languages.get(clause.language)
  const forms = isOwn || others === undefined ? language : amountsOf(instance, others)
  const values = isOwn ? context : makeContext(instance, edition.costs, forms)
  const parameters = readParameters({
    clause,
    given: entry.with ?? {},
    language: clause.language,
    forms,
    parties: library.parties,
    own: new Set([...instance.roles.flatMap(({ parties }) => parties), ...instance.series].map(({ id }) => id)),
    currency: agreement.data.currency ?? null,
    placeOf: (name) => agreement.placeOf(name === null ? path : [...path, 'with', name]),
  })
  addAll(problems, parameters.problems)
  const subject = { clause: clause.id, language: clause.language }
  const template = templates.of(clause.body, clause.file, clause.bodyLine, subject)
  addAll(problems, template.problems)
  const here = rulesIn(sectionId(entry), agreement.data.term)
  const filled = fill(template, { ...values, here, ...parameters.values }, forms, new Map())
  addAll(problems, filled.problems)
  const passage = parse(filled.value, clause.file, edition.memory)
  addAll(problems, [...passage.problems, ...misplaced(filled.value)])
  const title = clause.data.title === undefined ? null : ownMarks(forms, clause.data.title)
  const isWhole = problems.length === 0 && clause.body.trim() !== ''
  return { value: { passage, title, file: clause.file, isWhole }, problems }
}

/** What only a template may say where it stands. */
function misplaced({ calls }: Filled): Problem[] {
  return calls.flatMap((call) => {
    if (call.kind === 'block') return misplaced(call.body)
    if (call.kind !== 'component' || !['title', 'contents', 'sections'].includes(call.name)) return []
    return [problem('template/component-place#clause', { component: call.name }, call.place)]
  })
}

/** The skeleton of the agreement, filled and parsed; null when there is none. */
export function fillSkeleton(
  edition: Edition,
  context: Context,
): Checked<{ readonly passage: Passage; readonly file: string } | null> {
  const { library, instance, language, templates } = edition
  const set = library.sources.templates
  const name = `${instance.agreement.data.template ?? 'agreement'}.hbs`
  const text = set.files.get(name)
  if (text === undefined) return { value: null, problems: [] }
  const file = shownPath(set, name)
  const template = templates.of(text, file, 1)
  const filled = fill(template, context, language, templates.partials)
  const passage = parse(filled.value, file, edition.memory)
  const headings = passage.blocks
    .filter((block) => block.type === 'heading')
    .map((block) => problem('heading/place#template', {}, placeOf(passage.filled, block, file)))
  const found = [template, { problems: templates.problemsOfPartials }, filled, passage]
  return { value: { passage, file }, problems: [...found.flatMap(({ problems }) => problems), ...headings] }
}
