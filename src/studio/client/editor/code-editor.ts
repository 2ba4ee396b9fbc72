// An editor of a text: CodeMirror with the language of the file, problems where they are, slots as chips, paste from Word.

import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml'
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { Insertable, ToldProblem } from '../../protocol.js'
import { chips } from './chips.js'
import { foldFrontMatter, frontMatterFolding } from './front-folding.js'
import { openCompletions } from './file-completions.js'
import { look } from './look.js'
import { offsetAt, wordAt } from './positions.js'

export interface CodeEditorNeeds {
  readonly path: string
  readonly text: string
  readonly isReadOnly: boolean
  /** What who does not see it is told that it is. */
  readonly label: string
  readonly phrases: Readonly<Record<string, string>>
  readonly insertables: () => readonly Insertable[]
  /** What is said in place of what stands above a clause's text, by its heading. */
  readonly frontMatter: (title: string) => string
  readonly changed: (text: string) => void
  readonly moved: (line: number, column: number) => void
  /** Takes what is pasted; false leaves it to the editor. */
  readonly pasted: (data: DataTransfer, view: EditorView) => boolean
}

export interface CodeEditor {
  readonly view: EditorView
  readonly setWords: (label: string, phrases: Readonly<Record<string, string>>) => void
}

export function openCodeEditor(parent: HTMLElement, needs: CodeEditorNeeds): CodeEditor {
  const words = new Compartment()
  const isYaml = needs.path.endsWith('.yaml')
  const state = EditorState.create({
    doc: needs.text,
    extensions: [
      nonce(),
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      EditorView.lineWrapping,
      search({ top: true }),
      isYaml ? yaml() : yamlFrontmatter({ content: markdown() }),
      autocompletion({ override: [openCompletions(needs.path, needs.insertables)], icons: false }),
      lintGutter(),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      look,
      chips,
      EditorState.readOnly.of(needs.isReadOnly),
      EditorView.editorAttributes.of({ 'data-kind': isYaml ? 'yaml' : 'markdown' }),
      isYaml ? [] : frontMatterFolding(needs.frontMatter),
      words.of(worded(needs.label, needs.phrases)),
      EditorView.updateListener.of(({ docChanged, selectionSet, state: now, transactions }) => {
        const isOurs = transactions.some((transaction) => transaction.isUserEvent('set'))
        if (docChanged && !isOurs) needs.changed(now.doc.toString())
        if ((selectionSet || docChanged) && !isOurs) {
          const line = now.doc.lineAt(now.selection.main.head)
          needs.moved(line.number, now.selection.main.head - line.from + 1)
        }
      }),
      EditorView.domEventHandlers({
        paste: (event, view) => {
          const isTaken = event.clipboardData !== null && needs.pasted(event.clipboardData, view)
          if (isTaken) event.preventDefault()
          return isTaken
        },
      }),
    ],
  })
  const view = new EditorView({ state, parent })
  if (!isYaml) foldFrontMatter(view)
  return {
    view,
    setWords: (label, phrases) => {
      view.dispatch({ effects: words.reconfigure(worded(label, phrases)) })
    },
  }
}

/** Puts another text in, with the cursor where it was as far as there is such a place; the text that is the same stays. */
export function setText(view: EditorView, text: string): void {
  const before = view.state.doc.toString()
  if (before === text) return
  let start = 0
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1
  let end = 0
  while (end < before.length - start && end < text.length - start && before.at(-1 - end) === text.at(-1 - end)) end += 1
  const changes = { from: start, to: before.length - end, insert: text.slice(start, text.length - end) }
  view.dispatch({ changes, userEvent: 'set' })
}

/** Goes to a place, from 1. */
export function goTo(view: EditorView, line: number, column: number): void {
  const at = offsetAt(view.state.doc.toString(), line, column)
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
  view.focus()
}

/** Brings a line to the top. */
export function scrollToLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines))
  view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'start' }) })
}

export function showProblems(view: EditorView, problems: readonly ToldProblem[], ruleWord: string): void {
  const text = view.state.doc.toString()
  const diagnostics = problems.map(({ severity, message, hint, rule, line, column }): Diagnostic => {
    const from = offsetAt(text, line, column)
    return {
      from,
      to: wordAt(text, from),
      severity,
      message: hint === null ? message : `${message}\n${hint}`,
      source: `${ruleWord} ${rule}`,
    }
  })
  view.dispatch(setDiagnostics(view.state, diagnostics))
}

/** The style sheets that the editor makes are let in by the number that the page was sent with. */
function nonce(): Extension {
  const meta = document.querySelector('meta[name="csp-nonce"]')
  return meta instanceof HTMLMetaElement ? EditorView.cspNonce.of(meta.content) : []
}

function worded(label: string, phrases: Readonly<Record<string, string>>): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' }),
  ]
}
