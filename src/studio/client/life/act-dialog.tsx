// What an act will do, what it asks for, and what came of it.

import type { ComponentChildren } from 'preact'
import type { ToldProblem } from '../../protocol.js'
import { saveAll } from '../doings.js'
import { Dialog } from '../parts/dialog.js'
import { ProblemList } from '../parts/problem-list.js'
import { Said } from '../parts/said.js'
import { inOrder } from '../problems-shown.js'
import { word } from '../words.js'
import type { Acting } from '../act.js'

interface ActDialogOf<Asked> {
  readonly title: string
  /** What it will do. */
  readonly about: string
  readonly button: string
  readonly acting: Acting<Asked>
  /** Null while something that it asks for is missing. */
  readonly asked: Asked | null
  readonly close: () => void
  readonly show: (problem: ToldProblem) => void
  readonly children?: ComponentChildren
}

export function ActDialog<Asked extends object>({
  title,
  about,
  button,
  acting,
  asked,
  close,
  show,
  children,
}: ActDialogOf<Asked>) {
  const { isBusy, done, refused, act } = acting
  return (
    <Dialog title={title} close={close} wide>
      <form
        class="act"
        onSubmit={(event) => {
          event.preventDefault()
          if (asked !== null) void act(asked)
        }}
      >
        <p>{about}</p>
        {children}
        <div class="buttons">
          <button class="ds-button" type="submit" aria-disabled={asked === null || isBusy} aria-busy={isBusy}>
            {isBusy ? word('studio-act-busy') : button}
          </button>
          {asked === null && <span class="state">{word('studio-act-missing')}</span>}
        </div>
      </form>
      {refused !== null && (
        <div class="act-result" data-color="danger">
          <p>
            <Said text={refused.why} />
          </p>
          {refused.isUnsaved && (
            <button class="ds-button" type="button" data-variant="secondary" onClick={() => void saveAll()}>
              {word('studio-act-save-all')}
            </button>
          )}
        </div>
      )}
      {done !== null && (
        <div class="act-result" data-color={done.done ? 'success' : 'danger'}>
          <h3 class="ds-heading" data-size="2xs">
            {word(done.done ? 'studio-act-done' : 'studio-act-not-done')}
          </h3>
          {done.lines.map((line) => (
            <p key={line}>
              <Said text={line} />
            </p>
          ))}
          {done.files.length > 0 && (
            <ul class="act-files">
              {done.files.map(({ name, address }) => (
                <li key={address}>
                  {address.startsWith('/api/') ? (
                    <a class="ds-link" href={address} download={name}>
                      {name}
                    </a>
                  ) : (
                    <a class="ds-link" href={address} target="_blank" rel="noreferrer">
                      {name} ({word('studio-act-new-window')})
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
          {done.problems.length > 0 && (
            <ProblemList
              problems={inOrder(done.problems, null)}
              path={null}
              show={(problem) => {
                if (problem.path === null) return
                close()
                show(problem)
              }}
            />
          )}
        </div>
      )}
    </Dialog>
  )
}
