// Any Document is laid out, whatever it holds and however it comes.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { text } from '../../src/text/text.js'
import { anyBlocks, documentOf } from '../support/any-document.js'
import { fonts, structureText, theme, words } from './support.js'
import { typesetting } from '../locale/languages.js'

test('any document is laid out with all its words in order, inside the page, and becomes a file', async () => {
  await fc.assert(
    fc.asyncProperty(anyBlocks, async (list) => {
      const document = documentOf(list)
      const result = layout(document, theme, fonts, typesetting)
      expect(words(structureText(result))).toEqual(words(text(document)))
      const bottom = theme.page.height - theme.page.margin.bottom
      for (const page of result.pages)
        for (const content of page.contents) {
          expect(content.y).toBeGreaterThan(theme.page.margin.top - 1)
          expect(content.y).toBeLessThan(bottom + 1)
          if (content.kind === 'text')
            expect(content.x + content.width).toBeLessThan(theme.page.width - theme.page.margin.right + 10)
        }
      expect((await renderPdf(result, document, theme, fonts)).length).toBeGreaterThan(1000)
    }),
    { numRuns: 15 },
  )
})
