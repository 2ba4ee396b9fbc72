// A letter of a public body -> a Document: who sends it and under which number, to whom, where the window of the envelope is, what it is
// about, what it says, what is enclosed, and who has written it.

import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import { countryOf } from '../locale/countries.js'
import type { Block, Document, Inline, IsoDate, Language, PlacedEntry } from '../model/document.js'
import { mapKinds } from '../model/map.js'
import { ownPage, plainText, reportParagraph, reportSection } from './report.js'

/** Who sends a letter, or gets it. */
export type Correspondent = Pick<PartyData, 'name' | 'address' | 'country'>

/** What is said is said already, in the language of who gets the letter. */
export interface Letter {
  /** Names it in the files: `letter-falu-kommun`. */
  readonly id: string
  readonly language: Language
  readonly sender: Correspondent
  readonly recipient: Correspondent
  /** Date and numbers of the case, each as a label and what stands for it. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly subject: string
  readonly blocks: readonly Block[]
  /** Lines after the text: who has written it. */
  readonly closing: readonly string[]
  /** What is enclosed, under a heading; null for nothing. */
  readonly enclosed: { readonly heading: string; readonly items: readonly string[] } | null
  /** What stands last, as a receipt to be sent back. */
  readonly after?: readonly Block[]
  /** The day of the letter. */
  readonly date: IsoDate
}

/** Points of a millimetre. */
const mm = 72 / 25.4

/** Where a country has no window of its own: as in Sweden. */
const usualWindow = { x: 110 * mm, y: 47 * mm, width: 80 * mm }

/** Sender and facts stand above the address, or beside it, where its window is on the left. */
const [edge, top, factsTop] = [20 * mm, 16 * mm, 25 * mm]
const headHeight = 88 * mm

/**
 * The Document of a letter. Its address stands where the envelopes of the sender's country have their window.
 * @param forms those of its language, or of another where the library has none of its own
 */
export function letterDocument(letter: Letter, forms: Pick<LanguageForms, 'words'>): Document {
  const { id, language, subject, date } = letter
  const header = { left: '', right: '' }
  return ownPage({ id, language, title: subject, subject, date, header, blocks: letterBlocks(letter) }, forms)
}

/** Letters one after the other, each on a page of its own, to be printed together. */
export function lettersDocument(
  letters: readonly Letter[],
  title: string,
  forms: Pick<LanguageForms, 'words'>,
): Document | null {
  const [first] = letters
  if (first === undefined) return null
  const { language, date } = first
  const page = ownPage(
    { id: 'letters', language, title, subject: title, date, header: { left: '', right: '' }, blocks: [] },
    forms,
  )
  return {
    ...page,
    furniture: { ...page.furniture, footer: '' },
    parts: letters.map((letter) => ({
      kind: 'main',
      id: letter.id,
      label: null,
      title: [plainText(letter.subject)],
      date: null,
      content: 'text',
      blocks: letter.language === language ? letterBlocks(letter) : inLanguage(letterBlocks(letter), letter.language),
    })),
  }
}

function inLanguage(blocks: readonly Block[], language: Language): readonly Block[] {
  const foreign = (inlines: readonly Inline[]): readonly Inline[] => [
    { kind: 'foreign', language, inlines, source: null },
  ]
  return mapKinds(blocks, {
    paragraph: (paragraph) => ({ ...paragraph, inlines: foreign(paragraph.inlines) }),
    section: (section, within) => within({ ...section, title: foreign(section.title) }),
  })
}

function letterBlocks({
  id,
  sender,
  recipient,
  facts,
  subject,
  blocks,
  closing,
  enclosed,
  after = [],
}: Letter): Block[] {
  const { x, y, width } = countryOf(sender.country)?.window ?? usualWindow
  const isRight = x > 80 * mm
  const beside = isRight ? x : 120 * mm
  const entry = (at: Pick<PlacedEntry, 'x' | 'y' | 'width' | 'look'>, lines: readonly string[]): PlacedEntry[] =>
    lines.length === 0 ? [] : [{ ...at, inlines: inLines(lines) }]
  const said = facts.map(([label, value]) => `${label}: ${value}`)
  return [
    {
      kind: 'placed',
      height: headHeight,
      entries: [
        ...entry({ x: edge, y: top, width: 85 * mm, look: 'strong' }, [sender.name]),
        ...entry({ x: beside, y: top, width: 75 * mm, look: 'small' }, said.slice(0, 1)),
        ...entry({ x: edge, y: factsTop, width: 85 * mm, look: 'small' }, sender.address ?? []),
        ...entry({ x: beside, y: factsTop, width: 75 * mm, look: 'small' }, said.slice(1)),
        ...entry({ x, y, width, look: 'text' }, addressLines(recipient)),
      ],
      source: null,
    },
    reportSection(`${id}-text`, subject, [
      ...blocks,
      ...(closing.length === 0 ? [] : [{ ...reportParagraph(''), inlines: inLines(closing) }]),
    ]),
    ...(enclosed === null
      ? []
      : [{ ...reportSection(`${id}-enclosed`, enclosed.heading, enclosed.items.map(reportParagraph)), level: 3 }]),
    ...after,
  ]
}

/** The name, and the address under it. */
export function addressLines({ name, address = [] }: Correspondent): string[] {
  return [name, ...address]
}

function inLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    plainText(line),
  ])
}

/** Labels on a sheet of A4: three in a row, eight rows, without margins between them. */
const sheet = { columns: 3, rows: 8, width: 70 * mm, height: 37.125 * mm, pad: 7 * mm } as const

/** A sheet of labels for each 24 addresses. */
export function labelsDocument(
  { id, language, title, date }: Pick<Letter, 'id' | 'language' | 'date'> & { readonly title: string },
  recipients: readonly Correspondent[],
  forms: Pick<LanguageForms, 'words'>,
): Document {
  const each = sheet.columns * sheet.rows
  const sheets = Array.from({ length: Math.ceil(recipients.length / each) }, (_, page) =>
    recipients.slice(page * each, (page + 1) * each),
  )
  const blocks = sheets.map((own): Block => ({
    kind: 'placed',
    height: sheet.rows * sheet.height,
    entries: own.map((recipient, index) => ({
      x: (index % sheet.columns) * sheet.width + sheet.pad,
      y: Math.floor(index / sheet.columns) * sheet.height + sheet.pad,
      width: sheet.width - 2 * sheet.pad,
      look: 'text',
      inlines: inLines(addressLines(recipient)),
    })),
    source: null,
  }))
  const header = { left: '', right: '' }
  const page = ownPage({ id, language, title, subject: title, date, header, blocks }, forms)
  return { ...page, furniture: { ...page.furniture, footer: '' } }
}
