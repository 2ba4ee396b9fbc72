// What a check of a schema says when it fails: the id of a phrase, so that problems are reported in the user's language.

import type { PhraseId } from '../base/phrases/phrases.js'

/** The message of a check, for `schemaProblems` to say: `.regex(…, expects('a-date'))`. */
export function expects(id: PhraseId): PhraseId {
  return id
}
