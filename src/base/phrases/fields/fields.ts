// What the fields of forms are called, and what there is to know of them, by where they stand: `term.notice.period`, or `period` for
// all that are called so. The longest that fits counts. Of a list, `entry` is what one of it is called, `key` what its values are
// found by; `as-date` is one of several shapes.

import type { InLanguages } from '../../sentence.js'
import { agreementFields } from './agreement.js'
import { archiveFields } from './archive.js'
import { clauseFields } from './clauses.js'
import type { FieldText, FieldTexts } from './field-text.js'
import { moneyFields } from './money.js'
import { options } from './options.js'
import { partyFields } from './parties.js'
import { recordAbouts } from './records.js'
import { siteFields } from './site.js'
import { termFields } from './term.js'

export type { FieldText }

const fields: FieldTexts = {
  ...agreementFields,
  ...archiveFields,
  ...clauseFields,
  ...moneyFields,
  ...partyFields,
  ...siteFields,
  ...termFields,
}

/**
 * What a field is called. Throws a RangeError for one that has no text: a fault of the program, which a test finds.
 * @param path the form, and the keys that lead to the field
 * @param otherwise what it is called where nothing of its own is said
 */
export function fieldText(path: readonly string[], otherwise: FieldText | null = null): FieldText {
  const found = longest(path, fields) ?? otherwise
  if (found === null) throw new RangeError(`no text for the field ${path.join('.')}`)
  return found
}

/** What is said of a choice, in the same way. */
export function optionText(path: readonly string[], value: string): InLanguages {
  const [last = ''] = path.slice(-1)
  const found = longest([...path.slice(0, -1), `${last}=${value}`], options)
  if (found === null) throw new RangeError(`no text for the choice ${path.join('.')}=${value}`)
  return found
}

/**
 * What a field is for, as a part of a sentence: the first thing that a form says of it. Null for one of which it says nothing.
 * @param path as of `fieldText`; of a file that has no form, its name and the keys: `decisions.party`
 */
export function fieldAbout(path: readonly string[]): InLanguages | null {
  const recorded = longest(path, recordAbouts)
  if (recorded !== null) return recorded
  const help = longest(path, fields)?.help ?? null
  if (help === null) return null
  const { en, sv, nb } = help
  return { en: asPart(en), sv: asPart(sv), nb: asPart(nb) }
}

/** "Stands at the head of each page. It …" as "stands at the head of each page". */
function asPart(text: string): string {
  const [first = text] = text.split(/(?<=[.])\s+(?=\p{Lu})/u)
  const open = first.replace(/\.$/, '')
  return /^\p{Lu}{2}/u.test(open) ? open : open.slice(0, 1).toLowerCase() + open.slice(1)
}

function longest<Text>(path: readonly string[], texts: Readonly<Record<string, Text>>): Text | null {
  for (let from = 0; from < path.length; from++) {
    const key = path.slice(from).join('.')
    if (Object.hasOwn(texts, key)) return texts[key] ?? null
  }
  return null
}

/** Every key that has a text, so that a test finds those that nothing asks for. */
export const knownTexts: readonly string[] = [...Object.keys(fields), ...Object.keys(options)]

/** The same of files without a form. */
export const knownAbouts: readonly string[] = Object.keys(recordAbouts)
