// Kinds of fields, by how they are drawn.

import type { FieldView } from '../../protocol.js'

export type SectionField = Extract<FieldView, { readonly kind: 'group' | 'list' | 'by-key' | 'again' | 'data' }>
export type LeafField = Exclude<FieldView, SectionField | { readonly kind: 'texts' | 'shapes' }>

/** Those that are a section of their own, with a heading that opens it. */
export function isSection(field: FieldView): field is SectionField {
  const { kind } = field
  return kind === 'group' || kind === 'list' || kind === 'by-key' || kind === 'again' || kind === 'data'
}

/** Those that one control shows. */
export function isLeaf(field: FieldView): field is LeafField {
  return !isSection(field) && field.kind !== 'texts' && field.kind !== 'shapes'
}
