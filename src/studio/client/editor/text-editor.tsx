// The text of a file in an editor, or in a bare text field where the reader has chosen that.

import { effect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ToldProblem } from '../../protocol.js'
import { editing, language } from '../choices.js'
import { announce, write } from '../doings.js'
import { cursor, insertables, textAt } from '../state.js'
import { word } from '../words.js'
import { showValues } from './chips.js'
import { goTo, openCodeEditor, scrollToLine, setText, showProblems, type CodeEditor } from './code-editor.js'
import { editorPhrases } from './editor-phrases.js'
import type { EditorHandle } from './handle.js'
import type { Insertion } from './insertions.js'
import { pasteInto } from './pasting.js'
import { goToPlain, insertInto, scrollPlain } from './plain.js'
import { placeOf } from './positions.js'
import { slotKey } from './slots.js'

interface TextEditorOf {
  readonly path: string
  readonly label: string
  /** What the editor's description is, by its id. */
  readonly describedBy?: string
  /** Problems of the file. */
  readonly problems: readonly ToldProblem[]
  /** Is given what the editor can be asked for, and null when it goes. */
  readonly ready: (handle: EditorHandle | null) => void
  readonly scrolled?: (line: number) => void
}

export function TextEditor(given: TextEditorOf) {
  return editing.value === 'plain' ? <PlainEditor {...given} /> : <RichEditor {...given} />
}

function RichEditor({ path, label, problems, ready, scrolled }: TextEditorOf) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<CodeEditor | null>(null)
  useEffect(() => {
    const open = textAt(path).peek()
    if (place.current === null || open === null) return
    const made = openCodeEditor(place.current, {
      path,
      text: open.text,
      isReadOnly: false,
      label,
      phrases: editorPhrases(),
      insertables: () => insertables.peek(),
      frontMatter: (title) => word('studio-front-matter', { title: title === '' ? '…' : title }),
      changed: (text) => {
        write(path, text)
      },
      moved: (line, column) => {
        cursor.value = { path, line, column }
      },
      pasted: (data, view) => {
        const { from, to } = view.state.selection.main
        const insertion = pasteInto(data, view.state.doc.toString(), from, to)
        if (insertion === null) return false
        dispatch(made, insertion)
        announce(word('studio-pasted'))
        return true
      },
    })
    editor.current = made
    ready({
      insert: (make) => {
        const { from, to } = made.view.state.selection.main
        dispatch(made, make(made.view.state.doc.toString(), from, to))
        made.view.focus()
      },
      goTo: (line, column) => {
        goTo(made.view, line, column)
      },
      scrollTo: (line) => {
        scrollToLine(made.view, line)
      },
    })
    /* Texts that others wrote, or that were taken back. */
    const stopTexts = effect(() => {
      const now = textAt(path).value
      if (now !== null) setText(made.view, now.text)
    })
    const stopValues = effect(() => {
      const known = insertables.value.flatMap(({ text, now }) => (now === null ? [] : [[slotKey(text), now] as const]))
      showValues(made.view, new Map(known))
    })
    return () => {
      stopTexts()
      stopValues()
      ready(null)
      editor.current = null
      made.view.destroy()
    }
  }, [path])
  const spoken = language.value
  useEffect(() => {
    editor.current?.setWords(label, editorPhrases())
  }, [label, spoken])
  useEffect(() => {
    if (editor.current !== null) showProblems(editor.current.view, problems, word('studio-rule'))
  }, [problems, path])
  useEffect(() => {
    const view = editor.current?.view
    if (view === undefined || scrolled === undefined) return
    const tell = (): void => {
      const top = view.lineBlockAtHeight(view.scrollDOM.scrollTop + 1)
      scrolled(view.state.doc.lineAt(top.from).number)
    }
    view.scrollDOM.addEventListener('scroll', tell, { passive: true })
    return () => {
      view.scrollDOM.removeEventListener('scroll', tell)
    }
  }, [path, scrolled])
  return <div class="code" ref={place} />
}

function dispatch({ view }: CodeEditor, { changes, cursor: at }: Insertion): void {
  view.dispatch({ changes: [...changes], selection: { anchor: at }, scrollIntoView: true, userEvent: 'input' })
}

function PlainEditor({ path, label, describedBy, ready }: TextEditorOf) {
  const field = useRef<HTMLTextAreaElement>(null)
  const open = textAt(path).value
  useEffect(() => {
    ready({
      insert: (make) => {
        const now = field.current
        if (now !== null) insertInto(now, make(now.value, now.selectionStart, now.selectionEnd))
      },
      goTo: (line, column) => {
        if (field.current !== null) goToPlain(field.current, line, column)
      },
      scrollTo: (line) => {
        if (field.current !== null) scrollPlain(field.current, line)
      },
    })
    return () => {
      ready(null)
    }
  }, [path])
  return (
    <textarea
      class="plain"
      ref={field}
      aria-label={label}
      aria-describedby={describedBy}
      spellcheck
      value={open?.text ?? ''}
      onInput={(event) => {
        write(path, event.currentTarget.value)
      }}
      onSelect={(event) => {
        const { line, column } = placeOf(event.currentTarget.value, event.currentTarget.selectionStart)
        cursor.value = { path, line, column }
      }}
      onPaste={(event) => {
        const now = event.currentTarget
        if (event.clipboardData === null) return
        const insertion = pasteInto(event.clipboardData, now.value, now.selectionStart, now.selectionEnd)
        if (insertion === null) return
        event.preventDefault()
        insertInto(now, insertion)
        announce(word('studio-pasted'))
      }}
    />
  )
}
