// A schema and a path go in; what the schema knows of that place comes out: its keys, how it describes itself.

import type * as z from 'zod'

type Path = readonly (string | number)[]
type Schema = z.core.$ZodType

/** The keys that may stand at a path. */
export function keysAt(schema: Schema, path: Path): string[] {
  return schemasAt(schema, path).flatMap((schema) =>
    Object.keys((definition(schema).shape as object | undefined) ?? {}),
  )
}

/** How the schema describes what stands at a path, or null. */
export function descriptionAt(schema: Schema, path: Path): string | null {
  for (const one of schemasAt(schema, path, false)) {
    const { description } = one as { description?: string }
    if (description !== undefined) return description
  }
  return null
}

/** The schemas that may hold at a path: several where the path goes through a union. */
function schemasAt(schema: Schema, path: Path, unwrapLast = true): Schema[] {
  const [step, ...rest] = path
  if (step === undefined) return unwrapLast ? unwrapped(schema) : [schema, ...unwrapped(schema)]
  return unwrapped(schema).flatMap((schema) => {
    const { shape, element, valueType } = definition(schema)
    const next = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : (element ?? valueType)
    return next === undefined ? [] : schemasAt(next, rest, unwrapLast)
  })
}

function unwrapped(schema: Schema): Schema[] {
  const { innerType, options, getter } = definition(schema)
  if (getter !== undefined) return unwrapped(getter())
  if (innerType !== undefined) return unwrapped(innerType)
  return options === undefined ? [schema] : options.flatMap(unwrapped)
}

interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly valueType?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly getter?: () => Schema
}

function definition(schema: Schema): Definition {
  return schema._zod.def as Definition
}
