// The head of a view that lists what there is: its name, a search, and what can be begun there.

import type { ComponentChildren } from 'preact'
import { word } from '../words.js'
import { Heading } from './heading.js'

interface SearchHeadOf {
  readonly title: string
  readonly words: string
  readonly set: (words: string) => void
  /** How many fit the words, for whoever does not see it. */
  readonly count: string
  readonly children?: ComponentChildren
}

export function SearchHead({ title, words, set, count, children }: SearchHeadOf) {
  return (
    <>
      <div class="view-head">
        <Heading>{title}</Heading>
        <search>
          <label class="ds-label" for="search">
            {word('studio-search')}
          </label>
          <input
            class="ds-input"
            id="search"
            type="search"
            autocomplete="off"
            value={words}
            aria-describedby="search-found"
            onInput={(event) => {
              set(event.currentTarget.value)
            }}
          />
        </search>
        {children}
      </div>
      <p id="search-found" class="beneath" role="status">
        {count}
      </p>
    </>
  )
}
