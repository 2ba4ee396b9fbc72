// What the styles are made of: spaces, sizes and rules of the theme as the library wants them.

import { BorderStyle, LineRuleType } from 'docx'
import type { IBorderOptions, IParagraphStyleOptions, TabStopDefinition } from 'docx'
import type { Theme } from '../theme/theme.js'
import { eighths, halfPoints, hexColour, twips } from './measure.js'

/** What a style says; its id is its key. */
export type StyleProperties = Omit<IParagraphStyleOptions, 'id'>
export type StyleTable = Readonly<Record<string, StyleProperties>>

export type TextStyle = Theme['text']['body']

/** On the page of what follows, and not split itself. */
export const keepWithNext = { keepNext: true, keepLines: true }

export function muted(theme: Theme) {
  return { color: hexColour(theme.colour.muted) }
}

export function heading(theme: Theme, level: number): TextStyle {
  return theme.text.heading[level - 1] ?? theme.text.heading[theme.text.heading.length - 1] ?? theme.text.body
}

/** Space around a paragraph and between its lines, in points. "At least" lets a larger run make its line higher. */
export function spaced(style: TextStyle, before: number, after: number) {
  return {
    spacing: {
      before: twips(before),
      after: twips(after),
      line: twips(style.leading),
      lineRule: LineRuleType.AT_LEAST,
    },
  }
}

/** Properties that the library writes in a style though its type does not know them there. */
export function also(
  paragraph: StyleProperties['paragraph'],
  more: { tabStops?: readonly TabStopDefinition[]; widowControl?: boolean },
): StyleProperties['paragraph'] {
  const both = { ...paragraph, ...more }
  return both
}

export function sized(style: TextStyle) {
  return { size: halfPoints(style.size), sizeComplexScript: halfPoints(style.size) }
}

export function rule(thickness: number, colour: string, space = 1): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: eighths(thickness), color: hexColour(colour), space }
}
