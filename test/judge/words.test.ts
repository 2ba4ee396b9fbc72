import { describe, expect, it } from 'vitest'
import { text } from '../../src/text/text.js'
import { editionOf } from '../support/bilingual.js'
import { sampleDocument } from '../support/sample-document.js'
import { pageNumber, readingOf, words, type Expected } from './reading.js'
import { difference } from './words.js'

const main = (...list: Expected[]) => ({ passages: [[list]], notes: [], heads: [] })

describe('the comparison of extracted text with what is expected', () => {
  it('finds nothing in equal text, however it is spaced', () => {
    expect(difference(' ett\n\ntvå\f tre', main('ett', 'två', 'tre'))).toBeNull()
  })

  it('finds a word that is missing, added, changed or moved', () => {
    for (const extracted of ['ett tre', 'ett två två tre', 'ett tvä tre', 'två ett tre', 'ett två', 'ett två tre fyra'])
      expect(difference(extracted, main('ett', 'två', 'tre')), extracted).not.toBeNull()
  })

  it('shows the first difference with what stands around it', () => {
    expect(difference('ett två fyra fem', main('ett', 'två', 'tre', 'fem'))).toBe(
      'after “ett två”: expected “tre fem”, found “fyra fem”',
    )
  })

  it('lets notes stand anywhere, in their order and complete', () => {
    const reading = { passages: [[['ett', 'två', 'tre']]], notes: ['1', 'not', '2', 'till'], heads: [] }
    expect(difference('ett 1 not två 2 till tre', reading)).toBeNull()
    expect(difference('ett två tre 1 not 2 till', reading)).toBeNull()
    expect(difference('ett två tre 2 till 1 not', reading)).not.toBeNull()
    expect(difference('ett två tre 1 not', reading)).not.toBeNull()
  })

  it('takes a printed hyphen for a division only at the end of a line, and only where such hyphens are expected', () => {
    expect(difference('sam-\nverkan', main('samverkan'), true)).toBeNull()
    expect(difference('sam-\nverkan', main('samverkan'))).not.toBeNull()
    expect(difference('sam- verkan', main('samverkan'), true)).not.toBeNull()
    expect(difference('hälso-\noch', main('hälso-', 'och'), true)).toBeNull()
  })

  it('joins a word that is broken over two lines, and only there', () => {
    expect(difference('sam\u00AD\nverkan', main('samverkan'))).toBeNull()
    expect(difference('https://a.se/\nb', main('https://a.se/b'))).toBeNull()
    const reading = { passages: [[['en', 'samverkan', 'till']]], notes: ['1', 'not'], heads: [] }
    expect(difference('en sam\u00AD\n1 not\fverkan till', reading)).toBeNull()
    expect(difference('sam verkan', main('samverkan'))).not.toBeNull()
  })

  it('reads leaders and page numbers in a table of contents, there alone', () => {
    const contents = main('Parter', pageNumber, '2', 'Syfte', pageNumber)
    expect(difference('Parter ........ 1\n2 Syfte . . . .12', contents)).toBeNull()
    expect(difference('Parter..1\n2 Syfte 12', contents)).toBeNull()
    expect(difference('Parter\n2 Syfte', contents)).toBeNull()
    expect(difference('hjälpmedel m.m. . . . . 8', main('hjälpmedel', 'm.m.', pageNumber))).toBeNull()
    expect(difference('Parter 1 2 Syfte 3', main('Parter', '2', 'Syfte', pageNumber))).not.toBeNull()
  })

  it('knows the head of a table again at the top of a page, there alone', () => {
    const reading = {
      passages: [[['Part', 'Andel', 'Falun', '10', 'Mora', '20']]],
      notes: [],
      heads: [['Part', 'Andel']],
    }
    expect(difference('Part Andel\nFalun 10\fPart Andel\nMora 20', reading)).toBeNull()
    expect(difference('Part Andel\nFalun 10\fPart An\ndel\nMora 20', reading)).toBeNull()
    expect(difference('Part Andel\nFalun 10 Part Andel\fMora 20', reading)).not.toBeNull()
  })

  it('reads two columns in turn, line by line or cell by cell, each in its order', () => {
    const sides = [
      ['samverkan', 'mellan', 'parterna'],
      ['samarbeid', 'mellom', 'partene'],
    ]
    const reading = { passages: [[['Syfte']], sides, [['Slut']]], notes: ['1', 'not'], heads: [] }
    expect(
      difference('Syfte\nsamver\u00AD\nsamar\u00AD\nkan mellan\nbeid mellom\nparterna\npartene\nSlut\n1 not', reading),
    ).toBeNull()
    expect(difference('Syfte\nsamverkan mellan parterna\nsamarbeid\n1 not\fmellom partene\nSlut', reading)).toBeNull()
    for (const extracted of [
      'Syfte samverkan mellan parterna samarbeid partene mellom Slut 1 not',
      'Syfte samverkan mellan samarbeid mellom partene Slut 1 not',
      'Syfte samverkan mellan parterna samarbeid mellom Slut partene 1 not',
      'Syfte samverkan mellan parterna samarbeid mellom mellom partene Slut 1 not',
    ])
      expect(difference(extracted, reading), extracted).not.toBeNull()
  })

  it('takes no blank for a word', () => {
    expect(difference('Antal: ____. ☐ Ja', main('Antal:', '.', 'Ja'))).toBeNull()
  })
})

describe('the reading of a document', () => {
  it('has the words of its text, notes apart', () => {
    const { passages, notes } = readingOf(sampleDocument, { contents: false, of: 'pages' })
    const text1 = passages.flat(2)
    expect(text1).toEqual(words(text({ ...sampleDocument, notes: [] })))
    expect([...text1, ...notes].sort()).toEqual(words(text(sampleDocument)).sort())
  })

  it('has two languages in columns on pages, and one after the other in a structure', () => {
    const document = editionOf(['sv', 'nb'])
    const columns = (of: 'pages' | 'structure'): number[] =>
      readingOf(document, { contents: false, of }).passages.map((passage) => passage.length)
    expect(columns('pages').filter((count) => count === 2).length).toBeGreaterThanOrEqual(7)
    expect(columns('structure').filter((count) => count !== 1)).toEqual([])
  })

  it('has the table of contents where it stands, with a page number for each entry', () => {
    const printed = readingOf(sampleDocument, { contents: true, of: 'pages' }).passages.flat(2)
    expect(printed.filter((word) => word === pageNumber)).toHaveLength(6)
    expect(printed.indexOf('Innehåll')).toBeLessThan(printed.indexOf(pageNumber))
  })
})
