// The agreements of content/ as they are printed, for tests that hold facts against them.

import type { Block, Document, Inline, Section } from '../../src/model/document.js'
import { inlineText, text } from '../../src/text/text.js'
import { madeProject, translatedProject } from '../support/project.js'

const made = madeProject()

/** Documents of all instances of an agreement, in the order of the series. */
export function documentsOf(agreement: string): Document[] {
  return made.instances
    .flatMap(({ editions }) => editions.map(({ document }) => document))
    .filter((document) => document.agreement === agreement)
}

/** The first instance of an agreement in a language in which it does not bind. */
export function translationOf(agreement: string, language: string): Document {
  const found = translatedProject()
    .flatMap(({ editions }) => editions.map(({ document }) => document))
    .find((document) => document.agreement === agreement && document.languages[0] === language)
  if (found === undefined) throw new Error(`${agreement} has no translation into ${language}.`)
  return found
}

/** What is printed, with plain spaces and hyphens. */
export function printed(document: Document): string {
  return plain(text(document))
}

/** What is printed under the section with this number or, for an unnumbered one, this title: sub-sections included. */
export function printedUnder(document: Document, labelOrTitle: string): string {
  const found = sectionsOf(document).find(
    ({ label, title }) => (label ?? inlineText(title)) === labelOrTitle || inlineText(title) === labelOrTitle,
  )
  if (found === undefined) throw new Error(`There is no section ${labelOrTitle}.`)
  return plain(text({ ...document, parts: document.parts.slice(0, 1).map((part) => ({ ...part, blocks: [found] })) }))
}

/** Number and title of every section of the main part, unnumbered ones by their title alone. */
export function outline(document: Document): string[] {
  return sectionsOf(document).map(({ label, title }) => plain([label, inlineText(title)].filter(Boolean).join(' ')))
}

/** Every block of a kind in the document, annexes and inner blocks included. */
export function blocksOf<Kind extends Block['kind']>(
  document: Document,
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  const walk = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block) => [block, ...walk('blocks' in block && block.kind !== 'signatures' ? block.blocks : [])])
  return document.parts
    .flatMap((part) => walk(part.blocks))
    .filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
}

/** Who signs: name of the party, and the name and title that are printed. */
export function signers(document: Document): [party: string, name: string | null, title: string | null][] {
  return blocksOf(document, 'signatures').flatMap(({ blocks }) =>
    blocks.map(({ heading, name, title }) => [plain(inlineText(heading)).replace(/^F[öo]r /, ''), name, title] as const),
  ) as [string, string | null, string | null][]
}

/** Number of items of every list in the document, in order. */
export function listSizes(document: Document): number[] {
  return blocksOf(document, 'list').map(({ items }) => items.length)
}

/** Addresses of all links in paragraphs, in order. */
export function linksOf(document: Document): string[] {
  const links = (inlines: readonly Inline[]): string[] =>
    inlines.flatMap((inline) =>
      inline.kind === 'link' ? [inline.url] : 'inlines' in inline ? links(inline.inlines) : [],
    )
  return blocksOf(document, 'paragraph').flatMap(({ inlines }) => links(inlines))
}

export function plain(value: string): string {
  return value.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u2011]/g, '-').replace(/\u00AD/g, '')
}

function sectionsOf(document: Document): Section[] {
  const walk = (blocks: readonly Block[]): Section[] =>
    blocks.flatMap((block) => (block.kind === 'section' ? [block, ...walk(block.blocks)] : []))
  return document.parts.filter(({ kind }) => kind === 'main').flatMap(({ blocks }) => walk(blocks))
}
