// Paragraphs of a text in Markdown, by which two languages stand side by side: the front matter is the first, then whatever empty
// lines divide.

/** A paragraph: its first and its last line, from 1. */
export interface Paragraph {
  readonly first: number
  readonly last: number
}

export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split('\n')
  const paragraphs: Paragraph[] = []
  const end = frontMatterEnd(lines)
  if (end > 0) paragraphs.push({ first: 1, last: end })
  let first: number | null = null
  for (let line = end + 1; line <= lines.length + 1; line += 1) {
    const isEmpty = (lines[line - 1] ?? '').trim() === ''
    if (!isEmpty) first ??= line
    else if (first !== null) {
      paragraphs.push({ first, last: line - 1 })
      first = null
    }
  }
  return paragraphs
}

/** Which paragraph a line stands in; on an empty line the one above it. From 0. */
export function paragraphAt(paragraphs: readonly Paragraph[], line: number): number {
  const after = paragraphs.findIndex(({ first }) => first > line)
  return Math.max(0, (after < 0 ? paragraphs.length : after) - 1)
}

/** The last line of the front matter; 0 where there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0] !== '---') return 0
  const end = lines.indexOf('---', 1)
  return end < 0 ? 0 : end + 1
}
