// Where the files of a package lie. Most packages keep documents and signed originals apart; a message to a case system
// has everything that it sends in one folder; an E-ARK package has a folder for each representation.

import { unreachable } from '../../model/document.js'
import { formatIds, formats, isFormat, type Format } from '../../base/formats.js'

/** What a file is, as far as its place goes. */
export type Placed = Format | 'cover' | 'annex' | 'original' | 'data' | 'source' | 'list'

/** The path of a file in the package, by what it is and its name. */
export type Layout = (kind: Placed, name: string) => string

/** `documents/`, `original/`, `data/`, `sources/`; the cover page and the lists lie beside them. */
export const plainLayout: Layout = (kind, name) => {
  if (isFormat(kind)) return `documents/${name}`
  switch (kind) {
    case 'cover':
    case 'list':
      return name
    case 'original':
    case 'data':
      return `${kind}/${name}`
    case 'source':
      return `sources/${name}`
    case 'annex':
      return `documents/${name}`
    default:
      return unreachable(kind)
  }
}

/** Folder of a message and of all files that it sends. */
export const messageFolder = 'message'

/** What a case system reads of it. */
export const messagePath = `${messageFolder}/arkivmelding.xml`

/** Everything that is sent lies beside the message; the web page, which is not, in `documents/`. */
export const messageLayout: Layout = (kind, name) =>
  sent.has(kind) ? `${messageFolder}/${name}` : plainLayout(kind, name)

/** What a case system registers, it is sent. */
const sent: ReadonlySet<Placed> = new Set<Placed>([
  ...formatIds.filter((format) => formats[format].variant !== null),
  'annex',
  'original',
])

/** Folders of an E-ARK package (E-ARK CSIP 2.1, section 4). */
export const representationsFolder = 'representations'
export const documentationFolder = 'documentation'

/**
 * Representations are renderings of the same agreement, each whole in a folder of its own; what explains them lies in
 * `documentation`. Annexes that are files go with the PDF, the rendering that is kept for good.
 */
export const earkLayout: Layout = (kind, name) => {
  const inRepresentation = (id: string): string => `${representationsFolder}/${id}/data/${name}`
  if (isFormat(kind)) return inRepresentation(kind)
  switch (kind) {
    case 'cover':
      return `${documentationFolder}/${name}`
    case 'list':
      return `metadata/other/${name}`
    case 'annex':
      return inRepresentation('pdf')
    case 'data':
      return inRepresentation('resolved')
    case 'source':
      return inRepresentation('sources')
    case 'original':
      return inRepresentation(kind)
    default:
      return unreachable(kind)
  }
}

/** The way from one file of a package to another, as a link: "../data/a.pdf". */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const target = to.split('/')
  const differing = folders.findIndex((step, index) => step !== target[index])
  const shared = differing === -1 ? folders.length : differing
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/** Name of the cover page. */
export const coverName = 'cover.html'
