// Blocks as HTML elements. Goes in: blocks of a Document and the place they stand in. Comes out: hast.
// Labels of lists and sections are text, as in the other formats: they are cited, copied and searched for.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import {
  unreachable,
  type Block,
  type Contents,
  type ContentsEntry,
  type Fact,
  type Form,
  type Inline,
  type List,
  type ListItem,
  type PartyList,
  type Remark,
  type Section,
  type Signatures,
  type TitleBlock,
} from '../model/document.js'
import { formPairs } from '../model/form-pairs.js'
import { blank, fragment, label, lines, type Heading, type Page, type Place } from './elements.js'
import { inlinesToHast, unlinked } from './inlines.js'
import { inRow, parallelToHast, rowsOf } from './parallel.js'
import { remembered } from './remembered.js'
import { tableToHast } from './table.js'

/** Blocks in order. In a parallel clause each carries its row within what holds it; `first` is that of the first. */
export function blocksToHast(blocks: readonly Block[], place: Place, first = 1): ElementContent[] {
  if (!place.aligned) return unaligned(blocks, place)
  return blocks.map((block, index) =>
    inRow(blockToHast(block, place), first + rowsOf(blocks.slice(0, index)), rowsOf([block])),
  )
}

function unaligned(blocks: readonly Block[], place: Place): ElementContent[] {
  const pairs = formPairs(blocks)
  return blocks.flatMap((block, index): ElementContent[] => {
    if (pairs.has(index - 1)) return []
    const pair = pairs.get(index)
    if (pair === undefined) return [blockToHast(block, place)]
    return [h('div', { className: ['forms-beside'] }, lines(pair.map((form) => blockToHast(form, place))))]
  })
}

/** The heading of a section or annex, at the place's level, with its number as a label, and what the page adds to it. */
export function headingToHast(heading: Heading, place: Place): Element[] {
  const number = heading.label === null ? [] : label(heading.label)
  const title = inlinesToHast(heading.title, place.page)
  const below = heading.id === null ? [] : (place.page.additions?.belowHeading(heading) ?? [])
  return [h(`h${Math.min(place.level, 6)}`, { id: heading.id }, [...number, ...title]), ...below]
}

function blockToHast(block: Block, place: Place): Element {
  return remembered(block, place, () => newBlockToHast(block, place))
}

function newBlockToHast(block: Block, place: Place): Element {
  const { page } = place
  switch (block.kind) {
    case 'title':
      return titleToHast(block, place)
    case 'facts':
      return h(
        'div',
        { className: ['facts'] },
        lines([...subheading(block.title, place), factsToHast(block.rows, page)]),
      )
    case 'parties':
      return partiesToHast(block, place)
    case 'contents':
      return contentsToHast(block, page)
    case 'section':
      return sectionToHast(block, place)
    case 'paragraph':
      return h('p', inlinesToHast(block.inlines, page))
    case 'list':
      return listToHast(block, place)
    case 'table':
      return tableToHast(block, place, (blocks) => blocksToHast(blocks, { ...place, aligned: false }))
    case 'quotation':
      return h('blockquote', lines(blocksToHast(block.blocks, place)))
    case 'remark':
      return remarkToHast(block, place)
    case 'form':
      return formToHast(block, page)
    case 'confidential':
      return h(
        'div',
        { className: ['confidential'], role: 'group', ariaLabel: block.ground },
        lines(blocksToHast(block.blocks, { ...place, aligned: false })),
      )
    case 'signatures':
      return page.additions?.signatures(block) ?? signaturesToHast(block, page)
    case 'parallel':
      return parallelToHast(block, place, blocksToHast)
    case 'placed':
      return h(
        'div',
        { className: ['placed'] },
        lines(block.entries.map(({ look, inlines }) => h('p', { className: [look] }, inlinesToHast(inlines, page)))),
      )
    default:
      return unreachable(block)
  }
}

function sectionToHast(section: Section, place: Place): Element {
  const inside: Place = { ...place, level: place.level + 1, heading: section.id }
  const heading = headingToHast(section, inside)
  const [only = h('div'), ...below] = heading
  const whole = below.length === 0 ? only : h('div', { className: ['heading'] }, lines(heading))
  const top = place.aligned ? [inRow(whole, 1, 1)] : heading
  return h('section', lines([...top, ...blocksToHast(section.blocks, inside, 2)]))
}

function titleToHast(block: TitleBlock, place: Place): Element {
  const { page } = place
  return h(
    'div',
    { className: ['title'] },
    lines([
      h('h1', { id: place.heading }, inlinesToHast(block.title, page)),
      ...(block.subtitle === null ? [] : [h('p', { className: ['subtitle'] }, inlinesToHast(block.subtitle, page))]),
      ...(block.facts.length === 0 ? [] : [factsToHast(block.facts, page)]),
    ]),
  )
}

function factsToHast(facts: readonly Fact[], page: Page): Element {
  const rows = facts.map((fact) =>
    h('div', { id: fact.id }, lines([h('dt', fact.label), h('dd', inlinesToHast(fact.value, page))])),
  )
  return h('dl', lines(rows))
}

function partiesToHast(block: PartyList, place: Place): Element {
  const { page } = place
  const entries = block.entries.map((entry) => {
    const details = entry.details.flatMap((detail, index): ElementContent[] => [
      ...(index === 0 ? [] : [{ type: 'text' as const, value: ', ' }]),
      ...inlinesToHast(detail, page),
    ])
    return h(
      'li',
      lines([
        h('p', { className: ['party-name'] }, inlinesToHast(entry.name, page)),
        ...(details.length === 0 ? [] : [h('p', { className: ['party-details'] }, details)]),
      ]),
    )
  })
  return h('div', { className: ['parties'] }, lines([...subheading(block.title, place), h('ul', lines(entries))]))
}

/**
 * Entries come flat with levels; the list is nested, so that its depth can be heard. A link leads past its many links
 * (WCAG 2.1, 2.4.1, technique G123).
 */
function contentsToHast(block: Contents, page: Page): Element {
  const id = 'contents.heading'
  const first = block.entries.find((entry) => page.addresses.targets.has(entry.target))
  const skip =
    first === undefined ? [] : [h('a', { className: ['skip'], href: fragment(first.target) }, page.words.skipToText)]
  return h(
    'nav',
    { className: ['contents'], ariaLabelledBy: [id] },
    lines([h('div', lines([...skip, h('h2', { id }, block.title), entriesToHast(block.entries, page)]))]),
  )
}

/** Entries with their numbers as a nested list of links. */
export function entriesToHast(entries: readonly ContentsEntry[], page: Page): Element {
  const level = Math.min(...entries.map((entry) => entry.level))
  const starts = entries.flatMap((entry, index) => (entry.level === level || index === 0 ? [index] : []))
  const items = starts.map((start, index) => {
    const [entry, ...below] = entries.slice(start, starts[index + 1])
    const link = entry === undefined ? [] : [entryToHast(entry, page)]
    return h('li', below.length === 0 ? link : lines([...link, entriesToHast(below, page)]))
  })
  return h('ol', lines(items))
}

function entryToHast(entry: ContentsEntry, page: Page): Element {
  const title = h('span', inlinesToHast(unlinked(entry.title), page))
  const content = entry.label === null ? [title] : [...label(entry.label), title]
  return page.addresses.targets.has(entry.target)
    ? h('a', { href: fragment(entry.target) }, content)
    : h('span', content)
}

function listToHast(list: List, place: Place): Element {
  const items = list.items.map((item, index) => {
    const element = h(
      'li',
      lines([h('span', { className: ['label'] }, item.label), h('div', lines(blocksToHast(item.blocks, place)))]),
    )
    if (!place.aligned) return element
    const rows = (among: readonly ListItem[]): number => rowsOf([{ ...list, items: among }])
    return inRow(element, 1 + rows(list.items.slice(0, index)), rows([item]))
  })
  return h(list.ordered ? 'ol' : 'ul', { className: ['list'] }, lines(items))
}

/** `note` rather than a landmark: an agreement may have many remarks, and they belong to the text around them. */
function remarkToHast(block: Remark, place: Place): Element {
  const title =
    block.title === null ? [] : [h('p', { className: ['remark-title'] }, inlinesToHast(block.title, place.page))]
  return h(
    'aside',
    { role: 'note', ariaLabel: place.page.words.remark },
    lines([...title, ...blocksToHast(block.blocks, { ...place, aligned: false })]),
  )
}

function formToHast(form: Form, page: Page): Element {
  const title = form.title === null ? [] : [h('p', { className: ['form-title'] }, inlinesToHast(form.title, page))]
  const fields = form.fields.map((field) =>
    h(
      'li',
      { className: [`field-${field.size}`] },
      lines([h('span', field.label), blank(field.size, page.words.fillIn)]),
    ),
  )
  return h('div', { className: ['form'] }, lines([...title, h('ul', lines(fields))]))
}

function signaturesToHast(block: Signatures, page: Page): Element {
  const blocks = block.blocks.map((signature) => {
    const rows = signature.lines.map((line) =>
      h(
        'div',
        { className: [`line-${line.kind}`] },
        lines([
          h('dt', line.label),
          h('dd', line.value ?? blank('line', line.kind === 'signature' ? page.words.signature : page.words.fillIn)),
        ]),
      ),
    )
    return h(
      'li',
      lines([
        h('p', { className: ['signature-party'] }, inlinesToHast(signature.heading, page)),
        ...(rows.length === 0 ? [] : [h('dl', lines(rows))]),
      ]),
    )
  })
  const list = h('ul', { className: ['signatures', `columns-${block.columns}`] }, lines(blocks))
  if (block.statement === undefined) return list
  return h('div', lines([h('p', block.statement), ...(blocks.length === 0 ? [] : [list])]))
}

/** The heading of a list of facts or parties, one level under the heading above. */
function subheading(title: readonly Inline[] | null, place: Place): Element[] {
  if (title === null) return []
  return headingToHast({ id: null, label: null, title }, { ...place, level: place.level + 1 })
}
