// What `--help` says of options.

export const helpOptions = {
  'option-all': {
    en: 'every translation that is not confirmed as it stands',
    sv: 'alla översättningar som inte är bekräftade i sin nuvarande lydelse',
    nb: 'alle oversettelser som ikke er bekreftet slik de nå lyder',
  },
  'option-archive-lang': {
    en: 'editions: sv, nb, sv+nb; those in which the agreement is signed unless given',
    sv: 'utgåvor: sv, nb, sv+nb; annars de som avtalet undertecknas i',
    nb: 'utgaver: sv, nb, sv+nb; ellers de som avtalen undertegnes i',
  },
  'option-archive-party': {
    en: 'ids: whose archives they are for; the issuing party’s unless given',
    sv: 'id för de parter som ska arkivera paketen; annars den utfärdande parten',
    nb: 'id for partene som skal arkivere pakkene; ellers den utferdigende parten',
  },
  'option-attested': {
    en: 'the day on which that was said, YYYY-MM-DD',
    sv: 'dagen för vidimeringen, ÅÅÅÅ-MM-DD',
    nb: 'dagen for bekreftelsen, ÅÅÅÅ-MM-DD',
  },
  'option-attested-by': {
    en: 'who says that scans among them are true to the paper',
    sv: 'vem som vidimerar att inskannade filer överensstämmer med pappersoriginalet',
    nb: 'hvem som bekrefter at skannede filer er i samsvar med papiroriginalen',
  },
  'option-base': {
    en: 'absolute address of the site (`address` in site/site.yaml unless given)',
    sv: 'webbplatsens fullständiga adress (annars `address` i site/site.yaml)',
    nb: 'nettstedets fullstendige adresse (ellers `address` i site/site.yaml)',
  },
  'option-compare-file': {
    en: 'write to this file instead of printing',
    sv: 'skriv till denna fil i stället för att skriva ut på skärmen',
    nb: 'skriv til denne filen i stedet for å skrive ut på skjermen',
  },
  'option-compare-format': {
    en: 'as text, or as a page of its own',
    sv: 'som text eller som en egen webbsida',
    nb: 'som tekst eller som en egen nettside',
  },
  'option-compare-with': {
    en: 'what it is compared with: an id of what was sent, or a Word file; what the file says itself unless given',
    sv: 'vad den jämförs med: ett id för det som skickades eller en Word-fil; annars det som filen själv anger',
    nb: 'hva den sammenlignes med: en id for det som ble sendt, eller en Word-fil; ellers det filen selv oppgir',
  },
  'option-confirm-lang': {
    en: 'languages of the translations',
    sv: 'översättningarnas språk',
    nb: 'oversettelsenes språk',
  },
  'option-content': {
    en: 'folder of the content library',
    sv: 'mappen med innehållet',
    nb: 'mappen med innholdet',
  },
  'option-copies': {
    en: 'a marked <formats> for each recipient, too',
    sv: 'även en märkt <formats> till varje mottagare',
    nb: 'også en merket <formats> til hver mottaker',
  },
  'option-date': {
    en: 'the day that counts as today, YYYY-MM-DD',
    sv: 'den dag som räknas som dagens datum, ÅÅÅÅ-MM-DD',
    nb: 'dagen som regnes som dagens dato, ÅÅÅÅ-MM-DD',
  },
  'option-dates-file': {
    en: 'write ics or csv to this file instead of printing it',
    sv: 'skriv ics eller csv till denna fil i stället för på skärmen',
    nb: 'skriv ics eller csv til denne filen i stedet for på skjermen',
  },
  'option-dates-format': {
    en: 'how it is printed',
    sv: 'i vilket format det skrivs ut',
    nb: 'hvilket format det skrives ut i',
  },
  'option-dates-from': {
    en: 'dates from this day on, YYYY-MM-DD',
    sv: 'datum från och med denna dag, ÅÅÅÅ-MM-DD',
    nb: 'datoer fra og med denne dagen, ÅÅÅÅ-MM-DD',
  },
  'option-dates-of': {
    en: 'a version in the register, as it was issued; that of the agreement’s file unless given',
    sv: 'en version i registret, så som den utfärdades; annars den som avtalsfilen anger',
    nb: 'en versjon i registeret, slik den ble utferdiget; ellers den som avtalefilen angir',
  },
  'option-dates-signed': {
    en: 'as if the last party had signed on this day, YYYY-MM-DD',
    sv: 'som om den sista parten hade undertecknat denna dag, ÅÅÅÅ-MM-DD',
    nb: 'som om den siste parten hadde undertegnet denne dagen, ÅÅÅÅ-MM-DD',
  },
  'option-dates-until': {
    en: 'dates up to and including this day, YYYY-MM-DD; what recurs is shown for ten years unless given',
    sv: 'datum till och med denna dag, ÅÅÅÅ-MM-DD; det som återkommer visas annars för tio år',
    nb: 'datoer til og med denne dagen, ÅÅÅÅ-MM-DD; det som gjentas, vises ellers for ti år',
  },
  'option-details': {
    en: 'each translation that is to be read again, with what has changed',
    sv: 'varje översättning som bör läsas igen, med det som har ändrats',
    nb: 'hver oversettelse som bør leses på nytt, med det som er endret',
  },
  'option-explain': {
    en: 'each step of the computation',
    sv: 'varje steg i beräkningen',
    nb: 'hvert trinn i beregningen',
  },
  'option-file': {
    en: 'write to this file instead of printing',
    sv: 'skriv till denna fil i stället för på skärmen',
    nb: 'skriv til denne filen i stedet for på skjermen',
  },
  'option-for': {
    en: 'negotiation: a Word file with changes tracked, remembered in the register',
    sv: 'negotiation: en Word-fil med spårade ändringar, som registreras',
    nb: 'negotiation: en Word-fil med sporing av endringer, som registreres',
  },
  'option-import-id': {
    en: 'id of the new agreement; made of its title unless given',
    sv: 'det nya avtalets id; bildas av titeln om det inte anges',
    nb: 'den nye avtalens id; lages av tittelen hvis den ikke oppgis',
  },
  'option-import-language': {
    en: 'language of the file (sv, nb …); found in its text unless given',
    sv: 'filens språk (sv, nb …); framgår av texten om det inte anges',
    nb: 'filens språk (sv, nb …); fremgår av teksten hvis det ikke oppgis',
  },
  'option-issue-lang': {
    en: 'editions to be frozen beside those in which the agreement is signed: nb, sv+nb',
    sv: 'utgåvor som utfärdas utöver dem som avtalet undertecknas i: nb, sv+nb',
    nb: 'utgaver som utferdiges i tillegg til dem avtalen undertegnes i: nb, sv+nb',
  },
  'option-jobs': { en: 'threads that render', sv: 'antal parallella trådar', nb: 'antall parallelle tråder' },
  'option-jobs-verify': {
    en: 'one: each takes memory of its own',
    sv: 'en: varje tråd tar eget minne',
    nb: 'én: hver tråd tar eget minne',
  },
  'option-jobs-default': { en: 'all cores', sv: 'alla processorkärnor', nb: 'alle prosessorkjerner' },
  'option-json': {
    en: 'print one JSON object and nothing else',
    sv: 'skriv ut ett JSON-objekt och inget annat',
    nb: 'skriv ut ett JSON-objekt og ikke noe annet',
  },
  'option-lang': {
    en: 'editions: sv, nb, sv+nb (left column first); those in which the agreement is signed unless given',
    sv: 'utgåvor: sv, nb, sv+nb (vänsterspalten först); annars de som avtalet undertecknas i',
    nb: 'utgaver: sv, nb, sv+nb (venstre spalte først); ellers de som avtalen undertegnes i',
  },
  'option-messages': {
    en: 'the language of help, messages and problems',
    sv: 'språket i hjälp, meddelanden och problem',
    nb: 'språket i hjelp, meldinger og problemer',
  },
  'option-messages-default': { en: 'that of the system', sv: 'systemets', nb: 'systemets' },
  'option-library-language': {
    en: 'language of its guide; one of those in templates/library',
    sv: 'vägledningens språk; ett av dem som finns i templates/library',
    nb: 'språket i veiledningen; et av dem som finnes i templates/library',
  },
  'option-new-language': {
    en: 'authentic language; one of the skeletons in templates/new',
    sv: 'bindande språk; ett av dem som finns i templates/new',
    nb: 'bindende språk; et av dem som finnes i templates/new',
  },
  'option-no-rebuild': {
    en: 'do not make packages again from their sources; checksums only',
    sv: 'framställ inte paket på nytt ur källorna; jämför bara kontrollsummor',
    nb: 'ikke lag pakker på nytt fra kildene; sammenlign bare kontrollsummer',
  },
  'option-notice': {
    en: 'print the notice that it has been published, and write nothing',
    sv: 'skriv ut meddelandet om att avtalet har publicerats, utan att skapa några filer',
    nb: 'skriv ut meldingen om at avtalen er publisert, uten å lage noen filer',
  },
  'option-port': {
    en: 'port of this machine; one that is free unless given',
    sv: 'port på den här datorn; annars en som är ledig',
    nb: 'port på denne maskinen; ellers en som er ledig',
  },
  'option-no-open': {
    en: 'print the address without opening the browser',
    sv: 'skriv ut adressen utan att öppna webbläsaren',
    nb: 'skriv ut adressen uten å åpne nettleseren',
  },
  'option-out': { en: 'output folder', sv: 'utdatamapp', nb: 'utdatamappe' },
  'option-party': {
    en: 'ids: counterparties in a series, members otherwise',
    sv: 'parternas id: motparter i en serie, annars medlemmar',
    nb: 'partenes id: motparter i en serie, ellers medlemmer',
  },
  'option-pdfa': {
    en: '2a; or 3a, which carries the agreement’s data inside',
    sv: '2a; eller 3a, som även innehåller avtalets data',
    nb: '2a; eller 3a, som også inneholder avtalens data',
  },
  'option-preview': {
    en: 'also what has not been issued, marked as a preview, in a folder of its own',
    sv: 'även det som inte har utfärdats, märkt som förhandsvisning och i en egen mapp',
    nb: 'også det som ikke er utferdiget, merket som forhåndsvisning og i en egen mappe',
  },
  'option-publish-instance': {
    en: 'instances of a series that are withdrawn or noticed; all unless given',
    sv: 'de instanser i en serie som dras tillbaka eller som meddelandet avser; annars alla',
    nb: 'instansene i en serie som trekkes tilbake eller som meldingen gjelder; ellers alle',
  },
  'option-publish-of': {
    en: 'the version that is withdrawn; all unless given',
    sv: 'den version som dras tillbaka; annars alla',
    nb: 'versjonen som trekkes tilbake; ellers alle',
  },
  'option-publish-out': {
    en: 'output folder; the site lies in its folder `site`',
    sv: 'utdatamapp; webbplatsen läggs i undermappen `site`',
    nb: 'utdatamappe; nettstedet legges i undermappen `site`',
  },
  'option-party-file': {
    en: 'write it to a file, as the ending of its name says: .csv, .ics, .pdf, .docx or .html',
    sv: 'skriv till en fil, i den form som filnamnet slutar på: .csv, .ics, .pdf, .docx eller .html',
    nb: 'skriv til en fil, i den formen filnavnet slutter på: .csv, .ics, .pdf, .docx eller .html',
  },
  'option-party-year': {
    en: 'the year whose costs are shown; this year unless given',
    sv: 'året vars kostnader visas; annars innevarande år',
    nb: 'året det vises kostnader for; ellers inneværende år',
  },
  'option-ready-file': {
    en: 'write it as a page: a name that ends in .pdf, .docx or .html',
    sv: 'skriv det som en sida: ett filnamn som slutar på .pdf, .docx eller .html',
    nb: 'skriv det som en side: et filnavn som slutter på .pdf, .docx eller .html',
  },
  'option-reason': {
    en: 'why it is withdrawn, as the site says',
    sv: 'varför avtalet dras tillbaka, så som det står på webbplatsen',
    nb: 'hvorfor avtalen trekkes tilbake, slik det står på nettstedet',
  },
  'option-record': {
    en: 'write into the register what was published today, with hashes',
    sv: 'för in i registret vad som publicerats i dag, med kontrollsummor',
    nb: 'før inn i registeret hva som er publisert i dag, med kontrollsummer',
  },
  'option-redline-file': {
    en: 'write the redline: .docx with tracked changes, or .html',
    sv: 'skriv jämförelsen: .docx med spårade ändringar eller .html',
    nb: 'skriv sammenligningen: .docx med sporede endringer eller .html',
  },
  'option-schemas': {
    en: 'folder of XML schemas (.xsd) by which the XML of packages is judged',
    sv: 'mapp med de XML-scheman (.xsd) som paketens XML prövas mot',
    nb: 'mappe med XML-skjemaene (.xsd) som pakkenes XML prøves mot',
  },
  'option-series': {
    en: 'one instance for each of several counterparties',
    sv: 'en instans för var och en av flera motparter',
    nb: 'én instans for hver av flere motparter',
  },
  'option-archive-reason': {
    en: 'why: it is told in the package, with the hash of the earlier original',
    sv: 'skälet: det antecknas i paketet, med kontrollsumman för det tidigare originalet',
    nb: 'grunnen: den noteres i pakken, med sjekksummen til den tidligere originalen',
  },
  'option-received': {
    en: 'the day on which it came in, YYYY-MM-DD',
    sv: 'dagen då det inkom, ÅÅÅÅ-MM-DD',
    nb: 'dagen da det kom inn, ÅÅÅÅ-MM-DD',
  },
  'option-replace': {
    en: 'let it take the place of an original that is archived already; needs --reason',
    sv: 'låt det ersätta ett original som redan är arkiverat; kräver --reason',
    nb: 'la det erstatte en original som allerede er arkivert; krever --reason',
  },
  'option-decided-body': { en: 'who decided: the body', sv: 'organet som beslutade', nb: 'organet som vedtok' },
  'option-decided-case': {
    en: 'case number under which it was decided',
    sv: 'diarienummer för beslutet',
    nb: 'saksnummer for vedtaket',
  },
  'option-decided-date': { en: 'day of the decision', sv: 'dag för beslutet', nb: 'dato for vedtaket' },
  'option-decided-delegation': {
    en: 'who may sign by the decision',
    sv: 'vem som får underteckna enligt beslutet',
    nb: 'hvem som kan undertegne etter vedtaket',
  },
  'option-decided-final': {
    en: 'day on which it became final',
    sv: 'dag då beslutet fick laga kraft',
    nb: 'dato da vedtaket ble endelig',
  },
  'option-decided-party': { en: 'the party that decided', sv: 'parten som beslutade', nb: 'parten som vedtok' },
  'option-decided-section': {
    en: 'section or case of the minutes: § 112',
    sv: 'paragraf i protokollet: § 112',
    nb: 'sak i protokollen: PS 41/26',
  },
  'option-done-date': {
    en: 'day on which it was met',
    sv: 'dag då fristen uppfylldes',
    nb: 'dato da fristen ble oppfylt',
  },
  'option-done-deadline': {
    en: 'id of the deadline, as `avtal dates` has it',
    sv: 'fristens id, enligt `avtal dates`',
    nb: 'fristens id, ifølge `avtal dates`',
  },
  'option-done-instance': {
    en: 'agreement of a series, by the id of the counterparty; all unless given',
    sv: 'avtal i en serie, med motpartens id; alla om inget anges',
    nb: 'avtale i en serie, med motpartens id; alle hvis ikke noe oppgis',
  },
  'option-notice-dispatch': {
    en: 'how it is sent: "Registered letter RR 12"; the letters and the register say it',
    sv: 'hur den sänds: "Rekommenderat brev RR 12"; anges i breven och registret',
    nb: 'hvordan den sendes: "Rekommandert brev RR 12"; oppgis i brevene og registeret',
  },
  'option-notice-from': {
    en: 'the party that gives notice',
    sv: 'parten som säger upp avtalet',
    nb: 'parten som sier opp avtalen',
  },
  'option-notice-given': {
    en: 'day on which notice was given: it is recorded',
    sv: 'dag då uppsägningen lämnades: den registreras',
    nb: 'dato da oppsigelsen ble gitt: den registreres',
  },
  'option-notice-next': {
    en: 'for the next period, where it is too late for this one',
    sv: 'för nästa period, om det är för sent för denna',
    nb: 'for neste periode, hvis det er for sent for denne',
  },
  'option-notice-out': {
    en: 'write the letters into a folder, for each recipient as PDF and DOCX',
    sv: 'skriv breven till en mapp, ett för varje mottagare i PDF och DOCX',
    nb: 'skriv brevene til en mappe, ett for hver mottaker i PDF og DOCX',
  },
  'option-notice-way': {
    en: 'what is asked for',
    sv: 'vad som begärs',
    nb: 'hva det bes om',
  },
  'option-record-from': {
    en: 'file with a list of what has happened: CSV or XLSX, with headings',
    sv: 'fil med en lista över det som har skett: CSV eller XLSX, med rubriker',
    nb: 'fil med en liste over det som har skjedd: CSV eller XLSX, med overskrifter',
  },
  'option-remark': { en: 'remark', sv: 'anmärkning', nb: 'merknad' },
  'option-round-by': {
    en: 'name and title of who writes the letters',
    sv: 'namn och befattning för den som undertecknar breven',
    nb: 'navn og stilling for den som undertegner brevene',
  },
  'option-round-copies': {
    en: 'numbers of the copies: 1,2',
    sv: 'exemplarens nummer: 1,2',
    nb: 'eksemplarenes numre: 1,2',
  },
  'option-round-file': {
    en: 'write the round into a file: .pdf, .docx, .html, .csv or .ics; with --sent, --reminded or --returned all letters in one',
    sv: 'skriv rundan till en fil: .pdf, .docx, .html, .csv eller .ics; med --sent, --reminded eller --returned alla brev i en',
    nb: 'skriv runden til en fil: .pdf, .docx, .html, .csv eller .ics; med --sent, --reminded eller --returned alle brev i én',
  },
  'option-round-instance': {
    en: 'agreements of a series, by the id of the counterparty',
    sv: 'avtal i en serie, med motpartens id',
    nb: 'avtaler i en serie, med motpartens id',
  },
  'option-round-lost': {
    en: 'day on which copies were found to be lost',
    sv: 'dag då exemplar konstaterades vara förkomna',
    nb: 'dag da eksemplarer ble funnet å ha kommet bort',
  },
  'option-round-original': {
    en: 'file of the original that came back: its SHA-256 is recorded',
    sv: 'fil med originalet som kom åter: dess SHA-256 registreras',
    nb: 'fil med originalen som kom tilbake: dens SHA-256 registreres',
  },
  'option-round-out': {
    en: 'write the letters into a folder, for each recipient as PDF and DOCX, with labels and calendar',
    sv: 'skriv breven till en mapp, ett för varje mottagare i PDF och DOCX, med etiketter och kalender',
    nb: 'skriv brevene til en mappe, ett for hver mottaker i PDF og DOCX, med etiketter og kalender',
  },
  'option-round-remind-on': {
    en: 'days for which letters of reminder are made, and put into the calendar',
    sv: 'dagar för vilka påminnelser skrivs och läggs i kalendern',
    nb: 'dager som det skrives påminnelser for og som legges i kalenderen',
  },
  'option-round-reminded': {
    en: 'day on which parties were reminded',
    sv: 'dag då parter påmindes',
    nb: 'dag da parter ble påminnet',
  },
  'option-round-reply': {
    en: 'day by which the copies are asked back',
    sv: 'dag då exemplaren senast ska vara åter',
    nb: 'dag da eksemplarene senest skal være tilbake',
  },
  'option-round-returned': {
    en: 'day on which copies came back',
    sv: 'dag då exemplar kom åter',
    nb: 'dag da eksemplarer kom tilbake',
  },
  'option-round-sent': {
    en: 'day on which copies were sent',
    sv: 'dag då exemplar skickades ut',
    nb: 'dag da eksemplarer ble sendt ut',
  },
  'option-round-to': {
    en: 'parties; all that are sent copies, or have some, unless given',
    sv: 'parter; utan uppgift alla som får eller har exemplar',
    nb: 'parter; uten angivelse alle som får eller har eksemplarer',
  },
  'option-signed': {
    en: 'what came back from signing: FILE, INSTANCE=FILE, or a folder; each is found by its content',
    sv: 'det som kom tillbaka från underskrift: FIL, INSTANS=FIL eller en mapp; varje fil känns igen på sitt innehåll',
    nb: 'det som kom tilbake fra underskrift: FIL, INSTANS=FIL eller en mappe; hver fil gjenkjennes på innholdet',
  },
  'option-signed-date': {
    en: 'the day of the signature, YYYY-MM-DD',
    sv: 'dagen för underskriften, ÅÅÅÅ-MM-DD',
    nb: 'dagen for underskriften, ÅÅÅÅ-MM-DD',
  },
  'option-signed-instance': {
    en: 'ids: needed for a party that signs several instances',
    sv: 'instansernas id: behövs för en part som undertecknar flera instanser',
    nb: 'instansenes id: trengs for en part som undertegner flere instanser',
  },
  'option-signed-name': {
    en: 'who signed, as signed',
    sv: 'undertecknarens namn, så som det står i underskriften',
    nb: 'undertegnerens navn, slik det står i underskriften',
  },
  'option-signed-of': {
    en: 'the version that was signed; the one issued last unless given',
    sv: 'den version som undertecknades; annars den senast utfärdade',
    nb: 'versjonen som ble undertegnet; ellers den sist utferdigede',
  },
  'option-signed-party': {
    en: 'the party that signed',
    sv: 'den part som har undertecknat',
    nb: 'parten som undertegnet',
  },
  'option-signed-place': { en: 'where', sv: 'orten för underskriften', nb: 'stedet for underskriften' },
  'option-signed-title': {
    en: 'title of who signed; needed, with the name, where several sign for the party',
    sv: 'undertecknarens befattning; behövs, liksom namnet, när flera undertecknar för parten',
    nb: 'undertegnerens tittel; trengs, sammen med navnet, når flere undertegner for parten',
  },
  'option-signed-waive': {
    en: 'why it counts although the decision was not final, or nothing says that whoever signed might',
    sv: 'varför underskriften gäller fastän beslutet inte hade vunnit laga kraft eller behörigheten inte framgår',
    nb: 'hvorfor underskriften gjelder selv om vedtaket ikke var endelig eller myndigheten ikke fremgår',
  },
  'option-templates': {
    en: 'folder of the templates (the program’s own unless given)',
    sv: 'mappen med mallar (annars programmets egna)',
    nb: 'mappen med maler (ellers programmets egne)',
  },
  'option-to': {
    en: 'with --for: whom the file goes to, a party or any name',
    sv: 'med --for: vem filen skickas till, en part eller ett namn',
    nb: 'med --for: hvem filen sendes til, en part eller et navn',
  },
  'option-verify-out': {
    en: 'output folder that a single file came from',
    sv: 'den utdatamapp som en enskild fil kommer från',
    nb: 'utdatamappen som en enkelt fil kommer fra',
  },
  'option-withdraw': {
    en: 'record that it is withdrawn, and write no site; with --reason',
    sv: 'registrera att avtalet dras tillbaka, utan att skapa webbplatsen; med --reason',
    nb: 'registrer at avtalen trekkes tilbake, uten å lage nettstedet; med --reason',
  },
  'option-trust': {
    en: 'folder of trusted authorities, by which certificates of electronic signatures are checked: certificates (.pem, .crt, .cer, .der), revocation lists (.crl), trusted lists of states (.xml)',
    sv: 'mapp med betrodda utfärdare, mot vilka certifikaten för elektroniska underskrifter kontrolleras: certifikat (.pem, .crt, .cer, .der), spärrlistor (.crl), staters betrodda förteckningar (.xml)',
    nb: 'mappe med betrodde utstedere, som sertifikatene til elektroniske signaturer kontrolleres mot: sertifikater (.pem, .crt, .cer, .der), tilbakekallingslister (.crl), staters tillitslister (.xml)',
  },
  'option-unadjusted': {
    en: 'show amounts unadjusted where index values are missing or the index is not chosen',
    sv: 'visa beloppen utan omräkning där indextal saknas eller index inte är valt',
    nb: 'vis beløpene uten justering der indekstall mangler eller indeks ikke er valgt',
  },
  'option-year': { en: 'the year of the amounts', sv: 'det år som beloppen avser', nb: 'året beløpene gjelder' },
} as const
