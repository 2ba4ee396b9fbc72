// The studio in the browser: what is asked of the program, and shown.

import { render } from 'preact'
import { App } from './app.js'

const root = document.getElementById('studio')
if (root !== null) render(<App />, root)
