// What `--help` says of commands and their arguments, and the words that stand around them.

export const help = {
  'help-after-error': {
    en: '(avtal --help shows what there is)',
    sv: '(avtal --help visar vad som finns)',
    nb: '(avtal --help viser hva som finnes)',
  },
  'help-archive': {
    en: 'write packages for case and archive systems',
    sv: 'skapa paket för ärendehanteringssystem och arkiv',
    nb: 'lag pakker for saks- og arkivsystemer',
  },
  'help-build': {
    en: 'write the agreements as PDF, DOCX and HTML',
    sv: 'framställ avtalen som PDF, DOCX och HTML',
    nb: 'lag avtalene som PDF, DOCX og HTML',
  },
  'help-check': {
    en: 'show all problems of the content and write nothing',
    sv: 'visa alla problem i innehållet utan att skriva något',
    nb: 'vis alle problemer i innholdet uten å skrive noe',
  },
  'help-compare': {
    en: 'show every change in a Word file that came back, tracked or not',
    sv: 'visa alla ändringar i en Word-fil som kommit tillbaka, spårade eller inte',
    nb: 'vis alle endringer i en Word-fil som er kommet tilbake, sporet eller ikke',
  },
  'help-compare-file': {
    en: 'the file that came back',
    sv: 'filen som kommit tillbaka',
    nb: 'filen som er kommet tilbake',
  },
  'help-confirm': {
    en: 'record that translations say what their sources say',
    sv: 'registrera att översättningar säger detsamma som källtexten',
    nb: 'registrer at oversettelser sier det samme som kildeteksten',
  },
  'help-costs': {
    en: 'write what each party pays in a year, as CSV for invoicing',
    sv: 'skriv vad varje part betalar under ett år, som CSV för fakturering',
    nb: 'skriv hva hver part betaler i et år, som CSV for fakturering',
  },
  'help-dates': {
    en: 'show every date of an agreement with the rule it follows from',
    sv: 'visa alla datum i ett avtal med den regel de följer av',
    nb: 'vis alle datoer i en avtale med regelen de følger av',
  },
  'help-import': {
    en: 'take in an agreement from a Word file or a PDF: a draft, and a clause for each section',
    sv: 'läs in ett avtal från en Word-fil eller PDF: ett utkast och en klausul för varje avsnitt',
    nb: 'les inn en avtale fra en Word-fil eller PDF: et utkast og en klausul for hvert avsnitt',
  },
  'help-import-file': { en: 'the file (DOCX or PDF)', sv: 'filen (DOCX eller PDF)', nb: 'filen (DOCX eller PDF)' },
  'help-issue': {
    en: 'freeze the version for signing: what is built from then on never changes',
    sv: 'utfärda versionen för underskrift: det som byggs därefter ändras aldrig',
    nb: 'utferdig versjonen for underskrift: det som bygges deretter, endres aldri',
  },
  'help-laws': {
    en: 'show which statutes and guides agreements cite, and which of them no longer apply',
    sv: 'visa vilka författningar och vägledningar avtalen åberopar, och vilka av dem som inte längre gäller',
    nb: 'vis hvilke lover, forskrifter og veiledere avtalene viser til, og hvilke av dem som ikke lenger gjelder',
  },
  'help-party': {
    en: 'show all agreements of one party: role, standing, deadlines, costs, originals',
    sv: 'visa alla avtal för en part: roll, läge, frister, kostnader, original',
    nb: 'vis alle avtaler for én part: rolle, status, frister, kostnader, originaler',
  },
  'help-party-id': { en: 'id of the party', sv: 'partens id', nb: 'id-en til parten' },
  'help-ready': {
    en: 'show whether an agreement can be signed, and what there is to do first',
    sv: 'visa om ett avtal kan undertecknas, och vad som först måste göras',
    nb: 'vis om en avtale kan undertegnes, og hva som først må gjøres',
  },
  'help-uses': {
    en: 'show which agreements use a clause, a party, a statute or a word, and where',
    sv: 'visa vilka avtal som använder en klausul, en part, en författning eller ett ord, och var',
    nb: 'vis hvilke avtaler som bruker en klausul, en part, en lov eller forskrift eller et ord, og hvor',
  },
  'help-uses-name': {
    en: 'path of a clause, id of a party, number or name of a statute, or words of the text',
    sv: 'en klausuls sökväg, en parts id, en författnings nummer eller namn, eller ord i texten',
    nb: 'stien til en klausul, id-en til en part, nummeret på eller navnet til en lov eller forskrift, eller ord i teksten',
  },
  'help-limits': {
    en: 'show how far the program goes: sizes, numbers, time',
    sv: 'visa programmets gränser: storlekar, antal, tid',
    nb: 'vis grensene for programmet: størrelser, antall, tid',
  },
  'help-list': {
    en: 'show the agreements of the library',
    sv: 'visa avtalen i klausulbiblioteket',
    nb: 'vis avtalene i klausulbiblioteket',
  },
  'help-new': {
    en: 'lay out files to be filled in',
    sv: 'lägg upp filer att fylla i',
    nb: 'opprett filer som skal fylles ut',
  },
  'help-new-library': {
    en: 'lay out a library of your own: languages, parties and shared clauses',
    sv: 'lägg upp ett eget bibliotek: språk, parter och gemensamma klausuler',
    nb: 'opprett et eget bibliotek: språk, parter og felles klausuler',
  },
  'help-new-folder': {
    en: 'folder of the new library',
    sv: 'det nya bibliotekets mapp',
    nb: 'mappen til det nye biblioteket',
  },
  'help-new-agreement': { en: 'lay out a new agreement', sv: 'lägg upp ett nytt avtal', nb: 'opprett en ny avtale' },
  'help-program': {
    en: 'Agreements between public bodies: generated from a clause library, ready to sign.',
    sv: 'Avtal mellan offentliga organ: framställda ur ett klausulbibliotek, klara att undertecknas.',
    nb: 'Avtaler mellom offentlige organer: laget av et klausulbibliotek, klare for undertegning.',
  },
  'help-publish': {
    en: 'write the website of all agreements that have been issued',
    sv: 'skapa webbplatsen med alla avtal som har utfärdats',
    nb: 'lag nettstedet med alle avtaler som er utferdiget',
  },
  'help-redline': {
    en: 'show what differs between two versions, what was sent, or Word files',
    sv: 'visa vad som skiljer två versioner, det som skickats eller Word-filer',
    nb: 'vis hva som skiller to versjoner, det som er sendt, eller Word-filer',
  },
  'help-redline-side': {
    en: 'an agreement, AGREEMENT@VERSION, an id of what was sent, or a Word file',
    sv: 'ett avtal, AVTAL@VERSION, ett id för det som skickats eller en Word-fil',
    nb: 'en avtale, AVTALE@VERSJON, en id for det som er sendt, eller en Word-fil',
  },
  'help-decided': {
    en: 'record a decision to enter an agreement, or a list of them',
    sv: 'registrera ett beslut om att ingå ett avtal, eller en lista över sådana',
    nb: 'registrer et vedtak om å inngå en avtale, eller en liste over slike',
  },
  'help-done': {
    en: 'record that a deadline has been met, or a list of them',
    sv: 'registrera att en frist är uppfylld, eller en lista över sådana',
    nb: 'registrer at en frist er oppfylt, eller en liste over slike',
  },
  'help-notice': {
    en: 'show when an agreement ends by a notice, write its letters, and record it',
    sv: 'visa när ett avtal upphör genom uppsägning, skriv breven och registrera den',
    nb: 'vis når en avtale opphører ved oppsigelse, skriv brevene og registrer den',
  },
  'help-round': {
    en: 'show which copies are out for signing, and record what happens to them, with the letters that go with it',
    sv: 'visa vilka exemplar som är ute för undertecknande och registrera vad som händer med dem, med tillhörande brev',
    nb: 'vis hvilke eksemplarer som er ute til undertegning, og registrer hva som skjer med dem, med tilhørende brev',
  },
  'help-signed': {
    en: 'record a signature of the issued version',
    sv: 'registrera en underskrift av den utfärdade versionen',
    nb: 'registrer en underskrift av den utferdigede versjonen',
  },
  'help-status': {
    en: 'show where all agreements stand, soonest deadline first',
    sv: 'visa läget för alla avtal, med närmaste frist först',
    nb: 'vis status for alle avtaler, med nærmeste frist først',
  },
  'help-studio': {
    en: 'open the studio in the browser: write, see, sign off and send',
    sv: 'öppna studion i webbläsaren: skriva, se, godkänna och skicka',
    nb: 'åpne studioet i nettleseren: skrive, se, godkjenne og sende',
  },
  'help-verify': {
    en: 'check that files are as they were written, and that packages can be made again',
    sv: 'kontrollera att filer är som de skrevs, och att paket kan framställas på nytt',
    nb: 'kontroller at filer er slik de ble skrevet, og at pakker kan lages på nytt',
  },

  'help-agreement': { en: 'id of an agreement', sv: 'avtalets id', nb: 'avtalens id' },
  'help-agreements': {
    en: 'ids; all unless given',
    sv: 'avtalens id; utelämnas de gäller det alla',
    nb: 'avtalenes id; utelates de, gjelder det alle',
  },
  'help-clauses': {
    en: 'ids of clauses: amendments, dalarna-rss/role',
    sv: 'klausulernas id: amendments, dalarna-rss/role',
    nb: 'klausulenes id: amendments, dalarna-rss/role',
  },
  'help-new-id': {
    en: 'id of the new agreement: a–z, 0–9 and hyphens',
    sv: 'det nya avtalets id: a–z, 0–9 och bindestreck',
    nb: 'den nye avtalens id: a–z, 0–9 og bindestrek',
  },
  'help-path': {
    en: 'a package, a copy, or an output folder',
    sv: 'ett paket, ett exemplar eller en utdatamapp',
    nb: 'en pakke, et eksemplar eller en utdatamappe',
  },

  'help-choices': { en: 'choices', sv: 'möjliga värden', nb: 'mulige verdier' },
  'help-default': { en: 'default', sv: 'förval', nb: 'standard' },
  'help-help': { en: 'display help for command', sv: 'visa hjälp om kommandot', nb: 'vis hjelp om kommandoen' },
  'help-version': { en: 'output the version number', sv: 'visa programmets version', nb: 'vis programmets versjon' },
  'title-arguments': { en: 'Arguments:', sv: 'Argument:', nb: 'Argumenter:' },
  'title-commands': { en: 'Commands:', sv: 'Kommandon:', nb: 'Kommandoer:' },
  'title-options': { en: 'Options:', sv: 'Alternativ:', nb: 'Valg:' },
  'title-usage': { en: 'Usage:', sv: 'Användning:', nb: 'Bruk:' },
} as const

/** What stands for a value: `--content <dir>`, `[agreement...]`. */
export const placeholders = {
  'place-after': { en: 'later', sv: 'senare', nb: 'senere' },
  'place-before': { en: 'earlier', sv: 'tidigare', nb: 'tidligere' },
  'place-agreement': { en: 'agreement', sv: 'avtal', nb: 'avtale' },
  'place-clause': { en: 'clause', sv: 'klausul', nb: 'klausul' },
  'place-code': { en: 'code', sv: 'kod', nb: 'kode' },
  'place-command': { en: 'command', sv: 'kommando', nb: 'kommando' },
  'place-count': { en: 'n', sv: 'antal', nb: 'antall' },
  'place-port': { en: 'port', sv: 'port', nb: 'port' },
  'place-date': { en: 'date', sv: 'datum', nb: 'dato' },
  'place-folder': { en: 'dir', sv: 'mapp', nb: 'mappe' },
  'place-format': { en: 'format', sv: 'format', nb: 'format' },
  'place-id': { en: 'id', sv: 'id', nb: 'id' },
  'place-level': { en: 'level', sv: 'nivå', nb: 'nivå' },
  'place-list': { en: 'list', sv: 'lista', nb: 'liste' },
  'place-name': { en: 'name', sv: 'namn', nb: 'navn' },
  'place-options': { en: 'options', sv: 'alternativ', nb: 'valg' },
  'place-path': { en: 'path', sv: 'sökväg', nb: 'sti' },
  'place-place': { en: 'place', sv: 'ort', nb: 'sted' },
  'place-purpose': { en: 'purpose', sv: 'ändamål', nb: 'formål' },
  'place-recipient': { en: 'recipient', sv: 'mottagare', nb: 'mottaker' },
  'place-text': { en: 'text', sv: 'text', nb: 'tekst' },
  'place-reason': { en: 'reason', sv: 'skäl', nb: 'begrunnelse' },
  'place-title': { en: 'title', sv: 'befattning', nb: 'tittel' },
  'place-url': { en: 'url', sv: 'webbadress', nb: 'nettadresse' },
  'place-version': { en: 'version', sv: 'version', nb: 'versjon' },
  'place-year': { en: 'year', sv: 'år', nb: 'år' },
} as const
