// What the limits of the program count, each the subject of "… exceeds the limit of 4 MB", and in which units.

export const limitPhrases = {
  'limit-agreements': {
    en: 'The number of agreements in the library',
    sv: 'Antalet avtal i klausulbiblioteket',
    nb: 'Antall avtaler i klausulbiblioteket',
  },
  'limit-attachment-size': { en: 'The size of the file', sv: 'Filens storlek', nb: 'Filens størrelse' },
  'limit-brackets': {
    en: 'The number of square brackets in the paragraph',
    sv: 'Antalet hakparenteser i stycket',
    nb: 'Antall hakeparenteser i avsnittet',
  },
  'limit-chain-steps': {
    en: 'The number of certificates between the signatures and a trusted authority',
    sv: 'Antalet certifikat mellan underskrifterna och en betrodd utfärdare',
    nb: 'Antall sertifikater mellom signaturene og en betrodd utsteder',
  },
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
  'limit-docx-elements': {
    en: 'The number of XML elements in the Word file',
    sv: 'Antalet XML-element i Word-filen',
    nb: 'Antallet XML-elementer i Word-filen',
  },
  'limit-docx-nesting': {
    en: 'The nesting of XML elements in the Word file',
    sv: 'Antalet XML-element i varandra i Word-filen',
    nb: 'Antallet XML-elementer i hverandre i Word-filen',
  },
  'limit-docx-part-size': {
    en: 'The size of a part of the Word file, unpacked,',
    sv: 'Storleken på en del av Word-filen, uppackad,',
    nb: 'Størrelsen på en del av Word-filen, pakket ut,',
  },
  'limit-docx-size': {
    en: 'The size of a Word file that came back, packed or unpacked,',
    sv: 'Storleken på en Word-fil som har kommit tillbaka, packad eller uppackad,',
    nb: 'Størrelsen på en Word-fil som er kommet tilbake, pakket eller pakket ut,',
  },
  'limit-emphasis': {
    en: 'The number of asterisks and underscores in the paragraph',
    sv: 'Antalet asterisker och understreck i stycket',
    nb: 'Antall stjerner og understreker i avsnittet',
  },
  'limit-entries': {
    en: 'The number of entries in the list',
    sv: 'Antalet poster i listan',
    nb: 'Antall oppføringer i listen',
  },
  'limit-file-size': {
    en: 'The size of the file',
    sv: 'Filens storlek',
    nb: 'Filens størrelse',
  },
  'limit-folder-files': {
    en: 'The number of files in the folder',
    sv: 'Antalet filer i mappen',
    nb: 'Antall filer i mappen',
  },
  'limit-folder-nesting': {
    en: 'The number of folders within each other',
    sv: 'Antalet mappar i varandra',
    nb: 'Antall mapper inni hverandre',
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
  'limit-footnote-nesting': {
    en: 'The number of footnotes that call each other',
    sv: 'Antalet fotnoter som hänvisar vidare till varandra',
    nb: 'Antall fotnoter som viser videre til hverandre',
  },
  'limit-footnotes': {
    en: 'The number of footnotes in the text',
    sv: 'Antalet fotnoter i texten',
    nb: 'Antall fotnoter i teksten',
  },
  'limit-frame-slots': {
    en: 'The number of values and conditions in the frame of the page',
    sv: 'Antalet värden och villkor i sidans ram',
    nb: 'Antall verdier og vilkår i rammen til siden',
  },
  'limit-frame-tags': {
    en: 'The number of signs `<` in the frame of the page',
    sv: 'Antalet tecken `<` i sidans ram',
    nb: 'Antall tegn `<` i rammen til siden',
  },
  'limit-headings': {
    en: 'The number of headings in the text',
    sv: 'Antalet rubriker i texten',
    nb: 'Antall overskrifter i teksten',
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
  'limit-link-definitions': {
    en: 'The number of addresses defined for links in the text',
    sv: 'Antalet adresser som definieras för länkar i texten',
    nb: 'Antall adresser som defineres for lenker i teksten',
  },
  'limit-links': {
    en: 'The number of links, tags and backticks in the text',
    sv: 'Antalet länkar, taggar och grava accenter i texten',
    nb: 'Antall lenker, tagger og baklengse apostrofer i teksten',
  },
  'limit-list-paths': {
    en: 'The number of characters in the paths of the list of files',
    sv: 'Antalet tecken i filförteckningens sökvägar',
    nb: 'Antall tegn i stiene i filfortegnelsen',
  },
  'limit-list-size': {
    en: 'The size of the list of files',
    sv: 'Storleken på filförteckningen',
    nb: 'Størrelsen på filfortegnelsen',
  },
  'limit-list-values': {
    en: 'The number of values in the list of files',
    sv: 'Antalet värden i filförteckningen',
    nb: 'Antall verdier i filfortegnelsen',
  },
  'limit-lists': {
    en: 'The number of lists and quotations in the text',
    sv: 'Antalet listor och citat i texten',
    nb: 'Antall lister og sitater i teksten',
  },
  'limit-logo-pixels': {
    en: 'The number of pixels in the logo',
    sv: 'Antalet bildpunkter i logotypen',
    nb: 'Antall bildepunkter i logoen',
  },
  'limit-manifest-size': { en: 'The size of the manifest', sv: 'Manifestets storlek', nb: 'Manifestets størrelse' },
  'limit-markdown-nesting': {
    en: 'The number of lists or quotations within each other',
    sv: 'Antalet listor eller citat inuti varandra',
    nb: 'Antall lister eller sitater inne i hverandre',
  },
  'limit-marks': {
    en: 'The number of asterisks, underscores and square brackets in the text',
    sv: 'Antalet asterisker, understreck och hakparenteser i texten',
    nb: 'Antall stjerner, understreker og hakeparenteser i teksten',
  },
  'limit-nested-blocks': {
    en: 'The number of tables and other blocks within each other',
    sv: 'Antalet tabeller och andra block inuti varandra',
    nb: 'Antall tabeller og andre blokker inne i hverandre',
  },
  'limit-occurrences': {
    en: 'The number of dates of what recurs in the term (renewals, reviews, duties)',
    sv: 'Antalet datum för det som återkommer under avtalstiden (förlängningar, uppföljningar, åtaganden)',
    nb: 'Antall datoer for det som gjentas i avtaletiden (forlengelser, gjennomganger, plikter)',
  },
  'limit-occurrences-together': {
    en: 'The number of dates of all that recurs in the term together',
    sv: 'Antalet datum för allt som återkommer under avtalstiden sammantaget',
    nb: 'Antall datoer for alt som gjentas i avtaletiden til sammen',
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
  'limit-paragraph-length': {
    en: 'The number of characters in the paragraph',
    sv: 'Antalet tecken i stycket',
    nb: 'Antall tegn i avsnittet',
  },
  'limit-paragraph-lines': {
    en: 'The number of lines in the paragraph',
    sv: 'Antalet rader i stycket',
    nb: 'Antall linjer i avsnittet',
  },
  'limit-parts-size': {
    en: 'The size of the manifests of all parts together',
    sv: 'Storleken på alla delars manifest tillsammans',
    nb: 'Størrelsen på alle delers manifester til sammen',
  },
  'limit-pdf-certificates': {
    en: 'The number of certificates and revocation lists in the PDF',
    sv: 'Antalet certifikat och spärrlistor i PDF-filen',
    nb: 'Antall sertifikater og tilbakekallingslister i PDF-filen',
  },
  'limit-pdf-covered': {
    en: 'The size of all that the signatures in the PDF cover',
    sv: 'Storleken på det som underskrifterna i PDF-filen omfattar tillsammans',
    nb: 'Størrelsen på det som underskriftene i PDF-filen omfatter til sammen',
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
  'limit-problems': {
    en: 'The number of problems',
    sv: 'Antalet problem',
    nb: 'Antall problemer',
  },
  'limit-problems-alike': {
    en: 'The number of problems of one rule in a file that are shown',
    sv: 'Antalet problem av en regel i en fil som visas',
    nb: 'Antall viste problemer av én regel i en fil',
  },
  'limit-session-size': {
    en: 'The size of the changes that the studio can undo',
    sv: 'Storleken på de ändringar som studion kan ångra',
    nb: 'Størrelsen på endringene som studioet kan angre',
  },
  'limit-session-writes': {
    en: 'The number of changes that the studio can undo',
    sv: 'Antalet ändringar som studion kan ångra',
    nb: 'Antall endringer som studioet kan angre',
  },
  'limit-table-cells': {
    en: 'The number of cells in tables',
    sv: 'Antalet celler i tabeller',
    nb: 'Antall celler i tabeller',
  },
  'limit-table-columns': {
    en: 'The number of columns in the table',
    sv: 'Antalet kolumner i tabellen',
    nb: 'Antall kolonner i tabellen',
  },
  'limit-template-arguments': {
    en: 'The number of names and values within the braces',
    sv: 'Antalet namn och värden inom klammerparenteserna',
    nb: 'Antall navn og verdier innenfor klammeparentesene',
  },
  'limit-template-braces': {
    en: 'The number of pairs of braces in the text',
    sv: 'Antalet par av klammerparenteser i texten',
    nb: 'Antall par av klammeparenteser i teksten',
  },
  'limit-template-nesting': {
    en: 'The number of blocks or brackets within each other',
    sv: 'Antalet block eller parenteser inuti varandra',
    nb: 'Antall blokker eller parenteser inne i hverandre',
  },
  'limit-template-path': {
    en: 'The number of steps in the path',
    sv: 'Antalet led i sökvägen',
    nb: 'Antall ledd i stien',
  },
  'limit-template-rounds': {
    en: 'The number of times that lists are gone through and partials used',
    sv: 'Antalet gånger som listor gås igenom och delmallar används',
    nb: 'Antall ganger lister gås gjennom og delmaler brukes',
  },
  'limit-text-length': {
    en: 'The number of characters in the text',
    sv: 'Antalet tecken i texten',
    nb: 'Antall tegn i teksten',
  },
  'limit-text-lines': {
    en: 'The number of lines in the text',
    sv: 'Antalet rader i texten',
    nb: 'Antall linjer i teksten',
  },
  'limit-trust-certificates': {
    en: 'The number of certificates of trusted authorities',
    sv: 'Antalet certifikat för betrodda utfärdare',
    nb: 'Antall sertifikater for betrodde utstedere',
  },
  'limit-trust-file-size': {
    en: 'The size of a file with trusted authorities',
    sv: 'Storleken på en fil med betrodda utfärdare',
    nb: 'Størrelsen på en fil med betrodde utstedere',
  },
  'limit-trust-files': {
    en: 'The number of files with trusted authorities',
    sv: 'Antalet filer med betrodda utfärdare',
    nb: 'Antall filer med betrodde utstedere',
  },
  'limit-trust-list-size': {
    en: 'The size of a certificate or a revocation list',
    sv: 'Storleken på ett certifikat eller en spärrlista',
    nb: 'Størrelsen på et sertifikat eller en tilbakekallingsliste',
  },
  'limit-value-length': {
    en: 'The number of characters in the value',
    sv: 'Antalet tecken i värdet',
    nb: 'Antall tegn i verdien',
  },
  'limit-white-space': {
    en: 'The number of spaces and line breaks in a row',
    sv: 'Antalet blanksteg och radbrytningar i följd',
    nb: 'Antall mellomrom og linjeskift etter hverandre',
  },
  'limit-word-length': {
    en: 'The number of characters without a space',
    sv: 'Antalet tecken utan mellanslag',
    nb: 'Antall tegn uten mellomrom',
  },
  'limit-year': {
    en: 'The year of a date that the agreement states, or that its term gives',
    sv: 'Årtalet för ett datum som avtalet anger eller som avtalstiden leder till',
    nb: 'Årstallet for en dato som avtalen oppgir eller avtaletiden fører til',
  },
  'limit-zip-entry-size': {
    en: 'The size of a file in a zip that is verified',
    sv: 'Storleken på en fil i en zip-fil som verifieras',
    nb: 'Størrelsen på en fil i en zip-fil som verifiseres',
  },
  'limit-zip-expansion': {
    en: 'What is packed very densely in the zip, unpacked,',
    sv: 'Det som är mycket tätt packat i zip-filen, uppackat,',
    nb: 'Det som er svært tett pakket i zip-filen, utpakket,',
  },
  'limit-zip-size': {
    en: 'The size of a zip that is verified, packed or unpacked,',
    sv: 'Storleken på en zip-fil som verifieras, packad eller uppackad,',
    nb: 'Størrelsen på en zip-fil som verifiseres, pakket eller pakket ut,',
  },
  'limits-counts': { en: 'WHAT IT COUNTS', sv: 'VAD DEN AVSER', nb: 'HVA DEN GJELDER' },
  'limits-most': { en: 'MOST', sv: 'HÖGST', nb: 'HØYST' },
  'limits-name': { en: 'LIMIT', sv: 'GRÄNS', nb: 'GRENSE' },
} as const
