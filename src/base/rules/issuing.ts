// Rules of issuing a version, of what a signature needs (decisions, mandates), and of records that are asked for of a version that has not been issued.

import { error, waivableError, warning } from './rule.js'

const raise = {
  en: 'an issued version never changes; raise `version` to issue another',
  sv: 'en utfärdad version ändras aldrig; höj `version` för att utfärda en ny',
  nb: 'en utferdiget versjon endres aldri; øk `version` for å utferdige en ny',
} as const

const allowMandate = {
  en: 'let somebody sign who may, record the decision that names who signs, or allow it with a reason',
  sv: 'låt någon underteckna som får det, registrera beslutet som anger vem som undertecknar, eller tillåt det med ett skäl',
  nb: 'la noen undertegne som har myndighet, registrer vedtaket som sier hvem som undertegner, eller tillat det med en begrunnelse',
} as const

export const issuingRules = {
  'mandate/none#currency': waivableError({
    en: ['The delegation of <party> has its limit in another currency than the agreement.', allowMandate.en],
    sv: ['Delegationen hos <party> har sin gräns i en annan valuta än avtalet.', allowMandate.sv],
    nb: ['Delegeringen hos <party> har grensen i en annen valuta enn avtalen.', allowMandate.nb],
  }),
  'mandate/none#day': waivableError({
    en: ['The delegation of <party> does not hold on this day.', allowMandate.en],
    sv: ['Delegationen hos <party> gäller inte denna dag.', allowMandate.sv],
    nb: ['Delegeringen hos <party> gjelder ikke denne dagen.', allowMandate.nb],
  }),
  'mandate/none#office': waivableError({
    en: ['Nothing says that the office that signs for <party> may do so.', allowMandate.en],
    sv: ['Inget anger att den befattning som undertecknar för <party> får göra det.', allowMandate.sv],
    nb: ['Ingenting sier at stillingen som undertegner for <party>, har myndighet til det.', allowMandate.nb],
  }),
  'mandate/none#open': waivableError({
    en: [
      'Which office signs for <parties> is still a blank.',
      'give the title of who signs, so that the mandate can be judged',
    ],
    sv: [
      'Vilken befattning som undertecknar för <parties> är ännu ett tomt fält.',
      'ange undertecknarens titel, så att behörigheten kan prövas',
    ],
    nb: [
      'Hvilken stilling som undertegner for <parties>, er fortsatt et åpent felt.',
      'oppgi tittelen til den som undertegner, slik at myndigheten kan vurderes',
    ],
  }),
  'mandate/none#term': waivableError({
    en: ['The agreement is longer than the delegation of <party> allows.', allowMandate.en],
    sv: ['Avtalet gäller längre än vad delegationen hos <party> medger.', allowMandate.sv],
    nb: ['Avtalen varer lenger enn delegeringen hos <party> gir adgang til.', allowMandate.nb],
  }),
  'mandate/none#together': waivableError({
    en: ['Fewer sign for <party> than have to sign together.', allowMandate.en],
    sv: ['Färre undertecknar för <party> än som måste göra det i förening.', allowMandate.sv],
    nb: ['Færre undertegner for <party> enn de som må undertegne i fellesskap.', allowMandate.nb],
  }),
  'mandate/none#value': waivableError({
    en: ['The agreement costs <party> more than its delegation allows.', allowMandate.en],
    sv: ['Avtalet kostar <party> mer än vad dess delegation medger.', allowMandate.sv],
    nb: ['Avtalen koster <party> mer enn delegeringen gir adgang til.', allowMandate.nb],
  }),
  'mandate/unknown': waivableError({
    en: [
      'Nothing says who may sign for <parties>.',
      'give the `delegations` of the party, or record the decision that names who signs',
    ],
    sv: [
      'Inget anger vem som får underteckna för <parties>.',
      'ange partens `delegations`, eller registrera beslutet som anger vem som undertecknar',
    ],
    nb: [
      'Ingenting sier hvem som kan undertegne for <parties>.',
      'oppgi partens `delegations`, eller registrer vedtaket som sier hvem som undertegner',
    ],
  }),
  'ready/decision': error({
    en: [
      'The agreement depends on decisions, and none is on record for <parties>.',
      'record it in `decisions.yaml` when it has been taken',
    ],
    sv: [
      'Avtalet är beroende av beslut, och inget är registrerat för <parties>.',
      'registrera det i `decisions.yaml` när det har fattats',
    ],
    nb: [
      'Avtalen avhenger av vedtak, og det er ikke registrert noe for <parties>.',
      'registrer det i `decisions.yaml` når det er fattet',
    ],
  }),
  'ready/not-final': error({
    en: ['The decision of <party> (<body>) does not become final before <final>.', 'wait until then'],
    sv: ['Beslutet hos <party> (<body>) får laga kraft först den <final>.', 'vänta till dess'],
    nb: ['Vedtaket hos <party> (<body>) blir endelig først <final>.', 'vent til da'],
  }),
  'ready/not-issued': error({
    en: [
      'Version <version> has not been issued.',
      'issue it with `avtal issue <agreement>`: what is signed never changes after that',
    ],
    sv: [
      'Version <version> är inte utfärdad.',
      'utfärda den med `avtal issue <agreement>`: det som undertecknas ändras sedan aldrig',
    ],
    nb: [
      'Versjon <version> er ikke utferdiget.',
      'utferdig den med `avtal issue <agreement>`: det som undertegnes, endres ikke etter det',
    ],
  }),
  'register/draft': error({
    en: ['A draft cannot be issued.', 'set `status: ready` when the text is settled'],
    sv: ['Ett utkast kan inte utfärdas.', 'ange `status: ready` när texten är fastställd'],
    nb: ['Et utkast kan ikke utferdiges.', 'angi `status: ready` når teksten er fastsatt'],
  }),
  'register/instance#withdrawn': error({
    en: ['`<agreement>` has no instance `<instance>`.', 'the instances are <instances>'],
    sv: ['`<agreement>` har ingen instans `<instance>`.', 'ange någon av instanserna <instances>'],
    nb: ['`<agreement>` har ingen instans `<instance>`.', 'oppgi en av instansene <instances>'],
  }),
  'register/issued#entered': error({
    en: ['Version `<version>` was entered by hand.', raise.en],
    sv: ['Version `<version>` är införd för hand.', raise.sv],
    nb: ['Versjon `<version>` er ført inn for hånd.', raise.nb],
  }),
  'register/issued#issued': error({
    en: ['Version `<version>` was issued on <date>.', raise.en],
    sv: ['Version `<version>` utfärdades den <date>.', raise.sv],
    nb: ['Versjon `<version>` ble utferdiget <date>.', raise.nb],
  }),
  'register/no-decision': warning({
    en: [
      'Validity depends on decisions, and none is on record for <parties>.',
      'write who decided what, and when, into <file>; it can be done later',
    ],
    sv: [
      'Avtalets giltighet är beroende av beslut, men inget beslut är registrerat för <parties>.',
      'ange i <file> vem som har beslutat vad och när; det kan göras senare',
    ],
    nb: [
      'Avtalens gyldighet avhenger av vedtak, men ingen vedtak er registrert for <parties>.',
      'oppgi i <file> hvem som har vedtatt hva og når; det kan gjøres senere',
    ],
  }),
  'register/not-issued#agreement': error({
    en: ['`<agreement>` has not been issued.', 'issue it first: avtal issue <agreement>'],
    sv: ['`<agreement>` är inte utfärdat.', 'utfärda det först: avtal issue <agreement>'],
    nb: ['`<agreement>` er ikke utferdiget.', 'utferdig den først: avtal issue <agreement>'],
  }),
  'register/version': error({
    en: [
      '`<version>` cannot be the name of a folder.',
      'write a version such as "2.0": letters, digits, full stops and hyphens',
    ],
    sv: [
      '`<version>` kan inte vara namnet på en mapp.',
      'ange en version som "2.0": bokstäver, siffror, punkter och bindestreck',
    ],
    nb: [
      '`<version>` kan ikke være navnet på en mappe.',
      'oppgi en versjon som "2.0": bokstaver, sifre, punktum og bindestrek',
    ],
  }),
}
