// docs/limits.md against the program: the page holds every limit as it stands. After a change: UPDATE=1 npx vitest run test/docs.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listLimits } from '../../src/app/limits.js'
import { say } from '../../src/base/sentence.js'
import { projectRoot } from '../support/library.js'

const file = join(projectRoot, 'docs', 'limits.md')

const head = `# Limits

Made from the program; do not edit.

No agreement needs more than this, and nothing that somebody wrote may keep an office waiting. What is past a limit is one
problem, \`limit/exceeded\` ([docs/rules.md](rules.md#limitexceeded)), which names the limit and the place; it is left out,
and the rest goes on. \`npx avtal limits\` shows the same list, \`--json\` for programs.

| limit | most | what it counts |
| --- | --- | --- |
`
const rows = listLimits().map(
  ({ name, amount, counts }) => `| \`${name}\` | ${say(amount, 'en')} | ${say(counts, 'en')} |`,
)
const page = `${head}${rows.join('\n')}\n`

test('docs/limits.md is made from the limits of the program (UPDATE=1 renews it)', () => {
  if (process.env['UPDATE'] !== undefined) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})
