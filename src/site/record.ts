// What the site says of a version beside its text: who has signed, its dates, its other versions, its files.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { addressesOf } from '../html/addresses.js'
import { fragment, lines } from '../html/elements.js'
import { formatDate } from '../locale/dates.js'
import { siteCount, siteWord } from '../locale/site-words.js'
import { languageNames, word } from '../locale/words.js'
import { changesAddress, currentAddress, fileName, relative, versionAddress } from './addresses.js'
import { citedAddress, ownSections, type PageContext } from './page-context.js'
import { fileSize } from './file-size.js'
import { link } from './page.js'
import { day, labelledCell, rows, section, stateMark, validity, versionName } from './markup.js'
import type { PublishedFile, PublishedSignature } from './site-input.js'
import { textOf } from '../term/phrases.js'
import { earlierVersion, editionFor, editionIn, languageOf, stateOf } from './site-model.js'

/** The languages that the agreement can be read in, where there are several. */
export function editionChoice({ site, version, edition, language, address, permanent }: PageContext): Element[] {
  if (version.editions.length < 2) return []
  const addressOf = address === permanent ? versionAddress : currentAddress
  const items = version.editions.flatMap(({ languages }) => {
    const forms = languageOf(site, languages[0])
    if (forms === undefined) return []
    const isHere = languages.join() === edition.languages.join()
    const isOne = languages.length === 1
    const to = relative(address, addressOf(forms, version, languages))
    const code = isOne ? forms.code : null
    const text = isOne ? siteWord(forms, 'ownName') : siteWord(language, 'sideBySide')
    return [h('li', h('a', { href: to, lang: code, hrefLang: code, ariaCurrent: isHere ? 'page' : undefined }, text))]
  })
  return [
    h('nav', { className: ['editions'], ariaLabel: siteWord(language, 'edition') }, lines([h('ul', lines(items))])),
  ]
}

/** PDF and DOCX, with how large they are. */
export function fileList(shown: PageContext): Element[] {
  const { edition, language } = shown
  if (edition.files.length === 0) return []
  const items = edition.files.map((file) =>
    h('li', [
      h('a', { href: wayToFile(file, shown), download: true }, file.format.toUpperCase()),
      h('span', ` ${[pageCount(file, shown), fileSize(file.size, language)].filter(Boolean).join(', ')}`),
    ]),
  )
  return [h('ul', { className: ['files'], ariaLabel: siteWord(language, 'download') }, lines(items))]
}

/** Instead of lines to sign: each party, and the day on which it signed. */
export function signatureList({ version, language }: PageContext): Element {
  const { parties, signatures } = version
  const items = parties.map(({ id, name }) => {
    const record = signatures?.find(({ party }) => party === id)
    return h(
      'li',
      lines([
        h('p', { className: ['signature-party'] }, word(language, 'signFor', { party: name })),
        h('p', { className: [record?.missing === 0 ? 'is-signed' : 'is-unsigned'] }, signatureText(record)),
      ]),
    )
  })
  return h('ul', { className: ['signature-status'] }, lines(items))

  function signatureText(record: PublishedSignature | undefined): ElementContent[] {
    if (signatures === null || record === undefined) return [text(siteWord(language, 'notKnown'))]
    const { dates, names, missing } = record
    if (dates.length === 0) return [text(siteWord(language, 'unsigned'))]
    const days = dates.map((date) => formatDate(language, date)).join(', ')
    const who = names.length === 0 ? [] : [text(`, ${names.join(', ')}`)]
    const open = missing === 0 ? [] : [text(` (${siteWord(language, 'signatureMissing', { count: String(missing) })})`)]
    return [text(siteWord(language, 'signed', { date: days })), ...who, ...open]
  }
}

/** The schedule as a table, with a calendar to take along. */
export function datesSection(shown: PageContext): Element | null {
  const { version, language, edition, address } = shown
  const { schedule, calendars } = version
  if (schedule.length === 0) return null
  const { code } = language
  const { targets } = addressesOf(edition.document)
  const headings = [word(language, 'event'), word(language, 'date'), word(language, 'rule'), word(language, 'source')]
  const body = schedule.map((row) => {
    const remark = row.remark?.[code] ?? ''
    const source = row.section === null ? '' : textOf(row.section, language)
    const isHere = row.source !== null && targets.has(row.source)
    const cells: ElementContent[][] = [
      row.date === null ? [text(row.when[code] ?? '')] : [day(row.date, language)],
      [text(row.rule[code] ?? ''), ...(remark === '' ? [] : [h('span', { className: ['what'] }, remark)])],
      isHere ? [h('a', { href: fragment(row.source ?? '') }, source)] : [text(source)],
    ]
    return h(
      'tr',
      lines([
        h('th', { scope: 'row' }, row.label[code] ?? ''),
        ...cells.map((content, index) => labelledCell(headings[index + 1], content)),
      ]),
    )
  })
  const calendar =
    calendars[code] === undefined
      ? []
      : [
          h(
            'p',
            h(
              'a',
              { href: relative(address, versionAddress(language, version) + fileName(version, [code], 'ics')) },
              siteWord(language, 'calendar'),
            ),
          ),
        ]
  return section(ownSections.dates, siteWord(language, 'dates'), [
    h(
      'table',
      { className: ['stacking'] },
      lines([
        h('thead', lines([h('tr', lines(headings.map((heading) => h('th', { scope: 'col' }, heading))))])),
        h('tbody', lines(body)),
      ]),
    ),
    ...calendar,
  ])
}

/** All versions, the latest first, each with the way to it and to what it changed. */
export function versionsSection(shown: PageContext): Element {
  const { instance, version, language, address, site, edition } = shown
  const items = [...instance.versions].reverse().map((publishedVersion) => {
    const there = editionIn(publishedVersion, language.code) ?? editionFor(publishedVersion, language)
    const languages = publishedVersion.editions.some((each) => each.languages.join() === edition.languages.join())
      ? edition.languages
      : (there?.languages ?? [language.code])
    const to = versionAddress(languageOf(site, languages[0]) ?? language, publishedVersion, languages)
    const name = versionName(publishedVersion, language)
    const earlier = earlierVersion(publishedVersion, instance)
    const isCompared =
      earlier !== null &&
      editionIn(publishedVersion, language.code) !== null &&
      editionIn(earlier, language.code) !== null
    return h(
      'li',
      lines([
        h('p', [
          publishedVersion === version ? h('strong', link(address, to, name)) : link(address, to, name),
          text(
            publishedVersion.issued === null
              ? ' '
              : `, ${siteWord(language, 'issued').toLocaleLowerCase(language.locale)} ${formatDate(language, publishedVersion.issued)} `,
          ),
          stateMark(stateOf(publishedVersion, instance), language),
        ]),
        ...(isCompared
          ? [
              h(
                'p',
                link(
                  address,
                  changesAddress(language, publishedVersion),
                  siteWord(language, 'changesSince', { version: lower(versionName(earlier, language)) }),
                ),
              ),
            ]
          : []),
      ]),
    )
  })
  return section(ownSections.versions, siteWord(language, 'versions'), [
    h('ul', { className: ['versions'] }, lines(items)),
  ])

  function lower(name: string): string {
    return name.charAt(0).toLocaleLowerCase(language.locale) + name.slice(1)
  }
}

/** Version, days, language, address, and every file with its hash. */
export function informationSection(shown: PageContext): Element {
  const { version, language, edition, instance, address, permanent } = shown
  const state = stateOf(version, instance)
  const caseNumber = version.caseNumber ?? ''
  const files = edition.files.map((file) =>
    h(
      'tr',
      lines([
        h('th', { scope: 'row' }, h('a', { href: wayToFile(file, shown), download: true }, file.format.toUpperCase())),
        labelledCell(siteWord(language, 'size'), [text(fileSize(file.size, language))]),
        labelledCell(siteWord(language, 'checksum'), [h('code', file.sha256)]),
      ]),
    ),
  )
  const headings = [siteWord(language, 'format'), siteWord(language, 'size'), siteWord(language, 'checksum')]
  return section(ownSections.information, word(language, 'documentInformation'), [
    rows([
      [word(language, 'version'), version.version],
      [word(language, 'date'), version.date === '' ? [] : [day(version.date, language)]],
      [siteWord(language, 'issued'), version.issued === null ? [] : [day(version.issued, language)]],
      [siteWord(language, 'status'), [stateMark(state, language)]],
      [word(language, 'term'), validity(version, language)],
      [siteWord(language, 'binding'), languageNames(language, version.authentic)],
      [siteWord(language, 'caseNumber'), caseNumber],
      [
        siteWord(language, 'address'),
        [h('a', { className: ['address'], href: relative(address, permanent) }, citedAddress(shown, null))],
      ],
    ]),
    ...(files.length === 0
      ? []
      : [
          h(
            'table',
            { className: ['stacking'] },
            lines([
              h('thead', lines([h('tr', lines(headings.map((heading) => h('th', { scope: 'col' }, heading))))])),
              h('tbody', lines(files)),
            ]),
          ),
        ]),
  ])
}

/** Files lie beside the permanent page of the version. */
export function wayToFile({ format }: PublishedFile, { version, edition, address, permanent }: PageContext): string {
  return relative(address, permanent + fileName(version, edition.languages, format))
}

function pageCount({ pages }: PublishedFile, { language }: PageContext): string {
  if (pages === null) return ''
  return siteCount(language, 'pages', pages)
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
