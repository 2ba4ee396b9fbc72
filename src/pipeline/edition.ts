// What the steps that build one edition share: the instance, its language, and what has been read.

import type { LanguageForms } from '../data/language.js'
import type { ResolvedCost } from '../money/costs.js'
import type { Library } from './library.js'
import type { Instance } from './resolve.js'
import type { TemplateCache } from './templates.js'

export interface Edition {
  readonly library: Library
  readonly templates: TemplateCache
  readonly instance: Instance
  readonly costs: readonly ResolvedCost[]
  /** Code of the language; `language` are its forms. */
  readonly code: string
  readonly language: LanguageForms
}
