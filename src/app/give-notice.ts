// A party that wants out of an agreement, and a day -> whether that is in time, when the agreement ends by it, and the letters that say so; and
// the notice that was given, recorded.

import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from '../base/phrases/tell.js'
import { hasErrors, placeIn, problem, type Problem } from '../base/problem.js'
import { shownPath, type Sources } from '../base/sources.js'
import { nameIn } from '../data/party.js'
import type { DoneData } from '../data/register.js'
import { localizedText } from '../document/context.js'
import type { Instance } from '../document/instance.js'
import type { Letter } from '../document/letter.js'
import { reportParagraph } from '../document/report.js'
import { instanceDates, type InstanceDate } from '../document/schedule/dates.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import { formatDate } from '../locale/dates.js'
import type { Block, IsoDate } from '../model/document.js'
import { lastSignatures, onlyInstance, signersOf } from '../register/signers.js'
import type { RegisterVersion } from '../register/types.js'
import type { BuiltInstance } from './documents/built.js'
import { onlyRegistered } from './documents/standings.js'
import type { NoticeWay } from './notice-ways.js'
import { recordInRegister, versionFor } from './records/record.js'
import { unknownOf } from './request/names.js'
import type { Outcome, Refusal, WritingOutcome } from './request/outcome.js'
import { addressed, readerIn } from './round-letters.js'

export interface NoticeToGive {
  readonly agreement: string
  /** Null: the version that was issued last. */
  readonly version: string | null
  readonly way: NoticeWay
  /** Id of the party that gives notice. */
  readonly from: string
  /** Agreements of a series; null: all that the party signs. */
  readonly instances: readonly string[] | null
  /** True where it is given for the next period, since it is too late for this one. */
  readonly next: boolean
  /** The day on which it is given. */
  readonly date: IsoDate
}

/** A notice in one instance. */
export interface InstanceNotice {
  readonly instance: string
  /** The deadline that it is on record under; null where nothing ends. */
  readonly deadline: string | null
  /** The last day for it; null where it can be given at any time. */
  readonly last: IsoDate | null
  /** The last day of the agreement by it; null where it goes on. */
  readonly ends: IsoDate | null
  /** Names of those that it is given to. */
  readonly to: readonly string[]
}

export interface NoticeOutcome extends Outcome<readonly InstanceNotice[] | null> {
  /** What the letters are made of; null where there are none. */
  readonly letters: NoticeLetters | null
}

interface NoticeLetters {
  readonly asked: NoticeToGive
  readonly version: RegisterVersion
  readonly library: Library
  readonly found: readonly Found[]
}

/**
 * What a notice would do. Rules `notice/none`: the agreement has no such notice, or it has been given; `notice/late`: the last day has passed, with
 * what follows then.
 */
export function noticeToGive(sources: Sources, asked: NoticeToGive): NoticeOutcome | Refusal {
  const { content } = sources
  const library = readLibrary(sources)
  const read = versionFor(content, library.register, asked)
  if ('refused' in read) return read
  const { value: version, problems } = read
  if (version === null) return { result: null, letters: null, problems }
  const signers = signersOf(version)
  const own = [...signers].filter(([, all]) => all.some(({ party }) => party === asked.from)).map(([id]) => id)
  const everybody = [...new Set([...signers.values()].flatMap((all) => all.map(({ party }) => party)))]
  const refusal = unknownOf('usage-party', [asked.from], everybody)
  if (refusal !== null) return refusal
  const instance = asked.instances?.find((one) => !own.includes(one))
  if (instance !== undefined) return { refused: phrase('usage-instance', { instance }) }
  const place = placeIn(shownPath(content, `${version.folder}/done.yaml`), 1, 1, { agreement: asked.agreement })
  const tried = onlyRegistered(version, library)
    .filter(({ instance: { id } }) => (asked.instances ?? own).includes(id))
    .map((made) => findIn(made, version, library, asked))
  const wrong = tried.flatMap((one) => ('fault' in one ? [one.fault(place)] : []))
  const found = tried.flatMap((one) => ('fault' in one ? [] : [one]))
  if (wrong.length > 0) return { result: null, letters: null, problems: wrong }
  return { result: found.map(({ notice }) => notice), letters: { asked, version, library, found }, problems: [] }
}

interface Found {
  readonly made: BuiltInstance
  readonly notice: InstanceNotice
  /** The row of the schedule that it goes by. */
  readonly row: InstanceDate | null
}

type Fault = { readonly fault: (place: Problem['place']) => Problem }

function findIn(made: BuiltInstance, version: RegisterVersion, library: Library, asked: NoticeToGive): Found | Fault {
  const { way, from, date: day } = asked
  const { instance } = made
  const to = instance.signers.filter(({ party }) => party.id !== from).map(({ party }) => party.name)
  const notice = { instance: instance.id, deadline: null, last: null, ends: null, to }
  const rows = instanceDates(made, library, { today: day, signed: made.signed })
  if (way === 'renegotiate') return { made, row: rows.find(({ id }) => id === 'renegotiation') ?? null, notice }
  const named = { agreement: asked.agreement }
  if (made.signed?.notice !== undefined) return { fault: (place) => problem('notice/none#given', named, place) }
  const kind = way === 'end' ? 'notice' : 'non-renewal'
  const rowsOf = rows.filter(({ id }) => numberOf(id, kind) !== null)
  const [first] = rowsOf
  if (first === undefined) return { fault: (place) => problem('notice/none', named, place) }
  const isAnyTime = kind === 'notice' && instance.agreement.data.term.notice?.before === 'any'
  const dated = rowsOf.filter(({ date }) => date !== null)
  if (!isAnyTime && dated.length === 0) return { fault: (place) => problem('notice/none#unknown', named, place) }
  const period = Math.max(0, ...rows.flatMap(({ id, date }) => (date !== null && date <= day ? (startOf(id) ?? 0) : 0)))
  const open = dated.find(({ date }) => (date ?? '') >= day)
  const current = dated.find(({ id }) => numberOf(id, kind) === period) ?? open
  const isLate = !isAnyTime && current !== open && !asked.next
  const row = isAnyTime ? first : open
  const ends = row === undefined ? null : endBy(row.id, made, version, library, day)
  const until = rows.find(({ id }) => id === (period === 0 ? 'end' : `renewal-${period}-end`))?.date ?? null
  if (row === undefined || isLate) {
    const last = current?.date ?? dated.at(-1)?.date ?? ''
    const next = open?.date ?? null
    if (next === null || ends === null)
      return { fault: (place) => problem('notice/late#over', { last, until: until ?? last }, place) }
    return { fault: (place) => problem('notice/late', { last, next, ends }, place) }
  }
  return { made, row, notice: { ...notice, deadline: row.id, last: row.date, ends } }
}

/** 0 for the first period, then the number of the renewal; null for another date. */
function numberOf(id: string, kind: 'notice' | 'non-renewal'): number | null {
  const [, number, found] = /^(?:renewal-(\d+)-)?(notice|non-renewal)$/.exec(id) ?? []
  return found === kind ? Number(number ?? 0) : null
}

/** The number of the renewal that begins. */
function startOf(id: string): number | null {
  const [, number] = /^renewal-(\d+)$/.exec(id) ?? []
  return number === undefined ? null : Number(number)
}

/** The last day of the agreement where notice is on record under a deadline. */
function endBy(
  deadline: string,
  { instance, editions }: BuiltInstance,
  version: RegisterVersion,
  library: Library,
  date: IsoDate,
): IsoDate | null {
  const done = [...version.done, { deadline, date, ...within(instance.id) }]
  const signed = lastSignatures(signersOf(version), version.signatures, done).get(instance.id) ?? null
  const rows = instanceDates({ instance, editions }, library, { today: date, signed })
  return rows.find(({ id }) => id === 'terminated')?.date ?? null
}

function within(instance: string): { readonly instance?: string } {
  return instance === onlyInstance ? {} : { instance }
}

/**
 * Records a notice that has been given, under the last day for it; the result is null where nothing is recorded. A wish to renegotiate ends
 * nothing, and is recorded nowhere.
 * @param remark how it was sent
 */
export function recordNotice(
  sources: Sources,
  asked: NoticeToGive,
  remark: string | null,
  today: IsoDate,
): WritingOutcome<readonly InstanceNotice[] | null> | Refusal {
  const found = noticeToGive(sources, asked)
  if ('refused' in found) return found
  const { result, problems } = found
  const entries = (result ?? []).flatMap(({ instance, deadline }): { readonly done: DoneData }[] =>
    deadline === null
      ? []
      : [{ done: { deadline, ...within(instance), date: asked.date, ...(remark === null ? {} : { remark }) } }],
  )
  if (result === null || entries.length === 0) return { writes: [], result, problems }
  const told = recordInRegister(sources, { ...asked, entries }, today)
  if ('refused' in told) return told
  return { ...told, result: hasErrors(told.problems) ? null : result }
}

/**
 * A letter to each other party of each instance, in its language, with a receipt to be signed and sent back.
 * @param by who writes: a name, and a title
 * @param dispatch how it is sent: "Rekommenderat brev"
 */
export function noticeLetters(
  { asked, version, library, found }: NoticeLetters,
  { by, dispatch }: { readonly by: string | null; readonly dispatch: string | null },
): Letter[] {
  const isSeries = found.some(({ notice }) => notice.instance !== onlyInstance)
  return found.flatMap(({ made: { instance }, notice, row }) =>
    instance.signers
      .filter(({ party }) => party.id !== asked.from)
      .flatMap(({ party }) => {
        const letter = letterTo(party.id, { instance, notice, row, asked, version, library, by, dispatch })
        const id = `notice-${isSeries && party.id !== notice.instance ? `${notice.instance}-` : ''}${party.id}`
        return letter === null ? [] : [{ ...letter, id }]
      }),
  )
}

interface ToWrite {
  readonly instance: Instance
  readonly notice: InstanceNotice
  readonly row: InstanceDate | null
  readonly asked: NoticeToGive
  readonly version: RegisterVersion
  readonly library: Library
  readonly by: string | null
  readonly dispatch: string | null
}

function letterTo(to: string, given: ToWrite): Omit<Letter, 'id'> | null {
  const { instance, notice, row, asked, version, library, by, dispatch } = given
  const { data } = instance.agreement
  const party = (id: string) => instance.signers.find((one) => one.party.id === id)?.party
  const [sender, recipient] = [party(asked.from), party(to)]
  const reader = recipient === undefined ? null : readerIn(recipient, data.authentic, library)
  if (sender === undefined || recipient === undefined || reader === null) return null
  const { language, forms } = reader
  const tell = tellIn(language)
  const title = localizedText(data.title, language) ?? version.agreement
  const name = nameIn(sender, language)
  const section = row?.section?.[language] ?? Object.values(row?.section ?? {})[0] ?? null
  const day = (date: IsoDate): string => formatDate(forms, date)
  const others = instance.signers.filter((one) => one.party.id !== asked.from).map((one) => nameIn(one.party, language))
  const words = { title, version: version.version, name }
  const subjects = {
    end: 'notice-subject-end',
    'no-renewal': 'notice-subject-no-renewal',
    renegotiate: 'notice-subject-renegotiate',
  } as const
  const ways = {
    end: 'notice-way-end',
    'no-renewal': 'notice-way-no-renewal',
    renegotiate: 'notice-way-renegotiate',
  } as const
  const rule = row?.rule[language] ?? ''
  const said = [
    tell(ways[asked.way], words),
    ...(section === null ? [] : [tell('notice-by', { section }) + (rule === '' ? '' : ` ${rule}`)]),
    ...(notice.last === null ? [] : [tell('notice-last', { day: day(notice.last) })]),
    ...(notice.ends === null ? [] : [tell('notice-ends', { day: day(notice.ends) })]),
    tell('notice-to', { parties: others.join(', ') }),
    ...(dispatch === null ? [] : [tell('notice-dispatch', { dispatch })]),
    tell('notice-receipt-asked'),
  ]
  const theirs = version.decisions.find((one) => one.party === to && one.case !== undefined)?.case
  const ours = version.decisions.find((one) => one.party === asked.from && one.case !== undefined)?.case ?? data.case
  const receipt: Block = {
    kind: 'form',
    title: [{ kind: 'text', text: tell('notice-receipt'), source: null }],
    fields: [
      { id: 'received', label: tell('notice-receipt-date'), size: 'line' },
      { id: 'name', label: tell('notice-receipt-name'), size: 'line' },
      { id: 'signature', label: tell('notice-receipt-signature'), size: 'signature' },
    ],
    source: null,
  }
  return {
    language,
    sender: { ...addressed(sender, library), name },
    recipient: { ...addressed(recipient, library), name: nameIn(recipient, language) },
    facts: [
      [tell('letter-date'), asked.date],
      ...(ours === undefined ? [] : [[tell('letter-case'), ours] as const]),
      ...(theirs === undefined ? [] : [[tell('letter-their-case'), theirs] as const]),
    ],
    subject: tell(subjects[asked.way], { title }),
    blocks: said.map(reportParagraph),
    closing: [tell('letter-regards'), name, ...(by === null ? [] : [by])],
    enclosed: null,
    after: [receipt],
    date: asked.date,
  }
}
