// The looks of tables: ruled ones that carry data, plain ones that only place things. No cages: thin horizontal rules.

import type { XmlComponent } from 'docx'
import type { Theme } from '../theme/theme.js'
import { element } from './element.js'
import { eighths, hexColour, twips } from './measure.js'

/** `AgreementTable` for data, `FactTable` for labels and what stands for them,
 * `FormTable` for boxes to fill in, `ParallelTable` for texts side by side, `PlainTable` for a grid without rules. */
export type TableStyle = 'AgreementTable' | 'FactTable' | 'FormTable' | 'ParallelTable' | 'PlainTable'

/** The table styles, and the default styles of the kinds that have no look here, which Word wants to find. */
export function tableStyles(theme: Theme): XmlComponent[] {
  const thin = border(theme.rule.thin, theme.colour.rule)
  const box = border(theme.rule.thin, theme.colour.muted)
  const thick = border(theme.rule.thick, theme.colour.text)
  const pad = theme.unit / 2
  return [
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', true, [
      element('w:uiPriority', { 'w:val': 1 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
    style('table', 'TableNormal', 'Normal Table', true, [
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
      element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margins(0, 5.4, 0, 5.4)]),
    ]),
    style('numbering', 'NoList', 'No List', true, [
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ]),
    style('table', 'AgreementTable', 'Agreement Table', false, [
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, [
        element('w:tblBorders', {}, [element('w:top', thick), element('w:bottom', thin), element('w:insideH', thin)]),
        // What stands in cells has the same space below it.
        margins(pad, theme.unit, 0, theme.unit),
      ]),
      element('w:tblStylePr', { 'w:type': 'firstRow' }, [
        element('w:tblPr'),
        element('w:tcPr', {}, [
          element('w:tcBorders', {}, [element('w:bottom', border(theme.rule.thin, theme.colour.text))]),
          element('w:vAlign', { 'w:val': 'bottom' }),
        ]),
      ]),
    ]),
    style('table', 'FactTable', 'Fact Table', false, [
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, [
        element('w:tblBorders', {}, [element('w:top', thin), element('w:bottom', thin), element('w:insideH', thin)]),
        margins(pad, theme.unit, 0, 0),
      ]),
    ]),
    style('table', 'FormTable', 'Form Table', false, [
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, [
        element('w:tblBorders', {}, [
          element('w:top', box),
          element('w:left', box),
          element('w:bottom', box),
          element('w:right', box),
          element('w:insideH', box),
        ]),
        margins(pad, theme.unit, 0, theme.unit),
      ]),
    ]),
    style('table', 'ParallelTable', 'Parallel Table', false, [
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, [margins(0, theme.parallel.gap / 2, 0, theme.parallel.gap / 2)]),
    ]),
    style('table', 'PlainTable', 'Plain Table', false, [
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, [margins(0, 0, 0, 0)]),
    ]),
  ]
}

/** A rule, as the attributes of its element. */
export type Border = Readonly<Record<'w:val' | 'w:sz' | 'w:space' | 'w:color', string | number>>

/** A rule of a thickness in points. */
export function border(thickness: number, colour: string): Border {
  return { 'w:val': 'single', 'w:sz': eighths(thickness), 'w:space': 0, 'w:color': hexColour(colour) }
}

function style(type: string, id: string, name: string, standard: boolean, content: XmlComponent[]): XmlComponent {
  const attributes = { 'w:type': type, ...(standard ? { 'w:default': 1 } : {}), 'w:styleId': id }
  return element('w:style', attributes, [element('w:name', { 'w:val': name }), ...content])
}

function margins(top: number, right: number, bottom: number, left: number): XmlComponent {
  const side = (name: string, points: number) => element(name, { 'w:w': twips(points), 'w:type': 'dxa' })
  return element('w:tblCellMar', {}, [
    side('w:top', top),
    side('w:left', left),
    side('w:bottom', bottom),
    side('w:right', right),
  ])
}
