// What is said of wrong usage: options that do not go together, names that lead nowhere, values that cannot be read.

export const usage = {
  'usage-agreement': {
    en: 'agreement <name> does not exist',
    sv: 'avtalet <name> finns inte',
    nb: 'avtalen <name> finnes ikke',
  },
  'usage-attested-future': {
    en: 'nobody can have attested anything on <date>, which is yet to come',
    sv: 'ingen kan ha vidimerat något den <date>, som ännu inte har inträffat',
    nb: 'ingen kan ha bekreftet noe <date>, som ennå ikke har vært',
  },
  'usage-attested-name': {
    en: '--attested-by takes the name of a person',
    sv: '--attested-by ska ange namnet på en person',
    nb: '--attested-by skal oppgi navnet på en person',
  },
  'usage-attested-scan': {
    en: '--attested-by says who attests a scan: name it with --signed',
    sv: '--attested-by anger vem som vidimerar en inskanning: ange den med --signed',
    nb: '--attested-by oppgir hvem som bekrefter en skanning: oppgi den med --signed',
  },
  'usage-attested-together': {
    en: '--attested-by and --attested go together',
    sv: '--attested-by och --attested ska anges tillsammans',
    nb: '--attested-by og --attested skal oppgis sammen',
  },
  'usage-received-future': {
    en: 'nothing can have come in on <date>, which is yet to come',
    sv: 'inget kan ha inkommit den <date>, som ännu inte har inträffat',
    nb: 'ingenting kan ha kommet inn <date>, som ennå ikke har vært',
  },
  'usage-received-signed': {
    en: '--received and --replace say something of what was signed: name it with --signed',
    sv: '--received och --replace avser det som undertecknades: ange det med --signed',
    nb: '--received og --replace gjelder det som ble undertegnet: oppgi det med --signed',
  },
  'usage-redline-file': {
    en: 'a redline is written to a file that ends in .docx or .html',
    sv: 'jämförelsen skrivs till en fil som slutar på .docx eller .html',
    nb: 'sammenligningen skrives til en fil som slutter på .docx eller .html',
  },
  'usage-redline-one': {
    en: 'name one edition with --lang, and one party with --party',
    sv: 'ange ett språk med --lang och en part med --party',
    nb: 'oppgi ett språk med --lang og én part med --party',
  },
  'usage-redline-party': {
    en: '<agreement> is a series of <count> agreements: say with --party which of them is meant',
    sv: '<agreement> är en serie av <count> avtal: ange med --party vilket av dem som avses',
    nb: '<agreement> er en serie på <count> avtaler: oppgi med --party hvilken av dem som menes',
  },
  'usage-redline-version': {
    en: 'version <version> of <agreement> has not been issued, or not for that party and in that language',
    sv: 'version <version> av <agreement> är inte utfärdad, eller inte för den parten och på det språket',
    nb: 'versjon <version> av <agreement> er ikke utferdiget, eller ikke for den parten og på det språket',
  },
  'usage-replace-reason': {
    en: '--replace and --reason go together: say why another original takes the place of the archived one',
    sv: '--replace och --reason ska anges tillsammans: ange varför ett annat original ersätter det arkiverade',
    nb: '--replace og --reason skal oppgis sammen: oppgi hvorfor en annen original erstatter den arkiverte',
  },
  'usage-clause': {
    en: 'clause <name> does not exist',
    sv: 'klausulen <name> finns inte',
    nb: 'klausulen <name> finnes ikke',
  },
  'usage-clock': {
    en: 'the clock of this machine shows <day>: set it right, or give the day with --date',
    sv: 'datorns klocka visar <day>: ställ den rätt, eller ange dagen med --date',
    nb: 'klokken på maskinen viser <day>: still den riktig, eller oppgi dagen med --date',
  },
  'usage-confirm-lang': {
    en: 'say which translation is confirmed, for example --lang nb',
    sv: 'ange vilken översättning som bekräftas, till exempel --lang nb',
    nb: 'oppgi hvilken oversettelse som bekreftes, for eksempel --lang nb',
  },
  'usage-confirm-none': {
    en: 'no agreement has clause <clause> as a translation into <languages>',
    sv: 'inget avtal har klausulen <clause> som översättning till <languages>',
    nb: 'ingen avtale har klausulen <clause> som oversettelse til <languages>',
  },
  'usage-compare-sent': {
    en: 'nothing was sent as <id>, and there is no such file',
    sv: 'inget har skickats som <id>, och någon sådan fil finns inte',
    nb: 'ingenting er sendt som <id>, og det finnes ingen slik fil',
  },
  'usage-confirm-what': {
    en: 'name the clauses to be confirmed, or write --all',
    sv: 'ange de klausuler som ska bekräftas, eller skriv --all',
    nb: 'oppgi klausulene som skal bekreftes, eller skriv --all',
  },
  'usage-costs-from': {
    en: 'the costs are given from <year> on',
    sv: 'kostnaderna är angivna från och med <year>',
    nb: 'kostnadene er oppgitt fra og med <year>',
  },
  'usage-costs-none': {
    en: 'the agreement has no costs',
    sv: 'avtalet har inga kostnader',
    nb: 'avtalen har ingen kostnader',
  },
  'usage-dates-file': {
    en: '--file goes with --format ics or csv',
    sv: '--file förutsätter --format ics eller csv',
    nb: '--file forutsetter --format ics eller csv',
  },
  'usage-dates-none': {
    en: 'no date is known before signing; --signed YYYY-MM-DD shows what would follow',
    sv: 'inget datum är känt före underskrift; --signed ÅÅÅÅ-MM-DD visar vad som skulle följa',
    nb: 'ingen dato er kjent før underskrift; --signed ÅÅÅÅ-MM-DD viser hva som ville følge',
  },
  'usage-dates-window': {
    en: '--from <from> comes after --until <until>',
    sv: '--from <from> ligger efter --until <until>',
    nb: '--from <from> ligger etter --until <until>',
  },
  'usage-end': {
    en: 'the agreement ends on <date> at the latest',
    sv: 'avtalet upphör senast den <date>',
    nb: 'avtalen opphører senest <date>',
  },
  'usage-exists': { en: '<files> exists already', sv: '<files> finns redan', nb: '<files> finnes allerede' },
  'usage-fault': {
    en: 'a fault of the program, not of what you have written. A report that holds none of your texts or data lies in <file>; please send it to those who keep the program',
    sv: 'ett fel i programmet, inte i det som du har skrivit. En rapport utan era texter och uppgifter finns i <file>; skicka den gärna till dem som förvaltar programmet',
    nb: 'en feil i programmet, ikke i det du har skrevet. En rapport uten tekstene og opplysningene deres ligger i <file>; send den gjerne til dem som forvalter programmet',
  },
  'usage-fault-untold': {
    en: 'a fault of the program, not of what you have written. Its report cannot be written to the folder for temporary files and follows here; it holds none of your texts or data. Please send it to those who keep the program',
    sv: 'ett fel i programmet, inte i det som du har skrivit. Rapporten kan inte skrivas i mappen för tillfälliga filer och följer här; den innehåller inga av era texter eller uppgifter. Skicka den gärna till dem som förvaltar programmet',
    nb: 'en feil i programmet, ikke i det du har skrevet. Rapporten kan ikke skrives i mappen for midlertidige filer og følger her; den inneholder ingen av tekstene eller opplysningene deres. Send den gjerne til dem som forvalter programmet',
  },
  'usage-folder': {
    en: 'The folder <path> does not exist.',
    sv: 'Mappen <path> finns inte.',
    nb: 'Mappen <path> finnes ikke.',
  },
  'usage-guide': {
    en: 'no guide to a library in <language> (templates/library/<language>.md); there are some in <languages>',
    sv: 'det finns ingen vägledning till ett bibliotek på <language> (templates/library/<language>.md); de som finns är på <languages>',
    nb: 'det finnes ingen veiledning til et bibliotek på <language> (templates/library/<language>.md); de som finnes, er på <languages>',
  },
  'usage-id': {
    en: '<id> is no id; use a–z, 0–9 and hyphens',
    sv: '<id> är inget id; använd a–z, 0–9 och bindestreck',
    nb: '<id> er ingen id; bruk a–z, 0–9 og bindestrek',
  },
  'usage-id-device': {
    en: 'no agreement can be called <id>: Windows has no file of that name, since it means a device',
    sv: 'inget avtal kan heta <id>: i Windows kan ingen fil heta så, eftersom namnet står för en enhet',
    nb: 'ingen avtale kan hete <id>: i Windows kan ingen fil hete det, siden navnet står for en enhet',
  },
  'usage-id-folder': {
    en: 'no agreement can be called <id>: the folder of that name in the output holds something else',
    sv: 'inget avtal kan heta <id>: mappen med det namnet bland det som skrivs ut innehåller något annat',
    nb: 'ingen avtale kan hete <id>: mappen med det navnet blant det som skrives ut, inneholder noe annet',
  },
  'usage-import-language': {
    en: 'the language of the file is not told by its text; say it: --language sv',
    sv: 'filens språk framgår inte av texten; ange det: --language sv',
    nb: 'filens språk fremgår ikke av teksten; oppgi det: --language sv',
  },
  'usage-instance': {
    en: 'there is no instance <instance>',
    sv: 'det finns ingen instans <instance>',
    nb: 'det finnes ingen instans <instance>',
  },
  'usage-kept': {
    en: 'nothing is written to <path>, where files that the program reads are kept; name another place',
    sv: 'inget skrivs till <path>, där filer som programmet läser förvaras; ange en annan plats',
    nb: 'ingenting skrives til <path>, der filer som programmet leser, oppbevares; oppgi et annet sted',
  },
  'usage-language': {
    en: 'language <name> does not exist',
    sv: 'språket <name> finns inte',
    nb: 'språket <name> finnes ikke',
  },
  'usage-near': {
    en: '<fact>; did you mean <name>?',
    sv: '<fact>; menade du <name>?',
    nb: '<fact>; mente du <name>?',
  },
  'usage-no-file': {
    en: '<path> is neither a file nor a folder',
    sv: '<path> är varken en fil eller en mapp',
    nb: '<path> er verken en fil eller en mappe',
  },
  'usage-no-pdf': {
    en: 'there is no PDF in <path>',
    sv: 'det finns ingen PDF-fil i <path>',
    nb: 'det finnes ingen PDF-fil i <path>',
  },
  'usage-party': { en: 'party <name> does not exist', sv: 'parten <name> finns inte', nb: 'parten <name> finnes ikke' },
  'usage-party-none': {
    en: 'party <party> is no counterparty in a series and no member of the agreements chosen, so nothing would be done for it',
    sv: 'parten <party> är varken motpart i en serie eller medlem i de valda avtalen, så det finns inget att göra för den',
    nb: 'parten <party> er verken motpart i en serie eller medlem i de valgte avtalene, så det er ingenting å gjøre for den',
  },
  'usage-ready-one': {
    en: 'a page is about one agreement with one counterparty: name it with --party',
    sv: 'en sida gäller ett avtal med en motpart: ange den med --party',
    nb: 'en side gjelder én avtale med én motpart: angi den med --party',
  },
  'usage-report-file': {
    en: 'the name of the file ends in one of <endings>',
    sv: 'filnamnet ska sluta på något av <endings>',
    nb: 'filnavnet må slutte på en av <endings>',
  },
  'usage-report-look': {
    en: 'without a language and a theme the library has no pages',
    sv: 'utan språk och tema kan biblioteket inte göra sidor',
    nb: 'uten språk og tema kan biblioteket ikke lage sider',
  },
  'usage-record-from': {
    en: '--from has all that is to be recorded: give nothing else of it',
    sv: '--from innehåller allt som ska registreras: ange inget av det här',
    nb: '--from inneholder alt som skal registreres: ikke oppgi noe av det her',
  },
  'usage-record-missing': {
    en: 'give <options>, or a list with --from',
    sv: 'ange <options>, eller en lista med --from',
    nb: 'oppgi <options>, eller en liste med --from',
  },
  'usage-round-acts': {
    en: '--sent, --returned, --reminded and --lost exclude each other',
    sv: '--sent, --returned, --reminded och --lost utesluter varandra',
    nb: '--sent, --returned, --reminded og --lost utelukker hverandre',
  },
  'usage-round-original': {
    en: '--original goes with --returned',
    sv: '--original förutsätter --returned',
    nb: '--original forutsetter --returned',
  },
  'usage-round-reply': {
    en: '--reply goes with --sent',
    sv: '--reply förutsätter --sent',
    nb: '--reply forutsetter --sent',
  },
  'usage-uses': {
    en: '<name> is no clause, no party, no statute of the list, and stands in no text',
    sv: '<name> är varken en klausul, en part eller en författning i listan, och står inte i någon text',
    nb: '<name> er verken en klausul, en part eller en lov eller forskrift i listen, og står ikke i noen tekst',
  },
  'usage-path': { en: '<path> does not exist', sv: '<path> finns inte', nb: '<path> finnes ikke' },
  'usage-publish-alone': {
    en: '--record, --notice, --withdraw and --preview exclude each other',
    sv: '--record, --notice, --withdraw och --preview utesluter varandra',
    nb: '--record, --notice, --withdraw og --preview utelukker hverandre',
  },
  'usage-publish-instance': {
    en: '--instance goes with --withdraw or --notice: the site always shows all',
    sv: '--instance förutsätter --withdraw eller --notice: webbplatsen visar alltid alla',
    nb: '--instance forutsetter --withdraw eller --notice: nettstedet viser alltid alle',
  },
  'usage-publish-withdraw': {
    en: '--reason and --of say what is withdrawn: use --withdraw',
    sv: '--reason och --of anger vad som dras tillbaka: använd --withdraw',
    nb: '--reason og --of oppgir hva som trekkes tilbake: bruk --withdraw',
  },
  'usage-reason': {
    en: '--withdraw needs --reason: the site shows it',
    sv: '--withdraw kräver --reason: skälet visas på webbplatsen',
    nb: '--withdraw krever --reason: grunnen vises på nettstedet',
  },
  'usage-send-alone': {
    en: '--for negotiation goes neither with --copies nor with --shard',
    sv: '--for negotiation kan inte kombineras med --copies eller --shard',
    nb: '--for negotiation kan ikke kombineres med --copies eller --shard',
  },
  'usage-send-for': {
    en: 'with --to, say what it is sent for: --for negotiation',
    sv: 'ange tillsammans med --to vad avtalet skickas för: --for negotiation',
    nb: 'oppgi sammen med --to hva avtalen sendes for: --for negotiation',
  },
  'usage-send-instance': {
    en: '<agreement> is a series of <count> agreements: say with --party which of them is sent',
    sv: '<agreement> är en serie av <count> avtal: ange med --party vilket av dem som skickas',
    nb: '<agreement> er en serie på <count> avtaler: oppgi med --party hvilken av dem som sendes',
  },
  'usage-send-one': {
    en: 'name the one agreement that is sent',
    sv: 'ange det avtal som skickas, och inget annat',
    nb: 'oppgi avtalen som sendes, og ingen annen',
  },
  'usage-send-to': {
    en: 'say with --to whom it is sent to',
    sv: 'ange mottagaren med --to',
    nb: 'oppgi mottakeren med --to',
  },
  'usage-skeleton': {
    en: 'no skeleton of an agreement in <language> (templates/new/<language>/); there are some in <languages>',
    sv: 'det finns ingen avtalsstomme på <language> (templates/new/<language>/); de som finns är på <languages>',
    nb: 'det finnes ikke noe avtaleskjelett på <language> (templates/new/<language>/); de som finnes, er på <languages>',
  },
  'usage-start': {
    en: 'the agreement starts on <date>',
    sv: 'avtalet börjar gälla den <date>',
    nb: 'avtalen trer i kraft <date>',
  },
} as const

/** Words of the command line that cannot be read. */
export const syntax = {
  'usage-memory': {
    en: 'Node has <megabytes> MB of memory and needs <least>; give it more with NODE_OPTIONS=--max-old-space-size=256',
    sv: 'Node har <megabytes> MB minne och behöver <least>; ge mer med NODE_OPTIONS=--max-old-space-size=256',
    nb: 'Node har <megabytes> MB minne og trenger <least>; gi mer med NODE_OPTIONS=--max-old-space-size=256',
  },
  'usage-no-memory': {
    en: 'The system gives the program too little memory to start; nothing was read or written.',
    sv: 'Systemet ger programmet för lite minne för att starta; inget har lästs eller skrivits.',
    nb: 'Systemet gir programmet for lite minne til å starte; ingenting er lest eller skrevet.',
  },
  'usage-few-files': {
    en: 'The system lets the program open too few files to start; nothing was read or written. It needs 64 (`ulimit -n`).',
    sv: 'Systemet låter programmet öppna för få filer för att starta; inget har lästs eller skrivits. Det behöver 64 (`ulimit -n`).',
    nb: 'Systemet lar programmet åpne for få filer til å starte; ingenting er lest eller skrevet. Det trenger 64 (`ulimit -n`).',
  },
  'usage-unsettled': {
    en: 'Others are writing in <folder> all the time; try again in a while.',
    sv: 'Andra körningar skriver hela tiden i <folder>; försök igen om en stund.',
    nb: 'Andre kjøringer skriver hele tiden i <folder>; prøv igjen om en stund.',
  },
  'usage-unread-file': {
    en: '<path> cannot be read: <reason>',
    sv: '<path> kan inte läsas: <reason>',
    nb: '<path> kan ikke leses: <reason>',
  },
  'usage-unread': {
    en: 'The folder <path> cannot be read: <reason>.',
    sv: 'Mappen <path> kan inte läsas: <reason>.',
    nb: 'Mappen <path> kan ikke leses: <reason>.',
  },
  'syntax-address': {
    en: 'expected a web address such as https://avtal.falun.se/.',
    sv: 'Ange en webbadress, till exempel https://avtal.falun.se/.',
    nb: 'Oppgi en nettadresse, for eksempel https://avtal.falun.se/.',
  },
  'syntax-choices': {
    en: 'Allowed choices are <choices>.',
    sv: 'Möjliga värden är <choices>.',
    nb: 'Mulige verdier er <choices>.',
  },
  'syntax-count': {
    en: 'expected a whole number from 1 to <most>.',
    sv: 'Ange ett heltal från 1 till <most>.',
    nb: 'Oppgi et heltall fra 1 til <most>.',
  },
  'syntax-day': {
    en: 'expected a day such as 2024-01-31.',
    sv: 'Ange ett datum, till exempel 2024-01-31.',
    nb: 'Oppgi en dato, for eksempel 2024-01-31.',
  },
  'syntax-port': {
    en: 'expected a port, a number up to 65535; 0 takes one that is free.',
    sv: 'Ange en port, ett tal upp till 65535; 0 tar en som är ledig.',
    nb: 'Oppgi en port, et tall opp til 65535; 0 tar en som er ledig.',
  },
  'syntax-edition': {
    en: 'unknown edition <edition>; write sv, nb or sv+nb.',
    sv: 'Okänd utgåva <edition>; skriv sv, nb eller sv+nb.',
    nb: 'Ukjent utgave <edition>; skriv sv, nb eller sv+nb.',
  },
  'syntax-excess': {
    en: "error: too many arguments for '<command>'. Expected <expected:argument|arguments> but got <count>.",
    sv: "fel: för många argument till '<command>': <expected> väntades, men <count> angavs.",
    nb: "feil: for mange argumenter til '<command>': <expected> var ventet, men <count> ble oppgitt.",
  },
  'syntax-format': {
    en: 'unknown format <unknown>; there are <known>.',
    sv: 'Okänt format <unknown>; de som finns är <known>.',
    nb: 'Ukjent format <unknown>; de som finnes, er <known>.',
  },
  'syntax-list': {
    en: 'expected a comma-separated list.',
    sv: 'Ange en lista med värdena åtskilda av kommatecken.',
    nb: 'Oppgi en liste med verdiene atskilt med komma.',
  },
  'syntax-mandatory': {
    en: "error: required option '<option>' not specified",
    sv: "fel: alternativet '<option>' måste anges",
    nb: "feil: valget '<option>' må oppgis",
  },
  'syntax-missing': {
    en: "error: missing required argument '<argument>'",
    sv: "fel: argumentet '<argument>' saknas",
    nb: "feil: argumentet '<argument>' mangler",
  },
  'syntax-option': {
    en: "error: option '<option>' argument '<value>' is invalid. <reason>",
    sv: "fel: värdet '<value>' för alternativet '<option>' är ogiltigt. <reason>",
    nb: "feil: verdien '<value>' for valget '<option>' er ugyldig. <reason>",
  },
  'syntax-option-empty': {
    en: "error: option '<option>' argument missing",
    sv: "fel: alternativet '<option>' saknar värde",
    nb: "feil: valget '<option>' mangler verdi",
  },
  'syntax-numbers': {
    en: 'Write numbers between commas: 1,2.',
    sv: 'Skriv nummer med kommatecken emellan: 1,2.',
    nb: 'Skriv numre med komma mellom: 1,2.',
  },
  'syntax-path': {
    en: 'expected the name of a file or folder.',
    sv: 'Ange namnet på en fil eller mapp.',
    nb: 'Oppgi navnet på en fil eller mappe.',
  },
  'syntax-profile': {
    en: 'unknown profile <unknown>; there are <known>.',
    sv: 'Okänd profil <unknown>; de som finns är <known>.',
    nb: 'Ukjent profil <unknown>; de som finnes, er <known>.',
  },
  'syntax-suggestion': {
    en: '(Did you mean <name>?)',
    sv: '(Menade du <name>?)',
    nb: '(Mente du <name>?)',
  },
  'syntax-suggestions': {
    en: '(Did you mean one of <names>?)',
    sv: '(Menade du något av <names>?)',
    nb: '(Mente du en av <names>?)',
  },
  'syntax-unknown-command': {
    en: "error: unknown command '<command>'",
    sv: "fel: okänt kommando '<command>'",
    nb: "feil: ukjent kommando '<command>'",
  },
  'syntax-unknown-option': {
    en: "error: unknown option '<option>'",
    sv: "fel: okänt alternativ '<option>'",
    nb: "feil: ukjent valg '<option>'",
  },
  'syntax-year': {
    en: 'expected a year such as 2025.',
    sv: 'Ange ett årtal, till exempel 2025.',
    nb: 'Oppgi et årstall, for eksempel 2025.',
  },
} as const
