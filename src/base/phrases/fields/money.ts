// Costs and how they are shared.

import { field, type FieldTexts } from './field-text.js'

export const moneyFields: FieldTexts = {
  'agreement.costs': field(['Costs', 'Kostnader', 'Kostnader']),
  'costs.entry': field(['Cost', 'Kostnad', 'Kostnad']),
  'costs.id': field(
    ['Id', 'Id', 'Id'],
    [
      'Clauses reach the cost by it, in lower case and in English: yearly.',
      'Klausulerna når kostnaden med det, med små bokstäver och på engelska: yearly.',
      'Klausulene når kostnaden med den, med små bokstaver og på engelsk: yearly.',
    ],
  ),
  'costs.year': field(
    ['Year', 'År', 'År'],
    ['The year that the total is for.', 'Det år som totalbeloppet avser.', 'Året som totalbeløpet gjelder.'],
  ),
  'costs.total': field(
    ['Total', 'Totalt belopp', 'Totalbeløp'],
    [
      'In whole units of the agreement’s currency.',
      'I hela enheter av avtalets valuta.',
      'I hele enheter av avtalens valuta.',
    ],
  ),
  'costs.shares': field(
    ['Shares', 'Andelar', 'Andeler'],
    [
      'Percentages add up to 100; fixed amounts are taken off first.',
      'Procenttalen blir tillsammans 100; fasta belopp dras av först.',
      'Prosentene blir til sammen 100; faste beløp trekkes fra først.',
    ],
  ),
  'shares.entry': field(['Share', 'Andel', 'Andel']),
  'shares.role': field(
    ['Role', 'Roll', 'Rolle'],
    [
      'All parties of the role bear the share together.',
      'Alla parter i rollen bär andelen tillsammans.',
      'Alle parter i rollen bærer andelen sammen.',
    ],
  ),
  'shares.percent': field(
    ['Percent', 'Procent', 'Prosent'],
    [
      'Of the total, or of what fixed amounts leave of it. Percent or a fixed amount is given.',
      'Av totalbeloppet, eller av det som återstår efter fasta belopp. Ange procent eller fast belopp.',
      'Av totalbeløpet, eller av det som gjenstår etter faste beløp. Oppgi prosent eller fast beløp.',
    ],
  ),
  'shares.fixed': field(
    ['Fixed amount', 'Fast belopp', 'Fast beløp'],
    [
      'For each party of the role. No index adjusts it.',
      'För varje part i rollen. Det räknas inte upp med index.',
      'For hver part i rollen. Det reguleres ikke med indeks.',
    ],
  ),
  'shares.by': field(['Shared among its parties', 'Fördelas mellan parterna', 'Fordeles mellom partene']),
  'shares.at': field(
    ['Population on', 'Folkmängd den', 'Folketall den'],
    [
      'The figures at the beginning of the year of the amount unless a day is given.',
      'Uppgifterna vid ingången av beloppets år om ingen dag anges.',
      'Tallene ved inngangen til beløpets år hvis ingen dag er oppgitt.',
    ],
  ),
  'costs.rounding': field(['Rounding', 'Avrundning', 'Avrunding']),
  'costs.index': field(
    ['Index', 'Index', 'Indeks'],
    [
      'The total follows an index: total × index of the year ÷ index of the year of the total.',
      'Totalbeloppet följer ett index: beloppet × årets indextal ÷ indextalet för beloppets år.',
      'Totalbeløpet følger en indeks: beløpet × årets indekstall ÷ indekstallet for beløpets år.',
    ],
  ),
  'index.from': field(
    ['First year that is adjusted', 'Första året som räknas upp', 'Første år som reguleres'],
    [
      'The year after that of the total unless given.',
      'Året efter beloppets år om inget anges.',
      'Året etter beløpets år hvis ikke oppgitt.',
    ],
  ),
  'index.series': field(
    ['Index series', 'Indexserier', 'Indeksserier'],
    [
      'Several while the parties have not chosen.',
      'Flera så länge parterna inte har valt.',
      'Flere så lenge partene ikke har valgt.',
    ],
  ),
  'index.series.entry': field(['Index series', 'Indexserie', 'Indeksserie']),
  'series.id': field(['Id', 'Id', 'Id'], ['In lower case: kpi.', 'Med små bokstäver: kpi.', 'Med små bokstaver: kpi.']),
  'series.name': field(['Name', 'Namn', 'Navn']),
  'series.source': field(['Source of the values', 'Källa till talen', 'Kilde til tallene']),
  'series.values': field(['Index numbers', 'Indextal', 'Indekstall']),
  'values.key': field(['Year', 'År', 'År']),
  'values.entry': field(['Index number', 'Indextal', 'Indekstall']),
  'index.use': field(
    ['Series that counts', 'Serie som gäller', 'Serie som gjelder'],
    [
      'By its id. Left out while the choice is open.',
      'Ange dess id. Utelämnas så länge valet är öppet.',
      'Oppgi id-en. Utelates så lenge valget er åpent.',
    ],
  ),
  'index.nearest': field(
    ['Rounded to the nearest', 'Avrundas till närmaste', 'Avrundes til nærmeste'],
    [
      'The adjusted total, in whole units.',
      'Det uppräknade totalbeloppet, i hela enheter av valutan.',
      'Det regulerte totalbeløpet, i hele enheter av valutaen.',
    ],
  ),
  'costs.vat': field(
    ['Value added tax', 'Mervärdesskatt', 'Merverdiavgift'],
    [
      'What the agreement says of it; left out where it says nothing.',
      'Vad avtalet anger om den; utelämnas om inget anges.',
      'Hva avtalen sier om den; utelates hvis den ikke sier noe.',
    ],
  ),
  'vat.rate': field(['Rate in percent', 'Skattesats i procent', 'Sats i prosent']),
  'vat.amounts': field(['The amounts are', 'Beloppen anges', 'Beløpene er']),
  'vat.none': field(
    ['Why no tax is charged', 'Varför ingen moms tas ut', 'Hvorfor det ikke kreves merverdiavgift'],
    ['The ground, in words.', 'Skälet, med ord.', 'Grunnen, med ord.'],
  ),
  'vat.as-rate': field(['Tax is charged', 'Moms tas ut', 'Merverdiavgift kreves']),
  'vat.as-none': field(['No tax is charged', 'Ingen moms tas ut', 'Merverdiavgift kreves ikke']),
  'agreement.currency': field(['Currency', 'Valuta', 'Valuta']),
}
