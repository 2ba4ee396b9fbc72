// A small agreement with its texts in Swedish and Norwegian: what editions side by side are tested on.

import { fileURLToPath } from 'node:url'
import type { Document } from '../../src/model/document.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import type { Sources } from '../../src/base/sources.js'
import { overlaidSources } from './library.js'
import type { BuiltDocuments } from '../../src/app/documents/built.js'

/** The base library with the bilingual agreement in place of its own. */
export function bilingualSources(): Sources {
  return overlaidSources(fileURLToPath(new URL('bilingual', import.meta.url)))
}

/** The editions asked for, each as its languages. */
export function makeEditions(
  editions: readonly (readonly string[])[],
  sources: Sources = bilingualSources(),
): BuiltDocuments {
  return buildDocuments(sources, { agreements: null, editions, parties: null })
}

/** The Document of one edition. */
export function editionOf(languages: readonly string[], sources: Sources = bilingualSources()): Document {
  const document = makeEditions([languages], sources).instances[0]?.editions[0]?.document
  if (document === undefined) throw new Error(`no edition ${languages.join('+')}`)
  return document
}
