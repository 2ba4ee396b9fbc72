// What to do about a fault in the library, where it depends on what was found.

export const libraryHints = {
  'figures-of-all': {
    en: 'all parties have figures at <date>',
    sv: 'uppgifter per <date> finns för alla parter',
    nb: 'alle parter har tall per <date>',
  },
  'in-unread-file': {
    en: 'it may stand in <files>, which cannot be read yet',
    sv: 'den kan stå i <files>, som ännu inte kan läsas',
    nb: 'den kan stå i <files>, som ennå ikke kan leses',
  },
  'save-as-utf-8': {
    en: 'save the file as UTF-8: its bytes are those of another encoding',
    sv: 'spara filen som UTF-8: den är sparad i en annan teckenkodning',
    nb: 'lagre filen som UTF-8: den er lagret i en annen tegnkoding',
  },
} as const
