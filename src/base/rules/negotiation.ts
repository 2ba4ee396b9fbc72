// Rules of what is compared with what was sent, and of what is taken in.

import { error } from './rule.js'

const name = {
  en: 'say what it answers: avtal compare FILE --with ID, with an id of `content/register/AGREEMENT/VERSION/sent`, or with the file that was sent',
  sv: 'ange vad den svarar på: avtal compare FIL --with ID, med ett id ur `content/register/AVTAL/VERSION/sent`, eller med filen som skickades',
  nb: 'oppgi hva den svarer på: avtal compare FIL --with ID, med en id fra `content/register/AVTALE/VERSJON/sent`, eller med filen som ble sendt',
} as const

export const negotiationRules = {
  'compare/unknown': error({
    en: ['The Word file does not say which file it answers.', name.en],
    sv: ['Word-filen anger inte vilken fil den svarar på.', name.sv],
    nb: ['Word-filen oppgir ikke hvilken fil den svarer på.', name.nb],
  }),
  'compare/unknown#id': error({
    en: ['The Word file answers `<id>`, of which the register knows nothing.', name.en],
    sv: ['Word-filen svarar på `<id>`, som inte finns i registret.', name.sv],
    nb: ['Word-filen svarer på `<id>`, som ikke finnes i registeret.', name.nb],
  }),
  'import/pdf': error({
    en: ['The PDF cannot be read.', 'ask for the Word file, or for a PDF without a password'],
    sv: ['PDF-filen kan inte läsas.', 'be om Word-filen eller om en PDF utan lösenord'],
    nb: ['PDF-filen kan ikke leses.', 'be om Word-filen eller om en PDF uten passord'],
  }),
  'import/pdf#no-text': error({
    en: ['The PDF has no text: it is a scan.', 'ask for the Word file, or have the text recognised first'],
    sv: ['PDF-filen har ingen text: den är inskannad.', 'be om Word-filen eller låt först tolka texten'],
    nb: ['PDF-filen har ingen tekst: den er skannet.', 'be om Word-filen eller få teksten tolket først'],
  }),
}
