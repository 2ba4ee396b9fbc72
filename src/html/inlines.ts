// Inlines as HTML elements. Goes in: text, values, references and notes of a Document. Comes out: hast, in which all
// text is text: nothing in it can become markup.

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { isLinkAddress } from '../base/addresses.js'
import { unreachable, type Inline, type NoteReference, type Value } from '../model/document.js'
import { mapKinds } from '../model/map.js'
import { blank, callAddress, fragment, noteAddress, type Page } from './elements.js'

/** Inlines in order, each as text or an element. */
export function inlinesToHast(inlines: readonly Inline[], page: Page): ElementContent[] {
  return inlines.flatMap((inline) => inlineToHast(inline, page))
}

/** Inlines without links and note calls, for where they stand inside a link themselves. */
export function unlinked(inlines: readonly Inline[]): readonly Inline[] {
  return mapKinds(inlines, {
    link: ({ inlines: words }) => unlinked(words),
    reference: ({ text, source }) => ({ kind: 'text', text, source }),
    note: () => [],
  })
}

function inlineToHast(inline: Inline, page: Page): ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return [{ type: 'text', value: inline.text }]
    case 'value':
      return [valueToHast(inline)]
    case 'foreign':
      return [h('span', { lang: inline.language }, inlinesToHast(inline.inlines, page))]
    case 'emphasis':
      return [h('em', inlinesToHast(inline.inlines, page))]
    case 'strong':
      return [h('strong', inlinesToHast(inline.inlines, page))]
    case 'confidential':
      return inlinesToHast(inline.inlines, page)
    case 'link': {
      const content = inlinesToHast(inline.inlines, page)
      return isLinkAddress(inline.url) ? [h('a', { href: inline.url }, content)] : content
    }
    case 'reference':
      return page.addresses.targets.has(inline.target)
        ? [h('a', { href: fragment(inline.target) }, inline.text)]
        : [{ type: 'text', value: inline.text }]
    case 'note':
      return [callToHast(inline, page)]
    case 'blank':
      return [blank(inline.size, `${page.words.fillIn}: ${inline.label}`)]
    case 'break':
      return [h('br'), { type: 'text', value: '\n' }]
    default:
      return unreachable(inline)
  }
}

function valueToHast(value: Value): ElementContent {
  if (value.type === 'date' && typeof value.raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value.raw))
    return h('time', { dateTime: value.raw }, value.text)
  return { type: 'text', value: value.text }
}

function callToHast(call: NoteReference, page: Page): ElementContent {
  const id = page.addresses.firstCalls.get(call.note) === call ? callAddress(call.note) : undefined
  const properties = { id, href: fragment(noteAddress(call.note)), role: 'doc-noteref' }
  return h('sup', h('a', { ...properties, ariaLabel: `${page.words.note} ${call.label}` }, call.label))
}
