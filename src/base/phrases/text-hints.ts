// What to do about a text, where it depends on what was found; and what is said of words and days.

export const textHints = {
  'write-reference': {
    en: 'write <slot> in its place',
    sv: 'skriv <slot> i stället',
    nb: 'skriv <slot> i stedet',
  },
  'day-away': { en: 'one day', sv: 'en dag', nb: 'én dag' },
  'is-annex': {
    en: 'it is an annex: write {{annex "<annex>"}}',
    sv: 'det är en bilaga: skriv {{annex "<annex>"}}',
    nb: 'det er et vedlegg: skriv {{annex "<annex>"}}',
  },
  'is-section': {
    en: 'it is a section: write {{ref "<section>"}}',
    sv: 'det är en punkt: skriv {{ref "<section>"}}',
    nb: 'det er et punkt: skriv {{ref "<section>"}}',
  },
  'month-away': { en: 'one month', sv: 'en månad', nb: 'én måned' },
  'one-or-other': { en: '`<one>` or <other>', sv: '`<one>` eller <other>', nb: '`<one>` eller <other>' },
  'see-source': {
    en: 'the source: <file>:<line>',
    sv: 'jämför med källtexten i <file>:<line>',
    nb: 'sammenlign med kildeteksten i <file>:<line>',
  },
  'write-term-date': {
    en: 'write <slot>, which follows the term; where another day is meant, allow it with a reason',
    sv: 'skriv <slot>, som följer avtalstiden; om en annan dag avses, tillåt den i `allow:` med ett skäl',
    nb: 'skriv <slot>, som følger avtaletiden; hvis en annen dag er ment, tillat den i `allow:` med en begrunnelse',
  },
  'year-away': { en: 'one year', sv: 'ett år', nb: 'ett år' },
} as const
