// Made Documents -> every problem that there is to find before pages are set.

import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { shownPath, type Sources } from '../../base/sources.js'
import { missingCharacters } from '../../layout/characters.js'
import { narrowColumns } from '../../layout/column-widths.js'
import type { Fonts } from '../../layout/fonts.js'
import type { BuiltDocuments } from './built.js'
import { dataOf, placedInData } from './data-places.js'

/** The problems of the content, the characters that would be found missing when the pages are set, and columns too narrow. */
export function allProblems({ instances, problems, library }: BuiltDocuments, fonts: Fonts): Problem[] {
  const missing = instances
    .filter((instance) => !instance.problems.some(({ rule }) => rule.startsWith('text/')))
    .flatMap(({ instance, editions }) =>
      editions.flatMap(({ document }) =>
        placedInData(missingCharacters(document, fonts), document, dataOf(instance), library),
      ),
    )
  const { theme } = library
  const narrow =
    theme === null
      ? []
      : instances.flatMap(({ editions }) => editions.flatMap(({ document }) => narrowColumns(document, theme, fonts)))
  const nothing = library.agreementIds.length === 0 ? [nothingToCheck(library.sources)] : []
  return sortProblems([...nothing, ...problems, ...missing, ...narrow])
}

/** A folder without agreements is no right one: it is empty, or not the one that was meant. */
function nothingToCheck({ content }: Sources): Problem {
  const inside = [...content.attachments.keys()].some((path) => path.startsWith('content/agreements/'))
  const place = placeIn(shownPath(content, 'agreements'))
  return inside
    ? problem(
        'sources/empty',
        { folder: content.root },
        place,
        phrase('name-content', { folder: shownPath(content, 'content') }),
      )
    : problem('sources/empty', { folder: content.root }, place)
}
