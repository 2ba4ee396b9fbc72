// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-attachment-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-data-nesting': {
    en: 'The depth of lists within lists in the file',
    sv: 'Djupet av listor i listor i filen',
    nb: 'Dybden av lister i lister i filen',
  },
  'limit-data-values': {
    en: 'The number of values in the file',
    sv: 'Antalet värden i filen',
    nb: 'Antall verdier i filen',
  },
  'limit-document-size': {
    en: 'The size of the stored document',
    sv: 'Storleken på det lagrade dokumentet',
    nb: 'Størrelsen på det lagrede dokumentet',
  },
  'limit-file-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-folder-files': {
    en: 'The number of files in the folder',
    sv: 'Antalet filer i mappen',
    nb: 'Antall filer i mappen',
  },
  'limit-folder-size': {
    en: 'The size of all files in the folder',
    sv: 'Den sammanlagda storleken på filerna i mappen',
    nb: 'Den samlede størrelsen på filene i mappen',
  },
  'limit-folder-ways': {
    en: 'The number of links that lead to the folder',
    sv: 'Antalet länkar som leder till mappen',
    nb: 'Antall lenker som fører til mappen',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-range': { en: '<least>–<most>', sv: '<least>–<most>', nb: '<least>–<most>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
  'limit-occurrences': {
    en: 'The number of dates of what recurs in the term (renewals, reviews, duties)',
    sv: 'Antalet datum för det som återkommer under avtalstiden (förlängningar, uppföljningar, åtaganden)',
    nb: 'Antall datoer for det som gjentas i avtaletiden (forlengelser, gjennomganger, plikter)',
  },
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-year': {
    en: 'The year of a date that the term states or gives',
    sv: 'Årtalet för ett datum som avtalstiden anger eller leder till',
    nb: 'Årstallet for en dato som avtaletiden oppgir eller fører til',
  },
  'limits-counts': { en: 'WHAT IT COUNTS', sv: 'VAD DEN AVSER', nb: 'HVA DEN GJELDER' },
  'limits-most': { en: 'MOST', sv: 'HÖGST', nb: 'HØYST' },
  'limits-name': { en: 'LIMIT', sv: 'GRÄNS', nb: 'GRENSE' },
} as const
