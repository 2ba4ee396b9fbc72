// Dates go in; an iCalendar object (RFC 5545) comes out: all-day events with alarms, the same text each time.

import type { IsoDate } from '../model/document.js'
import { addDays } from './civil-dates.js'

export interface CalendarEvent {
  /** The same for the same date of the same agreement, version after version, so that calendars replace the event. */
  readonly uid: string
  /** Rises with what the event is made from: of two events with the same `uid`, the one with the higher number counts. */
  readonly sequence: number
  /** The day that counts as the one on which the event was made: that of the version, or of what was recorded since. */
  readonly stamp: IsoDate
  readonly date: IsoDate
  /** The last day, where something is to be done in a period on no certain day; the same as `date` otherwise. */
  readonly to: IsoDate
  /** True for a date that there was before, and is no more. */
  readonly cancelled: boolean
  readonly summary: string
  readonly description: string
  /** Reminders at nine o’clock, so many days before the date; of a period, before its last day. */
  readonly alarms: readonly number[]
}

export interface Calendar {
  readonly name: string
  /** BCP 47 code of the texts. */
  readonly language: string
  readonly generator: string
  readonly events: readonly CalendarEvent[]
}

/**
 * The calendar as a file: lines end in CRLF and hold at most 75 octets (RFC 5545 section 3.1), names of properties as in
 * section 3.7 and 3.8, `NAME` as in RFC 7986 section 5.1. Without `METHOD`, so that a file can hold events and cancelled ones;
 * which of two counts is as in RFC 5546 section 2.1.5, by `SEQUENCE`, then `DTSTAMP`.
 *
 * @throws RangeError without events: RFC 5545 section 3.6 asks for one component at least.
 */
export function writeCalendar({ name, language, generator, events }: Calendar): string {
  if (events.length === 0) throw new RangeError('a calendar needs an event')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//avtal//${escaped(generator)}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const { uid, sequence, stamp, date, to, cancelled, summary, description } = event
  const alarms = cancelled ? [] : event.alarms
  const related = to === date ? '' : ';RELATED=END'
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `LAST-MODIFIED:${compact(stamp)}T000000Z`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER${related}:${to === date ? trigger(days) : trigger(days + 1)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** Nine o’clock so many days before, counted from the midnight that opens the day (section 3.3.6). */
function trigger(days: number): string {
  return days === 0 ? 'PT9H' : `-P${days === 1 ? '' : `${days - 1}D`}T15H`
}

function compact(date: IsoDate): string {
  return date.replaceAll('-', '')
}

/** Section 3.3.11: backslash, semicolon, comma and line feed are escaped; other control characters cannot be said. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** A line in pieces of at most 75 octets of UTF-8, each after the first behind a space; no character is cut. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const pieces: string[] = []
  let start = 0
  let at = 0
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      pieces.push(line.slice(start, at))
      start = at
      octets = 1
    }
    at += character.length
    octets += size
  }
  return [...pieces, line.slice(start)].join('\r\n ')
}
