// The program as its users run it, with what it keeps of one run for the next: nobody sees anything of that but the time.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/build.js'
import { installProgram, type Program, type Run } from '../support/program.js'
import { differences, treeOf } from '../hard/workshop.js'
import { projectRoot } from '../support/library.js'

let program: Program
let top: ReturnType<typeof temporaryFolder>
let folder = ''
beforeAll(async () => {
  program = await installProgram()
  top = temporaryFolder()
  folder = join(top.path, 'work')
  mkdirSync(folder)
  cpSync(join(projectRoot, 'test/rules/base/content'), join(folder, 'content'), { recursive: true })
  cpSync(join(projectRoot, 'content/languages'), join(folder, 'content/languages'), { recursive: true })
})
afterAll(() => {
  program.close()
  top.close()
})

const cache = (): string => join(top.path, 'cache')

/** Runs a command in the folder; with the cache, unless told otherwise. */
function run(words: string, AVTAL_CACHE = cache()): Promise<Run> {
  return program.run([...words.split(' '), '--messages', 'en'], { cwd: folder, env: { AVTAL_CACHE } })
}

const commands = ['check', 'check --json', 'list', 'list --json', 'check --lang nb', 'check nothing-of-the-kind']

test.each(commands)('%s says the same without a cache, with an empty one and with a full one', async (words) => {
  const expected = await run(words, 'off')
  rmSync(cache(), { recursive: true, force: true })
  expect(await run(words)).toEqual(expected)
  expect(readdirSync(cache()).length).toBeGreaterThan(0)
  expect(await run(words)).toEqual(expected)
})

test('build makes the same files and says the same, and over an unchanged folder, too', async () => {
  const expected = await run('build --out without', 'off')
  const named = ({ status, stdout, stderr }: Run): Run => ({
    status,
    stderr,
    stdout: stdout.replaceAll('without', 'with'),
  })
  expect(await run('build --out with')).toEqual(named(expected))
  const again = await run('build --out without', 'off')
  expect(await run('build --out with')).toEqual(named(again))
  expect(differences(treeOf(join(folder, 'with')), treeOf(join(folder, 'without')))).toEqual([])
})

test('a file that has gone from the output is made again from what is kept', async () => {
  const tree = treeOf(join(folder, 'with'))
  const [gone = ''] = Object.keys(tree).filter((path) => path.endsWith('.html'))
  rmSync(join(folder, 'with', gone))
  expect((await run('build --out with')).status).toBe(0)
  expect(differences(treeOf(join(folder, 'with')), tree)).toEqual([])
})

test('a change of a file is told at once', async () => {
  await run('check')
  const [name = ''] = readdirSync(join(folder, 'content/agreements'))
  const path = join(folder, 'content/agreements', name)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/^status:.*$/m, 'status: neither'))
  expect((await run('check')).stderr).toBe((await run('check', 'off')).stderr)
  expect((await run('check')).stderr).toContain('neither')
  writeFileSync(path, text)
  expect(await run('check')).toEqual(await run('check', 'off'))
})

test('a program of the same version with other code asks anew', async () => {
  await run('list')
  const before = readdirSync(cache()).length
  const [part = ''] = readdirSync(join(program.dist, 'cli')).filter((name) => /^part-.*\.js$/.test(name))
  const path = join(program.dist, 'cli', part)
  const code = readFileSync(path, 'utf8')
  writeFileSync(path, `${code}\n// changed\n`)
  await run('list')
  writeFileSync(path, code)
  expect(readdirSync(cache()).length).toBeGreaterThan(before)
})

test('files of the cache that are broken cost nothing but time', async () => {
  const expected = await run('check', 'off')
  for (const name of readdirSync(cache())) writeFileSync(join(cache(), name), 'avtal-cache 1 nothing\nof the kind')
  expect(await run('check')).toEqual(expected)
})

test('a cache that cannot be made costs nothing but time', async () => {
  const expected = await run('list', 'off')
  const file = join(top.path, 'file')
  writeFileSync(file, '')
  expect(await run('list', join(file, 'cache'))).toEqual(expected)
})

test('turned off, it writes nothing; and never into the folders of the user', async () => {
  rmSync(cache(), { recursive: true, force: true })
  const tree = treeOf(join(folder, 'content'))
  await run('check', 'off')
  expect(existsSync(cache())).toBe(false)
  await run('check')
  expect(differences(treeOf(join(folder, 'content')), tree)).toEqual([])
})
