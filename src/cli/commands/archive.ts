// avtal archive: packages for case and archive systems, each as a folder and as a zip.

import type { Attestation } from '../../app/packages/originals.js'
import type { ArchivePackage } from '../../app/packages/archive-manifest.js'
import { trustInWords } from '../../archive/trust/trust-in-words.js'
import { phrase } from '../../base/phrases/phrases.js'
import { say, type MessageLanguage } from '../../base/sentence.js'
import { archiveFolder } from '../../io/archive-folder.js'
import { archiveShard } from '../../io/shards/archive-shard.js'
import { readSigned } from '../../io/signed-files.js'
import { accepted, loadSources, today } from '../load.js'
import { selectionOf, type ArchiveOptions } from '../options.js'
import { renderingOf } from '../rendering.js'
import { tellIn } from '../../base/phrases/tell.js'
import { countProblems } from '../../base/count-problems.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'
import { listsInWords } from '../trusted-lists.js'
import { sharingOf, withoutShard } from '../sharing.js'
import { UsageError } from '../usage-error.js'

/** Writes the packages of the agreements named, or of all. */
export async function archive(agreements: readonly string[], options: ArchiveOptions): Promise<Status> {
  const folder = `${options.out}/archive`
  const sharing = sharingOf('archive', options)
  if (sharing !== null) withoutShard({ ...options }, ofTheWhole)
  const asked = {
    ...selectionOf(agreements, options),
    profiles: options.profile,
    attestation: attestationOf(options),
    received: ofSigned(options.received ?? null, options),
    replace: reasonOf(options),
    signed: accepted(readSigned(options.signed ?? [])),
  }
  const settings = { ...renderingOf(options), today: today(options.date), trust: options.trust }
  const sources = loadSources(options)
  const archived = accepted(
    sharing === null
      ? await archiveFolder(folder, sources, asked, settings)
      : await archiveShard(folder, sources, asked, sharing, settings),
  )
  const { result, packages, trustedLists, problems } = archived
  if (options.json === true) return printJson('manifest', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines([
    ...packages.flatMap(({ path, files, originals }) => [
      `${folder}/${path}/  ${tell('count-files', { files: files.length - 1 })}`,
      ...originals.flatMap((original) => originalLines(original, options.messages)),
    ]),
    ...(packages.some(({ originals }) => originals.some(isJudged)) ? listsInWords(trustedLists, options.messages) : []),
    tell('archive-done', { packages: packages.length, problems: countProblems(problems) }),
    ...(result === null || sharing === null ? [] : [tell('shard-done', { shard: sharing.shard, of: sharing.of })]),
  ])
  return status
}

/** Options of what came back from signing, which is archived with the whole. */
const ofTheWhole = {
  signed: '--signed',
  attestedBy: '--attested-by',
  attested: '--attested',
  received: '--received',
  replace: '--replace',
  reason: '--reason',
  trust: '--trust',
}

/** An original, what its signatures say of themselves, and what was found of their certificates. */
function originalLines({ path, signatures = [], replaces = [] }: Original, language: MessageLanguage): string[] {
  const tell = tellIn(language)
  const unknown = tell('archive-unknown')
  return [
    `  ${tell('archive-original', { file: path })}`,
    ...signatures.flatMap(({ name, organisation, issuer, selfIssued, time, trust }) => {
      const signer = [...new Set([name, organisation].filter((one) => one !== null))].join(', ')
      const by = issuer ?? unknown
      const named = selfIssued ? tell('archive-self-issued', { issuer: by }) : by
      const values = { signer: signer === '' ? unknown : signer, issuer: named, time: time ?? unknown }
      const found = trust === undefined ? phrase('trust-not-checked', {}) : trustInWords({ kind: 'trusted', ...trust })
      return [`    ${tell('archive-signature', values)}`, `      ${say(found, language)}`]
    }),
    ...replaces.map(({ sha256: hash, ...rest }) => `    ${tell('archive-replaced', { hash, ...rest })}`),
  ].map((line) => line.replace(/\p{C}/gu, '\uFFFD'))
}

/** True where the certificate of one of its signatures was looked at. */
function isJudged({ signatures = [] }: Original): boolean {
  return signatures.some(({ trust }) => trust !== undefined)
}

type Original = ArchivePackage['originals'][number]

/** What is said of what came back, which has to be named. */
function ofSigned<Value>(value: Value | null, { signed = [] }: ArchiveOptions): Value | null {
  if (value !== null && signed.length === 0) throw new UsageError(phrase('usage-received-signed', {}))
  return value
}

/** Why an archived original is replaced; null where none is to be. */
function reasonOf(options: ArchiveOptions): string | null {
  const { replace = false, reason } = options
  if (replace !== (reason !== undefined && reason.trim() !== ''))
    throw new UsageError(phrase('usage-replace-reason', {}))
  return ofSigned(reason?.trim() ?? null, options)
}

/** Who attests the scans among what came back. */
function attestationOf({ signed = [], attestedBy, attested }: ArchiveOptions): Attestation | null {
  if ((attestedBy === undefined) !== (attested === undefined))
    throw new UsageError(phrase('usage-attested-together', {}))
  if (attestedBy === undefined || attested === undefined) return null
  if (attestedBy.trim() === '') throw new UsageError(phrase('usage-attested-name', {}))
  if (signed.length === 0) throw new UsageError(phrase('usage-attested-scan', {}))
  return { by: attestedBy, date: attested }
}
