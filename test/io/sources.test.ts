// The same library under another path, and folders with links: what comes out is the same.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readSources } from '../../src/io/sources.js'
import { manifestInstance } from '../../src/app/artefacts/artefacts.js'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { temporaryFolder } from '../support/build.js'
import { librarySources } from '../support/library.js'
import { everything } from '../../src/app/documents/built.js'

it('the hash of the inputs does not depend on how the folder was named', () => {
  const inputs = ['content', '../elsewhere/content'].map((root) => {
    const { content, templates } = librarySources()
    const made = buildDocuments({ content: { ...content, root }, templates }, everything)
    return made.instances.flatMap((one) => {
      const { entry } = manifestInstance(one, new Map(), [], made.library, '')
      return entry.editions.map((edition) => edition.inputs)
    })
  })
  expect(inputs[0]).toHaveLength(1)
  expect(inputs[0]).toEqual(inputs[1])
})

it('links are followed, but never in a circle; what is hidden is not read; what is no text of ours travels as it is', () => {
  const folder = temporaryFolder()
  const put = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true })
    writeFileSync(join(folder.path, path), bytes)
  }
  try {
    put('shared/terms.md', '\uFEFFText\r\n')
    put('content/clauses/sv/.hidden.md', 'x')
    put('content/files/notes.md', new Uint8Array([0xe5, 0x0d, 0x0a]))
    symlinkSync('../../../shared', join(folder.path, 'content/clauses/sv/linked'))
    symlinkSync('..', join(folder.path, 'content/clauses/back'))
    const { content } = readSources(join(folder.path, 'content'), folder.path)
    expect([...content.files]).toEqual([['clauses/sv/linked/terms.md', 'Text\n']])
    expect([...content.attachments]).toEqual([['files/notes.md', new Uint8Array([0xe5, 0x0d, 0x0a])]])
    symlinkSync('nowhere', join(folder.path, 'content/lost'))
    expect(() => readSources(join(folder.path, 'content'), folder.path)).toThrow(/leads nowhere/)
  } finally {
    folder.close()
  }
})
