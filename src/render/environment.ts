// The look of a library -> what pages need of it beside the theme: the frame and style sheet of the web page, and the logo.
import type { RenderMeans } from './render.js'
import type { Library } from '../library/types.js'

/** The page, the style sheet and the logo, as the template folder has them. */
export function lookOf({ theme, sources }: Library): Pick<RenderMeans, 'webTemplates' | 'logo'> {
  const template = (name: string): string => sources.templates.files.get(name) ?? ''
  return {
    webTemplates: { page: template('web/page.hbs'), style: template('web/style.css') },
    logo: theme === null || theme.logo === null ? null : (sources.templates.attachments.get(theme.logo.file) ?? null),
  }
}
