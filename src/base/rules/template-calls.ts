// Rules of calls in templates: helpers and what they are given, values and whether they can be printed.

import { error } from './rule.js'

export const templateCallRules = {
  'template/argument#block': error({
    en: ['`{{#<block>}}` needs one value.', 'write {{#<block> host}}, or a condition in brackets'],
    sv: ['`{{#<block>}}` ska ha exakt ett värde.', 'skriv {{#<block> host}}, eller ett villkor inom parentes'],
    nb: ['`{{#<block>}}` skal ha nøyaktig én verdi.', 'skriv {{#<block> host}}, eller en betingelse i parentes'],
  }),
  'template/argument#code': error({
    en: ['`<written>` is never `<value>`, so the condition never holds.', 'it is one of <among>'],
    sv: ['`<written>` är aldrig `<value>`, så villkoret uppfylls aldrig.', 'värdet är något av <among>'],
    nb: ['`<written>` er aldri `<value>`, så vilkåret oppfylles aldri.', 'verdien er en av <among>'],
  }),
  'template/argument#count': error({
    en: ['`count` needs a list.', 'for example {{count parties}}'],
    sv: ['`count` kräver en lista.', 'till exempel {{count parties}}'],
    nb: ['`count` krever en liste.', 'for eksempel {{count parties}}'],
  }),
  'template/argument#date': error({
    en: ['`date` needs a date.', 'for example {{date agreement.date}}, {{period term.length}}'],
    sv: ['`date` kräver ett datum.', 'till exempel {{date agreement.date}}, {{period term.length}}'],
    nb: ['`date` krever en dato.', 'for eksempel {{date agreement.date}}, {{period term.length}}'],
  }),
  'template/argument#each': error({
    en: ['`<value>` is no list to go through.', 'for example {{#each parties}}'],
    sv: ['`<value>` är ingen lista att gå igenom.', 'till exempel {{#each parties}}'],
    nb: ['`<value>` er ingen liste å gå gjennom.', 'for eksempel {{#each parties}}'],
  }),
  'template/argument#exact': error({
    en: [
      '`<helper>` takes <wanted:value|values>, not <count>.',
      'how each helper is written stands in docs/content.md',
    ],
    sv: ['`<helper>` ska ha <wanted:värde|värden>, inte <count>.', 'se i docs/content.md hur hjälpfunktionen skrivs'],
    nb: [
      '`<helper>` skal ha <wanted:verdi|verdier>, ikke <count>.',
      'se i docs/content.md hvordan hjelpefunksjonen skrives',
    ],
  }),
  'template/argument#flag': error({
    en: ['`<argument>` of `<helper>` is true or false.', 'write <argument>=true, without quotes'],
    sv: ['`<argument>` i `<helper>` ska vara true eller false.', 'skriv <argument>=true, utan citattecken'],
    nb: ['`<argument>` i `<helper>` skal være true eller false.', 'skriv <argument>=true, uten anførselstegn'],
  }),
  'template/argument#language': error({
    en: ['`<code>` is no language code.', 'write {{foreign "en" "text"}}'],
    sv: ['`<code>` är ingen språkkod.', 'skriv {{foreign "en" "text"}}'],
    nb: ['`<code>` er ingen språkkode.', 'skriv {{foreign "en" "tekst"}}'],
  }),
  'template/argument#least': error({
    en: [
      '`<helper>` takes at least <wanted:value|values>, not <count>.',
      'how each helper is written stands in docs/content.md',
    ],
    sv: [
      '`<helper>` ska ha minst <wanted:värde|värden>, inte <count>.',
      'se i docs/content.md hur hjälpfunktionen skrivs',
    ],
    nb: [
      '`<helper>` skal ha minst <wanted:verdi|verdier>, ikke <count>.',
      'se i docs/content.md hvordan hjelpefunksjonen skrives',
    ],
  }),
  'template/argument#list': error({
    en: ['`list` needs a list of values.', 'for example {{list parties}}'],
    sv: ['`list` kräver en lista med värden.', 'till exempel {{list parties}}'],
    nb: ['`list` krever en liste med verdier.', 'for eksempel {{list parties}}'],
  }),
  'template/argument#no-text': error({
    en: ['`<argument>` of `<helper>` is a text.', 'write it in quotes, <argument>="…", or name one value'],
    sv: [
      '`<argument>` i `<helper>` ska vara en text.',
      'skriv den inom citattecken, <argument>="…", eller ange ett värde',
    ],
    nb: [
      '`<argument>` i `<helper>` skal være en tekst.',
      'skriv den i anførselstegn, <argument>="…", eller oppgi en verdi',
    ],
  }),
  'template/argument#none': error({
    en: ['`<helper>` takes no values, not <count>.', 'how each helper is written stands in docs/content.md'],
    sv: [
      '`<helper>` ska inte ha något värde, men har fått <count>.',
      'se i docs/content.md hur hjälpfunktionen skrivs',
    ],
    nb: [
      '`<helper>` skal ikke ha noen verdi, men har fått <count>.',
      'se i docs/content.md hvordan hjelpefunksjonen skrives',
    ],
  }),
  'template/argument#partial': error({
    en: ['`{{> <partial>}}` takes one value at most.', 'name the others: date=term.end'],
    sv: ['`{{> <partial>}}` ska ha högst ett värde.', 'ge de andra namn: date=term.end'],
    nb: ['`{{> <partial>}}` skal ha høyst én verdi.', 'gi de andre navn: date=term.end'],
  }),
  'template/argument#pattern': error({
    en: ['`<argument>` of `<helper>` cannot be `<value>`.', 'how each helper is written stands in docs/content.md'],
    sv: ['`<argument>` i `<helper>` kan inte vara `<value>`.', 'se i docs/content.md hur hjälpfunktionen skrivs'],
    nb: ['`<argument>` i `<helper>` kan ikke være `<value>`.', 'se i docs/content.md hvordan hjelpefunksjonen skrives'],
  }),
  'template/argument#period': error({
    en: ['`period` needs a period.', 'for example {{date agreement.date}}, {{period term.length}}'],
    sv: ['`period` kräver en tidsperiod.', 'till exempel {{date agreement.date}}, {{period term.length}}'],
    nb: ['`period` krever en tidsperiode.', 'for eksempel {{date agreement.date}}, {{period term.length}}'],
  }),
  'template/argument#text': error({
    en: ['`<helper>` needs a text.', 'write it in quotes: {{<helper> "…"}}'],
    sv: ['`<helper>` kräver en text.', 'skriv den inom citattecken: {{<helper> "…"}}'],
    nb: ['`<helper>` krever en tekst.', 'skriv den i anførselstegn: {{<helper> "…"}}'],
  }),
  'template/argument#unknown': error({
    en: ['`<helper>` has no argument `<argument>`.', 'it takes <known>'],
    sv: ['`<helper>` har inget argument `<argument>`.', 'använd något av argumenten <known>'],
    nb: ['`<helper>` har ikke noe argument `<argument>`.', 'bruk et av argumentene <known>'],
  }),
  'template/argument#unnamed': error({
    en: ['`<helper>` has no argument `<argument>`.', 'it takes none by name'],
    sv: ['`<helper>` har inget argument `<argument>`.', 'ta bort det: hjälpfunktionen har inga namngivna argument'],
    nb: [
      '`<helper>` har ikke noe argument `<argument>`.',
      'fjern det: hjelpefunksjonen har ingen navngitte argumenter',
    ],
  }),
  'template/argument#value': error({
    en: ['`<argument>` of `<helper>` cannot be `<value>`.', 'write one of <allowed>'],
    sv: ['`<argument>` i `<helper>` kan inte vara `<value>`.', 'välj något av <allowed>'],
    nb: ['`<argument>` i `<helper>` kan ikke være `<value>`.', 'velg en av <allowed>'],
  }),
  'template/argument#word': error({
    en: ['The languages have no word `<word>`.', 'the words stand under `words:` in content/languages'],
    sv: ['Språkfilerna har inget ord `<word>`.', 'orden står under `words:` i content/languages'],
    nb: ['Språkfilene har ikke noe ord `<word>`.', 'ordene står under `words:` i content/languages'],
  }),
  'template/argument#word-values': error({
    en: ['The word `<word>` needs <values>.', 'write {{word "<word>" <arguments>}}'],
    sv: ['Ordet `<word>` kräver <values>.', 'skriv {{word "<word>" <arguments>}}'],
    nb: ['Ordet `<word>` krever <values>.', 'skriv {{word "<word>" <arguments>}}'],
  }),
  'template/argument#words': error({
    en: ['`words` needs a number.', 'for example {{words (count parties)}}'],
    sv: ['`words` kräver ett tal.', 'till exempel {{words (count parties)}}'],
    nb: ['`words` krever et tall.', 'for eksempel {{words (count parties)}}'],
  }),
  'template/helper-unknown': error({
    en: ['Helper `<helper>` does not exist.', 'the helpers are listed in docs/content.md'],
    sv: ['Hjälpfunktionen `<helper>` finns inte.', 'se hjälpfunktionerna i docs/content.md'],
    nb: ['Hjelpefunksjonen `<helper>` finnes ikke.', 'se hjelpefunksjonene i docs/content.md'],
  }),
  'value/missing': error({
    en: [
      '`<value>` has no value in this agreement.',
      'give it in the agreement or the party; where it may be absent, write {{#if …}} around it',
    ],
    sv: [
      '`<value>` saknar värde i avtalet.',
      'ange det i avtalet eller hos parten; där det får saknas, skriv {{#if …}} runt om',
    ],
    nb: [
      '`<value>` mangler verdi i avtalen.',
      'oppgi den i avtalen eller hos parten; der den kan mangle, skriv {{#if …}} rundt',
    ],
  }),
  'value/not-printable#code': error({
    en: [
      '`<value>` is a code that can be asked about, and not printed.',
      'write the words that it stands for: {{#if (is <value> "…")}}…{{/if}}',
    ],
    sv: [
      '`<value>` är en kod som kan prövas i ett villkor men inte skrivas ut.',
      'skriv de ord som koden står för: {{#if (is <value> "…")}}…{{/if}}',
    ],
    nb: [
      '`<value>` er en kode som kan prøves i et vilkår, men ikke skrives ut.',
      'skriv ordene som koden står for: {{#if (is <value> "…")}}…{{/if}}',
    ],
  }),
  'value/not-printable#group': error({
    en: ['`<value>` is a group of values and cannot be printed.', 'name one of the values in it'],
    sv: ['`<value>` är en grupp av värden och kan inte skrivas ut.', 'ange ett av värdena i gruppen'],
    nb: ['`<value>` er en gruppe av verdier og kan ikke skrives ut.', 'oppgi en av verdiene i gruppen'],
  }),
  'value/not-printable#large': error({
    en: ['`<value>` is a number too large to be printed.', 'has it been typed right?'],
    sv: ['`<value>` är ett för stort tal för att skrivas ut.', 'kontrollera att det är rätt skrivet'],
    nb: ['`<value>` er et for stort tall til å skrives ut.', 'kontroller at det er riktig skrevet'],
  }),
  'value/not-printable#list': error({
    en: [
      '`<value>` is a list of groups and cannot be printed.',
      'go through it with {{#each}} and print the values in it',
    ],
    sv: [
      '`<value>` är en lista med grupper och kan inte skrivas ut.',
      'gå igenom listan med {{#each}} och skriv ut värdena i den',
    ],
    nb: [
      '`<value>` er en liste med grupper og kan ikke skrives ut.',
      'gå gjennom listen med {{#each}} og skriv ut verdiene i den',
    ],
  }),
  'value/unknown': error({
    en: ['A value `<value>` does not exist.', 'docs/content.md lists the values that there are'],
    sv: ['Värdet `<value>` finns inte.', 'se i docs/content.md vilka värden som finns'],
    nb: ['Verdien `<value>` finnes ikke.', 'se i docs/content.md hvilke verdier som finnes'],
  }),
}
