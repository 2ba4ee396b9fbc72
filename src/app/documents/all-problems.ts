// Made Documents -> every problem that there is to find before pages are set.

import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { shownPath, type Sources } from '../../base/sources.js'
import { missingCharacters } from '../../layout/characters.js'
import type { Fonts } from '../../layout/fonts.js'
import type { BuiltDocuments } from './built.js'

/** The problems of the content, and the characters that would be found missing when the pages are set. */
export function allProblems({ library, instances, problems }: BuiltDocuments, fonts: Fonts): Problem[] {
  const documents = instances
    .filter((instance) => !instance.problems.some(({ rule }) => rule.startsWith('text/')))
    .flatMap((instance) => instance.editions.map(({ document }) => document))
  const nothing = library.agreementIds.length === 0 ? [nothingToCheck(library.sources)] : []
  return sortProblems([...nothing, ...problems, ...documents.flatMap((document) => missingCharacters(document, fonts))])
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
