// Published versions, the office and its look -> every file of a static site, ready for any web server. A function of what
// goes in: the same input gives the same bytes, and what has not changed keeps its name.

import type { LanguageForms } from '../data/language.js'
import { pageStyle } from '../html/style.js'
import type { Theme } from '../theme/theme.js'
import { agreementPage } from './agreement-page.js'
import { agreementsJson } from './agreements-json.js'
import { fileName, versionAddress } from './addresses.js'
import { catalog } from './catalog.js'
import { changesPage } from './changes-page.js'
import { feed } from './feed.js'
import { firstPage } from './first-page.js'
import { noticePage } from './notice-page.js'
import { officePage } from './office-page.js'
import { pageFile, textFile, type Page } from './page.js'
import { partiesPage, partyPage } from './party-pages.js'
import { registerPage, seriesPage } from './register-page.js'
import { searchEntries, searchPage } from './search.js'
import type { PublishedVersion, SiteFile, SiteInput } from './site-input.js'
import { languageOf, openSite, partiesOf, type Site, type SiteInstance } from './site-model.js'
import { siteFont } from './site-font.js'
import { isInSitemap, sitemap, type SitemapPage } from './sitemap.js'

/**
 * All files, by path. What needs absolute addresses (feeds, sitemap, catalogue) is there only with a base, and not in a
 * preview.
 * @throws when the frame is not valid Handlebars or names a value that does not exist
 */
export function makeSite(input: SiteInput<PublishedVersion>): SiteFile[] {
  const site = openSite(input)
  const made = site.agreements.flatMap(({ instances }) => instances.map((instance) => filesOfInstance(instance, site)))
  const files = [
    ...made.flatMap((one) => one.files),
    ...filesOfWhole(
      site,
      made.flatMap(({ pages }) => pages),
    ),
  ]
  return sortedFiles([...files, ...site.assets])
}

/** What is made of an instance alone: its pages and what lies beside them. */
export interface InstanceFiles {
  readonly files: readonly SiteFile[]
  /** Its pages in the sitemap. */
  readonly pages: readonly SitemapPage[]
}

/** The files of an instance: they depend on no other. */
export function filesOfInstance(instance: SiteInstance<PublishedVersion>, site: Site): InstanceFiles {
  const pages = pagesOfInstance(instance, site)
  return {
    files: [
      ...pages.map((page) => pageFile(page, site)),
      ...instance.versions.flatMap((version) => filesBeside(version, site)),
    ],
    pages: pages.filter(isInSitemap).map(({ address, canonical, alternates }) => ({ address, canonical, alternates })),
  }
}

/**
 * What tells of all instances: register, parties, search, feeds, sitemap, catalogue.
 * @param ofInstances the pages of all instances, in order
 */
export function filesOfWhole(site: Site, ofInstances: readonly SitemapPage[]): SiteFile[] {
  const { languages, office, base, preview } = site
  const pages = [...firstPage(site), ...languages.flatMap((language) => pagesIn(language, site))]
  const forMachines =
    base === null || preview
      ? []
      : [
          ...languages.map((language) => feed(site, language, base)),
          sitemap([...pages, ...ofInstances], base),
          ...(office.publisher === null ? [] : [catalog(site, office.publisher, base)]),
        ]
  return [
    ...pages.map((page) => pageFile(page, site)),
    ...languages.map((language) => searchEntries(site, language)),
    agreementsJson(site),
    ...forMachines,
    textFile('assets/style.css', styleOf(site)),
  ]
}

/** Files in the order of their paths. */
export function sortedFiles<File extends { readonly path: string }>(files: readonly File[]): File[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The site's own pages in a language. */
function pagesIn(language: LanguageForms, site: Site): Page[] {
  const series = site.agreements.filter(({ isSeries }) => isSeries)
  return [
    registerPage(site, language),
    ...series.map((agreement) => seriesPage(agreement, site, language)),
    partiesPage(site, language),
    ...partiesOf(site, language).map((party) => partyPage(party, site, language)),
    searchPage(site, language),
    ...site.office.pages
      .filter((page) => page.language === language.code)
      .map((page) => officePage(page, site, language)),
  ]
}

/** Every version in every edition, the current one under two addresses; of a withdrawn version the notice. */
function pagesOfInstance(instance: SiteInstance<PublishedVersion>, site: Site): Page[] {
  return instance.versions.flatMap((version): Page[] => {
    const places = version === instance.current ? [true, false] : [false]
    const { withdrawn } = version
    if (withdrawn !== null)
      return site.languages.flatMap((language) =>
        places.map((asCurrent) => noticePage(site, version, withdrawn, language, asCurrent)),
      )
    return version.editions.flatMap((edition): Page[] => {
      const language = languageOf(site, edition.languages[0])
      if (language === undefined) return []
      const changes = edition.languages.length > 1 ? null : changesPage(site, instance, version, language)
      return [
        ...places.map((asCurrent) => agreementPage(site, instance, version, edition, asCurrent)),
        ...(changes === null ? [] : [changes]),
      ]
    })
  })
}

/** Files beside the permanent page of a version: PDF and DOCX of its editions, and its calendars. */
function filesBeside(version: PublishedVersion, site: Site): SiteFile[] {
  return version.editions.flatMap(({ languages, files }) => {
    const forms = languageOf(site, languages[0])
    if (forms === undefined) return []
    const folder = versionAddress(forms, version, languages)
    const calendar = languages.length > 1 ? undefined : version.calendars[forms.code]
    return [
      ...files.map((file) => ({
        path: folder + fileName(version, languages, file.format),
        get bytes() {
          return file.bytes
        },
      })),
      ...(calendar === undefined ? [] : [textFile(folder + fileName(version, languages, 'ics'), calendar)]),
    ]
  })
}

/** The agreement's style, the site's, and the typeface. On paper there are page numbers and nothing else around the text. */
function styleOf({ theme, templates }: Site): string {
  const furniture = { header: { left: '', right: '' }, mark: null, copy: null, footer: '{page} / {pages}' }
  return `${fontFaces(theme)}${pageStyle(theme, furniture, `${templates.style}\n${templates.siteStyle}`)}\n`
}

/** The files that `assets` brings; a theme with another family is shown with the reader's own fonts. */
function fontFaces({ font }: Theme): string {
  if (font.family !== siteFont.family) return ''
  return siteFont.styles
    .map(
      ({ file, weight, style }) =>
        `@font-face { font-family: "${siteFont.family}"; font-weight: ${weight}; font-style: ${style}; font-display: swap; src: url(${file}) format("woff2"); }\n`,
    )
    .join('')
}
