// The look of a library -> what pages need of it beside the theme: the frame and style sheet of the web page, the logo, and
// how words are set in its languages.

import type { RenderMeans } from './render.js'
import type { Library } from '../library/types.js'

/** The page, the style sheet and the logo, as the template folder has them; the languages, as the content folder has. */
export function lookOf({
  theme,
  languages,
  sources,
}: Library): Pick<RenderMeans, 'webTemplates' | 'logo' | 'typesetting'> {
  const template = (name: string): string => sources.templates.files.get(name) ?? ''
  return {
    webTemplates: { page: template('web/page.hbs'), style: template('web/style.css') },
    typesetting: Object.fromEntries(
      [...languages].map(([code, { locale, hyphenation }]) => [code, { locale, hyphenation }]),
    ),
    logo: theme === null || theme.logo === null ? null : (sources.templates.attachments.get(theme.logo.file) ?? null),
  }
}
