// Looks of what stands in cells and boxes, of blanks to fill in, and of what stands on every page.

import { AlignmentType, LineRuleType, TabStopType } from 'docx'
import type { Theme } from '../theme/theme.js'
import { textWidth } from './context.js'
import { also, keepWithNext, muted, rule, sized, spaced, type StyleTable } from './style-properties.js'
import { twips } from './measure.js'

/** Captions and what stands in cells. */
export function tableLooks(theme: Theme) {
  const { unit } = theme
  const { small } = theme.text
  const right = { alignment: AlignmentType.RIGHT }
  return {
    Caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: { ...spaced(small, unit, unit / 2), ...keepWithNext },
      run: { ...sized(small), bold: true },
    },
    TableText: { name: 'Table Text', basedOn: 'Normal', paragraph: spaced(small, 0, unit / 2), run: sized(small) },
    TableFigure: { name: 'Table Figure', basedOn: 'TableText', paragraph: right },
    TableList: { name: 'Table List', basedOn: 'TableText' },
    TableHeading: {
      name: 'Table Heading',
      basedOn: 'TableText',
      paragraph: { ...spaced(small, 0, unit / 2), ...keepWithNext },
      run: { bold: true },
    },
    TableFigureHeading: { name: 'Table Figure Heading', basedOn: 'TableHeading', paragraph: right },
    TableTotal: { name: 'Table Total', basedOn: 'TableText', run: { bold: true } },
    TableFigureTotal: { name: 'Table Figure Total', basedOn: 'TableFigure', run: { bold: true } },
    FactText: { name: 'Fact Text', basedOn: 'TableText', paragraph: spaced(small, 0, unit / 2) },
    FactLabel: { name: 'Fact Label', basedOn: 'FactText', run: muted(theme) },
    /** Between tables and after the last: the format wants a paragraph there. It has no height to speak of. */
    TableEnd: {
      name: 'Table End',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      run: { size: 2 },
    },
  } satisfies StyleTable
}

/**
 * Blanks to fill in: forms and signatures, with labels in small type. A form has them over its blanks, in one box; who
 * signs writes on a line and finds its label right under it, as in the PDF.
 */
export function blankLooks(theme: Theme) {
  const { unit } = theme
  const { body, running } = theme.text
  const line = { border: { bottom: rule(theme.rule.thin, theme.colour.text, 0) } }
  const label = { ...sized(running), ...muted(theme) }
  const room = (points: number) => ({
    spacing: { before: 0, after: 0, line: twips(points), lineRule: LineRuleType.AT_LEAST },
  })
  return {
    FormLabel: {
      name: 'Form Label',
      basedOn: 'Normal',
      paragraph: { ...spaced(running, 0, 0), keepLines: true },
      run: label,
    },
    FormBlank: { name: 'Form Blank', basedOn: 'Normal', paragraph: spaced(body, 0, 0) },
    FormTick: { name: 'Form Tick', basedOn: 'Normal', paragraph: spaced(body, unit, 0) },
    SignatureHeading: {
      name: 'Signature Heading',
      basedOn: 'Normal',
      next: 'SignatureLine',
      paragraph: { ...spaced(body, unit * 4, 0), ...keepWithNext },
      run: { bold: true },
    },
    SignatureLine: {
      name: 'Signature Line',
      basedOn: 'Normal',
      next: 'SignatureLabel',
      paragraph: { ...room(roomToWrite), ...line, ...keepWithNext },
    },
    /** Under its line. */
    SignatureLabel: {
      name: 'Signature Label',
      basedOn: 'Normal',
      next: 'SignatureLine',
      paragraph: { ...spaced(running, underLine, 0), ...keepWithNext },
      run: label,
    },
    /** Over what is known, which has no line. */
    SignatureValueLabel: {
      name: 'Signature Value Label',
      basedOn: 'SignatureLabel',
      next: 'SignatureValue',
      paragraph: { ...spaced(running, apart, 0), ...keepWithNext },
    },
    SignatureValue: {
      name: 'Signature Value',
      basedOn: 'Normal',
      paragraph: { ...spaced(body, 0, 0), ...keepWithNext },
    },
    SignaturePen: {
      name: 'Signature Pen',
      basedOn: 'Normal',
      next: 'SignatureLabel',
      paragraph: { ...room(theme.signature.room), ...line, ...keepWithNext },
    },
  } satisfies StyleTable
}

/** From what stands above to a label whose value follows it, in points: its own value is nearer by far. */
const apart = 14

/** Free height over a line for a date or a name, in points. */
export const roomToWrite = 18

/** From a line to the label under it, in points. */
export const underLine = 1.5

/** What stands on every page. */
export function pageLooks(theme: Theme) {
  const { running } = theme.text
  const end = { type: TabStopType.RIGHT, position: twips(textWidth(theme)) }
  const look = { ...sized(running), ...muted(theme) }
  return {
    Header: {
      name: 'header',
      basedOn: 'Normal',
      paragraph: also(
        { ...spaced(running, 0, 0), border: { bottom: rule(theme.rule.thin, theme.colour.rule, 4) } },
        { tabStops: [end] },
      ),
      run: look,
    },
    HeaderMark: {
      name: 'Header Mark',
      basedOn: 'Normal',
      next: 'Header',
      paragraph: also(spaced(running, 0, running.leading / 4), { tabStops: [end] }),
      run: look,
    },
    Footer: { name: 'footer', basedOn: 'Normal', paragraph: spaced(running, 0, 0), run: look },
    FooterEnd: { name: 'Footer End', basedOn: 'Footer', paragraph: { alignment: AlignmentType.RIGHT } },
    InitialsLabel: { name: 'Initials Label', basedOn: 'Footer' },
  } satisfies StyleTable
}
