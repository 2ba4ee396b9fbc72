// What ends a command before it has begun.

import { say, type Sentence } from '../base/sentence.js'

/** Wrong usage, told in one line with exit status 2. */
export class UsageError extends Error {
  /** @param texts what is wrong; a text where that is said in the language of the command line already */
  constructor(readonly texts: Sentence | string) {
    super(typeof texts === 'string' ? texts : say(texts, 'en'))
  }
}
