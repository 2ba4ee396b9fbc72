// Made Documents -> every problem that there is to find before pages are set.

import { areProblems } from '../../base/kept-problems.js'
import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { shownPath, type Sources } from '../../base/sources.js'
import { missingCharacters } from '../../layout/characters.js'
import { narrowColumns } from '../../layout/column-widths.js'
import { longHeaders } from '../../layout/running-text.js'
import type { Fonts } from '../../layout/fonts.js'
import { keepNothing, type BuiltDocuments } from './built.js'
import { dataOf, placedInData } from './data-places.js'

/** Fonts that are opened where they are needed, with the hash of their files. */
export interface LateFonts {
  readonly hash: string
  readonly open: () => Fonts
}

/** The problems of the content, the characters that would be found missing when the pages are set, and columns too narrow. */
export function allProblems({ instances, problems, library }: BuiltDocuments, fonts: Fonts | LateFonts): Problem[] {
  const { theme } = library
  const isLate = 'hash' in fonts
  const open = isLate ? fonts.open : () => fonts
  const about = JSON.stringify([isLate ? fonts.hash : '', theme])
  const found = instances.flatMap(({ instance, editions, problems }) => {
    const isText = !problems.some(({ rule }) => rule.startsWith('text/'))
    return editions.flatMap((edition) => {
      const keep = isLate && edition.keep !== undefined ? edition.keep : keepNothing
      return keep('problems of pages', JSON.stringify([about, isText]), areProblems, () => {
        const { document } = edition
        const missing = isText
          ? placedInData(missingCharacters(document, open()), document, dataOf(instance), library)
          : []
        if (theme === null) return missing
        const place = instance.agreement.placeOf([instance.agreement.data.case === undefined ? 'version' : 'case'])
        return [...missing, ...narrowColumns(document, theme, open()), ...longHeaders(document, theme, open(), place)]
      })
    })
  })
  const nothing = library.agreementIds.length === 0 ? [nothingToCheck(library.sources)] : []
  return sortProblems([...nothing, ...problems, ...found])
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
