// The part with lists -> how each level of each list is counted, what lists say differently put in (ECMA-376-1, 17.9).

import type { Numbering, ReadLevel, ReadList, Styles } from './types.js'
import { chainOf } from './styles.js'
import { attributeOf, childOf, childrenOf, switchIn, valueIn, wholeNumber, type Element } from './xml.js'

/** As many as a list can have (17.9.6). */
const levelCount = 9

/** The lists of a part; none where there is no part. */
export function numberingIn(root: Element | null, styles: Styles): Numbering {
  const abstracts = new Map<string, Element>()
  const byStyle = new Map<string, string>()
  for (const element of childrenOf(root)) {
    const id = element.name === 'w:abstractNum' ? attributeOf(element, 'abstractNumId') : null
    if (id === null) continue
    abstracts.set(id, element)
    const style = valueIn(element, 'w:styleLink')
    if (style !== null) byStyle.set(style, id)
  }
  const lists = new Map<string, ReadList>()
  const concrete = childrenOf(root).filter(({ name }) => name === 'w:num')
  const abstractOf = new Map(
    concrete.map((element) => [attributeOf(element, 'numId') ?? '', valueIn(element, 'w:abstractNumId')]),
  )
  /** A list that only names a style has the levels of the list to which that style belongs. */
  const settled = (id: string | null): string | null => {
    const style = valueIn(abstracts.get(id ?? '') ?? null, 'w:numStyleLink')
    if (style === null) return id
    const named = chainOf(styles, style).find((one) => one.state.numbering !== null)?.state.numbering?.list ?? ''
    return byStyle.get(style) ?? abstractOf.get(named) ?? id
  }
  for (const element of concrete) {
    const id = attributeOf(element, 'numId')
    const counter = settled(valueIn(element, 'w:abstractNumId'))
    if (id === null || counter === null || lists.has(id)) continue
    const overrides = childrenOf(element).filter(({ name }) => name === 'w:lvlOverride')
    const overrideOf = (level: number): Element | null =>
      overrides.find((one) => wholeNumber(attributeOf(one, 'ilvl')) === level) ?? null
    const levels = levelsIn(abstracts.get(counter) ?? null)
    lists.set(id, {
      counter,
      levels: levels.map((level, index) => {
        const own = childOf(overrideOf(index), 'w:lvl')
        return own === null ? level : levelOf(own)
      }),
      restarts: levels.map((_, index) => wholeNumber(valueIn(overrideOf(index), 'w:startOverride'))),
    })
  }
  return { lists: Object.fromEntries(lists) }
}

function levelsIn(abstract: Element | null): (ReadLevel | null)[] {
  const found = childrenOf(abstract).filter(({ name }) => name === 'w:lvl')
  return Array.from({ length: levelCount }, (_, index) => {
    const element = found.find((one) => wholeNumber(attributeOf(one, 'ilvl')) === index)
    return element === undefined ? null : levelOf(element)
  })
}

function levelOf(element: Element): ReadLevel {
  const properties = childOf(element, 'w:rPr')
  return {
    start: wholeNumber(valueIn(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valueIn(element, 'w:lvlText') ?? '',
    restartsAfter: wholeNumber(valueIn(element, 'w:lvlRestart')),
    isLegal: switchIn(element, 'w:isLgl') ?? false,
    style: valueIn(element, 'w:pStyle'),
    isHidden: switchIn(properties, 'w:vanish') ?? false,
  }
}

/** A format of its own may stand in an alternative, beside one for programs that do not know it. */
function formatOf(element: Element): string {
  const alternative = childOf(element, 'mc:AlternateContent')
  const own = childOf(childOf(alternative, 'mc:Choice'), 'w:numFmt')
  if (attributeOf(own, 'val') === 'custom') return `custom ${attributeOf(own, 'format') ?? ''}`
  return valueIn(element, 'w:numFmt') ?? valueIn(childOf(alternative, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}
