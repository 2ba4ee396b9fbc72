// Rules of Word files that came back: what keeps them from being read, and what in them is not read.

import { error, warning } from './rule.js'

const again = {
  en: 'open it in Word or LibreOffice, save it as DOCX, and try again; otherwise ask whoever sent it for another copy',
  sv: 'öppna den i Word eller LibreOffice, spara den som DOCX och försök igen; be annars avsändaren om ett nytt exemplar',
  nb: 'åpne den i Word eller LibreOffice, lagre den som DOCX og prøv igjen; be ellers avsenderen om et nytt eksemplar',
} as const

export const docxRules = {
  'docx/damaged': error({
    en: ['The Word file cannot be unpacked: <reason>.', again.en],
    sv: ['Word-filen kan inte packas upp: <reason>.', again.sv],
    nb: ['Word-filen kan ikke pakkes opp: <reason>.', again.nb],
  }),
  'docx/damaged#entry': error({
    en: ['The Word file cannot be unpacked: `<entry>`: <reason>.', again.en],
    sv: ['Word-filen kan inte packas upp: `<entry>`: <reason>.', again.sv],
    nb: ['Word-filen kan ikke pakkes opp: `<entry>`: <reason>.', again.nb],
  }),
  'docx/damaged#names': error({
    en: ['`<part>` in the Word file defines names of its own (DTD), which no program writes.', again.en],
    sv: ['`<part>` i Word-filen definierar egna namn (DTD), vilket inget program skriver.', again.sv],
    nb: ['`<part>` i Word-filen definerer egne navn (DTD), noe intet program skriver.', again.nb],
  }),
  'docx/damaged#part': error({
    en: ['`<part>` in the Word file is damaged.', again.en],
    sv: ['`<part>` i Word-filen är skadad.', again.sv],
    nb: ['`<part>` i Word-filen er skadet.', again.nb],
  }),
  'docx/format': error({
    en: ['The file is no Word file (DOCX).', 'open it in the program that it was written with, and save it as DOCX'],
    sv: ['Filen är ingen Word-fil (DOCX).', 'öppna den i programmet den skrevs med och spara den som DOCX'],
    nb: ['Filen er ingen Word-fil (DOCX).', 'åpne den i programmet den ble skrevet med, og lagre den som DOCX'],
  }),
  'docx/format#locked': error({
    en: [
      'The file is protected by a password, or written in the format of Word before 2007 (DOC).',
      'open it in Word, take the password away where there is one, and save it as DOCX',
    ],
    sv: [
      'Filen är skyddad med lösenord eller sparad i Words format före 2007 (DOC).',
      'öppna den i Word, ta bort lösenordet om det finns något och spara den som DOCX',
    ],
    nb: [
      'Filen er beskyttet med passord eller lagret i Words format fra før 2007 (DOC).',
      'åpne den i Word, fjern passordet hvis det finnes, og lagre den som DOCX',
    ],
  }),
  'docx/incomplete': warning({
    en: ['`<part>` is missing in the Word file, which refers to it.', again.en],
    sv: ['`<part>` saknas i Word-filen, som hänvisar till den.', again.sv],
    nb: ['`<part>` mangler i Word-filen, som viser til den.', again.nb],
  }),
  'docx/incomplete#field': warning({
    en: [
      'A field in the Word file has no end: what follows it may not be shown.',
      'open the file in Word and look at its fields (Alt+F9)',
    ],
    sv: [
      'Ett fält i Word-filen saknar slut: det som följer visas kanske inte.',
      'öppna filen i Word och granska fälten (Alt+F9)',
    ],
    nb: [
      'Et felt i Word-filen mangler slutt: det som følger, vises kanskje ikke.',
      'åpne filen i Word og se på feltene (Alt+F9)',
    ],
  }),
  'docx/outside': warning({
    en: [
      'The Word file takes `<target>` from outside. It is not fetched.',
      'ask whoever sent it for a file that holds all that belongs to it',
    ],
    sv: [
      'Word-filen hämtar `<target>` utifrån. Det har inte hämtats.',
      'be avsändaren om en fil som själv rymmer allt som hör till den',
    ],
    nb: [
      'Word-filen henter `<target>` utenfra. Det er ikke hentet.',
      'be avsenderen om en fil som selv inneholder alt som hører til den',
    ],
  }),
  'docx/unread': warning({
    en: [
      'The Word file encloses `<part>`, whose text is not read here.',
      'open the file in Word and read it there; save it anew so that the text becomes part of the document',
    ],
    sv: [
      'I Word-filen ligger `<part>`, vars text inte läses här.',
      'öppna filen i Word och läs texten där; spara om den så att texten blir en del av dokumentet',
    ],
    nb: [
      'I Word-filen ligger `<part>`, der teksten ikke leses her.',
      'åpne filen i Word og les teksten der; lagre den på nytt slik at teksten blir en del av dokumentet',
    ],
  }),
  'docx/unread#macros': warning({
    en: ['The Word file has macros. They are not run.', 'save it in Word as DOCX without macros'],
    sv: ['Word-filen innehåller makron. De körs inte.', 'spara den i Word som DOCX utan makron'],
    nb: ['Word-filen inneholder makroer. De kjøres ikke.', 'lagre den i Word som DOCX uten makroer'],
  }),
}
