// A content folder that goes while somebody waits to write in it is not made again.

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isRefusal } from '../../src/app/request/outcome.js'
import { recordContent } from '../../src/io/content.js'
import { lockFolder } from '../../src/io/lock.js'

const file = { writes: [{ path: 'a.md', bytes: new Uint8Array([1]) }], result: true, problems: [] }

test('what was to be written into a folder that has gone meanwhile is told, and nothing is written', async () => {
  const above = mkdtempSync(join(tmpdir(), 'vanished-'))
  const content = join(above, 'content')
  mkdirSync(content)
  const held = await lockFolder(content)
  const writing = recordContent(content, () => file)
  if ('release' in held) held.release()
  rmSync(content, { recursive: true })
  const done = await writing
  expect(isRefusal(done) ? done : done.problems.map(({ rule, entry }) => [rule, entry])).toEqual([
    ['output/write', 'output/write#content'],
  ])
  expect(existsSync(content)).toBe(false)
  rmSync(above, { recursive: true })
})

test('a folder that was not there when it was asked for is made', async () => {
  const above = mkdtempSync(join(tmpdir(), 'vanished-'))
  const content = join(above, 'content')
  expect(await recordContent(content, () => file)).toMatchObject({ result: true, problems: [] })
  expect(existsSync(join(content, 'a.md'))).toBe(true)
  rmSync(above, { recursive: true })
})
