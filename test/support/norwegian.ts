// The base library in Norwegian too: the same agreement, said in both languages.

import { clauseText } from './documents.js'
import { librarySources, type Files } from './library.js'

const agreementFile = 'content/agreements/cooperation.yaml'

/** The clauses of the base library in bokmål. */
export const inNorwegian = {
  'content/clauses/nb/cooperation/purpose.md': clauseText(
    'Formål',
    '{{region}} og {{list municipalities}} samarbeider. Tiden framgår av punkt {{ref "term"}}.',
  ),
  'content/clauses/nb/term.md': clauseText(
    'Avtaleperiode',
    'Avtalen gjelder fra og med {{term.start}} til og med {{term.end}}.',
  ),
  'content/clauses/nb/signatures.md': clauseText(
    'Underskrifter',
    'For partene undertegner deres bemyndigede representanter.\n\n{{signatures}}',
  ),
} satisfies Files

/** The same, and the titles of the agreement in both languages. */
export const bilingual: Files = {
  ...inNorwegian,
  [agreementFile]: (librarySources().content.files.get('agreements/cooperation.yaml') ?? '')
    .replace('{ sv: Avtal om samarbete }', '{ sv: Avtal om samarbete, nb: Avtale om samarbeid }')
    .replace('{ sv: Samarbete }', '{ sv: Samarbete, nb: Samarbeid }'),
}
