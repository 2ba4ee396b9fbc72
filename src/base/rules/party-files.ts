// Rules of parties: their files, and who takes part in an agreement.

import { error, warning } from './rule.js'

export const partyRules = {
  'party/check-digit': error({
    en: [
      'Organisation number `<number>` of `<party>` has a wrong check digit.',
      'compare with the body’s own page or the register',
    ],
    sv: [
      'Organisationsnumret `<number>` för `<party>` har fel kontrollsiffra.',
      'jämför med organisationens egen webbplats eller registret',
    ],
    nb: [
      'Organisasjonsnummeret `<number>` til `<party>` har feil kontrollsiffer.',
      'sammenlign med virksomhetens eget nettsted eller registeret',
    ],
  }),
  'party/check-digit#form': error({
    en: [
      'Organisation number `<number>` of `<party>` is not written as `<form>`.',
      'compare with the body’s own page or the register',
    ],
    sv: [
      'Organisationsnumret `<number>` för `<party>` är inte skrivet i formen `<form>`.',
      'jämför med organisationens egen webbplats eller registret',
    ],
    nb: [
      'Organisasjonsnummeret `<number>` til `<party>` er ikke skrevet på formen `<form>`.',
      'sammenlign med virksomhetens eget nettsted eller registeret',
    ],
  }),
  'party/check-digit#group': error({
    en: [
      '`<number>` cannot be the organisation number of `<party>`: such bodies have none that begins so.',
      'compare with the body’s own page or the register',
    ],
    sv: [
      '`<number>` kan inte vara organisationsnumret för `<party>`: inga sådana organisationer har nummer som börjar så.',
      'jämför med organisationens egen webbplats eller registret',
    ],
    nb: [
      '`<number>` kan ikke være organisasjonsnummeret til `<party>`: ingen slike virksomheter har nummer som begynner slik.',
      'sammenlign med virksomhetens eget nettsted eller registeret',
    ],
  }),
  'party/check-digit#person': error({
    en: [
      'The number of `<party>` is a personal identity number.',
      'leave `number` out: a person who trades alone has no organisation number that may be printed',
    ],
    sv: [
      'Numret för `<party>` är ett personnummer.',
      'utelämna `number`: en enskild näringsidkare har inget organisationsnummer som får skrivas ut',
    ],
    nb: [
      'Nummeret til `<party>` er et fødselsnummer.',
      'utelat `number`, eller oppgi nummeret i Enhetsregisteret: et fødselsnummer skal ikke skrives ut',
    ],
  }),
  'party/duplicate#id': error({
    en: ['Party `<party>` occurs twice.', 'remove one of them, or add the county to the id'],
    sv: ['Parten `<party>` förekommer två gånger.', 'ta bort en av dem, eller lägg till länet i id:t'],
    nb: ['Parten `<party>` forekommer to ganger.', 'fjern en av dem, eller legg til fylket i id-en'],
  }),
  'party/duplicate#number': warning({
    en: [
      '`<party>` and `<other>` have the same organisation number.',
      'if they are one legal entity, say so with `sameEntity`',
    ],
    sv: [
      '`<party>` och `<other>` har samma organisationsnummer.',
      'ange det med `sameEntity` om de är samma juridiska person',
    ],
    nb: [
      '`<party>` og `<other>` har samme organisasjonsnummer.',
      'angi det med `sameEntity` hvis de er samme rettssubjekt',
    ],
  }),
  'party/duplicate#short': warning({
    en: ['`<party>` and `<other>` have the same short name.', 'add the county in brackets, so that lists are clear'],
    sv: [
      '`<party>` och `<other>` har samma kortnamn.',
      'lägg till länet inom parentes, så att uppräkningar blir tydliga',
    ],
    nb: [
      '`<party>` og `<other>` har samme kortnavn.',
      'legg til fylket i parentes, slik at opplistinger blir tydelige',
    ],
  }),
  'party/former-name': error({
    en: ['`<name>` of `<party>` ends before it begins.', '`until` is the last day of the name, `from` its first'],
    sv: [
      'Namnet `<name>` på `<party>` upphör innan det börjar gälla.',
      '`until` är namnets sista dag, `from` dess första',
    ],
    nb: [
      'Navnet `<name>` på `<party>` opphører før det begynner å gjelde.',
      '`until` er navnets siste dag, `from` den første',
    ],
  }),
  'party/namesakes': error({
    en: [
      '`<party>` and `<other>` have the same name, and nothing tells them apart.',
      'give each its own `county` in content/parties; it is then printed with the name',
    ],
    sv: [
      '`<party>` och `<other>` har samma namn, och inget skiljer dem åt.',
      'ange `county` för var och en av dem i content/parties; länet skrivs då ut efter namnet',
    ],
    nb: [
      '`<party>` og `<other>` har samme navn, og ingenting skiller dem fra hverandre.',
      'oppgi `county` for hver av dem i content/parties; fylket skrives da ut etter navnet',
    ],
  }),
  'party/namesakes#typed': warning({
    en: ['`<name>` is typed here, and several of the parties are called so.', 'write which one: <names>'],
    sv: ['`<name>` är skrivet för hand här, men flera av parterna heter så.', 'skriv vilken som avses: <names>'],
    nb: ['`<name>` er skrevet for hånd her, men flere av partene heter det.', 'skriv hvem som menes: <names>'],
  }),
  'party/series': error({
    en: ['Two entries are a series.', 'one entry at most has `series`'],
    sv: ['Mer än en av avtalets parter är angiven som serie.', 'ange `series` på högst ett ställe under `parties`'],
    nb: ['Mer enn én av avtalens parter er angitt som serie.', 'angi `series` høyst ett sted under `parties`'],
  }),
  'party/signatories': error({
    en: [
      'Two who sign for `<party>` have the same name, and no title tells them apart.',
      'give the title of each; one person signs once',
    ],
    sv: [
      'Två som undertecknar för `<party>` har samma namn, och ingen befattning skiljer dem åt.',
      'ange befattningen för var och en; en person undertecknar en gång',
    ],
    nb: [
      'To som undertegner for `<party>` har samme navn, og ingen tittel skiller dem fra hverandre.',
      'oppgi tittelen til hver av dem; en person undertegner én gang',
    ],
  }),
  'party/signatories#several': warning({
    en: [
      'By name and title the same person signs for several parties: <parties>.',
      'correct the names, or give the title that each holds; where one person may bind them all, allow it with a reason',
    ],
    sv: [
      'Enligt namn och befattning undertecknar samma person för flera parter: <parties>.',
      'rätta namnen, eller ange den befattning som var och en har; om en person får företräda alla, tillåt det med en motivering under `allow`',
    ],
    nb: [
      'Etter navn og tittel undertegner samme person for flere parter: <parties>.',
      'rett navnene, eller oppgi tittelen som hver av dem har; hvis én person kan forplikte alle, tillat det med en begrunnelse under `allow`',
    ],
  }),
  'party/twice': error({
    en: ['Party `<party>` occurs twice in this agreement.', 'take one away'],
    sv: ['Parten `<party>` förekommer två gånger i avtalet.', 'ta bort en av dem'],
    nb: ['Parten `<party>` forekommer to ganger i avtalen.', 'fjern en av dem'],
  }),
  'party/unknown': error({
    en: ['Party `<party>` does not exist.', 'search for its name in `<folder>`; the id stands first'],
    sv: ['Parten `<party>` finns inte.', 'sök efter dess namn i `<folder>`; id:t står först'],
    nb: ['Parten `<party>` finnes ikke.', 'søk etter navnet i `<folder>`; id-en står først'],
  }),
  'party/unknown#named': error({
    en: [
      'Party `<party>`, named by `<by>`, does not exist.',
      'name a party by its id in content/parties, or take the line away',
    ],
    sv: [
      'Parten `<party>`, som anges av `<by>`, finns inte.',
      'ange partens id i content/parties, eller ta bort raden',
    ],
    nb: [
      'Parten `<party>`, som oppgis av `<by>`, finnes ikke.',
      'oppgi partens id i content/parties, eller fjern linjen',
    ],
  }),
  'party/unknown#signatories': error({
    en: [
      '`signatoriesOf` names `<party>`, which is no party of the role `<role>`.',
      'name a party that stands in the same entry',
    ],
    sv: ['`signatoriesOf` anger `<party>`, som inte är part i rollen `<role>`.', 'ange en part som står i samma post'],
    nb: [
      '`signatoriesOf` oppgir `<party>`, som ikke er part i rollen `<role>`.',
      'oppgi en part som står i samme oppføring',
    ],
  }),
  'party/website': error({
    en: [
      '`<website>` of `<party>` is no address of a website.',
      'write one that begins with https://, http:// or mailto:',
    ],
    sv: [
      '`<website>` för `<party>` är inte adressen till en webbplats.',
      'ange en adress som börjar med https://, http:// eller mailto:',
    ],
    nb: [
      '`<website>` for `<party>` er ikke adressen til et nettsted.',
      'oppgi en adresse som begynner med https://, http:// eller mailto:',
    ],
  }),
}
