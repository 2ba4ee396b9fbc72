// content/confirmed -> the records of what translations were confirmed against.

import { addAll } from '../base/lists.js'
import { step, type Memory } from '../base/memory.js'
import type { Store } from '../base/store.js'
import { type Confirmed, confirmedSchema } from '../data/confirmed.js'
import type { Problem } from '../base/problem.js'
import { type FileSet, pathsUnder, shownPath } from '../base/sources.js'
import { readYaml, type YamlFile } from '../data/yaml.js'

export interface Confirmations {
  /** By language of the translation and clause: `nb/costs`. */
  readonly records: ReadonlyMap<string, Confirmed>
  readonly problems: readonly Problem[]
}

/** Reads content/confirmed/LANGUAGE/CLAUSE.yaml. */
export function readConfirmations(content: FileSet, memory: Memory, store?: Store): Confirmations {
  const paths = pathsUnder(content, 'confirmed/', /\.yaml$/)
  const inputs = paths.flatMap((path) => [path, content.files.get(path)])
  return memory.last(all, content.root, inputs, () => readAll(content, paths, memory, store))
}

const all = step<Confirmations>('the confirmations')
const one = step<YamlFile<Confirmed>>('a confirmation')

function readAll(content: FileSet, paths: readonly string[], memory: Memory, store: Store | undefined): Confirmations {
  const records = new Map<string, Confirmed>()
  const problems: Problem[] = []
  for (const path of paths) {
    const name = path.slice('confirmed/'.length, -'.yaml'.length)
    const [file, text] = [shownPath(content, path), content.files.get(path) ?? '']
    const read = memory.last(one, file, [text], () => readYaml(text, file, confirmedSchema, undefined, store))
    addAll(problems, read.problems)
    if (read.value !== null) records.set(name, read.value)
  }
  return { records, problems }
}
