// The cache on the disk: what was put there comes back whole or not at all, nobody else reads it, and it grows to a certain size.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import { cacheFolder, openCache } from '../../src/io/cache.js'
import { temporaryFolder } from '../support/build.js'

let top: ReturnType<typeof temporaryFolder>
let folder = ''
beforeEach(() => {
  top = temporaryFolder()
  folder = join(top.path, 'cache', 'avtal')
})
afterEach(() => top.close())

const key = sha256('key')
const data = { text: 'å"\n\u2028', list: [1, null, true], inner: {} }

/** Puts something there and saves it; the path of its file. */
function saved(name = key, made = 'program', value: object = data): string {
  const cache = openCache(folder, made)
  cache.put('made', name, value)
  cache.save()
  const [file = ''] = readdirSync(folder).filter((one) => one.startsWith('made-'))
  return join(folder, file)
}

const found = (name = key, made = 'program'): unknown => openCache(folder, made).get('made', name)

test('what was put there comes back in a later run, and where it is asked for in the same one', () => {
  const cache = openCache(folder, 'program')
  expect(cache.get('made', key)).toBeUndefined()
  cache.put('made', key, data)
  expect(cache.get('made', key)).toEqual(data)
  cache.save()
  expect(found()).toEqual(data)
  expect(openCache(folder, 'program').get('read', key)).toBeUndefined()
})

test('another program, or another pair of folders, finds nothing of it', () => {
  saved()
  expect(found(key, 'program 2')).toBeUndefined()
})

test('without anything new nothing is written', () => {
  const cache = openCache(folder, 'program')
  cache.get('made', key)
  cache.save()
  expect(existsSync(folder)).toBe(false)
})

test('nobody but its user may read it', () => {
  const path = saved()
  if (process.platform === 'win32') return
  expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600])
  expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700)
})

test('a file with a byte more, less or another comes back as nothing, and is made anew', () => {
  const path = saved()
  const right = readFileSync(path)
  for (let at = 0; at < right.length; at += 1) {
    const other = Buffer.from(right)
    other[at] = (other[at] ?? 0) ^ 1
    writeFileSync(path, other)
    expect(found(), `byte ${at}`).toBeUndefined()
  }
  for (const length of [0, 1, 50, right.length - 1]) {
    writeFileSync(path, right.subarray(0, length))
    expect(found(), `${length} bytes`).toBeUndefined()
  }
  writeFileSync(path, Buffer.concat([right, Buffer.from('x')]))
  expect(found()).toBeUndefined()
  saved()
  expect(found()).toEqual(data)
})

test.runIf(process.platform !== 'win32')(
  'a file or folder that others may write, a link and a folder in its place are not read',
  () => {
    const path = saved()
    chmodSync(path, 0o622)
    expect(found()).toBeUndefined()
    chmodSync(path, 0o600)
    chmodSync(folder, 0o777)
    expect(found()).toBeUndefined()
    saved(sha256('another'))
    chmodSync(folder, 0o700)
    expect(found(sha256('another'))).toBeUndefined()
    expect(found()).toEqual(data)
    renameSync(path, `${path}.moved`)
    symlinkSync(`${path}.moved`, path)
    expect(found()).toBeUndefined()
  },
)

test('where it cannot be written, nothing happens', () => {
  mkdirSync(join(top.path, 'cache'))
  writeFileSync(folder, 'a file where the folder is to be')
  const cache = openCache(folder, 'program')
  cache.put('made', key, data)
  expect(() => cache.save()).not.toThrow()
  expect(cache.get('made', key)).toEqual(data)
  expect(readFileSync(folder, 'utf8')).toBe('a file where the folder is to be')
})

test('two runs that end one after the other both leave what they have put there', () => {
  const [one, other] = [openCache(folder, 'program'), openCache(folder, 'program')]
  one.put('made', key, data)
  other.put('made', sha256('other'), [1])
  one.save()
  other.save()
  expect([found(), found(sha256('other'))]).toEqual([data, [1]])
})

test('what a run left behind that was stopped while it wrote is taken away, and what is not the cache’s stays', () => {
  const path = saved()
  writeFileSync(`${path}.4711.part`, 'half')
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  saved(sha256('another'))
  expect(readdirSync(folder).sort()).toEqual([path.slice(folder.length + 1), 'notes.txt'].sort())
})

test('of a shelf that is full, what has not been asked for longest is left out', () => {
  const large = { text: 'x'.repeat(3_000_000) }
  const keys = [1, 2, 3, 4].map((number) => sha256(`key ${number}`))
  for (const name of keys) {
    const cache = openCache(folder, 'program')
    cache.get('told', keys[0] ?? '')
    cache.put('told', name, large)
    cache.save()
  }
  const cache = openCache(folder, 'program')
  expect(keys.map((name) => cache.get('told', name) !== undefined)).toEqual([true, false, false, true])
})

test('of files of other programs the oldest are taken away', () => {
  for (let number = 0; number < 40; number += 1) {
    const before = new Set(existsSync(folder) ? readdirSync(folder) : [])
    saved(key, `program ${number}`)
    const [added = ''] = readdirSync(folder).filter((name) => !before.has(name))
    utimesSync(join(folder, added), 1000 + number, 1000 + number)
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(24)
  expect(found(key, 'program 39')).toEqual(data)
  expect(found(key, 'program 0')).toBeUndefined()
})

test('its folder is the one that is named, none, or where the system keeps such things', () => {
  expect(cacheFolder({ AVTAL_CACHE: 'off', XDG_CACHE_HOME: '/x' })).toBeNull()
  expect(cacheFolder({ AVTAL_CACHE: 'here' })).toBe(resolve('here'))
  if (process.platform === 'win32') return
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/avtal')
  const usual = process.platform === 'darwin' ? 'Library/Caches/avtal' : '.cache/avtal'
  expect(cacheFolder({ XDG_CACHE_HOME: 'not/absolute' })).toBe(join(homedir(), usual))
})
