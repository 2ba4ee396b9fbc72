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

test.each([
  ['000000-0000', 'SE', 'other'],
  ['011201-1234', 'SE', 'other'],
  ['412345-6784', 'SE', 'other'],
  ['121212-1212', 'SE', 'other'],
  ['556036-0793', 'SE', 'municipality'],
  ['556036-0793', 'SE', 'region'],
  ['000000000', 'NO', 'other'],
  ['701730496', 'NO', 'other'],
] as const)('%s is of no group that %s gives to a body of the kind %s', (number, country, kind) => {
  expect(organisationNumberProblem(number, country, kind)).toBe('group')
})

test.each([
  ['556036-0793', 'SE', 'other'],
  ['212000-2213', 'SE', 'other'],
  ['883658752', 'NO', 'health-trust'],
] as const)('%s is of a group that %s gives to a body of the kind %s', (number, country, kind) => {
  expect(organisationNumberProblem(number, country, kind)).toBeNull()
})

test('another spelling is refused', () => {
  expect(organisationNumberProblem('2321000180', 'SE')).toBe('form')
  expect(organisationNumberProblem('983 971 636', 'NO')).toBe('form')
})

test('Norwegian numbers are printed in groups of three', () => {
  expect(printedOrganisationNumber('983971636', 'NO')).toBe('983\u00a0971\u00a0636')
  expect(printedOrganisationNumber('232100-0180', 'SE')).toBe('232100-0180')
})
