// Rules of the website and of what is reported about a publication.

import { error } from './rule.js'

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
