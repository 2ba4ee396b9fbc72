// A table to fill in; cells from a spreadsheet can be pasted into any of them.

import { useState } from 'preact/hooks'
import { word } from '../words.js'
import { emptyGrid, resized, withPasted, type Grid } from '../tables.js'

const mostRows = 40
const mostColumns = 12

export function TableGrid({ insert }: { readonly insert: (grid: Grid) => void }) {
  const [grid, setGrid] = useState<Grid>(emptyGrid(3, 3))
  const height = grid.rows.length
  const width = grid.rows[0]?.length ?? 0
  const set = (row: number, column: number, text: string): void => {
    setGrid({
      ...grid,
      rows: grid.rows.map((cells, y) => (y === row ? cells.map((cell, x) => (x === column ? text : cell)) : cells)),
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        insert(grid)
      }}
    >
      <p class="ds-paragraph">{word('studio-table-about')}</p>
      <div class="grid-size">
        <Count
          label={word('studio-rows')}
          value={height}
          most={mostRows}
          choose={(rows) => {
            setGrid(resized(grid, rows, width))
          }}
        />
        <Count
          label={word('studio-columns')}
          value={width}
          most={mostColumns}
          choose={(columns) => {
            setGrid(resized(grid, height, columns))
          }}
        />
        <label class="tick">
          <input
            class="ds-input"
            type="checkbox"
            checked={grid.header}
            onChange={(event) => {
              setGrid({ ...grid, header: event.currentTarget.checked })
            }}
          />
          {word('studio-table-header')}
        </label>
      </div>
      <div class="grid" tabIndex={0} role="group" aria-label={word('studio-insert-table')}>
        <table>
          <tbody>
            {grid.rows.map((cells, row) => (
              <tr key={row} data-header={grid.header && row === 0}>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <textarea
                      rows={1}
                      aria-label={word('studio-cell', { row: row + 1, column: column + 1 })}
                      value={cell}
                      onInput={(event) => {
                        set(row, column, event.currentTarget.value)
                      }}
                      onPaste={(event) => {
                        const text = event.clipboardData?.getData('text/plain') ?? ''
                        if (!/[\t\n]/.test(text.trimEnd())) return
                        event.preventDefault()
                        const next = withPasted(grid, text, row, column)
                        setGrid(
                          resized(
                            next,
                            Math.min(mostRows, next.rows.length),
                            Math.min(mostColumns, next.rows[0]?.length ?? 1),
                          ),
                        )
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button class="ds-button" type="submit">
        {word('studio-insert')}
      </button>
    </form>
  )
}

interface CountOf {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly choose: (value: number) => void
}

function Count({ label, value, most, choose }: CountOf) {
  return (
    <label class="count">
      {label}
      <input
        class="ds-input"
        type="number"
        min={1}
        max={most}
        value={value}
        onInput={(event) => {
          const count = event.currentTarget.valueAsNumber
          if (Number.isInteger(count) && count >= 1 && count <= most) choose(count)
        }}
      />
    </label>
  )
}
