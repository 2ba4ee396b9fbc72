// Data that nobody can mean: slots in titles, names that templates use, periods without an end, unseen characters.

import { inEnglish } from '../support/in-english.js'
import { describe, expect, it } from 'vitest'
import { bodyOf, madeWith, told, withAgreement } from '../support/clause.js'

const text = '---\ntitle: Syfte\n---\n\nText om punkt {{ref "term"}}.\n'
const rulesWith = (from: string, to: string): string[] => told(madeWith(text, withAgreement(from, to)))

describe('a slot in data is told, since nothing fills it', () => {
  it('in the agreement', () => {
    expect(rulesWith('{ sv: Samarbete }', '{ sv: "Samarbete {{region}}" }')).toEqual(['placeholder/braces 2:14'])
  })

  it('in the front matter of a clause', () => {
    expect(told(madeWith('---\ntitle: Om {{region}}\n---\n\nText.\n'))).toEqual(['placeholder/braces 2:8'])
  })

  it('but not in a remark to the editor', () => {
    expect(rulesWith('status: ready', 'status: ready\neditorNotes: ["skriv {{region}}"]')).toEqual([])
  })
})

describe('a role that braces read as something else is told', () => {
  it.each(['this', '"true"', 'else', 'title', '"1"'])('%s', (role) => {
    expect(rulesWith('role: municipalities', `role: ${role}`)).toContain('role/reserved 12:11')
  })
})

describe('a parameter with the name of an inherited property', () => {
  it('is not given until the agreement gives it, and unknown where the clause does not declare it', () => {
    const clause =
      '---\ntitle: Syfte\nparameters: { valueOf: { type: text, optional: true } }\n---\n\nText.{{#if valueOf}} {{valueOf}}{{/if}}\n'
    expect(told(madeWith(clause))).toEqual([])
    const files = withAgreement('cooperation/purpose\n', 'cooperation/purpose\n    with: { toString: x }\n')
    expect(told(madeWith(clause, files))).toContain('parameter/unknown 22:23')
  })
})

describe('dates and periods beyond reason are told, not computed', () => {
  it.each([
    ['end: 2027-01-31', 'length: 99999999999 years', 'yaml/value'],
    ['end: 2027-01-31', 'length: 201 years', 'yaml/value'],
    ['start: 2026-02-01', 'start: 0206-02-01', 'date/invalid'],
    ['date: 2026-01-15', 'date: 2999-01-15', 'limit/exceeded'],
  ])('%s becomes %s', (from, to, rule) => {
    expect(rulesWith(from, to)).toContainEqual(expect.stringMatching(new RegExp(`^${rule} `)))
  })
})

describe('a letter that only looks like the others of its word is told', () => {
  it.each(['Fаlun', 'Ваnk', 'οm', 'text med кommun', 'Rοbert'])('%s', (word) => {
    expect(rulesWith('{ sv: Samarbete }', `{ sv: ${word} }`)).toContain('text/letters 2:14')
  })

  it.each(['Москва', 'β-blockerare', '5 μg, 3 kΩ', 'Åsele, Tromsø, Łódź, Kárášjohka', 'x² och H₂O', 'ＡＢ'])(
    'but not in %s',
    (word) => {
      expect(rulesWith('{ sv: Samarbete }', `{ sv: "${word}" }`)).not.toContain('text/letters 2:14')
    },
  )
})

describe('what an annex does not print is told', () => {
  const annex = (fields: string): string[] =>
    rulesWith('clauses:\n', `annexes:\n  - { id: a, title: { sv: A }, ${fields} }\n\nclauses:\n`)

  it('clauses of a schedule, a file of a listed annex', () => {
    expect(annex('content: schedule, clauses: [{ clause: term, id: again }]')).toContainEqual(
      expect.stringMatching(/^annex\/not-printed /),
    )
    expect(annex('content: listed, file: a.pdf')).toContainEqual(expect.stringMatching(/^annex\/not-printed /))
  })
})

describe('a character that nobody sees', () => {
  it.each([
    ['an override of direction', 'a\u202Eb'],
    ['a mark of direction', 'a\u200Fb'],
    ['a space without width', 'a\u200Bb'],
    ['a separator of lines', 'a\u2028b'],
    ['a filler', 'a\u3164b'],
    ['a joiner of marks', 'a\u034Fb'],
    ['a selector of variants', 'a\uFE0Fb'],
    ['a private-use character', 'a\uE000b'],
    ['a reference to one', 'a&#xE000;0&#57345;b'],
    ['a reference to nothing', 'a&#0;b'],
    ['a reference by name', 'a&rlm;b'],
  ])('is told: %s', (_, body) => {
    expect(told(madeWith(`---\ntitle: Syfte\n---\n\n${body}\n`))).toContainEqual(
      expect.stringMatching(/^text\/character 5:/),
    )
  })

  it('is told in data too, where an escape writes it', () => {
    expect(rulesWith('{ sv: Samarbete }', '{ sv: "Sam\\u202Earbete" }')).toEqual(['yaml/unsupported 2:14'])
  })

  it('a soft hyphen may stay, and is no part of the text', () => {
    const made = madeWith('---\ntitle: Syfte\n---\n\nSam\u00ADarbete.\n')
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual(['Samarbete.'])
  })

  it('is told once in a file, with how often it stands there', () => {
    const made = madeWith(`---\ntitle: Syfte\n---\n\n${'\uFFFD'.repeat(1000)}\n`)
    expect(made.problems.map(inEnglish).map(({ rule, message }) => `${rule} ${message}`)).toContain(
      'text/encoding The file is not saved as UTF-8: 1000 characters cannot be read.',
    )
  })
})

it('a place at the end of a long clause is the right one', () => {
  const made = madeWith(`---\ntitle: Syfte\n---\n\n${'Ett stycke.\n\n'.repeat(500)}Före <b>slut.\n`)
  expect(told(made)).toEqual(['markdown/html 1005:6'])
})

it('a clause that is too long to be read is told, without being read', () => {
  expect(told(madeWith('Ord.\n\n'.repeat(200_000)))).toEqual(['limit/exceeded 1:1'])
})
