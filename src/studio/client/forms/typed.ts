// What somebody types into a field <-> the value in the file.

import type { Json } from '../../../data/edit-yaml/change.js'

/** What was typed means a value, that there is none, or nothing that this field can hold. */
export type Typed = { readonly value: Json } | 'nothing' | 'wrong'

/** A number with a comma or a point, with spaces between its thousands: `1 850 000`, `12,5`. */
export function typedNumber(typed: string): Typed {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/\u2212/g, '-')
  if (plain === '') return 'nothing'
  return /^-?\d+(?:[.,]\d+)?$/.test(plain) ? { value: Number(plain.replace(',', '.')) } : 'wrong'
}

/** Thousands apart, with a comma: as numbers are written in Swedish and Norwegian. */
export function printedNumber(value: Json | undefined): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  const [whole = '', part] = `${value}`.split('.')
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0') + (part === undefined ? '' : `,${part}`)
}

/** A year is no number of things. */
export function printedPlain(value: Json | undefined): string {
  return typeof value === 'number' ? `${value}`.replace('.', ',') : typeof value === 'string' ? value : ''
}

export function typedText(typed: string): Typed {
  const text = typed.trim()
  return text === '' ? 'nothing' : { value: text }
}

/** A day as it is written in numbers: `2027-01-01`, `2027 01 01`, `20270101`. */
export function typedDay(typed: string): Typed {
  const text = typed.trim()
  if (text === '') return 'nothing'
  const found = /^(\d{4})[-\s./]?(\d{2})[-\s./]?(\d{2})$/.exec(text)
  return found === null ? 'wrong' : { value: found.slice(1).join('-') }
}

/** A period of so many of a unit: `1 year`, `18 months`. */
export function periodOf(count: string, unit: string): Typed {
  const plain = count.trim()
  if (plain === '') return 'nothing'
  if (!/^\d+$/.test(plain)) return 'wrong'
  return { value: `${Number(plain)} ${Number(plain) === 1 ? unit.replace(/s$/, '') : unit}` }
}

/** The number and the unit of a period; the unit as of several. */
export function periodIn(value: Json | undefined): { readonly count: string; readonly unit: string | null } {
  const found = typeof value === 'string' ? /^(\d+) (day|week|month|year)s?$/.exec(value) : null
  return found === null
    ? { count: typeof value === 'string' ? value : '', unit: null }
    : { count: found[1] ?? '', unit: `${found[2] ?? ''}s` }
}

/** Data without a field of its own, as it is written where it is neither a text nor a number. */
export function typedData(typed: string, before: Json | undefined): Typed {
  const text = typed.trim()
  if (text === '') return 'nothing'
  if (typeof before === 'object' && before !== null) {
    try {
      return { value: JSON.parse(text) as Json }
    } catch {
      return 'wrong'
    }
  }
  if (typeof before === 'number') return typedNumber(text)
  if (text === 'true' || text === 'false') return { value: text === 'true' }
  return before === undefined && /^\d+$/.test(text) && !/^0\d/.test(text) ? { value: Number(text) } : { value: text }
}

export function printedData(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value)
}
