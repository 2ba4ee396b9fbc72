// What agreements cite, and who uses what: in the content and in versions that were issued.

import { describe, expect, test } from 'vitest'
import { watchLaws } from '../../src/app/laws.js'
import { usesOf } from '../../src/app/uses.js'
import { say } from '../../src/base/sentence.js'
import { accepted } from '../../src/cli/load.js'
import { readLibrary } from '../../src/library/library.js'
import { statuteFinder } from '../../src/locale/statutes.js'
import { agreementFile, clauseText, edited, purposeFile } from '../support/documents.js'
import { librarySources, projectSources } from '../support/library.js'
import { issuedSources } from '../support/register.js'

const list = `statutes:
  - { id: SFS 2001:453, names: { sv: [socialtjänstlagen] }, from: 2002-01-01, until: 2026-07-01, replacedBy: [SFS 2025:400] }
  - { id: SFS 2014:821, names: { sv: [patientlagen] }, checked: 2026-05-01, source: lagen.nu }
`
const body = 'Enligt socialtjänstlagen (2001:453), patientlagen och lagen (1999:1) gäller detta.'
const allow = 'allow:\n  - { rule: statute/repealed, text: SFS 2001:453, reason: följer förlagan }\nclauses:'

const sources = (changes: readonly (readonly [string, string])[] = []) =>
  librarySources({
    'content/statutes.yaml': list,
    [purposeFile]: clauseText('Syfte', body),
    [agreementFile]: edited(agreementFile, ...changes),
  })

const all = { agreements: null, editions: null }
const watched = (day: string, from = sources()): string[] =>
  accepted(watchLaws(from, all, day)).result.statutes.map(({ id, standing, uses }) => {
    const places = uses.map(({ version, issued, language, where, allowed }) =>
      [version, ...(issued ? ['issued'] : []), language, say(where, 'en'), ...(allowed === null ? [] : [allowed])].join(
        ' ',
      ),
    )
    return `${id} ${standing}: ${places.join('; ')}`
  })

describe('what is watched', () => {
  test('a statute that has been repealed comes first, then what the list does not have', () => {
    expect(watched('2026-07-01')).toEqual([
      'SFS 2001:453 repealed: 1.0 sv section `1`',
      'SFS 1999:1 unknown: 1.0 sv section `1`',
      'SFS 2014:821 in-force: 1.0 sv section `1`',
    ])
  })

  test('it is judged by the day asked for', () => {
    expect(watched('2026-06-30')[1]).toBe('SFS 2001:453 in-force: 1.0 sv section `1`')
  })

  test('one that is meant says why, and gives way to what nobody has looked at', () => {
    expect(watched('2026-07-01', sources([['clauses:', allow]])).slice(0, 2)).toEqual([
      'SFS 1999:1 unknown: 1.0 sv section `1`',
      'SFS 2001:453 repealed: 1.0 sv section `1` följer förlagan',
    ])
  })

  test('a version that was issued is watched as it stands, whatever the content says by now', () => {
    const issued = issuedSources(sources(), 'cooperation', '2026-01-20')
    const now = {
      ...issued,
      content: {
        ...issued.content,
        files: new Map([...issued.content.files, [purposeFile.slice(8), clauseText('Syfte', 'Inget.')]]),
      },
    }
    expect(watched('2026-07-01', now)[0]).toBe('SFS 2001:453 repealed: 1.0 issued sv section `1`')
  })

  test('without a list it says so', () => {
    const { problems } = accepted(watchLaws(librarySources(), all, '2026-07-01'))
    expect(problems.map(({ rule }) => rule)).toContain('statute/no-list')
  })
})

describe('the shipped list', () => {
  const { statutes } = accepted(watchLaws(projectSources, all, '2026-11-30')).result

  test('has every statute that the agreements cite by number', () => {
    expect(statutes.filter(({ standing, id }) => standing === 'unknown' && /\d/.test(id)).map(({ id }) => id)).toEqual(
      [],
    )
  })

  test('names what the next version of an agreement has to look at, and nothing that an agreement says it means', () => {
    const unmeant = statutes.filter(
      ({ standing, uses }) => standing === 'repealed' && uses.some(({ allowed }) => allowed === null),
    )
    expect(unmeant.map(({ id }) => id)).toEqual(['SFS 2001:453', 'SOSFS 2009:6'])
  })

  test('has every statute that a clause cites by number, whether an agreement uses the clause or not', () => {
    const { files } = projectSources.content
    const finder = statuteFinder([...readLibrary(projectSources).languages.values()])
    const known = new Set([...(files.get('statutes.yaml') ?? '').matchAll(/- id: (.+)$/gm)].map(([, id = '']) => id))
    const cited = [...files]
      .filter(([path]) => path.startsWith('clauses/'))
      .flatMap(([, text]) => finder(text.replace(/\s+/g, ' ')))
    expect([...new Set(cited.map(({ reference }) => reference))].filter((id) => !known.has(id))).toEqual([])
    expect(cited.length).toBeGreaterThan(20)
  })

  test('leads from what was repealed to what it has itself', () => {
    const entries = projectSources.content.files.get('statutes.yaml') ?? ''
    const ids = new Set([...entries.matchAll(/- id: (.+)$/gm)].map(([, id = '']) => id))
    const successors = [...entries.matchAll(/replacedBy: \[(.+)\]/g)].flatMap(([, some = '']) => some.split(', '))
    expect(successors.filter((id) => !ids.has(id))).toEqual([])
    expect(successors.length).toBeGreaterThan(0)
  })
})

describe('who uses what', () => {
  const uses = (name: string, from = sources()): string[] => {
    const { kind, uses: found } = accepted(usesOf(from, name, '2026-06-01')).result
    return found.map(({ agreement, version, status, places }) => {
      const inWords = places.map(({ id, where }) => id ?? (where === null ? '' : say(where, 'en')))
      return `${kind}: ${agreement} ${version} ${status}: ${inWords.join(', ')}`
    })
  }

  test.each([
    ['cooperation/purpose', ['clause: cooperation 1.0 ready: purpose']],
    ['falu-kommun', ['party: cooperation 1.0 ready: municipalities']],
    ['SFS 2001:453', ['statute: cooperation 1.0 ready: section `1`']],
    ['2001:453', ['statute: cooperation 1.0 ready: section `1`']],
    ['Socialtjänstlagen', ['statute: cooperation 1.0 ready: section `1`']],
    ['gäller detta', ['words: cooperation 1.0 ready: section `1`']],
  ])('%s', (name, expected) => {
    expect(uses(name)).toEqual(expected)
  })

  test('a version that was issued is told beside the one that the content gives now', () => {
    const issued = issuedSources(sources(), 'cooperation', '2026-01-20')
    const next = (issued.content.files.get('agreements/cooperation.yaml') ?? '').replace('"1.0"', '"2.0"')
    const now = {
      ...issued,
      content: { ...issued.content, files: new Map([...issued.content.files, ['agreements/cooperation.yaml', next]]) },
    }
    expect(uses('cooperation/purpose', now)).toEqual([
      'clause: cooperation 2.0 ready: purpose',
      'clause: cooperation 1.0 issued: purpose',
    ])
  })

  test('what nobody uses, and what there is not, are told apart', () => {
    const spare = librarySources({ 'content/clauses/sv/spare.md': clauseText('Reserv', 'Ingen använder den.') })
    expect(uses('spare', spare)).toEqual([])
    const refused = usesOf(sources(), 'falu-komun', '2026-06-01')
    expect('refused' in refused ? say(refused.refused, 'en') : '').toMatch(/did you mean falu-kommun/)
  })
})
