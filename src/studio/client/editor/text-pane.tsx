// A file that is edited: what it is, whether it is saved, its editor, and its problems beneath.

import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import type { ToldProblem } from '../../protocol.js'
import { readInsertables, readText, save } from '../doings.js'
import { countsSaid, ProblemList } from '../parts/problem-list.js'
import { countsOf, inOrder } from '../problems-shown.js'
import { isNewClause } from '../saved-together.js'
import { agreement, insertables, isUnsaved, textAt, viewed, wanted, type OpenText } from '../state.js'
import { word } from '../words.js'
import { Conflict } from './conflict.js'
import { FileButtons } from './file-buttons.js'
import { FileNotices } from './file-notices.js'
import type { EditorHandle } from './handle.js'
import { InsertDialog } from './insert-dialog.js'
import { TextEditor } from './text-editor.js'

interface TextPaneOf {
  readonly path: string
  readonly title: string
  /** The language that the text is in, by its code. */
  readonly language: string | null
  /** What is said of the file beside its name. */
  readonly note?: preact.ComponentChildren
  /** Problems of everything that is looked at, those of this file among them; those that the file itself has where null. */
  readonly problems: readonly ToldProblem[] | null
  readonly show: (problem: ToldProblem) => void
  /** Whether a version with this text has been issued. */
  readonly issued: boolean
  readonly scrolled?: (line: number) => void
  readonly handled?: (handle: EditorHandle | null) => void
}

export function TextPane({ path, title, language, note, problems, show, issued, scrolled, handled }: TextPaneOf) {
  const [inserting, setInserting] = useState(false)
  const handle = useRef<EditorHandle | null>(null)
  const described = useId()
  const open = textAt(path).value
  const looked = viewed.value
  useEffect(() => void readText(path), [path])
  useEffect(() => {
    if (looked === null) insertables.value = []
    else void readInsertables(path, looked)
  }, [path, looked])
  const all = problems ?? open?.problems ?? none
  const own = useMemo(() => all.filter((problem) => problem.path === path), [all, path])
  const goal = wanted.value
  useEffect(() => {
    if (goal === null || goal.path !== path || open === null) return
    wanted.value = null
    /* A text that has just been read has its editor after this. */
    setTimeout(() => handle.current?.goTo(goal.line, goal.column))
  }, [goal, open === null])
  if (open === null) return <p class="waiting">{word('studio-reading')}</p>
  const isMarkdown = path.endsWith('.md')
  return (
    <div class="text-pane">
      <div class="pane-head">
        <div class="pane-title">
          <h2 class="ds-heading" data-size="2xs">
            {title}
            {language !== null && <span class="code-of-language"> {language}</span>}
          </h2>
          {note}
        </div>
        <div class="buttons">
          <SaveState open={open} />
          {isMarkdown && (
            <button
              class="ds-button"
              type="button"
              data-variant="secondary"
              aria-haspopup="dialog"
              onClick={() => {
                setInserting(true)
              }}
            >
              {word('studio-insert')}
            </button>
          )}
          <FileButtons open={open} isSavable={isUnsaved(open)} save={() => void save(path)} />
        </div>
      </div>
      <FileNotices open={open} issued={issued} isNew={isNewClause(path, agreement.value)} />
      {open.conflict === null ? (
        <div class="editor">
          <TextEditor
            path={path}
            label={`${title}, ${path}`}
            describedBy={described}
            problems={own}
            scrolled={scrolled}
            ready={(now) => {
              handle.current = now
              handled?.(now)
            }}
          />
        </div>
      ) : (
        <Conflict open={open} />
      )}
      <Problems id={described} problems={inOrder(all, path)} path={path} show={show} />
      {inserting && handle.current !== null && (
        <InsertDialog
          handle={handle.current}
          close={() => {
            setInserting(false)
          }}
        />
      )}
    </div>
  )
}

const none: readonly ToldProblem[] = []

export function SaveState({ open }: { readonly open: OpenText }) {
  if (open.saving) return <span class="state">{word('studio-saving')}</span>
  if (!isUnsaved(open)) return <span class="state">{word('studio-saved')}</span>
  return (
    <span class="state" data-unsaved>
      {open.kept === 'refused' ? word('studio-not-kept') : word('studio-unsaved')}
    </span>
  )
}

interface ProblemsOf {
  readonly id: string
  readonly problems: readonly ToldProblem[]
  readonly path: string
  readonly show: (problem: ToldProblem) => void
}

function Problems({ id, problems, path, show }: ProblemsOf) {
  const { errors, warnings } = countsOf(problems)
  const [isOpen, setOpen] = useState(false)
  if (problems.length === 0)
    return (
      <p class="problems-none" id={id}>
        {word('studio-no-problems')}
      </p>
    )
  return (
    <details
      class="problems-panel"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary id={id} data-severity={errors > 0 ? 'error' : 'warning'}>
        {countsSaid(errors, warnings)}
      </summary>
      <ProblemList problems={problems} path={path} show={show} />
    </details>
  )
}
