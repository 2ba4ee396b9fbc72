// The structure tree in the file. Goes in: tags, marks with their pages, annotations. Comes out: StructTreeRoot with
// its ParentTree, and the numbers that pages and annotations carry to find their way back.

import { oncePer } from '../base/memory.js'
import type { Mark, Role, Tag, TagAttributes } from '../layout/structure.js'
import type { Annotation } from './annotations.js'
import { type Container } from './container.js'
import { entriesOf, pdfText, type Reference, type Value } from './objects.js'

export interface MarkedPage {
  readonly reference: Reference
  readonly marks: readonly Mark[]
  readonly annotations: readonly Annotation[]
}

/** Left, bottom, right and top on the page. */
type Box = readonly [number, number, number, number]

/** Writes the tree and the annotations. Page number i has `StructParents` i. */
export function writeStructure(
  root: Tag,
  pages: readonly MarkedPage[],
  boxes: ReadonlyMap<Mark, Box>,
  container: Container,
): Reference {
  const places = placesOf(pages)
  const objects = new Map<Tag, { page: MarkedPage; annotation: Annotation }[]>()
  for (const page of pages)
    for (const annotation of page.annotations) {
      const list = objects.get(annotation.tag)
      if (list === undefined) objects.set(annotation.tag, [{ page, annotation }])
      else list.push({ page, annotation })
    }
  const owners = new Map<Mark, Reference>()
  const ids: [string, Reference][] = []
  const tree = container.reserve()
  const annotationParents: Reference[] = []

  const write = (tag: Tag, parent: Reference): Reference => {
    const kids: string[] = []
    const reference = container.reserve()
    const placed = objects.get(tag) ?? []
    for (const child of tag.children) {
      if (child.kind === 'tag') {
        kids.push(`${write(child, reference).id} 0 R`)
        continue
      }
      owners.set(child, reference)
      for (const { page, number } of places.get(child) ?? [])
        kids.push(`<<\n/Type /MCR\n/Pg ${page.id} 0 R\n/MCID ${number}\n>>`)
    }
    for (const { page, annotation } of placed) {
      kids.push(`<<\n/Type /OBJR\n/Obj ${annotation.reference.id} 0 R\n/Pg ${page.reference.id} 0 R\n>>`)
      annotation.write(pages.length + annotationParents.length)
      annotationParents.push(reference)
    }
    const { attributes } = tag
    if (attributes.id !== undefined) ids.push([attributes.id, reference])
    const shown = tag.children.find((child) => child.kind === 'mark')
    const box = shown === undefined ? undefined : boxes.get(shown)
    const own = box === undefined ? attributesOf(tag) : writtenAttributes(tag, box)
    // A sole child stands without an array: what compares a signed file with the one before finds a widget only so.
    const children = kids.length === 1 ? (kids[0] ?? '') : `[${kids.join(' ')}]`
    const role = roleOf(tag.role, placed.length)
    container.writeText(reference, `<<\n/Type /StructElem\n/S /${role}\n/P ${parent.id} 0 R\n/K ${children}\n${own}>>`)
    return reference
  }

  const top = write(root, tree)
  const parents: Value[] = pages.flatMap((page, index) => [
    index,
    container.add(page.marks.map((mark) => owners.get(mark) ?? null)),
  ])
  annotationParents.forEach((reference, index) => parents.push(pages.length + index, reference))
  return container.write(tree, {
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: container.add({ Nums: parents }),
    ParentTreeNextKey: pages.length + annotationParents.length,
    IDTree: ids.length === 0 ? undefined : container.add({ Names: idNames(ids) }),
  })
}

function placesOf(pages: readonly MarkedPage[]): ReadonlyMap<Mark, { page: Reference; number: number }[]> {
  const places = new Map<Mark, { page: Reference; number: number }[]>()
  for (const page of pages)
    page.marks.forEach((mark, number) => {
      const list = places.get(mark)
      if (list === undefined) places.set(mark, [{ page: page.reference, number }])
      else list.push({ page: page.reference, number })
    })
  return places
}

/** A link that leads nowhere in this document is plain text. */
function roleOf(role: Role, objects: number): string {
  return role === 'Link' && objects === 0 ? 'Span' : role
}

/** Entries of an element that follow from its tag alone, as they are written. */
const attributesOf = oncePer((tag: Tag) => writtenAttributes(tag, undefined))

function writtenAttributes({ attributes }: Tag, box: Box | undefined): string {
  const entries = {
    ID: attributes.id === undefined ? undefined : pdfText(attributes.id),
    Lang: attributes.language === undefined ? undefined : pdfText(attributes.language),
    Alt: attributes.alternative === undefined ? undefined : pdfText(attributes.alternative),
    A: attributeObjects(attributes, box),
  }
  return entriesOf(entries)
}

function attributeObjects(attributes: TagAttributes, box: Box | undefined): Value[] | undefined {
  const objects: Value[] = []
  if (box !== undefined) objects.push({ O: 'Layout', Placement: 'Block', BBox: box })
  if (attributes.scope !== undefined) objects.push({ O: 'Table', Scope: attributes.scope })
  if (attributes.listNumbering !== undefined) objects.push({ O: 'List', ListNumbering: attributes.listNumbering })
  if (attributes.printField !== undefined) {
    const { role, description } = attributes.printField
    const checked = role === 'cb' ? { checked: 'off' } : {}
    objects.push({ O: 'PrintField', Role: role, ...checked, Desc: pdfText(description) })
  }
  return objects.length === 0 ? undefined : objects
}

/** Sorted by bytes, as a name tree is (ISO 32000-1, 7.9.6). */
function idNames(ids: readonly [string, Reference][]): Value[] {
  const sorted = [...ids].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.flatMap(([id, reference]) => [pdfText(id), reference])
}
