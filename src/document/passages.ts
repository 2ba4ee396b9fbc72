// A clause or the skeleton of an agreement, with the values of an edition -> a parsed passage.

import { addAll } from '../base/lists.js'
import type { ClauseEntry } from '../data/agreement.js'
import { problem, type Checked, type Problem } from '../base/problem.js'
import { identityOf, oncePer, step } from '../base/memory.js'
import { amountsOf, keyOfDatum, makeContext, rulesIn, type Context } from './context.js'
import type { Edition } from './edition.js'
import { fill } from '../template/fill.js'
import type { Filled } from '../template/filled.js'
import { sectionId } from '../library/entries.js'
import type { UsedClause } from './outline.js'
import { readParameters } from './parameters.js'
import { parse, type Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import { ownMarks } from '../locale/typography.js'
import type { Clause } from '../library/clause.js'
import { reachOf, type Reach } from '../template/reach.js'
import { readTemplate, type Template } from '../template/template.js'
import { readTemplates } from '../template/templates.js'

/** The clause of an entry, filled and parsed, or null for a heading alone and for a clause that cannot be read. */
export function useClause(
  entry: ClauseEntry,
  path: readonly (string | number)[],
  edition: Edition,
  context: Context,
): Checked<UsedClause | null> {
  const { library, instance, code } = edition
  if (entry.clause === undefined) return nothing
  const clause = library.clauses.get(code)?.get(entry.clause)
  if (clause !== undefined) return fillClause(clause, entry, path, edition, context)
  const elsewhere = [...library.clauses.values()].some((clauses) => clauses.has(entry.clause ?? ''))
  if (!elsewhere || library.unreadClauses.has(`${code}/${entry.clause}`)) return nothing
  const file = `${library.sources.content.root}/clauses/${code}/${entry.clause}.md`
  const place = instance.agreement.placeOf([...path, 'clause'])
  return { value: null, problems: [problem('clause/language', { clause: entry.clause, language: code, file }, place)] }
}

const nothing: Checked<null> = { value: null, problems: [] }

const used = step<Checked<UsedClause>>('a clause as used', ({ value }) => 4 * value.passage.filled.markdown.length)

/** @param path of the entry in the agreement's file */
function fillClause(
  clause: Clause,
  entry: ClauseEntry,
  path: readonly (string | number)[],
  edition: Edition,
  context: Context,
): Checked<UsedClause> {
  const { library, instance, code, language, memory } = edition
  const { agreement } = instance
  /* Values in a clause of another language are printed in the forms of that. */
  const isOwn = clause.language === code
  const others = library.languages.get(clause.language)
  const forms = isOwn || others === undefined ? language : amountsOf(instance, others)
  const values = isOwn ? context : makeContext(instance, edition.costs, forms)
  const template = templateOf(clause)
  /* Of the parameters, the ids of the agreement's parties follow from its data: they are those of all its instances. */
  const objects = [clause, entry, agreement, forms, library.parties].map(identityOf)
  const key = `${objects.join(' ')} ${saidBy(values, reachOf(template)(noPartials))}`
  return memory.of(used, key, () => {
    const problems: Problem[] = []
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
    addAll(problems, template.problems)
    const here = rulesIn(sectionId(entry), agreement.data.term)
    const filled = fill(template, { ...values, here, ...parameters.values }, forms, noPartials)
    addAll(problems, filled.problems)
    const passage = parse(filled.value, clause.file, memory)
    addAll(problems, [...passage.problems, ...misplaced(filled.value)])
    const title = clause.data.title === undefined ? null : ownMarks(forms, clause.data.title)
    const isWhole = problems.length === 0 && clause.body.trim() !== ''
    return { value: { passage, title, file: clause.file, isWhole }, problems }
  })
}

const noPartials: ReadonlyMap<string, Template> = new Map()

const templateOf = oncePer(({ id, language, body, file, bodyLine }: Clause) =>
  readTemplate(body, file, bodyLine, [], { clause: id, language }),
)

/** The values of the names that a template reaches, as a key, and which names there are: a misspelt one is told by these. */
function saidBy(values: Context, reach: Reach): string {
  const names = Object.keys(values)
  const said = names.flatMap((name) =>
    reach === null || reach.has(name) ? `${name}=${keyOfDatum(values[name] ?? null)}` : [],
  )
  return `${names.join()}\n${said.join('\n')}`
}

/** What only a template may say where it stands. */
function misplaced({ calls }: Filled): Problem[] {
  return calls.flatMap((call) => {
    if (call.kind === 'block') return misplaced(call.body)
    if (call.kind !== 'component' || !['title', 'contents', 'sections'].includes(call.name)) return []
    return [problem('template/component-place#clause', { component: call.name }, call.place)]
  })
}

interface Skeleton {
  readonly passage: Passage
  readonly file: string
}

/** The skeleton of the agreement, filled and parsed; null when there is none. */
export function fillSkeleton(edition: Edition, context: Context): Checked<Skeleton | null> {
  const { library, instance, language, memory } = edition
  const templates = readTemplates(library.sources.templates)
  const named = templates.named(instance.agreement.data.template ?? 'agreement')
  if (named === null) return nothing
  const { template, file } = named
  const objects = [template, templates, language].map(identityOf)
  const key = `${objects.join(' ')} ${saidBy(context, reachOf(template)(templates.partials))}`
  return memory.of(skeleton, key, () => {
    const filled = fill(template, context, language, templates.partials)
    const passage = parse(filled.value, file, memory)
    const headings = passage.blocks
      .filter((block) => block.type === 'heading')
      .map((block) => problem('heading/place#template', {}, placeOf(passage.filled, block, file)))
    const found = [template, { problems: templates.problemsOfPartials }, filled, passage]
    return { value: { passage, file }, problems: [...found.flatMap(({ problems }) => problems), ...headings] }
  })
}

const skeleton = step<Checked<Skeleton>>('a skeleton', ({ value }) => 4 * value.passage.filled.markdown.length)
