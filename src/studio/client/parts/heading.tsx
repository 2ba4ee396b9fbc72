// The heading of a view, which takes the focus when one comes there by a link, so that who listens hears where they are.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { cameByLink } from '../navigate.js'

export function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (cameByLink()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 class="ds-heading" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}
