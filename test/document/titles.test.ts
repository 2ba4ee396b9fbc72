// Titles of offices: in a language of the body's own country they stand as they are, in another with a gloss.

import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { blocksOf } from '../../src/model/walk.js'
import { titleOf } from '../../src/document/instance.js'
import type { PartyData } from '../../src/data/party.js'
import { agreementFile, makeFrom, onlyDocument } from '../support/documents.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'

const swedish: PartyData = { id: 'r', name: 'Region R', short: 'R', country: 'SE', kind: 'region', number: '0' }
const norwegian: PartyData = { ...swedish, name: 'R kommune', country: 'NO', kind: 'municipality' }
const director = { sv: 'Regiondirektör', nb: 'regiondirektør' }

describe('a title', () => {
  test.each([
    ['of a Swedish body, in Swedish', director, swedish, 'sv', 'Regiondirektör'],
    ['of a Swedish body, in bokmål', director, swedish, 'nb', 'Regiondirektör (regiondirektør)'],
    ['of a Swedish body, in a language without a gloss', director, swedish, 'da', 'Regiondirektör'],
    [
      'of a Norwegian body, in Swedish',
      { nb: 'Kommunedirektør', sv: 'kommundirektör' },
      norwegian,
      'sv',
      'Kommunedirektør (kommundirektör)',
    ],
    ['of a Norwegian body, in nynorsk', { nb: 'Leder', nn: 'Leiar' }, norwegian, 'nn', 'Leiar'],
    ['that is the same word in both', { sv: 'Rektor', nb: 'rektor' }, swedish, 'nb', 'Rektor'],
    ['that is given in another language alone', { nb: 'regiondirektør' }, swedish, 'sv', 'regiondirektør'],
    [
      'of a body of a country that is not known',
      { ...director, da: 'regionsdirektør' },
      { ...swedish, country: '' },
      'nb',
      'regiondirektør',
    ],
  ])('%s', (_, title, party, language, printed) => {
    expect(titleOf({ name: null, title }, party, language)).toBe(printed)
  })

  test('that is not given is a blank', () => {
    expect(titleOf({ name: 'A', title: null }, swedish, 'nb')).toBe(null)
  })
})

describe('the signature block of a Swedish region', () => {
  const sources = librarySources({
    ...bilingual,
    [agreementFile]: (bilingual[agreementFile] ?? '').replace(
      /( +)party: region-dalarna\n/,
      '$&$1signatories: [{ title: { sv: Regiondirektör, nb: regiondirektør } }]\n',
    ),
  })
  const titles = (...languages: string[]): (string | null)[] =>
    signatureTitles(onlyDocument(makeFrom(sources, { editions: [languages] })))

  test('has the title alone in the text that binds', () => {
    expect(titles('sv')).toContain('Regiondirektör')
  })

  test('has it with its gloss in a translation', () => {
    expect(titles('nb')).toContain('Regiondirektör (regiondirektør)')
  })

  test('has it once, with its gloss, in an edition in both languages, whichever stands first', () => {
    expect(titles('sv', 'nb')).toContain('Regiondirektör (regiondirektør)')
    expect(titles('nb', 'sv')).toContain('Regiondirektör (regiondirektør)')
  })
})

/** The titles that are printed, on their lines, which are those that are kept with the fields. */
function signatureTitles(document: Document): (string | null)[] {
  return blocksOf(document)
    .flatMap((block) => (block.kind === 'signatures' ? block.blocks : []))
    .flatMap(({ lines, title }) => {
      const line = lines.find(({ kind }) => kind === 'title')
      if (line !== undefined) expect(line.value).toBe(title)
      return [title]
    })
}
