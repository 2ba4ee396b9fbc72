// What is kept between runs never shows: whatever was kept, and in whatever shape it comes back, the library, the problems and the
// Documents are those of a run that has nothing.

import { describe, expect, test } from 'vitest'
import { allProblems } from '../../../src/app/documents/all-problems.js'
import { buildDocuments } from '../../../src/app/documents/build-documents.js'
import { everything } from '../../../src/app/documents/built.js'
import { openWorkspace } from '../../../src/app/workspace.js'
import type { Sources } from '../../../src/base/sources.js'
import { readFonts, readLateFonts } from '../../../src/io/open-fonts.js'
import { readLibrary } from '../../../src/library/library.js'
import { librarySources } from '../../support/library.js'
import { issuedSources } from '../../support/register.js'
import { series } from '../../support/register-library.js'
import { openStore, type TestStore } from '../../support/store.js'
import { smallSources, toldAfresh, toldBy } from '../../support/workspaces.js'

const fonts = readFonts()

/** All that is said over sources with a store. */
function toldWith(sources: Sources, store: TestStore): string {
  return toldBy(openWorkspace({ ...sources, store }))
}

const issued = issuedSources(series(), 'cooperation', '2026-03-01')
const libraries: readonly (readonly [string, Sources])[] = [
  ['right', smallSources()],
  ['with an issued version', issued],
  [
    'with an issued version, and a clause that has changed since',
    { ...issued, content: { ...issued.content, files: withAnother(issued, 'clauses/sv/', '\n\nOch mer.\n') } },
  ],
  ['with what is wrong', librarySources({ 'content/parties/more.yaml': '- id: x\n  number: [1' })],
]

/** The files of the content with a text at the end of the first under a folder. */
function withAnother({ content }: Sources, folder: string, more: string): ReadonlyMap<string, string> {
  const [path = ''] = [...content.files.keys()].filter((one) => one.startsWith(folder)).sort()
  return new Map([...content.files, [path, `${content.files.get(path) ?? ''}${more}`]])
}

describe.each(libraries)('a library %s', (_, sources) => {
  const afresh = toldBy(openWorkspace(sources))

  test('says the same with an empty store and with a full one, and puts nothing there again', () => {
    const store = openStore()
    expect(toldWith(sources, store)).toBe(afresh)
    const before = store.puts()
    expect(before).toBeGreaterThan(0)
    expect(toldWith(sources, store)).toBe(afresh)
    expect(store.puts()).toBe(before)
  })

  test('reads the same parties, agreements, clauses and languages, each value at the same place', () => {
    const store = openStore()
    readLibrary({ ...sources, store })
    expect(placesIn({ ...sources, store })).toEqual(placesIn(sources))
  })

  test.each([
    ['nothing', () => 'null'],
    ['a list', () => '[]'],
    ['an empty object', () => '{}'],
    ['texts for numbers', (text: string) => text.replace(/\b\d+\b(?=[,\]}])/g, '"one"')],
    ['lists for objects', (text: string) => text.replace(/\{[^{}]*\}/g, '[]')],
    ['other keys', (text: string) => text.replace(/"([a-z]+)":/gi, '"$1x":')],
    ['numbers of problems that there are not', (text: string) => text.replace(/\[(\d+(?:,\d+)*)\]/g, '[$1,99999]')],
    ['unknown entries', (text: string) => text.replace(/"entry":"/g, '"entry":"__proto__')],
  ])('says the same where %s comes back', (_, changed) => {
    const store = openStore(changed)
    expect(toldWith(sources, store)).toBe(afresh)
    expect(toldWith(sources, store)).toBe(afresh)
  })

  test('finds the same on its pages', () => {
    const store = openStore()
    const inPages = () => allProblems(buildDocuments({ ...sources, store }, everything), readLateFonts())
    const expected = allProblems(buildDocuments(sources, everything), fonts)
    expect(inPages()).toEqual(expected)
    const before = store.puts()
    expect(inPages()).toEqual(expected)
    expect(store.puts()).toBe(before)
  })
})

/** What was read, with where each party and each field of it, of agreements and of clauses stands. */
function placesIn(sources: Sources): unknown {
  const { parties, placeOfParty, partyAt, agreements, clauses, languages, problems } = readLibrary(sources)
  return {
    parties: [...parties].map(([id, party]) => {
      const place = placeOfParty(id)
      return [
        party,
        place,
        place === null ? null : partyAt(place),
        Object.keys(party).map((key) => placeOfParty(id, key)),
      ]
    }),
    agreements: [...agreements.values()].map(({ data, placeOf }) => [
      data,
      Object.keys(data).map((key) => placeOf([key])),
    ]),
    clauses: [...clauses.values()].flatMap((inLanguage) =>
      [...inLanguage.values()].map(({ placeOf, ...clause }) => [
        clause,
        Object.keys(clause.data).map((key) => placeOf([key])),
      ]),
    ),
    languages,
    problems,
  }
}

test('a change is seen, whichever file it is in', () => {
  const store = openStore()
  const sources = smallSources()
  toldWith(sources, store)
  for (const set of ['content', 'templates'] as const)
    for (const [path, text] of sources[set].files) {
      if (path.startsWith('web/')) continue
      const files = new Map([...sources[set].files, [path, `${text}\n{{x}} TODO\n`]])
      const changed = { ...sources, [set]: { ...sources[set], files } }
      const workspace = openWorkspace({ ...changed, store })
      expect(toldBy(workspace) === toldAfresh(openWorkspace(changed)), path).toBe(true)
    }
})

test('an agreement of which no file has changed is not made again when another one has', () => {
  const store = openStore()
  const sources = smallSources()
  const selection = { ...everything, translations: 'all' } as const
  buildDocuments({ ...sources, store }, selection)
  const before = store.puts()
  const path = 'agreements/series.yaml'
  const files = new Map([...sources.content.files, [path, `${sources.content.files.get(path) ?? ''}\n# A remark.\n`]])
  buildDocuments({ ...sources, content: { ...sources.content, files }, store }, selection)
  /* The text of the file, and the agreement that it is of. */
  expect(store.puts()).toBe(before + 2)
})
