// One of many, found by what is typed: a box with a list beneath it, by the pattern of WAI-ARIA.

import { useEffect, useRef, useState } from 'preact/hooks'
import { word } from '../words.js'

export interface Choosable {
  readonly id: string
  readonly name: string
  readonly note: string
}

interface SearchBoxOf {
  readonly id: string
  readonly describedBy: string
  readonly isWrong: boolean
  /** What is chosen now, by its name. */
  readonly chosen: string
  readonly find: (words: string) => Promise<readonly Choosable[]>
  readonly choose: (one: Choosable) => void
  /** What can be typed; the parts of a body unless given. */
  readonly placeholder?: string
}

/** Milliseconds without a keystroke after which is searched. */
const pause = 150

export function SearchBox({ id, describedBy, isWrong, chosen, find, choose, placeholder }: SearchBoxOf) {
  const [typed, setTyped] = useState<string | null>(null)
  const [found, setFound] = useState<readonly Choosable[] | null>(null)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (typed === null) return
    let isOver = false
    const timer = setTimeout(() => {
      find(typed).then(
        (all) => {
          if (isOver) return
          setFound(all)
          setActive(0)
        },
        () => {
          if (!isOver) setFound([])
        },
      )
    }, pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [typed])
  useEffect(() => {
    /* The whole list first: a dialog may show a part of it. */
    if (active === 0) list.current?.scrollIntoView({ block: 'nearest' })
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, found])
  const isOpen = typed !== null && found !== null
  const close = (): void => {
    setTyped(null)
    setFound(null)
  }
  const take = (one: Choosable | undefined): void => {
    if (one === undefined) return
    close()
    choose(one)
  }
  const press = (event: KeyboardEvent): void => {
    const last = (found?.length ?? 0) - 1
    if (event.key === 'ArrowDown') {
      if (isOpen) setActive(Math.min(last, active + 1))
      else setTyped('')
    } else if (event.key === 'ArrowUp' && isOpen) setActive(Math.max(0, active - 1))
    else if (event.key === 'Enter' && isOpen) take(found[active])
    else if (event.key === 'Escape' && typed !== null) {
      close()
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  return (
    <span class="search-box">
      <input
        class="ds-input"
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isWrong ? 'true' : undefined}
        placeholder={placeholder ?? word('studio-form-search')}
        value={typed ?? chosen}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul
        class="search-found"
        id={`${id}-list`}
        role="listbox"
        aria-label={word('studio-form-found')}
        ref={list}
        hidden={!isOpen || found.length === 0}
      >
        {(found ?? []).map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active ? 'true' : 'false'}
            onMouseDown={(event) => {
              /* Before the box is left. */
              event.preventDefault()
              take(one)
            }}
          >
            <span>{one.name}</span>
            <span class="note">{one.note}</span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <span class="unseen" role="status">
          {word('studio-form-found-count', { count: found.length })}
        </span>
      )}
      {isOpen && found.length === 0 && <span class="note">{word('studio-insert-none')}</span>}
    </span>
  )
}
