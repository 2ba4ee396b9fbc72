// A workspace says what commands say, after each change, and makes no more than what the change reaches.

import { describe, expect, test } from 'vitest'
import { openMemory, type Memory } from '../../src/base/memory.js'
import { openWorkspace, type Workspace } from '../../src/app/workspace.js'
import type { BuiltAgreement } from '../../src/app/documents/built.js'
import { fonts } from '../layout/support.js'
import { laidAfresh, smallSources, toldAfresh, toldBy } from '../support/workspaces.js'

const clause = 'content/clauses/sv/cooperation/purpose.md'

/** A workspace with the names of the steps that it makes. */
function watched(): { readonly workspace: Workspace; readonly made: () => string[] } {
  const memory = openMemory()
  const names: string[] = []
  const counting: Memory = {
    of: (step, key, make) => memory.of(step, key, () => (names.push(step.name), make())),
    last: (step, name, inputs, make) =>
      memory.last(step, name, inputs, (before) => (names.push(step.name), make(before))),
  }
  return { workspace: openWorkspace(smallSources(), counting), made: () => names.splice(0) }
}

function textOf(workspace: Workspace, path: string): string {
  return workspace.sources().content.files.get(path.replace('content/', '')) ?? ''
}

describe('a change', () => {
  test('of a clause is told, and undone by writing what was there', () => {
    const { workspace } = watched()
    const [before, text] = [toldBy(workspace), textOf(workspace, clause)]
    expect(workspace.update(clause, `${text}\nXX\n`)).toBe(true)
    expect(workspace.problems().map(({ rule }) => rule)).toContain('placeholder/left-over')
    expect(toldBy(workspace)).toBe(toldAfresh(workspace))
    workspace.update(clause, text)
    expect(toldBy(workspace)).toBe(before)
  })

  test('reads one file again, makes the agreements that use it, and leaves alone what they do not share', () => {
    const { workspace, made } = watched()
    const before = workspace.documents().instances
    made()
    workspace.update(clause, `${textOf(workspace, clause)} Mer text.\n`)
    const { instances } = workspace.documents()
    const again = made()
    expect(again.filter((name) => name === 'a clause')).toHaveLength(1)
    expect(again.filter((name) => name === 'the tree of a text').length).toBeLessThanOrEqual(2)
    for (const name of ['a file of YAML', 'a file of parties', 'the file of an agreement', 'the register', 'the theme'])
      expect(again).not.toContain(name)
    const used = new Set(instances.filter((one) => !before.includes(one)).map(({ instance }) => instance.agreement.id))
    expect(again.filter((name) => name === 'an agreement')).toHaveLength(used.size)
  })

  test('that changes nothing makes nothing', () => {
    const { workspace, made } = watched()
    workspace.documents()
    made()
    workspace.update(clause, textOf(workspace, clause))
    workspace.documents()
    expect(made()).toEqual([])
  })

  test('of a template is one of the templates, and of a file elsewhere is none', () => {
    const { workspace } = watched()
    expect(workspace.update('templates/agreement.hbs', '{{titel}}\n')).toBe(true)
    expect(workspace.problems().map(({ rule }) => rule)).toContain('value/unknown')
    expect(workspace.update('elsewhere/a.md', 'x')).toBe(false)
    expect(toldBy(workspace)).toBe(toldAfresh(workspace))
  })

  test('is read as a file is: composed, with line feeds, without a byte order mark', () => {
    const { workspace } = watched()
    workspace.update(clause, '\uFEFF---\r\ntitle: Syfte\r\n---\r\n\r\nA\u030Atta.\r\n')
    expect(textOf(workspace, clause)).toBe('---\ntitle: Syfte\n---\n\nÅtta.\n')
  })
})

describe('the results', () => {
  test('are those of one agreement, of all, and the Document of an edition, also of one that is not signed', () => {
    const { workspace } = watched()
    const { instances, problems } = workspace.documents()
    expect(workspace.problems()).toBe(problems)
    const [first] = instances
    const agreement = first?.instance.agreement.id ?? ''
    expect(workspace.problems(agreement)).toEqual(first?.problems)
    const languages = first?.editions[0]?.languages ?? []
    expect(workspace.document(agreement, 'all', languages)).toEqual(first?.editions[0]?.document)
    expect(workspace.document(agreement, 'all', ['nb'])?.languages).toEqual(['nb'])
    expect(workspace.document(agreement, 'nobody', languages)).toBeNull()
  })
})

describe('the pages of an edition', () => {
  const [agreement, copy, other] = ['series', 'falu-kommun', 'mora-kommun']
  const pagesOf = (workspace: Workspace, instance = copy) => workspace.pages(agreement, instance, ['sv'], fonts)?.pages

  test('are those that are printed, and null where there is no such edition', () => {
    const { workspace } = watched()
    expect(pagesOf(workspace)).toEqual(laidAfresh(workspace, agreement, copy, ['sv']))
    expect(pagesOf(workspace, 'nobody')).toBeUndefined()
  })

  test('are the very same objects as long as nothing on them changes', () => {
    const { workspace } = watched()
    const long = `${textOf(workspace, clause)}${'\nEtt stycke till, som står med.\n'.repeat(80)}`
    workspace.update(clause, long)
    const before = pagesOf(workspace) ?? []
    expect(before.length).toBeGreaterThan(2)
    workspace.update('content/clauses/sv/cooperation/unused.md', '---\ntitle: Annat\n---\n\nAnnat.\n')
    for (const [index, page] of (pagesOf(workspace) ?? []).entries()) expect(page).toBe(before[index])
    workspace.update(clause, `${long.trimEnd()} Mer text.\n`)
    const after = pagesOf(workspace) ?? []
    expect(after).toEqual(laidAfresh(workspace, agreement, copy, ['sv']))
    expect(after[0]).toBe(before[0])
    expect(after.at(-1)).not.toBe(before.at(-1))
    for (const [index, page] of after.entries()) if (page !== before[index]) expect(page).not.toEqual(before[index])
  })

  test('are made of one instance alone, and so are its problems: no other copy of the series is made', () => {
    const memory = openMemory()
    const made: string[] = []
    const telling: Memory = {
      ...memory,
      last: (step, name, inputs, make) =>
        memory.last(step, name, inputs, (before) => {
          const value = make(before)
          if ('instances' in value)
            made.push(...(value as unknown as BuiltAgreement).instances.map(({ instance }) => instance.id))
          return value
        }),
    }
    const workspace = openWorkspace(smallSources(), telling)
    pagesOf(workspace)
    const alone = workspace.problems(agreement, copy)
    expect([...new Set(made)]).toEqual([copy])
    const all = workspace.problems(agreement)
    for (const problem of alone) expect(all).toContainEqual(problem)
    expect([...new Set(made)].sort()).toEqual([copy, other].sort())
  })
})
