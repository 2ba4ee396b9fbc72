// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
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
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-zip-expansion': {
    en: 'What is packed very densely in the zip, unpacked,',
    sv: 'Det som är mycket tätt packat i zip-filen, uppackat,',
    nb: 'Det som er svært tett pakket i zip-filen, utpakket,',
  },
  'limit-in-kilobytes': { en: '<number> kB', sv: '<number> kB', nb: '<number> kB' },
  'limit-in-megabytes': { en: '<number> MB', sv: '<number> MB', nb: '<number> MB' },
  'limit-in-numbers': { en: '<number>', sv: '<number>', nb: '<number>' },
  'limit-in-seconds': { en: '<number> seconds', sv: '<number> sekunder', nb: '<number> sekunder' },
} as const
