// The facts of an agreement by form, saved as the text is.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { AgreementView } from '../../protocol.js'
import { language } from '../choices.js'
import { readClauses, readText, save } from '../doings.js'
import { Conflict } from '../editor/conflict.js'
import { SaveState } from '../editor/text-pane.js'
import { clauses, isUnsaved, textAt, wanted } from '../state.js'
import { word } from '../words.js'
import { pointerAt } from '../../../app/forms/pointer-at.js'
import { agreementStore, filledForm, idOf, readEffects, readFormOf, sending, sought } from '../forms/form-state.js'
import { fieldsOf } from '../forms/form-values.js'
import { Fields } from '../forms/field-view.js'
import { NewBody } from '../forms/new-body.js'
import { FileButtons } from '../editor/file-buttons.js'
import { FileNotices } from '../editor/file-notices.js'
import { FactsAs } from '../forms/facts-as.js'

export function FormPane({
  view,
  path,
  title,
}: {
  readonly view: AgreementView
  readonly path: string
  readonly title: string
}) {
  const spoken = language.value
  const { id } = view
  const [isAdding, setAdding] = useState(false)
  const open = textAt(path).value
  const answer = filledForm(id)
  const filled = answer?.filled ?? null
  useEffect(() => {
    void readText(path)
    if (clauses.peek() === null) void readClauses()
  }, [path])
  /* A text that has been changed elsewhere, saved or taken back has other values. */
  useEffect(() => {
    if (open !== null && open.kept === 'draft') void readFormOf(id, open.text)
  }, [id, spoken, open?.text, open?.kept])
  useEffect(() => void readEffects(id), [id, spoken, open?.saved])
  const store = useMemo(
    () => (filled === null ? null : agreementStore(id, filled)),
    [id, filled === null, filled?.form],
  )
  const goal = wanted.value
  useEffect(() => {
    if (goal === null || goal.path !== path || filled === null || store === null) return
    wanted.value = null
    const steps = pointerAt(filled, goal.line, goal.column)
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
    sought.value = steps
    setTimeout(() => {
      show(steps.map((_, index) => idOf(store, steps.slice(0, index + 1))))
    }, 50)
  }, [goal, filled, store])
  if (open === null || answer === null) return <p class="waiting">{word('studio-reading')}</p>
  return (
    <div class="text-pane form-pane">
      <div class="pane-head">
        <div class="pane-title">
          <h2 class="ds-heading" data-size="2xs">
            {title}
          </h2>
          <FactsAs />
        </div>
        <div class="buttons">
          <SaveState open={open} />
          <button
            class="ds-button"
            type="button"
            data-variant="secondary"
            aria-haspopup="dialog"
            onClick={() => {
              setAdding(true)
            }}
          >
            {word('studio-form-new-body')}
          </button>
          <FileButtons
            open={open}
            isSavable={isUnsaved(open) || view.alongside.length > 0}
            save={() => void save(path)}
          />
        </div>
      </div>
      <FileNotices open={open} issued={view.issued} />
      {open.conflict !== null ? (
        <Conflict open={open} />
      ) : store === null || filled?.form.kind !== 'group' ? (
        <div class="form-unread">
          <p>{word('studio-form-unreadable')}</p>
          <ul>
            {answer.problems.map(({ message, line }) => (
              <li key={`${line} ${message}`}>
                {message} ({word('studio-line', { line })})
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <form
          class="form"
          aria-label={title}
          aria-busy={sending.value}
          onSubmit={(event) => {
            event.preventDefault()
          }}
        >
          {fieldsOf(filled.form).length > 0 && (
            <Fields store={store} field={filled.form} path={[]} value={filled.value} />
          )}
        </form>
      )}
      {isAdding && (
        <NewBody
          close={() => {
            setAdding(false)
          }}
        />
      )}
    </div>
  )
}

/** Opens what a field lies in, and goes to it. */
function show(ids: readonly string[]): void {
  const places = ids.flatMap((id) => document.getElementById(id) ?? [])
  for (const place of places) {
    const section = place.closest('details')
    if (section !== null) section.open = true
  }
  const last = places.at(-1)
  last?.scrollIntoView({ block: 'center' })
  last?.focus()
}
