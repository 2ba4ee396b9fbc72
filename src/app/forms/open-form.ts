// What a form is of -> the form, with the values that its file holds and where each of them stands.

import { openMemory, type Memory } from '../../base/memory.js'
import type { Position } from '../../base/positions.js'
import { placeIn, problem, sortProblems, type Checked, type Problem } from '../../base/problem.js'
import { pathsUnder, shownPath, type Sources } from '../../base/sources.js'
import type { Json } from '../../data/edit-yaml/change.js'
import { pointerOf } from '../../data/edit-yaml/read-values.js'
import { clauseSchema } from '../../data/clause.js'
import { agreementSchema, partySchema, siteSchema } from '../../locale/schemas.js'
import type { Field } from './field.js'
import { formFile, type FormOf } from './form-files.js'
import { formOfSchema } from './form-of-schema.js'
import { shapesIn } from './shape.js'

export { pointerAt } from './pointer-at.js'

/** Plain data, but for its problems. */
export interface FilledForm {
  /** Under the content folder. */
  readonly path: string
  readonly form: Field
  /** Codes of the languages of the library, for texts in each of them. */
  readonly languages: readonly string[]
  /** What the file says, as it stands there, right or wrong; null where it says nothing. */
  readonly value: Json
  /** Where each value stands in the file, from 1, by JSON Pointer: `/parties/0/role`. */
  readonly places: Readonly<Record<string, Position>>
  /** Which of its shapes a value has that can have several, by JSON Pointer. */
  readonly shapes: Readonly<Record<string, number>>
  /** What is wrong with the file, as `check` tells it of the file alone. */
  readonly problems: readonly Problem[]
}

/** The forms that there are, without values. */
export const forms: Readonly<Record<FormOf['form'], Field>> = {
  agreement: formOfSchema(agreementSchema, 'agreement'),
  party: formOfSchema(partySchema, 'party'),
  clause: formOfSchema(clauseSchema, 'front-matter'),
  site: formOfSchema(siteSchema, 'site'),
}

/**
 * The form of something, filled in. Null, with a problem, where it has no file (`edit/missing`), or its file cannot be read as YAML:
 * then the problems say where.
 */
export function openForm(sources: Sources, of: FormOf, memory: Memory = openMemory()): Checked<FilledForm | null> {
  const file = formFile(sources, of, memory)
  if (file === null) return { value: null, problems: [missingFile(sources, of)] }
  const inFile =
    file.text === '' ? [] : sortProblems(file.problemsOf(file.text)).filter(({ place }) => place.file === file.file)
  const read = file.read(file.text)
  if (read === null) return { value: null, problems: inFile }
  const problems = inFile.filter(({ place }) => liesIn(place, read.places, file.prefix))
  const above = pointerOf(file.prefix)
  const value = at(read.value, file.prefix)
  const form = forms[of.form]
  const places = [...read.places].flatMap(([pointer, place]) =>
    pointer === above || pointer.startsWith(`${above}/`) ? [[pointer.slice(above.length), place] as const] : [],
  )
  const filled: FilledForm = {
    ...{ path: file.path, form, value, problems },
    languages: pathsUnder(sources.content, 'languages/', /\.ya?ml$/).map((path) => path.replace(/^.*\/|\.ya?ml$/g, '')),
    places: Object.fromEntries(places),
    shapes: shapesIn(form, value),
  }
  return { value: filled, problems }
}

/** True for a place between the beginning of what the form is of and that of the next entry. */
function liesIn(
  { line }: Position,
  places: ReadonlyMap<string, Position>,
  prefix: readonly (string | number)[],
): boolean {
  const [index] = prefix
  if (index === undefined) return true
  const [from, to] = [index, Number(index) + 1].map((one) => places.get(pointerOf([one]))?.line)
  return line >= (from ?? 0) && line < (to ?? Infinity)
}

/** The form of an agreement. */
export function agreementForm(sources: Sources, id: string): Checked<FilledForm | null> {
  return openForm(sources, { form: 'agreement', id })
}

/** Problem `edit/missing`: there is no file. */
export function missingFile({ content }: Sources, of: FormOf): Problem {
  const name = of.form === 'site' ? 'site' : of.id
  return problem('edit/missing#file', { name }, placeIn(shownPath(content, ''), 1, 1))
}

function at(value: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>(
    (one, step) =>
      typeof one === 'object' && one !== null ? ((one as { readonly [key: string]: Json })[step] ?? null) : null,
    value,
  )
}
