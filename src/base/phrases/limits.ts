// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-attachment-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
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
  'limit-frame-slots': {
    en: 'The number of values and conditions in the frame of the page',
    sv: 'Antalet värden och villkor i sidans ram',
    nb: 'Antall verdier og vilkår i rammen til siden',
  },
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
