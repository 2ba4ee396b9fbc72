// What a file is called for who reads: the agreement's own by what stands in it, a clause by its heading.

import type { UsedFile } from '../protocol.js'
import { agreement } from './state.js'
import { word } from './words.js'

export function titleOf({ kind, title }: Pick<UsedFile, 'kind' | 'title'>): string {
  return kind === 'agreement'
    ? word('studio-facts')
    : kind === 'parties'
      ? word('studio-parties-file', { name: title })
      : title
}

/** Of a file of the agreement that is open, with its language; other files by their names. */
export function nameAt(path: string | null, file: string): string {
  const known = agreement.value?.files.find((one) => one.path === path)
  if (known === undefined) return path ?? file
  return known.language === null ? titleOf(known) : `${titleOf(known)} (${known.language})`
}
