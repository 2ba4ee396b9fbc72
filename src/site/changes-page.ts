// Two versions of an agreement -> what has changed, section by section and word by word. Sections are paired by their ids,
// so a section that only has got another number is the same section.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { fragment, lines } from '../html/elements.js'
import type { LanguageForms, SiteKey } from '../data/language.js'
import { siteWord } from '../locale/site-words.js'
import type { Document } from '../model/document.js'
import { changesAddress, relative, versionAddress } from './addresses.js'
import { pathTo } from './agreement-page.js'
import { compareTexts } from './compare.js'
import { link, type Page } from './page.js'
import { versionName, running } from './markup.js'
import { opening, sectionsOf, type SectionText } from './sections.js'
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
  const way = (id: string): string => relative(address, versionAddress(language, version)) + fragment(id)
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

interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: SectionText | null
  readonly after: SectionText | null
}

/** What differs, in the order of the later text; what is gone stands where it stood. The opening is the first section. */
export function changesBetween(earlier: Document, later: Document): Change[] {
  const [before, after] = [earlier, later].map((document): SectionText[] => [
    { id: 'page.main', name: document.metadata.title, body: opening(document) },
    ...sectionsOf(document),
  ]) as [SectionText[], SectionText[]]
  const idsAfter = new Set(after.map(({ id }) => id))
  /** Sections that are gone, under the id of the one that they stood behind. */
  const gone = new Map<string, SectionText[]>()
  let anchor = ''
  for (const section of before) {
    if (idsAfter.has(section.id)) anchor = section.id
    else if (!gone.get(anchor)?.push(section)) gone.set(anchor, [section])
  }
  const firstBefore = new Map(before.toReversed().map((section) => [section.id, section]))
  const removed = (id: string): Change[] =>
    (gone.get(id) ?? []).map((section) => ({ kind: 'removed', before: section, after: null }))
  return [
    ...removed(''),
    ...after.flatMap((section): Change[] => {
      const old = firstBefore.get(section.id) ?? null
      const isSame = old?.body === section.body && old.name === section.name
      const kind = old === null ? 'added' : 'changed'
      return [...(isSame ? [] : [{ kind, before: old, after: section } as const]), ...removed(section.id)]
    }),
  ]
}

const labels: Readonly<Record<Change['kind'], SiteKey>> = { added: 'added', removed: 'removed', changed: 'changed' }

function changeToHast({ kind, before, after }: Change, way: (id: string) => string, language: LanguageForms): Element {
  const heading = compared(before?.name ?? '', after?.name ?? '')
  const title = after === null ? heading : [h('a', { href: way(after.id) }, heading)]
  return h(
    'section',
    { className: ['change'] },
    lines([
      h('p', { className: ['change-kind'] }, siteWord(language, labels[kind])),
      h('h2', title),
      h('div', { className: ['change-text'] }, compared(before?.body ?? '', after?.body ?? '')),
    ]),
  )
}

/** The later text, with what it lost and gained against the earlier one. */
function compared(before: string, after: string): ElementContent[] {
  const runs = compareTexts(before, after)
  return runs.map(({ kind, text }, index): ElementContent => {
    if (kind === 'same') return { type: 'text', value: shortened(text, index === 0, index === runs.length - 1) }
    return h(kind === 'added' ? 'ins' : 'del', text)
  })
}

/** Of many lines that have not changed, those beside the changes. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const all = text.split('\n')
  const [before, after] = [isFirst ? 0 : 2, isLast ? 0 : 2]
  if (all.length <= before + after + 1) return text
  return [...all.slice(0, before), '…', ...(after === 0 ? [] : all.slice(-after))].join('\n')
}
