// Which files of an agreement are listed, and which of them is edited.

import type { UsedFile } from '../../protocol.js'

/** Those in the languages of the edition, and those in none; a clause's languages stand one after the other. */
export function filesShown(files: readonly UsedFile[], edition: readonly string[]): UsedFile[] {
  const isShown = ({ language }: UsedFile): boolean =>
    language === null || edition.length === 0 || edition.includes(language)
  const order = new Map<string, number>()
  for (const { path } of files) if (!order.has(clauseOf(path))) order.set(clauseOf(path), order.size)
  const rank = ({ path, language }: UsedFile): readonly [number, number] => [
    order.get(clauseOf(path)) ?? 0,
    language === null ? 0 : edition.indexOf(language),
  ]
  return files.filter(isShown).sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1])
}

/** The file that an address names; without one the first clause, which says more than the list of facts. */
export function fileShown(
  files: readonly UsedFile[],
  edition: readonly string[],
  named: string | null,
): UsedFile | null {
  const shown = filesShown(files, edition)
  return files.find(({ path }) => path === named) ?? shown.find(({ kind }) => kind === 'clause') ?? shown[0] ?? null
}

/** The same for a clause in all languages. */
function clauseOf(path: string): string {
  return path.replace(/^clauses\/[^/]+\//, 'clauses/')
}
