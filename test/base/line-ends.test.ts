// A text in place of another keeps the byte order mark and the ends of lines that the file had.

import { expect, test } from 'vitest'
import { textOf, withEndsOf } from '../../src/base/line-ends.js'

const windows = '\uFEFFett\r\ntvå\r\ntre\r\n'

test('a text is edited without byte order mark, its lines ended by a line feed', () => {
  expect(textOf(new TextEncoder().encode(`${windows}fyra\r`))).toBe('ett\ntvå\ntre\nfyra\n')
})

test('lines of Windows stay lines of Windows, the new ones too', () => {
  expect(withEndsOf(windows, 'ett\ntvå och en halv\n\ntre\n')).toBe('\uFEFFett\r\ntvå och en halv\r\n\r\ntre\r\n')
  expect(withEndsOf('ett\r\ntvå', 'ett\ntvå\ntre')).toBe('ett\r\ntvå\r\ntre')
})

test('where lines end in two ways, those that stay keep theirs', () => {
  const mixed = 'ett\r\ntvå\ntre\r\nfyra\n'
  expect(withEndsOf(mixed, 'ett\ntvå\ntvå och en halv\ntre\nfyra\n')).toBe(
    'ett\r\ntvå\ntvå och en halv\r\ntre\r\nfyra\n',
  )
  expect(withEndsOf(mixed, 'ett\ntvå\ntre\nfyra\n')).toBe(mixed)
})

test('a new file, and one with line feeds alone, is written as it is', () => {
  expect(withEndsOf('', 'ett\n')).toBe('ett\n')
  expect(withEndsOf('ett\ntvå\n', 'två\nett\n')).toBe('två\nett\n')
})

test('a text that has the ends of its file already is left as it is', () => {
  expect(withEndsOf(windows, '\uFEFFett\r\nfyra\r\n')).toBe('\uFEFFett\r\nfyra\r\n')
})
