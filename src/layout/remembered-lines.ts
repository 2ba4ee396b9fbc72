// Lines of a text, kept for the next text that says and looks the same, in whatever block or document it stands. What ties a line to the
// structure and to the Document (marks, links, origins) is that of the text that it was made of; a text that is met again gets its own.

import { openMemory, step } from '../base/memory.js'
import { unreachable } from '../model/document.js'
import type { Content, Line } from './items.js'
import type { Run } from './runs.js'

/**
 * The lines of runs as they were made before, or as `make` makes them.
 * @param setting all that the lines depend on beside the runs
 */
export function rememberedLines(
  runs: readonly Run[],
  setting: readonly (string | number | boolean)[],
  make: () => readonly Line[],
): readonly Line[] {
  const ties = tiesOf(runs)
  const key = JSON.stringify([...setting, ...runs.map(lookOf), ...patternOf(ties)])
  const set = lines.of(text, key, () => ({ ties, lines: make() }))
  if (set.ties === ties) return set.lines
  const own = new Map(set.ties.map((tie, index) => [tie, ties[index] ?? null]))
  const replaced = <Tie extends object>(tie: Tie | null): Tie | null => own.get(tie) as Tie | null
  return set.lines.map((line) => ({ ...line, contents: line.contents.map((content) => tiedAnew(content, replaced)) }))
}

interface SetText {
  /** Of the runs that the lines were made of. */
  readonly ties: readonly Tie[]
  readonly lines: readonly Line[]
}

/** A mark, a link, an origin, or none. */
type Tie = object | null

const text = step<SetText>('lines', ({ ties, lines }) => 10 * ties.length + 200 * lines.length)

/** Room for the texts of some dozens of pages: those of blocks that stand again unchanged are not asked for here. */
const lines = openMemory(500_000)

function tiesOf(runs: readonly Run[]): Tie[] {
  return runs.flatMap((run): Tie[] => {
    if (run.kind === 'break') return []
    return run.kind === 'blank' ? [run.mark] : [run.mark, run.link, run.origin]
  })
}

/** Which of them are the same: by that, and by no more, neighbours are one text. */
function patternOf(ties: readonly Tie[]): number[] {
  const first = new Map<Tie, number>()
  return ties.map((tie, index) => {
    if (tie === null) return -1
    const known = first.get(tie) ?? index
    first.set(tie, known)
    return known
  })
}

/** All of a run that its lines depend on but its ties. */
function lookOf(run: Run): unknown {
  if (run.kind === 'break') return run.kind
  const { font, size, colour } = run.style
  if (run.kind === 'blank') return [run.width, font, size, colour]
  const { superior, link, note, divisible, language } = run
  return [run.text, font, size, colour, superior, link?.target ?? null, note, divisible, language]
}

function tiedAnew(content: Content, replaced: <Tie extends object>(tie: Tie | null) => Tie | null): Content {
  switch (content.kind) {
    case 'text':
      return {
        ...content,
        mark: replaced(content.mark),
        link: replaced(content.link),
        origins: content.origins.map(replaced),
      }
    case 'rule':
      return { ...content, mark: replaced(content.mark) }
    case 'box':
    case 'field':
    case 'image':
    case 'pageNumber':
      return content
    default:
      return unreachable(content)
  }
}
