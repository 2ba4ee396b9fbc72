// What is in the register: versions as they were issued or entered, and what was recorded of them.

import type {
  IssuedData,
  EnteredData,
  DecisionData,
  SignatureData,
  CopyData,
  DoneData,
  PublishedData,
} from '../data/register.js'
import type { Frozen } from './frozen.js'
import type { Problem } from '../base/problem.js'

/** A version of an agreement that was issued here, or entered by hand. */
export interface RegisterVersion {
  readonly agreement: string
  readonly version: string
  /** `register/AGREEMENT/VERSION`, under the content folder. */
  readonly folder: string
  readonly issued: IssuedData | null
  /** What was frozen when the version was issued; null for one entered by hand, or with an error that hides it. */
  readonly frozen: Frozen | null
  readonly entered: EnteredData | null
  readonly decisions: readonly DecisionData[]
  readonly signatures: readonly SignatureData[]
  readonly copies: readonly CopyData[]
  readonly done: readonly DoneData[]
  readonly published: readonly PublishedData[]
  readonly problems: readonly Problem[]
}

export interface Register {
  /** By agreement, then by the day of issue; those entered by hand first. */
  readonly versions: readonly RegisterVersion[]
  /** Problems of files that belong to no version. */
  readonly problems: readonly Problem[]
}
