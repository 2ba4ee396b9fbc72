// What to do about values of the wrong kind.

export const yamlHints = {
  'quote-comma': {
    en: 'a comma begins the next key: put a text that holds one in quotes, { sv: "…, …" }',
    sv: 'ett komma inleder nästa nyckel: sätt en text med komma inom citattecken, { sv: "…, …" }',
    nb: 'et komma innleder neste nøkkel: sett en tekst med komma i anførselstegn, { nb: "…, …" }',
  },
  'quote-code': {
    en: 'write it in quotes: codes and versions are text',
    sv: 'skriv det inom citattecken: koder och versioner är text',
    nb: 'skriv det i anførselstegn: koder og versjoner er tekst',
  },
  'text-by-language': {
    en: 'give the text by language: `{ sv: …, nb: … }`',
    sv: 'ange texten per språk: `{ sv: …, nb: … }`',
    nb: 'oppgi teksten per språk: `{ sv: …, nb: … }`',
  },
  'write-date': {
    en: 'write the year, the month and the day in digits: 2027-01-31',
    sv: 'skriv år, månad och dag med siffror: 2027-01-31',
    nb: 'skriv år, måned og dag med sifre: 2027-01-31',
  },
  'write-digits': {
    en: 'write digits only, with a point for decimals, without quotes and spaces',
    sv: 'skriv bara siffror, med punkt före decimaler och utan citattecken och mellanslag',
    nb: 'skriv bare sifre, med punktum foran desimaler og uten anførselstegn og mellomrom',
  },
  'write-list': {
    en: 'a list has `- ` before each item, or brackets: `[a, b]`',
    sv: 'en lista har `- ` framför varje post, eller hakparenteser: `[a, b]`',
    nb: 'en liste har `- ` foran hver post, eller hakeparenteser: `[a, b]`',
  },
  'write-true-or-false': {
    en: 'write `true` or `false`, without quotes',
    sv: 'skriv `true` eller `false`, utan citattecken',
    nb: 'skriv `true` eller `false`, uten anførselstegn',
  },
} as const
