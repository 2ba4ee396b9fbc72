// Pages to look at, one at a time, and the same text to read as a web page.

import { phrase } from '../../base/phrases/phrases.js'
import { asBeforeIssue } from '../../base/problem.js'
import { renderHtml } from '../../html/html.js'
import { Refused, type Ask } from '../ask.js'
import type { Pages, ShownAtOnce, Viewed } from '../protocol.js'
import { toldIn } from '../told.js'
import { viewedIn } from './agreement.js'

/** The pages of what is looked at. */
export function pages(ask: Ask): Pages {
  return pagesOf(viewedIn(ask), ask)
}

/** The same, of an edition that is known. */
export function pagesOf(viewed: Viewed, ask: Ask): Pages {
  const told = toldIn(ask)
  const { laid } = ask.viewer.pages(viewed)
  const { problems, open } = ask.viewer.problems(viewed)
  return { ...laid, problems: problems.map(told), open: open.map((problem) => told(asBeforeIssue(problem))) }
}

/** Drawings that come along with a change; a page further on is drawn when it is looked at. */
const mostDrawings = 2

/**
 * What a change of a file shows at once.
 * @param viewed what is looked at; null for nothing
 * @param path of the file that has changed: pages with words of it come first
 */
export function shownAtOnce(viewed: Viewed | null, path: string, { viewer, tell }: Ask): ShownAtOnce {
  if (viewed === null) return { pages: null, drawings: [] }
  const { laid, fresh } = viewer.pages(viewed)
  const own = laid.pages.filter(({ key, from }) => fresh.includes(key) && from.some((one) => one.path === path))
  const drawings = own.slice(0, mostDrawings).flatMap(({ key, number }) => {
    const svg = viewer.svg(key, tell('studio-page', { page: `${number}` }))
    return svg === null ? [] : [{ key, svg }]
  })
  return { pages: laid, drawings }
}

/** A page as SVG, by its key. */
export function page({ viewer, query, tell }: Ask): string {
  const key = query.get('key') ?? ''
  const drawn = viewer.svg(key, tell('studio-page', { page: key.split('-').at(-1) ?? '' }))
  if (drawn === null) throw new Refused(404, phrase('studio-no-page', {}))
  return drawn
}

/** The edition as a web page of its own. */
export function reading(ask: Ask): string {
  const { agreement, instance, edition } = viewedIn(ask)
  const document = ask.desk.workspace.document(agreement, instance, edition)
  const look = ask.desk.look()
  if (document === null || look === null) throw new Refused(409, phrase('studio-nothing-to-read', {}))
  return renderHtml(document, look.theme, look.webTemplates, look.logo)
}
