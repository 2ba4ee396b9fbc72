// Which files are saved with one, so that none names what is not there.

import type { AgreementView } from '../protocol.js'

/**
 * The files to save, in this order: what the file of an agreement names comes before it, and a clause that is yet to come is saved with
 * the file that names it. All others are right by themselves.
 * @param view the agreement that is open; null for none
 */
export function savedTogether(path: string, view: Pick<AgreementView, 'path' | 'alongside'> | null): readonly string[] {
  if (view === null) return [path]
  return path === view.path || isNewClause(path, view) ? [...view.alongside, view.path] : [path]
}

/** True for the text of a clause of the agreement that has not been saved yet. */
export function isNewClause(path: string, view: Pick<AgreementView, 'alongside'> | null): boolean {
  return path.startsWith('clauses/') && view?.alongside.includes(path) === true
}
