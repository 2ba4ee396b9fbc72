import { expect, test } from 'vitest'
import { pageFaults, type PageFacts } from './page-faults.js'
import type { Area, SeenPage, Word } from './page-lines.js'

const facts: PageFacts = {
  text: { left: 128, right: 483, top: 88, bottom: 750 },
  body: { size: 11, leading: 15.5 },
  inset: 18,
  justified: true,
  annexes: ['Bilaga 1'],
  signed: ['För Falu kommun'],
  signers: ['Hälso- och sjukvårdsdirektör för regionen'],
  broken: ['Falu kommun Box 1'],
}

/** Words of a line that reaches from edge to edge, or as far as its spaces take it. */
const line = (text: string, top: number, { bold = false, space = 2.2, left = 128, full = false } = {}): Word[] => {
  const words = text.split(' ')
  const wide = words.reduce((sum, word) => sum + word.length * 5, 0)
  const gap = full ? (483 - left - wide) / (words.length - 1) : space
  let x = left
  return words.map((word) => {
    const place = { left: x, right: x + word.length * 5, top, bottom: top + 11 }
    x = place.right + gap
    return { ...place, text: word, font: bold ? 'AAAAAA+SourceSans3-Bold' : 'AAAAAA+SourceSans3-Regular', size: 11 }
  })
}

const sentence = 'Parterna är överens om att samverka så att den enskilde får den vård som x'
const paragraphs = (from: number, to: number): Word[] =>
  Array.from({ length: Math.floor((to - from) / 20) }, (_, index) => line('Regionen svarar.', from + index * 20)).flat()

const page = (words: readonly Word[], more: Partial<SeenPage> = {}): SeenPage => ({
  width: 595,
  height: 842,
  words,
  boxes: [],
  rules: [],
  fields: [],
  ...more,
})

const rulesOf = (...pages: SeenPage[]): string[] => pageFaults(pages, facts).map(({ page, rule }) => `${page} ${rule}`)

const filled = page(paragraphs(88, 750))

test('a page that is filled with paragraphs has no fault', () => {
  expect(rulesOf(filled, filled)).toEqual([])
})

test('a foot that is blank is a fault, but before an annex and at the end', () => {
  const half = page(paragraphs(88, 400))
  expect(rulesOf(half, filled)).toEqual(['1 page/blank'])
  expect(rulesOf(filled, half)).toEqual([])
  expect(rulesOf(half, page([...line('Bilaga 1', 88, { bold: true }), ...paragraphs(120, 750)]))).toEqual([])
  const noted = page([...paragraphs(88, 400), ...paragraphs(700, 750)])
  expect(rulesOf(noted, filled)).toEqual(['1 page/blank'])
})

test('a page with next to nothing on it is a fault, even the last', () => {
  expect(rulesOf(filled, page(paragraphs(88, 120)))).toEqual(['2 page/forlorn'])
})

test('signatures stand with text of what is signed; where they go on they may stand alone', () => {
  const blocks = [...line('För Falu kommun', 400, { bold: true }), ...line('Underskrift', 500)]
  const alone = page([...blocks, ...line('Titel', 740)], { boxes: [{ left: 128, right: 300, top: 88, bottom: 380 }] })
  expect(rulesOf(filled, alone)).toEqual(['2 page/blank', '2 page/signed-alone'])
  const withText = page([...line(sentence, 88), ...line(sentence, 110), ...paragraphs(130, 390), ...blocks])
  expect(rulesOf(filled, withText, alone)).toEqual(['2 page/blank', '3 page/blank'])
})

test('a wide space and a line that is not filled are faults of a paragraph that fills its lines', () => {
  const rest = paragraphs(140, 750)
  const full = (text: string): string[] =>
    rulesOf(page([...line(text, 88, { full: true }), ...line('vård som behövs', 103.5), ...rest]), filled)
  expect(full(sentence)).toEqual([])
  expect(full('Parterna är överens om att samverka så att den enskilde får den')).toEqual(['1 line/space'])
  const ragged = page([...line(sentence.slice(0, 40), 88), ...line('vård som behövs', 103.5), ...rest])
  expect(rulesOf(ragged, filled)).toEqual(['1 paragraph/ragged'])
})

test('a last line of a few letters is a fault, and so is a line that begins with a sign', () => {
  const first = line(sentence, 88, { full: true })
  const ends = (text: string): string[] =>
    rulesOf(page([...first, ...line(text, 103.5), ...paragraphs(140, 750)]), filled)
  expect(ends('av.')).toEqual(['1 paragraph/runt'])
  expect(ends('behövs')).toEqual([])
  expect(ends('– och behövs')).toEqual(['1 line/sign'])
  expect(ends('/och behövs')).toEqual(['1 line/sign'])
  expect(rulesOf(page([...line('– Syfte', 88, { bold: true }), ...paragraphs(120, 750)]), filled)).toEqual([
    '1 line/sign',
  ])
})

test('the label of an item is no part of its lines', () => {
  const item = [...line('10. En', 88), ...line(`${sentence.slice(9)} av`, 88, { left: 160, full: true })]
  const words = item.map((word, index) => (index === 1 ? { ...word, left: 147, right: 156 } : word))
  const page_ = page([...words, ...line('vård som behövs', 103.5, { left: 147 }), ...paragraphs(140, 750)])
  expect(rulesOf(page_, filled)).toEqual([])
})

test('what stands at the edge of the page is a fault', () => {
  expect(rulesOf(page([...line('Version', 12), ...filled.words]), filled)).toEqual(['1 page/edge'])
})

test('words over each other, words on a line or a box, and boxes that touch are faults', () => {
  const place = (left: number, top: number): Area => ({ left, right: left + 60, top, bottom: top + 40 })
  const free = [...paragraphs(88, 115), ...paragraphs(225, 750)]
  const of = (more: Partial<SeenPage>, words: readonly Word[] = line('Falu kommun', 120)): string[] => [
    ...new Set(rulesOf(page([...words, ...free], more), filled)),
  ]
  const box = place(200, 180)
  expect(of({ boxes: [box, place(262, 180), place(200, 140)] }, line('Falu', 186, { left: 204 }))).toEqual([])
  expect(of({ boxes: [box, place(261, 180)] })).toEqual(['1 page/touch'])
  expect(of({ boxes: [box, place(230, 200)] })).toEqual(['1 page/touch'])
  expect(of({ boxes: [place(128, 126)] })).toEqual(['1 page/touch'])
  expect(of({ fields: [place(128, 129)] })).toEqual(['1 page/touch'])
  expect(of({ rules: [{ left: 128, right: 300, top: 125, bottom: 125 }] })).toEqual(['1 page/touch'])
  expect(of({ rules: [{ left: 128, right: 300, top: 130, bottom: 130 }] })).toEqual([])
  expect(of({}, [...line('Falu', 120), ...line('kommun', 124)])).toEqual(['1 page/over'])
})

test('a sign that follows a blank to fill in begins no line, and a line before a break that was asked for is filled', () => {
  const sign = line('. Parterna är överens.', 742, { left: 200 })
  expect(rulesOf(page([...paragraphs(88, 730), ...sign]))).toEqual(['1 line/sign'])
  const blank = { left: 128, right: 199, top: 752, bottom: 753 }
  expect(rulesOf(page([...paragraphs(88, 730), ...sign], { rules: [blank] }))).toEqual([])
  const broken = [...line('Falu kommun Box 1', 719.5), ...line('791 83 Falun', 735)]
  expect(rulesOf(page([...paragraphs(88, 700), ...broken]))).toEqual([])
  const short = [...line('Mora kommun Box 1', 719.5), ...line('792 80 Mora', 735)]
  expect(rulesOf(page([...paragraphs(88, 700), ...short]))).toEqual(['1 paragraph/ragged'])
})
