// The studio in the browser: what is asked of the program, and shown.

import { render } from 'preact'
import { App } from './app.js'
import { listen } from './ask.js'
import { hear, saveAll } from './doings.js'
import { follow } from './navigate.js'
import { isUnsaved, openTexts } from './state.js'

follow()
listen(hear)

/* Saves wherever the cursor is, and in place of the browser, which would save the page. */
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  event.preventDefault()
  void saveAll()
})

/* What the program has as a draft is not lost with the page; what it has not yet is. */
addEventListener('beforeunload', (event) => {
  if (openTexts().some((text) => isUnsaved(text) && text.kept !== 'draft')) event.preventDefault()
})

const root = document.getElementById('studio')
if (root !== null) render(<App />, root)
