// Files of YAML that are long and seldom change, while a library is read again and again: languages and the theme. What was read
// of the last ones is kept by their text.

import type * as z from 'zod'
import { readYaml, type YamlFile } from '../data/yaml.js'
import type { Place } from '../base/problem.js'

const mostKept = 8

const kept = new Map<z.ZodType, Map<string, YamlFile<unknown>>>()

/** As `readYaml`. @param top the place of the file, with what it stands for */
export function readKept<T>(text: string, { file, subject }: Place, schema: z.ZodType<T>): YamlFile<T> {
  const ofSchema = kept.get(schema) ?? new Map<string, YamlFile<unknown>>()
  kept.set(schema, ofSchema)
  const key = `${file}\n${text}`
  const known = (ofSchema.get(key) as YamlFile<T> | undefined) ?? readYaml(text, file, schema, subject)
  ofSchema.delete(key)
  ofSchema.set(key, known)
  for (const oldest of ofSchema.keys()) if (ofSchema.size > mostKept) ofSchema.delete(oldest)
  return known
}
