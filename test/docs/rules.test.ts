// docs/rules.md against the program: the page holds every rule as it stands. After a change: UPDATE=1 npx vitest run test/docs.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findRules } from '../rules/find-rules.js'
import { projectRoot } from '../support/library.js'
import { rulesPage } from './rules-page.js'

const file = join(projectRoot, 'docs', 'rules.md')
const examples = join(projectRoot, 'test', 'rules')
const rules = findRules()
const page = rulesPage(rules, (rule) => readFileSync(join(examples, rule.replace('/', '-'), 'expected.txt'), 'utf8'))

test('docs/rules.md is made from the catalogue and the examples (UPDATE=1 renews it)', () => {
  if (process.env['UPDATE'] !== undefined) writeFileSync(file, page)
  expect(readFileSync(file, 'utf8')).toBe(page)
})

test('every rule has an example of what a user sees', () => {
  const chapters = page.split(/^### /m).slice(1)
  expect(chapters.filter((chapter) => !chapter.includes('\n```\n')).map((chapter) => chapter.split('\n')[0])).toEqual(
    [],
  )
  expect(chapters).toHaveLength(rules.length)
})
