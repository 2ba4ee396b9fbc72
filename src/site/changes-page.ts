// Two versions of an agreement -> what has changed, section by section and word by word, of tables cell by cell. A section that only has
// got another number is the same section.

import type { Element } from 'hast'
import { h } from 'hastscript'
import { addressesOf } from '../html/addresses.js'
import { fragment, lines } from '../html/elements.js'
import type { LanguageForms, SiteKey } from '../data/language.js'
import { siteWord } from '../locale/site-words.js'
import type { Document } from '../model/document.js'
import { changedSections, type ChangedSection } from '../redline/changed-sections.js'
import { nothingHeard, runsToHast, shownToHast, type RedlineWords } from '../redline/redline-html.js'
import { changesAddress, relative, versionAddress } from './addresses.js'
import { pathTo } from './agreement-page.js'
import { link, type Page } from './page.js'
import { versionName, running } from './markup.js'
import type { PublishedVersion } from './site-input.js'
import { earlierVersion, editionIn, textIn, type Site, type SiteInstance } from './site-model.js'

/** The page of a version in a language; null without an earlier version in that language. */
export function changesPage(
  site: Site,
  instance: SiteInstance<PublishedVersion>,
  version: PublishedVersion,
  language: LanguageForms,
): Page | null {
  const earlier = earlierVersion(version, instance)
  const before = earlier === null ? null : editionIn(earlier, language.code)
  const after = editionIn(version, language.code)
  if (earlier === null || before === null || after === null) return null
  const address = changesAddress(language, version)
  const name = siteWord(language, 'changesSince', { version: running(versionName(earlier, language), language) })
  const { targets } = addressesOf(after.document)
  const way = (id: string): string | null => {
    const place = id === '' ? 'page.main' : targets.has(id) ? id : null
    return place === null ? null : relative(address, versionAddress(language, version)) + fragment(place)
  }
  const changes = changesBetween(before.document, after.document)
  const alternates = site.languages.filter(
    ({ code }) => editionIn(earlier, code) !== null && editionIn(version, code) !== null,
  )
  const comparison = siteWord(language, 'changesLead', {
    older: running(versionName(earlier, language), language),
    newer: running(versionName(version, language), language),
  })
  return {
    address,
    language,
    title: `${textIn(version.short, language).text}: ${name}`,
    description: comparison,
    alternates: new Map(alternates.map((alternate) => [alternate.code, changesAddress(alternate, version)])),
    canonical: address,
    section: 'register',
    path: [
      ...pathTo(version, language),
      { name: versionName(version, language), address: versionAddress(language, version) },
    ],
    metadata: [],
    data: null,
    scripts: [],
    layout: 'text',
    body: [
      h('h1', name),
      h('p', { className: ['lead'] }, after.document.metadata.title),
      ...(changes.length === 0
        ? [h('p', siteWord(language, 'noChanges'))]
        : [h('p', comparison), ...changes.map((change) => changeToHast(change, way, language))]),
      h('p', { className: ['both-versions'] }, [
        link(address, versionAddress(language, earlier), versionName(earlier, language)),
        { type: 'text', value: ' · ' },
        link(address, versionAddress(language, version), versionName(version, language)),
      ]),
    ],
  }
}

/** What differs, in the order of the later text; what is gone stands where it stood. Signature blocks are left out. */
export function changesBetween(earlier: Document, later: Document): ChangedSection[] {
  return changedSections(earlier, later, ({ kind }) => kind === 'signatures').map((section) =>
    section.id === '' ? { ...section, name: later.metadata.title } : section,
  )
}

const labels: Readonly<Record<ChangedSection['kind'], SiteKey>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
}

function changeToHast(
  { kind, id, heading, name, shown }: ChangedSection,
  way: (id: string) => string | null,
  language: LanguageForms,
): Element {
  /* What is said of the whole section need not be said of its words. */
  const words = kind === 'changed' ? redlineWords(language) : nothingHeard
  const said =
    heading === null
      ? [{ type: 'text', value: name } as const]
      : [{ type: 'text', value: heading.number } as const, ...runsToHast(heading.title, words)]
  const address = kind === 'removed' ? null : way(id)
  return h(
    'section',
    { className: ['change'] },
    lines([
      h('p', { className: ['change-kind'] }, siteWord(language, labels[kind])),
      h('h2', address === null ? said : [h('a', { href: address }, said)]),
      h('div', { className: ['change-text'] }, shownToHast(shown, name, words)),
    ]),
  )
}

/** What those are told who do not see how words are marked. */
function redlineWords({ site }: LanguageForms): RedlineWords {
  return { inserted: site.insertedWords ?? null, deleted: site.deletedWords ?? null, moved: site.movedWords ?? null }
}
