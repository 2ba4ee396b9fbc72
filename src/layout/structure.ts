// The logical structure of a document for assistive technology and for extraction, as plain data beside the pages.
// Flow makes the tags; placed content names its mark; the PDF ties both together. A mark is known by its identity.

import { oncePer } from '../base/memory.js'
import type { Language } from '../model/document.js'

/** Standard structure types of ISO 32000-1, 14.8.4. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'BlockQuote'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Form'
  | 'Figure'

export interface Tag {
  readonly kind: 'tag'
  readonly role: Role
  readonly children: readonly (Tag | Mark)[]
  readonly attributes: TagAttributes
}

export interface TagAttributes {
  readonly language?: Language
  /** Alternative description. */
  readonly alternative?: string
  /** Unique in the document; notes need one (ISO 14289-1, 7.9). */
  readonly id?: string
  readonly scope?: 'Column' | 'Row'
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal'
  /** What a blank to fill in on paper is: text, or a box to tick (ISO 32000-1, 14.8.5.6). */
  readonly printField?: { readonly role: 'tv' | 'cb'; readonly description: string }
  /** The signature field whose widget belongs to this tag. */
  readonly field?: string
}

/** A piece of content on a page, which belongs to one tag. */
export interface Mark {
  readonly kind: 'mark'
}

export function tag(role: Role, children: readonly (Tag | Mark)[], attributes: TagAttributes = {}): Tag {
  return { kind: 'tag', role, children, attributes }
}

export function newMark(): Mark {
  return { kind: 'mark' }
}

/** A heading's tag at a level that counts from 1; deeper levels than six are H6. */
export function headingRole(level: number): Role {
  return headings[Math.min(Math.max(level, 1), headings.length) - 1] ?? 'H6'
}

/** No level of headings is skipped on the way down (ISO 14289-1, 7.4.2): a heading that would is raised. */
export function withoutSkippedHeadings(root: Tag): Tag {
  let before = 0
  const walk = (node: Tag): Tag => {
    if (!holdsHeading(node)) return node
    const level = headings.indexOf(node.role) + 1
    if (level === 0) {
      const children = node.children.map((child) => (child.kind === 'tag' ? walk(child) : child))
      return children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
    }
    before = Math.min(level, before + 1)
    return level === before ? node : { ...node, role: headingRole(before) }
  }
  return walk(root)
}

/** Whether it is a heading or holds one; what documents share is looked through once. */
const holdsHeading = oncePer(
  (node: Tag): boolean =>
    headings.includes(node.role) || node.children.some((child) => child.kind === 'tag' && holdsHeading(child)),
)

const headings: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']
