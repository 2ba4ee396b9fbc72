// Rules of the text of a clause: its footnotes, its headings, and the characters that it is written in.

import { error, warning } from './rule.js'

export const clauseTextRules = {
  'footnote/duplicate': error({
    en: ['Footnote `<note>` has two texts.', 'give one of them another name, in the text and in its note'],
    sv: ['Fotnoten `<note>` har två texter.', 'ge en av dem ett annat namn, både i texten och vid fotnoten'],
    nb: ['Fotnoten `<note>` har to tekster.', 'gi en av dem et annet navn, både i teksten og ved fotnoten'],
  }),
  'footnote/unknown': error({
    en: ['Footnote `<note>` has no text.', 'add its text at the end of the clause: [^<note>]: …'],
    sv: ['Fotnoten `<note>` saknar text.', 'lägg till texten i slutet av klausulen: [^<note>]: …'],
    nb: ['Fotnoten `<note>` mangler tekst.', 'legg til teksten på slutten av klausulen: [^<note>]: …'],
  }),
  'footnote/unused': warning({
    en: [
      'Nothing refers to footnote `<note>`; it is not printed.',
      'write [^<note>] after the word that it explains, or take the note away',
    ],
    sv: [
      'Ingenting hänvisar till fotnoten `<note>`, som därför inte skrivs ut.',
      'skriv [^<note>] efter det ord som fotnoten förklarar, eller ta bort fotnoten',
    ],
    nb: [
      'Ingenting viser til fotnoten `<note>`, som derfor ikke skrives ut.',
      'skriv [^<note>] etter ordet som fotnoten forklarer, eller fjern fotnoten',
    ],
  }),
  'heading/level#first': error({
    en: ['Unexpected heading of level 1.', 'the title stands in the front matter; sub-sections begin with ##'],
    sv: ['En rubrik inne i en klausul kan inte ha nivå 1.', 'titeln anges i filhuvudet; underrubriker börjar med ##'],
    nb: [
      'En overskrift inne i en klausul kan ikke ha nivå 1.',
      'tittelen oppgis i filhodet; underoverskrifter begynner med ##',
    ],
  }),
  'heading/level#deep': error({
    en: ['Unexpected heading of level <level>.', 'use ##, ### or ####'],
    sv: ['En rubrik kan inte ha nivå <level>.', 'använd ##, ### eller ####'],
    nb: ['En overskrift kan ikke ha nivå <level>.', 'bruk ##, ### eller ####'],
  }),
  'heading/place#construct': error({
    en: ['Unexpected heading inside another construct.', 'headings stand at the left margin'],
    sv: ['En rubrik står inuti något annat.', 'flytta rubriken till vänstermarginalen'],
    nb: ['En overskrift står inne i noe annet.', 'flytt overskriften til venstre marg'],
  }),
  'text/character#named': error({
    en: ['`<character>` is a character that cannot be printed.', 'delete it; a soft hyphen may stay'],
    sv: ['`<character>` är ett tecken som inte kan skrivas ut.', 'ta bort det; ett mjukt bindestreck får stå kvar'],
    nb: ['`<character>` er et tegn som ikke kan skrives ut.', 'slett det; en myk bindestrek kan bli stående'],
  }),
}
