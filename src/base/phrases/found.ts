// What stands where something else was expected, and what would have been right: pieces of sentences about values.

/** What was found, after "is". */
export const found = {
  'a-list': { en: 'a list', sv: 'en lista', nb: 'en liste' },
  'an-empty-list': { en: 'an empty list', sv: 'en tom lista', nb: 'en tom liste' },
  'a-set-of-keys': { en: 'a set of keys', sv: 'en grupp nycklar', nb: 'en gruppe nøkler' },
  'the-number': { en: 'the number `<number>`', sv: 'talet `<number>`', nb: 'tallet `<number>`' },
  empty: { en: 'empty', sv: 'tomt', nb: 'tom' },
  'a-long-text': { en: 'a long text', sv: 'en lång text', nb: 'en lang tekst' },
  'a-text': { en: 'text', sv: 'text', nb: 'tekst' },
} as const

/** Kinds of values and their limits, after "expected". */
export const expected = {
  'a-number': { en: 'a number', sv: 'ett tal', nb: 'et tall' },
  'a-whole-number': { en: 'a whole number', sv: 'ett heltal', nb: 'et heltall' },
  'true-or-false': { en: '`true` or `false`', sv: '`true` eller `false`', nb: '`true` eller `false`' },
  either: { en: '<first>, or <other>', sv: '<first>, eller <other>', nb: '<first>, eller <other>' },
  'one-of': { en: '<others> or <last>', sv: '<others> eller <last>', nb: '<others> eller <last>' },
  'at-least-in-list': {
    en: 'at least <count> in the list',
    sv: 'en lista med minst <count:post|poster>',
    nb: 'en liste med minst <count:post|poster>',
  },
  'at-most-in-list': {
    en: 'at most <count> in the list',
    sv: 'en lista med högst <count:post|poster>',
    nb: 'en liste med høyst <count:post|poster>',
  },
  'exactly-in-list': {
    en: 'exactly <count> in the list',
    sv: 'en lista med exakt <count:post|poster>',
    nb: 'en liste med nøyaktig <count:post|poster>',
  },
  'a-text-not-empty': { en: 'a text that is not empty', sv: 'en text som inte är tom', nb: 'en tekst som ikke er tom' },
  'a-longer-text': {
    en: 'a text of at least <count:character|characters>',
    sv: 'en text på minst <count> tecken',
    nb: 'en tekst på minst <count> tegn',
  },
  'a-shorter-text': {
    en: 'a text of at most <count:character|characters>',
    sv: 'en text på högst <count> tecken',
    nb: 'en tekst på høyst <count> tegn',
  },
  'a-number-of-at-least': {
    en: 'a number of at least <limit>',
    sv: 'ett tal på minst <limit>',
    nb: 'et tall på minst <limit>',
  },
  'a-number-above': { en: 'a number above <limit>', sv: 'ett tal över <limit>', nb: 'et tall over <limit>' },
  'a-number-of-at-most': {
    en: 'a number of at most <limit>',
    sv: 'ett tal på högst <limit>',
    nb: 'et tall på høyst <limit>',
  },
  'another-spelling': { en: 'another spelling', sv: 'i en annan form', nb: 'i en annen form' },
} as const
