// Pages as they were drawn, by their keys: what has been fetched once is not fetched again.

import { askPage } from './ask.js'
import type { Viewed } from '../protocol.js'

/** So many drawings are kept; what was drawn first is let go first. */
const most = 120

const drawings = new Map<string, Promise<SVGSVGElement>>()

/** A page's drawing, the reader's own copy of it. */
export async function drawn(viewed: Viewed, number: number, key: string): Promise<SVGSVGElement> {
  const name = nameOf(viewed, key)
  const known = drawings.get(name) ?? askPage(viewed, number, key).then(parsed)
  keep(name, known)
  try {
    return (await known).cloneNode(true) as SVGSVGElement
  } catch (cause) {
    drawings.delete(name)
    throw cause
  }
}

/** A drawing that has come unasked. */
export function takeDrawing(viewed: Viewed, key: string, svg: string): void {
  keep(nameOf(viewed, key), Promise.resolve(svg).then(parsed))
}

function nameOf({ agreement, instance, edition }: Viewed, key: string): string {
  return `${agreement} ${instance} ${edition.join('+')} ${key}`
}

function keep(name: string, drawing: Promise<SVGSVGElement>): void {
  drawings.delete(name)
  drawings.set(name, drawing)
  for (const oldest of drawings.keys()) {
    if (drawings.size <= most) break
    drawings.delete(oldest)
  }
}

function parsed(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  if (!(root instanceof SVGSVGElement)) throw new TypeError('a page that is no drawing')
  return document.adoptNode(root)
}
