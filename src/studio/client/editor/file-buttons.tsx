// What can be done with what has been written into a file: taken back, or saved.

import { discard } from '../doings.js'
import { isUnsaved, type OpenText } from '../state.js'
import { word } from '../words.js'

interface ButtonsOf {
  readonly open: OpenText
  /** False where there is nothing to save yet. */
  readonly isSavable: boolean
  readonly save: () => void
}

export function FileButtons({ open, isSavable, save }: ButtonsOf) {
  const isInConflict = open.conflict !== null
  return (
    <>
      {isUnsaved(open) && !isInConflict && (
        <button
          class="ds-button"
          type="button"
          data-variant="tertiary"
          onClick={() => {
            discard(open.path)
          }}
        >
          {word('studio-discard')}
        </button>
      )}
      <button
        class="ds-button"
        type="button"
        aria-keyshortcuts="Control+S"
        aria-disabled={!isSavable || isInConflict}
        aria-busy={open.saving}
        onClick={save}
      >
        {word('studio-save')}
      </button>
    </>
  )
}
