// A published site for the judges. Goes in: a folder. Comes out: the site of three agreements, issued and published as a
// registrar does it, with a second version, a translation, both languages side by side, a series and the office's own pages.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { avtal, root } from './run.js'

const agreements = ['ahus-samarbeidsavtale', 'dalarna-rss', 'orebro-ramoverenskommelse']

/** What the parties have still to settle in dalarna-rss, taken as settled for the sample. */
const settled = `allow:
  - { rule: money/index-open, reason: For the sample. }
  - { rule: money/weights-later, reason: For the sample. }
editorNotes:`

/** Publishes the sample. @returns the folder of the site */
export async function publishSample(folder: string): Promise<string> {
  const content = join(folder, 'content')
  await cp(join(root, 'content'), content, { recursive: true })
  for (const name of await readdir(join(content, 'agreements')))
    if (!agreements.includes(name.replace('.yaml', ''))) await rm(join(content, 'agreements', name))
  for (const id of agreements)
    await change(content, id, [
      [/( {4}series:\n(?: {6}- .*\n){2})(?: {6}- .*\n)*/, '$1'],
      [/^publication:(?: \{\})?$/m, 'publication: { unsigned: true }'],
      [/^publication: \{ unsigned: true \}\n {2}notice: (.*)$/m, 'publication: { unsigned: true, notice: $1 }'],
    ])
  await change(content, 'dalarna-rss', [[/^editorNotes:/m, settled]])
  await writeOffice(content)
  const told = async (...words: string[]): Promise<void> => {
    await avtal([...words, '--content', content])
  }
  for (const id of agreements) await told('issue', id, '--lang', 'sv,nb,sv+nb', '--date', '2026-01-10')
  for (const party of ['region-dalarna', 'avesta-kommun'])
    await told('signed', 'dalarna-rss', '--party', party, '--date', '2026-02-01', '--instance', 'avesta-kommun')
  await change(content, 'orebro-ramoverenskommelse', [
    [/^version: .*$/m, 'version: "1.1"'],
    [/^date: .*$/m, 'date: 2026-03-01'],
  ])
  await told('issue', 'orebro-ramoverenskommelse', '--lang', 'sv,nb,sv+nb', '--date', '2026-03-02')
  await told('publish', '--out', join(folder, 'output'), '--date', '2026-06-01')
  return join(folder, 'output', 'site')
}

/** Serves a folder on this machine alone, as a web server does. */
export async function serve(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    readFile(file).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
}

async function change(content: string, id: string, changes: readonly (readonly [RegExp, string])[]): Promise<void> {
  const path = join(content, 'agreements', `${id}.yaml`)
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    changes.reduce((result, [before, after]) => result.replace(before, after), text),
  )
}

async function writeOffice(content: string): Promise<void> {
  const data = ['publisher: region-dalarna', 'email: registrator@avtal.example', 'address: https://avtal.example/']
  const statement =
    '---\ntitle: Tillgänglighetsredogörelse\n---\n\nAlla kan läsa avtalen.\n\n## Brister\n\n- Inga kända.\n'
  await mkdir(join(content, 'site', 'sv'), { recursive: true })
  await writeFile(join(content, 'site', 'site.yaml'), `${data.join('\n')}\n`)
  await writeFile(join(content, 'site', 'sv', 'accessibility.md'), statement)
}
