// Rules of editions: what an agreement lacks in a language, and what has been issued.

import { error, warning } from './rule.js'

export const editionRules = {
  'agreement/language#authentic': error({
    en: [
      'The agreement binds in <languages>, but has no text there.',
      'add a title and clauses in the language, or take it out of `authentic`',
    ],
    sv: [
      'Avtalet är bindande på <languages> men saknar text.',
      'lägg till titel och klausuler på språket, eller ta bort det ur `authentic`',
    ],
    nb: [
      'Avtalen er bindende på <languages>, men mangler tekst.',
      'legg til tittel og klausuler på språket, eller fjern det fra `authentic`',
    ],
  }),
  'agreement/language#edition': error({
    en: [
      'The agreement is signed in an edition in <languages>, but has no text there.',
      'add a title and clauses in the language, or take the edition out of `editions`',
    ],
    sv: [
      'Avtalet ska undertecknas i en utgåva på <languages> men saknar text där.',
      'lägg till titel och klausuler på språket, eller ta bort utgåvan ur `editions`',
    ],
    nb: [
      'Avtalen skal undertegnes i en utgave på <languages>, men mangler tekst der.',
      'legg til tittel og klausuler på språket, eller fjern utgaven fra `editions`',
    ],
  }),
  'agreement/language#text': error({
    en: ['`<name>` has no text in `<language>`.', 'add `<language>: …` to it'],
    sv: ['`<name>` saknar text på `<language>`.', 'lägg till `<language>: …`'],
    nb: ['`<name>` mangler tekst på `<language>`.', 'legg til `<language>: …`'],
  }),
  'clause/language': error({
    en: ['Clause `<clause>` has no text in `<language>`.', 'write `<file>`, or build without this language'],
    sv: ['Klausulen `<clause>` saknar text på `<language>`.', 'skriv `<file>`, eller bygg utan detta språk'],
    nb: ['Klausulen `<clause>` mangler tekst på `<language>`.', 'skriv `<file>`, eller bygg uten dette språket'],
  }),
  'edition/fallback': warning({
    en: [
      '<count> of <total> clauses of `<agreement>` have no text in `<language>` and stand in `<other>`: the edition is a preview.',
      'write them in clauses/<language>/; until then every page is marked as a preview',
    ],
    sv: [
      '<count> av <total> klausuler i `<agreement>` saknar text på `<language>` och återges på `<other>`: utgåvan är en förhandsvisning.',
      'skriv dem i clauses/<language>/; till dess är varje sida märkt som förhandsvisning',
    ],
    nb: [
      '<count> av <total> klausuler i `<agreement>` mangler tekst på `<language>` og gjengis på `<other>`: utgaven er en forhåndsvisning.',
      'skriv dem i clauses/<language>/; inntil da er hver side merket som forhåndsvisning',
    ],
  }),
  'edition/missing': warning({
    en: [
      'Agreement `<agreement>` has no text in <languages>.',
      'the edition is left out; add a title and clauses in the language to have it',
    ],
    sv: [
      'Avtalet `<agreement>` saknar text på <languages>.',
      'utgåvan utelämnas; lägg till titel och klausuler på språket för att få med den',
    ],
    nb: [
      'Avtalen `<agreement>` mangler tekst på <languages>.',
      'utgaven utelates; legg til tittel og klausuler på språket for å få den med',
    ],
  }),
  'register/edition#made': warning({
    en: [
      'Edition `<edition>` was not issued with version `<version>`; it is made from the content.',
      'the next version can be issued with it: avtal issue … --lang',
    ],
    sv: [
      'Utgåvan `<edition>` utfärdades inte med version `<version>`; den framställs ur innehållet.',
      'nästa version kan utfärdas med den: avtal issue … --lang',
    ],
    nb: [
      'Utgaven `<edition>` ble ikke utferdiget med versjon `<version>`; den lages av innholdet.',
      'neste versjon kan utferdiges med den: avtal issue … --lang',
    ],
  }),
  'register/edition#other-text': warning({
    en: [
      'Edition `<edition>` was not issued with version `<version>` and is left out.',
      'the content gives another text than was issued; the next version can be issued with this edition',
    ],
    sv: [
      'Utgåvan `<edition>` utfärdades inte med version `<version>` och utelämnas.',
      'innehållet ger en annan text än den som utfärdades; nästa version kan utfärdas med denna utgåva',
    ],
    nb: [
      'Utgaven `<edition>` ble ikke utferdiget med versjon `<version>` og utelates.',
      'innholdet gir en annen tekst enn den som ble utferdiget; neste versjon kan utferdiges med denne utgaven',
    ],
  }),
  'register/edition#sides': warning({
    en: [
      'Edition `<edition>` was not issued with version `<version>`; it is put together of the texts that were issued.',
      'name it under `editions` in the agreement’s file, so that the next version is issued with it',
    ],
    sv: [
      'Utgåvan `<edition>` utfärdades inte med version `<version>`; den sätts samman av de texter som utfärdades.',
      'ange den under `editions` i avtalets fil, så att nästa version utfärdas med den',
    ],
    nb: [
      'Utgaven `<edition>` ble ikke utferdiget med versjon `<version>`; den settes sammen av tekstene som ble utferdiget.',
      'oppgi den under `editions` i avtalens fil, slik at neste versjon utferdiges med den',
    ],
  }),
  'register/edition#to-be-signed': warning({
    en: [
      'Edition `<edition>` was not issued with version `<version>` and is left out.',
      'only what was issued is signed; the next version can be issued with this edition',
    ],
    sv: [
      'Utgåvan `<edition>` utfärdades inte med version `<version>` och utelämnas.',
      'bara det som har utfärdats undertecknas; nästa version kan utfärdas med denna utgåva',
    ],
    nb: [
      'Utgaven `<edition>` ble ikke utferdiget med versjon `<version>` og utelates.',
      'bare det som er utferdiget, undertegnes; neste versjon kan utferdiges med denne utgaven',
    ],
  }),
  'register/moved-on#all': warning({
    en: [
      'Version `<version>` was issued on <issued>; the content has moved on since: <change>.',
      'what was issued is built; to use the content as it is now, raise `version`',
    ],
    sv: [
      'Version `<version>` utfärdades den <issued>, och innehållet har ändrats sedan dess: <change>.',
      'det som utfärdades byggs; höj `version` för att använda innehållet som det är nu',
    ],
    nb: [
      'Versjon `<version>` ble utferdiget <issued>, og innholdet er endret siden: <change>.',
      'det som ble utferdiget, bygges; øk `version` for å bruke innholdet slik det er nå',
    ],
  }),
  'register/moved-on#some': warning({
    en: [
      'Version `<version>` was issued on <issued>; the content has moved on since: <change> (<instances>).',
      'what was issued is built; to use the content as it is now, raise `version`',
    ],
    sv: [
      'Version `<version>` utfärdades den <issued>, och innehållet har ändrats sedan dess: <change> (<instances>).',
      'det som utfärdades byggs; höj `version` för att använda innehållet som det är nu',
    ],
    nb: [
      'Versjon `<version>` ble utferdiget <issued>, og innholdet er endret siden: <change> (<instances>).',
      'det som ble utferdiget, bygges; øk `version` for å bruke innholdet slik det er nå',
    ],
  }),
}
