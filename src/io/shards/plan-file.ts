// A file that `plan` has written -> the weights in it.

import type { Refusal } from '../../app/request/outcome.js'
import { planSchema, type Plan } from '../../app/shards/plan-file.js'
import type { ShardedCommand } from '../../app/shards/sharded-commands.js'
import { limits } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { isUnread, readFileWithin, unreadFile } from '../read-file.js'
import { shown } from '../root.js'

/** Reads a plan, as it is or as the result of `--json`. Refused where it cannot be read, or is none for the command. */
export function readPlan(path: string, command: ShardedCommand): Plan | Refusal {
  const read = readFileWithin(path, limits['attachment-size'].most)
  if (isUnread(read)) return { refused: unreadFile(shown(path), read, 'attachment-size') }
  const plan = planIn(Buffer.from(read).toString('utf8'))
  return plan?.command === command ? plan : { refused: phrase('usage-plan', { path: shown(path), command }) }
}

function planIn(text: string): Plan | null {
  try {
    const read = JSON.parse(text) as { readonly result?: unknown }
    const plan = read.result ?? read
    return planSchema.safeParse(plan).success ? (plan as Plan) : null
  } catch {
    return null
  }
}
