// What is told of agreements that go to the other side, and of what comes back.

export const negotiationPhrases = {
  'compare-added': { en: 'added: “<after>”', sv: 'tillagt: ”<after>”', nb: 'lagt til: «<after>»' },
  'compare-beginning': { en: '(before the first section)', sv: '(före första avsnittet)', nb: '(før første avsnitt)' },
  'compare-by': { en: 'by <author>', sv: 'av <author>', nb: 'av <author>' },
  'compare-by-on': { en: 'by <author>, <date>', sv: 'av <author>, <date>', nb: 'av <author>, <date>' },
  'compare-changed': {
    en: 'changed: “<before>” has become “<after>”',
    sv: 'ändrat: ”<before>” har blivit ”<after>”',
    nb: 'endret: «<before>» er blitt «<after>»',
  },
  'compare-clause': { en: 'clause: <clause>', sv: 'klausul: <clause>', nb: 'klausul: <clause>' },
  'compare-comment': {
    en: 'on “<before>”: <comment>',
    sv: 'om ”<before>”: <comment>',
    nb: 'om «<before>»: <comment>',
  },
  'compare-joined': {
    en: 'paragraphs have become one: “<after>”',
    sv: 'stycken har slagits ihop: ”<after>”',
    nb: 'avsnitt er slått sammen: «<after>»',
  },
  'compare-line': { en: 'in: <line>', sv: 'i: <line>', nb: 'i: <line>' },
  'compare-look': {
    en: 'looks different: “<after>”',
    sv: 'ser annorlunda ut: ”<after>”',
    nb: 'ser annerledes ut: «<after>»',
  },
  'compare-moved': { en: 'moved: “<after>”', sv: 'flyttat: ”<after>”', nb: 'flyttet: «<after>»' },
  'compare-none': { en: 'Nothing has been changed.', sv: 'Inget har ändrats.', nb: 'Ingenting er endret.' },
  'compare-of-comments': {
    en: 'Comments on what has not been changed (<count>)',
    sv: 'Kommentarer till text som inte har ändrats (<count>)',
    nb: 'Kommentarer til tekst som ikke er endret (<count>)',
  },
  'compare-of-looks': {
    en: 'Only looks different (<count>)',
    sv: 'Ser bara annorlunda ut (<count>)',
    nb: 'Ser bare annerledes ut (<count>)',
  },
  'compare-of-tracked': {
    en: 'Changed with tracking (<count>)',
    sv: 'Spårade ändringar (<count>)',
    nb: 'Sporede endringer (<count>)',
  },
  'compare-of-untracked': {
    en: 'CHANGED WITHOUT TRACKING (<count>)',
    sv: 'ÄNDRAT UTAN SPÅRNING (<count>)',
    nb: 'ENDRET UTEN SPORING (<count>)',
  },
  'compare-removed': { en: 'removed: “<before>”', sv: 'borttaget: ”<before>”', nb: 'fjernet: «<before>»' },
  'compare-said': { en: 'comment: <comment>', sv: 'kommentar: <comment>', nb: 'kommentar: <comment>' },
  'compare-sent': {
    en: 'Compared with version <version> as sent to <recipient> on <date> (<id>).',
    sv: 'Jämfört med version <version> så som den skickades till <recipient> den <date> (<id>).',
    nb: 'Sammenlignet med versjon <version> slik den ble sendt til <recipient> <date> (<id>).',
  },
  'compare-split': {
    en: 'a paragraph has become several: “<after>”',
    sv: 'ett stycke har delats: ”<after>”',
    nb: 'et avsnitt er delt: «<after>»',
  },
  'compare-title': { en: 'Changes in <file>', sv: 'Ändringar i <file>', nb: 'Endringer i <file>' },
  'compare-value': {
    en: 'a computed value has been written over: “<before>” has become “<after>” (<path>)',
    sv: 'ett beräknat värde har skrivits över: ”<before>” har blivit ”<after>” (<path>)',
    nb: 'en beregnet verdi er skrevet over: «<before>» er blitt «<after>» (<path>)',
  },
  'redline-count': {
    en: '<count:change|changes>',
    sv: '<count:ändring|ändringar>',
    nb: '<count:endring|endringer>',
  },
  'redline-deleted': { en: 'deleted', sv: 'borttaget', nb: 'fjernet' },
  'redline-done': {
    en: 'The redline is in <file>.',
    sv: 'Jämförelsen med markerade ändringar finns i <file>.',
    nb: 'Sammenligningen med markerte endringer ligger i <file>.',
  },
  'redline-inserted': { en: 'inserted', sv: 'tillagt', nb: 'lagt til' },
  'redline-moved': { en: 'Moved here', sv: 'Flyttat hit', nb: 'Flyttet hit' },
  'redline-none': {
    en: 'The texts are the same.',
    sv: 'Texterna är desamma.',
    nb: 'Tekstene er de samme.',
  },
  'send-done': {
    en: '<path>  for <recipient>, remembered as <id>',
    sv: '<path>  till <recipient>, registrerad som <id>',
    nb: '<path>  til <recipient>, registrert som <id>',
  },
  'send-next': {
    en: 'next: when the file comes back, avtal compare FILE shows every change in it',
    sv: 'härnäst: när filen kommer tillbaka visar avtal compare FIL alla ändringar i den',
    nb: 'videre: når filen kommer tilbake, viser avtal compare FIL alle endringer i den',
  },
  'send-none': { en: 'Nothing was sent.', sv: 'Inget skickades.', nb: 'Ingenting ble sendt.' },
} as const
