// Bytes of a file that is called PDF -> whether a reader can open it: what it is recognised by, and its end, from which all
// else is found (ISO 32000-1, 7.5.2 and 7.5.5).

/** How far from either end of a file readers look for its first and its last line. */
const reach = 1024

/** True for a file that begins and ends as a PDF, its last line leading to a table of its objects that names the catalogue. */
export function isReadablePdf(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const header = bytes.subarray(0, reach).indexOf('%PDF-')
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 2 * reach))
  const [, offset] = /startxref\s+(\d{1,10})\s+%%EOF(?:(?!startxref)[\s\S])*$/u.exec(end) ?? []
  if (header < 0 || offset === undefined) return false
  /* What was put before the header, by a mail program, may be counted or not. */
  return [Number(offset), Number(offset) + header].some((at) => isTable(bytes, at))
}

/** A table in the old form, with its trailer behind it, or a stream. */
function isTable(bytes: Buffer, at: number): boolean {
  const start = bytes.toString('latin1', at, at + reach)
  if (/^\s*\d+\s+\d+\s+obj\b/u.test(start)) return /\/Root\s+\d+\s+\d+\s+R\b/u.test(start)
  if (!/^\s*xref\b/u.test(start)) return false
  const trailer = bytes.indexOf('trailer', at)
  return trailer >= 0 && /\/Root\s+\d+\s+\d+\s+R\b/u.test(bytes.toString('latin1', trailer, trailer + 4 * reach))
}
