// What commands say when they are done: summaries, headings of tables, and what there is to do next.

export const commandLine = {
  'archive-done': {
    en: '<packages:package|packages> written, <problems>.',
    sv: '<packages:paket skrivet|paket skrivna>, <problems>.',
    nb: '<packages:pakke|pakker> skrevet, <problems>.',
  },
  'build-agreement': {
    en: '<agreement>  <instances:instance|instances>, <files:file|files> in <folder>/',
    sv: '<agreement>  <instances:instans|instanser>, <files:fil|filer> i <folder>/',
    nb: '<agreement>  <instances:instans|instanser>, <files:fil|filer> i <folder>/',
  },
  'build-done': {
    en: '<files:file|files> written, <problems>.',
    sv: '<files:fil skriven|filer skrivna>, <problems>.',
    nb: '<files:fil|filer> skrevet, <problems>.',
  },
  'build-done-some': {
    en: '<files:file|files> written, <unchanged:unchanged|unchanged>, <problems>.',
    sv: '<files:fil skriven|filer skrivna>, <unchanged:oförändrad|oförändrade>, <problems>.',
    nb: '<files:fil|filer> skrevet, <unchanged:uendret|uendret>, <problems>.',
  },
  'build-failed': {
    en: '<instances:instance|instances> not written: errors above',
    sv: '<instances:instans|instanser> skrevs inte: se felen ovan',
    nb: '<instances:instans|instanser> ble ikke skrevet: se feilene ovenfor',
  },
  'build-issued': {
    en: 'version <version> as issued on <date>',
    sv: 'version <version> så som den utfärdades den <date>',
    nb: 'versjon <version> slik den ble utferdiget <date>',
  },
  'build-note': { en: 'note: <note>', sv: 'anmärkning: <note>', nb: 'merknad: <note>' },
  'build-open-draft': {
    en: 'open: the agreement is a draft',
    sv: 'öppet: avtalet är ett utkast',
    nb: 'åpent: avtalen er et utkast',
  },
  'build-open-name': {
    en: 'open: the name of who signs is a blank for <parties:party|parties>',
    sv: 'öppet: undertecknarens namn är ett tomt fält för <parties:part|parter>',
    nb: 'åpent: undertegnerens navn er et åpent felt for <parties:part|parter>',
  },
  'build-open-title': {
    en: 'open: the title of who signs is a blank for <parties:party|parties>',
    sv: 'öppet: undertecknarens titel är ett tomt fält för <parties:part|parter>',
    nb: 'åpent: undertegnerens tittel er et åpent felt for <parties:part|parter>',
  },
  'check-done': {
    en: '<agreements:agreement|agreements>, <instances:instance|instances> checked.',
    sv: '<agreements:avtal|avtal>, <instances:instans kontrollerad|instanser kontrollerade>.',
    nb: '<agreements:avtale|avtaler>, <instances:instans|instanser> kontrollert.',
  },
  'check-right': {
    en: '<agreements:agreement|agreements>, <instances:instance|instances> checked: no problems.',
    sv: '<agreements:avtal|avtal>, <instances:instans kontrollerad|instanser kontrollerade>: inga problem.',
    nb: '<agreements:avtale|avtaler>, <instances:instans|instanser> kontrollert: ingen problemer.',
  },
  'confirm-done': {
    en: '<count:translation|translations> confirmed.',
    sv: '<count:översättning bekräftad|översättningar bekräftade>.',
    nb: '<count:oversettelse|oversettelser> bekreftet.',
  },
  'count-errors': { en: '<errors:error|errors>', sv: '<errors:fel|fel>', nb: '<errors:feil|feil>' },
  'count-files': { en: '<files:file|files>', sv: '<files:fil|filer>', nb: '<files:fil|filer>' },
  'count-problems': {
    en: '<errors:error|errors>, <warnings:warning|warnings>',
    sv: '<errors:fel|fel>, <warnings:varning|varningar>',
    nb: '<errors:feil|feil>, <warnings:advarsel|advarsler>',
  },
  'count-warnings': {
    en: '<warnings:warning|warnings>',
    sv: '<warnings:varning|varningar>',
    nb: '<warnings:advarsel|advarsler>',
  },
  'issue-done': {
    en: 'Version <version> of <agreement> is issued: <documents:document|documents> in <folder>/',
    sv: 'Version <version> av <agreement> är utfärdad: <documents:handling|handlingar> i <folder>/',
    nb: 'Versjon <version> av <agreement> er utferdiget: <documents:dokument|dokumenter> i <folder>/',
  },
  'issue-next-build': {
    en: 'Build the originals: avtal build <agreement> --copies',
    sv: 'Bygg originalen: avtal build <agreement> --copies',
    nb: 'Bygg originalene: avtal build <agreement> --copies',
  },
  'issue-next-signed': {
    en: 'Record a signature:  avtal signed <agreement> --party ID --date YYYY-MM-DD',
    sv: 'Registrera en underskrift: avtal signed <agreement> --party ID --date ÅÅÅÅ-MM-DD',
    nb: 'Registrer en underskrift: avtal signed <agreement> --party ID --date ÅÅÅÅ-MM-DD',
  },
  'issue-none': { en: 'Nothing was issued.', sv: 'Inget har utfärdats.', nb: 'Ingenting er utferdiget.' },
  'archive-original': {
    en: 'signed original: <file>',
    sv: 'undertecknat original: <file>',
    nb: 'undertegnet original: <file>',
  },
  'archive-replaced': {
    en: 'replaces since <date> an original with the SHA-256 <hash>: <reason>',
    sv: 'ersätter sedan <date> ett original med SHA-256 <hash>: <reason>',
    nb: 'erstatter siden <date> en original med SHA-256 <hash>: <reason>',
  },
  'archive-signature': {
    en: 'signed by <signer>; certificate issued by <issuer>; time by the signature: <time>',
    sv: 'undertecknat av <signer>; certifikat utfärdat av <issuer>; tid enligt underskriften: <time>',
    nb: 'undertegnet av <signer>; sertifikat utstedt av <issuer>; tid ifølge signaturen: <time>',
  },
  'archive-self-issued': {
    en: '<issuer> (self-issued: the holder has made it)',
    sv: '<issuer> (självutfärdat: innehavaren har framställt det själv)',
    nb: '<issuer> (selvutstedt: innehaveren har laget det selv)',
  },
  'archive-unknown': { en: 'unknown', sv: 'okänt', nb: 'ukjent' },
  'items-last': { en: '<items> and <last>', sv: '<items> och <last>', nb: '<items> og <last>' },
  'items-more': {
    en: '<items>; and <count> more',
    sv: '<items>; och <count> till',
    nb: '<items>; og <count> til',
  },
  'dates-cut': {
    en: 'There are too many dates that recur: those from <from> to <until> are shown; others with --from and --until.',
    sv: 'De återkommande datumen är för många: de från <from> till <until> visas; andra visas med --from och --until.',
    nb: 'De gjentatte datoene er for mange: de fra <from> til <until> vises; andre vises med --from og --until.',
  },
  'dates-until': {
    en: 'Dates that recur are shown to <until>; later ones with --until.',
    sv: 'Återkommande datum visas till och med <until>; senare datum visas med --until.',
    nb: 'Gjentatte datoer vises til og med <until>; senere datoer vises med --until.',
  },
  'list-agreement': { en: 'AGREEMENT', sv: 'AVTAL', nb: 'AVTALE' },
  'list-draft': { en: 'draft', sv: 'utkast', nb: 'utkast' },
  'list-instances': { en: 'INSTANCES', sv: 'INSTANSER', nb: 'INSTANSER' },
  'list-language': { en: 'LANGUAGE', sv: 'SPRÅK', nb: 'SPRÅK' },
  'list-ready': { en: 'ready', sv: 'klart', nb: 'klar' },
  'list-status': { en: 'STATUS', sv: 'STATUS', nb: 'STATUS' },
  'list-title': { en: 'TITLE', sv: 'TITEL', nb: 'TITTEL' },
  'list-version': { en: 'VERSION', sv: 'VERSION', nb: 'VERSJON' },
  'new-library-done': {
    en: 'A library of <files:file|files> lies in <folder>.',
    sv: 'Ett bibliotek med <files:fil|filer> finns i <folder>.',
    nb: 'Et bibliotek med <files:fil|filer> ligger i <folder>.',
  },
  'new-library-next': {
    en: 'Its README.md says how to begin; the first agreement: avtal new agreement ID --content <folder>',
    sv: 'README.md i mappen beskriver hur man börjar; det första avtalet: avtal new agreement ID --content <folder>',
    nb: 'README.md i mappen forteller hvordan man begynner; den første avtalen: avtal new agreement ID --content <folder>',
  },
  'new-next': {
    en: 'Fill them in, then: avtal check <agreement>',
    sv: 'Fyll i filerna, och kör sedan: avtal check <agreement>',
    nb: 'Fyll ut filene, og kjør deretter: avtal check <agreement>',
  },
  'publish-done': {
    en: '<files:file|files>, <problems>.',
    sv: '<files:fil|filer>, <problems>.',
    nb: '<files:fil|filer>, <problems>.',
  },
  'publish-no-address': {
    en: 'without `address` in content/site/site.yaml, or --base, there is no feed, sitemap or catalogue',
    sv: 'utan `address` i content/site/site.yaml, eller --base, blir det varken webbflöde, webbplatskarta eller katalog',
    nb: 'uten `address` i content/site/site.yaml, eller --base, blir det verken nyhetsstrøm, nettstedskart eller katalog',
  },
  'publish-open': {
    en: 'open <folder>/index.html, or copy the folder to a web server',
    sv: 'öppna <folder>/index.html, eller kopiera mappen till en webbserver',
    nb: 'åpne <folder>/index.html, eller kopier mappen til en nettserver',
  },
  'publish-recorded': { en: 'recorded: <items>', sv: 'registrerat: <items>', nb: 'registrert: <items>' },
  'publish-site': {
    en: '<agreements:agreement|agreements>, <instances:instance|instances> in <folder>/',
    sv: '<agreements:avtal|avtal>, <instances:instans|instanser> i <folder>/',
    nb: '<agreements:avtale|avtaler>, <instances:instans|instanser> i <folder>/',
  },
  'publish-unissued': {
    en: 'not issued, and so not published: <items>',
    sv: 'inte utfärdade, och därför inte publicerade: <items>',
    nb: 'ikke utferdiget, og derfor ikke publisert: <items>',
  },
  'publish-unissued-next': {
    en: '`avtal issue ID` issues one; `avtal publish --preview` shows how it would look',
    sv: '`avtal issue ID` utfärdar ett avtal; `avtal publish --preview` visar hur det skulle se ut',
    nb: '`avtal issue ID` utferdiger en avtale; `avtal publish --preview` viser hvordan det ville se ut',
  },
  'publish-without': {
    en: 'without `publication` in their file, and so not published: <items>',
    sv: 'utan `publication` i sin fil, och därför inte publicerade: <items>',
    nb: 'uten `publication` i filen, og derfor ikke publisert: <items>',
  },
  'record-none': { en: 'Nothing was recorded.', sv: 'Inget har registrerats.', nb: 'Ingenting er registrert.' },
  'signed-all': { en: 'All have signed.', sv: 'Alla har undertecknat.', nb: 'Alle har undertegnet.' },
  'signed-done': {
    en: 'Recorded in version <version> of <agreement>. <missing>',
    sv: 'Registrerat i version <version> av <agreement>. <missing>',
    nb: 'Registrert i versjon <version> av <agreement>. <missing>',
  },
  'signed-missing': { en: 'Missing: <items>', sv: 'Saknas: <items>', nb: 'Mangler: <items>' },
  'signed-undecided': {
    en: 'No decision on record: <items>',
    sv: 'Beslut saknas i registret: <items>',
    nb: 'Vedtak mangler i registeret: <items>',
  },
  'signed-waive': {
    en: 'compare with the decision and with the delegations of the party; if it was signed all the same, give the reason with `--waive`',
    sv: 'jämför med beslutet och med partens delegationsordning; om avtalet ändå har undertecknats, ange skälet med `--waive`',
    nb: 'sammenlign med vedtaket og med partens delegeringsreglement; er avtalen likevel undertegnet, oppgi begrunnelsen med `--waive`',
  },
  'verify-added': {
    en: '<bytes:byte|bytes> added behind it, as electronic signatures are',
    sv: '<bytes> byte tillagda efter den, så som elektroniska underskrifter läggs till',
    nb: '<bytes> byte lagt til etter den, slik elektroniske signaturer legges til',
  },
  'verify-files': {
    en: '<files:file|files> compared with their checksums',
    sv: '<files:fil jämförd|filer jämförda> med kontrollsumman',
    nb: '<files:fil|filer> sammenlignet med kontrollsummen',
  },
  'verify-listed': {
    en: 'listed in <manifest> as <path>',
    sv: 'förtecknad i <manifest> som <path>',
    nb: 'oppført i <manifest> som <path>',
  },
  'verify-only-checksums': {
    en: 'The checksums hold. Whether the files named above follow from the sources, this version of the program cannot show.',
    sv: 'Kontrollsummorna stämmer. Om filerna ovan följer av källorna kan denna version av programmet inte visa.',
    nb: 'Kontrollsummene stemmer. Om filene ovenfor følger av kildene, kan denne versjonen av programmet ikke vise.',
  },
  'verify-packages': {
    en: '<packages:package|packages>, <rebuilt> of them made again from their sources and compared',
    sv: '<packages:paket|paket>, varav <rebuilt> har framställts på nytt ur källorna och jämförts',
    nb: '<packages:pakke|pakker>, hvorav <rebuilt> er laget på nytt fra kildene og sammenlignet',
  },
  'verify-right': {
    en: 'Everything is as it was written.',
    sv: 'Allt är som det skrevs.',
    nb: 'Alt er slik det ble skrevet.',
  },
  'verify-signature': {
    en: 'signature of <signer> (<file>): <found>',
    sv: 'underskrift av <signer> (<file>): <found>',
    nb: 'signatur av <signer> (<file>): <found>',
  },
  'trusted-list-by-certificate': {
    en: 'the trusted list <file> is as <signer> signed it, whose certificate lies in the folder',
    sv: 'den betrodda förteckningen <file> är som <signer> har undertecknat den; certifikatet ligger i mappen',
    nb: 'tillitslisten <file> er slik <signer> har signert den; sertifikatet ligger i mappen',
  },
  'trusted-list-by-list': {
    en: 'the trusted list <file> is as <signer> signed it, whom another trusted list in the folder names for that',
    sv: 'den betrodda förteckningen <file> är som <signer> har undertecknat den, som en annan betrodd förteckning i mappen anger för det',
    nb: 'tillitslisten <file> er slik <signer> har signert den, som en annen tillitsliste i mappen oppgir for det',
  },
  'trusted-list-by-unknown': {
    en: 'the trusted list <file> is as <signer> signed it (SHA-256 of the certificate: <certificate>); nothing in the folder says that it is for them to do so: whoever put it there answers for that',
    sv: 'den betrodda förteckningen <file> är som <signer> har undertecknat den (certifikatets SHA-256: <certificate>); inget i mappen säger att det är rätt utgivare: den som lagt den där svarar för det',
    nb: 'tillitslisten <file> er slik <signer> har signert den (sertifikatets SHA-256: <certificate>); ingenting i mappen sier at det er rett utgiver: den som har lagt den der, svarer for det',
  },
  'trusted-list-unsigned': {
    en: 'the trusted list <file> has no signature of its own: whoever put it into the folder answers for it',
    sv: 'den betrodda förteckningen <file> saknar egen underskrift: den som lagt den i mappen svarar för den',
    nb: 'tillitslisten <file> har ingen egen signatur: den som har lagt den i mappen, svarer for den',
  },
  'verify-signatures-unchecked': {
    en: '<signatures:electronic signature|electronic signatures>: <found>',
    sv: '<signatures:elektronisk underskrift|elektroniska underskrifter>: <found>',
    nb: '<signatures:elektronisk signatur|elektroniske signaturer>: <found>',
  },
  'verify-wrong': {
    en: 'It is not as it was written.',
    sv: 'Det är inte som det skrevs.',
    nb: 'Det er ikke slik det ble skrevet.',
  },
  'verify-xml-schema': {
    en: '<files:XML file|XML files> valid by a schema',
    sv: '<files:XML-fil giltig|XML-filer giltiga> enligt schema',
    nb: '<files:XML-fil gyldig|XML-filer gyldige> etter skjema',
  },
  'verify-xml-well-formed': {
    en: '<files:XML file|XML files> well formed, not checked: no schema for it was given (--schemas DIR)',
    sv: '<files:XML-fil välformad|XML-filer välformade>, utan kontroll mot schema: inget angavs (--schemas MAPP)',
    nb: '<files:XML-fil velformet|XML-filer velformede>, uten kontroll mot skjema: ikke noe ble oppgitt (--schemas MAPPE)',
  },
  'withdraw-done': {
    en: '<agreement> is withdrawn (<versions:version|versions>).',
    sv: '<agreement> är tillbakadraget (<versions:version|versioner>).',
    nb: '<agreement> er trukket tilbake (<versions:versjon|versjoner>).',
  },
  'waiting-for-folder': {
    en: 'Another run is writing in <folder>: waiting until it is done …',
    sv: 'En annan körning skriver i <folder>: väntar tills den är klar …',
    nb: 'En annen kjøring skriver i <folder>: venter til den er ferdig …',
  },
  'withdraw-next': {
    en: 'Write the site again: avtal publish',
    sv: 'Skapa webbplatsen på nytt: avtal publish',
    nb: 'Lag nettstedet på nytt: avtal publish',
  },
  'translations-unread': {
    en: '<count:translation|translations> to be read again (<stale> because the source has changed): <names>. Each with what has changed: avtal check --details',
    sv: '<count:översättning|översättningar> att läsa igen (<stale> sedan källtexten ändrats): <names>. Var och en med ändringarna: avtal check --details',
    nb: '<count:oversettelse|oversettelser> å lese på nytt (<stale> fordi kildeteksten er endret): <names>. Hver med endringene: avtal check --details',
  },
} as const
