// Folders that are written in and that others have had their hands on: forged manifests and journals, links, locks, things that
// stand in the way. Nothing is deleted that the program cannot prove to have written, and nothing is written elsewhere.

import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import { archiveUpdate } from '../../src/app/archive.js'
import { siteUpdate } from '../../src/app/publish.js'
import { recordContent, writeContent } from '../../src/io/content.js'
import { lockFolder, type Lock } from '../../src/io/lock.js'
import { ownMark } from '../../src/io/lock-owner.js'
import { mendFolder } from '../../src/io/mend-folder.js'
import { lockName } from '../../src/io/program-names.js'
import { writeNamedFile } from '../../src/io/named-file.js'
import { rootAt } from '../../src/io/root.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import { inEnglish } from '../support/in-english.js'
import { librarySources } from '../support/library.js'

let folder: ReturnType<typeof temporaryFolder>
let elsewhere: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  elsewhere = temporaryFolder()
})
afterEach(() => {
  folder.close()
  elsewhere.close()
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8')
const dead = 2147483646

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true })
  writeFileSync(join(folder.path, path), text)
}

describe('a manifest that lists files of others', () => {
  test.each([
    'precious.txt',
    'notes/precious.txt',
    'cooperation/precious.txt',
    'cooperation/all/precious.txt',
    'cooperation/all/cooperation-all-sv.txt',
    'other/all/cooperation-all-sv.html',
    'archive/cooperation/all/x.txt',
    'site/index.html',
  ])('has none of them deleted: %s', async (path) => {
    put(path, 'precious')
    const listed = [{ path, sha256: sha256('precious') }]
    const instance = {
      agreement: 'cooperation',
      instance: 'all',
      version: '1',
      editions: [{ language: 'sv', files: listed }],
    }
    put('manifest.json', JSON.stringify({ manifest: 1, instances: [instance] }))
    const { problems } = await buildInto(folder.path, librarySources())
    expect(read(path)).toBe('precious')
    const isApart = /^(?:archive|site)\//.test(path)
    expect(problems.map(({ rule }) => rule)).toEqual(isApart ? [] : ['output/unlisted'])
  })

  test('loses what the program gave its own names, as long as it is as it was written', async () => {
    const ours = 'gone/all/gone-all-sv.html'
    put(ours, 'built')
    put('gone/all/bilaga-1-karta.txt', 'a map')
    const html = { path: ours, format: 'html', sha256: sha256('built') }
    const annex = { path: 'gone/all/bilaga-1-karta.txt', format: 'annex', sha256: sha256('a map') }
    const instance = {
      agreement: 'gone',
      instance: 'all',
      version: '1',
      editions: [{ language: 'sv', files: [html, annex] }],
    }
    put('manifest.json', JSON.stringify({ manifest: 1, instances: [instance] }))
    const { problems } = await buildInto(folder.path, librarySources())
    expect([existsSync(join(folder.path, 'gone')), problems]).toEqual([false, []])
  })

  test('of a site or an archive is believed of nothing else either', () => {
    const program = { name: 'avtal', version: '0', node: '', zlib: '', fonts: '' }
    const forged = ['precious.txt', 'sv/avtal/kost/index.html'].map((path) => ({ path, bytes: 1, sha256: '' }))
    expect(siteUpdate([], { files: forged }, program).earlier.map(({ path }) => path)).toEqual([
      'sv/avtal/kost/index.html',
    ])
    const entry = { agreement: 'a', instance: 'all', version: '1', date: '2026-01-01', archivist: 'b', originals: [] }
    const path = 'a/all/a-all-1-b-folder'
    const files = ['precious.txt', `${path}/cover.html`, `${path}/precious.txt`, `${path}.zip`].map((path) => ({
      path,
      bytes: 1,
      sha256: '',
    }))
    const before = { ...entry, path, profile: 'folder', files } as const
    const { earlier } = archiveUpdate(
      [{ ...before, files: [] }],
      { manifest: 1, generator: program, packages: [before] },
      program,
      () => ['cover.html'],
    )
    expect(earlier.map(({ path }) => path)).toEqual([`${path}/cover.html`, `${path}.zip`])
  })
})

test.each(['film.1.part', 'notes/rapport.2025.part', `x.${dead}.part-before`, `cooperation/all/y.html.${dead}.part`])(
  'a file that only looks like a part stays: %s',
  async (path) => {
    put(path, 'precious')
    const { problems } = await buildInto(folder.path, librarySources())
    expect([read(path), problems.map(({ rule }) => rule)]).toEqual(['precious', ['output/unlisted']])
  },
)

test('what 0.3.0 set aside of a listed file goes back, and its parts are taken away', async () => {
  const path = 'cooperation/all/cooperation-all-sv.html'
  await buildInto(folder.path, librarySources())
  put(`${path}.${dead}.part`, 'half')
  const { problems } = await buildInto(folder.path, librarySources())
  expect(problems.map(({ entry }) => entry)).toEqual(['output/mended#left'])
  expect(existsSync(join(folder.path, `${path}.${dead}.part`))).toBe(false)
})

describe('what 0.3.0 left in the register', () => {
  const version = 'register/cooperation/1.0'

  test('the folder of a version that was set aside stands in its place again', async () => {
    put(`register/cooperation/.1.0.${dead}.before/decisions.yaml`, '# typed\n')
    put(`register/cooperation/.1.0.${dead}.part/issued.yaml`, 'half')
    expect((await mendFolder(folder.path)).map(({ entry }) => entry)).toEqual([
      'output/mended#back',
      'output/mended#left',
    ])
    expect(read(`${version}/decisions.yaml`)).toBe('# typed\n')
    expect(await mendFolder(folder.path)).toEqual([])
  })

  test('a folder that holds what no other does is left, and so is that of a process that runs', async () => {
    put(`${version}/issued.yaml`, 'x')
    put(`register/cooperation/.1.0.${dead}.before/decisions.yaml`, '# typed\n')
    put(`register/cooperation/.1.0.${process.pid}.part/issued.yaml`, 'half')
    expect(await mendFolder(folder.path)).toEqual([])
    expect(existsSync(join(folder.path, `register/cooperation/.1.0.${dead}.before/decisions.yaml`))).toBe(true)
  })

  test('parts of records are taken away', async () => {
    put(`${version}/signatures.yaml`, 'signatures: []\n')
    put(`${version}/signatures.yaml.${dead}.part`, 'half')
    put(`${version}/notes.yaml.${dead}.part`, 'of somebody else')
    expect((await mendFolder(folder.path)).map(({ entry }) => entry)).toEqual(['output/mended#left'])
    expect(existsSync(join(folder.path, `${version}/signatures.yaml.${dead}.part`))).toBe(false)
    expect(existsSync(join(folder.path, `${version}/notes.yaml.${dead}.part`))).toBe(true)
  })
})

describe('a path that is written', () => {
  test.each(['../x', '/x', 'a/../../x', 'a\\b', 'C:x', 'a//b', '.', '', 'a/./b', 'a\0b', 'a\nb', 'x'.repeat(256)])(
    'has a name that stays in its folder: %j',
    (path) => {
      expect(() => rootAt(folder.path, 'through').at(path)).toThrow()
      expect(writeContent(folder.path, [{ path, bytes: bytes('x') }])).toMatchObject([{ rule: 'output/write' }])
    },
  )

  test('leads out of it by no link, of a folder or of a file', () => {
    writeFileSync(join(elsewhere.path, 'file.yaml'), 'precious')
    symlinkSync(elsewhere.path, join(folder.path, 'register'))
    symlinkSync(join(elsewhere.path, 'file.yaml'), join(folder.path, 'glossary.yaml'))
    for (const path of ['register/a/1/signatures.yaml', 'register/file.yaml', 'glossary.yaml'])
      expect(writeContent(folder.path, [{ path, bytes: bytes('x') }]).map(inEnglish)).toMatchObject([
        { message: expect.stringContaining('a link leads out of the folder') as string },
      ])
    expect(readFileSync(join(elsewhere.path, 'file.yaml'), 'utf8')).toBe('precious')
  })

  test('is written through a link that stays in the content folder, and the link stays', () => {
    put('shared/a.yaml', 'before')
    symlinkSync('../shared/a.yaml', join(mkdir('parties'), 'a.yaml'))
    symlinkSync('shared', join(folder.path, 'confirmed'))
    const files = ['parties/a.yaml', 'confirmed/b.yaml'].map((path) => ({ path, bytes: bytes('after') }))
    expect(writeContent(folder.path, files)).toEqual([])
    expect([read('shared/a.yaml'), read('shared/b.yaml')]).toEqual(['after', 'after'])
    expect(lstatSync(join(folder.path, 'parties/a.yaml')).isSymbolicLink()).toBe(true)
  })

  test.each(['cooperation', 'cooperation/all', 'cooperation/all/cooperation-all-sv.html', 'manifest.json'])(
    'in the output folder goes through no link: %s',
    async (path) => {
      const target = join(elsewhere.path, 'target')
      if (path.includes('.')) writeFileSync(target, '{}')
      else mkdirSync(target)
      mkdirSync(dirname(join(folder.path, path)), { recursive: true })
      symlinkSync(target, join(folder.path, path))
      const { manifest, problems } = await buildInto(folder.path, librarySources())
      expect([manifest, problems.map(({ severity }) => severity)]).toEqual([null, ['error']])
      expect(lstatSync(join(folder.path, path)).isSymbolicLink()).toBe(true)
      if (path.includes('.')) expect(readFileSync(target, 'utf8')).toBe('{}')
    },
  )

  test('that the user named is that of the file a link leads to, and no folder', () => {
    writeFileSync(join(elsewhere.path, 'costs.csv'), 'before')
    symlinkSync(join(elsewhere.path, 'costs.csv'), join(folder.path, 'costs.csv'))
    expect(writeNamedFile(join(folder.path, 'costs.csv'), 'after')).toEqual([])
    expect(readFileSync(join(elsewhere.path, 'costs.csv'), 'utf8')).toBe('after')
    for (const path of ['', folder.path]) expect(writeNamedFile(path, 'x')).toMatchObject([{ rule: 'output/write' }])
  })
})

function mkdir(path: string): string {
  mkdirSync(join(folder.path, path), { recursive: true })
  return join(folder.path, path)
}

describe('a journal', () => {
  const entry = (path: string, before: string | null = null) => ({ path, sha256: sha256('new'), before })
  const journal = (written: readonly object[], removed: readonly object[] = []): void => {
    put('.avtal-write/0', 'new')
    put('.avtal-write/journal.json', JSON.stringify({ journal: 1, folders: [], kept: [], written, removed }))
  }

  test('is finished', async () => {
    put('a.yaml', 'old')
    journal([entry('a.yaml', sha256('old'))])
    expect((await mendFolder(folder.path)).map(({ entry }) => entry)).toEqual(['output/mended#finished'])
    expect([read('a.yaml'), existsSync(join(folder.path, '.avtal-write'))]).toEqual(['new', false])
  })

  test.each<[string, () => void]>([
    ['leads outside', () => journal([entry('../a.yaml')])],
    ['has other hashes', () => journal([{ ...entry('a.yaml'), sha256: sha256('other') }])],
    [
      'would replace what has been changed since',
      () => (put('a.yaml', 'changed'), journal([entry('a.yaml', sha256('old'))])),
    ],
    [
      'deletes a file of others',
      () => (put('a.txt', 'x'), journal([entry('b')], [{ path: 'a.txt', sha256: sha256('x') }])),
    ],
    ['is none', () => put('.avtal-write/journal.json', '[]')],
    ['is a folder', () => put('.avtal-write/journal.json/x', '')],
    ['lies behind a link', () => symlinkSync(elsewhere.path, join(folder.path, '.avtal-write'))],
    ['is kept in a file', () => put('.avtal-write', '')],
    ['lies beside a file of somebody else', () => put('.avtal-write/precious.txt', '')],
  ])('that %s is reported, and nothing is moved', async (_, forge) => {
    forge()
    const before = existsSync(join(folder.path, 'a.yaml')) ? read('a.yaml') : null
    expect((await mendFolder(folder.path)).map(({ rule }) => rule)).toEqual(['output/unmended'])
    expect(existsSync(join(folder.path, 'a.yaml')) ? read('a.yaml') : null).toBe(before)
    expect(existsSync(join(folder.path, '..', 'a.yaml'))).toBe(false)
    const answer = () => ({ writes: [{ path: 'c.yaml', bytes: bytes('c') }], result: 'written', problems: [] })
    expect(await recordContent(folder.path, answer)).toMatchObject({
      result: null,
      problems: [{ rule: 'output/unmended' }],
    })
    expect(existsSync(join(folder.path, 'c.yaml'))).toBe(false)
    expect(existsSync(join(folder.path, lockName))).toBe(false)
  })
})

test('a path that the system does not take is none in which a run was stopped', async () => {
  expect(await mendFolder(join(folder.path, 'a'.repeat(300)))).toEqual([])
  expect(await mendFolder(`${folder.path}${'/deep'.repeat(1000)}`)).toEqual([])
})

test('a part that a run has left of a file that the user names is taken away, which is said', () => {
  put(`.costs.csv.${dead}.avtal-part`, 'half')
  put('.costs.csv.x.avtal-part', 'precious')
  const told = writeNamedFile(join(folder.path, 'costs.csv'), 'whole')
  expect(told.map(({ entry }) => entry)).toEqual(['output/mended#left'])
  expect(readdirSync(folder.path).sort()).toEqual(['.costs.csv.x.avtal-part', 'costs.csv'])
})

describe('a lock', () => {
  test.each([
    ['is empty', ''],
    ['is of a process that has gone', String(dead)],
    ['is of a process that has the number of another', ownMark().replace(/^(\d+) \S+/, '$1 1')],
  ])('that %s is taken over at once', async (_, text) => {
    put(lockName, text)
    const lock = (await lockFolder(folder.path)) as Lock
    expect(lock.mended.map(({ entry }) => entry)).toEqual(['output/mended#left'])
    lock.release()
    expect(existsSync(join(folder.path, lockName))).toBe(false)
  })

  test('that is a file of somebody else, or a folder, is reported at once and stays', async () => {
    put(lockName, 'hello')
    expect(await lockFolder(folder.path)).toMatchObject({ entry: 'output/locked#unknown' })
    expect(read(lockName)).toBe('hello')
    put('other/.avtal-lock/x', '')
    expect(await lockFolder(join(folder.path, 'other'))).toMatchObject({ rule: 'output/write' })
  })

  test('is not removed by another', async () => {
    const lock = (await lockFolder(folder.path)) as Lock
    put(lockName, '1')
    lock.release()
    expect(read(lockName)).toBe('1')
  })

  test('is taken over by one of many', async () => {
    put(lockName, String(dead))
    let inside = 0
    let most = 0
    const enter = async (): Promise<void> => {
      const lock = (await lockFolder(folder.path)) as Lock
      most = Math.max(most, (inside += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
      lock.release()
    }
    await Promise.all(Array.from({ length: 8 }, enter))
    expect(most).toBe(1)
  })
})
