// A PDF -> the signatures in the fields of its form, each with what it covers and whether it holds (ISO 32000-1, 12.8.1): the
// range begins with the file, leaves out the value itself and nothing else, and ends with the file or an update.

import { holdsOver, readCms, type Cms } from './cms.js'
import type { PdfFile } from './file.js'
import { stampsOver, type Stamp } from './stamps.js'
import { timeInText } from './times.js'
import { fieldsOf } from './tree.js'
import { countOf, entriesOf, isKind, itemsOf, nameOf, textOf } from './values.js'

export interface FoundSignature {
  /** The whole name of its field. */
  readonly field: string
  /** Number of the object that it is. */
  readonly object: number
  /** True for a time stamp of the file, which nobody signs. */
  readonly isStamp: boolean
  /** The byte behind the last that it covers; null where what it covers is not the file up to some place. */
  readonly end: number | null
  readonly cms: Cms | null
  /** The time that stands beside it, as in ISO 8601; null for none. */
  readonly time: string | null
  /** What it says where it is a time stamp that holds; null for any other. */
  readonly stamp: Stamp | null
  /** Whether it holds over the bytes that it covers. */
  readonly holds: boolean
}

/** The signatures of a file, in the order of what they cover. */
export function signaturesOf(file: PdfFile): FoundSignature[] {
  return fieldsOf(file)
    .filter(({ value }) => entriesOf(value).has('V') && nameOf(file.get(value, 'FT')) === 'Sig')
    .map(({ name, value }) => {
      const holder = entriesOf(value).get('V')
      const object = isKind(holder, 'reference') ? holder.number : -1
      return signatureIn(file, name, object)
    })
    .sort((a, b) => (a.end ?? 0) - (b.end ?? 0))
}

const kinds = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']
const stampKind = 'ETSI.RFC3161'

function signatureIn(file: PdfFile, field: string, object: number): FoundSignature {
  const dictionary = file.object(object)
  const kind = nameOf(file.get(dictionary, 'SubFilter')) ?? ''
  const isStamp = kind === stampKind
  const contents = entriesOf(dictionary).get('Contents')
  const [first, until, from, length, ...more] = itemsOf(entriesOf(dictionary).get('ByteRange')).map(countOf)
  const { bytes } = file
  const beside = file.get(dictionary, 'M')
  const time = isKind(beside, 'text') ? timeInText(textOf(beside.text)) : null
  const none = { field, object, isStamp, end: null, cms: null, time, stamp: null, holds: false }
  if (file.entry(object)?.kind !== 'plain' || !isKind(contents, 'text') || more.length > 0) return none
  if (first !== 0 || contents.from !== until || contents.to !== from || typeof length !== 'number') return none
  const end = from + length
  if (end > bytes.length || bytes[contents.from] !== hexadecimal) return none
  const cms = readCms(Buffer.from(contents.text, 'latin1'))
  if (cms === null) return { ...none, end }
  const signed = [bytes.subarray(0, until), bytes.subarray(from, end)]
  file.spend('pdf-covered', until + length)
  const stamp = isStamp ? stampsOver(cms, signed) : null
  const holds = isStamp ? stamp !== null : kinds.includes(kind) && cms.content === null && holdsOver(cms, signed)
  return { ...none, end, cms, stamp, holds }
}

/** `<`: the value is written in hexadecimal digits. */
const hexadecimal = 0x3c
