// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-agreements': {
    en: 'The number of agreements in the library',
    sv: 'Antalet avtal i klausulbiblioteket',
    nb: 'Antall avtaler i klausulbiblioteket',
  },
  'limit-attachment-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-data-nesting': {
    en: 'The depth of lists within lists in the file',
    sv: 'Djupet av listor i listor i filen',
    nb: 'Dybden av lister i lister i filen',
  },
  'limit-data-values': {
    en: 'The number of values in the file',
    sv: 'Antalet värden i filen',
    nb: 'Antall verdier i filen',
  },
  'limit-dates': {
    en: 'The number of dates in one list',
    sv: 'Antalet datum i en förteckning',
    nb: 'Antall datoer i en oversikt',
  },
  'limit-document-memory': {
    en: 'The memory that rendering the document takes',
    sv: 'Minnet som krävs för att framställa dokumentet',
    nb: 'Minnet som trengs for å lage dokumentet',
  },
  'limit-document-seconds': {
    en: 'The time that rendering the document takes',
    sv: 'Tiden som krävs för att framställa dokumentet',
    nb: 'Tiden som trengs for å lage dokumentet',
  },
  'limit-document-size': {
    en: 'The size of the stored document',
    sv: 'Storleken på det lagrade dokumentet',
    nb: 'Størrelsen på det lagrede dokumentet',
  },
  'limit-file-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-folder-files': {
    en: 'The number of files in the folder',
    sv: 'Antalet filer i mappen',
    nb: 'Antall filer i mappen',
  },
  'limit-folder-size': {
    en: 'The size of all files in the folder',
    sv: 'Den sammanlagda storleken på filerna i mappen',
    nb: 'Den samlede størrelsen på filene i mappen',
  },
  'limit-folder-ways': {
    en: 'The number of links that lead to the folder',
    sv: 'Antalet länkar som leder till mappen',
    nb: 'Antall lenker som fører til mappen',
  },
  'limit-frame-slots': {
    en: 'The number of values and conditions in the frame of the page',
    sv: 'Antalet värden och villkor i sidans ram',
    nb: 'Antall verdier og vilkår i rammen til siden',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-range': { en: '<least>–<most>', sv: '<least>–<most>', nb: '<least>–<most>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
  'limit-instances': {
    en: 'The number of instances in one run',
    sv: 'Antalet instanser i en körning',
    nb: 'Antall instanser i en kjøring',
  },
  'limit-languages': {
    en: 'The number of languages in the library',
    sv: 'Antalet språk i klausulbiblioteket',
    nb: 'Antall språk i klausulbiblioteket',
  },
  'limit-list-size': {
    en: 'The size of the list of files',
    sv: 'Storleken på filförteckningen',
    nb: 'Størrelsen på filfortegnelsen',
  },
  'limit-logo-pixels': {
    en: 'The number of pixels in the logo',
    sv: 'Antalet bildpunkter i logotypen',
    nb: 'Antall bildepunkter i logoen',
  },
  'limit-manifest-size': { en: 'The size of the manifest', sv: 'Manifestets storlek', nb: 'Manifestets størrelse' },
  'limit-occurrences': {
    en: 'The number of dates of what recurs in the term (renewals, reviews, duties)',
    sv: 'Antalet datum för det som återkommer under avtalstiden (förlängningar, uppföljningar, åtaganden)',
    nb: 'Antall datoer for det som gjentas i avtaletiden (forlengelser, gjennomganger, plikter)',
  },
  'limit-output-files': {
    en: 'The number of files in the output folder',
    sv: 'Antalet filer i utdatamappen',
    nb: 'Antall filer i utdatamappen',
  },
  'limit-package-file-size': {
    en: 'The size of a file in the package',
    sv: 'Storleken på en fil i paketet',
    nb: 'Størrelsen på en fil i pakken',
  },
  'limit-package-files': {
    en: 'The number of files in the package',
    sv: 'Antalet filer i paketet',
    nb: 'Antall filer i pakken',
  },
  'limit-package-size': { en: 'The size of the package', sv: 'Paketets storlek', nb: 'Pakkens størrelse' },
  'limit-pages': {
    en: 'The number of pages of the document',
    sv: 'Antalet sidor i dokumentet',
    nb: 'Antall sider i dokumentet',
  },
  'limit-pdf-depth': { en: 'The nesting in the PDF', sv: 'Nästlingen i PDF-filen', nb: 'Nestingen i PDF-filen' },
  'limit-pdf-objects': {
    en: 'The number of objects in the PDF',
    sv: 'Antalet objekt i PDF-filen',
    nb: 'Antall objekter i PDF-filen',
  },
  'limit-pdf-pages': {
    en: 'The number of pages in the PDF',
    sv: 'Antalet sidor i PDF-filen',
    nb: 'Antall sider i PDF-filen',
  },
  'limit-pdf-revisions': {
    en: 'The number of times that the PDF was added to',
    sv: 'Antalet tillägg i PDF-filen',
    nb: 'Antall tillegg i PDF-filen',
  },
  'limit-pdf-seconds': {
    en: 'The time to read the text of the PDF',
    sv: 'Tiden för att läsa texten i PDF-filen',
    nb: 'Tiden det tar å lese teksten i PDF-filen',
  },
  'limit-pdf-size': { en: 'The size of the PDF', sv: 'PDF-filens storlek', nb: 'PDF-filens størrelse' },
  'limit-pdf-stream': {
    en: 'The size of a stream in the PDF, unpacked,',
    sv: 'Storleken på en uppackad dataström i PDF-filen',
    nb: 'Størrelsen på en utpakket datastrøm i PDF-filen',
  },
  'limit-pdf-unpacked': {
    en: 'The size of the PDF, unpacked,',
    sv: 'Storleken på PDF-filens uppackade innehåll',
    nb: 'Størrelsen på det utpakkede innholdet i PDF-filen',
  },
  'limit-pdf-values': {
    en: 'The number of values in the PDF',
    sv: 'Antalet värden i PDF-filen',
    nb: 'Antall verdier i PDF-filen',
  },
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-year': {
    en: 'The year of a date that the term states or gives',
    sv: 'Årtalet för ett datum som avtalstiden anger eller leder till',
    nb: 'Årstallet for en dato som avtaletiden oppgir eller fører til',
  },
  'limit-zip-expansion': {
    en: 'What is packed very densely in the zip, unpacked,',
    sv: 'Det som är mycket tätt packat i zip-filen, uppackat,',
    nb: 'Det som er svært tett pakket i zip-filen, utpakket,',
  },
  'limits-counts': { en: 'WHAT IT COUNTS', sv: 'VAD DEN AVSER', nb: 'HVA DEN GJELDER' },
  'limits-most': { en: 'MOST', sv: 'HÖGST', nb: 'HØYST' },
  'limits-name': { en: 'LIMIT', sv: 'GRÄNS', nb: 'GRENSE' },
} as const
