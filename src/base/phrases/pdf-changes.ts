// What somebody changed of an issued PDF, each as the end of a sentence: "… and what has been added is no signature on it: …".

export const pdfChanges = {
  'pdf-action': {
    en: 'something has been added that the file does when it is opened or read (`<key>`)',
    sv: 'något har lagts till som utförs när filen öppnas eller läses (`<key>`)',
    nb: 'det er lagt til noe som utføres når filen åpnes eller leses (`<key>`)',
  },
  'pdf-annotation': {
    en: 'something has been laid over page <page> (`<kind>`)',
    sv: 'något har lagts över sidan <page> (`<kind>`)',
    nb: 'noe er lagt over side <page> (`<kind>`)',
  },
  'pdf-annotation-made': {
    en: 'what lies over page <page> has been changed (`<kind>`)',
    sv: 'det som ligger över sidan <page> har ändrats (`<kind>`)',
    nb: 'det som ligger over side <page>, er endret (`<kind>`)',
  },
  'pdf-annotations': {
    en: 'links or fields have been removed from page <page>, or moved',
    sv: 'länkar eller fält har tagits bort från sidan <page> eller flyttats',
    nb: 'lenker eller felt er fjernet fra side <page> eller flyttet',
  },
  'pdf-box': {
    en: 'the size, crop or rotation of page <page> has been changed',
    sv: 'storleken, beskärningen eller vridningen av sidan <page> har ändrats',
    nb: 'størrelsen, beskjæringen eller rotasjonen av side <page> er endret',
  },
  'pdf-catalogue': {
    en: 'something that concerns the whole file has been changed (`<key>`)',
    sv: 'något som gäller hela filen har ändrats (`<key>`)',
    nb: 'noe som gjelder hele filen, er endret (`<key>`)',
  },
  'pdf-content': {
    en: 'the content of page <page> has been changed',
    sv: 'innehållet på sidan <page> har ändrats',
    nb: 'innholdet på side <page> er endret',
  },
  'pdf-field': {
    en: 'the field `<field>` has been changed otherwise than by a signature in it',
    sv: 'fältet `<field>` har ändrats på annat sätt än genom en underskrift i det',
    nb: 'feltet `<field>` er endret på annen måte enn ved en underskrift i det',
  },
  'pdf-field-added': {
    en: 'a field `<field>` has been added that is no invisible field of a signature',
    sv: 'ett fält `<field>` har lagts till som inte är ett osynligt underskriftsfält',
    nb: 'et felt `<field>` er lagt til som ikke er et usynlig underskriftsfelt',
  },
  'pdf-field-look': {
    en: 'the field `<field>` looks otherwise, and not by a signature in it',
    sv: 'fältet `<field>` ser annorlunda ut, och inte på grund av en underskrift i det',
    nb: 'feltet `<field>` ser annerledes ut, og ikke på grunn av en underskrift i det',
  },
  'pdf-field-place': {
    en: 'the field `<field>` has been moved or has another size',
    sv: 'fältet `<field>` har flyttats eller fått en annan storlek',
    nb: 'feltet `<field>` er flyttet eller har fått en annen størrelse',
  },
  'pdf-font': {
    en: 'a font of page <page> has been changed',
    sv: 'ett teckensnitt på sidan <page> har ändrats',
    nb: 'en skrift på side <page> er endret',
  },
  'pdf-form': {
    en: 'the form with the fields to sign has been changed (`<key>`)',
    sv: 'formuläret med underskriftsfälten har ändrats (`<key>`)',
    nb: 'skjemaet med underskriftsfeltene er endret (`<key>`)',
  },
  'pdf-information': {
    en: 'what the file says of itself (title, author, dates) has been changed',
    sv: 'filens uppgifter om sig själv (titel, upphovsman, datum) har ändrats',
    nb: 'filens opplysninger om seg selv (tittel, forfatter, datoer) er endret',
  },
  'pdf-object': {
    en: 'a part of the issued file has been replaced',
    sv: 'en del av den utfärdade filen har bytts ut',
    nb: 'en del av den utferdigede filen er byttet ut',
  },
  'pdf-page': {
    en: 'page <page> has been changed (`<key>`)',
    sv: 'sidan <page> har ändrats (`<key>`)',
    nb: 'side <page> er endret (`<key>`)',
  },
  'pdf-pages': {
    en: 'pages have been added, removed or put in another order',
    sv: 'sidor har lagts till, tagits bort eller bytt ordning',
    nb: 'sider er lagt til, fjernet eller satt i en annen rekkefølge',
  },
  'pdf-resources': {
    en: 'fonts, pictures or colours of page <page> have been changed',
    sv: 'teckensnitt, bilder eller färger på sidan <page> har ändrats',
    nb: 'skrifter, bilder eller farger på side <page> er endret',
  },
  'pdf-signature': {
    en: 'the signature in the field `<field>` does not hold: it does not match the file, or its certificate',
    sv: 'underskriften i fältet `<field>` stämmer inte med filen eller med certifikatet',
    nb: 'underskriften i feltet `<field>` stemmer ikke med filen eller med sertifikatet',
  },
  'pdf-structure': {
    en: 'it is written in a way that programs may read differently',
    sv: 'tillägget är skrivet så att olika program kan läsa det på olika sätt',
    nb: 'tillegget er skrevet slik at ulike programmer kan lese det på ulike måter',
  },
  'pdf-trailer': {
    en: 'the entry to the file has been changed (`<key>`)',
    sv: 'ingången till filen har ändrats (`<key>`)',
    nb: 'inngangen til filen er endret (`<key>`)',
  },
  'pdf-two': { en: '<first>; <rest>', sv: '<first>; <rest>', nb: '<first>; <rest>' },
  'pdf-more': { en: 'and <count> more', sv: 'och <count> till', nb: 'og <count> til' },
} as const
