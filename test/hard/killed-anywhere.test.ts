// Every command that writes, and all that the studio writes, killed by the system: at one of the calls by which the program, its threads
// and what Node does beneath them change a disk (by strace), or after some time where nobody can tell the calls apart. What
// `killed.test.ts` does at each act of the program, here at some calls out of all of them.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom, type Random } from '../fuzz/random.js'
import { hardCommands, studioCommands, typicalCommands, type HardCommand } from './commands.js'
import { patient, typical } from './scope.js'
import { notMended, notWhole, statesOf } from './states.js'
import { openWorkshop, type Workshop } from './workshop.js'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => {
  workshop.close()
})

/** How many times in all a command is killed; AVTAL_KILLS says it otherwise. */
const kills = Number(process.env['AVTAL_KILLS'] ?? typical([200], [8])[0])

/** Calls that change what lies on a disk, or the moment at which it is there. */
const calls =
  'write,pwrite64,writev,pwritev,rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,fsync,fdatasync,utimensat,chmod,fchmod'

const hasStrace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0

interface Moment {
  readonly shown: string
  /** The program by which it is ended then, and its words. */
  readonly by: readonly [file: string, ...words: string[]]
}

/** The moments at which a run can be ended, as a run that is not ended has them: calls on what lies in its folder, or so many seconds. */
async function momentsOf(folder: string, { args }: HardCommand): Promise<readonly Moment[]> {
  const list = join(workshop.folder(), 'calls')
  const began = performance.now()
  const words = hasStrace ? ['-f', '-y', '-qq', '-o', list, '-e', `trace=${calls}`] : ['-c', 'exec "$0" "$@"']
  await workshop.runBy(hasStrace ? 'strace' : 'bash', words, folder, args)
  if (!hasStrace) {
    const seconds = (performance.now() - began) / 1000
    return Array.from({ length: 100 }, (_, index) => {
      const after = ((seconds * (index + 1)) / 100).toFixed(3)
      return { shown: `after ${after} s`, by: ['timeout', '--signal=KILL', after] }
    })
  }
  const seen = new Map<string, number>()
  return readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? []
      const count = (seen.get(`${thread} ${call}`) ?? 0) + 1
      seen.set(`${thread} ${call}`, count)
      if (call === '' || !line.includes(folder)) return []
      const at = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${count}`]
      return [
        { shown: `at ${call} ${count}`, by: ['strace', '-f', '-qq', '-o', '/dev/null', ...at] },
      ] satisfies Moment[]
    })
}

function some<Item>(items: readonly Item[], most: number, random: Random): Item[] {
  return Array.from({ length: most }, () => items[random.below(items.length)]).filter((one) => one !== undefined)
}

test.skipIf(process.platform === 'win32')(
  `killed ${kills} times at calls of the system, nothing is lost and nothing is left`,
  { timeout: patient },
  async () => {
    const commands = typical([...hardCommands, ...studioCommands], typicalCommands)
    const random = randomFrom(kills)
    const wrong: string[] = []
    let killed = 0
    for (const [index, command] of commands.entries()) {
      const states = await statesOf(workshop, command)
      const most = Math.floor((kills * (index + 1)) / commands.length) - Math.floor((kills * index) / commands.length)
      const moments = await momentsOf(workshop.copyOf(states.folder), command)
      for (const { shown, by } of some(moments, most, random)) {
        const folder = workshop.copyOf(states.folder)
        const [file, ...words] = by
        const { signal } = await workshop.runBy(file, words, folder, command.args)
        killed += signal === 'SIGKILL' ? 1 : 0
        const found = [...notWhole(folder, states), ...(await notMended(folder, states, command.args))]
        wrong.push(...found.map((one) => `${command.name}, killed ${shown}: ${one}`))
      }
    }
    expect(wrong).toEqual([])
    /* A call may come in another turn than before, and the run to its end then. */
    expect(killed).toBeGreaterThan(kills * 0.7)
  },
)
