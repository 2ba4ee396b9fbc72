// What the studio says of changes: what was done since it was opened, and can be undone; what has changed since the last commit.

export const studioChangePhrases = {
  'changes-by': {
    en: 'Commits are made as <name>, <address>.',
    sv: 'Incheckningar görs som <name>, <address>.',
    nb: 'Innsjekkinger gjøres som <name>, <address>.',
  },
  'changes-changed-since': {
    en: 'Nothing was undone: <files> have been changed since. Undo the later changes first, or compare the versions.',
    sv: 'Inget har ångrats: följande har ändrats sedan dess: <files>. Ångra de senare ändringarna först eller jämför versionerna.',
    nb: 'Ingenting er angret: følgende er endret siden: <files>. Angre de senere endringene først, eller sammenlign versjonene.',
  },
  'changes-committed': {
    en: '<count:file was|files were> committed to `<branch>`, as <commit>.',
    sv: '<count:fil|filer> checkades in i `<branch>`, som <commit>.',
    nb: '<count:fil|filer> ble sjekket inn i `<branch>`, som <commit>.',
  },
  'changes-did-accept': {
    en: 'Accepted in the glossary: <word> for <term>',
    sv: 'Godtaget i ordlistan: <word> för <term>',
    nb: 'Godtatt i ordlisten: <word> for <term>',
  },
  'changes-did-annex': {
    en: 'Annex added to <agreement>',
    sv: 'Bilaga tillagd i <agreement>',
    nb: 'Vedlegg lagt til i <agreement>',
  },
  'changes-did-import': {
    en: 'Agreement taken in from <file>',
    sv: 'Avtal inläst från <file>',
    nb: 'Avtale lest inn fra <file>',
  },
  'changes-did-begin': {
    en: 'Agreement begun: <agreement>',
    sv: 'Avtal påbörjat: <agreement>',
    nb: 'Avtale påbegynt: <agreement>',
  },
  'changes-did-confirm': {
    en: 'Translation confirmed: <clauses>',
    sv: 'Översättning bekräftad: <clauses>',
    nb: 'Oversettelse bekreftet: <clauses>',
  },
  'changes-did-save': { en: 'Saved: <name>', sv: 'Sparat: <name>', nb: 'Lagret: <name>' },
  'changes-file-agreement': { en: '<name>, facts', sv: '<name>, uppgifter', nb: '<name>, opplysninger' },
  'changes-file-annex': {
    en: 'Annex “<name>” of <agreement>',
    sv: 'Bilagan ”<name>” till <agreement>',
    nb: 'Vedlegget «<name>» til <agreement>',
  },
  'changes-file-confirmed': {
    en: '“<name>”, confirmation of the translation',
    sv: '”<name>”, bekräftelse av översättningen',
    nb: '«<name>», bekreftelse av oversettelsen',
  },
  'changes-file-glossary': { en: 'The glossary', sv: 'Ordlistan', nb: 'Ordlisten' },
  'changes-file-language': { en: 'Words of a language', sv: 'Ett språks ord', nb: 'Ordene i et språk' },
  'changes-file-parties': {
    en: 'Register of bodies: <name>',
    sv: 'Organisationsregistret: <name>',
    nb: 'Organisasjonsregisteret: <name>',
  },
  'changes-file-register': {
    en: 'Register: <agreement> <version>, <file>',
    sv: 'Registret: <agreement> <version>, <file>',
    nb: 'Registeret: <agreement> <version>, <file>',
  },
  'changes-file-site': { en: 'Published site: <name>', sv: 'Webbplatsen: <name>', nb: 'Nettstedet: <name>' },
  'changes-filtered': {
    en: 'The repository keeps <files> in another form, which a program of its own makes. The studio runs no such programs: commit these with git.',
    sv: 'Versionshanteringen lagrar följande i en annan form, som ett eget program skapar: <files>. Studion kör inga sådana program: checka in dem med git.',
    nb: 'Versjonskontrollen lagrer følgende i en annen form, som et eget program lager: <files>. Studioet kjører ikke slike programmer: sjekk dem inn med git.',
  },
  'changes-forgotten': {
    en: 'The studio no longer remembers this change.',
    sv: 'Studion minns inte längre den ändringen.',
    nb: 'Studioet husker ikke lenger denne endringen.',
  },
  'changes-git-failed': {
    en: 'Git did not do it, and nothing was committed. It says: <said>',
    sv: 'Git utförde det inte och inget har checkats in. Git svarar: <said>',
    nb: 'Git utførte det ikke, og ingenting er sjekket inn. Git svarer: <said>',
  },
  'changes-hooks': {
    en: 'The repository has checks of its own that git would run (<hooks>). The studio does not run them.',
    sv: 'Versionshanteringen har egna kontroller som git skulle köra (<hooks>). Studion kör dem inte.',
    nb: 'Versjonskontrollen har egne kontroller som git ville kjørt (<hooks>). Studioet kjører dem ikke.',
  },
  'changes-moved': {
    en: 'Somebody else has committed meanwhile. Nothing was committed: look at the changes once more.',
    sv: 'Någon annan har checkat in under tiden. Inget har checkats in: gå igenom ändringarna igen.',
    nb: 'Noen andre har sjekket inn i mellomtiden. Ingenting er sjekket inn: se gjennom endringene på nytt.',
  },
  'changes-no-files': {
    en: 'Choose at least one file to commit.',
    sv: 'Välj minst en fil att checka in.',
    nb: 'Velg minst én fil som skal sjekkes inn.',
  },
  'changes-no-message': {
    en: 'Write a message that says what has been changed, and why.',
    sv: 'Skriv ett meddelande som säger vad som har ändrats och varför.',
    nb: 'Skriv en melding som sier hva som er endret og hvorfor.',
  },
  'changes-none-missing': {
    en: 'Git is not installed on this machine, so only what was done since the studio was opened is listed. Install git to see what has changed since the last commit.',
    sv: 'Git är inte installerat på den här datorn, så här visas bara det som har gjorts sedan studion öppnades. Installera git för att se vad som har ändrats sedan senaste incheckningen.',
    nb: 'Git er ikke installert på denne maskinen, så her vises bare det som er gjort siden studioet ble åpnet. Installer git for å se hva som er endret siden siste innsjekking.',
  },
  'changes-none-outside': {
    en: 'The content folder is not under version control (git), so only what was done since the studio was opened is listed.',
    sv: 'Innehållsmappen är inte versionshanterad (git), så här visas bara det som har gjorts sedan studion öppnades.',
    nb: 'Innholdsmappen er ikke versjonskontrollert (git), så her vises bare det som er gjort siden studioet ble åpnet.',
  },
  'changes-none-owner': {
    en: 'The content folder, or its version control, belongs to another user of this machine, so git does not look at it. If you trust that user, run `git config --global --add safe.directory` with the folder; otherwise copy the content into a folder of your own.',
    sv: 'Innehållsmappen eller dess versionshantering tillhör en annan användare av datorn, så git läser den inte. Om du litar på användaren, kör `git config --global --add safe.directory` med mappen; kopiera annars innehållet till en egen mapp.',
    nb: 'Innholdsmappen eller versjonskontrollen tilhører en annen bruker av maskinen, så git leser den ikke. Hvis du stoler på brukeren, kjør `git config --global --add safe.directory` med mappen; kopier ellers innholdet til en egen mappe.',
  },
  'changes-none-slow': {
    en: 'Git did not answer in time. Close other programs that use the folder, and open this page again.',
    sv: 'Git svarade inte i tid. Stäng andra program som använder mappen och öppna sidan igen.',
    nb: 'Git svarte ikke i tide. Lukk andre programmer som bruker mappen, og åpne siden på nytt.',
  },
  'changes-none-unread': {
    en: 'The version control of the content folder cannot be read. Git says: <said>',
    sv: 'Innehållsmappens versionshantering kan inte läsas. Git svarar: <said>',
    nb: 'Versjonskontrollen for innholdsmappen kan ikke leses. Git svarer: <said>',
  },
  'changes-not-cherry-pick': {
    en: 'A commit is being taken over from another branch. Finish it with git (`git cherry-pick --continue` or `--abort`); then changes can be committed here.',
    sv: 'En incheckning håller på att föras över från en annan gren. Slutför det med git (`git cherry-pick --continue` eller `--abort`); sedan kan ändringar checkas in här.',
    nb: 'En innsjekking er i ferd med å overføres fra en annen gren. Fullfør det med git (`git cherry-pick --continue` eller `--abort`); deretter kan endringer sjekkes inn her.',
  },
  'changes-not-detached': {
    en: 'No branch is checked out, so a commit would be easily lost. Choose a branch with `git switch`; then changes can be committed here.',
    sv: 'Ingen gren är vald, så en incheckning skulle lätt gå förlorad. Välj en gren med `git switch`; sedan kan ändringar checkas in här.',
    nb: 'Ingen gren er valgt, så en innsjekking ville lett gå tapt. Velg en gren med `git switch`; deretter kan endringer sjekkes inn her.',
  },
  'changes-not-locked': {
    en: 'Another program is working in the repository. Wait until it has finished; if none is running, delete `index.lock` in the folder `.git`.',
    sv: 'Ett annat program arbetar i versionshanteringen. Vänta tills det är klart; om inget sådant program körs, ta bort `index.lock` i mappen `.git`.',
    nb: 'Et annet program arbeider i versjonskontrollen. Vent til det er ferdig; hvis ingen slike programmer kjører, slett `index.lock` i mappen `.git`.',
  },
  'changes-not-merge': {
    en: 'Two branches are being merged. Finish the merge with git (`git commit` or `git merge --abort`); then changes can be committed here.',
    sv: 'Två grenar håller på att slås samman. Slutför sammanslagningen med git (`git commit` eller `git merge --abort`); sedan kan ändringar checkas in här.',
    nb: 'To grener er i ferd med å slås sammen. Fullfør sammenslåingen med git (`git commit` eller `git merge --abort`); deretter kan endringer sjekkes inn her.',
  },
  'changes-not-nobody': {
    en: 'Git does not know who commits. Tell it with `git config user.name` and `git config user.email`, and open this page again.',
    sv: 'Git vet inte vem som checkar in. Ange det med `git config user.name` och `git config user.email` och öppna sidan igen.',
    nb: 'Git vet ikke hvem som sjekker inn. Oppgi det med `git config user.name` og `git config user.email`, og åpne siden på nytt.',
  },
  'changes-not-rebase': {
    en: 'Commits are being moved. Finish it with git (`git rebase --continue` or `--abort`); then changes can be committed here.',
    sv: 'Incheckningar håller på att flyttas. Slutför det med git (`git rebase --continue` eller `--abort`); sedan kan ändringar checkas in här.',
    nb: 'Innsjekkinger er i ferd med å flyttes. Fullfør det med git (`git rebase --continue` eller `--abort`); deretter kan endringer sjekkes inn her.',
  },
  'changes-not-revert': {
    en: 'A commit is being taken back. Finish it with git (`git revert --continue` or `--abort`); then changes can be committed here.',
    sv: 'En incheckning håller på att tas tillbaka. Slutför det med git (`git revert --continue` eller `--abort`); sedan kan ändringar checkas in här.',
    nb: 'En innsjekking er i ferd med å tas tilbake. Fullfør det med git (`git revert --continue` eller `--abort`); deretter kan endringer sjekkes inn her.',
  },
  'changes-other-since': {
    en: 'Nothing was committed: these are no longer as you saw them: <files>. Look at the changes once more.',
    sv: 'Inget har checkats in: följande är inte längre som du såg dem: <files>. Gå igenom ändringarna igen.',
    nb: 'Ingenting er sjekket inn: følgende er ikke lenger slik du så dem: <files>. Se gjennom endringene på nytt.',
  },
  'changes-unsigned': {
    en: 'The repository asks for signed commits. A commit made here is not signed.',
    sv: 'Versionshanteringen begär signerade incheckningar. En incheckning som görs här signeras inte.',
    nb: 'Versjonskontrollen ber om signerte innsjekkinger. En innsjekking som gjøres her, signeres ikke.',
  },
  'studio-changes': { en: 'Changes', sv: 'Ändringar', nb: 'Endringer' },
  'studio-changes-added': { en: 'New', sv: 'Ny', nb: 'Ny' },
  'studio-changes-all': { en: 'Choose all', sv: 'Välj alla', nb: 'Velg alle' },
  'studio-changes-changed': { en: 'Changed', sv: 'Ändrad', nb: 'Endret' },
  'studio-changes-commit': { en: 'Commit', sv: 'Checka in', nb: 'Sjekk inn' },
  'studio-changes-commit-will': {
    en: '<count:file is|files are> committed to the branch <branch> on this machine, and nothing else. Nothing is sent anywhere.',
    sv: '<count:fil|filer> checkas in i grenen <branch> på den här datorn, och inget annat. Inget skickas någonstans.',
    nb: '<count:fil|filer> sjekkes inn i grenen <branch> på denne maskinen, og ikke noe annet. Ingenting sendes noe sted.',
  },
  'studio-changes-first': {
    en: 'Nothing has been committed yet.',
    sv: 'Inget har checkats in ännu.',
    nb: 'Ingenting er sjekket inn ennå.',
  },
  'studio-changes-forgotten': {
    en: '<count:earlier change is|earlier changes are> no longer remembered: the studio keeps the last <most>, and <size> of them.',
    sv: '<count:tidigare ändring|tidigare ändringar> finns inte längre kvar: studion minns de senaste <most>, och högst <size> av dem.',
    nb: '<count:tidligere endring|tidligere endringer> huskes ikke lenger: studioet husker de siste <most>, og høyst <size> av dem.',
  },
  'studio-changes-last': {
    en: 'Last commit: <subject>, <day>.',
    sv: 'Senaste incheckning: <subject>, <day>.',
    nb: 'Siste innsjekking: <subject>, <day>.',
  },
  'studio-changes-left': {
    en: '<count:line that is|lines that are> the same',
    sv: '<count:oförändrad rad|oförändrade rader>',
    nb: '<count:uendret linje|uendrede linjer>',
  },
  'studio-changes-line-added': { en: 'Added', sv: 'Tillagt', nb: 'Lagt til' },
  'studio-changes-line-removed': { en: 'Taken out', sv: 'Borttaget', nb: 'Tatt ut' },
  'studio-changes-lines-of': {
    en: 'Changed lines of <name>',
    sv: 'Ändrade rader i <name>',
    nb: 'Endrede linjer i <name>',
  },
  'studio-changes-message': { en: 'Message', sv: 'Meddelande', nb: 'Melding' },
  'studio-changes-message-about': {
    en: 'What has been changed, and why. The first line is what lists of changes show.',
    sv: 'Vad som har ändrats och varför. Första raden visas i listor över ändringar.',
    nb: 'Hva som er endret og hvorfor. Første linje vises i lister over endringer.',
  },
  'studio-changes-no-lines': {
    en: 'The lines of this file are not shown: it is no text, or too large.',
    sv: 'Filens rader visas inte: den är ingen text, eller för stor.',
    nb: 'Linjene i filen vises ikke: den er ikke en tekst, eller for stor.',
  },
  'studio-changes-none': {
    en: 'Nothing has changed since the last commit.',
    sv: 'Inget har ändrats sedan senaste incheckningen.',
    nb: 'Ingenting er endret siden siste innsjekking.',
  },
  'studio-changes-redo': { en: 'Do again', sv: 'Gör om', nb: 'Gjør om' },
  'studio-changes-redone': { en: 'Done again: <what>', sv: 'Gjort igen: <what>', nb: 'Gjort igjen: <what>' },
  'studio-changes-removed': { en: 'Removed', sv: 'Borttagen', nb: 'Fjernet' },
  'studio-changes-session': {
    en: 'Done since the studio was opened',
    sv: 'Gjort sedan studion öppnades',
    nb: 'Gjort siden studioet ble åpnet',
  },
  'studio-changes-session-about': {
    en: 'Each change can be undone as long as its files are as it left them. What has been recorded in the register is not undone. The list is gone when the studio is closed.',
    sv: 'Varje ändring kan ångras så länge filerna är som den lämnade dem. Det som har antecknats i registret ångras inte. Listan försvinner när studion stängs.',
    nb: 'Hver endring kan angres så lenge filene er slik den etterlot dem. Det som er registrert i registeret, angres ikke. Listen forsvinner når studioet lukkes.',
  },
  'studio-changes-session-none': {
    en: 'Nothing has been saved yet.',
    sv: 'Inget har sparats ännu.',
    nb: 'Ingenting er lagret ennå.',
  },
  'studio-changes-since': {
    en: 'Changed since the last commit',
    sv: 'Ändrat sedan senaste incheckningen',
    nb: 'Endret siden siste innsjekking',
  },
  'studio-changes-undo': { en: 'Undo', sv: 'Ångra', nb: 'Angre' },
  'studio-changes-undo-changed': {
    en: 'Changed since',
    sv: 'Ändrad sedan dess',
    nb: 'Endret siden',
  },
  'studio-changes-undone': { en: 'Undone: <what>', sv: 'Ångrat: <what>', nb: 'Angret: <what>' },
  'studio-changes-was-undone': { en: 'Undone', sv: 'Ångrad', nb: 'Angret' },
} as const
