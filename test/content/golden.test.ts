// The outline of every agreement of content/, for a reviewer: a change of content or pipeline shows as a change of text.
// After a change that is meant: UPDATE=1 npx vitest run test/content/golden.test.ts.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { termDates } from '../../src/document/schedule/dates.js'
import { hasErrors } from '../../src/base/problem.js'
import { projectRoot } from '../support/library.js'
import { outline } from '../support/outline.js'
import { madeProject } from '../support/project.js'
import type { BuiltInstance } from '../../src/app/documents/built.js'

const folder = join(projectRoot, 'test/golden')
const made = madeProject()
const ids = [...made.library.agreements.keys()]

test('the content has no error', () => {
  expect(hasErrors(made.problems)).toBe(false)
})

test('every agreement has an outline, and every outline its agreement', () => {
  expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.txt`).sort())
})

describe.each(ids)('%s', (id) => {
  test('has the outline that was last reviewed', () => {
    const instances = made.instances.filter(({ instance }) => instance.agreement.id === id)
    const shown = outlineOf(instances)
    const path = join(folder, `${id}.txt`)
    if (process.env['UPDATE'] !== undefined) writeFileSync(path, shown)
    expect(shown).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
  })
})

/** The instances by id, the outline of each edition of the first, and its dates. */
function outlineOf(instances: readonly BuiltInstance[]): string {
  const [first] = instances
  if (first === undefined) throw new Error('an agreement without instances')
  const dates = termDates(first, made.library).map(({ id, date, rule, source }) => {
    const language = first.editions[0]?.languages[0] ?? ''
    return `${id}: ${date ?? '–'}, ${rule[language] ?? ''}${source === null ? '' : ` {${source}}`}`
  })
  return [
    `Instances: ${instances.map(({ instance }) => instance.id).join(', ')}`,
    `Parties: ${first.instance.signers.map(({ party, role }) => `${party.name} (${role})`).join(', ')}`,
    '',
    ...first.editions.map(({ document }) => outline(document)),
    '## Dates',
    ...dates,
    '',
  ].join('\n')
}
