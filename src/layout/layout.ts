// The pages of a document. Goes in: the document, its theme, fonts and languages. Comes out: placed content page by page,
// the structure, and the page on which each section begins. Stages: flow, pages, page numbers, furniture.

import { identityOf, oncePer } from '../base/memory.js'
import type { Document } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import type { Typesetting } from '../data/language.js'
import type { Problem } from '../base/problem.js'
import { editionTheme } from '../theme/edition-theme.js'
import type { Theme } from '../theme/theme.js'
import { missingCharacters } from './characters.js'
import { narrowColumns } from './column-widths.js'
import { flow } from './flow.js'
import type { Fonts } from './fonts.js'
import { initialsField, longHeaders, runningTextOf, textBottom, type PageRunningText } from './running-text.js'
import type { Content, FieldContent, PageNumberContent } from './items.js'
import { setText } from './lines.js'
import type { Destination, TextArea } from './open-page.js'
import { paginate } from './pages.js'
import { tag, type Tag } from './structure.js'

export interface Page extends PageRunningText {
  /** From 1. */
  readonly number: number
  readonly contents: readonly Content[]
}

export interface Layout {
  readonly pages: readonly Page[]
  /** Page on which each part and section begins, by id, from 1. */
  readonly pageOf: Readonly<Record<string, number>>
  readonly destinations: ReadonlyMap<string, Destination>
  readonly structure: Tag
  /** Rules `font/character`, signs that the typeface lacks, `table/narrow` and `header/long`. */
  readonly problems: readonly Problem[]
}

/** The pages of an edition; one in two languages takes the measures of the theme that are for it. */
export function layout(document: Document, usual: Theme, fonts: Fonts, typesetting: Typesetting): Layout {
  const theme = editionTheme(usual, document.languages)
  const { items, notes, structure } = flow(document, theme, fonts, typesetting)
  const { pages, destinations } = paginate(items, notes, textArea(document, theme))
  const around = pages.map((_, index) =>
    runningTextOf(document, theme, fonts, typesetting, {
      page: index + 1,
      pages: pages.length,
      annex: annexOn(index + 1, document, destinations),
    }),
  )
  const initials = pages.map((_, index) => initialsField(document, theme, index + 1))
  return {
    pages: around.map((running, index) => ({
      ...running,
      number: index + 1,
      contents: completed(pages[index]?.contents ?? [], initials[index] ?? [], destinations, fonts),
    })),
    pageOf: Object.fromEntries(
      beginnings(document).flatMap((id) => {
        const destination = destinations.get(id)
        return destination === undefined ? [] : [[id, destination.page]]
      }),
    ),
    destinations,
    structure: withFields(structure, initials.flat()),
    problems: [
      ...missingCharacters(document, fonts),
      ...narrowColumns(document, usual, fonts),
      ...longHeaders(document, usual, fonts, { file: document.agreement, line: 1, column: 1 }),
    ],
  }
}

/** With page numbers, and the fields that stand last; the very same content for the same numbers, and where there is nothing to add. */
function completed(
  contents: readonly Content[],
  fields: readonly FieldContent[],
  destinations: ReadonlyMap<string, Destination>,
  fonts: Fonts,
): readonly Content[] {
  const withNumbers = numberedContents(contents, destinations, fonts)
  return fields.length === 0 ? withNumbers : [...withNumbers, ...fields]
}

function numberedContents(
  contents: readonly Content[],
  destinations: ReadonlyMap<string, Destination>,
  fonts: Fonts,
): readonly Content[] {
  const targets = targetsIn(contents)
  if (targets.length === 0) return contents
  const known = numberedOf(contents)
  const key = [identityOf(fonts), ...targets.map((target) => destinations.get(target)?.page)].join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const made = contents.map((content) =>
    content.kind === 'pageNumber' ? numbered(content, destinations, fonts) : content,
  )
  known.set(key, made)
  return made
}

/** Where the page numbers of a page lead, in their order. */
const targetsIn = oncePer((contents: readonly Content[]): readonly string[] =>
  contents.flatMap((content) => (content.kind === 'pageNumber' ? [content.target] : [])),
)

const numberedOf = oncePer((_: readonly Content[]) => new Map<string, readonly Content[]>())

/** The label of the annex that the page belongs to; null in the agreement's own text. */
function annexOn(page: number, { parts }: Document, destinations: ReadonlyMap<string, Destination>): string | null {
  // What is only listed stands in the list of annexes, whose rows have the same ids.
  const begun = parts.filter(
    (part) => part.content !== 'listed' && (destinations.get(part.id)?.page ?? Infinity) <= page,
  )
  return begun.at(-1)?.label ?? null
}

/** The fields for initials stand last in the structure, page by page. */
function withFields(structure: Tag, fields: readonly FieldContent[]): Tag {
  if (fields.length === 0) return structure
  const forms = fields.map(({ field, tooltip }) => tag('Form', [], { field, alternative: tooltip }))
  return { ...structure, children: [...structure.children, tag('Sect', forms)] }
}

function textArea(document: Document, theme: Theme): TextArea {
  const areas = areasOf(theme)
  const bottom = textBottom(document, theme)
  const known = areas.get(bottom)
  if (known !== undefined) return known
  const { page, unit, rule, colour, number } = theme
  const x = page.margin.left + number.column
  const area: TextArea = {
    top: page.margin.top,
    height: bottom - page.margin.top,
    overNotes: unit * 3,
    betweenNotes: unit * 0.5,
    separator: (y) => ({
      kind: 'rule',
      x,
      y: y + unit * 1.75,
      width: 60,
      height: 0,
      thickness: rule.thin,
      colour: colour.muted,
      mark: null,
    }),
  }
  areas.set(bottom, area)
  return area
}

/** By their bottoms, so that what is placed in the same area is remembered by it. */
const areasOf = oncePer((_: Theme) => new Map<number, TextArea>())

/** The number of the page on which the target begins, flush right after a space; nothing where it does not exist. */
function numbered(content: PageNumberContent, destinations: ReadonlyMap<string, Destination>, fonts: Fonts): Content {
  const { x, y, style, size, colour, mark, link } = content
  const page = destinations.get(content.target)?.page
  const set = setText(page === undefined ? '' : ` ${page}`, fonts, { x, y, style, size, colour, mark, link })
  return { ...set, x: x - set.width }
}

/** Ids of parts and sections, in order. */
function beginnings(document: Document): string[] {
  return document.parts.flatMap((part) => [part.id, ...sectionsIn(part.blocks).map(({ section }) => section.id)])
}
