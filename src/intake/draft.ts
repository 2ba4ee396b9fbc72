// A planned text, its parties and its term -> the files of a draft: the agreement's data, and a clause for each section.

import { isMapping, type Json } from '../data/edit-yaml/change.js'
import type { LanguageForms } from '../data/language.js'
import { nameIn, type PartyData } from '../data/party.js'
import { countryOf } from '../locale/countries.js'
import { parseWrittenDate } from '../locale/dates.js'
import type { IsoDate } from '../model/document.js'
import { folded } from '../redline/words.js'
import { noCounts, writtenClause, type Fullness, type WrittenClause, type Writing } from './markdown.js'
import { annexPattern, type Outline } from './outline.js'
import { allSections, type Plan, type PlannedSection } from './plan.js'
import type { TakenTerm } from './term.js'
import { linesIn, type TakenBlock, type TakenLine, type TakenText } from './text.js'
import type { Known, ValueKind } from './values.js'

/** A field of the agreement's file, with what it is to say. */
export interface SetField {
  readonly path: readonly string[]
  readonly value: Json
}

export interface Drafted {
  readonly fields: readonly SetField[]
  /** Texts of clauses by their paths under `clauses/LANGUAGE/`, without ending. */
  readonly clauses: ReadonlyMap<string, string>
  /** What each section says, by its id; of the signatures nothing. */
  readonly said: ReadonlyMap<string, string>
  readonly counts: WrittenClause['counts']
}

/** A clause of the library that stands for a section, with what it is given. */
export interface FromLibrary {
  readonly clause: string
  readonly with: { readonly [key: string]: Json } | null
}

export interface DraftAsked {
  readonly id: string
  readonly outline: Outline
  readonly plan: Plan
  readonly text: TakenText
  readonly language: LanguageForms
  readonly languages: ReadonlyMap<string, LanguageForms>
  /** In order; all of them in the register. */
  readonly parties: readonly PartyData[]
  readonly term: TakenTerm | null
  /** The day of the version, where the file says none. */
  readonly today: IsoDate
  readonly fullness: (section: string) => Fullness
  readonly library: (section: string) => FromLibrary | null
  /** What is said of each section for whoever edits it; null for nothing. */
  readonly about: (section: string) => string | null
  readonly fillIn: string
  readonly toConfirm: readonly string[]
}

/** Writes the files. */
export function drafted(asked: DraftAsked): Drafted {
  const { id, outline, plan, text, language, parties, term } = asked
  const { code } = language
  const { roles, entries } = rolesOf(asked)
  const front = frontOf(asked)
  const currency = currencyOf(parties, language)
  const clauses = new Map<string, string>()
  const said = new Map<string, string>()
  const counts = noCounts()
  let hasAmounts = false
  const state = { fields: new Set<string>(), listsAnnexes: false }
  const write = (sections: readonly PlannedSection[], part: readonly PlannedSection[]): Json[] =>
    sections.flatMap((section): Json[] => {
      const blocks = section === plan.sections[0] && section.heading === null ? front.left : section.blocks
      const below = write(section.sections, part)
      const shown = headingOf(section, below.length > 0)
      if (blocks.length === 0 && section.heading === null) return []
      if (blocks.length === 0) return [{ ...shown, title: { [code]: section.title }, id: section.id, ...inner(below) }]
      const writing: Writing = {
        fullness: asked.fullness(section.id),
        known: knownIn(part, roles, currency, asked),
        languages: asked.languages,
        targets: plan.targets,
        notes: text.notes,
        fillIn: asked.fillIn,
        annexLabel: annexPattern(language),
        state,
      }
      const made = writtenClause(blocks, writing)
      said.set(section.id, made.said)
      for (const kind of Object.keys(counts) as ValueKind[]) {
        counts[kind].found += made.counts[kind].found
        counts[kind].slots += made.counts[kind].slots
      }
      const used = asked.library(section.id)
      if (used !== null)
        return [
          {
            clause: used.clause,
            id: section.id,
            ...(section.title === '' ? {} : { title: { [code]: section.title } }),
            ...shown,
            ...(used.with === null ? {} : { with: used.with }),
            ...inner(below),
          },
        ]
      if ([...made.parameters.values()].some(({ type }) => type === 'amount')) hasAmounts = true
      const path = `${id}/${section.id}`
      clauses.set(path, clauseText(section, made, asked.about(section.id)))
      const given = Object.fromEntries([...made.parameters].map(([name, { value }]) => [name, value]))
      return [{ clause: path, ...shown, ...(made.parameters.size === 0 ? {} : { with: given }), ...inner(below) }]
    })
  const main = write(plan.sections, plan.sections)
  const annexes = plan.annexes.map((annex): Json => {
    const { number, title, date, sections } = annex
    const own = sections === null ? [] : write(sections, sections)
    const day = date === null ? null : parseWrittenDate([language], date)
    return {
      id: annex.id,
      ...(number !== null && /^[1-9]\d*$/.test(number) && !isCounted(plan) ? { number: Number(number) } : {}),
      title: { [code]: title },
      content: own.length === 0 ? 'listed' : 'text',
      ...(day === null ? {} : { date: day }),
      ...(own.length === 0 ? {} : { clauses: own }),
    }
  })
  const factOf = (label: string): string | null =>
    outline.facts.find((one) => folded(one.label).toLowerCase() === folded(label).toLowerCase())?.value ?? null
  const title = outline.title ?? text.title ?? id
  const caseNumber = factOf(language.words.case)
  const levels = deepestNumber(allSections(plan))
  const fields: SetField[] = [
    { path: ['title'], value: { [code]: title } },
    { path: ['short'], value: { [code]: shortened(title) } },
    { path: ['version'], value: text.version ?? factOf(language.words.version) ?? '0.1' },
    { path: ['date'], value: text.date ?? asked.today },
    { path: ['authentic'], value: [code] },
    ...(caseNumber === null ? [] : [{ path: ['case'], value: caseNumber }]),
    { path: ['parties'], value: entries },
    { path: ['term'], value: termOf(term) },
    ...(hasAmounts ? [{ path: ['currency'], value: currency }] : []),
    ...front.fields,
    ...(levels > 3 ? [{ path: ['numbering'], value: { levels } }] : []),
    ...(text.hasContents ? [{ path: ['contents'], value: { levels: 2 } }] : []),
    { path: ['clauses'], value: main },
    ...(annexes.length === 0 ? [] : [{ path: ['annexes'], value: annexes }]),
    ...(asked.toConfirm.length === 0 ? [] : [{ path: ['toConfirm'], value: [...asked.toConfirm] }]),
  ]
  return { fields, clauses, said, counts }
}

function inner(below: readonly Json[]): { readonly clauses?: Json } {
  return below.length === 0 ? {} : { clauses: [...below] }
}

function headingOf({ heading, title }: PlannedSection, hasBelow: boolean): { readonly heading?: Json } {
  if (heading === null) return { heading: title === '' && !hasBelow ? 'none' : 'unnumbered' }
  return heading.number === null ? { heading: 'unnumbered' } : {}
}

/** True where counting gives the annexes the numbers that they have. */
function isCounted({ annexes }: Plan): boolean {
  return annexes.every(({ number }, index) => number === null || number === `${index + 1}`)
}

function deepestNumber(sections: readonly PlannedSection[]): number {
  return Math.max(
    0,
    ...sections.map(({ heading }) => (heading?.number ?? '').split('.').filter((part) => part !== '').length),
  )
}

function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 60).replace(/\s+\S*$/u, '')} …`
}

function termOf(term: TakenTerm | null): Json {
  if (term === null) return { start: 'last-signature', open: true }
  const { start, scope, lasts } = term
  const end: { readonly [key: string]: Json } =
    lasts.kind === 'open' ? { open: true } : lasts.kind === 'length' ? { length: lasts.length } : { end: lasts.end }
  return { start, ...(scope === null ? {} : { scope }), ...end }
}

function currencyOf(parties: readonly PartyData[], { amount }: LanguageForms): string {
  const own = new Set(parties.flatMap(({ country }) => countryOf(country)?.currency ?? []))
  const [first] = own
  return (own.size === 1 ? first : Object.keys(amount.own)[0]) ?? first ?? ''
}

/** What the texts of a part may name. */
function knownIn(
  part: readonly PlannedSection[],
  roles: ReadonlyMap<string, string>,
  currency: string,
  { plan, language, term }: DraftAsked,
): Known {
  const inPart = allSections({ sections: part, annexes: [] })
  const sections = new Map(
    inPart.flatMap(({ heading, id }) => (typeof heading?.number === 'string' ? [[heading.number, id] as const] : [])),
  )
  return {
    ...{ language, roles, sections, currency },
    bySign: inPart.some(({ heading }) => heading?.hasSign === true),
    annexes: new Map(plan.annexes.flatMap(({ number, id }) => (number === null ? [] : [[number, id] as const]))),
    term: {
      start: term === null || term.start === 'last-signature' ? null : term.start,
      end: term?.lasts.kind === 'end' ? term.lasts.end : null,
    },
  }
}

/** Front matter and text. */
function clauseText({ title }: PlannedSection, { text, parameters }: WrittenClause, about: string | null): string {
  const lines = [
    ...(title === '' ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(about === null ? [] : [`about: ${JSON.stringify(about)}`]),
    ...(parameters.size === 0
      ? []
      : ['parameters:', ...[...parameters].map(([name, { type }]) => `  ${name}: ${type}`)]),
  ]
  return lines.length === 0 ? `${text}\n` : `---\n${lines.join('\n')}\n---\n\n${text}\n`
}

/** Names of roles by kinds of bodies: one body, and several together. */
const roleNames: Readonly<Record<string, readonly [one: string, several: string]>> = {
  municipality: ['municipality', 'municipalities'],
  region: ['region', 'regions'],
  county: ['county', 'counties'],
  'health-trust': ['trust', 'trusts'],
}

/** So many bodies of one kind that follow each other are members of one role. */
const fewestMembers = 3

/** Entries of `parties`, and the roles of those that have one to themselves, by full name. */
function rolesOf({ parties, language, outline }: DraftAsked): {
  readonly roles: ReadonlyMap<string, string>
  readonly entries: Json
} {
  const runs: PartyData[][] = []
  for (const party of parties) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === party.kind) last.push(party)
    else runs.push([party])
  }
  const taken = new Map<string, number>()
  const named = (stem: string): string => {
    const count = (taken.get(stem) ?? 0) + 1
    taken.set(stem, count)
    return count === 1 ? stem : `${stem}${count}`
  }
  const roles = new Map<string, string>()
  const signatories = signatoriesOf(parties, language, outline)
  const entries = runs.flatMap((run): Json[] => {
    const [one, several] = roleNames[run[0]?.kind ?? ''] ?? ['partner', 'partners']
    const own = run.flatMap(({ id }) => {
      const list = signatories.get(id)
      return list === undefined ? [] : [[id, list] as const]
    })
    if (run.length >= fewestMembers)
      return [
        {
          role: named(several),
          members: run.map(({ id }) => id),
          ...(own.length === 0 ? {} : { signatoriesOf: Object.fromEntries(own) }),
        },
      ]
    return run.map((party): Json => {
      const role = named(one)
      roles.set(folded(nameIn(party, language.code)), role)
      const list = signatories.get(party.id)
      return { role, party: party.id, ...(list === undefined ? {} : { signatories: list }) }
    })
  })
  const withMandate =
    outline.signing?.asksMandate === true
      ? entries.map((entry): Json => (isMapping(entry) ? { ...entry, mandate: 'line' } : entry))
      : entries
  return { roles, entries: withMandate }
}

/** Who signs, by the ids of their parties, as far as the block says so. */
function signatoriesOf(
  parties: readonly PartyData[],
  language: LanguageForms,
  { signing }: Outline,
): ReadonlyMap<string, Json> {
  const found = new Map<string, Json[]>()
  const names = parties
    .map((party) => ({ id: party.id, name: folded(nameIn(party, language.code)).toLowerCase() }))
    .sort((a, b) => b.name.length - a.name.length)
  for (const { heading, name, title } of signing?.signatories ?? []) {
    const party = names.find((one) => folded(heading).toLowerCase().includes(one.name))
    if (party === undefined) continue
    const one: Json = {
      ...(name === null ? {} : { name }),
      ...(title === null ? {} : { title: { [language.code]: title } }),
    }
    found.set(party.id, [...(found.get(party.id) ?? []), one])
  }
  const isOpen = (party: string, list: readonly Json[]): boolean =>
    list.length === 1 &&
    list.every((one) => isMapping(one) && Object.keys(one).length === 0) &&
    parties.find(({ id }) => id === party)?.signatories === undefined
  return new Map([...found].filter(([party, list]) => !isOpen(party, list)))
}

/** What stands before the first section and is data: what the revision changed, who approved, the document's information. */
function frontOf({ outline, plan, language }: DraftAsked): {
  readonly fields: readonly SetField[]
  readonly left: readonly TakenBlock[]
} {
  const { code, words } = language
  const fields: SetField[] = []
  const [first] = plan.sections
  const blocks = first?.heading === null ? first.blocks : []
  const left: TakenBlock[] = []
  const [beforeDate = '', afterDate = ''] = words.revision.split('{date}').map(folded)
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as TakenBlock
    const next = blocks[at + 1]
    const said = block.kind === 'line' ? folded(block.text) : ''
    if (
      block.kind === 'line' &&
      block.role === 'remark-heading' &&
      said.startsWith(beforeDate) &&
      said.endsWith(afterDate)
    ) {
      const date = parseWrittenDate([language], said.slice(beforeDate.length, said.length - afterDate.length).trim())
      const changes: TakenLine[] = []
      while (blocks[at + 1]?.kind === 'line' && (blocks[at + 1] as TakenLine).role === 'remark')
        changes.push(blocks[(at += 1)] as TakenLine)
      if (date !== null) {
        fields.push({ path: ['revision'], value: { date, changes: changes.map((line) => openText(line, code)) } })
        continue
      }
      left.push(block, ...changes)
    } else if (
      block.kind === 'line' &&
      block.role === 'caption' &&
      said === folded(words.approvals) &&
      next?.kind === 'table'
    ) {
      const rows = next.rows.slice(1).map(({ cells }): Json => {
        const [body, date, remark] = cells.map((cell) => [...linesIn(cell.blocks)])
        const day = folded((date ?? []).map(({ text }) => text).join(' '))
        const iso = parseWrittenDate([language], day)
        const [note] = remark ?? []
        return {
          body: { [code]: folded((body ?? []).map(({ text }) => text).join(' ')) },
          ...(day === '' ? {} : { date: iso ?? { [code]: day } }),
          ...(note === undefined ? {} : { remark: openText(note, code) }),
        }
      })
      fields.push({ path: ['approvals'], value: rows })
      at += 1
    } else left.push(block)
  }
  if (outline.information.length > 0)
    fields.push({
      path: ['information'],
      value: outline.information.map(({ label, value }): Json => {
        const date = parseWrittenDate([language], value)
        return {
          label: { [code]: label },
          value: date ?? (value === '' ? { blank: { [code]: label } } : { [code]: value }),
        }
      }),
    })
  return { fields, left }
}

/** A text of data, and a blank where something is to be filled in. */
function openText({ said }: TakenLine, code: string): Json {
  const text = folded(said.map((one) => one.text).join(''))
  const blank = said.find((one) => one.blank !== null)?.blank ?? null
  if (blank === null) return { [code]: text }
  return { ...(text === '' ? {} : { text: { [code]: text } }), blank: { [code]: blank.label } }
}
