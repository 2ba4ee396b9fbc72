// What stands on every page around the text: running header, marks, footer, box for initials. All of it artifacts.

import type { Document } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import type { Fonts } from './fonts.js'
import { stylesOf } from './frame.js'
import type { Content, TextContent } from './items.js'
import { setText } from './lines.js'
import type { TextStyle } from './runs.js'

export interface PageFurniture {
  readonly header: readonly Content[]
  readonly footer: readonly Content[]
}

/** Furniture of page `page` of `pages`. The first page shows its title already. */
export function furnitureOf(
  document: Document,
  theme: Theme,
  fonts: Fonts,
  page: number,
  pages: number,
): PageFurniture {
  const { furniture } = document
  const left = theme.page.margin.left + theme.number.column
  const right = theme.page.width - theme.page.margin.right
  const { running } = stylesOf(theme)
  const strong: TextStyle = { ...running, font: 'bold', colour: theme.colour.accent }
  const text = (words: string, style: TextStyle, y: number, side: 'left' | 'right'): TextContent[] => {
    if (words === '') return []
    const set = setText(words, fonts, {
      x: left,
      y,
      style: style.font,
      size: style.size,
      colour: style.colour,
      mark: null,
      link: null,
    })
    return [side === 'left' ? set : { ...set, x: right - set.width }]
  }
  const titled = document.parts[0]?.blocks.some((block) => block.kind === 'title') === true
  const { header: baseline } = theme.page
  const above = baseline - theme.text.running.leading * 1.25
  const footerBaseline = theme.page.height - theme.page.footer
  const number = furniture.footer.replace('{page}', `${page}`).replace('{pages}', `${pages}`)
  const numberSide = furniture.initials?.corner === 'right' ? 'left' : 'right'
  return {
    header: [
      ...text(furniture.mark ?? '', strong, above, 'left'),
      ...text(furniture.copy ?? '', { ...strong, colour: theme.colour.text }, above, 'right'),
      ...(page === 1 && titled ? [] : text(furniture.header.left, running, baseline, 'left')),
      ...text(furniture.header.right, running, baseline, 'right'),
      headerRule(theme, left, right, baseline),
    ],
    footer: [...text(number, running, footerBaseline, numberSide), ...initialsBox(document, theme, fonts, left, right)],
  }
}

function headerRule(theme: Theme, left: number, right: number, baseline: number): Content {
  const { thin } = theme.rule
  return {
    kind: 'rule',
    x: left,
    y: baseline + 6,
    width: right - left,
    height: 0,
    thickness: thin,
    colour: theme.colour.rule,
    mark: null,
  }
}

function initialsBox(document: Document, theme: Theme, fonts: Fonts, left: number, right: number): Content[] {
  const { initials } = document.furniture
  if (initials === null) return []
  const { width, height } = theme.initials
  const { running } = stylesOf(theme)
  const x = initials.corner === 'right' ? right - width : left
  const y = theme.page.height - theme.page.footer + 6 - height
  const label = setText(initials.label, fonts, {
    x,
    y: y - 3,
    style: 'regular',
    size: running.size * 0.9,
    colour: running.colour,
    mark: null,
    link: null,
  })
  return [
    label,
    {
      kind: 'box',
      x,
      y,
      width,
      height,
      thickness: theme.rule.thin,
      colour: theme.colour.muted,
      fill: null,
      mark: null,
    },
  ]
}
