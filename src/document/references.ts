// A reference to a section -> what it prints: the number, and the words that say in which part of the document the section
// stands, where it stands in another one: "2 i avtalet", "3 i bilaga 1". In an annex "punkt 2" is the annex's own.

import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place } from '../base/problem.js'
import { fill } from '../locale/words.js'
import type { Inline, Reference } from '../model/document.js'
import type { Call } from '../template/filled.js'
import type { Target } from './number.js'
import type { Scope } from './scope.js'

/** A piece of a line: text as it is printed, or a call. */
export type LinePiece = string | Call

/**
 * What the call at an index of a line prints. The words of the part are left out where the call says so (`alone`), where
 * they follow in the text already ("punkt 2 i avtalet om …"), and before a further section of the same part, which has them
 * ("punkt 2 och 3 i avtalet"). An unknown section gives nothing; it is reported to the scope, rule `reference/unknown`.
 */
export function sectionReference(pieces: readonly LinePiece[], index: number, scope: Scope): Inline[] {
  const call = pieces[index]
  if (typeof call !== 'object' || call.kind !== 'reference') return []
  const target = scope.targets.get(call.target)
  if (target === undefined) {
    reportUnknown(call.target, call.place, scope)
    return []
  }
  const isPlain = call.alone || isSaid(pieces, index, target, scope) || isFollowedBySame(pieces, index, target, scope)
  return [isPlain ? plain(target, call.place, scope) : referenceTo(target, call.place, scope)]
}

/** The reference with the words that the place where it stands makes needful, whatever stands around it. */
export function referenceTo(target: Target, source: Place | null, scope: Scope): Reference {
  const around = wordsAround(target, scope)
  const reference = plain(target, source, scope)
  if (around === null) return reference
  const text = `${around.before}${reference.text}${around.after}`
  return { ...reference, text, labelAt: around.before.length }
}

function plain(target: Target, source: Place | null, scope: Scope): Reference {
  return { kind: 'reference', target: target.id, text: target.label ?? scope.titleOf(target.id), source }
}

/** What the language puts around a section of another part; null where it stands in the part that is being built. */
function wordsAround({ annex }: Target, scope: Scope): { readonly before: string; readonly after: string } | null {
  if (annex === scope.annex) return null
  const called = annex === null ? undefined : scope.annexLabels.get(annex)?.running
  const printed =
    called === undefined
      ? scope.word('sectionInAgreement', { section: mark })
      : scope.word('sectionInAnnex', { section: mark, annex: called })
  const [before = '', after = ''] = printed.split(mark)
  return { before, after }
}

/** Stands for the section in a pattern. No text of an author holds it. */
const mark = '\uE002'

function isSaid(pieces: readonly LinePiece[], index: number, target: Target, scope: Scope): boolean {
  const around = wordsAround(target, scope)
  if (around === null) return false
  const before = printedOf(pieces.slice(Math.max(0, index - 3), index), scope)
  const after = printedOf(pieces.slice(index + 1, index + 4), scope)
  const isWhole = !/^[\p{L}\p{N}]/u.test(after.slice(around.after.length))
  return before.endsWith(spaced(around.before)) && after.startsWith(spaced(around.after)) && isWhole
}

/** "2 och 3", "2, 3", "2–4": the next piece but a joint is a section of the same part. */
function isFollowedBySame(pieces: readonly LinePiece[], index: number, target: Target, scope: Scope): boolean {
  const [joint, next] = [pieces[index + 1], pieces[index + 2]]
  if (typeof joint !== 'string' || typeof next !== 'object' || next.kind !== 'reference' || next.alone) return false
  const { separator, and, or } = scope.language.list
  const joints = [separator, ...[and, or].map((pattern) => fill(pattern, { first: '', last: '' })), '–', ' – ']
  return joints.includes(spaced(joint)) && scope.targets.get(next.target)?.annex === target.annex
}

/** The pieces as text, as far as is known here: what else a call prints is one sign that no text holds. */
function printedOf(pieces: readonly LinePiece[], scope: Scope): string {
  const texts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    return (piece.kind === 'annex' && scope.annexLabels.get(piece.target)?.running) || mark
  })
  return spaced(texts.join(''))
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

function reportUnknown(id: string, source: Place, scope: Scope): void {
  const nearest = scope.nearestTarget(id)
  /* A clause that is misspelt in the agreement has been reported; a reference to it is right. */
  if (nearest !== null && scope.targets.get(nearest)?.isStandIn === true) return
  const near = nearest === null ? null : phrase('did-you-mean', { name: nearest })
  const remedy = scope.annexLabels.has(id) ? phrase('is-annex', { annex: id }) : near
  scope.report(problem('reference/unknown', { section: id }, source, remedy))
}
