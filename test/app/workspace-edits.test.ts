// A thousand changes, one after the other, each from a seed: a workspace says what one says that is opened afresh.

import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { BuiltInstance } from '../../src/app/documents/built.js'
import { openWorkspace, type Workspace } from '../../src/app/workspace.js'
import type { Sources } from '../../src/base/sources.js'
import { mutatedText, mutatedYaml } from '../fuzz/mutations.js'
import { randomFrom, seedOf, type Random } from '../fuzz/random.js'
import { projectSources } from '../support/library.js'
import { fonts } from '../layout/support.js'
import { laidAfresh, smallSources, toldAfresh, toldBy } from '../support/workspaces.js'

/** The texts of both folders, by the paths that problems show. */
function textsOf({ content, templates }: Sources): Map<string, string> {
  const shown = [content, templates].flatMap(({ root, files }) =>
    [...files].map(([path, text]): [string, string] => [`${root}/${path}`, text]),
  )
  return new Map(shown)
}

/** So many files differ from what they were at most: in a library where all is broken nothing is made. */
const mostChanged = 3

/** One change after the other; each right file is there again in time. */
function openChanges(random: Random, sources: Sources): (workspace: Workspace) => string {
  const right = textsOf(sources)
  const changed = new Set<string>()
  const paths = [...right.keys()].filter((path) => !path.startsWith('templates/web/'))
  return (workspace) => {
    if (changed.size >= mostChanged || (changed.size > 0 && random.chance(0.3))) {
      const path = random.pick([...changed])
      changed.delete(path)
      workspace.update(path, right.get(path) ?? null)
      return `${path} as it was`
    }
    const path = random.chance(0.05) ? 'content/clauses/sv/another.md' : random.pick(paths)
    changed.add(path)
    const now = textsOf(workspace.sources()).get(path) ?? ''
    const text = changedText(random, path, now, right.get(random.pick(paths)) ?? '')
    workspace.update(path, text)
    return `${path}\n${text ?? 'gone'}`
  }
}

/** A character more or less, something wrong, another file's text, or no file. */
function changedText(random: Random, path: string, text: string, other: string): string | null {
  const at = random.below(text.length + 1)
  const kind = random.below(10)
  if (kind < 3) return text.slice(0, at) + random.pick([...'aåx 1.*{}[]#\n-']) + text.slice(at)
  if (kind < 5) return text.slice(0, at) + text.slice(at + 1 + random.below(3))
  if (kind < 8) return /\.ya?ml$/.test(path) ? mutatedYaml(random, text, [other]) : mutatedText(random, text, [other])
  if (kind < 9) return other
  return null
}

/** True where the pages of an instance, in each edition, are those that come out where nothing is remembered. */
function isLaidAfresh(workspace: Workspace, one: BuiltInstance | undefined): boolean {
  const { agreement, id } = one?.instance ?? { agreement: { id: '' }, id: '' }
  return (one?.editions ?? []).every(({ languages }) => {
    const pages = workspace.pages(agreement.id, id, languages, fonts)?.pages ?? []
    return isDeepStrictEqual(pages, laidAfresh(workspace, agreement.id, id, languages))
  })
}

test.each([1, 2, 3, 4])('a small library, a thousand changes: quarter %s', { timeout: 600_000 }, (quarter) => {
  const workspace = openWorkspace(smallSources())
  const change = openChanges(randomFrom(seedOf(15, quarter)), smallSources())
  const looked = randomFrom(seedOf(16, quarter))
  for (let count = 1; count <= 250; count += 1) {
    const what = change(workspace)
    if (toldBy(workspace) !== toldAfresh(workspace)) {
      expect.soft(what).toBe(`change ${count} of quarter ${quarter}`)
      expect(toldBy(workspace)).toBe(toldAfresh(workspace))
    }
    if (count % 50 === 0) expect(isLaidAfresh(workspace, looked.pick(workspace.documents().instances)), what).toBe(true)
  }
})

test('the library that comes with the program, a few changes', { timeout: 600_000 }, () => {
  const workspace = openWorkspace(projectSources)
  const change = openChanges(randomFrom(seedOf(15, 5)), projectSources)
  for (let count = 1; count <= 6; count += 1) {
    const what = change(workspace)
    expect(toldBy(workspace, [undefined]) === toldAfresh(workspace, [undefined]), what).toBe(true)
    if (count === 6) expect(isLaidAfresh(workspace, workspace.documents().instances[0]), what).toBe(true)
  }
})

test('a library that comes about file by file, in any order, is the same', () => {
  const random = randomFrom(seedOf(15, 6))
  const sources = smallSources()
  const texts = [...textsOf(sources)]
  const order = texts.map((one) => [random.next(), one] as const).sort(([a], [b]) => a - b)
  const none = (set: Sources['content']): Sources['content'] => ({ ...set, files: new Map() })
  const workspace = openWorkspace({ content: none(sources.content), templates: none(sources.templates) })
  for (const [index, [, [path, text]]] of order.entries()) {
    workspace.update(path, text)
    if (index % 10 === 0) workspace.documents()
  }
  expect(toldBy(workspace)).toBe(toldBy(openWorkspace(sources)))
})
