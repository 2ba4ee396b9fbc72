// A language that the program has never heard of: Danish, as one file, with clauses of its own. Agreements in it, and side by
// side with Swedish, come out in all formats with nothing in src/ that knows of it.

import { inEnglish } from '../support/in-english.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { formatProblem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { readSources } from '../../src/io/sources.js'
import { hyphenationPoints } from '../../src/layout/hyphenate.js'
import { formatDate } from '../../src/locale/dates.js'
import { formatAmount, numberInWords } from '../../src/locale/numbers.js'
import { tie } from '../../src/locale/typography.js'
import type { Document } from '../../src/model/document.js'
import { lookOf } from '../../src/render/look.js'
import type { Format } from '../../src/base/formats.js'
import { renderEdition, type Rendered } from '../../src/render/render.js'
import { text } from '../../src/text/text.js'
import { fonts } from '../layout/support.js'
import { projectRoot, projectSources } from '../support/library.js'
import { pdfText } from '../support/pdf-text.js'

const folder = join(import.meta.dirname, 'danish/content')
const danish = readSources(folder, join(projectRoot, 'templates'))
const swedish = [...projectSources.content.files].filter(([path]) => path === 'languages/sv.yaml')
const sources: Sources = {
  templates: danish.templates,
  content: { ...danish.content, root: 'content', files: new Map([...swedish, ...danish.content.files]) },
}
const editions = [['da'], ['da', 'sv'], ['sv', 'da']]
const made = buildDocuments(sources, { agreements: null, editions, parties: null })
const da = made.library.languages.get('da')
if (da === undefined) throw new Error(made.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
const spaced = (written: string): string => written.replaceAll('\u00a0', ' ')

test('nothing is wrong with the library but that nobody has confirmed the translation', () => {
  expect(
    made.problems
      .filter(({ rule }) => rule !== 'translation/unconfirmed')
      .map((problem) => formatProblem(problem, 'en')),
  ).toEqual([])
  expect(made.instances.flatMap((one) => one.editions.map(({ languages }) => languages))).toEqual(editions)
})

describe.each(editions.map((languages) => [languages.join('+'), languages] as const))(
  'the edition %s',
  (_, languages) => {
    let document: Document
    let files: readonly Rendered[]
    const bytesOf = (format: Format): Uint8Array =>
      files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
    const packed = (shown: string): string => shown.replace(/[\s\u00ad]/gu, '')

    beforeAll(async () => {
      const found = made.instances[0]?.editions.find((one) => one.languages.join() === languages.join())?.document
      const look = lookOf(made.library)
      if (found === undefined || look === null) throw new Error('no edition')
      document = found
      const job = {
        key: languages.join('+'),
        document,
        formats: ['pdf', 'docx', 'html'] as const,
        copies: [],
        pdfa: '2a' as const,
        attachments: [],
      }
      const rendered = await renderEdition(job, { ...look, fonts })
      expect(rendered.problems).toEqual([])
      files = rendered.files
    })

    test('says in Danish what the data say', () => {
      const told = spaced(text(document))
      for (const words of [
        'Malmø kommunes fælles øvelser',
        '»parterne«',
        'fra og med den 1. februar 2026 til og med den 31. januar 2027',
        'skriftligt senest tre måneder',
        '1.250.000 SEK',
        'bilag 1',
        'Datoer og frister',
        'Sted og dato',
        'Navn med blokbogstaver',
      ])
        expect(told).toContain(words)
    })

    test('comes out as PDF, DOCX and HTML', () => {
      const html = new TextDecoder().decode(bytesOf('html'))
      const docx = strFromU8(unzipSync(bytesOf('docx'))['word/document.xml'] ?? new Uint8Array())
      const shown = [pdfText(bytesOf('pdf')), html.replace(/<[^>]*>/g, ''), docx.replace(/<[^>]*>/g, '')].map(packed)
      for (const words of ['toogtyve', '»parterne«', 'Malmøkommune', 'Underskrifter', 'den31.oktober2026'])
        for (const each of shown) expect(each).toContain(words)
      expect(html).toContain('lang="da"')
    })

    test('says in the other language, too, what Danish is called', () => {
      expect(text(document).includes('har texten på danska företräde')).toBe(languages.includes('sv'))
    })

    test('tells Word which language it is in', () => {
      const parts = unzipSync(bytesOf('docx'))
      const all = Object.values(parts).map((part) => strFromU8(part))
      expect(all.join('')).toContain('"da-DK"')
      expect(all.join('').includes('"sv-SE"')).toBe(languages.includes('sv'))
    })
  },
)

test('a figure that differs between Danish and Swedish is told, whichever stands first in the number', () => {
  const purpose = danish.content.files.get('clauses/da/purpose.md') ?? ''
  const changed = purpose.replace('toogtyve', 'treogtyve').replace('1.250 deltagere', '1.200 deltagere')
  const content = { ...sources.content, files: new Map([...sources.content.files, ['clauses/da/purpose.md', changed]]) }
  const { problems } = buildDocuments({ ...sources, content }, { agreements: null, editions, parties: null })
  const told = problems
    .filter(({ rule }) => rule === 'parity/figure')
    .map(inEnglish)
    .map(({ message }) => message)
  expect(told.join('\n')).toContain('tjugotvå')
  expect(told.join('\n')).toContain('1 250')
})

test('numbers, dates, amounts and ties are Danish', () => {
  expect([1, 21, 55, 98].map((count) => numberInWords(da, count, 'neuter'))).toEqual([
    'et',
    'enogtyve',
    'femoghalvtreds',
    'otteoghalvfems',
  ])
  expect(spaced(formatDate(da, '2026-02-01'))).toBe('den 1. februar 2026')
  expect(formatDate(da, '2026-02-01', 'short')).toBe('01-02-2026')
  expect(spaced(formatAmount(da, 400000050n, 'DKK'))).toBe('4.000.000,50 kr.')
  expect(tie(da, 'efter § 3 a, stk. 2, og bilag 4 i loven')).toBe(
    'efter §\u00a03\u00a0a, stk.\u00a02, og bilag\u00a04 i loven',
  )
})

test('words are divided by Danish patterns, compounds at their joints', () => {
  const points = hyphenationPoints('samarbejdsaftalen', da.hyphenation)
  expect(points).toContainEqual({ at: 'samarbejds'.length, joint: true })
})

test('nothing in src/ knows of Danish', () => {
  const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  const knowing = files
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /['"`]da['"`]|da-DK|dansk|\bDanish/.test(readFileSync(join(projectRoot, 'src', path), 'utf8')))
  expect(knowing).toEqual([])
})
