// The theme of an edition: two languages side by side take more of the page's width, in smaller type.

import { oncePer } from '../base/memory.js'
import type { Theme } from './theme.js'

/** The theme as it is for one language; for two the text takes the measures under `parallel`, and numbers no column. */
export function editionTheme(theme: Theme, languages: readonly string[]): Theme {
  return languages.length < 2 ? theme : parallelTheme(theme)
}

const parallelTheme = oncePer((theme: Theme): Theme => {
  const { page, text, parallel } = theme
  return {
    ...theme,
    page: { ...page, margin: { ...page.margin, left: parallel.margin, right: parallel.margin } },
    number: { column: 0 },
    text: { ...text, body: parallel.body, heading: parallel.heading },
  }
})
