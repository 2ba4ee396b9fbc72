// docs/architecture.md against the tree: what it names is there, and every room of src/ has its row.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'

const page = readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8')
const named = [...page.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')

test('every file that it names exists', () => {
  const files = named.filter((name) => /\/.+\.ts$/.test(name))
  expect(files.length).toBeGreaterThan(40)
  const isThere = (file: string): boolean => ['', 'src'].some((folder) => existsSync(join(projectRoot, folder, file)))
  expect(files.filter((file) => !isThere(file))).toEqual([])
})

test('every room of src/ stands in the table of the house, and no other', () => {
  const table = page.slice(page.indexOf('| rooms |'), page.indexOf('Why the cut differs'))
  const rooms = table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z]+)`/g)].map(([, room]) => room))
  expect(rooms.sort()).toEqual(readdirSync(join(projectRoot, 'src')).sort())
})
