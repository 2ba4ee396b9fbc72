// A package on disk that was changed in one way -> what `avtal verify` tells of it, the package being called `package`.

import { appendFileSync, existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { accepted } from '../../src/cli/load.js'
import { verifyPath } from '../../src/io/verify/verify-path.js'
import type { Sources } from '../../src/base/sources.js'
import type { Problem } from '../../src/base/problem.js'
import { forgedWith, packagesOf, type MadePackage } from './archive.js'
import { filesIn, temporaryFolder } from './build.js'
import { issuedSources, signedSources } from './register.js'
import { asPem, madeBy, trustedList } from './authorities.js'
import { signedList } from './signed-list.js'
import { readySigner, withSignature } from './signed-pdf.js'

const pdf = 'documents/cooperation-all-sv.pdf'

/** What is done to the package in a folder; gives the path to verify under it. */
const changes: Readonly<Record<string, (folder: string) => string>> = {
  changed: (folder) => {
    appendFileSync(join(folder, 'package', pdf), ' ')
    return 'package'
  },
  removed: (folder) => {
    rmSync(join(folder, 'package', pdf))
    return 'package'
  },
  added: (folder) => {
    writeFileSync(join(folder, 'package/documents/notes.txt'), 'x')
    return 'package'
  },
  broken: (folder) => {
    writeFileSync(join(folder, 'package/manifest.json'), '{')
    return 'package'
  },
  linked: (folder) => {
    symlinkSync('/etc/hosts', join(folder, 'package/documents/hosts'))
    return 'package'
  },
  huge: (folder) => {
    writeFileSync(join(folder, 'package/documents/huge.pdf'), '')
    truncateSync(join(folder, 'package/documents/huge.pdf'), 2 ** 30)
    return 'package'
  },
  'cut-off': (folder) => {
    truncateSync(join(folder, 'package.zip'), 10_000)
    return 'package.zip'
  },
  forged: (folder) => {
    writeForged(join(folder, 'package'), pdf, new TextEncoder().encode('%PDF-1.7'))
    return 'package'
  },
  'broken-xml': (folder) => {
    writeForged(join(folder, 'package'), 'message/arkivmelding.xml', new TextEncoder().encode('<arkivmelding>'))
    return 'package'
  },
  exchanged: (folder) => {
    const original = 'original/cooperation-all-sv-original.pdf'
    writeForged(join(folder, 'package'), original, new TextEncoder().encode('%PDF-1.7'))
    return 'package'
  },
  untrusted: (folder) => {
    writeTrusted(folder, { 'root.pem': asPem(madeBy({ name: 'Prov Rot', authority: true })) })
    return 'package'
  },
  'trust-faulty': (folder) => {
    writeTrusted(folder, { 'root.pem': 'nothing', 'SE.xml': '<list/>', 'root.crl': 'nothing' })
    return 'package'
  },
  'trust-lists': (folder) => {
    const root = madeBy({ name: 'Prov Rot', authority: true })
    const list = signedList(root, { services: [{ signer: root }] })
    writeTrusted(folder, { 'SE.xml': list.replace('granted', 'accredited'), 'NO.xml': trustedList([{ signer: root }]) })
    return 'package'
  },
  'trust-empty': (folder) => {
    writeTrusted(folder, { 'README.md': 'nothing yet' })
    return 'package'
  },
  stranger: (folder) => {
    writeFileSync(join(folder, 'stranger.pdf'), '%PDF-1.7')
    return 'stranger.pdf'
  },
}

/** Writes the library's only package, changes it, and verifies it. */
export async function problemsOfChanged(sources: Sources, name: string): Promise<readonly Problem[]> {
  const change = changes[name]
  const folder = temporaryFolder()
  try {
    const isSigned = name === 'exchanged' || name === 'untrusted'
    const made = isSigned ? await signedPackage(sources) : await onlyPackage(sources, name)
    if (change === undefined) throw new Error(`no change is called ${name}`)
    layPackage(join(folder.path, 'package'), made)
    const path = join(folder.path, change(folder.path))
    const trusted = join(folder.path, 'trusted')
    const trust = existsSync(trusted) ? { trust: trusted } : {}
    const answer = await verifyPath(path, { rebuild: true, out: folder.path, jobs: 1, ...trust })
    return accepted(answer).problems.map(({ place, ...rest }) => ({
      ...rest,
      values: 'folder' in rest.values ? { ...rest.values, folder: 'trusted' } : rest.values,
      place: { ...place, file: place.file.replace(`${folder.path}/`, '') },
    }))
  } finally {
    folder.close()
  }
}

/** The library's only package; of the profile that has XML, where XML is what is changed. */
async function onlyPackage(sources: Sources, name: string): Promise<MadePackage> {
  const [made] = (await packagesOf(sources, { profiles: [name === 'broken-xml' ? 'noark5' : 'folder'] })).packages
  if (made === undefined) throw new Error('the library gives no package')
  return made
}

/** The package with what came back from signing: the issued PDF with something behind it that passes for a signature. */
async function signedPackage(sources: Sources): Promise<MadePackage> {
  const issued = (await onlyPackage(sources, '')).files.get(pdf) ?? new Uint8Array()
  const bytes = withSignature(issued, readySigner, { beside: 'D:20260302101500Z' })
  const signedFile = { path: 'signed.pdf', bytes, instance: null }
  const [made] = (await packagesOf(sources, { signed: [signedFile] })).packages
  if (made === undefined) throw new Error('the library gives no package')
  return made
}

/**
 * What `avtal archive` tells: of a draft, of case metadata in the profile that asks for most, of a PDF that is no agreement's
 * (`stranger`), of a signed one that says the same in another colour (`redrawn`), of one that one key has signed twice
 * (`twice`), or of an agreement that all have signed, without its original (`unarchived`).
 */
export async function problemsOfArchive(sources: Sources, what: string): Promise<readonly Problem[]> {
  if (what === 'unarchived') return (await packagesOf(allSigned(sources))).problems
  if (what === 'twice') {
    const agreement = 'agreements/cooperation.yaml'
    const text = (sources.content.files.get(agreement) ?? '').replace('signing: paper', 'signing: electronic')
    const content = { ...sources.content, files: new Map([...sources.content.files, [agreement, text]]) }
    const electronic = { ...sources, content }
    const issued = (await onlyPackage(electronic, '')).files.get(pdf) ?? new Uint8Array()
    const bytes = withSignature(withSignature(issued))
    return (await packagesOf(electronic, { signed: [{ path: 'twice.pdf', bytes, instance: null }] })).problems
  }
  if (what !== 'stranger' && what !== 'redrawn')
    return (await packagesOf(sources, { profiles: [what === 'draft' ? 'folder' : 'noark5'] })).problems
  const bytes = what === 'stranger' ? new TextEncoder().encode('%PDF-1.7') : withSignature(await inOtherColour(sources))
  return (await packagesOf(sources, { signed: [{ path: `${what}.pdf`, bytes, instance: null }] })).problems
}

/** The library's only agreement, issued and signed by all, by the register. */
function allSigned(sources: Sources): Sources {
  const issued = issuedSources(sources, 'cooperation', '2026-01-20')
  const parties = ['region-dalarna', 'falu-kommun', 'mora-kommun']
  return parties.reduce((all, party) => signedSources(all, 'cooperation', { party, date: '2026-01-22' }), issued)
}

/** The PDF of the library's only agreement with another accent colour. */
async function inOtherColour(sources: Sources): Promise<Uint8Array> {
  const { files } = sources.templates
  const theme = (files.get('theme.yaml') ?? '').replace(/text: "#\w+"/, 'text: "#3a1f1f"')
  const templates = { ...sources.templates, files: new Map([...files, ['theme.yaml', theme]]) }
  return (await onlyPackage({ ...sources, templates }, '')).files.get(pdf) ?? new Uint8Array()
}

function writeTrusted(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'trusted'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'trusted', name), text)
}

function writeForged(folder: string, path: string, content: Uint8Array): void {
  for (const [name, bytes] of Object.entries(forgedWith(filesIn(folder), path, content)))
    writeFileSync(join(folder, name), bytes)
}

/** Writes a package as a folder, and beside it as a zip. */
export function layPackage(path: string, { files, zip }: MadePackage): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), bytes)
  }
  writeFileSync(`${path}.zip`, zip)
}
