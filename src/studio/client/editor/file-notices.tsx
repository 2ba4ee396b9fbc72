// What is to be known of a file before it is changed: it is as a draft has kept it, has been issued, or is not kept.

import type { OpenText } from '../state.js'
import { word } from '../words.js'

interface FileNoticesOf {
  readonly open: OpenText
  /** Whether a version with it has been issued. */
  readonly issued: boolean
}

export function FileNotices({ open: { restored, notKept }, issued }: FileNoticesOf) {
  return (
    <>
      {restored && <p class="notice">{word('studio-restored')}</p>}
      {issued && <p class="notice">{word('studio-issued-text')}</p>}
      {notKept !== null && (
        <p class="notice" role="alert" data-color="warning">
          {notKept}
        </p>
      )}
    </>
  )
}
