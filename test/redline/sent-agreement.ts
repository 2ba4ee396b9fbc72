// A small agreement that goes to the other side, and what they may do to its Word file: tracked or not, in words, paragraphs, rows, notes.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { renderDocx } from '../../src/docx/docx.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import type { ReadDocx } from '../../src/docx/read/types.js'
import { bookmarksOf } from '../../src/docx/targets.js'
import { returnedChanges, type ReturnedChange } from '../../src/redline/returned.js'
import type { Block, Document, Inline, Section, Value } from '../../src/model/document.js'
import { theme, present } from '../docx/opened.js'
import { typesetting } from '../locale/languages.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'

const value = (printed: string, path: string, type: Value['type']): Inline => ({
  kind: 'value',
  type,
  raw: printed,
  text: printed,
  path,
  counterparty: false,
  source: null,
})

const section = (id: string, label: string, title: string, ...blocks: Block[]): Section => ({
  kind: 'section',
  id,
  level: 1,
  label,
  title: [text(title)],
  blocks,
  source: null,
})

const cells = (...texts: string[]) => ({
  total: false,
  cells: texts.map((one) => ({ heading: false, blocks: [paragraph(one)] })),
})

const amount = value('120\u00A0000\u00A0kr', 'costs.fee', 'amount')
const start = value('1\u00A0januari\u00A02027', 'term.start', 'date')

const blocks: Block[] = [
  {
    kind: 'title',
    title: [text('Avtal om gemensam växel')],
    subtitle: [text('mellan Falu kommun och Säters kommun')],
    facts: [{ id: null, label: 'Version', value: [text('1.0')] }],
    source: null,
  },
  section(
    'purpose',
    '1',
    'Syfte',
    paragraph('Parterna driver tillsammans en telefonväxel för invånarna i båda kommunerna.'),
    paragraph(
      'Växeln ska vara bemannad alla vardagar mellan klockan åtta och sjutton',
      { kind: 'note', note: 'n1', label: '1', source: null },
      '. Parterna ser över öppettiderna varje år i mars månad.',
    ),
  ),
  section(
    'term',
    '2',
    'Avtalstid',
    paragraph('Avtalet gäller från och med ', start, ' och tills vidare.'),
    paragraph('Part som vill säga upp avtalet ska göra det skriftligen senast tolv månader i förväg.'),
  ),
  section(
    'costs',
    '3',
    'Kostnader',
    paragraph('Säters kommun betalar ', amount, ' per år till Falu kommun.'),
    {
      kind: 'table',
      id: 'shares',
      caption: [text('Fördelning')],
      columns: [
        { width: 0.6, align: 'start' },
        { width: 0.4, align: 'end' },
      ],
      header: [cells('Post', 'Kronor per år')],
      rows: [cells('Personal', '90 000'), cells('Teknik', '20 000'), cells('Lokaler', '10 000')],
      source: null,
    },
    {
      kind: 'list',
      ordered: true,
      source: null,
      items: [
        { label: '1.', blocks: [paragraph('Falu kommun fakturerar kvartalsvis i efterskott.')] },
        { label: '2.', blocks: [paragraph('Betalning sker inom trettio dagar från fakturans datum.')] },
      ],
    },
  ),
  section(
    'disputes',
    '4',
    'Tvister',
    paragraph('Oenighet om avtalet löses i första hand genom överläggningar mellan parterna.'),
    paragraph(
      'Vad som sägs i punkt ',
      { kind: 'reference', target: 'costs', text: '3', source: null },
      ' prövas inte.',
    ),
  ),
]

/** The agreement as a Document. */
export const sentDocument: Document = {
  ...sampleDocument,
  agreement: 'vaxel',
  parts: [{ ...present(sampleDocument.parts[0]), blocks }],
  notes: [
    {
      id: 'n1',
      label: '1',
      blocks: [paragraph('Helgdagar enligt lagen om allmänna helgdagar är undantagna.')],
      source: null,
    },
  ],
}

export const sending = { id: '20261130-0a1b2c', valueTitles: { sv: 'Beräknat ur avtalets uppgifter' } }

const clauses = bookmarksOf(sentDocument, sending)

/** The file as it is sent. */
export const sentBytes: Uint8Array = await renderDocx(sentDocument, theme, {}, typesetting, null, sending)
export const sentFile: ReadDocx = present(readDocx(sentBytes, 'sent.docx').value)

/** The file with its text, and perhaps another part, changed by whoever has it. */
export function returnedBytes(
  change: (body: string) => string,
  parts: Readonly<Record<string, (xml: string) => string>> = {},
): Uint8Array {
  const files = unzipSync(sentBytes)
  for (const [name, changePart] of Object.entries({ 'word/document.xml': change, ...parts })) {
    const before = files[name] === undefined ? '' : strFromU8(files[name])
    const after = changePart(before)
    if (after === before) throw new Error(`nothing was changed in ${name}`)
    files[name] = strToU8(after)
  }
  return zipSync(files)
}

/** Changes that are found in such a file. */
export function changesIn(bytes: Uint8Array): ReturnedChange[] {
  const { value: returned, problems } = readDocx(bytes, 'returned.docx')
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return returnedChanges(sentFile, present(returned), (name) => clauses.get(name) ?? null)
}

/** The changes in a file, as what a test says of them: kind, clause, before, after, and `!` for what was not tracked. */
export function told(bytes: Uint8Array): string[] {
  return changesIn(bytes).map(({ kind, clause, tracked, before, after, author, path, comment }) =>
    [
      `${tracked || kind === 'comment' || kind === 'look' ? '' : '!'}${kind}`,
      clause ?? '–',
      `${before ?? '∅'} → ${after ?? '∅'}`,
      ...(author === null ? [] : [`av ${author}`]),
      ...(path === null ? [] : [`@${path}`]),
      ...(comment === null ? [] : [`“${comment}”`]),
    ].join('; '),
  )
}

export const kari = 'w:author="Kari Nordmann" w:date="2026-12-03T10:00:00Z"'

let ids = 900

/** Marks of a tracked change around runs. */
export const inserted = (runs: string, by = kari): string => `<w:ins w:id="${(ids += 1)}" ${by}>${runs}</w:ins>`
export const deleted = (runs: string, by = kari): string =>
  `<w:del w:id="${(ids += 1)}" ${by}>${runs.replaceAll('<w:t ', '<w:delText ').replaceAll('<w:t>', '<w:delText>').replaceAll('</w:t>', '</w:delText>')}</w:del>`

export const run = (said: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${said}</w:t></w:r>`

/** The paragraph that says something, whole. */
export function paragraphOf(body: string, said: string): string {
  const found = body.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)?.find((xml) => plain(xml).includes(said))
  if (found === undefined) throw new Error(`no paragraph says: ${said}`)
  return found
}

/** The row that says something, whole. */
export function rowOf(body: string, said: string): string {
  const found = body.match(/<w:tr>.*?<\/w:tr>/gs)?.find((xml) => plain(xml).includes(said))
  if (found === undefined) throw new Error(`no row says: ${said}`)
  return found
}

function plain(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, said]) => said).join('')
}

/** Words of one run, replaced: by `change` of the run with these words alone, between runs with what stands around them. */
export function replaced(body: string, words: string, change: (run: string, properties: string) => string): string {
  const pattern = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs
  for (const found of body.matchAll(pattern)) {
    const [whole, properties = '', said = ''] = found
    const at = said.indexOf(words)
    if (at < 0) continue
    const [before, after] = [said.slice(0, at), said.slice(at + words.length)]
    const around = (part: string): string => (part === '' ? '' : run(part, properties))
    return body.replace(whole, () => around(before) + change(run(words, properties), properties) + around(after))
  }
  throw new Error(`no run says: ${words}`)
}

/** Marks the end of a paragraph as inserted or deleted. */
export function withMark(xml: string, kind: 'ins' | 'del'): string {
  const mark = `<w:rPr><w:${kind} w:id="${(ids += 1)}" ${kari}/></w:rPr>`
  if (!xml.includes('<w:pPr>')) return xml.replace('<w:p>', `<w:p><w:pPr>${mark}</w:pPr>`)
  return xml.replace('</w:pPr>', `${mark}</w:pPr>`)
}
