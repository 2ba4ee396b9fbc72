// What stands on the page of what follows it. Goes in: blocks. Comes out: whether they do.

import { oncePer } from '../base/memory.js'
import type { Block, Paragraph } from '../model/document.js'
import { inlineText } from '../text/text.js'
import { pageTextHeight, type Context } from './context.js'
import { estimatedWidth } from './measure.js'

/** Text that ends in a colon stands with what it introduces. */
export function introduces(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || next === undefined || next.kind === 'section') return false
  return endsInColon(block)
}

const endsInColon = oncePer((block: Paragraph): boolean => inlineText(block.inlines).trimEnd().endsWith(':'))

/** Whether the text before signature blocks is so short that it stands on the page of the first of them. */
export function standsWithSignatures(text: readonly Block[], context: Context): boolean {
  return textHeight(text, context) <= pageTextHeight(context.theme) * mostKeptWithSignatures
}

/** Share of a page; the blocks to sign that are kept with it fill three quarters at most. */
const mostKeptWithSignatures = 0.25

/** Height of paragraphs, in points, a little too much; any other block is too high to keep. */
function textHeight(list: readonly Block[], { theme, setting }: Context): number {
  const { size, leading } = theme.text.body
  const heights = list.map((block) =>
    block.kind === 'paragraph'
      ? Math.ceil(estimatedWidth(inlineText(block.inlines), size) / setting.width) * leading + theme.unit
      : Infinity,
  )
  return heights.reduce((sum, height) => sum + height, 0)
}
