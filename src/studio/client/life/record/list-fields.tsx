// A list that was pasted or chosen as a file, beside what was understood of it, cell by cell.

import { useEffect, useState } from 'preact/hooks'
import { columnsOf, type RecordColumn, type RecordKind } from '../../../../app/records/columns.js'
import { isWorkbook, textOfFile } from '../../../../app/records/text-of-file.js'
import type { Entry } from '../../../../register/record.js'
import type { ListRow, ListView } from '../../../protocol.js'
import { askList, askSheet } from '../../ask.js'
import { reasonOf } from '../../doings.js'
import { Said } from '../../parts/said.js'
import { word } from '../../words.js'

export interface ListState {
  readonly text: string
  readonly columns: readonly (RecordColumn | null)[] | null
  readonly left: readonly number[]
  /** What is recorded; null as long as that cannot be. */
  readonly entries: readonly Entry[] | null
}

export const emptyList: ListState = { text: '', columns: null, left: [], entries: null }

interface ListOf {
  readonly kind: RecordKind
  readonly agreement: string
  readonly state: ListState
  readonly set: (now: ListState | ((before: ListState) => ListState)) => void
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Milliseconds without a keystroke after which the list is read. */
const pause = 250

export function ListFields({ kind, agreement, state, set }: ListOf) {
  const { text, columns, left } = state
  const [read, setRead] = useState<ListView | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [notes, setNotes] = useState<readonly string[]>([])
  useEffect(() => {
    if (text.trim() === '') {
      setRead(null)
      return
    }
    let isLatest = true
    const timer = setTimeout(() => {
      askList({ agreement, kind, text, columns, left }).then(
        (answer) => {
          if (!isLatest) return
          setRead(answer)
          setWrong(null)
          set((before) => ({ ...before, entries: answer.isRecordable ? entriesIn(answer, left) : null }))
        },
        (cause: unknown) => {
          if (isLatest) setWrong(reasonOf(cause))
        },
      )
    }, pause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [agreement, kind, text, columns, left])
  const put = (now: Partial<ListState>): void => {
    set((before) => ({ ...before, entries: null, ...now }))
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setNotes([])
    const bytes = new Uint8Array(await file.arrayBuffer())
    const found = isWorkbook(bytes) ? await takeSheet(file) : textOfFile(bytes)
    if (found === undefined) return
    setWrong(found === null ? word('studio-list-file-binary') : null)
    if (found !== null) put({ ...emptyList, text: found })
  }
  /** Undefined where what is wrong has been said. */
  const takeSheet = async (file: File): Promise<string | undefined> => {
    try {
      const { text: found, notes: said } = await askSheet(file)
      setNotes(found === null ? [] : said)
      setWrong(found === null ? said.join(' ') : null)
      return found ?? undefined
    } catch (cause) {
      setWrong(reasonOf(cause))
      return undefined
    }
  }
  const known = columnsOf(kind)
    .map((column) => word(`record-column-${column}`))
    .join(', ')
  return (
    <>
      <div class="fact">
        <label class="ds-label" for="list-text">
          {word('studio-list-text')}
        </label>
        <textarea
          class="ds-input list-text"
          id="list-text"
          rows={5}
          spellcheck={false}
          aria-describedby="list-about"
          value={text}
          onInput={(event) => {
            put({ text: event.currentTarget.value, columns: null, left: [] })
          }}
        />
        <p class="fact-help" id="list-about">
          {word('studio-list-about', { columns: known })}
        </p>
      </div>
      <div class="fact">
        <label class="ds-label" for="list-file">
          {word('studio-list-file')}
        </label>
        <input
          class="ds-input"
          id="list-file"
          type="file"
          accept={`.csv,.tsv,.txt,.xlsx,text/csv,text/plain,${workbookType}`}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
          }}
        />
      </div>
      {wrong !== null && (
        <p class="fact-fault" role="alert">
          {wrong}
        </p>
      )}
      {notes.length > 0 && (
        <ul class="list-notes" role="status">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {read !== null && text.trim() !== '' && (
        <ReadTable
          kind={kind}
          read={read}
          left={left}
          choose={(index, column) => {
            put({ columns: withColumn(read.columns, index, column) })
          }}
          leave={(lines) => {
            put({ left: lines, columns: read.columns })
          }}
        />
      )}
    </>
  )
}

function entriesIn({ rows }: ListView, left: readonly number[]): Entry[] {
  return rows.flatMap(({ line, entry }) => (entry === null || left.includes(line) ? [] : [entry]))
}

/** What a column holds no other can hold. */
function withColumn(
  columns: ListView['columns'],
  index: number,
  column: RecordColumn | null,
): readonly (RecordColumn | null)[] {
  return columns.map((one, place) => (place === index ? column : one === column ? null : one))
}

interface ReadTableOf {
  readonly kind: RecordKind
  readonly read: ListView
  readonly left: readonly number[]
  readonly choose: (index: number, column: RecordColumn | null) => void
  readonly leave: (lines: readonly number[]) => void
}

function ReadTable({ kind, read, left, choose, leave }: ReadTableOf) {
  const { columns, headings, rows, missing, notes } = read
  const isWrong = ({ entry, line }: ListRow): boolean => entry === null && !left.includes(line)
  const wrong = rows.filter(isWrong)
  return (
    <div class="list-read">
      <h3 class="ds-heading" data-size="2xs">
        {word('studio-list-read')}
      </h3>
      <p role="status">
        {wrong.length === 0 && left.length === 0 && missing.length === 0
          ? word('studio-list-all-recordable', { count: rows.length })
          : word('studio-list-some-recordable', { count: rows.length, wrong: wrong.length, left: left.length })}
      </p>
      {missing.length > 0 && (
        <p class="fact-fault">
          {word('studio-list-column-missing', {
            columns: missing.map((column) => word(`record-column-${column}`)).join(', '),
          })}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} class="fact-fault">
          {note}
        </p>
      ))}
      {wrong.length > 0 && wrong.length < rows.length && missing.length === 0 && (
        <button
          class="ds-button"
          type="button"
          data-variant="secondary"
          onClick={() => {
            leave([...left, ...wrong.map(({ line }) => line)])
          }}
        >
          {word('studio-list-leave-out')}
        </button>
      )}
      <div class="list-table" role="region" aria-label={word('studio-list-read')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word('studio-list-row')}</th>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {headings[index] !== '' && <span class="heading">{headings[index]}</span>}
                  <select
                    class="ds-input"
                    aria-label={word('studio-list-as', { number: index + 1 })}
                    value={column ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget
                      choose(index, columnsOf(kind).find((one) => one === value) ?? null)
                    }}
                  >
                    <option value="">{word('studio-list-ignored')}</option>
                    {columnsOf(kind).map((one) => (
                      <option key={one} value={one}>
                        {word(`record-column-${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.line}
                row={row}
                columns={columns}
                isLeft={left.includes(row.line)}
                include={(isIncluded) => {
                  leave(isIncluded ? left.filter((line) => line !== row.line) : [...left, row.line])
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface RowOf {
  readonly row: ListRow
  readonly columns: ListView['columns']
  readonly isLeft: boolean
  readonly include: (isIncluded: boolean) => void
}

function Row({ row: { line, cells, problems }, columns, isLeft, include }: RowOf) {
  return (
    <>
      <tr data-left={isLeft} data-told={problems.length > 0 && !isLeft}>
        <th scope="row">
          <label>
            <input
              class="ds-input"
              type="checkbox"
              checked={!isLeft}
              aria-label={word('studio-list-include', { line })}
              onChange={(event) => {
                include(event.currentTarget.checked)
              }}
            />
            {line}
          </label>
        </th>
        {cells.map(({ text, said, wrong }, index) => (
          <td key={index} data-wrong={wrong !== null && !isLeft} data-ignored={(columns[index] ?? null) === null}>
            <span class="said">{said ?? text}</span>
            {said !== null && said !== text && <span class="as-written">{text}</span>}
            {wrong !== null && !isLeft && <span class="fact-fault">{wrong}</span>}
          </td>
        ))}
      </tr>
      {problems.length > 0 && !isLeft && (
        <tr class="row-told">
          <td />
          <td colSpan={cells.length}>
            {problems.map(({ isError, message }) => (
              <p key={message} data-severity={isError ? 'error' : 'warning'}>
                <span class="severity">{word(isError ? 'studio-error' : 'studio-warning')}</span>{' '}
                <Said text={message} />
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
