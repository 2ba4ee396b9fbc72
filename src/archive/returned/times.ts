// The times that a signature gives itself, by the clock of whoever signed: within it (CMS), and in the dictionary beside it.

import { Temporal } from 'temporal-polyfill'
import type { SignerInfo } from 'pkijs'

const signingTimeType = '1.2.840.113549.1.9.5'

/** The time within a signature, as in ISO 8601; null where it gives none, or none that there is. */
export function signingTimeOf({ signedAttrs }: SignerInfo): string | null {
  const value: unknown = signedAttrs?.attributes.find(({ type }) => type === signingTimeType)?.values[0]
  const date =
    value !== null && typeof value === 'object' && 'toDate' in value ? (value.toDate as () => Date).call(value) : null
  return date === null ? null : inSeconds(date)
}

/** A time to the second, as in ISO 8601: `2026-12-02T10:11:12Z`. */
export function inSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** A time as PDF writes it, `D:20261202101112+01'00'`, as in ISO 8601; null for anything else. */
export function timeInText(text: string): string | null {
  const form = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-](?:0\d|1[0-3]))'?([0-5]\d)?)?/
  const written = form.exec(text)
  if (written === null) return null
  const [, year, month, day, hour, minute, second = '00', utc, hours, minutes = '00'] = written
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  try {
    Temporal.PlainDateTime.from(time, { overflow: 'reject' })
  } catch {
    return null
  }
  return `${time}${utc ?? (hours === undefined ? '' : `${hours}:${minutes}`)}`
}

/** The moment that a time in ISO 8601 names, where none is said by UTC; null for none. Certificates reckon with such. */
export function momentOf(text: string): Date | null {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`)
    // eslint-disable-next-line no-restricted-syntax -- not the clock: a time that somebody else wrote, as pkijs takes it
    return new Date(epochMilliseconds)
  } catch {
    return null
  }
}
