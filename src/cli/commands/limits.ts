// avtal limits: how far the program goes, limit by limit.

import { listLimits } from '../../app/limits.js'
import { say } from '../../base/sentence.js'
import { tellIn } from '../../base/phrases/tell.js'
import type { CommonOptions } from '../options.js'
import { printJson, printTable, type Status } from '../report.js'

/** Lists every limit; past one of them, a problem names it. */
export function limits(options: CommonOptions): Status {
  const { messages } = options
  const listed = listLimits()
  if (options.json === true) {
    const result = listed.map(({ amount: _, counts, ...limit }) => ({ ...limit, counts: say(counts, messages) }))
    return printJson('result', result, [], options)
  }
  const tell = tellIn(messages)
  printTable([
    [tell('limits-name'), tell('limits-most'), tell('limits-counts')],
    ...listed.map(({ name, amount, counts }) => [name, say(amount, messages), say(counts, messages)]),
  ])
  return 0
}
