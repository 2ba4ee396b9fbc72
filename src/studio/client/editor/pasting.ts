// The clipboard -> what is put into a text; null where the editor does as well by itself.

import { pasted } from '../paste.js'
import { asPasted, type Insertion } from './insertions.js'

export function pasteInto(data: DataTransfer, document: string, from: number, to: number): Insertion | null {
  const html = data.getData('text/html')
  const plain = data.getData('text/plain')
  /* Text with slots comes from a clause: it is what it is. */
  if (html === '' || plain.includes('{{')) return null
  const found = pasted(new DOMParser().parseFromString(html, 'text/html'), document)
  return found.text === '' ? null : asPasted(document, found, from, to)
}
