// A workspace says what commands say, after each change, and makes no more than what the change reaches.

import { describe, expect, test } from 'vitest'
import { openMemory, type Memory } from '../../src/base/memory.js'
import { openWorkspace, type Workspace } from '../../src/app/workspace.js'
import { smallSources, toldAfresh, toldBy } from '../support/workspaces.js'

const clause = 'content/clauses/sv/cooperation/purpose.md'

/** A workspace with the names of the steps that it makes. */
function watched(): { readonly workspace: Workspace; readonly made: () => string[] } {
  const memory = openMemory()
  const names: string[] = []
  const counting: Memory = {
    of: (step, key, make) => memory.of(step, key, () => (names.push(step.name), make())),
    last: (step, name, inputs, make) => memory.last(step, name, inputs, () => (names.push(step.name), make())),
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
