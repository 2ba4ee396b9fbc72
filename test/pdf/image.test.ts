import { deflateSync, crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import type { Theme } from '../../src/theme/theme.js'
import { fonts, theme } from '../layout/support.js'
import { sampleDocument } from '../support/sample-document.js'
import { objectsWith, textOf } from './support.js'
import { readPng } from '../../src/theme/png.js'
import { librarySources } from '../support/library.js'
import { readLibrary } from '../../src/library/library.js'
import { typesetting } from '../locale/languages.js'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(data.length, 0)
  bytes.writeUInt32BE(crc32(body) >>> 0, 4)
  return Buffer.concat([bytes.subarray(0, 4), body, bytes.subarray(4)])
}

/** A PNG of two pixels a row from its filtered rows. */
const png = (colourType: number, rows: readonly (readonly number[])[], interlaced = 0): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, colourType, 0, 0, interlaced], 8)
  const data = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const withLogo: Theme = {
  ...theme,
  logo: { file: 'logo.png', width: 60, height: 30, alternative: 'Region Dalarnas vapen' },
}

const render = (logo: Uint8Array | null) =>
  renderPdf(layout(sampleDocument, withLogo, fonts, typesetting), sampleDocument, withLogo, fonts, { logo })

test('a logo stands over the title as a figure with a description and a place', async () => {
  const bytes = await render(png(2, [[0, 255, 0, 0, 0, 255, 0]]))
  const [figure] = objectsWith(bytes, /\/S \/Figure/)
  expect(textOf(figure?.dictionary ?? '', 'Alt')).toBe('Region Dalarnas vapen')
  expect(figure?.dictionary).toMatch(/\/BBox \[128 723.89 188 753.89\]/)
  expect(objectsWith(bytes, /\/Subtype \/Image/)).toHaveLength(1)
})

test('transparency goes into a mask of its own, with row filters taken back', async () => {
  // First row plain, second as the difference from the one above, third from the pixel to the left.
  const rows = [
    [0, 10, 20, 30, 255, 40, 50, 60, 128],
    [2, 1, 1, 1, 0, 1, 1, 1, 0],
    [1, 5, 5, 5, 5, 1, 1, 1, 1],
  ]
  const images = objectsWith(await render(png(6, rows)), /\/Subtype \/Image/)
  const mask = images.find((image) => image.dictionary.includes('DeviceGray'))
  const colour = images.find((image) => image.dictionary.includes('SMask'))
  expect([...Buffer.from(mask?.stream ?? '', 'latin1')]).toEqual([255, 128, 255, 128, 5, 6])
  expect([...Buffer.from(colour?.stream ?? '', 'latin1')]).toEqual([
    10, 20, 30, 40, 50, 60, 11, 21, 31, 41, 51, 61, 5, 5, 5, 6, 6, 6,
  ])
})

test('what cannot be shown is said', async () => {
  expect(readPng(new Uint8Array(50))).toBe('no-png')
  expect(readPng(png(2, [], 1))).toBe('interlaced')
  expect(readPng(png(2, []))).toBe('broken')
  expect(readPng(png(2, [[0, 255, 0, 0, 0, 255]]))).toBe('broken')
  expect(readPng(png(3, [[0, 1, 1]]))).toBe('broken')
  expect(readPng(png(2, [[0, 255, 0, 0, 0, 255, 0]]).subarray(0, 50))).toBe('broken')
  await expect(render(null)).rejects.toThrow('no bytes were given')
})

test('a logo that says it has ten thousand million pixels is never unpacked, nor one that unpacks to more than it says', () => {
  const vast = Buffer.from(png(2, [[0, 255, 0, 0, 0, 255, 0]]))
  vast.writeUInt32BE(100_000, 16)
  vast.writeUInt32BE(100_000, 20)
  expect(readPng(vast)).toBe('too-large')
  const own = librarySources()
  const text = (own.templates.files.get('theme.yaml') ?? '').replace(/^logo:.*$/m, '')
  const logo = 'logo: { file: logo.png, width: 60, height: 30, alternative: Vapen }\n'
  const templates = {
    ...own.templates,
    files: new Map([...own.templates.files, ['theme.yaml', `${text}\n${logo}`]]),
    attachments: new Map([['logo.png', new Uint8Array(vast)]]),
  }
  expect(
    [...(readLibrary({ ...own, templates }).problems.get('') ?? [])].map(({ values }) => values['limit']),
  ).toContain('logo-pixels')
  expect(readPng(png(2, [Array.from({ length: 1_000_000 }, () => 0)]))).toBe('broken')
})
