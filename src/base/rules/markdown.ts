// Rules of Markdown: what a clause has no use for, and what would be read otherwise than it is meant.

import { error } from './rule.js'

export const markdownRules = {
  'markdown/accidental-list#mark': error({
    en: [
      'A line that opens with `<mark>` becomes a list.',
      'write `\\<mark>` where no list is meant, and `-` where one is',
    ],
    sv: [
      'En rad som börjar med `<mark>` blir en lista.',
      'skriv `\\<mark>` där ingen lista avses, och `-` där en lista avses',
    ],
    nb: [
      'En linje som begynner med `<mark>`, blir en liste.',
      'skriv `\\<mark>` der det ikke er ment en liste, og `-` der det er det',
    ],
  }),
  'markdown/accidental-list#number': error({
    en: [
      'A line that opens with `<number>.` becomes a list.',
      'write `<number>\\.` where no list is meant; a list starts at 1, has at least two items, and goes on where what stands between them is indented by three spaces',
    ],
    sv: [
      'En rad som börjar med `<number>.` blir en lista.',
      'skriv `<number>\\.` där ingen lista avses; en lista börjar på 1, har minst två led och fortsätter om det som står emellan dras in tre blanksteg',
    ],
    nb: [
      'En linje som begynner med `<number>.`, blir en liste.',
      'skriv `<number>\\.` der det ikke er ment en liste; en liste begynner på 1, har minst to ledd og fortsetter når det som står mellom dem, er rykket inn tre mellomrom',
    ],
  }),
  'markdown/construct#code': error({
    en: ['Unexpected program code.', 'take away the four spaces or the fence: a clause has no program code'],
    sv: ['Programkod får inte förekomma i en klausul.', 'ta bort de fyra blankstegen, eller raderna som omger koden'],
    nb: ['Programkode kan ikke stå i en klausul.', 'fjern de fire mellomrommene, eller linjene rundt koden'],
  }),
  'markdown/construct#definition': error({
    en: ['Unexpected link definition.', 'write the link in place: [text](https://…)'],
    sv: ['Länkadresser får inte stå för sig själva.', 'skriv länken där den ska stå: [text](https://…)'],
    nb: ['Lenkeadresser kan ikke stå for seg selv.', 'skriv lenken der den skal stå: [tekst](https://…)'],
  }),
  'markdown/construct#footnote': error({
    en: ['Unexpected footnote text inside another construct.', 'put it at the end of the clause'],
    sv: ['En fotnots text får inte stå inuti något annat.', 'flytta den till slutet av klausulen'],
    nb: ['Teksten til en fotnote kan ikke stå inne i noe annet.', 'flytt den til slutten av klausulen'],
  }),
  'markdown/construct#inline-code': error({
    en: ['Unexpected program code.', 'take away the back-ticks: a clause has no program code'],
    sv: ['Programkod får inte förekomma i en klausul.', 'ta bort de grava accenterna (`) före och efter texten'],
    nb: ['Programkode kan ikke stå i en klausul.', 'fjern gravisaksentene (`) foran og bak teksten'],
  }),
  'markdown/construct#line': error({
    en: ['Unexpected horizontal line.', 'take away the line; sections are set apart by headings'],
    sv: ['Vågräta linjer får inte förekomma i en klausul.', 'ta bort linjen; punkter skiljs åt av rubriker'],
    nb: ['Vannrette linjer kan ikke stå i en klausul.', 'fjern linjen; punkter skilles av overskrifter'],
  }),
  'markdown/construct#picture': error({
    en: ['Unexpected picture.', 'a clause has no pictures; put them in an annex file'],
    sv: ['Bilder får inte förekomma i en klausul.', 'lägg bilden i en bilaga som är en egen fil'],
    nb: ['Bilder kan ikke stå i en klausul.', 'legg bildet i et vedlegg som er en egen fil'],
  }),
  'markdown/construct#reference': error({
    en: ['Unexpected link by reference.', 'write the link in place: [text](https://…)'],
    sv: ['En länk måste ha sin adress med sig.', 'skriv länken där den ska stå: [text](https://…)'],
    nb: ['En lenke må ha adressen med seg.', 'skriv lenken der den skal stå: [tekst](https://…)'],
  }),
  'markdown/construct#struck-out': error({
    en: ['Unexpected text struck out.', 'text that is struck out does not belong in an agreement'],
    sv: ['En text är genomstruken.', 'ta bort den: genomstruken text hör inte hemma i ett avtal'],
    nb: ['En tekst er gjennomstreket.', 'fjern den: gjennomstreket tekst hører ikke hjemme i en avtale'],
  }),
  'markdown/construct#tab': error({
    en: ['Unexpected tab at the start of a line.', 'take it away: a paragraph opens at the margin'],
    sv: ['En rad börjar med en tabb.', 'ta bort den: ett stycke börjar vid marginalen'],
    nb: ['En linje begynner med en tabulator.', 'fjern den: et avsnitt begynner ved margen'],
  }),
  'markdown/html': error({
    en: [
      'Unexpected HTML `<markup>`.',
      'write the character as it is in text, for example `\\<`; markup has no place in a clause',
    ],
    sv: [
      'HTML-koden `<markup>` får inte förekomma i en klausul.',
      'ta bort den; ett tecken som ska stå i texten skrivs till exempel `\\<`',
    ],
    nb: [
      'HTML-koden `<markup>` kan ikke stå i en klausul.',
      'fjern den; et tegn som skal stå i teksten, skrives for eksempel `\\<`',
    ],
  }),
  'markdown/link': error({
    en: ['The link `<link>` leads nowhere.', 'a link begins with https:// or mailto:'],
    sv: ['Länken `<link>` leder ingenstans.', 'en länk börjar med https:// eller mailto:'],
    nb: ['Lenken `<link>` fører ingen steder.', 'en lenke begynner med https:// eller mailto:'],
  }),
  'markdown/link#title': error({
    en: [
      'The text `<title>` within the link is printed nowhere.',
      'write [text](https://…) with nothing after the address',
    ],
    sv: ['Texten `<title>` i länken skrivs inte ut någonstans.', 'skriv [text](https://…) utan något efter adressen'],
    nb: ['Teksten `<title>` i lenken skrives ikke ut noe sted.', 'skriv [tekst](https://…) uten noe etter adressen'],
  }),
  'markdown/nesting': error({
    en: [
      'The text is nested more than <levels> levels deep.',
      'write it with fewer lists or quotations within each other',
    ],
    sv: [
      'Listor och citat ligger inuti varandra i mer än <levels> nivåer.',
      'skriv om texten med färre listor eller citat inuti varandra',
    ],
    nb: [
      'Lister og sitater ligger inne i hverandre i mer enn <levels> nivåer.',
      'skriv om teksten med færre lister eller sitater inne i hverandre',
    ],
  }),
  'markdown/pasted-list#bullet': error({
    en: [
      'A line that opens with `<mark>` is no item of a list.',
      'write `- ` at each item, with an empty line before the first',
    ],
    sv: [
      'En rad som börjar med `<mark>` blir inget led i en lista.',
      'skriv `- ` före varje led, med en tom rad före det första',
    ],
    nb: [
      'En linje som begynner med `<mark>`, blir ikke et ledd i en liste.',
      'skriv `- ` foran hvert ledd, med en tom linje foran det første',
    ],
  }),
  'markdown/pasted-list#counted': error({
    en: [
      'Lines that count on from `<mark>` are no list here: they would run together into one paragraph.',
      'write `1. ` at each item, with an empty line before the first; under an item, indented by three spaces, the items count a), b). ' +
        'What belongs to an item between two others is indented by three spaces, so that the list goes on',
    ],
    sv: [
      'Rader som räknar vidare från `<mark>` blir ingen lista här: de flyter ihop till ett stycke.',
      'skriv `1. ` före varje led, med en tom rad före det första; under ett led, med tre blankstegs indrag, räknas a), b). ' +
        'Det som hör till ett led mellan två andra dras in tre blanksteg, så att listan fortsätter',
    ],
    nb: [
      'Linjer som teller videre fra `<mark>`, blir ingen liste her: de flyter sammen til ett avsnitt.',
      'skriv `1. ` foran hvert ledd, med en tom linje foran det første; under et ledd, med innrykk på tre mellomrom, telles a), b). ' +
        'Det som hører til et ledd mellom to andre, rykkes inn tre mellomrom, slik at listen fortsetter',
    ],
  }),
  'markdown/pasted-list#number': error({
    en: [
      'A line that opens with `<mark>` is no item of a list, and no heading.',
      'sections are numbered by the program: take the number away, or write `1. ` at each item of a numbered list',
    ],
    sv: [
      'En rad som börjar med `<mark>` blir inget led i en lista och ingen rubrik.',
      'programmet numrerar punkterna: ta bort numret, eller skriv `1. ` före varje led i en numrerad lista',
    ],
    nb: [
      'En linje som begynner med `<mark>`, blir ikke et ledd i en liste og ingen overskrift.',
      'programmet nummererer punktene: fjern nummeret, eller skriv `1. ` foran hvert ledd i en nummerert liste',
    ],
  }),
}
