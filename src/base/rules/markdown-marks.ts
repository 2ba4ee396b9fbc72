// Rules of marks that mean nothing in Markdown, or something else than was meant.

import { error } from './rule.js'

export const markdownMarkRules = {
  'markdown/emphasis#inside': error({
    en: [
      'The asterisks in `<found>` would be lost, and what stands between them printed in italics.',
      'write `\\*` for an asterisk and `×` for times; `**` makes a part of a word bold',
    ],
    sv: [
      'Asteriskerna i `<found>` försvinner, och det som står emellan kursiveras.',
      'skriv `\\*` för en asterisk och `×` för gånger; med `**` blir en del av ett ord fet',
    ],
    nb: [
      'Stjernene i `<found>` forsvinner, og det som står mellom dem, blir kursivert.',
      'skriv `\\*` for en stjerne og `×` for ganger; med `**` blir en del av et ord fet',
    ],
  }),
  'markdown/emphasis#stray': error({
    en: [
      'The mark `<mark>` emphasises nothing and would be printed.',
      'write it right before and right after the words, or take it away; a backslash before it, `\\*`, prints it',
    ],
    sv: [
      'Tecknet `<mark>` framhäver ingenting och skulle skrivas ut.',
      'skriv det alldeles före och alldeles efter orden, eller ta bort det; med omvänt snedstreck, `\\*`, skrivs det ut',
    ],
    nb: [
      'Tegnet `<mark>` fremhever ingenting og ville blitt skrevet ut.',
      'skriv det rett foran og rett etter ordene, eller fjern det; med omvendt skråstrek, `\\*`, skrives det ut',
    ],
  }),
  'markdown/left-over#entity': error({
    en: ['`<mark>` is no character that is known here, and would be printed.', 'write the character itself'],
    sv: ['`<mark>` är inget känt tecken och skulle skrivas ut.', 'skriv själva tecknet'],
    nb: ['`<mark>` er ikke et kjent tegn og ville blitt skrevet ut.', 'skriv selve tegnet'],
  }),
  'markdown/left-over#heading': error({
    en: [
      '`<mark>` makes no heading here and would be printed.',
      'a heading has `##`, a space and an id: `## Title {#title}`; write `\\#` for the sign itself',
    ],
    sv: [
      '`<mark>` blir ingen rubrik här och skulle skrivas ut.',
      'en rubrik har `##`, mellanslag och ett id: `## Rubrik {#title}`; skriv `\\#` för själva tecknet',
    ],
    nb: [
      '`<mark>` blir ingen overskrift her og ville blitt skrevet ut.',
      'en overskrift har `##`, mellomrom og en id: `## Overskrift {#title}`; skriv `\\#` for selve tegnet',
    ],
  }),
  'markdown/left-over#link': error({
    en: [
      '`<mark>` makes no link and would be printed.',
      'write [text](https://…) without spaces in the address or before it',
    ],
    sv: [
      '`<mark>` blir ingen länk och skulle skrivas ut.',
      'skriv [text](https://…) utan mellanslag i adressen eller före den',
    ],
    nb: [
      '`<mark>` blir ingen lenke og ville blitt skrevet ut.',
      'skriv [tekst](https://…) uten mellomrom i adressen eller foran den',
    ],
  }),
  'markdown/left-over#mark': error({
    en: [
      'The mark `<mark>` means nothing in a clause and would be printed.',
      'take it away; text is emphasised by `*` and `**` alone',
    ],
    sv: [
      'Tecknen `<mark>` betyder ingenting i en klausul och skulle skrivas ut.',
      'ta bort dem; text framhävs bara med `*` och `**`',
    ],
    nb: [
      'Tegnene `<mark>` betyr ingenting i en klausul og ville blitt skrevet ut.',
      'fjern dem; tekst fremheves bare med `*` og `**`',
    ],
  }),
  'markdown/left-over#raised': error({
    en: [
      'The marks in `<mark>` neither raise nor lower anything and would be printed.',
      'write the raised or lowered character itself, `m²`, or a footnote, `[^name]`',
    ],
    sv: [
      'Tecknen i `<mark>` höjer eller sänker ingenting och skulle skrivas ut.',
      'skriv det upphöjda eller nedsänkta tecknet självt, `m²`, eller en fotnot, `[^namn]`',
    ],
    nb: [
      'Tegnene i `<mark>` hever eller senker ingenting og ville blitt skrevet ut.',
      'skriv selve det hevede eller senkede tegnet, `m²`, eller en fotnote, `[^navn]`',
    ],
  }),
  'markdown/left-over#row': error({
    en: [
      'A line with `<mark>` makes no row of a table here and would be printed.',
      'under the first row stands a line such as `|---|---|`, with as many cells, and above it an empty line',
    ],
    sv: [
      'En rad med `<mark>` blir ingen tabellrad här och skulle skrivas ut.',
      'under första raden ska det stå en rad som `|---|---|` med lika många celler, och ovanför tabellen en tom rad',
    ],
    nb: [
      'En linje med `<mark>` blir ingen tabellrad her og ville blitt skrevet ut.',
      'under første rad skal det stå en linje som `|---|---|` med like mange celler, og over tabellen en tom linje',
    ],
  }),
  'markdown/left-over#tab': error({
    en: [
      'A tab stands between words: a table or list from another program would run together.',
      'write a table with `|` between the cells, or take the tab away',
    ],
    sv: [
      'Det står en tabb mellan orden: en tabell eller lista från ett annat program skulle flyta ihop.',
      'skriv en tabell med `|` mellan cellerna, eller ta bort tabben',
    ],
    nb: [
      'Det står en tabulator mellom ordene: en tabell eller liste fra et annet program ville flyte sammen.',
      'skriv en tabell med `|` mellom cellene, eller fjern tabulatoren',
    ],
  }),
}
