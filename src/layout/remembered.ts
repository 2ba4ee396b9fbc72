// What flow has made of a block, kept for the next document in which the very same block stands, in the same frame and look. Tags and
// marks are known by their identity, so that within one document a result is used once: where a block stands twice, it is
// made again.

import { oncePer, identityOf } from '../base/memory.js'
import type { Block } from '../model/document.js'
import { blocksIn, childrenOf, flattened } from '../model/walk.js'
import type { FlowContext, Frame } from './frame.js'
import type { Flowed } from './items.js'

/** Gives what was made of a block before, or has it made. For one document. */
export type Remembered = (block: Block, frame: Frame, make: () => Flowed) => Flowed

/** Opens what is remembered for a document that is set in this context. */
export function openRemembered({
  document: { translation },
  theme,
  fonts,
  typesetting,
  inline,
}: Pick<FlowContext, 'document' | 'theme' | 'fonts' | 'typesetting' | 'inline'>): Remembered {
  const setting = [
    identityOf(theme),
    identityOf(fonts),
    identityOf(typesetting),
    translation,
    inline.noteWord,
    inline.fillInWord,
  ].join('\n')
  const used = new Set<Block>()
  return (block, frame, make) => {
    const whole = wholeOf(block)
    if (whole === null || whole.some((inner) => used.has(inner))) return make()
    const key = `${setting}\n${frameKey(frame)}`
    const known = flowedOf(block)
    const flowed = known.get(key) ?? make()
    known.set(key, flowed)
    for (const inner of whole) used.add(inner)
    return flowed
  }
}

const flowedOf = oncePer((_: Block) => new Map<string, Flowed>())

/** The block and all within it; null where what is made of it depends on the document around it, or counts in it. */
const wholeOf = oncePer((block: Block): readonly Block[] | null => {
  const whole = blocksIn([block])
  return whole.some((inner) => ofDocument.has(inner.kind) || callsNote(inner)) ? null : whole
})

/** How these look depends on how the document is signed. */
const ofDocument: ReadonlySet<Block['kind']> = new Set(['signatures'] as const)

/** Which block calls a note first depends on the document. */
function callsNote(block: Block): boolean {
  return childrenOf(block).lines.some((line) => flattened(line).some(({ kind }) => kind === 'note'))
}

function frameKey({ x, width, text: { font, size, leading, colour }, align, level, inAnnex, language }: Frame): string {
  return [x, width, font, size, leading, colour, align, level, inAnnex, language].join(' ')
}
