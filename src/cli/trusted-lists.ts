// Trusted lists by which signatures were judged -> who has signed each, and how that is known.

import type { SeenList } from '../archive/trust/list-signers.js'
import { printable } from '../base/printable.js'
import type { MessageLanguage } from '../base/sentence.js'
import { tellIn } from '../base/phrases/tell.js'

/** A line for each list; none where certificates alone are trusted. */
export function listsInWords(lists: readonly SeenList[], language: MessageLanguage): string[] {
  const tell = tellIn(language)
  return lists.map(({ file, signer, certificate, known }) => {
    if (signer === null || certificate === null) return tell('trusted-list-unsigned', { file })
    const values = { file, signer: printable(signer) }
    return known === null ? tell('trusted-list-by-unknown', { ...values, certificate }) : tell(phraseOf[known], values)
  })
}

const phraseOf = { certificate: 'trusted-list-by-certificate', list: 'trusted-list-by-list' } as const
