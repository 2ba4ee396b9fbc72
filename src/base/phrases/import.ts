// What is told of an agreement that is taken in from a file: what was found in it, and what is still to be confirmed.

export const importPhrases = {
  'import-about': {
    en: 'Taken in from <file>.',
    sv: 'Inläst från <file>.',
    nb: 'Lest inn fra <file>.',
  },
  'import-about-near': {
    en: 'Taken in from <file>. Nearest in the library: <clause>, <share> % alike.',
    sv: 'Inläst från <file>. Närmast i biblioteket: <clause>, <share> % lika.',
    nb: 'Lest inn fra <file>. Nærmest i biblioteket: <clause>, <share> % likt.',
  },
  'import-annexes-missing': {
    en: 'The file lists annexes that it does not hold: <annexes>.',
    sv: 'Filen räknar upp bilagor som inte finns i den: <annexes>.',
    nb: 'Filen regner opp vedlegg som ikke ligger i den: <annexes>.',
  },
  'import-body-new': {
    en: '“<name>” was not in the register of bodies and has been added: its name, number and kind.',
    sv: '”<name>” fanns inte i registret över parter och har lagts till: kontrollera namn, nummer och slag.',
    nb: '«<name>» var ikke i registeret over parter og er lagt til: kontroller navn, nummer og type.',
  },
  'import-clause-changed': {
    en: '<clause>, <share> % alike',
    sv: '<clause>, <share> % lika',
    nb: '<clause>, <share> % likt',
  },
  'import-clause-none': { en: 'own text', sv: 'egen text', nb: 'egen tekst' },
  'import-clause-same': {
    en: 'the library’s own: <clause>',
    sv: 'bibliotekets egen: <clause>',
    nb: 'bibliotekets egen: <clause>',
  },
  'import-comments': {
    en: '<count:comment has|comments have> not been taken over.',
    sv: '<count:kommentar|kommentarer> har inte tagits med.',
    nb: '<count:kommentar|kommentarer> er ikke tatt med.',
  },
  'import-date': {
    en: 'The file does not say the date of the version; it is the day on which it was taken in.',
    sv: 'Filen anger inget versionsdatum; här står dagen då den lästes in.',
    nb: 'Filen oppgir ingen versjonsdato; her står dagen da den ble lest inn.',
  },
  'import-differs': {
    en: 'The text of the section “<section>” is not word for word that of the file.',
    sv: 'Texten i avsnittet ”<section>” är inte ordagrant filens.',
    nb: 'Teksten i avsnittet «<section>» er ikke ordrett filens.',
  },
  'import-found': {
    en: '<sections:section|sections>, <annexes:annex|annexes>, <tables:table|tables>, <notes:footnote|footnotes>.',
    sv: '<sections:avsnitt|avsnitt>, <annexes:bilaga|bilagor>, <tables:tabell|tabeller>, <notes:fotnot|fotnoter>.',
    nb: '<sections:avsnitt|avsnitt>, <annexes:vedlegg|vedlegg>, <tables:tabell|tabeller>, <notes:fotnote|fotnoter>.',
  },
  'import-headings-none': {
    en: 'No headings were found: all of the text is one section.',
    sv: 'Inga rubriker hittades: hela texten är ett avsnitt.',
    nb: 'Ingen overskrifter ble funnet: hele teksten er ett avsnitt.',
  },
  'import-headings-numbers': {
    en: 'The file has no styles for headings: sections follow numbers that were typed.',
    sv: 'Filen saknar formatmallar för rubriker: avsnitten följer nummer som skrivits för hand.',
    nb: 'Filen mangler stiler for overskrifter: avsnittene følger numre som er skrevet for hånd.',
  },
  'import-headings-strong': {
    en: 'The file has no styles for headings: sections follow short lines in bold or capitals.',
    sv: 'Filen saknar formatmallar för rubriker: avsnitten följer korta rader i fetstil eller versaler.',
    nb: 'Filen mangler stiler for overskrifter: avsnittene følger korte linjer i fet skrift eller store bokstaver.',
  },
  'import-merged': {
    en: '<count:cell|cells> of tables went over several columns or rows; look the tables over.',
    sv: '<count:tabellcell|tabellceller> gick över flera kolumner eller rader; se över tabellerna.',
    nb: '<count:tabellcelle|tabellceller> gikk over flere kolonner eller rader; se over tabellene.',
  },
  'import-numbers': {
    en: 'Sections are numbered otherwise than in the file: <sections>.',
    sv: 'Avsnitt har andra nummer än i filen: <sections>.',
    nb: 'Avsnitt har andre numre enn i filen: <sections>.',
  },
  'import-number-other': {
    en: 'The organisation number <number> is not that of the register.',
    sv: 'Organisationsnumret <number> är inte registrets.',
    nb: 'Organisasjonsnummeret <number> er ikke registerets.',
  },
  'import-number-wrong': {
    en: 'The organisation number <number> has a wrong check digit.',
    sv: 'Organisationsnumret <number> har fel kontrollsiffra.',
    nb: 'Organisasjonsnummeret <number> har feil kontrollsiffer.',
  },
  'import-parties': { en: 'Parties: <parties>.', sv: 'Parter: <parties>.', nb: 'Parter: <parties>.' },
  'import-parties-guessed': {
    en: 'The file does not say plainly who the parties are: they may be others.',
    sv: 'Filen anger inte tydligt vilka parterna är: de kan vara andra.',
    nb: 'Filen oppgir ikke tydelig hvem partene er: de kan være andre.',
  },
  'import-party-unknown': { en: 'Unknown party', sv: 'Okänd part', nb: 'Ukjent part' },
  'import-pictures': {
    en: '<count:picture has|pictures have> not been taken over.',
    sv: '<count:bild|bilder> har inte tagits med.',
    nb: '<count:bilde|bilder> er ikke tatt med.',
  },
  'import-read-pdf': {
    en: 'The text comes from a PDF, in which paragraphs, lists and tables can only be guessed: compare it with the file.',
    sv: 'Texten kommer från en PDF, där stycken, listor och tabeller bara kan gissas: jämför med filen.',
    nb: 'Teksten kommer fra en PDF, der avsnitt, lister og tabeller bare kan gjettes: sammenlign med filen.',
  },
  'import-signatures-left': {
    en: 'Of the block to sign these lines name no party that was found, and are left out: <lines>.',
    sv: 'Dessa rader i underskriftsblocket nämner ingen part som hittades och är utelämnade: <lines>.',
    nb: 'Disse linjene i underskriftsblokken nevner ingen part som ble funnet, og er utelatt: <lines>.',
  },
  'import-signatures-made': {
    en: 'No block to sign was found; one has been put at the end.',
    sv: 'Inget underskriftsblock hittades; ett har lagts sist.',
    nb: 'Ingen underskriftsblokk ble funnet; en er lagt til sist.',
  },
  'import-signatures-read': {
    en: 'Who signs has been read from the end of the file.',
    sv: 'Vilka som undertecknar har lästs ur slutet av filen.',
    nb: 'Hvem som undertegner, er lest fra slutten av filen.',
  },
  'import-term-none': {
    en: 'The file does not say how long the agreement is valid: it stands as valid until further notice.',
    sv: 'Filen anger inte hur länge avtalet gäller: det står som tills vidare.',
    nb: 'Filen oppgir ikke hvor lenge avtalen gjelder: den står som gjeldende inntil videre.',
  },
  'import-term-read': {
    en: 'How long the agreement is valid has been read from its text; notice and renewal have not been taken into `term`.',
    sv: 'Hur länge avtalet gäller har lästs ur texten; uppsägning och förlängning har inte tagits in i `term`.',
    nb: 'Hvor lenge avtalen gjelder, er lest ut av teksten; oppsigelse og forlengelse er ikke tatt inn i `term`.',
  },
  'import-title': {
    en: 'No title was found in the file.',
    sv: 'Ingen titel hittades i filen.',
    nb: 'Ingen tittel ble funnet i filen.',
  },
  'import-title-open': {
    en: 'The title leaves something open: “…”.',
    sv: 'Titeln lämnar något öppet: ”…”.',
    nb: 'Tittelen lar noe stå åpent: «…».',
  },
  'import-tracked': {
    en: '<count:tracked change counts|tracked changes count> as accepted.',
    sv: '<count:spårad ändring|spårade ändringar> räknas som godkända.',
    nb: '<count:sporet endring|sporede endringer> regnes som godtatt.',
  },
  'import-translation': {
    en: 'The file says that it is a translation; here it stands as the text that binds.',
    sv: 'Filen säger att den är en översättning; här står den som den bindande texten.',
    nb: 'Filen sier at den er en oversettelse; her står den som den bindende teksten.',
  },
  'import-values': {
    en: 'Found: <found>. As slots: <slots>.',
    sv: 'Hittade: <found>. Som luckor: <slots>.',
    nb: 'Funnet: <found>. Som felter: <slots>.',
  },
  'import-values-all': {
    en: '<dates:date|dates>, <amounts:amount|amounts>, <percentages:percentage|percentages>, <periods:period|periods>, <references:reference|references>, <parties:name of a party|names of parties>',
    sv: '<dates:datum|datum>, <amounts:belopp|belopp>, <percentages:procenttal|procenttal>, <periods:tidsperiod|tidsperioder>, <references:hänvisning|hänvisningar>, <parties:partsnamn|partsnamn>',
    nb: '<dates:dato|datoer>, <amounts:beløp|beløp>, <percentages:prosenttall|prosenttall>, <periods:periode|perioder>, <references:henvisning|henvisninger>, <parties:partsnavn|partsnavn>',
  },
} as const
