// The languages in content/languages, for tests.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageSchema, type LanguageForms, type Typesetting } from '../../src/data/language.js'
import { readYaml } from '../../src/data/yaml.js'
import { formatProblem } from '../../src/base/problem.js'

export const sv = load('sv')
export const nb = load('nb')
export const nn = load('nn')

/** How their words are set. */
export const typesetting: Typesetting = { sv, nb, nn }

function load(code: string): LanguageForms {
  const file = join(import.meta.dirname, '../../content/languages', `${code}.yaml`)
  const { value, problems } = readYaml(readFileSync(file, 'utf8'), file, languageSchema)
  if (value === null) throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'))
  return value
}
