// What has been published, and an agreement -> what goes into the register, and the notice for an authority.

import type { PublishedData } from '../../data/register.js'
import type { IsoDate } from '../../model/document.js'
import { phrase } from '../../base/phrases/phrases.js'
import { problem, type Problem } from '../../base/problem.js'
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
      .filter(
        (plannedVersion) =>
          plannedVersion.agreement === version.agreement &&
          plannedVersion.version === version.version &&
          plannedVersion.withdrawn === null,
      )
      .map((version): PublishedData => {
        const folders = [...library.languages.values()].map((language) => versionAddress(language, version))
        const files = listed.filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
        return publishedRecord({
          date: options.date,
          instance: version.instance,
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
    (registerVersion) =>
      registerVersion.agreement === agreement &&
      registerVersion.issued !== null &&
      (version === null || registerVersion.version === version),
  )
  const place = { file: shownPath(sources.content, `register/${agreement}`), line: 1, column: 1 }
  if (versions.length === 0) {
    const remedy = phrase('not-published', {})
    const notIssued =
      version === null
        ? problem('register/not-issued#agreement', { agreement }, place, remedy)
        : problem('register/not-issued', { agreement, version }, place, remedy)
    return { files: [], problems: [notIssued] }
  }
  const known = new Set(versions.flatMap((version) => [...signersOf(version).keys()]))
  const instance = instances.find((instance) => !known.has(instance))
  if (instance !== undefined) {
    const values = { agreement, instance, instances: [...known] }
    return { files: [], problems: [problem('register/instance#withdrawn', values, place)] }
  }
  const files = versions.flatMap((version) => {
    const language = (version.frozen?.agreement ?? agreements.get(agreement)?.data)?.authentic[0] ?? 'und'
    const record: PublishedData = { date, withdrawn: { [language]: reason } }
    return appended(
      version,
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
  const own = versions.filter(
    (version) => version.agreement === agreement && version.issued !== null && version.withdrawn === null,
  )
  const latest = own.at(-1)
  const none = (id: NoNotice, language = ''): { text: null; problems: Problem[] } => {
    const file = library.agreements.get(agreement)?.file ?? shownPath(library.sources.content, `register/${agreement}`)
    return { text: null, problems: [problem(id, { agreement, language }, { file, line: 1, column: 1 })] }
  }
  if (latest === undefined) return none('publication/notice#nothing')
  if (base === null) return none('publication/notice#address')
  const version = findVersion(library.register, agreement, latest.version)
  const signed = version === null ? null : lastSignatures(signersOf(version), version.signatures, version.done)
  const listed = own
    .filter((version) => version.version === latest.version && (instances?.includes(version.instance) ?? true))
    .filter((version) => (signed?.get(version.instance)?.instance ?? null) !== null)
  if (listed.length === 0) return none('publication/notice#unsigned')
  const [code = ''] = latest.authentic
  const language = library.languages.get(code)
  if (language === undefined) return none('publication/notice#language', code)
  const made = listed.map((version): NoticedInstance => ({
    parties: version.parties.map(({ name }) => name),
    signed: signed?.get(version.instance)?.instance ?? null,
    published: version.standing.publication.published ?? options.date,
    addresses: addressesOf(version, library).map((address) => absolute(base, address)),
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

/** Why there is no notice. */
type NoNotice = `publication/notice#${'nothing' | 'address' | 'unsigned' | 'language'}`

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
