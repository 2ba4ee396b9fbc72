// The facts of the five agreements, written out by hand in test/content/facts, against what is printed in both languages.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Inline } from '../../src/model/document.js'
import { inlineText } from '../../src/text/text.js'
import {
  blocksOf,
  documentsOf,
  linksOf,
  listSizes,
  outline,
  plain,
  printed,
  printedUnder,
  signers,
  translationOf,
} from './printed.js'

interface Facts extends InOneLanguage {
  readonly instances: number
  /** Numbered sections of the first level. */
  readonly chapters: number
  readonly translation: InOneLanguage & { readonly language: string }
}

interface InOneLanguage {
  /** By number or title of a section: what stands in it; `a|b` is one or the other. */
  readonly sections: Readonly<Record<string, readonly string[]>>
  readonly whole: readonly string[]
  /** Patterns that stand nowhere. */
  readonly never: readonly string[]
}

const files = readdirSync('test/content/facts').sort()

describe.each(files.map((file) => file.replace('.yaml', '')))('%s', (id) => {
  const facts = parse(readFileSync(`test/content/facts/${id}.yaml`, 'utf8')) as Facts
  const documents = documentsOf(id)

  test('has as many instances as it has counterparties', () => {
    expect(documents).toHaveLength(facts.instances)
  })

  test('numbers its chapters without a hole', () => {
    const numbers = outline(first(id)).flatMap((line) => /^(\d+) /.exec(line)?.[1] ?? [])
    expect(numbers).toEqual(Array.from({ length: facts.chapters }, (_, index) => `${index + 1}`))
  })

  test.each(Object.keys(facts.sections))('says in %s what the reference says there', (section) => {
    for (const document of documents) expect(missing(printedUnder(document, section), facts.sections[section])).toEqual([])
  })

  test('says what belongs to no section, and nothing that it must not say', () => {
    for (const document of documents) {
      const text = printed(document)
      expect(missing(text, facts.whole)).toEqual([])
      expect(facts.never.filter((pattern) => new RegExp(pattern, 'u').test(text))).toEqual([])
    }
  })

  test('has the same facts in its translation, and nothing that the translation must not say', () => {
    const { language, sections, whole, never } = facts.translation
    const document = translationOf(id, language)
    const text = printed(document)
    const lacking = Object.entries(sections).flatMap(([section, told]) =>
      missing(printedUnder(document, section), told).map((fact) => `${section}: ${fact}`),
    )
    expect([...lacking, ...missing(text, whole)]).toEqual([])
    expect(never.filter((pattern) => new RegExp(pattern, 'u').test(text))).toEqual([])
  })
})

describe('dalarna-alvdalen-personal', () => {
  const document = first('dalarna-alvdalen-personal')

  test('is signed by two parties whose signatories are open', () => {
    expect(signers(document)).toEqual([
      ['Region Dalarna', null, null],
      ['Älvdalens kommun', null, null],
    ])
  })

  test('has the call-off agreement as an annex with blanks to fill in', () => {
    expect(document.parts.map(({ label, content }) => [label === null ? null : plain(label), content])).toEqual([
      [null, 'text'],
      ['Bilaga 1', 'form'],
    ])
    expect(blocksOf(document, 'form').flatMap(({ fields }) => fields).length).toBeGreaterThanOrEqual(10)
  })
})

describe('orebro-ramoverenskommelse', () => {
  const document = first('orebro-ramoverenskommelse')
  const municipalities =
    'Askersunds Degerfors Hallsbergs Hällefors Karlskoga Kumla Laxå Lekebergs Lindesbergs Ljusnarsbergs Nora Örebro'

  test('is signed by the region and its twelve municipalities', () => {
    const expected = ['Region Örebro län', ...municipalities.split(' ').map((name) => `${name} kommun`)]
    expect(signers(document).map(([party]) => party)).toEqual(expected)
  })

  test('has a passage beside the text in sections 2, 4, 5 and 8, and three values in section 6', () => {
    const withRemark = outline(document).filter((line) => {
      const section = blocksOf(document, 'section').find(({ label, title }) => plain(`${label} ${inlineText(title)}`) === line)
      return section?.blocks.some(({ kind }) => kind === 'remark')
    })
    expect(withRemark.map((line) => line.split(' ')[0])).toEqual(['2', '4', '5', '8'])
    expect(listSizes(document)).toEqual([3])
  })

  test('leaves the dates of the three approvals open', () => {
    const [approvals] = blocksOf(document, 'table')
    const dates = approvals?.rows.map(({ cells }) => cells[1]?.blocks[0])
    expect(dates).toHaveLength(3)
    expect(dates?.every((block) => block?.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'blank'))).toBe(true)
  })
})

describe('dalarna-rss', () => {
  const documents = documentsOf('dalarna-rss')
  const municipalities =
    'Avesta Borlänge Falu Gagnefs Hedemora Leksands Ludvika Malung-Sälens Mora Orsa Rättviks Smedjebackens Säters Vansbro Älvdalens'
  const names = municipalities.split(' ').map((name) => `${name} kommun`)

  test('is signed by the director of the region and, for each municipality, a head of social services not yet named', () => {
    expect(documents.map(signers)).toEqual(
      names.map((name) => [
        ['Region Dalarna', 'Åsa Dederling', 'Hälso- och sjukvårdsdirektör'],
        [name, null, 'Förvaltningschef socialtjänst'],
      ]),
    )
  })

  test('shares four million so that the parts add up to the krona, half on the region', () => {
    for (const document of documents) {
      const [shares] = blocksOf(document, 'table')
      const rows = (shares?.rows ?? []).map(({ cells }) => cells.map((cell) => cellText(cell.blocks)))
      expect(rows.map(([name]) => name)).toEqual(['Region Dalarna', ...names, 'Summa'])
      const amounts = rows.map((cells) => Number(cells[2]?.replace(/ kr$/, '').replace(/ /g, '')))
      expect(amounts[0]).toBe(2_000_000)
      expect(amounts.at(-1)).toBe(4_000_000)
      expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(4_000_000)
    }
  })

  test('lists six kinds of work', () => {
    expect(listSizes(documents[0] ?? first('dalarna-rss'))).toEqual([6])
  })
})

describe('jamtland-halso-sjukvard', () => {
  const document = first('jamtland-halso-sjukvard')

  test('is signed by the director of the region and by eight municipalities whose signatories are open', () => {
    expect(signers(document)).toEqual([
      ['Region Jämtland Härjedalen', 'Hans Svensson', 'Regiondirektör'],
      ...'Bergs Bräcke Härjedalens Krokoms Ragunda Strömsunds Åre Östersunds'
        .split(' ')
        .map((name) => [`${name} kommun`, null, null]),
    ])
  })

  test('has eight notes, and initials in the right-hand corner of every page', () => {
    expect(document.notes.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(document.furniture.initials?.corner).toBe('right')
  })

  test('has the four priority groups with four, two, one and one kinds of care', () => {
    const [groups] = blocksOf(document, 'table')
    expect(groups?.rows.map(({ cells }) => [cellText(cells[0]?.blocks ?? []), cells[1]?.blocks.length])).toEqual([
      ['I', 4],
      ['II', 2],
      ['III', 1],
      ['IV', 1],
    ])
  })

  test('lists three changes, four aims, six duties and four criteria, and local agreements under two annexes', () => {
    expect(listSizes(document)).toEqual([3, 4, 6, 4])
    const [, local] = blocksOf(document, 'table')
    expect(local?.rows.map(({ cells }) => cells[1]?.blocks.length)).toEqual([4, 2])
  })

  test('leaves a blank where the first change that the reference lists is broken off, and only there', () => {
    const [changes] = blocksOf(document, 'list')
    const broken = changes?.items.map(({ blocks: [block] }) => block?.kind === 'paragraph' && block.inlines.at(-1)?.kind === 'blank')
    expect(broken).toEqual([true, false, false])
  })

  test('keeps the links of the reference', () => {
    expect(linksOf(document)).toEqual([
      'http://www.regionjh.se/samverkan',
      'http://www.socialstyrelsen.se/vardochomsorgforasylsokandemedflera/halso-ochsjukvardochtandvard/vilkenvardskaerbjudas',
      'http://www.socialstyrelsen.se/vardochomsorgforasylsokandemedflera/halso-ochsjukvardochtandvard/vilkenvardskaerbjudas/vardensomfattning',
    ])
  })
})

describe('ahus-samarbeidsavtale', () => {
  const documents = documentsOf('ahus-samarbeidsavtale')
  const municipalities =
    'Aurskog-Høland,Eidskog,Eidsvoll,Enebakk,Frogn,Gjerdrum,Grue,Hurdal,Kongsvinger,Lillestrøm,Lørenskog,Nannestad,Nes,Nesodden,Nittedal,Nord-Odal,Nordre Follo,Rælingen,Sør-Odal,Ullensaker,Ås'

  test('is signed by one municipality and the hospital, with a place and date for each', () => {
    expect(documents.map(signers)).toEqual(
      municipalities.split(',').map((name) => [
        [`${name} kommune`, null, null],
        ['Akershus universitetssykehus HF', null, null],
      ]),
    )
    for (const document of documents)
      for (const { lines } of blocksOf(document, 'signatures').flatMap(({ blocks }) => blocks))
        expect(lines.map(({ kind }) => kind)).toContain('placeDate')
  })

  test('has one note, thirteen areas, and the table of contents of the reference: three levels, the third without numbers', () => {
    const document = first('ahus-samarbeidsavtale')
    expect(document.notes).toHaveLength(1)
    expect(listSizes(document)).toContain(13)
    const [contents] = blocksOf(document, 'contents')
    const levels = [1, 2, 3].map((level) => contents?.entries.filter((entry) => entry.level === level) ?? [])
    expect(levels.map(({ length }) => length)).toEqual([10, 12, 9])
    expect(levels[2]?.every(({ label }) => label === null)).toBe(true)
  })

  test('links to the two acts', () => {
    expect(linksOf(first('ahus-samarbeidsavtale'))).toHaveLength(2)
  })
})

function first(agreement: string) {
  const [document] = documentsOf(agreement)
  if (document === undefined) throw new Error(`${agreement} has no instance.`)
  return document
}

/** The facts that the text lacks, whatever the case of their first letter. */
function missing(text: string, facts: readonly string[] = []): string[] {
  const lower = text.toLowerCase()
  return facts.filter((fact) => !fact.split('|').some((form) => lower.includes(form.toLowerCase())))
}

function cellText(blocks: readonly { readonly kind: string; readonly inlines?: readonly Inline[] }[]): string {
  return plain(blocks.map(({ inlines = [] }) => inlineText(inlines)).join(' '))
}
