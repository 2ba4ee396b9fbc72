// A form before an update and after it -> what the update changed of it beyond what a signature may: its own field's value and
// appearance, in the field's own place, and fields of services that nobody sees (ISO 32000-1, 12.7 and 12.8).

import { phrase } from '../../base/phrases/phrases.js'
import { printable } from '../../base/printable.js'
import type { Sentence } from '../../base/sentence.js'
import type { PdfFile } from './file.js'
import type { Field } from './tree.js'
import { isUsed } from './updates.js'
import { countOf, differing, entriesOf, isKind, isSameValue, itemsOf, nameOf, textOf, type Value } from './values.js'

/** What is changed of the form itself, and fields added that are not those of a signature without a place. */
export function formChanges(before: PdfFile, after: PdfFile, added: ReadonlySet<number>): Sentence[] {
  const [old, now] = [before, after].map((file) => file.get(file.get(file.trailer, 'Root'), 'AcroForm')) as [
    Value,
    Value,
  ]
  const changed = differing(old, now).filter((key) => {
    if (key === 'SigFlags') return (countOf(after.get(now, key)) ?? 99) > mostFlags
    if (key === 'NeedAppearances') return after.get(now, key) === true
    return !['Fields', 'DA', 'DR', 'Q'].includes(key)
  })
  const [earlier, later] = [before.get(old, 'Fields'), after.get(now, 'Fields')].map(itemsOf) as [Value[], Value[]]
  const isKept = earlier.every((item, index) => isSameValue(item, later[index]))
  const names = new Set(earlier.map((item) => nameIn(before, before.resolve(item))))
  const faulty = later.slice(earlier.length).filter((item) => {
    const field = after.resolve(item)
    const name = nameIn(after, field)
    const isFine = isKind(item, 'reference') && added.has(item.number) && isInvisible(after, field)
    const isNew = name !== '' && !names.has(name)
    names.add(name)
    return !isFine || !isNew
  })
  return [
    ...changed.map((key) => phrase('pdf-form', { key: printable(key) })),
    ...(isKept ? [] : [phrase('pdf-form', { key: 'Fields' })]),
    ...faulty.map((item) => phrase('pdf-field-added', { field: printable(nameIn(after, after.resolve(item))) })),
  ]
}

/** Fields are signed, and nothing else is to be done than adding to the file (12.7.2). */
const mostFlags = 3

function nameIn(file: PdfFile, field: Value): string {
  const name = file.get(field, 'T')
  return isKind(name, 'text') ? textOf(name.text) : ''
}

const ofInvisible = [
  'Type',
  'Subtype',
  'FT',
  'T',
  'TU',
  'F',
  'Ff',
  'Rect',
  'P',
  'V',
  'AP',
  'Lock',
  'SV',
  'DA',
  'Q',
  'M',
  'NM',
  'MK',
]

/** True for a signature field without a place on a page, as time stamps and services have. */
function isInvisible(file: PdfFile, field: Value): boolean {
  const rect = file.get(field, 'Rect')
  const corners = itemsOf(rect).map((corner) => file.resolve(corner))
  const isEmpty = rect === null || (corners.length === 4 && corners[0] === corners[2] && corners[1] === corners[3])
  return (
    isKind(field, 'dictionary') &&
    [...field.entries.keys()].every((key) => ofInvisible.includes(key)) &&
    nameOf(file.get(field, 'FT')) === 'Sig' &&
    isEmpty &&
    (!field.entries.has('AP') || isAppearance(file, field.entries.get('AP')))
  )
}

/** What is changed of fields that were there, beyond the signature of one that had none. */
export function changesOfFields(
  fields: readonly Field[],
  before: PdfFile,
  after: PdfFile,
  isWritten: (number: number) => boolean,
): Sentence[] {
  return fields
    .filter(({ number }) => isWritten(number))
    .flatMap(({ number, name, value: old, isSignature }) => {
      const field = printable(name)
      const now = after.object(number)
      const changed = differing(old, now)
      if (changed.includes('Rect')) return [phrase('pdf-field-place', { field })]
      if (!isSignature || entriesOf(old).has('V') || !isValue(before, after, entriesOf(now).get('V')))
        return [phrase(changed.includes('AP') ? 'pdf-field-look' : 'pdf-field', { field })]
      const wrong = changed.filter((key) => !isSigned(key, old, now, before, after))
      return wrong.map((key) => phrase(key === 'AP' ? 'pdf-field-look' : 'pdf-field', { field }))
    })
}

/** A signature: an object that was not there before. */
function isValue(before: PdfFile, after: PdfFile, value: Value | undefined): boolean {
  return (
    isKind(value, 'reference') &&
    !isUsed(before, value.number) &&
    isKind(after.get(after.resolve(value), 'ByteRange'), 'array')
  )
}

/** True where a key of a field may have become another by signing. */
function isSigned(key: string, old: Value, now: Value, before: PdfFile, after: PdfFile): boolean {
  const value = entriesOf(now).get(key)
  if (['V', 'DA', 'Q', 'Ff', 'M', 'NM'].includes(key)) return true
  if (key === 'Type') return nameOf(value) === 'Annot'
  if (key === 'P') return !entriesOf(old).has('P') && isKind(value, 'reference')
  if (key === 'MK') return entriesOf(after.resolve(value)).size === 0
  if (key === 'F') return isShown(countOf(before.get(old, key)) ?? 0, countOf(after.get(now, key)) ?? -1)
  return key === 'AP' && isAppearance(after, value, before)
}

/** It stays as visible as it was: it may be printed, and be locked (12.5.3). */
function isShown(old: number, now: number): boolean {
  const [print, locked, lockedContents] = [4, 128, 512]
  return now >= 0 && (now & old) === old && (now & ~(old | print | locked | lockedContents)) === 0
}

/** One appearance, a form of its own: a reader fits it into the field's place, and cuts off what is outside (12.5.5). */
function isAppearance(file: PdfFile, value: Value | undefined, before?: PdfFile): boolean {
  const appearance = file.resolve(value)
  const normal = entriesOf(appearance).get('N')
  const form = file.resolve(normal)
  const box = itemsOf(file.get(form, 'BBox')).map((corner) => file.resolve(corner))
  return (
    isKind(appearance, 'dictionary') &&
    [...appearance.entries.keys()].every((key) => key === 'N') &&
    isKind(form, 'stream') &&
    box.length === 4 &&
    box.every((corner) => typeof corner === 'number') &&
    (before === undefined || (isKind(normal, 'reference') && !isUsed(before, normal.number)))
  )
}
