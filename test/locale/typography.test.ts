import { describe, expect, it } from 'vitest'
import { tie, typeset } from '../../src/locale/typography.js'
import { nb, sv } from './languages.js'

const shown = (text: string): string => text.replaceAll('\u00a0', '~')

describe('quotation marks and dashes', () => {
  it.each([
    ['kallas "parterna" nedan', 'kallas ”parterna” nedan', 'kallas «parterna» nedan'],
    ['"Parterna" ("parten")', '”Parterna” (”parten”)', '«Parterna» («parten»)'],
    ["ett 'ord' här", 'ett ’ord’ här', 'ett ‘ord’ här'],
    ["Lars' avtal", 'Lars’ avtal', 'Lars’ avtal'],
    ['avtal - också kallat', 'avtal\u00a0– också kallat', 'avtal\u00a0– också kallat'],
    ['hälso- och sjukvård 212000-2239', 'hälso- och sjukvård 212000-2239', 'hälso- och sjukvård 212000-2239'],
  ])('%s', (text, swedish, norwegian) => {
    expect(typeset(sv, text)).toBe(swedish)
    expect(typeset(nb, text)).toBe(norwegian)
  })
})

describe('no-break spaces in running text', () => {
  it.each([
    ['enligt 18 § hälso- och sjukvårdslagen', 'enligt 18~§ hälso- och sjukvårdslagen'],
    ['18 b § andra stycket', '18~b~§ andra stycket'],
    ['7 kap. 1 § första stycket 2', '7~kap. 1~§ första stycket 2'],
    ['3 kap. 17–18 §§ LOU', '3~kap. 17–18~§§ LOU'],
    ['prop. 2012/13:109', 'prop.~2012/13:109'],
    ['4 000 000 kr per år', '4~000~000~kr per år'],
    ['den 1 mars 2020 och sedan', 'den 1~mars~2020 och sedan'],
    ['50 % av kostnaden', '50~% av kostnaden'],
    ['sedan 2010 har arbetet pågått', 'sedan 2010 har arbetet pågått'],
    ['öppet kl. 08.00 till kl 16', 'öppet kl.~08.00 till kl~16'],
    ['vid 25 °C, högst 5 kg och 2 m² eller 3 l', 'vid 25~°C, högst 5~kg och 2~m² eller 3~l'],
    ['rapporten s. 12, EU:s 27 länder', 'rapporten s.~12, EU:s 27 länder'],
    ['SEK 500 och NOK 1 200', 'SEK~500 och NOK~1~200'],
    ['ring 019-602 70 00 eller +46 19 602 70 00', 'ring 019-602~70~00 eller +46~19~602~70~00'],
    ['ring 67 96 00 00 eller 987 65 432', 'ring 67~96~00~00 eller 987~65~432'],
    ['Box 1613, 701 16 Örebro', 'Box 1613, 701~16 Örebro'],
    ['åren 2023 2024 2025 och 12 30 13', 'åren 2023 2024 2025 och 12 30 13'],
    ['parterna – var för sig – svarar', 'parterna~– var för sig~– svarar'],
  ])('%s', (text, tied) => {
    expect(shown(tie(sv, text))).toBe(tied)
  })

  it('ties the Norwegian section sign to the number after it', () => {
    expect(shown(tie(nb, 'etter § 3-1 innen 12. september 2024'))).toBe('etter §~3-1 innen 12.~september~2024')
  })

  it('changes nothing but spaces', () => {
    const text = 'Se 2 kap. 25 § skollagen (2010:800), nr 4 och 1 januari.'
    expect(tie(sv, text).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
