// The studio's program, asked over HTTP as the browser asks: what it answers, what it writes, and what it leaves alone.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import type {
  AgreementView,
  ChangedByForm,
  Counts,
  Edited,
  Fault,
  FileText,
  EffectsView,
  FieldView,
  FilledFormView,
  FoundProblems,
  FoundBodyView,
  Home,
  Pages,
  Saved,
} from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const id = 'dalarna-rss'
const clause = 'clauses/sv/dalarna-rss/purpose.md'

let studio: TestStudio
let folder = ''
let content = ''

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-03-01' })
  ;({ folder, content } = studio)
})

afterAll(() => studio.close())

const ask: TestStudio['ask'] = (...asked) => studio.ask(...asked)

/** What is answered, a refusal too. */
async function get<Value>(path: string): Promise<Value> {
  return JSON.parse((await ask('GET', `/api/${path}`)).body) as Value
}

async function post<Value>(name: string, body: unknown): Promise<Value> {
  return JSON.parse((await ask('POST', `/api/${name}`, body)).body) as Value
}

const viewed = { agreement: id, instance: 'falu-kommun', edition: ['sv'] }
const view = `agreement=${id}&instance=falu-kommun&edition=sv`

async function read(path: string): Promise<FileText> {
  return get(`file?path=${encodeURIComponent(path)}`)
}

function onDisk(path: string): string {
  return readFileSync(join(content, path), 'utf8')
}

/** Null for a file that is not there. */
function onDiskBytes(path: string): Buffer | null {
  const file = join(content, path)
  return existsSync(file) ? readFileSync(file) : null
}

test('the first page has all agreements with where they stand, and an agreement its files', async () => {
  const home = await get<Home>('home')
  expect(home.agreements.map(({ agreement }) => agreement)).toContain(id)
  expect(home.agreements.find(({ agreement }) => agreement === id)).toMatchObject({ status: 'ready', instances: 15 })
  expect(home.newIn).toEqual(expect.arrayContaining(['nb', 'sv']))
  expect(await get<Counts>('counts')).toMatchObject({ [id]: { errors: 0, warnings: 4 } })
  const one = await get<AgreementView>(`agreement?id=${id}`)
  expect(one.instances).toHaveLength(15)
  expect(one.editions).toContainEqual(['sv', 'nb'])
  expect(one.files.map(({ path }) => path)).toEqual(expect.arrayContaining([`agreements/${id}.yaml`, clause]))
})

test('a clause that cannot be read is among the files of its agreement, to be put right', async () => {
  const { saved, hash } = await read(clause)
  await post<Edited>('edit', {
    path: clause,
    text: `---\ntitle: [\n---\n\n${saved}`,
    base: hash,
    was: await studio.drafted(clause),
    viewed: null,
  })
  const { files } = await get<AgreementView>(`agreement?id=${id}`)
  expect(files.filter(({ path }) => path === clause)).toMatchObject([{ kind: 'clause', unsaved: true }])
  await post<Edited>('edit', { path: clause, text: null, base: hash, was: await studio.drafted(clause), viewed: null })
})

test('a page is drawn as SVG, whose words say where they come from', async () => {
  const { pages, stale } = await get<Pages>(`pages?${view}`)
  expect(stale).toBe(false)
  const page = pages.find(({ from }) => from.some(({ path }) => path === clause))
  const drawn = await ask('GET', `/api/page?key=${page?.key}`)
  expect(drawn.headers['content-type']).toMatch(/^image\/svg\+xml/)
  expect(drawn.body).toMatch(/^<svg /)
  expect(drawn.body).toContain(`data-file="${content}/${clause}"`)
})

test('a change shows on the page that it concerns, and nothing is written into the file', async () => {
  const before = await get<Pages>(`pages?${view}`)
  const file = await read(clause)
  const text = file.saved.replace(/\.\n/, '. Ordet Xylofon.\n')
  const edited = await post<Edited>('edit', {
    path: clause,
    text,
    base: file.hash,
    was: await studio.drafted(clause),
    viewed,
  })
  const keys = before.pages.map(({ key }) => key)
  const changed = (edited.pages?.pages ?? []).filter(({ key }) => !keys.includes(key))
  expect(changed.length).toBeGreaterThan(0)
  expect(changed.length).toBeLessThan(keys.length)
  expect(edited.drawings.map(({ key }) => key)).toEqual(changed.slice(0, 2).map(({ key }) => key))
  expect(edited.drawings[0]?.svg).toContain('Xylofon')
  const drawn = await Promise.all(changed.map(({ key }) => ask('GET', `/api/page?key=${key}`, null)))
  expect(drawn.some(({ body }) => body.includes('Xylofon'))).toBe(true)
  expect(onDisk(clause)).toBe(file.saved)
  expect((await read(clause)).draft).toEqual({ text, base: file.hash, hash: sha256(text) })
})

test('a draft outlives the studio, and is read by nobody else', async () => {
  const { draft } = await read(clause)
  await studio.restart()
  expect(draft).not.toBe(null)
  expect((await read(clause)).draft).toEqual(draft)
  const kept = join(folder, 'state', 'avtal', 'drafts')
  expect(statSync(join(kept, sha256(content).slice(0, 16))).mode & 0o077).toBe(0)
})

test('while a text is wrong the last good pages stay, marked as old, and the problem is told in the language of who reads', async () => {
  const file = await read(clause)
  await post<Edited>('edit', {
    path: clause,
    text: file.saved,
    base: file.hash,
    was: await studio.drafted(clause),
    viewed,
  })
  const good = await get<Pages>(`pages?${view}`)
  const wrong = `${file.saved}\n{{#if nothing}}\n`
  const edited = await post<Edited>('edit', {
    path: clause,
    text: wrong,
    base: file.hash,
    was: await studio.drafted(clause),
    viewed,
  })
  expect(edited.pages?.stale).toBe(true)
  expect(edited.pages?.pages).toEqual(good.pages)
  const told = await get<FoundProblems>(`problems?path=${clause}&${view}`)
  expect(told.problems.some(({ severity }) => severity === 'error')).toBe(true)
  expect(told.pages?.problems).toEqual(expect.arrayContaining([...told.problems]))
  const inSwedish = await ask('GET', `/api/problems?path=${clause}`, null, { 'avtal-language': 'sv' })
  expect((JSON.parse(inSwedish.body) as FoundProblems).problems[0]?.message).not.toBe(told.problems[0]?.message)
})

test('a draft that is taken away leaves the file as it is', async () => {
  const file = await read(clause)
  await post<Edited>('edit', { path: clause, text: null, base: null, was: await studio.drafted(clause), viewed: null })
  expect((await read(clause)).draft).toBe(null)
  expect(onDisk(clause)).toBe(file.saved)
})

test('a file that has changed on the disk meanwhile is not written over', async () => {
  const file = await read(clause)
  writeFileSync(join(content, clause), `${file.saved}\nFrån en annan hand.\n`)
  const saved = await post<Saved>('save', { path: clause, text: `${file.saved}\nHär.\n`, base: file.hash, was: null })
  expect(saved).toMatchObject({ saved: false, conflict: { text: `${file.saved}\nFrån en annan hand.\n` } })
  expect(onDisk(clause)).toBe(`${file.saved}\nFrån en annan hand.\n`)
  const now = await read(clause)
  expect(await post<Saved>('save', { path: clause, text: file.saved, base: now.hash, was: null })).toMatchObject({
    saved: true,
  })
  expect(onDisk(clause)).toBe(file.saved)
})

test('a file keeps its byte order mark and the ends of its lines', async () => {
  const path = 'clauses/sv/dalarna-rss/role.md'
  const before = onDisk(path)
  writeFileSync(join(content, path), `\uFEFF${before.replace(/\n/g, '\r\n')}`)
  const file = await read(path)
  expect(file.saved).toBe(before)
  await post<Saved>('save', { path, text: `${before}Mer.\n`, base: file.hash, was: null })
  expect(onDisk(path)).toBe(`\uFEFF${`${before}Mer.\n`.replace(/\n/g, '\r\n')}`)
  writeFileSync(join(content, path), before)
})

test.each([
  ['outside of the folder', '../secret.md'],
  ['from the root', '/etc/passwd'],
  ['in the register', `register/${id}/1.0/signatures.yaml`],
  ['among confirmations', 'confirmed/nb/amendments.yaml'],
  ['that is no text', 'agreements/annex.pdf'],
])('a path %s is neither read nor written', async (_, path) => {
  const before = onDiskBytes(path)
  const answers = [
    await ask('GET', `/api/file?path=${encodeURIComponent(path)}`),
    await ask('POST', '/api/save', { path, text: 'x', base: null, was: null }),
    await ask('POST', '/api/edit', { path, text: 'x', base: null, was: null, viewed: null }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(onDiskBytes(path)).toEqual(before)
})

test('a link that leads out of the folder is neither read nor written', async () => {
  const secret = join(folder, 'secret.md')
  writeFileSync(secret, 'hemligt')
  symlinkSync(secret, join(content, 'clauses/sv/link.md'))
  const path = 'clauses/sv/link.md'
  const answer = await ask('GET', `/api/file?path=${path}`)
  expect(answer.status).toBe(409)
  expect(answer.body).not.toContain('hemligt')
  await post<Saved>('save', { path, text: 'x', base: sha256('hemligt'), was: null })
  expect(readFileSync(secret, 'utf8')).toBe('hemligt')
  rmSync(join(content, path))
})

test('without the cookie, or from another page, there is no answer; a form cannot change anything', async () => {
  const answers = [
    await ask('GET', '/api/home', null, { cookie: '' }),
    await ask('GET', '/api/home', null, { host: 'evil.example' }),
    await ask(
      'POST',
      '/api/save',
      { path: clause, text: '', base: null, was: null },
      { origin: 'https://evil.example' },
    ),
    await ask('POST', '/api/save', 'path=a', { 'content-type': 'text/plain' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  for (const { body } of answers) expect((JSON.parse(body) as Fault).fault).not.toBe('')
})

test('who opens an address without the cookie, or with a token that has been used, reads why, and gets nothing else', async () => {
  for (const address of ['/', '/agreements/cross-border', '/?token=used']) {
    const { status, body } = await ask('GET', address, null, { cookie: '' })
    expect(status).toBe(403)
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(body).toContain('Open the address that the studio printed when it was started.')
    expect(body).not.toContain('<script')
  }
})

test('what is sent in another shape, or asked by a name that there is none of, is refused in words', async () => {
  const answers = [
    await ask('POST', '/api/save', { path: clause }),
    await ask('POST', '/api/save', '{'),
    await ask('POST', '/api/toString', {}),
    await ask('GET', '/api/constructor'),
    await ask('GET', '/api/page?key=none'),
    await ask('GET', '/api/agreement?id=none'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 404, 404, 404])
})

test('what is deeper, larger or longer than the pages of the studio send is refused in words', async () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  const of = { form: 'agreement', id }
  const change = { kind: 'set', path: ['title'] }
  const deepValue = JSON.stringify({ of, change, viewed: null }).replace(
    '["title"]',
    `["title"],"value":${nested(3_000)}`,
  )
  const longPath = { of, change: { kind: 'remove', path: Array<string>(100_000).fill('a') }, viewed: null }
  const answers = [
    await ask('POST', '/api/edit', nested(200_000)),
    await ask('POST', '/api/form', deepValue),
    await ask('POST', '/api/save', JSON.stringify('x'.repeat(20_000_000))),
    await ask('POST', '/api/save', '{"__proto__":{}}'),
    await ask('POST', '/api/form', longPath),
    await ask('GET', '//['),
    await ask('POST', '/api/save', { path: `clauses/sv/${'a/'.repeat(60)}a.md`, text: 'x', base: null, was: null }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 400, 400, 400, 404])
  for (const { body } of answers) expect((JSON.parse(body) as Fault).fault).not.toBe('')
})

test('whoever leaves before all was sent is no fault of the program', async () => {
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  vi.stubEnv('TMPDIR', temporary)
  const { port, headers } = studio.reached()
  await new Promise<void>((resolve) => {
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/save', headers }, () => undefined)
    asked.on('error', () => resolve())
    asked.write('{"path":', () => asked.destroy(new Error('gone')))
  })
  expect((await ask('GET', '/api/home')).status).toBe(200)
  expect(readdirSync(temporary)).toEqual([])
  vi.unstubAllEnvs()
})

test('while the folder is away every question is told so, and nothing is answered of what it held', async () => {
  const away = join(folder, 'away')
  renameSync(content, away)
  try {
    for (const path of ['/api/home', '/api/home', '/api/counts', `/api/agreement?agreement=${id}`]) {
      const { status, body } = await ask('GET', path)
      expect([status, (JSON.parse(body) as Fault).fault]).toEqual([409, expect.stringContaining(content) as string])
    }
    const built = await ask('POST', '/api/act/issue', { agreement: id, editions: null })
    expect(built.status).toBe(409)
  } finally {
    renameSync(away, content)
  }
  expect((await ask('GET', '/api/home')).status).toBe(200)
})

test('the page loads nothing from elsewhere and runs no script within it', async () => {
  const page = await ask('GET', '/agreements/any')
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self';/)
  expect(page.body).not.toMatch(/<script(?![^>]* src="\/studio\/)/)
  expect(page.body).not.toMatch(/https?:/)
})

test('what has not been saved keeps acts from being done on it', async () => {
  const file = await read(clause)
  await post<Edited>('edit', {
    path: clause,
    text: `${file.saved}Mer.\n`,
    base: file.hash,
    was: await studio.drafted(clause),
    viewed: null,
  })
  const issued = await ask('POST', '/api/act/issue', { agreement: id, editions: null })
  expect(issued.status).toBe(409)
  expect((JSON.parse(issued.body) as Fault).fault).toContain(clause)
  await post<Edited>('edit', { path: clause, text: null, base: null, was: await studio.drafted(clause), viewed: null })
})

test('a fact that is changed by form is a draft of its line alone, with the dates that follow from it', async () => {
  const path = `agreements/${id}.yaml`
  const { filled } = await get<FilledFormView>(`form?form=agreement&id=${id}`)
  expect(filled?.form).toMatchObject({ kind: 'group' })
  expect(filled?.value).toMatchObject({ term: { end: '2026-12-31' } })
  const change = { kind: 'set', path: ['term', 'end'], value: '2027-12-31' }
  const changed = await post<ChangedByForm>('form', { of: { form: 'agreement', id }, change, viewed })
  expect(changed).toMatchObject({ changed: true, file: { path } })
  const again = await get<FilledFormView>(`form?form=agreement&id=${id}`)
  const { problems, ...said } = changed.filled ?? { problems: [] }
  expect({ problems, filled: { ...said, form: filled?.form } }).toEqual(again)
  const end = changed.effects?.dates[0]?.dates.find((one) => one.id === 'end')
  expect([end?.before?.date, end?.after?.date]).toEqual(['2026-12-31', '2027-12-31'])
  const { saved, draft } = await read(path)
  const lines = draft?.text.split('\n') ?? []
  expect(saved.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [[line, lines[index]]]))).toEqual([
    ['  end: 2026-12-31', '  end: 2027-12-31'],
  ])
  const wrong = { ...change, value: '2027-02-30' }
  const refused = await post<ChangedByForm>('form', { of: { form: 'agreement', id }, change: wrong, viewed: null })
  expect(refused).toMatchObject({ changed: false, problems: [{ severity: 'error', path }] })
  await post<Edited>('edit', { path, text: null, base: null, was: await studio.drafted(path), viewed: null })
})

test('a body is found by its name, and told in the language of who reads', async () => {
  const found = await ask('GET', '/api/bodies?q=falun', null, { 'avtal-language': 'sv' })
  const [first] = JSON.parse(found.body) as FoundBodyView[]
  expect(first).toMatchObject({ id: 'falu-kommun', kind: 'Kommun' })
})

test('bodies are named by their ids, what an agreement means is told before anything is changed, and a new body has a form', async () => {
  const named = await get<FoundBodyView[]>('bodies?ids=falu-kommun,none,region-dalarna')
  expect(named.map(({ name }) => name)).toEqual(['Falu kommun', 'Region Dalarna'])
  const { dates, costs } = await get<EffectsView>(`effects?agreement=${id}`)
  expect(dates[0]?.dates.find((one) => one.id === 'end')?.after?.date).toBe('2026-12-31')
  const all = [...dates.flatMap((one) => one.dates), ...costs.flatMap((one) => one.shares)]
  expect(all.filter(({ isChanged }) => isChanged)).toEqual([])
  const blank = await get<FieldView>('blank')
  const keys = blank.kind === 'group' ? blank.fields.map(({ key }) => key) : []
  expect(keys).toEqual(expect.arrayContaining(['id', 'name', 'kind', 'country']))
})

test('an agreement is built, and its files are fetched from the output folder and from nowhere else', async () => {
  const asked = { agreements: [id], parties: ['falu-kommun'], editions: [['sv']], formats: ['pdf'], copies: false }
  const done = await post<{ done: boolean; files: { name: string; address: string }[] }>('act/build', asked)
  expect(done).toMatchObject({ done: true })
  const [file] = done.files
  const fetched = await ask('GET', file?.address ?? '')
  expect(fetched.headers['content-type']).toBe('application/pdf')
  expect(fetched.headers['content-disposition']).toMatch(/^attachment/)
  const outside = await ask('GET', `/api/output?path=${encodeURIComponent('../content/glossary.yaml')}`)
  expect(outside.status).toBe(404)
})
