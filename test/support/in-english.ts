// A problem with its sentences in English, as tests compare them.

import { sentencesOf, type Problem, type Sentences } from '../../src/base/problem.js'

export function inEnglish(problem: Problem): Problem & Sentences {
  return { ...problem, ...sentencesOf(problem, 'en') }
}
