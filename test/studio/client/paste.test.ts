// What is pasted from Word, Excel and web pages becomes Markdown as clauses have it.

import { describe, expect, test } from 'vitest'
import { pasted } from '../../../src/studio/client/paste.js'
import { parsed } from './parsed.js'

const text = (html: string, document = ''): string => pasted(parsed(html), document).text

/** A paragraph of a list as Word writes it. */
const item = (mark: string, level: number, words: string): string =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
  `<span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`

describe('paragraphs', () => {
  test('are divided by empty lines, and empty ones go', () => {
    expect(text('<p class=MsoNormal>Ett.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>Två.</p>')).toBe(
      'Ett.\n\nTvå.',
    )
  })

  test('lose line breaks, tabs and hard spaces of the layout', () => {
    expect(text('<p>Enligt 18&nbsp;§\n  och\t4&nbsp;000&nbsp;kr</p>')).toBe('Enligt 18 § och 4 000 kr')
  })

  test('lose soft hyphens and keep hard ones as hyphens', () => {
    expect(text('<p>sam\u00adverkan, e\u2011post</p>')).toBe('samverkan, e-post')
  })

  test('have straight quotation marks, of which the program makes those of the language', () => {
    expect(text('<p>”Avtalet”, «avtalen», „Vertrag“ och parts’</p>')).toBe('"Avtalet", "avtalen", "Vertrag" och parts’')
  })

  test('keep line breaks within them', () => {
    expect(text('<p>Storgatan 1<br>792 30 Mora</p>')).toBe('Storgatan 1\\\n792 30 Mora')
  })

  test('that begin like lists, headings or quotations stay paragraphs', () => {
    expect(text('<p>1. januar 2023 gjelder avtalen</p><p>- ikke en liste</p><p># ikke en overskrift</p>')).toBe(
      '1\\. januar 2023 gjelder avtalen\n\n\\- ikke en liste\n\n\\# ikke en overskrift',
    )
  })

  test('keep signs that Markdown and templates would take for theirs', () => {
    expect(text('<p>2*3, a &lt; b, {{x}}, snake_case och _tom_</p>')).toBe(
      '2\\*3, a \\< b, \\{{x}}, snake_case och \\_tom\\_',
    )
  })

  test('lose what was struck out, hidden or remarked beside them', () => {
    expect(
      text(
        "<p>Avtalet <del>gäller</del><ins>löper</ins><span style='display:none'>dolt</span> ut<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span>.</p>",
      ),
    ).toBe('Avtalet löper ut.')
  })

  test('words without a paragraph around them stay within the line', () => {
    expect(pasted(parsed('<span>två ord</span>'))).toEqual({ text: 'två ord', notes: [], isBlock: false })
  })
})

describe('emphasis', () => {
  test('stands at its words, with the spaces outside', () => {
    expect(text('<p>Detta är <b>viktigt </b>och <i>så kallat</i>.</p>')).toBe('Detta är **viktigt** och *så kallat*.')
  })

  test('of part of a word is strong and not emphasised', () => {
    expect(text('<p><b>Avtal</b>ets och <i>avtal</i>ets</p>')).toBe('**Avtal**ets och avtalets')
  })

  test('is what the style says, whatever the element', () => {
    expect(text('<b style="font-weight:normal"><p>Ett <span style="font-weight:700">ord</span></p></b>')).toBe(
      'Ett **ord**',
    )
  })
})

describe('headings', () => {
  test('begin two levels deep, whatever they were, and get an id', () => {
    expect(text('<h1>Åtaganden och ansvar</h1><p>Text.</p><h2>Följd</h2>')).toBe(
      '## Åtaganden och ansvar {#ataganden-och-ansvar}\n\nText.\n\n### Följd {#foljd}',
    )
  })

  test('lose their numbers, which the program counts', () => {
    expect(
      text("<h2><span style='mso-list:Ignore'>1.2<span>&nbsp; </span></span>Kostnader</h2><h2>3.1 Avgifter</h2>"),
    ).toBe('## Kostnader {#kostnader}\n\n## Avgifter {#avgifter}')
  })

  test('of a year stay whole', () => {
    expect(text('<h2>2023 års avgift</h2>')).toBe('## 2023 års avgift {#ars-avgift}')
  })
})

describe('lists', () => {
  test('of Word, in paragraphs of their own, are lists', () => {
    expect(text(item('·', 1, 'ett') + item('·', 1, 'två') + item('o', 2, 'inre'))).toBe('- ett\n- två\n  - inre')
  })

  test('that Word counts are counted', () => {
    expect(
      text(item('1.', 1, 'ett') + item('a)', 2, 'inre ett') + item('b)', 2, 'inre två') + item('2.', 1, 'två')),
    ).toBe('1. ett\n   1. inre ett\n   2. inre två\n2. två')
  })

  test('end where a paragraph follows', () => {
    expect(text(item('·', 1, 'ett') + '<p>Text.</p>' + item('1.', 1, 'ett'))).toBe('- ett\n\nText.\n\n1. ett')
  })

  test('of web pages are lists, with their paragraphs', () => {
    expect(text('<ul><li>ett<ol><li>inre</li></ol></li><li><p>två</p><p>mer</p></li></ul>')).toBe(
      '- ett\n  1. inre\n- två\n\n  mer',
    )
  })
})

describe('tables', () => {
  test('of Excel become tables, with columns of figures to the right', () => {
    expect(
      text(
        '<table><col width=64><tr><td>Part</td><td>Belopp</td></tr><tr><td>Falun</td><td align=right>1&nbsp;200</td></tr></table>',
      ),
    ).toBe('| Part | Belopp |\n| :-- | --: |\n| Falun | 1 200 |')
  })

  test('with several paragraphs in a cell become blocks', () => {
    expect(text('<table><tr><th>A</th></tr><tr><td><p>ett</p><p>två</p></td></tr></table>')).toBe(
      '{{#table}}\n{{#row header=true}}\n{{#cell}}A{{/cell}}\n{{/row}}\n{{#row}}\n{{#cell}}\n\nett\n\ntvå\n\n{{/cell}}\n{{/row}}\n{{/table}}',
    )
  })

  test('with cells over several columns are even', () => {
    expect(text('<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>b|c</td></tr></table>')).toBe(
      '| A |  |\n| --: | :-- |\n| 1 | b\\|c |',
    )
  })

  test('of one cell are what stands in it', () => {
    expect(pasted(parsed('<table><tr><td>7 500</td></tr></table>'))).toEqual({
      text: '7 500',
      notes: [],
      isBlock: false,
    })
  })
})

describe('footnotes', () => {
  const word =
    "<p>Text<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a> slut.</p>" +
    "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>" +
    "<a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> Se prop. 2017/18:83.</p></div></div>"

  test('of Word are notes, each with a label', () => {
    expect(pasted(parsed(word))).toEqual({
      text: 'Text[^note-1] slut.',
      notes: ['[^note-1]: Se prop. 2017/18:83.'],
      isBlock: false,
    })
  })

  test('have labels that are free in the text', () => {
    expect(text(word, 'Har[^note-1].\n\n[^note-1]: en not\n')).toBe('Text[^note-2] slut.')
  })
})

test('links lead to addresses that clauses may have, others are words', () => {
  expect(
    text(
      '<p><a href="https://skr.se/a b">SKR</a>, <a href="file:///C:/x">filen</a>, <a href="javascript:x()">skript</a></p>',
    ),
  ).toBe('[SKR](https://skr.se/a%20b), filen, skript')
})

test('what is deep does not take long', () => {
  const html = `${'<div>'.repeat(400)}innerst${'</div>'.repeat(400)}`
  expect(text(html)).toBe('innerst')
})
