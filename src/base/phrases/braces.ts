// What is wrong with the braces of a template, each with what to do about it.

/** Whole facts: `<fault>` of `template/syntax` and `page/syntax`. */
export const braceFaultPhrases = {
  'brace-not-closed': { en: '`{{` has no `}}`.', sv: '`{{` saknar `}}`.', nb: '`{{` mangler `}}`.' },
  'braces-empty': {
    en: 'The braces are empty.',
    sv: 'Klammerparenteserna är tomma.',
    nb: 'Krøllparentesene er tomme.',
  },
  'braces-unreadable': {
    en: 'The braces on this line cannot be read.',
    sv: 'Klammerparenteserna på raden kan inte läsas.',
    nb: 'Krøllparentesene på linjen kan ikke leses.',
  },
  'block-closes-nothing': {
    en: '`{{/<name>}}` closes nothing.',
    sv: '`{{/<name>}}` avslutar inget.',
    nb: '`{{/<name>}}` avslutter ingenting.',
  },
  'block-closed-by-other': {
    en: '`{{/<name>}}` stands where `{{#<open>}}` has to be closed.',
    sv: '`{{/<name>}}` står där `{{#<open>}}` ska avslutas.',
    nb: '`{{/<name>}}` står der `{{#<open>}}` skal avsluttes.',
  },
  'block-not-closed': {
    en: '`{{#<name>}}` is never closed.',
    sv: '`{{#<name>}}` avslutas aldrig.',
    nb: '`{{#<name>}}` blir aldri avsluttet.',
  },
  'curly-quotes': {
    en: 'Curly quotation marks in `<braces>`.',
    sv: 'Typografiska citattecken i `<braces>`.',
    nb: 'Typografiske anførselstegn i `<braces>`.',
  },
  'else-alone': {
    en: '`{{else}}` stands in no `{{#if}}`.',
    sv: '`{{else}}` står inte i något `{{#if}}`.',
    nb: '`{{else}}` står ikke i noe `{{#if}}`.',
  },
} as const

export const braceRemedies = {
  'close-block': {
    en: 'write {{/<name>}} where it ends',
    sv: 'skriv {{/<name>}} där det slutar',
    nb: 'skriv {{/<name>}} der det slutter',
  },
  'close-brace': {
    en: 'close it with }}; a brace that is only text is written \\{{',
    sv: 'avsluta med }}; klammerparenteser som bara är text skrivs \\{{',
    nb: 'avslutt med }}; krøllparenteser som bare er tekst, skrives \\{{',
  },
  'close-other-block': { en: 'write {{/<open>}}', sv: 'skriv {{/<open>}}', nb: 'skriv {{/<open>}}' },
  'name-a-value': {
    en: 'name a value: {{term.end}}',
    sv: 'ange ett värde: {{term.end}}',
    nb: 'angi en verdi: {{term.end}}',
  },
  'open-block': {
    en: 'take it away, or open {{#<name>}} before it',
    sv: 'ta bort den, eller öppna med {{#<name>}} före den',
    nb: 'fjern den, eller åpne med {{#<name>}} foran den',
  },
  'open-condition': {
    en: 'take it away, or open {{#if …}} before it',
    sv: 'ta bort den, eller öppna med {{#if …}} före den',
    nb: 'fjern den, eller åpne med {{#if …}} foran den',
  },
  'pair-quotes-and-brackets': {
    en: 'compare with the examples in docs/content.md: quotation marks and brackets stand in pairs',
    sv: 'jämför med exemplen i docs/content.md: citattecken och parenteser står parvis',
    nb: 'sammenlign med eksemplene i docs/content.md: anførselstegn og parenteser står parvis',
  },
  'straight-quotes': {
    en: 'write straight ones within braces: "',
    sv: 'skriv raka citattecken inom klammerparenteser: "',
    nb: 'skriv rette anførselstegn i krøllparenteser: "',
  },
} as const
