// Every rule id that the program can report: those of the catalogue, which is all that a problem can be made of.

import { catalogue, ruleOf } from '../../src/base/rules/catalogue.js'

/** Sorted, each once. */
export function findRules(): string[] {
  return [...new Set(Object.keys(catalogue).map(ruleOf))].sort()
}
