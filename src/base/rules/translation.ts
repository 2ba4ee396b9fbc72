// Rules of translations: their terms, and whether they have been confirmed against their source.

import { error, warning } from './rule.js'

export const translationRules = {
  'translation/false-friend': warning({
    en: ['`<found>` stands for `<source>`: <note>', 'compare the two texts'],
    sv: ['`<found>` står där källtexten har `<source>`: <note>', 'jämför texterna'],
    nb: ['`<found>` står der kildeteksten har `<source>`: <note>', 'sammenlign tekstene'],
  }),
  'translation/faulty': error({
    en: [
      '`<clause>` is not confirmed: there are errors in it.',
      'see `avtal check`, and confirm it when they are gone',
    ],
    sv: [
      '`<clause>` bekräftas inte, eftersom det finns fel i den.',
      'se `avtal check`, och bekräfta klausulen när felen är rättade',
    ],
    nb: [
      '`<clause>` bekreftes ikke, siden det er feil i den.',
      'se `avtal check`, og bekreft klausulen når feilene er rettet',
    ],
  }),
  'translation/stale': warning({
    en: [
      'The source has changed since this translation was confirmed on <confirmed>: <changes>',
      'compare both texts, then: <command>',
    ],
    sv: [
      'Källtexten har ändrats sedan översättningen bekräftades den <confirmed>: <changes>',
      'jämför texterna, och kör sedan: <command>',
    ],
    nb: [
      'Kildeteksten er endret siden oversettelsen ble bekreftet <confirmed>: <changes>',
      'sammenlign tekstene, og kjør deretter: <command>',
    ],
  }),
  'translation/term': warning({
    en: ['`<term>` of the source is <counterparts>, which is not here.', 'compare the two texts'],
    sv: ['`<term>` i källtexten är enligt ordlistan <counterparts>, som saknas här.', 'jämför texterna'],
    nb: ['`<term>` i kildeteksten er ifølge ordlisten <counterparts>, som mangler her.', 'sammenlign tekstene'],
  }),
  'translation/unconfirmed#changed': warning({
    en: ['This translation has changed since it was confirmed on <confirmed>.', 'compare both texts, then: <command>'],
    sv: [
      'Översättningen har ändrats sedan den bekräftades den <confirmed>.',
      'jämför texterna, och kör sedan: <command>',
    ],
    nb: [
      'Oversettelsen er endret siden den ble bekreftet <confirmed>.',
      'sammenlign tekstene, og kjør deretter: <command>',
    ],
  }),
  'translation/unconfirmed#never': warning({
    en: ['This translation has not been confirmed against its source.', 'compare both texts, then: <command>'],
    sv: ['Översättningen har inte bekräftats mot källtexten.', 'jämför texterna, och kör sedan: <command>'],
    nb: ['Oversettelsen er ikke bekreftet mot kildeteksten.', 'sammenlign tekstene, og kjør deretter: <command>'],
  }),
}
