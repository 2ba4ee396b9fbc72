// A resolved cost -> the values that clauses reach under `costs.ID`.

import { largest } from '../base/lists.js'
import { codeLeaf, dateLeaf, numberLeaf, textLeaf, type Datum, type Leaf, type PartyLeaf } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import { amountUnit, decimalsOf, formatPercent } from '../locale/numbers.js'
import { formatList, word } from '../locale/words.js'
import type { ResolvedCost } from '../money/costs.js'
import type { Vat } from '../money/vat.js'

/** The values of a cost in one language. `party` makes the leaf of a party; `roles` are those of the agreement. */
export function costContext(
  cost: ResolvedCost,
  party: (one: PartyData, counterparty: boolean) => PartyLeaf,
  language: LanguageForms,
  roles: readonly string[],
): Datum {
  const amount = (value: number): Leaf => ({ type: 'amount', value, currency: cost.currency, counterparty: false })
  const figure = (value: number): Leaf => ({
    type: 'amount',
    value,
    currency: cost.currency,
    bare: true,
    counterparty: false,
  })
  const percents = (values: readonly { readonly percent: number }[]): ((value: number) => Leaf) => {
    const decimals = largest(
      values.map(({ percent }) => decimalsOf(percent)),
      0,
    )
    return (value) => ({ type: 'percent', value, decimals, counterparty: false })
  }
  const [ofParts, ofRows] = [percents(cost.parts), percents(cost.rows)]
  const { index, vat } = cost
  return {
    total: amount(cost.total),
    year: cost.year === null ? null : textLeaf(String(cost.year)),
    date: cost.date === null ? null : dateLeaf(cost.date),
    index: index === null ? null : textLeaf(indexNames(index.names, language)),
    indexFrom: index?.from === undefined || index.from === null ? null : textLeaf(String(index.from)),
    rounding: textLeaf(word(language, cost.step === 1 ? 'roundedMinor' : 'roundedWhole')),
    vat: vat === null ? null : textLeaf(vatStatement(vat, language)),
    sum: amount(cost.sum),
    sumFigure: figure(cost.sum),
    unit: textLeaf(amountUnit(language, cost.currency)),
    parts: cost.parts.map((part) => ({
      role: codeLeaf(part.role, roles),
      amount: amount(part.amount),
      percent: ofParts(part.percent),
      count: numberLeaf(part.parties.length),
      date: part.date === null ? null : dateLeaf(part.date),
    })),
    rows: cost.rows.map((row) => ({
      party: party(row.party, false),
      role: codeLeaf(row.role, roles),
      weight: row.weight === null ? null : numberLeaf(row.weight),
      date: row.date === null ? null : dateLeaf(row.date),
      percent: ofRows(row.percent),
      amount: amount(row.amount),
      figure: figure(row.amount),
    })),
  }
}

/** "LPI"; "LPI eller LPIK" while the choice is open. */
export function indexNames(names: readonly Readonly<Record<string, string>>[], language: LanguageForms): string {
  return formatList(language, names.map(inLanguage(language)), 'or')
}

/** What the agreement says of value added tax, in a sentence. */
export function vatStatement(vat: Vat, language: LanguageForms): string {
  if ('none' in vat) return word(language, 'vatNone', { ground: inLanguage(language)(vat.none) })
  const rate = formatPercent(language, vat.rate)
  return word(language, vat.amounts === 'excluding' ? 'vatExcluding' : 'vatIncluding', { rate })
}

function inLanguage({ code }: LanguageForms): (texts: Readonly<Record<string, string>>) => string {
  return (texts) => texts[code] ?? Object.values(texts)[0] ?? ''
}
