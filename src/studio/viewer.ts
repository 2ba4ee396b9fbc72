// Pages that are looked at: laid out when they are asked for, and drawn one by one. While errors keep an edition from being made, the
// last pages that could be stay.

import { LRUCache } from 'lru-cache'
import { oncePer } from '../base/memory.js'
import { asBeforeIssue, hasErrors, type Problem } from '../base/problem.js'
import type { Content } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import type { LaidPages as Laid } from '../layout/same-pages.js'
import { originOf } from '../svg/origin.js'
import { pageKey, pageSvg } from '../svg/page.js'
import type { Desk } from './desk.js'
import type { LaidPages, PageFacts, Viewed } from './protocol.js'
import { innerPath } from './told.js'

export interface Viewer {
  readonly pages: (viewed: Viewed) => ViewedPages
  /** What there is to tell of them; it takes longer than they do. */
  readonly problems: (viewed: Viewed) => ViewedProblems
  /** A page by its key; null for one that is no longer known. */
  readonly svg: (key: string, name: string) => string | null
}

export interface ViewedPages {
  readonly laid: LaidPages
  /** Keys of pages that were asked for the first time. */
  readonly fresh: readonly string[]
}

export interface ViewedProblems {
  readonly problems: readonly Problem[]
  /** What keeps the version from being issued and is no error yet. */
  readonly open: readonly Problem[]
}

/** How many editions keep their last pages, and how many pages can be asked for. */
const mostEditions = 12
const mostPages = 3_000

export function openViewer(desk: Desk): Viewer {
  const last = new LRUCache<string, Laid>({ max: mostEditions })
  const known = new LRUCache<string, Page>({ max: mostPages })
  /** The pages as they are now; null while something is wrong with the edition, and of one that was wrong from the first what there is. */
  const laid = (viewed: Viewed) => {
    const { agreement, instance, edition: languages } = viewed
    const key = JSON.stringify(viewed)
    const { workspace, fonts } = desk
    const edition = workspace.edition(agreement, instance, languages)
    const isWrong = edition === null || hasErrors(edition.problems)
    /* Of an edition that was wrong when it was opened there is nothing better to show. */
    const made = isWrong && last.has(key) ? null : workspace.pages(agreement, instance, languages, fonts)
    const now = isWrong ? null : made
    if (now !== null) last.set(key, now)
    return { now, shown: now ?? last.get(key) ?? made }
  }
  return {
    pages: (viewed) => {
      const { now, shown } = laid(viewed)
      const { content } = desk.workspace.sources()
      const size = desk.look()?.theme.page ?? { width: 0, height: 0 }
      const fresh: string[] = []
      const pages = (shown?.pages ?? []).map((page): PageFacts => {
        const facts = { number: page.number, key: pageKey(page) }
        if (!known.has(facts.key)) fresh.push(facts.key)
        known.set(facts.key, page)
        const from = linesFrom(page.contents).flatMap(({ file, first, last: end }) => {
          const path = innerPath(file, content)
          return path === null ? [] : [{ path, first, last: end }]
        })
        return { ...facts, from }
      })
      return { laid: { pages, width: size.width, height: size.height, stale: now === null }, fresh }
    },
    problems: (viewed) => {
      const found = desk.workspace.problems(viewed.agreement, viewed.instance)
      const problems = [...found, ...(laid(viewed).now?.problems ?? [])]
      const open = problems.filter(
        (problem) => problem.severity === 'warning' && asBeforeIssue(problem).severity === 'error',
      )
      return { problems, open }
    },
    svg: (key, name) => {
      const page = known.get(key)
      const size = desk.look()?.theme.page
      if (page === undefined || size === undefined) return null
      return pageSvg(page, { width: size.width, height: size.height, name, logo: null })
    },
  }
}

/** The files that words come from, each with the first and the last line. */
const linesFrom = oncePer((contents: readonly Content[]) => {
  const found = new Map<string, { file: string; first: number; last: number }>()
  for (const content of contents) {
    if (content.kind !== 'text') continue
    for (const inline of content.origins) {
      const place = inline === null ? null : (originOf(inline)?.place ?? null)
      if (place === null) continue
      const lines = found.get(place.file)
      if (lines === undefined) found.set(place.file, { file: place.file, first: place.line, last: place.line })
      else {
        lines.first = Math.min(lines.first, place.line)
        lines.last = Math.max(lines.last, place.line)
      }
    }
  }
  return [...found.values()]
})
