// What is offered while somebody writes a file: in YAML by the form of the file, in Markdown what can stand in braces.

import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { askFields } from '../ask.js'
import { language } from '../choices.js'
import { readClauses } from '../doings.js'
import { filledForm } from '../forms/form-state.js'
import { languagesOf, rolesOf, sectionsOf } from '../forms/form-values.js'
import { findBodies, sectionName } from '../forms/reference-field.js'
import { inLanguage } from '../language.js'
import type { ClauseFacts, FormFields, Insertable } from '../../protocol.js'
import { agreement, clauses } from '../state.js'
import { languageName } from '../words.js'
import { offeredAt, type Known, type Offered, type ReferenceTo } from './yaml-completions.js'
import { yamlPlaceAt } from './yaml-place.js'

/** Gives what is offered in a file; nothing is asked for before somebody writes. */
export function openCompletions(
  path: string,
  insertables: () => readonly Insertable[],
): (context: CompletionContext) => Promise<CompletionResult | null> | CompletionResult | null {
  const form = openForm(path)
  return (context) => {
    const typed = context.matchBefore(/\{\{[^{}\n]*/)
    if (typed !== null && path.endsWith('.md')) return inBraces(context, typed, insertables())
    return form === null ? null : inYaml(context, path, form)
  }
}

/** The form of a file, read when it is first wanted and once for a language; null for a file that has none. */
function openForm(path: string): (() => Promise<FormFields | null>) | null {
  const kind = kindOf(path)
  if (kind === null) return null
  let known: { readonly spoken: string; readonly form: Promise<FormFields | null> } | null = null
  return () => {
    if (known?.spoken !== language.value) known = { spoken: language.value, form: fieldsOf(kind).catch(() => null) }
    return known.form
  }
}

type Kind = Parameters<typeof askFields>[0]

function kindOf(path: string): Kind | null {
  const [first = '', ...rest] = path.split('/')
  if (path === 'site/site.yaml') return 'site'
  if (first === 'clauses' && path.endsWith('.md')) return 'clause'
  if (rest.length === 0 || !/\.ya?ml$/.test(path)) return null
  return first === 'agreements' ? 'agreement' : first === 'parties' ? 'party' : null
}

/** A file of parties is a list of them. */
async function fieldsOf(kind: Kind): Promise<FormFields> {
  const { form, languages } = await askFields(kind)
  if (kind !== 'party') return { form, languages }
  const whole = { key: null, label: '', help: null, required: true, default: null }
  return { form: { ...whole, kind: 'list', of: form, least: 0, most: null }, languages }
}

async function inYaml(
  context: CompletionContext,
  path: string,
  form: () => Promise<FormFields | null>,
): Promise<CompletionResult | null> {
  const text = context.state.doc.toString()
  const lead = path.endsWith('.md') ? frontMatter(text, context.pos) : { text, start: 0 }
  const place = lead === null ? null : yamlPlaceAt(lead.text, context.pos - lead.start)
  if (lead === null || place === null) return null
  /* Nothing typed: only where somebody asks for it, or where a value has its place. */
  if (place.typed === '' && !context.explicit && place.kind === 'key') return null
  const known = await form()
  if (known === null || context.aborted) return null
  const offered = await offeredAt(place, knownOf(known))
  if (offered.length === 0) return null
  const words = place.typed.toLocaleLowerCase()
  /* What is written so comes before what is only called so. */
  const rank = ({ text: written }: Offered): number => (written.toLocaleLowerCase().startsWith(words) ? 0 : 1)
  return {
    from: lead.start + place.from,
    to: context.pos,
    filter: false,
    options: offered
      .filter(({ text: written, name }) => `${written} ${name}`.toLocaleLowerCase().includes(words))
      .sort((a, b) => rank(a) - rank(b))
      .map(({ text: written, name, help }) => ({
        label: written.replace(/: $/, ''),
        apply: written,
        detail: name,
        ...(help === null ? {} : { info: help }),
      })),
  }
}

/** What stands between the lines of dashes; null behind them. */
function frontMatter(text: string, at: number): { readonly text: string; readonly start: number } | null {
  if (!text.startsWith('---\n')) return null
  const end = text.indexOf('\n---', 3)
  return at < 4 || (end >= 0 && at > end) ? null : { text: text.slice(4, end < 0 ? undefined : end), start: 4 }
}

function knownOf({ form, languages }: FormFields): Known {
  const value = filledForm(agreement.peek()?.id ?? '')?.filled?.value
  const own = languagesOf(value)
  const codes = [...own, ...languages.filter((code) => !own.includes(code))]
  return {
    form,
    languages: codes,
    nameOfLanguage: languageName,
    parametersOf: async (id) => (await knownClauses()).find((clause) => clause.id === id)?.parameters ?? [],
    referred: (to, typed) => referred(to, typed, codes),
  }
}

async function knownClauses(): Promise<readonly ClauseFacts[]> {
  if (clauses.peek() === null) await readClauses()
  return clauses.peek() ?? []
}

async function referred(to: ReferenceTo, typed: string, codes: readonly string[]): Promise<readonly Offered[]> {
  const value = filledForm(agreement.peek()?.id ?? '')?.filled?.value
  switch (to) {
    case 'party':
      return typed === '' ? [] : (await findBodies(typed)).map(({ id, name, note }) => ({ text: id, name, help: note }))
    case 'clause':
      return (await knownClauses()).map(({ id, titles, about }) => ({
        text: id,
        name: inLanguage(titles, language.peek()),
        help: inLanguage(about, language.peek()) || null,
      }))
    case 'section':
      return sectionsOf(value).map((section) => ({ text: section.id, name: sectionName(section), help: null }))
    case 'role':
      return rolesOf(value).map(({ role, parties }) => ({ text: role, name: parties.join(', '), help: null }))
    case 'language':
      return codes.map((code) => ({ text: code, name: languageName(code), help: null }))
  }
}

/** Whoever types two braces is offered what may stand there. */
function inBraces(
  context: CompletionContext,
  typed: { readonly from: number; readonly text: string },
  insertables: readonly Insertable[],
): CompletionResult {
  const after = context.state.sliceDoc(context.pos, context.pos + 2)
  return {
    from: typed.from,
    to: context.pos + (after === '}}' ? 2 : 0),
    filter: false,
    options: insertables
      .filter(({ text, label }) => `${text} ${label}`.toLowerCase().includes(typed.text.slice(2).toLowerCase()))
      .map(({ text, label, now }) => ({ label: text, detail: now === null ? label : `${label}: ${now}` })),
  }
}
