// The agreement as it will be printed, beside what is edited: a click leads to the text, and the text's cursor shows on the page.

import { effect, useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AgreementView, PageFacts, Pages, ToldProblem, Viewed } from '../../protocol.js'
import { go } from '../navigate.js'
import { agreement, cursor, home, pages, pointed } from '../state.js'
import type { Spot } from '../spot.js'
import { word } from '../words.js'
import type { AgreementRoute } from '../route.js'
import { ProblemList } from '../parts/problem-list.js'
import { boxOf, mark, pointIn, wordsOf, type DrawnWord } from './marks.js'
import { pageFor, pathOf, placeAt, wordUnder } from './places.js'
import { Reading } from './reading.js'
import { Sheet } from './sheet.js'

interface PagesPaneOf {
  readonly to: AgreementRoute
  readonly viewed: Viewed
  /** Opens a place of a file. */
  readonly open: (spot: Spot) => void
}

/** Steps of enlargement, of the size on paper. */
const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]

/** A point of the page in pixels of the screen. */
const pixels = 96 / 72

export function PagesPane({ to, viewed, open }: PagesPaneOf) {
  const [zoom, setZoom] = useState<number | null>(null)
  const shown = pages.value
  const step = (by: 1 | -1): void => {
    const now = zoom ?? 1
    const next = by === 1 ? zooms.find((one) => one > now) : [...zooms].reverse().find((one) => one < now)
    setZoom(next ?? now)
  }
  return (
    <section class="pages-pane" aria-labelledby="pages-heading">
      <div class="pane-head">
        <h2 class="unseen" id="pages-heading">
          {word('studio-pages')}
        </h2>
        <fieldset class="ds-toggle-group" aria-label={word('studio-look')}>
          {(['pages', 'reading'] as const).map((look) => (
            <label key={look} class="ds-button" data-variant="tertiary">
              <input
                type="radio"
                name="look"
                checked={to.look === look}
                onChange={() => {
                  go({ ...to, look }, 'replace')
                }}
              />
              {look === 'pages' ? word('studio-printed') : word('studio-reading-view')}
            </label>
          ))}
        </fieldset>
        {to.look === 'pages' && (
          <div class="buttons zoom" role="group" aria-label={word('studio-zoom')}>
            <button
              class="ds-button"
              type="button"
              data-variant="tertiary"
              data-icon
              aria-label={word('studio-smaller')}
              onClick={() => step(-1)}
            >
              <span aria-hidden="true">−</span>
            </button>
            <button
              class="ds-button"
              type="button"
              data-variant="tertiary"
              aria-pressed={zoom === null}
              onClick={() => {
                setZoom(null)
              }}
            >
              {zoom === null ? word('studio-fit') : `${Math.round(zoom * 100)} %`}
            </button>
            <button
              class="ds-button"
              type="button"
              data-variant="tertiary"
              data-icon
              aria-label={word('studio-larger')}
              onClick={() => step(1)}
            >
              <span aria-hidden="true">+</span>
            </button>
          </div>
        )}
      </div>
      {shown?.stale === true && (
        <p class="notice" data-color="warning">
          {shown.pages.length === 0 ? word('studio-no-pages') : word('studio-stale')}
        </p>
      )}
      {shown !== null && shown.open.length > 0 && <OpenPoints points={shown.open} open={open} />}
      {to.look === 'reading' ? (
        <Reading viewed={viewed} />
      ) : shown === null ? (
        <p class="waiting">{word('studio-laying-out')}</p>
      ) : (
        <Paper shown={shown} viewed={viewed} zoom={zoom} open={open} />
      )}
    </section>
  )
}

/** What has to be filled in or decided before anybody signs. */
function OpenPoints({
  points,
  open,
}: {
  readonly points: readonly ToldProblem[]
  readonly open: (spot: Spot) => void
}) {
  return (
    <details class="open-points">
      <summary>{word('studio-open-points', { count: points.length })}</summary>
      <ProblemList
        problems={points}
        path={null}
        show={({ path, line, column }) => {
          if (path === null) return
          pointed.value = { path, line, column }
          open({ path, line, column })
        }}
      />
    </details>
  )
}

interface PaperOf {
  readonly shown: Pages
  readonly viewed: Viewed
  readonly zoom: number | null
  readonly open: (spot: Spot) => void
}

function Paper({ shown, viewed, zoom, open }: PaperOf) {
  const scroller = useRef<HTMLDivElement>(null)
  const drawings = useRef(new Map<number, SVGSVGElement>())
  const near = useSignal<ReadonlySet<number>>(new Set([1, 2]))
  const goal = useRef<Spot | null>(null)
  const folder = home.value?.folder ?? 'content'
  const facts = useRef(shown)
  facts.current = shown

  useEffect(() => {
    const root = scroller.current
    if (root === null) return
    const watch = new IntersectionObserver(
      (entries) => {
        const next = new Set(near.peek())
        for (const { target, isIntersecting } of entries) {
          const number = Number((target as HTMLElement).dataset.number)
          if (isIntersecting) next.add(number)
          else next.delete(number)
        }
        near.value = next
      },
      { root, rootMargin: '80% 0px' },
    )
    root.querySelectorAll('[data-number]').forEach((page) => {
      watch.observe(page)
    })
    return () => {
      watch.disconnect()
    }
  }, [shown.pages.length])

  const placesOf = (path: string): (readonly [number, readonly DrawnWord[]])[] =>
    [...drawings.current].map(([number, page]) => [
      number,
      wordsOf(page).filter(({ file }) => pathOf(file, folder) === path || file === path || file.endsWith(`/${path}`)),
    ])

  /* Marks the words of a place on all pages that are drawn, and comes to them where that is asked for. */
  const showSpot = (spot: Spot | null, come: boolean): void => {
    const found = spot === null ? [] : placesOf(spot.path)
    const place =
      spot === null
        ? null
        : placeAt(
            found.flatMap(([, words]) => words),
            spot.line,
            spot.column,
          )
    let first: SVGRectElement | null = null
    for (const [number, words] of found.sort(([a], [b]) => a - b)) {
      const page = drawings.current.get(number)
      if (page === undefined) continue
      const meant =
        place === null
          ? []
          : words.filter(
              ({ file, line, column }) => file === place.file && line === place.line && column === place.column,
            )
      first ??= mark(page, 'here', meant)
      if (meant.length > 0) continue
    }
    if (come && first !== null) {
      goal.current = null
      scrollTo(scroller.current, first)
    }
  }
  const showOpen = (page: SVGSVGElement): void => {
    const words = wordsOf(page)
    const marked = facts.current.open.flatMap(({ file, line, column }) =>
      words.filter((one) => one.file === file && one.line === line && one.column === column),
    )
    mark(page, 'open', marked)
  }

  useEffect(
    () =>
      effect(() => {
        const spot = pointed.value ?? cursor.value
        if (spot === null) return
        goal.current = spot
        const number = pageFor(facts.current.pages, spot)
        const isDrawn = number !== null && drawings.current.has(number)
        showSpot(spot, isDrawn)
        if (number !== null && !isDrawn)
          scroller.current?.querySelector(`[data-number="${number}"]`)?.scrollIntoView({ block: 'nearest' })
      }),
    [],
  )
  /* A click in the text ends what a list has pointed at. */
  useEffect(
    () =>
      cursor.subscribe(() => {
        if (pointed.peek() !== null) pointed.value = null
      }),
    [],
  )

  const takeDrawing = (number: number, page: SVGSVGElement | null): void => {
    if (page === null) {
      drawings.current.delete(number)
      return
    }
    drawings.current.set(number, page)
    showOpen(page)
    const spot = goal.current ?? pointed.peek() ?? cursor.peek()
    showSpot(spot, goal.current !== null && spot !== null && pageFor(facts.current.pages, spot) === number)
  }

  const press = (event: MouseEvent): void => {
    const page = event.target instanceof Element ? event.target.closest('svg') : null
    if (!(page instanceof SVGSVGElement) || getSelection()?.isCollapsed === false) return
    const direct = event.target instanceof Element ? event.target.closest<SVGTSpanElement>('tspan[data-file]') : null
    const words = wordsOf(page)
    const { x, y } = pointIn(page, event.clientX, event.clientY)
    const boxes = direct === null ? words.map((one) => ({ ...boxOf(one), one })) : []
    const under = words.find(({ element }) => element === direct) ?? wordUnder(boxes, x, y, 12)?.one
    const path = under === undefined ? null : pathOf(under.file, folder)
    if (under === undefined || path === null) return
    open({ path, line: under.line, column: under.column })
  }

  return (
    <div
      class="papers"
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={word('studio-pages')}
      data-stale={shown.stale}
      style={{ '--page-width': zoom === null ? '100%' : `${shown.width * pixels * zoom}px` }}
      onClick={press}
    >
      {shown.pages.map((page) => (
        <figure
          key={page.number}
          data-number={page.number}
          style={{ '--page-ratio': `${shown.width} / ${shown.height}` }}
        >
          <Sheet facts={page} viewed={viewed} near={near.value.has(page.number)} shown={takeDrawing} />
          <figcaption>
            <span>{word('studio-page-of', { page: page.number, pages: shown.pages.length })}</span>
            <Sources page={page} view={agreement.value} open={open} />
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

/** The texts that a page is made of: the way from the page to them without a mouse. */
function Sources({
  page,
  view,
  open,
}: {
  readonly page: PageFacts
  readonly view: AgreementView | null
  readonly open: (spot: Spot) => void
}) {
  const named = page.from.flatMap(({ path, first }) => {
    const file = view?.files.find((one) => one.path === path)
    return file === undefined
      ? []
      : [
          {
            path,
            line: first,
            title: file.kind === 'agreement' ? word('studio-facts') : file.title,
            language: file.language,
          },
        ]
  })
  return (
    <>
      {named.map(({ path, line, title, language }) => (
        <button
          key={path}
          class="ds-link"
          type="button"
          lang={language ?? undefined}
          onClick={() => {
            open({ path, line, column: 1 })
          }}
        >
          {title}
        </button>
      ))}
    </>
  )
}

/** Comes to a mark where it is out of sight, and stays where it is otherwise. */
function scrollTo(scroller: HTMLElement | null, rect: SVGRectElement): void {
  if (scroller === null) return
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = rect.getBoundingClientRect()
  const margin = Math.min(80, view.height / 6)
  if (top >= view.top + margin / 2 && bottom <= view.bottom - margin / 2) return
  scroller.scrollTop += top - view.top - view.height / 3
}
