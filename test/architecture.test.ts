// Imports go one way, from the command line down to the model; read from the import lines.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './support/library.js'

/** The folders of src/, uppermost first. A folder imports from its own level and from those below. */
const levels: readonly (readonly string[])[] = [
  ['cli', 'web'],
  ['io', 'pipeline'],
  ['publish', 'archive'],
  ['html', 'docx', 'pdf'],
  ['layout', 'check', 'register'],
  ['term', 'money', 'theme', 'language', 'text'],
  ['data'],
  ['model', 'problem'],
]

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

const root = join(projectRoot, 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
const imports = files.flatMap(importsOf)

/** The folder of src/ that each relative import leads to, where it is another. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)[^'"]*?from '(\.[^']*)'|\bimport\('(\.[^']*)'\)/gms)]
    .map((match) => posix.join(dirname(file).replaceAll('\\', '/'), match[1] ?? match[2] ?? ''))
    .map((path) => ({ file, from: folderOf(file), to: folderOf(path) }))
    .filter(({ from, to }) => from !== to)
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function levelOf(folder: string): number {
  return levels.findIndex((level) => level.includes(folder))
}

test('every folder of src/ has its level', () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => levelOf(folder) < 0)).toEqual([])
})

test('the import lines have been read', () => {
  expect(imports.length).toBeGreaterThan(200)
})

test('no folder imports from a level above its own', () => {
  const upward = imports.filter(({ from, to }) => levelOf(to) < levelOf(from))
  expect(upward.map(({ file, to }) => `${file} imports ${to}/`)).toEqual([])
})

test('of two folders of one level, only one imports from the other', () => {
  const beside = imports.filter(({ from, to }) => levelOf(from) === levelOf(to))
  const pairs = new Set(beside.map(({ from, to }) => `${from} ${to}`))
  expect([...pairs].filter((pair) => pairs.has(pair.split(' ').reverse().join(' ')))).toEqual([])
})

test('only the edges and the program itself read files, the clock and the environment', () => {
  const pure = files.filter((file) => !/^(?:cli|io|web)\//.test(file))
  const impure = pure.filter((file) =>
    /from 'node:(?:fs|os|child_process|http|net)|\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  )
  expect(impure).toEqual([])
})
