// Published versions -> agreements with their instances and versions, in order, and which version of each is the current one.

import type { LanguageForms } from '../data/language.js'
import { sortByName } from '../locale/names.js'
import type { InstanceStanding } from '../register/standing.js'
import type { Texts } from '../term/phrases.js'
import type { EditionFacts, PublishedParty, SiteInput, VersionFacts } from './site-input.js'

export interface SiteAgreement<Version extends VersionFacts = VersionFacts> {
  readonly id: string
  /** True where each counterparty has an agreement of its own. */
  readonly isSeries: boolean
  readonly instances: readonly SiteInstance<Version>[]
}

export interface SiteInstance<Version extends VersionFacts = VersionFacts> {
  readonly id: string
  /** In the order in which they were issued. */
  readonly versions: readonly Version[]
  readonly current: Version
}

/** Where a version stands, as a reader sees it. */
export type State = InstanceStanding['state'] | 'replaced' | 'withdrawn'

/** Everything that pages are made from. */
export interface Site<Version extends VersionFacts = VersionFacts> extends SiteInput<Version> {
  readonly agreements: readonly SiteAgreement<Version>[]
}

/** The agreements of a site by their ids; versions keep the order in which they come. */
export function openSite<Version extends VersionFacts>(input: SiteInput<Version>): Site<Version> {
  const ids = [...new Set(input.versions.map(({ agreement }) => agreement))].sort()
  const agreements = ids.map((id): SiteAgreement<Version> => {
    const own = input.versions.filter(({ agreement }) => agreement === id)
    const instances = [...new Set(own.map(({ instance }) => instance))].map((instance): SiteInstance<Version> => {
      const versions = own.filter((version) => version.instance === instance)
      return { id: instance, versions, current: currentVersion(versions) }
    })
    return { id, isSeries: own.some(({ counterparty }) => counterparty !== null), instances }
  })
  return { ...input, agreements }
}

/** Where a version stands; one that a later version of its instance has taken the place of is replaced. */
export function stateOf(version: VersionFacts, { versions }: SiteInstance): State {
  if (version.withdrawn !== null) return 'withdrawn'
  return replacementOf(version, { versions }) === null ? version.standing.state : 'replaced'
}

/** The version that has taken the place of another: a later one that is in force, or has been. */
export function replacementOf<Version extends VersionFacts>(
  version: VersionFacts,
  { versions }: Pick<SiteInstance<Version>, 'versions'>,
): Version | null {
  const later = versions.slice(versions.findIndex((one) => one === version) + 1)
  return later.filter(isOrWasInForce).at(-1) ?? null
}

/** The version before another, of those that can be read. */
export function earlierVersion<Version extends VersionFacts>(
  version: Version,
  { versions }: SiteInstance<Version>,
): Version | null {
  const earlier = versions.slice(0, versions.indexOf(version))
  return earlier.filter(({ withdrawn }) => withdrawn === null).at(-1) ?? null
}

/** The edition in one language alone, or null. */
export function editionIn<Edition extends EditionFacts>(
  { editions }: { readonly editions: readonly Edition[] },
  code: string,
): Edition | null {
  return editions.find(({ languages }) => languages.length === 1 && languages[0] === code) ?? null
}

/** The edition that a reader of a language is led to: in that language, in its nearest, in an authentic one, or any. */
export function editionFor(version: VersionFacts, { code, fallback = code }: LanguageForms): EditionFacts | null {
  const inAuthentic = version.authentic.map((one) => editionIn(version, one)).find((edition) => edition !== null)
  return editionIn(version, code) ?? editionIn(version, fallback) ?? inAuthentic ?? version.editions[0] ?? null
}

/** A text in a language, in its nearest, or else in the first that it has; and which language that is. */
export function textIn(
  texts: Texts,
  { code, fallback = code }: LanguageForms,
): { readonly text: string; readonly language: string } {
  const own = [code, fallback].find((one) => texts[one] !== undefined)
  const [language, text] = own === undefined ? (Object.entries(texts)[0] ?? [code, '']) : [own, texts[own] ?? '']
  return { text, language }
}

/** The words and forms of a language that the site speaks; undefined where it does not speak it. */
export function languageOf({ languages }: SiteInput, code: string | undefined): LanguageForms | undefined {
  return languages.find((language) => language.code === code)
}

/** All parties of the published agreements, each once, by name. */
export function partiesOf({ agreements }: Site, language: LanguageForms): PublishedParty[] {
  const all = agreements.flatMap(({ instances }) => instances.flatMap(({ current }) => shownParties(current)))
  const byId = new Map(all.map((party) => [party.id, party]))
  return sortByName(language, [...byId.values()], ({ name }) => name)
}

/** The parties of a version; of a withdrawn one nothing is left. */
export function shownParties({ parties, withdrawn }: VersionFacts): readonly PublishedParty[] {
  return withdrawn === null ? parties : []
}

/** In force today, or else signed and the next to be, or else on its way, or else the last there was. */
function currentVersion<Version extends VersionFacts>(versions: readonly Version[]): Version {
  const shown = versions.filter(({ withdrawn }) => withdrawn === null)
  const last = (states: readonly State[]): Version | undefined =>
    shown.filter(({ standing }) => states.includes(standing.state)).at(-1)
  const current =
    last(['in-force']) ??
    last(['not-started', 'not-approved']) ??
    last(['not-signed', 'not-issued']) ??
    shown.at(-1) ??
    versions.at(-1)
  if (current === undefined) throw new RangeError('an instance has a version')
  return current
}

function isOrWasInForce({ standing, withdrawn }: VersionFacts): boolean {
  return withdrawn === null && (standing.state === 'in-force' || standing.state === 'ended')
}
