// What every question comes with.

import { isRefusal, type Refusal } from '../app/request/outcome.js'
import type { Tell } from '../base/phrases/tell.js'
import type { MessageLanguage, Sentence } from '../base/sentence.js'
import type { Desk } from './desk.js'
import type { Viewer } from './viewer.js'

export interface Ask {
  readonly desk: Desk
  readonly viewer: Viewer
  readonly query: URLSearchParams
  /** In which who asks reads. */
  readonly language: MessageLanguage
  readonly tell: Tell
  /** The day that counts as today. */
  readonly today: string
  /** The address at which a site in the output folder can be looked at. */
  readonly previewAddress: (folder: string) => string
}

/** What was asked cannot be answered: said to who asked, with the status of HTTP. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 404 | 409,
    readonly why: Sentence,
  ) {
    super(`refused: ${status}`)
  }
}

/** The answer of a use case; throws where it was wrong to ask. */
export function accepted<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Refused(400, answer.refused)
  return answer
}
