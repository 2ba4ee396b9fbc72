// A dialog over the view: the browser's own, which keeps the focus within and gives it back.

import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { word } from '../words.js'

interface DialogOf {
  readonly title: string
  readonly close: () => void
  readonly children: ComponentChildren
  readonly wide?: boolean
}

export function Dialog({ title, close, children, wide = false }: DialogOf) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog class="ds-dialog" data-wide={wide} ref={dialog} aria-labelledby={heading} onClose={close}>
      <div class="dialog-head">
        <h2 class="ds-heading" data-size="xs" id={heading}>
          {title}
        </h2>
        <button
          class="ds-button"
          type="button"
          data-variant="tertiary"
          onClick={() => {
            dialog.current?.close()
          }}
        >
          {word('studio-close')}
        </button>
      </div>
      {children}
    </dialog>
  )
}
