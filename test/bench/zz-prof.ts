import { buildDocuments } from '/work/w15/src/app/documents/build-documents.js'
import { renderDocx } from '/work/w15/src/docx/docx.js'
import { renderHtml } from '/work/w15/src/html/html.js'
import { readAssets } from '/work/w15/src/io/assets.js'
import { openFonts } from '/work/w15/src/layout/fonts.js'
import { layout } from '/work/w15/src/layout/layout.js'
import { renderPdf } from '/work/w15/src/pdf/pdf.js'
import { lookOf } from '/work/w15/src/render/look.js'
import { seriesSources, selection } from '/work/w15/test/bench/series-sources.js'
import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
const n = Number(process.argv[3] ?? 200)
const what = process.argv[2] ?? 'pdf'
const built = buildDocuments(seriesSources(n), selection)
const docs = built.instances.flatMap(i => i.editions.map(e => e.document))
const look = lookOf(built.library)!
const { theme, typesetting, webTemplates, logo } = look
const fonts = openFonts(readAssets().fonts)
const lay = (d: any) => layout(d, theme, fonts, typesetting)
const make = async (d: any) => what === 'layout' ? lay(d) : what === 'pdf' ? renderPdf(lay(d), d, theme, fonts, { pdfa: '2a', attachments: [], logo }) : what === 'docx' ? renderDocx(d, theme, lay(d).pageOf, typesetting, logo) : renderHtml(d, theme, webTemplates, logo)
for (const d of docs.slice(0, 30)) await make(d)
const s = new Session(); s.connect()
await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 200 }); 
if (process.argv[4]) await s.post('Profiler.start')
const c = process.cpuUsage()
for (const d of docs.slice(30)) await make(d)
const u = process.cpuUsage(c)
console.log(what, ((u.user + u.system) / 1000 / (docs.length - 30)).toFixed(1), 'ms per copy', docs.length)
if (process.argv[4]) { const { profile } = await s.post('Profiler.stop'); writeFileSync(process.argv[4], JSON.stringify(profile)) }
