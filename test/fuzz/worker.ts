// A process that runs cases one after another, as it is asked: what hangs, or takes all memory, is ended from without.

import type { FuzzCase } from './case.js'
import { makeCase } from './make-case.js'
import { faultsOf } from './run-case.js'
import type { Answer, Question } from './run-cases.js'

process.on('message', (question: Question) => {
  void answer(question).then((told) => process.send?.(told))
})
process.send?.({ ready: true })

async function answer({ index, seed, given }: Question): Promise<Answer> {
  try {
    const one: FuzzCase = given ?? (await makeCase(seed ?? 0))
    process.send?.({ index, begun: one } satisfies Answer)
    const before = performance.now()
    const faults = await faultsOf(one)
    return { index, faults, milliseconds: performance.now() - before }
  } catch (cause) {
    /* The maker of cases itself is broken. */
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    return { index, faults: [{ kind: 'thrown', key: 'no case was made', detail }], milliseconds: 0 }
  }
}
