// The bar between two panes: dragged, or moved with the arrow keys.

import { useRef } from 'preact/hooks'
import { share } from '../choices.js'
import { word } from '../words.js'

const least = 20
const most = 80

export function Splitter({ controls }: { readonly controls: string }) {
  const bar = useRef<HTMLDivElement>(null)
  const move = (to: number): void => {
    share.value = Math.round(Math.min(most, Math.max(least, to)) * 10) / 10
  }
  const drag = (event: PointerEvent): void => {
    const parent = bar.current?.parentElement?.getBoundingClientRect()
    const first = bar.current?.previousElementSibling?.getBoundingClientRect()
    if (parent === undefined || first === undefined) return
    move(((event.clientX - first.left) / (parent.right - first.left)) * 100)
  }
  const press = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowLeft: share.value - 2,
      ArrowRight: share.value + 2,
      Home: least,
      End: most,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  return (
    <div
      class="splitter"
      ref={bar}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={word('studio-splitter')}
      aria-controls={controls}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(share.value)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
      }}
    />
  )
}
