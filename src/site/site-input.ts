// What a site is made from, as a value: published versions with their Documents and files, the office, the look.

import type { ElementContent } from 'hast'
import type { PublishedFormat } from '../base/formats.js'
import type { LanguageForms } from '../data/language.js'
import type { Document, IsoDate, Language } from '../model/document.js'
import type { InstanceStanding } from '../register/standing.js'
import type { Texts } from '../term/phrases.js'
import type { ScheduleRow } from '../term/schedule.js'
import type { Theme } from '../theme/theme.js'
import type { SectionText } from './sections.js'

/** A file of the site; `path` is relative to its root, with `/`. */
export interface SiteFile {
  readonly path: string
  /** Read when it is asked for: those of all files are never in memory. */
  readonly bytes: Uint8Array
}

export interface SiteInput<Version extends VersionFacts = VersionFacts> {
  readonly versions: readonly Version[]
  /** The languages that the site speaks, each with a whole site of its own. */
  readonly languages: readonly LanguageForms[]
  readonly office: Office
  readonly theme: Theme
  readonly templates: SiteTemplates
  /** Fonts and scripts, under `assets/`. */
  readonly assets: readonly SiteFile[]
  /** Absolute address of the site's root, which ends in `/`; null when it is not known. */
  readonly base: string | null
  /** The day that counts as today: where agreements stand on it. */
  readonly date: IsoDate
  /** True for a preview, which says so on every page and asks search engines to stay away. */
  readonly preview: boolean
}

/** Who publishes, and the pages that the office writes itself. */
export interface Office {
  /** Name of the site, by language; the word `register` where there is none. */
  readonly name: Texts
  readonly publisher: Publisher | null
  /** Licence of the published data, a URI; null when there is none. */
  readonly licence: string | null
  /** Addresses of accessibility statements that are kept elsewhere, by language. */
  readonly statements: Texts
  /** The accessibility statement and the page about the site, where they are written. */
  readonly pages: readonly OfficePage[]
}

export interface Publisher {
  readonly name: string
  /** Organisation number as printed, or null. */
  readonly number: string | null
  /** Code of the country. */
  readonly country: string
  readonly website: string | null
  readonly email: string | null
}

export interface OfficePage {
  readonly kind: 'accessibility' | 'about'
  readonly language: Language
  readonly title: string
  readonly content: readonly ElementContent[]
}

/** What an office can replace: the frame of every page (Handlebars) and its style sheets (CSS). */
export interface SiteTemplates {
  readonly frame: string
  /** Style of an agreement, as in the files that `avtal build` writes. */
  readonly style: string
  /** Style of the site around it. */
  readonly siteStyle: string
}

/** One version of one instance of an agreement, as pages of the whole site tell of it: plain data. */
export interface VersionFacts {
  readonly agreement: string
  /** `all`, or the counterparty's id in a series. */
  readonly instance: string
  readonly version: string
  readonly date: IsoDate
  /** The counterparty in a series, null otherwise. */
  readonly counterparty: PublishedParty | null
  readonly title: Texts
  readonly short: Texts
  readonly caseNumber: string | null
  readonly parties: readonly PublishedParty[]
  readonly authentic: readonly Language[]
  /** The day of issue; null in a preview. */
  readonly issued: IsoDate | null
  readonly withdrawn: Withdrawal | null
  readonly standing: InstanceStanding
  readonly schedule: readonly PublishedDate[]
  /** Who has signed; null where nothing is known of it. */
  readonly signatures: readonly PublishedSignature[] | null
  /** None of a withdrawn version. */
  readonly editions: readonly EditionFacts[]
}

/** The same with what its own pages and files are made of besides. */
export interface PublishedVersion extends VersionFacts {
  /** The schedule as iCalendar, by language; none where no date is known. */
  readonly calendars: Readonly<Record<Language, string>>
  readonly editions: readonly PublishedEdition[]
}

export interface PublishedParty {
  readonly id: string
  readonly name: string
  /** As printed, with its label's slot filled by the page; null when there is none. */
  readonly number: string | null
  readonly formerNames: readonly string[]
  readonly website: string | null
}

/** A date of the schedule with the number and title of the section that the rule stands in. */
export type PublishedDate = ScheduleRow & { readonly section: Texts | null }

export interface PublishedSignature {
  readonly party: string
  /** Days of the signatures on record. */
  readonly dates: readonly IsoDate[]
  /** How many are missing. */
  readonly missing: number
  /** Who signed, where the publication profile shows it. */
  readonly names: readonly string[]
}

export interface Withdrawal {
  readonly date: IsoDate
  /** By language. */
  readonly reason: Texts
}

/** A language, or two side by side. */
export interface EditionFacts {
  /** Left column first. */
  readonly languages: readonly Language[]
  readonly translation: boolean
  /** What is searched; asked for of the first instance of an agreement only, since the others say the same. */
  readonly sections: readonly SectionText[]
  readonly files: readonly FileFacts[]
}

export interface PublishedEdition extends EditionFacts {
  /** As it may be shown: masked, without what the publication profile leaves out. */
  readonly document: Document
  readonly files: readonly PublishedFile[]
}

export interface FileFacts {
  readonly format: PublishedFormat
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
}

export interface PublishedFile extends FileFacts {
  /** Read when it is asked for: those of all files are never in memory. */
  readonly bytes: Uint8Array
}
