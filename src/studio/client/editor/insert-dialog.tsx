// What can be put into a text without knowing how it is written: values, references, annexes, blanks, tables, footnotes.

import { useState } from 'preact/hooks'
import type { Insertable } from '../../protocol.js'
import { Dialog } from '../parts/dialog.js'
import { Tabs } from '../parts/tabs.js'
import { insertables } from '../state.js'
import { word } from '../words.js'
import type { EditorHandle } from './handle.js'
import { asBlock, asFootnote, blankText, inLine } from './insertions.js'
import { TableGrid } from './table-grid.js'
import { tableText } from '../tables.js'

interface InsertDialogOf {
  readonly handle: EditorHandle
  readonly close: () => void
}

type Kind = 'known' | 'blank' | 'table' | 'footnote'

export function InsertDialog({ handle, close }: InsertDialogOf) {
  const [kind, setKind] = useState<Kind>('known')
  const insert: EditorHandle['insert'] = (make) => {
    close()
    /* After the dialog has given the focus back. */
    setTimeout(() => {
      handle.insert(make)
    })
  }
  const tabs = [
    { id: 'known', name: word('studio-insert-known') },
    { id: 'blank', name: word('studio-insert-blank') },
    { id: 'table', name: word('studio-insert-table') },
    { id: 'footnote', name: word('studio-insert-footnote') },
  ] as const
  return (
    <Dialog title={word('studio-insert')} close={close} wide>
      <Tabs label={word('studio-insert')} tabs={tabs} chosen={kind} choose={setKind} />
      <div role="tabpanel" id={`panel-${kind}`} aria-labelledby={`tab-${kind}`} class="insert-panel">
        {kind === 'known' && <Known insert={insert} />}
        {kind === 'blank' && <Blank insert={insert} />}
        {kind === 'table' && (
          <TableGrid
            insert={(grid) => {
              insert((document, from, to) => asBlock(document, tableText(grid), from, to))
            }}
          />
        )}
        {kind === 'footnote' && <Footnote insert={insert} />}
      </div>
    </Dialog>
  )
}

interface PanelOf {
  readonly insert: EditorHandle['insert']
}

const kinds = ['value', 'reference', 'annex', 'block'] as const

function Known({ insert }: PanelOf) {
  const [words, setWords] = useState('')
  const names = {
    value: word('studio-values'),
    reference: word('studio-references'),
    annex: word('studio-annexes'),
    block: word('studio-blocks'),
  }
  const sought = words.trim().toLowerCase()
  const shown = insertables.value.filter(({ label, text, now }) =>
    `${label} ${text} ${now ?? ''}`.toLowerCase().includes(sought),
  )
  const put = ({ kind, text }: Insertable): void => {
    if (kind === 'block') insert((document, from, to) => asBlock(document, text, from, to))
    else insert((_, from, to) => inLine(text, from, to))
  }
  return (
    <>
      <label class="ds-label" for="insert-search">
        {word('studio-insert-search')}
      </label>
      <input
        class="ds-input"
        id="insert-search"
        type="search"
        autocomplete="off"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value)
        }}
      />
      <div class="insertables" tabIndex={0} role="group" aria-label={word('studio-insert-known')}>
        {shown.length === 0 && <p class="none">{word('studio-insert-none')}</p>}
        {kinds.map((kind) => {
          const ofKind = shown.filter((one) => one.kind === kind)
          return (
            ofKind.length > 0 && (
              <section key={kind}>
                <h3 class="ds-heading" data-size="2xs">
                  {names[kind]}
                </h3>
                <ul>
                  {ofKind.map((one) => (
                    <li key={one.text}>
                      <button
                        type="button"
                        onClick={() => {
                          put(one)
                        }}
                      >
                        <span class="label">{one.label}</span>
                        {one.now !== null && <span class="now">{one.now}</span>}
                        <code>{one.text}</code>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </>
  )
}

function Blank({ insert }: PanelOf) {
  const [label, setLabel] = useState('')
  const [size, setSize] = useState<'short' | 'medium' | 'long'>('medium')
  const sizes = { short: word('studio-short'), medium: word('studio-medium'), long: word('studio-long') }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (label.trim() !== '') insert((_, from, to) => inLine(blankText(label, size), from, to))
      }}
    >
      <p class="ds-paragraph">{word('studio-blank-about')}</p>
      <label class="ds-label" for="blank-label">
        {word('studio-blank-label')}
      </label>
      <input
        class="ds-input"
        id="blank-label"
        required
        value={label}
        onInput={(event) => {
          setLabel(event.currentTarget.value)
        }}
      />
      <fieldset class="ds-fieldset choice">
        <legend class="ds-label">{word('studio-blank-size')}</legend>
        {(['short', 'medium', 'long'] as const).map((one) => (
          <label key={one}>
            <input
              class="ds-input"
              type="radio"
              name="blank-size"
              checked={size === one}
              onChange={() => {
                setSize(one)
              }}
            />
            {sizes[one]}
          </label>
        ))}
      </fieldset>
      <button class="ds-button" type="submit">
        {word('studio-insert')}
      </button>
    </form>
  )
}

function Footnote({ insert }: PanelOf) {
  const [note, setNote] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') insert((document, _, to) => asFootnote(document, note, to))
      }}
    >
      <p class="ds-paragraph">{word('studio-footnote-about')}</p>
      <label class="ds-label" for="footnote-text">
        {word('studio-footnote-text')}
      </label>
      <textarea
        class="ds-input"
        id="footnote-text"
        rows={4}
        required
        value={note}
        onInput={(event) => {
          setNote(event.currentTarget.value)
        }}
      />
      <button class="ds-button" type="submit">
        {word('studio-insert')}
      </button>
    </form>
  )
}
