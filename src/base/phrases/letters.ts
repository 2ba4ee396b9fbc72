// What letters of a signing round, reminders, receipts and notices say, in the language of who gets them; and the table of a round.

export const letterPhrases = {
  'letter-case': { en: 'Our case number', sv: 'Vårt diarienummer', nb: 'Vårt saksnummer' },
  'letter-date': { en: 'Date', sv: 'Datum', nb: 'Dato' },
  'letter-enclosed': { en: 'Enclosed', sv: 'Bilagor', nb: 'Vedlegg' },
  'letter-enclosed-copies': {
    en: '<title>, version <version>, copy <copies>',
    sv: '<title>, version <version>, exemplar <copies>',
    nb: '<title>, versjon <version>, eksemplar <copies>',
  },
  'letter-labels': { en: 'Labels', sv: 'Adressetiketter', nb: 'Adresseetiketter' },
  'letter-regards': { en: 'Yours sincerely', sv: 'Med vänlig hälsning', nb: 'Med vennlig hilsen' },
  'letter-their-case': { en: 'Your case number', sv: 'Ert diarienummer', nb: 'Deres saksnummer' },
  'letter-with': { en: '<title> (<name>)', sv: '<title> (<name>)', nb: '<title> (<name>)' },
  'notice-by': {
    en: 'Notice is given under “<section>”.',
    sv: 'Detta sker med stöd av avsnittet ”<section>”.',
    nb: 'Dette skjer med hjemmel i avsnittet «<section>».',
  },
  'notice-dispatch': {
    en: 'Sent as follows: <dispatch>.',
    sv: 'Försändelsesätt: <dispatch>.',
    nb: 'Forsendelsesmåte: <dispatch>.',
  },
  'notice-done': {
    en: 'On record: notice from <name>, given on <day>.',
    sv: 'Registrerat: uppsägning från <name>, lämnad den <day>.',
    nb: 'Registrert: oppsigelse fra <name>, gitt <day>.',
  },
  'notice-ends': {
    en: 'The last day of the agreement is <day>.',
    sv: 'Avtalets sista dag är <day>.',
    nb: 'Avtalens siste dag er <day>.',
  },
  'notice-last': {
    en: 'The last day for this is <day>.',
    sv: 'Sista dag för detta är <day>.',
    nb: 'Siste dag for dette er <day>.',
  },
  'notice-receipt': {
    en: 'Receipt, to be sent back',
    sv: 'Mottagningsbevis, återsänds undertecknat',
    nb: 'Mottakskvittering, returneres undertegnet',
  },
  'notice-receipt-asked': {
    en: 'We ask you to sign the receipt below and to send it back.',
    sv: 'Vi ber er underteckna mottagningsbeviset nedan och sända det åter.',
    nb: 'Vi ber dere undertegne mottakskvitteringen nedenfor og sende den tilbake.',
  },
  'notice-receipt-date': { en: 'Received on', sv: 'Mottaget den', nb: 'Mottatt dato' },
  'notice-receipt-name': { en: 'Name and title', sv: 'Namn och befattning', nb: 'Navn og stilling' },
  'notice-receipt-signature': { en: 'Signature', sv: 'Underskrift', nb: 'Underskrift' },
  'notice-subject-end': {
    en: 'Notice of termination: <title>',
    sv: 'Uppsägning: <title>',
    nb: 'Oppsigelse: <title>',
  },
  'notice-subject-no-renewal': {
    en: 'Notice of no renewal: <title>',
    sv: 'Ingen förlängning: <title>',
    nb: 'Ingen forlengelse: <title>',
  },
  'notice-subject-renegotiate': {
    en: 'Renegotiation: <title>',
    sv: 'Begäran om omförhandling: <title>',
    nb: 'Krav om reforhandling: <title>',
  },
  'notice-to': { en: 'Given to: <parties>.', sv: 'Lämnas till: <parties>.', nb: 'Gis til: <parties>.' },
  'notice-way-end': {
    en: '<name> hereby gives notice to terminate <title>, version <version>.',
    sv: '<name> säger härmed upp <title>, version <version>.',
    nb: '<name> sier med dette opp <title>, versjon <version>.',
  },
  'notice-way-no-renewal': {
    en: '<name> hereby gives notice that <title>, version <version>, is not to be renewed.',
    sv: '<name> meddelar härmed att <title>, version <version>, inte ska förlängas.',
    nb: '<name> meddeler med dette at <title>, versjon <version>, ikke skal forlenges.',
  },
  'notice-way-renegotiate': {
    en: '<name> asks for the terms of <title>, version <version>, to be renegotiated. The agreement goes on as it stands meanwhile.',
    sv: '<name> begär omförhandling av villkoren i <title>, version <version>. Avtalet gäller oförändrat under tiden.',
    nb: '<name> krever reforhandling av vilkårene i <title>, versjon <version>. Avtalen gjelder uendret i mellomtiden.',
  },
  'round-back-to': {
    en: 'Send what has been signed back to <name>, and give our case number. What has not been signed can be sent back with the reason.',
    sv: 'Sänd det undertecknade avtalet åter till <name> och ange vårt diarienummer. Om avtalet inte undertecknas, sänd det åter med uppgift om skälet.',
    nb: 'Send den undertegnede avtalen tilbake til <name>, og oppgi vårt saksnummer. Hvis avtalen ikke undertegnes, send den tilbake med opplysning om grunnen.',
  },
  'round-by': {
    en: 'We ask for your answer by <day> at the latest.',
    sv: 'Vi önskar ert svar senast <day>.',
    nb: 'Vi ber om svar senest <day>.',
  },
  'round-copies': {
    en: 'Enclosed is <title>, version <version>, in <count:copy|copies> to be signed (copy <copies>).',
    sv: 'Härmed översänds <title>, version <version>, i <count> exemplar för undertecknande (exemplar <copies>).',
    nb: 'Vedlagt følger <title>, versjon <version>, i <count:eksemplar|eksemplarer> til undertegning (eksemplar <copies>).',
  },
  'round-hash': {
    en: 'The file of the original has the SHA-256 checksum <hash>.',
    sv: 'Originalets fil har kontrollsumman (SHA-256) <hash>.',
    nb: 'Filen med originalen har kontrollsummen (SHA-256) <hash>.',
  },
  'round-received': {
    en: 'We confirm that copy <copies> of <title>, version <version>, came back to us on <day>.',
    sv: 'Vi bekräftar att exemplar <copies> av <title>, version <version>, kom åter till oss <day>.',
    nb: 'Vi bekrefter at eksemplar <copies> av <title>, versjon <version>, kom tilbake til oss <day>.',
  },
  'round-remind': {
    en: 'On <day> we sent you <title>, version <version>, to be signed (copy <copies>). We have not had it back.',
    sv: 'Vi översände <day> <title>, version <version>, för undertecknande (exemplar <copies>). Vi har ännu inte fått avtalet åter.',
    nb: 'Vi sendte <day> <title>, versjon <version>, til undertegning (eksemplar <copies>). Vi har ennå ikke fått avtalen tilbake.',
  },
  'round-remind-by': {
    en: 'Your answer was asked for by <day>.',
    sv: 'Svar begärdes senast <day>.',
    nb: 'Vi ba om svar senest <day>.',
  },
  'round-remind-lost': {
    en: 'If you have sent it back already, or need another copy, please let us know.',
    sv: 'Hör gärna av er om ni redan har sänt avtalet åter eller behöver ett nytt exemplar.',
    nb: 'Gi oss gjerne beskjed hvis dere allerede har sendt avtalen tilbake, eller trenger et nytt eksemplar.',
  },
  'round-sign-at': {
    en: 'It is signed in “<section>” on the lines for <name>.',
    sv: 'Avtalet undertecknas i avsnittet ”<section>” på raderna för <name>.',
    nb: 'Avtalen undertegnes i avsnittet «<section>» på linjene for <name>.',
  },
  'round-sign-who': {
    en: 'It is signed by <who>.',
    sv: 'Undertecknare är <who>.',
    nb: 'Den undertegnes av <who>.',
  },
  'round-subject': {
    en: '<title>: to be signed',
    sv: '<title> – för undertecknande',
    nb: '<title> – til undertegning',
  },
  'round-subject-back': {
    en: '<title>: received',
    sv: '<title> – mottagningsbevis',
    nb: '<title> – kvittering for mottak',
  },
  'round-subject-remind': {
    en: 'Reminder: <title>',
    sv: 'Påminnelse: <title>',
    nb: 'Påminnelse: <title>',
  },
} as const

export const roundPhrases = {
  'round-copy': { en: 'Copy', sv: 'Exemplar', nb: 'Eksemplar' },
  'round-back': { en: 'Back', sv: 'Åter', nb: 'Tilbake' },
  'round-due': { en: 'Answer by', sv: 'Svar senast', nb: 'Svar senest' },
  'round-electronic': {
    en: 'The agreement is signed electronically: there are no copies on paper.',
    sv: 'Avtalet undertecknas elektroniskt: det finns inga exemplar på papper.',
    nb: 'Avtalen undertegnes elektronisk: det finnes ingen eksemplarer på papir.',
  },
  'round-event': {
    en: 'Copies back from <name>: <title>',
    sv: 'Svar från <name>: <title>',
    nb: 'Svar fra <name>: <title>',
  },
  'round-event-remind': { en: 'Remind <name>: <title>', sv: 'Påminn <name>: <title>', nb: 'Påminn <name>: <title>' },
  'round-event-what': { en: 'Copy <copies>', sv: 'Exemplar <copies>', nb: 'Eksemplar <copies>' },
  'round-files': {
    en: 'Written: <count:file|files> in <folder>',
    sv: '<count:fil|filer> i <folder>',
    nb: '<count:fil|filer> i <folder>',
  },
  'round-for': { en: 'Agreement with', sv: 'Avtal med', nb: 'Avtale med' },
  'round-late': { en: '<day>, overdue', sv: '<day>, försenat', nb: '<day>, forsinket' },
  'round-lost': { en: 'lost, <day>', sv: 'förkommet, <day>', nb: 'kommet bort, <day>' },
  'round-not-out': { en: 'not sent', sv: 'inte utskickat', nb: 'ikke sendt' },
  'round-out': { en: 'Sent', sv: 'Utskickat', nb: 'Sendt' },
  'round-reminded': { en: 'Reminded', sv: 'Påmint', nb: 'Påminnet' },
  'round-signed': { en: 'Signed', sv: 'Undertecknat', nb: 'Undertegnet' },
  'round-signer': { en: 'Party', sv: 'Part', nb: 'Part' },
  'round-title': { en: 'Signing round', sv: 'Underskriftsrunda', nb: 'Signeringsrunde' },
  'round-to': { en: 'Sent to', sv: 'Mottagare', nb: 'Mottaker' },
  'round-unsigned': { en: 'not signed', sv: 'inte undertecknat', nb: 'ikke undertegnet' },
} as const
