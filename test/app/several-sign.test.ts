// Parties for which several sign: one person is not two signatories, and whoever is missing is named.

import { describe, expect, test } from 'vitest'
import { agreementStandings } from '../../src/app/documents/standings.js'
import { formatProblem } from '../../src/base/problem.js'
import { tellIn } from '../../src/base/phrases/tell.js'
import { missingSigners } from '../../src/app/status-lines.js'
import { readLibrary } from '../../src/library/library.js'
import type { Sources } from '../../src/base/sources.js'
import { inEnglish } from '../support/in-english.js'
import { issuedSources, signedSources, signIn, withRegister, type Signature } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'

const file = 'register/cooperation/1.0/signatures.yaml'
const tell = tellIn('en')

function issuedWith(signatories: string): Sources {
  const parties = `
  - role: region
    party: region-dalarna
    signatories: ${signatories}
  - role: municipalities
    members: [falu-kommun, mora-kommun]`
  return issuedSources(cooperation({ parties }), 'cooperation', '2026-01-20')
}

const blanks = issuedWith('[{}, {}]')
const named = issuedWith('[{ name: Eva Lind, title: { sv: Direktör } }, { name: Bo Ek, title: { sv: Ordförande } }]')
const eva = { party: 'region-dalarna', date: '2026-01-22', name: 'Eva Lind', title: 'Direktör' }
const bo = { ...eva, name: 'Bo Ek', title: 'Ordförande' }

function told(sources: Sources, signature: Signature): string[] {
  const { problems } = signIn(sources, 'cooperation', signature, '2026-06-30')
  return problems.map(inEnglish).map(({ rule, message }) => `${rule}: ${message}`)
}

function missing(sources: Sources, today = '2026-06-30'): string | null {
  const [standing] = agreementStandings(readLibrary(sources), today)
  return missingSigners(
    (standing?.instances ?? []).map((instance) => instance.missing),
    tell,
  )
}

describe('recording', () => {
  test('asks who has signed, where several sign for the party', () => {
    const unnamed = ['register/signatory: 2 sign for `region-dalarna`, and it is not clear which of them has.']
    expect(told(blanks, { party: 'region-dalarna', date: '2026-01-22' })).toEqual(unnamed)
    expect(told(blanks, { ...eva, title: undefined })).toEqual(unnamed)
    expect(told(blanks, eva)).toEqual([])
    expect(told(blanks, { party: 'falu-kommun', date: '2026-01-22' })).toEqual([])
  })

  test('takes a name that the agreement has once without its title, and no other', () => {
    expect(told(named, { ...eva, title: undefined })).toEqual([])
    expect(told(named, { ...eva, name: 'Ida Alm', title: undefined })).toEqual([
      'register/signatory: 2 sign for `region-dalarna`, and it is not clear which of them has.',
    ])
  })

  test('refuses names of nothing but spaces', () => {
    const blank = ['placeholder/blank: A text of nothing but spaces would be printed as a gap.']
    expect(told(blanks, { ...eva, name: '  ' })).toEqual(blank)
    expect(told(blanks, { party: 'falu-kommun', date: '2026-01-22', name: '' })).toEqual(blank)
  })

  test('refuses the same person twice, and more persons than sign', () => {
    const twice = ['register/twice: The signature of `region-dalarna` is recorded already.']
    const once = signedSources(blanks, 'cooperation', eva)
    expect(told(once, { ...eva, name: 'eva  LIND', title: 'Ordförande' })).toEqual(twice)
    const both = signedSources(once, 'cooperation', bo)
    expect(told(both, { ...eva, name: 'Ida Alm' })).toEqual(twice)
  })

  test('keeps name and title', () => {
    expect(signedSources(blanks, 'cooperation', eva).content.files.get(file)).toBe(
      'signatures:\n  - { party: region-dalarna, date: 2026-01-22, name: Eva Lind, title: Direktör }\n',
    )
  })

  test('suggests nobody but a party whose signature is missing', () => {
    const hint = (sources: Sources, party: string): string | undefined => {
      const [problem] = signIn(sources, 'cooperation', { party, date: '2026-01-22' }, '2026-06-30').problems
      return problem === undefined ? undefined : /hint: (.*)/.exec(formatProblem(problem, 'en'))?.[1]
    }
    expect(hint(blanks, 'mora-komun')).toBe('did you mean `mora-kommun`?')
    const signed = signedSources(blanks, 'cooperation', { party: 'mora-kommun', date: '2026-01-22' })
    expect(hint(signed, 'mora-komun')).toBe('who signs: `region-dalarna`, `falu-kommun`, `mora-kommun`')
    const instances = issuedSources(series(), 'cooperation', '2026-01-20')
    expect(hint(instances, 'mora-komun')).toBe('did you mean `mora-kommun`?')
  })
})

describe('a record without a name', () => {
  const nameless = withRegister(blanks, { [file]: 'signatures:\n  - { party: region-dalarna, date: 2026-01-21 }\n' })

  test('counts for nobody where several sign, and is reported', () => {
    const { problems } = readLibrary(nameless).register.versions[0] ?? { problems: [] }
    expect(problems.map(({ severity, entry }) => `${severity} ${entry}`)).toEqual([
      'warning register/signatory#nameless',
    ])
    const one = signedSources(nameless, 'cooperation', eva)
    expect(missing(one)).toBe('Region Dalarna – signatory 2 of 2; Falu kommun; Mora kommun')
    expect(missing(signedSources(one, 'cooperation', bo))).toBe('Falu kommun; Mora kommun')
  })

  test('counts once its hint has been followed', () => {
    const mended = withRegister(blanks, {
      [file]: 'signatures:\n  - { party: region-dalarna, date: 2026-01-21, name: Eva Lind, title: Direktör }\n',
    })
    expect(readLibrary(mended).register.versions[0]?.problems).toEqual([])
    expect(missing(mended)).toBe('Region Dalarna – signatory 2 of 2; Falu kommun; Mora kommun')
  })
})

describe('who is missing', () => {
  test('is said by name and title, as the agreement has them', () => {
    expect(missing(named)).toBe(
      'Region Dalarna – Eva Lind, Direktör; Region Dalarna – Bo Ek, Ordförande; Falu kommun; Mora kommun',
    )
    expect(missing(signedSources(named, 'cooperation', bo))).toBe(
      'Region Dalarna – Eva Lind, Direktör; Falu kommun; Mora kommun',
    )
  })

  test('is whoever is left where somebody else signed, by the title or in order', () => {
    const deputy = { ...eva, name: 'Ida Alm' }
    expect(missing(signedSources(named, 'cooperation', { ...deputy, title: 'ordförande' }))).toContain('Eva Lind')
    expect(missing(signedSources(named, 'cooperation', { ...deputy, title: 'Kanslichef' }))).toContain('Bo Ek')
    expect(told(named, deputy)).toEqual([
      'register/signatory: Somebody has signed for `region-dalarna` whom the agreement does not name.',
    ])
  })

  test('is known by the title in either language, where the text has it in both', () => {
    const { sv, nb } = { sv: 'Direktör (direktør)', nb: 'Jurist (jurist ved regionen)' }
    const glossed = issuedWith(`[{ name: Eva Lind, title: { sv: "${sv}" } }, { title: { sv: "${nb}" } }]`)
    const deputy = { ...eva, name: 'Bo Ek' }
    for (const title of ['Jurist', 'jurist ved regionen', nb])
      expect(missing(signedSources(glossed, 'cooperation', { ...deputy, title }))).toContain('Eva Lind')
    expect(missing(signedSources(glossed, 'cooperation', { ...deputy, title: 'Direktør' }))).toContain('Jurist')
  })

  test('is known by the title where two of one party have one name', () => {
    const namesakes = issuedWith(
      '[{ name: Eva Lind, title: { sv: Direktör } }, { name: Eva Lind, title: { sv: Ordförande } }]',
    )
    const one = signedSources(namesakes, 'cooperation', { ...eva, title: 'Ordförande' })
    expect(missing(one)).toBe('Region Dalarna – Eva Lind, Direktör; Falu kommun; Mora kommun')
    expect(missing(signedSources(one, 'cooperation', eva))).toBe('Falu kommun; Mora kommun')
  })

  test('is told of all, and a signature of a day to come does not count yet', () => {
    const later = withRegister(blanks, { [file]: 'signatures:\n  - { party: falu-kommun, date: 2026-07-01 }\n' })
    expect(missing(later)).toContain('Falu kommun (recorded for 2026-07-01)')
    expect(missing(later, '2026-07-01')).not.toContain('Falu kommun')
  })

  test('is told with the decisions that are missing, by name', () => {
    const asked = cooperation({ approvals: '[{ body: { sv: Kommunfullmäktige } }]' })
    const issued = issuedSources(asked, 'cooperation', '2026-01-20')
    const decided = withRegister(issued, {
      'register/cooperation/1.0/decisions.yaml': '- { party: mora-kommun, body: Kommunstyrelsen, date: 2026-01-10 }\n',
    })
    const { result } = signIn(decided, 'cooperation', { party: 'falu-kommun', date: '2026-01-22' }, '2026-06-30')
    expect(result?.missingDecisions.map(({ name }) => name)).toEqual(['Region Dalarna', 'Falu kommun'])
  })
})

test('the example in decisions.yaml is right as it stands, once it is no remark any more', () => {
  const path = 'register/cooperation/1.0/decisions.yaml'
  const text = new TextDecoder().decode(blanks.content.attachments.get(path)) || (blanks.content.files.get(path) ?? '')
  const example = text
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/^# ?/, ''))
    .join('\n')
  const [version] = readLibrary(withRegister(blanks, { [path]: example })).register.versions
  expect(version?.decisions.map(({ party }) => party)).toEqual(['region-dalarna'])
  expect(version?.problems).toEqual([])
})

test('decisions of an agreement entered by hand may be of a party that has a name and no id, as the hint says', () => {
  const folder = 'register/skolskjuts/2015'
  const entered = withRegister(cooperation(), {
    [`${folder}/agreement.yaml`]:
      'title: { sv: Skolskjuts }\nparties: [falu-kommun, Föreningen Vision]\nterm: { start: 2015-01-01, open: true }\n',
    [`${folder}/decisions.yaml`]: '- { party: Föreningen Vision, body: Styrelsen, date: 2014-12-01 }\n',
  })
  expect(readLibrary(entered).register.versions[0]?.problems).toEqual([])
})
