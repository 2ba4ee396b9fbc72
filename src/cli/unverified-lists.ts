// Trusted lists by which signatures were judged -> that their own signatures were not verified.

import type { MessageLanguage } from '../base/sentence.js'
import { tellIn } from '../base/phrases/tell.js'

/** A line for each list; none where certificates alone are trusted. */
export function unverifiedInWords(lists: readonly string[], language: MessageLanguage): string[] {
  return lists.map((file) => tellIn(language)('trusted-list-unverified', { file }))
}
