// The studio under hardship: drafts that cannot be kept, files that cannot be read or written, two windows. Told, and nothing is lost.

import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limits } from '../../src/base/limits.js'
import type { Edited, Fault, FileText, Saved } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const path = 'clauses/sv/dalarna-rss/purpose.md'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

const read = (): Promise<FileText> => studio.get(`file?path=${path}`)
const onDisk = (): string => readFileSync(join(studio.content, path), 'utf8')
const edit = (text: string | null, base: string | null): Promise<Edited> =>
  studio.post('edit', { path, text, base, viewed: null })

test('where drafts cannot be kept the change is told so, counts nevertheless, and is kept when they can be', async () => {
  const { saved, hash } = await read()
  const drafts = join(studio.folder, 'state', 'avtal')
  /* What the folder of drafts would be is a link that leads nowhere: nothing can be put there, by whoever runs the program. */
  rmSync(drafts, { recursive: true, force: true })
  mkdirSync(join(studio.folder, 'state'), { recursive: true })
  symlinkSync(join(studio.folder, 'nowhere', 'at', 'all'), drafts)
  const refused = await edit(`${saved}Ett.\n`, hash)
  expect(refused.notKept).not.toBe(null)
  expect((await read()).draft?.text).toBe(`${saved}Ett.\n`)
  rmSync(drafts)
  expect((await edit(`${saved}Ett. Två.\n`, hash)).notKept).toBe(null)
  expect(onDisk()).toBe(saved)
  await edit(null, null)
})

test('a file that cannot be written is told so, and its draft stays', async () => {
  const { saved, hash } = await read()
  const text = `${saved}Mer.\n`
  await edit(text, hash)
  /* A file in place of the folder in which what is written lies ready: even who may write anything cannot write there. */
  const ready = join(studio.content, '.avtal-write')
  rmSync(ready, { recursive: true, force: true })
  writeFileSync(ready, '')
  const answer = await studio.ask('POST', '/api/save', { path, text, base: hash })
  const told = JSON.parse(answer.body) as Saved & Partial<Fault>
  expect(told.saved === false || told.fault !== undefined).toBe(true)
  rmSync(ready)
  expect(onDisk()).toBe(saved)
  expect((await read()).draft).toEqual({ text, base: hash })
  expect(await studio.post<Saved>('save', { path, text, base: hash })).toMatchObject({ saved: true })
  await studio.post<Saved>('save', { path, text: saved, base: (await read()).hash })
})

test('of two windows that save the same file the second is shown what the first has written', async () => {
  const { saved, hash } = await read()
  const [first, second] = [`${saved}Den första.\n`, `${saved}Den andra.\n`]
  const answers = await Promise.all(
    [first, second].map((text) => studio.post<Saved>('save', { path, text, base: hash })),
  )
  expect(answers.filter((one) => one.saved)).toHaveLength(1)
  const written = answers[0]?.saved === true ? first : second
  expect(answers.find((one) => !one.saved)).toMatchObject({ conflict: { text: written } })
  expect(onDisk()).toBe(written)
  await studio.post<Saved>('save', { path, text: saved, base: (await read()).hash })
})

test('a file that cannot be read is told so, and is read when it is back', async () => {
  const file = join(studio.content, path)
  renameSync(file, `${file}.away`)
  mkdirSync(file)
  expect((await studio.ask('GET', `/api/file?path=${path}`)).status).toBe(409)
  rmdirSync(file)
  renameSync(`${file}.away`, file)
  expect((await read()).saved).toBe(onDisk())
})

test('a text that is longer than the program reads is not written, as a draft or into the file, and that is told', async () => {
  const { saved, hash } = await read()
  const text = `${saved}${'x'.repeat(limits['file-size'].most)}\n`
  expect((await edit(text, hash)).notKept).toContain('4 MB')
  const answer = await studio.post<Saved>('save', { path, text, base: hash })
  expect(answer).toMatchObject({ saved: false, conflict: null, problems: [{ rule: 'limit/exceeded' }] })
  expect([onDisk(), (await read()).draft]).toEqual([saved, null])
})

test('a draft whose text is in the file by now, since the studio was stopped before it could take it away, is gone', async () => {
  const { saved, hash } = await read()
  const text = `${saved}Till slut.\n`
  await edit(text, hash)
  writeFileSync(join(studio.content, path), text)
  await studio.restart()
  expect(await read()).toMatchObject({ saved: text, draft: null })
  await edit(`${text}Igen.\n`, (await read()).hash)
  writeFileSync(join(studio.content, path), `${text}Igen.\n`)
  expect((await read()).draft).toBeNull()
  writeFileSync(join(studio.content, path), saved)
})
