// Texts come back from XML as they went in; what XML has no place for is replaced, and never breaks a file.

import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { element, withAttributes, xmlBytes } from '../../src/archive/package/xml.js'

function throughXml(value: string): { text: string; attribute: string } {
  const node = withAttributes(element('a', value), { name: 'b', namespace: null, value })
  const written = new TextDecoder().decode(xmlBytes(node))
  // An HTML parser resolves the same references, and is not the library that wrote them.
  const nodes = parseFragment(written).childNodes as DefaultTreeAdapterTypes.Element[]
  const root = nodes.find(({ nodeName }) => nodeName === 'a')
  const [child] = (root?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[]
  return { text: child?.value ?? '', attribute: root?.attrs[0]?.value ?? '' }
}

test.each(['A & B', '&lt;script&gt;', '&amp;amp;', '&#65;', '&nbsp;', '<b>', `"'`, ']]>', 'å\u{1F600}', '{{x}}'])(
  '%s comes back',
  (value) => {
    expect(throughXml(value)).toEqual({ text: value, attribute: value })
  },
)

test('any text comes back but for white space', () => {
  const characters = fc.string({
    unit: fc.constantFrom('&', ';', '#', 'l', 't', '<', '>', '"', "'", ']', 'x', '1', '-'),
  })
  fc.assert(
    fc.property(characters, (value) => {
      expect(throughXml(`x${value}x`)).toEqual({ text: `x${value}x`, attribute: `x${value}x` })
    }),
  )
})

test('control characters and half surrogate pairs become a replacement character', () => {
  expect(throughXml('a\u0000b\u001bc\ud800d\udc00e\ufffff').text).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf')
})
