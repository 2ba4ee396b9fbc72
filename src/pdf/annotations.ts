// Links and signature fields of a page. Goes in: the page and where targets stand. Comes out: annotations, each with the
// tag that it belongs to (ISO 14289-1, 7.18).

import type { FieldContent, Link } from '../layout/items.js'
import type { Layout, Page } from '../layout/layout.js'
import type { Mark, Tag } from '../layout/structure.js'
import { type Container } from './container.js'
import { number, rgb } from './draw.js'
import { pdfText, type Reference, type Value } from './objects.js'

export interface Annotation {
  readonly reference: Reference
  /** Null for what stands outside the structure. */
  readonly tag: Tag
  readonly write: (structParent: number) => void
}

/** What annotations need to know of the file. */
export interface AnnotationContext {
  readonly container: Container
  readonly layout: Layout
  readonly height: number
  readonly pages: readonly Reference[]
  readonly linkOf: ReadonlyMap<Mark, Tag>
  readonly fieldTags: ReadonlyMap<string, Tag>
  readonly colour: string
}

/** Links: one annotation for each line of a link's text. */
export function linkAnnotations(page: Page, context: AnnotationContext): Annotation[] {
  const lines: { link: Link; tag: Tag; y: number; left: number; right: number; size: number }[] = []
  for (const content of page.contents) {
    if (content.kind !== 'text' || content.link === null || content.mark === null) continue
    const tag = context.linkOf.get(content.mark)
    if (tag === undefined || destinationOf(content.link, context) === null) continue
    const { x, y, width, size } = content
    const last = lines.at(-1)
    if (last !== undefined && last.link === content.link && last.y === y)
      lines[lines.length - 1] = { ...last, left: Math.min(last.left, x), right: Math.max(last.right, x + width) }
    else lines.push({ link: content.link, tag, y, left: x, right: x + Math.max(1, width), size })
  }
  return lines.map(({ link, tag, y, left, right, size }) => {
    const reference = context.container.reserve()
    const bottom = context.height - y - 0.3 * size
    const data = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, bottom, right, bottom + 1.15 * size],
      Border: [0, 0, 0],
      F: print,
      Contents: pdfText(link.contents),
      ...destinationOf(link, context),
    }
    return {
      reference,
      tag,
      write: (structParent) => context.container.write(reference, { ...data, StructParent: structParent }),
    }
  })
}

/** Signature fields without a signature: a widget each, with an appearance of its own (ISO 19005-2, 6.3.3). */
export function fieldAnnotations(page: Page, context: AnnotationContext, fields: FieldTree): Annotation[] {
  return page.contents.flatMap((content): Annotation[] => {
    if (content.kind !== 'field') return []
    const tag = context.fieldTags.get(content.field)
    if (tag === undefined) return []
    const { parent, partial, reference } = fields.terminal(content.field)
    const y = context.height - content.y - content.height
    const data = {
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: pdfText(partial),
      TU: pdfText(content.tooltip),
      Parent: parent ?? undefined,
      P: context.pages[page.number - 1],
      F: print,
      Rect: [content.x, y, content.x + content.width, y + content.height],
      AP: { N: appearance(content, context) },
    }
    return [
      {
        reference,
        tag,
        write: (structParent) => context.container.write(reference, { ...data, StructParent: structParent }),
      },
    ]
  })
}

/** A thin frame, in the colour of rules: room for the visible signature. Its lower edge is the line to sign on. */
function appearance(content: FieldContent, context: AnnotationContext): Reference {
  const { width, height } = content
  const [right, top] = [number(width - 0.25), number(height - 0.25)]
  const path = `0.25 0 m 0.25 ${top} l ${right} ${top} l ${right} 0 l`
  const frame = `q ${rgb(context.colour)} RG 0.5 w [2 2] 0 d ${path} S Q`
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} }
  return context.container.add(form, Buffer.from(frame, 'latin1'))
}

export interface FieldTree {
  /** The object of a field and its parent; a part of a name holds no full stop (ISO 32000-1, 12.7.3.2). */
  terminal(name: string): { readonly reference: Reference; readonly parent: Reference | null; readonly partial: string }
  /** Writes the fields that only hold others, and gives the fields at the top. */
  finish(): Reference[]
}

/** Fields by name: `falu-kommun.1` is the field `1` under `falu-kommun`. */
export function fieldTree(container: Container): FieldTree {
  const groups = new Map<string, { reference: Reference; kids: Reference[] }>()
  const top: Reference[] = []
  return {
    terminal: (name) => {
      const [first = name, ...rest] = name.split('.')
      const reference = container.reserve()
      if (rest.length === 0) {
        top.push(reference)
        return { reference, parent: null, partial: first }
      }
      const group = groups.get(first) ?? { reference: container.reserve(), kids: [] }
      if (!groups.has(first)) top.push(group.reference)
      groups.set(first, group)
      group.kids.push(reference)
      return { reference, parent: group.reference, partial: rest.join('-') }
    },
    finish: () => {
      for (const [name, { reference, kids }] of groups) container.write(reference, { T: pdfText(name), Kids: kids })
      return top
    },
  }
}

const print = 4

function destinationOf(link: Link, context: AnnotationContext): Record<string, Value> | null {
  if (link.url !== null) return { A: { Type: 'Action', S: 'URI', URI: pdfText(asciiUrl(link.url)) } }
  const destination = link.target === null ? undefined : context.layout.destinations.get(link.target)
  const page = destination === undefined ? undefined : context.pages[destination.page - 1]
  if (destination === undefined || page === undefined) return null
  return { Dest: [page, 'XYZ', 0, context.height - destination.y + aboveTarget, null] }
}

/** A little of what stands above a target is shown. */
export const aboveTarget = 8

/** An address in a link is ASCII (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, (signs) => encodeURIComponent(signs))
}
