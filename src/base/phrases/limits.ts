// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-entries': {
    en: 'The number of entries in the list',
    sv: 'Antalet poster i listan',
    nb: 'Antall oppføringer i listen',
  },
  'limit-file-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-problems-alike': {
    en: 'The number of problems of one rule in a file that are shown',
    sv: 'Antalet problem av en regel i en fil som visas',
    nb: 'Antall viste problemer av én regel i en fil',
  },
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-word-length': {
    en: 'The number of characters without a space',
    sv: 'Antalet tecken utan mellanslag',
    nb: 'Antall tegn uten mellomrom',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
} as const
