// Made Documents -> every problem that there is to find before pages are set.

import { sortProblems, type Problem } from '../../base/problem.js'
import { missingCharacters } from '../../layout/characters.js'
import type { Fonts } from '../../layout/fonts.js'
import type { BuiltDocuments } from './built.js'

/** The problems of the content, and the characters that would be found missing when the pages are set. */
export function allProblems({ instances, problems }: BuiltDocuments, fonts: Fonts): Problem[] {
  const documents = instances
    .filter((instance) => !instance.problems.some(({ rule }) => rule.startsWith('text/')))
    .flatMap((instance) => instance.editions.map(({ document }) => document))
  return sortProblems([...problems, ...documents.flatMap((document) => missingCharacters(document, fonts))])
}
