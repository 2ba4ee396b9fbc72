// What has changed: since the last commit, to be committed where there is git; and since the studio was opened, to be undone.

import { useEffect, useState } from 'preact/hooks'
import type { ChangedFileView, ChangesView, SessionWriteView, Undone } from '../../protocol.js'
import { tellUndo } from '../ask.js'
import { language } from '../choices.js'
import { announce, compare, readChanges, reasonOf, refresh } from '../doings.js'
import { Conflict } from '../editor/conflict.js'
import { longTime } from '../language.js'
import { ChangedLines } from '../parts/changed-lines.js'
import { Heading } from '../parts/heading.js'
import { ProblemList } from '../parts/problem-list.js'
import { Said } from '../parts/said.js'
import { changes, textAt } from '../state.js'
import { languageName, word } from '../words.js'
import { Commit } from './commit.js'

export function ChangesPage() {
  const spoken = language.value
  useEffect(() => void readChanges(), [spoken])
  const known = changes.value
  if (known === null) return <p class="column waiting">{word('studio-reading')}</p>
  return (
    <div class="column changes">
      <div class="view-head">
        <Heading>{word('studio-changes')}</Heading>
      </div>
      <SinceCommit commits={known.commits} />
      <Session of={known} />
    </div>
  )
}

function SinceCommit({ commits }: { readonly commits: ChangesView['commits'] }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (commits.kind === 'none')
    return (
      <p class="notice">
        <Said text={commits.why} />
      </p>
    )
  const { files, last, branch, obstacle } = commits
  /* All are chosen, until one is left out. */
  const chosen = files.filter(({ path }) => !left.has(path))
  const choose = (path: string, isChosen: boolean): void => {
    const now = new Set(left)
    if (isChosen) now.delete(path)
    else now.add(path)
    setLeft(now)
  }
  return (
    <section aria-labelledby="since-heading">
      <h2 class="ds-heading" data-size="xs" id="since-heading">
        {word('studio-changes-since')}
      </h2>
      <p class="beneath">
        {last === null
          ? word('studio-changes-first')
          : word('studio-changes-last', { subject: last.subject, day: longTime(last.at, language.value) })}
      </p>
      {files.length === 0 && <p>{word('studio-changes-none')}</p>}
      {obstacle !== null && (
        <p class="notice" data-color="warning">
          <Said text={obstacle} />
        </p>
      )}
      {files.length > 1 && (
        <p class="choice">
          <label>
            <input
              class="ds-input"
              type="checkbox"
              checked={chosen.length === files.length}
              onChange={(event) => {
                setLeft(new Set(event.currentTarget.checked ? [] : files.map(({ path }) => path)))
              }}
            />
            {word('studio-changes-all')}
          </label>
        </p>
      )}
      <ul class="changed-files">
        {files.map((file) => (
          <ChangedFileRow key={file.path} file={file} isChosen={!left.has(file.path)} choose={choose} />
        ))}
      </ul>
      {obstacle === null && branch !== null && (
        <Commit branch={branch} files={chosen} isNone={files.length === 0} notes={commits.notes} />
      )}
    </section>
  )
}

const changeWords = {
  added: 'studio-changes-added',
  changed: 'studio-changes-changed',
  removed: 'studio-changes-removed',
} as const

interface ChangedFileRowOf {
  readonly file: ChangedFileView
  readonly isChosen: boolean
  readonly choose: (path: string, isChosen: boolean) => void
}

function ChangedFileRow({ file, isChosen, choose }: ChangedFileRowOf) {
  const { path, change, unsaved, hash } = file
  return (
    <li>
      <p class="choice">
        <label>
          <input
            class="ds-input"
            type="checkbox"
            checked={isChosen}
            onChange={(event) => {
              choose(path, event.currentTarget.checked)
            }}
          />
          {nameSaid(file)}
        </label>
        <span class="ds-tag" data-color={change === 'removed' ? 'danger' : change === 'added' ? 'success' : 'neutral'}>
          {word(changeWords[change])}
        </span>
        {unsaved && (
          <span class="ds-tag" data-color="info">
            {word('studio-unsaved')}
          </span>
        )}
      </p>
      <ChangedLines of={{ path }} name={nameSaid(file)} about={path} stamp={hash ?? ''} />
    </li>
  )
}

function nameSaid({ name, language: code }: { readonly name: string; readonly language: string | null }): string {
  return code === null ? name : `${name} (${languageName(code)})`
}

function Session({ of: { session, forgotten } }: { readonly of: ChangesView }) {
  return (
    <section aria-labelledby="session-heading">
      <h2 class="ds-heading" data-size="xs" id="session-heading">
        {word('studio-changes-session')}
      </h2>
      <p class="beneath">{word('studio-changes-session-about')}</p>
      {session.length === 0 && <p>{word('studio-changes-session-none')}</p>}
      <ul class="session">
        {session.map((write) => (
          <WriteRow key={write.id} write={write} />
        ))}
      </ul>
      {forgotten !== null && <p class="beneath">{forgotten}</p>}
    </section>
  )
}

function WriteRow({ write }: { readonly write: SessionWriteView }) {
  const { id, at, did, files, isUndone, isAsLeft } = write
  const [answer, setAnswer] = useState<Undone | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const turn = async (): Promise<void> => {
    setRefused(null)
    try {
      const undone = await tellUndo(id)
      setAnswer(undone.done ? null : undone)
      announce(undone.said)
      for (const one of undone.conflicts) compare(one)
      if (undone.done) await refresh()
    } catch (cause) {
      setRefused(reasonOf(cause))
      announce(reasonOf(cause))
    }
  }
  const compared = (answer?.conflicts ?? []).flatMap(({ path }) => textAt(path).value ?? [])
  return (
    <li data-undone={isUndone}>
      <p class="done-what">
        <time>{longTime(at, language.value)}</time>
        <span class="what">{did}</span>
        {isUndone && <span class="ds-tag">{word('studio-changes-was-undone')}</span>}
        {!isAsLeft && (
          <span class="ds-tag" data-color="warning">
            {word('studio-changes-undo-changed')}
          </span>
        )}
        <button
          class="ds-button"
          type="button"
          data-variant="secondary"
          data-size="sm"
          aria-label={`${word(isUndone ? 'studio-changes-redo' : 'studio-changes-undo')}: ${did}`}
          onClick={() => void turn()}
        >
          {word(isUndone ? 'studio-changes-redo' : 'studio-changes-undo')}
        </button>
      </p>
      {files.map((file) => (
        <ChangedLines
          key={file.path}
          of={{ path: file.path, write: id }}
          name={nameSaid(file)}
          about={files.length === 1 ? file.path : `${nameSaid(file)} · ${file.path}`}
          stamp={`${isUndone}`}
        />
      ))}
      {refused !== null && (
        <p class="notice" data-color="danger">
          <Said text={refused} />
        </p>
      )}
      {answer !== null && answer.said !== '' && (
        <p class="notice" data-color="warning">
          <Said text={answer.said} />
        </p>
      )}
      {answer !== null && answer.problems.length > 0 && (
        <ProblemList problems={answer.problems} path={null} show={() => undefined} />
      )}
      {compared.map((open) => open.conflict !== null && <Conflict key={open.path} open={open} />)}
    </li>
  )
}
