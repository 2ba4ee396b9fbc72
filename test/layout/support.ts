// The program's own fonts and theme, and readings of a layout, for tests.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readAssets } from '../../src/io/assets.js'
import { openFonts } from '../../src/layout/fonts.js'
import type { Content } from '../../src/layout/items.js'
import type { Layout } from '../../src/layout/layout.js'
import type { Mark, Tag } from '../../src/layout/structure.js'
import { themeSchema } from '../../src/theme/theme.js'

export const theme = themeSchema.parse(parse(readFileSync('templates/theme.yaml', 'utf8')))

export const newFonts = () => openFonts(readAssets().fonts)

export const fonts = newFonts()

/** The text of content, letter for letter as it would be extracted. */
export function drawnText(contents: readonly Content[]): string {
  return contents
    .flatMap((content) => (content.kind === 'text' ? content.shapes : []))
    .flatMap((shaped) => shaped.glyphs.map((glyph) => glyph.text))
    .join('')
}

/** Text along the structure tree, a line for each block, without the tags that `skip` names. */
export function structureText(layout: Layout, skip: (tag: Tag) => boolean = () => false): string {
  const texts = new Map<Mark, string>()
  for (const page of layout.pages)
    for (const content of page.contents)
      if (content.kind === 'text' && content.mark !== null)
        texts.set(content.mark, (texts.get(content.mark) ?? '') + drawnText([content]))
  const inline = ['Link', 'Reference', 'Form', 'Lbl']
  const walk = (tag: Tag): string => {
    if (skip(tag)) return ''
    const inner = tag.children.map((child) => (child.kind === 'tag' ? walk(child) : (texts.get(child) ?? ''))).join('')
    return inline.includes(tag.role) ? inner : `\n${inner}\n`
  }
  return walk(layout.structure)
}

/** Words in order; words that a hyphen at the end of a line divides are whole. */
export function words(text: string): string[] {
  return text
    .replace(/\u00ad/g, '')
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => word !== '')
}

/** Pages of a layout as their lines of text. */
export function pageTexts(layout: Layout): string[] {
  return layout.pages.map((page) => drawnText(page.contents))
}
