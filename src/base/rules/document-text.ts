// Rules of the text of a document: its headings, references, footnotes, tables and forms, and the statutes that it cites.

import { error, waivableError, warning } from './rule.js'

export const documentTextRules = {
  'confidential/ground': error({
    en: ['The confidential passage names no legal ground.', 'write {{#confidential ground="…"}}'],
    sv: ['Den sekretessbelagda passagen anger inget lagrum.', 'skriv {{#confidential ground="…"}}'],
    nb: ['Passasjen som er unntatt offentlighet, angir ingen lovhjemmel.', 'skriv {{#confidential ground="…"}}'],
  }),
  'font/character#control': error({
    en: ['The typeface has no sign for `<code>`.', 'take it away, or write it with other letters'],
    sv: ['Typsnittet saknar tecknet `<code>`.', 'ta bort det, eller skriv med andra tecken'],
    nb: ['Skrifttypen mangler tegnet `<code>`.', 'fjern det, eller skriv med andre tegn'],
  }),
  'font/character#shown': error({
    en: ['The typeface has no sign for `<character>` (<code>).', 'write it with other letters'],
    sv: ['Typsnittet saknar tecknet `<character>` (<code>).', 'skriv med andra tecken'],
    nb: ['Skrifttypen mangler tegnet `<character>` (<code>).', 'skriv med andre tegn'],
  }),
  'footnote/loop': error({
    en: ['Footnote `<note>` leads back to itself.', 'take the call out of the note, or out of a note that it calls'],
    sv: [
      'Fotnoten `<note>` leder tillbaka till sig själv.',
      'ta bort hänvisningen ur fotnoten, eller ur en fotnot som den hänvisar till',
    ],
    nb: [
      'Fotnoten `<note>` leder tilbake til seg selv.',
      'fjern henvisningen fra fotnoten, eller fra en fotnote som den viser til',
    ],
  }),
  'form/duplicate-field': error({
    en: ['The field `<field>` occurs twice.', 'give it an id of its own'],
    sv: ['Två fält har samma id, `<field>`.', 'ge vart och ett ett eget id'],
    nb: ['To felt har samme id, `<field>`.', 'gi hvert av dem sin egen id'],
  }),
  'heading/id': error({
    en: [
      'The heading `<heading>` has no id.',
      'end it with an English id in braces, the same in all languages: ## Title {#title}',
    ],
    sv: [
      'Rubriken `<heading>` saknar id.',
      'avsluta den med ett engelskt id inom klammerparenteser, samma på alla språk: ## Rubrik {#title}',
    ],
    nb: [
      'Overskriften `<heading>` mangler id.',
      'avslutt den med en engelsk id i krøllparenteser, den samme på alle språk: ## Overskrift {#title}',
    ],
  }),
  'heading/level#skipped': error({
    en: ['The heading skips a level: <written> stands where <due> is due.', 'write <due>'],
    sv: ['Rubriken hoppar över en nivå: här står <written> i stället för <due>.', 'skriv <due>'],
    nb: ['Overskriften hopper over et nivå: her står <written> i stedet for <due>.', 'skriv <due>'],
  }),
  'heading/place#block': error({
    en: ['Unexpected heading inside a block.', 'headings stand outside blocks'],
    sv: ['Det står en rubrik inuti ett block.', 'flytta rubriken utanför blocket'],
    nb: ['Det står en overskrift inne i en blokk.', 'flytt overskriften ut av blokken'],
  }),
  'heading/place#template': error({
    en: ['Unexpected heading in a template.', 'headings stand in clauses and in the agreement'],
    sv: ['Det står en rubrik i en mall.', 'rubriker ska stå i klausuler och i avtalet'],
    nb: ['Det står en overskrift i en mal.', 'overskrifter skal stå i klausuler og i avtalen'],
  }),
  'markup/left-over': waivableError({
    en: [
      '`<mark>` is mark-up, and would be printed: `…<found>…`.',
      'take it away where it is no text; where it is, allow it with a reason',
    ],
    sv: [
      '`<mark>` är formateringskod och skulle skrivas ut: `…<found>…`.',
      'ta bort den om den inte hör till texten; tillåt den annars med ett skäl',
    ],
    nb: [
      '`<mark>` er formateringskode og ville blitt skrevet ut: `…<found>…`.',
      'fjern den hvis den ikke hører til teksten; tillat den ellers med en begrunnelse',
    ],
  }),
  'money/typed': warning({
    en: [
      'The amount `<written>` is typed.',
      'give it in the agreement, under `costs` or as a parameter of type `amount`, and print it with a slot',
    ],
    sv: [
      'Beloppet `<written>` är skrivet för hand.',
      'ange det i avtalet, under `costs` eller som parameter av typen `amount`, och skriv ut det med en lucka',
    ],
    nb: [
      'Beløpet `<written>` er skrevet for hånd.',
      'oppgi det i avtalen, under `costs` eller som parameter av typen `amount`, og skriv det ut med en luke',
    ],
  }),
  'reference/typed': warning({
    en: [
      'The reference `<written>` is typed, and stays as it is when the sections are renumbered.',
      'write {{ref "…"}} with the id of the section in place of the number',
    ],
    sv: [
      'Hänvisningen `<written>` är skriven för hand och följer inte med när punkterna numreras om.',
      'skriv {{ref "…"}} med punktens id i stället för numret',
    ],
    nb: [
      'Henvisningen `<written>` er skrevet for hånd og følger ikke med når punktene omnummereres.',
      'skriv {{ref "…"}} med punktets id i stedet for nummeret',
    ],
  }),
  'reference/typed#annex': warning({
    en: [
      'The reference `<written>` is typed, and stays as it is when the annexes are renumbered.',
      'write {{annex "…"}} with the id of the annex in place of word and number',
    ],
    sv: [
      'Hänvisningen `<written>` är skriven för hand och följer inte med när bilagorna numreras om.',
      'skriv {{annex "…"}} med bilagans id i stället för ord och nummer',
    ],
    nb: [
      'Henvisningen `<written>` er skrevet for hånd og følger ikke med når vedleggene omnummereres.',
      'skriv {{annex "…"}} med vedleggets id i stedet for ord og nummer',
    ],
  }),
  'reference/unknown': error({
    en: [
      'Section `<section>` does not exist in this agreement.',
      'a section is named by its id in the agreement, or by {#id} at its heading',
    ],
    sv: [
      'Punkten `<section>` finns inte i avtalet.',
      'en punkt anges med sitt id i avtalet, eller med {#id} vid sin rubrik',
    ],
    nb: [
      'Punktet `<section>` finnes ikke i avtalen.',
      'et punkt angis med sin id i avtalen, eller med {#id} ved overskriften',
    ],
  }),
  'section/duplicate-id': error({
    en: [
      'The id `<section>` occurs twice in this agreement; the other is at <file>:<line>.',
      'give the entry in the agreement an `id` of its own',
    ],
    sv: [
      'Två punkter i avtalet har samma id, `<section>`; den andra står i <file>:<line>.',
      'ge posten i avtalet ett eget `id`',
    ],
    nb: [
      'To punkter i avtalen har samme id, `<section>`; det andre står i <file>:<line>.',
      'gi oppføringen i avtalen sin egen `id`',
    ],
  }),
  'section/duplicate-id#annex': error({
    en: [
      'The id `<section>` is that of a section and of an annex; the annex is at <file>:<line>.',
      'give one of them another `id`',
    ],
    sv: [
      'En punkt och en bilaga har samma id, `<section>`; bilagan står i <file>:<line>.',
      'ge en av dem ett annat `id`',
    ],
    nb: [
      'Et punkt og et vedlegg har samme id, `<section>`; vedlegget står i <file>:<line>.',
      'gi ett av dem en annen `id`',
    ],
  }),
  'section/duplicate-id#table': error({
    en: [
      'The id `<section>` of a table occurs twice in this agreement; the other is at <file>:<line>.',
      'give the table another `id`',
    ],
    sv: [
      'En tabell har ett id som förekommer två gånger i avtalet, `<section>`; det andra står i <file>:<line>.',
      'ge tabellen ett annat `id`',
    ],
    nb: [
      'En tabell har en id som forekommer to ganger i avtalen, `<section>`; den andre står i <file>:<line>.',
      'gi tabellen en annen `id`',
    ],
  }),
  'statute/no-list': warning({
    en: [
      'The library keeps no list of statutes: what agreements cite cannot be watched.',
      'begin `statutes.yaml` in the content folder',
    ],
    sv: [
      'Biblioteket har ingen författningslista: det som avtalen åberopar kan inte bevakas.',
      'påbörja `statutes.yaml` i innehållsmappen',
    ],
    nb: [
      'Biblioteket har ingen liste over lover og forskrifter: det avtalene viser til, kan ikke overvåkes.',
      'begynn på `statutes.yaml` i innholdsmappen',
    ],
  }),
  'statute/number': warning({
    en: [
      '`<found>`: the name is that of `<statute>`.',
      'correct the number or the name; where both are meant, allow it with a reason',
    ],
    sv: [
      '`<found>`: namnet är det på `<statute>`.',
      'rätta numret eller namnet; är båda avsedda, tillåt det med ett skäl',
    ],
    nb: [
      '`<found>`: navnet er det på `<statute>`.',
      'rett nummeret eller navnet; er begge ment, tillat det med en begrunnelse',
    ],
  }),
  'statute/repealed': warning({
    en: [
      '`<found>`, cited as `<written>`, is repealed since <day>.',
      'cite what applies now; where the earlier one is meant, allow it with a reason and its number as `text`',
    ],
    sv: [
      '`<found>`, som åberopas som `<written>`, är upphävd sedan <day>.',
      'hänvisa till det som gäller nu; är den äldre avsedd, tillåt det med ett skäl och dess nummer som `text`',
    ],
    nb: [
      '`<found>`, som påberopes som `<written>`, er opphevet fra <day>.',
      'vis til det som gjelder nå; er den eldre ment, tillat det med en begrunnelse og nummeret som `text`',
    ],
  }),
  'statute/repealed#replaced': warning({
    en: [
      '`<found>`, cited as `<written>`, is repealed since <day>, replaced by <statutes>.',
      'cite what applies now; where the earlier one is meant, allow it with a reason and its number as `text`',
    ],
    sv: [
      '`<found>`, som åberopas som `<written>`, är upphävd sedan <day> och ersatt av <statutes>.',
      'hänvisa till det som gäller nu; är den äldre avsedd, tillåt det med ett skäl och dess nummer som `text`',
    ],
    nb: [
      '`<found>`, som påberopes som `<written>`, er opphevet fra <day> og erstattet av <statutes>.',
      'vis til det som gjelder nå; er den eldre ment, tillat det med en begrunnelse og nummeret som `text`',
    ],
  }),
  'statute/duplicate': error({
    en: ['`<statute>` stands in the list twice; the other is on line <line>.', 'make one entry of the two'],
    sv: ['`<statute>` står två gånger i listan; den andra står på rad <line>.', 'gör en post av de två'],
    nb: ['`<statute>` står to ganger i listen; den andre står på linje <line>.', 'gjør de to oppføringene til én'],
  }),
  'table/cells': error({
    en: ['The row has <cells:cell|cells>, the first row <expected>.', 'give every row the same number of cells'],
    sv: ['Raden har <cells:cell|celler>, den första raden <expected>.', 'ge alla rader lika många celler'],
    nb: ['Raden har <cells:celle|celler>, den første raden <expected>.', 'gi alle rader like mange celler'],
  }),
  'table/columns': error({
    en: [
      '`columns` has <numbers:number|numbers> for <columns:column|columns>.',
      'one number for each column: columns="1 4"',
    ],
    sv: ['`columns` har <numbers:tal|tal> för <columns:kolumn|kolumner>.', 'ange ett tal per kolumn: columns="1 4"'],
    nb: [
      '`columns` har <numbers:tall|tall> for <columns:kolonne|kolonner>.',
      'oppgi ett tall per kolonne: columns="1 4"',
    ],
  }),
  'table/empty': error({
    en: ['The table has no cells.', 'give it rows, or write {{#if}} around it where there may be none'],
    sv: ['Tabellen har inga celler.', 'lägg till rader, eller sätt {{#if}} runt tabellen om den kan bli tom'],
    nb: ['Tabellen har ingen celler.', 'legg til rader, eller sett {{#if}} rundt tabellen hvis den kan bli tom'],
  }),
  'header/long': warning({
    en: [
      '`<text>` does not fit on a line of the running header, where it is cut short.',
      'shorten the version, the case number or the name of the recipient',
    ],
    sv: [
      '`<text>` ryms inte på en rad i sidhuvudet och kortas av där.',
      'förkorta versionen, diarienumret eller mottagarens namn',
    ],
    nb: [
      '`<text>` får ikke plass på én linje i toppteksten og forkortes der.',
      'forkort versjonen, saksnummeret eller mottakerens navn',
    ],
  }),
  'table/narrow': warning({
    en: [
      'The table has <columns> columns; in <narrow> of them an amount, a date or another figure does not fit on a line.',
      'divide the table, turn rows and columns, or leave out units and spaces',
    ],
    sv: [
      'Tabellen har <columns> kolumner; i <narrow> av dem ryms ett belopp, ett datum eller en annan uppgift inte på en rad.',
      'dela tabellen, byt plats på rader och kolumner, eller utelämna enheter och mellanslag',
    ],
    nb: [
      'Tabellen har <columns> kolonner; i <narrow> av dem får et beløp, en dato eller et annet tall ikke plass på en linje.',
      'del tabellen, bytt om rader og kolonner, eller utelat enheter og mellomrom',
    ],
  }),
  'text/letters': warning({
    en: [
      'In `<word>`, <letter> (<code>) is no Latin letter, though the others are: to a search, and to whoever compares the name, it is another word.',
      'write the letter anew, or allow the word where it is meant',
    ],
    sv: [
      'I `<word>` är <letter> (<code>) ingen latinsk bokstav, fast de övriga är det: för en sökning, och för den som jämför namnet, är det ett annat ord.',
      'skriv om bokstaven, eller tillåt ordet där det är avsett',
    ],
    nb: [
      'I `<word>` er <letter> (<code>) ingen latinsk bokstav, selv om de andre er det: for et søk, og for den som sammenligner navnet, er det et annet ord.',
      'skriv bokstaven på nytt, eller tillat ordet der det er ment',
    ],
  }),
}
