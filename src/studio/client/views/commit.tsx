// Files that were chosen, committed with a message: what it will do is said first.

import { useState } from 'preact/hooks'
import type { ChangedFileView } from '../../protocol.js'
import { useAct } from '../act.js'
import { ActDialog } from '../life/act-dialog.js'
import { Said } from '../parts/said.js'
import { word } from '../words.js'

interface CommitOf {
  readonly branch: string
  /** Those that are chosen. */
  readonly files: readonly ChangedFileView[]
  /** True where there is nothing to be chosen. */
  readonly isNone: boolean
  readonly notes: readonly string[]
}

export function Commit({ branch, files, isNone, notes }: CommitOf) {
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState('')
  const acting = useAct('commit')
  /* What was seen when the dialog was opened is what is committed. */
  const [seen, setSeen] = useState(files)
  const asked =
    message.trim() === '' || seen.length === 0
      ? null
      : { message, files: seen.map(({ path, hash }) => ({ path, hash })) }
  return (
    <>
      <button
        class="ds-button"
        type="button"
        aria-haspopup="dialog"
        aria-disabled={files.length === 0}
        hidden={isNone && !isOpen}
        onClick={() => {
          if (files.length === 0) return
          setSeen(files)
          setOpen(true)
        }}
      >
        {word('studio-changes-commit')} ({files.length})
      </button>
      {isOpen && (
        <ActDialog
          title={word('studio-changes-commit')}
          about={word('studio-changes-commit-will', { count: seen.length, branch })}
          button={word('studio-changes-commit')}
          acting={acting}
          asked={asked}
          close={() => {
            setOpen(false)
            setMessage('')
          }}
          show={() => undefined}
        >
          <ul class="commit-files">
            {seen.map(({ path, name }) => (
              <li key={path}>
                {name} <code>{path}</code>
              </li>
            ))}
          </ul>
          {notes.map((note) => (
            <p key={note}>
              <Said text={note} />
            </p>
          ))}
          <div class="fact">
            <label class="ds-label" for="commit-message">
              {word('studio-changes-message')}
            </label>
            <textarea
              class="ds-input"
              id="commit-message"
              rows={4}
              aria-describedby="commit-message-about"
              value={message}
              onInput={(event) => {
                setMessage(event.currentTarget.value)
              }}
            />
            <p class="fact-help" id="commit-message-about">
              {word('studio-changes-message-about')}
            </p>
          </div>
        </ActDialog>
      )}
    </>
  )
}
