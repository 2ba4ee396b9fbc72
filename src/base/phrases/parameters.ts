// What a parameter of a clause takes, by its type: what stands after "expected".

export const parameterTypes = {
  'parameter-amount': {
    en: 'an amount in whole units of the currency, such as 4000000; the agreement names its `currency`',
    sv: 'ett belopp i hela valutaenheter, till exempel 4000000; valutan anges i avtalets `currency`',
    nb: 'et beløp i hele valutaenheter, for eksempel 4000000; valutaen angis i avtalens `currency`',
  },
  'parameter-boolean': {
    en: '`true` or `false`',
    sv: '`true` eller `false`',
    nb: '`true` eller `false`',
  },
  'parameter-date': {
    en: 'a date such as 2023-01-31',
    sv: 'ett datum, till exempel 2023-01-31',
    nb: 'en dato, for eksempel 2023-01-31',
  },
  'parameter-integer': { en: 'a whole number', sv: 'ett heltal', nb: 'et heltall' },
  'parameter-number': { en: 'a number', sv: 'ett tal', nb: 'et tall' },
  'parameter-parties': {
    en: 'a list of ids of parties in content/parties',
    sv: 'en lista med id för parter i content/parties',
    nb: 'en liste med id-er for parter i content/parties',
  },
  'parameter-party': {
    en: 'the id of a party in content/parties',
    sv: 'id för en part i content/parties',
    nb: 'id-en til en part i content/parties',
  },
  'parameter-percent': { en: 'a number from 0 to 100', sv: 'ett tal från 0 till 100', nb: 'et tall fra 0 til 100' },
  'parameter-period': {
    en: 'a period such as 6 months',
    sv: 'en tidsperiod, till exempel 6 months',
    nb: 'en tidsperiode, for eksempel 6 months',
  },
  'parameter-reference': {
    en: 'the id of a section or annex of this agreement',
    sv: 'id för en punkt eller bilaga i avtalet',
    nb: 'id-en til et punkt eller vedlegg i avtalen',
  },
  'parameter-text': {
    en: 'a text, or one for each language of the edition: { sv: …, nb: … }',
    sv: 'en text, eller en för varje språk i utgåvan: { sv: …, nb: … }',
    nb: 'en tekst, eller én for hvert språk i utgaven: { sv: …, nb: … }',
  },
  'parameter-texts': {
    en: 'a list of texts: [a, b]',
    sv: 'en lista med texter: [a, b]',
    nb: 'en liste med tekster: [a, b]',
  },
} as const
