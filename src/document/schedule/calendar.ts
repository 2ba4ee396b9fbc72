// The dates of instances -> a calendar: which dates become events, what they say, and when they remind.

import { localizedText } from '../context.js'
import type { InstanceDate } from './dates.js'
import { issuingParty, type Instance } from '../instance.js'
import type { LanguageForms } from '../../data/language.js'
import { nameIn } from '../../data/party.js'
import { daysSince1970 } from '../../term/civil-dates.js'
import type { LastSignature } from '../../term/resolve.js'
import type { Calendar, CalendarEvent } from '../../term/calendar.js'
import type { TermEvent } from '../../term/term-event.js'
import { textOf } from '../../term/phrases.js'

export interface DatedInstance {
  readonly instance: Instance
  readonly dates: readonly InstanceDate[]
  /** What has been recorded since the version was made; null before signing. */
  readonly signed: LastSignature | null
}

/**
 * One event for each known date, and for each period in which something is to be done. A date of a whole series has an
 * event of its own, which is not that of an instance: `single` says that the instances were asked for by
 * name; several whose dates differ are told apart too.
 * @param earlier the dates that there were before: what is there no more becomes a cancelled event, so that calendars strike it
 */
export function datesCalendar(
  instances: readonly DatedInstance[],
  language: LanguageForms,
  single: boolean,
  generator: string,
  earlier: readonly DatedInstance[] = [],
): Calendar | null {
  const [first] = instances
  if (first === undefined) return null
  const { data } = first.instance.agreement
  const own = single || instances.length > 1
  const events = instances.flatMap((dated) => dated.dates.flatMap((date) => event(date, dated, language, own)))
  return {
    name: localizedText(data.short, language.code) ?? first.instance.agreement.id,
    language: language.code,
    generator,
    events: [...events, ...cancelled(events, instances, earlier, language, own)],
  }
}

/** Events that there were before, in the number and on the day of what has taken their place. */
function cancelled(
  events: readonly CalendarEvent[],
  instances: readonly DatedInstance[],
  earlier: readonly DatedInstance[],
  language: LanguageForms,
  single: boolean,
): CalendarEvent[] {
  const known = new Set(events.map(({ uid }) => uid))
  const byId = new Map(instances.map((one) => [one.instance.id, one]))
  return earlier.flatMap((before) => {
    const now = byId.get(before.instance.id)
    if (now === undefined) return []
    return before.dates
      .flatMap((date) => event(date, before, language, single))
      .filter(({ uid }) => !known.has(uid) && known.add(uid))
      .map((one) => ({ ...one, ...edition(now), cancelled: true }))
  })
}

/** Days before the date on which a calendar reminds. */
const alarms: Readonly<Record<TermEvent['kind'], readonly number[]>> = {
  notice: [90, 30, 7],
  act: [30, 7],
  limit: [30],
  fact: [],
}

function event(date: InstanceDate, dated: DatedInstance, language: LanguageForms, single: boolean): CalendarEvent[] {
  const { instance } = dated
  const from = date.date ?? date.during?.from
  if (from === undefined) return []
  const { agreement, counterparty } = instance
  const { code, words } = language
  const title = localizedText(agreement.data.short, code) ?? agreement.id
  const whose = single && counterparty !== null ? `${title}, ${nameIn(counterparty, code)}` : title
  const owner = single && counterparty !== null ? `${instance.id}.${agreement.id}` : agreement.id
  const library = libraryName(instance)
  const source = date.section === null ? [] : [`${words.source}: ${textOf(date.section, language)}`]
  const texts = [date.rule[code] ?? '', date.remark?.[code] ?? '', ...source].filter((line) => line !== '')
  return [
    {
      uid: `${date.id}@${owner}${library === null ? '' : `.${library}`}.avtal`,
      ...edition(dated),
      date: from,
      to: date.during?.to ?? from,
      cancelled: false,
      summary: `${date.label[code] ?? ''} – ${whose}`,
      description: texts.join('\n'),
      alarms: alarms[date.kind],
    },
  ]
}

/**
 * Whose library it is: the organisation number of the party that issues the agreement, `se-2321000180`, since ids of
 * agreements are an office's own. Without a number, the party's id.
 */
function libraryName(instance: Instance): string | null {
  const issuer = issuingParty(instance)
  if (issuer === null) return null
  const { country, number, id } = issuer
  return number === undefined ? id : `${country.toLowerCase()}-${number.replace(/\D/g, '')}`
}

/**
 * The number and day of the events of a version: they rise with its date, then with its number, then with what has been
 * recorded of it since (all have signed, notice has been given). An agreement that was entered by hand may have no date.
 */
function edition({ instance, signed }: DatedInstance): Pick<CalendarEvent, 'sequence' | 'stamp'> {
  const { date, version } = instance.agreement.data
  const [major = 0, minor = 0] = (version.match(/\d+/g) ?? []).map(Number)
  const recorded = [signed?.instance, signed?.series, signed?.notice?.date].filter((day) => typeof day === 'string')
  const stamp =
    [date, ...recorded]
      .filter((day) => day !== '')
      .sort()
      .at(-1) ?? '1970-01-01'
  const numbered = Math.min(major, 63) * 128 + Math.min(minor, 127)
  const state = signed?.notice !== undefined ? 2 : (signed?.instance ?? null) === null ? 0 : 1
  return { sequence: (daysSince1970(date) * 2 ** 13 + numbered) * 4 + state, stamp }
}
