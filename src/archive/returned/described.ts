// A number of an object -> what it is a part of, in words: of which page the content, a font, an annotation; of which key of
// the catalogue.

import { phrase } from '../../base/phrases/phrases.js'
import { printable } from '../../base/printable.js'
import type { Sentence } from '../../base/sentence.js'
import type { PdfFile } from './file.js'
import { pagesOf } from './tree.js'
import { entriesOf, isKind, itemsOf, nameOf, type Value } from './values.js'

/** What is said of an object that was changed. The file is walked once; what many pages share counts for the first. */
export function describedIn(file: PdfFile): (number: number) => Sentence | undefined {
  const found = new Map<number, Sentence>()
  const { pages, branches } = pagesOf(file)
  const ends = new Set([...pages, ...branches])
  const mark = (value: Value | undefined, sentence: Sentence): void => {
    const open: (Value | undefined)[] = [value]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (isKind(next, 'reference')) {
        if (ends.has(next.number) || found.has(next.number)) continue
        found.set(next.number, sentence)
        open.push(file.object(next.number))
      } else if (isKind(next, 'array')) for (const item of next.items) open.push(item)
      else for (const item of entriesOf(next).values()) open.push(item)
    }
  }
  for (const branch of branches) found.set(branch, phrase('pdf-pages', {}))
  for (const [index, number] of pages.entries()) {
    const page = index + 1
    const own = file.object(number)
    mark(entriesOf(own).get('Contents'), phrase('pdf-content', { page }))
    mark(file.get(file.get(own, 'Resources'), 'Font'), phrase('pdf-font', { page }))
    mark(entriesOf(own).get('Resources'), phrase('pdf-resources', { page }))
    for (const annotation of itemsOf(file.get(own, 'Annots'))) {
      const kind = printable(nameOf(file.get(annotation, 'Subtype')) ?? '?')
      mark(annotation, phrase('pdf-annotation-made', { page, kind }))
    }
  }
  for (const [key, value] of entriesOf(file.get(file.trailer, 'Root')))
    mark(value, phrase('pdf-catalogue', { key: printable(key) }))
  return (number) => found.get(number)
}
