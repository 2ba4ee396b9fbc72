// Two versions of a text beside each other, of which one becomes the text; loaded when there are two.

import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { look } from './look.js'

export interface Versions {
  readonly theirs: string
  readonly mine: string
  readonly theirLabel: string
  readonly myLabel: string
  readonly phrases: Readonly<Record<string, string>>
  /** Whether there is room for two columns; else what differs stands in one. */
  readonly beside: boolean
}

export interface Merge {
  /** As it stands now. */
  readonly text: () => string
  readonly close: () => void
}

export function openMerge(
  parent: HTMLElement,
  { theirs, mine, theirLabel, myLabel, phrases, beside }: Versions,
): Merge {
  const meta = document.querySelector('meta[name="csp-nonce"]')
  const common: Extension = [
    meta instanceof HTMLMetaElement ? EditorView.cspNonce.of(meta.content) : [],
    lineNumbers(),
    EditorView.lineWrapping,
    EditorState.phrases.of(phrases),
    look,
  ]
  const edited: Extension = [
    common,
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': myLabel, tabindex: '0' }),
  ]
  if (!beside) {
    const view = new EditorView({
      parent,
      state: EditorState.create({
        doc: mine,
        extensions: [edited, unifiedMergeView({ original: theirs, mergeControls: false })],
      }),
    })
    return {
      text: () => view.state.doc.toString(),
      close: () => {
        view.destroy()
      },
    }
  }
  const view = new MergeView({
    parent,
    a: {
      doc: theirs,
      extensions: [
        common,
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': theirLabel, tabindex: '0' }),
      ],
    },
    b: { doc: mine, extensions: edited },
    revertControls: 'a-to-b',
    collapseUnchanged: { margin: 3 },
  })
  return {
    text: () => view.b.state.doc.toString(),
    close: () => {
      view.destroy()
    },
  }
}
