// Rules of what an agreement gives a clause under `with:`.

import { error, warning } from './rule.js'

export const parameterRules = {
  'parameter/missing': error({
    en: ['Clause `<clause>` needs a value for `<parameter>`.', 'add `<parameter>` under `with:`; expected <expected>'],
    sv: [
      'Klausulen `<clause>` behöver ett värde för `<parameter>`.',
      'lägg till `<parameter>` under `with:` och ange <expected>',
    ],
    nb: [
      'Klausulen `<clause>` trenger en verdi for `<parameter>`.',
      'legg til `<parameter>` under `with:` og oppgi <expected>',
    ],
  }),
  'parameter/outside': warning({
    en: [
      'The clause `<clause>` names `<party>` as `<parameter>`, which is no party of this agreement.',
      'correct the id; where the clause is meant to name somebody else, allow it with a reason',
    ],
    sv: [
      'Klausulen `<clause>` får `<party>` som `<parameter>`, men det är ingen part i avtalet.',
      'rätta id:t; om någon annan än parterna ska nämnas, tillåt det med en motivering under `allow`',
    ],
    nb: [
      'Klausulen `<clause>` får `<party>` som `<parameter>`, men det er ingen part i avtalen.',
      'rett id-en; hvis noen andre enn partene skal nevnes, tillat det med en begrunnelse under `allow`',
    ],
  }),
  'parameter/reserved': error({
    en: ['`<parameter>` already means something else in clauses.', 'choose another name for the parameter'],
    sv: ['`<parameter>` har redan en annan betydelse i klausuler.', 'välj ett annat namn på parametern'],
    nb: ['`<parameter>` har allerede en annen betydning i klausuler.', 'velg et annet navn på parameteren'],
  }),
  'parameter/type': error({
    en: ['The value of `<parameter>` does not fit clause `<clause>`.', 'expected <expected>'],
    sv: ['Värdet på `<parameter>` passar inte klausulen `<clause>`.', 'ange <expected>'],
    nb: ['Verdien av `<parameter>` passer ikke klausulen `<clause>`.', 'oppgi <expected>'],
  }),
  'parameter/unknown#none': error({
    en: ['Clause `<clause>` has no parameter `<parameter>`.', 'it takes none'],
    sv: ['Klausulen `<clause>` har ingen parameter `<parameter>`.', 'ta bort värdet; klausulen har inga parametrar'],
    nb: ['Klausulen `<clause>` har ingen parameter `<parameter>`.', 'fjern verdien; klausulen har ingen parametere'],
  }),
  'parameter/unknown#others': error({
    en: ['Clause `<clause>` has no parameter `<parameter>`.', 'it takes <parameters>'],
    sv: [
      'Klausulen `<clause>` har ingen parameter `<parameter>`.',
      'ange någon av klausulens parametrar: <parameters>',
    ],
    nb: ['Klausulen `<clause>` har ingen parameter `<parameter>`.', 'oppgi en av klausulens parametere: <parameters>'],
  }),
  'parameter/unused': warning({
    en: [
      'The text of clause `<clause>` does not name its parameter `<parameter>`: what agreements give it is printed nowhere.',
      'write {{<parameter>}} where it belongs, or take the parameter away',
    ],
    sv: [
      'Texten i klausulen `<clause>` nämner inte parametern `<parameter>`, så det som avtal anger trycks ingenstans.',
      'skriv {{<parameter>}} där det hör hemma, eller ta bort parametern',
    ],
    nb: [
      'Teksten i klausulen `<clause>` nevner ikke parameteren `<parameter>`, så det avtaler oppgir, trykkes ingen steder.',
      'skriv {{<parameter>}} der det hører hjemme, eller fjern parameteren',
    ],
  }),
}
