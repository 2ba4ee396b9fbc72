// What stands above the text of a clause, for the program, folded away in an editor behind a button that says what it holds. Nothing of
// the text is changed by it; whoever goes to a place in it sees it.

import { codeFolding, foldEffect } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { frontMatterIn, titleIn } from './front-matter.js'

/** @param said what is said in place of it, by the heading of the clause */
export function frontMatterFolding(said: (title: string) => string): Extension {
  return codeFolding({
    preparePlaceholder: (state, { from, to }) => said(titleIn(state.sliceDoc(from, to))),
    placeholderDOM: (_, open, words) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'cm-front-matter'
      button.textContent = String(words)
      button.setAttribute('aria-expanded', 'false')
      button.addEventListener('click', open)
      return button
    },
  })
}

/** Folds it away, where there is any. */
export function foldFrontMatter(view: EditorView): void {
  const range = frontMatterIn(view.state.doc.toString())
  if (range !== null) view.dispatch({ effects: foldEffect.of(range) })
}
