// docs/publishing.md against the program: its example is valid, and every field of the site's file is in it.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteSchema } from '../../src/locale/schemas.js'
import { readYaml } from '../../src/data/yaml.js'

const guide = readFileSync('docs/publishing.md', 'utf8')

test('the example of the site’s file is valid', () => {
  const example = /```yaml\n(.*?)^```$/ms.exec(guide)?.[1] ?? ''
  expect(readYaml(example, 'docs/publishing.md', siteSchema)).toMatchObject({ problems: [] })
  expect(example).not.toBe('')
})

test('every field of the site’s file is in the guide', () => {
  for (const field of Object.keys(siteSchema.shape)) expect(guide).toContain(`\`${field}\``)
})
