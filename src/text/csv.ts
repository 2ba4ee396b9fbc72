// Rows go in; a table of values separated by semicolons comes out, as spreadsheets in Sweden and Norway open it.

/**
 * RFC 4180 but for the semicolon, which is what spreadsheets expect where the comma is the decimal sign. A byte order mark
 * lets them read å, ä, ö, æ and ø. Lines end in CRLF; a cell is quoted where it has to be. Text that a spreadsheet would
 * run as a formula has an apostrophe before it.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** Digits as a spreadsheet reads them: a decimal comma, no groups. */
export function csvNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(value) : value.toFixed(decimals)
  return digits.replace('.', ',')
}

/** What opens a formula, also after blanks and quotation marks, and in the wide signs that some programs read as these. */
const formula = /^["'\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

const number = /^-?\d+(?:,\d+)?$/

function cell(text: string): string {
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
