// Rules of braces that cannot be read, in templates, clauses and pages.

import { error } from './rule.js'

const fault = { en: ['<fault>'], sv: ['<fault>'], nb: ['<fault>'] } as const

export const braceRules = {
  'page/syntax': error(fault),
  'template/syntax': error(fault),
}
