// The dates of instances -> rows of a spreadsheet, the same for `avtal dates` and for archives.

import type { LanguageForms } from '../../data/language.js'
import type { DatedInstance } from './calendar.js'
import type { InstanceDate } from './dates.js'
import { textOf } from '../../term/phrases.js'

/** A row for each date under a row of headings. A period without a day is an interval (ISO 8601); what has no date says why. */
export function datesSpreadsheet(chosen: readonly DatedInstance[], language: LanguageForms): string[][] {
  const { code, words } = language
  const head = ['id', 'instance', words.event, words.date, words.rule, words.source, words.remark]
  const rows = chosen.flatMap(({ instance, dates: own }) =>
    own.map((row) => [
      row.id,
      instance.id,
      row.label[code] ?? '',
      row.date ?? interval(row) ?? row.when[code] ?? '',
      row.rule[code] ?? '',
      row.section === null ? (row.source ?? '') : textOf(row.section, language),
      row.remark?.[code] ?? '',
    ]),
  )
  return [head, ...rows]
}

function interval({ during }: InstanceDate): string | null {
  return during === null ? null : `${during.from}/${during.to}`
}
