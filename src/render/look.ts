// The look of a library: its theme, the frame and style sheet of the web page, and the logo, as the template folder has them,
// and how words are set in its languages.

import { oncePer } from '../base/memory.js'
import type { Typesetting } from '../data/language.js'
import type { Library } from '../library/types.js'
import type { Look } from './formats.js'

/** Null without a theme that can be read. */
export function lookOf({ theme, languages, sources }: Library): Look | null {
  if (theme === null) return null
  const template = (name: string): string => sources.templates.files.get(name) ?? ''
  return {
    theme,
    webTemplates: { page: template('web/page.hbs'), style: template('web/style.css') },
    typesetting: typesettingOf(languages),
    logo: theme.logo === null ? null : (sources.templates.attachments.get(theme.logo.file) ?? null),
  }
}

/** The same one for the same languages: layout remembers lines by it. */
const typesettingOf = oncePer((languages: Library['languages']): Typesetting =>
  Object.fromEntries([...languages].map(([code, { locale, hyphenation }]) => [code, { locale, hyphenation }])),
)
