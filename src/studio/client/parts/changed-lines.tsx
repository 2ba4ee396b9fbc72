// The lines of a file that have changed, read when they are asked for.

import { useEffect, useState } from 'preact/hooks'
import type { LinesView } from '../../protocol.js'
import { askLines, type LinesAsked } from '../ask.js'
import { reading } from '../doings.js'
import { word } from '../words.js'

interface ChangedLinesOf {
  readonly of: LinesAsked
  /** What the file is called. */
  readonly name: string
  /** Stands in what is opened. */
  readonly about: string
  /** Another one when the lines are others. */
  readonly stamp: string
}

export function ChangedLines({ of, name, about, stamp }: ChangedLinesOf) {
  const [isOpen, setOpen] = useState(false)
  const [lines, setLines] = useState<LinesView | undefined>(undefined)
  useEffect(() => {
    if (isOpen)
      void reading(async () => {
        setLines(await askLines(of))
      })
  }, [isOpen, stamp])
  return (
    <details
      class="changed-lines"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{about}</summary>
      {isOpen && lines === null && <p>{word('studio-changes-no-lines')}</p>}
      {isOpen && lines !== null && lines !== undefined && (
        <div class="text-shown" role="region" tabIndex={0} aria-label={word('studio-changes-lines-of', { name })}>
          <ol>
            {lines.map(({ kind, line, text, count }) => (
              <li key={`${kind} ${line}`} data-kind={kind}>
                {kind === 'left' ? (
                  word('studio-changes-left', { count })
                ) : (
                  <>
                    <span class="line-number">{line}</span>
                    {kind === 'added' && <span class="unseen">{word('studio-changes-line-added')}: </span>}
                    {kind === 'removed' && <span class="unseen">{word('studio-changes-line-removed')}: </span>}
                    {kind === 'added' ? (
                      <ins>{text}</ins>
                    ) : kind === 'removed' ? (
                      <del>{text}</del>
                    ) : (
                      <span>{text}</span>
                    )}
                  </>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
    </details>
  )
}
