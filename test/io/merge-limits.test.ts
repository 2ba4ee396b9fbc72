// Parts that together tell of more than one folder can hold.

import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { mergeFolders } from '../../src/io/shards/merge-folders.js'
import { temporaryFolder } from '../support/build.js'

test.each(['', 'site', 'archive'])(
  'manifests in `PART/%s` that are too large together are not read, and nothing is written: `parts-size`',
  async (within) => {
    const { path, close } = temporaryFolder()
    try {
      const parts = ['1', '2', '3'].map((name) => join(path, name))
      for (const part of parts) {
        const file = join(part, within, 'manifest.json')
        mkdirSync(join(part, within), { recursive: true })
        writeFileSync(file, '')
        truncateSync(file, Math.ceil(limits['parts-size'].most / 3) + 1)
      }
      const { result, problems } = await mergeFolders(parts, join(path, 'whole'), {})
      expect(result).toBeNull()
      expect(problems.map(({ rule, values }) => [rule, values['limit']])).toEqual([['limit/exceeded', 'parts-size']])
      expect(existsSync(join(path, 'whole'))).toBe(false)
    } finally {
      close()
    }
  },
)
