// A text -> the statutes that it cites by number, as the country or the Union that made them has them cited.

import { anyOf } from '../base/letters.js'
import type { LanguageForms } from '../data/language.js'
import { countries } from './countries.js'
import type { Stretch } from './countries/country.js'
import type { StatuteForm, StatuteWords } from './countries/statute-forms.js'
import { parseWrittenDate } from './dates.js'

/** A statute in a text, by its number: `SFS 2017:30`, `LOV-2011-06-24-30`, `EU 2016/679`. */
export interface CitedStatute extends Stretch {
  readonly reference: string
}

/** Gives the statutes that a text cites by number, in their order. */
export function statuteFinder(languages: readonly LanguageForms[]): (text: string) => CitedStatute[] {
  const of = (key: 'acts' | 'regulations'): string =>
    anyOf(new Set(languages.flatMap(({ statute }) => statute[key] ?? [])))
  const words: StatuteWords = {
    act: of('acts'),
    regulation: of('regulations'),
    dateIn: (written) => parseWrittenDate(languages, written),
  }
  const forms = [...countries.flatMap(({ statutes }) => statutes?.(words) ?? []), ...ofTheUnion]
  return (text) => {
    if (!/\d/.test(text)) return []
    const plain = text.replace(/\s/g, ' ')
    const found = forms.flatMap(({ pattern, reference }) =>
      [...plain.matchAll(pattern)].flatMap((match): CitedStatute[] => {
        const named = reference(match.groups ?? {})
        return named === null ? [] : [{ reference: named, start: match.index, end: match.index + match[0].length }]
      }),
    )
    return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end))
  }
}

/** Of those that overlap the first, which is the longest where they begin together. */
function withoutOverlaps(found: readonly CitedStatute[]): CitedStatute[] {
  let end = 0
  return found.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}

/** Acts of the Union and of the Communities before it: "förordning (EU) nr 910/2014", "direktiv 95/46/EG". */
const ofTheUnion: readonly StatuteForm[] = [
  {
    pattern:
      /\((?:EU|EG|EF|EEG|EØF|EØS|Euratom)(?:, ?Euratom)?\) ?(?:(?:nr|No)\.? ?)?(?<number>\d{1,4}\/\d{1,4})(?![\d/])/gu,
    reference: ({ number }) => (number === undefined ? null : `EU ${number}`),
  },
  {
    pattern: /(?<![\d/.])(?<number>\d{2,4}\/\d{1,4})\/(?:EU|EG|EF|EEG|EØF)(?![\p{L}\d])/gu,
    reference: ({ number }) => (number === undefined ? null : `EU ${number}`),
  },
]
