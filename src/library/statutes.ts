// The file with the list of statutes -> the list, each statute once.

import { problem, type Checked, type Place } from '../base/problem.js'
import { shownPath, type FileSet } from '../base/sources.js'
import type { Store } from '../base/store.js'
import { statutesSchema, type StatuteList } from '../data/statutes.js'
import { readYaml } from '../data/yaml.js'

/** Where the list lies in the content folder. */
export const statutesFile = 'statutes.yaml'

/** The list; null where the library keeps none, and where it cannot be read. Of two entries for one statute the first counts. */
export function readStatutes(content: FileSet, store?: Store): Checked<StatuteList | null> {
  const text = content.files.get(statutesFile)
  if (text === undefined) return { value: null, problems: [] }
  const file = shownPath(content, statutesFile)
  const { value, problems, placeOf } = readYaml(text, file, statutesSchema, undefined, store)
  if (value === null) return { value, problems }
  const first = new Map<string, number>()
  for (const [index, { id }] of value.statutes.entries()) if (!first.has(id)) first.set(id, index)
  const isFirst = (id: string, index: number): boolean => first.get(id) === index
  const placeAt = (index: number): Place => placeOf(['statutes', index, 'id'])
  const twice = value.statutes.flatMap(({ id }, index) =>
    isFirst(id, index)
      ? []
      : [problem('statute/duplicate', { statute: id, line: placeAt(first.get(id) ?? 0).line }, placeAt(index))],
  )
  const statutes = value.statutes.filter(({ id }, index) => isFirst(id, index))
  return { value: { statutes }, problems: [...problems, ...twice] }
}
