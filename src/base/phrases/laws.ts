// What `avtal laws` says of statutes and guides, and `avtal uses` of the places that use something.

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
  'uses-clause': {
    en: 'The clause <name> is used by <versions:version|versions>:',
    sv: 'Klausulen <name> används i <versions:version|versioner>:',
    nb: 'Klausulen <name> brukes i <versions:versjon|versjoner>:',
  },
  'uses-draft': { en: 'draft', sv: 'utkast', nb: 'utkast' },
  'uses-entered': {
    en: 'entered in the register: keeps its text',
    sv: 'infört i registret: behåller sin text',
    nb: 'ført inn i registeret: beholder teksten',
  },
  'uses-issued': {
    en: 'issued: keeps its text',
    sv: 'utfärdat: behåller sin text',
    nb: 'utferdiget: beholder teksten',
  },
  'uses-none': {
    en: '<name> is used by no agreement.',
    sv: '<name> används inte i något avtal.',
    nb: '<name> brukes ikke i noen avtale.',
  },
  'uses-party': {
    en: 'The party <name> is in <versions:version|versions>:',
    sv: 'Parten <name> finns i <versions:version|versioner>:',
    nb: 'Parten <name> er med i <versions:versjon|versjoner>:',
  },
  'uses-ready': { en: 'ready, not issued', sv: 'klart, inte utfärdat', nb: 'ferdig, ikke utferdiget' },
  'uses-statute': {
    en: '<name> is cited by <versions:version|versions>:',
    sv: '<name> åberopas i <versions:version|versioner>:',
    nb: '<name> påberopes i <versions:versjon|versjoner>:',
  },
  'uses-words': {
    en: '“<name>” stands in <versions:version|versions>:',
    sv: '”<name>” står i <versions:version|versioner>:',
    nb: '«<name>» står i <versions:versjon|versjoner>:',
  },
} as const
