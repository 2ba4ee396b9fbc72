// A PDF -> its pages and the fields of its form, each by the number of its object.

import { limits } from '../../base/limits.js'
import { PastLimit } from './budget.js'
import type { PdfFile } from './file.js'
import { unreadable } from './syntax.js'
import { entriesOf, isKind, itemsOf, nameOf, textOf, type Value } from './values.js'

export interface PageTree {
  /** Objects of the pages, in order. */
  readonly pages: readonly number[]
  /** Objects that only hold pages. */
  readonly branches: readonly number[]
}

/** The pages of a file. Throws where a page occurs twice or is none. */
export function pagesOf(file: PdfFile): PageTree {
  const pages: number[] = []
  const branches: number[] = []
  const seen = new Set<number>()
  const walk = (value: Value | undefined, depth: number): void => {
    if (depth > limits['pdf-depth'].most) throw new PastLimit('pdf-depth')
    if (!isKind(value, 'reference') || seen.has(value.number)) throw unreadable()
    seen.add(value.number)
    const node = file.resolve(value)
    if (nameOf(file.get(node, 'Type')) === 'Page') {
      pages.push(value.number)
      if (pages.length > limits['pdf-pages'].most) throw new PastLimit('pdf-pages')
      return
    }
    if (!isKind(node, 'dictionary')) throw unreadable()
    branches.push(value.number)
    if (branches.length > 2 * limits['pdf-pages'].most) throw new PastLimit('pdf-pages')
    const kids = node.entries.get('Kids')
    if (isKind(kids, 'reference')) branches.push(kids.number)
    for (const kid of itemsOf(file.resolve(kids))) walk(kid, depth + 1)
  }
  walk(entriesOf(file.get(file.trailer, 'Root')).get('Pages'), 0)
  return { pages, branches }
}

export interface Field {
  /** Its object. */
  readonly number: number
  /** Its whole name: `falu-kommun.1`. */
  readonly name: string
  readonly value: Value
  /** True for one that can be signed, and holds no other fields. */
  readonly isSignature: boolean
}

/** The fields of a form, those that only hold others among them. */
export function fieldsOf(file: PdfFile): Field[] {
  const fields: Field[] = []
  const seen = new Set<number>()
  const walk = (value: Value, above: string, depth: number): void => {
    if (depth > limits['pdf-depth'].most) throw new PastLimit('pdf-depth')
    if (!isKind(value, 'reference') || seen.has(value.number)) throw unreadable()
    seen.add(value.number)
    const field = file.resolve(value)
    const own = file.get(field, 'T')
    const name = [above, isKind(own, 'text') ? textOf(own.text) : ''].filter((part) => part !== '').join('.')
    const kids = itemsOf(file.get(field, 'Kids'))
    const isSignature = kids.length === 0 && nameOf(file.get(field, 'FT')) === 'Sig'
    fields.push({ number: value.number, name, value: field, isSignature })
    for (const kid of kids) walk(kid, name, depth + 1)
  }
  const form = file.get(file.get(file.trailer, 'Root'), 'AcroForm')
  for (const field of itemsOf(file.get(form, 'Fields'))) walk(field, '', 0)
  return fields
}
