// The objects of PDF (ISO 32000-1, 7.3) as values, and how each is written.

/** A value in a file: a string is a name; text is made by `pdfText`, bytes are written as digits. */
export type Value =
  | string
  | PdfText
  | number
  | boolean
  | null
  | Uint8Array
  | Reference
  | readonly Value[]
  | { readonly [key: string]: Value | undefined }

/** What an object holds: a dictionary or an array. */
export type Data = Readonly<Record<string, Value | undefined>> | readonly Value[]

/** An object by its number. */
export class Reference {
  constructor(readonly id: number) {}
}

/** Text, as opposed to a name. */
export class PdfText {
  constructor(readonly text: string) {}
}

export function pdfText(text: string): PdfText {
  return new PdfText(text)
}

/** A value as it stands in the file, each character a byte. Keys whose value is undefined are left out. */
export function written(value: Value | undefined): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`
    case 'number':
      return `${Math.round(value * 1e6) / 1e6}`
    case 'boolean':
      return `${value}`
    case 'undefined':
      return 'null'
  }
  if (value === null) return 'null'
  if (value instanceof Reference) return `${value.id} 0 R`
  if (value instanceof PdfText) return textString(value.text)
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (isArray(value)) return `[${value.map(written).join(' ')}]`
  return `<<\n${entriesOf(value)}>>`
}

/** The entries of a dictionary, each on a line of its own. */
export function entriesOf(dictionary: { readonly [key: string]: Value | undefined }): string {
  return Object.entries(dictionary)
    .map(([key, value]) => (value === undefined ? '' : `/${key} ${written(value)}\n`))
    .join('')
}

/** Array.isArray does not know arrays that are not to be changed. */
function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** A literal string (7.3.4.2): ASCII as it is, anything else in UTF-16 with its mark (7.9.2.2). */
function textString(text: string): string {
  const bytes = /^[\0-\x7F]*$/.test(text) ? text : utf16(text)
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (sign) => escapes[sign] ?? `\\${sign}`)})`
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' }

function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
}
