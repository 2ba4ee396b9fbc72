// Pages that are looked at: laid out when they are asked for, and drawn one by one. While errors keep an edition from being made, the
// last pages that could be stay.

import { LRUCache } from 'lru-cache'
import { oncePer } from '../base/memory.js'
import { asBeforeIssue, hasErrors, type Problem } from '../base/problem.js'
import type { Content } from '../layout/items.js'
import type { Page } from '../layout/layout.js'
import type { LaidPages } from '../layout/same-pages.js'
import { originOf } from '../svg/origin.js'
import { pageKey, pageSvg } from '../svg/page.js'
import type { Desk } from './desk.js'
import type { PageFacts, Viewed } from './protocol.js'
import { innerPath } from './told.js'

export interface Viewer {
  readonly pages: (viewed: Viewed) => ViewedPages
  /** A page by its key; null for one that is no longer known. */
  readonly svg: (key: string, name: string) => string | null
}

export interface ViewedPages {
  readonly pages: readonly PageFacts[]
  readonly width: number
  readonly height: number
  readonly stale: boolean
  readonly problems: readonly Problem[]
  /** What keeps the version from being issued and is no error yet. */
  readonly open: readonly Problem[]
}

/** How many editions keep their last pages, and how many pages can be asked for. */
const mostEditions = 12
const mostPages = 3_000

export function openViewer(desk: Desk): Viewer {
  const last = new LRUCache<string, LaidPages>({ max: mostEditions })
  const known = new LRUCache<string, Page>({ max: mostPages })
  return {
    pages: (viewed) => {
      const { agreement, instance, edition: languages } = viewed
      const key = JSON.stringify(viewed)
      const { workspace, fonts } = desk
      const found = workspace.problems(agreement, instance)
      const edition = workspace.edition(agreement, instance, languages)
      const isWrong = edition === null || hasErrors(edition.problems)
      /* Of an edition that was wrong when it was opened there is nothing better to show. */
      const made = isWrong && last.has(key) ? null : workspace.pages(agreement, instance, languages, fonts)
      const now = isWrong ? null : made
      if (now !== null) last.set(key, now)
      const shown = now ?? last.get(key) ?? made
      const { content } = desk.workspace.sources()
      const size = desk.look()?.theme.page ?? { width: 0, height: 0 }
      const problems = [...found, ...(now?.problems ?? [])]
      return {
        pages: (shown?.pages ?? []).map((page): PageFacts => {
          const facts = { number: page.number, key: pageKey(page) }
          known.set(facts.key, page)
          const from = linesFrom(page.contents).flatMap(({ file, first, last: end }) => {
            const path = innerPath(file, content)
            return path === null ? [] : [{ path, first, last: end }]
          })
          return { ...facts, from }
        }),
        width: size.width,
        height: size.height,
        stale: now === null,
        problems,
        open: problems.filter(
          (problem) => problem.severity === 'warning' && asBeforeIssue(problem).severity === 'error',
        ),
      }
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
