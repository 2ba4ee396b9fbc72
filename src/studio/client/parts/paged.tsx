// A long list is drawn a page at a time, so that what is drawn does not grow with what there is.

import { useState } from 'preact/hooks'
import { word } from '../words.js'

/** How many entries are drawn at once. */
export const perPage = 50

export interface Paged {
  /** What is drawn: from the first index to before the end. */
  readonly first: number
  readonly end: number
  readonly count: number
  /** Draws the page that an entry stands on. */
  readonly show: (index: number) => void
}

/** The page of a list of so many entries that is drawn; the first one at the beginning. */
export function usePaged(count: number): Paged {
  const [page, setPage] = useState(0)
  const last = Math.max(0, Math.ceil(count / perPage) - 1)
  const now = Math.min(page, last)
  return {
    first: now * perPage,
    end: Math.min(count, (now + 1) * perPage),
    count,
    show: (index) => {
      setPage(Math.max(0, Math.floor(index / perPage)))
    },
  }
}

/** The way to the other pages; nothing where there is but one. */
export function Pager({
  paged: { first, end, count, show },
  label,
}: {
  readonly paged: Paged
  readonly label: string
}) {
  if (count <= perPage) return null
  const isFirst = first === 0
  const isLast = end === count
  return (
    <nav class="pager" aria-label={word('studio-pager', { name: label })}>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-disabled={isFirst}
        onClick={() => {
          if (!isFirst) show(first - perPage)
        }}
      >
        {word('studio-pager-before')}
      </button>
      <span aria-live="polite">{word('studio-pager-shown', { first: first + 1, end, count })}</span>
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-disabled={isLast}
        onClick={() => {
          if (!isLast) show(end)
        }}
      >
        {word('studio-pager-after')}
      </button>
    </nav>
  )
}
