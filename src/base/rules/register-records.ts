// Rules of the register: what was issued, and what is recorded of signatures, copies and decisions.

import { error, warning } from './rule.js'

const bringBack = {
  en: 'bring the file back as it was issued, from version control or a backup; a change makes a new version',
  sv: 'återställ filen så som den utfärdades, från versionshantering eller säkerhetskopia; en ändring kräver en ny version',
  nb: 'gjenopprett filen slik den ble utferdiget, fra versjonskontroll eller sikkerhetskopi; en endring krever en ny versjon',
} as const

const byHand = {
  en: 'keep one record for each who signs; a wrong one is mended by hand, where it stands',
  sv: 'behåll en post för var och en som undertecknar; en felaktig post rättas för hand där den står',
  nb: 'behold én post for hver som undertegner; en uriktig post rettes for hånd der den står',
} as const

export const registerRecordRules = {
  'list/cell': error({
    en: ['Cell <cell>: <why>', 'mend it in the list, and record that again: nothing of it has been'],
    sv: ['Cell <cell>: <why>', 'rätta den i listan och registrera listan igen: inget av den är registrerat'],
    nb: ['Celle <cell>: <why>', 'rett den i listen og registrer listen igjen: ingenting av den er registrert'],
  }),
  'list/column': error({
    en: ['The list has no column “<column>”.', 'give each column a heading in its first row'],
    sv: ['Listan saknar kolumnen ”<column>”.', 'ge varje kolumn en rubrik på första raden'],
    nb: ['Listen mangler kolonnen «<column>».', 'gi hver kolonne en overskrift i første rad'],
  }),
  'list/file': error({
    en: ['The list cannot be recorded: <why>', 'give it as CSV, or as a workbook (XLSX)'],
    sv: ['Listan kan inte registreras: <why>', 'lämna den som CSV eller arbetsbok (XLSX)'],
    nb: ['Listen kan ikke registreres: <why>', 'gi den som CSV eller arbeidsbok (XLSX)'],
  }),
  'notice/late': error({
    en: [
      'The last day for notice was <last>: it is too late for this period.',
      'the agreement is renewed; notice by <next> ends it on <ends>: give it with `--next`',
    ],
    sv: [
      'Sista dag för uppsägning var den <last>: det är för sent för denna period.',
      'avtalet förlängs; en uppsägning senast den <next> gör att det upphör den <ends>: ange `--next`',
    ],
    nb: [
      'Siste dag for oppsigelse var <last>: det er for sent for denne perioden.',
      'avtalen fornyes; oppsigelse senest <next> gjør at den opphører <ends>: oppgi `--next`',
    ],
  }),
  'notice/late#over': error({
    en: [
      'The last day for notice was <last>: it is too late.',
      'the agreement goes on until <until>, and there is no later day for notice',
    ],
    sv: [
      'Sista dag för uppsägning var den <last>: det är för sent.',
      'avtalet gäller till och med den <until>, och någon senare dag för uppsägning finns inte',
    ],
    nb: [
      'Siste dag for oppsigelse var <last>: det er for sent.',
      'avtalen gjelder til og med <until>, og det finnes ingen senere dag for oppsigelse',
    ],
  }),
  'notice/none': error({
    en: ['`<agreement>` has no such notice.', 'see what it says of notice with `avtal dates <agreement>`'],
    sv: ['`<agreement>` har ingen sådan uppsägning.', 'se vad det säger om uppsägning med `avtal dates <agreement>`'],
    nb: ['`<agreement>` har ingen slik oppsigelse.', 'se hva den sier om oppsigelse med `avtal dates <agreement>`'],
  }),
  'notice/none#given': error({
    en: ['Notice of `<agreement>` is on record already.', 'see when it ends with `avtal dates <agreement>`'],
    sv: ['Uppsägning av `<agreement>` är redan registrerad.', 'se när det upphör med `avtal dates <agreement>`'],
    nb: ['Oppsigelse av `<agreement>` er allerede registrert.', 'se når den opphører med `avtal dates <agreement>`'],
  }),
  'notice/none#unknown': error({
    en: ['No last day for notice of `<agreement>` is known yet.', 'it is known when all signatures are on record'],
    sv: [
      'Sista dag för uppsägning av `<agreement>` är ännu inte känd.',
      'registrera alla underskrifter: då är den känd',
    ],
    nb: [
      'Siste dag for oppsigelse av `<agreement>` er ennå ikke kjent.',
      'registrer alle underskrifter: da er den kjent',
    ],
  }),
  'round/none': error({
    en: ['No copy of version <version> is out there.', 'see which are with `avtal round`'],
    sv: ['Inget exemplar av version <version> är utskickat dit.', 'se vilka som är det med `avtal round`'],
    nb: ['Ingen eksemplarer av versjon <version> er sendt dit.', 'se hvilke som er det med `avtal round`'],
  }),
  'round/none#send': error({
    en: [
      'There is no copy of version <version> to be sent there.',
      'see with `avtal round` which are out, or name them with `--copies`',
    ],
    sv: [
      'Det finns inget exemplar av version <version> att skicka dit.',
      'se med `avtal round` vilka som är utskickade, eller ange dem med `--copies`',
    ],
    nb: [
      'Det finnes ingen eksemplarer av versjon <version> å sende dit.',
      'se med `avtal round` hvilke som er sendt, eller oppgi dem med `--copies`',
    ],
  }),
  'register/copy#dates': error({
    en: ['Copy <number> came back before it was out.', 'compare the two dates'],
    sv: ['Exemplar <number> kom tillbaka innan det skickades ut.', 'jämför de två datumen'],
    nb: ['Eksemplar <number> kom tilbake før det ble sendt ut.', 'sammenlign de to datoene'],
  }),
  'register/copy#electronic': error({
    en: ['There is no copy <number>.', 'an electronic original is one file'],
    sv: ['Det finns inget exemplar <number>.', 'ta bort posten: ett elektroniskt original är en enda fil'],
    nb: ['Det finnes ikke noe eksemplar <number>.', 'fjern posten: en elektronisk original er én fil'],
  }),
  'register/copy#known': error({
    en: [
      'Copy <number> is on record with <date> already.',
      'compare with the copy; a wrong record is mended where it stands',
    ],
    sv: [
      'Exemplar <number> är redan registrerat med <date>.',
      'jämför med exemplaret; en felaktig post rättas där den står',
    ],
    nb: [
      'Eksemplar <number> er allerede registrert med <date>.',
      'sammenlign med eksemplaret; en uriktig post rettes der den står',
    ],
  }),
  'register/copy#number': error({
    en: ['There is no copy <number>.', 'there are <count:copy|copies>'],
    sv: ['Det finns inget exemplar <number>.', 'det finns <count> exemplar'],
    nb: ['Det finnes ikke noe eksemplar <number>.', 'det finnes <count:eksemplar|eksemplarer>'],
  }),
  'register/copy#twice': error({
    en: ['Copy <number> occurs twice.', 'keep one entry, with `out` and `returned`'],
    sv: ['Exemplar <number> förekommer två gånger.', 'behåll en post, med `out` och `returned`'],
    nb: ['Eksemplar <number> forekommer to ganger.', 'behold én post, med `out` og `returned`'],
  }),
  'register/deadline#known': error({
    en: ['The deadline `<deadline>` is on record already as met on <date>.', 'nothing more is needed'],
    sv: ['Fristen `<deadline>` är redan registrerad som uppfylld den <date>.', 'inget mer behöver göras'],
    nb: ['Fristen `<deadline>` er allerede registrert som oppfylt <date>.', 'det trengs ikke mer'],
  }),
  'register/deadline#twice': warning({
    en: ['The deadline `<deadline>` is recorded as met once more, on <date>.', 'keep one of the records'],
    sv: ['Fristen `<deadline>` är antecknad som uppfylld en gång till, den <date>.', 'behåll en av posterna'],
    nb: ['Fristen `<deadline>` er registrert som oppfylt en gang til, <date>.', 'behold én av postene'],
  }),
  'register/deadline#unknown': error({
    en: ['The agreement has no deadline `<deadline>`.', 'see which there are with `avtal dates`: <known>'],
    sv: ['Avtalet har ingen frist `<deadline>`.', 'se vilka som finns med `avtal dates`: <known>'],
    nb: ['Avtalen har ingen frist `<deadline>`.', 'se hvilke som finnes med `avtal dates`: <known>'],
  }),
  'register/decision#final': warning({
    en: ['The decision of `<party>` of <date> is final on <final>, before it was taken.', 'compare the two dates'],
    sv: [
      'Beslutet av `<party>` den <date> anges ha fått laga kraft den <final>, innan det fattades.',
      'jämför de två datumen',
    ],
    nb: [
      'Vedtaket i `<party>` av <date> er oppgitt som endelig <final>, før det ble truffet.',
      'sammenlign de to datoene',
    ],
  }),
  'register/decision#known': error({
    en: ['The decision of `<party>` of <date> is on record already.', 'nothing more is needed'],
    sv: ['Beslutet av `<party>` den <date> är redan registrerat.', 'inget mer behöver göras'],
    nb: ['Vedtaket i `<party>` av <date> er allerede registrert.', 'det trengs ikke mer'],
  }),
  'register/decision#later': warning({
    en: [
      'The signature of `<party>` is dated <date>, and its decision was taken on <decided>.',
      'compare both with the minutes; a signature given before the decision should be approved in it',
    ],
    sv: [
      'Underskriften från `<party>` är daterad den <date>, men beslutet fattades den <decided>.',
      'jämför båda med protokollet; en underskrift före beslutet bör godkännas i beslutet',
    ],
    nb: [
      'Underskriften fra `<party>` er datert <date>, men vedtaket ble truffet <decided>.',
      'sammenlign begge med protokollen; en underskrift før vedtaket bør godkjennes i vedtaket',
    ],
  }),
  'register/decision#twice': warning({
    en: ['The decision of `<party>` of <date> occurs twice.', 'keep one of them'],
    sv: ['Beslutet av `<party>` den <date> förekommer två gånger.', 'behåll ett av dem'],
    nb: ['Vedtaket i `<party>` av <date> forekommer to ganger.', 'behold ett av dem'],
  }),
  'register/early': warning({
    en: [
      '<date> is before <issued>, the day on which version `<version>` was issued.',
      'is it this version that was signed? If not, record it under the one that was',
    ],
    sv: [
      '<date> är före <issued>, den dag då version `<version>` utfärdades.',
      'kontrollera att det är denna version som har undertecknats, och registrera annars underskriften under rätt version',
    ],
    nb: [
      '<date> er før <issued>, dagen da versjon `<version>` ble utferdiget.',
      'kontroller at det er denne versjonen som er undertegnet, og registrer ellers underskriften under riktig versjon',
    ],
  }),
  'register/future': error({
    en: ['<date> has not come yet.', 'today is <today>; record it when it is signed'],
    sv: ['<date> har inte infallit än.', 'i dag är det <today>; registrera underskriften när den har skett'],
    nb: ['<date> har ikke kommet ennå.', 'i dag er det <today>; registrer underskriften når den er gitt'],
  }),
  'register/instance': error({
    en: ['Instance `<instance>` does not exist in version `<version>`.', 'instances there are: <known>'],
    sv: ['Instansen `<instance>` finns inte i version `<version>`.', 'ange en av de instanser som finns: <known>'],
    nb: ['Instansen `<instance>` finnes ikke i versjon `<version>`.', 'oppgi en av instansene som finnes: <known>'],
  }),
  'register/instance#unnamed': error({
    en: ['In a series it has to be said which instance is meant.', 'instances there are: <known>'],
    sv: ['I en serie måste det anges vilken instans som avses.', 'ange en av de instanser som finns: <known>'],
    nb: ['I en serie må det angis hvilken instans som menes.', 'oppgi en av instansene som finnes: <known>'],
  }),
  'register/newer': error({
    en: ['`<path>` has a shape that this program does not know.', 'it was issued by <generator>; install that'],
    sv: [
      '`<path>` har ett format som denna version av programmet inte känner till.',
      'filen skrevs av <generator>; installera den versionen',
    ],
    nb: [
      '`<path>` har et format som denne versjonen av programmet ikke kjenner.',
      'filen ble skrevet av <generator>; installer den versjonen',
    ],
  }),
  'register/not-issued': error({
    en: [
      'Version `<version>` of `<agreement>` has not been issued.',
      'write `version: "<version>"` into the agreement’s file and issue it: avtal issue <agreement>',
    ],
    sv: [
      'Version `<version>` av `<agreement>` är inte utfärdad.',
      'ange `version: "<version>"` i avtalets fil och utfärda den: avtal issue <agreement>',
    ],
    nb: [
      'Versjon `<version>` av `<agreement>` er ikke utferdiget.',
      'oppgi `version: "<version>"` i avtalens fil og utferdig den: avtal issue <agreement>',
    ],
  }),
  'register/party#agreement': error({
    en: ['`<party>` does not sign this agreement.', 'who signs: <signers>'],
    sv: ['`<party>` undertecknar inte detta avtal.', 'ange någon av undertecknarna: <signers>'],
    nb: ['`<party>` undertegner ikke denne avtalen.', 'oppgi en av undertegnerne: <signers>'],
  }),
  'register/party#instance': error({
    en: ['`<party>` does not sign instance `<instance>`.', 'who signs: <signers>'],
    sv: ['`<party>` undertecknar inte instansen `<instance>`.', 'ange någon av undertecknarna: <signers>'],
    nb: ['`<party>` undertegner ikke instansen `<instance>`.', 'oppgi en av undertegnerne: <signers>'],
  }),
  'register/shape': error({
    en: [
      '`<path>` has another shape than the program writes: see `<at>` in it.',
      'bring the file back as it was issued, from version control or a backup; if a later program issued it (<generator>), install that',
    ],
    sv: [
      '`<path>` har ett annat format än programmet skriver: se `<at>` i filen.',
      'återställ filen så som den utfärdades, från versionshantering eller säkerhetskopia; om en senare version av programmet utfärdade den (<generator>), installera den versionen',
    ],
    nb: [
      '`<path>` har et annet format enn programmet skriver: se `<at>` i filen.',
      'gjenopprett filen slik den ble utferdiget, fra versjonskontroll eller sikkerhetskopi; hvis en senere versjon av programmet utferdiget den (<generator>), installer den versjonen',
    ],
  }),
  'register/shape#sent': error({
    en: [
      '`<path>` has another shape than the program writes: see `<at>` in it.',
      'bring the file back as it was when the agreement was sent, from version control or a backup',
    ],
    sv: [
      '`<path>` har ett annat format än programmet skriver: se `<at>` i filen.',
      'återställ filen så som den var när avtalet skickades, från versionshantering eller säkerhetskopia',
    ],
    nb: [
      '`<path>` har et annet format enn programmet skriver: se `<at>` i filen.',
      'gjenopprett filen slik den var da avtalen ble sendt, fra versjonskontroll eller sikkerhetskopi',
    ],
  }),
  'register/signatory#nameless': warning({
    en: [
      'It is not said who has signed for `<party>`, and <count> sign for it: the record counts for nobody.',
      'add `name` and `title` to it',
    ],
    sv: [
      'Det anges inte vem som har undertecknat för `<party>`, för vilken <count> personer undertecknar; posten räknas inte.',
      'lägg till `name` och `title`',
    ],
    nb: [
      'Det er ikke oppgitt hvem som har undertegnet for `<party>`, som <count> personer undertegner for; posten teller ikke.',
      'legg til `name` og `title`',
    ],
  }),
  'register/signatory#other': warning({
    en: [
      'Somebody has signed for `<party>` whom the agreement does not name.',
      'compare with the original; if a deputy signed, say in decisions.yaml, under `delegation`, by which authority',
    ],
    sv: [
      'För `<party>` har någon undertecknat som avtalet inte namnger.',
      'jämför med originalet; om en ersättare har undertecknat, ange behörigheten under `delegation` i decisions.yaml',
    ],
    nb: [
      'For `<party>` har noen undertegnet som avtalen ikke navngir.',
      'sammenlign med originalen; har en stedfortreder undertegnet, oppgi fullmakten under `delegation` i decisions.yaml',
    ],
  }),
  'register/signatory#unnamed': error({
    en: ['<count> sign for `<party>`, and it is not clear which of them has.', 'say it with `--name` and `--title`'],
    sv: [
      '<count> personer undertecknar för `<party>`, och det framgår inte vem av dem som har gjort det.',
      'ange `--name` och `--title`',
    ],
    nb: [
      '<count> personer undertegner for `<party>`, og det fremgår ikke hvem av dem som har gjort det.',
      'oppgi `--name` og `--title`',
    ],
  }),
  'register/stray': warning({
    en: ['Nothing reads `<file>` in the register.', 'move it away, or give it a name that docs/register.md knows'],
    sv: [
      'Filen `<file>` i registret läses inte.',
      'flytta den, eller ge den ett av de namn som anges i docs/register.md',
    ],
    nb: [
      'Filen `<file>` i registeret leses ikke.',
      'flytt den, eller gi den et av navnene som er angitt i docs/register.md',
    ],
  }),
  'register/tampered#changed': error({
    en: ['`<path>` has been changed since version `<version>` was issued.', bringBack.en],
    sv: ['`<path>` har ändrats sedan version `<version>` utfärdades.', bringBack.sv],
    nb: ['`<path>` er endret etter at versjon `<version>` ble utferdiget.', bringBack.nb],
  }),
  'register/tampered#missing': error({
    en: ['`<path>` of version `<version>` is missing.', bringBack.en],
    sv: ['`<path>` i version `<version>` saknas.', bringBack.sv],
    nb: ['`<path>` i versjon `<version>` mangler.', bringBack.nb],
  }),
  'register/twice': error({
    en: ['The signature of `<party>` is recorded already.', byHand.en],
    sv: ['Underskriften från `<party>` är redan registrerad.', byHand.sv],
    nb: ['Underskriften fra `<party>` er allerede registrert.', byHand.nb],
  }),
  'register/twice#instance': error({
    en: ['The signature of `<party>` in instance `<instance>` is recorded already.', byHand.en],
    sv: ['Underskriften från `<party>` i instansen `<instance>` är redan registrerad.', byHand.sv],
    nb: ['Underskriften fra `<party>` i instansen `<instance>` er allerede registrert.', byHand.nb],
  }),
}
