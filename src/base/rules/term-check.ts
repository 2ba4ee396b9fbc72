// Rules of a term that contradicts itself.

import { error, warning } from './rule.js'

const beforePeriod = {
  en: 'notice would have to be given before the period begins',
  sv: 'förkorta uppsägningstiden; annars måste uppsägningen ske innan perioden börjar',
  nb: 'kort ned oppsigelsesfristen; ellers må oppsigelsen gis før perioden begynner',
} as const

const moveBeforeEnd = {
  en: 'move it before the end',
  sv: 'lägg den före avtalets slut',
  nb: 'legg den før avtalens slutt',
} as const

const checkDates = { en: 'check both dates', sv: 'kontrollera båda datumen', nb: 'kontroller begge datoene' } as const

export const termCheckRules = {
  'term/approvals-missing': warning({
    en: ['The agreement is subject to approvals, but lists none.', 'list who approves under `approvals`'],
    sv: [
      'Avtalet gäller under förutsättning av godkännanden men anger inga.',
      'ange under `approvals` vilka som ska godkänna avtalet',
    ],
    nb: ['Avtalen forutsetter godkjenning, men angir ingen.', 'angi under `approvals` hvem som skal godkjenne'],
  }),
  'term/approved-after-start#last-day': warning({
    en: ['An approval of <date> comes after <last>, the last day for it.', checkDates.en],
    sv: ['Ett godkännande den <date> kommer efter <last>, sista dagen för godkännande.', checkDates.sv],
    nb: ['En godkjenning <date> kommer etter <last>, siste dag for godkjenning.', checkDates.nb],
  }),
  'term/approved-after-start#start': warning({
    en: ['An approval of <date> comes after the term starts on <start>.', checkDates.en],
    sv: ['Ett godkännande den <date> kommer efter att avtalstiden har börjat den <start>.', checkDates.sv],
    nb: ['En godkjenning <date> kommer etter at avtaletiden har begynt <start>.', checkDates.nb],
  }),
  'term/duplicate-duty': error({
    en: ['The duty `<duty>` occurs twice.', 'give one of them another id'],
    sv: ['Två skyldigheter har samma id, `<duty>`.', 'ge en av dem ett annat id'],
    nb: ['To plikter har samme id, `<duty>`.', 'gi en av dem en annen id'],
  }),
  'term/end-before-start': error({
    en: ['The term ends on <end>, before it starts on <start>.', 'the last day is the same as the first, or later'],
    sv: [
      'Avtalstiden slutar den <end>, före sin början den <start>.',
      'den sista dagen ska vara densamma som den första, eller en senare',
    ],
    nb: [
      'Avtaletiden slutter <end>, før den begynner <start>.',
      'siste dag skal være den samme som første dag, eller senere',
    ],
  }),
  'term/no-notice': warning({
    en: [
      'The agreement runs until further notice, but states no notice period.',
      'state a notice period; without one, reasonable notice applies',
    ],
    sv: [
      'Avtalet gäller tills vidare men anger ingen uppsägningstid.',
      'ange en uppsägningstid; utan en sådan gäller skälig uppsägningstid',
    ],
    nb: [
      'Avtalen gjelder til den sies opp, men angir ingen oppsigelsesfrist.',
      'angi en oppsigelsesfrist; uten den gjelder rimelig oppsigelsesfrist',
    ],
  }),
  'term/notice-against-renewal': warning({
    en: [
      'Notice needs `<notice>`, but `<nonRenewal>` before the end stops the renewal.',
      'the agreement should say whether notice in between ends it at the end of the period',
    ],
    sv: [
      'Uppsägningstiden är `<notice>`, men en förlängning hindras genom uppsägning senast `<nonRenewal>` före slutet.',
      'avtalet bör ange om en uppsägning däremellan får verkan vid periodens slut',
    ],
    nb: [
      'Oppsigelsesfristen er `<notice>`, men en forlengelse hindres ved oppsigelse senest `<nonRenewal>` før slutten.',
      'avtalen bør angi om en oppsigelse imellom virker fra periodens slutt',
    ],
  }),
  'term/notice-longer-than-term#renewed': warning({
    en: ['Notice of `<notice>` is longer than the renewed period of `<renewed>`.', beforePeriod.en],
    sv: ['Uppsägningstiden `<notice>` är längre än förlängningen på `<renewed>`.', beforePeriod.sv],
    nb: ['Oppsigelsesfristen `<notice>` er lengre enn forlengelsen på `<renewed>`.', beforePeriod.nb],
  }),
  'term/notice-longer-than-term#term': warning({
    en: ['Notice of `<notice>` is longer than the term.', beforePeriod.en],
    sv: ['Uppsägningstiden `<notice>` är längre än avtalstiden.', beforePeriod.sv],
    nb: ['Oppsigelsesfristen `<notice>` er lengre enn avtaletiden.', beforePeriod.nb],
  }),
  'term/notice-of-open': error({
    en: [
      'The agreement runs until further notice, so that there is no end that notice could be given before.',
      'write `before: any`, or give the agreement an end',
    ],
    sv: [
      'Avtalet gäller tills vidare och har inget slut som uppsägningen kan räknas från.',
      'ange `before: any`, eller ge avtalet ett slut',
    ],
    nb: [
      'Avtalen gjelder til den sies opp og har ingen slutt som oppsigelsen kan regnes fra.',
      'oppgi `before: any`, eller gi avtalen en slutt',
    ],
  }),
  'term/renewal-endless': warning({
    en: [
      'The agreement is renewed without limit, and nothing stops it.',
      'add `notice` or `nonRenewal`, or limit the times',
    ],
    sv: [
      'Avtalet förlängs utan begränsning, och inget kan avbryta det.',
      'lägg till `notice` eller `nonRenewal`, eller begränsa antalet gånger',
    ],
    nb: [
      'Avtalen forlenges uten begrensning, og ingenting kan stanse det.',
      'legg til `notice` eller `nonRenewal`, eller begrens antall ganger',
    ],
  }),
  'term/renewal-missing': error({
    en: ['Notice against renewal is given, but no renewal.', 'add `renewal`'],
    sv: ['En uppsägning som hindrar förlängning är angiven, men ingen förlängning.', 'lägg till `renewal`'],
    nb: ['En oppsigelse som hindrer forlengelse, er angitt, men ingen forlengelse.', 'legg til `renewal`'],
  }),
  'term/renewal-of-open': error({
    en: ['The term has no end that could be renewed.', 'remove `open` or `renewal`'],
    sv: ['Avtalstiden har inget slut och kan inte förlängas.', 'ta bort `open` eller `renewal`'],
    nb: ['Avtaletiden har ingen slutt og kan ikke forlenges.', 'fjern `open` eller `renewal`'],
  }),
  'term/review-after-end#review': warning({
    en: ['The first review comes on <date>, after the end of the agreement.', moveBeforeEnd.en],
    sv: ['Den första uppföljningen infaller den <date>, efter avtalets slut.', moveBeforeEnd.sv],
    nb: ['Den første gjennomgangen kommer <date>, etter avtalens slutt.', moveBeforeEnd.nb],
  }),
  'term/review-after-end#review-period': warning({
    en: ['The first review comes after `<period>`, after the end of the agreement.', moveBeforeEnd.en],
    sv: ['Den första uppföljningen sker efter `<period>`, alltså efter avtalets slut.', moveBeforeEnd.sv],
    nb: ['Den første gjennomgangen skjer etter `<period>`, altså etter avtalens slutt.', moveBeforeEnd.nb],
  }),
  'term/review-after-end#revision': warning({
    en: ['The next revision comes in `<date>`, after the end of the agreement.', moveBeforeEnd.en],
    sv: ['Nästa revidering infaller `<date>`, efter avtalets slut.', moveBeforeEnd.sv],
    nb: ['Neste revisjon kommer `<date>`, etter avtalens slutt.', moveBeforeEnd.nb],
  }),
}
