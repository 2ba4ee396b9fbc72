// Clauses and annexes in an agreement, and the front matter of a clause.

import { field, type FieldTexts } from './field-text.js'

export const clauseFields: FieldTexts = {
  'agreement.clauses': field(['Clauses', 'Klausuler', 'Klausuler']),
  'clauses.entry': field(['Section', 'Avsnitt', 'Avsnitt']),
  'clauses.clause': field(
    ['Clause', 'Klausul', 'Klausul'],
    [
      'Without one, a heading alone, with sections below it.',
      'Utan klausul blir det enbart en rubrik, med avsnitt under sig.',
      'Uten klausul blir det bare en overskrift, med avsnitt under seg.',
    ],
  ),
  'clauses.id': field(
    ['Id', 'Id', 'Id'],
    [
      'For references and addresses; the last part of the clause’s path unless given.',
      'För hänvisningar och adresser; sista delen av klausulens sökväg om inget anges.',
      'For henvisninger og adresser; siste del av klausulens sti hvis ikke oppgitt.',
    ],
  ),
  'clauses.title': field(
    ['Heading', 'Rubrik', 'Overskrift'],
    [
      'In this agreement, instead of the title of the clause.',
      'I detta avtal, i stället för klausulens titel.',
      'I denne avtalen, i stedet for klausulens tittel.',
    ],
  ),
  'clauses.heading': field(['Kind of heading', 'Slag av rubrik', 'Type overskrift']),
  'clauses.with': field(
    ['Values of the clause', 'Klausulens uppgifter', 'Klausulens opplysninger'],
    ['What the clause asks for.', 'De uppgifter som klausulen behöver.', 'Opplysningene som klausulen trenger.'],
  ),
  'with.key': field(['Value', 'Uppgift', 'Opplysning']),
  'clauses.clauses': field(['Sections below', 'Underavsnitt', 'Underavsnitt']),
  'agreement.annexes': field(['Annexes', 'Bilagor', 'Vedlegg']),
  'annexes.entry': field(['Annex', 'Bilaga', 'Vedlegg']),
  'annexes.id': field(
    ['Id', 'Id', 'Id'],
    [
      'References name the annex by it, in lower case and in English: contacts.',
      'Hänvisningar anger bilagan med det, med små bokstäver och på engelska: contacts.',
      'Henvisninger viser til vedlegget med den, med små bokstaver og på engelsk: contacts.',
    ],
  ),
  'annexes.number': field(
    ['Number', 'Nummer', 'Nummer'],
    [
      'A fixed number; otherwise annexes are counted in order.',
      'Ett fast nummer; annars numreras bilagorna i ordning.',
      'Et fast nummer; ellers nummereres vedleggene i rekkefølge.',
    ],
  ),
  'annexes.title': field(['Title', 'Titel', 'Tittel']),
  'annexes.content': field(['What it is', 'Vad den består av', 'Hva det består av']),
  'annexes.date': field(
    ['Date', 'Datum', 'Dato'],
    ['Is printed in the list of annexes.', 'Skrivs ut i bilageförteckningen.', 'Skrives ut i vedleggslisten.'],
  ),
  'annexes.file': field(
    ['File', 'Fil', 'Fil'],
    [
      'A PDF that travels beside the agreement; its path under the content folder.',
      'En PDF som följer med avtalet; dess sökväg i innehållsmappen.',
      'En PDF som følger med avtalen; stien i innholdsmappen.',
    ],
  ),
  'annexes.clauses': field(['Sections of the annex', 'Bilagans avsnitt', 'Vedleggets avsnitt']),
  'front-matter': field(['Clause', 'Klausul', 'Klausul']),
  'front-matter.title': field(
    ['Heading', 'Rubrik', 'Overskrift'],
    [
      'A clause without one runs on in the section before it.',
      'En klausul utan rubrik fortsätter i avsnittet före.',
      'En klausul uten overskrift fortsetter i avsnittet foran.',
    ],
  ),
  'front-matter.about': field(
    ['When to use it', 'När den används', 'Når den brukes'],
    [
      'For whoever chooses among clauses.',
      'För den som väljer bland klausuler.',
      'For den som velger blant klausuler.',
    ],
  ),
  'front-matter.parameters': field(
    ['Values that it asks for', 'Uppgifter som den behöver', 'Opplysninger som den trenger'],
    [
      'Each agreement that uses the clause gives them.',
      'Varje avtal som använder klausulen lämnar dem.',
      'Hver avtale som bruker klausulen, gir dem.',
    ],
  ),
  'parameters.key': field(
    ['Name', 'Namn', 'Navn'],
    [
      'Letters and digits, beginning with a small letter.',
      'Bokstäver och siffror, med liten begynnelsebokstav.',
      'Bokstaver og sifre, med liten forbokstav.',
    ],
  ),
  'parameters.entry': field(['Value', 'Uppgift', 'Opplysning']),
  'parameters.as-choice': field(['Its kind alone', 'Enbart slaget', 'Bare typen']),
  'parameters.as-group': field(['Kind and more', 'Slag med mera', 'Type med mer']),
  'parameters.type': field(['Kind', 'Slag', 'Type']),
  'parameters.optional': field(['May be left out', 'Får utelämnas', 'Kan utelates']),
  'parameters.about': field(['What it is for', 'Vad den används till', 'Hva den brukes til']),
}
