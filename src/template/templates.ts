// Templates that have been read, each once for all instances. A cache of a pure step, keyed by the text.

import type { Problem, Subject } from '../base/problem.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'
import { readTemplate, type Template } from './template.js'

export interface TemplateCache {
  readonly of: (text: string, file: string, firstLine: number, subject?: Subject) => Template
  readonly partials: ReadonlyMap<string, Template>
  readonly problemsOfPartials: readonly Problem[]
}

/** Opens a cache; partials are the files of `partials/` in the template folder, by name without ending. Clauses have none. */
export function openTemplates(templates: FileSet): TemplateCache {
  const cache = new Map<string, Template>()
  const paths = pathsUnder(templates, 'partials/', /\.hbs$/)
  const names = paths.map((path) => path.replace(/^partials\//, '').replace(/\.hbs$/, ''))
  const of = (text: string, file: string, firstLine: number, subject?: Subject): Template => {
    const key = `${file}\n${text}`
    const before = cache.get(key)
    if (before !== undefined) return before
    const isTemplate = file.startsWith(shownPath(templates, ''))
    const template = readTemplate(text, file, firstLine, isTemplate ? names : [], subject)
    cache.set(key, template)
    return template
  }
  const read = paths.map((path) => of(templates.files.get(path) ?? '', shownPath(templates, path), 1))
  return {
    of,
    partials: new Map(read.map((template, index) => [names[index] ?? '', template])),
    problemsOfPartials: read.flatMap(({ problems }) => problems),
  }
}
