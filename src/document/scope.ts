// What the building of one Document shares: labels, words, counters of notes and blanks, and the list of problems.

import type { FootnoteDefinition } from 'mdast'
import type { LanguageForms, WordKey } from '../data/language.js'
import { limits, pastLimit } from '../base/limits.js'
import type { Memory } from '../base/memory.js'
import { openNames } from '../base/suggest.js'
import { word } from '../locale/words.js'
import type { Block, Note } from '../model/document.js'
import type { Place, Problem } from '../base/problem.js'
import type { Target } from './number.js'
import type { Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import type { Instance } from './instance.js'

/** "Bilaga 1" at the start of a line, "bilaga 1" within one. */
export interface AnnexLabel {
  readonly label: string
  readonly running: string
}

export interface Scope {
  readonly memory: Memory
  readonly instance: Instance
  readonly language: LanguageForms
  readonly code: string
  readonly targets: ReadonlyMap<string, Target>
  /** The section that a misspelt id seems to mean, or null. */
  readonly nearestTarget: (id: string) => string | null
  readonly annexLabels: ReadonlyMap<string, AnnexLabel>
  /** Where the annexes stand in the agreement's file, by their ids. */
  readonly annexPlaces: ReadonlyMap<string, Place>
  /** Id of the annex that is being built, null in the main part. */
  annex: string | null
  /** True once the list of annexes stands somewhere: a clause may put it before the signatures. */
  annexesListed: boolean
  readonly report: (problem: Problem) => void
  readonly titleOf: (id: string) => string
  readonly word: (key: WordKey, values?: Readonly<Record<string, string>>) => string
  readonly translation: boolean
  /** Which language binds, in words; null where the agreement is in one language, and this is it. */
  readonly binding: string | null
  /** Blocks for the table of contents or the sections, from the step that knows them. */
  readonly placeholder: (name: 'contents' | 'sections', place: Place) => Block[]
  readonly nextBlank: () => string
  /** Field ids of forms that have been used. */
  readonly fields: Set<string>
  /** Where the tables stand that have an id, by it. */
  readonly tables: Map<string, Place>
  /** The note of a definition, numbered when it is called for the first time; null within the note itself. */
  readonly note: (definition: FootnoteDefinition, passage: Passage, file: string) => Note | null
  readonly notes: () => readonly Note[]
}

export interface ScopeInput {
  readonly memory: Memory
  readonly instance: Instance
  readonly language: LanguageForms
  readonly code: string
  readonly targets: ReadonlyMap<string, Target>
  readonly annexLabels: ReadonlyMap<string, AnnexLabel>
  /** Where the annexes stand in the agreement's file, by their ids. */
  readonly annexPlaces: ReadonlyMap<string, Place>
  readonly titles: ReadonlyMap<string, string>
  readonly problems: Problem[]
  readonly translation: boolean
  readonly binding: string | null
  readonly placeholder: (name: 'contents' | 'sections', place: Place, scope: Scope) => Block[]
  readonly buildNote: (definition: FootnoteDefinition, passage: Passage, file: string, scope: Scope) => Block[]
}

/** Opens the scope of one Document. */
export function openScope(input: ScopeInput): Scope {
  const notes = new Map<FootnoteDefinition, Note>()
  const opened = new Set<FootnoteDefinition>()
  let blanks = 0
  const { memory, instance, language, code, targets, annexLabels, annexPlaces, problems } = input
  const scope: Scope = {
    memory,
    instance,
    language,
    code,
    targets,
    nearestTarget: openNames(targets.keys()),
    annexLabels,
    annexPlaces,
    annex: null,
    annexesListed: false,
    report: (problem) => {
      problems.push(problem)
    },
    titleOf: (id) => input.titles.get(id) ?? id,
    word: (key, values = {}) => word(language, key, values),
    translation: input.translation,
    binding: input.binding,
    placeholder: (name, place) => input.placeholder(name, place, scope),
    nextBlank: () => `blank-${++blanks}`,
    fields: new Set(),
    tables: new Map(),
    note: (definition, passage, file) => {
      if (opened.has(definition)) return null
      const before = notes.get(definition)
      if (before !== undefined) return before
      const number = notes.size + 1
      const source = placeOf(passage.filled, definition, file)
      const numbered: Note = { id: `note-${number}`, label: String(number), blocks: [], source }
      notes.set(definition, numbered)
      if (opened.size === limits['footnote-nesting'].most) {
        problems.push(pastLimit('footnote-nesting', source))
        return numbered
      }
      opened.add(definition)
      const note: Note = { ...numbered, blocks: input.buildNote(definition, passage, file, scope) }
      opened.delete(definition)
      notes.set(definition, note)
      return note
    },
    notes: () => [...notes.values()],
  }
  return scope
}
