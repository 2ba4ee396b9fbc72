// A unit of a text -> what it is called in a message, in every language in which messages are reported.

import { phrase, type PhraseId } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import type { Unit } from './units.js'

/** "a table", "a numbered list". */
export function unitNamed({ name, key }: Unit): Sentence {
  if (name === 'list' && key !== null) return phrase(key === 'numbered' ? 'unit-numbered' : 'unit-plain', {})
  return phrase(phraseOf[name], {})
}

/** "a heading `costs`", where it has an id. */
export function unitWithKey(unit: Unit): Sentence {
  const name = unitNamed(unit)
  return unit.name === 'list' || unit.key === null ? name : phrase('unit-with-key', { unit: name, key: unit.key })
}

const phraseOf = {
  heading: 'unit-heading',
  paragraph: 'unit-paragraph',
  list: 'unit-list',
  'list item': 'unit-item',
  table: 'unit-table',
  caption: 'unit-caption',
  'table row': 'unit-row',
  'table cell': 'unit-cell',
  quotation: 'unit-quotation',
  remark: 'unit-remark',
  form: 'unit-form',
  'form field': 'unit-field',
  'confidential passage': 'unit-confidential',
  'signature blocks': 'unit-signatures',
  'computed block': 'unit-computed',
} as const satisfies Record<Unit['name'], PhraseId>
