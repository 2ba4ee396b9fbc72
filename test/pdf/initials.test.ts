import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { sampleDocument } from '../support/sample-document.js'
import { newFonts, theme } from '../layout/support.js'
import { objectsWith, render } from './support.js'
import { typesetting } from '../locale/languages.js'

const withFields = (fields: boolean): Document => ({
  ...sampleDocument,
  furniture: { ...sampleDocument.furniture, initials: { corner: 'right', label: 'Sign.', fields } },
})

test('a field for initials stands in the box of every page, where the agreement asks for it', async () => {
  const document = withFields(true)
  const pages = layout(document, theme, newFonts(), typesetting).pages.length
  const tooltips = objectsWith(await render(document), /\/TU \(Sign\. \d+\)/)
  expect(tooltips).toHaveLength(pages)
})

test('without the request there are boxes alone', async () => {
  expect(objectsWith(await render(withFields(false)), /\/TU \(Sign\. \d+\)/)).toHaveLength(0)
})
