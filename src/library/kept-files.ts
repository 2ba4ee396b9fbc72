// Files of YAML that are long and seldom change, while a library is read again and again: languages and the theme. What was read
// of the last ones is kept by their text.

import type * as z from 'zod'
import { identityOf, openMemory, step } from '../base/memory.js'
import type { Place } from '../base/problem.js'
import { readYaml, type YamlFile } from '../data/yaml.js'
import type { Store } from '../base/store.js'

/** Room for some forty files, in characters. */
const kept = openMemory(1_000_000)
const read = step<YamlFile<unknown>>('a file of YAML')

/** As `readYaml`. @param top the place of the file, with what it stands for */
export function readKept<T>(text: string, { file, subject }: Place, schema: z.ZodType<T>, store?: Store): YamlFile<T> {
  const key = `${identityOf(schema)} ${file}\n${text}`
  return kept.of(read, key, () => readYaml(text, file, schema, subject, store)) as YamlFile<T>
}
