// Commands that run at the same moment in one library: each waits with its first act of writing until the others have come as far, and
// so has read what the others are about to change. What each said that it did is there, as if they had run one after another.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking, layLibrary, prepare, studioCommands } from './commands.js'
import type { Run } from '../support/program.js'
import { patient, sampled } from './scope.js'
import { hashOfTree } from './states.js'
import { differences, openWorkshop, runHere, treeOf, type HardRun, type Workshop } from './workshop.js'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => {
  workshop.close()
})

const site = ['--date', '2026-02-01', '--jobs', '1']
const signedBy = (party: string): string[] => ['signed', 'cooperation', '--party', party, '--date', '2026-01-22']

/** What somebody asks the studio by its name in the list of commands. */
const inStudio = (name: string): readonly string[] => studioCommands.find((one) => one.name === name)?.args ?? []

/** What two people may do at once, `cooperation` being issued and `other` not. */
const acts: readonly (readonly string[])[] = [
  signedBy('falu-kommun'),
  signedBy('mora-kommun'),
  ['issue', 'other', '--date', '2026-01-20'],
  ['publish', ...site],
  ['publish', '--record', ...site],
  ['publish', '--withdraw', 'cooperation', '--reason', 'Fel bilaga.', '--date', '2026-02-01'],
  ['build', '--format', 'html', '--jobs', '1', '--date', '2026-02-01'],
  ['archive', '--jobs', '1', '--date', '2026-02-01'],
  ['confirm', '--all', '--date', '2026-02-01'],
  ['new', 'agreement', 'kostavtal'],
  ['costs', 'cooperation', '--year', '2026', '--file', 'costs.csv', '--date', '2026-02-01'],
  inStudio('studio: save'),
  inStudio('studio: record'),
  inStudio('studio: annex'),
  asking(['act/issue', { agreement: 'other', editions: null }]),
]

const pairs = acts.flatMap((first, index) => acts.slice(index).map((second) => ({ first, second })))

async function layBoth(folder: string): Promise<void> {
  await prepare(folder, [
    (place) => {
      const agreements = join(place, 'content/agreements')
      const text = readFileSync(join(agreements, 'cooperation.yaml'), 'utf8')
      writeFileSync(join(agreements, 'other.yaml'), text.replace('Avtal om samarbete', 'Avtal om annat'))
    },
    ['issue', 'cooperation', '--date', '2026-01-20'],
  ])
}

/** Runs commands at once. */
async function together(folder: string, commands: readonly (readonly string[])[]): Promise<HardRun[]> {
  const meet = { folder: workshop.folder(), many: commands.length }
  return await Promise.all(commands.map((args) => workshop.run(folder, args, { meet })))
}

/** Runs a command while no other does. */
function runAlone(folder: string, args: readonly string[]): Promise<Run> {
  return args[0] === 'studio' ? workshop.run(folder, args) : runHere(folder, args)
}

/** Runs commands one after another; which of them succeed, and what lies there afterwards. */
async function oneByOne(
  start: string,
  commands: readonly (readonly string[])[],
): Promise<{ ended: number[]; hash: string }> {
  const folder = workshop.copyOf(start)
  const ended: number[] = []
  for (const args of commands) ended.push((await runAlone(folder, args)).status)
  return { ended, hash: hashOfTree(treeOf(folder)) }
}

describe('two at once', () => {
  let start = ''
  beforeAll(async () => {
    start = workshop.folder()
    await layBoth(start)
  })

  test.each(
    sampled(pairs, 6, 3).map(({ first, second }) => ({
      name: [first, second].map((words) => words.join(' ').slice(0, 80)).join(' | '),
      first,
      second,
    })),
  )('$name end as one after the other', { timeout: patient }, async ({ first, second }) => {
    const folder = workshop.copyOf(start)
    const runs = await together(folder, [first, second])
    const statuses = runs.map(({ status }) => status)
    const said = runs.map(({ stderr }) => stderr).join('')
    expect(said).not.toContain('a fault of the program')
    const inTurn = await oneByOne(start, [first, second])
    const otherWay = await oneByOne(start, [second, first])
    const right = [inTurn, { ...otherWay, ended: otherWay.ended.toReversed() }]
    const now = { ended: statuses, hash: hashOfTree(treeOf(folder)) }
    const alone = differences(treeOf(folder), treeOf(start))
    expect(right, `${statuses.join(', ')}: ${said}\n${alone.join('\n')}`).toContainEqual(now)
  })
})

describe('six at once', () => {
  const parties = [
    'malung-salens-kommun',
    'orsa-kommun',
    'leksands-kommun',
    'rattviks-kommun',
    'gagnefs-kommun',
    'vansbro-kommun',
  ]

  test('who have signed are all in the register', { timeout: patient }, async () => {
    const folder = workshop.folder()
    layLibrary(folder)
    layParties(folder)
    expect((await runHere(folder, ['issue', 'cooperation', '--date', '2026-01-20'])).status).toBe(0)
    const runs = await together(folder, parties.map(signedBy))
    expect(runs.map(({ status }) => status)).toEqual(parties.map(() => 0))
    const recorded = treeOf(folder)['content/register/cooperation/1.0/signatures.yaml'] ?? ''
    expect(parties.filter((party) => !recorded.includes(party))).toEqual([])
    expect((await runHere(folder, ['check'])).status).toBe(0)
  })

  test('who issue the same version are told so but for one', { timeout: patient }, async () => {
    const folder = workshop.folder()
    layLibrary(folder)
    const issue = ['issue', 'cooperation', '--date', '2026-01-20']
    const runs = await together(
      folder,
      parties.map(() => issue),
    )
    expect(runs.map(({ status }) => status).sort()).toEqual([0, 1, 1, 1, 1, 1])
    expect((await runHere(folder, ['check'])).status).toBe(0)
  })

  /** The six as members, with others of the project's numbers. */
  function layParties(folder: string): void {
    const all = readFileSync('content/parties/se-municipalities.yaml', 'utf8').split(/^(?=- )/m)
    const own = all.filter((entry) => parties.some((id) => entry.startsWith(`- { id: ${id},`)))
    const file = join(folder, 'content/parties/parties.yaml')
    writeFileSync(file, readFileSync(file, 'utf8') + own.join(''))
    const agreement = join(folder, 'content/agreements/cooperation.yaml')
    const text = readFileSync(agreement, 'utf8')
    writeFileSync(agreement, text.replace('[falu-kommun, mora-kommun]', `[${parties.join(', ')}]`))
  }
})
