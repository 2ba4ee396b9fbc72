// Sweden.

import { daysOff } from './calendar.js'
import { stretches, type Country } from './country.js'

export const sweden: Country = {
  code: 'SE',
  adjective: { en: 'Swedish', sv: 'svenskt', nb: 'svensk' },
  languages: ['sv'],
  currency: 'SEK',
  bodies: ['municipality', 'region'],
  /**
   * Ten digits, `212000-2239`; the last is a Luhn digit over the first nine, and the third is never below two, which tells the
   * number from a personnummer: natural persons have none (lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.
   * 4 §; Skatteverket, Rättslig vägledning, “Organisationsnummer”). The first digit is the group: 2 for the state, regions and
   * municipalities; 0 and 4 are no group (Skatteverket, SKV 709).
   */
  organisationNumber: {
    form: 'NNNNNN-NNNN',
    problem: (number, kind) => {
      if (!/^\d{6}-\d{4}$/.test(number)) return 'form'
      if (!hasLuhnDigit(number.replace('-', ''))) return 'check-digit'
      const isPublic = kind === 'municipality' || kind === 'region'
      return (isPublic ? /^2\d[2-9]/ : /^[1235-9]\d[2-9]/).test(number) ? null : 'group'
    },
    printed: (number) => number,
  },
  /**
   * Lag (1989:253) om allmänna helgdagar, with lag (1930:173) 2 §, by which the three eves count as such days. Right from
   * 2005, when the national day became a holiday.
   */
  holidays: (year) =>
    daysOff(year, ({ fixed, saturdayFrom, easter }) => ({
      newYear: fixed(1, 1),
      epiphany: fixed(1, 6),
      goodFriday: easter(-2),
      easterSunday: easter(0),
      easterMonday: easter(1),
      ascension: easter(39),
      whitSunday: easter(49),
      mayDay: fixed(5, 1),
      nationalDay: fixed(6, 6),
      midsummerEve: saturdayFrom(6, 20).subtract({ days: 1 }),
      midsummerDay: saturdayFrom(6, 20),
      allSaints: saturdayFrom(10, 31),
      christmasEve: fixed(12, 24),
      christmasDay: fixed(12, 25),
      boxingDay: fixed(12, 26),
      newYearsEve: fixed(12, 31),
    })),
  holidayNames: {
    newYear: 'nyårsdagen',
    epiphany: 'trettondedag jul',
    goodFriday: 'långfredagen',
    easterSunday: 'påskdagen',
    easterMonday: 'annandag påsk',
    ascension: 'Kristi himmelsfärds dag',
    whitSunday: 'pingstdagen',
    mayDay: 'första maj',
    nationalDay: 'nationaldagen',
    midsummerEve: 'midsommarafton',
    midsummerDay: 'midsommardagen',
    allSaints: 'alla helgons dag',
    christmasEve: 'julafton',
    christmasDay: 'juldagen',
    boxingDay: 'annandag jul',
    newYearsEve: 'nyårsafton',
  },
  /**
   * Personnummer and samordningsnummer (folkbokföringslagen (1991:481) 18 §; Skatteverket, SKV 704 and SKV 707): ten or
   * twelve digits, the last a Luhn digit; in a samordningsnummer 60 is added to the day. A number of VAT for a trader is
   * `SE`, the trader's personnummer and `01`.
   */
  personalNumbers: (text) =>
    stretches(text, personalForms, ({ century = '', year = '', month = '', day = '', serial = '' }) => {
      return isDay(century + year, month, day) && hasLuhnDigit(year + month + day + serial)
    }),
  telephone: {
    callingCode: '46',
    neighbours: ['45', '47', '358'],
    forms: [
      /(?<![\d-])07[02369][- ]?\d{3} ?\d\d ?\d\d(?![\d-])/g,
      /(?<![\d-])0\d{1,3} ?- ?\d{2,3}(?: \d{2,3}){1,2}(?![\d-]| \d)/g,
    ],
  },
  /**
   * Svensk författningssamling and the collections of authorities (lag (1976:633) om kungörande av lagar och andra författningar):
   * “lagen (2016:1145) om offentlig upphandling”, “SOSFS 2009:6”. Numbers of inquiries (SOU) and bills are none.
   */
  statutes: ({ act, regulation }) => [
    {
      pattern: /(?<![\p{L}\d:/-])(?<series>[A-ZÅÄÖ]{1,10}(?:-FS|FS)) ?(?<number>(?:1[789]|20)\d\d:\d{1,4})(?![\d:])/gu,
      reference: ({ series = '', number = '' }) => `${series} ${number}`,
    },
    {
      pattern: new RegExp(
        String.raw`(?:\(|(?<!\p{L})\p{L}{0,40}(?:${act}|${regulation}) )(?<number>(?:1[789]|20)\d\d:\d{1,4})(?![\d:])`,
        'giu',
      ),
      reference: ({ number = '' }) => `SFS ${number}`,
    },
  ],
  /* To the right, as SS 614010 has it. */
  window: { x: 311.8, y: 133.2, width: 226.8 },
  postalLine: /^(?<code>\d{3} ?\d{2}) (?<city>\S.*)$/,
}

const personalForms = [
  /(?<!\d)(?<century>18|19|20)?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?: ?[-+] ?| ?)(?<serial>\d{4})(?!\d)/g,
  /(?<!\d)(?<century>18|19|20)?(?<year>\d\d)[-./ ](?<month>\d\d)[-./ ](?<day>\d\d) ?[-+] ?(?<serial>\d{4})(?!\d|-\d\d)/g,
  /(?<![a-z])se ?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)[- ]?(?<serial>\d{4}) ?01(?!\d)/g,
]

/** True when the last of the digits is the Luhn digit of the others (ISO/IEC 7812-1, annex B). */
function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** True for a day of the calendar, or one of a samordningsnummer. Of a year in two digits the century may be any. */
function isDay(year: string, month: string, day: string): boolean {
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day)
  const isLeap = Number(year) % 4 === 0 && (year.length === 2 || Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0
  return number >= 1 && number <= days
}
