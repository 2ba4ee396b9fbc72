// Rules of a clause's file: its front matter, and that it has a text.

import { error, warning } from './rule.js'

export const clauseFileRules = {
  'clause/empty': error({
    en: [
      'The clause has no text.',
      'write its text, or take the clause out of the agreement; a heading alone needs no clause, only `title`',
    ],
    sv: [
      'Klausulen har ingen text.',
      'skriv texten, eller ta bort klausulen ur avtalet; en rubrik utan text behöver ingen klausul, bara `title`',
    ],
    nb: [
      'Klausulen har ingen tekst.',
      'skriv teksten, eller ta klausulen ut av avtalen; en overskrift uten tekst trenger ingen klausul, bare `title`',
    ],
  }),
  'clause/empty#filled': warning({
    en: [
      'Nothing of the clause is printed under the heading of `<section>`: no condition in it holds in this agreement.',
      'take the clause out of the agreement, or correct the condition',
    ],
    sv: [
      'Under rubriken till `<section>` trycks ingen text, för inget villkor i klausulen är uppfyllt i detta avtal.',
      'ta bort klausulen ur avtalet, eller rätta villkoret',
    ],
    nb: [
      'Under overskriften til `<section>` trykkes ingen tekst, siden ingen vilkår i klausulen er oppfylt i denne avtalen.',
      'ta klausulen ut av avtalen, eller rett vilkåret',
    ],
  }),
  'front-matter/language': error({
    en: [
      'Front matter in `<language>` is refused; nothing of it was run.',
      'front matter begins with --- alone on the first line and is YAML',
    ],
    sv: [
      'Filhuvudet är skrivet i `<language>` och godtas inte; inget av det har körts.',
      'ett filhuvud börjar med --- ensamt på första raden och är YAML',
    ],
    nb: [
      'Filhodet er skrevet i `<language>` og godtas ikke; ingenting av det er kjørt.',
      'et filhode begynner med --- alene på første linje og er YAML',
    ],
  }),
  'front-matter/missing#above': error({
    en: ['The front matter does not open the file.', 'take away what is above it'],
    sv: ['Filhuvudet står inte först i filen.', 'ta bort det som står ovanför'],
    nb: ['Filhodet står ikke først i filen.', 'fjern det som står over det'],
  }),
  'front-matter/missing#dashes': error({
    en: ['The line `<dashes>` opens no front matter.', 'write three hyphens, `---`, alone on the line'],
    sv: ['Raden `<dashes>` inleder inget filhuvud.', 'skriv tre bindestreck, `---`, ensamma på raden'],
    nb: ['Linjen `<dashes>` innleder ikke noe filhode.', 'skriv tre bindestreker, `---`, alene på linjen'],
  }),
  'front-matter/missing#field': error({
    en: ['`<field>:` stands in no front matter.', 'write --- alone on the line above the fields, and on the one below'],
    sv: ['`<field>:` står inte i något filhuvud.', 'skriv --- ensamt på raden ovanför fälten, och på raden under dem'],
    nb: ['`<field>:` står ikke i noe filhode.', 'skriv --- alene på linjen over feltene, og på linjen under dem'],
  }),
  'front-matter/syntax#end': error({
    en: ['The front matter has no end.', 'end it with --- alone on a line'],
    sv: ['Filhuvudet är inte avslutat.', 'avsluta det med --- ensamt på en rad'],
    nb: ['Filhodet er ikke avsluttet.', 'avslutt det med --- alene på en linje'],
  }),
  'front-matter/syntax#unreadable': error({
    en: ['The front matter cannot be read: <reason>.', 'compare with the examples in docs/content.md'],
    sv: ['Filhuvudet kan inte läsas: <reason>.', 'jämför med exemplen i docs/content.md'],
    nb: ['Filhodet kan ikke leses: <reason>.', 'sammenlign med eksemplene i docs/content.md'],
  }),
}
