// What the studio's program says to whoever asks it in the browser.

export const studioAnswers = {
  'studio-cost-named': {
    en: 'cost <number> (<year>)',
    sv: 'kostnad <number> (<year>)',
    nb: 'kostnad <number> (<year>)',
  },
  'studio-cost-numbered': { en: 'cost <number>', sv: 'kostnad <number>', nb: 'kostnad <number>' },
  'studio-insert-does': {
    en: '(Menu Insert: <names>.)',
    sv: '(Menyn Infoga: <names>.)',
    nb: '(Menyen Sett inn: <names>.)',
  },
  'accept-done': {
    en: '`<word>` is accepted for `<term>` in the glossary.',
    sv: '`<word>` godtas nu för `<term>` i ordlistan.',
    nb: '`<word>` godtas nå for `<term>` i ordlisten.',
  },
  'accept-no-term': {
    en: 'The glossary no longer has `<term>`.',
    sv: 'Ordlistan innehåller inte längre `<term>`.',
    nb: 'Ordlisten inneholder ikke lenger `<term>`.',
  },
  'accept-no-word': {
    en: 'Write the word that stands in the translation.',
    sv: 'Skriv ordet som står i översättningen.',
    nb: 'Skriv ordet som står i oversettelsen.',
  },
  'accept-there': {
    en: 'The glossary accepts `<word>` for `<term>` already, but it was not found in the text.',
    sv: 'Ordlistan godtar redan `<word>` för `<term>`, men ordet hittades inte i texten.',
    nb: 'Ordlisten godtar allerede `<word>` for `<term>`, men ordet ble ikke funnet i teksten.',
  },
  'annex-added': {
    en: 'The file lies in `<file>`, and is the last annex of the agreement.',
    sv: 'Filen ligger i `<file>` och är avtalets sista bilaga.',
    nb: 'Filen ligger i `<file>` og er avtalens siste vedlegg.',
  },
  'begin-fact-history': { en: 'earlier versions', sv: 'tidigare versioner', nb: 'tidligere versjoner' },
  'begin-fact-revision': {
    en: 'what the revision changed',
    sv: 'vad revideringen ändrade',
    nb: 'hva revisjonen endret',
  },
  'begin-fact-term.approval.by': {
    en: 'last day for approvals',
    sv: 'sista dag för godkännanden',
    nb: 'siste dag for godkjenninger',
  },
  'begin-fact-term.nextRevision': { en: 'next revision', sv: 'nästa revidering', nb: 'neste revisjon' },
  'begin-fact-term.replaces': {
    en: 'earlier agreements that it replaces',
    sv: 'tidigare avtal som ersätts',
    nb: 'tidligere avtaler som erstattes',
  },
  'begin-kept': {
    en: 'The texts speak of these facts, which therefore stay as they were in the old agreement. Look them over: <facts>.',
    sv: 'Texterna hänvisar till dessa uppgifter, som därför står kvar från det gamla avtalet. Se över dem: <facts>.',
    nb: 'Tekstene viser til disse opplysningene, som derfor står igjen fra den gamle avtalen. Se over dem: <facts>.',
  },
  'begin-taken': {
    en: 'Taken along from the old agreement. Look them over: <facts>.',
    sv: 'Följer med från det gamla avtalet. Se över dem: <facts>.',
    nb: 'Følger med fra den gamle avtalen. Se over dem: <facts>.',
  },
  'begin-taken-costs': {
    en: 'amounts and how they are shared',
    sv: 'belopp och hur de fördelas',
    nb: 'beløp og hvordan de fordeles',
  },
  'begin-taken-signatories': { en: 'who signs', sv: 'vilka som undertecknar', nb: 'hvem som undertegner' },
  'studio-fix-accept': {
    en: 'Add another word for `<term>` to the glossary',
    sv: 'Lägg till ett annat ord för `<term>` i ordlistan',
    nb: 'Legg til et annet ord for `<term>` i ordlisten',
  },
  'studio-fix-clause': { en: 'Begin the clause', sv: 'Påbörja klausulen', nb: 'Begynn på klausulen' },
  'studio-fix-replace': { en: 'Change to `<name>`', sv: 'Ändra till `<name>`', nb: 'Endre til `<name>`' },
  'studio-fix-translation': {
    en: 'Begin the translation',
    sv: 'Påbörja översättningen',
    nb: 'Begynn på oversettelsen',
  },
  'studio-no-agreement': {
    en: 'There is no agreement `<agreement>`.',
    sv: 'Det finns inget avtal `<agreement>`.',
    nb: 'Det finnes ingen avtale `<agreement>`.',
  },
  'studio-no-file': {
    en: '`<path>` is not a text that is edited here.',
    sv: '`<path>` är ingen text som redigeras här.',
    nb: '`<path>` er ikke en tekst som redigeres her.',
  },
  'studio-no-output': {
    en: '`<path>` has not been written.',
    sv: '`<path>` har inte skrivits.',
    nb: '`<path>` er ikke skrevet.',
  },
  'studio-no-page': {
    en: 'The page has changed; ask for it again.',
    sv: 'Sidan har ändrats; hämta den på nytt.',
    nb: 'Siden er endret; hent den på nytt.',
  },
  'studio-not-read': {
    en: '`<path>` cannot be read: <reason>.',
    sv: '`<path>` går inte att läsa: <reason>.',
    nb: '`<path>` kan ikke leses: <reason>.',
  },
  'studio-not-asked': {
    en: 'This cannot be asked.',
    sv: 'Detta går inte att fråga efter.',
    nb: 'Dette kan det ikke spørres om.',
  },
  'studio-draft-not-kept': {
    en: 'The draft is kept only as long as the studio runs: <reason>.',
    sv: 'Utkastet bevaras bara så länge studion är igång: <reason>.',
    nb: 'Utkastet bevares bare så lenge studioet er i gang: <reason>.',
  },
  'studio-nothing-to-read': {
    en: 'There is nothing to read while errors are left.',
    sv: 'Det finns inget att läsa så länge fel återstår.',
    nb: 'Det er ingenting å lese så lenge det er feil igjen.',
  },
  'studio-page': { en: 'Page <page>', sv: 'Sida <page>', nb: 'Side <page>' },
  'studio-fault': {
    en: 'A fault of the program. A report without anything of your texts lies in `<file>`.',
    sv: 'Ett fel i programmet. En rapport utan något ur era texter ligger i `<file>`.',
    nb: 'En feil i programmet. En rapport uten noe fra tekstene deres ligger i `<file>`.',
  },
  'studio-not-begun': {
    en: 'Open the address that the studio printed when it was started. It is good for one opening; start the studio again for a new one.',
    sv: 'Öppna adressen som studion skrev ut när den startades. Den gäller för en öppning; starta studion igen för att få en ny.',
    nb: 'Åpne adressen som studioet skrev ut da det ble startet. Den gjelder for én åpning; start studioet på nytt for å få en ny.',
  },
  'studio-elsewhere': {
    en: 'This was asked from another page, and is not answered.',
    sv: 'Detta frågades från en annan sida och besvaras inte.',
    nb: 'Dette ble spurt fra en annen side og besvares ikke.',
  },
  'studio-unsaved': {
    en: 'Save first: <files>.',
    sv: 'Spara först: <files>.',
    nb: 'Lagre først: <files>.',
  },
  'studio-file-too-large': {
    en: 'The file is larger than <most>, which is the most that an annex can be.',
    sv: 'Filen är större än <most>, vilket är det mesta en bilaga kan vara.',
    nb: 'Filen er større enn <most>, som er det meste et vedlegg kan være.',
  },
  'studio-too-large': {
    en: 'What was sent is larger than can be taken.',
    sv: 'Det som skickades är större än vad som kan tas emot.',
    nb: 'Det som ble sendt, er større enn det som kan tas imot.',
  },
  'studio-port': {
    en: 'Port <port> cannot be used: <reason>.',
    sv: 'Port <port> går inte att använda: <reason>.',
    nb: 'Port <port> kan ikke brukes: <reason>.',
  },
  'studio-open': {
    en: 'The studio is open; end it with Ctrl-C. Its address, good for one opening:',
    sv: 'Studion är öppen; avsluta den med Ctrl-C. Adressen, som gäller för en öppning:',
    nb: 'Studioet er åpent; avslutt det med Ctrl-C. Adressen, som gjelder for én åpning:',
  },
} as const
