// A package that is not as it was written: whatever was changed, it is told, and the file is named.

import { inEnglish } from '../support/in-english.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { checksumsName, manifestName } from '../../src/archive/package/manifest.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { sha256 } from '../../src/base/hash.js'
import { forgedWith, packagesOf, thisProgram } from '../support/archive.js'
import { librarySources } from '../support/library.js'

let files: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  files = (await packagesOf(librarySources())).packages[0]?.files ?? new Map()
})

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const bytes = (from: string): Uint8Array => new TextEncoder().encode(from)

/** Rules and places of what is told of the package with some files changed; null takes a file away. */
async function told(changes: Readonly<Record<string, Uint8Array | null>>, isRebuilt = false): Promise<string[]> {
  const changed = new Map(files)
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) changed.delete(path)
    else changed.set(path, content)
  }
  const { problems } = await verifyPackage(changed, 'p', isRebuilt ? thisProgram : null)
  return problems.map(({ rule, place }) => `${rule} ${place.file}`)
}

function flipped(content: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(content)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function forged(path: string, content: Uint8Array): Record<string, Uint8Array> {
  return forgedWith(files, path, content)
}

test('a package as it was written has nothing wrong, and comes out of its sources again', async () => {
  expect(await verifyPackage(files, 'p', thisProgram)).toMatchObject({ rebuilt: true, problems: [] })
})

test('it holds every form, the data, the sources, a cover and checksums', () => {
  expect([...files.keys()].sort().filter((path) => !/^sources\/(?:content\/clauses|templates)\//.test(path))).toEqual([
    'checksums.sha256',
    'cover.html',
    'data/case.json',
    'data/cooperation-all-sv.json',
    'data/schedule-sv.csv',
    'data/schedule-sv.ics',
    'data/schedule.json',
    'documents/cooperation-all-sv.docx',
    'documents/cooperation-all-sv.html',
    'documents/cooperation-all-sv.pdf',
    'manifest.json',
    'sources/content/agreements/cooperation.yaml',
    'sources/content/languages/nb.yaml',
    'sources/content/languages/nn.yaml',
    'sources/content/languages/sv.yaml',
    'sources/content/parties/parties.yaml',
    'sources/sources.json',
  ])
})

describe('one byte changed', () => {
  test('in any file names that file, the lists of the package included', async () => {
    for (const [path, content] of files)
      for (const at of [0, content.length >> 1, content.length - 1])
        expect({ path, at, told: await told({ [path]: flipped(content, at) }) }).toMatchObject({
          told: expect.arrayContaining([expect.stringMatching(new RegExp(` p/${path}$`))]) as unknown,
        })
  })

  test('anywhere in the lists is told', async () => {
    for (const path of [manifestName, checksumsName]) {
      const content = files.get(path) ?? new Uint8Array()
      for (let at = 0; at < content.length; at += 97)
        expect({ path, at, count: (await told({ [path]: flipped(content, at) })).length }).not.toMatchObject({
          count: 0,
        })
    }
  })
})

test.each(['noark5', 'eformidling'] as const)('the files of %s are guarded alike', async (profile) => {
  const { packages } = await packagesOf(librarySources(), { profiles: [profile] })
  const whole = packages[0]?.files ?? new Map<string, Uint8Array>()
  const rulesOf = async (changed: ReadonlyMap<string, Uint8Array>): Promise<string[]> =>
    (await verifyPackage(changed, 'p', null)).problems.map(({ rule, place }) => `${rule} ${place.file}`)
  expect(await rulesOf(whole)).toEqual([])
  for (const [path, content] of whole) {
    const without = new Map([...whole].filter(([name]) => name !== path))
    const isList = [manifestName, checksumsName].includes(path)
    expect(await rulesOf(without)).toEqual([`${isList ? 'verify/manifest' : 'verify/missing'} p/${path}`])
    const other = new Map([...whole, [path, flipped(content, content.length >> 1)]])
    expect(await rulesOf(other)).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(` p/${path}$`))]))
  }
})

test('a file taken away is missing, each of them', async () => {
  for (const path of files.keys())
    expect(await told({ [path]: null })).toEqual([
      `${[manifestName, checksumsName].includes(path) ? 'verify/manifest' : 'verify/missing'} p/${path}`,
    ])
})

test('a file added is extra, wherever it lies', async () => {
  for (const path of ['x', 'documents/x.pdf', 'sources/content/x.md', 'Manifest.json', '__proto__'])
    expect(await told({ [path]: bytes('') })).toEqual([`verify/extra p/${path}`])
})

test('a checksum edited is told by the list that the other contradicts', async () => {
  const path = 'documents/cooperation-all-sv.pdf'
  const hash = sha256(files.get(path) ?? '')
  const other = hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
  const edited = (list: string): Uint8Array => bytes(text(files.get(list)).replace(hash, other))
  expect(await told({ [checksumsName]: edited(checksumsName) })).toEqual([`verify/manifest p/${checksumsName}`])
  expect(await told({ [manifestName]: edited(manifestName) })).toEqual([
    `verify/manifest p/${manifestName}`,
    `verify/checksum p/${manifestName}`,
  ])
})

/** Both lists of the package with a file added. */
function madeUpList(
  whole: ReadonlyMap<string, Uint8Array>,
  path: string,
  content: Uint8Array,
): Record<string, Uint8Array> {
  const manifest = JSON.parse(text(whole.get(manifestName))) as { files: unknown[] }
  const entry = { path, bytes: content.length, sha256: sha256(content) }
  const own = bytes(`${JSON.stringify({ ...manifest, files: [...manifest.files, entry] }, null, 2)}\n`)
  const checksums = text(whole.get(checksumsName)).replace(sha256(whole.get(manifestName) ?? ''), sha256(own))
  return { [manifestName]: own, [checksumsName]: bytes(`${checksums}${sha256(content)}  ${path}\n`) }
}

describe('a package forged with its lists', () => {
  test.each(['documents/cooperation-all-sv.html', 'data/schedule.json', 'cover.html'])(
    'does not come out of its sources: %s',
    async (path) => {
      const content = bytes(`${text(files.get(path))} `)
      expect(await told(forged(path, content), true)).toEqual([`verify/rebuild p/${path}`])
    },
  )

  test('with a file added, lists mended, holds what does not follow from its sources', async () => {
    const added = 'documents/addition.pdf'
    const listed = madeUpList(files, added, bytes('%PDF-1.7'))
    expect(await told({ ...listed, [added]: bytes('%PDF-1.7') }, true)).toEqual([`verify/rebuild p/${added}`])
  })

  test('inside another, whose lists lie where those of its profile do not, is told', async () => {
    const inside = Object.fromEntries(
      [manifestName, checksumsName].map((name) => [`metadata/other/${name}`, files.get(name) ?? null]),
    )
    expect(await told(inside)).toContain(`verify/manifest p/metadata/other/${manifestName}`)
  })

  test('and its sources has documents that do not follow from them', async () => {
    const path = 'sources/content/parties/parties.yaml'
    const content = bytes(text(files.get(path)).replace('Falu kommun', 'Falska kommun'))
    const found = await told(forged(path, content), true)
    expect(found).toContain('verify/rebuild p/documents/cooperation-all-sv.pdf')
    expect(found).toContain('verify/rebuild p/sources/sources.json')
  })

  test('with sources that are wrong cannot be made again', async () => {
    const path = 'sources/content/agreements/cooperation.yaml'
    expect(await told(forged(path, bytes('title: 1\n')), true)).toEqual([`verify/rebuild p/${manifestName}`])
  })
})

/** The package as if made elsewhere: its manifest says so, one file is another, and the lists are mended. */
function madeElsewhere(field: 'zlib' | 'version', path: string, content: Uint8Array): Map<string, Uint8Array> {
  const changed = new Map([...files, ...Object.entries(forged(path, content))])
  const manifest = text(changed.get(manifestName)).replace(
    new RegExp(`"${field}": "[^"]+",(?=\\s+"(?:fonts|zlib)")`),
    `"${field}": "0.9",`,
  )
  const checksums = text(changed.get(checksumsName)).replace(sha256(changed.get(manifestName) ?? ''), sha256(manifest))
  return changed.set(manifestName, bytes(manifest)).set(checksumsName, bytes(checksums))
}

test('a package from another program says so, as a warning, since that can be the reason', async () => {
  const path = 'documents/cooperation-all-sv.pdf'
  const { problems } = await verifyPackage(madeElsewhere('version', path, bytes('%PDF-1.7')), 'p', thisProgram)
  expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['warning']))
  expect(problems.map(({ place }) => place.file)).toContain(`p/${path}`)
  expect(problems.map(inEnglish)[0]?.hint).toContain('avtal 0.9')
})

test('a package of another program, whose sources this one cannot read, is not called wrong for it, nor made again', async () => {
  const path = 'sources/content/agreements/cooperation.yaml'
  const { problems, rebuilt } = await verifyPackage(
    madeElsewhere('version', path, bytes('title: 1\n')),
    'p',
    thisProgram,
  )
  expect(problems.map(({ severity, entry }) => [severity, entry])).toEqual([['warning', 'verify/rebuild#other-reader']])
  expect(rebuilt).toBe(false)
})

test('another zlib is no excuse: a PDF that says something else is an error', async () => {
  const path = 'documents/cooperation-all-sv.pdf'
  const { problems } = await verifyPackage(madeElsewhere('zlib', path, bytes('%PDF-1.7')), 'p', thisProgram)
  expect(problems.map(({ severity, place }) => `${severity} ${place.file}`)).toContain(`error p/${path}`)
})
