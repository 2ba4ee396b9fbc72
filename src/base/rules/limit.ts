// The rule of all limits (base/limits.ts).

import { error } from './rule.js'

export const limitRules = {
  'limit/exceeded': error({
    en: [
      '<counted> exceeds the limit of <most> (`<limit>`).',
      'divide it, or correct what made it so large; `avtal limits` lists all limits',
    ],
    sv: [
      '<counted> överstiger gränsen på <most> (`<limit>`).',
      'dela upp innehållet, eller rätta det som gjorde det så stort; `avtal limits` visar alla gränser',
    ],
    nb: [
      '<counted> overstiger grensen på <most> (`<limit>`).',
      'del opp innholdet, eller rett det som gjorde det så stort; `avtal limits` viser alle grenser',
    ],
  }),
  'limit/exceeded#memory': error({
    en: [
      'The document needs more memory than there is for it, <most> (`<limit>`).',
      'give the program more memory (`NODE_OPTIONS=--max-old-space-size=4096`), or find out what makes the document so large',
    ],
    sv: [
      'Dokumentet kräver mer minne än vad som finns för det, <most> (`<limit>`).',
      'ge programmet mer minne (`NODE_OPTIONS=--max-old-space-size=4096`), eller ta reda på vad som gör dokumentet så stort',
    ],
    nb: [
      'Dokumentet trenger mer minne enn det som finnes til det, <most> (`<limit>`).',
      'gi programmet mer minne (`NODE_OPTIONS=--max-old-space-size=4096`), eller finn ut hva som gjør dokumentet så stort',
    ],
  }),
  'limit/exceeded#problems': error({
    en: [
      '<count> more problems of the rule `<broken>` are in this file.',
      'correct those that are shown and check again; often they have one cause',
    ],
    sv: [
      'Ytterligare <count> problem av regeln `<broken>` finns i filen.',
      'rätta dem som visas och kontrollera igen; ofta har de en gemensam orsak',
    ],
    nb: [
      'Ytterligere <count> problemer av regelen `<broken>` finnes i filen.',
      'rett dem som vises, og kontroller på nytt; ofte har de en felles årsak',
    ],
  }),
  'limit/exceeded#range': error({
    en: ['<counted> is not within <most> (`<limit>`).', 'correct what is meant; `avtal limits` lists all limits'],
    sv: ['<counted> ligger inte inom <most> (`<limit>`).', 'rätta uppgiften; `avtal limits` visar alla gränser'],
    nb: ['<counted> ligger ikke innenfor <most> (`<limit>`).', 'rett opplysningen; `avtal limits` viser alle grenser'],
  }),
}
