// Styles of a DOCX -> what they say, and what follows from them (ECMA-376-1, 17.7).

import { propertiesIn, stateIn } from './properties.js'
import type { ParagraphState, Properties, ReadStyle, Styles } from './types.js'
import { attributeOf, childOf, childrenOf, valueIn, type Element } from './xml.js'

/** The styles that a part has; none where there is no part. */
export function stylesIn(root: Element | null): Styles {
  const byId = new Map<string, ReadStyle>()
  const defaults = new Map<string, string>()
  for (const element of childrenOf(root)) {
    const id = element.name === 'w:style' ? attributeOf(element, 'styleId') : null
    if (id === null || byId.has(id)) continue
    const kind = attributeOf(element, 'type') ?? 'paragraph'
    if (['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '')) defaults.set(kind, id)
    byId.set(id, {
      name: valueIn(element, 'w:name') ?? id,
      kind,
      basedOn: valueIn(element, 'w:basedOn'),
      state: stateIn(childOf(element, 'w:pPr')),
      format: propertiesIn(childOf(element, 'w:rPr')),
    })
  }
  return {
    byId: Object.fromEntries(byId),
    paragraph: defaults.get('paragraph') ?? null,
    characters: defaults.get('character') ?? null,
    format: propertiesIn(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
  }
}

/** A style with those that it is based on, each with its id, nearest first. One that leads back to itself ends there. */
export function chainOf(styles: Styles, id: string | null): (ReadStyle & { readonly id: string })[] {
  const chain: (ReadStyle & { readonly id: string })[] = []
  const seen = new Set<string>()
  for (let next = id; next !== null && !seen.has(next);) {
    seen.add(next)
    const style: ReadStyle | undefined = Object.hasOwn(styles.byId, next) ? styles.byId[next] : undefined
    if (style === undefined) break
    chain.push({ ...style, id: next })
    next = style.basedOn
  }
  return chain
}

/** What holds for a paragraph: its list and level, and its level in the outline; null where there is none. */
export interface EffectiveState {
  readonly list: string | null
  /** Null where it is the level that the list has for the style. */
  readonly level: number | null
  /** The style that names the list, for which the list may have a level; null where the paragraph names it. */
  readonly listStyle: string | null
  readonly outline: number | null
}

/** Resolves a paragraph's state by its styles. */
export function effectiveState({ style, numbering, outline }: ParagraphState, styles: Styles): EffectiveState {
  const chain = chainOf(styles, style ?? styles.paragraph)
  const naming = chain.find((one) => (one.state.numbering?.list ?? null) !== null) ?? null
  const own = numbering?.list ?? null
  const list = own ?? naming?.state.numbering?.list ?? null
  const levelOfStyle = chain.map((one) => one.state.numbering?.level ?? null).find((level) => level !== null) ?? null
  return {
    list: list === '0' ? null : list,
    level: numbering?.level ?? (own === null ? levelOfStyle : (levelOfStyle ?? 0)),
    listStyle: own === null ? (naming?.id ?? null) : null,
    outline: outline ?? chain.map((one) => one.state.outline).find((level) => level !== null) ?? null,
  }
}

/**
 * Whether a property that is on or off is on for text: as it stands, or else where one of the styles of paragraph and characters says so and
 * the other does not (17.7.3).
 */
export function isOn(name: string, format: Properties, paragraphStyle: string | null, styles: Styles): boolean {
  const own = format[name]
  if (own !== undefined) return isOnIn(own)
  const inChain = (id: string | null): boolean => {
    const found = chainOf(styles, id).find((style) => style.format[name] !== undefined)
    return found !== undefined && isOnIn(found.format[name] ?? '')
  }
  const value = format['w:rStyle']?.replace(/^val=/, '') ?? styles.characters
  const defaults = styles.format[name]
  if (defaults !== undefined && isOnIn(defaults)) return true
  return inChain(paragraphStyle ?? styles.paragraph) !== inChain(value)
}

function isOnIn(value: string): boolean {
  return !/^val=(?:0|false|off)$/.test(value)
}
