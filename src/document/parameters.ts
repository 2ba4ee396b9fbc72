// What an agreement gives a clause under `with:`, checked against the parameters that the clause declares, as typed values.

import type { ParameterType } from '../data/clause.js'
import { dateLeaf, numberLeaf, periodLeaf, textLeaf, type Datum } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import { civilDate, languageCode, parsePeriod, percent, period, words } from '../data/scalars.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { suggester } from '../base/suggest.js'
import type { Clause } from '../library/clause.js'
import { ownMarks } from '../locale/typography.js'
import { partyLeaf } from './context.js'
import { minorUnits } from '../money/minor-units.js'
import { reservedNames } from '../library/agreement-references.js'

export interface ParameterInput {
  readonly clause: Clause
  readonly given: Readonly<Record<string, unknown>>
  readonly language: string
  /** Forms of the language. */
  readonly forms: LanguageForms
  readonly parties: ReadonlyMap<string, PartyData>
  /** Ids of the parties of the agreement. */
  readonly own: ReadonlySet<string>
  readonly currency: string | null
  /** Place of a value under `with:`, or of the entry when the name is null. */
  readonly placeOf: (name: string | null) => Place
}

/** The declared parameters as values; a parameter that is optional and not given is null. */
export function readParameters(input: ParameterInput): { values: Record<string, Datum>; problems: Problem[] } {
  const { clause, given } = input
  const declared = clause.data.parameters ?? {}
  const problems: Problem[] = []
  const parameters = Object.keys(declared)
  const nearest = suggester(parameters)
  for (const name of Object.keys(given))
    if (!Object.hasOwn(declared, name)) {
      const slots = { clause: clause.id, parameter: name, parameters }
      problems.push(
        parameters.length === 0
          ? problem('parameter/unknown#none', slots, input.placeOf(name))
          : problem('parameter/unknown#others', slots, input.placeOf(name), nearest(name)),
      )
    }
  const values: Record<string, Datum> = {}
  for (const [name, declaration] of Object.entries(declared)) {
    const { type, optional } = typeof declaration === 'string' ? { type: declaration, optional: false } : declaration
    if (reservedNames.includes(name))
      problems.push(problem('parameter/reserved', { parameter: name }, clause.placeOf(['parameters', name])))
    if (!isUsed(name, clause))
      problems.push(
        problem('parameter/unused', { clause: clause.id, parameter: name }, clause.placeOf(['parameters', name])),
      )
    const slots = { clause: clause.id, parameter: name, expected: examples[type] }
    values[name] = null
    const raw = Object.hasOwn(given, name) ? given[name] : undefined
    if (raw === undefined) {
      if (optional === true) continue
      problems.push(problem('parameter/missing', slots, input.placeOf(null)))
      values[name] = standIn(type, name)
      continue
    }
    const value = typed(type, raw, input)
    if (value === undefined && lacksLanguage(raw, input.language))
      problems.push(problem('agreement/language#text', { name, language: input.language }, input.placeOf(name)))
    else if (value === undefined) problems.push(problem('parameter/type', slots, input.placeOf(name)))
    values[name] = value ?? standIn(type, name)
    if (value !== undefined && (type === 'party' || type === 'parties'))
      for (const party of [raw].flat() as string[])
        if (!input.own.has(party))
          problems.push(
            problem('parameter/outside', { clause: clause.id, parameter: name, party }, input.placeOf(name)),
          )
  }
  return { values, problems }
}

/** True where the name stands in braces somewhere in the clause, or where a partial may name it. */
function isUsed(name: string, { body, data }: Clause): boolean {
  const named = [body, data.title ?? ''].flatMap((text) => [...text.matchAll(/\{\{[^{}]*\}\}/gu)].map(([call]) => call))
  return named.some((call) => /^\{\{#?>/u.test(call) || call.split(/[^\p{L}\p{N}_$]+/u).includes(name))
}

/** What is expected of each type, as hints say it. */
const examples: Readonly<Record<ParameterType, Sentence>> = {
  text: phrase('parameter-text', {}),
  texts: phrase('parameter-texts', {}),
  boolean: phrase('parameter-boolean', {}),
  integer: phrase('parameter-integer', {}),
  number: phrase('parameter-number', {}),
  percent: phrase('parameter-percent', {}),
  date: phrase('parameter-date', {}),
  period: phrase('parameter-period', {}),
  amount: phrase('parameter-amount', {}),
  party: phrase('parameter-party', {}),
  parties: phrase('parameter-parties', {}),
  reference: phrase('parameter-reference', {}),
}

/** Lets the clause be checked further; a document with it is never written. */
function standIn(type: ParameterType, name: string): Datum {
  switch (type) {
    case 'boolean':
    case 'reference':
      return null
    case 'texts':
    case 'parties':
      return [textLeaf(name)]
    case 'integer':
    case 'number':
      return numberLeaf(1)
    case 'date':
      return dateLeaf('2000-01-01')
    case 'period':
      return periodLeaf(parsePeriod('1 year'))
    default:
      return textLeaf(name)
  }
}

/** The value as a datum, or undefined when it is not of the type. */
function typed(type: ParameterType, raw: unknown, input: ParameterInput): Datum | undefined {
  switch (type) {
    case 'text':
      return textOf(raw, input)
    case 'texts': {
      if (!Array.isArray(raw)) return undefined
      const texts = raw.map((one) => textOf(one, input))
      return texts.every((text) => text !== undefined) ? (texts as Datum[]) : undefined
    }
    case 'boolean':
      return typeof raw === 'boolean' ? raw : undefined
    case 'integer':
      return Number.isSafeInteger(raw) ? numberLeaf(raw as number) : undefined
    case 'number':
      return typeof raw === 'number' && Number.isFinite(raw) ? numberLeaf(raw) : undefined
    case 'percent': {
      const read = percent.safeParse(raw)
      return read.success ? { type: 'percent', value: read.data, counterparty: false } : undefined
    }
    case 'date': {
      const read = civilDate.safeParse(raw)
      return read.success ? dateLeaf(read.data) : undefined
    }
    case 'period': {
      const read = period.safeParse(raw)
      return read.success ? periodLeaf(parsePeriod(read.data)) : undefined
    }
    case 'amount':
      return amountOf(raw, input.currency)
    case 'party':
      return partyOf(raw, input)
    case 'parties': {
      if (!Array.isArray(raw)) return undefined
      const parties = raw.map((one) => partyOf(one, input))
      return parties.every((party) => party !== undefined) ? (parties as Datum[]) : undefined
    }
    case 'reference':
      return typeof raw === 'string' ? { type: 'reference', value: raw, counterparty: false } : undefined
  }
}

function amountOf(raw: unknown, currency: string | null): Datum | undefined {
  const value = typeof raw === 'number' ? minorUnits(raw) : null
  return value === null || currency === null ? undefined : { type: 'amount', value, currency, counterparty: false }
}

/** True for a text by language that lacks the one of the edition. */
function lacksLanguage(raw: unknown, language: string): boolean {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || language in raw) return false
  const codes = Object.keys(raw)
  return codes.length > 0 && codes.every((code) => languageCode.safeParse(code).success)
}

/** A text, or the one in the language, with the quotation marks and dashes of that. */
function textOf(raw: unknown, { language, forms }: ParameterInput): Datum | undefined {
  const text = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[language] : raw
  const read = words.safeParse(text)
  return read.success ? textLeaf(ownMarks(forms, read.data)) : undefined
}

function partyOf(raw: unknown, input: ParameterInput): Datum | undefined {
  const party = typeof raw === 'string' ? input.parties.get(raw) : undefined
  return party === undefined ? undefined : partyLeaf(party, false, null, input.language)
}
