// What `avtal ready` says of whether an agreement can be signed.

export const readyPhrases = {
  'ready-counterparty': { en: 'Counterparty', sv: 'Motpart', nb: 'Motpart' },
  'ready-day': { en: 'Day', sv: 'Dag', nb: 'Dag' },
  'ready-nothing': {
    en: 'Nothing is left to settle.',
    sv: 'Ingenting återstår att göra.',
    nb: 'Det står ingenting igjen å gjøre.',
  },
  'ready-title-no': {
    en: 'Can be signed: no (<points>)',
    sv: 'Kan undertecknas: nej (<points>)',
    nb: 'Kan undertegnes: nei (<points>)',
  },
  'ready-title-yes': { en: 'Can be signed: yes', sv: 'Kan undertecknas: ja', nb: 'Kan undertegnes: ja' },
  'ready-version-label': { en: 'Version', sv: 'Version', nb: 'Versjon' },
  'ready-no': {
    en: 'Can be signed on <day>: no (<points>)',
    sv: 'Kan undertecknas den <day>: nej (<points>)',
    nb: 'Kan undertegnes <day>: nei (<points>)',
  },
  'ready-version': { en: 'version <version>', sv: 'version <version>', nb: 'versjon <version>' },
  'ready-yes': {
    en: 'Can be signed on <day>: yes',
    sv: 'Kan undertecknas den <day>: ja',
    nb: 'Kan undertegnes <day>: ja',
  },
} as const
