// Which words are left-over placeholders, and which only look so.

import { inEnglish } from '../support/in-english.js'
import { describe, expect, test } from 'vitest'
import { openTextCheck } from '../../src/check/placeholders.js'
import { nb, sv } from '../locale/languages.js'
import { agreementFile, clauseText, edited, make, purposeFile } from '../support/documents.js'

function found(text: string): string[] {
  return openTextCheck(new Map(Object.entries({ sv, nb })))({ file: 'a.md', text })
    .map(inEnglish)
    .map(({ message }) => /`(.*)`/.exec(message)?.[1] ?? '')
}

describe('a placeholder', () => {
  test.each([
    'XX',
    'XXXX',
    'xx',
    'Xxxxx',
    'NN',
    'N.N.',
    'N. N.',
    'TODO',
    'FIXME',
    'TBD',
    '???',
    '20XX',
    'ÅÅÅÅ-MM-DD',
    'Lorem ipsum',
    '[namn]',
    '[dato]',
    '[belopp]',
    '[beløp]',
    '[Namn]',
    '[navn]',
    '[Kommune]',
    'YYYY',
    'YYYY-MM-DD',
    'ÅÅÅÅ',
    '____',
    '______________',
    'Error! Reference source not found.',
    'Fel! Hittar inte referenskälla.',
    'Feil! Fant ikke referansekilden.',
  ])('`%s` is found as a whole word, beside any sign', (word) => {
    expect(found(word)).toEqual([word])
    expect(found(`Mellan ${word}, och (${word}).`)).toEqual([word, word])
  })

  test.each([
    'Maxx AB',
    'snake__case',
    'a_____b',
    'YYYYY',
    'Fel! Nej.',
    'XXL',
    'X',
    'Exxon',
    'ANN',
    'NNE',
    'xxii',
    'TODOs',
    'Varför??',
    '[text](https://example.org)',
    '[kommun](https://example.org)',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([])
  })

  test('has its line and column', () => {
    expect(openTextCheck(new Map([['sv', sv]]))({ file: 'a.md', text: 'ett\ntvå XX' })).toMatchObject([
      { place: { file: 'a.md', line: 2, column: 5 } },
    ])
  })
})

describe('`allow` with a reason', () => {
  const johannes = 'Påven Johannes XX. Se punkt {{ref "term"}}.'
  const rules = (made: ReturnType<typeof make>): string[] => made.problems.map(({ rule }) => rule)

  test('in the clause lets its words stand, whoever uses it', () => {
    const allowing = `---\ntitle: Syfte\nallow:\n  - { rule: placeholder/left-over, reason: XX is a number }\n---\n\n${johannes}\n`
    expect(rules(make({ [purposeFile]: allowing }))).toEqual([])
  })

  test('in the agreement lets them stand there, and no other rule or file', () => {
    const clause = { [purposeFile]: clauseText('Syfte', johannes) }
    const allow = (rule: string, file: string): string =>
      `${edited(agreementFile)}\nallow:\n  - { rule: ${rule}, file: ${file}, reason: XX is a number }\n`
    const right = allow('placeholder/left-over', 'cooperation/purpose.md')
    expect(rules(make({ ...clause, [agreementFile]: right }))).toEqual([])
    expect(rules(make({ ...clause, [agreementFile]: allow('placeholder/left-over', 'term.md') }))).toEqual([
      'placeholder/left-over',
    ])
    expect(rules(make({ ...clause, [agreementFile]: allow('term/no-notice', 'purpose.md') }))).toEqual([
      'placeholder/left-over',
    ])
  })

  test('never lets an error stand that would print something wrong', () => {
    const text = `---\ntitle: Syfte\nallow:\n  - { rule: reference/unknown, reason: later }\n---\n\nSe {{ref "nothing"}}.\n`
    expect(rules(make({ [purposeFile]: text }))).toEqual(['reference/unknown'])
  })
})
