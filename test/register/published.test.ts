// When instances were published and withdrawn: what the records mean, what is added to them, and what the screen shows.

import { describe, expect, test } from 'vitest'
import { tellIn } from '../../src/base/phrases/tell.js'
import { statusLines } from '../../src/app/status-lines.js'
import { publishedSchema, type PublishedData } from '../../src/data/register.js'
import { readYaml } from '../../src/data/yaml.js'
import { readLibrary } from '../../src/library/library.js'
import { agreementStandings } from '../../src/app/documents/standings.js'
import { appendPublished, publicationStanding, publishedRecord } from '../../src/register/published.js'
import { issuedSources, signedSources, withRegister } from '../support/register.js'
import { series } from '../support/register-library.js'

const file = (path: string, digit: string): { path: string; sha256: string } => ({ path, sha256: digit.repeat(64) })
const due = [{ id: 'duty-publication', date: '2026-03-01' }]

describe('an instance', () => {
  test('is published on the day of its first record, its own or one of all instances', () => {
    const records: PublishedData[] = [
      { date: '2026-03-05', instance: 'mora-kommun' },
      { date: '2026-02-20' },
      { date: '2026-02-01', instance: 'falu-kommun' },
    ]
    expect(publicationStanding(records, 'mora-kommun', due)).toMatchObject({
      published: '2026-02-20',
      due: '2026-03-01',
    })
    expect(publicationStanding(records, 'falu-kommun', due)).toMatchObject({ published: '2026-02-01' })
    expect(publicationStanding([], 'mora-kommun', [])).toEqual({ published: null, due: null, withdrawn: null })
  })

  test('is withdrawn from the day of the record on, and was published before', () => {
    const withdrawn = { sv: 'Fel bilaga' }
    const records: PublishedData[] = [{ date: '2026-02-20' }, { date: '2026-04-01', withdrawn }]
    const standing = publicationStanding(records, 'all', due)
    expect(standing).toEqual({
      published: '2026-02-20',
      due: '2026-03-01',
      withdrawn: { date: '2026-04-01', reason: withdrawn },
    })
  })

  test('that was withdrawn before it was published has not been published', () => {
    expect(publicationStanding([{ date: '2026-04-01', withdrawn: { sv: 'Fel' } }], 'all', due).published).toBeNull()
  })
})

describe('a record', () => {
  const first: PublishedData = {
    date: '2026-02-20',
    site: 'https://avtal.example.se/',
    files: [file('sv/a.pdf', '1'), file('sv/a/index.html', '1')],
  }

  test('is added to a file that there was not', () => {
    const text = appendPublished('', [], [first]) ?? ''
    expect(readYaml(text, 'published.yaml', publishedSchema)).toMatchObject({ value: [first], problems: [] })
  })

  test('comes after those that people have typed, whose remarks stay', () => {
    const text = appendPublished(
      '# by hand\n- { date: 2026-01-01 } # in the old site\n',
      [{ date: '2026-01-01' }],
      [first],
    )
    expect(text).toMatch(/^# by hand\n- \{ date: 2026-01-01 \} # in the old site\n- date: 2026-02-20\n/)
  })

  test('of what has not changed is none', () => {
    expect(appendPublished('- …', [first], [{ ...first, date: '2026-02-21' }])).toBeNull()
    const again = { ...first, date: '2026-02-21' }
    const page = [file('sv/a.pdf', '1'), file('sv/a/index.html', '2')]
    expect(appendPublished('', [first], [{ ...again, files: page }])).toBeNull()
    expect(appendPublished('', [first], [{ ...again, files: [file('sv/a.pdf', '2')] }])).not.toBeNull()
  })

  test('of the only instance does not name it', () => {
    expect(publishedRecord({ ...first, instance: 'all' })).toEqual(first)
    expect(publishedRecord({ ...first, instance: 'mora-kommun' })).toEqual({ ...first, instance: 'mora-kommun' })
  })

  test('is either of a publication or of a withdrawal', () => {
    const both = '- { date: 2026-01-01, site: https://a.se/, withdrawn: { sv: Fel } }\n'
    expect(readYaml(both, 'published.yaml', publishedSchema).problems).toHaveLength(1)
  })
})

describe('the screen', () => {
  const parties = ['region-dalarna', 'falu-kommun', 'mora-kommun']
  const issued = issuedSources(series(), 'cooperation', '2026-01-20')
  const signed = parties.reduce(
    (sources, party) =>
      signedSources(sources, 'cooperation', {
        party,
        date: '2026-01-25',
        instances: party === 'region-dalarna' ? ['falu-kommun', 'mora-kommun'] : [],
      }),
    issued,
  )
  const shown = (records: string): string => {
    const sources = withRegister(signed, { 'register/cooperation/1.0/published.yaml': records })
    return statusLines(agreementStandings(readLibrary(sources), '2026-06-01'), '2026-06-01', tellIn('en')).join('\n')
  }

  test('says until when an agreement had to be published, and since when it is', () => {
    expect(shown('- { date: 2026-02-20 }\n')).toContain('published: 2026-02-20, due 2026-02-25')
    expect(shown('- { date: 2026-02-20 }\n')).not.toContain('overdue')
  })

  test('says that it was late, and in how many instances', () => {
    const screen = shown('- { date: 2026-03-01, instance: mora-kommun }\n')
    expect(screen).toContain('published: 2026-03-01, late: due 2026-02-25 (1 of 2 instances)')
    expect(screen).toContain('overdue: 2026-02-25 Publicering')
  })

  test('says since when it has been withdrawn', () => {
    expect(shown('- { date: 2026-03-01, withdrawn: { sv: Fel } }\n')).toContain('withdrawn: 2026-03-01')
  })
})
