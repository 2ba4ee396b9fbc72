// `avtal archive` and `avtal verify` as commands: what is written, what stays, and what is told of a folder that was
// touched.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import { filesIn, temporaryFolder } from '../support/build.js'
import { librarySources, type Files } from '../support/library.js'
import { withSignature } from '../support/signed-pdf.js'
import { runIn } from '../support/command-line.js'
import { writeFilesUnder, type Run } from '../support/program.js'

const folder = temporaryFolder()
const name = 'cooperation/all/cooperation-all-1.0-region-dalarna-folder'
const root = 'output/archive'
let written: ReadonlyMap<string, Uint8Array>

function lay(files: Files = {}): void {
  writeFilesUnder(join(folder.path, 'content'), librarySources(files).content.files)
}

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, args)
}

beforeAll(async () => {
  lay()
  await avtal('build', '--jobs', '1')
  const { status, stderr } = await avtal('archive', '--jobs', '1')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  written = filesIn(join(folder.path, 'output'))
})
afterAll(() => folder.close())

function removeEmptyFolders(inside: string): void {
  for (const entry of readdirSync(inside, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const path = join(inside, entry.name)
    removeEmptyFolders(path)
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true })
  }
}

/** The folder as it was written. */
beforeEach(() => {
  const present = filesIn(join(folder.path, 'output'))
  for (const path of present.keys()) if (!written.has(path)) rmSync(join(folder.path, 'output', path))
  removeEmptyFolders(join(folder.path, 'output'))
  for (const [path, bytes] of written)
    if (!Buffer.from(present.get(path) ?? []).equals(bytes)) writeFileSync(join(folder.path, 'output', path), bytes)
})

test('each package lies as a folder and as a zip, and the manifest lists every file', () => {
  const manifest = JSON.parse(readFileSync(join(folder.path, root, 'manifest.json'), 'utf8')) as {
    packages: { path: string; files: { path: string }[] }[]
  }
  expect(manifest.packages.map(({ path }) => path)).toEqual([name])
  const listed = manifest.packages.flatMap(({ files }) => files.map(({ path }) => `archive/${path}`))
  expect([...listed, 'archive/manifest.json'].sort()).toEqual(
    [...written.keys()].filter((path) => path.startsWith('archive/')).sort(),
  )
  expect(existsSync(join(folder.path, root, `${name}.zip`))).toBe(true)
})

test('archiving again gives the same bytes', async () => {
  await avtal('archive', '--jobs', '1', '--out', 'again')
  const again = filesIn(join(folder.path, 'again/archive'))
  for (const [path, bytes] of again)
    expect({ path, same: Buffer.from(bytes).equals(written.get(`archive/${path}`) ?? Buffer.of()) }).toEqual({
      path,
      same: true,
    })
  rmSync(join(folder.path, 'again'), { recursive: true })
})

test('a party named has a package of its own, and the others stay', async () => {
  const { stdout } = await avtal('archive', '--jobs', '1', '--party', 'mora-kommun')
  expect(stdout).toContain('cooperation-all-1.0-mora-kommun-folder/')
  expect(existsSync(join(folder.path, root, name))).toBe(true)
  expect((await avtal('verify', 'output', '--no-rebuild')).status).toBe(0)
})

describe('what came back signed', () => {
  const issued = 'cooperation/all/cooperation-all-sv.pdf'
  const signed = (): Buffer => Buffer.from(withSignature(written.get(issued) ?? new Uint8Array()))
  const original = join(folder.path, root, name, 'original/cooperation-all-sv-original.pdf')
  beforeAll(() => mkdirSync(join(folder.path, 'back')))

  test('stays in the package when it is made again, until another takes its place for a reason', async () => {
    writeFileSync(join(folder.path, 'back/signed.pdf'), signed())
    expect((await avtal('archive', '--jobs', '1', '--signed', 'back')).status).toBe(0)
    expect(readFileSync(original)).toEqual(signed())
    expect((await avtal('archive', '--jobs', '1')).status).toBe(0)
    expect(readFileSync(original)).toEqual(signed())
    expect((await avtal('verify', `${root}/${name}`, '--jobs', '1')).status).toBe(0)
    const more = Buffer.concat([signed(), Buffer.from(' ')])
    writeFileSync(join(folder.path, 'back/signed.pdf'), more)
    const refused = await avtal('archive', '--jobs', '1', '--signed', 'back')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain(
      `original that is archived already: \`cooperation-all-sv-original.pdf\`, SHA-256 ${sha256(signed())}.`,
    )
    expect(readFileSync(original)).toEqual(signed())
    expect((await avtal('archive', '--jobs', '1', '--profile', 'eark-sip')).status).toBe(0)
    const replaced = await avtal(
      'archive',
      '--jobs',
      '1',
      '--signed',
      'back',
      '--replace',
      '--reason',
      'Fel fil gavs in',
    )
    expect(replaced).toMatchObject({ status: 0, stderr: '' })
    expect(replaced.stdout).toContain('Prov Undertecknare; certificate issued by Prov Undertecknare (self-issued')
    expect(replaced.stdout).toContain('not checked against a list of trusted authorities')
    expect(readFileSync(original)).toEqual(more)
    const sip = name.replace(/folder$/, 'eark-sip')
    const inSip = [...filesIn(join(folder.path, root, sip))].filter(([path]) => path.endsWith('-original.pdf'))
    expect(inSip.map(([, bytes]) => sha256(bytes))).toEqual([sha256(more)])
    const { originals } = JSON.parse(readFileSync(join(folder.path, root, name, 'manifest.json'), 'utf8')) as {
      originals: { replaces: unknown }[]
    }
    const told = [{ sha256: sha256(signed()), reason: 'Fel fil gavs in', date: expect.any(String) as string }]
    expect(originals[0]?.replaces).toEqual(told)
    expect((await avtal('verify', 'output/archive', '--jobs', '1')).status).toBe(0)
    expect((await avtal('archive', '--jobs', '1')).status).toBe(0)
    expect((await avtal('verify', 'output/archive', '--jobs', '1')).status).toBe(0)
    const events = JSON.parse(readFileSync(join(folder.path, root, name, 'data/events.json'), 'utf8')) as unknown[]
    expect(events).toMatchObject([{ kind: 'replacement', sha256: sha256(signed()), reason: 'Fel fil gavs in' }])
  })

  test('is not thrown away when the content gives another text by now', async () => {
    writeFileSync(join(folder.path, 'back/signed.pdf'), signed())
    await avtal('archive', '--jobs', '1', '--signed', 'back')
    const before = filesIn(join(folder.path, root))
    const changed = librarySources().content.files.get('clauses/sv/cooperation/purpose.md') ?? ''
    lay({ 'content/clauses/sv/cooperation/purpose.md': `${changed}\nNy mening.\n` })
    const { status, stderr } = await avtal('archive', '--jobs', '1')
    lay()
    expect(status).toBe(1)
    expect(stderr).toContain('The package holds `cooperation-all-sv-original.pdf`, which is no original')
    expect(filesIn(join(folder.path, root))).toEqual(before)
  })

  test('is one file for an edition: a second one is told', async () => {
    writeFileSync(join(folder.path, 'back/signed.pdf'), signed())
    writeFileSync(join(folder.path, 'back/twice.pdf'), Buffer.concat([signed(), Buffer.from(' ')]))
    const { status, stderr } = await avtal('archive', '--jobs', '1', '--signed', 'back')
    rmSync(join(folder.path, 'back/twice.pdf'))
    expect(status).toBe(1)
    expect(stderr).toContain('`twice.pdf` and `signed.pdf` are both originals of the same edition.')
  })

  test('of a package that is not as it was written any more is not taken for granted', async () => {
    await avtal('archive', '--jobs', '1', '--signed', 'back')
    writeFileSync(original, withSignature(signed()))
    const { status, stderr } = await avtal('archive', '--jobs', '1')
    expect(status).toBe(1)
    expect(stderr).toContain(`${name}/original/cooperation-all-sv-original.pdf:1:1 error verify/checksum`)
    expect(readFileSync(original)).toEqual(Buffer.from(withSignature(signed())))
  })

  test('is found in the zip where the folder is gone', async () => {
    writeFileSync(join(folder.path, 'back/signed.pdf'), signed())
    rmSync(join(folder.path, root, name), { recursive: true })
    rmSync(join(folder.path, root, `${name}.zip`))
    await avtal('archive', '--jobs', '1', '--signed', 'back')
    rmSync(join(folder.path, root, name), { recursive: true })
    expect((await avtal('archive', '--jobs', '1')).status).toBe(0)
    expect(readFileSync(original)).toEqual(signed())
  })

  test.each([
    [['--signed', 'content'], 'there is no PDF in content'],
    [['--attested-by', 'Eva Lind', '--attested', '2026-02-03'], 'name it with --signed'],
    [['--attested-by', 'Eva Lind'], 'go together'],
    [['--signed', 'back', '--attested-by', ' ', '--attested', '2026-02-03'], 'takes the name of a person'],
    [['--signed', 'nowhere=back'], 'there is no instance nowhere'],
    [
      ['--signed', 'back', '--attested-by', 'Eva', '--attested', '2026-02-03', '--date', '2026-02-02'],
      'which is yet to come',
    ],
  ])('that cannot be meant is wrong usage: %j', async (options, message) => {
    const { status, stderr } = await avtal('archive', ...options)
    expect({ status, told: stderr.includes(message) }).toEqual({ status: 2, told: true })
  })
})

describe('verify', () => {
  test('says what was looked at', async () => {
    const { status, stdout, stderr } = await avtal('verify', 'output', '--jobs', '1')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      /^\d+ files compared with their checksums\n1 package, 1 of them made again .*\nEverything is /,
    )
  })

  test.each([name, `${name}.zip`])('takes a package alone: %s', async (path) => {
    expect(await avtal('verify', `${root}/${path}`, '--jobs', '1')).toMatchObject({ status: 0, stderr: '' })
  })

  test('names a file that was changed, wherever it lies, and ends with 1', async () => {
    const paths = ['cooperation/all/cooperation-all-sv.pdf', `archive/${name}/cover.html`, `archive/${name}.zip`]
    for (const path of paths) {
      const bytes = Uint8Array.from(written.get(path) ?? [])
      bytes[200] = (bytes[200] ?? 0) ^ 1
      writeFileSync(join(folder.path, 'output', path), bytes)
      const { status, stderr } = await avtal('verify', 'output', '--no-rebuild')
      expect({ path, status }).toEqual({ path, status: 1 })
      expect(stderr).toContain(`output/${path}:1:1 error verify/checksum`)
      writeFileSync(join(folder.path, 'output', path), written.get(path) ?? '')
    }
  })

  test('names a file added and a file removed, in the output folder and in a package', async () => {
    writeFileSync(join(folder.path, 'output/cooperation/x.txt'), '')
    writeFileSync(join(folder.path, root, name, 'documents/y.txt'), '')
    rmSync(join(folder.path, root, name, 'data/case.json'))
    const { status, stderr } = await avtal('verify', 'output', '--no-rebuild')
    expect(status).toBe(1)
    expect(stderr).toContain('output/cooperation/x.txt:1:1 error verify/extra')
    expect(stderr).toContain(`${root}/${name}/documents/y.txt:1:1 error verify/extra`)
    expect(stderr).toContain(`${root}/${name}/data/case.json:1:1 error verify/missing`)
  })

  test('a zip cut off at fifty places is told each time', async () => {
    const path = `${root}/${name}.zip`
    const { size } = statSync(join(folder.path, path))
    for (let part = 49; part >= 0; part -= 1) {
      truncateSync(join(folder.path, path), Math.floor((size * part) / 50))
      const { status, stderr } = await avtal('verify', path, '--no-rebuild')
      expect({ part, status }).toEqual({ part, status: 1 })
      expect(stderr).toContain(`${path}:1:1 error verify/zip`)
    }
  })

  test('a byte changed anywhere in the zip is told', async () => {
    const path = `${root}/${name}.zip`
    const whole = Uint8Array.from(written.get(`archive/${name}.zip`) ?? [])
    for (let at = 0; at < whole.length; at += Math.floor(whole.length / 40)) {
      const bytes = Uint8Array.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      writeFileSync(join(folder.path, path), bytes)
      expect({ at, status: (await avtal('verify', path, '--no-rebuild')).status }).toEqual({ at, status: 1 })
    }
  })

  test('a copy is found by its bytes, and with signatures added behind it', async () => {
    const copy = written.get('cooperation/all/cooperation-all-sv.pdf') ?? new Uint8Array()
    writeFileSync(join(folder.path, 'copy.pdf'), copy)
    expect(await avtal('verify', 'copy.pdf')).toMatchObject({ status: 0 })
    writeFileSync(join(folder.path, 'copy.pdf'), withSignature(copy))
    const found = await avtal('verify', 'copy.pdf')
    expect(found).toMatchObject({ status: 0, stderr: '' })
    expect(found.stdout).toContain(`${withSignature(copy).length - copy.length} bytes added behind it`)
    writeFileSync(join(folder.path, 'copy.pdf'), Buffer.concat([copy, Buffer.from('%no signature')]))
    const added = await avtal('verify', 'copy.pdf')
    expect(added.status).toBe(1)
    expect(added.stderr).toContain('verify/original')
    expect(added.stderr).toContain('what has been added is no signature on it: nothing in it is signed')
    writeFileSync(join(folder.path, 'copy.pdf'), Buffer.concat([Buffer.from(' '), copy]))
    expect((await avtal('verify', 'copy.pdf')).status).toBe(1)
    rmSync(join(folder.path, 'copy.pdf'))
  })

  test.each([
    ['cooperation', '3 files', 'the files of an agreement'],
    ['archive/cooperation/all', '1 package', 'the packages of an instance'],
    ['archive', '1 package', 'the archive'],
  ])('takes a part of the output folder: %s', async (part, seen) => {
    const { status, stdout, stderr } = await avtal('verify', `output/${part}`, '--jobs', '1')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(seen)
    writeFileSync(join(folder.path, 'output', part, 'stray.txt'), '')
    expect((await avtal('verify', `output/${part}`, '--no-rebuild')).stderr).toContain(
      `output/${part}/stray.txt:1:1 error verify/extra`,
    )
  })

  test('takes a site, alone and in its folder', async () => {
    const page = '<!doctype html>'
    const listed = [{ path: 'index.html', bytes: page.length, sha256: sha256(page) }]
    for (const name of ['site', 'site-preview']) {
      mkdirSync(join(folder.path, 'output', name), { recursive: true })
      writeFileSync(join(folder.path, 'output', name, 'index.html'), page)
      writeFileSync(join(folder.path, 'output', name, 'manifest.json'), JSON.stringify({ manifest: 1, files: listed }))
    }
    expect(await avtal('verify', 'output/site')).toMatchObject({ status: 0, stderr: '' })
    expect(await avtal('verify', 'output', '--no-rebuild')).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(folder.path, 'output/site/index.html'), 'x')
    for (const path of ['output', 'output/site'])
      expect((await avtal('verify', path, '--no-rebuild')).stderr).toContain(
        'output/site/index.html:1:1 error verify/checksum',
      )
  })

  test('names an empty folder, a link in place of a file, and a name that is no text', async () => {
    mkdirSync(join(folder.path, root, name, 'empty'))
    mkdirSync(join(folder.path, 'output/void'))
    const listed = join(folder.path, 'output/cooperation/all/cooperation-all-sv.html')
    rmSync(listed)
    symlinkSync('/dev/zero', listed)
    writeFileSync(Buffer.concat([Buffer.from(join(folder.path, root, name, 'a')), Buffer.of(0xff)]), '')
    const { status, stderr } = await avtal('verify', 'output', '--no-rebuild')
    rmSync(Buffer.concat([Buffer.from(join(folder.path, root, name, 'a')), Buffer.of(0xff)]))
    rmSync(listed)
    expect(status).toBe(1)
    for (const told of [
      `${root}/${name}/empty/:1:1 error verify/extra`,
      'output/void/:1:1 error verify/extra',
      'output/cooperation/all/cooperation-all-sv.html:1:1 error verify/link',
      `${root}/${name}/a\uFFFD:1:1 error verify/extra`,
    ])
      expect(stderr).toContain(told)
  })

  test('names a package of which the archive says something else', async () => {
    const path = join(folder.path, root, 'manifest.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('"archivist": "region-dalarna"', '"archivist": "mora-kommun"'))
    const { status, stderr } = await avtal('verify', 'output', '--no-rebuild')
    expect(status).toBe(1)
    expect(stderr).toContain("The archive's `manifest.json` gives the package another `archivist` than it has.")
  })

  test('what a process has left that was ended while it wrote is taken away by the next', async () => {
    writeFileSync(join(folder.path, root, name, 'cover.html.99999.part'), 'x')
    await avtal('archive', '--jobs', '1')
    expect(existsSync(join(folder.path, root, name, 'cover.html.99999.part'))).toBe(false)
  })

  test('a path that does not exist is wrong usage', async () => {
    expect((await avtal('verify', 'nowhere')).status).toBe(2)
  })
})
