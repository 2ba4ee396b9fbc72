// Lists that each text is searched for, or that stand in each Document, hold no more than there are anywhere.

import { expect, test } from 'vitest'
import { agreementFile, make, partiesFile, edited } from '../support/documents.js'
import { librarySources } from '../support/library.js'

const languageFile = 'content/languages/sv.yaml'

function told(files: Parameters<typeof make>[0]): string[] {
  return make(files).problems.map(({ rule, place }) => `${rule} ${place.file}`)
}

test('a language has at most a thousand words of a kind', () => {
  const text = librarySources().content.files.get('languages/sv.yaml') ?? ''
  const withWords = (count: number): string => {
    const words = Array.from({ length: count }, (_, index) => `ord${index}`).join(', ')
    return text.replace(
      /^( +)beforeNumber: .*(?:\n\1 .*)*$/m,
      (_, indent: string) => `${indent}beforeNumber: [${words}]`,
    )
  }
  expect(withWords(1)).not.toBe(text)
  expect(told({ [languageFile]: withWords(1_001) })).toContain(`yaml/value ${languageFile}`)
  expect(told({ [languageFile]: withWords(1_000) })).not.toContain(`yaml/value ${languageFile}`)
})

test('a party has had at most a hundred names', () => {
  const withNames = (count: number): string => {
    const names = Array.from({ length: count }, (_, index) => `{ name: Namn ${index}, until: 2010-01-01 }`).join(', ')
    return edited(partiesFile, ['  name: Region Dalarna\n', `  name: Region Dalarna\n  formerNames: [${names}]\n`])
  }
  expect(told({ [partiesFile]: withNames(101) })).toContain(`yaml/value ${partiesFile}`)
  expect(told({ [partiesFile]: withNames(100) })).not.toContain(`yaml/value ${partiesFile}`)
})

test('an agreement has at most a thousand annexes', () => {
  const withAnnexes = (count: number): string => {
    const annexes = Array.from(
      { length: count },
      (_, index) => `  - { id: a${index}, title: { sv: Bilaga }, content: listed }\n`,
    )
    return `${edited(agreementFile)}annexes:\n${annexes.join('')}`
  }
  expect(told({ [agreementFile]: withAnnexes(1_001) })).toContain(`yaml/value ${agreementFile}`)
  expect(told({ [agreementFile]: withAnnexes(1_000) })).not.toContain(`yaml/value ${agreementFile}`)
})

test('at most a hundred sign for a party', () => {
  const withSignatories = (count: number): string => {
    const signatories = Array.from({ length: count }, (_, index) => `{ name: Namn ${index} }`).join(', ')
    return edited(agreementFile, ['role: region', `role: region\n    signatories: [${signatories}]`])
  }
  expect(told({ [agreementFile]: withSignatories(101) })).toContain(`yaml/value ${agreementFile}`)
  expect(told({ [agreementFile]: withSignatories(100) })).not.toContain(`yaml/value ${agreementFile}`)
})
