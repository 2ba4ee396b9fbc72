// A deadline, as home shows it: the day, and how far it is.

import type { HomeAgreement } from '../../protocol.js'
import { daysBetween, inLanguage, longDay } from '../language.js'
import type { MessageLanguage } from '../../../base/sentence.js'

export interface Deadline {
  readonly label: string
  /** In words. */
  readonly day: string
  /** Days until then, until its end where it is a period; negative when it has passed. */
  readonly left: number
  readonly urgency: 'past' | 'soon' | 'later'
}

/** So many days ahead are soon. */
const soon = 60

/** The next deadline of an agreement on a day; null where it has none. */
export function deadlineOf(
  { next }: Pick<HomeAgreement, 'next'>,
  today: string,
  language: MessageLanguage,
): Deadline | null {
  const last = next?.date ?? next?.during?.to
  if (next === null || last === undefined || last === null) return null
  const left = daysBetween(today, last)
  const day =
    next.date === null && next.during !== null
      ? `${longDay(next.during.from, language)} – ${longDay(last, language)}`
      : longDay(last, language)
  return {
    label: inLanguage(next.label, language),
    day,
    left,
    urgency: left < 0 ? 'past' : left <= soon ? 'soon' : 'later',
  }
}
