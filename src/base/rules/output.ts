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
  'output/locked#elsewhere': error({
    en: [
      'Another process is writing in `<folder>`, on the machine `<host>`, where it renews <lock> each second.',
      'wait until it is done; if it is stopped, the next command takes the folder over',
    ],
    sv: [
      'En annan körning skriver i `<folder>`, på datorn `<host>`, där den förnyar <lock> varje sekund.',
      'vänta tills den är klar; om den avbryts tar nästa kommando över mappen',
    ],
    nb: [
      'En annen kjøring skriver i `<folder>`, på maskinen `<host>`, der den fornyer <lock> hvert sekund.',
      'vent til den er ferdig; hvis den avbrytes, overtar neste kommando mappen',
    ],
  }),
  'output/locked#unknown': error({
    en: ['`<lock>` in `<folder>` is no lock that `avtal` has written.', 'see whose file it is, and move it away'],
    sv: [
      '`<lock>` i `<folder>` är ingen låsfil som `avtal` har skrivit.',
      'ta reda på vems filen är och flytta bort den',
    ],
    nb: [
      '`<lock>` i `<folder>` er ingen låsefil som `avtal` har skrevet.',
      'finn ut hvem som eier filen, og flytt den bort',
    ],
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
  'output/mended#back': warning({
    en: [
      'A run that was stopped in `<folder>` had set <files> aside.',
      'it stands in its place again; see whether what that run was to do has been done',
    ],
    sv: [
      'En körning som avbröts i `<folder>` hade flyttat undan <files>.',
      'innehållet är tillbaka på sin plats; kontrollera om det som körningen skulle göra blev gjort',
    ],
    nb: [
      'En kjøring som ble avbrutt i `<folder>`, hadde flyttet unna <files>.',
      'innholdet er tilbake på plass; kontroller om det kjøringen skulle gjøre, er gjort',
    ],
  }),
  'output/mended#elsewhere': warning({
    en: [
      'A run on the machine `<host>` was stopped in `<folder>`: its lock <names> has not been renewed, and has been taken over.',
      'see whether what that run was to do has been done',
    ],
    sv: [
      'En körning på datorn `<host>` har avbrutits i `<folder>`: dess låsfil <names> förnyas inte längre och har tagits över.',
      'kontrollera om det som körningen skulle göra blev gjort',
    ],
    nb: [
      'En kjøring på maskinen `<host>` er avbrutt i `<folder>`: låsefilen <names> fornyes ikke lenger og er overtatt.',
      'kontroller om det kjøringen skulle gjøre, er gjort',
    ],
  }),
  'output/mended#finished': warning({
    en: [
      'A run that was stopped while it wrote in `<folder>` has been finished: <files>.',
      'what it was to write has been written in full, and need not be done again',
    ],
    sv: [
      'En körning som avbröts medan den skrev i `<folder>` har slutförts: <files>.',
      'allt som den skulle skriva är nu skrivet och behöver inte göras om',
    ],
    nb: [
      'En kjøring som ble avbrutt mens den skrev i `<folder>`, er fullført: <files>.',
      'alt den skulle skrive, er nå skrevet og trenger ikke gjøres på nytt',
    ],
  }),
  'output/mended#left': warning({
    en: [
      'A run that was stopped in `<folder>` had left <names>, which has been taken away.',
      'no file was left half written; see whether what that run was to do has been done',
    ],
    sv: [
      'En körning som avbröts i `<folder>` hade lämnat kvar <names>, som nu är borttaget.',
      'ingen fil är halvskriven; kontrollera om det som körningen skulle göra blev gjort',
    ],
    nb: [
      'En kjøring som ble avbrutt i `<folder>`, hadde etterlatt <names>, som nå er fjernet.',
      'ingen fil er halvskrevet; kontroller om det kjøringen skulle gjøre, er gjort',
    ],
  }),
  'output/mended#undone': warning({
    en: [
      'A run that was stopped before it could write in `<folder>` has been undone.',
      'nothing of it was written; do again what it was to do',
    ],
    sv: [
      'En körning som avbröts innan den hade skrivit färdigt i `<folder>` har gjorts ogjord.',
      'inget av den är skrivet; gör om det som den skulle göra',
    ],
    nb: [
      'En kjøring som ble avbrutt før den var ferdig med å skrive i `<folder>`, er tilbakeført.',
      'ingenting av den er skrevet; gjør på nytt det den skulle gjøre',
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
  'output/unmended#refused': error({
    en: [
      'A run was stopped in `<folder>`, and what it left cannot be mended: <reason>.',
      'see to the hindrance, or run the command as a user who may write there',
    ],
    sv: [
      'En körning har avbrutits i `<folder>`, och det som den lämnade kan inte återställas: <reason>.',
      'åtgärda hindret, eller kör kommandot som en användare med skrivbehörighet',
    ],
    nb: [
      'En kjøring er avbrutt i `<folder>`, og det den etterlot, kan ikke gjenopprettes: <reason>.',
      'fjern hindringen, eller kjør kommandoen som en bruker med skrivetilgang',
    ],
  }),
  'output/unmended#strange': error({
    en: [
      '`<staging>` in `<folder>` is not as a run of `avtal` left it, or the files that it was to replace have been changed since.',
      'nothing was moved; save what is needed of it, delete <staging> in the folder, and do again what was to be done',
    ],
    sv: [
      '`<staging>` i `<folder>` är inte som en körning av `avtal` lämnade den, eller så har filerna som skulle ersättas ändrats sedan dess.',
      'inget har flyttats; spara det som behövs, ta bort <staging> i mappen och gör om det som skulle göras',
    ],
    nb: [
      '`<staging>` i `<folder>` er ikke slik en kjøring av `avtal` etterlot den, eller filene som skulle erstattes, er endret siden.',
      'ingenting er flyttet; ta vare på det som trengs, slett <staging> i mappen, og gjør på nytt det som skulle gjøres',
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
    en: ['The folder `<folder>` cannot be written: <reason>.', 'see to the hindrance, or choose another folder'],
    sv: ['Det går inte att skriva i mappen `<folder>`: <reason>.', 'åtgärda hindret, eller välj en annan mapp'],
    nb: ['Det går ikke an å skrive i mappen `<folder>`: <reason>.', 'fjern hindringen, eller velg en annen mappe'],
  }),
}
