// What the steps that build one edition share: the instance, its language, and what has been read.

import type { Memory } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import type { ResolvedCost } from '../money/costs.js'
import type { Instance } from './instance.js'
import type { Library } from '../library/types.js'

export interface Edition {
  readonly library: Library
  readonly memory: Memory
  readonly instance: Instance
  readonly costs: readonly ResolvedCost[]
  /** Codes of all languages of the edition, left column first; two for a parallel one. */
  readonly languages: readonly string[]
  /** Code of the language that is built; `language` are its forms. */
  readonly code: string
  readonly language: LanguageForms
}
