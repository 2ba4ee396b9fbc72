// The studio's program: answers the browser on this machine, and nobody else.

import { randomBytes } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { ZodError } from 'zod'
import { amountOf, limits } from '../base/limits.js'
import { ownOf } from '../base/own.js'
import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from '../base/phrases/tell.js'
import { messageLanguages, say, type MessageLanguage, type Sentence } from '../base/sentence.js'
import { readJson } from '../data/json.js'
import { faultReport, writeFaultReport } from '../io/fault-report.js'
import { UnsettledFolder } from '../io/mend-folder.js'
import { UnreadFolder } from '../io/sources.js'
import { Refused, type Ask } from './ask.js'
import { openDesk, type Desk, type DeskFolders } from './desk.js'
import { openEvents } from './events.js'
import { askedHeader, languageHeader, type Fault } from './protocol.js'
import { outputFile } from './output-files.js'
import { acts, changes, documents, questions, uploads } from './questions.js'
import { openSession, type Refusal, type Session } from './session.js'
import { refusalPage, staticFile, studioPage } from './static-files.js'
import { openViewer } from './viewer.js'

export interface StudioOptions extends DeskFolders {
  /** 0: one that is free. */
  readonly port: number
  /** For those who do not say in which language they read. */
  readonly language: MessageLanguage
  /** The day that counts as today, each time that it is asked. */
  readonly today: () => string
}

export interface Studio {
  /** With the token, good for one opening. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** The one name by which this machine is asked. */
const host = '127.0.0.1'

/** A text may take three times its size in JSON, and what stands around it. */
const largestBody = limits['file-size'].most * 3 + 100_000

/** A file that is sent by its bytes. */
const largestUpload = limits['attachment-size'].most

/**
 * Opens the studio.
 * @throws `UnreadFolder` without a content folder, and what the system says where the port cannot be had
 */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const desk = openDesk(options)
  const server = createServer()
  const { port } = await listening(server, options.port)
  const authority = `${host}:${port}`
  const session = openSession(authority)
  const events = openEvents(desk)
  const answer = openAnswers({ desk, session, events, ...options })
  server.on('request', (request, response) => void answer(request, response))
  return {
    address: `http://${authority}/?token=${session.token}`,
    close: () => {
      events.close()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listening(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server.address() as AddressInfo)
    })
  })
}

interface Answering {
  readonly desk: Desk
  readonly session: Session
  readonly events: ReturnType<typeof openEvents>
  readonly language: MessageLanguage
  readonly today: () => string
}

/** One question is answered after the other, so that each finds the library as the one before it left it. */
function openAnswers({ desk, session, events, language: usual, today }: Answering) {
  const viewer = openViewer(desk)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(act: () => Value | Promise<Value>): Promise<Value> => {
    const next = last.then(act)
    last = next.catch(() => undefined)
    return next
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', headers, url: address = '/' } = request
    if (!URL.canParse(address, 'http://studio')) return refuse(response, 400, phrase('studio-not-asked', {}), usual)
    const url = new URL(address, 'http://studio')
    const given = String(headers[languageHeader] ?? url.searchParams.get(languageHeader) ?? '')
    const language = messageLanguages.find((one) => one === given) ?? usual
    const isApi = url.pathname.startsWith('/api/')
    const file = method === 'GET' && !isApi ? staticFile(url.pathname) : null
    const preview = method === 'GET' ? session.previewed(url.pathname) : null
    const token = url.pathname === '/' ? url.searchParams.get('token') : null
    const upload = method === 'POST' ? ownOf(uploads, url.pathname.replace(/^\/api\//, '')) : undefined
    const refusal = session.refusal({
      ...{ method, headers, isPublic: file !== null || token !== null || preview !== null },
      type: upload === undefined ? 'application/json' : 'application/octet-stream',
    })
    try {
      if (refusal !== null) {
        const why = refusalInWords(refusal)
        return isApi ? refuse(response, 403, why, language) : refusePage(response, why, language)
      }
      if (token !== null) return begin(response, session.begin(token), language)
      if (preview !== null) return sendPreview(response, desk.out, preview)
      if (file !== null) return send(response, 200, file.type, file.bytes, { 'cache-control': 'no-cache' })
      if (!isApi && method === 'GET') return sendPage(response)
      const name = url.pathname.slice('/api/'.length)
      if (name === 'events' && method === 'GET') return events.open(response)
      const ask: Ask = {
        desk,
        viewer,
        query: url.searchParams,
        language,
        tell: tellIn(language),
        today: today(),
        previewAddress: (folder) => `/preview/${session.capability}/${folder}/`,
      }
      if (name === 'output' && method === 'GET')
        return sendOutput(response, desk.out, url.searchParams.get('path') ?? '')
      if (upload !== undefined)
        return sendJson(response, 200, await upload(ask, askedIn(headers), await bytesOf(request, largestUpload)))
      const body = method === 'POST' ? await bodyOf(request) : null
      const act = method === 'POST' && name.startsWith('act/') ? ownOf(acts, name.slice('act/'.length)) : undefined
      if (act !== undefined) {
        /* A folder that is away is told, and not made again. */
        desk.refresh()
        return sendJson(response, 200, await act(ask, body))
      }
      await inTurn(async () => {
        desk.refresh()
        const document = method === 'GET' ? ownOf(documents, name) : undefined
        if (document !== undefined) return send(response, 200, document.type, document.answer(ask))
        const question = method === 'GET' ? ownOf(questions, name) : undefined
        const change = method === 'POST' ? ownOf(changes, name) : undefined
        if (question === undefined && change === undefined) throw new Refused(404, phrase('studio-not-asked', {}))
        sendJson(response, 200, await (question?.(ask) ?? change?.(ask, body)))
      })
    } catch (cause) {
      if (cause instanceof Refused) return refuse(response, cause.status, cause.why, language)
      if (cause instanceof TooLarge) {
        const why =
          upload === undefined
            ? phrase('studio-too-large', {})
            : phrase('studio-file-too-large', { most: amountOf('attachment-size') })
        return refuse(response, 413, why, language)
      }
      if (cause instanceof ZodError || cause instanceof NoValue)
        return refuse(response, 400, phrase('studio-not-asked', {}), language)
      if (cause instanceof UnreadFolder || cause instanceof UnsettledFolder)
        return refuse(response, 409, cause.why, language)
      /* Whoever asked has gone before all was sent. */
      if (request.errored === cause) return
      const report = writeFaultReport(faultReport(cause, ['studio'])) ?? '–'
      refuse(response, 500, phrase('studio-fault', { file: report }), language)
    }
  }
}

function refusalInWords(refusal: Refusal): Sentence {
  return refusal === 'cookie' ? phrase('studio-not-begun', {}) : phrase('studio-elsewhere', {})
}

/** Who comes with the token gets the cookie, and the address without it. */
function begin(response: ServerResponse, cookie: string | null, language: MessageLanguage): void {
  if (cookie === null) return refusePage(response, phrase('studio-not-begun', {}), language)
  response.writeHead(303, { ...common, location: '/', 'set-cookie': cookie }).end()
}

/** Headers of every answer: nothing is kept, read by other pages, or taken for what it is not. */
const common = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
} as const

/** Documents that are answered, the reading view above all, run nothing and load nothing. */
const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"

function sendPage(response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  send(response, 200, 'text/html; charset=utf-8', studioPage(nonce), {
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'DENY',
  })
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { ...common, 'content-security-policy': documentPolicy, 'content-type': type, ...more })
    .end(body)
}

/** A file of the output folder, to be kept. */
function sendOutput(response: ServerResponse, out: string, path: string): void {
  const found = outputFile(out, path)
  if (found === null) throw new Refused(404, phrase('studio-no-output', { path }))
  const name = encodeURIComponent(path.split('/').at(-1) ?? '')
  send(response, 200, found.type, found.bytes, { 'content-disposition': `attachment; filename*=UTF-8''${name}` })
}

/** A page of a site that was written: it is shown as if it lay elsewhere, and reaches nothing of the studio. */
function sendPreview(response: ServerResponse, out: string, path: string): void {
  const found = outputFile(out, /(?:^|\/)$/.test(path) ? `${path}index.html` : path)
  if (found === null) throw new Refused(404, phrase('studio-no-output', { path }))
  const policy = "default-src 'self' 'unsafe-inline' data:; sandbox allow-scripts allow-popups"
  const more = { 'content-security-policy': policy, 'cross-origin-resource-policy': 'cross-origin' }
  send(response, 200, found.type, found.bytes, { ...more, 'access-control-allow-origin': 'null' })
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value ?? null))
}

function refuse(response: ServerResponse, status: number, why: Sentence, language: MessageLanguage): void {
  if (response.headersSent) return void response.end()
  sendJson(response, status, { fault: say(why, language) } satisfies Fault)
}

/** The same for whoever opens an address. */
function refusePage(response: ServerResponse, why: Sentence, language: MessageLanguage): void {
  send(response, 403, 'text/html; charset=utf-8', refusalPage(say(why, language), language), {
    'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'",
  })
}

class TooLarge extends Error {}
class NoValue extends Error {}

/**
 * What was sent. What comes past the largest size is not kept, and whoever sends it is answered nevertheless: at once, where the
 * size is told before.
 * @throws `TooLarge`
 */
function bytesOf(request: IncomingMessage, largest: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let length = 0
    if (Number(request.headers['content-length'] ?? 0) > largest) reject(new TooLarge())
    request.on('data', (piece: Buffer) => {
      length += piece.length
      if (length <= largest) return void pieces.push(piece)
      pieces.length = 0
      reject(new TooLarge())
    })
    request.on('end', () => resolve(Buffer.concat(pieces)))
    request.on('error', reject)
  })
}

/**
 * The value that was sent.
 * @throws `TooLarge` for more, or deeper, than the studio's pages send, `NoValue` for what is no JSON
 */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  return valueIn(await bytesOf(request, largestBody))
}

/**
 * The value that stands in a header, beside a file.
 * @throws as `bodyOf`
 */
function askedIn(headers: IncomingHttpHeaders): unknown {
  const given = String(headers[askedHeader] ?? '')
  try {
    return valueIn(Buffer.from(decodeURIComponent(given), 'utf8'))
  } catch (cause) {
    throw cause instanceof URIError ? new NoValue() : cause
  }
}

function valueIn(bytes: Uint8Array): unknown {
  const read = readJson(bytes, 'list-size', 'list-values')
  if (read.kind === 'past-limit') throw new TooLarge()
  if (read.kind === 'broken') throw new NoValue()
  return read.value
}
