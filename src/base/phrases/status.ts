// Where agreements stand, as `avtal status` shows it.

export const status = {
  'status-act-by': {
    en: '<deadline> (act by <date>, a working day)',
    sv: '<deadline> (måste göras senast den <date>, en arbetsdag)',
    nb: '<deadline> (må gjøres senest <date>, en arbeidsdag)',
  },
  'status-copies-out': {
    en: 'copies out: <items>',
    sv: 'utlämnade exemplar: <items>',
    nb: 'utleverte eksemplarer: <items>',
  },
  'status-deadline': { en: 'DEADLINE', sv: 'FRIST', nb: 'FRIST' },
  'status-draft': { en: 'draft', sv: 'utkast', nb: 'utkast' },
  'status-ended': { en: 'ended', sv: 'upphört', nb: 'opphørt' },
  'status-ended-on': { en: 'ended on <until>', sv: 'upphört den <until>', nb: 'opphørt <until>' },
  'status-entered': {
    en: '<state> (entered by hand)',
    sv: '<state> (infört för hand)',
    nb: '<state> (ført inn for hånd)',
  },
  'status-in-force': { en: 'in force', sv: 'gäller', nb: 'gjelder' },
  'status-in-force-between': {
    en: 'in force since <since>, until <until>',
    sv: 'gäller sedan den <since>, till och med den <until>',
    nb: 'gjelder siden <since>, til og med <until>',
  },
  'status-in-force-since': {
    en: 'in force since <since>',
    sv: 'gäller sedan den <since>',
    nb: 'gjelder siden <since>',
  },
  'status-in-force-until': {
    en: 'in force, until <until>',
    sv: 'gäller till och med den <until>',
    nb: 'gjelder til og med <until>',
  },
  'status-in-instances': {
    en: '<name> (<instances:instance|instances>)',
    sv: '<name> (<instances:instans|instanser>)',
    nb: '<name> (<instances:instans|instanser>)',
  },
  'status-missing': {
    en: 'missing signatures: <items>',
    sv: 'underskrifter som saknas: <items>',
    nb: 'underskrifter som mangler: <items>',
  },
  'status-next': { en: 'next: <deadline>', sv: 'närmast: <deadline>', nb: 'neste: <deadline>' },
  'status-no-agreements': { en: 'No agreements.', sv: 'Inga avtal.', nb: 'Ingen avtaler.' },
  'status-more-notices': {
    en: 'and <count> more last days for notice: `avtal dates` shows them',
    sv: 'och <count> uppsägningsdagar till: `avtal dates` visar dem',
    nb: 'og <count> oppsigelsesdager til: `avtal dates` viser dem',
  },
  'status-not-approved': {
    en: 'signed by all; decisions of <parties> not on record',
    sv: 'undertecknat av alla; beslut av <parties> saknas i registret',
    nb: 'undertegnet av alle; vedtak av <parties> mangler i registeret',
  },
  'status-some-not-approved': {
    en: 'signed by all, decisions not on record',
    sv: 'undertecknade av alla, beslut saknas i registret',
    nb: 'undertegnet av alle, vedtak mangler i registeret',
  },
  'status-not-issued': { en: 'not issued', sv: 'ej utfärdat', nb: 'ikke utferdiget' },
  'status-not-signed': { en: 'waiting for signatures', sv: 'väntar på underskrifter', nb: 'venter på underskrifter' },
  'status-not-started': {
    en: 'signed, not in force yet',
    sv: 'undertecknat, gäller ännu inte',
    nb: 'undertegnet, gjelder ennå ikke',
  },
  'status-notice': { en: 'notice: <deadline>', sv: 'uppsägning: <deadline>', nb: 'oppsigelse: <deadline>' },
  'status-of-instances': {
    en: '<text> (<count> of <total> instances)',
    sv: '<text> (<count> av <total> instanser)',
    nb: '<text> (<count> av <total> instanser)',
  },
  'status-overdue': { en: 'overdue: <deadline>', sv: 'försenat: <deadline>', nb: 'forfalt: <deadline>' },
  'status-published': { en: 'published: <items>', sv: 'publicerat: <items>', nb: 'publisert: <items>' },
  'status-published-due': {
    en: '<date>, due <due>',
    sv: '<date>, senast den <due>',
    nb: '<date>, frist <due>',
  },
  'status-published-late': {
    en: '<date>, late: due <due>',
    sv: '<date>, för sent: skulle ha skett senast den <due>',
    nb: '<date>, for sent: frist <due>',
  },
  'status-signatory': {
    en: 'signatory <number> of <count>',
    sv: 'undertecknare <number> av <count>',
    nb: 'undertegner <number> av <count>',
  },
  'status-some': {
    en: '<count> of <total> <state>',
    sv: '<count> av <total> <state>',
    nb: '<count> av <total> <state>',
  },
  'status-signed-later': {
    en: '<signer> (recorded for <date>)',
    sv: '<signer> (registrerad för den <date>)',
    nb: '<signer> (registrert for <date>)',
  },
  'status-start-known': {
    en: 'signed, in force from <since>',
    sv: 'undertecknat, gäller från och med den <since>',
    nb: 'undertegnet, gjelder fra og med <since>',
  },
  'status-start-unknown': {
    en: 'signed; the first day is not known',
    sv: 'undertecknat; första dagen är inte känd',
    nb: 'undertegnet; første dag er ikke kjent',
  },
  'status-standing': { en: 'STANDING ON <day>', sv: 'LÄGE DEN <day>', nb: 'STATUS <day>' },
  'status-unanswered': { en: 'no answer by: <items>', sv: 'svar har uteblivit: <items>', nb: 'svar mangler: <items>' },
  'status-unanswered-copies': {
    en: '<party> (copy <copies>)',
    sv: '<party> (exemplar <copies>)',
    nb: '<party> (eksemplar <copies>)',
  },
  'status-undecided': {
    en: 'no decision on record: <items>',
    sv: 'beslut saknas i registret: <items>',
    nb: 'vedtak mangler i registeret: <items>',
  },
  'status-withdrawn': { en: 'withdrawn: <items>', sv: 'tillbakadraget: <items>', nb: 'trukket tilbake: <items>' },
} as const
