// Elements as HTML, written one by one: as the serialiser writes the whole.

import { toHtml } from 'hast-util-to-html'
import { h, s } from 'hastscript'
import { expect, test } from 'vitest'
import { agreementToHast } from '../../src/html/agreement.js'
import { writtenHtml } from '../../src/html/written.js'
import { everyKind } from '../support/every-kind.js'
import { hostileName } from '../support/sample-document.js'

test.each([
  ['an agreement', agreementToHast(everyKind)],
  ['text', [{ type: 'text', value: hostileName } as const]],
  ['text that is no markup in a script, among elements', [h('p', [h('script', 'a < b && c'), h('em', 'a < b && c')])]],
  [
    'what never has content, and what has none',
    [h('p', [h('br'), h('img', { alt: 'a "b"' }), h('span'), h('em', '')])],
  ],
  ['a drawing', [h('p', [s('svg', { viewBox: '0 0 1 1' }, [s('g', [s('path', { strokeWidth: 2 })])]), h('b')])]],
])('%s comes out as the serialiser writes it', (_, children) => {
  const whole = toHtml({ type: 'root', children }, { characterReferences: { useNamedReferences: true } })
  expect(writtenHtml(children)).toBe(whole)
  expect(writtenHtml(children)).toBe(whole)
})

test('what a page adds stands on that page alone', () => {
  const plain = writtenHtml(agreementToHast(everyKind))
  const added = writtenHtml(
    agreementToHast(everyKind, [], {
      belowHeading: ({ id }) => [h('p', `under ${id}`)],
      signatures: () => h('p', 'signed'),
    }),
  )
  expect(plain).not.toContain('<p>under background</p>')
  expect(added).toContain('<p>under background</p>')
  expect(added).toContain('<p>signed</p>')
  expect(writtenHtml(agreementToHast(everyKind))).toBe(plain)
})
