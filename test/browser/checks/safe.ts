// Safe with files, and from whoever is not the studio's own page.

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '../expect.js'
import { editorText, until, word, type Check, type CheckGroup, type Trial } from '../check.js'

const clause = 'clauses/sv/dalarna-rss/purpose.md'
const address = `/agreements/dalarna-rss?file=${clause}`

async function openClause({ page, studio }: Trial): Promise<void> {
  await page.goto(studio.origin() + address)
  await until(page, 'document.querySelector(".cm-front-matter") !== null')
}

/** Types behind the last word, and waits until the program has it as a draft. */
async function type(trial: Trial, text: string): Promise<void> {
  const { page } = trial
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
  await isDraft(trial, text)
}

async function isDraft({ page }: Trial, text: string): Promise<void> {
  await until(
    page,
    `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft !== null && draft.text.includes(${JSON.stringify(text)}))`,
  )
}

/** Asks from outside of a browser, with the headers given. */
function asked(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(origin + path, { method, headers, setHost: headers['host'] === undefined }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A page that tries to read and to write what the studio has, and tells what it has got. */
function hostilePage(origin: string): string {
  const save = JSON.stringify({ path: clause, text: 'x', base: null, was: null })
  return `<!doctype html><form id="form" method="post" action="${origin}/api/save" enctype="text/plain" target="sink">
<input name='${save.slice(0, -1)},"a":"' value='"}'></form><iframe name="sink" id="sink"></iframe>
<iframe id="framed" src="${origin}/"></iframe>
<script>
const got = []
const tell = (what) => (value) => { if (value) got.push(what + ': ' + String(value).slice(0, 80)) }
const attempts = [
  fetch('${origin}/api/home', { credentials: 'include' }).then((a) => a.text()).then(tell('read'), () => 0),
  fetch('${origin}/api/home', { credentials: 'include', mode: 'no-cors' }).then((a) => a.text()).then(tell('read opaquely'), () => 0),
  fetch('${origin}/api/save', { method: 'POST', credentials: 'include', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: ${JSON.stringify(save)} }).then((a) => a.text()).then(tell('written'), () => 0),
  fetch('${origin}/api/save', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'avtal-studio': '1' }, body: ${JSON.stringify(save)} }).then((a) => a.text()).then(tell('written as the studio does'), () => 0),
  new Promise((resolve) => {
    const events = new EventSource('${origin}/api/events', { withCredentials: true })
    events.onopen = () => { got.push('events'); resolve() }
    events.onerror = resolve
  }),
  new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = '${origin}/api/home'
    script.onload = () => { got.push('a script'); resolve() }
    script.onerror = resolve
    document.body.append(script)
  }),
]
document.getElementById('form').submit()
Promise.all(attempts).then(() => setTimeout(() => {
  for (const id of ['sink', 'framed']) {
    try { tell(id)(document.getElementById(id).contentDocument.body.innerText.trim()) } catch {}
  }
  window.tried = got
}, 500))
</script>`
}

const checks: readonly Check[] = [
  {
    name: 'a file that another program changes while it is written in is not written over: both texts are shown, and merged',
    run: async (trial) => {
      const { page, studio } = trial
      await openClause(trial)
      await type(trial, 'Mitt ord.')
      const theirs = studio.read(clause).replace('title: ', 'title: Annat ')
      studio.write(clause, theirs)
      await until(page, '!!document.querySelector(".conflict .merge .cm-content")')
      expect(studio.read(clause)).toBe(theirs)
      /* What the other has written is taken over into one's own text, change by change. */
      await page
        .getByRole('button', { name: word('studio-take-chunk') })
        .first()
        .click()
      await page.getByRole('button', { name: word('studio-keep-mine') }).click()
      await until(page, 'document.querySelector(".conflict") === null')
      await until(page, `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft === null)`)
      const merged = studio.read(clause)
      expect(merged).toContain('title: Annat ')
      expect(merged).toContain('Mitt ord.')
    },
  },
  {
    name: 'a studio that is killed while somebody writes says so, and offers the draft when it is there again',
    run: async (trial) => {
      const { page, studio } = trial
      await openClause(trial)
      await type(trial, 'Före avbrottet.')
      const onDisk = studio.read(clause)
      await studio.restart()
      await page.goto(studio.address())
      await openClause(trial)
      await until(page, `${editorText}.includes('Före avbrottet.')`)
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-restored'))})`)
      expect(studio.read(clause)).toBe(onDisk)
      await page.keyboard.press('Control+S')
      await until(page, `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft === null)`)
      expect(studio.read(clause)).toContain('Före avbrottet.')
    },
  },
  {
    name: 'what is typed while the studio is gone stays in the window, and is taken when it is back',
    run: async (trial) => {
      const { page, studio } = trial
      await openClause(trial)
      await studio.kill()
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('Under avbrottet.')
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-not-connected'))})`)
      expect(await page.evaluate(`${editorText}.includes('Under avbrottet.')`)).toBe(true)
      await studio.restart()
      /* The cookie of the one before is none of the new one's: the address that it has printed is opened in the same browser. */
      await page.evaluate(`fetch(${JSON.stringify(studio.address())})`)
      await isDraft(trial, 'Under avbrottet.')
    },
  },
  {
    name: 'two windows with the same text do not write over each other',
    run: async (trial) => {
      const { page, studio } = trial
      await openClause(trial)
      await page.keyboard.press('Control+S')
      await until(page, `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft === null)`)
      const before = studio.read(clause)
      const stale = { path: clause, text: `${before}Från det andra fönstret.\n`, base: '0'.repeat(64), was: null }
      const answer = await page.evaluate(
        `fetch('/api/save', { method: 'POST', headers: { 'content-type': 'application/json', 'avtal-studio': '1' }, body: ${JSON.stringify(JSON.stringify(stale))} }).then((a) => a.json()).then(({ saved, conflict }) => [saved, conflict !== null])`,
      )
      expect(answer).toEqual([false, true])
      expect(studio.read(clause)).toBe(before)
    },
  },
  {
    name: 'from another origin nothing is read or written, whatever a page tries',
    run: async ({ page, studio }) => {
      const before = studio.read(clause)
      const server = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(hostilePage(studio.origin()))
      })
      await new Promise<void>((resolve) => server.listen(0, resolve))
      const { port } = server.address() as AddressInfo
      try {
        /* In the browser that has the cookie: from another port of this machine, which gets it sent along, and from another name. */
        for (const name of ['127.0.0.1', 'localhost']) {
          await page.goto(`http://${name}:${port}/`)
          await until(page, 'window.tried !== undefined', 40)
          expect(await page.evaluate('window.tried')).toEqual([])
        }
      } finally {
        server.close()
        server.closeAllConnections()
        await page.goto(`${studio.origin()}/`)
      }
      expect(studio.read(clause)).toBe(before)
    },
  },
  {
    name: 'under a forged name, without the cookie, or with another page as its origin, nothing is answered',
    run: async ({ studio }) => {
      const origin = studio.origin()
      const json = { 'content-type': 'application/json', 'avtal-studio': '1' }
      const body = JSON.stringify({ path: clause, text: 'x', base: null, was: null })
      const before = studio.read(clause)
      const answers = await Promise.all([
        asked(origin, '/api/home', {}),
        asked(origin, '/api/home', { host: 'evil.example' }),
        asked(origin, '/', { host: 'localhost' }),
        asked(origin, `/api/file?path=${clause}`, { host: 'evil.example' }),
        asked(origin, '/api/save', { ...json, origin: 'https://evil.example' }, body),
        asked(origin, '/api/save', { ...json, host: 'evil.example', origin: 'http://evil.example' }, body),
        asked(origin, '/api/save', { ...json, origin }, body),
        asked(origin, `/api/output?path=manifest.json`, {}),
      ])
      expect(answers).toEqual(answers.map(() => 403))
      expect(studio.read(clause)).toBe(before)
    },
  },
]

export const safe: CheckGroup = { name: 'safe', checks }
