// Rules of YAML files and front matter: spelling, keys, and the shape of values.

import { error } from '../rule.js'

const example = {
  en: 'compare with the examples in docs/content.md',
  sv: 'jämför med exemplen i docs/content.md',
  nb: 'sammenlign med eksemplene i docs/content.md',
} as const

export const yamlRules = {
  'date/invalid': error({
    en: ['`<key>` is <found>: no such day in the calendar.', 'check the day and the month: year-month-day'],
    sv: ['`<key>` är <found>, en dag som inte finns.', 'kontrollera dag och månad; datum skrivs år-månad-dag'],
    nb: ['`<key>` er <found>, en dag som ikke finnes.', 'kontroller dag og måned; datoer skrives år-måned-dag'],
  }),
  'yaml/duplicate-key': error({
    en: ['`<key>` occurs twice.', 'take one of them away'],
    sv: ['`<key>` förekommer två gånger.', 'ta bort en av dem'],
    nb: ['`<key>` forekommer to ganger.', 'fjern en av dem'],
  }),
  'yaml/missing': error({
    en: ['`<key>` is missing.', 'add it: <what>'],
    sv: ['`<key>` saknas.', 'lägg till: <what>'],
    nb: ['`<key>` mangler.', 'legg til: <what>'],
  }),
  'yaml/missing#file': error({
    en: ['The file is empty.', 'write it as docs/content.md shows, or delete it'],
    sv: ['Filen är tom.', 'fyll i den enligt docs/content.md, eller ta bort den'],
    nb: ['Filen er tom.', 'fyll den ut slik docs/content.md viser, eller slett den'],
  }),
  'yaml/missing#value': error({
    en: ['`<key>` has no value.', 'write a value after the colon, or take the line away'],
    sv: ['`<key>` saknar värde.', 'skriv ett värde efter kolonet, eller ta bort raden'],
    nb: ['`<key>` mangler verdi.', 'skriv en verdi etter kolonet, eller fjern linjen'],
  }),
  'yaml/number': error({
    en: [
      '`<found>` could be read as another number than the one that is meant.',
      'write it as `60000` or `0.5`, with at most 15 digits; a code is text, and stands in quotes',
    ],
    sv: [
      '`<found>` kan läsas som ett annat tal än det avsedda.',
      'skriv det som `60000` eller `0.5`, med högst 15 siffror; en kod är text och sätts inom citattecken',
    ],
    nb: [
      '`<found>` kan leses som et annet tall enn det som er ment.',
      'skriv det som `60000` eller `0.5`, med høyst 15 sifre; en kode er tekst og settes i anførselstegn',
    ],
  }),
  'yaml/syntax': error({
    en: ['The YAML cannot be read: <reason>.', example.en],
    sv: ['YAML-koden kan inte läsas: <reason>.', example.sv],
    nb: ['YAML-koden kan ikke leses: <reason>.', example.nb],
  }),
  'yaml/syntax#alignment': error({
    en: ['The line does not line up.', 'lines of one list or mapping start in the same column'],
    sv: ['Raden ligger inte i linje med de andra.', 'rader i samma lista eller nyckelgrupp börjar i samma kolumn'],
    nb: ['Linjen flukter ikke med de andre.', 'linjer i samme liste eller nøkkelgruppe begynner i samme kolonne'],
  }),
  'yaml/syntax#backslash': error({
    en: ['A backslash in double quotes has a meaning of its own.', "write the text in single quotes: 'a\\b'"],
    sv: [
      'Ett omvänt snedstreck har en egen betydelse inom dubbla citattecken.',
      "skriv texten inom enkla citattecken: 'a\\b'",
    ],
    nb: [
      'En omvendt skråstrek har egen betydning i doble anførselstegn.',
      "skriv teksten i enkle anførselstegn: 'a\\b'",
    ],
  }),
  'yaml/syntax#bracket': error({
    en: ['A bracket `{` or `[` is not closed.', 'write `}` or `]` where it ends'],
    sv: ['En parentes `{` eller `[` är inte avslutad.', 'skriv `}` eller `]` där den slutar'],
    nb: ['En parentes `{` eller `[` er ikke avsluttet.', 'skriv `}` eller `]` der den slutter'],
  }),
  'yaml/syntax#colon': error({
    en: [
      'The text holds a colon and a space, and reads as another key.',
      'put a text that contains a colon and a space in quotes',
    ],
    sv: [
      'Texten innehåller kolon och mellanslag och läses som ännu en nyckel.',
      'sätt en text med kolon och mellanslag inom citattecken',
    ],
    nb: [
      'Teksten inneholder kolon og mellomrom og leses som enda en nøkkel.',
      'sett en tekst med kolon og mellomrom i anførselstegn',
    ],
  }),
  'yaml/syntax#in-brackets': error({
    en: [
      'Within `{ … }` or `[ … ]` the text holds a colon and a space, or opens with a hyphen.',
      'put the text in quotes: { sv: "Avtal: om samverkan" }; or is a comma missing before the next key?',
    ],
    sv: [
      'En text inom `{ … }` eller `[ … ]` innehåller kolon och mellanslag eller börjar med bindestreck.',
      'sätt texten inom citattecken: { sv: "Avtal: om samverkan" }; eller saknas ett komma före nästa nyckel?',
    ],
    nb: [
      'En tekst i `{ … }` eller `[ … ]` inneholder kolon og mellomrom eller begynner med bindestrek.',
      'sett teksten i anførselstegn: { nb: "Avtale: om samarbeid" }; eller mangler det et komma foran neste nøkkel?',
    ],
  }),
  'yaml/syntax#key-lines': error({
    en: ['A key runs over several lines.', 'is a colon missing, or a quotation mark?'],
    sv: ['En nyckel sträcker sig över flera rader.', 'saknas ett kolon eller ett citattecken?'],
    nb: ['En nøkkel går over flere linjer.', 'mangler det et kolon eller et anførselstegn?'],
  }),
  'yaml/syntax#key-word': error({
    en: ['A key is not a word.', 'a key is a plain word'],
    sv: ['En nyckel är inte ett ord.', 'skriv nyckeln som ett vanligt ord'],
    nb: ['En nøkkel er ikke et ord.', 'skriv nøkkelen som et vanlig ord'],
  }),
  'yaml/syntax#nesting': error({
    en: ['The lists and mappings are nested too deeply.', example.en],
    sv: ['Listor och nyckelgrupper ligger i för många nivåer.', example.sv],
    nb: ['Lister og nøkkelgrupper ligger i for mange nivåer.', example.nb],
  }),
  'yaml/syntax#opening': error({
    en: ['A text cannot open so.', 'put a text that opens with such a character in quotes'],
    sv: ['En text kan inte börja med detta tecken.', 'sätt texten inom citattecken'],
    nb: ['En tekst kan ikke begynne med dette tegnet.', 'sett teksten i anførselstegn'],
  }),
  'yaml/syntax#second-document': error({
    en: ['A second document begins.', 'a file holds one document: remove the line `---`'],
    sv: ['Ett andra dokument börjar här.', 'en fil rymmer ett dokument: ta bort raden `---`'],
    nb: ['Et nytt dokument begynner her.', 'en fil rommer ett dokument: fjern linjen `---`'],
  }),
  'yaml/syntax#tab': error({
    en: ['The line is indented with a tab.', 'indent with spaces'],
    sv: ['Raden är indragen med tabb.', 'gör indraget med mellanslag'],
    nb: ['Linjen er rykket inn med tabulator.', 'rykk inn med mellomrom'],
  }),
  'yaml/syntax#unclosed': error({
    en: ['Something is not closed.', 'is a quotation mark, a bracket or a comma missing?'],
    sv: ['Något är inte avslutat.', 'saknas ett citattecken, en parentes eller ett komma?'],
    nb: ['Noe er ikke avsluttet.', 'mangler det et anførselstegn, en parentes eller et komma?'],
  }),
  'yaml/syntax#unexpected': error({
    en: ['This cannot be read.', 'put a text that contains special characters in quotes'],
    sv: ['Detta kan inte läsas.', 'sätt en text med specialtecken inom citattecken'],
    nb: ['Dette kan ikke leses.', 'sett en tekst med spesialtegn i anførselstegn'],
  }),
  'yaml/type': error({
    en: ['`<key>` is <found>, expected <expected>.'],
    sv: ['`<key>` är <found> men ska vara <expected>.'],
    nb: ['`<key>` er <found>, men skal være <expected>.'],
  }),
  'yaml/type#file': error({
    en: ['The file holds text, and not one key with its value.', 'write it as docs/content.md shows: `title: …`'],
    sv: ['Filen innehåller text men ingen nyckel med värde.', 'skriv den enligt docs/content.md: `title: …`'],
    nb: ['Filen inneholder tekst, men ingen nøkkel med verdi.', 'skriv den slik docs/content.md viser: `title: …`'],
  }),
  'yaml/unknown-key': error({
    en: ['`<key>` is not a known key.', 'known here: <known>'],
    sv: ['`<key>` är ingen känd nyckel.', 'använd någon av nycklarna <known>'],
    nb: ['`<key>` er ingen kjent nøkkel.', 'bruk en av nøklene <known>'],
  }),
  'yaml/value': error({
    en: ['`<key>` is <found>, expected <expected>.'],
    sv: ['`<key>` är <found> men ska vara <expected>.'],
    nb: ['`<key>` er <found>, men skal være <expected>.'],
  }),
  'yaml/value#key': error({
    en: ['The key `<key>` is not valid: expected <expected>.'],
    sv: ['Nyckeln `<key>` är inte giltig: den ska vara <expected>.'],
    nb: ['Nøkkelen `<key>` er ikke gyldig: den skal være <expected>.'],
  }),
  'yaml/value#together': error({
    en: ['`<key>`: expected <expected>.'],
    sv: ['`<key>` ska ha <expected>.'],
    nb: ['`<key>` skal ha <expected>.'],
  }),
}
