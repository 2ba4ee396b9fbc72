// The page's style: the theme as CSS custom properties for light, dark and paper, then the style sheet that uses them.
// Sizes are relative to the body size: on paper it is the theme's, on a screen the reader's own.

import { oncePer } from '../base/memory.js'
import type { RunningText } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import { readable } from './colour.js'

/** What the two colour schemes do not take from the theme. */
const light = { background: '#ffffff', tint: '#f4f6f7' }
const dark = { background: '#15181b', tint: '#20262a', rule: '#424a51' }

/** What stands on every printed page. */
export type RunningTexts = Pick<RunningText, 'header' | 'footer' | 'mark' | 'copy'>

/**
 * @param furniture what stands on every printed page; browsers that know no margin boxes leave it out
 * @param styleSheet CSS that takes colours and sizes from the custom properties
 */
export function pageStyle(theme: Theme, furniture: RunningTexts, styleSheet: string): string {
  return [propertiesOf(theme), paperRules(theme, furniture), styleSheet.trim()].join('\n').replaceAll('</', '<\\/')
}

const propertiesOf = oncePer((theme: Theme): string =>
  [
    `:root {\n${declarations({ ...readableColours(theme, light.background), ...light, ...measures(theme) })}}`,
    `@media screen and (prefers-color-scheme: dark) {`,
    `:root {\n${declarations({ ...readableColours(theme, dark.background), ...dark })}}`,
    `}`,
  ].join('\n'),
)

/** Text on the background and on the tint; WCAG 2.1, 1.4.3 and, for lines to write on, 1.4.11. */
function readableColours(theme: Theme, background: string): Record<string, string> {
  const { text, muted, accent, rule } = theme.colour
  return {
    text: readable(text, background, 12),
    muted: readable(muted, background, 5.5),
    accent: readable(accent, background, 6),
    rule,
  }
}

function measures(theme: Theme): Record<string, string> {
  const { text, unit, number, list, quotation, rule, signature } = theme
  const [first = text.body, second = first, third = second] = text.heading
  const sizes = {
    small: text.small,
    note: text.note,
    running: text.running,
    title: text.title,
    subtitle: text.subtitle,
  }
  const headings = { 'heading-1': first, 'heading-2': second, 'heading-3': third }
  const relative = (points: number): number => round(points / text.body.size)
  return {
    'font-family': families(theme),
    'print-size': `${text.body.size}pt`,
    'print-leading': String(round(text.body.leading / text.body.size)),
    ...Object.fromEntries(
      Object.entries({ ...sizes, ...headings }).flatMap(([name, style]) => [
        [`size-${name}`, `${relative(style.size)}rem`],
        [`leading-${name}`, String(round(style.leading / style.size))],
      ]),
    ),
    unit: `${relative(unit)}rem`,
    'number-column': `${relative(number.column)}rem`,
    'list-indent': `${relative(list.indent)}rem`,
    'quotation-indent': `${relative(quotation.indent)}rem`,
    'signature-room': `${relative(signature.room)}rem`,
    'signature-gap': `${relative(signature.gap)}rem`,
    'rule-thin': `${rule.thin}pt`,
    'rule-thick': `${rule.thick}pt`,
  }
}

function declarations(properties: Record<string, string>): string {
  return Object.entries(properties)
    .map(([name, value]) => `  --${name}: ${value};\n`)
    .join('')
}

/** Size, margins, running header and page numbers on paper; the first page has the header in the text. */
function paperRules(theme: Theme, furniture: RunningTexts): string {
  const { width, height, margin } = theme.page
  const { header, mark, copy, footer } = furniture
  const marks = [header.right, copy, mark].filter((piece) => piece !== null && piece !== '').join(' · ')
  const numbers = footer
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '{page}' ? 'counter(page)' : piece === '{pages}' ? 'counter(pages)' : string(piece)))
  const look = `font: ${theme.text.running.size}pt ${families(theme)}; color: ${theme.colour.muted}`
  return [
    `@page {`,
    `  size: ${width}pt ${height}pt;`,
    `  margin: ${margin.top}pt ${margin.right}pt ${margin.bottom}pt ${margin.left}pt;`,
    `  @top-left { content: ${string(header.left)}; ${look} }`,
    `  @top-right { content: ${string(marks)}; ${look} }`,
    `  @bottom-right { content: ${numbers.length === 0 ? 'none' : numbers.join(' ')}; ${look} }`,
    `}`,
    `@page :first { @top-left { content: none } @top-right { content: none } }`,
  ].join('\n')
}

function families(theme: Theme): string {
  return [theme.font.family, ...theme.font.fallback].map(family).join(', ')
}

/** A name as a CSS string; the generic families are keywords. */
function family(name: string): string {
  return /^(serif|sans-serif|monospace|system-ui)$/.test(name) ? name : string(name)
}

/** CSS Syntax 3, 4.3.7: everything but plain characters is written as an escape. */
function string(text: string): string {
  const escaped = text.replace(/["\\<\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
