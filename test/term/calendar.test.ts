import ICAL from 'ical.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCalendar, type Calendar, type CalendarEvent } from '../../src/term/calendar.js'
import { civilDay } from './civil-day.js'

const event: CalendarEvent = {
  uid: 'notice@samverkan.avtal',
  sequence: 7,
  stamp: '2025-06-01',
  date: '2027-02-28',
  to: '2027-02-28',
  cancelled: false,
  summary: 'Sista dag för uppsägning – Samverkan; nämnder, råd',
  description: 'Skriftlig uppsägning senast tre månader före periodens utgång.\nKälla: 5 Avtalstid \\ frister',
  alarms: [90, 1, 0],
}
const calendar: Calendar = {
  name: 'Samverkan',
  language: 'sv',
  generator: 'avtal 0.1.0',
  events: [event],
}

function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as never)
}

test('another library reads the events as they were written', () => {
  const component = read(writeCalendar(calendar)).getFirstSubcomponent('vevent')
  if (component === null) throw new Error('no event')
  const found = new ICAL.Event(component)
  expect([found.uid, found.summary, found.description]).toEqual([event.uid, event.summary, event.description])
  expect([found.startDate.toString(), found.endDate.toString(), found.startDate.isDate]).toEqual([
    '2027-02-28',
    '2027-03-01',
    true,
  ])
  expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2025-06-01T00:00:00Z')
})

test('alarms ring at nine o’clock, so many days before', () => {
  const component = read(writeCalendar(calendar)).getFirstSubcomponent('vevent')
  const start = ICAL.Time.fromDateTimeString('2027-02-28T00:00:00')
  const rings = (component?.getAllSubcomponents('valarm') ?? []).map((alarm) => {
    const time = start.clone()
    time.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration)
    return time.toString()
  })
  expect(rings).toEqual(['2026-11-30T09:00:00', '2027-02-27T09:00:00', '2027-02-28T09:00:00'])
})

test('lines end in CRLF and hold at most 75 octets, and no character is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), civilDay, (text, date) => {
      const said = `Å${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '')}`
      const written = writeCalendar({ ...calendar, events: [{ ...event, date, summary: said }] })
      expect(written.endsWith('\r\n')).toBe(true)
      const lines = written.slice(0, -2).split('\r\n')
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      expect(written).not.toMatch(/\p{Surrogate}/u)
      expect(read(written).getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(said)
    }),
    { numRuns: 60 },
  )
})

test('the same dates give the same text, and a calendar without events is refused', () => {
  expect(writeCalendar(calendar)).toBe(writeCalendar(calendar))
  expect(() => writeCalendar({ ...calendar, events: [] })).toThrow(RangeError)
})

test('a control character is left out', () => {
  expect(writeCalendar({ ...calendar, name: 'A\u0007B' })).toContain('NAME;LANGUAGE=sv:AB\r\n')
})
