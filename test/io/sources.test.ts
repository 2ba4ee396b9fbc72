// The same library under another path, and folders with links: what comes out is the same.

import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { formatProblem, type Problem } from '../../src/base/problem.js'
import type { FileSet } from '../../src/base/sources.js'
import { readSources } from '../../src/io/sources.js'
import { planEdition } from '../../src/app/artefacts/manifest-entry.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { temporaryFolder } from '../support/build.js'
import { librarySources } from '../support/library.js'
import { withLimit } from '../support/limits.js'
import { everything } from '../../src/app/documents/built.js'

it('the hash of the inputs does not depend on how the folder was named', () => {
  const environment = { text: '', hash: '' }
  const inputs = ['content', '../elsewhere/content'].map((root) => {
    const { content, templates } = librarySources()
    const made = buildDocuments({ content: { ...content, root }, templates }, everything)
    const wanted = { formats: ['html'], copies: false, pdfa: '2a' } as const
    return made.instances.flatMap((one) =>
      one.editions.map((edition) => planEdition(one, edition, made.library, wanted, environment).planned.inputs),
    )
  })
  expect(inputs[0]).toHaveLength(1)
  expect(inputs[0]).toEqual(inputs[1])
})

/** A content folder beside a folder that is none of it, with links from and to wherever a test says. */
function inFolder(test: (folder: string, put: (path: string, bytes?: string | Uint8Array) => void) => void): void {
  const folder = temporaryFolder()
  const put = (path: string, bytes: string | Uint8Array = 'Text\n'): void => {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), bytes)
  }
  try {
    put('templates/theme.yaml')
    test(folder.path, put)
  } finally {
    folder.close()
  }
}

function contentOf(folder: string): FileSet {
  return readSources(join(folder, 'content'), join(folder, 'templates')).content
}

/** What is not read, by path, with the entry of the catalogue. */
function unreadIn(folder: string): Record<string, string> {
  return Object.fromEntries([...(contentOf(folder).unread ?? [])].map(([path, { entry }]) => [path, entry]))
}

it('links within a folder are followed; what is hidden is not read; what is no text of ours travels as it is', () => {
  inFolder((folder, put) => {
    put('content/shared/terms.md', '\uFEFFText\r\n')
    put('content/clauses/sv/.hidden.md', 'x')
    put('content/files/notes.md', new Uint8Array([0xe5, 0x0d, 0x0a]))
    symlinkSync('../../shared', join(folder, 'content/clauses/sv/linked'))
    const { files, attachments, unread } = contentOf(folder)
    expect([...files]).toEqual([['clauses/sv/linked/terms.md', 'Text\n']])
    expect([...attachments.keys()]).toEqual(['files/notes.md', 'shared/terms.md'])
    expect(attachments.get('files/notes.md')).toEqual(new Uint8Array([0xe5, 0x0d, 0x0a]))
    expect([...(unread ?? [])]).toEqual([])
  })
})

it('a link out of the folder, in a circle, or to nothing is a problem, and nothing behind it is read', () => {
  inFolder((folder, put) => {
    put('elsewhere/secret.md', 'secret')
    put('content-beside/secret.md', 'secret')
    put('content/clauses/sv/own.md')
    const link = (target: string, path: string): void => symlinkSync(target, join(folder, 'content', path))
    link('/etc/passwd', 'clauses/sv/password.md')
    link('../../../elsewhere/secret.md', 'clauses/sv/secret.md')
    link('../../content-beside', 'clauses/nb')
    link('..', 'clauses/back')
    link('nowhere', 'lost')
    link('self', 'self')
    expect(unreadIn(folder)).toEqual({
      'clauses/back': 'sources/link#circle',
      'clauses/nb': 'sources/link',
      'clauses/sv/password.md': 'sources/link',
      'clauses/sv/secret.md': 'sources/link',
      lost: 'sources/link#nowhere',
      self: 'sources/link#circle',
    })
    expect([...contentOf(folder).files.keys()]).toEqual(['clauses/sv/own.md'])
    expect(JSON.stringify([...contentOf(folder).attachments])).toBe('[]')
  })
})

it('a folder that is itself a link is read', () => {
  inFolder((folder, put) => {
    put('real/clauses/sv/own.md')
    symlinkSync('real', join(folder, 'content'))
    expect([...contentOf(folder).files.keys()]).toEqual(['clauses/sv/own.md'])
  })
})

it('links that fan out, each folder twice in the one above, end at a limit', () => {
  inFolder((folder, put) => {
    for (let depth = 0; depth < 25; depth += 1) {
      put(`content/d${depth}/file.txt`)
      for (const name of ['a', 'b']) symlinkSync(`../d${depth + 1}`, join(folder, `content/d${depth}`, name))
    }
    put('content/d25/file.txt')
    const { attachments, unread } = contentOf(folder)
    expect(attachments.size).toBeLessThan(26 * limits['folder-ways'].most)
    expect([...(unread ?? [])].map(([, { rule, values }]) => [rule, values['limit']])).toContainEqual([
      'limit/exceeded',
      'folder-ways',
    ])
  })
})

it('folders that lie deeper than anybody sorts texts are not gone into', () => {
  inFolder((folder, put) => {
    const deep = 'd/'.repeat(limits['folder-nesting'].most)
    put(`content/${deep}own.md`)
    put(`content/${deep}d/deeper.md`)
    const { files, attachments, unread } = contentOf(folder)
    expect([...files.keys(), ...attachments.keys()]).toEqual([`${deep}own.md`])
    expect([...(unread ?? [])].map(([path, { values }]) => [path, values['limit']])).toEqual([
      [`${deep}d`, 'folder-nesting'],
    ])
  })
})

it('pipes, sockets and devices are not opened', () => {
  inFolder((folder, put) => {
    put('content/clauses/sv/own.md')
    execFileSync('mkfifo', [join(folder, 'content/clauses/sv/pipe.md'), join(folder, 'content/annex.pdf')])
    expect(unreadIn(folder)).toEqual({ 'annex.pdf': 'sources/refused', 'clauses/sv/pipe.md': 'sources/refused' })
  })
})

it('what is larger than a limit is not read into memory', () => {
  inFolder((folder, put) => {
    put('content/clauses/sv/own.md')
    put('content/clauses/sv/large.md')
    put('content/annex.pdf')
    truncateSync(join(folder, 'content/clauses/sv/large.md'), limits['file-size'].most + 1)
    truncateSync(join(folder, 'content/annex.pdf'), 40 * 1024 ** 3)
    const { files, unread } = contentOf(folder)
    expect([...files.keys()]).toEqual(['clauses/sv/own.md'])
    expect([...(unread ?? [])].map(([path, { values }]) => [path, values['limit']])).toEqual([
      ['annex.pdf', 'attachment-size'],
      ['clauses/sv/large.md', 'file-size'],
    ])
  })
})

it('two names that are one, composed of other characters, are one file, or a problem where they hold different things', () => {
  inFolder((folder, put) => {
    const [composed, decomposed] = ['avgift-\u00E5r.md', 'avgift-a\u030Ar.md']
    for (const name of [composed, decomposed]) put(`content/clauses/sv/${name}`)
    put(`content/annexes/${composed}`, 'one')
    put(`content/annexes/${decomposed}`, 'another')
    expect(unreadIn(folder)).toEqual({ [`annexes/${composed}`]: 'sources/twins' })
    expect([...contentOf(folder).files.keys()]).toEqual([`clauses/sv/${composed}`])
  })
})

it('names of texts that differ in nothing but capital letters are a problem; annexes are compared when they are written', () => {
  inFolder((folder, put) => {
    for (const path of ['clauses/sv/costs.md', 'annexes/plan.pdf', 'parties/a.yaml']) put(`content/${path}`, 'one')
    for (const path of ['clauses/sv/Costs.md', 'annexes/Plan.pdf', 'Parties/a.yaml']) put(`content/${path}`, 'another')
    expect(unreadIn(folder)).toEqual({ 'clauses/sv/costs.md': 'sources/twins#capitals' })
  })
})

it('a name that holds what nobody sees, or that is no UTF-8, is a problem with the name written out', () => {
  inFolder((folder, put) => {
    put('content/agreements/a\nFORGED:1:1 error x.yaml')
    put('content/annexes/\u202Efdp.exe')
    put('content/agreements/own.yaml')
    writeFileSync(Buffer.from(`${folder}/content/agreements/latin-\xe5.yaml`, 'latin1'), 'x')
    expect(Object.values(unreadIn(folder))).toEqual(['sources/name', 'sources/name#encoding', 'sources/name'])
    for (const problem of (contentOf(folder).unread ?? new Map<string, Problem>()).values())
      expect(formatProblem(problem, 'en')).not.toMatch(/^FORGED|\u202E/m)
  })
})

it('a folder that is none is wrong usage', () => {
  inFolder((folder, put) => {
    put('content.txt')
    for (const path of [join(folder, 'content.txt'), join(folder, 'content.txt/in'), join(folder, 'none'), ''])
      expect(() => readSources(path, folder)).toThrow('does not exist')
  })
})

it.each(['folder-files', 'folder-size'] as const)('more than %s allows is not read, and told once', (name) => {
  inFolder((folder, put) => {
    for (const file of ['a', 'b', 'c']) put(`content/${file}.txt`, 'Text som är lång\n')
    const { attachments, unread } = withLimit(name, 2, () => contentOf(folder))
    expect(attachments.size).toBeLessThan(3)
    expect([...(unread ?? [])].map(([, { values }]) => values['limit'])).toContain(name)
  })
})
