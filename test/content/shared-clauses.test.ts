// The shared clauses that every agreement needs, used by a made-up agreement between Swedish and Norwegian parties: nothing is
// wrong with it, and it comes out in both languages, side by side, in three formats.

import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { formatProblem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { readSources } from '../../src/io/sources.js'
import type { Document } from '../../src/model/document.js'
import { signatureBlocksOf } from '../../src/model/walk.js'
import { lookOf } from '../../src/render/look.js'
import { renderEdition, type Rendered } from '../../src/render/render.js'
import { text } from '../../src/text/text.js'
import { fonts } from '../layout/support.js'
import { projectRoot, projectSources } from '../support/library.js'
import { pdfText } from '../support/pdf-text.js'

const own = readSources(join(projectRoot, 'test/shared-clauses/content'), join(projectRoot, 'templates'))
const shared = [...projectSources.content.files].filter(([path]) => !path.startsWith('agreements/'))
const sources = (changes: Readonly<Record<string, string>> = {}): Sources => ({
  templates: projectSources.templates,
  content: {
    ...projectSources.content,
    files: new Map([...shared, ...own.content.files, ...Object.entries(changes)]),
  },
})
const editions = [['sv'], ['nb'], ['sv', 'nb']]
const make = (changes: Readonly<Record<string, string>> = {}): ReturnType<typeof buildDocuments> =>
  buildDocuments(sources(changes), { agreements: null, editions, parties: null, translations: 'all' })
const made = make()
const agreement = own.content.files.get('agreements/gransavtal.yaml') ?? ''
const documentIn = (languages: readonly string[], from = made): Document => {
  const found = from.instances[0]?.editions.find((one) => one.languages.join() === languages.join())?.document
  if (found === undefined) throw new Error(from.problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return found
}
const wordsOf = (document: Document): string => text(document).replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ')

test('check has nothing to say of the clauses, their translations included', () => {
  expect(made.problems.map((problem) => formatProblem(problem, 'en'))).toEqual([])
})

describe.each(editions.map((languages) => [languages.join('+'), languages] as const))('the edition %s', (_, languages) => {
  let files: readonly Rendered[]
  const packed = (shown: string): string => shown.replace(/[\s\u00ad]/gu, '')
  const wanted = languages.includes('sv') ? 'Bilagornaärenintegreraddelavavtalet' : 'Vedleggeneerenintegrertdelavavtalen'

  beforeAll(async () => {
    const look = lookOf(made.library)
    if (look === null) throw new Error('no look')
    const job = {
      key: languages.join('+'),
      document: documentIn(languages),
      formats: ['pdf', 'docx', 'html'] as const,
      copies: [],
      pdfa: '2a' as const,
      attachments: [],
    }
    const rendered = await renderEdition(job, { ...look, fonts })
    expect(rendered.problems).toEqual([])
    files = rendered.files
  })

  test('comes out in three formats', () => {
    const bytesOf = (format: string): Uint8Array => files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
    const docx = strFromU8(unzipSync(bytesOf('docx'))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/gu, '')
    if (languages.length === 1) expect(packed(pdfText(bytesOf('pdf')))).toContain(wanted)
    expect(packed(docx)).toContain(wanted)
    expect(packed(strFromU8(bytesOf('html')))).toContain(wanted)
  })
})

test('the same clause says who is responsible for personal data in each of three ways', () => {
  const swedish = wordsOf(documentIn(['sv']))
  expect(swedish).toContain('Varje part är personuppgiftsansvarig enligt artikel 4')
  expect(swedish).toContain('Parterna är gemensamt personuppgiftsansvariga enligt artikel 26')
  expect(swedish).toContain('Eidskog kommune är personuppgiftsbiträde')
  expect(swedish).toContain('Deras respektive ansvar fastställs i bilaga 1.')
})

test('a controller without a processor is an error', () => {
  const both = 'with: { controller: arvika-kommun, processor: eidskog-kommune }'
  const alone = make({
    'agreements/gransavtal.yaml': agreement.replace(both, 'with: { controller: arvika-kommun }'),
  })
  expect(alone.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toContain('value/missing')
})

test('a signature block says by which decision it is signed, or has a line for it; a translation has none to fill in', () => {
  const mandates = (document: Document): (string | null)[] =>
    signatureBlocksOf(document).flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'mandate').map(({ value }) => value?.replaceAll('\u00a0', ' ') ?? null))
  expect(mandates(documentIn(['sv']))).toEqual(['Regionfullmäktige, § 112, den 20 oktober 2026', null, null])
  expect(mandates(documentIn(['nb']))).toEqual(['Regionfullmäktige, § 112, 20. oktober 2026', null, null])
  expect(mandates(documentIn(['sv', 'nb']))).toHaveLength(3)
  const translated = make({
    'agreements/gransavtal.yaml': agreement.replace('authentic: [sv, nb]', 'authentic: [sv]').replace(/conflict:\n(?: {2}.*\n)+/u, ''),
  })
  expect(mandates(documentIn(['nb'], translated))).toEqual(['Regionfullmäktige, § 112, 20. oktober 2026'])
})

test.each([
  ['paper', 'Avtalet undertecknas för hand. Ett exemplar på papper'],
  ['electronic', 'Avtalet undertecknas med avancerade elektroniska underskrifter enligt artikel 3'],
  ['mixed', 'Avtalet undertecknas för hand eller med avancerade elektroniska underskrifter'],
])('what counts as signed follows from signing: %s', (signing, words) => {
  const changed = make({ 'agreements/gransavtal.yaml': agreement.replace('signing: mixed', `signing: ${signing}`) })
  const printed = wordsOf(documentIn(['sv'], changed))
  expect(printed).toContain(words)
  expect(printed.includes('får underteckna var sitt exemplar')).toBe(signing !== 'electronic')
  expect(changed.problems.map(({ rule }) => rule)).toEqual([])
})
