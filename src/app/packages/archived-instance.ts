// Made instances -> what is to be rendered for an archive, and from the rendered files the instances that packages are
// made of. Whose archive it is, and which parts of the register count, is decided here.

import { ownOf } from '../../base/own.js'
import type {
  ArchivedAnnex,
  ArchivedDecision,
  ArchivedEdition,
  ArchivedFile,
  ArchivedInstance,
  ArchivedParty,
  ArchivedSchedule,
  ArchiveGenerator,
} from '../../archive/package/instance.js'
import { formatIds } from '../../base/formats.js'
import type { CaseMetadata } from '../../data/case-metadata.js'
import type { LanguageForms } from '../../data/language.js'
import type { PartyData } from '../../data/party.js'
import { findVersion } from '../../register/register.js'
import { onlyInstance } from '../../register/signers.js'
import type { RegisterVersion } from '../../register/types.js'
import { resolveTerm } from '../../term/resolve.js'
import { writeCalendar } from '../../term/calendar.js'
import { csv } from '../../text/csv.js'
import { hasConfidential } from '../../text/confidential.js'
import { maskedDocument } from '../../text/masked.js'
import { annexLabels } from '../../document/annexes.js'
import { datesCalendar } from '../../document/schedule/calendar.js'
import { localizedText } from '../../document/context.js'
import { enclosedSources } from './package-sources.js'
import { lookOf } from '../../render/look.js'
import { editionKey, editionStem, renderJobs } from '../artefacts/artefacts.js'
import type { RenderJob, Rendered, RenderResult } from '../../render/render.js'
import { issuingParty, type Instance } from '../../document/instance.js'
import { datesSpreadsheet } from '../../document/schedule/spreadsheet.js'
import type { Library } from '../../library/types.js'
import type { BuiltEdition, BuiltInstance } from '../documents/built.js'
import { dated } from '../documents/earlier-dates.js'
import { annexNumbers, attachedName } from '../../library/annexes.js'

/** An instance and the party whose archive its package is for. */
export interface ToArchive {
  readonly made: BuiltInstance
  readonly archivist: PartyData
}

/**
 * Which packages are made: for each instance one, or one for each of the parties named that sign it.
 * @param parties ids; null for the party that issues the agreement
 */
export function toArchive(instances: readonly BuiltInstance[], parties: readonly string[] | null): ToArchive[] {
  return instances.flatMap((made) => {
    const signers = made.instance.signers.map(({ party }) => party)
    const archivists =
      parties === null ? [issuingParty(made.instance) ?? []].flat() : signers.filter(({ id }) => parties.includes(id))
    return archivists.map((archivist) => ({ made, archivist }))
  })
}

/**
 * The jobs of an instance: every edition in all formats, unmarked; then the PDF/A of those with confidential
 * passages, masked. None when it has an error.
 */
export function archiveJobs(made: BuiltInstance, library: Library): RenderJob[] {
  const wanted = { formats: formatIds, copies: false, pdfa: '2a' } as const
  const jobs = renderJobs(made, library, wanted)
  return [
    ...jobs,
    ...jobs.flatMap((job): RenderJob[] =>
      hasConfidential(job.document)
        ? [
            {
              ...job,
              key: maskedKey(job.key),
              document: maskedDocument(job.document, library.languages),
              formats: ['pdf'],
            },
          ]
        : [],
    ),
  ]
}

/** Of the jobs that an edition has. */
function keysOf(edition: BuiltEdition): string[] {
  const key = editionKey(edition)
  return hasConfidential(edition.document) ? [key, maskedKey(key)] : [key]
}

/** By which the result of an edition with its confidential passages masked is found. */
function maskedKey(key: string): string {
  return `${key}/masked`
}

/**
 * An instance as packages are made from it. Null when an edition could not be rendered.
 * @param today the only thing that it decides is whether the agreement has ended by then
 */
export function archivedInstance(
  { made, archivist }: ToArchive,
  rendered: ReadonlyMap<string, RenderResult>,
  library: Library,
  generator: ArchiveGenerator,
  today: string,
): ArchivedInstance | null {
  const { instance, signed } = made
  const { agreement } = instance
  const { data } = agreement
  const look = lookOf(library)
  const language = languageOf(made, archivist, library)
  const authentic = library.languages.get(data.authentic[0] ?? '')
  const filesOf = (key: string): readonly Rendered[] => rendered.get(key)?.files ?? []
  const keys = made.editions.flatMap((edition) => keysOf(edition))
  const isRendered = keys.length > 0 && keys.every((key) => filesOf(key).length > 0)
  if (look === null || language === undefined || authentic === undefined || !isRendered) return null
  const version = findVersion(library.register, agreement.id, data.version)
  const isOwn = (record: { readonly instance?: string | undefined }): boolean =>
    (record.instance ?? onlyInstance) === instance.id
  const signatures = (version?.signatures ?? []).filter(isOwn)
  const isSigned = typeof signed?.instance === 'string'
  const end = resolveTerm(data.term, signed).finalEnd
  return {
    agreement: agreement.id,
    instance: instance.id,
    version: data.version,
    date: data.date,
    issued: version?.issued?.issued ?? null,
    signed: signed?.instance ?? null,
    ended: end !== null && end < today && isSigned ? end : null,
    returned: lastDay((version?.copies ?? []).filter(isOwn).flatMap(({ returned }) => returned ?? [])),
    title: data.title,
    language,
    parties: instance.signers.map(({ party, role }): ArchivedParty => {
      const own = signatures.filter((signature) => signature.party === party.id)
      return {
        party,
        role,
        signed: lastDay(own.map(({ date }) => date)),
        signatures: own.map(({ date, name = null, place = null }) => ({ date, name, place })),
      }
    }),
    decisions: decisionsOf(instance, version, language),
    archivist,
    issuer: issuingParty(instance)?.id ?? archivist.id,
    caseMetadata: caseMetadataOf(instance, archivist, library),
    editions: made.editions.map((edition): ArchivedEdition => {
      const key = editionKey(edition)
      const [masked] = filesOf(maskedKey(key))
      const stem = editionStem(edition, library)
      const files = filesOf(key).map((file) => namedFile(`${stem}.${file.extension}`, file))
      return {
        languages: edition.languages,
        document: edition.document,
        files,
        masked: masked === undefined ? null : namedFile(`${stem}-masked.${masked.extension}`, masked),
      }
    }),
    annexes: annexesOf(instance, library, language, authentic),
    originals: [],
    schedule: scheduleOf(made, library, generator),
    sources: enclosedSources(instance, library, archivist),
    generator,
    look,
  }
}

/** A rendered file under its name; its bytes are read when they are asked for. */
function namedFile(name: string, file: Rendered): ArchivedFile {
  return {
    name,
    format: file.format,
    get bytes() {
      return file.bytes
    },
  }
}

/** Decisions of the register; of the approvals that the agreement names those of other bodies. */
function decisionsOf(
  { agreement, signers }: Instance,
  version: RegisterVersion | null,
  language: LanguageForms,
): ArchivedDecision[] {
  const parties = new Map(signers.map(({ party }) => [party.id, party]))
  const decided = (version?.decisions ?? []).flatMap((one): ArchivedDecision[] => {
    const { body, date, section = null, case: number = null, delegation = null, final = null } = one
    const party = parties.get(one.party)
    return party === undefined ? [] : [{ party, body, date, when: null, section, case: number, delegation, final }]
  })
  const bodies = new Set(decided.map(({ body }) => body.toLowerCase()))
  const approvals = (agreement.data.approvals ?? []).flatMap(({ body, date }): ArchivedDecision[] => {
    const name = localizedText(body, language.code) ?? ''
    if (bodies.has(name.toLowerCase())) return []
    const isDay = typeof date === 'string'
    const when = date === undefined || isDay ? null : (localizedText(date, language.code) ?? null)
    const nothing = { section: null, case: null, delegation: null, final: null }
    return [{ party: null, body: name, date: isDay ? date : null, when, ...nothing }]
  })
  return [...decided, ...approvals]
}

/** That of the archive's country, where there is an edition in it; otherwise the first that binds. */
function languageOf(
  { editions, instance }: BuiltInstance,
  { country }: PartyData,
  { languages }: Library,
): LanguageForms | undefined {
  const { authentic } = instance.agreement.data
  const codes = [...authentic, ...editions.flatMap((edition) => edition.languages)]
  const own = codes.find((code) => languages.get(code)?.locale.endsWith(`-${country}`) === true)
  return languages.get(own ?? authentic[0] ?? '')
}

/** What the party's archive wants to know, the agreement before the party; the files as they are now, issued or not. */
export function caseMetadataOf({ agreement, id }: Instance, archivist: PartyData, library: Library): CaseMetadata {
  const now = library.agreements.get(agreement.id)?.data ?? agreement.data
  const ofParty = library.parties.get(archivist.id)?.archive
  const { instances = {}, ...ofAgreement } = ownOf(now.archive ?? {}, archivist.id) ?? {}
  return { ...ofParty, ...ofAgreement, ...ownOf(instances, id) }
}

/** Annexes with their titles in the language of the archive; their files are called as the agreement prints it. */
function annexesOf(
  { agreement }: Instance,
  library: Library,
  language: LanguageForms,
  authentic: LanguageForms,
): ArchivedAnnex[] {
  const annexes = agreement.data.annexes ?? []
  const labels = annexLabels(annexes, language)
  const numbers = annexNumbers(annexes)
  return annexes.map((annex) => {
    const bytes = library.sources.content.attachments.get(annex.file ?? '')
    const name = attachedName(annex, numbers.get(annex.id) ?? 0, authentic)
    return {
      id: annex.id,
      label: labels.get(annex.id)?.label ?? '',
      title: localizedText(annex.title, language.code) ?? '',
      content: annex.content,
      date: annex.date ?? null,
      file: annex.content === 'file' && bytes !== undefined ? { name, bytes } : null,
    }
  })
}

/** The dates as the register has them; they never depend on the day on which the package is made. */
function scheduleOf(made: BuiltInstance, library: Library, { name, version }: ArchiveGenerator): ArchivedSchedule {
  const own = dated(made, library, null)
  const codes = [...new Set(made.editions.flatMap(({ languages }) => languages))]
  const files = codes.flatMap((code) => {
    const language = library.languages.get(code)
    if (language === undefined) return []
    const calendar = datesCalendar([own], language, true, `${name} ${version}`)
    const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
    return [
      { path: `schedule-${code}.csv`, bytes: encoded(csv(datesSpreadsheet([own], language))) },
      ...(calendar === null || calendar.events.length === 0
        ? []
        : [{ path: `schedule-${code}.ics`, bytes: encoded(writeCalendar(calendar)) }]),
    ]
  })
  return { rows: own.dates, files }
}

function lastDay(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null
}
