// What a text is made of -> the sections and annexes of a draft, each with its id, and what places in the text are called by.

import { slug } from '../base/letters.js'
import type { LanguageForms } from '../data/language.js'
import { folded } from '../redline/words.js'
import type { Heading } from './headings.js'
import { mark } from './signing.js'
import type { Outline, TakenSection } from './outline.js'
import { textOfBlocks, type TakenBlock } from './text.js'

export interface PlannedSection {
  readonly id: string
  readonly heading: Heading | null
  readonly title: string
  readonly blocks: readonly TakenBlock[]
  readonly sections: readonly PlannedSection[]
}

export interface PlannedAnnex {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly date: string | null
  /** Null for one that is listed alone. */
  readonly sections: readonly PlannedSection[] | null
}

export interface Plan {
  readonly sections: readonly PlannedSection[]
  readonly annexes: readonly PlannedAnnex[]
  readonly targets: ReadonlyMap<string, { readonly kind: 'section' | 'annex'; readonly id: string }>
  /** Whether the place for the signatures was found, or had to be made. */
  readonly hasSignatures: boolean
}

/** Gives everything an id, and the signatures a place. */
export function planned(outline: Outline, language: LanguageForms): Plan {
  const taken = new Set<string>()
  const targets = new Map<string, { readonly kind: 'section' | 'annex'; readonly id: string }>()
  const idFor = (name: string): string => {
    const stem = slug(name).slice(0, 60).replace(/-+$/, '') || 'section'
    let id = stem
    for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`
    taken.add(id)
    return id
  }
  const plan = ({ heading, blocks, sections }: TakenSection): PlannedSection => {
    const title = heading === null ? '' : folded(heading.line.text)
    const id = idFor(heading === null ? 'introduction' : title)
    for (const name of heading?.line.names ?? []) targets.set(name, { kind: 'section', id })
    return { id, heading, title, blocks, sections: sections.map(plan) }
  }
  const listed = outline.listed.map((one) => ({ ...one, sections: null }))
  const annexes = [...outline.annexes, ...listed]
    .sort((a, b) => order(a.number) - order(b.number))
    .map(({ number, title, date, names, sections }): PlannedAnnex => {
      const id = idFor(title)
      for (const name of names) targets.set(name, { kind: 'annex', id })
      return { id, number, title, date, sections: sections === null ? null : sections.map(plan) }
    })
  const sections = outline.sections.map(plan)
  const isSigned = hasMark(sections)
  return {
    sections: isSigned ? sections : withSignatures(sections, language, idFor),
    annexes,
    targets,
    hasSignatures: isSigned,
  }
}

function order(number: string | null): number {
  return number !== null && /^\d+$/.test(number) ? Number(number) : 10_000
}

function hasMark(sections: readonly PlannedSection[]): boolean {
  return sections.some(({ blocks, sections: inner }) => blocks.includes(mark) || hasMark(inner))
}

/** In the section that is called so, or in one of its own at the end. */
function withSignatures(
  sections: readonly PlannedSection[],
  { words, imported }: LanguageForms,
  idFor: (name: string) => string,
): PlannedSection[] {
  const names = new Set([words.signatures, ...(imported?.headings ?? [])].map((name) => folded(name).toLowerCase()))
  const at = sections.findLastIndex(({ title }) => names.has(title.toLowerCase()))
  if (at >= 0) return sections.map((one, index) => (index === at ? { ...one, blocks: [...one.blocks, mark] } : one))
  const title = words.signatures
  return [...sections, { id: idFor(title), heading: null, title, blocks: [mark], sections: [] }]
}

/** All sections, those below after each. */
export function allSections(plan: Pick<Plan, 'sections' | 'annexes'>): PlannedSection[] {
  const flat = (sections: readonly PlannedSection[]): PlannedSection[] =>
    sections.flatMap((one) => [one, ...flat(one.sections)])
  return [...flat(plan.sections), ...plan.annexes.flatMap(({ sections }) => flat(sections ?? []))]
}

/** The lines of a section itself. */
export function linesOfSection({ title, blocks }: PlannedSection): string[] {
  return [title, ...textOfBlocks(blocks).split('\n')]
}
