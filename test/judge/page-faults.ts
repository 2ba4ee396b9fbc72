// What a reader would dislike about pages. Goes in: what stands on them, as a program of others sees it, and what is to be known of their
// document. Comes out: the faults of each page, in words.

import { linesOn, paragraphsOf, type Area, type SeenLine, type SeenPage, type Word } from './page-lines.js'

export interface PageFacts {
  /** Where the text stands: running header and footer are outside. */
  readonly text: Area
  /** Size and leading of running text. */
  readonly body: { readonly size: number; readonly leading: number }
  /** How far what is set apart on both sides is set in. */
  readonly inset: number
  /** Whether running text fills its lines. */
  readonly justified: boolean
  /** "Bilaga 1": what begins a new page. */
  readonly annexes: readonly string[]
  /** "För Falu kommun": what stands over what is signed. */
  readonly signed: readonly string[]
  /** Who signs, and in which office: set on lines of their own, as they are. */
  readonly signers: readonly string[]
  /** What stands before a line break that the text asks for: such a line is not filled. */
  readonly broken: readonly string[]
}

export interface PageFault {
  /** From 1. */
  readonly page: number
  readonly rule: string
  readonly message: string
}

export function pageFaults(pages: readonly SeenPage[], facts: PageFacts): PageFault[] {
  const seen = pages.map((page) => readPage(page, facts))
  return seen.flatMap((page, index) => {
    const next = seen[index + 1]
    const faults = [
      ...blank(page, next === undefined || beginsAnnex(next, facts), facts),
      ...signedAlone(page, seen.slice(0, index), facts),
      ...ofParagraphs(page, facts),
      ...outside(page.seen),
      ...touching(page.seen),
    ]
    return faults.map(([rule, message]) => ({ page: index + 1, rule, message }))
  })
}

type Fault = readonly [rule: string, message: string]

interface ReadPage {
  readonly seen: SeenPage
  readonly lines: readonly SeenLine[]
  /** Of running text and headings. */
  readonly paragraphs: readonly (readonly SeenLine[])[]
}

function readPage(seen: SeenPage, { text, body }: PageFacts): ReadPage {
  const lines = linesOn(seen.words, text)
  const running = lines.filter(({ size }) => Math.abs(size - body.size) < 0.1)
  return { seen, lines, paragraphs: paragraphsOf(running, body.leading) }
}

function beginsAnnex({ lines }: ReadPage, { annexes }: PageFacts): boolean {
  const first = wordsOf(lines[0])
  return annexes.some((annex) => first.startsWith(annex))
}

/** So much of the height of the text, as a share, may be blank. */
const widestBlank = 0.15
/** A page is filled to more than this, even the last one. */
const leastOnPage = 0.08

/** The widest blank between what stands on a page, and down to the foot of the text where it is not `last`. */
function blank({ seen, lines }: ReadPage, last: boolean, { text }: PageFacts): Fault[] {
  const inside = [...lines, ...seen.boxes, ...seen.rules, ...seen.fields]
    .filter(({ top, bottom }) => bottom > text.top && top < text.bottom + 6)
    .sort((one, other) => one.top - other.top)
  let reached = text.top
  let widest = 0
  for (const { top, bottom } of inside) {
    widest = Math.max(widest, top - reached)
    reached = Math.max(reached, bottom)
  }
  const height = text.bottom - text.top
  if (!last) widest = Math.max(widest, text.bottom - reached)
  if ((reached - text.top) / height < leastOnPage) return [['page/forlorn', 'Hardly anything stands on the page.']]
  const share = widest / height
  return share <= widestBlank ? [] : [['page/blank', `${(100 * share).toFixed(0)} % of the text's height are blank.`]]
}

/** Signature blocks begin on a page that shows some of what is signed. */
function signedAlone(page: ReadPage, before: readonly ReadPage[], facts: PageFacts): Fault[] {
  const isSigned = ({ lines }: ReadPage): boolean =>
    lines.some((line) => line.bold && facts.signed.some((heading) => heading.startsWith(wordsOf(line))))
  if (!isSigned(page) || before.some(isSigned)) return []
  const width = facts.text.right - facts.text.left
  const text = page.paragraphs.flat().filter((line) => !line.bold && line.right - line.left > 0.35 * width)
  return text.length >= 2 ? [] : [['page/signed-alone', 'The signatures stand without text.']]
}

/** A space wider than this, in points, is a hole. */
const widestSpace = 4.4
/** What a last line holds at least, where it holds one word. */
const fewestLetters = { ofWord: 4, ofDivided: 5 }

function ofParagraphs({ seen, lines, paragraphs }: ReadPage, facts: PageFacts): Fault[] {
  const starts = lines.flatMap((line): Fault[] => {
    if (followsBlank(line, seen)) return []
    const sign = line.bold ? /^[-–—,.;:!?)\]/]/.exec(wordsOf(line)) : /^[,.;:!?)\]/]/.exec(wordsOf(line))
    return sign === null ? [] : [['line/sign', `A line begins with a sign: ${wordsOf(line)}`]]
  })
  return [...starts, ...paragraphs.flatMap((paragraph) => ofParagraph(paragraph, facts))]
}

/** A blank to fill in has no words, and begins a line as they do. */
function followsBlank({ left, top, bottom }: SeenLine, { rules, boxes, fields }: SeenPage): boolean {
  return [...rules, ...boxes, ...fields].some(
    (blank) => Math.abs(left - blank.right) < widestSpace && blank.bottom > top && blank.top < bottom + widestSpace,
  )
}

function ofParagraph(paragraph: readonly SeenLine[], facts: PageFacts): Fault[] {
  const full = paragraph.slice(0, -1)
  const last = paragraph.at(-1)
  const running = full.length > 0 && full.every((line) => !line.bold)
  const starts = paragraph.slice(1).flatMap((line): Fault[] => {
    return /^[-–—]/.test(wordsOf(line)) ? [['line/sign', `A line begins with a dash: ${wordsOf(line)}`]] : []
  })
  if (!running || last === undefined) return starts
  const wide = full.flatMap((line): Fault[] => {
    const space = Math.max(0, ...line.words.slice(1).map((word, index) => word.left - (line.words[index]?.right ?? 0)))
    if (!facts.justified || space <= widestSpace) return []
    return [['line/space', `A space is ${space.toFixed(1)} pt wide: ${wordsOf(line)}`]]
  })
  const isApart =
    facts.signers.includes(paragraph.map(wordsOf).join(' ')) || last.words.some(({ text }) => /^\.{2,}$/.test(text))
  const short = isApart ? undefined : full.find((line) => !reachesEdge(line, facts) && !isBroken(line, facts))
  const ragged: Fault[] =
    facts.justified && short !== undefined ? [['paragraph/ragged', `A line is not filled: ${wordsOf(short)}`]] : []
  const letters = wordsOf(last).replace(/[^\p{L}\p{N}]/gu, '').length
  const divided = /[-\u00ad]$/.test(wordsOf(full.at(-1)))
  const runt: Fault[] =
    last.words.length === 1 && letters < (divided ? fewestLetters.ofDivided : fewestLetters.ofWord)
      ? [['paragraph/runt', `The last line is short: ${wordsOf(full.at(-1))} | ${wordsOf(last)}`]]
      : []
  return [...starts, ...wide, ...ragged, ...runt]
}

function isBroken(line: SeenLine, { broken }: PageFacts): boolean {
  return broken.some((text) => text.endsWith(wordsOf(line)))
}

/** A full stop or a hyphen hangs a little over the edge. */
function reachesEdge({ right }: SeenLine, { text, inset }: PageFacts): boolean {
  return [text.right, text.right - inset].some((edge) => right > edge - 1 && right < edge + 4)
}

/** What stands nearer to the edge of the page, in points, printers cut off. */
const nearestToEdge = 20

function outside({ width, height, words, boxes, fields }: SeenPage): Fault[] {
  const isNear = ({ left, right, top, bottom }: Area): boolean =>
    Math.min(left, top, width - right, height - bottom) < nearestToEdge
  const near = [...words, ...boxes, ...fields].filter(isNear)
  const said = near.map((area) => ('text' in area ? String(area.text) : 'a box')).slice(0, 6)
  return near.length === 0 ? [] : [['page/edge', `Too near to the edge of the page: ${said.join(' ')}`]]
}

/** What is drawn this near, in points, touches. */
const nearestToBox = 1.5

function touching({ words, boxes, rules, fields }: SeenPage): Fault[] {
  const faults: Fault[] = []
  const inks = words.map((word) => ({ word, ink: inkOf(word) }))
  for (const [index, { word, ink }] of inks.entries()) {
    const over = inks.slice(index + 1).find((other) => overlap(ink, other.ink))
    if (over !== undefined) faults.push(['page/over', `“${word.text}” and “${over.word.text}” stand over each other.`])
    if (fields.some((field) => overlap(grown(field, nearestToBox), ink)))
      faults.push(['page/touch', `“${word.text}” touches a field.`])
    if (boxes.some((box) => overlap(grown(box, 0.5), ink) && !holds(box, ink)))
      faults.push(['page/touch', `“${word.text}” touches a box.`])
    if (rules.some((rule) => overlap(grown(rule, 0.25), ink)))
      faults.push(['page/touch', `A line goes through “${word.text}”.`])
  }
  const framed = [...boxes, ...fields]
  for (const [index, box] of framed.entries())
    if (framed.slice(index + 1).some((other) => touch(box, other)))
      faults.push(['page/touch', `Two boxes touch, ${box.top.toFixed(0)} pt from the top.`])
  return faults
}

/** Apart by less than one likes, and neither one within the other nor on a common edge. */
function touch(box: Area, other: Area): boolean {
  if (holds(box, other) || holds(other, box)) return false
  const apart = Math.max(other.left - box.right, box.left - other.right, other.top - box.bottom, box.top - other.bottom)
  return apart < nearestToBox && Math.abs(apart) > 0.1
}

/** From the height of capitals to the baseline. */
function inkOf(word: Word): Area {
  const { left, right, bottom, size } = word
  return { left: left + 0.2, right: right - 0.2, top: bottom - 0.85 * size, bottom: bottom - 0.3 * size }
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer.left <= inner.left + 0.1 &&
    outer.right >= inner.right - 0.1 &&
    outer.top <= inner.top + 0.1 &&
    outer.bottom >= inner.bottom - 0.1
  )
}

function grown({ left, right, top, bottom }: Area, by: number): Area {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by }
}

function wordsOf(line: SeenLine | undefined): string {
  return line?.words.map(({ text }) => text).join(' ') ?? ''
}
