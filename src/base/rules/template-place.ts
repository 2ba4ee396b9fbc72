// Rules of where components and blocks of a template may stand, and of what may stand in them.

import { error } from './rule.js'

export const templatePlaceRules = {
  'template/component-place#clause': error({
    en: ['`{{<component>}}` stands in a clause.', 'take it out of the clause: the template says where it stands'],
    sv: ['`{{<component>}}` står i en klausul.', 'ta bort det ur klausulen; mallen bestämmer var det ska stå'],
    nb: ['`{{<component>}}` står i en klausul.', 'fjern det fra klausulen; malen bestemmer hvor det skal stå'],
  }),
  'template/component-place#confidential': error({
    en: [
      'Only words can be confidential within a line.',
      'put it on lines of its own, with an empty line before and after',
    ],
    sv: ['Inne i en rad kan bara ord sekretessbeläggas.', 'sätt blocket på egna rader, med en tom rad före och efter'],
    nb: [
      'Inne i en linje kan bare ord unntas offentlighet.',
      'sett blokken på egne linjer, med en tom linje før og etter',
    ],
  }),
  'template/component-place#field': error({
    en: ['`{{field}}` stands inside a line.', 'put it in a {{#form}}'],
    sv: ['`{{field}}` står inne i en rad.', 'sätt fältet i ett {{#form}}'],
    nb: ['`{{field}}` står inne i en linje.', 'sett feltet i et {{#form}}'],
  }),
  'template/component-place#line': error({
    en: ['`{{<component>}}` stands inside a line.', 'put it on a line of its own, with an empty line before and after'],
    sv: ['`{{<component>}}` står inne i en rad.', 'sätt det på en egen rad, med en tom rad före och efter'],
    nb: ['`{{<component>}}` står inne i en linje.', 'sett det på en egen linje, med en tom linje før og etter'],
  }),
  'template/component-place#table': error({
    en: ['`{{#<block>}}` stands outside a table.', 'rows stand in {{#table}}, cells in {{#row}}'],
    sv: ['`{{#<block>}}` står utanför en tabell.', 'rader ska stå i {{#table}} och celler i {{#row}}'],
    nb: ['`{{#<block>}}` står utenfor en tabell.', 'rader skal stå i {{#table}} og celler i {{#row}}'],
  }),
  'template/content#block': error({
    en: ['Unexpected content in `{{#<block>}}`.', 'it holds only <permitted>'],
    sv: ['`{{#<block>}}` har ett innehåll som inte får stå där.', 'där får bara <permitted> stå'],
    nb: ['`{{#<block>}}` har et innhold som ikke kan stå der.', 'der kan bare <permitted> stå'],
  }),
  'template/content#text': error({
    en: ['Unexpected text `<text>` in `{{#<block>}}`.', 'it holds only <permitted>'],
    sv: ['Texten `<text>` får inte stå i `{{#<block>}}`.', 'där får bara <permitted> stå'],
    nb: ['Teksten `<text>` kan ikke stå i `{{#<block>}}`.', 'der kan bare <permitted> stå'],
  }),
  'template/sections#none': error({
    en: [
      'The template prints no section of the agreement.',
      'write {{sections}} on a line of its own, where they belong',
    ],
    sv: [
      'Mallen skriver inte ut någon av avtalets punkter.',
      'skriv {{sections}} på en egen rad, där punkterna ska stå',
    ],
    nb: [
      'Malen skriver ikke ut noen av avtalens punkter.',
      'skriv {{sections}} på en egen linje, der punktene skal stå',
    ],
  }),
  'template/sections#twice': error({
    en: ['The sections of the agreement occur twice.', 'keep {{sections}} once, in the template'],
    sv: ['Avtalets punkter skrivs ut två gånger.', 'behåll {{sections}} på ett ställe, i mallen'],
    nb: ['Avtalens punkter skrives ut to ganger.', 'behold {{sections}} på ett sted, i malen'],
  }),
}
