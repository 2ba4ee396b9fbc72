// Section tree -> labels by id: numbers of sections and annexes, and the problems of ids that occur twice.
// Numbering knows nothing of how a number looks on a page.

import { problem, type Place, type Problem } from '../base/problem.js'
import type { OutlineNode, OutlineSection } from './outline.js'

/** Something that can be referred to. */
export interface Target {
  readonly id: string
  /** "4.1", "Bilaga 1"; null for a section without number, which is referred to by its title. */
  readonly label: string | null
  readonly level: number
  /** Id of the annex it stands in, or null for the main part. */
  readonly annex: string | null
  readonly place: Place
  /** Its clause could not be read. */
  readonly isStandIn: boolean
}

export interface NumberedPart {
  /** Id of the annex, null for the main part. */
  readonly annex: string | null
  /** Where the annex stands in the agreement's file, or the agreement's sections. */
  readonly place: Place
  readonly nodes: readonly OutlineNode[]
}

export interface Numbering {
  readonly targets: ReadonlyMap<string, Target>
  /** Where the annexes stand, by their ids. */
  readonly annexes: ReadonlyMap<string, Place>
  readonly problems: readonly Problem[]
}

/**
 * Numbers the sections of all parts, each part from 1.
 * @param levels headings below this level have no number
 */
export function numberSections(parts: readonly NumberedPart[], levels: number): Numbering {
  const targets = new Map<string, Target>()
  const problems: Problem[] = []
  const annexes = new Map(parts.flatMap(({ annex, place }) => (annex === null ? [] : [[annex, place] as const])))

  const number = (nodes: readonly OutlineNode[], parent: string | null, annex: string | null): void => {
    let count = 0
    for (const node of nodes) {
      if (node.kind !== 'section') continue
      const counted = node.numbered && node.level <= levels && (node.level === 1 || parent !== null)
      const label = counted ? [parent, ++count].filter((piece) => piece !== '' && piece !== null).join('.') : null
      add(node, label, annex)
      number(node.children, label, annex)
    }
  }

  const add = (section: OutlineSection, label: string | null, annex: string | null): void => {
    if (section.id === '') return
    const before = targets.get(section.id)
    if (before !== undefined)
      problems.push(
        problem(
          'section/duplicate-id',
          { section: section.id, file: before.place.file, line: before.place.line },
          section.place,
        ),
      )
    const annexPlace = annexes.get(section.id)
    if (annexPlace !== undefined)
      problems.push(
        problem(
          'section/duplicate-id#annex',
          { section: section.id, file: annexPlace.file, line: annexPlace.line },
          section.place,
        ),
      )
    targets.set(section.id, {
      id: section.id,
      label,
      level: section.level,
      annex,
      place: section.place,
      isStandIn: section.isStandIn,
    })
  }

  for (const part of parts) number(part.nodes, '', part.annex)
  return { targets, annexes, problems }
}
