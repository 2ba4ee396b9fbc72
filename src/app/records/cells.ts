// A list as it was copied from a spreadsheet, or lies in a file -> its cells.

import papaparse from 'papaparse'

/** More rows than any agreement has parties. */
export const mostRows = 2_000

/** More columns than a record has facts; what stands further to the right is not looked at. */
export const mostColumns = 30

/** Rows of cells, without blanks around them; tabs, semicolons or commas divide them. Rows without a word are left out. */
export function cellsOf(text: string): {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly isCut: boolean
} {
  const plain = text.replace(/^\uFEFF/, '')
  const [first = ''] = plain.split(/\r?\n/, 1)
  const delimiter = ['\t', ';'].find((one) => first.includes(one))
  const { data } = papaparse.parse<string[]>(plain, {
    ...(delimiter === undefined ? { delimitersToGuess: [',', '\t', ';', '|'] } : { delimiter }),
    preview: mostRows + 2,
  })
  const rows = data
    .map((cells, index) => ({
      line: index + 1,
      cells: cells.slice(0, mostColumns).map((cell) =>
        cell
          .normalize('NFC')
          .replace(/[\s\u00a0]+/gu, ' ')
          .trim(),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1))
  return {
    rows: rows.slice(0, mostRows + 1).map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    })),
    isCut: rows.length > mostRows + 1,
  }
}
