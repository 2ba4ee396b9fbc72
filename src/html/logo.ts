// The theme's logo and its bytes -> an image that is part of the page itself.

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { oncePerAll } from '../base/memory.js'
import type { Theme } from '../theme/theme.js'

/** The logo over the title, with its alternative text; nothing where the theme has none. */
export function logoToHast(theme: Theme, bytes: Uint8Array | null): ElementContent[] {
  return bytes === null ? [] : logoOf(theme, bytes)
}

const logoOf = oncePerAll((theme: Theme, bytes: Uint8Array): ElementContent[] => {
  if (theme.logo === null) return []
  const { width, height, alternative } = theme.logo
  const src = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  // Points are 1/72 inch, CSS pixels 1/96.
  const pixels = (points: number): number => Math.round((points * 96) / 72)
  return [
    h('p', { className: ['logo'] }, [
      h('img', { src, alt: alternative, width: pixels(width), height: pixels(height) }),
    ]),
  ]
})
