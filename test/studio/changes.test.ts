// Changes in the studio, asked over HTTP: what was done since it was opened, undone and done again; what has changed since the last
// commit, committed without anything else, and without running anything that a repository brings along.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ChangedFile } from '../../src/app/history/commits.js'
import { changesIn, type KnownFiles } from '../../src/io/git/changes.js'
import { openRepository } from '../../src/io/git/repository.js'
import type {
  ChangesView,
  CommitsView,
  Done,
  Fault,
  FileText,
  LinesView,
  Saved,
  Undone,
} from '../../src/studio/protocol.js'
import { git, makeHostile, makeRepository, withoutOwnSettings } from '../support/repository.js'
import { smallPdf } from '../support/small-pdf.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const today = '2026-03-01'
const clause = 'clauses/sv/dalarna-rss/purpose.md'
const agreement = 'agreements/dalarna-rss.yaml'

let studio: TestStudio
let putBack: () => void

beforeAll(() => {
  putBack = withoutOwnSettings()
})
afterAll(() => {
  putBack()
})
afterEach(async () => {
  await studio.close()
})

/** Opens a studio over one agreement and what it is made of. */
function open(prepare: (content: string) => void = () => undefined): Promise<TestStudio> {
  return openTestStudio({
    today,
    prepare: (content) => {
      const others = readdirSync(join(content, 'agreements')).filter((name) => name !== 'dalarna-rss.yaml')
      for (const name of others) rmSync(join(content, 'agreements', name))
      prepare(content)
    },
  })
}

const changes = () => studio.get<ChangesView>('changes')
const read = (path: string) => readFileSync(join(studio.content, path), 'utf8')
const write = (path: string, text: string) => {
  writeFileSync(join(studio.content, path), text)
}
const linesOf = (path: string, of = '') => studio.get<LinesView>(`lines?path=${encodeURIComponent(path)}${of}`)

async function save(path: string, change: (text: string) => string): Promise<string> {
  const { saved, hash } = await studio.get<FileText>(`file?path=${encodeURIComponent(path)}`)
  const text = change(saved)
  expect(await studio.post<Saved>('save', { path, text, base: hash, was: null })).toMatchObject({ saved: true })
  return text
}

type Repository = Extract<CommitsView, { kind: 'repository' }>

async function repository(): Promise<Repository> {
  const { commits } = await changes()
  if (commits.kind !== 'repository') throw new Error(commits.why)
  return commits
}

async function commit(paths: readonly string[], message = 'What it is for'): Promise<Done & Fault> {
  const { files } = await repository()
  const asked = files.filter(({ path }) => paths.includes(path)).map(({ path, hash }) => ({ path, hash }))
  return JSON.parse((await studio.ask('POST', '/api/act/commit', { message, files: asked })).body) as Done & Fault
}

test('what is saved is listed, undone and done again, byte for byte', async () => {
  studio = await open((content) => {
    const file = join(content, clause)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  })
  const before = read(clause)
  await save(clause, (text) => `${text}\nEtt stycke till.\n`)
  const after = read(clause)
  expect(after).toContain('Ett stycke till.\r\n')
  const [listed] = (await changes()).session
  expect(listed).toMatchObject({ id: 1, did: 'Saved: Avtalets syfte och innehåll', isUndone: false, isAsLeft: true })
  expect(listed?.files).toEqual([{ path: clause, name: 'Avtalets syfte och innehåll', language: 'sv' }])
  expect((await linesOf(clause, '&write=1'))?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    '',
    '',
    'Ett stycke till.',
  ])
  expect(await studio.post<Undone>('undo', { id: 1 })).toMatchObject({
    done: true,
    said: 'Undone: Saved: Avtalets syfte och innehåll',
  })
  expect(read(clause)).toBe(before)
  expect((await changes()).session).toMatchObject([{ id: 1, isUndone: true, isAsLeft: true }])
  expect(await studio.post<Undone>('undo', { id: 1 })).toMatchObject({ done: true })
  expect(read(clause)).toBe(after)
})

test('what another has changed since is not undone: both texts are answered', async () => {
  studio = await open()
  const before = read(clause)
  await save(clause, (text) => `${text}\nEtt stycke till.\n`)
  write(clause, `${read(clause)}\nEn annan hand.\n`)
  expect((await changes()).session).toMatchObject([{ isAsLeft: false }])
  const undone = await studio.post<Undone>('undo', { id: 1 })
  expect(undone).toMatchObject({ done: false, conflicts: [{ path: clause, text: before, saved: read(clause) }] })
  expect(read(clause)).toContain('En annan hand.')
})

test('what has been written in and not saved is not undone', async () => {
  studio = await open()
  const text = await save(clause, (given) => `${given}\nEtt stycke till.\n`)
  const { hash } = await studio.get<FileText>(`file?path=${clause}`)
  await studio.post('edit', { path: clause, text: `${text}Utkast.\n`, base: hash, was: null, viewed: null })
  expect((await studio.ask('POST', '/api/undo', { id: 1 })).status).toBe(409)
  expect(read(clause)).toBe(text)
})

test('an annex that was added goes with its file when it is undone, and comes back', async () => {
  studio = await open()
  const before = read(agreement)
  const asked = { agreement: 'dalarna-rss', title: { sv: 'Karta', nb: 'Kart' }, name: 'karta.pdf' }
  const sent = await studio.sendFile('act/annex', asked, smallPdf())
  expect(JSON.parse(sent.body)).toMatchObject({ done: true })
  const file = join(studio.content, 'annexes', 'dalarna-rss', 'karta.pdf')
  expect(existsSync(file)).toBe(true)
  expect((await changes()).session).toMatchObject([{ id: 1, isAsLeft: true }])
  expect(await studio.post<Undone>('undo', { id: 1 })).toMatchObject({ done: true })
  expect([existsSync(file), read(agreement)]).toEqual([false, before])
  expect(await studio.post<Undone>('undo', { id: 1 })).toMatchObject({ done: true })
  expect(existsSync(file)).toBe(true)
})

test('a translation that was confirmed and an agreement that was begun are listed, and undone', async () => {
  studio = await open()
  await save(clause, (text) => text.replace(/\.\n/, '. Ett ord till.\n'))
  await studio.post('act/confirm', { clauses: ['dalarna-rss/purpose'], languages: ['nb'] })
  await studio.post('act/new', { id: 'nytt', language: 'sv', series: false, choices: { titles: { sv: 'Nytt avtal' } } })
  const { session } = await changes()
  expect(session.map(({ did }) => did)).toEqual([
    'Agreement begun: Nytt avtal',
    expect.stringMatching(/^Translation confirmed: /),
    'Saved: Avtalets syfte och innehåll',
  ])
  const begun = session[0]?.files.map(({ path }) => path) ?? []
  expect(begun).toContain('agreements/nytt.yaml')
  await studio.post('undo', { id: 3 })
  expect(begun.filter((path) => existsSync(join(studio.content, path)))).toEqual([])
})

test('a folder without a repository has the changes of the session, and says why there are no others', async () => {
  studio = await open()
  expect(await changes()).toMatchObject({ session: [], forgotten: null, commits: { kind: 'none' } })
  const { commits } = await changes()
  expect(commits.kind === 'none' && commits.why).toContain('not under version control')
})

test('files that were added, changed and removed since the last commit are told in the words of the library', async () => {
  studio = await open((content) => {
    writeFileSync(join(content, '.gitignore'), '*.bak\n')
    makeRepository(content)
  })
  expect(await repository()).toMatchObject({
    branch: 'main',
    last: { subject: 'All agreements' },
    files: [],
    obstacle: null,
  })
  await save(clause, (text) => text.replace('title: ', 'title: Om '))
  write('glossary.yaml.bak', 'left\n')
  write('parties/nya.yaml', 'parties: []\n')
  rmSync(join(studio.content, 'confirmed/nb/dalarna-rss/purpose.yaml'))
  const { files, notes } = await repository()
  expect(files).toMatchObject([
    { path: clause, change: 'changed', name: 'Om Avtalets syfte och innehåll', language: 'sv' },
    { path: 'confirmed/nb/dalarna-rss/purpose.yaml', change: 'removed', hash: null, language: 'nb' },
    { path: 'parties/nya.yaml', change: 'added', name: 'Register of bodies: nya' },
  ])
  expect(notes).toEqual(['Commits are made as Åsa Jurist, asa@example.org.'])
  expect((await linesOf(clause))?.filter(({ kind }) => kind === 'removed' || kind === 'added')).toMatchObject([
    { kind: 'removed', text: 'title: Avtalets syfte och innehåll', line: 2 },
    { kind: 'added', text: 'title: Om Avtalets syfte och innehåll', line: 2 },
  ])
})

test('only files that were chosen are committed, whatever else is staged, and they are clean then', async () => {
  studio = await open((content) => makeRepository(join(content, '..')))
  const top = join(studio.content, '..')
  await save(clause, (text) => `${text}\nMed.\n`)
  await save(agreement, (text) => `${text}# utan\n`)
  rmSync(join(studio.content, 'confirmed/nb/dalarna-rss/purpose.yaml'))
  write('parties/nya.yaml', 'parties: []\n')
  writeFileSync(join(top, 'beside.txt'), 'x\n')
  git(top, 'add', 'beside.txt', `content/${agreement}`)
  const done = await commit(
    [clause, 'confirmed/nb/dalarna-rss/purpose.yaml', 'parties/nya.yaml'],
    'Med\n\n# och varför',
  )
  expect(done).toMatchObject({
    done: true,
    lines: [expect.stringMatching(/^3 files were committed to `main`, as [0-9a-f]{10}\.$/)],
  })
  expect(git(top, 'log', '-1', '--format=%an|%ae|%B', '--name-status').split('\n')).toEqual([
    'Åsa Jurist|asa@example.org|Med',
    '',
    '# och varför',
    '',
    '',
    `M\tcontent/${clause}`,
    'D\tcontent/confirmed/nb/dalarna-rss/purpose.yaml',
    'A\tcontent/parties/nya.yaml',
  ])
  expect(git(top, 'status', '--porcelain', '--', 'content', 'beside.txt').split('\n')).toEqual([
    'A  beside.txt'.trim(),
    `M  content/${agreement}`,
  ])
  expect(git(top, 'fsck', '--strict')).toBe('')
  expect((await repository()).files.map(({ path }) => path)).toEqual([agreement])
})

test('the first commit of a repository holds what was chosen', async () => {
  studio = await open((content) => {
    git(content, 'init', '-q', '-b', 'main')
    git(content, 'config', 'user.name', 'A')
    git(content, 'config', 'user.email', 'a@example.org')
  })
  expect((await repository()).last).toBeNull()
  expect(await commit([clause])).toMatchObject({ done: true })
  expect(git(studio.content, 'ls-tree', '-r', '--name-only', 'HEAD')).toBe(clause)
})

test('what is no longer as it was seen is not committed', async () => {
  studio = await open(makeRepository)
  await save(clause, (text) => `${text}\nEtt.\n`)
  const [seen] = (await repository()).files
  write(clause, `${read(clause)}\nTvå.\n`)
  const asked = { message: 'x', files: [{ path: seen?.path, hash: seen?.hash }] }
  const answer = await studio.ask('POST', '/api/act/commit', asked)
  expect([answer.status, answer.body]).toEqual([400, expect.stringContaining(clause)])
  expect(git(studio.content, 'rev-list', '--count', 'HEAD')).toBe('1')
})

test('a commit needs a message and a file', async () => {
  studio = await open(makeRepository)
  await save(clause, (text) => `${text}\nEtt.\n`)
  expect((await commit([clause], ' \n')).fault).toContain('message')
  expect((await commit([])).fault).toContain('at least one file')
  expect(git(studio.content, 'rev-list', '--count', 'HEAD')).toBe('1')
})

test('lines that end as on Windows in the work tree alone have not changed, and are committed as the repository has them', async () => {
  studio = await open((content) => {
    makeRepository(content)
    git(content, 'config', 'core.autocrlf', 'true')
    const file = join(content, clause)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  })
  expect((await repository()).files).toEqual([])
  await save(clause, (text) => `${text}Ett.\n`)
  expect(read(clause)).toContain('Ett.\r\n')
  await commit([clause])
  expect(git(studio.content, 'diff', '--stat', 'HEAD~1', 'HEAD')).toContain('1 insertion(+)')
  expect(git(studio.content, 'status', '--porcelain')).toBe('')
})

test('nothing that a repository brings along is run, by looking or by a commit, and what it would run is told', async () => {
  let marks = ''
  studio = await open((content) => {
    writeFileSync(join(content, '.gitattributes'), '*.yaml diff=own\n*.md diff=own\n*.md filter=own\n')
    makeRepository(content)
    marks = makeHostile(content, join(content, '..'))
  })
  await save(clause, (text) => `${text}\nEtt.\n`)
  await save(agreement, (text) => `${text}# ett\n`)
  /* An object that is not there would be fetched. */
  const lost = git(studio.content, '-c', 'core.fsmonitor=false', 'rev-parse', `HEAD:${agreement}`)
  rmSync(join(studio.content, '.git', 'objects', lost.slice(0, 2), lost.slice(2)))
  const { files, notes } = await repository()
  expect(files.map(({ path }) => path)).toEqual([agreement, clause])
  expect(notes.join(' ')).toContain('`pre-commit`, `commit-msg`, `post-commit`')
  expect(notes.join(' ')).toContain('signed')
  expect(await linesOf(agreement)).toBeNull()
  expect((await linesOf(clause))?.length).toBeGreaterThan(0)
  expect((await commit([clause])).fault).toContain('in another form')
  expect(await commit([agreement])).toMatchObject({ done: true })
  expect(readdirSync(marks)).toEqual([])
  /* Git by itself would have run some of it. */
  expect(() => git(studio.content, 'diff', '--', clause)).toThrow()
  expect(() => git(studio.content, 'cat-file', 'blob', lost)).toThrow()
  expect(readdirSync(marks)).toEqual(['fsmonitor', 'process', 'remote'])
})

test('what is in the way of a commit is told with what to do, and changes are shown all the same', async () => {
  studio = await open(makeRepository)
  await save(clause, (text) => `${text}\nEtt.\n`)
  const inRepository = (name: string) => join(studio.content, '.git', name)
  const ways: readonly (readonly [said: string, set: () => unknown, unset: () => unknown])[] = [
    [
      'being merged',
      () => writeFileSync(inRepository('MERGE_HEAD'), git(studio.content, 'rev-parse', 'HEAD')),
      () => rmSync(inRepository('MERGE_HEAD')),
    ],
    ['being moved', () => mkdirSync(inRepository('rebase-merge')), () => rmdirSync(inRepository('rebase-merge'))],
    ['index.lock', () => writeFileSync(inRepository('index.lock'), ''), () => rmSync(inRepository('index.lock'))],
    [
      'No branch',
      () => git(studio.content, 'checkout', '-q', '--detach'),
      () => git(studio.content, 'checkout', '-q', 'main'),
    ],
    [
      'user.email',
      () => git(studio.content, 'config', '--unset', 'user.email'),
      () => git(studio.content, 'config', 'user.email', 'asa@example.org'),
    ],
  ]
  for (const [said, set, unset] of ways) {
    set()
    const { files, obstacle } = await repository()
    expect(files.map(({ path }) => path)).toEqual([clause])
    expect(obstacle).toContain(said)
    expect((await commit([clause])).fault).toContain(said)
    unset()
  }
  expect(await commit([clause])).toMatchObject({ done: true })
})

test.each([
  [
    'the repository of another user',
    'another user',
    'echo "fatal: detected dubious ownership in repository at \'x\'" >&2; exit 128',
  ],
  ['a repository that git does not read', 'bad config line 1', 'echo "fatal: bad config line 1" >&2; exit 128'],
  ['a machine without git', 'not installed', null],
])('%s is told, and what was done in the session stands alone', async (_, said, script) => {
  studio = await open(makeRepository)
  const path = process.env['PATH']
  const folder = join(studio.folder, 'bin')
  mkdirSync(folder)
  if (script !== null) {
    writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, 'git'), 0o755)
  }
  process.env['PATH'] = folder
  try {
    const { commits } = await changes()
    expect(commits.kind === 'none' && commits.why).toContain(said)
  } finally {
    process.env['PATH'] = path
  }
})

test('a file is hashed again only when the disk says that it has been written, whatever time it is given', async () => {
  studio = await open(makeRepository)
  const opened = await openRepository(studio.content)
  if ('none' in opened) throw new Error(opened.none)
  const file = join(studio.content, clause)
  const known: KnownFiles = new Map()
  expect(await changesIn(opened, known)).toEqual([])
  /* What was written just now may be written again within the same time. */
  expect(known.size).toBe(0)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  try {
    expect(await changesIn(opened, known)).toEqual([])
    const hashed = known.get(clause)
    if (hashed === undefined) throw new Error('not remembered')
    known.set(clause, { ...hashed, file: { ...hashed.file, hash: 'remembered', ids: [] } })
    expect(await changesIn(opened, known)).toMatchObject([{ path: clause, hash: 'remembered' }])
    const { atime, mtime } = statSync(file)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Avtalet', 'avtalet'))
    utimesSync(file, atime, mtime)
    const [changed] = (await changesIn(opened, known)) as readonly ChangedFile[]
    expect([changed?.path, changed?.hash === 'remembered']).toEqual([clause, false])
    rmSync(file)
    await changesIn(opened, known)
    expect(known.has(clause)).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
