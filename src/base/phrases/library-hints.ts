// What to do about a fault in the library, where it depends on what was found.

export const libraryHints = {
  'figures-of-all': {
    en: 'all parties have figures at <date>',
    sv: 'uppgifter per <date> finns för alla parter',
    nb: 'alle parter har tall per <date>',
  },
  'name-content': {
    en: 'the agreements lie in another folder: --content <folder>',
    sv: 'avtalen ligger i en annan mapp: --content <folder>',
    nb: 'avtalene ligger i en annen mappe: --content <folder>',
  },
} as const
