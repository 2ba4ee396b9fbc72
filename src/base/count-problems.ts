// How many problems there are, in words.

import { phrase } from './phrases/phrases.js'
import type { Problem } from './problem.js'
import type { Sentence } from './sentence.js'

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Pick<Problem, 'severity'>[]): Sentence {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  if (errors === 0) return phrase('count-warnings', { warnings })
  return warnings === 0 ? phrase('count-errors', { errors }) : phrase('count-problems', { errors, warnings })
}
