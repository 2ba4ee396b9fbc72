// A text that another hand, or another window, has changed while it was written in: both versions, and the choice.

import { useEffect, useRef, useState } from 'preact/hooks'
import { discard, overwrite } from '../doings.js'
import { width } from '../parts/width.js'
import type { OpenText } from '../state.js'
import { word } from '../words.js'
import { editorPhrases } from './editor-phrases.js'
import type { Merge } from './merge.js'

export function Conflict({ open }: { readonly open: OpenText }) {
  const place = useRef<HTMLDivElement>(null)
  const merge = useRef<Merge | null>(null)
  const [failed, setFailed] = useState(false)
  const theirs = open.conflict?.text ?? ''
  const isUnsavedThere = open.conflict !== null && open.conflict.text !== open.conflict.saved
  const where = word(isUnsavedThere ? 'studio-in-window' : 'studio-in-file')
  const beside = width.value !== 'narrow'
  useEffect(() => {
    let gone = false
    const load = async (): Promise<void> => {
      try {
        const { openMerge } = await import('./merge.js')
        if (gone || place.current === null) return
        merge.current = openMerge(place.current, {
          theirs,
          mine: open.text,
          theirLabel: where,
          myLabel: word('studio-yours'),
          phrases: editorPhrases(),
          beside,
        })
      } catch {
        setFailed(true)
      }
    }
    void load()
    return () => {
      gone = true
      merge.current?.close()
      merge.current = null
    }
  }, [open.path, theirs, where, beside])
  return (
    <section class="conflict" aria-labelledby="conflict-heading">
      <div class="ds-alert" data-color="warning">
        <h2 class="ds-heading" data-size="2xs" id="conflict-heading">
          {word(isUnsavedThere ? 'studio-conflict-window' : 'studio-conflict')}
        </h2>
        <p>{word('studio-conflict-about')}</p>
        <div class="buttons">
          <button
            class="ds-button"
            type="button"
            onClick={() => {
              void overwrite(open.path, merge.current?.text() ?? open.text)
            }}
          >
            {word('studio-keep-mine')}
          </button>
          <button
            class="ds-button"
            type="button"
            data-variant="secondary"
            onClick={() => {
              discard(open.path)
            }}
          >
            {word('studio-take-theirs')}
          </button>
        </div>
      </div>
      {failed && <p class="notice">{word('studio-not-connected')}</p>}
      <div class="versions" aria-hidden="true" data-beside={beside}>
        <span>{where}</span>
        <span>{word('studio-yours')}</span>
      </div>
      <div class="merge" ref={place} />
    </section>
  )
}
