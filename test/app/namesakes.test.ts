// Two municipalities of one name in an agreement, and in two: wherever a person reads a name, it says which of them is meant.

import { describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { agreementStandings } from '../../src/app/documents/standings.js'
import { planPublication } from '../../src/app/publication/publication.js'
import { markCopy } from '../../src/document/running-text.js'
import { instanceDates } from '../../src/document/schedule/dates.js'
import { datesCalendar } from '../../src/document/schedule/calendar.js'
import { recipients } from '../../src/document/instance.js'
import { readLibrary } from '../../src/library/library.js'
import type { Sources } from '../../src/base/sources.js'
import { signatureBlocksOf } from '../../src/model/walk.js'
import { inlineText, text } from '../../src/text/text.js'
import { issuedSources, signIn } from '../support/register.js'
import { cooperation, series } from '../support/register-library.js'

const parties = {
  'content/parties/namesakes.yaml': `
- { id: valer-ostfold, name: Våler kommune, short: Våler, country: NO, kind: municipality, county: Østfold, population: { 2025-12-31: 6145 } }
- { id: valer-innlandet, name: Våler kommune, short: Våler, country: NO, kind: municipality, county: Innlandet, population: { 2025-12-31: 3615 } }
`,
}
const entries = `
  - role: region
    party: region-dalarna
  - role: municipalities
    members: [valer-ostfold, valer-innlandet]`
const fields = {
  parties: entries,
  currency: 'NOK',
  costs: `
  - id: yearly
    year: 2026
    total: 1000
    shares: [{ role: region, percent: 50 }, { role: municipalities, percent: 50, by: equal }]`,
}
const clause = {
  'content/clauses/sv/cooperation/purpose.md': `---
title: Syfte
---

{{list municipalities}} och {{list municipalities field="short"}} samarbetar.

{{#each costs.yearly.rows}}
- {{party}} betalar {{amount}}
{{/each}}
`,
}
const east = 'Våler kommune (Østfold)'
const west = 'Våler kommune (Innlandet)'

function readable(sources: Sources): string[] {
  return buildDocuments(sources, everything).instances.flatMap(({ instance, editions }) =>
    editions.flatMap(({ document }) => [
      text(document),
      document.metadata.subject,
      ...recipients(instance).map(
        (party, index) =>
          markCopy(document, [...readLibrary(sources).languages.values()], index + 1, 3, party).furniture.copy ?? '',
      ),
    ]),
  )
}

function withoutCounty(texts: readonly string[]): string[] {
  return texts.flatMap((one) => one.match(/.*Våler(?: kommune)?(?! kommune| \().*/g) ?? [])
}

const together = cooperation(fields, { ...parties, ...clause })

describe('in one agreement', () => {
  test('every name in the text, in the subject of the file and on the copies says the county', () => {
    const texts = readable(together)
    expect(texts.join('\n')).toContain(`${east} och ${west} och Våler (Østfold) och Våler (Innlandet) samarbetar.`)
    expect(withoutCounty(texts)).toEqual([])
  })

  test('signature blocks say for which of them one signs', () => {
    const document = buildDocuments(together, everything).instances[0]?.editions[0]?.document
    if (document === undefined) throw new Error('no document')
    expect(signatureBlocksOf(document).map(({ heading }) => inlineText(heading))).toEqual([
      'För Region Dalarna',
      `För ${east}`,
      `För ${west}`,
    ])
  })

  test('`signed` and `status` name who is missing by county', () => {
    const issued = issuedSources(together, 'cooperation', '2026-01-20')
    const { result } = signIn(issued, 'cooperation', { party: 'region-dalarna', date: '2026-01-22' }, '2026-06-30')
    expect(result?.missing['all']?.map(({ name }) => name)).toEqual([east, west])
    const [standing] = agreementStandings(readLibrary(issued), '2026-06-30')
    expect(standing?.instances[0]?.missing.map(({ name }) => name)).toEqual(['Region Dalarna', east, west])
  })
})

describe('in a series', () => {
  const apart = series(
    {
      parties: `
  - role: region
    party: region-dalarna
  - role: municipality
    series: [valer-ostfold, valer-innlandet]`,
    },
    parties,
  )

  test('each instance says of which county its counterparty is', () => {
    const texts = readable(apart)
    expect(texts.filter((one) => one.includes(east)).length).toBeGreaterThan(0)
    expect(withoutCounty(texts)).toEqual([])
    expect(texts.filter((one) => one.includes(east) && one.includes(west))).toEqual([])
  })

  test('calendars of single instances say whose they are', () => {
    const library = readLibrary(apart)
    const language = library.languages.get('sv')
    const [first] = buildDocuments(apart, everything).instances
    if (first === undefined || language === undefined) throw new Error('no instance')
    const signed = { instance: '2026-02-01', series: '2026-02-01' }
    const dates = instanceDates(first, library, { today: '2026-02-01', signed })
    const calendar = datesCalendar([{ instance: first.instance, dates, signed }], language, true, 'avtal 1')
    expect(withoutCounty((calendar?.events ?? []).map(({ summary }) => summary))).toEqual([])
    expect(calendar?.events[0]?.summary).toContain(east)
  })
})

test('in lists over many agreements they are told apart although each has an agreement of its own', () => {
  const alone = cooperation({ parties: entries.replace('valer-ostfold, ', '') }, parties)
  expect(readable(alone).join('\n')).not.toContain('(Innlandet)')
  const issued = issuedSources(alone, 'cooperation', '2026-01-20')
  const [standing] = agreementStandings(readLibrary(issued), '2026-06-30')
  expect(standing?.instances[0]?.missing.map(({ name }) => name)).toEqual(['Region Dalarna', west])
  const options = { date: '2026-06-30', preview: false, base: null, generator: 'avtal 1' }
  const [version] = planPublication(issued, options).versions
  expect(version?.parties.map(({ name }) => name)).toEqual(['Region Dalarna', west])
})
