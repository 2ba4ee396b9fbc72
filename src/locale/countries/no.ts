// Norway.

import { idnr } from '@navikt/fnrvalidator'
import { daysOff } from './calendar.js'
import { stretches, type Country } from './country.js'
import type { StatuteForm } from './statute-forms.js'

export const norway: Country = {
  code: 'NO',
  adjective: { en: 'Norwegian', sv: 'norskt', nb: 'norsk' },
  languages: ['nb', 'nn'],
  currency: 'NOK',
  bodies: ['municipality', 'county', 'health-trust'],
  /**
   * Nine digits, `983971636`; the last makes the sum of the digits with weights 3 2 7 6 5 4 3 2 1 divisible by 11, and the first
   * is 8 or 9 (enhetsregisterloven § 5; Brønnøysundregistrene, “Om organisasjonsnummeret”). Printed in groups of three.
   */
  organisationNumber: {
    form: 'NNNNNNNNN',
    problem: (number) => {
      if (!/^\d{9}$/.test(number)) return 'form'
      const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
      const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
      if (sum % 11 !== 0) return 'check-digit'
      return /^[89]/.test(number) ? null : 'group'
    },
    printed: (number) => number.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0'),
  },
  /** Lov om helligdager og helligdagsfred (1995), with lov om 1 og 17 mai som høgtidsdager (1947). */
  holidays: (year) =>
    daysOff(year, ({ fixed, easter }) => ({
      newYear: fixed(1, 1),
      maundyThursday: easter(-3),
      goodFriday: easter(-2),
      easterSunday: easter(0),
      easterMonday: easter(1),
      ascension: easter(39),
      whitSunday: easter(49),
      whitMonday: easter(50),
      mayDay: fixed(5, 1),
      constitutionDay: fixed(5, 17),
      christmasDay: fixed(12, 25),
      boxingDay: fixed(12, 26),
    })),
  holidayNames: {
    newYear: 'første nyttårsdag',
    maundyThursday: 'skjærtorsdag',
    goodFriday: 'langfredag',
    easterSunday: 'første påskedag',
    easterMonday: 'andre påskedag',
    ascension: 'Kristi himmelfartsdag',
    whitSunday: 'første pinsedag',
    whitMonday: 'andre pinsedag',
    mayDay: 'første mai',
    constitutionDay: 'grunnlovsdagen',
    christmasDay: 'første juledag',
    boxingDay: 'andre juledag',
  },
  /**
   * Fødselsnummer, D-nummer and H-nummer, and the synthetic ones of test registers (Skatteetaten, “Fødselsnummer”; from 2032
   * with other first check digits). Account numbers have eleven digits too: written as four, two and five digits, or
   * called what they are.
   */
  personalNumbers: (text) =>
    stretches(text, personalForms, ({ date = '', day = '', month = '', year = '', serial = '' }, before) => {
      return idnr(date + day + month + year + serial).status === 'valid' && !accountLabel.test(before.slice(-40))
    }),
  telephone: {
    callingCode: '47',
    neighbours: ['45', '46', '358'],
    forms: [/(?<![\d-]|\d )[49]\d\d \d\d \d{3}(?![\d-]| \d)/g],
  },
  /**
   * Norsk Lovtidend, by day and number, as Lovdata names them too (lov 19. juni 1969 nr. 53 om Norsk Lovtidend): “lov 19. mai 2006
   * nr. 16”, `LOV-2006-05-19-16`, the address of a page. Acts without a number have none: `LOV-1967-02-10`.
   */
  statutes: ({ act, regulation, dateIn }) => {
    const written = (words: string): string =>
      String.raw`(?<![\p{L}-])(?:${words}),? ?(?:av |den )?(?<date>\d{1,2}\.? \p{L}{3,12} \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)(?:,? (?:nr|nummer)\.? ?(?<number>\d{1,5})(?!\d))?`
    const dated =
      (kind: string): StatuteForm['reference'] =>
      ({ date = '', number }) => {
        const day = dateIn(date)
        return day === null ? null : [kind, day, number].filter((one) => one !== undefined).join('-')
      }
    const named: StatuteForm['reference'] = ({ kind = '', date = '', number }) =>
      [/^lov$/i.test(kind) ? 'LOV' : 'FOR', date, number].filter((one) => one !== undefined).join('-')
    return [
      { pattern: new RegExp(written(act), 'giu'), reference: dated('LOV') },
      { pattern: new RegExp(written(regulation), 'giu'), reference: dated('FOR') },
      {
        pattern: /(?<![\p{L}\d-])(?<kind>LOV|FOR)-(?<date>\d{4}-\d\d-\d\d)(?:-(?<number>\d{1,5}))?(?![\d-])/gu,
        reference: named,
      },
      {
        pattern:
          /lovdata\.no\/(?:[a-z]+\/){0,2}(?<kind>lov|forskrift)\/(?<date>\d{4}-\d\d-\d\d)(?:-(?<number>\d{1,5}))?(?![\d-])/giu,
        reference: named,
      },
    ]
  },
  /** Kommuneloven (lov 22. juni 2018 nr. 83) § 6-1: the mayor, of a county the fylkesordfører. */
  signsByStatute: (kind) => {
    if (kind === 'municipality')
      return { offices: ['ordfører', 'ordførar', 'borgermester'], statute: 'kommuneloven § 6-1' }
    return kind === 'county' ? { offices: ['fylkesordfører', 'fylkesordførar'], statute: 'kommuneloven § 6-1' } : null
  },
  /* To the left, as NS 4129 has it. */
  window: { x: 56.7, y: 133.2, width: 226.8 },
  postalLine: /^(?<code>\d{4}) (?<city>\S.*)$/,
}

const personalForms = [
  /(?<!\d)(?<date>\d{6})(?: ?-? ?)(?<serial>\d{5})(?!\d)/g,
  /(?<!\d)(?<day>\d\d)[-./ ](?<month>\d\d)[-./ ](?<year>\d\d) ?-? ?(?<serial>\d{5})(?!\d)/g,
]

/** In the words of both languages of an agreement with a neighbour. */
const accountLabel = /(?:konto\p{L}*|kid\p{L}*|giro\p{L}*)[. ]*(?:nr|nummer)?[.:]* *(?:er|är)?[: ]*$/u
