// Rules of costs: currency, shares, population figures, index.

import { error, unsettled, warning } from './rule.js'

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
  'money/duplicate-id#series': error({
    en: ['The index series `<series>` occurs twice.', 'give one of them another id'],
    sv: ['Två indexserier har samma id, `<series>`.', 'ge en av dem ett annat id'],
    nb: ['To indeksserier har samme id, `<series>`.', 'gi en av dem en annen id'],
  }),
  'money/index-base': warning({
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
  'money/index-from': error({
    en: [
      'The index adjusts the total from <from>, but the total is that of <year>.',
      'the first year that is adjusted comes after the year of the total; without `from` it is the next one',
    ],
    sv: [
      'Indexet ska räkna om totalbeloppet från och med <from>, men beloppet avser <year>.',
      'första året som räknas om kommer efter det år som totalbeloppet avser; utan `from` är det året därefter',
    ],
    nb: [
      'Indeksen skal justere totalbeløpet fra og med <from>, men beløpet gjelder for <year>.',
      'det første året som justeres, kommer etter året totalbeløpet gjelder for; uten `from` er det året etter',
    ],
  }),
  'money/index-missing#open': error({
    en: [
      'Which index adjusts `<cost>` is open: the amounts of <year> cannot be computed.',
      'choose one with `use`, or show the amounts unadjusted with `costs --unadjusted`',
    ],
    sv: [
      'Det är inte bestämt vilket index som `<cost>` räknas om med: beloppen för <year> kan inte beräknas.',
      'välj ett med `use`, eller visa beloppen utan omräkning med `costs --unadjusted`',
    ],
    nb: [
      'Det er ikke bestemt hvilken indeks `<cost>` justeres med: beløpene for <year> kan ikke beregnes.',
      'velg en med `use`, eller vis beløpene uten justering med `costs --unadjusted`',
    ],
  }),
  'money/index-missing#values': error({
    en: [
      'No index values for <missing>: the amounts of <year> cannot be computed.',
      'add the published values to the series that counts, or show the amounts unadjusted with `costs --unadjusted`',
    ],
    sv: [
      'Indextal saknas för <missing>: beloppen för <year> kan inte beräknas.',
      'lägg till de publicerade indextalen i den serie som gäller, eller visa beloppen utan omräkning med `costs --unadjusted`',
    ],
    nb: [
      'Indekstall mangler for <missing>: beløpene for <year> kan ikke beregnes.',
      'legg til de publiserte indekstallene i serien som gjelder, eller vis beløpene uten justering med `costs --unadjusted`',
    ],
  }),
  'money/index-open': unsettled({
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
  'money/not-printed': warning({
    en: [
      'The cost `<cost>` stands in the data, and the agreement says nothing of it: neither an amount nor a share is printed.',
      'print it in a clause, `{{costs.<cost>.total}}`, or take it out of `costs`',
    ],
    sv: [
      'Kostnaden `<cost>` finns bland uppgifterna, men avtalet säger inget om den: varken belopp eller andelar skrivs ut.',
      'skriv ut den i en klausul, `{{costs.<cost>.total}}`, eller ta bort den ur `costs`',
    ],
    nb: [
      'Kostnaden `<cost>` finnes blant opplysningene, men avtalen sier ikke noe om den: verken beløp eller andeler skrives ut.',
      'skriv den ut i en klausul, `{{costs.<cost>.total}}`, eller fjern den fra `costs`',
    ],
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
  'money/population-missing#two-days': error({
    en: [
      'The parts of `<cost>` that <parties> bear are shared by population figures of different days: <dates>.',
      'use figures of one day for all parts that a party bears',
    ],
    sv: [
      'De delar av `<cost>` som <parties> bär fördelas efter folkmängden vid olika dagar: <dates>.',
      'använd folkmängden vid samma dag för alla delar som en part bär',
    ],
    nb: [
      'Delene av `<cost>` som <parties> bærer, fordeles etter folketallet på ulike dager: <dates>.',
      'bruk folketall fra samme dag for alle delene som en part bærer',
    ],
  }),
  'money/role': error({
    en: ['The agreement has no party in the role `<role>`.', 'roles there are: <known>'],
    sv: ['Avtalet har ingen part i rollen `<role>`.', 'ange en av de roller som finns: <known>'],
    nb: ['Avtalen har ingen part i rollen `<role>`.', 'oppgi en av rollene som finnes: <known>'],
  }),
  'money/rounding#amount': error({
    en: [
      '`<amount>` has more decimals than the currency, or more digits than can be counted exactly.',
      'give an amount with two decimals at most',
    ],
    sv: [
      '`<amount>` har fler decimaler än valutan, eller fler siffror än som kan räknas exakt.',
      'ange ett belopp med högst två decimaler',
    ],
    nb: [
      '`<amount>` har flere desimaler enn valutaen, eller flere sifre enn det som kan regnes nøyaktig.',
      'oppgi et beløp med høyst to desimaler',
    ],
  }),
  'money/rounding#whole': error({
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
  'money/unadjusted': warning({
    en: [
      'The amounts of `<cost>` for <year> are not adjusted: they are in the prices of <base>.',
      'do not invoice them before the index is known',
    ],
    sv: [
      'Beloppen för `<cost>` <year> är inte omräknade: de anges i <base> års prisnivå.',
      'fakturera dem inte innan indextalet är känt',
    ],
    nb: [
      'Beløpene for `<cost>` <year> er ikke justert: de oppgis i <base>-priser.',
      'fakturer dem ikke før indekstallet er kjent',
    ],
  }),
  'money/vat-sum': warning({
    en: [
      'The value added tax of the parties in `<cost>` adds up to <sum>; on the total it is <total>.',
      'each party’s tax is rounded by itself, as it is invoiced: book what the invoices say',
    ],
    sv: [
      'Parternas mervärdesskatt i `<cost>` blir tillsammans <sum>; på totalbeloppet är den <total>.',
      'skatten avrundas för varje part, så som den faktureras: bokför det som fakturorna anger',
    ],
    nb: [
      'Partenes merverdiavgift i `<cost>` blir til sammen <sum>; av totalbeløpet er den <total>.',
      'avgiften avrundes for hver part, slik den faktureres: bokfør det som fakturaene viser',
    ],
  }),
  'money/weights-date': warning({
    en: ['The costs of <year> are shared by population figures of <date>.', 'use figures of <before> or <year>'],
    sv: [
      'Kostnaderna för <year> fördelas efter folkmängden per <date>.',
      'använd folkmängden för <before> eller <year>',
    ],
    nb: ['Kostnadene for <year> fordeles etter folketallet per <date>.', 'bruk folketallet for <before> eller <year>'],
  }),
  'money/weights-differ': warning({
    en: [
      'The parts of `<cost>` are shared by population figures of different days: <dates>.',
      'use figures of one day with `at`; where there are none, let the text give the day of each figure',
    ],
    sv: [
      'Delarna av `<cost>` fördelas efter folkmängden vid olika dagar: <dates>.',
      'använd folkmängden vid samma dag med `at`; finns ingen sådan, låt texten ange dagen för varje uppgift',
    ],
    nb: [
      'Delene av `<cost>` fordeles etter folketallet på ulike dager: <dates>.',
      'bruk folketall fra samme dag med `at`; finnes ingen slike, la teksten oppgi dagen for hvert tall',
    ],
  }),
  'money/weights-later': unsettled({
    en: [
      '`<cost>` is shared by population figures of <date>, a later day than that of the version, <version>.',
      'use figures that were known then, give the version a later date, or allow it with a reason',
    ],
    sv: [
      '`<cost>` fördelas efter folkmängden <date>, en senare dag än versionens, <version>.',
      'använd folkmängden som var känd då, ge versionen ett senare datum, eller tillåt det i `allow:` med ett skäl',
    ],
    nb: [
      '`<cost>` fordeles etter folketallet per <date>, en senere dag enn versjonens, <version>.',
      'bruk folketall som var kjent da, gi versjonen en senere dato, eller tillat det i `allow:` med en begrunnelse',
    ],
  }),
}
