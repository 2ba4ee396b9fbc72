// Texts that the parser of Markdown could not read in an office's patience are refused before it; texts that an office may
// write are not.

import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { openMemory } from '../../src/base/memory.js'
import { firstPastLimit } from '../../src/markdown/bounds.js'
import { linesOf } from '../../src/markdown/lines.js'
import { parse } from '../../src/markdown/parse.js'
import { readMarkdown } from '../../src/markdown/syntax.js'
import { checkPermitted } from '../../src/markdown/permitted.js'

const times = (text: string, count: number): string => text.repeat(count)
const counted = (count: number, make: (index: number) => string, joint = '\n'): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(joint)

describe('a text that is past a limit is refused before it is parsed, with the name of the limit', () => {
  it.each([
    ['asterisks, a letter, asterisks', times('*', 20_000) + 'a' + times('*', 20_000), 'emphasis'],
    ['marks that close nothing', times('a* ', 10_000), 'emphasis'],
    ['marks of two kinds', times('*_', 20_000), 'emphasis'],
    ['marks in many paragraphs', times(times('a* ', 400) + '\n\n', 200), 'marks'],
    ['marks in the rows of a table', `| a |\n|---|\n${times('| **a** **b** **c** |\n', 9_000)}`, 'marks'],
    ['marks in what only looks like a table', `text\n| a |\n|---|\n${times('| a* |\n', 1_000)}`, 'emphasis'],
    ['marks under an item that is none', `text\n2. a\n${times('3. a* *\n*\n', 700)}`, 'emphasis'],
    ['brackets in each other', times('[', 20_000) + 'a' + times(']', 20_000), 'brackets'],
    ['brackets that close nothing', times('a]', 20_000), 'brackets'],
    ['calls of footnotes that do not exist', times('[^x]', 10_000), 'brackets'],
    ['lines of them', times('[^x]\n', 10_000), 'brackets'],
    ['pictures', times('![[[[', 5_000), 'brackets'],
    ['links without an end', times('[a](b "', 1_000), 'links'],
    ['remarks of HTML without an end', `a ${times('<!-- ', 5_000)}`, 'links'],
    ['character data without an end', `a ${times('<![CDATA[', 5_000)}`, 'brackets'],
    ['tags', times('<b>a</b> ', 5_000), 'links'],
    ['addresses', times('<http://a.se/> ', 2_000), 'links'],
    ['backticks of rising number', counted(600, (index) => `${times('`', index + 1)}a`, ' '), 'paragraph-length'],
    ['underlined lines', times('a\n=\n\n', 8_000), 'headings'],
    ['underlined lines without a gap', times('a\n=\n', 8_000), 'paragraph-lines'],
    ['lines under an underlined one', `a\n${times('=\n', 8_000)}`, 'paragraph-lines'],
    ['definitions of links', counted(20_000, (index) => `[d${index}]: http://a.se/${index}`), 'link-definitions'],
    ['footnotes', counted(5_000, (index) => `[^${index}]: Not.`), 'footnotes'],
    ['footnotes in footnotes', times('[^x]: ', 5_000), 'markdown-nesting'],
    ['quotations in each other', times('>', 90_000) + 'a', 'markdown-nesting'],
    ['lists in each other', counted(900, (index) => `${times('  ', index)}- a`), 'markdown-nesting'],
    ['lists in each other in a line', `${times('- ', 5_000)}a`, 'markdown-nesting'],
    ['lists of asterisks in each other in a line', `${times('* ', 5_000)}a`, 'markdown-nesting'],
    ['quotations and lists in turn', `${times('> - ', 5_000)}a`, 'markdown-nesting'],
    ['quotations one after the other', times('> a\n\n', 8_000), 'lists'],
    ['lists one after the other', times('- a\n+ b\n', 8_000), 'lists'],
    ['lists and text in turn', times('- a\n\nb\n\n', 8_000), 'lists'],
    ['lines that a quotation takes in', `> a\n${times('b\n', 8_000)}`, 'paragraph-lines'],
    ['items that open with nothing', times('a\n*\n', 8_000), 'paragraph-lines'],
    ['a table with many columns', `${times('|a', 10_000)}|\n${times('|-', 10_000)}|`, 'table-columns'],
    [
      'a table with many cells',
      `${times('|a', 50)}|\n${times('|-', 50)}|\n${times(`${times('|b', 50)}|\n`, 3_000)}`,
      'table-cells',
    ],
    [
      'a table without strokes at its sides',
      `a | b | c\n--|---|---\n${times('d | e | f\n', 1_900)}\n`.repeat(3),
      'table-cells',
    ],
    ['columns of such a table', `${times('a|', 1_000)}a\n${times('-|', 1_000)}-`, 'table-columns'],
    ['tables one after the other', times('| a | b |\n|---|---|\n| c | d |\n\n', 3_000), 'table-cells'],
    ['a paragraph without end', times('Ord och ord. ', 50_000), 'paragraph-length'],
    ['a word without end', times('a', 200_000), 'paragraph-length'],
    ['spaces in a line', `a${times(' ', 100_000)}b`, 'paragraph-length'],
    ['line feeds', times('\n', 900_000), 'text-lines'],
    ['carriage returns', times('\r', 900_000), 'text-lines'],
    ['a text without end', times('Ord och ord.\n\n', 80_000), 'text-length'],
  ] as const)('%s', (_, text, limit) => {
    expect(firstPastLimit(text)?.limit).toBe(limit)
  })
})

describe('a text that an office may write is read', () => {
  it.each([
    ['200 kB of paragraphs', times(`${times('Ord **och** ord [länk](https://a.se). ', 10)}\n\n`, 45)],
    [
      'a thousand footnotes',
      `${counted(1_000, (at) => `Ord[^${at}].`, ' ')}\n\n${counted(1_000, (at) => `[^${at}]: Not.`)}`,
    ],
    ['a table of 4,000 rows', `| a | b |\n|---|---|\n${times('| **c** | d och d |\n', 4_000)}`],
    ['a list of 5,000 items', times('- ord och ord\n', 5_000)],
    ['a numbered list of 2,000 items', counted(2_000, (index) => `${index + 1}. ${times('ord ', 40)}`)],
    ['lists as deep as a page shows', counted(12, (index) => `${times('  ', index)}- a`)],
    ['a line of hyphens', times('- ', 60)],
    ['a table in an item', times('- a\n\n  | a | b |\n  |---|---|\n  | c | d |\n\n', 500)],
    ['empty lines and spaces', times('a\n\n \n\n', 5_000)],
  ])('%s', (_, text) => expect(firstPastLimit(text)).toBeNull())
})

it('what is past a limit is one problem at its place, and nothing else comes out', () => {
  const place = { file: 'a.md', line: 3, column: 1 }
  const markdown = `Ord.\n\n${times('a* ', 5_000)}`
  const { blocks, problems } = parse({ markdown, calls: [], stretches: [{ offset: 0, place }] }, 'a.md', openMemory())
  expect(blocks).toEqual([])
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'limit/exceeded', place: { file: 'a.md', line: 5, column: 1 } }),
  ])
})

it('no more problems of one text are reported than anybody reads', () => {
  const place = { file: 'a.md', line: 1, column: 1 }
  const filled = { markdown: times('a == b\n\n', 3_000), calls: [], stretches: [{ offset: 0, place }] }
  expect(checkPermitted(readMarkdown(filled.markdown), filled, 'a.md')).toHaveLength(3_000)
  const { problems } = parse(filled, 'a.md', openMemory())
  expect(problems).toHaveLength(limits.problems.most + 1)
  expect(problems.at(-1)?.rule).toBe('limit/exceeded')
})

it('no paragraph of the parser goes past a line that is said to open one', () => {
  const pieces = [
    'a',
    'a | b',
    '| a | b |',
    '|---|---|',
    '|---|',
    '| a |',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '2) ',
    '> ',
    '>',
    '# ',
    '#',
    '[^x]: ',
  ]
  const rest = [
    '[^x\\]: ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '-',
    '*',
    '---',
    '=',
    '```',
    '<div>',
    '<!--',
    '\\',
    '|',
    '\u00a0',
  ]
  const text = fc.array(fc.constantFrom(...pieces, ...rest), { maxLength: 30 }).map((all) => all.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const lines = [...linesOf(written)]
      visit(readMarkdown(written), (node: Nodes) => {
        if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
        const [first, last] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
        const within = lines.filter(
          ({ offset, content, row }) => offset > first && offset < last && content !== '' && !row,
        )
        const opening = within.filter(({ opens }) => opens)
        expect(opening.map(({ prefix, content }) => prefix + content)).toEqual([])
        if (node.type === 'tableCell') return
        const rows = lines.filter(({ offset, row }) => row && offset > first && offset < last)
        expect(rows).toEqual([])
      })
    }),
    { numRuns: 1_000, seed: 21 },
  )
})
