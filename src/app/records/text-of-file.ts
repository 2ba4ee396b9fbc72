// A file that was chosen -> its text, in whatever letters the spreadsheet has written it.

/** Null for what is no text. Spreadsheets write UTF-8, UTF-16, or the letters of Windows. */
export function textOfFile(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** How a workbook of a spreadsheet program begins: a zip, or the form that it had before. */
const workbookMarks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** True for what is read by the program: it is no text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return workbookMarks.some((mark) => mark.every((byte, index) => bytes[index] === byte))
}
