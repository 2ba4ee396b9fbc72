// Rules of costs: currency, shares, population figures, index.

import { error, warning } from './rule.js'

export const moneyRules = {
  'money/currency': error({
    en: ['The agreement has costs but no `currency`.', 'add `currency: SEK`'],
    sv: ['Avtalet har kostnader men saknar `currency`.', 'lägg till `currency: SEK`'],
    nb: ['Avtalen har kostnader, men mangler `currency`.', 'legg til `currency: NOK`'],
  }),
  'money/duplicate-id': error({
    en: ['The cost `<cost>` occurs twice.', 'give one of them another id'],
    sv: ['Två kostnader har samma id, `<cost>`.', 'ge en av dem ett annat id'],
    nb: ['To kostnader har samme id, `<cost>`.', 'gi en av dem en annen id'],
  }),
  'money/index-missing#base': warning({
    en: [
      'No index value for <year>, the year of the total: no other year can be adjusted.',
      'add the published values to the series that counts',
    ],
    sv: [
      'Indextal saknas för <year>, det år som totalbeloppet avser: inget annat år kan räknas om.',
      'lägg till de publicerade indextalen i den serie som gäller',
    ],
    nb: [
      'Indekstall mangler for <year>, året som totalbeløpet gjelder for: ingen andre år kan justeres.',
      'legg til de publiserte indekstallene i serien som gjelder',
    ],
  }),
  'money/index-missing#one': warning({
    en: [
      'No index values for <missing>: the amounts of <year> stay in the prices of <base>.',
      'add the published values to the series that counts',
    ],
    sv: [
      'Indextal saknas för <missing>: beloppen för <year> anges i <base> års prisnivå.',
      'lägg till de publicerade indextalen i den serie som gäller',
    ],
    nb: [
      'Indekstall mangler for <missing>: beløpene for <year> oppgis i <base>-priser.',
      'legg til de publiserte indekstallene i serien som gjelder',
    ],
  }),
  'money/index-missing#two': warning({
    en: [
      'No index values for <base> and <year>: the amounts of <year> stay in the prices of <base>.',
      'add the published values to the series that counts',
    ],
    sv: [
      'Indextal saknas för <base> och <year>: beloppen för <year> anges i <base> års prisnivå.',
      'lägg till de publicerade indextalen i den serie som gäller',
    ],
    nb: [
      'Indekstall mangler for <base> og <year>: beløpene for <year> oppgis i <base>-priser.',
      'legg til de publiserte indekstallene i serien som gjelder',
    ],
  }),
  'money/index-open': warning({
    en: ['Which index adjusts `<cost>` is open: <series>.', 'choose one with `use` before signing'],
    sv: [
      'Det är inte bestämt vilket index som `<cost>` räknas om med: <series>.',
      'välj ett med `use` före undertecknandet',
    ],
    nb: ['Det er ikke bestemt hvilken indeks `<cost>` justeres med: <series>.', 'velg en med `use` før undertegningen'],
  }),
  'money/index-unknown': error({
    en: ['No index `<index>` is listed.', 'series there are: <known>'],
    sv: ['Indexet `<index>` finns inte bland serierna.', 'ange en av de serier som finns: <known>'],
    nb: ['Indeksen `<index>` finnes ikke blant seriene.', 'oppgi en av seriene som finnes: <known>'],
  }),
  'money/population-missing#at': error({
    en: ['No population at <date> for <parties>.', 'add the figures to the parties'],
    sv: ['Folkmängd per <date> saknas för <parties>.', 'lägg till uppgifterna hos parterna'],
    nb: ['Folketall per <date> mangler for <parties>.', 'legg til tallene hos partene'],
  }),
  'money/population-missing#same-day': error({
    en: ['No population of one and the same day for <parties>.', 'add the figures to the parties'],
    sv: ['Folkmängd per en och samma dag saknas för <parties>.', 'lägg till uppgifterna hos parterna'],
    nb: ['Folketall fra én og samme dag mangler for <parties>.', 'legg til tallene hos partene'],
  }),
  'money/role': error({
    en: ['The agreement has no party in the role `<role>`.', 'roles there are: <known>'],
    sv: ['Avtalet har ingen part i rollen `<role>`.', 'ange en av de roller som finns: <known>'],
    nb: ['Avtalen har ingen part i rollen `<role>`.', 'oppgi en av rollene som finnes: <known>'],
  }),
  'money/rounding': error({
    en: ['`<amount>` cannot be shared in whole units.', 'give a whole amount, or set `rounding: minor`'],
    sv: ['`<amount>` kan inte fördelas i hela valutaenheter.', 'ange ett helt belopp, eller `rounding: minor`'],
    nb: ['`<amount>` kan ikke fordeles i hele valutaenheter.', 'oppgi et helt beløp, eller `rounding: minor`'],
  }),
  'money/shares-sum#fixed-above': error({
    en: ['The fixed parts of `<cost>` are more than the total.', 'lower them, or raise the total'],
    sv: ['De fasta delarna av `<cost>` överstiger totalbeloppet.', 'sänk dem, eller höj totalbeloppet'],
    nb: ['De faste delene av `<cost>` overstiger totalbeløpet.', 'senk dem, eller øk totalbeløpet'],
  }),
  'money/shares-sum#fixed-below': error({
    en: ['The fixed parts of `<cost>` are less than the total.', 'share the rest out by percent'],
    sv: ['De fasta delarna av `<cost>` understiger totalbeloppet.', 'fördela resten i procent'],
    nb: ['De faste delene av `<cost>` er lavere enn totalbeløpet.', 'fordel resten i prosent'],
  }),
  'money/shares-sum#percent': error({
    en: ['The shares of `<cost>` add up to <sum> percent.', 'shares add up to 100'],
    sv: ['Andelarna av `<cost>` blir tillsammans <sum> procent.', 'andelarna ska tillsammans bli 100'],
    nb: ['Andelene av `<cost>` blir til sammen <sum> prosent.', 'andelene skal til sammen bli 100'],
  }),
  'money/weights-date': warning({
    en: ['The costs of <year> are shared by population figures of <date>.', 'use figures of <before> or <year>'],
    sv: [
      'Kostnaderna för <year> fördelas efter folkmängden per <date>.',
      'använd folkmängden för <before> eller <year>',
    ],
    nb: ['Kostnadene for <year> fordeles etter folketallet per <date>.', 'bruk folketallet for <before> eller <year>'],
  }),
}
