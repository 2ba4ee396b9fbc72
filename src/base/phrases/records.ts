// What is said where it is recorded what has happened to an issued version: signatures, copies, decisions, deadlines met.

export const recordPhrases = {
  'record-all-signed': {
    en: 'All have signed.',
    sv: 'Alla har undertecknat.',
    nb: 'Alle har signert.',
  },
  'record-cell-missing': {
    en: 'Missing: <column>.',
    sv: 'Saknas: <column>.',
    nb: 'Mangler: <column>.',
  },
  'record-column-body': { en: 'Decided by', sv: 'Beslutsorgan', nb: 'Vedtaksorgan' },
  'record-column-case': { en: 'Case number', sv: 'Diarienummer', nb: 'Saksnummer' },
  'record-column-copy': { en: 'Copy no.', sv: 'Exemplar nr', nb: 'Eksemplar nr.' },
  'record-column-date': { en: 'Date', sv: 'Datum', nb: 'Dato' },
  'record-column-deadline': { en: 'Deadline', sv: 'Frist', nb: 'Frist' },
  'record-column-delegation': { en: 'Delegation', sv: 'Delegation', nb: 'Delegering' },
  'record-column-final': { en: 'Final on', sv: 'Laga kraft', nb: 'Endelig' },
  'record-column-instance': { en: 'Agreement with', sv: 'Avtal med', nb: 'Avtale med' },
  'record-column-name': { en: 'Signed by', sv: 'Undertecknare', nb: 'Undertegner' },
  'record-column-out': { en: 'Sent', sv: 'Utskickat', nb: 'Sendt' },
  'record-column-party': { en: 'Party', sv: 'Part', nb: 'Part' },
  'record-column-place': { en: 'Place', sv: 'Ort', nb: 'Sted' },
  'record-column-remark': { en: 'Remark', sv: 'Anmärkning', nb: 'Merknad' },
  'record-column-returned': { en: 'Returned', sv: 'Återkommet', nb: 'Returnert' },
  'record-column-section': { en: 'Section', sv: 'Paragraf', nb: 'Saksnummer i møtet' },
  'record-column-title': { en: 'Title', sv: 'Befattning', nb: 'Stilling' },
  'record-column-waived': {
    en: 'Recorded all the same, since',
    sv: 'Registreras ändå, eftersom',
    nb: 'Registreres likevel, fordi',
  },
  'record-cut': {
    en: 'The list is longer than <rows> rows. Divide it.',
    sv: 'Listan är längre än <rows> rader. Dela upp den.',
    nb: 'Listen er lengre enn <rows> rader. Del den opp.',
  },
  'record-day-wrong': {
    en: 'This is no day that can be read for certain. Write 2026-12-02.',
    sv: 'Detta är inget datum som kan tolkas säkert. Skriv 2026-12-02.',
    nb: 'Dette er ingen dato som kan tolkes sikkert. Skriv 2026-12-02.',
  },
  'record-deadline-several': {
    en: 'Several deadlines are called so. Write one of these: <names>.',
    sv: 'Flera frister heter så. Skriv en av dessa: <names>.',
    nb: 'Flere frister heter det. Skriv en av disse: <names>.',
  },
  'record-deadline-unknown': {
    en: 'The agreement has no deadline “<deadline>”.',
    sv: 'Avtalet har ingen frist ”<deadline>”.',
    nb: 'Avtalen har ingen frist «<deadline>».',
  },
  'record-done': {
    en: 'Recorded in version <version> of <agreement>: <what>.',
    sv: 'Registrerat för version <version> av <agreement>: <what>.',
    nb: 'Registrert for versjon <version> av <agreement>: <what>.',
  },
  'record-done-copies': { en: '<count:copy|copies>', sv: '<count> exemplar', nb: '<count:eksemplar|eksemplarer>' },
  'record-done-deadlines': {
    en: '<count:deadline met|deadlines met>',
    sv: '<count:uppfylld frist|uppfyllda frister>',
    nb: '<count:oppfylt frist|oppfylte frister>',
  },
  'record-done-decisions': { en: '<count:decision|decisions>', sv: '<count> beslut', nb: '<count> vedtak' },
  'record-done-signatures': {
    en: '<count:signature|signatures>',
    sv: '<count:underskrift|underskrifter>',
    nb: '<count:signatur|signaturer>',
  },
  'record-list-empty': {
    en: 'the list has no row that can be recorded.',
    sv: 'listan har ingen rad som kan registreras.',
    nb: 'listen har ingen rad som kan registreres.',
  },
  'record-missing': {
    en: 'Signatures that are missing: <items>.',
    sv: 'Underskrifter som saknas: <items>.',
    nb: 'Signaturer som mangler: <items>.',
  },
  'record-not-issued': {
    en: 'Nothing can be recorded before a version has been issued.',
    sv: 'Inget kan registreras förrän en version är utfärdad.',
    nb: 'Ingenting kan registreres før en versjon er utferdiget.',
  },
  'record-number-wrong': {
    en: 'Write the number of the copy in figures.',
    sv: 'Skriv exemplarets nummer med siffror.',
    nb: 'Skriv eksemplarets nummer med sifre.',
  },
  'record-party-near': {
    en: '“<party>” is none of those who sign. Is <name> meant?',
    sv: '”<party>” är ingen av dem som undertecknar. Avses <name>?',
    nb: '«<party>» er ingen av dem som undertegner. Menes <name>?',
  },
  'record-party-several': {
    en: '“<party>” can be any of these: <names>. Write the organisation number.',
    sv: '”<party>” kan vara någon av dessa: <names>. Skriv organisationsnumret.',
    nb: '«<party>» kan være en av disse: <names>. Skriv organisasjonsnummeret.',
  },
  'record-party-unknown': {
    en: '“<party>” is none of those who sign this version.',
    sv: '”<party>” är ingen av dem som undertecknar denna version.',
    nb: '«<party>» er ingen av dem som undertegner denne versjonen.',
  },
  'sheet-cell': { en: 'Cell <cell>: <why>', sv: 'Cell <cell>: <why>', nb: 'Celle <cell>: <why>' },
  'sheet-cells-more': {
    en: '<count> more cells could not be read.',
    sv: 'Ytterligare <count> celler kunde inte läsas.',
    nb: '<count> celler til kunne ikke leses.',
  },
  'sheet-day': {
    en: 'the number <value> is no day; write the day out.',
    sv: 'talet <value> motsvarar inget datum; skriv ut datumet.',
    nb: 'tallet <value> svarer ikke til noen dato; skriv datoen helt ut.',
  },
  'sheet-error': {
    en: 'the spreadsheet shows the error <value>; correct it there.',
    sv: 'kalkylarket visar felet <value>; rätta det där.',
    nb: 'regnearket viser feilen <value>; rett den der.',
  },
  'sheet-formula': {
    en: 'a formula that has not been calculated; open the file in the spreadsheet program, and save it.',
    sv: 'en formel som inte är beräknad; öppna filen i kalkylprogrammet och spara den.',
    nb: 'en formel som ikke er beregnet; åpne filen i regnearkprogrammet og lagre den.',
  },
  'sheet-merged': {
    en: 'merged cells: what they say counts for the first row only.',
    sv: 'sammanfogade celler: innehållet gäller bara den första raden.',
    nb: 'sammenslåtte celler: innholdet gjelder bare den første raden.',
  },
  'sheet-older': {
    en: 'The file is an older kind of spreadsheet (XLS). Save it as XLSX or CSV.',
    sv: 'Filen är ett kalkylark av äldre slag (XLS). Spara den som XLSX eller CSV.',
    nb: 'Filen er et regneark av eldre type (XLS). Lagre den som XLSX eller CSV.',
  },
  'sheet-read': {
    en: 'The sheet “<sheet>” was read.',
    sv: 'Bladet ”<sheet>” har lästs in.',
    nb: 'Arket «<sheet>» er lest inn.',
  },
  'sheet-read-first': {
    en: 'The sheet “<sheet>” was read, and not <others>: copy the rows from there, or move the sheet to the front.',
    sv: 'Bladet ”<sheet>” har lästs in, men inte <others>: kopiera raderna därifrån, eller flytta bladet först.',
    nb: 'Arket «<sheet>» er lest inn, men ikke <others>: kopier radene derfra, eller flytt arket først.',
  },
  'sheet-too-large': {
    en: 'The file holds more than a list does. Copy the rows from the spreadsheet.',
    sv: 'Filen innehåller mer än en lista. Kopiera raderna från kalkylarket.',
    nb: 'Filen inneholder mer enn en liste. Kopier radene fra regnearket.',
  },
  'sheet-unread': {
    en: 'The file is no spreadsheet that can be read. Save it as XLSX or CSV.',
    sv: 'Filen är inget kalkylark som kan läsas. Spara den som XLSX eller CSV.',
    nb: 'Filen er ikke et regneark som kan leses. Lagre den som XLSX eller CSV.',
  },
  'sheet-unread-cell': {
    en: 'the content cannot be read.',
    sv: 'innehållet kan inte läsas.',
    nb: 'innholdet kan ikke leses.',
  },
} as const
