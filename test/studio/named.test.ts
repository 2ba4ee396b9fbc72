// What is told in the studio names things as they are called, not by their ids.

import { expect, test } from 'vitest'
import { problem } from '../../src/base/problem.js'
import { sentencesInNames } from '../../src/studio/named.js'
import { readLibrary } from '../../src/library/library.js'
import { cooperation } from '../support/register-library.js'

const library = readLibrary(cooperation())
const place = { file: 'content/agreements/cooperation.yaml', line: 1, column: 1, subject: { agreement: 'cooperation' } }

test('bodies are called by their names, one or a list of them, and what is no id stays as it is', () => {
  const values = { party: 'falu-kommun', signers: ['mora-kommun', 'region-dalarna', 'nobody'] }
  const said = sentencesInNames(problem('register/party#agreement', values, place), library, 'sv')
  expect(said.message).toBe('Falu kommun undertecknar inte detta avtal.')
  expect(said.hint).toBe('ange någon av undertecknarna: Mora kommun, Region Dalarna, `nobody`')
})

test('agreements are called by their short titles', () => {
  const one = problem('register/not-issued#agreement', { agreement: 'cooperation' }, place)
  expect(sentencesInNames(one, library, 'sv').message).toContain('”Samarbete”')
})

test('periods are said in the language of who reads', () => {
  const values = { notice: '1 year', nonRenewal: '9 months' }
  const one = problem('term/notice-against-renewal', values, place)
  expect(sentencesInNames(one, library, 'nb').message).toContain('er 1 år, men')
  expect(sentencesInNames(one, library, 'sv').message).toContain('9 månader')
})
