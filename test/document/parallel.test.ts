// An edition side by side holds both texts, clause by clause, and one of everything else.

import { describe, expect, test } from 'vitest'
import type { Block, Document, Parallel, Row } from '../../src/model/document.js'
import { leavesOf } from '../../src/model/leaves.js'
import { blocksOf } from '../../src/model/walk.js'
import { renderJobs } from '../../src/app/artefacts/artefacts.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { blocksText, inlineText, text } from '../../src/text/text.js'
import { bilingualSources, editionOf, makeEditions } from '../support/bilingual.js'
import { projectSources } from '../support/library.js'

const parallel = editionOf(['sv', 'nb'])

function clauses(document: Document): Parallel[] {
  return blocksOf(document).filter((block) => block.kind === 'parallel')
}

function only<K extends Block['kind']>(kind: K, document = parallel): Extract<Block, { kind: K }> {
  const [found, ...others] = blocksOf(document).filter((block) => block.kind === kind)
  if (found === undefined || others.length > 0) throw new Error(`not exactly one ${kind}`)
  return found as Extract<Block, { kind: K }>
}

describe('clauses', () => {
  test('stand one by one, with those below them as clauses of their own', () => {
    expect(clauses(parallel).map(({ clause }) => clause)).toEqual([
      'purpose',
      'terms',
      'term',
      'duties',
      'duties',
      'signatures',
      'call-off',
    ])
  })

  test('have a side for each language, with leaves of the same kinds in the same order', () => {
    for (const { sides } of clauses(parallel)) {
      expect(sides.map(({ language }) => language)).toEqual(['sv', 'nb'])
      const [left, right] = sides.map(({ blocks }) => leavesOf(blocks).map(({ kind }) => kind))
      expect(left?.length).toBeGreaterThan(0)
      expect(right).toEqual(left)
    }
  })

  test('of the right side have ids of their own, and its references stay on its side', () => {
    const ids = blocksOf(parallel).flatMap((block) => (block.kind === 'section' ? [block.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const targets = JSON.stringify(clauses(parallel)[0]).match(/"target":"[^"]+"/g)
    expect(targets).toEqual(['"target":"term"', '"target":"term.nb"'])
  })

  test('hold every word of both texts, in the order of each', () => {
    for (const language of ['sv', 'nb']) {
      const sections = (document: Document): string[] =>
        blocksOf(document).flatMap((block) => (block.kind === 'section' ? [inlineText(block.title)] : []))
      const own = clauses(parallel).flatMap(({ sides }) =>
        sides.filter((side) => side.language === language).map((side) => blocksText(side.blocks)),
      )
      const alone = editionOf([language])
      expect(sections(alone).every((title) => own.some((one) => one.includes(title)))).toBe(true)
      const lines = text(alone).split('\n')
      const inOrder = own.flatMap((one) => one.split('\n')).filter((line) => line !== '')
      expect(lines.filter((line) => inOrder.includes(line))).toEqual(inOrder)
    }
  })
})

describe('what stands once', () => {
  test('the title is in both languages, the second marked as such', () => {
    expect(only('title').title).toEqual([
      expect.objectContaining({ text: 'Avtal om samarbete' }),
      { kind: 'break' },
      expect.objectContaining({ kind: 'foreign', language: 'nb' }),
    ])
  })

  test('the title block says which language prevails, in both', () => {
    const value = only('title').facts.at(-1)?.value ?? []
    expect(inlineText(value)).toBe(
      'Vid skillnader mellan språken har texten på svenska företräde.\nVed uoverensstemmelse mellom språkene har teksten på svensk forrang.',
    )
  })

  test('a table has columns of text in both languages, and what is the same once', () => {
    const { columns, header, rows } = only('table')
    expect([...header, ...rows].map((row) => row.cells.map((cell) => blocksText(cell.blocks)))).toEqual([
      ['Part', 'Svarar för', 'Svarer for'],
      ['Region Dalarna', 'Utbildning av personal, två gånger om året', 'Opplæring av personell, to ganger i året'],
    ])
    expect(columns.map(({ width }) => width)).toEqual([0.25, 0.375, 0.375])
  })

  test('a column of text has its counterpart right beside it, whatever columns follow', () => {
    const sources = bilingualSources()
    const file = 'agreements/cooperation.yaml'
    const approvals =
      'approvals: [{ body: { sv: Nämnden, nb: Nämnden }, date: { sv: vecka 49, nb: uke 49 }, remark: { sv: "§ 1", nb: "§ 1" } }]'
    const changed = `${sources.content.files.get(file) ?? ''}\n${approvals}\n`
    const files = new Map([...sources.content.files, [file, changed]])
    const tables = blocksOf(editionOf(['sv', 'nb'], { ...sources, content: { ...sources.content, files } })).filter(
      (block) => block.kind === 'table',
    )
    const rows = [...(tables[0]?.header ?? []), ...(tables[0]?.rows ?? [])]
    expect(rows.map((row) => row.cells.map((cell) => blocksText(cell.blocks)))).toEqual([
      ['Organ', 'Datum', 'Dato', 'Anmärkning / Merknad'],
      ['Nämnden', 'vecka 49', 'uke 49', '§ 1'],
    ])
  })

  test('names and amounts of a table stand once, the unit in the head of their column in both languages', () => {
    const { instances } = buildDocuments(projectSources, {
      agreements: ['dalarna-rss'],
      editions: [['sv', 'nb']],
      parties: ['mora-kommun'],
    })
    const document = instances[0]?.editions[0]?.document
    if (document === undefined) throw new Error('the edition is not made')
    const table = blocksOf(document).findLast((block) => block.kind === 'table')
    const cells = (row: Row | undefined): string[] =>
      row?.cells.map((cell) => blocksText(cell.blocks).replaceAll('\u00a0', ' ')) ?? []
    expect(cells(table?.header[0])).toEqual(['Part', 'Folkmängd / Folketall', 'Andel 2023 (kr / SEK)'])
    expect(cells(table?.rows[1])).toEqual(['Avesta kommun', '22 366', '156 379'])
    expect(cells(table?.rows.at(-1))).toEqual(['Summa / Sum', '', '4 000 000'])
  })

  test('the signature blocks can be signed, once for each party, with labels in both languages', () => {
    const [first, ...others] = only('signatures').blocks
    expect(others.length).toBe(2)
    expect(first === undefined ? '' : inlineText(first.heading)).toBe('För / For Region Dalarna')
    expect(first?.lines.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'placeDate: Ort och datum / Sted og dato',
      'signature: Underskrift',
      'name: Namnförtydligande / Navn med blokkbokstaver',
      'title: Titel / Tittel',
    ])
  })

  test('a footnote is one note that holds both', () => {
    expect(parallel.notes.map(({ label, blocks }) => [label, blocksText(blocks)])).toEqual([
      ['1', 'Enligt kommunallagen (2017:725).\nEtter kommunallagen (2017:725), den svenske kommuneloven.'],
    ])
  })

  test('the table of contents leads to the left side', () => {
    expect(only('contents').entries.map(({ target, title }) => `${target}: ${inlineText(title)}`)).toContain(
      'term: Avtalstid / Varighet',
    )
  })
})

describe('editions', () => {
  test('a copy is marked in both languages', () => {
    const made = makeEditions([['sv', 'nb']])
    const jobs = made.instances.flatMap((one) =>
      renderJobs(one, made.library, { formats: ['pdf'], copies: true, pdfa: '2a' }),
    )
    expect(jobs[0]?.copies[0]?.document.furniture.copy).toBe(
      'Exemplar 1 (3) – Region Dalarna / Eksemplar 1 av 3 – Region Dalarna',
    )
  })

  test('the language asked for first stands to the left', () => {
    const turned = editionOf(['nb', 'sv'])
    expect(turned.metadata.title).toBe('Avtale om samarbeid / Avtal om samarbete')
    expect(turned.translation).toBe(false)
    expect(clauses(turned)[0]?.sides.map(({ language }) => language)).toEqual(['nb', 'sv'])
  })

  test('a translation alone says so on every page and in the title block, and has no line to sign on', () => {
    const translation = editionOf(['nb'])
    expect(translation.furniture.mark).toBe('Oversettelse')
    expect(text(translation)).toContain('Språk Oversettelse. Avtalen er bindende på svensk.')
    const { statement, blocks } = only('signatures', translation)
    expect(statement).toBe('Oversettelsen undertegnes ikke.')
    expect(text(translation)).toContain('Oversettelsen undertegnes ikke.')
    expect(blocks.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual(['title'])
    expect(only('signatures').statement).toBeUndefined()
  })

  test('a form has no line to sign on in a translation alone, and one where the binding text stands beside it', () => {
    const fields = (document: Document): string[] => only('form', document).fields.map(({ id }) => id)
    expect(fields(editionOf(['nb']))).toEqual(['scope'])
    expect(fields(parallel)).toEqual(['scope', 'ordered'])
  })

  test('where both texts bind, each edition says so with the rule for conflicts', () => {
    const sources = bilingualSources()
    const file = 'agreements/cooperation.yaml'
    const changed = (sources.content.files.get(file) ?? '').replace(
      'authentic: [sv]',
      'authentic: [sv, nb]\nconflict: { sv: Parterna söker en lösning som stämmer med båda., nb: Partene søker en løsning som stemmer med begge. }',
    )
    const both = {
      ...sources,
      content: { ...sources.content, files: new Map([...sources.content.files, [file, changed]]) },
    }
    expect(text(editionOf(['nb'], both))).toContain(
      'Avtalen er bindende på svensk og norsk (bokmål), og tekstene har samme gyldighet. Partene søker en løsning som stemmer med begge.',
    )
    expect(only('signatures', editionOf(['nb'], both)).blocks[0]?.lines.length).toBe(4)
  })
})
