// content/confirmed -> the records of what translations were confirmed against.

import { addAll } from '../base/lists.js'
import { type Confirmed, confirmedSchema } from '../data/confirmed.js'
import type { Problem } from '../base/problem.js'
import { type FileSet, pathsUnder, shownPath } from '../base/sources.js'
import { readYaml } from '../data/yaml.js'

export interface Confirmations {
  /** By language of the translation and clause: `nb/costs`. */
  readonly records: ReadonlyMap<string, Confirmed>
  readonly problems: readonly Problem[]
}

/** Reads content/confirmed/LANGUAGE/CLAUSE.yaml. */
export function readConfirmations(content: FileSet): Confirmations {
  const records = new Map<string, Confirmed>()
  const problems: Problem[] = []
  for (const path of pathsUnder(content, 'confirmed/', /\.yaml$/)) {
    const name = path.slice('confirmed/'.length, -'.yaml'.length)
    const read = readYaml(content.files.get(path) ?? '', shownPath(content, path), confirmedSchema)
    addAll(problems, read.problems)
    if (read.value !== null) records.set(name, read.value)
  }
  return { records, problems }
}
