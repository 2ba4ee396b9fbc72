// Rules of the sources as a whole: characters, language files, the theme.

import { error, warning } from './rule.js'

const logoAsPng = {
  en: 'save it beside theme.yaml as a PNG with 8 bits a channel, not interlaced',
  sv: 'spara den bredvid theme.yaml som PNG med 8 bitar per kanal, utan sammanflätning (interlace)',
  nb: 'lagre den ved siden av theme.yaml som PNG med 8 biter per kanal, uten sammenfletting (interlace)',
} as const

const deleteCharacter = {
  en: 'delete it; it often comes from pasting out of another program',
  sv: 'ta bort det; det kommer ofta med när text klistras in från ett annat program',
  nb: 'slett det; det følger ofte med når tekst limes inn fra et annet program',
} as const

const saveAs = {
  en: 'save it again with the encoding UTF-8',
  sv: 'spara om den med teckenkodningen UTF-8',
  nb: 'lagre den på nytt med tegnkodingen UTF-8',
} as const

export const sourceRules = {
  'language/unfit': error({
    en: [
      'The language does not fit this program: keys missing <missing>, unknown <unknown>.',
      'take the language file that came with the program, and write your own words into it',
    ],
    sv: [
      'Språkfilen hör inte till denna version av programmet: <missing:nyckel|nycklar> saknas, <unknown> är okända.',
      'utgå från språkfilen som följde med programmet, och för in egna ord i den',
    ],
    nb: [
      'Språkfilen passer ikke til denne versjonen av programmet: <missing:nøkkel|nøkler> mangler, <unknown> er ukjente.',
      'ta utgangspunkt i språkfilen som fulgte med programmet, og før inn egne ord i den',
    ],
  }),
  'sources/empty': error({
    en: [
      'There is nothing to check: `<folder>` holds no agreement.',
      'name the folder that holds agreements/, clauses/ and parties/ with --content, or begin with `avtal new agreement ID`',
    ],
    sv: [
      'Det finns inget att kontrollera: `<folder>` innehåller inget avtal.',
      'ange mappen med agreements/, clauses/ och parties/ med --content, eller börja med `avtal new agreement ID`',
    ],
    nb: [
      'Det er ingenting å kontrollere: `<folder>` inneholder ingen avtale.',
      'oppgi mappen med agreements/, clauses/ og parties/ med --content, eller begynn med `avtal new agreement ID`',
    ],
  }),
  'sources/link': error({
    en: [
      'The link leads out of `<folder>`, and is not read.',
      'put the file itself in its place, or move what the link leads to into the folder',
    ],
    sv: [
      'Länken leder ut ur `<folder>` och läses inte.',
      'lägg själva filen på länkens plats, eller flytta in det som länken leder till i mappen',
    ],
    nb: [
      'Lenken fører ut av `<folder>` og leses ikke.',
      'legg selve filen på lenkens plass, eller flytt det lenken fører til, inn i mappen',
    ],
  }),
  'sources/link#circle': error({
    en: ['The link leads in a circle, and is not read.', 'delete it'],
    sv: ['Länken leder runt i en cirkel och läses inte.', 'ta bort den'],
    nb: ['Lenken fører i ring og leses ikke.', 'slett den'],
  }),
  'sources/link#nowhere': error({
    en: ['The link leads nowhere.', 'put the file itself in its place, or delete the link'],
    sv: ['Länken leder ingenstans.', 'lägg själva filen på länkens plats, eller ta bort länken'],
    nb: ['Lenken fører ingen steder.', 'legg selve filen på lenkens plass, eller slett lenken'],
  }),
  'sources/name': error({
    en: [
      'The name holds a character that nobody sees: <character>. The file or folder is not read.',
      'give it another name',
    ],
    sv: ['Namnet innehåller ett tecken som inte syns: <character>. Filen eller mappen läses inte.', 'byt namn på den'],
    nb: [
      'Navnet inneholder et tegn som ikke vises: <character>. Filen eller mappen leses ikke.',
      'gi den et annet navn',
    ],
  }),
  'sources/name#encoding': error({
    en: ['The name is not written as UTF-8. The file or folder is not read.', 'give it another name'],
    sv: ['Namnet är inte skrivet som UTF-8. Filen eller mappen läses inte.', 'byt namn på den'],
    nb: ['Navnet er ikke skrevet som UTF-8. Filen eller mappen leses ikke.', 'gi den et annet navn'],
  }),
  'sources/name#form': error({
    en: ['The file or folder is not read: its name is `<name>`, expected <expected>.', 'give it another name'],
    sv: ['Filen eller mappen läses inte: namnet är `<name>`, men ska vara <expected>.', 'byt namn på den'],
    nb: ['Filen eller mappen leses ikke: navnet er `<name>`, men skal være <expected>.', 'gi den et annet navn'],
  }),
  'sources/name#windows': warning({
    en: [
      'In Windows no file or folder can be called `<name>`: whoever works there with a copy of the library does not get it.',
      'give it another name, without : " | ? * or angle brackets and without a point or a space at the end, other than con, prn, aux, nul, com1 and lpt1',
    ],
    sv: [
      'I Windows kan ingen fil eller mapp heta `<name>`: den som arbetar där med en kopia av biblioteket får den inte.',
      'ge den ett annat namn, utan : " | ? * eller vinkelparenteser och utan punkt eller mellanslag sist, som inte är con, prn, aux, nul, com1 eller lpt1',
    ],
    nb: [
      'I Windows kan ingen fil eller mappe hete `<name>`: den som arbeider der med en kopi av biblioteket, får den ikke.',
      'gi den et annet navn, uten : " | ? * eller vinkelparenteser og uten punktum eller mellomrom til slutt, som ikke er con, prn, aux, nul, com1 eller lpt1',
    ],
  }),
  'sources/refused': error({
    en: ['The file or folder cannot be read: <reason>.', 'make it readable, or delete it'],
    sv: ['Filen eller mappen kan inte läsas: <reason>.', 'gör den läsbar, eller ta bort den'],
    nb: ['Filen eller mappen kan ikke leses: <reason>.', 'gjør den lesbar, eller slett den'],
  }),
  'sources/twins': error({
    en: [
      'The file has the same name as `<other>`, composed of other characters, and holds something else. Only one of them is read.',
      'delete one of them, or give it another name',
    ],
    sv: [
      'Filen har samma namn som `<other>`, skrivet med andra tecken, men annat innehåll. Bara en av dem läses.',
      'ta bort en av dem, eller byt namn på den',
    ],
    nb: [
      'Filen har samme navn som `<other>`, skrevet med andre tegn, men annet innhold. Bare en av dem leses.',
      'slett en av dem, eller gi den et annet navn',
    ],
  }),
  'sources/twins#capitals': error({
    en: [
      'The name differs from `<other>` in nothing but capital letters; on many systems both are one file.',
      'delete one of them, or give it another name',
    ],
    sv: [
      'Namnet skiljer sig från `<other>` bara i stora och små bokstäver; i många system är båda en och samma fil.',
      'ta bort en av dem, eller byt namn på den',
    ],
    nb: [
      'Navnet skiller seg fra `<other>` bare i store og små bokstaver; i mange systemer er begge én og samme fil.',
      'slett en av dem, eller gi den et annet navn',
    ],
  }),
  'sources/unread': warning({
    en: [
      'The file is not read: it does not end in `<ending>`.',
      'save it as text with that ending, or move it out of the folder',
    ],
    sv: [
      'Filen läses inte: den slutar inte på `<ending>`.',
      'spara den som text med den ändelsen, eller flytta ut den ur mappen',
    ],
    nb: [
      'Filen leses ikke: den slutter ikke på `<ending>`.',
      'lagre den som tekst med den endelsen, eller flytt den ut av mappen',
    ],
  }),
  'text/character': error({
    en: ['The character <character> cannot be printed.', deleteCharacter.en],
    sv: ['Tecknet <character> kan inte skrivas ut.', deleteCharacter.sv],
    nb: ['Tegnet <character> kan ikke skrives ut.', deleteCharacter.nb],
  }),
  'text/character#several': error({
    en: ['The character <character> cannot be printed. It occurs <count:time|times> in this file.', deleteCharacter.en],
    sv: ['Tecknet <character> kan inte skrivas ut. Det förekommer <count:gång|gånger> i filen.', deleteCharacter.sv],
    nb: ['Tegnet <character> kan ikke skrives ut. Det forekommer <count:gang|ganger> i filen.', deleteCharacter.nb],
  }),
  'text/encoding': error({
    en: ['The file is not saved as UTF-8: <count:character|characters> cannot be read.', saveAs.en],
    sv: ['Filen är inte sparad som UTF-8: <count:tecken|tecken> går inte att läsa.', saveAs.sv],
    nb: ['Filen er ikke lagret som UTF-8: <count:tegn|tegn> kan ikke leses.', saveAs.nb],
  }),
  'text/encoding#wide': error({
    en: ['The file is saved as UTF-16, and is not read.', saveAs.en],
    sv: ['Filen är sparad som UTF-16 och läses inte.', saveAs.sv],
    nb: ['Filen er lagret som UTF-16 og leses ikke.', saveAs.nb],
  }),
  'theme/logo#broken': error({
    en: ['The logo `<file>` cannot be used: it is cut off or broken.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: den är avhuggen eller skadad.', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: den er kuttet eller skadet.', logoAsPng.nb],
  }),
  'theme/logo#colour-type': error({
    en: ['The logo `<file>` cannot be used: it has an unknown colour type.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: den har en okänd färgtyp.', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: den har en ukjent fargetype.', logoAsPng.nb],
  }),
  'theme/logo#depth': error({
    en: ['The logo `<file>` cannot be used: it has other than 8 bits a channel.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: den har inte 8 bitar per kanal.', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: den har ikke 8 biter per kanal.', logoAsPng.nb],
  }),
  'theme/logo#interlaced': error({
    en: ['The logo `<file>` cannot be used: it is interlaced.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: den är sammanflätad (interlace).', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: den er sammenflettet (interlace).', logoAsPng.nb],
  }),
  'theme/logo#missing': error({
    en: ['The logo `<file>` cannot be used: it does not exist.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: filen finns inte.', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: filen finnes ikke.', logoAsPng.nb],
  }),
  'theme/logo#no-png': error({
    en: ['The logo `<file>` cannot be used: it is not a PNG.', logoAsPng.en],
    sv: ['Logotypen `<file>` kan inte användas: den är ingen PNG-bild.', logoAsPng.sv],
    nb: ['Logoen `<file>` kan ikke brukes: den er ikke et PNG-bilde.', logoAsPng.nb],
  }),
  'theme/missing': error({
    en: ['The theme does not exist.', 'copy theme.yaml from the templates of the program'],
    sv: ['Temat saknas.', 'kopiera theme.yaml från programmets mallar'],
    nb: ['Temaet mangler.', 'kopier theme.yaml fra programmets maler'],
  }),
}
