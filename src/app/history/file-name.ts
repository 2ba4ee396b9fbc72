// A path under the content folder -> what the file is, in the words of the library.

import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import type { Library } from '../../library/types.js'

export interface FileName {
  /** "The bodies in kommuner", and the heading of a clause as it stands. */
  readonly name: Sentence | string
  /** The language that its text is in, by its code; null for none in particular. */
  readonly language: string | null
}

/** What a file is called. One that the library does not know is called by its path. */
export function fileName(path: string, library: Pick<Library, 'agreements' | 'clauses'>): FileName {
  const none = { language: null }
  if (path === 'glossary.yaml') return { ...none, name: phrase('changes-file-glossary', {}) }
  const [, folder, first = '', rest = ''] = /^(\w+)\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
  const bare = (name: string): string => name.replace(/\.(?:ya?ml|md)$/, '')
  switch (folder) {
    case 'agreements':
      return { ...none, name: phrase('changes-file-agreement', { name: agreementName(bare(first), library) }) }
    case 'clauses':
      return rest === '' ? { ...none, name: path } : { name: clauseName(bare(rest), first, library), language: first }
    case 'confirmed':
      return rest === ''
        ? { ...none, name: path }
        : { name: phrase('changes-file-confirmed', { name: clauseName(bare(rest), first, library) }), language: first }
    case 'parties':
      return { ...none, name: phrase('changes-file-parties', { name: bare(first) }) }
    case 'languages':
      return { name: phrase('changes-file-language', {}), language: bare(first) }
    case 'site':
      return { ...none, name: phrase('changes-file-site', { name: rest === '' ? first : `${first}/${rest}` }) }
    case 'register': {
      const [version = '', ...file] = rest.split('/')
      if (file.length === 0) return { ...none, name: path }
      const agreement = agreementName(first, library)
      return { ...none, name: phrase('changes-file-register', { agreement, version, file: file.join('/') }) }
    }
    case 'annexes':
      return { ...none, name: annexName(path, first, library) }
    default:
      return { ...none, name: path }
  }
}

function agreementName(id: string, { agreements }: Pick<Library, 'agreements'>): string {
  const data = agreements.get(id)?.data
  return data?.short[data.authentic[0] ?? ''] ?? id
}

function clauseName(id: string, language: string, { clauses }: Pick<Library, 'clauses'>): string {
  return clauses.get(language)?.get(id)?.data.title ?? id
}

function annexName(path: string, id: string, library: Pick<Library, 'agreements'>): Sentence | string {
  const data = library.agreements.get(id)?.data
  const annex = data?.annexes?.find((one) => 'file' in one && one.file === path)
  if (data === undefined || annex === undefined) return path
  const name = annex.title[data.authentic[0] ?? ''] ?? annex.id
  return phrase('changes-file-annex', { name, agreement: agreementName(id, library) })
}
