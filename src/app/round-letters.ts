// Copies that are out, or came back -> the letters that go with them, each in the language of who gets it; labels; and a calendar of answers.

import { grouped } from '../base/lists.js'
import { tellIn, type Tell } from '../base/phrases/tell.js'
import { messageLanguages, type MessageLanguage } from '../base/sentence.js'
import type { LanguageForms } from '../data/language.js'
import { nameIn, type PartyData } from '../data/party.js'
import type { CopyData } from '../data/register.js'
import { localizedText } from '../document/context.js'
import { issuingParty, titleOf, type Instance } from '../document/instance.js'
import type { Letter } from '../document/letter.js'
import { reportColumns, reportParagraph, type Report } from '../document/report.js'
import type { Library } from '../library/types.js'
import { languagesOfCountry } from '../locale/countries.js'
import { formatDate } from '../locale/dates.js'
import { unreachable, type IsoDate } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { onlyInstance } from '../register/signers.js'
import type { RegisterVersion } from '../register/types.js'
import { writeCalendar, type CalendarEvent } from '../term/calendar.js'
import { csv } from '../text/csv.js'
import { sectionName } from '../text/text.js'
import { registeredInstances } from './documents/issued.js'
import type { Round, RoundCopy } from './round.js'

export interface LettersAsked {
  readonly kind: 'round' | 'reminder' | 'receipt'
  /** The day of the letter. */
  readonly date: IsoDate
  /** Who writes: a name, and a title; null for the party alone. */
  readonly by: string | null
}

/** In which language somebody is written to. */
interface Reader {
  readonly language: MessageLanguage
  readonly forms: LanguageForms
  readonly tell: Tell
}

/**
 * The language of a body: the first of its country that the library has and letters are written in; otherwise that of the agreement.
 * Null where the library has none.
 */
export function readerIn(
  { country }: Pick<PartyData, 'country'>,
  own: readonly string[],
  library: Library,
): Reader | null {
  const known = messageLanguages.filter((code) => library.languages.has(code))
  const wished = [...languagesOfCountry(country), ...own]
  const language = known.find((code) => code === wished.find((one) => known.some((other) => other === one))) ?? known[0]
  const forms = language === undefined ? undefined : library.languages.get(language)
  return language === undefined || forms === undefined ? null : { language, forms, tell: tellIn(language) }
}

/** A letter for each party that some copies are out at, or came back from; copies without a recipient on record have none. */
export function roundLetters(
  copies: readonly CopyData[],
  version: RegisterVersion,
  library: Library,
  asked: LettersAsked,
): Letter[] {
  const instances = new Map(registeredInstances(version, library).map((one) => [one.id, one]))
  const sent = copies.flatMap((copy) => (copy.to === undefined ? [] : [{ ...copy, to: copy.to }]))
  return [...grouped(sent, ({ to }) => to)].flatMap(([to, own]) => {
    const letter = letterTo(to, own, { version, library, instances, ...asked })
    return letter === null ? [] : [letter]
  })
}

interface Known extends LettersAsked {
  readonly version: RegisterVersion
  readonly library: Library
  readonly instances: ReadonlyMap<string, Instance>
}

function letterTo(to: string, copies: readonly CopyData[], known: Known): Letter | null {
  const { version, library, instances, kind, date, by } = known
  const [first] = copies
  const instance = instances.get(first?.instance ?? onlyInstance)
  const recipient = instance?.signers.find(({ party }) => party.id === to)?.party
  const sender = instance === undefined ? null : issuingParty(instance)
  if (instance === undefined || recipient === undefined || sender === null) return null
  const { data } = instance.agreement
  const reader = readerIn(recipient, data.authentic, library)
  if (reader === null) return null
  const { language, forms, tell } = reader
  const day = (one: IsoDate): string => formatDate(forms, one)
  const title = localizedText(data.title, language) ?? version.agreement
  const names = { title, version: version.version }
  const theirs = version.decisions.find((one) => one.party === to && one.case !== undefined)?.case
  const own = [...grouped(copies, ({ instance: id = onlyInstance }) => id)].map(([id, all]) => ({
    title: titleWith(id, title, to, instances, tell),
    copies: all.map(({ number }) => number).join(', '),
    count: all.length,
    out: all[0]?.out ?? date,
  }))
  const [reply] = copies.flatMap((copy) => copy.reply ?? []).sort()
  const party = { name: nameIn(sender, language) }
  const said = ((): string[] => {
    switch (kind) {
      case 'round':
        return [
          ...own.map((one) => tell('round-copies', { ...names, ...one })),
          whereToSign(instance, to, nameIn(recipient, language), language, known, tell),
          ...(reply === undefined ? [] : [tell('round-by', { day: day(reply) })]),
          tell('round-back-to', party),
        ]
      case 'reminder':
        return [
          ...own.map((one) => tell('round-remind', { ...names, ...one, day: day(one.out) })),
          ...(reply === undefined ? [] : [tell('round-remind-by', { day: day(reply) })]),
          tell('round-remind-lost'),
          tell('round-back-to', party),
        ]
      case 'receipt':
        return [
          ...own.map((one) => tell('round-received', { ...names, ...one, day: day(first?.returned ?? date) })),
          ...[...new Set(copies.flatMap(({ sha256 }) => sha256 ?? []))].map((hash) => tell('round-hash', { hash })),
        ]
      default:
        return unreachable(kind)
    }
  })()
  const subjects = { round: 'round-subject', reminder: 'round-subject-remind', receipt: 'round-subject-back' } as const
  return {
    id: `${kind}-${to}`,
    language,
    sender: { ...addressed(sender, library), ...party },
    recipient: { ...addressed(recipient, library), name: nameIn(recipient, language) },
    facts: [
      [tell('letter-date'), date],
      ...(data.case === undefined ? [] : [[tell('letter-case'), data.case] as const]),
      ...(theirs === undefined ? [] : [[tell('letter-their-case'), theirs] as const]),
    ],
    subject: tell(subjects[kind], { title }),
    blocks: said.filter((text) => text !== '').map(reportParagraph),
    closing: [tell('letter-regards'), party.name, ...(by === null ? [] : [by])],
    enclosed:
      kind === 'round'
        ? {
            heading: tell('letter-enclosed'),
            items: own.map((one) => tell('letter-enclosed-copies', { ...names, ...one })),
          }
        : null,
    date,
  }
}

/** A version keeps the names of its parties; letters go to where they are now. */
export function addressed(party: PartyData, { parties }: Library): Letter['recipient'] {
  const { address } = parties.get(party.id) ?? party
  return { name: party.name, country: party.country, ...(address === undefined ? {} : { address }) }
}

/** Of a series, whose agreement it is, for one who signs several. */
function titleWith(id: string, title: string, to: string, instances: Known['instances'], tell: Tell): string {
  const counterparty = instances.get(id)?.counterparty ?? null
  return counterparty === null || counterparty.id === to
    ? title
    : tell('letter-with', { title, name: counterparty.name })
}

/** In which section, and by whom, as far as the agreement names them. */
function whereToSign(
  instance: Instance,
  party: string,
  name: string,
  language: string,
  { version }: Known,
  tell: Tell,
): string {
  const stored = (version.frozen?.documents ?? []).filter(
    ({ instance: id, document }) => id === instance.id && document !== null && !document.translation,
  )
  const document = (stored.find(({ languages }) => languages[0] === language) ?? stored[0])?.document ?? null
  const section = (document?.parts ?? []).flatMap((part) =>
    sectionsIn(part.blocks)
      .filter(({ section: { blocks } }) => blocks.some(({ kind }) => kind === 'signatures'))
      .map((found) => sectionName(part, found.section)),
  )[0]
  const signer = instance.signers.find((one) => one.party.id === party)
  const who = (signer?.signatories ?? []).flatMap((signatory) => {
    const title = signer === undefined ? null : titleOf(signatory, signer.party, language)
    const said = [signatory.name, title].filter((text) => text !== null)
    return said.length === 0 ? [] : [said.join(', ')]
  })
  return [
    ...(section === undefined ? [] : [tell('round-sign-at', { section, name })]),
    ...(who.length === 0 ? [] : [tell('round-sign-who', { who: who.join('; ') })]),
  ].join(' ')
}

/** Those that letters go to, each once, for labels. */
export function recipientsOf(letters: readonly Letter[]): Letter['recipient'][] {
  return letters.map(({ recipient }) => recipient)
}

/**
 * The days by which copies are asked back, and those on which parties are to be reminded, as iCalendar; null where nothing is out.
 * @param remindOn days to come
 * @param generator the program, as the file names it
 */
export function roundCalendar(
  round: Round,
  remindOn: readonly IsoDate[],
  language: MessageLanguage,
  generator: string,
): string | null {
  const tell = tellIn(language)
  const { agreement, version, title } = round
  const out = round.copies.filter(({ out, returned, lost }) => out !== null && returned === null && lost === null)
  const events = [...grouped(out, ({ to }) => to ?? '')].flatMap(([to, copies]): CalendarEvent[] => {
    const name = copies[0]?.name ?? to
    const numbers = copies.map(({ number }) => number).join(', ')
    const [reply] = copies.flatMap((copy) => copy.reply ?? []).sort()
    const event = (kind: string, date: IsoDate, summary: string, alarms: readonly number[]): CalendarEvent => ({
      uid: `round-${agreement}-${version}-${to}-${kind}@avtal`,
      sequence: Math.max(...copies.map(({ reminded }) => reminded.length)),
      stamp:
        copies
          .flatMap(({ out: day, reminded }) => [...(day === null ? [] : [day]), ...reminded])
          .sort()
          .at(-1) ?? date,
      date,
      to: date,
      cancelled: false,
      summary,
      description: tell('round-event-what', { copies: numbers }),
      alarms,
    })
    return [
      ...(reply === undefined ? [] : [event('reply', reply, tell('round-event', { name, title }), [0])]),
      ...remindOn.map((date) => event(`remind-${date}`, date, tell('round-event-remind', { name, title }), [0])),
    ]
  })
  return events.length === 0 ? null : writeCalendar({ name: title, language, generator, events })
}

const headings = ['round-copy', 'round-to', 'round-out', 'round-due', 'round-reminded', 'round-back'] as const

/** The table of copies, and that of who signs: each a row of headings, and the rows under it. */
export function roundTables(round: Round, tell: Tell): { readonly copies: string[][]; readonly signers: string[][] } {
  const isSeries = round.signers.some(({ instance }) => instance !== onlyInstance)
  const named = new Map(round.signers.map(({ party, name }) => [party, name]))
  const own = (instance: string): string[] => (isSeries ? [named.get(instance) ?? instance] : [])
  const first = isSeries ? [tell('round-for')] : []
  return {
    copies: [
      [...first, ...headings.map((one) => tell(one))],
      ...round.copies.map((copy) => [...own(copy.instance), ...copyCells(copy, tell)]),
    ],
    signers: [
      [...first, tell('round-signer'), tell('round-signed')],
      ...round.signers.map(({ instance, name, signed, missing }) => [
        ...own(instance),
        name,
        signed ?? [tell('round-unsigned'), ...missing.flatMap((one) => one.name ?? one.title ?? [])].join(': '),
      ]),
    ],
  }
}

function copyCells({ number, name, out, reply, reminded, returned, lost, isLate }: RoundCopy, tell: Tell): string[] {
  const due = reply === null ? '' : isLate ? tell('round-late', { day: reply }) : reply
  const back = returned ?? (lost === null ? '' : tell('round-lost', { day: lost }))
  return [`${number}`, name ?? '', out ?? tell('round-not-out'), due, reminded.join(', '), back]
}

/** The round as CSV: a line for each copy; of an electronic agreement one for each who signs. */
export function roundAsCsv(round: Round, tell: Tell): string {
  const { copies, signers } = roundTables(round, tell)
  return csv(round.electronic ? signers : copies)
}

/** The round as a page. */
export function roundReport(round: Round, language: MessageLanguage, tell: Tell): Report {
  const { copies, signers } = roundTables(round, tell)
  const table = ([head = [], ...rows]: string[][], widths: readonly number[]) =>
    reportColumns(
      head.map((heading, index) => [heading, widths[index + widths.length - head.length] ?? 0]),
      rows,
    )
  return {
    id: 'round',
    language,
    title: tell('round-title'),
    subtitle: round.title,
    facts: [
      [tell('ready-version-label'), round.version],
      [tell('ready-day'), round.date],
    ],
    blocks: [
      ...(round.electronic
        ? [reportParagraph(tell('round-electronic'))]
        : [
            table(
              copies,
              copies[0]?.length === 7 ? [0.2, 0.1, 0.2, 0.13, 0.13, 0.12, 0.12] : [0.1, 0.28, 0.15, 0.17, 0.15, 0.15],
            ),
          ]),
      table(signers, signers[0]?.length === 3 ? [0.3, 0.35, 0.35] : [0.5, 0.5]),
    ],
    date: round.date,
  }
}
