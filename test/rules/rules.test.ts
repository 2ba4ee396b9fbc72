// Every rule as its user meets it. A folder holds the files in which a library differs from `base` (small, and right)
// and `expected.txt`, the problems that are told; `removed.txt` takes files away, `lang.txt` asks for an edition,
// `issued.txt` issues an agreement before, `links.txt` has links, `command.txt` is another command than `check`. After a change of wording:
// UPDATE=1 npx vitest run test/rules.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { allProblems } from '../../src/app/documents/all-problems.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { readLateFonts } from '../../src/io/open-fonts.js'
import { formatProblem, type Problem } from '../../src/base/problem.js'
import { buildOver } from '../support/build.js'
import { librarySources, overlaidSources } from '../support/library.js'
import { problemsOfCommand } from '../support/register.js'
import type { Sources } from '../../src/base/sources.js'
import { problemsOfAnswers } from '../support/returned-answers.js'
import { problemsOfPdf, problemsOfReturned } from '../support/returned-docx.js'
import { problemsOfMerge } from '../support/shards.js'
import { problemsOfArchive, problemsOfChanged } from '../support/changed-package.js'
import { findRules } from './find-rules.js'
import { openStore } from '../support/store.js'
import { everything, type Selection } from '../../src/app/documents/built.js'

const here = fileURLToPath(new URL('.//', import.meta.url))
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name)
const rules = findRules()
const fonts = readLateFonts()

test('the base library has no problem', () => {
  expect(allProblems(buildDocuments(librarySources(), everything), fonts)).toEqual([])
})

describe.each(folders)('%s', (folder) => {
  test('the user sees exactly the problems expected', async () => {
    const problems = await problemsOf(join(here, folder))
    const told = problems.map((problem) => `${formatProblem(problem, 'en')}\n`).join('\n')
    const expected = join(here, folder, 'expected.txt')
    if (process.env['UPDATE'] !== undefined) writeFileSync(expected, told)
    expect(told).toBe(existsSync(expected) ? readFileSync(expected, 'utf8') : '')
    if (!isCollection(folder)) expect(problems.map(({ rule }) => folderOf(rule))).toContain(folder)
    for (const { rule } of problems) expect(rules).toContain(rule)
  })
})

test('every rule that the program can report has a folder, and no folder is without its rule', () => {
  expect(folders.filter((folder) => !isCollection(folder))).toEqual(rules.map(folderOf).sort())
})

test('every problem says what to do, or what would have been right', () => {
  const silent = folders.filter((folder) =>
    readFileSync(join(here, folder, 'expected.txt'), 'utf8')
      .split('\n\n')
      .some((problem) => problem !== '' && !/\n {2}hint: |[,:] expected /.test(problem)),
  )
  expect(silent).toEqual([])
})

/** Folders of several faults at once, and of text that looks like a fault and is none. */
function isCollection(folder: string): boolean {
  return folder.startsWith('several-') || folder.startsWith('right-')
}

function folderOf(rule: string): string {
  return rule.replace('/', '-')
}

/** An edition as `--lang` names it: `sv+nb`. */
function languagesIn(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('+')
}

/** What `check` tells, or the command named; for a folder with an earlier `output/`, what `build` tells over it. */
async function problemsOf(folder: string): Promise<readonly Problem[]> {
  const sources = overlaidSources(folder)
  const command = join(folder, 'command.txt')
  if (existsSync(command)) return await toldBy(readFileSync(command, 'utf8').trim(), sources)
  const editions = existsSync(join(folder, 'lang.txt')) ? [languagesIn(join(folder, 'lang.txt'))] : null
  if (!existsSync(join(folder, 'output'))) return toldTwice(sources, editions)
  const { problems } = await inNoTime(buildOver(sources, join(folder, 'output')))
  return problems
}

/** What `check` tells of files that it has seen before, which is what it told then. */
function toldTwice(sources: Sources, editions: Selection['editions']): readonly Problem[] {
  const store = openStore()
  const translations = editions === null ? 'all' : 'selected'
  const [first = [], again = []] = [1, 2].map(() =>
    allProblems(buildDocuments({ ...sources, store }, { ...everything, editions, translations }), fonts),
  )
  expect(again).toEqual(first)
  return again
}

/**
 * What a command tells; `verify` looks at a package of the library that was changed in the way named, `archive` makes it, `returned` and `pdf` are
 * Word files that came back, wrong in the ways named, and `compare` are such that answer the ids named.
 */
async function toldBy(command: string, sources: Sources): Promise<readonly Problem[]> {
  const [name, change] = command.split(' ')
  if (name === 'archive') return await problemsOfArchive(sources, change ?? '')
  if (name === 'returned') return (change ?? '').split(',').flatMap(problemsOfReturned)
  if (name === 'pdf') return (change ?? '').split(',').flatMap(problemsOfPdf)
  if (name === 'compare') return await problemsOfAnswers(sources, (change ?? '').split(','))
  if (name === 'merge') return await problemsOfMerge(sources, change ?? '')
  return name === 'verify' ? await problemsOfChanged(sources, change ?? '') : problemsOfCommand(sources, command)
}

/** Whoever waits, for a lock, waits a minute in no time. */
async function inNoTime<T>(waiting: Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  let isDone = false
  const done = waiting.finally(() => {
    isDone = true
  })
  try {
    while (!isDone) {
      await vi.advanceTimersByTimeAsync(60_000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return await done
  } finally {
    vi.useRealTimers()
  }
}
