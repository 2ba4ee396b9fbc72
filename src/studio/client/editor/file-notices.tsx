// What is to be known of a file before it is changed: it is as a draft has kept it, has been issued, or is not kept.

import type { OpenText } from '../state.js'
import { Said } from '../parts/said.js'
import { word } from '../words.js'

interface FileNoticesOf {
  readonly open: OpenText
  /** Whether a version with it has been issued. */
  readonly issued: boolean
  /** Whether it is a clause that is yet to come. */
  readonly isNew?: boolean
}

export function FileNotices({ open: { restored, notKept, notSaved }, issued, isNew = false }: FileNoticesOf) {
  return (
    <>
      {restored && <p class="notice">{word('studio-restored')}</p>}
      {isNew && <p class="notice">{word('studio-saved-along')}</p>}
      {issued && <p class="notice">{word('studio-issued-text')}</p>}
      {notSaved !== null && (
        <p class="notice" role="alert" data-color="danger">
          {word('studio-not-saved')} <Said text={notSaved} />
        </p>
      )}
      {notKept !== null && (
        <p class="notice" role="alert" data-color="warning">
          {notKept}
        </p>
      )}
    </>
  )
}
