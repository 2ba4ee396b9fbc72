// Rules of how templates are built: constructs, partials, where blocks stand, and whether all can be filled.

import { error } from './rule.js'

const endless = {
  en: 'does a partial use itself, or a block repeat another?',
  sv: 'kontrollera om en delmall använder sig själv eller ett block upprepar ett annat',
  nb: 'kontroller om en delmal bruker seg selv, eller om en blokk gjentar en annen',
} as const

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
  'template/construct#inverse': error({
    en: ['Unexpected `{{^<block>}}`.', 'only {{#if}}, {{#unless}} and {{#each}} have one'],
    sv: ['`{{^<block>}}` får inte användas.', 'bara {{#if}}, {{#unless}} och {{#each}} kan ha {{^}}'],
    nb: ['`{{^<block>}}` kan ikke brukes.', 'bare {{#if}}, {{#unless}} og {{#each}} kan ha {{^}}'],
  }),
  'template/construct#literal': error({
    en: ['Unexpected text or number in braces.', 'write it without the braces'],
    sv: ['Text eller tal får inte stå ensamt inom klammerparenteser.', 'skriv det utan klammerparenteser'],
    nb: ['Tekst eller tall kan ikke stå alene i krøllparenteser.', 'skriv det uten krøllparenteser'],
  }),
  'template/construct#names': error({
    en: ['Unexpected `as |<names>|` in `{{#<block>}}`.', 'only {{#each}} and {{#with}} name what they go through'],
    sv: ['`as |<names>|` får inte stå i `{{#<block>}}`.', 'bara {{#each}} och {{#with}} ger namn åt det de går igenom'],
    nb: [
      '`as |<names>|` kan ikke stå i `{{#<block>}}`.',
      'bare {{#each}} og {{#with}} gir navn til det de går gjennom',
    ],
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
  'template/construct#taken': error({
    en: ['`<name>` is the name of a helper.', 'name the item otherwise'],
    sv: ['`<name>` är namnet på en hjälpfunktion.', 'ge det som gås igenom ett annat namn'],
    nb: ['`<name>` er navnet på en hjelpefunksjon.', 'gi det som gås gjennom, et annet navn'],
  }),
  'template/fill#depth': error({
    en: [
      'The template cannot be filled: blocks and partials stand more than <levels> levels deep in each other.',
      endless.en,
    ],
    sv: ['Mallen kan inte fyllas i: block och delmallar ligger inuti varandra i mer än <levels> nivåer.', endless.sv],
    nb: [
      'Malen kan ikke fylles ut: blokker og delmaler ligger inne i hverandre i mer enn <levels> nivåer.',
      endless.nb,
    ],
  }),
  'template/fill#length': error({
    en: ['The template cannot be filled: it would be longer than any text.', endless.en],
    sv: ['Mallen kan inte fyllas i: den skulle bli längre än någon text.', endless.sv],
    nb: ['Malen kan ikke fylles ut: den ville bli lengre enn noen tekst.', endless.nb],
  }),
  'template/fill#rounds': error({
    en: [
      'The template cannot be filled: blocks and partials are gone through more often than in any text.',
      endless.en,
    ],
    sv: ['Mallen kan inte fyllas i: block och delmallar gås igenom fler gånger än i någon text.', endless.sv],
    nb: ['Malen kan ikke fylles ut: blokker og delmaler gås gjennom flere ganger enn i noen tekst.', endless.nb],
  }),
  'template/nesting': error({
    en: [
      'Blocks or brackets stand more than <levels> levels deep in each other.',
      'take conditions together: {{#if (and x y)}}',
    ],
    sv: [
      'Block eller parenteser ligger inuti varandra i mer än <levels> nivåer.',
      'slå ihop villkor: {{#if (and x y)}}',
    ],
    nb: [
      'Blokker eller parenteser ligger inne i hverandre i mer enn <levels> nivåer.',
      'slå sammen betingelser: {{#if (and x y)}}',
    ],
  }),
  'template/partial-unknown#clause': error({
    en: ['Partial `<partial>` does not exist.', 'clauses have no partials: write the text here'],
    sv: ['Delmallen `<partial>` finns inte.', 'klausuler har inga delmallar: skriv texten här'],
    nb: ['Delmalen `<partial>` finnes ikke.', 'klausuler har ingen delmaler: skriv teksten her'],
  }),
  'template/partial-unknown#template': error({
    en: ['Partial `<partial>` does not exist.', 'there are <partials>'],
    sv: ['Delmallen `<partial>` finns inte.', 'använd någon av delmallarna <partials>'],
    nb: ['Delmalen `<partial>` finnes ikke.', 'bruk en av delmalene <partials>'],
  }),
}
