// Rules of a document as a whole: who signs it, the dates of its term, what was to be filled in and was not.

import { error, unsettled, waivableError, warning } from './rule.js'

export const documentRules = {
  'party/number-unconfirmed': warning({
    en: [
      'The organisation number of `<party>` is derived and confirmed by no register.',
      'have the party confirm it, and set `numberAttested: registered` at <file>:<line>',
    ],
    sv: [
      'Organisationsnumret för `<party>` är härlett och har inte bekräftats av något register.',
      'låt parten bekräfta det, och ange `numberAttested: registered` i <file>:<line>',
    ],
    nb: [
      'Organisasjonsnummeret til `<party>` er utledet og ikke bekreftet av noe register.',
      'la parten bekrefte det, og angi `numberAttested: registered` i <file>:<line>',
    ],
  }),
  'placeholder/blank': error({
    en: ['A text of nothing but spaces would be printed as a gap.', 'write the words, or take the line away'],
    sv: ['En text av bara blanksteg skulle skrivas ut som en lucka.', 'skriv orden, eller ta bort raden'],
    nb: ['En tekst av bare mellomrom ville bli skrevet ut som et tomrom.', 'skriv ordene, eller fjern linjen'],
  }),
  'placeholder/braces': error({
    en: [
      '`<slot>` would be printed as it stands: data has no slots.',
      'write the words themselves, or put the sentence into a clause',
    ],
    sv: [
      '`<slot>` skulle skrivas ut som det står, eftersom data inte fylls i med värden.',
      'skriv själva orden, eller flytta meningen till en klausul',
    ],
    nb: [
      '`<slot>` ville bli skrevet ut slik det står, siden data ikke fylles ut med verdier.',
      'skriv selve ordene, eller flytt setningen til en klausul',
    ],
  }),
  'placeholder/markup': unsettled({
    en: ['`<markup>` would be printed as it stands: data has no markup.', 'write the words alone'],
    sv: ['`<markup>` skulle skrivas ut som det står, eftersom data inte har någon formatering.', 'skriv bara orden'],
    nb: ['`<markup>` ville bli skrevet ut slik det står, siden data ikke har formatering.', 'skriv bare ordene'],
  }),
  'placeholder/left-over#reference': waivableError({
    en: [
      '`<found>` is a cross reference of Word that has lost its target.',
      'write {{ref "…"}} or {{annex "…"}} in its place',
    ],
    sv: [
      '`<found>` är en korshänvisning från Word som har förlorat sitt mål.',
      'skriv {{ref "…"}} eller {{annex "…"}} i stället',
    ],
    nb: [
      '`<found>` er en kryssreferanse fra Word som har mistet målet sitt.',
      'skriv {{ref "…"}} eller {{annex "…"}} i stedet',
    ],
  }),
  'placeholder/left-over#words': waivableError({
    en: [
      '`<found>` is a placeholder.',
      'write what belongs here, use a value such as {{counterparty}}, or {{blank "…"}} for what is filled in by hand',
    ],
    sv: [
      '`<found>` är en platshållare.',
      'skriv det som ska stå här, använd ett värde som {{counterparty}}, eller {{blank "…"}} för det som fylls i för hand',
    ],
    nb: [
      '`<found>` er en plassholder.',
      'skriv det som skal stå her, bruk en verdi som {{counterparty}}, eller {{blank "…"}} for det som fylles ut for hånd',
    ],
  }),
  'placeholder/unfinished': unsettled({
    en: [
      '`<found>` tells of how the text was made, or leaves a choice open.',
      'write what is to apply; what is not known yet is a blank: {{blank "…"}}, in data `blank`. The agreement cannot be issued with it',
    ],
    sv: [
      '`<found>` handlar om textens tillkomst eller lämnar ett val öppet.',
      'skriv det som ska gälla; det som ännu inte är känt blir ett tomt fält: {{blank "…"}}, i data `blank`. Avtalet kan inte utfärdas så',
    ],
    nb: [
      '`<found>` handler om hvordan teksten er blitt til, eller lar et valg stå åpent.',
      'skriv det som skal gjelde; det som ennå ikke er kjent, blir et åpent felt: {{blank "…"}}, i data `blank`. Avtalen kan ikke utferdiges slik',
    ],
  }),
  'series/differs': error({
    en: [
      'The instances for `<first>` and `<other>` differ in more than the counterparty.',
      'only values such as {{counterparty}} may differ: take the condition on the counterparty away',
    ],
    sv: [
      'Instanserna för `<first>` och `<other>` skiljer sig åt i mer än motparten.',
      'bara värden som {{counterparty}} får skilja sig åt; ta bort villkoret om motparten',
    ],
    nb: [
      'Instansene for `<first>` og `<other>` er ulike i mer enn motparten.',
      'bare verdier som {{counterparty}} kan være ulike; fjern betingelsen om motparten',
    ],
  }),
  'signatures/missing': error({
    en: [
      'No signature block for <parties>.',
      'use a clause such as `signatures`, with {{signatures}} on a line of its own, in no table, list or quotation',
    ],
    sv: [
      'Plats för underskrift saknas för <parties>.',
      'använd en klausul som `signatures`, med {{signatures}} på en egen rad utanför tabeller, listor och citat',
    ],
    nb: [
      'Plass til underskrift mangler for <parties>.',
      'bruk en klausul som `signatures`, med {{signatures}} på en egen linje utenfor tabeller, lister og sitater',
    ],
  }),
  'signatures/twice': error({
    en: ['The signature blocks occur twice.', 'keep {{signatures}} in one clause, and use that clause once'],
    sv: [
      'Plats för underskrifter förekommer två gånger.',
      'behåll {{signatures}} i en enda klausul, och använd den klausulen en gång',
    ],
    nb: [
      'Plass til underskrifter forekommer to ganger.',
      'behold {{signatures}} i én klausul, og bruk den klausulen én gang',
    ],
  }),
  'term/source': error({
    en: [
      'Section `<section>`, named as the source of a rule, does not exist.',
      'name a section of this agreement by its id',
    ],
    sv: ['Punkten `<section>`, som anges som källa till en regel, finns inte.', 'ange id för en punkt i avtalet'],
    nb: [
      'Punktet `<section>`, som er oppgitt som kilde til en regel, finnes ikke.',
      'oppgi id-en til et punkt i avtalen',
    ],
  }),
  'term/typed-date#equal': warning({
    en: [
      '`<written>` is typed, but computed as well: `<date>` of the term.',
      'state the rule, and leave the date to the schedule',
    ],
    sv: [
      '`<written>` är skrivet för hand men beräknas också: `<date>` i avtalstiden.',
      'ange regeln, och låt datumet framgå av tabellen över datum och frister',
    ],
    nb: [
      '`<written>` er skrevet for hånd, men beregnes også: `<date>` i avtaletiden.',
      'oppgi regelen, og la datoen fremgå av tabellen over datoer og frister',
    ],
  }),
  'term/typed-date#near': warning({
    en: [
      '`<written>` is <distance> away from <day>, `<date>` of the term.',
      'state the rule, and leave the date to the schedule',
    ],
    sv: [
      '`<written>` ligger <distance> från <day>, `<date>` i avtalstiden.',
      'ange regeln, och låt datumet framgå av tabellen över datum och frister',
    ],
    nb: [
      '`<written>` ligger <distance> fra <day>, `<date>` i avtaletiden.',
      'oppgi regelen, og la datoen fremgå av tabellen over datoer og frister',
    ],
  }),
}
