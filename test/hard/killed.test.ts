// Every command that writes, killed before an act of writing: what stood there stands there still, whole; the next command sees
// the state before or the state after, and with the command again everything is as if nothing had happened.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomFrom } from '../fuzz/random.js'
import { hardCommands, studioCommands, typicalCommands } from './commands.js'
import { patient, sampled, typical, upTo } from './scope.js'
import { halfDone, notMended, notWhole, statesOf, type States } from './states.js'
import { openWorkshop, runHere, type Workshop } from './workshop.js'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => {
  workshop.close()
})

describe.each(typical([...hardCommands, ...studioCommands], typicalCommands))('$name', (command) => {
  test('killed at any act loses nothing and leaves nothing', { timeout: patient }, async () => {
    const states = await statesOf(workshop, command)
    const wrong: string[] = []
    for (const kill of chosen(states.acts)) {
      const folder = workshop.copyOf(states.folder)
      const { signal } = await workshop.run(folder, command.args, { kill })
      const found = [
        ...(signal === 'SIGKILL' ? [] : ['it was not killed']),
        ...notWhole(folder, states),
        ...(command.first === undefined || command.isFirstAlone === true ? [] : await halfMended(folder, states)),
        ...(await notMended(folder, states, command.args)),
      ]
      wrong.push(...found.map((one) => `killed before act ${kill} of ${states.acts.length}: ${one}`))
    }
    expect(wrong).toEqual([])
  })
})

/** What is half done after the next command that reads the register, in a copy. */
async function halfMended(folder: string, states: States): Promise<string[]> {
  const copy = workshop.copyOf(folder)
  await runHere(copy, ['check', '--date', '2026-06-01'])
  return halfDone(copy, states)
}

/** The numbers of the acts to be killed before: one of a kind and then of another, in a whole run all. */
function chosen(acts: readonly string[]): number[] {
  const random = randomFrom(acts.length)
  const kinds = [...new Set(acts)].map((kind) => {
    const numbers = acts.flatMap((act, index) => (act === kind ? [index + 1] : []))
    return numbers[random.below(numbers.length)] ?? 1
  })
  return [...typical(upTo(acts.length), sampled(kinds, 3, acts.length))]
}
