// The public edition: what is left of confidential passages, and of what only they call or hold.

import { inEnglish } from '../support/in-english.js'
import { expect, test } from 'vitest'
import type { Block, Document, Inline, Note } from '../../src/model/document.js'
import { maskedDocument } from '../../src/text/masked.js'
import { text } from '../../src/text/text.js'
import { nb, sv } from '../locale/languages.js'
import { bilingualSources, editionOf } from '../support/bilingual.js'
import { clauseText, make, onlyDocument, purposeFile } from '../support/documents.js'
import { paragraph, sampleDocument, text as words } from '../support/sample-document.js'

const languages = new Map([
  ['sv', sv],
  ['nb', nb],
])
const canary = 'Kanariefågel'
const masking = '[Sekretess enligt 18 kap. 13 § OSL]'

const secret = (...blocks: Block[]): Block => ({
  kind: 'confidential',
  ground: '18 kap. 13 § OSL',
  source: { file: `content/${canary}.md`, line: 7, column: 3 },
  blocks: blocks.length === 0 ? [paragraph(canary)] : blocks,
})
const call = (label: string): Inline => ({ kind: 'note', note: `note-${label}`, label, source: null })
const note = (label: string, ...blocks: Block[]): Note => ({ id: `note-${label}`, label, blocks, source: null })

function masked(blocks: Block[], notes: Note[] = []): Document {
  const [main] = sampleDocument.parts
  if (main === undefined) throw new Error('the sample has a main part')
  return maskedDocument({ ...sampleDocument, parts: [{ ...main, blocks }], notes }, languages)
}

const cells = (...blocks: Block[]): Block => ({
  kind: 'table',
  id: 'rates',
  caption: [words('Priser')],
  columns: [{ width: 1, align: 'start' }],
  header: [{ total: false, cells: [{ heading: true, blocks }] }],
  rows: [{ total: true, cells: [{ heading: false, blocks }] }],
  source: null,
})
const listed = (...blocks: Block[]): Block => ({
  kind: 'list',
  ordered: false,
  items: [{ label: '•', blocks }],
  source: null,
})

test.each<[string, Block[], Note[]]>([
  ['in the running text', [secret()], []],
  ['in a list in a list', [listed(paragraph('a'), listed(secret()))], []],
  ['in the head and the cells of a table', [cells(secret())], []],
  ['in a quotation', [{ kind: 'quotation', blocks: [secret()], source: null }], []],
  ['in a remark', [{ kind: 'remark', title: [words('Ur')], blocks: [secret()], source: null }], []],
  ['in a note', [paragraph('a', call('1'))], [note('1', secret())]],
  ['in a passage around it', [secret(paragraph(canary), secret())], []],
  ['as a table', [secret(cells(paragraph(canary)))], []],
  [
    'as a form',
    [
      secret({
        kind: 'form',
        title: [words(canary)],
        fields: [{ id: canary, label: canary, size: 'line' }],
        source: null,
      }),
    ],
    [],
  ],
])('a confidential passage %s is masked', (_, blocks, notes) => {
  const document = masked(blocks, notes)
  expect(JSON.stringify(document)).not.toContain(canary)
  expect(text(document)).toContain(masking)
})

test('every passage of the sample is masked, and the rest says what it said', () => {
  const document = maskedDocument(sampleDocument, languages)
  expect(text(document)).toBe(
    text(sampleDocument).replace('Koden är 4711.', masking).replace('väktaren', '[Sekretess enligt 18 kap. 8 § OSL]'),
  )
})

test('a passage of the content is masked', () => {
  const body = `Ett mål.\n\n{{#confidential ground="18 kap. 13 § OSL"}}\n${canary} larmar.\n{{/confidential}}\n\nEtt till.`
  const document = onlyDocument(make({ [purposeFile]: clauseText('Syfte', body) }))
  expect(text(document)).toContain(canary)
  const shown = maskedDocument(document, languages)
  expect(JSON.stringify(shown)).not.toContain(canary)
  expect(text(shown)).toContain(`Ett mål.\n${masking}\nEtt till.`)
})

test('words within a line are masked, and what stands around them stays', () => {
  const ground = 'ground="18 kap. 13 § OSL"'
  const secretly = (words: string): string => `{{#confidential ${ground}}}${words}{{/confidential}}`
  const body = [
    `Koden ${secretly(`${canary}, *${canary}*\noch {{region}}[^a]`)} gäller.`,
    `${secretly(canary)} gäller.`,
    `- Koden ${secretly(canary)}\n- ${secretly(canary)}`,
    `| Kod |\n|---|\n| ${secretly(canary)} |`,
    secretly(canary),
    `[^a]: ${canary}`,
  ].join('\n\n')
  const made = make({ [purposeFile]: clauseText('Syfte', body) })
  expect(made.problems).toEqual([])
  const document = onlyDocument(made)
  const shown = maskedDocument(document, languages)
  expect(text(document)).toContain(`Koden ${canary}, ${canary} och Region Dalarna1 gäller.`)
  expect(JSON.stringify(shown)).not.toContain(canary)
  const lines = text(shown).split('\n')
  const start = lines.indexOf('1 Syfte') + 1
  expect(lines.slice(start, start + 8)).toEqual([
    `Koden ${masking}1 gäller.`,
    `1 ${masking}`,
    `${masking} gäller.`,
    `• Koden ${masking}`,
    `• ${masking}`,
    'Kod',
    masking,
    masking,
  ])
})

test('what is more than words cannot be confidential within a line', () => {
  const body = 'Koden {{#confidential ground="OSL"}}- a{{/confidential}} gäller.'
  expect(make({ [purposeFile]: clauseText('Syfte', body) }).problems.map(inEnglish)).toMatchObject([
    { rule: 'template/component-place', message: 'Only words can be confidential within a line.' },
  ])
})

test('nothing tells how long a passage is', () => {
  const after: Block = paragraph({ kind: 'blank', id: 'blank-1', label: 'Antal', size: 'short', source: null })
  const later: Block = paragraph({ kind: 'blank', id: 'blank-3', label: 'Antal', size: 'short', source: null })
  const blank: Inline = { kind: 'blank', id: 'blank-1', label: canary, size: 'long', source: null }
  const short = masked([secret(), after])
  const long = masked([secret(paragraph(canary.repeat(40), blank), paragraph(blank)), later])
  expect(long).toEqual(short)
})

test('no place in a source file is left', () => {
  const document = maskedDocument(onlyDocument(make()), languages)
  expect(JSON.stringify(document)).not.toContain('content/')
})

test('a note that only a masked passage calls keeps its number and is masked; one that is also called elsewhere is shown', () => {
  const document = masked(
    [paragraph('a', call('1')), secret(paragraph(call('2'), canary, call('1'), call('4'))), paragraph('b', call('5'))],
    [
      note('1', paragraph('öppen')),
      note('2', paragraph(canary, call('3'))),
      note('3', paragraph(canary)),
      note('4', paragraph(canary)),
      note('5', paragraph('också öppen')),
    ],
  )
  expect(JSON.stringify(document)).not.toContain(canary)
  expect(text(document).trimEnd().split('\n')).toEqual([
    'a1',
    '1 öppen',
    `${masking}2 4`,
    `2 ${masking}3`,
    `3 ${masking}`,
    `4 ${masking}`,
    'b5',
    '5 också öppen',
  ])
  expect(document.notes.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
})

test('a reference to something in a masked passage is masked', () => {
  const document = masked([
    secret(cells(paragraph(canary))),
    paragraph('Se ', { kind: 'reference', target: 'rates', text: canary, source: null }, '.'),
  ])
  expect(JSON.stringify(document)).not.toContain(canary)
  expect(JSON.stringify(document)).not.toContain('rates')
  expect(text(document)).toContain(`Se ${masking}.`)
})

test('a masked document is masked already', () => {
  const once = maskedDocument(sampleDocument, languages)
  expect(maskedDocument(once, languages)).toEqual(once)
})

test('a document without confidential passages stays as it is but for its places', () => {
  const open = { ...sampleDocument, parts: sampleDocument.parts.slice(1) }
  expect(maskedDocument(open, languages).parts).toEqual(open.parts)
})

test('in an edition side by side each language has its masking, in running text, cells and notes', () => {
  const clause = (title: string, ground: string, word: string): string => {
    const passage = `{{#confidential ground="${ground}"}}\n${word} ${canary}.[^a]\n{{/confidential}}`
    const cell = `{{#table columns="1"}}\n{{#row}}{{#cell}}\n${passage}\n{{/cell}}{{/row}}\n{{/table}}`
    return clauseText(title, `${passage}\n\n${cell}\n\n[^a]: ${word} ${canary}.`)
  }
  const sources = bilingualSources()
  const files = new Map([
    ...sources.content.files,
    ['clauses/sv/cooperation/purpose.md', clause('Syfte', '18 kap. 13 § OSL', 'En')],
    ['clauses/nb/cooperation/purpose.md', clause('Formål', 'offl. § 24', 'Et')],
  ])
  const document = editionOf(['sv', 'nb'], { ...sources, content: { ...sources.content, files } })
  const shown = maskedDocument(document, languages)
  expect(JSON.stringify(document)).toContain(canary)
  expect(JSON.stringify(shown)).not.toContain(canary)
  expect(
    text(shown)
      .split('\n')
      .filter((line) => line.includes('[')),
  ).toEqual([
    '[Sekretess enligt 18 kap. 13 § OSL]1',
    '1 [Sekretess enligt 18 kap. 13 § OSL]',
    '[Unntatt offentlighet, jf. offl. § 24]',
    '[Unntatt offentlighet, jf. offl. § 24]1',
    '[Sekretess enligt 18 kap. 13 § OSL]1',
    '[Unntatt offentlighet, jf. offl. § 24]1',
  ])
  expect(text(maskedDocument(shown, languages))).toBe(text(shown))
})

test('the masking is in the language of the document', () => {
  const document = maskedDocument({ ...sampleDocument, languages: ['nb'] }, languages)
  expect(text(document)).toContain('[Unntatt offentlighet, jf. 18 kap. 13 § OSL]')
})
