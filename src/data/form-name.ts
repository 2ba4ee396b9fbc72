// A schema of a file -> the name under which the texts of its fields stand in `base/phrases/fields`.

import type * as z from 'zod'

const names = new WeakMap<z.core.$ZodType, string>()

/** The schema, whose fields have their texts under a name: `agreement`. */
export function withTexts<Schema extends z.core.$ZodType>(schema: Schema, name: string): Schema {
  names.set(schema, name)
  return schema
}

/** The name of the texts of a schema's fields; null for one that has none. */
export function textsOf(schema: z.core.$ZodType): string | null {
  return names.get(schema) ?? null
}
