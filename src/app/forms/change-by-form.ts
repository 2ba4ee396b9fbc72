// A change that was made in a form -> the new text of its file, once the change is right; the rest of the file stays, byte for byte.

import { openMemory, type Memory } from '../../base/memory.js'
import {
  hasErrors,
  placeIn,
  problem,
  sortProblems,
  type Checked,
  type Place,
  type Problem,
} from '../../base/problem.js'
import { asRead, type Sources } from '../../base/sources.js'
import { fromEntries, isMapping, type Json, type YamlChange } from '../../data/edit-yaml/change.js'
import { pointerOf } from '../../data/edit-yaml/read-values.js'
import { formFile, type FormFile, type FormOf } from './form-files.js'
import { missingFile } from './open-form.js'

/** A file as it is to be written, under the content folder. */
export interface ChangedText {
  readonly path: string
  readonly text: string
}

export interface Written {
  /** The file as it lies on disk, with its line endings and its byte order mark; without it, as the sources have it. */
  readonly raw?: string
  readonly memory?: Memory
}

/**
 * Changes what a form is of.
 * @param change its path begins at what the form is of: `['signatories', 0, 'name']`
 * @returns the new text, with the warnings that it brings; null where the change would bring an error, or cannot be written: each
 * problem stands at the value that was to be changed. Faults that the file has elsewhere are in nobody's way.
 */
export function changeByForm(
  sources: Sources,
  of: FormOf,
  change: YamlChange,
  { raw, memory = openMemory() }: Written = {},
): Checked<ChangedText | null> {
  const file = formFile(sources, of, memory)
  if (file === null) return { value: null, problems: [missingFile(sources, of)] }
  return changeFile(file, { ...change, path: [...file.prefix, ...change.path] }, raw)
}

/** Changes a file of a form; the path begins at its top. Rules: those of `changeYaml`, `edit/missing`, and what the file would break. */
export function changeFile(file: FormFile, change: YamlChange, raw: string | undefined): Checked<ChangedText | null> {
  if (raw !== undefined && asRead(raw) !== file.text)
    return { value: null, problems: [problem('edit/missing#changed', {}, placeOf(file, change))] }
  const composed = 'value' in change ? { ...change, value: inComposedLetters(change.value) } : change
  const { path, subject } = file
  const where = { file: file.file, schema: file.fileSchema, ...(subject === undefined ? {} : { subject }) }
  const { value: text, problems } = file.change(raw ?? file.text, composed, where)
  if (text === null) return { value: null, problems }
  const before = file.text === '' ? [] : file.problemsOf(file.text)
  const brought = sortProblems(broughtBy(before, file.problemsOf(asRead(text))))
  if (hasErrors(brought)) {
    const place = placeOf(file, change)
    const errors = brought.filter(({ severity }) => severity === 'error')
    return { value: null, problems: sortProblems(errors.map((one) => ({ ...one, place }))) }
  }
  return { value: { path, text }, problems: brought }
}

/** Problems that were not told before, wherever they stand. */
function broughtBy(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const keyOf = ({ entry, values }: Problem): string => JSON.stringify([entry, values])
  const known = new Map<string, number>()
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1)
  return after.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0
    known.set(keyOf(one), left - 1)
    return left <= 0
  })
}

/** Where the value stands that a change is of, or the nearest that there is around it. */
function placeOf({ read, text, file, subject }: FormFile, { path }: YamlChange): Place {
  const places = read(text)?.places
  for (let steps = path; steps.length > 0; steps = steps.slice(0, -1)) {
    const found = places?.get(pointerOf(steps))
    if (found !== undefined) return placeIn(file, found.line, found.column, subject)
  }
  return placeIn(file, 1, 1, subject)
}

/** Letters with marks as one character each (NFC), as files are read. */
function inComposedLetters(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return (value as readonly Json[]).map(inComposedLetters)
  if (!isMapping(value)) return value
  return fromEntries(Object.entries(value).map(([key, one]) => [key.normalize('NFC'), inComposedLetters(one)]))
}
