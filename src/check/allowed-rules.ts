// Entries of `allow:` -> those that allow nothing, since there is no rule of that name.

import { catalogue } from '../base/rules/catalogue.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { suggester } from '../base/suggest.js'

/** Rule `allow/unknown`, a warning. */
export function checkAllowedRules(
  allow: readonly { readonly rule: string }[],
  placeOf: (index: number) => Place,
): Problem[] {
  const nearest = suggester(rules)
  return allow.flatMap(({ rule }, index) =>
    rules.has(rule) ? [] : [problem('allow/unknown', { rule }, placeOf(index), nearest(rule))],
  )
}

const rules: ReadonlySet<string> = new Set(Object.keys(catalogue).map((entry) => entry.replace(/#.*$/, '')))
