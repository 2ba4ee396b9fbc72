// Rows go in; a table of values separated by semicolons comes out, as spreadsheets in Sweden and Norway open it.

/**
 * RFC 4180 but for the semicolon, which is what spreadsheets expect where the comma is the decimal sign. A byte order mark
 * lets them read å, ä, ö, æ and ø. Lines end in CRLF; a cell is quoted where it has to be.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** Digits as a spreadsheet reads them: a decimal comma, no groups. */
export function csvNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(value) : value.toFixed(decimals)
  return digits.replace('.', ',')
}

function cell(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
