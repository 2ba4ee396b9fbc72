// Rules of folders that are written to: what stands in the way, and what lies there that the program does not know.

import { error, warning } from './rule.js'

export const outputRules = {
  'output/changed': warning({
    en: ['`<file>` was changed after it was built.', 'what it held is kept as `<kept>`'],
    sv: ['`<file>` har ändrats efter att den byggdes.', 'det tidigare innehållet är sparat som `<kept>`'],
    nb: ['`<file>` er endret etter at den ble bygget.', 'det tidligere innholdet er lagret som `<kept>`'],
  }),
  'output/locked': error({
    en: ['Another process is writing in `<folder>`.', 'wait until it is done; if nothing is, delete <lock> there'],
    sv: ['En annan körning skriver i `<folder>`.', 'vänta tills den är klar; om ingen pågår, ta bort <lock> i mappen'],
    nb: ['En annen kjøring skriver i `<folder>`.', 'vent til den er ferdig; hvis ingen pågår, slett <lock> i mappen'],
  }),
  'output/manifest': error({
    en: ['The file is no manifest that `avtal` has written.', 'move it away, or build into another folder with --out'],
    sv: [
      'Filen är inget manifest som `avtal` har skrivit.',
      'flytta bort den, eller bygg till en annan mapp med --out',
    ],
    nb: [
      'Filen er ikke et manifest som `avtal` har skrevet.',
      'flytt den bort, eller bygg til en annen mappe med --out',
    ],
  }),
  'output/twins#alike': error({
    en: [
      '`<file>` and `<other>` have the same name on many systems.',
      'nothing was written; give one of them a name that differs in more than capital letters and accents',
    ],
    sv: [
      '`<file>` och `<other>` har samma namn på många system.',
      'inget har skrivits; ge den ena ett namn som skiljer sig i mer än versaler och hur accenter är skrivna',
    ],
    nb: [
      '`<file>` og `<other>` har samme navn på mange systemer.',
      'ingenting er skrevet; gi den ene et navn som skiller seg i mer enn store bokstaver og hvordan aksenter er skrevet',
    ],
  }),
  'output/twins#same': error({
    en: [
      '`<file>` would be two files with different content.',
      'nothing was written; build all editions of the agreement together, and give different annexes different names',
    ],
    sv: [
      '`<file>` skulle bli två filer med olika innehåll.',
      'inget har skrivits; bygg alla utgåvor av avtalet tillsammans, och ge olika bilagor olika namn',
    ],
    nb: [
      '`<file>` ville bli to filer med ulikt innhold.',
      'ingenting er skrevet; bygg alle utgaver av avtalen samlet, og gi ulike vedlegg ulike navn',
    ],
  }),
  'output/unlisted': warning({
    en: ['`<file>` is listed in no manifest.', 'move it away if it is not wanted here; it is never deleted'],
    sv: [
      '`<file>` är inte förtecknad i något manifest.',
      'flytta bort den om den inte hör hit; den tas aldrig bort av programmet',
    ],
    nb: [
      '`<file>` er ikke oppført i noe manifest.',
      'flytt den bort hvis den ikke hører hjemme her; programmet sletter den aldri',
    ],
  }),
  'output/write#content': error({
    en: ['`<file>` cannot be written: <reason>.', 'nothing was written; see to the hindrance and try again'],
    sv: ['`<file>` kan inte skrivas: <reason>.', 'inget har skrivits; åtgärda hindret och försök igen'],
    nb: ['`<file>` kan ikke skrives: <reason>.', 'ingenting er skrevet; fjern hindringen og prøv igjen'],
  }),
  'output/write#file': error({
    en: [
      '`<file>` cannot be written: <reason>.',
      'nothing was written; choose another folder with --out, or move away what stands in the way',
    ],
    sv: [
      '`<file>` kan inte skrivas: <reason>.',
      'inget har skrivits; välj en annan mapp med --out, eller flytta bort det som är i vägen',
    ],
    nb: [
      '`<file>` kan ikke skrives: <reason>.',
      'ingenting er skrevet; velg en annen mappe med --out, eller flytt bort det som er i veien',
    ],
  }),
  'output/write#folder': error({
    en: ['The folder `<folder>` cannot be written: <reason>.', 'choose another folder with --out'],
    sv: ['Det går inte att skriva i mappen `<folder>`: <reason>.', 'välj en annan mapp med --out'],
    nb: ['Det går ikke an å skrive i mappen `<folder>`: <reason>.', 'velg en annen mappe med --out'],
  }),
  'output/write#version': error({
    en: ['`<folder>` cannot be written: <reason>.', 'nothing was written'],
    sv: ['`<folder>` kan inte skrivas: <reason>.', 'inget har skrivits; åtgärda hindret och försök igen'],
    nb: ['`<folder>` kan ikke skrives: <reason>.', 'ingenting er skrevet; fjern hindringen og prøv igjen'],
  }),
}
