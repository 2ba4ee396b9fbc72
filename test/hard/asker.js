// Laid under the studio by `node --import`: what stands behind `--ask` among the words of the command line is asked of it as its page
// asks, one after the other, as soon as it listens; then it ends, with status 0 where everything was done. So the studio is a command
// like any other: a process that writes something and says so.
//
// --ask NAME JSON    a POST to /api/NAME; `bytes`, in base64, for one that a file is sent with, beside `asked`

import { request } from 'node:http'
import { isMainThread } from 'node:worker_threads'

const asks = []
if (isMainThread)
  for (let at = process.argv.indexOf('--ask'); at >= 0; at = process.argv.indexOf('--ask')) {
    const [, name, json] = process.argv.splice(at, 3)
    asks.push({ name, body: JSON.parse(json) })
  }

let cookie = ''

/** Sends a request to the studio at an address. */
function send(address, method, path, headers, body) {
  const { hostname, port, host } = new URL(address)
  return new Promise((resolve, reject) => {
    const all = { host, cookie, ...headers }
    const sent = request({ host: hostname, port, method, path, headers: all, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece) => (text += piece))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function post(address, { name, body }) {
  const { origin } = new URL(address)
  const own = { origin, 'avtal-studio': '1' }
  if (body.bytes === undefined)
    return send(address, 'POST', `/api/${name}`, { ...own, 'content-type': 'application/json' }, JSON.stringify(body))
  const asked = encodeURIComponent(JSON.stringify(body.asked))
  const headers = { ...own, 'content-type': 'application/octet-stream', 'avtal-asked': asked }
  return send(address, 'POST', `/api/${name}`, headers, Buffer.from(body.bytes, 'base64'))
}

/** Whether an answer says that what was asked is done. */
function isDone({ status, text }) {
  if (status !== 200) return false
  const { done, saved, changed, files, notKept = null } = JSON.parse(text)
  return notKept === null && (done ?? saved ?? changed ?? (files === undefined || files.length > 0))
}

/** Problems that an answer tells. */
function toldIn({ status, text }) {
  return status === 200 ? (JSON.parse(text).problems ?? []) : []
}

async function askAll(address) {
  const { pathname, search } = new URL(address)
  const opened = await send(address, 'GET', pathname + search, {})
  cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
  let status = 0
  for (const one of asks) {
    const answer = await post(address, one)
    for (const { severity, rule } of toldIn(answer)) process.stderr.write(`${severity} ${rule}\n`)
    if (isDone(answer)) process.stdout.write(`${one.name}: done\n`)
    else {
      process.stderr.write(`${one.name}: ${answer.status} ${answer.text}\n`)
      status = 1
    }
  }
  process.exit(status)
}

if (asks.length > 0) {
  const { write } = process.stdout
  process.stdout.write = (text, ...rest) => {
    const address = /^http:\S+/m.exec(String(text))?.[0]
    if (address !== undefined) {
      process.stdout.write = write
      askAll(address).catch((cause) => {
        process.stderr.write(`${cause.stack}\n`)
        process.exit(1)
      })
    }
    return write.call(process.stdout, text, ...rest)
  }
}
