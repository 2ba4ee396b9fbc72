// A folder of trusted authorities -> what is trusted, and a problem for each file of it that cannot be read.

import { realpathSync } from 'node:fs'
import { seenLists } from '../archive/trust/list-signers.js'
import type { Anchor } from '../archive/trust/anchor.js'
import { storeOf, type TrustStore } from '../archive/trust/store.js'
import { readTrustFile, trustFileKind, type TrustFile } from '../archive/trust/trust-file.js'
import type { TrustedList } from '../archive/trust/trusted-list.js'
import { limits, pastLimit } from '../base/limits.js'
import { phrase } from '../base/phrases/phrases.js'
import { hasErrors, placeIn, problem, type Checked, type Place, type Problem } from '../base/problem.js'
import type { Refusal } from '../app/request/outcome.js'
import { foundAt, isUnread, readFileWithin, whyUnread } from './read-file.js'
import { filesUnder } from './walk-folder.js'

/** Where no folder is given. */
export const nobody: Checked<null> = { value: null, problems: [] }

/**
 * Reads the certificates (PEM, DER), revocation lists and trusted lists of a folder. Rules `trust/file`, `trust/list`, `trust/empty`,
 * `sources/link` and `limit/exceeded`, each with the file. Refused is what is no folder.
 */
export function readTrust(given: string): Checked<TrustStore> | Refusal {
  if (foundAt(given)?.isDirectory() !== true) return { refused: phrase('usage-folder', { path: given }) }
  const root = given.replace(/\\/g, '/').replace(/\/+$/, '')
  const placeAt = (path: string): Place => placeIn(path === '' ? root : `${root}/${path}`)
  const anchors: Anchor[] = []
  const revocations: TrustFile['revocations'][number][] = []
  const lists: { readonly file: string; readonly list: TrustedList }[] = []
  const problems: Problem[] = []
  let files = 0
  for (const found of filesUnder(realpathSync(given), { root, placeAt })) {
    const kind = trustFileKind(found.path)
    if (kind === null && !('problem' in found)) continue
    files += 1
    const place = placeAt(found.path)
    if (files > limits['trust-files'].most || anchors.length > limits['trust-certificates'].most) {
      problems.push(pastLimit(files > limits['trust-files'].most ? 'trust-files' : 'trust-certificates', placeAt('')))
      break
    }
    const read = 'problem' in found || kind === null ? found : readFile(found.file, kind, place)
    if ('problem' in read) problems.push(read.problem)
    else if ('anchors' in read) {
      if (read.list !== null) lists.push({ file: place.file, list: read.list })
      if (read.list?.signature.kind === 'unsigned') problems.push(problem('trust/list#unsigned', {}, place))
      for (const anchor of read.anchors) anchors.push(anchor)
      revocations.push(...read.revocations)
    }
  }
  if (anchors.length === 0 && !hasErrors(problems)) problems.push(problem('trust/empty', { folder: root }, placeAt('')))
  const certificates = anchors.flatMap(({ certificate, recognised }) => (recognised === null ? [certificate] : []))
  return { value: storeOf(anchors, revocations, seenLists(lists, certificates)), problems }
}

function readFile(
  file: string,
  kind: NonNullable<ReturnType<typeof trustFileKind>>,
  place: Place,
): TrustFile | { readonly problem: Problem } {
  const bytes = readFileWithin(file, limits['trust-file-size'].most)
  if (isUnread(bytes))
    return {
      problem:
        bytes.unread === 'too-large'
          ? pastLimit('trust-file-size', place)
          : problem('sources/refused', { reason: whyUnread(bytes) }, place),
    }
  const read = readTrustFile(bytes, kind)
  if (typeof read !== 'string') return read
  if (read === 'broken') return { problem: problem('trust/list#broken', {}, place) }
  return { problem: read === 'unreadable' ? problem(unreadable[kind], {}, place) : pastLimit(read, place) }
}

const unreadable = {
  certificates: 'trust/file#certificates',
  revoked: 'trust/file#revoked',
  list: 'trust/file#list',
} as const
