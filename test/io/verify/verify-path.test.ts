// `verify` of what a stranger has laid there: everything ends in problems, nothing waits for ever, nothing outside is read.

import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyPath } from '../../../src/io/verify/verify-path.js'
import { accepted } from '../../../src/cli/load.js'
import { limits } from '../../../src/base/limits.js'
import { zip } from '../../../src/archive/package/zip.js'
import { sha256 } from '../../../src/base/hash.js'
import { packagesOf, type MadePackage } from '../../support/archive.js'
import { temporaryFolder } from '../../support/build.js'
import { layPackage } from '../../support/changed-package.js'
import { librarySources } from '../../support/library.js'
import { withLimitUntil } from '../../support/limits.js'

let made: MadePackage
beforeAll(async () => {
  const [one] = (await packagesOf(librarySources(), { profiles: ['noark5'] })).packages
  if (one === undefined) throw new Error('the library gives no package')
  made = one
})

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  layPackage(join(folder.path, 'package'), made)
})
afterEach(() => folder.close())

const at = (...steps: readonly string[]): string => join(folder.path, ...steps)
const pipe = (path: string): void => {
  rmSync(path, { recursive: true, force: true })
  execFileSync('mkfifo', [path])
}

/** Rules and places of what is told, without making anything again. */
async function told(path: string, out = folder.path): Promise<string[]> {
  const { problems } = accepted(await verifyPath(path, { rebuild: false, out, jobs: 1 }))
  return problems.map(({ rule, values, place }) =>
    [rule, place.file.replace(`${folder.path}/`, ''), values['limit'] ?? ''].join(' ').trim(),
  )
}

describe('what is no file is never opened', () => {
  test('a pipe, a device, a socket or a zip that is a pipe, named itself', async () => {
    pipe(at('pipe'))
    pipe(at('pipe.zip'))
    const server = createServer().listen(at('socket'))
    await new Promise((resolve) => server.once('listening', resolve))
    for (const path of [at('pipe'), at('pipe.zip'), '/dev/zero', at('socket')])
      expect(await verifyPath(path, { rebuild: false, out: folder.path, jobs: 1 }), path).toMatchObject({
        refused: { values: { path } },
      })
    await new Promise((resolve) => server.close(resolve))
  })

  test.each(['manifest.json', 'checksums.sha256', 'message/arkivmelding.xml', 'sources/sources.json'])(
    'in place of %s: a pipe, a link, a folder',
    async (path) => {
      pipe(at('package', path))
      expect(await told(at('package'))).toContain(`verify/link package/${path}`)
      rmSync(at('package', path))
      symlinkSync('/dev/zero', at('package', path))
      expect(await told(at('package'))).toContain(`verify/link package/${path}`)
      rmSync(at('package', path))
      mkdirSync(at('package', path))
      expect(await told(at('package'))).toContain(`verify/extra package/${path}/`)
    },
  )

  test('beside a single file, above it, and in the output folder', async () => {
    mkdirSync(at('a/b/c'), { recursive: true })
    for (const place of ['a/manifest.json', 'a/b/manifest.json', 'manifest.json']) pipe(at(place))
    writeFileSync(at('a/b/c/x.pdf'), 'x')
    expect(await told(at('a/b/c/x.pdf'))).toEqual(['verify/unknown a/b/c/x.pdf'])
    expect(await told(at('a/b/c'))).toContain('verify/manifest a/b/c/manifest.json')
    expect(await told(at('a/b'))).toContain('verify/link a/b/manifest.json')
  })

  test('in an output folder, listed or not', async () => {
    pipe(at('listed.pdf'))
    pipe(at('other.pdf'))
    rmSync(at('package'), { recursive: true })
    rmSync(at('package.zip'))
    list([{ path: 'listed.pdf', bytes: 1, sha256: sha256('x') }])
    expect(await told(folder.path)).toEqual(['verify/link listed.pdf', 'verify/extra other.pdf'])
  })

  test('as the manifest of an archive or a site in an output folder', async () => {
    list([])
    mkdirSync(at('archive'))
    pipe(at('archive/manifest.json'))
    expect(await told(folder.path)).toContain('verify/link archive/manifest.json')
  })
})

/** A manifest of a site, which lists files and nothing else. */
function list(files: readonly unknown[], manifest: Record<string, unknown> = {}): void {
  writeFileSync(at('manifest.json'), JSON.stringify({ manifest: 1, generator: {}, files, ...manifest }))
}

describe('a manifest of an output folder', () => {
  beforeEach(() => {
    rmSync(at('package'), { recursive: true })
    rmSync(at('package.zip'))
    writeFileSync(at('x.pdf'), 'x')
  })

  test('that lists one file a hundred thousand times has it read once, and the file is right', async () => {
    list(Array.from({ length: 100_000 }, () => ({ path: 'x.pdf', bytes: 1, sha256: sha256('x') })))
    expect(await told(folder.path)).toEqual([])
  })

  test('whose paths are longer altogether than those of any folder is told by the limit', async () => {
    list([{ path: 'x'.repeat(400), bytes: 1, sha256: sha256('x') }])
    const problems = await withLimitUntil('list-paths', 300, () => told(folder.path))
    expect(problems).toContain('limit/exceeded manifest.json list-paths')
  })

  test('that lists what is not there is told so far as anybody reads, and then by the limit', async () => {
    list(Array.from({ length: 5_000 }, (_, index) => ({ path: `${index}.pdf`, bytes: 1, sha256: sha256('x') })))
    const problems = await told(folder.path)
    expect(problems).toHaveLength(limits.problems.most + 1)
    expect(problems.filter((one) => one.endsWith(' problems'))).toHaveLength(1)
  })

  test('with a hash that is longer than any is no manifest', async () => {
    list([{ path: 'x.pdf', bytes: 1, sha256: 'a'.repeat(65) }])
    expect(await told(folder.path)).toContain('verify/manifest manifest.json')
  })

  test('that lists paths outside, absolute ones or none that could be is no manifest', async () => {
    for (const path of ['../x.pdf', '/etc/hostname', 'a/../../x', 'a\\b', './x.pdf', 'x\0', '', 'a//b']) {
      list([{ path, bytes: 1, sha256: sha256('x') }])
      const problems = await told(folder.path)
      expect({ path, problems }).toMatchObject({
        problems: expect.arrayContaining(['verify/manifest manifest.json']) as unknown,
      })
      expect(problems.join('\n')).not.toContain('hostname')
    }
  })

  test.each([
    '7',
    'null',
    '[]',
    '{',
    '{"manifest":1,"files":[7]}',
    '{"manifest":1,"files":{}}',
    '{"manifest":1,"files":[],"packages":[]}',
    `{"manifest":1,"files":[${'{},'.repeat(1_000_000)}{}]}`,
    `${'['.repeat(100_000)}`,
    `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  ])('of wrong shape is told: %.40s', async (text) => {
    writeFileSync(at('manifest.json'), text)
    expect((await told(folder.path)).join()).toMatch(
      /verify\/manifest manifest|limit\/exceeded manifest.json (?:data-nesting|list-values)/,
    )
  })

  test('of an archive that lists one package a thousand times has it read once', async () => {
    layPackage(at('a/b/c'), made)
    const entry = { path: 'a/b/c', files: [] }
    const text = JSON.stringify({ manifest: 1, packages: Array.from({ length: 1_000 }, () => entry) })
    writeFileSync(at('manifest.json'), text)
    const answer = await verifyPath(folder.path, { rebuild: false, out: folder.path, jobs: 1 })
    expect(accepted(answer).result.packages).toBe(1)
  })

  test('of an archive that lists folders within folders as packages has none of them read for another', async () => {
    mkdirSync(at('a/b/c/d/e/f'), { recursive: true })
    const paths = ['a', 'a/b', 'a/b/c/d', 'a/b/c/d/e', 'a/b/c/d/e/f']
    writeFileSync(
      at('manifest.json'),
      JSON.stringify({ manifest: 1, packages: paths.map((path) => ({ path, files: [] })) }),
    )
    const answer = await verifyPath(folder.path, { rebuild: false, out: folder.path, jobs: 1 })
    expect(accepted(answer).result.packages).toBe(0)
  })
})

test('a PDF is held against the beginnings that a hundred thousand entries claim, each byte read once', async () => {
  const bytes = Buffer.alloc(200_000, 'x')
  writeFileSync(at('x.pdf'), bytes)
  list(
    Array.from({ length: 100_000 }, (_, index) => ({ path: `${index}.pdf`, bytes: index + 1, sha256: sha256('no') })),
  )
  expect(await told(at('x.pdf'))).toEqual(['verify/unknown x.pdf'])
})

describe('the lists of a package', () => {
  const change = (path: string, text: string): void => writeFileSync(at('package', path), text)
  const manifest = (): Record<string, unknown> =>
    JSON.parse(new TextDecoder().decode(made.files.get('manifest.json'))) as Record<string, unknown>
  const many = limits['package-files'].most + 1

  test('with more files than any package are told by the limit', async () => {
    const files = Array.from({ length: many }, (_, index) => ({ path: `f${index}`, bytes: 0, sha256: '0'.repeat(64) }))
    change('manifest.json', JSON.stringify({ ...manifest(), files }))
    expect(await told(at('package'))).toContain('limit/exceeded package/manifest.json package-files')
    change('checksums.sha256', files.map(({ path, sha256: hash }) => `${hash}  ${path}\n`).join(''))
    expect(await told(at('package'))).toContain('limit/exceeded package/checksums.sha256 package-files')
  })

  test('of forty megabytes are told by the limit, and not read', async () => {
    truncateSync(at('package/manifest.json'), 40 * 1024 * 1024)
    truncateSync(at('package/checksums.sha256'), 40 * 1024 * 1024)
    const problems = await told(at('package'))
    expect(problems).toContain('limit/exceeded package/manifest.json list-size')
    expect(problems).toContain('limit/exceeded package/checksums.sha256 list-size')
  })

  test('that name a file twice are none, since each reader would believe another', async () => {
    const { files } = manifest() as { files: unknown[] }
    change('manifest.json', JSON.stringify({ ...manifest(), files: [...files, files[0]] }))
    expect(await told(at('package'))).toContain('verify/manifest package/manifest.json')
    const text = new TextDecoder().decode(made.files.get('checksums.sha256'))
    change('checksums.sha256', text + (text.split('\n')[0] ?? '') + '\n')
    expect(await told(at('package'))).toContain('verify/manifest package/checksums.sha256')
  })

  const withFile = async (path: string): Promise<string[]> => {
    const { files } = manifest() as { files: unknown[] }
    const more = { path, bytes: 0, sha256: '0'.repeat(64) }
    change('manifest.json', JSON.stringify({ ...manifest(), files: [...files, more] }))
    return await told(at('package'))
  }

  test.each(['con', 'DATA/case.json'])('that name %j name a file that is missing', async (path) => {
    expect((await withFile(path)).filter((one) => one.startsWith('verify/missing'))).toHaveLength(1)
  })

  test.each(['../../x', '/etc/hostname', 'a\\b', 'x\ny', 'x\0y', 'a/./b'])(
    'that name %j, which is no path within the package, are unreadable',
    async (path) => {
      expect(await withFile(path)).toContain('verify/manifest package/manifest.json')
    },
  )

  test.each(['files', 'originals', 'parties', 'editions', 'generator', 'date', 'profile', 'ended', '__proto__'])(
    'with a wrong %s are unreadable',
    async (key) => {
      for (const value of ['7', '[7]', '{"x":1}', `${'['.repeat(3_000)}${']'.repeat(3_000)}`]) {
        const others = JSON.stringify({ ...manifest(), [key]: undefined }).slice(1)
        change('manifest.json', `{"${key}":${value},${others}`)
        expect((await told(at('package'))).join()).toMatch(
          /(?:verify\/manifest|limit\/exceeded) package\/manifest.json/,
        )
      }
    },
  )
})

test('names that are no text, or hold a line feed, are told in one line', async () => {
  writeFileSync(Buffer.concat([Buffer.from(at('package/documents/')), Buffer.from([0xff, 0x2e])]), 'x')
  writeFileSync(at('package/documents/x\nFORGED:1:1 error'), 'x')
  const problems = await told(at('package'))
  expect(problems).toEqual([
    'verify/extra package/documents/xU+000AFORGED:1:1 error',
    expect.stringMatching(/^verify\/extra package\/documents\/.\.$/u),
  ])
})

test('a folder deeper than the system has names for is told', async () => {
  for (let depth = 0; depth < 10; depth += 1) {
    mkdirSync(at('deep'), { recursive: true })
    mkdirSync(at('next', 'd'.repeat(200)), { recursive: true })
    renameSync(at('deep'), at('next', 'd'.repeat(200), 'deep'))
    renameSync(at('next'), at('deep'))
  }
  renameSync(at('deep'), at('package/deep'))
  const problems = await told(at('package'))
  expect(problems).toHaveLength(1)
})

test('a package with a file larger than any is told, and the rest is compared', async () => {
  writeFileSync(at('package/documents/huge.pdf'), '')
  truncateSync(at('package/documents/huge.pdf'), limits['package-file-size'].most + 1)
  expect(await told(at('package'))).toEqual(['limit/exceeded package/documents/huge.pdf package-file-size'])
})

describe('past a limit', () => {
  test('a package that is too large altogether is not read to its end', async () => {
    const problems = await withLimitUntil('package-size', 1000, () => told(at('package')))
    expect(problems).toContain('limit/exceeded package package-size')
  })

  test('a zip that is too large is not unpacked; its folder is read file by file', async () => {
    writeFileSync(at('package.zip'), zip('package', [{ path: 'a', bytes: new Uint8Array(3000) }], '2026-01-01'))
    const problems = await withLimitUntil('zip-size', 2000, () => told(at('package.zip')))
    expect(problems).toEqual(['limit/exceeded package.zip zip-size'])
  })

  test('of which a file is larger than may lie in memory packed and unpacked is refused before anything is unpacked', async () => {
    const problems = await withLimitUntil('zip-entry-size', 2000, () => told(at('package.zip')))
    expect(problems).toEqual(['limit/exceeded package.zip zip-entry-size'])
  })

  test('a folder with more files than any is not compared to its end', async () => {
    list([])
    const problems = await withLimitUntil('output-files', 3, () => told(folder.path))
    expect(problems.some((one) => one.startsWith('limit/exceeded') && one.endsWith('output-files'))).toBe(true)
  })
})

test('schemas come from a folder of schemas', async () => {
  const options = { rebuild: false, out: folder.path, jobs: 1 }
  writeFileSync(at('x.xsd'), '<a/>')
  for (const schemas of [at('x.xsd'), at('nowhere')])
    expect(await verifyPath(at('package'), { ...options, schemas })).toHaveProperty('refused')
  mkdirSync(at('schemas'))
  mkdirSync(at('schemas/folder.xsd'))
  pipe(at('schemas/pipe.xsd'))
  expect(await verifyPath(at('package'), { ...options, schemas: at('schemas') })).toHaveProperty('refused')
})
