// Cells that were filled in -> a table as clauses have it: in Markdown where every cell is one line, else with the block `{{#table}}`.

export interface Grid {
  /** Of the same length each. */
  readonly rows: readonly (readonly string[])[]
  /** Whether the first row is the heading of the columns. */
  readonly header: boolean
}

/** A grid of empty cells. */
export function emptyGrid(rows: number, columns: number): Grid {
  return { rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')), header: true }
}

/** The same cells in a grid of another size: new ones are empty, and what does not fit goes. */
export function resized({ rows, header }: Grid, height: number, width: number): Grid {
  const cell = (row: number, column: number): string => rows[row]?.[column] ?? ''
  return {
    header,
    rows: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => cell(row, column))),
  }
}

/** With cells from a spreadsheet, divided by tabs and line feeds, put in from a cell on; the grid grows as they need. */
export function withPasted(grid: Grid, text: string, row: number, column: number): Grid {
  const pasted = cellsOf(text)
  const height = Math.max(grid.rows.length, row + pasted.length)
  const width = Math.max(grid.rows[0]?.length ?? 0, column + Math.max(0, ...pasted.map((cells) => cells.length)))
  const { rows, header } = resized(grid, height, width)
  return {
    header,
    rows: rows.map((cells, y) => cells.map((cell, x) => pasted[y - row]?.[x - column] ?? cell)),
  }
}

/** The table in a clause, without a line feed at its ends. */
export function tableText({ rows, header }: Grid): string {
  const isPlain = header && rows.every((cells) => cells.every((cell) => !cell.trim().includes('\n')))
  return isPlain ? markdownTable(rows) : tableBlock(rows, header)
}

/** Columns of figures alone are set to the right. */
function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const marks = head.map((_, column) => (isFigures(body.map((cells) => cells[column] ?? '')) ? '--:' : ':--'))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head.map(inline)), line(marks), ...body.map((cells) => line(cells.map(inline)))].join('\n')
}

function tableBlock(rows: readonly (readonly string[])[], header: boolean): string {
  const rowOf = (cells: readonly string[], index: number): string => {
    const open = header && index === 0 ? '{{#row header=true}}' : '{{#row}}'
    return [open, ...cells.map((cell) => `{{#cell}}${paragraphs(cell)}{{/cell}}`), '{{/row}}'].join('\n')
  }
  return ['{{#table}}', ...rows.map(rowOf), '{{/table}}'].join('\n')
}

/** In a cell of the block each line is a paragraph; one of several stands on lines of its own. */
function paragraphs(cell: string): string {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length < 2 ? (lines[0] ?? '') : `\n\n${lines.join('\n\n')}\n\n`
}

/** A bar would end the cell. */
function inline(cell: string): string {
  return cell.trim().replace(/(?<!\\)\|/g, '\\|')
}

function isFigures(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => /^[-−–+]?\d[\d\s.,\u00a0\u202f]*(?:%|kr)?$/.test(cell))
}

/** Spreadsheets put a cell of several lines in quotation marks, and double those within. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (cell.lastIndex <= normal.length) {
    const [, quoted, plain = '', end] = cell.exec(normal) ?? []
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    else if (end !== '\t') break
  }
  return rows
}
