// Footnotes where a lawyer may put them, and footnotes that lead nowhere.

import { describe, expect, it } from 'vitest'
import { bodyOf, madeWith, told } from '../support/clause.js'

const clause = (body: string): string => `---\ntitle: Syfte\n---\n\n${body}\n`

describe('a footnote', () => {
  it('at the end of the clause is called from a cell, a remark and a list in a cell', () => {
    const made = madeWith(
      clause(`{{#table}}
{{#row}}{{#cell}}En[^a]{{/cell}}{{#cell}}
- två[^b]
{{/cell}}{{/row}}
{{/table}}

{{#remark title="Not"}}
Tre[^a].
{{/remark}}

[^a]: Om {{region}}.
[^b]: Andra.`),
    )
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual([
      'En1',
      '1 Om Region Dalarna.',
      '• två2',
      '2 Andra.',
      'Not',
      'Tre1.',
      '1 Om Region Dalarna.',
    ])
  })

  it('within a block stays there', () => {
    const made = madeWith(clause('{{#remark title="Not"}}\nEtt[^a].\n\n[^a]: Inre.\n{{/remark}}'))
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual(['Not', 'Ett1.', '1 Inre.'])
  })

  it('calls another', () => {
    const made = madeWith(clause('Ett[^a].\n\n[^a]: Se[^b].\n[^b]: Slut.'))
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual(['Ett1.', '1 Se2.', '2 Slut.'])
  })

  it('that leads back to itself is told, not followed for ever', () => {
    expect(told(madeWith(clause('Ett[^a].\n\n[^a]: Se[^b].\n[^b]: Åter[^a].')))).toEqual(['footnote/loop 8:11'])
  })

  it('that nothing calls, in a block either, is told', () => {
    expect(told(madeWith(clause('{{#remark title="N"}}x{{/remark}}\n\n[^a]: Förlorad.')))).toEqual([
      'footnote/unused 7:1',
    ])
  })
})

it('a section without number is referred to by its title, with the values and the emphasis in it', () => {
  const made = madeWith(clause('## A {#a}\n\n### B {#b}\n\n#### Om *den* {{region}} {#c}\n\nSe {{ref "c"}}.'))
  expect(bodyOf(made).at(-1)).toBe('Se Om den Region Dalarna.')
})
