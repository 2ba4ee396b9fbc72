// Made Documents -> every problem that there is to find before pages are set.

import { sortProblems, type Problem } from '../../base/problem.js'
import { missingCharacters } from '../../layout/characters.js'
import type { Fonts } from '../../layout/fonts.js'
import type { BuiltDocuments } from './built.js'
import { dataOf, placedInData } from './data-places.js'

/** The problems of the content, and the characters that would be found missing when the pages are set. */
export function allProblems({ instances, problems, library }: BuiltDocuments, fonts: Fonts): Problem[] {
  const missing = instances
    .filter((instance) => !instance.problems.some(({ rule }) => rule === 'text/character'))
    .flatMap(({ instance, editions }) =>
      editions.flatMap(({ document }) =>
        placedInData(missingCharacters(document, fonts), document, dataOf(instance), library),
      ),
    )
  return sortProblems([...problems, ...missing])
}
