// Words of a page as a program of others finds them -> lines, and the paragraphs that they are lines of.

/** A place on a page, in points from its upper left corner. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A word, from the top to the bottom of its type. */
export interface Word extends Area {
  readonly text: string
  readonly font: string
  readonly size: number
}

export interface SeenPage {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly boxes: readonly Area[]
  readonly rules: readonly Area[]
  readonly fields: readonly Area[]
}

/** Words that follow each other on a line of one column. */
export interface SeenLine extends Area {
  readonly words: readonly Word[]
  readonly size: number
  readonly bold: boolean
}

/** Lines of a page within an area, in the order of reading. */
export function linesOn(words: readonly Word[], area: Area): SeenLine[] {
  const lines: Word[][] = []
  for (const word of words) {
    if (word.top < area.top - overEdge || word.bottom > area.bottom + overEdge) continue
    const line = lines.at(-1)
    const last = line?.at(-1)
    const follows =
      last !== undefined &&
      Math.abs(last.bottom - word.bottom) < sameLine &&
      word.left > last.right - sameLine &&
      word.left - last.right < betweenColumns
    if (follows) line?.push(word)
    else lines.push([word])
  }
  return lines.map((words) => ({ ...around(words), words, size: words[0]?.size ?? 0, bold: words.every(isBold) }))
}

/** Runs of lines that are one under the other at the same distance. The label of an item stands left of all its lines. */
export function paragraphsOf(lines: readonly SeenLine[], leading: number): SeenLine[][] {
  const paragraphs: SeenLine[][] = []
  for (const line of lines) {
    const paragraph = paragraphs.at(-1)
    const last = paragraph?.at(-1)
    const goesOn =
      last !== undefined &&
      Math.abs(line.bottom - last.bottom - leading) < sameLeading &&
      line.bold === last.bold &&
      (sameEdge(line, last) || (paragraph?.length === 1 && sameEdge(line, withoutLabel(last))))
    if (goesOn) paragraph?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(([first, ...rest]) =>
    first === undefined
      ? []
      : [rest[0] !== undefined && !sameEdge(rest[0], first) ? withoutLabel(first) : first, ...rest],
  )
}

/** A letter reaches a little over the text area. */
const overEdge = 8
const sameLine = 1.5
/** A wider gap parts columns, or a label from its item. */
const betweenColumns = 12
const sameLeading = 0.3

function sameEdge(line: Area, other: Area): boolean {
  return Math.abs(line.left - other.left) < 1
}

function withoutLabel(line: SeenLine): SeenLine {
  const words = line.words.slice(1)
  return words.length === 0 ? line : { ...line, ...around(words), words }
}

function around(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    right: Math.max(...areas.map(({ right }) => right)),
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  }
}

function isBold({ font }: Word): boolean {
  return /bold/i.test(font)
}
