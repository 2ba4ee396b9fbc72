// The forms of each language, held against the guide that public bodies follow: Myndigheternas skrivregler in Sweden,
// Språkrådet (rules of writing: numbers, time and date, signs) for bokmål and nynorsk. ~ stands for a no-break space.

import { describe, expect, test } from 'vitest'
import type { LanguageForms } from '../../src/data/language.js'
import { formatDate, formatPeriod, weekday } from '../../src/locale/dates.js'
import { formatAmount, formatNumber, formatPercent, numberInWords, ordinal } from '../../src/locale/numbers.js'
import { siteCount } from '../../src/locale/site-words.js'
import { tie, typeset } from '../../src/locale/typography.js'
import { formatList, genitive, sectionSign } from '../../src/locale/words.js'
import { nb, nn, sv } from './languages.js'

type Form = (language: LanguageForms) => string

const million = 400_000_000

describe.each<[string, [string, Form, string, string, string][]]>([
  [
    'dates: day, month and year in running text; figures in the order of the country; ISO 8601-1, 5.2.2, in data',
    [
      ['in text', (l) => formatDate(l, '2023-01-01'), 'den 1~januari~2023', '1.~januar~2023', '1.~januar~2023'],
      ['in figures', (l) => formatDate(l, '2023-01-01', 'short'), '2023-01-01', '01.01.2023', '01.01.2023'],
      ['in data', (l) => formatDate(l, '2023-01-01', 'iso'), '2023-01-01', '2023-01-01', '2023-01-01'],
      ['of a month', (l) => formatDate(l, '2023-05-01', 'month'), 'maj~2023', 'mai~2023', 'mai~2023'],
      ['of a weekday, in lower case', (l) => weekday(l, '2026-11-21'), 'lördag', 'lørdag', 'laurdag'],
    ],
  ],
  [
    'numbers: groups of three with a space, comma before decimals, words up to twelve',
    [
      ['large', (l) => formatNumber(l, 2500000), '2~500~000', '2~500~000', '2~500~000'],
      ['of four figures, as the larger ones beside it', (l) => formatNumber(l, 2500), '2~500', '2~500', '2~500'],
      ['with decimals', (l) => formatNumber(l, 0.5), '0,5', '0,5', '0,5'],
      ['below zero, with a minus sign', (l) => formatNumber(l, -3), '−3', '−3', '−3'],
      ['percent, after a space', (l) => formatPercent(l, 12.5), '12,5~%', '12,5~%', '12,5~%'],
      ['twelve', (l) => formatPeriod(l, { count: 12, unit: 'month' }), 'tolv månader', 'tolv måneder', 'tolv månader'],
      ['thirteen', (l) => formatPeriod(l, { count: 13, unit: 'week' }), '13~veckor', '13~uker', '13~veker'],
      ['one, as its noun', (l) => formatPeriod(l, { count: 1, unit: 'year' }), 'ett år', 'ett år', 'eitt år'],
      ['compound, in one word', (l) => numberInWords(l, 42), 'fyrtiotvå', 'førtito', 'førtito'],
    ],
  ],
  [
    'amounts: the unit after the number; a foreign currency by its code (ISO 4217)',
    [
      ['in kronor', (l) => formatAmount(l, million, 'SEK'), '4~000~000~kr', '4~000~000~SEK', '4~000~000~SEK'],
      ['in kroner', (l) => formatAmount(l, million, 'NOK'), '4~000~000~NOK', '4~000~000~kr', '4~000~000~kr'],
      ['in euro', (l) => formatAmount(l, 123450, 'EUR'), '1~234,50~EUR', '1~234,50~EUR', '1~234,50~EUR'],
    ],
  ],
  [
    'ordinals: in words to twelve; :a and :e in Swedish, a full stop in Norwegian',
    [
      ['in words', (l) => ordinal(l, 7), 'sjunde', 'sjuende', 'sjuande'],
      ['thirteenth', (l) => ordinal(l, 13), '13:e', '13.', '13.'],
      ['first', (l) => ordinal(l, 1, 'digits'), '1:a', '1.', '1.'],
      ['twelfth', (l) => ordinal(l, 12, 'digits'), '12:e', '12.', '12.'],
      ['twenty-second', (l) => ordinal(l, 22, 'digits'), '22:a', '22.', '22.'],
    ],
  ],
  [
    'lists: no comma before the last conjunction',
    [
      ['of two', (l) => formatList(l, ['A', 'B']), 'A och B', 'A og B', 'A og B'],
      ['of three', (l) => formatList(l, ['A', 'B', 'C']), 'A, B och C', 'A, B og C', 'A, B og C'],
      ['of choices', (l) => formatList(l, ['A', 'B', 'C'], 'or'), 'A, B eller C', 'A, B eller C', 'A, B eller C'],
    ],
  ],
  [
    'genitive: -s without apostrophe; after s, x and z nothing in Swedish, an apostrophe in Norwegian; abbreviations',
    [
      ['of a name', (l) => genitive(l, 'Oslo kommune'), 'Oslo kommunes', 'Oslo kommunes', 'Oslo kommunes'],
      ['after s', (l) => genitive(l, 'Akershus'), 'Akershus', 'Akershus’', 'Akershus’'],
      ['after z', (l) => genitive(l, 'Schulz'), 'Schulz', 'Schulz’', 'Schulz’'],
      ['of letters', (l) => genitive(l, 'Helse Nord RHF'), 'Helse Nord RHF:s', 'Helse Nord RHFs', 'Helse Nord RHFs'],
      [
        'of a period',
        (l) => formatPeriod(l, { count: 3, unit: 'month' }, 'genitive'),
        'tre månaders',
        'tre måneders',
        'tre månaders',
      ],
    ],
  ],
  [
    'plural: one stands in the singular',
    [
      ['one agreement', (l) => siteCount(l, 'series', 1), '1 avtal', '1 avtale', '1 avtale'],
      ['agreements', (l) => siteCount(l, 'series', 2), '2 avtal', '2 avtaler', '2 avtalar'],
      ['one page', (l) => siteCount(l, 'pages', 1), '1 sida', '1 side', '1 side'],
      ['pages', (l) => siteCount(l, 'pages', 12), '12 sidor', '12 sider', '12 sider'],
    ],
  ],
  [
    'quotation marks: the same on both sides in Swedish, guillemets in Norwegian',
    [
      ['outer', (l) => typeset(l, 'kalla "parten"'), 'kalla ”parten”', 'kalla «parten»', 'kalla «parten»'],
      ['inner', (l) => typeset(l, "kalla 'parten'"), 'kalla ’parten’', 'kalla ‘parten’', 'kalla ‘parten’'],
    ],
  ],
  [
    'section signs: after the number in Swedish, before it in Norwegian, tied to it',
    [
      ['of one section', (l) => sectionSign(l, '18'), '18~§', '§~18', '§~18'],
      ['of several', (l) => tie(l, l.code === 'sv' ? '3–5 §§' : '§§ 3–5'), '3–5~§§', '§§~3–5', '§§~3–5'],
      [
        'with a preposition after it',
        (l) => tie(l, l.code === 'sv' ? '18 § i lagen' : '§ 18 i lova'),
        '18~§ i lagen',
        '§~18 i lova',
        '§~18 i lova',
      ],
      ['with a letter', (l) => tie(l, l.code === 'sv' ? '18 a §' : '§ 18 a'), '18~a~§', '§~18~a', '§~18~a'],
    ],
  ],
])('%s', (_, forms) => {
  test.each(forms)('%s', (_name, form, swedish, bokmal, nynorsk) => {
    const printed = [sv, nb, nn].map((language) => form(language).replaceAll('\u00a0', '~'))
    expect(printed).toEqual([swedish, bokmal, nynorsk])
  })
})
