// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-brackets': {
    en: 'The number of square brackets in the paragraph',
    sv: 'Antalet hakparenteser i stycket',
    nb: 'Antall hakeparenteser i avsnittet',
  },
  'limit-emphasis': {
    en: 'The number of asterisks and underscores in the paragraph',
    sv: 'Antalet asterisker och understreck i stycket',
    nb: 'Antall stjerner og understreker i avsnittet',
  },
  'limit-file-size': {
    en: 'The size of the file',
    sv: 'Filens storlek',
    nb: 'Filens størrelse',
  },
  'limit-footnote-nesting': {
    en: 'The number of footnotes that call each other',
    sv: 'Antalet fotnoter som hänvisar vidare till varandra',
    nb: 'Antall fotnoter som viser videre til hverandre',
  },
  'limit-footnotes': {
    en: 'The number of footnotes in the text',
    sv: 'Antalet fotnoter i texten',
    nb: 'Antall fotnoter i teksten',
  },
  'limit-headings': {
    en: 'The number of headings in the text',
    sv: 'Antalet rubriker i texten',
    nb: 'Antall overskrifter i teksten',
  },
  'limit-link-definitions': {
    en: 'The number of addresses defined for links in the text',
    sv: 'Antalet adresser som definieras för länkar i texten',
    nb: 'Antall adresser som defineres for lenker i teksten',
  },
  'limit-links': {
    en: 'The number of links, tags and backticks in the text',
    sv: 'Antalet länkar, taggar och grava accenter i texten',
    nb: 'Antall lenker, tagger og baklengse apostrofer i teksten',
  },
  'limit-lists': {
    en: 'The number of lists and quotations in the text',
    sv: 'Antalet listor och citat i texten',
    nb: 'Antall lister og sitater i teksten',
  },
  'limit-markdown-nesting': {
    en: 'The number of lists or quotations within each other',
    sv: 'Antalet listor eller citat inuti varandra',
    nb: 'Antall lister eller sitater inne i hverandre',
  },
  'limit-marks': {
    en: 'The number of asterisks, underscores and square brackets in the text',
    sv: 'Antalet asterisker, understreck och hakparenteser i texten',
    nb: 'Antall stjerner, understreker og hakeparenteser i teksten',
  },
  'limit-nested-blocks': {
    en: 'The number of tables and other blocks within each other',
    sv: 'Antalet tabeller och andra block inuti varandra',
    nb: 'Antall tabeller og andre blokker inne i hverandre',
  },
  'limit-paragraph-length': {
    en: 'The number of characters in the paragraph',
    sv: 'Antalet tecken i stycket',
    nb: 'Antall tegn i avsnittet',
  },
  'limit-paragraph-lines': {
    en: 'The number of lines in the paragraph',
    sv: 'Antalet rader i stycket',
    nb: 'Antall linjer i avsnittet',
  },
  'limit-problems': {
    en: 'The number of problems in the text',
    sv: 'Antalet problem i texten',
    nb: 'Antall problemer i teksten',
  },
  'limit-table-cells': {
    en: 'The number of cells in the table',
    sv: 'Antalet celler i tabellen',
    nb: 'Antall celler i tabellen',
  },
  'limit-table-columns': {
    en: 'The number of columns in the table',
    sv: 'Antalet kolumner i tabellen',
    nb: 'Antall kolonner i tabellen',
  },
  'limit-template-arguments': {
    en: 'The number of names and values within the braces',
    sv: 'Antalet namn och värden inom klammerparenteserna',
    nb: 'Antall navn og verdier innenfor klammeparentesene',
  },
  'limit-template-braces': {
    en: 'The number of pairs of braces in the text',
    sv: 'Antalet par av klammerparenteser i texten',
    nb: 'Antall par av klammeparenteser i teksten',
  },
  'limit-template-nesting': {
    en: 'The number of blocks or brackets within each other',
    sv: 'Antalet block eller parenteser inuti varandra',
    nb: 'Antall blokker eller parenteser inne i hverandre',
  },
  'limit-template-path': {
    en: 'The number of steps in the path',
    sv: 'Antalet led i sökvägen',
    nb: 'Antall ledd i stien',
  },
  'limit-template-rounds': {
    en: 'The number of times that lists are gone through and partials used',
    sv: 'Antalet gånger som listor gås igenom och delmallar används',
    nb: 'Antall ganger lister gås gjennom og delmaler brukes',
  },
  'limit-text-length': {
    en: 'The number of characters in the text',
    sv: 'Antalet tecken i texten',
    nb: 'Antall tegn i teksten',
  },
  'limit-text-lines': {
    en: 'The number of lines in the text',
    sv: 'Antalet rader i texten',
    nb: 'Antall linjer i teksten',
  },
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-white-space': {
    en: 'The number of spaces and line breaks in a row',
    sv: 'Antalet blanksteg och radbrytningar i följd',
    nb: 'Antall mellomrom og linjeskift etter hverandre',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
} as const
