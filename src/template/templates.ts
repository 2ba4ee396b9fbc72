// Prepared and compiled templates, each once for all instances. A cache of a pure step, keyed by the text.

import type { Problem, Subject } from '../base/problem.js'
import { compileTemplate } from './fill.js'
import { pathsUnder, shownPath, type FileSet } from '../base/sources.js'
import { prepareTemplate } from './template.js'

export interface CompiledTemplate {
  readonly compiled: HandlebarsTemplateDelegate
  readonly problems: readonly Problem[]
}

export interface TemplateCache {
  readonly of: (text: string, file: string, firstLine: number, subject?: Subject) => CompiledTemplate
  readonly partials: () => {
    readonly compiled: Readonly<Record<string, HandlebarsTemplateDelegate>>
    readonly problems: readonly Problem[]
  }
}

/** Opens a cache; partials are the files of `partials/` in the template folder, by name without ending. Clauses have none. */
export function openTemplates(templates: FileSet): TemplateCache {
  const cache = new Map<string, CompiledTemplate>()
  const paths = pathsUnder(templates, 'partials/', /\.hbs$/)
  const names = paths.map((path) => path.replace(/^partials\//, '').replace(/\.hbs$/, ''))
  const isTemplate = (file: string): boolean => file.startsWith(shownPath(templates, ''))
  const of = (text: string, file: string, firstLine: number, subject?: Subject): CompiledTemplate => {
    const key = `${file}\n${text}`
    const before = cache.get(key)
    if (before !== undefined) return before
    const template = prepareTemplate(text, file, firstLine, isTemplate(file) ? names : [], subject)
    const made = { compiled: compileTemplate(template), problems: template.problems }
    cache.set(key, made)
    return made
  }
  const all = paths.map((path, index) => ({
    name: names[index] ?? '',
    template: of(templates.files.get(path) ?? '', shownPath(templates, path), 1),
  }))
  const partials = {
    compiled: Object.fromEntries(all.map(({ name, template }) => [name, template.compiled])),
    problems: all.flatMap(({ template }) => template.problems),
  }
  return { of, partials: () => partials }
}
