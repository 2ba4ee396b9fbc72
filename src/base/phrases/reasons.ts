// Reasons, as the end of a sentence: why a file cannot be written, why it is no original, why a package is not made again;
// and what to do about it where that depends on the reason.

export const reasons = {
  'disk-fault': {
    en: 'the disk reports a fault',
    sv: 'disken rapporterar ett fel',
    nb: 'disken melder om en feil',
  },
  'disk-full': { en: 'the disk is full', sv: 'disken är full', nb: 'disken er full' },
  'disk-read-only': { en: 'the disk is read-only', sv: 'disken är skrivskyddad', nb: 'disken er skrivebeskyttet' },
  'file-in-use': {
    en: 'another program is using it',
    sv: 'ett annat program använder den',
    nb: 'et annet program bruker den',
  },
  'file-in-the-way': {
    en: 'a file stands where a folder is needed',
    sv: 'det finns en fil där en mapp behövs',
    nb: 'det ligger en fil der det trengs en mappe',
  },
  'file-too-large': {
    en: 'it is too large for the disk',
    sv: 'den är för stor för disken',
    nb: 'den er for stor for disken',
  },
  'folder-in-the-way': {
    en: 'a folder stands in its place',
    sv: 'det finns en mapp där filen ska ligga',
    nb: 'det ligger en mappe der filen skal ligge',
  },
  'folder-not-made': {
    en: 'its folder cannot be made',
    sv: 'mappen kan inte skapas',
    nb: 'mappen kan ikke opprettes',
  },
  'link-in-the-way': {
    en: 'a link stands in the way, and links are not followed here',
    sv: 'det finns en länk i vägen, och länkar följs inte här',
    nb: 'det ligger en lenke i veien, og lenker følges ikke her',
  },
  'name-not-possible': {
    en: 'no file can have this name',
    sv: 'ingen fil kan ha det namnet',
    nb: 'ingen fil kan ha dette navnet',
  },
  'name-too-long': { en: 'its name is too long', sv: 'namnet är för långt', nb: 'navnet er for langt' },
  'no-file': {
    en: 'it is no file',
    sv: 'den är ingen vanlig fil',
    nb: 'den er ingen vanlig fil',
  },
  'no-permission': {
    en: 'you have no permission to write here',
    sv: 'skrivbehörighet saknas',
    nb: 'skrivetilgang mangler',
  },
  'no-permission-to-read': {
    en: 'you have no permission to read it',
    sv: 'läsbehörighet saknas',
    nb: 'lesetilgang mangler',
  },
  'not-published': {
    en: 'what has not been issued has not been published: avtal status shows what has',
    sv: 'det som inte är utfärdat är inte heller publicerat: avtal status visar vad som är publicerat',
    nb: 'det som ikke er utferdiget, er heller ikke publisert: avtal status viser hva som er publisert',
  },
  'not-there': { en: 'it is no longer there', sv: 'den finns inte längre', nb: 'den finnes ikke lenger' },
  'original-look': {
    en: 'page <page> does not look as it was issued',
    sv: 'sidan <page> ser inte ut som när den utfärdades',
    nb: 'side <page> ser ikke ut som da den ble utferdiget',
  },
  'original-pages': {
    en: 'it has <count:page|pages> instead of <expected>',
    sv: 'den har <count:sida|sidor> i stället för <expected>',
    nb: 'den har <count:side|sider> i stedet for <expected>',
  },
  'original-same': {
    en: 'it is the issued file itself, unsigned',
    sv: 'den är själva den utfärdade filen, utan underskrift',
    nb: 'den er selve den utferdigede filen, uten underskrift',
  },
  'original-text': {
    en: 'the text of page <page> is another',
    sv: 'texten på sidan <page> är en annan',
    nb: 'teksten på side <page> er en annen',
  },
  'original-unreadable': {
    en: 'it cannot be read as a PDF',
    sv: 'den kan inte läsas som PDF',
    nb: 'den kan ikke leses som PDF',
  },
  'original-unsigned': {
    en: 'nothing in it is signed',
    sv: 'inget i den är undertecknat',
    nb: 'ingenting i den er undertegnet',
  },
  'outside-the-folder': {
    en: 'a link leads out of the folder',
    sv: 'en länk leder ut ur mappen',
    nb: 'en lenke fører ut av mappen',
  },
  'rebuild-agreement': {
    en: 'its sources do not hold the agreement',
    sv: 'källorna innehåller inte avtalet',
    nb: 'kildene inneholder ikke avtalen',
  },
  'rebuild-documents': {
    en: 'its sources do not give its documents',
    sv: 'källorna ger inte paketets handlingar',
    nb: 'kildene gir ikke pakkens dokumenter',
  },
  'rebuild-error': {
    en: 'its sources have the error `<rule>`',
    sv: 'källorna har felet `<rule>`',
    nb: 'kildene har feilen `<rule>`',
  },
  'rebuild-profile': {
    en: 'the profile `<profile>` is not known',
    sv: 'profilen `<profile>` är inte känd',
    nb: 'profilen `<profile>` er ikke kjent',
  },
  'rebuild-sources': {
    en: 'its sources are not complete',
    sv: 'källorna är inte fullständiga',
    nb: 'kildene er ikke fullstendige',
  },
  'signed-attest': {
    en: 'a scan of paper has to be attested: --attested-by NAME --attested DATE',
    sv: 'en inskanning av papper måste vidimeras: --attested-by NAMN --attested DATUM',
    nb: 'en skanning av papir må bekreftes: --attested-by NAVN --attested DATO',
  },
  'signed-name': {
    en: 'begin its name with that of the PDF that it shows, or say which instance: --signed INSTANCE=FILE',
    sv: 'låt namnet börja som namnet på den PDF-fil den visar, eller ange instansen: --signed INSTANS=FIL',
    nb: 'la navnet begynne som navnet på PDF-filen den viser, eller oppgi instansen: --signed INSTANS=FIL',
  },
  'signed-sent': {
    en: 'it is what was sent for signing: give the file that came back',
    sv: 'det är filen som skickades för underskrift: ange den som kom tillbaka',
    nb: 'det er filen som ble sendt til underskrift: oppgi den som kom tilbake',
  },
  'special-in-the-way': {
    en: 'something stands in its place that is no file',
    sv: 'på platsen finns något som inte är en fil',
    nb: 'på plassen ligger det noe som ikke er en fil',
  },
  'too-many-files': {
    en: 'the system has too many files open',
    sv: 'systemet har för många filer öppna',
    nb: 'systemet har for mange åpne filer',
  },
  'zip-entries': {
    en: 'there are too many entries',
    sv: 'den har för många poster',
    nb: 'den har for mange oppføringer',
  },
  'zip-entry-size': {
    en: 'it says that it has <bytes:byte|bytes>',
    sv: 'den uppges ha en storlek på <bytes> byte',
    nb: 'den oppgis å ha en størrelse på <bytes> byte',
  },
  'zip-entry-twice': {
    en: 'the name occurs twice',
    sv: 'namnet förekommer två gånger',
    nb: 'navnet forekommer to ganger',
  },
  'zip-folder': {
    en: 'it does not hold one folder',
    sv: 'den innehåller inte exakt en mapp',
    nb: 'den inneholder ikke nøyaktig én mappe',
  },
  'zip-package-size': {
    en: 'the package would be too large',
    sv: 'paketet skulle bli för stort',
    nb: 'pakken ville blitt for stor',
  },
  'zip-unsafe': {
    en: 'its name could lead out of the package, or does not work everywhere',
    sv: 'namnet kan leda ut ur paketet, eller fungerar inte överallt',
    nb: 'navnet kan føre ut av pakken, eller virker ikke overalt',
  },
  /** The program that made a package. */
  'program-named': {
    en: '<name> <version> (zlib <zlib>, fonts <fonts>)',
    sv: '<name> <version> (zlib <zlib>, typsnitt <fonts>)',
    nb: '<name> <version> (zlib <zlib>, skrifttyper <fonts>)',
  },
} as const
