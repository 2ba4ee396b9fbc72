// The cover page of a package, for people who have never heard of the program: what this is, between whom, which dates,
// which files and their hashes, how they are checked. In the agreement's language and the look of the theme.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { formats } from '../../base/formats.js'
import type { CaseMetadata } from '../../data/case-metadata.js'
import type { LanguageForms } from '../../data/language.js'
import { printedOrganisationNumber } from '../../locale/countries.js'
import { fillFrame } from '../../html/frame.js'
import { logoToHast } from '../../html/logo.js'
import { pageStyle } from '../../html/style.js'
import { writtenHtml } from '../../html/written.js'
import { formatDate } from '../../locale/dates.js'
import { capitalised, formatNumber } from '../../locale/numbers.js'
import { fill, languageNames, pieces, word } from '../../locale/words.js'
import { sha256 } from '../../base/hash.js'
import type { ArchivedEdition, ArchivedInstance } from './instance.js'
import { relativePath, type Layout, type Placed, coverName } from './layout.js'
import { checksumsName } from './manifest.js'
import { caseTitle } from './registration.js'
import { receivedOn } from './days.js'
import { recordOf, remarksOn, type RecordedEvent } from './record.js'
import {
  certificateInWords,
  editionInWords,
  kindInWords,
  placeInWords,
  retentionInWords,
  translationInWords,
} from './words.js'
import type { ScheduleRow } from '../../term/schedule.js'

type Row = readonly [label: string, value: readonly (string | ElementContent)[]]

/** Renders the cover page. Its own hash stands in the lists of the package. */
export function coverPage(instance: ArchivedInstance, layout: Layout): Uint8Array {
  const { language, look, editions, archivist } = instance
  const title = caseTitle(instance)
  const first = editions.find(({ languages }) => languages[0] === language.code) ?? editions[0]
  const header = {
    left: `${language.archive.package} – ${first?.document.furniture.header.left ?? title}`,
    right: fill(language.words.versionNumber, { version: instance.version }),
  }
  const furniture = { header, footer: language.words.footer, mark: null, copy: null }
  const page = fillFrame(look.webTemplates.page, {
    language: language.locale,
    title: `${language.archive.package} – ${title}`,
    description: language.archive.about,
    author: archivist.name,
    keywords: [instance.agreement, instance.instance, instance.version].join(', '),
    header,
    mark: null,
    copy: null,
    contents: false,
    style: pageStyle(look.theme, furniture, look.webTemplates.style),
    body: writtenHtml(body(instance, layout)),
  })
  return new TextEncoder().encode(page)
}

function body(instance: ArchivedInstance, layout: Layout): ElementContent[] {
  const { language, look } = instance
  const { archive, words } = language
  const recorded = recordOf(instance)
  const rowsOf = (events: readonly RecordedEvent[]): Row[] =>
    events.flatMap((event) =>
      remarksOn(event, instance).map((text): Row => [
        event.date === null ? '–' : formatDate(language, event.date),
        [text],
      ]),
    )
  const sections = [
    section(
      'parties',
      words.parties,
      instance.parties.map((party) => partyRow(party, language)),
    ),
    section('case', archive.case, caseRows(instance)),
    section('decisions', archive.decisions, rowsOf(recorded.filter(({ kind }) => kind === 'decision'))),
    section('signatures', archive.signatures, rowsOf(recorded.filter(({ kind }) => kind !== 'decision'))),
    section('documents', archive.documents, documentRows(instance, layout), confidentialNote(instance)),
    section('dates', words.schedule, dateRows(instance)),
  ]
  const children = [
    ...logoToHast(look.theme, look.logo),
    h('div', { className: ['title'] }, [
      h('h1', caseTitle(instance)),
      h('p', { className: ['subtitle'] }, archive.about),
      list(titleRows(instance)),
    ]),
    ...sections.flat(),
    h('h2', { id: 'check' }, archive.check),
    h('p', howToCheck(language, layout)),
  ]
  return children.flatMap((child): ElementContent[] => [child, { type: 'text', value: '\n' }])
}

function titleRows(instance: ArchivedInstance): Row[] {
  const { language, version, date, issued, signed, ended, archivist, editions, originals } = instance
  const received = receivedOn(instance)
  const { archive, words } = language
  const day = (one: string | null, without = archive.notYet): string[] =>
    one === null ? [without] : [formatDate(language, one)]
  const binding = editions[0]?.document.authentic ?? []
  return [
    [words.version, [version]],
    [words.date, [formatDate(language, date)]],
    [archive.issued, day(issued)],
    [archive.lastSignature, day(signed, originals.length > 0 ? archive.notRegistered : archive.notYet)],
    ...(received === null ? [] : [[archive.received, day(received)] as const]),
    ...(ended === null ? [] : [[archive.ended, day(ended)] as const]),
    [archive.binding, [capitalised(language, languageNames(language, binding))]],
    [archive.owner, [archivist.name]],
  ]
}

function partyRow({ party, signed }: ArchivedInstance['parties'][number], language: LanguageForms): Row {
  const number =
    party.number === undefined
      ? []
      : [word(language, 'organisationNumber', { number: printedOrganisationNumber(party.number, party.country) })]
  const day = signed === null ? [] : [fill(language.archive.signedOn, { date: formatDate(language, signed) })]
  return [party.name, [[...number, ...day].join(', ')]]
}

function caseRows(instance: ArchivedInstance): Row[] {
  const { language, caseMetadata } = instance
  const { archive, words } = language
  const { case: number, archivePart, classification, unit, responsible, access, opened, closed } = caseMetadata
  const day = (date: string | undefined): string | undefined =>
    date === undefined ? undefined : formatDate(language, date)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.case, number],
    [archive.opened, day(opened)],
    [archive.closed, day(closed)],
    [archive.archivePart, archivePart],
    [archive.classification, classification === undefined ? undefined : classInWords(classification)],
    [archive.unit, unit],
    [archive.responsible, responsible],
    [archive.access, access === undefined ? undefined : `${access.code}, ${access.ground}`],
    [archive.retention, retentionInWords(instance) ?? undefined],
  ]
  return rows.flatMap(([label, value]): Row[] => (value === undefined ? [] : [[label, [value]]]))
}

function classInWords({ scheme, code, title }: NonNullable<CaseMetadata['classification']>): string {
  return `${scheme} ${code}${title === undefined ? '' : ` ${title}`}`
}

/** What was signed, each edition in its formats, and every annex, wherever it is. */
function documentRows({ language, editions, annexes, originals }: ArchivedInstance, layout: Layout): Row[] {
  const { archive } = language
  const file = (
    kind: Placed,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
    remark: string,
  ): Element => fileEntry(relativePath(layout('cover', coverName), layout(kind, name)), bytes, language, remark)
  const translation = (edition: ArchivedEdition): Element[] =>
    [translationInWords(edition, language)].flatMap((text) => (text === null ? [] : [h('p', text)]))
  return [
    ...originals.map((original): Row => [
      archive.original,
      [
        file('original', original, kindInWords(original, language)),
        ...original.signatures.map((signature) => h('p', certificateInWords(signature, language))),
      ],
    ]),
    ...editions.map((edition): Row => [
      editionInWords(edition, language),
      [
        ...translation(edition),
        ...edition.files.map((archivedFile) =>
          file(archivedFile.format, archivedFile, formats[archivedFile.format].label),
        ),
        ...(edition.masked === null ? [] : [file('pdf', edition.masked, `${formats.pdf.label}, ${archive.masked}`)]),
      ],
    ]),
    ...annexes.map((annex): Row => {
      const place = placeInWords(annex, language)
      return [
        annex.label,
        annex.file === null ? [annex.title, h('br'), place ?? ''] : [file('annex', annex.file, annex.title)],
      ]
    }),
  ]
}

/** A link, what the file is, its size and its hash, which may break at every eighth digit. */
function fileEntry(path: string, bytes: Uint8Array, language: LanguageForms, remark: string): Element {
  const size = `${formatNumber(language, bytes.length)} byte`
  const digits = sha256(bytes).match(/.{8}/g) ?? []
  const hash = digits.flatMap((eight): (string | Element)[] => [eight, h('wbr')])
  return h('p', [
    h('a', { href: encodeURI(path) }, path.split('/').at(-1) ?? path),
    h('br'),
    `${remark}, ${size}`,
    h('br'),
    'SHA-256 ',
    h('code', hash),
  ])
}

/** All dates; those that recur stand together, with their rule once. */
function dateRows({ language, schedule }: ArchivedInstance): Row[] {
  const { code } = language
  const labelOf = (row: ScheduleRow): string => row.label[code] ?? row.id
  return [...new Set(schedule.rows.map(labelOf))].map((label): Row => {
    const rows = schedule.rows.filter((row) => labelOf(row) === label)
    const rules = new Set(rows.map((row) => row.rule[code] ?? '').filter((rule) => rule !== ''))
    const lines = [...rows.map((row) => row.when[code] ?? ''), ...rules]
    return [label, lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))]
  })
}

/** Whoever passes files on has to know which of them may not be. */
function confidentialNote({ editions, language }: ArchivedInstance): Element[] {
  return editions.some(({ masked }) => masked !== null) ? [h('p', language.archive.confidential)] : []
}

function section(id: string, title: string, rows: readonly Row[], note: readonly Element[] = []): ElementContent[] {
  if (rows.length === 0) return []
  return [h('h2', { id }, title), ...note, h('div', { className: ['facts'] }, [list(rows)])]
}

function list(rows: readonly Row[]): Element {
  return h(
    'dl',
    [...byLabel(rows)].map(([label, values]) => h('div', [h('dt', label), h('dd', together(values))])),
  )
}

/** One value as it is, several as a paragraph each. */
function together(values: readonly Row[1][]): (string | ElementContent)[] {
  const [first = [], ...others] = values
  return others.length === 0 ? [...first] : values.map((value) => h('p', [...value]))
}

/** How the package is checked; the name of the list and the commands are set as such. */
function howToCheck({ archive }: LanguageForms, layout: Layout): ElementContent[] {
  const checksums = layout('list', checksumsName)

  const code: Readonly<Record<string, string>> = {
    file: checksums,
    sums: `sha256sum --check ${checksums}`,
    verify: 'avtal verify',
  }
  return pieces(archive.checkText).map((piece) =>
    'slot' in piece ? h('code', code[piece.slot]) : { type: 'text', value: piece.text },
  )
}

/** Rows of the same label, such as events of one day, under it together: a list names each term once (HTML, 4.4.9). */
function byLabel(rows: readonly Row[]): Map<string, Row[1][]> {
  const values = new Map<string, Row[1][]>()
  for (const [label, value] of rows) {
    const known = values.get(label)
    if (known === undefined) values.set(label, [value])
    else known.push(value)
  }
  return values
}
