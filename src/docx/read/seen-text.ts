// A file as it is seen -> its text, line by line, as tools print it: what one reads, without how it looks.

import type { SeenBlock, SeenDocx, SeenParagraph } from './view.js'

/** The lines of a file: paragraphs with their labels, cells one by one, then the notes that are called. */
export function seenLines({ body, notes }: SeenDocx): string[] {
  return [...linesOf(body), ...notes.flatMap(({ blocks }) => linesOf(blocks))]
}

function linesOf(blocks: readonly SeenBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [labelled(block), ...linesOf(block.boxes)]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.blocks))),
  )
}

function labelled(paragraph: SeenParagraph): string {
  const text = textOfParagraph(paragraph)
  return paragraph.label === null ? text : `${paragraph.label.text} ${text}`
}

/** What is shown of a paragraph, without its label, and without the end of a page before or after it. */
export function textOfParagraph({ pieces }: Pick<SeenParagraph, 'pieces'>): string {
  return pieces
    .map(({ text, isSeen }) => (isSeen ? text : ''))
    .join('')
    .replace(/^\f+|\f+$/g, '')
}
