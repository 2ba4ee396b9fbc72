// What is told in the studio names things as they are called, not by their ids.

import { expect, test } from 'vitest'
import { problem, type Problem } from '../../src/base/problem.js'
import { openSpeaker } from '../../src/studio/named.js'
import { readLibrary } from '../../src/library/library.js'
import { cooperation } from '../support/register-library.js'

const library = readLibrary(cooperation())
const place = { file: 'content/agreements/cooperation.yaml', line: 1, column: 1, subject: { agreement: 'cooperation' } }

test('bodies are called by their names, one or a list of them, and what is no id stays as it is', () => {
  const values = { party: 'falu-kommun', signers: ['mora-kommun', 'region-dalarna', 'nobody'] }
  const said = openSpeaker(library, 'sv')(problem('register/party#agreement', values, place))
  expect(said.message).toBe('Falu kommun undertecknar inte detta avtal.')
  expect(said.hint).toBe('ange någon av undertecknarna: Mora kommun, Region Dalarna, `nobody`')
})

test('agreements are called by their short titles', () => {
  const one = problem('register/not-issued#agreement', { agreement: 'cooperation' }, place)
  expect(openSpeaker(library, 'sv')(one).message).toContain('”Samarbete”')
})

test('periods are said in the language of who reads', () => {
  const values = { notice: '1 year', nonRenewal: '9 months' }
  const one = problem('term/notice-against-renewal', values, place)
  expect(openSpeaker(library, 'nb')(one).message).toContain('er 1 år, men')
  expect(openSpeaker(library, 'sv')(one).message).toContain('9 månader')
})

/** A library with one agreement, whose file is this text. */
function saidOf(text: string, language: 'sv' | 'nb' = 'sv'): string[] {
  const sources = cooperation()
  const path = 'agreements/cooperation.yaml'
  const files = new Map([...sources.content.files, [path, text]])
  const read = readLibrary({ ...sources, content: { ...sources.content, files } })
  const problems = [...read.problems.values()].flat().filter((one) => one.place.file.endsWith(path))
  return problems.map(openSpeaker(read, language)).map(({ message, hint }) => `${message} ${hint ?? ''}`.trim())
}

const text = cooperation().content.files.get('agreements/cooperation.yaml') ?? ''

test('what is wrong in a file is said as its form calls it, without keys and brackets', () => {
  const [status] = saidOf(text.replace(/^status: .*$/m, 'status: nearly'))
  expect(status).toMatch(/^”Status” är `nearly` men ska vara ”[^”]+” eller ”[^”]+”\.$/u)
  const [missing] = saidOf(text.replace(/^version: .*\n/m, ''))
  expect(missing).toContain('”Version” saknas.')
  const [clause] = saidOf(
    text.replace(/^clauses: *\n/m, 'clauses:\n  - heading: large\n    title: { sv: Inledning }\n'),
  )
  expect(clause).toContain('”Avsnitt 1 (Inledning) – Slag av rubrik”')
})

test('costs, sections, roles and languages are called by their names', () => {
  const costs = `
  - { id: yearly, year: 2026, total: 1000, shares: [{ role: region, percent: 100 }] }`
  const withCosts = readLibrary(cooperation({ currency: 'SEK', costs }))
  const said = (one: Problem) => openSpeaker(withCosts, 'sv')(one)
  expect(said(problem('money/duplicate-id', { cost: 'yearly' }, place)).message).toBe(
    'Två kostnader har samma id, ”kostnad 1 (2026)”.',
  )
  expect(said(problem('money/currency', {}, place))).toEqual({
    message: 'Avtalet har kostnader men saknar ”Valuta”.',
    hint: 'lägg till ”Valuta: Svenska kronor”',
  })
  const unused = said(problem('money/not-printed', { cost: 'yearly' }, place))
  expect(unused.hint).toContain('`{{costs.yearly.total}}`')
  expect(said(problem('edition/missing', { agreement: 'cooperation', languages: ['sv'] }, place)).message).toContain(
    'svenska',
  )
})

test('a hint that names what is written in braces says where the menu has it', () => {
  const one = problem('placeholder/left-over#words', { found: 'TODO' }, place)
  const { hint } = openSpeaker(library, 'sv')(one)
  expect(hint).toMatch(/\(Menyn Infoga: Värden, Lucka\.\)$/)
})
