// The pieces of a block, kept for the next document in which the very same block stands. What they depend on beside the block is
// the key: where it stands, what its references lead to, and how far lists have been counted.

import { identityOf, oncePer } from '../base/memory.js'
import { mainLanguage, type Block, type Document, type Inline, type Section } from '../model/document.js'
import { blocksIn, childrenOf, flattened, targetsIn } from '../model/walk.js'
import type { BodyItem } from './body-items.js'
import type { Context, Setting } from './context.js'
import type { TakenNumbers } from './lists.js'

/** The pieces of a block as they were made before, or as `make` makes them. */
export function remembered(block: Block, context: Context, make: () => BodyItem[][]): BodyItem[][] {
  const uses = usesOf(block)
  if (uses.notes) return make()
  const { lists } = context
  const key = [
    settingOf(context),
    targetsOf(uses.ids, context),
    uses.lists ? lists.counted() : 0,
    JSON.stringify(pagesOf(block, context)),
  ].join('\n')
  const known = piecesOf(block)
  const before = known.get(key)
  if (before !== undefined) {
    lists.take(before.taken)
    return before.pieces
  }
  const start = lists.mark()
  const pieces = make()
  known.set(key, { pieces, taken: lists.takenSince(start) })
  return pieces
}

/** The heading of a section, in the same way. */
export function rememberedHeading<Heading>(
  section: Section,
  context: Context,
  level: number,
  make: () => Heading,
): Heading {
  if (callsNote(section.title)) return make()
  const place = [context.headings.get(section.id) ?? null, context.headingColumns(level)]
  const ids = [section.id, ...referencesIn([section.title])]
  const key = [settingOf(context), targetsOf(ids, context), JSON.stringify(place)].join('\n')
  const known = headingsOf(section)
  const before = known.get(key) as Heading | undefined
  if (before !== undefined) return before
  const heading = make()
  known.set(key, heading)
  return heading
}

const piecesOf = oncePer((_: Block) => new Map<string, { pieces: BodyItem[][]; taken: TakenNumbers }>())
const headingsOf = oncePer((_: Section) => new Map<string, unknown>())

function settingOf({ document, theme, typesetting, logo, sending, setting }: Context): string {
  const own = [theme, typesetting, logo].map((each) => (each === null ? 0 : identityOf(each)))
  const titles = sending === null ? '' : JSON.stringify(sending.valueTitles)
  return [...own, ofDocument(document), titles, written(setting)].join('\n')
}

const ofDocument = oncePer((document: Document): string => {
  const { furniture, signing, translation } = document
  return JSON.stringify([mainLanguage(document), furniture.words, signing, translation])
})

const written = oncePer((setting: Setting): string => JSON.stringify(setting))

function targetsOf(ids: readonly string[], { targets }: Context): string {
  return ids.length === 0 ? '' : JSON.stringify(ids.map((id) => targets.get(id) ?? null))
}

/** The pages that a table of contents tells. */
function pagesOf(block: Block, { pageOf }: Context): unknown {
  return block.kind === 'contents' ? block.entries.map(({ target }) => pageOf[target] ?? null) : null
}

/** What a block takes from the document around it. */
interface Uses {
  /** Its own ids, and those that it refers to. */
  readonly ids: readonly string[]
  readonly lists: boolean
  /** Which call of a note is the first depends on the document. */
  readonly notes: boolean
}

const usesOf = oncePer((block: Block): Uses => {
  const whole = blocksIn([block])
  const lines = whole.flatMap((inner) => childrenOf(inner).lines)
  const entries = whole.flatMap((inner) => (inner.kind === 'contents' ? inner.entries.map(({ target }) => target) : []))
  return {
    ids: [...targetsIn([block]).map(({ id }) => id), ...referencesIn(lines), ...entries],
    lists: whole.some(({ kind }) => kind === 'list'),
    notes: lines.some(callsNote),
  }
})

function referencesIn(lines: readonly (readonly Inline[])[]): string[] {
  return lines.flatMap((line) =>
    flattened(line).flatMap((inline) => (inline.kind === 'reference' ? [inline.target] : [])),
  )
}

function callsNote(line: readonly Inline[]): boolean {
  return flattened(line).some(({ kind }) => kind === 'note')
}
