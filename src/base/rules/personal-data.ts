// Rules of personal data that must not be published.

import { warning } from './rule.js'

export const personalDataRules = {
  'publication/email': warning({
    en: [
      'An e-mail address of no registered party stands in <where>.',
      'before publication take it out, or put {{#confidential}} around the passage; if it is a party’s own, add the domain to `domains` of the party',
    ],
    sv: [
      'En e-postadress som inte tillhör någon registrerad part står i <where>.',
      'ta bort den före publicering, eller sätt {{#confidential}} runt passagen; om adressen är en parts egen, lägg till domänen i partens `domains`',
    ],
    nb: [
      'En e-postadresse som ikke tilhører noen registrert part, står i <where>.',
      'fjern den før publisering, eller sett {{#confidential}} rundt passasjen; hvis adressen er en parts egen, legg til domenet i partens `domains`',
    ],
  }),
  'publication/personal-number': warning({
    en: [
      'A <country> personal identity number stands in <where>.',
      'before publication take it out, or put {{#confidential}} around the passage; if it is something else, allow its text with a reason',
    ],
    sv: [
      'Ett <country> personnummer står i <where>.',
      'ta bort det före publicering, eller sätt {{#confidential}} runt passagen; om det är något annat, tillåt texten i `allow:` med ett skäl',
    ],
    nb: [
      'Et <country> fødselsnummer står i <where>.',
      'fjern det før publisering, eller sett {{#confidential}} rundt passasjen; hvis det er noe annet, tillat teksten i `allow:` med en begrunnelse',
    ],
  }),
  'publication/telephone': warning({
    en: [
      'A telephone number of no registered party stands in <where>.',
      'before publication take it out, or put {{#confidential}} around the passage; if it is a party’s own, add it to `telephones` of the party',
    ],
    sv: [
      'Ett telefonnummer som inte tillhör någon registrerad part står i <where>.',
      'ta bort det före publicering, eller sätt {{#confidential}} runt passagen; om numret är en parts eget, lägg till det i partens `telephones`',
    ],
    nb: [
      'Et telefonnummer som ikke tilhører noen registrert part, står i <where>.',
      'fjern det før publisering, eller sett {{#confidential}} rundt passasjen; hvis nummeret er en parts eget, legg det til i partens `telephones`',
    ],
  }),
}
