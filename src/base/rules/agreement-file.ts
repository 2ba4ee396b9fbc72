// Rules of an agreement's file: its name, and what it refers to.

import { error, unsettled, warning } from './rule.js'

export const agreementFileRules = {
  'allow/unknown': warning({
    en: [
      'The program has no rule `<rule>`: the entry under `allow` allows nothing.',
      'write the rule as the problem names it, or take the entry away',
    ],
    sv: [
      'Programmet har ingen regel `<rule>`: posten under `allow` tillåter ingenting.',
      'skriv regeln som den står i meddelandet, eller ta bort posten',
    ],
    nb: [
      'Programmet har ingen regel `<rule>`: oppføringen under `allow` tillater ingenting.',
      'skriv regelen slik den står i meldingen, eller fjern oppføringen',
    ],
  }),
  'agreement/blank': warning({
    en: [
      'What is missing is printed as a blank: `<blank>`.',
      'write it before the agreement is signed, or let it be filled in by hand',
    ],
    sv: [
      'En uppgift saknas och skrivs ut som ett tomt fält: `<blank>`.',
      'skriv in uppgiften före undertecknandet, eller låt den fyllas i för hand',
    ],
    nb: [
      'En opplysning mangler og skrives ut som et åpent felt: `<blank>`.',
      'skriv inn opplysningen før undertegningen, eller la den fylles ut for hånd',
    ],
  }),
  'agreement/conflict': error({
    en: [
      'The agreement binds in <languages>, and does not say how differences between the texts are settled.',
      'add `conflict:` with the rule in each language, or name one language in `authentic`',
    ],
    sv: [
      'Avtalet är bindande på <languages> men anger inte vad som gäller om texterna skiljer sig åt.',
      'ange regeln på varje språk under `conflict:`, eller bara ett språk under `authentic`',
    ],
    nb: [
      'Avtalen er bindende på <languages>, men sier ikke hva som gjelder hvis tekstene er ulike.',
      'angi regelen på hvert språk under `conflict:`, eller bare ett språk under `authentic`',
    ],
  }),
  'agreement/duplicate': error({
    en: ['The agreement `<agreement>` has two files.', 'keep one of them: `.yaml` or `.yml`'],
    sv: ['Avtalet `<agreement>` finns i två filer.', 'behåll en av dem: `.yaml` eller `.yml`'],
    nb: ['Avtalen `<agreement>` ligger i to filer.', 'behold en av dem: `.yaml` eller `.yml`'],
  }),
  'agreement/editions': error({
    en: [
      'The agreement binds in <languages>, but is signed in no edition that holds it.',
      'add an edition with the language to `editions`, or take the language out of `authentic`',
    ],
    sv: [
      'Avtalet är bindande på <languages> men undertecknas inte i någon utgåva som innehåller språket.',
      'lägg till en utgåva med språket under `editions`, eller ta bort språket ur `authentic`',
    ],
    nb: [
      'Avtalen er bindende på <languages>, men undertegnes ikke i noen utgave som inneholder språket.',
      'legg til en utgave med språket under `editions`, eller fjern språket fra `authentic`',
    ],
  }),
  'agreement/id': error({
    en: [
      'The file name `<name>` is no id.',
      'name the file with a–z, 0–9 and hyphens, at most 80 characters, directly under agreements/',
    ],
    sv: [
      'Filnamnet `<name>` kan inte användas som id.',
      'ge filen ett namn av a–z, 0–9 och bindestreck, högst 80 tecken, direkt under agreements/',
    ],
    nb: [
      'Filnavnet `<name>` kan ikke brukes som id.',
      'gi filen et navn av a–z, 0–9 og bindestrek, høyst 80 tegn, rett under agreements/',
    ],
  }),
  'agreement/id#device': error({
    en: [
      'No agreement can be called `<name>`: Windows has no file of that name, since it means a device.',
      'give the file another name',
    ],
    sv: [
      'Inget avtal kan heta `<name>`: i Windows kan ingen fil heta så, eftersom namnet står för en enhet.',
      'ge filen ett annat namn',
    ],
    nb: [
      'Ingen avtale kan hete `<name>`: i Windows kan ingen fil hete det, siden navnet står for en enhet.',
      'gi filen et annet navn',
    ],
  }),
  'agreement/id#folder': error({
    en: [
      'No agreement can be called `<name>`: the folder of that name in the output holds something else.',
      'give the file another name',
    ],
    sv: [
      'Inget avtal kan heta `<name>`: mappen med det namnet bland det som skrivs ut innehåller något annat.',
      'ge filen ett annat namn',
    ],
    nb: [
      'Ingen avtale kan hete `<name>`: mappen med det navnet blant det som skrives ut, inneholder noe annet.',
      'gi filen et annet navn',
    ],
  }),
  'agreement/to-confirm': unsettled({
    en: [
      'Not certain yet: <what>',
      'look it up, put right what is wrong, and take the line out of `toConfirm`. The agreement cannot be issued with it',
    ],
    sv: [
      'Ännu inte säkert: <what>',
      'kontrollera uppgiften, rätta det som är fel och ta bort raden ur `toConfirm`. Avtalet kan inte utfärdas så',
    ],
    nb: [
      'Ennå ikke sikkert: <what>',
      'kontroller opplysningen, rett det som er feil, og fjern linjen fra `toConfirm`. Avtalen kan ikke utferdiges slik',
    ],
  }),
  'clause/unknown': error({
    en: ['Clause `<clause>` does not exist.', 'write it in `<file>`'],
    sv: ['Klausulen `<clause>` finns inte.', 'skriv den i `<file>`'],
    nb: ['Klausulen `<clause>` finnes ikke.', 'skriv den i `<file>`'],
  }),
  'language/unknown': error({
    en: ['Language `<language>` has no words.', 'languages there are: <known>'],
    sv: ['Det finns ingen språkfil för `<language>`.', 'ange ett av de språk som finns: <known>'],
    nb: ['Det finnes ingen språkfil for `<language>`.', 'oppgi et av språkene som finnes: <known>'],
  }),
  'role/duplicate': error({
    en: ['The role `<role>` occurs twice.', 'name each role once'],
    sv: ['Rollen `<role>` förekommer två gånger.', 'ange varje roll en gång'],
    nb: ['Rollen `<role>` forekommer to ganger.', 'angi hver rolle én gang'],
  }),
  'role/reserved': error({
    en: ['`<role>` already means something else in clauses.', 'choose another name for the role'],
    sv: ['`<role>` har redan en annan betydelse i klausuler.', 'välj ett annat namn på rollen'],
    nb: ['`<role>` betyr allerede noe annet i klausuler.', 'velg et annet navn på rollen'],
  }),
  'template/unknown': error({
    en: ['Template `<template>` does not exist.', 'it is looked for at `<path>`'],
    sv: ['Mallen `<template>` finns inte.', 'den ska finnas som `<path>`'],
    nb: ['Malen `<template>` finnes ikke.', 'den skal finnes som `<path>`'],
  }),
}
