// Two Documents of one instance, each in one language -> the Document of the parallel edition, with both side by side.
// The left one leads: its ids, numbers and dates are kept, and the sections of the right one get ids of their own.

import { addAll } from '../../base/lists.js'
import type { Block, Document, RunningText, Language, Note, Parallel, Part, Section } from '../../model/document.js'
import { mapKinds } from '../../model/map.js'
import { blocksOf } from '../../model/walk.js'
import { bothBlocks, bothInlines, bothLabels, isStanding, stackedBlocks } from './bilingual.js'

/**
 * The parallel edition of an instance. Both Documents have to be built for it (`Edition.languages` holds both codes), and
 * to have the same shape, which the check of parity holds; where they have not, all that is left stands unpaired at the
 * end of its clause, so that nothing is lost.
 */
export function parallelDocument(left: Document, right: Document): Document {
  const [language = ''] = right.languages
  const other = withOwnIds(right, language)
  const { metadata } = left
  return {
    ...left,
    languages: [...left.languages, ...right.languages],
    metadata: {
      ...metadata,
      title: bothLabels(metadata.title, right.metadata.title),
      subject: bothLabels(metadata.subject, right.metadata.subject),
    },
    furniture: bothFurniture(left.furniture, right.furniture),
    parts: left.parts.map((part, index) => {
      const beside = other.parts[index]
      return beside === undefined ? part : bothParts(part, beside, [left.languages[0] ?? '', language])
    }),
    notes: left.notes.map((note, index): Note => {
      const beside = other.notes[index]
      return beside === undefined ? note : { ...note, blocks: stackedBlocks(note.blocks, beside.blocks, language) }
    }),
  }
}

type Languages = readonly [Language, Language]

function bothParts(left: Part, right: Part, languages: Languages): Part {
  return {
    ...left,
    label: left.label === null || right.label === null ? left.label : bothLabels(left.label, right.label),
    title: bothInlines(left.title, right.title, languages[1]),
    date: left.date === null || right.date === null ? left.date : bothLabels(left.date, right.date),
    blocks: sideBySide(left.blocks, right.blocks, left.id, languages),
  }
}

/**
 * Blocks of both sides as parallel clauses and, between them, what stands once. A section opens a clause; those below it
 * follow as clauses of their own.
 */
function sideBySide(
  left: readonly Block[],
  right: readonly Block[],
  clause: string,
  languages: Languages,
  open: readonly [Section, Section] | null = null,
): Block[] {
  const made: Block[] = []
  let heading = open
  let sides: [Block[], Block[]] = [[], []]
  const close = (): void => {
    const [first, second] = sides
    if (heading !== null)
      made.push(parallel(clause, [[{ ...heading[0], blocks: first }], [{ ...heading[1], blocks: second }]], languages))
    else if (first.length + second.length > 0) made.push(parallel(clause, sides, languages))
    heading = null
    sides = [[], []]
  }
  const count = pairedCount(left, right)
  for (let index = 0; index < count; index++) {
    const [one, beside] = [left[index], right[index]]
    if (one === undefined || beside === undefined) continue
    if (one.kind === 'section' && beside.kind === 'section') {
      close()
      addAll(made, sideBySide(one.blocks, beside.blocks, one.id, languages, [one, beside]))
    } else if (isStanding(one) && isStanding(beside)) {
      close()
      made.push(bothBlocks(one, beside, languages[1]))
    } else {
      sides[0].push(one)
      sides[1].push(beside)
    }
  }
  addAll(sides[0], left.slice(count))
  addAll(sides[1], right.slice(count))
  close()
  return made
}

/** How many blocks of both sides are of the same kind, one after the other. */
function pairedCount(left: readonly Block[], right: readonly Block[]): number {
  const differs = left.findIndex((block, index) => block.kind !== right[index]?.kind)
  return differs < 0 ? left.length : differs
}

function parallel(clause: string, [first, second]: readonly [Block[], Block[]], languages: Languages): Parallel {
  const opening = first[0] ?? second[0]
  return {
    kind: 'parallel',
    clause,
    sides: [
      { language: languages[0], blocks: first },
      { language: languages[1], blocks: second },
    ],
    source: opening !== undefined && 'source' in opening ? opening.source : null,
  }
}

/**
 * The sections, tables and blanks of the right side under ids of their own, and its references leading to them. Section
 * ids have no full stop: `costs.nb` is nobody else's. Calls of notes are nodes of their own on each side: the link back from a
 * note leads to the first of them, and to one only.
 */
function withOwnIds(document: Document, language: Language): Document {
  const own = new Set(blocksOf(document).flatMap((block) => (block.kind === 'section' ? [block.id] : [])))
  const named = (id: string): string => `${id}.${language}`
  return mapKinds(document, {
    section: (section, within) => within({ ...section, id: named(section.id) }),
    table: (table, within) => within({ ...table, id: table.id === null ? null : named(table.id) }),
    blank: (blank) => ({ ...blank, id: named(blank.id) }),
    note: (call) => ({ ...call }),
    reference: (reference) =>
      own.has(reference.target) ? { ...reference, target: named(reference.target) } : reference,
  })
}

function bothFurniture(left: RunningText, right: RunningText): RunningText {
  const both = (before: string | null, after: string | null): string | null =>
    before === null || after === null ? (before ?? after) : bothLabels(before, after)
  const word = (key: keyof RunningText['words']): string => bothLabels(left.words[key], right.words[key])
  return {
    header: {
      left: bothLabels(left.header.left, right.header.left),
      right: bothLabels(left.header.right, right.header.right),
    },
    footer: bothLabels(left.footer, right.footer),
    mark: both(left.mark, right.mark),
    copy: both(left.copy, right.copy),
    initials:
      left.initials === null
        ? null
        : { ...left.initials, label: bothLabels(left.initials.label, right.initials?.label ?? left.initials.label) },
    words: {
      notes: word('notes'),
      backToText: word('backToText'),
      skipToText: word('skipToText'),
      note: word('note'),
      fillIn: word('fillIn'),
      remark: word('remark'),
      signature: word('signature'),
    },
  }
}
