// A PDF before an update and after it -> what the update changed beyond what a signature may: fill its own field, add fields
// that nobody sees, certificates and time stamps. The classes are those of pyHanko's policy for differences, drawn closer.

import { phrase } from '../../base/phrases/phrases.js'
import { printable } from '../../base/printable.js'
import type { Sentence } from '../../base/sentence.js'
import { changesOfFields, formChanges } from './changes-fields.js'
import { securityStoreChanges, securityStoreParts } from './changes-store.js'
import { describedIn } from './described.js'
import type { PdfFile } from './file.js'
import { isSameInformation, isSameMetadata } from './metadata.js'
import { fieldsOf, pagesOf } from './tree.js'
import { isUsed, type Update } from './updates.js'
import {
  countOf,
  differing,
  entriesOf,
  isKind,
  isSameValue,
  itemsOf,
  nameOf,
  referencesIn,
  type Value,
} from './values.js'

/** What an update changed that it may not, each as the end of a sentence; empty for what a signature may do. */
export function changesOf({ before, after, numbers }: Update): Sentence[] {
  const root = before.trailer.entries.get('Root')
  const [catalogue, form, store] = [root, ofCatalogue(before, 'AcroForm'), ofCatalogue(before, 'DSS')]
  const pages = pagesOf(before).pages
  const fields = fieldsOf(before)
  const added = newFields(before, after)
  /** Objects that are compared below by what they are. */
  const known = new Set<number>([
    ...[catalogue, form, entriesOf(before.resolve(form)).get('Fields'), ofCatalogue(before, 'Extensions')].flatMap(
      numberOf,
    ),
    ...[before.trailer.entries.get('Info'), ofCatalogue(before, 'Metadata')].flatMap(numberOf),
    ...securityStoreParts(before, store),
    ...fields.map(({ number }) => number),
    ...pages.flatMap((page) => [page, ...numberOf(entriesOf(before.object(page)).get('Annots'))]),
  ])
  const written = new Set(numbers)
  const isWritten = (number: number): boolean =>
    written.has(number) && !isSameValue(before.object(number), after.object(number))
  const strange = numbers.filter((number) => isUsed(before, number) && !known.has(number) && isWritten(number))
  const describe = strange.length === 0 ? null : describedIn(before)
  return unique([
    ...trailerChanges(before, after),
    ...catalogueChanges(before, after),
    ...formChanges(before, after, added),
    ...changesOfFields(fields, before, after, isWritten),
    ...pages.flatMap((page, index) => {
      const list = numberOf(entriesOf(before.object(page)).get('Annots'))
      return [page, ...list].some((number) => written.has(number))
        ? pageChanges(page, index + 1, before, after, added)
        : []
    }),
    ...securityStoreChanges(before, after),
    ...strange.map((number) => describe?.(number) ?? phrase('pdf-object', {})),
    ...(numbers.some((number) => isAstray(number, before, after)) ? [phrase('pdf-structure', {})] : []),
  ])
}

function ofCatalogue(file: PdfFile, key: string): Value {
  return entriesOf(file.get(file.trailer, 'Root')).get(key) ?? null
}

function numberOf(value: Value | undefined): number[] {
  return isKind(value, 'reference') ? [value.number] : []
}

function unique(sentences: readonly Sentence[]): Sentence[] {
  return [...new Map(sentences.map((one) => [JSON.stringify(one), one])).values()]
}

/** Numbers of the fields that an update adds to the form. */
function newFields(before: PdfFile, after: PdfFile): ReadonlySet<number> {
  const list = itemsOf(after.get(ofCatalogue(after, 'AcroForm'), 'Fields'))
  return new Set(list.flatMap(numberOf).filter((number) => !isUsed(before, number)))
}

/** A number that was free before, or that leads nowhere: what would come into its place later was never looked at. */
function isAstray(number: number, before: PdfFile, after: PdfFile): boolean {
  const size = countOf(before.trailer.entries.get('Size')) ?? 0
  if (!isUsed(before, number) && number < size) return true
  return referencesIn(after.object(number)).some(
    ({ number: other, generation }) => generation !== 0 || !isUsed(after, other),
  )
}

/** Keys that belong to the table, or that an update may give another value. */
const ofTables = ['Type', 'W', 'Index', 'Filter', 'DecodeParms', 'Length', 'Prev', 'Size', 'ID', 'Info']

function trailerChanges(before: PdfFile, after: PdfFile): Sentence[] {
  const changed = differing(before.trailer, after.trailer).filter((key) => !ofTables.includes(key))
  return [
    ...changed.map((key) => phrase('pdf-trailer', { key: printable(key) })),
    ...(isSameInformation(before, after) ? [] : [phrase('pdf-information', {})]),
  ]
}

function catalogueChanges(before: PdfFile, after: PdfFile): Sentence[] {
  const [old, now] = [before, after].map((file) => file.get(file.trailer, 'Root')) as [Value, Value]
  const metadata = [before, after].map((file) => file.resolve(ofCatalogue(file, 'Metadata'))) as [Value, Value]
  const changed = differing(old, now).filter((key) => !isAllowed(key, after))
  return [
    ...changed.map((key) =>
      key === 'Pages'
        ? phrase('pdf-pages', {})
        : actions.includes(key)
          ? phrase('pdf-action', { key: printable(key) })
          : phrase('pdf-catalogue', { key: printable(key) }),
    ),
    ...(isSameValue(...metadata) || isSameMetadata(...metadata, after) ? [] : [phrase('pdf-information', {})]),
    ...(referencesIn(after.resolve(ofCatalogue(after, 'Extensions'))).length === 0
      ? []
      : [phrase('pdf-catalogue', { key: 'Extensions' })]),
  ]
}

/** Keys under which a file has a reader do something. */
const actions = ['OpenAction', 'AA', 'A']

/** What of the catalogue is compared elsewhere, or may be added by who signs: a version, and that it certifies. */
function isAllowed(key: string, after: PdfFile): boolean {
  if (['AcroForm', 'DSS', 'Extensions', 'Metadata'].includes(key)) return true
  const value = ofCatalogue(after, key)
  if (key === 'Version') return /^[12]\.\d$/.test(nameOf(value) ?? '')
  if (key !== 'Perms') return false
  const permissions = [...entriesOf(after.resolve(value))]
  return permissions.every(
    ([permission, signature]) =>
      permission === 'DocMDP' &&
      fieldsOf(after).some(({ value: field }) => isSameValue(entriesOf(field).get('V'), signature)),
  )
}

const ofBoxes = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'UserUnit']

function pageChanges(
  number: number,
  page: number,
  before: PdfFile,
  after: PdfFile,
  added: ReadonlySet<number>,
): Sentence[] {
  const [old, now] = [before.object(number), after.object(number)]
  const changed = differing(old, now).filter((key) => key !== 'Annots')
  const [earlier, later] = [before.get(old, 'Annots'), after.get(now, 'Annots')].map(itemsOf) as [Value[], Value[]]
  const kept = earlier.every((item, index) => isSameValue(item, later[index]))
  const strange = later.slice(earlier.length).filter((item) => !numberOf(item).some((one) => added.has(one)))
  return [
    ...changed.map((key) => {
      if (key === 'Contents') return phrase('pdf-content', { page })
      if (key === 'Resources') return phrase('pdf-resources', { page })
      if (ofBoxes.includes(key)) return phrase('pdf-box', { page })
      return actions.includes(key) ? phrase('pdf-action', { key }) : phrase('pdf-page', { page, key: printable(key) })
    }),
    ...(kept ? [] : [phrase('pdf-annotations', { page })]),
    ...strange.map((item) =>
      phrase('pdf-annotation', { page, kind: printable(nameOf(after.get(item, 'Subtype')) ?? '?') }),
    ),
  ]
}
