// Instance -> the named values that templates and clauses reach. The same for every instance of a series but for what
// follows from the counterparty, which is marked so.

import { waysOfSigning, type AgreementData, type TermData } from '../data/agreement.js'
import {
  codeLeaf,
  dateLeaf,
  numberLeaf,
  periodLeaf,
  textLeaf,
  type Datum,
  type Leaf,
  type PartyLeaf,
} from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { bodies, countries, printedOrganisationNumber } from '../locale/countries.js'
import type { PartyData } from '../data/party.js'
import { parsePeriod } from '../data/scalars.js'
import type { ResolvedCost } from '../money/costs.js'
import { resolveTerm } from '../term/resolve.js'
import { costContext } from './cost-context.js'
import { recipients, type Instance } from './instance.js'

export type Context = Readonly<Record<string, Datum>>

/** The values of one instance in one language. */
export function makeContext(instance: Instance, costs: readonly ResolvedCost[], forms: LanguageForms): Context {
  const { data } = instance.agreement
  const language = forms.code
  const party = (one: PartyData, counterparty: boolean, called: string | null = null): PartyLeaf =>
    partyLeaf(one, counterparty, called, language)
  const roles = Object.fromEntries(
    instance.roles.map((role): [string, Datum] => {
      const leaves = role.parties.map((one) =>
        party(one, role.counterparty, localizedText(role.entry.called, language)),
      )
      return [role.entry.role, role.entry.members === undefined ? (leaves[0] ?? null) : leaves]
    }),
  )
  const originals = recipients(instance).map((recipient) => party(recipient, recipient === instance.counterparty))
  return {
    ...roles,
    roles,
    agreement: {
      title: textLeaf(localizedText(data.title, language) ?? ''),
      short: textLeaf(localizedText(data.short, language) ?? ''),
      version: textLeaf(data.version),
      date: dateLeaf(data.date),
      case: data.case === undefined ? null : textLeaf(data.case),
      draft: data.status === 'draft',
    },
    counterparty: instance.counterparty === null ? null : party(instance.counterparty, true),
    series: instance.series.map((one) => party(one, false)),
    parties: instance.signers.map((signer) => party(signer.party, signer.counterparty)),
    term: termContext(data.term, language),
    copies: { count: numberLeaf(originals.length), recipients: originals },
    signing: codeLeaf(data.signing, waysOfSigning),
    costs: Object.fromEntries(costs.map((cost) => [cost.id, costContext(cost, party, forms)])),
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
            changes: data.revision.changes.map((text) => localized(text, language)),
            open: (data.revision.open ?? []).map((text) => localized(text, language)),
          },
    history: (data.history ?? []).map(({ date, event }) => ({
      date: dateLeaf(date),
      event: localized(event, language),
    })),
  }
}

/** A party as templates see it; `called` is what the text calls it. */
export function partyLeaf(party: PartyData, counterparty: boolean, called: string | null, language: string): PartyLeaf {
  return {
    type: 'party',
    value: party.id,
    counterparty,
    name: textLeaf(party.names?.[language] ?? party.name, counterparty),
    short: textLeaf(party.short, counterparty),
    number:
      party.number === undefined
        ? null
        : textLeaf(printedOrganisationNumber(party.number, party.country), counterparty),
    called: called === null ? null : textLeaf(called, counterparty),
    country: codeLeaf(
      party.country,
      countries.map(({ code }) => code),
      counterparty,
    ),
    kind: codeLeaf(party.kind, bodies, counterparty),
  }
}

/** The text in the language, or null. */
export function localizedText(
  texts: Readonly<Record<string, string>> | null | undefined,
  language: string,
): string | null {
  return texts?.[language] ?? null
}

function localized(texts: Readonly<Record<string, string>>, language: string): Leaf {
  return textLeaf(texts[language] ?? Object.values(texts)[0] ?? '')
}

function dateOrText(value: string | Readonly<Record<string, string>>, language: string): Leaf {
  return typeof value === 'string' ? dateLeaf(value) : localized(value, language)
}

function termContext(term: TermData, language: string): Datum {
  const resolved = resolveTerm(term, null)
  const period = (text: string | undefined): Leaf | null => (text === undefined ? null : periodLeaf(parsePeriod(text)))
  const { renewal, notice, nonRenewal, renegotiation, review, nextRevision, claims } = term
  return {
    start: resolved.start === null ? null : dateLeaf(resolved.start),
    end: resolved.end === null ? null : dateLeaf(resolved.end),
    length: period(term.length),
    fromSigning: term.start === 'last-signature',
    open: term.open === true,
    unlimited: renewal?.times === 'unlimited',
    conditions: (term.conditions ?? []).map((text) => localized(text, language)),
    renewal:
      renewal === undefined
        ? null
        : { length: period(renewal.length), times: renewal.times === 'unlimited' ? null : numberLeaf(renewal.times) },
    notice:
      notice === undefined
        ? null
        : { period: period(notice.period), written: notice.written, beforeEnd: notice.before === 'end' },
    nonRenewal:
      nonRenewal === undefined ? null : { period: period(nonRenewal.period), written: nonRenewal.written === true },
    renegotiation:
      renegotiation === undefined ? null : { notice: period(renegotiation.notice), written: renegotiation.written },
    review: review === undefined ? null : { every: period(review.every) },
    nextRevision:
      nextRevision === undefined
        ? null
        : { at: nextRevision.at.length === 4 ? textLeaf(nextRevision.at) : dateLeaf(nextRevision.at) },
    claims: claims === undefined ? null : { within: period(claims.within) },
    duties: Object.fromEntries(
      (term.duties ?? []).map((duty) => [
        duty.id,
        { within: period(duty.within), label: localized(duty.label, language) },
      ]),
    ),
  }
}

function approvalsContext(data: AgreementData, language: string): Datum {
  return (data.approvals ?? []).map((approval) => ({
    body: localized(approval.body, language),
    date: approval.date === undefined ? null : dateOrText(approval.date, language),
    remark: approval.remark === undefined ? null : localized(approval.remark, language),
  }))
}
