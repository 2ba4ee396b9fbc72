// The dates of instances -> rows of a spreadsheet, the same for `avtal dates` and for archives.

import type { LanguageForms } from '../data/language.js'
import type { DatedInstance } from './calendar.js'

/** A row for each date under a row of headings; what has no date says why. */
export function datesSpreadsheet(chosen: readonly DatedInstance[], { code, words }: LanguageForms): string[][] {
  const head = ['id', 'instance', words.event, words.date, words.rule, words.source, words.remark]
  const rows = chosen.flatMap(({ instance, dates: own }) =>
    own.map((row) => [
      row.id,
      instance.id,
      row.label[code] ?? '',
      row.date ?? row.when[code] ?? '',
      row.rule[code] ?? '',
      row.section ?? row.source ?? '',
      row.remark?.[code] ?? '',
    ]),
  )
  return [head, ...rows]
}
