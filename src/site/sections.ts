// A Document -> its sections and annexes with their text: what is searched, and what two versions are compared by.

import { addressesOf } from '../html/addresses.js'
import type { Block, Document, Inline, Part } from '../model/document.js'
import { blocksIn } from '../model/walk.js'
import { inlineText, text } from '../text/text.js'

export interface SectionText {
  /** The address on the page. */
  readonly id: string
  /** Number and title. */
  readonly name: string
  /** Lines of the section itself, those of its sub-sections aside. */
  readonly body: string
}

/** Sections and annexes in order. */
export function sectionsOf(document: Document): SectionText[] {
  const { targets } = addressesOf(document)
  const within = (blocks: readonly Block[]): SectionText[] =>
    blocksIn(blocks, ({ kind }) => kind === 'section')
      .filter((block) => block.kind === 'section')
      .map(({ id, label, title, blocks: own }) => ({ id, name: nameOf(label, title), body: bodyOf(own, document) }))
  const ofPart = (part: Part): SectionText[] => {
    const own = { id: part.id, name: nameOf(part.label, part.title), body: bodyOf(part.blocks, document) }
    return part.kind === 'main' ? within(part.blocks) : [own, ...within(part.blocks)]
  }
  return document.parts.flatMap(ofPart).filter(({ id }) => targets.has(id))
}

/** What stands before the first section: title, parties, facts. */
export function opening(document: Document): string {
  const blocks = document.parts.filter(({ kind }) => kind === 'main').flatMap((part) => part.blocks)
  const end = blocks.findIndex(({ kind }) => kind === 'section')
  return linesOf(end < 0 ? blocks : blocks.slice(0, end), document)
}

function bodyOf(blocks: readonly Block[], document: Document): string {
  return linesOf(
    blocks.filter(({ kind }) => kind !== 'section' && kind !== 'signatures' && kind !== 'title'),
    document,
  )
}

function linesOf(blocks: readonly Block[], document: Document): string {
  const part: Part = { kind: 'main', id: 'main', label: null, title: [], date: null, content: 'text', blocks }
  return text({ ...document, parts: [part] }).trim()
}

function nameOf(label: string | null, title: readonly Inline[]): string {
  return [label ?? '', inlineText(title)].filter((piece) => piece !== '').join(' ')
}
