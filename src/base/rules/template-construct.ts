// Rules of how templates are built: constructs, partials, where blocks stand, and whether all can be filled.

import { error } from './rule.js'

export const templateConstructRules = {
  'template/component-place#block': error({
    en: ['`{{#<block>}}` stands inside a line.', 'put it on lines of its own, with an empty line before and after'],
    sv: ['`{{#<block>}}` står inne i en rad.', 'sätt den på egna rader, med en tom rad före och efter'],
    nb: ['`{{#<block>}}` står inne i en linje.', 'sett den på egne linjer, med en tom linje før og etter'],
  }),
  'template/construct#else': error({
    en: ['Unexpected {{else}} in `{{#<block>}}`.', 'only {{#if}}, {{#unless}} and {{#each}} have one'],
    sv: ['`{{#<block>}}` kan inte ha något {{else}}.', 'bara {{#if}}, {{#unless}} och {{#each}} kan ha {{else}}'],
    nb: ['`{{#<block>}}` kan ikke ha {{else}}.', 'bare {{#if}}, {{#unless}} og {{#each}} kan ha {{else}}'],
  }),
  'template/construct#literal': error({
    en: ['Unexpected text or number in braces.', 'write it without the braces'],
    sv: ['Text eller tal får inte stå ensamt inom klammerparenteser.', 'skriv det utan klammerparenteser'],
    nb: ['Tekst eller tall kan ikke stå alene i krøllparenteser.', 'skriv det uten krøllparenteser'],
  }),
  'template/construct#partial': error({
    en: ['Unexpected partial with a computed name.', 'write {{> name}}'],
    sv: ['Namnet på en delmall får inte beräknas.', 'skriv {{> namn}}'],
    nb: ['Navnet på en delmal kan ikke beregnes.', 'skriv {{> navn}}'],
  }),
  'template/construct#statement': error({
    en: [
      'Unexpected `<construct>`.',
      'use {{> partial}}, {{#if}}, {{#each}}, {{#with}} and the helpers in docs/content.md',
    ],
    sv: [
      '`<construct>` får inte användas.',
      'använd {{> delmall}}, {{#if}}, {{#each}}, {{#with}} och hjälpfunktionerna i docs/content.md',
    ],
    nb: [
      '`<construct>` kan ikke brukes.',
      'bruk {{> delmal}}, {{#if}}, {{#each}}, {{#with}} og hjelpefunksjonene i docs/content.md',
    ],
  }),
  'template/fill#endless': error({
    en: [
      'The template cannot be filled: blocks within blocks go through lists more often than any text can.',
      'does a partial use itself, or a block repeat another?',
    ],
    sv: [
      'Mallen kan inte fyllas i: block inuti block går igenom listor fler gånger än någon text kan behöva.',
      'kontrollera om en delmall använder sig själv eller ett block upprepar ett annat',
    ],
    nb: [
      'Malen kan ikke fylles ut: blokker inne i blokker går gjennom lister flere ganger enn noen tekst kan trenge.',
      'kontroller om en delmal bruker seg selv, eller om en blokk gjentar en annen',
    ],
  }),
  'template/fill#failed': error({
    en: ['The template cannot be filled: <reason>.', 'does a partial use itself, or a block repeat another?'],
    sv: [
      'Mallen kan inte fyllas i: <reason>.',
      'kontrollera om en delmall använder sig själv eller ett block upprepar ett annat',
    ],
    nb: [
      'Malen kan ikke fylles ut: <reason>.',
      'kontroller om en delmal bruker seg selv, eller om en blokk gjentar en annen',
    ],
  }),
  'template/partial-unknown#clause': error({
    en: ['Partial `<partial>` does not exist.', 'clauses have no partials: write the text here'],
    sv: ['Delmallen `<partial>` finns inte.', 'klausuler har inga delmallar: skriv texten här'],
    nb: ['Delmalen `<partial>` finnes ikke.', 'klausuler har ingen delmaler: skriv teksten her'],
  }),
  'template/partial-unknown#template': error({
    en: ['Partial `<partial>` does not exist.', 'there are <partials>'],
    sv: ['Delmallen `<partial>` finns inte.', 'de delmallar som finns är <partials>'],
    nb: ['Delmalen `<partial>` finnes ikke.', 'delmalene som finnes, er <partials>'],
  }),
}
