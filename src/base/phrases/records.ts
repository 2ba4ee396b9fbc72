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
} as const
