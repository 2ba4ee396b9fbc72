// Two states of a folder, before a command and after it -> what does not hold of a third, in which something stopped or refused it.

import { join } from 'node:path'
import { sha256 } from '../../src/base/hash.js'
import { prepare, type HardCommand, type RunProgram } from './commands.js'
import { differences, runHere, treeOf, type Workshop } from './workshop.js'

export type Tree = Readonly<Record<string, string>>

/** A command's folder before it, and what lies there before and after it. */
export interface States {
  readonly folder: string
  readonly before: Tree
  readonly after: Tree
  /** What `avtal check` says in both. */
  readonly said: readonly (readonly string[])[]
  /** The acts of writing that the command takes, by name. */
  readonly acts: readonly string[]
  /** Runs what comes before the command and after it. */
  readonly run: RunProgram
  /** True for a command that adds one more each time. */
  readonly adds: boolean
}

const known = new WeakMap<Workshop, Map<string, Promise<States>>>()

/** Prepares a command, and runs it once without any hardship; the first time that it is asked for. */
export function statesOf(workshop: Workshop, command: HardCommand): Promise<States> {
  const states = known.get(workshop) ?? new Map<string, Promise<States>>()
  known.set(workshop, states)
  const found = states.get(command.name) ?? makeStates(workshop, command)
  states.set(command.name, found)
  return found
}

async function makeStates(workshop: Workshop, { name, before, args, ofParts, adds }: HardCommand): Promise<States> {
  const folder = workshop.folder()
  const run: RunProgram = (at, words) =>
    ofParts === true || words[0] === 'studio' ? workshop.run(at, words) : runHere(at, words)
  await prepare(folder, before, run)
  const right = workshop.copyOf(folder)
  const count = join(workshop.folder(), 'acts')
  const { status, stderr } = await workshop.run(right, args, { count })
  if (status !== 0) throw new Error(`${name} ends with ${status}: ${stderr}`)
  const after = treeOf(right)
  const said = [await saidOf(workshop.copyOf(folder)), await saidOf(right)]
  if (differences(treeOf(right), after).length > 0) throw new Error(`check changes what ${name} has written`)
  return {
    folder,
    before: treeOf(folder),
    after,
    said,
    acts: (treeOf(join(count, '..'))['acts'] ?? '').split(' ').filter((act) => act !== ''),
    run,
    adds: adds === true,
  }
}

/** What is wrong in a folder where the command was stopped, before anything else has run. */
export function notWhole(folder: string, { before, after }: States): string[] {
  const tree = treeOf(folder)
  const broken = Object.entries(tree)
    .filter(([path, text]) => (path in before || path in after ? text !== before[path] && text !== after[path] : false))
    .map(([path]) => `${path} is neither the old one nor the new one`)
  const folders = Object.keys(tree).flatMap((path) => /^(.*\/|)manifest\.json$/.exec(path)?.[1] ?? [])
  const unlisted = folders.flatMap((at) =>
    listedIn(tree[`${at}manifest.json`])
      .filter((path) => tree[at + path] === undefined)
      .map((path) => `${at}${path} is listed and gone`),
  )
  return [...broken, ...unlisted]
}

/** What is wrong once the next command has run: `check`, and then the command itself again, which `again` runs. */
export async function notMended(
  folder: string,
  { before, after, said, run, adds }: States,
  again: readonly string[],
): Promise<string[]> {
  const leftovers = Object.keys(treeOf(folder)).filter((path) => /(?:^|\/)\.avtal-|\.avtal-part$/.test(path))
  const now = await saidOf(folder)
  const seen = treeOf(folder)
  const lost = Object.entries(before)
    .filter(([path, text]) => !path.startsWith('output/') && seen[path] !== text && seen[path] !== after[path])
    .map(([path]) => `after check, ${path} is ${seen[path] === undefined ? 'gone' : 'other'}`)
  const isSaid = said.some(
    (right) => right.every((one) => now.includes(one)) && now.every((one) => right.includes(one) || isMending(one)),
  )
  const isDone = adds && differences(seen, after).length === 0
  const { stderr } = isDone ? { stderr: '' } : await run(folder, again)
  const left = differences(treeOf(folder), after).map((one) => `after the command again, ${one}`)
  const isFault = /a fault of the program/.test(stderr)
  const isTold = leftovers.length === 0 || `${now.join('\n')}${stderr}`.includes('warning output/mended')
  return [
    ...lost,
    ...(isSaid ? [] : [`check says: ${now.join('; ')}`]),
    ...(isTold ? [] : [`nobody says that ${leftovers.join(', ')} was left`]),
    ...left,
    ...(isFault ? [stderr] : []),
  ]
}

/** What is wrong where a command writes two folders: that one is as before it, and the other as after it. */
export function halfDone(folder: string, { before, after }: States): string[] {
  const tree = treeOf(folder)
  const changed = Object.keys(after).filter((path) => before[path] !== after[path])
  const done = changed.filter((path) => tree[path] === after[path])
  return done.length === 0 || done.length === changed.length ? [] : [`only ${done.join(', ')} is done`]
}

/** What may be said beside: that the rest of a stopped command has been taken away. */
function isMending(one: string): boolean {
  return /^warning (?:register|output)\//.test(one)
}

/** The problems that `avtal check` tells, each in a line. */
async function saidOf(folder: string): Promise<string[]> {
  const { stdout } = await runHere(folder, ['check', '--json', '--date', '2026-06-01'])
  const { problems } = JSON.parse(stdout) as { problems: Readonly<Record<string, unknown>>[] }
  return problems.map(({ severity, rule, file, line }) => [severity, rule, file, line].join(' '))
}

/** Paths that a manifest lists. */
function listedIn(manifest: string | undefined): string[] {
  if (manifest === undefined) return []
  return [...manifest.matchAll(/"path": "([^"]+)",\s+"(?:format|bytes|sha256)"/g)].map(([, path = '']) => path)
}

/** The hash of a tree, by which equal ones are known. */
export function hashOfTree(tree: Tree): string {
  return sha256(JSON.stringify(Object.entries(tree).sort(([a], [b]) => (a < b ? -1 : 1))))
}
