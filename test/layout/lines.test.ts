import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line } from '../../src/layout/items.js'
import { linesOf, textWidth, type Alignment } from '../../src/layout/lines.js'
import { textRun, type TextStyle } from '../../src/layout/runs.js'
import { drawnText, fonts } from './support.js'
import { typesetting } from '../locale/languages.js'

const style: TextStyle = { font: 'regular', size: 11, leading: 15.5, colour: '#000000' }

const set = (text: string, measure: number, align: Alignment = 'justify'): Line[] =>
  linesOf([textRun(text, style, null)], fonts, { measure, align, language: 'sv', typesetting, hyphenate: true })

const read = (lines: readonly Line[]): string => lines.map((line) => drawnText(line.contents)).join('')

const swedish =
  'Parterna är överens om att samverkansöverenskommelsen ska tillämpas så att den enskilde får den hälso- och sjukvård som behövs, oavsett vilken huvudman som svarar för insatsen.'

test('what stands on the lines is the text, letter for letter, but for hyphens at their ends', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcåäöfi-.,()<>&*12'), minLength: 1, maxLength: 18 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 40, max: 340 }), (list, measure) => {
      const text = list.join(' ')
      expect(read(set(text, measure)).replace(/\u00ad/g, '')).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('all lines but the last fill the measure, and the right edge hangs out by a sign at most', () => {
  const lines = set(swedish.repeat(3), 339)
  for (const line of lines.slice(0, -1)) {
    const right = Math.max(...line.contents.map((content) => ('width' in content ? content.x + content.width : 0)))
    const hanging = /[ ]$/.test(drawnText(line.contents)) ? 2.3 : 0
    expect(right - hanging).toBeGreaterThan(338)
    expect(right - hanging).toBeLessThan(342)
  }
})

test('no line is wider than the measure in ragged text, even where a word has no place to break', () => {
  for (const line of set(`${'x1'.repeat(60)} https://www.example.se/${'en-lang-adress/'.repeat(6)} slut`, 120, 'start'))
    expect(line.width).toBeLessThanOrEqual(120)
})

test('a line never ends at a no-break space', () => {
  const text = Array.from({ length: 40 }, (_, index) => `${index}\u00a0000\u00a0kronor`).join(' ')
  for (const line of set(text, 100)) expect(drawnText(line.contents)).not.toMatch(/^kronor|^000|\u00a0$/)
})

test('a line does not end between a number and its word where that costs little', () => {
  const text = `${swedish} Avtalet gäller från och med den 1 januari 2018 enligt bilaga 2. `.repeat(4)
  for (const line of set(text, 339)) expect(drawnText(line.contents)).not.toMatch(/ 1 $|bilaga $/)
})

test('a hyphen at the end of a line is read as a soft hyphen, and never stands on three lines running', () => {
  const ends = set(swedish.repeat(9), 300).map((line) => drawnText(line.contents).endsWith('\u00ad'))
  expect(ends).toContain(true)
  expect(ends.some((end, index) => end && ends[index + 1] === true && ends[index + 2] === true)).toBe(false)
})

test('a line whose spaces would grow without measure is left ragged', () => {
  const lines = set(`Samverkansförbundet för ${'x1'.repeat(28)} och mer`, 339)
  for (const line of lines)
    for (const content of line.contents) if (content.kind === 'text') expect(content.wordSpace).toBeLessThan(3 * 2.2)
})

test('a paragraph with a line that cannot be filled is ragged throughout', () => {
  const lines = set(`Samverkansförbundet för ${'x1'.repeat(28)} och ${swedish}`, 339)
  for (const line of lines) {
    expect(line.width).toBeLessThan(339)
    for (const content of line.contents) if (content.kind === 'text') expect(content.wordSpace).toBe(0)
  }
})

test.each([
  [
    'the year of a date stands alone',
    'Avtalet gäller från och med den 1\u00a0januari\u00a02023 till och med den 31\u00a0december\u00a02026.',
    '31\u00a0december\u00a0|2026.',
  ],
  [
    'a name is divided',
    'Avtalet undertecknas i två exemplar. Region Dalarna och Malung-Sälens kommun behåller var sitt.',
    'Malung-Sälens kom\u00ad|mun behåller var sitt.',
  ],
  [
    'the last word is divided',
    'För varje område är fördelningen av ansvar och uppgifter beskriven i samverkansrutiner.',
    'samver\u00ad|kansrutiner.',
  ],
])('%s where a line cannot be filled otherwise', (_, text, end) => {
  const run = { ...textRun(text, style, null), divisible: text.includes('rutiner') }
  const options = { measure: 355, align: 'justify', language: 'sv', typesetting, hyphenate: true } as const
  const lines = linesOf([run], fonts, options)
  expect(lines.map((line) => drawnText(line.contents)).join('|')).toMatch(
    new RegExp(`${end.replace('|', '\\|')}$`, 'u'),
  )
  expect(lines[0]?.width).toBe(355)
})

test('a paragraph of words is filled, and no space becomes twice as wide as it is, whatever its words', () => {
  const word = fc.constantFrom(...swedish.split(' '))
  const space = textWidth(' ', style, fonts)
  let full = 0
  let wide = 0
  fc.assert(
    fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (list) => {
      for (const line of set(list.join(' '), 355).slice(0, -1)) {
        expect(line.width).toBe(355)
        full += 1
        const spaces = line.contents.flatMap((content) => (content.kind === 'text' ? [content.wordSpace] : []))
        if (Math.max(...spaces) > space) wide += 1
      }
    }),
    { numRuns: 300, seed: 18 },
  )
  expect({ full: full > 500, wide }).toEqual({ full: true, wide: 0 })
})

test('the words of a link to an address are underlined on each line, and those of a reference are not', () => {
  const link = { url: 'https://www.example.se/', target: null, contents: 'lagen' }
  const linked = { ...textRun('lagen om samverkan vid utskrivning från sluten hälso- och sjukvård', style, null), link }
  const before = textRun(`${swedish} Se `, style, null)
  const lines = (run: ReturnType<typeof textRun>): Line[] =>
    linesOf([before, run, textRun('.', style, null)], fonts, {
      measure: 339,
      align: 'justify',
      language: 'sv',
      typesetting,
      hyphenate: false,
    })
  const rules = lines(linked).flatMap(({ contents }) => contents.filter(({ kind }) => kind === 'rule'))
  expect(rules).toHaveLength(2)
  for (const rule of rules) expect(rule).toMatchObject({ height: 0, mark: null })
  const reference = { ...linked, link: { ...link, url: null, target: 'term' } }
  expect(lines(reference).flatMap(({ contents }) => contents.filter(({ kind }) => kind === 'rule'))).toEqual([])
})

test('an address in the text is divided without a hyphen that would be read as part of it', () => {
  const addresses = ['www.samverkansöverenskommelse.se', 'samverkansöverenskommelse@halsoochsjukvardsforvaltningen.se']
  for (const address of [...addresses, 'hälsoochsjukvårdsförvaltningen.regiondalarna.se/samverkansöverenskommelse'])
    for (let measure = 60; measure < 300; measure += 7) {
      const lines = set(`Läs mer på ${address} eller ring hälsocentralen.`, measure)
      expect(read(lines).replace(/\s/g, '')).toContain(address)
      const ends = lines.map((line) => drawnText(line.contents))
      expect(
        ends.filter((end) => end.endsWith('\u00ad') && address.includes(end.replace('\u00ad', '').trim())),
      ).toEqual([])
    }
})

test('a heading does not end a line after a hyphen that stands for a rest, nor before the capitals of a name', () => {
  const words = ['Avtal om samverkan inom hälso- och sjukvård', 'For Akershus universitetssykehus HF']
  for (const text of words)
    for (let measure = 140; measure < 240; measure += 4) {
      const ends = set(text, measure, 'balance').map((line) => drawnText(line.contents).trimEnd())
      expect(ends.some((end) => end.endsWith('hälso-'))).toBe(false)
      expect(ends).not.toContain('HF')
    }
})

test('a forced break ends a line and keeps the words apart', () => {
  const lines = linesOf([textRun('rad ett', style, null), { kind: 'break' }, textRun('rad två', style, null)], fonts, {
    measure: 300,
    align: 'justify',
    language: 'sv',
    typesetting,
    hyphenate: true,
  })
  expect(lines.map((line) => drawnText(line.contents))).toEqual(['rad ett ', 'rad två'])
})

test('text flush right ends at the measure', () => {
  const [line] = set('1 000', 100, 'end')
  const content = line?.contents[0]
  expect(content?.kind === 'text' && Math.abs(content.x + content.width - 100) < 0.01).toBe(true)
})
