// A published version -> the text that tells an authority of it, with the addresses of its pages and files.

import type { LanguageForms } from '../data/language.js'
import { formatDate } from '../locale/dates.js'
import { siteWord } from '../locale/site-words.js'
import type { IsoDate } from '../model/document.js'

export interface Notice {
  readonly recipient: string | null
  readonly title: string
  readonly version: string
  /** One for each instance that all have signed. */
  readonly instances: readonly NoticedInstance[]
  /** The office that publishes; null when it is not known. */
  readonly sender: string | null
}

export interface NoticedInstance {
  readonly parties: readonly string[]
  readonly signed: IsoDate | null
  readonly published: IsoDate
  /** Absolute addresses: the page first. */
  readonly addresses: readonly string[]
}

/** Plain text, ready for a letter or a form; ends in a line feed. */
export function noticeText(notice: Notice, language: LanguageForms): string {
  const { recipient, title, version, instances, sender } = notice
  const date = (day: IsoDate): string => formatDate(language, day).replaceAll('\u00a0', ' ')
  const head = [
    ...(recipient === null ? [] : [siteWord(language, 'noticeTo', { recipient })]),
    siteWord(language, 'noticeSubject', { title }),
  ]
  const entries = instances.map(({ parties, signed, published, addresses }) => [
    parties.join(', '),
    ...(signed === null ? [] : [siteWord(language, 'noticeSigned', { date: date(signed) })]),
    siteWord(language, 'noticePublished', { date: date(published) }),
    ...addresses,
  ])
  const passages = [
    head,
    [siteWord(language, 'noticeLead', { title, version })],
    ...entries,
    sender === null ? [] : [sender],
  ]
  return `${passages
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}
