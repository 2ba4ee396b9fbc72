// The data of an agreement and of those who sign it -> what in them tells of its own making, leaves a choice open, or is a blank;
// and words with a letter that only looks like the others.

import { problem, type Place, type Problem } from '../../base/problem.js'
import { checkLettersInData } from '../../check/letters.js'
import { checkUnfinishedData } from '../../check/unfinished.js'
import type { Path } from '../../data/schema-problems.js'
import type { PartyData } from '../../data/party.js'
import type { Instance } from '../../document/instance.js'
import type { Agreement, Library } from '../../library/types.js'

/** Rules `placeholder/unfinished`, `agreement/blank`, `agreement/to-confirm` and `text/letters` in what is printed of the data. */
export function unfinishedData(
  { data, placeOf }: Agreement,
  instances: readonly Instance[],
  { languages, placeOfParty }: Pick<Library, 'languages' | 'placeOfParty'>,
): Problem[] {
  const parties = new Map(instances.flatMap(({ signers }) => signers.map(({ party }) => [party.id, party] as const)))
  return [
    ...checkUnfinishedData(data, (path) => isUnprinted(path) || isTitleOfSection(path), languages, placeOf),
    ...checkLettersInData(data, isUnprinted, placeOf),
    ...(data.toConfirm ?? []).map((what, index) =>
      problem('agreement/to-confirm', { what }, placeOf(['toConfirm', index])),
    ),
    ...[...parties].flatMap(([id, party]) => {
      const placeOfField = ([key]: Path): Place => placeOfParty(id, key as keyof PartyData) ?? placeOf(['parties'])
      return [
        ...checkUnfinishedData(party, isUnprinted, languages, placeOfField),
        ...checkLettersInData(party, isUnprinted, placeOfField),
      ]
    }),
  ]
}

/** Remarks to the editor and what archives want to know are never printed. */
function isUnprinted(path: Path): boolean {
  return path.length > 0 && unprinted.has(String(path.at(-1)))
}

const unprinted = new Set(['editorNotes', 'toConfirm', 'allow', 'archive', 'delegations', 'source', 'numberSource'])

/** Titles of sections are read where they are printed. */
function isTitleOfSection(path: Path): boolean {
  return path.at(-1) === 'title' && path.includes('clauses') && !path.includes('with')
}
