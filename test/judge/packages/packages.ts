// The packages to be judged. Goes in: a folder. Comes out: what `avtal archive` writes of every instance of the five
// agreements in every profile; of some agreements with all editions, and for other parties' archives; and of a made-up
// agreement that holds everything a package can hold, whose three instances came back signed, sealed and as a scan.

import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { z } from 'zod'
import { avtal, root, run } from '../run.js'
import type { Tools } from '../tools.js'
import type { Finding } from '../verdict.js'

/** A package as a folder, and beside it as a zip. */
export interface JudgedPackage {
  readonly profile: string
  /** As printed. */
  readonly name: string
  /** Absolute. */
  readonly folder: string
  readonly zip: string
  /** The archive folder in which it lies, with its manifest. */
  readonly archive: string
}

export interface Packages {
  readonly packages: readonly JudgedPackage[]
  /** What was wrong with the writing itself. */
  readonly findings: readonly Finding[]
}

const made = fileURLToPath(new URL('content', import.meta.url))

/** Writes all packages into `folder`. */
export async function packagesIn(folder: string, tools: Tools): Promise<Packages> {
  const content = await madeUpContent(join(folder, 'content'))
  const signed = await signedFiles(content, join(folder, 'signed'), tools)
  const everyEdition = ['--lang', 'sv,nb,sv+nb']
  const calls: Readonly<Record<string, readonly string[]>> = {
    all: [],
    editions: ['orebro-ramoverenskommelse', 'jamtland-halso-sjukvard', 'dalarna-alvdalen-personal', ...everyEdition],
    parties: ['dalarna-rss', 'ahus-samarbeidsavtale', '--party', 'mora-kommun,nesodden-kommune', ...everyEdition],
    'made-up': ['everything', '--content', content, ...everyEdition, ...parties, ...signed],
  }
  const written: Packages[] = []
  for (const [name, call] of Object.entries(calls)) written.push(await archived(join(folder, name), name, call))
  return {
    packages: written.flatMap(({ packages }) => packages),
    findings: written.flatMap(({ findings }) => findings),
  }
}

/** For the party that issues the agreement, and for one that has another case of its own. */
const parties = ['--party', 'region-dalarna,signed,scanned']

const manifestSchema = z.object({ packages: z.array(z.object({ path: z.string(), profile: z.string() })) })

/** Archives as a user does: on the command line, in all profiles. */
async function archived(out: string, name: string, call: readonly string[]): Promise<Packages> {
  const profiles = ['--profile', 'folder,noark5,eformidling,eark-sip']
  const { status, stdout } = await avtal(['archive', ...call, ...profiles, '--json', '--out', out], [0, 1])
  const answer = z.object({ manifest: manifestSchema.nullable(), problems: z.unknown() }).parse(JSON.parse(stdout))
  const findings =
    status === 0 && answer.manifest !== null
      ? []
      : [{ file: `avtal archive ${name}`, rule: `status ${status}`, message: JSON.stringify(answer.problems) }]
  const packages = (answer.manifest?.packages ?? []).map(({ path, profile }): JudgedPackage => {
    const archive = join(out, 'archive')
    const at = join(archive, path)
    return { profile, name: `${name}/${path}`, folder: at, zip: `${at}.zip`, archive }
  })
  return { packages, findings }
}

/** The made-up agreement, with the words of the project and with files whose names no version control should have to hold. */
async function madeUpContent(content: string): Promise<string> {
  await cp(made, content, { recursive: true })
  await cp(join(root, 'content/languages'), join(content, 'languages'), { recursive: true })
  const files = ['CON.xlsx', "Å & <karta> 'ett'.png", "a\u030a & <KARTA> 'ett'.png", `${'lång'.repeat(40)}.txt`]
  await mkdir(join(content, 'annexes'))
  for (const name of files) await writeFile(join(content, 'annexes', name), `made up: ${name}`)
  return content
}

/** Signs one instance field by field, has another written anew before it is signed, as services do, and scans the third. */
async function signedFiles(content: string, folder: string, tools: Tools): Promise<string[]> {
  const back = join(folder, 'back')
  await mkdir(back, { recursive: true })
  await avtal(['build', 'everything', '--content', content, '--lang', 'sv+nb', '--format', 'pdf', '--out', folder])
  const issued = (id: string): string => join(folder, 'everything', id, `everything-${id}-sv-nb.pdf`)
  const font = createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf')
  const script = fileURLToPath(new URL('../signatures.py', import.meta.url))
  const rewritten = join(folder, 'rewritten.pdf')
  await run('qpdf', ['--object-streams=disable', issued('sealed'), rewritten])
  await run(tools.pyHanko, [script, font, issued('signed'), join(back, 'a.pdf')])
  await run(tools.pyHanko, [script, font, rewritten, join(back, 'b.pdf')])
  await writeFile(join(back, 'everything-scanned-sv-nb.pdf'), await scanOf(issued('scanned'), folder))
  return ['--signed', back, '--attested-by', 'Eva "Ærlig" <Lind> & co', '--attested', '2026-02-03']
}

/** Pictures of the pages and nothing else, as a scanner gives them. */
async function scanOf(pdf: string, folder: string): Promise<Buffer> {
  await run('pdftoppm', ['-r', '50', '-png', '-gray', '-f', '1', '-l', '2', pdf, join(folder, 'page')])
  const document = new PDFDocument({ autoFirstPage: false })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => document.on('end', resolve))
  for (const page of [1, 2])
    document.addPage({ size: 'A4', margin: 0 }).image(join(folder, `page-${page}.png`), 0, 0, { width: 595 })
  document.end()
  await ended
  return Buffer.concat(parts)
}
