// The text of a PDF as its own character maps give it, for tests: what is drawn, in the order in which it is drawn.

import { objectsOf } from '../pdf/support.js'

/** All text of a file, a line feed after each piece. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes)
  const byId = new Map(objects.map((object) => [object.id, object]))
  const maps = new Map<string, ReadonlyMap<string, string>>()
  for (const { dictionary } of objects)
    for (const [, name = '', id] of dictionary.matchAll(/\/([A-Z]+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(byId.get(Number(id))?.dictionary ?? '')?.[1]
      if (unicode !== undefined) maps.set(name, characterMap(byId.get(Number(unicode))?.stream ?? ''))
    }
  const pages = objects.flatMap(({ stream }) => (stream !== null && /\bBT\n/.test(stream) ? [stream] : []))
  return pages.map((page) => pageText(page, maps)).join('')
}

function pageText(page: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let map: ReadonlyMap<string, string> = new Map()
  return page
    .split('\n')
    .map((line) => {
      const font = /^\/([A-Z]+) [\d.]+ Tf$/.exec(line)?.[1]
      if (font !== undefined) map = maps.get(font) ?? new Map()
      if (!line.endsWith(' TJ')) return ''
      const codes = [...line.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      return `${codes.map((code) => map.get(code.toLowerCase()) ?? '\uFFFD').join('')}\n`
    })
    .join('')
}

/** Code in hexadecimal -> characters. */
function characterMap(stream: string): Map<string, string> {
  const pairs = [...stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>/gi)]
  return new Map(
    pairs.map(([, code = '', text = '']) => [
      code.toLowerCase(),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  )
}
