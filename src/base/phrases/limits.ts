// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-file-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-pdf-depth': { en: 'The nesting in the PDF', sv: 'Nästlingen i PDF-filen', nb: 'Nestingen i PDF-filen' },
  'limit-pdf-objects': {
    en: 'The number of objects in the PDF',
    sv: 'Antalet objekt i PDF-filen',
    nb: 'Antall objekter i PDF-filen',
  },
  'limit-pdf-pages': {
    en: 'The number of pages in the PDF',
    sv: 'Antalet sidor i PDF-filen',
    nb: 'Antall sider i PDF-filen',
  },
  'limit-pdf-revisions': {
    en: 'The number of times that the PDF was added to',
    sv: 'Antalet tillägg i PDF-filen',
    nb: 'Antall tillegg i PDF-filen',
  },
  'limit-pdf-seconds': {
    en: 'The time to read the text of the PDF',
    sv: 'Tiden för att läsa texten i PDF-filen',
    nb: 'Tiden det tar å lese teksten i PDF-filen',
  },
  'limit-pdf-size': { en: 'The size of the PDF', sv: 'PDF-filens storlek', nb: 'PDF-filens størrelse' },
  'limit-pdf-stream': {
    en: 'The size of a stream in the PDF, unpacked,',
    sv: 'Storleken på en uppackad dataström i PDF-filen',
    nb: 'Størrelsen på en utpakket datastrøm i PDF-filen',
  },
  'limit-pdf-unpacked': {
    en: 'The size of the PDF, unpacked,',
    sv: 'Storleken på PDF-filens uppackade innehåll',
    nb: 'Størrelsen på det utpakkede innholdet i PDF-filen',
  },
  'limit-pdf-values': {
    en: 'The number of values in the PDF',
    sv: 'Antalet värden i PDF-filen',
    nb: 'Antall verdier i PDF-filen',
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
