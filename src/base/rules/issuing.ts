// Rules of issuing a version, and of records that are asked for of a version that has not been issued.

import { error, warning } from './rule.js'

const raise = {
  en: 'an issued version never changes; raise `version` to issue another',
  sv: 'en utfärdad version ändras aldrig; höj `version` för att utfärda en ny',
  nb: 'en utferdiget versjon endres aldri; øk `version` for å utferdige en ny',
} as const

export const issuingRules = {
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
