// What the studio says where an agreement is led from draft to archive: lists of what has happened, a new agreement from another, what has
// changed since the last commit.

export const studioLifePhrases = {
  'studio-archive-asks': {
    en: 'What the archive of <name> asks for',
    sv: 'Uppgifter som arkivet hos <name> begär',
    nb: 'Opplysninger som arkivet hos <name> ber om',
  },
  'studio-archive-complete': {
    en: 'Everything that is asked for is there.',
    sv: 'Alla uppgifter som begärs finns.',
    nb: 'Alle opplysninger som det bes om, er med.',
  },
  'studio-archive-from-party': {
    en: 'Taken from the register of bodies, unless something else is written here.',
    sv: 'Hämtas från organisationsregistret om inget annat anges här.',
    nb: 'Hentes fra organisasjonsregisteret hvis ikke noe annet oppgis her.',
  },
  'studio-archive-missing': {
    en: 'Still missing: <names>. A package can be made without, but the archive will ask.',
    sv: 'Saknas ännu: <names>. Paket kan skapas ändå, men arkivet kommer att fråga.',
    nb: 'Mangler fortsatt: <names>. Pakker kan lages likevel, men arkivet vil spørre.',
  },
  'studio-archive-saves': {
    en: 'What you have filled in is saved when the packages are made.',
    sv: 'Det du har fyllt i sparas när paketen skapas.',
    nb: 'Det du har fylt ut, lagres når pakkene lages.',
  },
  'studio-life-copy': { en: 'Copies on paper', sv: 'Exemplar på papper', nb: 'Eksemplarer på papir' },
  'studio-life-copy-about': {
    en: 'When a copy was sent for signature, and when it came back.',
    sv: 'När ett exemplar skickades för underskrift och när det kom tillbaka.',
    nb: 'Når et eksemplar ble sendt til signering, og når det kom tilbake.',
  },
  'studio-life-copy-button': { en: 'Record', sv: 'Registrera', nb: 'Registrer' },
  'studio-life-copy-will': {
    en: 'The days are recorded for the version that was issued last. A copy that is recorded as sent gets the day on which it came back.',
    sv: 'Datumen antecknas för den version som utfärdades senast. Ett exemplar som redan är utskickat får det datum då det kom tillbaka.',
    nb: 'Datoene registreres for versjonen som sist ble utferdiget. Et eksemplar som allerede er sendt, får datoen da det kom tilbake.',
  },
  'studio-life-decision': { en: 'Decisions', sv: 'Beslut', nb: 'Vedtak' },
  'studio-life-decision-about': {
    en: 'Who decided to enter the agreement, and when.',
    sv: 'Vem som beslutade att ingå avtalet och när.',
    nb: 'Hvem som vedtok å inngå avtalen, og når.',
  },
  'studio-life-decision-button': { en: 'Record', sv: 'Registrera', nb: 'Registrer' },
  'studio-life-decision-will': {
    en: 'The decision is recorded for the version that was issued last. You are told whose decision is still missing.',
    sv: 'Beslutet antecknas för den version som utfärdades senast. Du får veta vems beslut som ännu saknas.',
    nb: 'Vedtaket registreres for versjonen som sist ble utferdiget. Du får vite hvem sitt vedtak som fortsatt mangler.',
  },
  'studio-life-done': { en: 'Deadlines met', sv: 'Uppfyllda frister', nb: 'Oppfylte frister' },
  'studio-life-done-about': {
    en: 'When a duty was fulfilled, a review was held, or notice was given.',
    sv: 'När ett åtagande fullgjordes, en genomgång gjordes eller avtalet sades upp.',
    nb: 'Når en plikt ble oppfylt, en gjennomgang ble holdt eller avtalen ble sagt opp.',
  },
  'studio-life-done-button': { en: 'Record', sv: 'Registrera', nb: 'Registrer' },
  'studio-life-done-will': {
    en: 'It is recorded for the version that was issued last. Reminders of the deadline end; notice that was given changes the last day of the agreement.',
    sv: 'Det antecknas för den version som utfärdades senast. Fristen slutar att bevakas. En uppsägning ändrar avtalets sista dag.',
    nb: 'Det registreres for versjonen som sist ble utferdiget. Fristen følges ikke lenger opp. En oppsigelse endrer avtalens siste dag.',
  },
  'studio-list-all-recordable': {
    en: '<count:row|rows>, all of which can be recorded.',
    sv: '<count:rad|rader>. Allt kan registreras.',
    nb: '<count:rad|rader>. Alt kan registreres.',
  },
  'studio-list-about': {
    en: 'Copy the cells from a spreadsheet and paste them here, or choose a file (CSV or text). Columns that are understood: <columns>.',
    sv: 'Kopiera cellerna från ett kalkylblad och klistra in dem här, eller välj en fil (CSV eller text). Kolumner som tolkas: <columns>.',
    nb: 'Kopier cellene fra et regneark og lim dem inn her, eller velg en fil (CSV eller tekst). Kolonner som tolkes: <columns>.',
  },
  'studio-list-as': { en: 'Column <number> is', sv: 'Kolumn <number> är', nb: 'Kolonne <number> er' },
  'studio-list-column-missing': {
    en: 'No column says: <columns>. Choose above which one it is.',
    sv: 'Ingen kolumn anger: <columns>. Välj ovanför vilken det är.',
    nb: 'Ingen kolonne oppgir: <columns>. Velg over hvilken det er.',
  },
  'studio-list-file': { en: 'Or choose a file', sv: 'Eller välj en fil', nb: 'Eller velg en fil' },
  'studio-list-file-binary': {
    en: 'This file is no text. Open it in the spreadsheet program and copy the cells, or save it as CSV.',
    sv: 'Filen är ingen textfil. Öppna den i kalkylprogrammet och kopiera cellerna, eller spara den som CSV.',
    nb: 'Filen er ingen tekstfil. Åpne den i regnearkprogrammet og kopier cellene, eller lagre den som CSV.',
  },
  'studio-list-how': { en: 'What is recorded', sv: 'Vad som registreras', nb: 'Hva som registreres' },
  'studio-list-ignored': { en: 'not used', sv: 'används inte', nb: 'brukes ikke' },
  'studio-list-include': { en: 'Record line <line>', sv: 'Registrera rad <line>', nb: 'Registrer rad <line>' },
  'studio-list-leave-out': {
    en: 'Leave out the lines that cannot be recorded',
    sv: 'Utelämna de rader som inte kan registreras',
    nb: 'Utelat radene som ikke kan registreres',
  },
  'studio-list-many': { en: 'A list', sv: 'En lista', nb: 'En liste' },
  'studio-list-one': { en: 'One', sv: 'En i taget', nb: 'Én om gangen' },
  'studio-list-read': { en: 'How the list was read', sv: 'Så tolkades listan', nb: 'Slik ble listen tolket' },
  'studio-list-row': { en: 'Line', sv: 'Rad', nb: 'Rad' },
  'studio-list-some-recordable': {
    en: 'Of <count:row|rows> <wrong> cannot be recorded as they stand, and <left> are left out. All others are recorded at once, or none.',
    sv: 'Av <count:rad|rader> kan <wrong> inte registreras som de står och <left> är utelämnade. Övriga registreras på en gång, eller ingen.',
    nb: 'Av <count:rad|rader> kan <wrong> ikke registreres slik de står, og <left> er utelatt. De øvrige registreres samlet, eller ingen.',
  },
  'studio-list-text': { en: 'The list', sv: 'Listan', nb: 'Listen' },
  'studio-list-what-is-wrong': { en: 'What is wrong', sv: 'Vad som är fel', nb: 'Hva som er feil' },
  'studio-record-copy-state': {
    en: 'No. <number>, sent <out>, returned <returned>',
    sv: 'Nr <number>, utskickat <out>, åter <returned>',
    nb: 'Nr. <number>, sendt <out>, returnert <returned>',
  },
  'studio-record-day-out': {
    en: 'Day on which it was sent',
    sv: 'Datum då det skickades',
    nb: 'Dato da det ble sendt',
  },
  'studio-record-day-returned': {
    en: 'Day on which it came back',
    sv: 'Datum då det kom tillbaka',
    nb: 'Dato da det kom tilbake',
  },
  'studio-record-deadline-met': {
    en: '<deadline> (met <date>)',
    sv: '<deadline> (uppfylld <date>)',
    nb: '<deadline> (oppfylt <date>)',
  },
  'studio-record-decided': {
    en: '<name> (decided <date>)',
    sv: '<name> (beslutat <date>)',
    nb: '<name> (vedtatt <date>)',
  },
  'studio-record-no-copies': {
    en: 'The agreement is signed electronically: there are no copies on paper.',
    sv: 'Avtalet undertecknas elektroniskt, så det finns inga exemplar på papper.',
    nb: 'Avtalen signeres elektronisk, så det finnes ingen eksemplarer på papir.',
  },
  'studio-record-none-signed': {
    en: 'Nothing to record before the version has been issued.',
    sv: 'Inget kan registreras förrän versionen är utfärdad.',
    nb: 'Ingenting kan registreres før versjonen er utferdiget.',
  },
  'studio-record-to-issue': { en: 'Issue it first', sv: 'Utfärda först', nb: 'Utferdig først' },
  'studio-record-day': { en: 'Date', sv: 'Datum', nb: 'Dato' },
  'studio-record-signed': { en: '<name> (has signed)', sv: '<name> (har undertecknat)', nb: '<name> (har signert)' },
  'studio-record-version': {
    en: 'Concerns version <version>.',
    sv: 'Avser version <version>.',
    nb: 'Gjelder versjon <version>.',
  },
} as const
