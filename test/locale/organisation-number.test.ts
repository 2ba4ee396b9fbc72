import { expect, test } from 'vitest'
import { organisationNumberProblem, printedOrganisationNumber } from '../../src/locale/countries.js'

test.each([
  ['232100-0180', 'SE'],
  ['212000-2239', 'SE'],
  ['983971636', 'NO'],
  ['958935420', 'NO'],
] as const)('%s is a right number of %s', (number, country) => {
  expect(organisationNumberProblem(number, country)).toBeNull()
})

test('a wrong digit anywhere is found', () => {
  for (const [number, country] of [
    ['232100-0180', 'SE'],
    ['983971636', 'NO'],
  ] as const) {
    for (const [index, digit] of [...number].entries()) {
      if (digit === '-') continue
      const wrong = number.slice(0, index) + String((Number(digit) + 1) % 10) + number.slice(index + 1)
      expect(organisationNumberProblem(wrong, country), wrong).toBe('check-digit')
    }
  }
})

test('another spelling is refused', () => {
  expect(organisationNumberProblem('2321000180', 'SE')).toBe('form')
  expect(organisationNumberProblem('983 971 636', 'NO')).toBe('form')
})

test('Norwegian numbers are printed in groups of three', () => {
  expect(printedOrganisationNumber('983971636', 'NO')).toBe('983\u00a0971\u00a0636')
  expect(printedOrganisationNumber('232100-0180', 'SE')).toBe('232100-0180')
})
