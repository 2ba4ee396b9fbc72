// A party and a day -> all its agreements as that party sees them: role, standing, duties and deadlines, what it pays, where its
// originals are.

import type { Tell } from '../base/phrases/tell.js'
import type { Sources } from '../base/sources.js'
import type { LanguageForms } from '../data/language.js'
import type { CopyData } from '../data/register.js'
import { costsInYear } from '../document/costs.js'
import { instancesOf, recipients, type Instance } from '../document/instance.js'
import { reportParagraph, reportSection, reportTable, type Report } from '../document/report.js'
import { datesCalendar } from '../document/schedule/calendar.js'
import { instanceDates, type InstanceDate } from '../document/schedule/dates.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import { formatAmount } from '../locale/numbers.js'
import type { IsoDate, Language } from '../model/document.js'
import { findVersion } from '../register/register.js'
import { onlyInstance } from '../register/signers.js'
import { dueOn, type Deadline, type InstanceStanding } from '../register/standing.js'
import type { RegisterVersion } from '../register/types.js'
import { writeCalendar } from '../term/calendar.js'
import { addPeriod } from '../term/civil-dates.js'
import { csv, csvNumber } from '../text/csv.js'
import type { BuiltInstance } from './documents/built.js'
import { agreementStandings, onlyRegistered, type AgreementStanding } from './documents/standings.js'
import { unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'
import { statusOfInstance } from './status-lines.js'

export interface PartyAsked {
  /** Id. */
  readonly party: string
  /** The year whose costs are shown. */
  readonly year: number
}

/** A deadline of an agreement, as its party has to keep it in mind. */
export interface PartyDeadline {
  readonly id: string
  readonly label: Deadline['label']
  readonly rule: Deadline['rule']
  /** The day; of what is to be done in a period on no certain day, its last. */
  readonly due: IsoDate
  readonly overdue: boolean
}

/** What a party pays for a cost in the year; the amount in minor units, without tax where the agreement says so. */
export interface PartyCost {
  readonly cost: string
  readonly amount: number
  readonly currency: string
}

/** An instance that the party signs. */
export interface PartyAgreement {
  readonly agreement: string
  readonly version: string
  readonly instance: string
  readonly title: string
  /** The first language in which it binds: labels and rules are shown in it. */
  readonly language: Language
  /** Ids of the roles that it has. */
  readonly roles: readonly string[]
  /** Names of the other parties. */
  readonly others: readonly string[]
  readonly status: AgreementStanding['status']
  readonly state: InstanceStanding['state']
  readonly since: IsoDate | null
  readonly until: IsoDate | null
  /** The day of its own last signature; null where one is missing, or none is on record. */
  readonly signed: IsoDate | null
  /** Its own originals, by their numbers; empty of one that is signed electronically. */
  readonly originals: readonly {
    readonly number: number
    readonly out: IsoDate | null
    readonly returned: IsoDate | null
  }[]
  /** What is overdue, and what is due within a year, the soonest first. */
  readonly deadlines: readonly PartyDeadline[]
  readonly costs: readonly PartyCost[]
}

export interface PartyView {
  readonly party: string
  readonly name: string
  readonly number: string | null
  readonly date: IsoDate
  readonly year: number
  /** Soonest deadline first; versions that others have replaced are left out. */
  readonly agreements: readonly PartyAgreement[]
}

export interface PartyOutcome extends Outcome<PartyView> {
  readonly library: Library
  /** The instances with their dates, for the calendar. */
  readonly dated: readonly { readonly made: BuiltInstance; readonly dates: readonly InstanceDate[] }[]
}

const aYear = { count: 1, unit: 'year' } as const

/** All agreements that a party signs, as they stand on a day. */
export function partyView(sources: Sources, { party: id, year }: PartyAsked, today: IsoDate): PartyOutcome | Refusal {
  const library = readLibrary(sources)
  const refusal = unknownName(library, { parties: [id] })
  if (refusal !== null) return refusal
  const found = agreementStandings(library, today)
    .filter(({ replacedBy }) => replacedBy === null)
    .flatMap((standing) => {
      const version = findVersion(library.register, standing.agreement, standing.version)
      const standings = new Map(standing.instances.map((one) => [one.instance, one]))
      return instancesIn(standing, version, library)
        .filter(({ instance }) => instance.signers.some(({ party }) => party.id === id))
        .flatMap((made) => {
          const own = standings.get(made.instance.id)
          return own === undefined ? [] : [rowOf({ id, year, today, library, standing, version, made, own })]
        })
    })
  const party = library.parties.get(id)
  return {
    result: {
      party: id,
      name: party?.name ?? id,
      number: party?.number ?? null,
      date: today,
      year,
      agreements: found.map(({ row }) => row).sort((a, b) => (soonest(a) < soonest(b) ? -1 : 1)),
    },
    library,
    dated: found.map(({ made, dates }) => ({ made, dates })),
    problems: library.problems.get('') ?? [],
  }
}

function instancesIn(
  { agreement }: AgreementStanding,
  version: RegisterVersion | null,
  library: Library,
): readonly BuiltInstance[] {
  if (version !== null) return onlyRegistered(version, library)
  const inContent = library.agreements.get(agreement)
  const instances = inContent === undefined ? [] : instancesOf(inContent, library)
  return instances.map((instance) => ({ instance, editions: [], signed: null, problems: [] }))
}

interface RowInput {
  readonly id: string
  readonly year: number
  readonly today: IsoDate
  readonly library: Library
  readonly standing: AgreementStanding
  readonly version: RegisterVersion | null
  readonly made: BuiltInstance
  readonly own: InstanceStanding
}

function rowOf(input: RowInput): { row: PartyAgreement; made: BuiltInstance; dates: readonly InstanceDate[] } {
  const { id, today, library, standing, version, made, own } = input
  const { instance } = made
  const dates = instanceDates(made, library, {
    today,
    signed: made.signed,
    from: today,
    until: addPeriod(today, aYear),
  })
  const coming = dates.filter((row): row is InstanceDate & Deadline => isToCome(row, today))
  const deadlines = [...own.overdue.map((one) => deadlineOf(one, true)), ...coming.map((one) => deadlineOf(one, false))]
  const once = new Map(deadlines.map((one) => [`${one.id} ${one.due}`, one]))
  const row: PartyAgreement = {
    agreement: standing.agreement,
    version: standing.version,
    instance: instance.id,
    title: standing.title,
    language: standing.language,
    roles: [...new Set(instance.signers.filter(({ party }) => party.id === id).map(({ role }) => role))],
    others: [...new Set(instance.signers.filter(({ party }) => party.id !== id).map(({ party }) => party.name))],
    status: standing.status,
    state: own.state,
    since: own.since,
    until: own.until,
    signed: signedOn(version, id, own),
    originals: originalsOf(version?.copies ?? [], id, instance),
    deadlines: [...once.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    costs: costsOf(input),
  }
  return { row, made, dates }
}

function isToCome(row: InstanceDate, today: IsoDate): boolean {
  const due = dueOn(row)
  return row.kind !== 'fact' && due >= today && due <= addPeriod(today, aYear)
}

function deadlineOf({ id, label, rule, ...days }: Deadline, overdue: boolean): PartyDeadline {
  return { id, label, rule, due: dueOn(days), overdue }
}

function signedOn(
  version: RegisterVersion | null,
  party: string,
  { instance, missing }: InstanceStanding,
): IsoDate | null {
  if (missing.some((signer) => signer.party === party)) return null
  const days = (version?.signatures ?? [])
    .filter((one) => one.party === party && (one.instance ?? onlyInstance) === instance)
    .map(({ date }) => date)
  return days.sort().at(-1) ?? null
}

/** The copies that are made out for the party, by the order in which they are numbered. */
function originalsOf(copies: readonly CopyData[], party: string, instance: Instance): PartyAgreement['originals'] {
  return recipients(instance).flatMap((recipient, index) => {
    if (recipient.id !== party) return []
    const number = index + 1
    const record = copies.find((one) => one.number === number && (one.instance ?? onlyInstance) === instance.id)
    return [{ number, out: record?.out ?? null, returned: record?.returned ?? null }]
  })
}

function costsOf({ id, year, made }: RowInput): PartyCost[] {
  const { agreement } = made.instance
  if (agreement.data.costs === undefined) return []
  return costsInYear(agreement, made.instance, year, true).costs.flatMap(({ id: cost, currency, rows }) =>
    rows.filter(({ party }) => party.id === id).map(({ amount }) => ({ cost, amount, currency })),
  )
}

function soonest({ deadlines, agreement, instance }: PartyAgreement): string {
  return `${deadlines[0]?.due ?? '9999'} ${agreement} ${instance}`
}

/** The view as CSV: a line for each agreement under one of headings. */
export function partyAsCsv({ agreements, year }: PartyView, tell: Tell): string {
  const head = [
    ...(['party-agreement', 'party-version', 'party-title', 'party-others', 'party-role', 'party-standing'] as const),
    ...(['party-since', 'party-until', 'party-signed', 'party-next', 'party-next-what', 'party-originals'] as const),
  ].map((heading) => tell(heading))
  const money = [tell('party-cost-in', { year }), tell('party-currency')]
  const rows = agreements.map((one) => {
    const [next] = one.deadlines
    const sums = sumsOf(one)
    return [
      ...[
        one.agreement,
        one.version,
        one.title,
        one.others.join(', '),
        one.roles.join(', '),
        statusOfInstance(one, tell),
      ],
      ...[one.since ?? '', one.until ?? '', one.signed ?? '', next?.due ?? '', next?.label[one.language] ?? ''],
      ...[originalsInWords(one, tell), sums.map(({ amount }) => csvNumber(amount / 100, 2)).join(' + ')],
      sums.map(({ currency }) => currency).join(' + '),
    ]
  })
  return csv([[...head, ...money], ...rows])
}

/** What it pays in all, by currency. */
function sumsOf({ costs }: PartyAgreement): { readonly currency: string; readonly amount: number }[] {
  const sums = new Map<string, number>()
  for (const { currency, amount } of costs) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ currency, amount }))
}

function originalsInWords({ originals }: PartyAgreement, tell: Tell): string {
  return originals
    .map(({ number, out, returned }) => {
      if (returned !== null) return tell('party-original-back', { number, day: returned })
      return out === null ? tell('party-original', { number }) : tell('party-original-out', { number, day: out })
    })
    .join('; ')
}

/**
 * The dates of all agreements of the party as iCalendar; null where none is known.
 * @param generator the program, as the file names it
 */
export function partyAsCalendar(
  { result: { name }, dated }: Pick<PartyOutcome, 'result' | 'dated'>,
  language: LanguageForms,
  generator: string,
): string | null {
  const events = dated.flatMap(({ made: { instance, signed }, dates }) => {
    return datesCalendar([{ instance, signed, dates }], language, true, generator)?.events ?? []
  })
  return events.length === 0 ? null : writeCalendar({ name, language: language.code, generator, events })
}

/** The view as a page: a section for each agreement. */
export function partyReport(
  { name, number, date, year, agreements }: PartyView,
  { language, forms, tell }: { readonly language: Language; readonly forms: LanguageForms; readonly tell: Tell },
): Report {
  return {
    id: 'party',
    language,
    title: name,
    subtitle: tell('party-agreements', { agreements: agreements.length }),
    facts: [...(number === null ? [] : [[tell('party-number'), number] as const]), [tell('party-day'), date]],
    blocks:
      agreements.length === 0
        ? [reportParagraph(tell('party-none'))]
        : agreements.map((one, index) => {
            const sums = sumsOf(one).map(({ amount, currency }) => formatAmount(forms, amount, currency))
            const facts = [
              [tell('party-standing'), statusOfInstance(one, tell)],
              [tell('party-others'), one.others.join(', ')],
              [tell('party-signed'), one.signed ?? tell('party-not-signed')],
              [tell('party-originals'), originalsInWords(one, tell)],
              [tell('party-cost-in', { year }), sums.join(' + ')],
            ] as const
            return reportSection(`agreement-${index + 1}`, `${one.title}, ${tell('ready-version', one)}`, [
              reportTable(
                null,
                facts.filter(([, value]) => value !== ''),
              ),
              ...(one.deadlines.length === 0
                ? []
                : [reportTable([tell('party-due'), tell('party-what')], deadlinesOf(one, tell))]),
            ])
          }),
    date,
  }
}

function deadlinesOf({ deadlines, language }: PartyAgreement, tell: Tell): (readonly [string, string])[] {
  return deadlines.map(({ due, label, rule, overdue }) => {
    const what = [label[language], rule[language]].filter((text) => text !== undefined && text !== '').join(' – ')
    return [due, overdue ? tell('party-overdue', { deadline: what }) : what]
  })
}

/** The view as lines for the screen. @param forms of amounts */
export function partyLines(view: PartyView, forms: LanguageForms, tell: Tell): string[] {
  const { name, number, year, agreements } = view
  const head = number === null ? name : `${name}, ${number}`
  if (agreements.length === 0) return [head, tell('party-none')]
  return [
    `${head}: ${tell('party-agreements', { agreements: agreements.length })}`,
    ...agreements.flatMap((one) => [
      '',
      `${one.title}, ${tell('ready-version', one)}: ${statusOfInstance(one, tell)}`,
      ...[
        [tell('party-others'), one.others.join(', ')],
        [tell('party-signed'), one.signed ?? tell('party-not-signed')],
        [tell('party-originals'), originalsInWords(one, tell)],
        [
          tell('party-cost-in', { year }),
          sumsOf(one)
            .map(({ amount, currency }) => formatAmount(forms, amount, currency))
            .join(' + '),
        ],
      ]
        .filter(([, value]) => value !== '')
        .map(([label = '', value = '']) => `  ${label}: ${value}`),
      ...deadlinesOf(one, tell).map(([due, what]) => `  ${due} ${what}`),
    ]),
  ]
}
