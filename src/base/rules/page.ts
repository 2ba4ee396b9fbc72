// Rules of the templates of pages.

import { error } from './rule.js'

export const pageRules = {
  'page/body': error({
    en: ['The page does not show the agreement.', 'write {{body}}'],
    sv: ['Sidan visar inte avtalet.', 'skriv {{body}}'],
    nb: ['Siden viser ikke avtalen.', 'skriv {{body}}'],
  }),
  'page/construct#block': error({
    en: ['Unexpected block `<block>`.', 'a page uses {{value}}, {{#if value}} and {{#unless value}}, nothing else'],
    sv: [
      'Blocket `<block>` kan inte användas på en sida.',
      'en sida använder bara {{value}}, {{#if value}} och {{#unless value}}',
    ],
    nb: [
      'Blokken `<block>` kan ikke brukes på en side.',
      'en side bruker bare {{value}}, {{#if value}} og {{#unless value}}',
    ],
  }),
  'page/construct#helper': error({
    en: ['Unexpected helper `<helper>`.', 'a page uses {{value}}, {{#if value}} and {{#unless value}}, nothing else'],
    sv: [
      'Hjälpfunktionen `<helper>` kan inte användas på en sida.',
      'en sida använder bara {{value}}, {{#if value}} och {{#unless value}}',
    ],
    nb: [
      'Hjelpefunksjonen `<helper>` kan ikke brukes på en side.',
      'en side bruker bare {{value}}, {{#if value}} og {{#unless value}}',
    ],
  }),
  'page/construct#other': error({
    en: ['Unexpected `<node>`.', 'a page uses {{value}}, {{#if value}} and {{#unless value}}, nothing else'],
    sv: [
      '`<node>` kan inte användas på en sida.',
      'en sida använder bara {{value}}, {{#if value}} och {{#unless value}}',
    ],
    nb: ['`<node>` kan ikke brukes på en side.', 'en side bruker bare {{value}}, {{#if value}} og {{#unless value}}'],
  }),
  'page/construct#place': error({
    en: [
      'The value of `<value>` would not be escaped where it stands.',
      'write it in the text of an element, or in quotes in an attribute such as title="{{<value>}}": not in a script, a style sheet, a comment, an address or a name',
    ],
    sv: [
      'Värdet av `<value>` skulle kunna tolkas som kod där det står.',
      'skriv det i texten i ett element eller inom citattecken i ett attribut som title="{{<value>}}": inte i skript, stilmall, kommentar, adress eller namn',
    ],
    nb: [
      'Verdien av `<value>` ville kunne bli tolket som kode der den står.',
      'skriv den i teksten i et element eller i anførselstegn i et attributt som title="{{<value>}}": ikke i skript, stilark, kommentar, adresse eller navn',
    ],
  }),
  'page/construct#raw': error({
    en: ['The value of `<value>` would become markup.', 'write {{<value>}}, with two braces'],
    sv: ['Värdet av `<value>` skulle tolkas som HTML.', 'skriv {{<value>}}, med två klamrar'],
    nb: ['Verdien av `<value>` ville bli tolket som HTML.', 'skriv {{<value>}}, med to krøllparenteser'],
  }),
  'page/style#end': error({
    en: ['The style sheet would end here, and what follows would become markup.', 'take `</style` away'],
    sv: ['Stilmallen skulle sluta här, och det som följer skulle tolkas som HTML.', 'ta bort `</style`'],
    nb: ['Stilarket ville slutte her, og det som følger, ville bli tolket som HTML.', 'ta bort `</style`'],
  }),
  'page/style#outside': error({
    en: [
      'The style sheet would fetch another file.',
      'a page is one file, also in an archive: write what is needed here, or as a `data:` address',
    ],
    sv: [
      'Stilmallen skulle hämta en annan fil.',
      'en sida är en enda fil, även i ett arkiv: skriv det som behövs här eller som en `data:`-adress',
    ],
    nb: [
      'Stilarket ville hente en annen fil.',
      'en side er én fil, også i et arkiv: skriv det som trengs, her eller som en `data:`-adresse',
    ],
  }),
  'page/value': error({
    en: ['A page has no value `<value>`.', 'a page has <values>'],
    sv: ['En sida har inget värde `<value>`.', 'använd något av värdena <values>'],
    nb: ['En side har ingen verdi `<value>`.', 'bruk en av verdiene <values>'],
  }),
}
