// Emphasis next to marks, quotation marks next to emphasis, and text pasted from elsewhere: set right, or refused in its place.

import { describe, expect, it } from 'vitest'
import { ownMarks, typeset } from '../../src/locale/typography.js'
import { nb, sv } from '../locale/languages.js'
import { bodyOf, madeWith, told } from '../support/clause.js'
import { clauseText, nodesOf, onlyDocument } from '../support/documents.js'
import { text } from '../../src/text/text.js'

const withBody = (body: string) => madeWith(clauseText('Syfte', body))

describe('what is emphasised beyond doubt is, whatever stands beside it', () => {
  it.each([
    ['Detta är **”Avtalet”**s text.', 'Detta är ”Avtalet”s text.'],
    ['**18 §**, **50 %**och mer.', '18 §, 50 %och mer.'],
    ['En *(kursiv)*text.', 'En (kursiv)text.'],
    ['**Avtalet:**parterna.', 'Avtalet:parterna.'],
    ['ett ord**delar**ord.', 'ett orddelarord.'],
    ['**"Citat"**a.', '”Citat”a.'],
    ['*Kommunal*förbundet.', 'Kommunalförbundet.'],
    ['**Region Dalarna**:s ansvar.', 'Region Dalarna:s ansvar.'],
    ['**{{region}}**s ansvar.', 'Region Dalarnas ansvar.'],
    ['**[länk](https://www.falun.se)**s.', 'länks.'],
    ['**A**, **B**; **C** (**D**).', 'A, B; C (D).'],
    ['**fet\növer rad** slut.', 'fet över rad slut.'],
    ['***allt***. __understruket__ och snake_case_ord.', 'allt. understruket och snake_case_ord.'],
    ['Tre \\* fyra och C\\_D, \\*\\*inte fet\\*\\*.', 'Tre * fyra och C_D, **inte fet**.'],
  ])('%s', (body, printed) => {
    const made = withBody(body)
    expect(told(made).filter((one) => !one.startsWith('markup/'))).toEqual([])
    expect(bodyOf(made).join('|').replaceAll('\u00a0', ' ')).toBe(printed)
  })

  it('is strong in the Document', () => {
    const document = onlyDocument(withBody('Detta är **”Avtalet”**s, **50 %**och **Avtalet:**parterna.'))
    const strong = nodesOf(document, 'strong').map(({ inlines }) =>
      inlines.map((one) => ('text' in one ? one.text : '')).join(''),
    )
    expect(strong).toEqual(['”Avtalet”', '50\u00a0%', 'Avtalet:'])
  })
})

describe('what would be printed as a mark, or lost, is refused where it stands', () => {
  it.each([
    ['Summan är 2*3*4.', ['markdown/emphasis 5:12']],
    ['Summan är 5*(3+2)*4.', ['markdown/emphasis 5:12']],
    ['Summan är a * b.', ['markdown/emphasis 5:13']],
    ['Priset*, momsen* ingår.', ['markdown/emphasis 5:7']],
    ['**Öppen utan slut.', ['markdown/emphasis 5:1']],
    ['Ett ** fet** ord.', ['markdown/emphasis 5:5', 'markdown/emphasis 5:11']],
    ['Ett _kursivt ord.', ['markdown/emphasis 5:5']],
    ['Fotnot^2^ och H~2~O.', ['markdown/left-over 5:7', 'markdown/left-over 5:16']],
    ['Ett ~~struket~~ och ==markerat== ord.', ['markdown/left-over 5:5', 'markdown/left-over 5:21']],
    ['[länk](https://www.falun.se "titel")', ['markdown/link 5:1']],
    ['Se [länk] (https://www.falun.se).', ['markdown/left-over 5:9']],
    ['Ett&nbsp mellanrum.', ['markdown/left-over 5:4']],
    ['#Rubrik', ['markdown/left-over 5:1']],
    ['| a | b |\n| c | d |', ['markdown/left-over 5:1']],
    ['Namn\tTelefon\nA\tB', ['markdown/left-over 5:5']],
    ['3\\. Tredje\n4\\. Fjärde', ['markdown/pasted-list 5:1']],
    ['Så här:\na) bokstav a\nb) bokstav b', ['markdown/pasted-list 6:1']],
    ['(i) romersk ett\n(ii) romersk två', ['markdown/pasted-list 5:1']],
    ['h) åttonde\ni) nionde', ['markdown/pasted-list 5:1']],
    ['-\u00a0ett\n-\u00a0två', ['markdown/pasted-list 5:1']],
    ['– ett\n– två', ['markdown/pasted-list 5:1']],
    ['o ett\no två', ['markdown/pasted-list 5:1']],
    ['1.2 Uppdraget omfattar allt.', ['markdown/pasted-list 5:1']],
    ['3. Tredje\n4. Fjärde', ['markdown/accidental-list 5:1']],
  ])('%j', (body, problems) => {
    expect(told(withBody(body))).toEqual(problems)
  })
})

describe('what only looks like it is right', () => {
  it.each([
    'En rad som bryts före\n– ett tankstreck – är text.',
    '1 januari 2027 börjar raden utan punkt.',
    'Vad som sägs i a) gäller.',
    'Se 1.2 i planen, och 2.1 Bakgrund där.',
    '&copy; &amp; & AT&T; m² och m2, 20° ±5 ≥ 3 ≠ • … ’ -> => (c) 1/2 ½',
    'Skriv till kontakt_avtal@falun.se eller https://www.falun.se/sida_med_streck_.',
    'Ett [ord] (inom parentes).',
  ])('%s', (body) => {
    expect(told(withBody(body))).toEqual([])
  })

  it('a list goes on after a paragraph that belongs to an item', () => {
    const made = withBody('1. Första\n2. Andra\n\n   Ett mellanstycke.\n\n3. Tredje')
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual(['1. Första', '2. Andra', 'Ett mellanstycke.', '3. Tredje'])
  })
})

describe('quotation marks open and close by what stands around them', () => {
  it.each([
    ['"**Sitat**" og *"annet"*.', '«Sitat» og «annet».'],
    ['"{{region}}" og "{{region}} og andre".', '«Region Dalarna» og «Region Dalarna og andre».'],
  ])('%s', (body, printed) => {
    const marks = text(onlyDocument(withBody(body)))
    expect(marks).toContain(printed.replaceAll('«', '”').replaceAll('»', '”'))
  })

  it('in Norwegian too, where they differ', () => {
    expect(typeset(nb, '"', { before: ' ', after: 'R' })).toBe('«')
    expect(typeset(nb, '" og "', { before: 't', after: 'R' })).toBe('» og «')
  })

  it('in titles as in text', () => {
    expect(ownMarks(sv, 'Om "Nära vård" - mål -- "steg"')).toBe('Om ”Nära vård” – mål – ”steg”')
    expect(ownMarks(nb, 'Om "Nær helse" - mål')).toBe('Om «Nær helse» – mål')
  })
})
