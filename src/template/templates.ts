// The templates of a folder, each read once, and those of clauses. Caches of a pure step.

import { oncePer } from '../base/memory.js'
import type { Problem } from '../base/problem.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'
import { readTemplate, type Template } from './template.js'

export interface Templates {
  /** A template right in the folder, with the path that problems show; null where there is none. */
  readonly named: (name: string) => { readonly template: Template; readonly file: string } | null
  readonly partials: ReadonlyMap<string, Template>
  readonly problemsOfPartials: readonly Problem[]
}

/** Reads the templates of a folder; partials are the files of `partials/`, by name without ending. Clauses have none. */
export const readTemplates: (templates: FileSet) => Templates = oncePer((templates) => {
  const paths = pathsUnder(templates, 'partials/', /\.hbs$/)
  const names = paths.map((path) => path.replace(/^partials\//, '').replace(/\.hbs$/, ''))
  const known = new Map<string, Template>()
  const read = (path: string): Template => {
    const template =
      known.get(path) ?? readTemplate(templates.files.get(path) ?? '', shownPath(templates, path), 1, names)
    known.set(path, template)
    return template
  }
  const partials = paths.map(read)
  return {
    named: (name) => {
      const path = `${name}.hbs`
      return templates.files.has(path) ? { template: read(path), file: shownPath(templates, path) } : null
    },
    partials: new Map(partials.map((template, index) => [names[index] ?? '', template])),
    problemsOfPartials: partials.flatMap(({ problems }) => problems),
  }
})
