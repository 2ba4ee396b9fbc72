// A studio over a copy of a content folder, asked as its own page asks.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../src/base/problem.js'
import { askedHeader, type FileText } from '../../src/studio/protocol.js'
import { openStudio, type Studio } from '../../src/studio/server.js'
import { projectRoot } from './library.js'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

export interface TestStudio {
  /** The folder that holds `content`, `output` and the drafts. */
  readonly folder: string
  readonly content: string
  /** A text and bytes are sent as they are, all else as JSON. */
  readonly ask: (
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  readonly get: <Value>(path: string) => Promise<Value>
  readonly post: <Value>(name: string, body: unknown) => Promise<Value>
  /** The hash of the draft of a file; null for none. */
  readonly drafted: (path: string) => Promise<string | null>
  /** Sends a file to an act, with what is asked of it. */
  readonly sendFile: (
    name: 'act/annex' | 'act/import',
    asked: object,
    bytes: Uint8Array,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  /** Where it listens, and the headers that its page sends with what changes something. */
  readonly reached: () => { readonly port: string; readonly headers: Readonly<Record<string, string>> }
  /** Ends it, and opens another over the same folders. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface TestStudioOptions {
  readonly today: string
  /** Changes the content before the studio is opened. */
  readonly prepare?: (content: string) => void | Promise<void>
  /** What was mended in the folders before. */
  readonly mended?: readonly Problem[]
}

/** Opens a studio over a copy of the project's content. */
export async function openTestStudio({ today, prepare, mended = [] }: TestStudioOptions): Promise<TestStudio> {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'))
  const content = join(folder, 'content')
  cpSync(join(projectRoot, 'content'), content, { recursive: true })
  await prepare?.(content)
  const folders = { content, templates: join(projectRoot, 'templates'), out: join(folder, 'output'), jobs: 1 }
  const open = (): Promise<Studio> =>
    openStudio({
      ...folders,
      ...{ mended, state: join(folder, 'state'), port: 0, language: 'en', today: () => today },
    })
  let studio = await open()
  let cookie = ''
  const reached: TestStudio['reached'] = () => {
    const { port, host } = new URL(studio.address)
    const changing = { origin: `http://${host}`, 'avtal-studio': '1', 'content-type': 'application/json' }
    return { port, headers: { host, cookie, ...changing } }
  }
  const ask: TestStudio['ask'] = (method, path, body = null, more = {}) => {
    const { port, headers } = reached()
    const own = method === 'POST' ? headers : { host: headers['host'], cookie }
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path, headers: { ...own, ...more } }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (text += piece))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      })
      asked.on('error', reject)
      const isText = body === null || typeof body === 'string' || body instanceof Uint8Array
      asked.end(isText ? (body ?? undefined) : JSON.stringify(body))
    })
  }
  const enter = async (): Promise<void> => {
    const { pathname, search } = new URL(studio.address)
    const opened = await ask('GET', pathname + search, null, { cookie: '' })
    cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  }
  await enter()
  const value = <Value>({ status, body }: Answer): Value => {
    if (status !== 200) throw new Error(`${status}: ${body}`)
    return JSON.parse(body) as Value
  }
  return {
    ...{ folder, content, ask, reached },
    get: async (path) => value(await ask('GET', `/api/${path}`)),
    post: async (name, body) => value(await ask('POST', `/api/${name}`, body)),
    drafted: async (path) => value<FileText>(await ask('GET', `/api/file?path=${path}`)).draft?.hash ?? null,
    sendFile: (name, asked, bytes, headers = {}) =>
      ask('POST', `/api/${name}`, bytes, {
        'content-type': 'application/octet-stream',
        [askedHeader]: encodeURIComponent(JSON.stringify(asked)),
        ...headers,
      }),
    restart: async () => {
      await studio.close()
      studio = await open()
      await enter()
    },
    close: async () => {
      await studio.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
