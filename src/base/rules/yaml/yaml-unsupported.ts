// Constructs of YAML that a reader of the file could be misled by.

import { error } from '../rule.js'

export const yamlUnsupportedRules = {
  'yaml/unsupported#alias': error({
    en: ['Aliases (`*<name>`) are not allowed.', 'write the value out'],
    sv: ['Alias (`*<name>`) är inte tillåtna.', 'skriv ut värdet'],
    nb: ['Alias (`*<name>`) er ikke tillatt.', 'skriv verdien helt ut'],
  }),
  'yaml/unsupported#anchor': error({
    en: ['Anchors (`&<name>`) are not allowed.', 'remove it'],
    sv: ['Ankare (`&<name>`) är inte tillåtna.', 'ta bort ankaret'],
    nb: ['Ankre (`&<name>`) er ikke tillatt.', 'fjern ankeret'],
  }),
  'yaml/unsupported#character': error({
    en: ['The text holds a character that cannot be printed.', 'remove it'],
    sv: ['Texten innehåller ett tecken som inte kan skrivas ut.', 'ta bort det'],
    nb: ['Teksten inneholder et tegn som ikke kan skrives ut.', 'fjern det'],
  }),
  'yaml/unsupported#merge': error({
    en: ['Merge keys (`<<`) are not allowed.', 'write the keys out'],
    sv: ['Sammanslagna nycklar (`<<`) är inte tillåtna.', 'skriv ut nycklarna'],
    nb: ['Sammenslåtte nøkler (`<<`) er ikke tillatt.', 'skriv nøklene helt ut'],
  }),
  'yaml/unsupported#name': error({
    en: ['A key `<name>` is not allowed.', 'choose another name'],
    sv: ['Nyckeln `<name>` är inte tillåten.', 'välj ett annat namn'],
    nb: ['Nøkkelen `<name>` er ikke tillatt.', 'velg et annet navn'],
  }),
  'yaml/unsupported#tag': error({
    en: ['Tags (`<name>`) are not allowed.', 'remove it'],
    sv: ['Taggar (`<name>`) är inte tillåtna.', 'ta bort taggen'],
    nb: ['Tagger (`<name>`) er ikke tillatt.', 'fjern taggen'],
  }),
}
