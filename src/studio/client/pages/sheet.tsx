// One page: drawn when it comes near, and drawn anew where its key has changed; until then the earlier drawing stays.

import { useEffect, useRef } from 'preact/hooks'
import type { PageFacts, Viewed } from '../../protocol.js'
import { drawn } from '../drawn.js'

interface SheetOf {
  readonly facts: PageFacts
  readonly viewed: Viewed
  readonly near: boolean
  /** Is given the drawing once it is there, and null when it goes. */
  readonly shown: (number: number, page: SVGSVGElement | null) => void
}

export function Sheet({ facts: { number, key }, viewed, near, shown }: SheetOf) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!near) return
    let gone = false
    const draw = async (): Promise<void> => {
      try {
        const page = await drawn(viewed, number, key)
        if (gone || place.current === null) return
        place.current.replaceChildren(page)
        shown(number, page)
      } catch {
        /* A page that has changed meanwhile comes with its new key; a program that does not answer is told of elsewhere. */
      }
    }
    void draw()
    return () => {
      gone = true
    }
  }, [near, key, number, viewed])
  useEffect(
    () => () => {
      shown(number, null)
    },
    [number],
  )
  return <div class="paper" ref={place} />
}
