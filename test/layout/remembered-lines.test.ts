// Lines are made once for texts that say and look the same; what ties them to their document is that of each text.

import { expect, test } from 'vitest'
import type { Content, Line, Link } from '../../src/layout/items.js'
import { linesOf } from '../../src/layout/lines.js'
import { textRun, type Run, type TextStyle } from '../../src/layout/runs.js'
import { newMark, type Mark } from '../../src/layout/structure.js'
import type { Inline } from '../../src/model/document.js'
import { typesetting } from '../locale/languages.js'
import { text } from '../support/sample-document.js'
import { fonts } from './support.js'

const style: TextStyle = { font: 'regular', size: 11, leading: 15.5, colour: '#000000' }
const options = { measure: 150, align: 'justify', language: 'sv', typesetting, hyphenate: true } as const

const link = (target: string): Link => ({ url: null, target, contents: target })

/** "Se punkt 2.1 och", a call of a note, a blank and more, with marks, a link and origins of their own. */
function runs(target: string, mark: Mark = newMark()): Run[] {
  const origin: Inline = text(target)
  return [
    textRun('Parterna tillämpar samverkansöverenskommelsen enligt ', style, mark, origin),
    { ...textRun('punkt 2.1', style, newMark(), origin), link: link(target) },
    { ...textRun('1', style, newMark(), text('1')), superior: true, note: 'n1', link: link('note:n1') },
    { kind: 'blank', width: 60, style, mark: newMark() },
    { kind: 'break' },
    textRun(' och avtalets villkor i övrigt.', style, mark, text('och')),
  ]
}

const contentsOf = (lines: readonly Line[]): Content[] => lines.flatMap(({ contents }) => contents)
const set = (list: readonly Run[]): Line[] => linesOf(list, fonts, options)
/** Set as if nothing had been set before: lines are remembered by what words of the languages look like. */
const setAnew = (list: readonly Run[]): Line[] =>
  linesOf(list, fonts, { ...options, typesetting: structuredClone(typesetting) })

const tiesIn = (lines: readonly Line[]): unknown[] =>
  contentsOf(lines).map((content) =>
    content.kind === 'text' ? [content.mark, content.link, content.origins] : 'mark' in content ? content.mark : null,
  )

function expectSame(lines: readonly Line[], anew: readonly Line[]): void {
  expect(lines).toEqual(anew)
  const [own, others] = [tiesIn(lines).flat(2), tiesIn(anew).flat(2)]
  expect(own.map((tie, index) => tie === others[index])).toEqual(own.map(() => true))
}

test('a text that is set again has its own marks, links and origins', () => {
  const [first, second] = [runs('costs'), runs('costs')]
  expectSame(set(first), setAnew(first))
  expectSame(set(second), setAnew(second))
  expectSame(set(first), setAnew(first))
})

test('a text whose link leads elsewhere has lines of its own', () => {
  set(runs('costs'))
  const other = runs('term')
  expectSame(set(other), setAnew(other))
})

test.each<[string, (list: readonly Run[]) => Run[]]>([
  [
    'whose pieces share no mark',
    (list) => list.map((run) => (run.kind === 'text' ? { ...run, mark: newMark() } : run)),
  ],
  ['without marks', (list) => list.map((run) => (run.kind === 'text' ? { ...run, mark: null } : run))],
  ['without links', (list) => list.map((run) => (run.kind === 'text' ? { ...run, link: null } : run))],
  ['of names', (list) => list.map((run) => (run.kind === 'text' ? { ...run, divisible: false } : run))],
  ['of another language', (list) => list.map((run) => (run.kind === 'text' ? { ...run, language: 'nb' } : run))],
  [
    'of another size',
    (list) => list.map((run) => (run.kind === 'break' ? run : { ...run, style: { ...style, size: 9 } })),
  ],
  [
    'that calls another note',
    (list) => list.map((run) => (run.kind === 'text' && run.superior ? { ...run, note: 'n2' } : run)),
  ],
  [
    'with figures that are not raised',
    (list) => list.map((run) => (run.kind === 'text' ? { ...run, superior: false } : run)),
  ],
  ['with a longer blank', (list) => list.map((run) => (run.kind === 'blank' ? { ...run, width: 120 } : run))],
  [
    'in another colour',
    (list) => list.map((run) => (run.kind === 'break' ? run : { ...run, style: { ...style, colour: '#ff0000' } })),
  ],
  [
    'in bold',
    (list) => list.map((run) => (run.kind === 'break' ? run : { ...run, style: { ...style, font: 'bold' } })),
  ],
])('a text %s is not the one before', (_, change) => {
  set(runs('costs'))
  const other = change(runs('costs'))
  expectSame(set(other), setAnew(other))
  const again = runs('costs')
  expectSame(set(again), setAnew(again))
})

test.each([{ measure: 200 }, { align: 'start' }, { language: 'nb' }, { hyphenate: false }] as const)(
  'a text that is set otherwise (%o) is not the one before',
  (other) => {
    const list = runs('costs')
    set(list)
    const anew = { ...options, ...other, typesetting: structuredClone(typesetting) }
    expectSame(linesOf(list, fonts, { ...options, ...other }), linesOf(list, fonts, anew))
  },
)
