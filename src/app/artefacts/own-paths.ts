// The paths that the program itself gives to what it makes: only what lies at one of them is ever deleted, whatever a
// manifest lists.

import { formatIds, formats, isFormat } from '../../base/formats.js'

const id = '[a-z0-9]+(?:-[a-z0-9]+)*'
const endings = [...new Set(formatIds.map((format) => formats[format].extension))].join('|')

/** `AGREEMENT/INSTANCE/AGREEMENT-INSTANCE-LANG[-copy-NN].EXT`. */
const artefact = new RegExp(`^(${id})/(${id})/\\1-\\2-[^/]+\\.(?:${endings})$`)
/** An annex beside it, `bilaga-1-karta.pdf`. */
const annex = new RegExp(`^${id}/${id}/(?:[a-z0-9]+-)*\\d+(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+)?$`)
/** `AGREEMENT/INSTANCE/PACKAGE/…`, and the same as a zip. */
const packaged = new RegExp(`^(${id})/(${id})/\\1-\\2-[a-z0-9._-]+(?:\\.zip|(?:/[^/]+)+)$`)
/** A package whose name would be too long, or that not every system takes: what is plain of it, and a mark. */
const packagedShort = new RegExp(`^${id}/${id}/[a-z0-9-]+-[0-9a-f]{16}(?:\\.zip|(?:/[^/]+)+)$`)
const sitePage =
  /^(?:index\.html|agreements\.json|catalog\.jsonld|sitemap\.xml|assets\/[\w.-]+\.(?:css|js|woff2)|[a-z]{2,3}\/(?:[^/]+\/)*(?:index\.html|entries\.json|[\w-]+\.xml|[^/]+\.(?:pdf|docx|ics)))$/

/** A file of an output folder, as its manifest lists it. */
export function isArtefactPath(path: string, format: string): boolean {
  return (isFormat(format) ? artefact : annex).test(path)
}

/** A file of a package, or its zip. */
export function isPackagedPath(path: string): boolean {
  return packaged.test(path) || packagedShort.test(path)
}

/** A file of the site. */
export function isSitePath(path: string): boolean {
  return sitePage.test(path)
}

/** True for a path that the program gives to any of these. */
export function isOwnPath(path: string): boolean {
  return artefact.test(path) || annex.test(path) || isPackagedPath(path) || isSitePath(path)
}
