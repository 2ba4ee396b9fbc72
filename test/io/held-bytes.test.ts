// Rendered bytes that wait for others: read again when they are asked for, wherever they have waited.

import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { openHeldBytes } from '../../src/io/threads/held-bytes.js'
import type { Render, RenderResult } from '../../src/render/render.js'

const megabyte = 2 ** 20

/** Renders files of a megabyte, each of another byte. */
const render: Render = async function* () {
  for (const [count] of Array.from({ length: 6 }).entries()) {
    const bytes = new Uint8Array(megabyte + count).fill(count)
    const file = { format: 'pdf', extension: 'pdf', copy: null, recipient: null, pages: count, bytes } as const
    yield await Promise.resolve({ key: String(count), files: [file], problems: [] })
  }
}

async function resultsOf(made: Render): Promise<RenderResult[]> {
  const results: RenderResult[] = []
  for await (const result of made([], {} as never, 0)) results.push(result)
  return results
}

function temporaryFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('avtal-bytes-'))
}

test.each([0, 2, 100])('with room for %d megabytes in memory, all come back as they were', async (megabytes) => {
  const before = temporaryFolders()
  const held = openHeldBytes(megabytes)
  const results = await resultsOf(held.holding(render))
  for (const [count, { key, files }] of [...results.entries()].reverse()) {
    const [file] = files
    expect([key, file?.pages, file?.bytes.length]).toEqual([String(count), count, megabyte + count])
    expect(file?.bytes.every((byte) => byte === count)).toBe(true)
  }
  held.close()
  expect(temporaryFolders()).toEqual(before)
})

test('what waits in a file is no longer in memory: it is read anew each time', async () => {
  const held = openHeldBytes(1)
  const results = await resultsOf(held.holding(render))
  const [first, second] = results.map(({ files }) => files[0])
  expect(first?.bytes).toBe(first?.bytes)
  expect(second?.bytes).not.toBe(second?.bytes)
  held.close()
})

test('where there is no room for temporary files, they stay in memory', async () => {
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = '/nowhere/at/all'
  try {
    const held = openHeldBytes(0)
    const results = await resultsOf(held.holding(render))
    expect(results.map(({ files }) => files[0]?.bytes[0])).toEqual([0, 1, 2, 3, 4, 5])
    held.close()
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
})
