// Content controls -> what they are for (ECMA-376-1, 17.5.2).

import type { ReadControl } from './types.js'
import { attributeOf, childOf, childrenOf, switchIn, valueIn, type Element } from './xml.js'

/** A content control, by the properties that it has. */
export function controlOf(element: Element): ReadControl {
  const properties = childOf(element, 'w:sdtPr')
  const kind = childrenOf(properties).find(({ name }) => kinds.has(name))?.name ?? null
  const checkbox = childOf(properties, 'w14:checkbox')
  const checked = childOf(checkbox, 'w14:checked')
  return {
    tag: valueIn(properties, 'w:tag'),
    title: valueIn(properties, 'w:alias'),
    kind: kind === null ? 'richText' : kind.slice(kind.indexOf(':') + 1),
    isPlaceholder: switchIn(properties, 'w:showingPlcHdr') ?? false,
    lock: valueIn(properties, 'w:lock'),
    isChecked:
      checkbox === null
        ? null
        : ['1', 'true', 'on'].includes(checked?.attributes.get('w14:val') ?? attributeOf(checked, 'val') ?? ''),
  }
}

const kinds: ReadonlySet<string> = new Set([
  'w:text',
  'w:richText',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w:picture',
  'w:docPartObj',
  'w:docPartList',
  'w:equation',
  'w:citation',
  'w:bibliography',
  'w:group',
  'w14:checkbox',
  'w15:repeatingSection',
  'w15:repeatingSectionItem',
])
