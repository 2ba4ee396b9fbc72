// Made Documents -> every problem that there is to find before pages are set.

import { sortProblems, type Problem } from '../../base/problem.js'
import { missingCharacters } from '../../layout/characters.js'
import { narrowColumns } from '../../layout/column-widths.js'
import type { Fonts } from '../../layout/fonts.js'
import type { Document } from '../../model/document.js'
import type { BuiltDocuments } from './built.js'

/** The problems of the content, the characters that would be found missing when the pages are set, and columns too narrow. */
export function allProblems({ library, instances, problems }: BuiltDocuments, fonts: Fonts): Problem[] {
  const documents = instances
    .filter((instance) => !instance.problems.some(({ rule }) => rule === 'text/character'))
    .flatMap((instance) => instance.editions.map(({ document }) => document))
  const { theme } = library
  const found = (document: Document): Problem[] => [
    ...missingCharacters(document, fonts),
    ...(theme === null ? [] : narrowColumns(document, theme, fonts)),
  ]
  return sortProblems([...problems, ...documents.flatMap(found)])
}
