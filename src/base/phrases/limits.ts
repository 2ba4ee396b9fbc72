// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
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
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
} as const
