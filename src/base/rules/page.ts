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
  'page/construct#raw': error({
    en: ['The value of `<value>` would become markup.', 'write {{<value>}}, with two braces'],
    sv: ['Värdet av `<value>` skulle tolkas som HTML.', 'skriv {{<value>}}, med två klamrar'],
    nb: ['Verdien av `<value>` ville bli tolket som HTML.', 'skriv {{<value>}}, med to krøllparenteser'],
  }),
  'page/value': error({
    en: ['A page has no value `<value>`.', 'a page has <values>'],
    sv: ['En sida har inget värde `<value>`.', 'använd något av värdena <values>'],
    nb: ['En side har ingen verdi `<value>`.', 'bruk en av verdiene <values>'],
  }),
}
