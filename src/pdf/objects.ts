// The objects of PDF (ISO 32000-2, 7.3) as values.

/** A value in a file: a string is a name; text and bytes are made by `pdfText` and a Uint8Array. */
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

/** pdfkit writes a String object as text and a plain string as a name. */
// eslint-disable-next-line @typescript-eslint/no-wrapper-object-types
export type PdfText = String & { readonly text?: never }

/** What an object holds: a dictionary or an array. */
export type Data = Readonly<Record<string, Value | undefined>> | readonly Value[]

export interface Reference {
  readonly id: number
  data: Data
  compress: boolean
  end(chunk?: Uint8Array): void
}

export function pdfText(text: string): PdfText {
  return new String(text)
}
