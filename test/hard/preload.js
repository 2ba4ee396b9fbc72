// Laid under the program by `node --import`: whatever writes to the file system passes here first, one small act after another, and the
// act that AVTAL_HARD names kills the process, fails, or waits. A whole file that is written is an open, two writes and a close; a
// folder that is copied or removed is as many acts as it has files.
//
// AVTAL_HARD, as JSON:
//   count   a file that gets the names of the acts, in their order
//   kill    the number of the act before which the process kills itself
//   from    the number of the act from which on all fail, with `code`; `only`: names of the acts that do
//   until   the number of the act from which on they work again
//   meet    a folder, and how many processes wait for each other there before their first act
//   slow    milliseconds before each act
//   clock   what the clock shows, in milliseconds, when the process begins
//   orders  a file with more of the same, read again while the process runs, so that what is hard begins and ends; in it may stand
//           `apart`, by how many milliseconds the clock is wrong

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const given = JSON.parse(process.env.AVTAL_HARD ?? '{}')
const own = { ...fs }
let asked = given
let askedAt = 0
let acts = 0
const names = []
let hasMet = false

/** Takes what is ordered now, looked at no more often than each 20 milliseconds. */
function takeOrders() {
  if (given.orders === undefined || performance.now() - askedAt < 20) return
  askedAt = performance.now()
  try {
    asked = { ...given, ...JSON.parse(own.readFileSync(given.orders, 'utf8')) }
  } catch {
    asked = given
  }
}

/** Before each act. */
function act(name, path) {
  takeOrders()
  meet()
  if (asked.slow !== undefined) sleep(asked.slow)
  acts += 1
  names.push(name)
  if (asked.count !== undefined) own.writeFileSync(asked.count, names.join(' '))
  if (acts === asked.kill) {
    process.kill(process.pid, 'SIGKILL')
    for (;;) sleep(1000)
  }
  const fails = asked.from !== undefined && acts >= asked.from && acts < (asked.until ?? Infinity)
  if (fails && (asked.only === undefined || asked.only.includes(name)))
    throw Object.assign(new Error(`${asked.code}: refused, ${name} '${String(path)}'`), {
      code: asked.code,
      syscall: name,
    })
}

function meet() {
  if (asked.meet === undefined || hasMet) return
  hasMet = true
  own.writeFileSync(join(asked.meet.folder, String(process.pid)), '')
  /* One that ends before its first act keeps the others no longer than this. */
  for (let waited = 0; waited < 400; waited += 1) {
    if (own.readdirSync(asked.meet.folder).length >= asked.meet.many) return
    sleep(25)
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

const writes = (flags) =>
  typeof flags === 'string'
    ? /[wa+]/.test(flags)
    : ((flags ?? 0) & (own.constants.O_WRONLY | own.constants.O_RDWR | own.constants.O_CREAT)) !== 0

const sync = {
  openSync(path, flags = 'r', mode = undefined) {
    if (writes(flags)) act('open', path)
    return own.openSync(path, flags, mode)
  },
  writeSync(...given) {
    act('write', given[0])
    return own.writeSync(...given)
  },
  writevSync(...given) {
    act('write', given[0])
    return own.writevSync(...given)
  },
  writeFileSync(path, data, options = {}) {
    const {
      flag = 'w',
      mode = 0o666,
      encoding = 'utf8',
    } = typeof options === 'string' ? { encoding: options } : (options ?? {})
    const bytes =
      typeof data === 'string'
        ? Buffer.from(data, encoding ?? 'utf8')
        : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    const isOpen = typeof path === 'number'
    if (!isOpen) act('open', path)
    const file = isOpen ? path : own.openSync(path, flag, mode)
    try {
      const half = bytes.length >> 1
      for (const part of [bytes.subarray(0, half), bytes.subarray(half)]) {
        if (part.length === 0) continue
        act('write', path)
        own.writeSync(file, part)
      }
    } finally {
      if (!isOpen) own.closeSync(file)
    }
  },
  appendFileSync(path, data, options) {
    sync.writeFileSync(path, data, { ...(typeof options === 'string' ? { encoding: options } : options), flag: 'a' })
  },
  mkdirSync(path, options) {
    act('mkdir', path)
    return own.mkdirSync(path, options)
  },
  mkdtempSync(path, options) {
    act('mkdir', path)
    return own.mkdtempSync(path, options)
  },
  rmSync(path, options = {}) {
    const found = own.lstatSync(path, { throwIfNoEntry: false })
    if (options.recursive === true && found?.isDirectory() === true) {
      for (const name of own.readdirSync(path)) sync.rmSync(join(String(path), name), options)
      act('rmdir', path)
      own.rmdirSync(path)
      return
    }
    act('unlink', path)
    own.rmSync(path, options)
  },
  cpSync(from, to, options = {}) {
    const found = own.lstatSync(from)
    if (!found.isDirectory()) {
      act('open', to)
      own.copyFileSync(from, to)
      return
    }
    if (!own.existsSync(to)) sync.mkdirSync(to, { recursive: true })
    for (const name of own.readdirSync(from)) sync.cpSync(join(String(from), name), join(String(to), name), options)
  },
}
const plain = {
  renameSync: 'rename',
  linkSync: 'link',
  unlinkSync: 'unlink',
  rmdirSync: 'rmdir',
  copyFileSync: 'open',
  symlinkSync: 'link',
  truncateSync: 'write',
  ftruncateSync: 'write',
  utimesSync: 'utimes',
  futimesSync: 'utimes',
  lutimesSync: 'utimes',
  fsyncSync: 'fsync',
  fdatasyncSync: 'fsync',
  chmodSync: 'chmod',
}
for (const [name, kind] of Object.entries(plain))
  sync[name] = (...given) => {
    act(kind, given[0])
    return own[name](...given)
  }

/** The same act by a promise, or with a callback at the end: done at once, told later. */
const promises = { ...fs.promises }
for (const [name, run] of Object.entries(sync)) {
  const base = name.replace(/Sync$/, '')
  /* What an opened file does afterwards is its own; the program opens none in this way. */
  if (base === 'open' || base === 'write' || base === 'writev' || base.startsWith('f')) continue
  if (typeof promises[base] === 'function') fs.promises[base] = async (...given) => run(...given)
  fs[base] = (...given) => {
    const done = given.pop()
    try {
      const value = run(...given)
      process.nextTick(done, null, value)
    } catch (cause) {
      process.nextTick(done, cause)
    }
  }
}
Object.assign(fs, sync)
syncBuiltinESMExports()

if (given.clock !== undefined || given.orders !== undefined) {
  const RealDate = Date
  const before = given.clock === undefined ? 0 : given.clock - RealDate.now()
  const now = () => {
    takeOrders()
    return RealDate.now() + before + (asked.apart ?? 0)
  }
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now()] : parts))
    }
    static now() {
      return now()
    }
  }
}
