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
  'limit/exceeded#range': error({
    en: ['<counted> is not within <most> (`<limit>`).', 'correct what is meant; `avtal limits` lists all limits'],
    sv: ['<counted> ligger inte inom <most> (`<limit>`).', 'rätta uppgiften; `avtal limits` visar alla gränser'],
    nb: ['<counted> ligger ikke innenfor <most> (`<limit>`).', 'rett opplysningen; `avtal limits` viser alle grenser'],
  }),
}
