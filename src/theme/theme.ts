// The look of every format, as data: measures in points, colours as #rrggbb. PDF, DOCX and HTML read the same theme.
// Goes in: templates/theme.yaml as a value. Comes out: a Theme, or the problems that schema validation found.

import * as z from 'zod'
import { expects } from '../data/expects.js'

/** No page of PDF is larger (ISO 32000-1, annex C). */
const largestPage = 14_400
const points = z.number().nonnegative().max(largestPage).describe('points (1/72 inch)')
/** What stands beside the text, or sets it in: more would push it over the edge of the page. */
const inset = points.max(144)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, expects('a-colour'))
const textStyle = z.strictObject({
  size: z.number().min(1).max(144).describe('type size in points'),
  leading: z.number().min(1).max(144).describe('distance from baseline to baseline in points'),
})

const page = z
  .strictObject({
    width: points,
    height: points,
    margin: z.strictObject({ top: points, right: points, bottom: points, left: points }),
    header: points.describe('from the top edge of the page to the baseline of the running header'),
    footer: points.describe('from the bottom edge of the page to the baseline of the footer'),
  })
  .refine(hasRoom, expects('a-page-with-room'))

/** Shape of templates/theme.yaml. */
export const themeSchema = z.strictObject({
  page,
  unit: inset.describe('one step of vertical space; all distances are whole or half steps'),
  colour: z.strictObject({ text: colour, muted: colour, accent: colour, rule: colour }),
  font: z.strictObject({
    family: z.string().describe('name of the family in DOCX and HTML'),
    fallback: z.array(z.string()),
  }),
  text: z.strictObject({
    body: textStyle,
    small: textStyle.describe('tables, forms, party details'),
    note: textStyle.describe('footnotes'),
    running: textStyle.describe('running header and footer'),
    title: textStyle,
    subtitle: textStyle,
    heading: z.array(textStyle).min(3).describe('headings of level 1, 2, 3; deeper ones take the last'),
  }),
  number: z.strictObject({
    column: inset.describe('width of the column that section numbers stand in, left of the text'),
  }),
  parallel: z
    .strictObject({
      margin: points.describe('left and right of the page'),
      gap: inset.describe('between the two columns'),
      body: textStyle,
      heading: z.array(textStyle).min(3),
    })
    .describe('an edition in two languages side by side'),
  list: z.strictObject({ indent: points.max(36) }),
  quotation: z.strictObject({ indent: points.max(36) }),
  rule: z.strictObject({ thin: points.max(36), thick: points.max(36) }),
  signature: z.strictObject({
    room: points.describe('free height above a line to sign, at least 14 mm (39.7 points)'),
    gap: inset.describe('between the two columns of signature blocks'),
  }),
  initials: z.strictObject({ width: points.max(288), height: inset }),
  logo: z
    .strictObject({
      file: z.string().describe('a PNG, 8 bits a channel, beside the theme'),
      width: points,
      height: points,
      alternative: z.string().describe('what it shows, for those who do not see it'),
    })
    .nullable()
    .describe('shown in the title block'),
})

/** Measures, sizes, spacing and colours of a document. */
export type Theme = z.infer<typeof themeSchema>

interface PageSize {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Room for a text that goes on: a word on each line, and a line on each page. */
function hasRoom({ width, height, margin }: PageSize): boolean {
  return width - margin.left - margin.right >= 100 && height - margin.top - margin.bottom >= 100
}
