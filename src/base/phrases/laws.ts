// What `avtal laws` says of statutes and guides, and of the places that cite them.

export const lawPhrases = {
  'laws-allowed': {
    en: '<place>: meant, <reason>',
    sv: '<place>: avsiktligt, <reason>',
    nb: '<place>: tilsiktet, <reason>',
  },
  'laws-head': {
    en: 'What agreements cite, as it stands on <day>:',
    sv: 'Vad avtalen åberopar, och vad som gäller den <day>:',
    nb: 'Hva avtalene viser til, og hva som gjelder <day>:',
  },
  'laws-in-agreements': {
    en: '<statute>; in <agreements:agreement|agreements>',
    sv: '<statute>; i <agreements:avtal|avtal>',
    nb: '<statute>; i <agreements:avtale|avtaler>',
  },
  'laws-in-force': {
    en: 'in force, checked on <day>',
    sv: 'gäller, kontrollerat den <day>',
    nb: 'gjelder, kontrollert <day>',
  },
  'laws-none': {
    en: 'No statute is cited.',
    sv: 'Ingen författning åberopas.',
    nb: 'Det vises ikke til noen lov eller forskrift.',
  },
  'laws-not-yet': {
    en: 'not in force before <day>',
    sv: 'träder i kraft den <day>',
    nb: 'trer i kraft <day>',
  },
  'laws-place': {
    en: '<agreement> <version> (<language>), <where>',
    sv: '<agreement> <version> (<language>), <where>',
    nb: '<agreement> <version> (<language>), <where>',
  },
  'laws-place-issued': {
    en: '<agreement> <version> (<language>), issued, <where>',
    sv: '<agreement> <version> (<language>), utfärdat, <where>',
    nb: '<agreement> <version> (<language>), utferdiget, <where>',
  },
  'laws-repealed': { en: 'repealed since <day>', sv: 'upphävd <day>', nb: 'opphevet <day>' },
  'laws-replaced': {
    en: 'repealed since <day>, replaced by <statutes>',
    sv: 'upphävd <day>, ersatt av <statutes>',
    nb: 'opphevet <day>, erstattet av <statutes>',
  },
  'laws-statute': { en: '<statute> <name>', sv: '<statute> <name>', nb: '<statute> <name>' },
  'laws-unchecked': {
    en: 'in force by the list, not checked',
    sv: 'gäller enligt listan, inte kontrollerat',
    nb: 'gjelder ifølge listen, ikke kontrollert',
  },
  'laws-undecided': {
    en: 'no day set for its coming into force',
    sv: 'dagen för ikraftträdandet är inte bestämd',
    nb: 'dagen for ikrafttredelse er ikke fastsatt',
  },
  'laws-unknown': { en: 'not in the list of statutes', sv: 'saknas i listan', nb: 'mangler i listen' },
} as const
