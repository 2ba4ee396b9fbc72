// Rules of two languages that have to say the same.

import { error, waivableError } from './rule.js'

export const parityRules = {
  'parity/blank': error({
    en: ['The source has <source:blank|blanks> here, this text <text>.', 'compare the two texts'],
    sv: ['Källtexten har <source:tomt fält|tomma fält> här, den här texten <text>.', 'jämför texterna'],
    nb: ['Kildeteksten har <source:åpent felt|åpne felt> her, denne teksten <text>.', 'sammenlign tekstene'],
  }),
  'parity/figure#both': waivableError({
    en: ['The source says <source>, this text <text>.', 'compare the two texts'],
    sv: ['Källtexten anger <source>, den här texten <text>.', 'jämför texterna'],
    nb: ['Kildeteksten angir <source>, denne teksten <text>.', 'sammenlign tekstene'],
  }),
  'parity/figure#data': waivableError({
    en: ['`<from>` and `<to>` have different figures: <figures>.', 'write the same in both languages'],
    sv: ['`<from>` och `<to>` har olika siffror: <figures>.', 'skriv samma sak på båda språken'],
    nb: ['`<from>` og `<to>` har ulike tall: <figures>.', 'skriv det samme på begge språk'],
  }),
  'parity/figure#source': waivableError({
    en: ['The source says <source>, this text does not.', 'compare the two texts'],
    sv: ['Källtexten anger <source>, men det gör inte den här texten.', 'jämför texterna'],
    nb: ['Kildeteksten angir <source>, men det gjør ikke denne teksten.', 'sammenlign tekstene'],
  }),
  'parity/figure#text': waivableError({
    en: ['This text says <text>, the source does not.', 'compare the two texts'],
    sv: ['Den här texten anger <text>, men det gör inte källtexten.', 'jämför texterna'],
    nb: ['Denne teksten angir <text>, men det gjør ikke kildeteksten.', 'sammenlign tekstene'],
  }),
  'parity/heading#level': error({
    en: [
      'The heading `<heading>` stands on level <level>, in the source on level <expected>.',
      'use as many # as the source',
    ],
    sv: [
      'Rubriken `<heading>` står på nivå <level>, men i källtexten på nivå <expected>.',
      'använd lika många # som i källtexten',
    ],
    nb: [
      'Overskriften `<heading>` står på nivå <level>, men i kildeteksten på nivå <expected>.',
      'bruk like mange # som i kildeteksten',
    ],
  }),
  'parity/heading#source': error({
    en: [
      'The heading of `<section>` stands in the source only.',
      'give the clause a title in both languages, or in neither',
    ],
    sv: [
      'Rubriken till `<section>` finns bara i källtexten.',
      'ge klausulen en titel på båda språken, eller inte på något av dem',
    ],
    nb: [
      'Overskriften til `<section>` finnes bare i kildeteksten.',
      'gi klausulen en tittel på begge språk, eller ikke på noen av dem',
    ],
  }),
  'parity/heading#text': error({
    en: ['The source has no heading for `<section>`.', 'give the clause a title in both languages, or in neither'],
    sv: [
      'Källtexten har ingen rubrik till `<section>`.',
      'ge klausulen en titel på båda språken, eller inte på något av dem',
    ],
    nb: [
      'Kildeteksten har ingen overskrift til `<section>`.',
      'gi klausulen en tittel på begge språk, eller ikke på noen av dem',
    ],
  }),
  'parity/note': error({
    en: ['The source has <source:footnote|footnotes> here, this text <text>.', 'compare the two texts'],
    sv: ['Källtexten har <source:fotnot|fotnoter> här, den här texten <text>.', 'jämför texterna'],
    nb: ['Kildeteksten har <source:fotnote|fotnoter> her, denne teksten <text>.', 'sammenlign tekstene'],
  }),
  'parity/reference#both': error({
    en: ['The source refers to <source>, this text to <text>.', 'compare the two texts'],
    sv: ['Källtexten hänvisar till <source>, den här texten till <text>.', 'jämför texterna'],
    nb: ['Kildeteksten viser til <source>, denne teksten til <text>.', 'sammenlign tekstene'],
  }),
  'parity/reference#source': error({
    en: ['The source refers to <source>, this text does not.', 'compare the two texts'],
    sv: ['Källtexten hänvisar till <source>, men det gör inte den här texten.', 'jämför texterna'],
    nb: ['Kildeteksten viser til <source>, men det gjør ikke denne teksten.', 'sammenlign tekstene'],
  }),
  'parity/reference#text': error({
    en: ['This text refers to <text>, the source does not.', 'compare the two texts'],
    sv: ['Den här texten hänvisar till <text>, men det gör inte källtexten.', 'jämför texterna'],
    nb: ['Denne teksten viser til <text>, men det gjør ikke kildeteksten.', 'sammenlign tekstene'],
  }),
  'parity/shape#both': error({
    en: ['The source has <source> here, this text <text>.', 'compare the two texts'],
    sv: ['Källtexten har <source> här, den här texten <text>.', 'jämför texterna'],
    nb: ['Kildeteksten har <source> her, denne teksten <text>.', 'sammenlign tekstene'],
  }),
  'parity/shape#source': error({
    en: ['The source has <unit> that this text lacks: `<opening>`.', 'compare the two texts'],
    sv: ['Källtexten har <unit> som saknas här: `<opening>`.', 'jämför texterna'],
    nb: ['Kildeteksten har <unit> som mangler her: `<opening>`.', 'sammenlign tekstene'],
  }),
  'parity/shape#text': error({
    en: ['This text has <unit> that the source lacks: `<opening>`.', 'take it away, or write it in the source too'],
    sv: [
      'Den här texten har <unit> som saknas i källtexten: `<opening>`.',
      'ta bort det, eller för in det i källtexten',
    ],
    nb: [
      'Denne teksten har <unit> som mangler i kildeteksten: `<opening>`.',
      'fjern det, eller før det inn i kildeteksten',
    ],
  }),
  'parity/value#both': waivableError({
    en: ['The source prints <source>, this text <text>.', 'compare the two texts'],
    sv: ['Källtexten skriver ut <source>, den här texten <text>.', 'jämför texterna'],
    nb: ['Kildeteksten skriver ut <source>, denne teksten <text>.', 'sammenlign tekstene'],
  }),
  'parity/value#source': waivableError({
    en: ['The source prints <source>, this text does not.', 'compare the two texts'],
    sv: ['Källtexten skriver ut <source>, men det gör inte den här texten.', 'jämför texterna'],
    nb: ['Kildeteksten skriver ut <source>, men det gjør ikke denne teksten.', 'sammenlign tekstene'],
  }),
  'parity/value#text': waivableError({
    en: ['This text prints <text>, the source does not.', 'compare the two texts'],
    sv: ['Den här texten skriver ut <text>, men det gör inte källtexten.', 'jämför texterna'],
    nb: ['Denne teksten skriver ut <text>, men det gjør ikke kildeteksten.', 'sammenlign tekstene'],
  }),
}
