// The studio under hardship: drafts that cannot be kept, files that cannot be read or written, two windows. Told, and nothing is lost.

import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
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
const edit = async (text: string | null, base: string | null): Promise<Edited> =>
  studio.post('edit', { path, text, base, was: await studio.drafted(path), viewed: null })

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
  const answer = await studio.ask('POST', '/api/save', { path, text, base: hash, was: null })
  const told = JSON.parse(answer.body) as Saved & Partial<Fault>
  expect(told.saved === false || told.fault !== undefined).toBe(true)
  rmSync(ready)
  expect(onDisk()).toBe(saved)
  expect((await read()).draft).toEqual({ text, base: hash, hash: sha256(text) })
  expect(await studio.post<Saved>('save', { path, text, base: hash, was: null })).toMatchObject({ saved: true })
  await studio.post<Saved>('save', { path, text: saved, base: (await read()).hash, was: null })
})

test('of two windows that save the same file the second is shown what the first has written', async () => {
  const { saved, hash } = await read()
  const [first, second] = [`${saved}Den första.\n`, `${saved}Den andra.\n`]
  const answers = await Promise.all(
    [first, second].map((text) => studio.post<Saved>('save', { path, text, base: hash, was: null })),
  )
  expect(answers.filter((one) => one.saved)).toHaveLength(1)
  const written = answers[0]?.saved === true ? first : second
  expect(answers.find((one) => !one.saved)).toMatchObject({ conflict: { text: written } })
  expect(onDisk()).toBe(written)
  await studio.post<Saved>('save', { path, text: saved, base: (await read()).hash, was: null })
})

test('a window that writes on another draft than the one it has seen writes over nothing, and is shown what is there', async () => {
  const { saved, hash } = await read()
  const write = (text: string | null, was: string | null): Promise<Edited> =>
    studio.post('edit', { path, text, base: hash, was, viewed: null })
  const [first, second] = [`${saved}Den första.\n`, `${saved}Den andra.\n`]
  const { draft: seen } = await write(first, null)
  expect(seen).toBe(sha256(first))
  /* The other window has seen no draft. */
  const told = await write(second, null)
  expect(told).toMatchObject({ draft: seen, elsewhere: { saved, hash, draft: { text: first, base: hash } } })
  expect(await write(null, null)).toMatchObject({ draft: seen })
  expect((await read()).draft?.text).toBe(first)
  /* What agrees is no difference; whoever has seen the draft goes on. */
  expect(await write(first, null)).toMatchObject({ draft: seen, elsewhere: null })
  expect(await write(second, seen)).toMatchObject({ draft: sha256(second), elsewhere: null })
  /* A save by somebody who has not seen it leaves it, for the window that it is of. */
  expect(await studio.post<Saved>('save', { path, text: first, base: hash, was: seen })).toMatchObject({ saved: true })
  expect((await read()).draft?.text).toBe(second)
  const now = (await read()).hash
  expect(await studio.post<Saved>('save', { path, text: saved, base: now, was: sha256(second) })).toMatchObject({
    saved: true,
  })
  expect((await read()).draft).toBe(null)
})

test('every window is told of a draft that another has written', async () => {
  const { saved, hash } = await read()
  const { port, headers } = studio.reached()
  const { host, cookie } = headers
  const heard = new Promise<string>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/api/events', headers: { host, cookie } }, (response) => {
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        if (!piece.startsWith('data:')) return
        asked.destroy()
        resolve(piece)
      })
      void edit(`${saved}Härifrån.\n`, hash)
    })
    asked.on('error', reject)
    asked.end()
  })
  const draft = sha256(`${saved}Härifrån.\n`)
  expect(JSON.parse((await heard).slice('data:'.length))).toEqual({ kind: 'drafted', path, draft })
  await edit(null, hash)
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
  const answer = await studio.post<Saved>('save', { path, text, base: hash, was: null })
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
