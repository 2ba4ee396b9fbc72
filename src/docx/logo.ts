// The logo over the title: the bytes of a PNG in, a paragraph with the picture and its alternative text out.

import { ImageRun } from 'docx'
import type { Context } from './context.js'
import { printable } from './measure.js'
import { paragraph, type ParagraphItem } from './body-items.js'

/** Nothing where the theme has no logo, or its bytes are not there. */
export function logoParagraph(context: Context): ParagraphItem[] {
  const { theme, logo } = context
  if (theme.logo === null || logo === null) return []
  const { width, height, alternative } = theme.logo
  const picture = new ImageRun({
    type: 'png',
    data: logo,
    transformation: { width: pixels(width), height: pixels(height) },
    // With an id of our own, since the library goes on counting from one document to the next.
    altText: { id: '1', name: 'Logo', title: printable(alternative), description: printable(alternative) },
  })
  return [paragraph('Logo', [picture])]
}

/** The library measures pictures in pixels, 96 to the inch. */
function pixels(points: number): number {
  return (points * 96) / 72
}
