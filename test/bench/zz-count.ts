import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { readAssets } from '../../src/io/assets.js'
import { openFonts } from '../../src/layout/fonts.js'
import { layout } from '../../src/layout/layout.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { lookOf } from '../../src/render/look.js'
import { seriesSources, selection } from './series-sources.js'
import { inflateSync } from 'node:zlib'
const built = buildDocuments(seriesSources(40), selection)
const docs = built.instances.flatMap(i => i.editions.map(e => e.document))
const look = lookOf(built.library)!
const { theme, typesetting, logo } = look
const fonts = openFonts(readAssets().fonts)
const seen = new Map<string, number>()
for (const [n, d] of docs.entries()) {
  const lay = layout(d, theme, fonts, typesetting)
  const bytes = await renderPdf(lay, d, theme, fonts, { pdfa: '2a', attachments: [], logo })
  const s = Buffer.from(bytes).toString('latin1')
  let fresh = 0, total = 0, k = 0, f = 0; const what: string[] = []
  for (const m of s.matchAll(/(\d+) 0 obj\n<<([^]*?)>>\nstream\n/g)) {
    const len = Number(/\/Length (\d+)/.exec(m[2]!)![1]); const at = m.index + m[0].length; const raw = s.slice(at, at + len); k++; total += len
    if (!seen.has(raw)) { seen.set(raw, 1); fresh += len; f++; let t = raw; try { t = inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') } catch {} what.push(/\/Type \/(\w+)/.exec(m[2]!)?.[1] ?? (t.includes('BT') ? 'page' : t.includes('CMap') ? 'cmap' : 'other') + len) }
  }
  if (n > 30) console.log((globalThis as any).drawn, lay.pages.length, k, 'streams', total, 'fresh', f, fresh, what.join(' '))
}
