// How the calls of typst.ts look: Typst's functions with the measures of our theme. Goes in: a Theme. Comes out: `look.typ`.

import type { Theme } from '../../../src/theme/theme.js'

/** The file that `typstOf` imports: the same type, sizes, leading and margins as ours, justified and hyphenated. */
export function typstLook({ page, text, number, list, unit, colour, signature }: Theme): string {
  const { top, right, bottom, left } = page.margin
  const heading = text.heading.map(({ size, leading }) => `(${size}pt, ${leading - size}pt)`).join(', ')
  return `
#let sizes = (${heading},)
#let small(body) = text(size: ${text.small.size}pt, fill: rgb("${colour.muted}"), body)
#let indented(body) = pad(left: ${number.column}pt, body)
#let agreement(left, right, before, between, after, body) = {
  set page(
    width: ${page.width}pt, height: ${page.height}pt,
    margin: (top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left + number.column}pt),
    header: context { if counter(page).get().first() > 1 { text(size: ${text.running.size}pt)[#left #h(1fr) #right] } },
    footer: context text(size: ${text.running.size}pt)[#before#counter(page).display()#between#counter(page).final().first()#after],
  )
  set text(font: "Source Sans 3", size: ${text.body.size}pt, fill: rgb("${colour.text}"), hyphenate: true)
  set par(justify: true, leading: ${text.body.leading - text.body.size * 0.66}pt, spacing: ${text.body.leading - text.body.size * 0.66 + unit}pt)
  set footnote.entry(gap: 2pt)
  show footnote.entry: set text(size: ${text.note.size}pt)
  show heading: it => {
    let (size, leading) = if it.level == 1 { (${text.title.size}pt, 4pt) } else { sizes.at(calc.min(it.level, sizes.len() + 1) - 2) }
    set text(size: size, weight: 600, hyphenate: false)
    set par(justify: false)
    block(above: ${unit * 3}pt, below: ${unit * 1.5}pt, sticky: true, it.body)
  }
  body
}
#let pairs(list) = range(calc.quo(list.len(), 2)).map(n => (list.at(2 * n), list.at(2 * n + 1)))
#let subheading(title) = if title != [] { block(sticky: true, strong(title)) }
#let lines(list) = grid(columns: (1fr, 2fr), row-gutter: ${unit}pt, ..pairs(list).map(((a, b)) => (small(a), b)).flatten())
#let opening(title, subtitle, ..facts) = {
  heading(level: 1, outlined: false, title)
  text(size: ${text.subtitle.size}pt, subtitle)
  lines(facts.pos())
}
#let facts(title, ..rows) = { subheading(title); lines(rows.pos()) }
#let parties(title, ..entries) = {
  subheading(title)
  for (name, details) in pairs(entries.pos()) { block[#strong(name) #linebreak() #small(details)] }
}
#let contents(title) = outline(title: text(weight: 600, title))
#let section(level, id, number, title) = [#heading(level: level + 1, [#if number != [] { place(dx: -${number.column}pt, number) }#title])#label(id)]
#let annex(name, title, date) = { pagebreak(weak: true); heading(level: 1, [#name #title]); date }
#let to(id, body) = link(label(id), body)
#let items(..list) = {
  let all = pairs(list.pos())
  enum(numbering: n => all.at(n - 1).first(), body-indent: ${list.indent / 2}pt, ..all.map(((_, body)) => enum.item(body)))
}
#let rows(widths, headed, caption, ..cells) = {
  subheading(caption)
  set text(size: ${text.small.size}pt)
  let all = cells.pos()
  table(columns: widths, stroke: (y: 0.5pt), table.header(..all.slice(0, headed).map(strong)), ..all.slice(headed))
}
#let remark(title, body) = block(inset: ${unit}pt, stroke: 0.5pt)[#subheading(title) #body]
#let form(title, ..labels) = { subheading(title); for label in labels.pos() { block[#small(label) #v(1em) #line(length: 100%)] } }
#let blank(width) = box(width: width, stroke: (bottom: 0.5pt), height: 1em)
#let signature(heading, ..list) = block(breakable: false)[
  #strong(heading)
  #for (label, value) in pairs(list.pos()) {
    block(above: 0pt, below: 3pt)[#v(${signature.room / 2}pt) #value #line(length: 100%, stroke: 0.5pt) #small(label)]
  }
]
#let signatures(columns, ..blocks) = grid(columns: (1fr,) * columns, gutter: ${signature.gap}pt, ..blocks.pos())
#let sides(..sides) = grid(columns: (1fr, 1fr), gutter: 22pt, ..sides.pos())
`
}
