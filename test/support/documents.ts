// What tests ask of Documents: made from a library, walked through, found in.

import type { Document, Inline, Section } from '../../src/model/document.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { Sources } from '../../src/base/sources.js'
import { librarySources, type Files } from './library.js'
import { everything, type BuiltDocuments, type Selection } from '../../src/app/documents/built.js'

export const agreementFile = 'content/agreements/cooperation.yaml'
export const purposeFile = 'content/clauses/sv/cooperation/purpose.md'
export const partiesFile = 'content/parties/parties.yaml'

/** A file of the base library with some of its text changed; a text that is not there fails. */
export function edited(path: string, ...changes: readonly (readonly [before: string, after: string])[]): string {
  const text = librarySources().content.files.get(path.replace('content/', '')) ?? ''
  return changes.reduce((result, [before, after]) => {
    if (!result.includes(before)) throw new Error(`${path} has no ${JSON.stringify(before)}`)
    return result.replace(before, () => after)
  }, text)
}

/** A clause with a title. */
export function clauseText(title: string, body: string): string {
  return `---\ntitle: ${title}\n---\n\n${body}\n`
}

/** Documents of the base library with some files changed. */
export function make(files: Files = {}, selection: Partial<Selection> = {}): BuiltDocuments {
  return makeFrom(librarySources(files), selection)
}

export function makeFrom(sources: Sources, selection: Partial<Selection> = {}): BuiltDocuments {
  return buildDocuments(sources, { ...everything, ...selection })
}

/** The first Document; fails when a problem kept it from being made. */
export function onlyDocument(made: BuiltDocuments): Document {
  const document = made.instances[0]?.editions[0]?.document
  if (document === undefined) throw new Error(`no document: ${JSON.stringify(made.problems)}`)
  return document
}

/** Rules of the problems, in order. */
export function rulesOf(made: BuiltDocuments): string[] {
  return made.problems.map(({ rule }) => rule)
}

/** Every node of a kind, in reading order; notes last. */
export function nodesOf<K extends Inline['kind'] | 'section'>(
  document: Document,
  kind: K,
): (K extends 'section' ? Section : Extract<Inline, { kind: K }>)[] {
  const found: unknown[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value) && (value as { kind?: unknown }).kind === kind) found.push(value)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk([document.parts, document.notes])
  return found as never
}
