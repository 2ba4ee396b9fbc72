// The one table of formats: a format more, made through its types, is rendered, named and listed like the others.

import { expect, test } from 'vitest'
import { renderJobs } from '../../src/app/artefacts/artefacts.js'
import { manifestInstance, planEdition } from '../../src/app/artefacts/manifest-entry.js'
import { formatIds, formats, publishedFormats, type Format, type FormatFacts } from '../../src/base/formats.js'
import { readFonts } from '../../src/io/open-fonts.js'
import type { Fonts } from '../../src/layout/fonts.js'
import { formatTable, type FormatTable } from '../../src/render/formats.js'
import { lookOf } from '../../src/render/look.js'
import { renderByKey, renderEdition, renderWith, type RenderResult } from '../../src/render/render.js'
import { text } from '../../src/text/text.js'
import { agreementFile, edited, make, onlyDocument } from '../support/documents.js'

const plainText: FormatFacts = {
  extension: 'txt',
  mediaType: 'text/plain',
  pronom: 'x-fmt/111',
  label: 'TXT',
  copies: true,
  published: false,
  variant: null,
}
const table: FormatTable<'pdf' | 'docx' | 'html' | 'text'> = {
  ...formatTable,
  text: {
    ...plainText,
    needsPages: () => false,
    make: ({ document }) => ({ bytes: new TextEncoder().encode(text(document)), pages: null }),
  },
}

test('a format more is rendered, in copies too, named by its ending and listed in the manifest', async () => {
  const made = make()
  const [one] = made.instances
  const [edition] = one?.editions ?? []
  const look = lookOf(made.library)
  if (one === undefined || edition === undefined || look === null) throw new Error('nothing to render')
  const wanted = { formats: [], copies: true, pdfa: '2a' } as const
  const { planned, job } = planEdition(one, edition, made.library, wanted, { text: '', hash: '' })
  const result = await renderWith(table, { ...job(), formats: ['text'] }, { ...look, fonts: readFonts() })
  expect(result.files.map(({ format, copy }) => `${format} ${copy}`)).toEqual([
    'text null',
    'text 1',
    'text 2',
    'text 3',
  ])
  expect(new TextDecoder().decode(result.files[0]?.bytes)).toBe(text(onlyDocument(made)))
  // The manifest's own types know only the formats that the program has.
  const rendered = result as unknown as RenderResult
  const { entry, files } = manifestInstance(one, [{ ...planned, rendered, kept: null }], [], made.library)
  const names = ['', '-copy-01', '-copy-02', '-copy-03'].map((copy) => `cooperation/all/cooperation-all-sv${copy}.txt`)
  expect(files.map(({ path }) => path)).toEqual(names)
  expect(new Set(entry.editions[0]?.files.map(({ path, format }) => `${path} ${format}`))).toEqual(
    new Set(names.map((name) => `${name} text`)),
  )
})

test('pages are laid out for a PDF, and for a DOCX with a table of contents, and for nothing else', async () => {
  const unopened = new Proxy({} as Fonts, {
    get: () => {
      throw new Error('the fonts are not needed')
    },
  })
  const rendered = async (contents: string, format: Format): Promise<readonly unknown[]> => {
    const made = make({ [agreementFile]: edited(agreementFile) + contents })
    const look = lookOf(made.library)
    const [job] = made.instances.flatMap((each) =>
      renderJobs(each, made.library, { formats: [format], copies: false, pdfa: '2a' }),
    )
    if (job === undefined || look === null) throw new Error('nothing to render')
    return (await renderEdition(job, { ...look, fonts: unopened })).files
  }
  const withContents = 'contents: { levels: 2 }\n'
  for (const contents of ['', withContents]) expect(await rendered(contents, 'html')).toHaveLength(1)
  expect(await rendered('', 'docx')).toHaveLength(1)
  await expect(rendered(withContents, 'docx')).rejects.toThrow('the fonts are not needed')
  await expect(rendered('', 'pdf')).rejects.toThrow('the fonts are not needed')
})

test('a table that lacks the maker of a format does not compile', () => {
  // @ts-expect-error There is no `html`.
  const lacking: FormatTable<'pdf' | 'html'> = { pdf: formatTable.pdf }
  expect(Object.keys(lacking)).toEqual(['pdf'])
})

test('the table has every format that is known, with the facts that are known of it', () => {
  expect(Object.keys(formatTable)).toEqual(formatIds)
  for (const format of formatIds) expect(formatTable[format]).toMatchObject(formats[format])
  expect(publishedFormats).toEqual(['pdf', 'docx'])
})

test('a job that is asked for twice is rendered once, and its result found by its key', async () => {
  const made = make()
  const [job] = made.instances.flatMap((each) =>
    renderJobs(each, made.library, { formats: ['html'], copies: false, pdfa: '2a' }),
  )
  if (job === undefined) throw new Error('nothing to render')
  const other = { ...job, key: 'other' }
  const rendered: string[] = []
  const results = await renderByKey([job, other, job], lookOf(made.library), async function* (jobs) {
    for (const { key } of jobs) {
      rendered.push(key)
      yield await Promise.resolve({ key, files: [], problems: [] })
    }
  })
  expect(rendered).toEqual(['cooperation/all/sv', 'other'])
  expect([...results.keys()].sort()).toEqual(['cooperation/all/sv', 'other'])
  const never = (): never => {
    throw new Error('nothing is rendered without a look')
  }
  expect(await renderByKey([job], null, never)).toEqual(new Map())
})
