// Two languages of one agreement: what is changed in one of them is found, once, where it stands.

import { inEnglish } from '../support/in-english.js'
import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/base/problem.js'
import { bilingual } from '../support/norwegian.js'
import { clauseText, makeFrom } from '../support/documents.js'
import { librarySources, type Files } from '../support/library.js'

const inSwedish = clauseText(
  'Avtalstid',
  `Avtalet gäller från och med {{term.start}} till och med {{term.end}}. Det kan förlängas med tolv månader.[^extension]

Parterna ska

- följa upp avtalet senast den 1 oktober 2026
- informera varandra om ändringar enligt 7 § första stycket lagen (2016:1145) om offentlig upphandling
- ge varandra tillträde till lokalerna
- mötas två gånger varje år, se punkt {{ref "purpose"}}.

| Part | Andel |
| :--- | ----: |
| Regionen | 4 000 000 kr |
| Kommunerna | 2 000 000 kr |

Kontaktperson: {{blank "Kontaktperson"}}

## Möten {#meetings}

Ett möte kan hållas på distans. Kallelse sker en månad i förväg.

[^extension]: Förlängning sker en gång.`,
)

const inNorwegian = clauseText(
  'Avtaleperiode',
  `Avtalen gjelder fra og med {{term.start}} til og med {{term.end}}. Den kan forlenges med 12 måneder.[^extension]

Partene skal

- følge opp avtalen senest 01.10.2026
- informere hverandre om endringer etter § 7 første ledd i lagen (2016:1145) om offentlig upphandling (den svenske anskaffelsesloven)
- gi hverandre tilgang til lokalene
- møtes to ganger hvert år, se punkt {{ref "purpose"}}.

| Part | Andel |
| :--- | ----: |
| Regionen | 4 000 000 kr |
| Kommunene | 2 000 000 kr |

Kontaktperson: {{blank "Kontaktperson"}}

## Møter {#meetings}

Et møte kan holdes på avstand. Innkalling skjer én måned i forveien.

[^extension]: Forlengelse skjer én gang.`,
)

const termFile = 'content/clauses/nb/term.md'

const library: Files = { ...bilingual, 'content/clauses/sv/term.md': inSwedish, [termFile]: inNorwegian }

/** Rule, line and message of what is told when the Norwegian text is changed. */
function told(files: Files): string[] {
  const { problems } = makeFrom(librarySources({ ...library, ...files }), { translations: 'all' })
  return problems
    .filter(({ rule }) => rule !== 'translation/unconfirmed' && rule !== 'money/typed')
    .map(inEnglish)
    .map(({ rule, place, message }) => `${place.file.replace('content/', '')}:${place.line} ${rule} ${message}`)
}

function change(before: string, after: string): string[] {
  expect(inNorwegian).toContain(before)
  return told({ [termFile]: inNorwegian.replace(before, () => after) })
}

test('two texts that say the same have no problem, however each language writes its dates and numbers', () => {
  expect(told({})).toEqual([])
})

describe('a change in the translation is told once, at its place', () => {
  test.each([
    [
      'a list item is dropped',
      '- gi hverandre tilgang til lokalene\n',
      '',
      'clauses/nb/term.md:10 parity/shape The source has a list item that this text lacks: `ge varandra tillträde till lokalerna`.',
    ],
    [
      'a number is changed',
      '12 måneder',
      '6 måneder',
      'clauses/nb/term.md:5 parity/figure The source says `tolv månader`, this text `6 måneder`.',
    ],
    [
      'a unit of time is changed',
      '12 måneder',
      '12 år',
      'clauses/nb/term.md:5 parity/figure The source says `tolv månader`, this text `12 år`.',
    ],
    [
      'a date is changed',
      '01.10.2026',
      '10.01.2026',
      'clauses/nb/term.md:9 parity/figure The source says `1 oktober 2026`, this text `10.01.2026`.',
    ],
    [
      'a paragraph of a statute is changed',
      'første ledd',
      'andre ledd',
      'clauses/nb/term.md:10 parity/figure The source says `första stycket`, this text `andre ledd`.',
    ],
    [
      'the number of a statute is changed',
      '2016:1145',
      '2016:1154',
      'clauses/nb/term.md:10 parity/figure The source says `1145`, this text `1154`.',
    ],
    [
      'a reference is changed',
      '{{ref "purpose"}}',
      '{{ref "meetings"}}',
      'clauses/nb/term.md:12 parity/reference The source refers to `purpose`, this text to `meetings`.',
    ],
    [
      'a footnote is dropped',
      '.[^extension]',
      '.',
      'clauses/nb/term.md:5 parity/note The source has 1 footnote here, this text 0.',
    ],
    [
      'a cell of a table is changed',
      '2 000 000 kr',
      '2 500 000 kr',
      'clauses/nb/term.md:17 parity/figure The source says `2 000 000`, this text `2 500 000`.',
    ],
    [
      'a row of a table is dropped',
      '| Kommunene | 2 000 000 kr |\n',
      '',
      'clauses/nb/term.md:16 parity/shape The source has a table row that this text lacks: `Kommunerna 2 000 000 kr`.',
    ],
    [
      'a paragraph is dropped',
      'Et møte kan holdes på avstand. Innkalling skjer én måned i forveien.\n',
      '',
      'clauses/nb/term.md:21 parity/shape The source has a paragraph that this text lacks: `Ett möte kan hållas på distans. …`.',
    ],
    [
      'a value is typed',
      '{{term.end}}',
      '31. desember 2030',
      'clauses/nb/term.md:5 parity/value The source prints `term.end`, this text `31. desember 2030`.',
    ],
    [
      'a blank is dropped',
      '{{blank "Kontaktperson"}}',
      'utpekes senere',
      'clauses/nb/term.md:19 parity/blank The source has 1 blank here, this text 0.',
    ],
  ])('%s', (_, before, after, expected) => {
    const problems = change(before, after).filter((problem) => !problem.includes('footnote/unused'))
    expect(problems.map((problem) => problem.replaceAll('\u00a0', ' '))).toEqual([expected])
  })

  test('a value of a helper that says something else is shown as it is printed', () => {
    const found = told({
      'content/clauses/sv/term.md': clauseText('Avtalstid', 'De {{words (count parties)}} parterna.'),
      [termFile]: clauseText('Avtaleperiode', 'De {{words (count municipalities)}} partene.'),
    })
    expect(found).toContain('clauses/nb/term.md:5 parity/value The source prints `tre`, this text `to`.')
  })

  test('a clause is deleted', () => {
    expect(told({ [termFile]: null })).toEqual([
      'agreements/cooperation.yaml:22 clause/language Clause `term` has no text in `nb`.',
    ])
  })

  test('a figure in a text of the agreement itself is changed', () => {
    const file = 'content/agreements/cooperation.yaml'
    const text = (library[file] ?? '').replace('sv: Avtal om', 'sv: Andra 2 avtal om')
    expect(told({ [file]: text })).toEqual([
      'agreements/cooperation.yaml:1 parity/figure `sv` and `nb` have different figures: `2`.',
    ])
  })
})

test('what stands in place of something else is told in the language of the reader, by what it is', () => {
  const changed = inNorwegian.replace('Kontaktperson: {{', '> Kontaktperson: {{')
  const { problems } = makeFrom(librarySources({ ...library, [termFile]: changed }), { translations: 'all' })
  const shape = problems.filter(({ rule }) => rule === 'parity/shape')
  const facts = (['en', 'sv', 'nb'] as const).flatMap((code) =>
    shape.map((problem) => formatProblem(problem, code).split('\n')[1]?.trim()),
  )
  expect(facts).toEqual([
    'The source has a paragraph here, this text a quotation.',
    'Källtexten har ett stycke här, den här texten ett citat.',
    'Kildeteksten har et avsnitt her, denne teksten et sitat.',
  ])
})
