// Words of a drawn page that say where they come from: found, marked, asked what a click means.

import type { WordPlace } from './places.js'

export interface DrawnWord extends WordPlace {
  readonly element: SVGTSpanElement
}

const words = new WeakMap<SVGSVGElement, readonly DrawnWord[]>()

export function wordsOf(page: SVGSVGElement): readonly DrawnWord[] {
  const known = words.get(page)
  if (known !== undefined) return known
  const found = [...page.querySelectorAll<SVGTSpanElement>('tspan[data-file]')].map((element): DrawnWord => {
    const { file = '', line = '1', column = '1' } = element.dataset
    return { element, file, line: Number(line), column: Number(column) }
  })
  words.set(page, found)
  return found
}

/** Where a word stands, in the page's own measure: left, right, baseline, and its size. */
export function boxOf({ element }: DrawnWord): { x: number; right: number; y: number; size: number } {
  const x = Number(element.getAttribute('x') ?? 0)
  const line = element.parentElement
  const size = Number(line?.getAttribute('font-size') ?? 10)
  return { x, right: x + element.getComputedTextLength(), y: Number(line?.getAttribute('y') ?? 0), size }
}

/** Lays marks of a kind behind words, in place of those of that kind before; words of one line share one. */
export function mark(page: SVGSVGElement, kind: 'here' | 'open', marked: readonly DrawnWord[]): SVGRectElement | null {
  page.querySelectorAll(`rect.mark-${kind}`).forEach((rect) => {
    rect.remove()
  })
  const lines = new Map<string, { x: number; right: number; y: number; size: number }>()
  for (const box of marked.map(boxOf)) {
    /* Columns of one line have marks of their own. */
    const name = [...lines].find(
      ([, { x, right, y }]) => y === box.y && box.x < right + 3 * box.size && box.right > x - 3 * box.size,
    )?.[0]
    const before = name === undefined ? undefined : lines.get(name)
    if (before === undefined || name === undefined) lines.set(`${lines.size}`, box)
    else lines.set(name, { ...before, x: Math.min(before.x, box.x), right: Math.max(before.right, box.right) })
  }
  let first: SVGRectElement | null = null
  for (const { x, right, y, size } of lines.values()) {
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    rect.setAttribute('class', `mark-${kind}`)
    rect.setAttribute('x', `${x - size * 0.15}`)
    rect.setAttribute('y', `${y - size * 0.95}`)
    rect.setAttribute('width', `${right - x + size * 0.3}`)
    rect.setAttribute('height', `${size * 1.3}`)
    rect.setAttribute('rx', '1.5')
    page.prepend(rect)
    first ??= rect
  }
  return first
}

/** A place of the window in the page's own measure. */
export function pointIn(page: SVGSVGElement, clientX: number, clientY: number): { x: number; y: number } {
  const matrix = page.getScreenCTM()
  if (matrix === null) return { x: 0, y: 0 }
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
  return { x, y }
}
