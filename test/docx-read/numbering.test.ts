import { expect, test } from 'vitest'
import { by, p, r, readBody, seen } from './made.js'

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const abstract = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`

const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`

const item = (id: number, index: number, text = 'x'): string =>
  p(r(text), `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`)

const outline = abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3)'))

test('levels are counted under each other, and begin again after one above', () => {
  const docx = readBody(
    [item(1, 0), item(1, 1), item(1, 1), item(1, 2), item(1, 2), item(1, 0), item(1, 1), item(1, 2)].join(''),
    { numbering: outline + list(1, 0) },
  )
  expect(seen(docx)).toEqual(['1. x', '1.1 x', '1.2 x', 'a) x', 'b) x', '2. x', '2.1 x', 'a) x'])
})

test('lists of one kind count on from each other, and one that says so begins anew once', () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
  const docx = readBody([item(1, 0), item(2, 0), item(3, 0), item(3, 0), item(1, 0)].join(''), {
    numbering: outline + list(1, 0) + list(2, 0) + list(3, 0, anew),
  })
  expect(seen(docx)).toEqual(['1. x', '2. x', '5. x', '6. x', '7. x'])
})

test('a level that a list has for itself is counted by that', () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '§ %1')}</w:lvlOverride>`
  const docx = readBody([item(1, 0), item(2, 0)].join(''), { numbering: outline + list(1, 0) + list(2, 0, own) })
  expect(seen(docx)).toEqual(['1. x', '§ II x'])
})

test('a level may never begin again, or only after one far above', () => {
  const never = abstract(
    0,
    level(0, 'decimal', '%1'),
    level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>'),
    level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
  )
  const docx = readBody(
    [
      item(1, 0),
      item(1, 1, 'n'),
      item(1, 2, 't'),
      item(1, 1, 'n'),
      item(1, 2, 't'),
      item(1, 0),
      item(1, 1, 'n'),
      item(1, 2, 't'),
    ].join(''),
    { numbering: never + list(1, 0) },
  )
  expect(seen(docx)).toEqual(['1 x', '1 n', '1 t', '2 n', '2 t', '2 x', '3 n', '1 t'])
})

test('numbers of levels above are written as those are, or in digits where the level says so', () => {
  const legal = abstract(
    0,
    level(0, 'upperRoman', 'Artikel %1'),
    level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    level(2, 'decimal', '%1-%3'),
  )
  const docx = readBody([item(1, 0), item(1, 1), item(1, 2)].join(''), { numbering: legal + list(1, 0) })
  expect(seen(docx)).toEqual(['Artikel I x', '1.1 x', 'I-1 x'])
})

test('a style brings its list, its level is the one that the list has for it, and list 0 takes it away', () => {
  const heading = (index: number, style: string): string =>
    level(index, 'decimal', index === 0 ? '%1' : '%1.%2', `<w:pStyle w:val="${style}"/>`)
  const style = (id: string, more: string, based = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${based}<w:pPr>${more}</w:pPr></w:style>`
  const docx = readBody(
    [
      p(r('a'), '<w:pStyle w:val="H1"/>'),
      p(r('b'), '<w:pStyle w:val="H2"/>'),
      p(r('c'), '<w:pStyle w:val="H3"/>'),
      p(r('d'), '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join(''),
    {
      styles:
        style('H1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style('H2', '<w:numPr><w:numId w:val="1"/></w:numPr>', '<w:basedOn w:val="H1"/>') +
        style('H3', '', '<w:basedOn w:val="H2"/>'),
      numbering: abstract(0, heading(0, 'H1'), heading(1, 'H2')) + list(1, 0),
    },
  )
  expect(seen(docx)).toEqual(['1 a', '1.1 b', '1.2 c', 'd'])
})

test('a list that only names a style has the levels of the list of that style', () => {
  const docx = readBody(item(2, 0), {
    styles:
      '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering:
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>${level(0, 'decimal', '(%1)')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1),
  })
  expect(seen(docx)).toEqual(['(1) x'])
})

test('numbers are those of the side that is seen', () => {
  const docx = readBody(
    item(1, 0, 'a') +
      p(
        `<w:ins ${by}>${r('ny')}</w:ins>`,
        `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins ${by}/></w:rPr>`,
      ) +
      item(1, 0, 'b'),
    { numbering: outline + list(1, 0) },
  )
  expect(seen(docx)).toEqual(['1. a', '2. ny', '3. b'])
  expect(seen(docx, 'before')).toEqual(['1. a', '2. b'])
})

test.each([
  ['decimalZero', '01'],
  ['lowerRoman', 'i'],
  ['upperLetter', 'A'],
  ['ordinal', '1st'],
  ['none', ''],
  ['decimalEnclosedCircle', '①'],
  ['a format that nobody knows', '1'],
])('a number in %s', (format, label) => {
  const docx = readBody(item(1, 0), { numbering: abstract(0, level(0, format, '%1')) + list(1, 0) })
  expect(seen(docx)).toEqual([label === '' ? 'x' : `${label} x`])
})

test('letters after z are doubled, numbers past the last Roman one are digits', () => {
  const at = (format: string, start: number): string[] =>
    seen(
      readBody(item(1, 0), {
        numbering:
          abstract(0, level(0, format, '%1').replace('w:start w:val="1"', `w:start w:val="${start}"`)) + list(1, 0),
      }),
    )
  expect([at('lowerLetter', 27), at('lowerRoman', 4000), at('lowerLetter', 0)].flat()).toEqual([
    'aa x',
    '4000 x',
    '0 x',
  ])
})

test('bullets are bullets, whatever font they are from', () => {
  const docx = readBody(item(1, 0) + item(1, 1), {
    numbering: abstract(0, level(0, 'bullet', '\uF0B7'), level(1, 'bullet', '–')) + list(1, 0),
  })
  expect(seen(docx)).toEqual(['• x', '– x'])
})
