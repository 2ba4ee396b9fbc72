// What has been published, and an agreement -> what goes into the register, and the notice for an authority.

import type { PublishedData } from '../../data/register.js'
import type { IsoDate } from '../../model/document.js'
import { error, type Problem } from '../../base/problem.js'
import { absolute, currentAddress, fileName, versionAddress } from '../../site/addresses.js'
import { noticeText, type NoticedInstance } from '../../site/notice.js'
import { appendPublished, publishedRecord } from '../../register/published.js'
import { findVersion } from '../../register/register.js'
import { lastSignatures, signersOf } from '../../register/signers.js'
import type { PlannedVersion, Publication } from './publication.js'
import { publicationProfile } from '../documents/publishable.js'
import { shownPath } from '../../base/sources.js'
import type { Library } from '../../library/types.js'
import type { RegisterVersion } from '../../register/types.js'

/** A file of the register to be written, under the content folder. */
export interface RegisterText {
  readonly path: string
  readonly text: string
}

/**
 * A record for each instance whose pages or files are news, in the published.yaml of its version.
 * @param listed the files of the site, with their hashes
 */
export function publicationRecords(
  { versions, library, base, options }: Publication,
  listed: readonly { readonly path: string; readonly sha256: string }[],
): RegisterText[] {
  return library.register.versions.flatMap((version) => {
    const added = versions
      .filter((one) => one.agreement === version.agreement && one.version === version.version && one.withdrawn === null)
      .map((one): PublishedData => {
        const folders = [...library.languages.values()].map((language) => versionAddress(language, one))
        const files = listed.filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
        return publishedRecord({
          date: options.date,
          instance: one.instance,
          ...(base === null ? {} : { site: base }),
          files: files.map(({ path, sha256 }) => ({ path, sha256 })),
        })
      })
    return appended(version, added, library)
  })
}

/** The withdrawal of versions of an agreement: of all, or of the one named; of all instances, or of those named. */
export function withdrawalRecords(
  library: Library,
  agreement: string,
  withdrawal: {
    readonly date: IsoDate
    readonly reason: string
    readonly version: string | null
    readonly instances: readonly string[]
  },
): { readonly files: readonly RegisterText[]; readonly problems: readonly Problem[] } {
  const { date, reason, version, instances } = withdrawal
  const { register, agreements, sources } = library
  const versions = register.versions.filter(
    (one) => one.agreement === agreement && one.issued !== null && (version === null || one.version === version),
  )
  const place = { file: shownPath(sources.content, `register/${agreement}`), line: 1, column: 1 }
  if (versions.length === 0) {
    const what = version === null ? `\`${agreement}\`` : `Version \`${version}\` of \`${agreement}\``
    const hint = 'what has not been issued has not been published: avtal status shows what has'
    return { files: [], problems: [error('register/not-issued', `${what} has not been issued.`, place, hint)] }
  }
  const known = new Set(versions.flatMap((one) => [...signersOf(one).keys()]))
  const unknown = instances.filter((one) => !known.has(one))
  if (unknown.length > 0) {
    const message = `\`${agreement}\` has no instance \`${unknown[0] ?? ''}\`.`
    return {
      files: [],
      problems: [error('register/instance', message, place, `the instances are ${[...known].join(', ')}`)],
    }
  }
  const files = versions.flatMap((one) => {
    const language = (one.frozen?.agreement ?? agreements.get(agreement)?.data)?.authentic[0] ?? 'und'
    const record: PublishedData = { date, withdrawn: { [language]: reason } }
    return appended(
      one,
      instances.length === 0 ? [record] : instances.map((instance) => publishedRecord({ ...record, instance })),
      library,
    )
  })
  return { files, problems: [] }
}

/**
 * The notice that the latest version of an agreement has been published, in its own language: of the instances that all have
 * signed, or of those named. Rule `publication/notice`: why there is none.
 */
export function publicationNotice(
  { versions, library, base, office, options }: Publication,
  agreement: string,
  instances: readonly string[] | null,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const own = versions.filter((one) => one.agreement === agreement && one.issued !== null && one.withdrawn === null)
  const latest = own.at(-1)
  const none = (message: string, hint: string): { text: null; problems: Problem[] } => {
    const file = library.agreements.get(agreement)?.file ?? shownPath(library.sources.content, `register/${agreement}`)
    return { text: null, problems: [error('publication/notice', message, { file, line: 1, column: 1 }, hint)] }
  }
  if (latest === undefined)
    return none(`Nothing of \`${agreement}\` is published.`, 'issue it, and write `publication: {}` in its file')
  if (base === null)
    return none('The address of the site is not known.', 'write `address` in content/site/site.yaml, or give --base')
  const version = findVersion(library.register, agreement, latest.version)
  const signed = version === null ? null : lastSignatures(signersOf(version), version.signatures)
  const told = own
    .filter((one) => one.version === latest.version && (instances?.includes(one.instance) ?? true))
    .filter((one) => (signed?.get(one.instance)?.instance ?? null) !== null)
  if (told.length === 0)
    return none(
      'No instance has been signed by all.',
      `record the signatures: avtal signed ${agreement} --party ID --date DAY`,
    )
  const [code = ''] = latest.authentic
  const language = library.languages.get(code)
  if (language === undefined) return none(`There are no words for \`${code}\`.`, 'add a language file')
  const made = told.map((one): NoticedInstance => ({
    parties: one.parties.map(({ name }) => name),
    signed: signed?.get(one.instance)?.instance ?? null,
    published: one.standing.publication.published ?? options.date,
    addresses: addressesOf(one, library).map((address) => absolute(base, address)),
  }))
  const file = library.agreements.get(agreement)
  const to = file === undefined ? undefined : publicationProfile(file, library)?.notice?.to
  const text = noticeText(
    {
      recipient: to === undefined ? null : (to[code] ?? Object.values(to)[0] ?? null),
      title: latest.title[code] ?? agreement,
      version: latest.version,
      instances: made,
      sender: office.publisher?.name ?? null,
    },
    language,
  )
  return { text, problems: [] }
}

/** The page of the agreement, which stays, and the files of the version, in every language. */
function addressesOf(version: PlannedVersion, { languages }: Library): string[] {
  return version.documents.flatMap((document) => {
    const language = languages.get(document.languages[0] ?? '')
    if (language === undefined) return []
    const folder = versionAddress(language, version)
    const files = version.formats.map((format) => folder + fileName(version, document.languages, format))
    return [currentAddress(language, version, document.languages), ...files]
  })
}

function appended(version: RegisterVersion, added: readonly PublishedData[], { sources }: Library): RegisterText[] {
  const path = `${version.folder}/published.yaml`
  const text = appendPublished(sources.content.files.get(path) ?? '', version.published, added)
  return text === null ? [] : [{ path, text }]
}
