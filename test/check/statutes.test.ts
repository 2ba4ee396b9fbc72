// Statutes and guides in running text, in both languages: which are meant, and what the list says of them.

import { describe, expect, test } from 'vitest'
import { citationsIn, standingOf } from '../../src/check/statutes.js'
import { inEnglish } from '../support/in-english.js'
import { clauseText, edited, agreementFile, make, onlyDocument, purposeFile } from '../support/documents.js'

const list = `statutes:
  - { id: SFS 1982:763, names: { sv: [hälso- och sjukvårdslagen, HSL], nb: [den svenske helsetjenesteloven] }, from: 1983-01-01, until: 2017-04-01, replacedBy: [SFS 2017:30] }
  - { id: SFS 2017:30, names: { sv: [hälso- och sjukvårdslagen, HSL], nb: [den svenske helsetjenesteloven] }, from: 2017-04-01 }
  - { id: SFS 2001:453, names: { sv: [socialtjänstlagen, SoL], nb: [den svenske sosialtjenesteloven] }, from: 2002-01-01, until: 2019-07-01, replacedBy: [SFS 2025:400] }
  - { id: SFS 2014:821, names: { sv: [patientlagen] } }
  - { id: SFS 2017:725, names: { sv: [kommunallagen], nb: [den svenske kommuneloven] } }
  - { id: SFS 2016:1145, names: { sv: [lagen om offentlig upphandling, LOU] } }
  - { id: SFS 1949:105, names: { sv: [tryckfrihetsförordningen] } }
  - { id: SFS 2017:612, names: { sv: [lagen om samverkan vid utskrivning från sluten hälso- och sjukvård] } }
  - { id: SOSFS 2009:6, names: { sv: [föreskrifterna om egenvård] }, until: 2018-03-01 }
  - { id: LOV-2018-06-22-83, names: { nb: [kommuneloven], sv: [norska kommunallagen] } }
  - { id: LOV-1967-02-10, names: { nb: [forvaltningsloven], sv: [norska förvaltningslagen] } }
  - { id: LOV-2011-06-24-30, names: { nb: [helse- og omsorgstjenesteloven, lov om kommunale helse- og omsorgstjenester m.m.] } }
  - { id: LOV-2025-06-20-81, names: { nb: [den nye forvaltningsloven] }, from: undecided }
  - { id: EU 2016/679, names: { sv: [dataskyddsförordningen], nb: [personvernforordningen] } }
  - { id: guide/samarbeidsavtaler, names: { nb: [veilederen om samarbeidsavtaler] } }
`
const statutesFile = 'content/statutes.yaml'

/** What a paragraph cites: numbers, and of what the list does not have the words. */
function cited(body: string): string[] {
  const made = make({ [statutesFile]: list, [purposeFile]: clauseText('Syfte', body) })
  const { statutes, languages } = made.library
  if (statutes === null) throw new Error('the list was not read')
  const document = onlyDocument(made)
  return citationsIn(document, '2020-01-01', statutes, languages)
    .filter(({ source }) => source?.file === purposeFile)
    .map(({ reference, written, statute, named }) => {
      const known = statute === null ? '?' : ''
      return `${reference ?? written}${known}${named === null ? '' : ` not ${named.id}`}`
    })
}

describe('what is cited', () => {
  test.each([
    /* Sweden, by number */
    ['Enligt lagen (2016:1145) om offentlig upphandling gäller detta.', ['SFS 2016:1145']],
    ['Enligt hälso- och sjukvårdslagen (2017:30), HSL, gäller detta.', ['SFS 2017:30', 'SFS 2017:30']],
    ['Enligt 18 § hälso- och sjukvårdslagen (1982:763) gäller detta.', ['SFS 1982:763']],
    ['Enligt 6 kap. patientlagen (2014:821) gäller detta.', ['SFS 2014:821']],
    ['Enligt SFS 2017:725 gäller detta.', ['SFS 2017:725']],
    ['Enligt kommunallagen (SFS 2017:725) gäller detta.', ['SFS 2017:725']],
    ['Se SOSFS 2009:6 om egenvård.', ['SOSFS 2009:6']],
    ['Se föreskrifterna (SOSFS\u00a02009:6).', ['SOSFS 2009:6']],
    ['Se HSLF-FS 2017:40 om kvalitet.', ['HSLF-FS 2017:40?']],
    ['Se AFS 2001:1 om arbetsmiljö.', ['AFS 2001:1?']],
    ['Enligt förordningen 2013:755 gäller detta.', ['SFS 2013:755?']],
    ['Enligt förordningen (2013:755) om stöd gäller detta.', ['SFS 2013:755?']],
    ['Enligt jordabalken (1970:994) gäller detta.', ['SFS 1970:994?']],
    ['Enligt lag (1976:633) om kungörande gäller detta.', ['SFS 1976:633?']],
    ['Enligt arkivlagen (1990:782) och kommunallagen (2017:725).', ['SFS 1990:782?', 'SFS 2017:725']],
    ['Enligt lagen (2017:612) om samverkan vid utskrivning.', ['SFS 2017:612']],
    /* Sweden, by name */
    ['Enligt patientlagen gäller detta.', ['SFS 2014:821']],
    ['Enligt patientlagens bestämmelser gäller detta.', ['SFS 2014:821']],
    ['Patientlagen gäller.', ['SFS 2014:821']],
    ['Enligt tryckfrihetsförordningen gäller detta.', ['SFS 1949:105']],
    ['Enligt HSL gäller detta.', ['SFS 2017:30']],
    ['Enligt hälso- och sjukvårdslagen gäller detta.', ['SFS 2017:30']],
    ['Enligt lagen om samverkan vid utskrivning från sluten hälso- och sjukvård gäller detta.', ['SFS 2017:612']],
    ['Upphandlingar enligt LOU, och lagen om offentlig upphandling.', ['SFS 2016:1145', 'SFS 2016:1145']],
    ['Enligt SoL gäller detta.', ['SFS 2001:453']],
    ['Enligt arkivlagen gäller detta.', ['arkivlagen?']],
    ['Enligt avtalslagen och köplagen.', ['avtalslagen?', 'köplagen?']],
    /* both laws under one name: the one that is cited by number is meant */
    ['Enligt hälso- och sjukvårdslagen (1982:763) gäller detta. HSL anger mer.', ['SFS 1982:763', 'SFS 1982:763']],
    /* Norway, by day and number */
    ['Etter lov 22. juni 2018 nr. 83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter lov av 22. juni 2018 nr. 83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter lov 22. juni 2018 nr 83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter lov 22.06.2018 nr. 83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter lov 2018-06-22 nr. 83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter LOV-2018-06-22-83 gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter kommuneloven (lov 22. juni 2018 nr. 83) § 6-1.', ['LOV-2018-06-22-83']],
    ['Etter kommuneloven § 6-1 (lov 22. juni 2018 nr. 83).', ['LOV-2018-06-22-83', 'LOV-2018-06-22-83']],
    ['Enligt den norska kommunallagen (lag den 22 juni 2018 nr 83).', ['LOV-2018-06-22-83']],
    ['Enligt lagen den 22 juni 2018 nr 83 gäller detta.', ['LOV-2018-06-22-83']],
    ['Etter forvaltningsloven (lov 10. februar 1967) § 13.', ['LOV-1967-02-10']],
    ['Etter forskrift 16. desember 2011 nr. 1256 gjelder dette.', ['FOR-2011-12-16-1256?']],
    ['Etter FOR-2011-12-16-1256 gjelder dette.', ['FOR-2011-12-16-1256?']],
    ['Etter lov 20. juni 2025 nr. 81 gjelder dette.', ['LOV-2025-06-20-81']],
    ['Se [loven](https://lovdata.no/dokument/NL/lov/2011-06-24-30).', ['LOV-2011-06-24-30']],
    ['Se [forskriften](https://lovdata.no/dokument/SF/forskrift/2011-12-16-1256).', ['FOR-2011-12-16-1256?']],
    ['Se [paragrafen](https://lovdata.no/lov/2018-06-22-83/§6-1).', ['LOV-2018-06-22-83']],
    /* Norway, by name */
    ['Etter kommuneloven gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter kommunelovens regler gjelder dette.', ['LOV-2018-06-22-83']],
    ['Etter den svenske kommuneloven gjelder dette.', ['SFS 2017:725']],
    ['Enligt den norska förvaltningslagen gäller detta.', ['LOV-1967-02-10']],
    ['Etter den nye forvaltningsloven gjelder dette.', ['LOV-2025-06-20-81']],
    ['Etter lov om kommunale helse- og omsorgstjenester m.m. gjelder dette.', ['LOV-2011-06-24-30']],
    ['Etter helse- og omsorgstjenesteloven § 6-2 gjelder dette.', ['LOV-2011-06-24-30']],
    ['Etter arkivlova gjelder dette.', ['arkivlova?']],
    ['Etter pasientjournalforskriften gjelder dette.', ['pasientjournalforskriften?']],
    ['Se veilederen om samarbeidsavtaler.', ['guide/samarbeidsavtaler']],
    /* the Union */
    ['Enligt förordning (EU) 2016/679 gäller detta.', ['EU 2016/679']],
    ['Etter personvernforordningen, forordning (EU) 2016/679.', ['EU 2016/679', 'EU 2016/679']],
    ['Etter forordning (EU) nr. 910/2014 gjelder dette.', ['EU 910/2014?']],
    ['Enligt direktiv 2014/24/EU gäller detta.', ['EU 2014/24?']],
    ['Enligt direktiv 95/46/EG gäller detta.', ['EU 95/46?']],
    /* a number of another statute than its name says */
    ['Enligt patientlagen (2014:812) gäller detta.', ['SFS 2014:812? not SFS 2014:821']],
    ['Enligt patientlagen (2017:725) gäller detta.', ['SFS 2017:725 not SFS 2014:821']],
  ] as const)('%s', (body, expected) => {
    expect(cited(body)).toEqual(expected)
  })

  test.each([
    'Se betänkandet (SOU 2008:18).',
    'Se prop. 2012/13:109 och bet. 2016/17:KU30.',
    'Klockan 10:30 den 22 juni 2018.',
    'Förslagen, bolagen och anslagen redovisas.',
    'Lagen gäller, och loven likaså.',
    'Diarienummer 2021:14 och 21/00123.',
    'Mötet hölls den 22 juni 2018 nr 83.',
    'Et lov om samarbeid 22. juni.',
    'Ärende (2021/22:43).',
  ])('%s names none', (body) => {
    expect(cited(body)).toEqual([])
  })
})

test('a statute applies from its first day until the day before the day from which it no longer does', () => {
  const days = { from: '1983-01-01', until: '2017-04-01' }
  expect(['1982-12-31', '1983-01-01', '2017-03-31', '2017-04-01'].map((day) => standingOf(days, day))).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'repealed',
  ])
  expect(standingOf({ from: 'undecided' }, '2099-01-01')).toBe('not-yet')
  expect(standingOf({}, '1900-01-01')).toBe('in-force')
})

describe('what is told of it', () => {
  const told = (body: string, change: readonly (readonly [string, string])[] = []): string[] =>
    make({
      [statutesFile]: list,
      [purposeFile]: clauseText('Syfte', body),
      [agreementFile]: edited(agreementFile, ...change),
    })
      .problems.filter(({ rule }) => rule.startsWith('statute/'))
      .map((problem) => `${problem.entry}: ${inEnglish(problem).message}`)

  test('one that was repealed before the day of the version is told once, with what took its place', () => {
    expect(told('Enligt socialtjänstlagen (2001:453) gäller detta. Socialtjänstlagen gäller.')).toEqual([
      'statute/repealed#replaced: `SFS 2001:453`, cited as `socialtjänstlagen (2001:453)`, is repealed since 2019-07-01, replaced by `SFS 2025:400`.',
    ])
    expect(told('Se SOSFS 2009:6.')).toEqual([
      'statute/repealed: `SOSFS 2009:6`, cited as `SOSFS 2009:6`, is repealed since 2018-03-01.',
    ])
  })

  test('one that is meant is allowed by its number, and no other with it', () => {
    const allow = [
      'allow:\n  - { rule: statute/repealed, text: SFS 2001:453, reason: följer förlagan }\nclauses:',
    ] as const
    const both = 'Enligt SoL (2001:453) gäller detta, och enligt SOSFS 2009:6.'
    expect(told(both, [['clauses:', allow[0]]])).toEqual([
      'statute/repealed: `SOSFS 2009:6`, cited as `SOSFS 2009:6`, is repealed since 2018-03-01.',
    ])
  })

  test('a number that is not that of the name is told', () => {
    expect(told('Enligt patientlagen (2014:812) gäller detta.')).toEqual([
      'statute/number: `patientlagen (2014:812)`: the name is that of `SFS 2014:821`.',
    ])
  })

  test('without a list nothing is told', () => {
    const made = make({ [purposeFile]: clauseText('Syfte', 'Enligt SFS 2001:453 gäller detta.') })
    expect(made.library.statutes).toBeNull()
    expect(made.problems.filter(({ rule }) => rule.startsWith('statute/'))).toEqual([])
  })
})

test('a text of nothing but numbers and brackets is read in proportion to its length', () => {
  const made = (count: number): number => {
    const finder = make({ [statutesFile]: list, [purposeFile]: clauseText('Syfte', '(2016:1145) '.repeat(count)) })
    const { statutes, languages } = finder.library
    if (statutes === null) throw new Error('the list was not read')
    return citationsIn(onlyDocument(finder), '2020-01-01', statutes, languages).length
  }
  expect(made(2_000) - made(1_000)).toBe(1_000)
})
