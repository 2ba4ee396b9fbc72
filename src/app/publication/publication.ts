// Sources and a day -> what is to be published, the Documents to be rendered for it, and then the files of the site.
// What is published is what was issued; a preview shows what the content gives besides.

import { websiteAddress } from '../../base/addresses.js'
import { isPublished, publishedFormats } from '../../base/formats.js'
import type { LanguageForms } from '../../data/language.js'
import { printedOrganisationNumber } from '../../locale/countries.js'
import type { PublicationData } from '../../data/agreement.js'
import type { PartyData } from '../../data/party.js'
import { checkStyle } from '../../check/page-style.js'
import { checkFrame } from '../../check/page-frame.js'
import type { Document, IsoDate } from '../../model/document.js'
import { sharedParts } from '../../model/shared-parts.js'
import { hasErrors, placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { frameValues } from '../../site/page.js'
import { publicDocument } from '../../site/public-document.js'
import { sectionsOf } from '../../site/sections.js'
import { makeSite } from '../../site/site.js'
import type {
  Office,
  PublishedEdition,
  PublishedFile,
  PublishedParty,
  PublishedSignature,
  PublishedVersion,
  SiteFile,
  SiteInput,
  SiteTemplates,
} from '../../site/site-input.js'
import { sha256 } from '../../base/hash.js'
import { openMemory, type Memory } from '../../base/memory.js'
import { findVersion } from '../../register/register.js'
import { missingSignatories, signedNames, signersOf } from '../../register/signers.js'
import type { InstanceStanding } from '../../register/standing.js'
import { writeCalendar } from '../../term/calendar.js'
import { datesCalendar, type DatedInstance } from '../../document/schedule/calendar.js'
import { readLibrary } from '../../library/library.js'
import { openNamesakes } from '../../library/namesakes.js'
import { readOffice } from './office.js'
import { unsignedVersions, waitingInstance, type WaitingInstance } from './unsigned.js'
import { buildDocuments } from '../documents/build-documents.js'
import { offeredEditions } from '../documents/editions.js'
import { isOneOf } from '../documents/make-agreement.js'
import { publicationProblems, publicationProfile, publishedEditions } from '../documents/publishable.js'
import type { RenderJob, RenderResult } from '../../render/render.js'
import type { Instance } from '../../document/instance.js'
import { shownPath, unreadUnder, type Sources } from '../../base/sources.js'
import { dated, openEarlierDates } from '../documents/earlier-dates.js'
import { agreementStandings, onlyRegistered } from '../documents/standings.js'
import type { Library } from '../../library/types.js'
import { everything, type BuiltDocuments, type BuiltInstance } from '../documents/built.js'
import type { RegisterVersion } from '../../register/types.js'

export interface PublishOptions {
  /** The day that counts as today. */
  readonly date: IsoDate
  /** Also what has not been issued, marked as a preview. */
  readonly preview: boolean
  /** Absolute address of the site; null: as content/site/site.yaml has it. */
  readonly base: string | null
  readonly generator: string
  /** Names of the instances that are made; all of them unless given. */
  readonly only?: readonly string[]
}

/** What is to be rendered before the site can be made. */
export interface Publication {
  readonly library: Library
  readonly versions: readonly PlannedVersion[]
  readonly office: Office
  readonly base: string | null
  readonly options: PublishOptions
  readonly problems: readonly Problem[]
  /** Languages of the texts that are to be published, whatever keeps single instances from it. */
  readonly spoken: ReadonlySet<string>
  /** Those that not all have signed. */
  readonly waiting: readonly WaitingInstance[]
  /** What comparing instances of the content has shown, by agreement. */
  readonly compared: BuiltDocuments['compared']
}

/** A version without its files, with the Documents that they are rendered from. */
export interface PlannedVersion extends Omit<PublishedVersion, 'editions'> {
  readonly documents: readonly Document[]
  readonly formats: readonly PublishedFile['format'][]
}

/** What the register holds on a day, as it may be published. An error in a version keeps it out; one in the office's data stops everything. */
export function planPublication(sources: Sources, options: PublishOptions, memory: Memory = openMemory()): Publication {
  const only = options.only === undefined ? {} : { only: options.only }
  const made = options.preview ? buildDocuments(sources, { ...everything, ...only }, memory) : null
  const library = made?.library ?? readLibrary(sources, memory)
  const { office, address, problems } = readOffice(library)
  const apart = openNamesakes(library)
  const standings = new Map(
    agreementStandings(library, options.date).flatMap(({ agreement, version, instances }) =>
      instances.map((standing) => [[agreement, version, standing.instance].join('/'), standing] as const),
    ),
  )
  const stopped: Problem[] = []
  const waiting: WaitingInstance[] = []
  const isMade = isOneOf(only)
  const spoken = new Set(options.preview ? spokenInContent(library) : [])
  const earlierDates = openEarlierDates(library, options.date)
  const plan = (instance: BuiltInstance, version: RegisterVersion | null): PlannedVersion[] => {
    const { agreement, id } = instance.instance
    const standing = standings.get([agreement.id, agreement.data.version, id].join('/'))
    const profile = publicationProfile(agreement, library) ?? (options.preview ? {} : null)
    if (standing === undefined || profile === null || hasErrors(instance.problems)) return []
    if (standing.publication.withdrawn === null)
      for (const { languages } of publishedEditions(instance, profile))
        for (const language of languages) spoken.add(language)
    if (!isMade(instance.instance)) return []
    const found = publicationProblems(instance, library)
    stopped.push(...found.map((problem): Problem => ({ ...problem, severity: 'error' })))
    if (found.length > 0) return []
    const isOpen = options.preview || profile.unsigned === true || standing.publication.withdrawn !== null
    if (!isOpen && standing.missing.length > 0) {
      waiting.push(waitingInstance(instance.instance, standing.missing, library))
      return []
    }
    return [plannedVersion(instance, profile, version, standing, library, options, apart, earlierDates, memory)]
  }
  const issued = library.register.versions.filter((version) => version.issued !== null)
  const registered = issued.flatMap((version) =>
    onlyRegistered(version, library).flatMap((instance) => plan(instance, version)),
  )
  const isIssued = ({ instance }: BuiltInstance): boolean =>
    findVersion(library.register, instance.agreement.id, instance.agreement.data.version) !== null
  const others = (made?.instances ?? [])
    .filter((instance) => !isIssued(instance))
    .flatMap((instance) => plan(instance, null))
  const reported = [
    ...problems,
    ...library.register.problems,
    ...issued.flatMap((version) => version.problems),
    ...(made?.problems ?? []).filter(({ rule }) => !rule.startsWith('publication/')),
    ...stopped,
    ...unsignedVersions(waiting),
    ...checkTemplates(sources),
    ...[unreadUnder(sources.templates, ''), unreadUnder(sources.content, 'site/')].flat(),
  ]
  const plans = { library, versions: [...registered, ...others], office, base: options.base ?? address, options }
  const publication = { ...plans, spoken, waiting, compared: made?.compared ?? new Map() }
  const inOffice = options.preview ? [] : checkStatement(publication)
  return { ...publication, problems: sortProblems([...reported, ...inOffice]) }
}

/** The languages of what a preview shows of the content. */
function spokenInContent(library: Library): string[] {
  return [...library.agreements.values()]
    .filter(({ id, data }) => findVersion(library.register, id, data.version) === null)
    .flatMap((agreement) => {
      const { languages: named } = publicationProfile(agreement, library) ?? {}
      const { editions } = offeredEditions(agreement, null, library)
      return editions.filter((languages) => named?.includes(languages.join('+')) ?? true).flat()
    })
}

/** Rule `site/accessibility`: the law asks whoever publishes something for a statement. */
function checkStatement({
  office,
  library,
  versions,
}: Pick<Publication, 'office' | 'library' | 'versions'>): Problem[] {
  const isThere =
    versions.length === 0 ||
    office.pages.some(({ kind }) => kind === 'accessibility') ||
    Object.keys(office.statements).length > 0
  if (isThere) return []
  const language = versions[0]?.authentic[0] ?? 'LANGUAGE'
  const { content } = library.sources
  const page = shownPath(content, `site/${language}/accessibility.md`)
  return [problem('site/accessibility', { page }, placeIn(shownPath(content, 'site/site.yaml')))]
}

/** One job for each Document. */
export function publicationJobs({ versions }: Publication): RenderJob[] {
  return versions.flatMap((version) =>
    version.documents.map((document) => {
      const key = documentKey(version, document)
      return { key, document, formats: version.formats, copies: [], pdfa: '2a', attachments: [] }
    }),
  )
}

/** By which the result of a Document's job is found. */
function documentKey(
  { agreement, version, instance }: Pick<PlannedVersion, 'agreement' | 'version' | 'instance'>,
  { languages }: Document,
): string {
  return `${agreement}/${instance}/${version}/${languages.join('+')}`
}

/**
 * The files of the site.
 * @param results of the jobs, by their keys
 * @param assets fonts and scripts of the program, under `assets/`
 */
export function publicationFiles(
  publication: Publication,
  results: ReadonlyMap<string, RenderResult>,
  assets: readonly SiteFile[],
): SiteFile[] {
  const input = siteInput(publication, assets)
  const versions = publication.versions.map((version) => publishedVersion(version, results))
  return input === null ? [] : makeSite({ ...input, versions })
}

/** What a site is made from, but for its versions; null without a look, which is reported elsewhere. */
export function siteInput(publication: Publication, assets: readonly SiteFile[]): Omit<SiteInput, 'versions'> | null {
  const { library, office, base, options } = publication
  const { theme, sources } = library
  if (theme === null) return null
  return {
    languages: siteLanguages(publication),
    office,
    theme,
    templates: siteTemplates(sources),
    assets: [...assets, ...scripts(sources)],
    base,
    date: options.date,
    preview: options.preview,
  }
}

/**
 * The languages of the site, those of the publisher's country first. One that takes its texts from another (nynorsk from
 * bokmål) has pages only where a version or a page of the office stands in it.
 */
function siteLanguages({ library, spoken: ofTexts, office }: Publication): LanguageForms[] {
  const used = new Set([...ofTexts, ...office.pages.map(({ language }) => language)])
  const spoken = [...library.languages.values()].filter(
    ({ code, fallback }) => fallback === undefined || used.has(code),
  )
  const isOwn = ({ locale }: LanguageForms): boolean => locale.endsWith(`-${office.publisher?.country ?? ''}`)
  return [...spoken.filter(isOwn), ...spoken.filter((one) => !isOwn(one))]
}

function plannedVersion(
  builtInstance: BuiltInstance,
  profile: PublicationData,
  version: RegisterVersion | null,
  standing: InstanceStanding,
  library: Library,
  { date, generator }: PublishOptions,
  apart: (party: PartyData) => PartyData,
  earlierDates: (made: BuiltInstance) => DatedInstance[],
  memory: Memory,
): PlannedVersion {
  const { instance } = builtInstance
  const { agreement, counterparty } = instance
  const { data } = agreement
  const own = dated(builtInstance, library, date)
  const earlier = earlierDates(builtInstance)
  const calendars = [...library.languages.values()].flatMap((language): [string, string][] => {
    const calendar = datesCalendar([own], language, true, generator, earlier)
    return calendar === null || calendar.events.length === 0 ? [] : [[language.code, writeCalendar(calendar)]]
  })
  const planned: PlannedVersion = {
    agreement: agreement.id,
    instance: instance.id,
    version: data.version,
    date: data.date,
    counterparty: counterparty === null ? null : publishedParty(apart(counterparty)),
    title: data.title,
    short: data.short,
    caseNumber: data.case ?? null,
    parties: instance.signers.map(({ party }) => publishedParty(apart(party))),
    authentic: data.authentic,
    issued: version?.issued?.issued ?? null,
    withdrawn: standing.publication.withdrawn,
    standing,
    schedule: own.dates,
    calendars: Object.fromEntries(calendars),
    signatures: version === null ? unsigned(instance) : signaturesOf(version, instance.id, profile),
    documents: publishedEditions(builtInstance, profile).map(({ document }) =>
      sharedParts(publicDocument(document, profile, library.languages), memory),
    ),
    formats: profile.formats ?? publishedFormats,
  }
  return planned.withdrawn === null ? planned : withoutContent(planned)
}

/** What is left of a version that has been withdrawn: that there was one, and why there is none. */
function withoutContent(version: PlannedVersion): PlannedVersion {
  const { standing } = version
  return {
    ...version,
    standing: { ...standing, missing: [], copiesOut: [], overdue: [], notices: [], next: null },
    parties: [],
    caseNumber: null,
    schedule: [],
    calendars: {},
    signatures: null,
    documents: [],
  }
}

/** Who has signed an instance; by name only where the profile has it. */
function signaturesOf(
  version: RegisterVersion,
  instance: string,
  { signatories }: PublicationData,
): PublishedSignature[] {
  const signers = signersOf(version).get(instance) ?? []
  return signers.map((signer) => {
    const { party } = signer
    const own = version.signatures.filter(
      (signature) => signature.party === party && (signature.instance ?? 'all') === instance,
    )
    const missing = missingSignatories(signer, own).length
    return {
      party,
      dates: own.map(({ date }) => date).sort(),
      missing,
      names: signatories === 'names' ? signedNames(own) : [],
    }
  })
}

/** In a preview nobody has signed. */
function unsigned({ signers }: Instance): PublishedSignature[] {
  return signers.map(({ party, signatories }) => ({
    party: party.id,
    dates: [],
    missing: signatories.length,
    names: [],
  }))
}

function publishedParty({ id, name, number, country, formerNames = [], website }: PartyData): PublishedParty {
  return {
    id,
    name,
    number: number === undefined ? null : printedOrganisationNumber(number, country),
    formerNames: formerNames.map((name) => name.name),
    website: website === undefined ? null : websiteAddress(website),
  }
}

/** A version with its files. */
export function publishedVersion(
  { documents, formats: _, ...version }: PlannedVersion,
  results: ReadonlyMap<string, RenderResult>,
): PublishedVersion {
  const resultOf = (document: Document): RenderResult | undefined => results.get(documentKey(version, document))
  return { ...version, editions: documents.map((document) => editionOf(document, resultOf(document))) }
}

function editionOf(document: Document, result: RenderResult | undefined): PublishedEdition {
  const files = (result?.files ?? []).flatMap((file): PublishedFile[] => {
    const { format, pages, bytes } = file
    if (!isPublished(format)) return []
    return [
      {
        format,
        pages,
        size: bytes.length,
        sha256: sha256(bytes),
        get bytes() {
          return file.bytes
        },
      },
    ]
  })
  return {
    languages: document.languages,
    translation: document.translation,
    document,
    files,
    get sections() {
      return sectionsOf(document)
    },
  }
}

function siteTemplates({ templates }: Sources): SiteTemplates {
  const template = (name: string): string => templates.files.get(`web/${name}`) ?? ''
  return { frame: template('site.hbs'), style: template('style.css'), siteStyle: template('site.css') }
}

/** The scripts of the pages, which an office can replace with its own. */
function scripts({ templates }: Sources): SiteFile[] {
  return [...templates.attachments]
    .filter(([path]) => /^web\/[^/]+\.js$/.test(path))
    .map(([path, bytes]) => ({ path: `assets/${path.slice('web/'.length)}`, bytes }))
}

const frameKinds = { html: frameValues.html, css: [], addresses: ['root'] }

/** Rules `page/…`, and `site/template`: a folder of templates from before there was a site. */
function checkTemplates({ templates }: Sources): Problem[] {
  return ['web/site.hbs', 'web/site.css'].flatMap((path): Problem[] => {
    const file = shownPath(templates, path)
    const text = templates.files.get(path)
    if (text !== undefined)
      return path.endsWith('.hbs')
        ? checkFrame(text, file, Object.values(frameValues).flat(), frameKinds)
        : checkStyle(text, file)
    return [problem('site/template', { template: path }, { file, line: 1, column: 1 })]
  })
}
