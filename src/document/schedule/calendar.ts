// The dates of instances -> a calendar: which dates become events, what they say, and when they remind.

import { localizedText } from '../context.js'
import type { InstanceDate } from './dates.js'
import type { Instance } from '../instance.js'
import type { LanguageForms } from '../../data/language.js'
import { nameIn } from '../../data/party.js'
import type { Calendar, CalendarEvent } from '../../term/calendar.js'
import type { TermEvent } from '../../term/term-event.js'
import { textOf } from '../../term/phrases.js'

export interface DatedInstance {
  readonly instance: Instance
  readonly dates: readonly InstanceDate[]
}

/**
 * One event for each known date. A date of a whole series has an event of its own, which is not that of an instance:
 * `single` says that the instances were asked for by name.
 */
export function datesCalendar(
  instances: readonly DatedInstance[],
  language: LanguageForms,
  single: boolean,
  generator: string,
): Calendar | null {
  const [first] = instances
  if (first === undefined) return null
  const { data } = first.instance.agreement
  return {
    name: localizedText(data.short, language.code) ?? first.instance.agreement.id,
    language: language.code,
    stamp: data.date,
    generator,
    events: instances.flatMap(({ instance, dates }) =>
      dates.flatMap((date) => event(date, instance, language, single)),
    ),
  }
}

/** Days before the date on which a calendar reminds. */
const alarms: Readonly<Record<TermEvent['kind'], readonly number[]>> = {
  notice: [90, 30, 7],
  act: [30, 7],
  limit: [30],
  fact: [],
}

function event(date: InstanceDate, instance: Instance, language: LanguageForms, single: boolean): CalendarEvent[] {
  if (date.date === null) return []
  const { agreement, counterparty } = instance
  const { code, words } = language
  const title = localizedText(agreement.data.short, code) ?? agreement.id
  const whose = single && counterparty !== null ? `${title}, ${nameIn(counterparty, code)}` : title
  const owner = single && counterparty !== null ? `${instance.id}.${agreement.id}` : agreement.id
  const source = date.section === null ? [] : [`${words.source}: ${textOf(date.section, language)}`]
  const texts = [date.rule[code] ?? '', date.remark?.[code] ?? '', ...source].filter((line) => line !== '')
  return [
    {
      uid: `${date.id}@${owner}.avtal`,
      date: date.date,
      summary: `${date.label[code] ?? ''} – ${whose}`,
      description: texts.join('\n'),
      alarms: alarms[date.kind],
    },
  ]
}
