// Instance -> the named values that templates and clauses reach. The same for every instance of a series but for what
// follows from the counterparty, which is marked so.

import { identityOf, oncePer, oncePerAll } from '../base/memory.js'
import { waysOfSigning, type AgreementData, type TermData } from '../data/agreement.js'
import {
  codeLeaf,
  dateLeaf,
  isLeaf,
  numberLeaf,
  periodLeaf,
  textLeaf,
  type Datum,
  type Leaf,
  type PartyLeaf,
} from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { bodies, countries, countryOf, printedOrganisationNumber } from '../locale/countries.js'
import { withCurrencyCodes } from '../locale/numbers.js'
import { type PartyData, nameIn } from '../data/party.js'
import { parsePeriod, type OpenText } from '../data/scalars.js'
import type { ResolvedCost } from '../money/costs.js'
import { resolveTerm } from '../term/resolve.js'
import type { During } from '../term/spans.js'
import { costContext } from './cost-context.js'
import { recipients, type Instance } from './instance.js'
import type { Agreement } from '../library/types.js'

export type Context = Readonly<Record<string, Datum>>

/** The values of one instance in one language. */
export function makeContext(instance: Instance, costs: readonly ResolvedCost[], forms: LanguageForms): Context {
  const language = forms.code
  const { counterparty } = instance
  const roles = Object.fromEntries(
    instance.roles.map((role): [string, Datum] => {
      const leaves = role.parties.map((one) =>
        partyLeaf(one, role.counterparty, localizedText(role.entry.called, language), language),
      )
      return [role.entry.role, role.entry.members === undefined ? (leaves[0] ?? null) : leaves]
    }),
  )
  const originals = recipients(instance).map((one) => partyLeaf(one, one === counterparty, null, language))
  const {
    agreement,
    series,
    costs: shared,
    term,
    signing,
    ...others
  } = ofAllInstances(instance.agreement, instance.series, costs, forms)
  return {
    ...(counterparty === null ? {} : kindOf(counterparty, true)),
    ...roles,
    roles,
    agreement,
    counterparty: counterparty === null ? null : partyLeaf(counterparty, true, null, language),
    series,
    parties: instance.signers.map((signer) => partyLeaf(signer.party, signer.counterparty, null, language)),
    term,
    copies: { count: numberLeaf(originals.length), recipients: originals },
    signing,
    costs: shared,
    ...others,
  }
}

/** What the instances of an agreement have in common: the same objects for each of them. */
const ofAllInstances = oncePerAll(
  ({ data }: Agreement, series: readonly PartyData[], costs: readonly ResolvedCost[], forms: LanguageForms) => {
    const language = forms.code
    const party = (one: PartyData): PartyLeaf => partyLeaf(one, false, null, language)
    const roles = data.parties.map(({ role }) => role)
    const values = {
      agreement: {
        title: textLeaf(localizedText(data.title, language) ?? ''),
        short: textLeaf(localizedText(data.short, language) ?? ''),
        version: textLeaf(data.version),
        date: dateLeaf(data.date),
        case: data.case === undefined ? null : textLeaf(data.case),
        draft: data.status === 'draft',
      },
      series: series.map(party),
      term: termContext(data.term, language),
      signing: codeLeaf(data.signing, waysOfSigning),
      costs: Object.fromEntries(costs.map((cost) => [cost.id, costContext(cost, party, forms, roles)])),
      approvals: approvalsContext(data, language),
      information: (data.information ?? []).map((row) => ({
        label: textLeaf(localizedText(row.label, language) ?? ''),
        value: dateOrText(row.value, language),
      })),
      revision:
        data.revision === undefined
          ? null
          : {
              date: dateLeaf(data.revision.date),
              changes: data.revision.changes.map((text) => opened(text, language)),
            },
      history: (data.history ?? []).map(({ date, event }) => ({
        date: dateLeaf(date),
        event: opened(event, language),
      })),
    } satisfies Context
    for (const value of Object.values(values)) if (typeof value === 'object' && value !== null) lasting.add(value)
    return values
  },
)

/** Values that stay the same objects: they are told apart by themselves, all others by what they hold. */
const lasting = new WeakSet()

/** All that a value says, as a key. */
export function keyOfDatum(datum: Datum): string {
  if (typeof datum !== 'object' || datum === null) return String(datum)
  if (lasting.has(datum)) return `#${identityOf(datum)}`
  if (isLeaf(datum)) return JSON.stringify(datum)
  if (Array.isArray(datum)) return `[${datum.map(keyOfDatum).join()}]`
  return `{${Object.entries(datum)
    .map(([name, one]) => `${name}:${keyOfDatum(one)}`)
    .join()}}`
}

/** The forms in which an instance states amounts: by the code of the currency where its parties have different ones. */
export function amountsOf({ signers }: Instance, language: LanguageForms): LanguageForms {
  const currencies = new Set(signers.flatMap(({ party }) => countryOf(party.country)?.currency ?? []))
  return currencies.size > 1 ? withCurrencyCodes(language) : language
}

/** A party as templates see it; `called` is what the text calls it. */
export function partyLeaf(party: PartyData, counterparty: boolean, called: string | null, language: string): PartyLeaf {
  const known = leavesOf(party)
  const key = `${String(counterparty)} ${language} ${called ?? '\n'}`
  const leaf = known.get(key) ?? makePartyLeaf(party, counterparty, called, language)
  known.set(key, leaf)
  lasting.add(leaf)
  return leaf
}

const leavesOf = oncePer((_: PartyData) => new Map<string, PartyLeaf>())

function makePartyLeaf(party: PartyData, counterparty: boolean, called: string | null, language: string): PartyLeaf {
  return {
    type: 'party',
    value: party.id,
    counterparty,
    name: textLeaf(nameIn(party, language), counterparty),
    short: textLeaf(party.short, counterparty),
    number:
      party.number === undefined
        ? null
        : textLeaf(printedOrganisationNumber(party.number, party.country), counterparty),
    called: called === null ? null : textLeaf(called, counterparty),
    ...kindOf(party, counterparty),
  }
}

/** What conditions ask of a party: its country, by its code, and what kind of body it is. */
function kindOf({ country, kind }: PartyData, counterparty: boolean): { readonly country: Leaf; readonly kind: Leaf } {
  const codes = countries.map(({ code }) => code)
  return { country: codeLeaf(country, codes, counterparty), kind: codeLeaf(kind, bodies, counterparty) }
}

/** The text in the language, or null. */
export function localizedText(
  texts: Readonly<Record<string, string>> | null | undefined,
  language: string,
): string | null {
  return texts?.[language] ?? null
}

function localized(texts: Readonly<Record<string, string>>, language: string): Leaf {
  return textLeaf(inLanguage(texts, language))
}

/** A text that may end in a blank. */
function opened(open: OpenText, language: string): Leaf {
  const { text, blank } = openTextIn(open, language)
  return blank === null ? textLeaf(text) : { type: 'text', value: text, counterparty: false, blank }
}

/** A text that may be open in one language: what is there, and what is missing; null where nothing is. */
export function openTextIn(open: OpenText, language: string): { readonly text: string; readonly blank: string | null } {
  const isOpen = typeof open['blank'] === 'object'
  const { text, blank } = isOpen ? (open as Exclude<OpenText, Texts>) : { text: open as Texts, blank: null }
  return { text: inLanguage(text ?? {}, language), blank: blank === null ? null : inLanguage(blank, language) }
}

type Texts = Readonly<Record<string, string>>

/** The text in the language, or in the first there is. */
function inLanguage(texts: Texts, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? ''
}

function dateOrText(value: string | OpenText, language: string): Leaf {
  return typeof value === 'string' ? dateLeaf(value) : opened(value, language)
}

function termContext(term: TermData, language: string): Datum {
  const resolved = resolveTerm(term, null)
  const period = (text: string | undefined): Leaf | null => (text === undefined ? null : periodLeaf(parsePeriod(text)))
  const { renewal, notice, nonRenewal, renegotiation, review, nextRevision, claims, approval } = term
  return {
    start: resolved.start === null ? null : dateLeaf(resolved.start),
    end: resolved.end === null ? null : dateLeaf(resolved.end),
    length: period(term.length),
    fromSigning: term.start === 'last-signature',
    ofSeries: term.scope === 'series',
    workingDays: term.weekends === 'forward',
    open: term.open === true,
    unlimited: renewal?.times === 'unlimited',
    conditions: (term.conditions ?? []).map((text) => localized(text, language)),
    renewal:
      renewal === undefined
        ? null
        : {
            length: period(renewal.length),
            times: renewal.times === 'unlimited' ? null : numberLeaf(renewal.times),
          },
    notice:
      notice === undefined
        ? null
        : {
            period: period(notice.period),
            written: notice.written,
            beforeEnd: notice.before === 'end',
          },
    nonRenewal:
      nonRenewal === undefined
        ? null
        : {
            period: period(nonRenewal.period),
            written: nonRenewal.written === true,
          },
    renegotiation:
      renegotiation === undefined
        ? null
        : {
            notice: period(renegotiation.notice),
            written: renegotiation.written,
          },
    review:
      review === undefined
        ? null
        : {
            every: period(review.every),
            ...duringContext(review.during),
          },
    nextRevision:
      nextRevision === undefined
        ? null
        : {
            at: nextRevision.at.length === 4 ? textLeaf(nextRevision.at) : dateLeaf(nextRevision.at),
            inYear: nextRevision.at.length === 4,
          },
    approval: approval === undefined ? null : { by: approval.by === undefined ? null : dateLeaf(approval.by) },
    claims: claims === undefined ? null : { within: period(claims.within) },
    duties: Object.fromEntries(
      (term.duties ?? []).map((duty) => [
        duty.id,
        { within: period(duty.within), ...duringContext(duty.during), label: localized(duty.label, language) },
      ]),
    ),
  }
}

/** Which rules of the term stand in a section: those that name it, or, without a name, all but the next revision. */
export function rulesIn(section: string, term: TermData): Readonly<Record<string, boolean>> {
  const { approval, renewal, notice, nonRenewal, renegotiation, review, nextRevision } = term
  const rules = { approval, renewal, notice, nonRenewal, renegotiation, review }
  const stands = Object.entries(rules).map(([name, rule]): [string, boolean] => [
    name,
    rule !== undefined && (rule.clause ?? term.clause ?? section) === section,
  ])
  return { ...Object.fromEntries(stands), nextRevision: nextRevision?.clause === section }
}

/** `during` where it is a period; in each calendar year otherwise. */
function duringContext(during: During | undefined): Readonly<Record<string, Datum>> {
  const inCalendarYear = during === 'calendar-year'
  return {
    during: during === undefined || inCalendarYear ? null : periodLeaf(parsePeriod(during)),
    inCalendarYear,
  }
}

function approvalsContext(data: AgreementData, language: string): Datum {
  return (data.approvals ?? []).map((approval) => ({
    body: localized(approval.body, language),
    date: approval.date === undefined ? null : dateOrText(approval.date, language),
    remark: approval.remark === undefined ? null : opened(approval.remark, language),
  }))
}
