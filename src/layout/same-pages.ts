// The pages of a document after a change, beside those before it: a page that has come out the same is the very same object, so that
// whoever has drawn it need not look at it again.

import { isDeepStrictEqual } from 'node:util'
import type { Layout, Page } from './layout.js'

/**
 * Pages to be looked at. They are apart from the structure that they belong to: a mark on a page that has stayed is that of the layout in
 * which it was made.
 */
export type LaidPages = Pick<Layout, 'pages' | 'pageOf' | 'destinations' | 'problems'>

/**
 * @param before the pages as they were; null where there were none
 * @returns the pages of the layout, each of them the one before where nothing on it has changed
 */
export function samePages({ pages, pageOf, destinations, problems }: Layout, before: LaidPages | null): LaidPages {
  const kept = pages.map((page, index): Page => {
    const last = before?.pages[index]
    return last !== undefined && isSame(page, last) ? last : page
  })
  return { pages: kept, pageOf, destinations, problems }
}

function isSame(page: Page, last: Page): boolean {
  if (page.contents.length !== last.contents.length) return false
  return isDeepStrictEqual(page, last)
}
