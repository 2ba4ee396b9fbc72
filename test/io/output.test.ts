// The output folder in bad shape: what was written by others, changed by hand, or cannot be written.

import { inEnglish } from '../support/in-english.js'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/io/lock.js'
import { lockName } from '../../src/io/program-names.js'
import { sha256 } from '../../src/base/hash.js'
import { placeIn, problem } from '../../src/base/problem.js'
import { manifestContent, openOutput, unlistedFiles } from '../../src/io/output.js'
import { readManifest } from '../../src/io/read-manifest.js'
import { listedFiles, type Manifest, type ManifestFile } from '../../src/app/artefacts/manifest.js'
import { temporaryFolder } from '../support/build.js'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A manifest that lists these files. */
function manifestOf(files: Readonly<Record<string, string>>): Manifest {
  const listed = Object.entries(files).map(([path, text]): ManifestFile => ({
    path,
    format: 'html',
    copy: null,
    recipient: null,
    bytes: text.length,
    sha256: sha256(text),
    pages: null,
    signatures: [],
  }))
  const editions = [{ language: 'sv', translation: false, inputs: '', files: listed }]
  const instance = { agreement: 'a', version: '1', instance: 'all', date: '2026-01-01', parties: [], term: [] }
  const generator = { name: 'avtal', version: '0', node: '20', zlib: '1' }
  return { manifest: 1, generator, instances: [{ ...instance, editions, problems: [] }] }
}

function write(files: Readonly<Record<string, string>>, before: Manifest | null) {
  const output = openOutput(folder.path)
  for (const [path, text] of Object.entries(files)) if (!output.lay({ path, bytes: bytes(text) })) break
  const failed = output.failed()
  const after = manifestOf(files)
  const earlier = before === null ? [] : listedFiles(before)
  const told = failed === null ? output.write(earlier, { manifest: after, files: listedFiles(after) }) : [failed]
  output.drop()
  return told
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true })
  writeFileSync(join(folder.path, path), text)
}

const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8')

describe('a manifest', () => {
  it('is written as JSON with two spaces for each level, whatever it says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (manifest) => {
        expect(Buffer.concat([...manifestContent(manifest).pieces()]).toString()).toBe(
          `${JSON.stringify(manifest, null, 2)}\n`,
        )
      }),
    )
  })
})

it('is not written with a manifest that would be larger than is read again: `manifest-size`', () => {
  const output = openOutput(folder.path, undefined, 200)
  output.lay({ path: 'a.html', bytes: bytes('a') })
  const problems = output.write([], { manifest: { text: 'x'.repeat(200) }, files: [] })
  output.drop()
  expect(problems.map(({ rule, values }) => [rule, values['limit']])).toEqual([['limit/exceeded', 'manifest-size']])
  expect(readdirSync(folder.path)).toEqual([])
})

describe('an earlier manifest', () => {
  it.each([
    '{',
    'null',
    '{"manifest":2,"instances":[]}',
    '{"manifest":1,"instances":[{}]}',
    JSON.stringify({ ...manifestOf({ 'a/b.html': '' }), instances: [{ editions: [] }] }),
  ])('that is broken or of another tool is a problem: %s', (text) => {
    put('manifest.json', text)
    expect(readManifest(folder.path).problems).toMatchObject([{ rule: 'output/manifest', severity: 'error' }])
  })

  it.each(['../b.html', '/b.html', 'a/../../b.html', 'a\\b.html', 'a//b.html'])(
    'that lists a path outside the folder is not trusted: %s',
    (path) => {
      put('manifest.json', JSON.stringify(manifestOf({ [path]: 'x' })))
      expect(readManifest(folder.path).manifest).toBeNull()
    },
  )
})

describe('files that stand in the way', () => {
  it('a file where a folder should be is a problem, and nothing is written', () => {
    put('a', 'a file')
    expect(write({ 'b.html': 'new', 'a/b.html': 'new' }, null)).toMatchObject([{ rule: 'output/write' }])
    expect(readdirSync(folder.path)).toEqual(['a'])
  })

  it('a folder where a file should be is a problem, and nothing is written', () => {
    mkdirSync(join(folder.path, 'a/b.html'), { recursive: true })
    put('a/c.html', 'old')
    expect(write({ 'a/c.html': 'new', 'a/b.html': 'new' }, null)).toMatchObject([{ rule: 'output/write' }])
    expect(read('a/c.html')).toBe('old')
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['b.html', 'c.html'])
  })

  it('a name that the system finds too long is a problem', () => {
    expect(write({ [`a/${'b'.repeat(300)}.html`]: 'new' }, null)).toMatchObject([{ rule: 'output/write' }])
    expect(readdirSync(folder.path)).toEqual([])
  })
})

describe('files changed by hand', () => {
  it('are kept under another name when they are replaced, once', () => {
    write({ 'a/b.html': 'built' }, null)
    put('a/b.html', 'signed')
    const before = manifestOf({ 'a/b.html': 'built' })
    expect(write({ 'a/b.html': 'built again' }, before).map(inEnglish)).toMatchObject([
      { rule: 'output/changed', severity: 'warning', message: '`a/b.html` was changed after it was built.' },
    ])
    expect([read('a/b.html'), read('a/b-changed.html')]).toEqual(['built again', 'signed'])
    expect(write({ 'a/b.html': 'built again' }, manifestOf({ 'a/b.html': 'built again' }))).toEqual([])
  })

  it('are kept when the agreement no longer comes out', () => {
    put('a/b.html', 'signed')
    write({}, manifestOf({ 'a/b.html': 'built' }))
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['b-changed.html'])
  })

  it('that say what the build says are nothing to tell', () => {
    put('a/b.html', 'same')
    expect(write({ 'a/b.html': 'same' }, null)).toEqual([])
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['b.html'])
  })

  it('that have been deleted are written again', () => {
    expect(write({ 'a/b.html': 'new' }, manifestOf({ 'a/b.html': 'old' }))).toEqual([])
    expect(read('a/b.html')).toBe('new')
  })
})

describe('files that are laid ready', () => {
  it('lie beside as they come, and come into their places together', () => {
    const output = openOutput(folder.path)
    output.lay({ path: 'a/b.html', bytes: bytes('one') })
    expect(readdirSync(folder.path)).toEqual(['.avtal-write'])
    expect(read('.avtal-write/0')).toBe('one')
    output.lay({ path: 'a/c.html', bytes: bytes('two') })
    const after = manifestOf({ 'a/b.html': 'one', 'a/c.html': 'two' })
    expect(output.write([], { manifest: after, files: listedFiles(after) })).toEqual([])
    expect([readdirSync(folder.path), read('a/b.html'), read('a/c.html')]).toEqual([
      ['a', 'manifest.json'],
      'one',
      'two',
    ])
    expect(output.written()).toBe(2)
  })

  it('are taken away when nothing comes of it', () => {
    const output = openOutput(folder.path)
    output.lay({ path: 'a/b.html', bytes: bytes('one') })
    output.drop()
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('are not touched when the folder is another’s by now', () => {
    let isLost = false
    const lost = problem('output/locked', { folder: 'output', lock: lockName }, placeIn('output'))
    const output = openOutput(folder.path, () => (isLost ? lost : null))
    output.lay({ path: 'a/b.html', bytes: bytes('one') })
    isLost = true
    expect(output.lay({ path: 'a/c.html', bytes: bytes('two') })).toBe(false)
    output.drop()
    expect([output.failed(), readdirSync(join(folder.path, '.avtal-write'))]).toEqual([lost, ['0']])
  })

  it('and are there already count as none', () => {
    put('a/b.html', 'one')
    const output = openOutput(folder.path)
    expect(output.lay({ path: 'a/b.html', bytes: bytes('one') })).toBe(true)
    expect([output.written(), readdirSync(folder.path)]).toEqual([0, ['a']])
    expect([output.holds('a/b.html', sha256('one')), output.holds('a/b.html', sha256('two'))]).toEqual([true, false])
    expect(output.holds('a', sha256('one'))).toBe(false)
  })
})

it('tells a folder of unlisted files once', () => {
  write({ 'a/all/b.html': 'x' }, null)
  put('node_modules/x/one.js', '')
  put('node_modules/x/two.js', '')
  put('a/all/c.html', '')
  mkdirSync(join(folder.path, 'empty'))
  const messages = unlistedFiles(folder.path, listedFiles(manifestOf({ 'a/all/b.html': 'x' })))
    .map(inEnglish)
    .map(({ message }) => message)
  expect(messages).toEqual(['`a/all/c.html` is listed in no manifest.', '`node_modules/` is listed in no manifest.'])
})

describe('two builds at the same time', () => {
  it('write one after the other', async () => {
    const first = await lockFolder(folder.path)
    const order: string[] = []
    const second = lockFolder(folder.path).then((lock) => {
      order.push('second')
      if ('release' in lock) lock.release()
    })
    order.push('first')
    if ('release' in first) first.release()
    await second
    expect(order).toEqual(['first', 'second'])
    expect(existsSync(join(folder.path, lockName))).toBe(false)
  })

  it('the lock of a process that has died is taken over', async () => {
    put(lockName, '2147483646')
    const lock = await lockFolder(folder.path)
    expect('release' in lock).toBe(true)
  })

  it('a folder that is a file is a problem', async () => {
    put('file', '')
    expect(await lockFolder(join(folder.path, 'file'))).toMatchObject({ rule: 'output/write' })
  })
})
