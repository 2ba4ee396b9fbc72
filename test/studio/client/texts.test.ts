// What the editor knows of a text: its slots, paragraphs, places, and where something is put in.

import { describe, expect, test } from 'vitest'
import {
  asBlock,
  asFootnote,
  asPasted,
  blankText,
  inLine,
  type Insertion,
} from '../../../src/studio/client/editor/insertions.js'
import { paragraphAt, paragraphsOf } from '../../../src/studio/client/editor/paragraphs.js'
import { offsetAt, placeOf, wordAt } from '../../../src/studio/client/editor/positions.js'
import { ownWords, slotKey, slotsIn } from '../../../src/studio/client/editor/slots.js'
import { emptyGrid, resized, tableText, withPasted } from '../../../src/studio/client/tables.js'

/** The text after an insertion, with the cursor as a bar. */
function after(text: string, { changes, cursor }: Insertion): string {
  const changed = [...changes]
    .reverse()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
  return `${changed.slice(0, cursor)}|${changed.slice(cursor)}`
}

describe('slots', () => {
  test('are values and the tags of blocks', () => {
    const text = '{{#if x}}{{term.end}}{{else}}–{{/if}}'
    expect(slotsIn(text).map(({ text: slot, kind }) => [slot, kind])).toEqual([
      ['{{#if x}}', 'block'],
      ['{{term.end}}', 'value'],
      ['{{else}}', 'block'],
      ['{{/if}}', 'block'],
    ])
  })

  test('are not what stands after a backslash, nor a brace that is not closed on its line', () => {
    expect(slotsIn('\\{{x}} {{y\n}} {{z}}').map(({ from, to }) => [from, to])).toEqual([[14, 19]])
  })

  test('are the same however they are spaced', () => {
    expect(slotKey('{{ term.end }}')).toBe(slotKey('{{term.end}}'))
    expect(slotKey('{{ref  "costs"}}')).toBe('{{ref "costs"}}')
  })

  test('say what they say by themselves', () => {
    expect(ownWords('{{foreign "sv" "Landstinget Dalarna"}}')).toBe('Landstinget Dalarna')
    expect(ownWords('{{blank "Antal platser" size="short"}}')).toBe('[Antal platser]')
    expect(ownWords('{{term.end}}')).toBeNull()
  })
})

describe('paragraphs', () => {
  const text = '---\ntitle: A\n---\n\nEtt\nett.\n\n\nTvå.\n'

  test('are the front matter, and what empty lines divide', () => {
    expect(paragraphsOf(text)).toEqual([
      { first: 1, last: 3 },
      { first: 5, last: 6 },
      { first: 9, last: 9 },
    ])
  })

  test('hold the empty lines after them', () => {
    expect([1, 4, 6, 8, 9, 40].map((line) => paragraphAt(paragraphsOf(text), line))).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('of an empty text are none', () => {
    expect(paragraphsOf('')).toEqual([])
    expect(paragraphAt([], 7)).toBe(0)
  })
})

describe('places', () => {
  const text = 'ab\ncdé\n\n{{x.y}} z'

  test('go back and forth', () => {
    for (let offset = 0; offset <= text.length; offset += 1) {
      const { line, column } = placeOf(text, offset)
      expect(offsetAt(text, line, column)).toBe(offset)
    }
  })

  test('past the end of a line or the text are its end', () => {
    expect(offsetAt(text, 1, 99)).toBe(2)
    expect(offsetAt(text, 99, 1)).toBe(text.length)
  })

  test('reach to the end of their word or slot', () => {
    expect(wordAt(text, 3)).toBe(6)
    expect(wordAt(text, 8)).toBe(15)
    expect(wordAt(text, 7)).toBe(7)
  })
})

describe('insertions', () => {
  test('within a line take the place of what is selected', () => {
    expect(after('a bb c', inLine('{{x}}', 2, 4))).toBe('a {{x}}| c')
  })

  test('of blocks stand alone, with no more empty lines than they need', () => {
    expect(after('ab', asBlock('ab', 'B', 1, 1))).toBe('a\n\nB|\n\nb')
    expect(after('a\n\n\nb', asBlock('a\n\n\nb', 'B', 3, 3))).toBe('a\n\nB|\n\nb')
    expect(after('', asBlock('', 'B', 0, 0))).toBe('B|\n\n')
  })

  test('of footnotes are a call and a note at the end', () => {
    expect(after('Text.\n', asFootnote('Text.\n', ' Se\nlagen. ', 4))).toBe('Text[^note-1]|.\n\n[^note-1]: Se lagen.\n')
    const again = 'Text[^note-1].\n\n[^note-1]: Se.\n'
    expect(after(again, asFootnote(again, 'Och.', 13))).toBe(
      'Text[^note-1][^note-2]|.\n\n[^note-1]: Se.\n[^note-2]: Och.\n',
    )
    expect(after('Text', asFootnote('Text', 'Se.', 4))).toBe('Text[^note-1]|\n\n[^note-1]: Se.\n')
  })

  test('of what is pasted bring its notes to the end', () => {
    expect(after('a\n', asPasted('a\n', { text: 'b[^note-1]', notes: ['[^note-1]: c'], isBlock: false }, 0, 0))).toBe(
      'b[^note-1]|a\n\n[^note-1]: c\n',
    )
  })

  test('of blanks have no quotation mark that would end the label', () => {
    expect(blankText(' Antal "platser" ', 'short')).toBe('{{blank "Antal ”platser”" size="short"}}')
  })
})

describe('a grid', () => {
  test('keeps its cells when it grows or shrinks', () => {
    const grid = { rows: [['a', 'b']], header: true }
    expect(resized(grid, 2, 1).rows).toEqual([['a'], ['']])
  })

  test('takes cells of a spreadsheet, with quotation marks around those of several lines', () => {
    expect(withPasted(emptyGrid(1, 1), 'a\t"b\nc ""d"""\r\n1\t2\r\n', 0, 0).rows).toEqual([
      ['a', 'b\nc "d"'],
      ['1', '2'],
    ])
    expect(withPasted(emptyGrid(2, 2), 'x', 1, 1).rows).toEqual([
      ['', ''],
      ['', 'x'],
    ])
  })

  test('is a table, and a block where it has no heading', () => {
    const rows = [
      ['Part', 'Andel'],
      ['Falun', '12,5 %'],
    ]
    expect(tableText({ rows, header: true })).toBe('| Part | Andel |\n| :-- | --: |\n| Falun | 12,5 % |')
    expect(tableText({ rows: [['a']], header: false })).toBe(
      '{{#table}}\n{{#row}}\n{{#cell}}a{{/cell}}\n{{/row}}\n{{/table}}',
    )
  })
})
