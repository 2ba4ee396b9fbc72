// Everything that the program writes is written by the calls of io/disk.ts, at places that io/root.ts has made.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'

const source = join(projectRoot, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))

/** What node:fs has to change a disk. */
const writing =
  /\b(?:append|chmod|chown|copy|cp|link|mkdir|mkdtemp|open|rename|rm|rmdir|symlink|truncate|unlink|utimes|write)(?:File|v)?(?:Sync)?\b/

/** Those that open files to read them, and say so: nothing is made, cut or added to. */
const readers = ['io/read-file.ts', 'io/verify/plain-file.ts']

/** How files are opened: what stands behind the path. */
function opens(text: string): string[] {
  return [...text.matchAll(/\bopenSync\(([^;]*?)\n/g)].map(([, call = '']) => call)
}

test('no other file takes a call from the system that changes a disk', () => {
  const others = files.filter((path) => {
    const text = readFileSync(join(source, path), 'utf8')
    const names = [...text.matchAll(/import ([^;]*?) from '(?:node:)?(?:fs|fs\/promises)'/g)].map(
      ([, named = '']) => named,
    )
    const dynamic = /(?:import|require)\(\s*'(?:node:)?fs/.test(text)
    const isReader =
      readers.includes(path.replaceAll('\\', '/')) && opens(text).every((flags) => /O_RDONLY/.test(flags))
    const without = (named: string): string => (isReader ? named.replace(/\bopenSync\b/, '') : named)
    return dynamic || names.some((named) => !named.startsWith('{') || writing.test(without(named)))
  })
  expect(others).toEqual(['io/disk.ts'])
})

test('only root.ts says that a place may be written', () => {
  const others = files.filter((path) => /\bas DiskPath\b/.test(readFileSync(join(source, path), 'utf8')))
  expect(others.sort()).toEqual(['io/disk.ts', 'io/root.ts'])
})
