// Problems where they are, with what to do about them; each leads to its place.

import type { ToldFix, ToldProblem } from '../../protocol.js'
import { fix } from '../doings.js'
import { AcceptWord } from './accept-word.js'
import { nameAt } from '../file-title.js'
import { Said } from './said.js'
import { word } from '../words.js'

interface ProblemListOf {
  readonly problems: readonly ToldProblem[]
  /** The file at hand, whose name need not be said. */
  readonly path: string | null
  readonly show: (problem: ToldProblem) => void
  /** What is open before signing is no error. */
  readonly isOpen?: boolean
}

export function ProblemList({ problems, path, show, isOpen = false }: ProblemListOf) {
  return (
    <ol class="problems">
      {problems.map((problem) => (
        <li key={`${problem.rule} ${problem.file} ${problem.line} ${problem.column} ${problem.message}`}>
          <button
            type="button"
            onClick={() => {
              show(problem)
            }}
          >
            <span class="severity" data-severity={isOpen ? 'open' : problem.severity}>
              {isOpen
                ? word('studio-open-point')
                : problem.severity === 'error'
                  ? word('studio-error')
                  : word('studio-warning')}
            </span>
            <span class="message">
              <Said text={problem.message} />
            </span>
            {problem.hint !== null && (
              <span class="hint">
                <Said text={problem.hint} />
              </span>
            )}
            <span class="place">
              {problem.path !== path && <span>{nameAt(problem.path, problem.file)} · </span>}
              {word('studio-line', { line: problem.line })}
            </span>
          </button>
          {problem.fix?.kind === 'accept' ? (
            <AcceptWord fix={problem.fix} />
          ) : (
            problem.fix !== null && <Fix problem={problem} fix={problem.fix} show={show} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Fix({
  problem,
  fix: one,
  show,
}: {
  readonly problem: ToldProblem
  readonly fix: Exclude<ToldFix, { kind: 'accept' }>
  readonly show: (problem: ToldProblem) => void
}) {
  const act = async (): Promise<void> => {
    /* A file that has been begun is gone on with. */
    if ((await fix(one)) && one.kind !== 'replace') show({ ...problem, path: one.path, line: 1, column: 1 })
  }
  return (
    <button type="button" class="ds-button fix" data-variant="secondary" data-size="sm" onClick={() => void act()}>
      <Said text={one.about} />
    </button>
  )
}

/** "2 errors, 1 warning"; what there is none of is not said. */
export function countsSaid(errors: number, warnings: number): string {
  const said = [
    ...(errors > 0 ? [word('studio-errors', { count: errors })] : []),
    ...(warnings > 0 ? [word('studio-warnings', { count: warnings })] : []),
  ]
  return said.length === 0 ? word('studio-no-problems') : said.join(', ')
}
