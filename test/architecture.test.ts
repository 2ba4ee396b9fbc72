// The house: which rooms there are, and that imports go one way through them, types included; read from the import lines.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './support/library.js'

/** The rooms of src/, uppermost first. A room imports from its own line and from those below. */
const lines: readonly (readonly string[])[] = [
  ['cli', 'studio'],
  ['io'],
  ['app'],
  ['render'],
  ['site', 'archive'],
  ['intake'],
  ['redline'],
  ['html', 'docx', 'pdf', 'svg'],
  ['layout'],
  ['document'],
  ['markdown', 'template'],
  ['library'],
  ['check', 'register'],
  ['term', 'money', 'theme', 'text', 'locale'],
  ['data'],
  ['model'],
  ['base'],
]

/** A folder with more files than this hides where a new line belongs. */
const mostFiles = 35

const root = join(projectRoot, 'src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
const known = new Set(files)
/** Files by those that import them. */
const imports = new Map(files.map((file) => [file, importedBy(file)]))

/** The files that relative imports lead to: static, dynamic, of types, and of the worker that threads run. */
function importedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '(\.[^']*)'|\bimport\('(\.[^']*)'\)/gms)].map((match) =>
    sourceOf(posix.join(dirname(file), match[1] ?? match[2] ?? '')),
  )
}

/** What is imported as `.js` is written as `.ts`, or as `.tsx` where it has markup. */
function sourceOf(path: string): string {
  const [plain, markup] = ['.ts', '.tsx'].map((ending) => path.replace(/\.js$/, ending))
  return (known.has(markup ?? '') ? markup : plain) ?? path
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function lineOf(path: string): number {
  return lines.findIndex((line) => line.includes(roomOf(path)))
}

/** A circle in a graph, as the names along it; null when there is none. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return null
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...path, node])
      if (circle !== null) return circle
    }
    done.add(node)
    return null
  }
  for (const node of graph.keys()) {
    const circle = walk(node, [])
    if (circle !== null) return circle
  }
  return null
}

/** What lies in a folder (its files and its folders), and which of them import from which. */
function withinFolder(folder: string): Map<string, Set<string>> {
  const childOf = (path: string): string | null =>
    path.startsWith(folder) ? (path.slice(folder.length).split('/')[0] ?? null) : null
  const graph = new Map<string, Set<string>>()
  for (const [file, imported] of imports) {
    const from = childOf(file)
    if (from === null) continue
    const others = graph.get(from) ?? new Set<string>()
    graph.set(from, others)
    for (const to of imported.map(childOf)) if (to !== null && to !== from) others.add(to)
  }
  return graph
}

const folders = ['', ...new Set(files.flatMap((file) => foldersOf(file)))]

/** `archive/eark/mets.ts` lies in `archive/` and `archive/eark/`. */
function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1)
  return steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`)
}

test('the import lines have been read, and lead to files', () => {
  const all = [...imports.values()].flat()
  expect(all.length).toBeGreaterThan(1000)
  expect(all.filter((path) => !imports.has(path))).toEqual([])
})

test('every room of src/ has its line', () => {
  expect([...new Set(files.map(roomOf))].filter((room) => lineOf(room) < 0)).toEqual([])
})

test('no file imports from a line above its own', () => {
  const upward = [...imports].flatMap(([file, imported]) =>
    imported.filter((path) => lineOf(path) < lineOf(file)).map((path) => `${file} imports ${path}`),
  )
  expect(upward).toEqual([])
})

test('no files import each other in a circle', () => {
  expect(circleIn(new Map([...imports].map(([file, imported]) => [file, new Set(imported)])))).toBeNull()
})

test.each(folders)('in src/%s no files and folders import each other in a circle', (folder) => {
  expect(circleIn(withinFolder(folder))).toBeNull()
})

test('a circle is found where there is one', () => {
  const graph = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ])
  expect(circleIn(graph)).toEqual(['b', 'c', 'b'])
})

test('no folder holds so many files that a newcomer loses the way', () => {
  const counts = folders.map((folder) => {
    const own = files.filter((file) => posix.dirname(file) === (folder === '' ? '.' : folder.slice(0, -1)))
    return [folder, own.length] as const
  })
  expect(counts.filter(([, count]) => count > mostFiles)).toEqual([])
})

test('only the edges and the program itself read files, the clock and the environment', () => {
  const pure = files.filter((file) => !/^(?:cli|io|studio)\//.test(file))
  const impure = pure.filter((file) =>
    /from 'node:(?:fs|os|child_process|http|net)|\bprocess\.env\b|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  )
  expect(impure).toEqual([])
})

/** What a file imports when it is loaded: packages by their names, files by their paths. Types are no part of it, nor what is loaded later. */
function loadedBy(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(
      /^(?:import|export) (?!type\b)(?<names>[^'"]*?)from '(?<from>[^']*)'|^import '(?<alone>[^']*)'/gms,
    ),
  ].flatMap(({ groups = {} }) => {
    const { names = '', from = '', alone = '' } = groups
    const inBraces = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1]?.split(',')
    const isOfTypes = inBraces?.every((name) => name.trim() === '' || name.trim().startsWith('type '))
    const path = from === '' ? alone : from
    if (isOfTypes === true) return []
    return [path.startsWith('.') ? sourceOf(posix.join(dirname(file), path)) : path]
  })
}

test('what every command loads before it is known which one it is has no package but that of the command line', () => {
  const loaded = new Set(['cli/avtal.ts', 'cli/commands.ts'])
  for (const file of loaded) if (known.has(file)) for (const next of loadedBy(file)) loaded.add(next)
  const packages = [...loaded].filter((name) => !known.has(name) && !name.startsWith('node:'))
  expect(packages).toEqual(['commander'])
})
