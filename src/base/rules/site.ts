// Rules of the website and of what is reported about a publication.

import { error, warning } from './rule.js'

export const siteRules = {
  'publication/notice#address': error({
    en: ['The address of the site is not known.', 'write `address` in content/site/site.yaml, or give --base'],
    sv: ['Webbplatsens adress är inte känd.', 'ange `address` i content/site/site.yaml, eller adressen med --base'],
    nb: ['Nettstedets adresse er ikke kjent.', 'oppgi `address` i content/site/site.yaml, eller adressen med --base'],
  }),
  'publication/notice#language': error({
    en: ['There are no words for `<language>`.', 'add a language file'],
    sv: ['Det finns inga ord för språket `<language>`.', 'lägg till en språkfil i content/languages'],
    nb: ['Det finnes ingen ord for språket `<language>`.', 'legg til en språkfil i content/languages'],
  }),
  'publication/notice#nothing': error({
    en: ['Nothing of `<agreement>` is published.', 'issue it, and write `publication: {}` in its file'],
    sv: ['Inget av `<agreement>` är publicerat.', 'utfärda avtalet, och skriv `publication: {}` i avtalets fil'],
    nb: ['Ingenting av `<agreement>` er publisert.', 'utferdig avtalen, og skriv `publication: {}` i avtalens fil'],
  }),
  'publication/notice#unsigned': error({
    en: [
      'No instance has been signed by all.',
      'record the signatures: avtal signed <agreement> --party ID --date DAY',
    ],
    sv: [
      'Ingen instans har undertecknats av alla.',
      'registrera underskrifterna: avtal signed <agreement> --party ID --date DATUM',
    ],
    nb: [
      'Ingen instans er undertegnet av alle.',
      'registrer underskriftene: avtal signed <agreement> --party ID --date DATO',
    ],
  }),
  'publication/unsigned': warning({
    en: [
      'Version `<version>` of `<agreement>` is not published: it has not been signed by <parties>.',
      'record the signatures with avtal signed, or write `publication: { unsigned: true }` to publish it before',
    ],
    sv: [
      'Version `<version>` av `<agreement>` publiceras inte: den är inte undertecknad av <parties>.',
      'registrera underskrifterna med avtal signed, eller skriv `publication: { unsigned: true }` för att publicera den dessförinnan',
    ],
    nb: [
      'Versjon `<version>` av `<agreement>` publiseres ikke: den er ikke undertegnet av <parties>.',
      'registrer underskriftene med avtal signed, eller skriv `publication: { unsigned: true }` for å publisere den før det',
    ],
  }),
  'publication/unsigned#instances': warning({
    en: [
      'Version `<version>` of `<agreement>` is not published for <instances>: it has not been signed by <parties>.',
      'record the signatures with avtal signed, or write `publication: { unsigned: true }` to publish it before',
    ],
    sv: [
      'Version `<version>` av `<agreement>` publiceras inte för <instances>: den är inte undertecknad av <parties>.',
      'registrera underskrifterna med avtal signed, eller skriv `publication: { unsigned: true }` för att publicera den dessförinnan',
    ],
    nb: [
      'Versjon `<version>` av `<agreement>` publiseres ikke for <instances>: den er ikke undertegnet av <parties>.',
      'registrer underskriftene med avtal signed, eller skriv `publication: { unsigned: true }` for å publisere den før det',
    ],
  }),
  'site/accessibility': warning({
    en: [
      'The site has no accessibility statement, which the law asks of public bodies (in Sweden lagen (2018:1937) om tillgänglighet till digital offentlig service, in Norway forskrift om universell utforming av IKT-løsninger).',
      'write <page>, or give its address under `accessibility` in site.yaml',
    ],
    sv: [
      'Webbplatsen saknar tillgänglighetsredogörelse, som offentliga aktörer ska ha enligt lagen (2018:1937) om tillgänglighet till digital offentlig service (i Norge forskrift om universell utforming av IKT-løsninger).',
      'skriv <page>, eller ange redogörelsens adress under `accessibility` i site.yaml',
    ],
    nb: [
      'Nettstedet mangler tilgjengelighetserklæring, som offentlige virksomheter skal ha etter forskrift om universell utforming av IKT-løsninger (i Sverige lagen (2018:1937) om tillgänglighet till digital offentlig service).',
      'skriv <page>, eller oppgi erklæringens adresse under `accessibility` i site.yaml',
    ],
  }),
  'site/address': error({
    en: [
      'The link to `<address>` is not published.',
      'a link leads to https://, http:// or mailto:, or to a page of the site itself',
    ],
    sv: [
      'Länken till `<address>` publiceras inte.',
      'en länk leder till https://, http:// eller mailto:, eller till en sida på webbplatsen',
    ],
    nb: [
      'Lenken til `<address>` publiseres ikke.',
      'en lenke fører til https://, http:// eller mailto:, eller til en side på nettstedet',
    ],
  }),
  'site/address#picture': error({
    en: [
      'The picture `<address>` is not published: it does not lie on the site.',
      'whoever reads the page must not be sent to another host: lay the picture on the site, or write a link',
    ],
    sv: [
      'Bilden `<address>` publiceras inte: den ligger inte på webbplatsen.',
      'den som läser sidan ska inte skickas till en annan server: lägg bilden på webbplatsen, eller skriv en länk',
    ],
    nb: [
      'Bildet `<address>` publiseres ikke: det ligger ikke på nettstedet.',
      'den som leser siden, skal ikke sendes til en annen server: legg bildet på nettstedet, eller skriv en lenke',
    ],
  }),
  'site/page': error({
    en: ['The site has no such page.', 'write site/LANGUAGE/about.md and site/LANGUAGE/accessibility.md'],
    sv: ['Webbplatsen har ingen sådan sida.', 'skriv site/SPRÅK/about.md och site/SPRÅK/accessibility.md'],
    nb: ['Nettstedet har ingen slik side.', 'skriv site/SPRÅK/about.md og site/SPRÅK/accessibility.md'],
  }),
  'site/publisher': error({
    en: ['Party `<party>` does not exist.', 'name a party of content/parties, or write `name` and `country`'],
    sv: ['Parten `<party>` finns inte.', 'ange en part i content/parties, eller skriv `name` och `country`'],
    nb: ['Parten `<party>` finnes ikke.', 'oppgi en part i content/parties, eller skriv `name` og `country`'],
  }),
  'site/template': error({
    en: ['The template `<template>` does not exist.', 'copy it from the templates of the program'],
    sv: ['Mallen `<template>` finns inte.', 'kopiera den från programmets mallar'],
    nb: ['Malen `<template>` finnes ikke.', 'kopier den fra programmets maler'],
  }),
}
