// Rules of what was written before: packages, output folders and single files that are compared with their lists.

import { error, warning } from './rule.js'

const again = {
  en: 'take it again from where it was kept, or make it anew',
  sv: 'hämta filen på nytt där den förvaras, eller framställ den på nytt',
  nb: 'hent filen på nytt der den oppbevares, eller lag den på nytt',
} as const

export const verifyRules = {
  'verify/checksum': error({
    en: ['`<file>` is not the file that was written: its SHA-256 or its size is another.', again.en],
    sv: ['`<file>` är inte den fil som skrevs: kontrollsumman (SHA-256) eller storleken är en annan.', again.sv],
    nb: ['`<file>` er ikke filen som ble skrevet: kontrollsummen (SHA-256) eller størrelsen er en annen.', again.nb],
  }),
  'verify/checksum#unread': error({
    en: ['`<file>` cannot be read: <reason>.', 'see who may read it, and verify again'],
    sv: ['`<file>` kan inte läsas: <reason>.', 'se till att filen får läsas, och kontrollera på nytt'],
    nb: ['`<file>` kan ikke leses: <reason>.', 'sørg for at filen kan leses, og kontroller på nytt'],
  }),
  'verify/extra': error({
    en: ['`<file>` is there, and listed nowhere.', 'move it away: nothing says where it came from'],
    sv: ['`<file>` finns men är inte förtecknad.', 'flytta bort den: inget anger varifrån den kommer'],
    nb: ['`<file>` finnes, men er ikke oppført noe sted.', 'flytt den bort: ingenting sier hvor den kommer fra'],
  }),
  'verify/link': error({
    en: ['`<file>` is a link or something else that is no file.', 'put the file itself in its place'],
    sv: ['`<file>` är en länk eller något annat som inte är en fil.', 'lägg själva filen på dess plats'],
    nb: ['`<file>` er en lenke eller noe annet som ikke er en fil.', 'legg selve filen på plassen'],
  }),
  'verify/manifest#archive': error({
    en: ["The archive's `manifest.json` gives the package another `<field>` than it has.", 'the package itself counts'],
    sv: [
      'Arkivets `manifest.json` anger ett annat värde på `<field>` än paketet självt.',
      'gå efter paketet självt: det gäller',
    ],
    nb: [
      'Arkivets `manifest.json` oppgir en annen verdi for `<field>` enn pakken selv.',
      'gå etter pakken selv: den gjelder',
    ],
  }),
  'verify/manifest#contradicts': error({
    en: ['`<file>` gives `<path>` another checksum or size than the file has, or leaves it out.', again.en],
    sv: [
      '`<file>` anger en annan kontrollsumma eller storlek för `<path>` än filen har, eller utelämnar den.',
      again.sv,
    ],
    nb: [
      '`<file>` oppgir en annen kontrollsum eller størrelse for `<path>` enn filen har, eller utelater den.',
      again.nb,
    ],
  }),
  'verify/manifest#missing': error({
    en: ['`<file>` is missing.', again.en],
    sv: ['`<file>` saknas.', again.sv],
    nb: ['`<file>` mangler.', again.nb],
  }),
  'verify/manifest#misplaced': error({
    en: ['`<file>` lies where packages of its profile have no list.', again.en],
    sv: ['`<file>` ligger där paket med dess profil inte har någon förteckning.', again.sv],
    nb: ['`<file>` ligger der pakker med dens profil ikke har noen fortegnelse.', again.nb],
  }),
  'verify/manifest#unreadable': error({
    en: ['`<file>` cannot be read as a list of the package.', again.en],
    sv: ['`<file>` kan inte läsas som paketets förteckning.', again.sv],
    nb: ['`<file>` kan ikke leses som pakkens fortegnelse.', again.nb],
  }),
  'verify/missing': error({
    en: ['`<file>` is listed, and missing.', again.en],
    sv: ['`<file>` är förtecknad men saknas.', again.sv],
    nb: ['`<file>` er oppført, men mangler.', again.nb],
  }),
  'verify/original#added': error({
    en: [
      '`<file>` begins as it was written, and what has been added is no signature on it: <reason>.',
      'compare it with the file that was written',
    ],
    sv: [
      '`<file>` börjar som den skrevs, men det som har lagts till är ingen underskrift på den: <reason>.',
      'jämför den med den fil som skrevs',
    ],
    nb: [
      '`<file>` begynner slik den ble skrevet, men det som er lagt til, er ingen underskrift på den: <reason>.',
      'sammenlign den med filen som ble skrevet',
    ],
  }),
  'verify/original#kind': error({
    en: ['`<file>` is not what the package says of it (`<kind>`).', 'compare it with the PDF beside it'],
    sv: ['`<file>` är inte vad paketet anger (`<kind>`).', 'jämför den med PDF-filen bredvid'],
    nb: ['`<file>` er ikke det pakken oppgir (`<kind>`).', 'sammenlign den med PDF-filen ved siden av'],
  }),
  'verify/original#reason': error({
    en: ['`<file>` is not what the package says of it (`<kind>`): <reason>.', 'compare it with the PDF beside it'],
    sv: ['`<file>` är inte vad paketet anger (`<kind>`): <reason>.', 'jämför den med PDF-filen bredvid'],
    nb: ['`<file>` er ikke det pakken oppgir (`<kind>`): <reason>.', 'sammenlign den med PDF-filen ved siden av'],
  }),
  'verify/original#unattested': error({
    en: ['Nobody attests `<file>`, which the package calls a scan.', 'compare it with the paper'],
    sv: ['Ingen har vidimerat `<file>`, som enligt paketet är en inskanning.', 'jämför den med pappersoriginalet'],
    nb: ['Ingen har bekreftet `<file>`, som ifølge pakken er en skanning.', 'sammenlign den med papiroriginalen'],
  }),
  'verify/rebuild#changed': error({
    en: ['`<file>` is not what the enclosed sources give.', 'the file or a source was changed, and the lists with it'],
    sv: [
      '`<file>` är inte vad de bifogade källorna ger.',
      'filen eller en källa har ändrats, och förteckningarna med den: hämta paketet på nytt där det förvaras',
    ],
    nb: [
      '`<file>` er ikke det de vedlagte kildene gir.',
      'filen eller en kilde er endret, og fortegnelsene med den: hent pakken på nytt der den oppbevares',
    ],
  }),
  'verify/rebuild#impossible': error({
    en: ['The package cannot be made again: <reason>.', 'it was made by <maker>; this is <program>'],
    sv: ['Paketet kan inte framställas på nytt: <reason>.', 'det framställdes av <maker>; detta är <program>'],
    nb: ['Pakken kan ikke lages på nytt: <reason>.', 'den ble laget av <maker>; dette er <program>'],
  }),
  'verify/rebuild#other-reader': warning({
    en: [
      'Whether the package follows from its sources cannot be shown: <reason>.',
      'made by <maker>, whose files this program (<program>) no longer reads; that version of the program can show it',
    ],
    sv: [
      'Det går inte att visa om paketet följer av källorna: <reason>.',
      'framställt av <maker>, vars källfiler det här programmet (<program>) inte längre läser; använd den programversionen för att visa det',
    ],
    nb: [
      'Det kan ikke vises om pakken følger av kildene: <reason>.',
      'laget av <maker>, som har kildefiler dette programmet (<program>) ikke lenger leser; bruk den programversjonen for å vise det',
    ],
  }),
  'verify/rebuild#other-program': warning({
    en: ['`<file>` is not what the enclosed sources give.', 'made by <maker>; compared by <program>'],
    sv: ['`<file>` är inte vad de bifogade källorna ger.', 'framställd av <maker>; jämförd av <program>'],
    nb: ['`<file>` er ikke det de vedlagte kildene gir.', 'laget av <maker>; sammenlignet av <program>'],
  }),
  'verify/unknown': error({
    en: [
      '`<file>` is listed in no manifest near it, with the bytes that it has.',
      'verify it beside the manifest.json of its folder, or name the output folder with --out',
    ],
    sv: [
      '`<file>` är inte, med det innehåll den har, förtecknad i något manifest i närheten.',
      'kontrollera den intill mappens manifest.json, eller ange utdatamappen med --out',
    ],
    nb: [
      '`<file>` er ikke, med det innholdet den har, oppført i noe manifest i nærheten.',
      'kontroller den ved siden av mappens manifest.json, eller oppgi utdatamappen med --out',
    ],
  }),
  'verify/xml': error({
    en: [
      '`<file>` is not right: <message>',
      'a file that was written here is valid: take it again from where it was kept',
    ],
    sv: [
      '`<file>` är inte giltig XML: <message>',
      'en fil som har skrivits av programmet är giltig: hämta den på nytt där den förvaras',
    ],
    nb: [
      '`<file>` er ikke gyldig XML: <message>',
      'en fil som er skrevet av programmet, er gyldig: hent den på nytt der den oppbevares',
    ],
  }),
  'verify/zip#entry': error({
    en: ['`<entry>` in `<file>` cannot be read: <reason>.', 'take the zip again from where it came'],
    sv: ['`<entry>` i `<file>` kan inte läsas: <reason>.', 'hämta zip-filen på nytt där den kom ifrån'],
    nb: ['`<entry>` i `<file>` kan ikke leses: <reason>.', 'hent zip-filen på nytt der den kom fra'],
  }),
  'verify/zip#repacked': error({
    en: [
      '`<file>` is not the zip that was written: its bytes around the files are others.',
      'if another program has packed it again, unpack it and verify the folder `<folder>`',
    ],
    sv: [
      '`<file>` är inte den zip-fil som skrevs: uppgifterna kring filerna i den är andra.',
      'om ett annat program har packat om den, packa upp den och kontrollera mappen `<folder>`',
    ],
    nb: [
      '`<file>` er ikke zip-filen som ble skrevet: opplysningene rundt filene i den er andre.',
      'hvis et annet program har pakket den på nytt, pakk den ut og kontroller mappen `<folder>`',
    ],
  }),
  'verify/zip#unreadable': error({
    en: ['`<file>` cannot be read: <reason>.', 'take the zip again from where it came'],
    sv: ['`<file>` kan inte läsas: <reason>.', 'hämta zip-filen på nytt där den kom ifrån'],
    nb: ['`<file>` kan ikke leses: <reason>.', 'hent zip-filen på nytt der den kom fra'],
  }),
}
