// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-document-memory': {
    en: 'The memory that rendering the document takes',
    sv: 'Minnet som krävs för att framställa dokumentet',
    nb: 'Minnet som trengs for å lage dokumentet',
  },
  'limit-document-seconds': {
    en: 'The time that rendering the document takes',
    sv: 'Tiden som krävs för att framställa dokumentet',
    nb: 'Tiden som trengs for å lage dokumentet',
  },
  'limit-file-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-occurrences': {
    en: 'The number of dates of what recurs in the term (renewals, reviews, duties)',
    sv: 'Antalet datum för det som återkommer under avtalstiden (förlängningar, uppföljningar, åtaganden)',
    nb: 'Antall datoer for det som gjentas i avtaletiden (forlengelser, gjennomganger, plikter)',
  },
  'limit-agreements': {
    en: 'The number of agreements in the library',
    sv: 'Antalet avtal i klausulbiblioteket',
    nb: 'Antall avtaler i klausulbiblioteket',
  },
  'limit-dates': {
    en: 'The number of dates in one list',
    sv: 'Antalet datum i en förteckning',
    nb: 'Antall datoer i en oversikt',
  },
  'limit-instances': {
    en: 'The number of instances in one run',
    sv: 'Antalet instanser i en körning',
    nb: 'Antall instanser i en kjøring',
  },
  'limit-languages': {
    en: 'The number of languages in the library',
    sv: 'Antalet språk i klausulbiblioteket',
    nb: 'Antall språk i klausulbiblioteket',
  },
  'limit-pages': {
    en: 'The number of pages of the document',
    sv: 'Antalet sidor i dokumentet',
    nb: 'Antall sider i dokumentet',
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
  'limit-in-range': { en: '<least>–<most>', sv: '<least>–<most>', nb: '<least>–<most>' },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
  'limits-name': { en: 'LIMIT', sv: 'GRÄNS', nb: 'GRENSE' },
  'limits-most': { en: 'MOST', sv: 'HÖGST', nb: 'HØYST' },
  'limits-counts': { en: 'WHAT IT COUNTS', sv: 'VAD DEN AVSER', nb: 'HVA DEN GJELDER' },
} as const
