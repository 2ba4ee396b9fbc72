// Judges of a published site: the HTML of every page, axe on every type of page, links, XML, and a browser without scripts
// and without a mouse.

import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brokenLinks } from '../support/published-site.js'
import { pageFindings } from './html-accessibility.js'
import { syntaxFindings } from './html-syntax.js'
import { run } from './run.js'
import { publishSample, serve } from './site.js'
import type { Tools } from './tools.js'
import type { Finding, Judge, NamedFile, Verdict } from './verdict.js'

/** One page of each type, in both languages. */
const pages = [
  '',
  'sv/',
  'nb/',
  'sv/avtal/dalarna-rss/',
  'nb/avtaler/dalarna-rss/',
  'sv/avtal/dalarna-rss/avesta-kommun/',
  'nb/avtaler/dalarna-rss/avesta-kommun/',
  'sv/avtal/orebro-ramoverenskommelse/1.0/',
  'sv/avtal/orebro-ramoverenskommelse/sv-nb/',
  'sv/avtal/orebro-ramoverenskommelse/1.1/andringar/',
  'nb/avtaler/orebro-ramoverenskommelse/1.1/endringer/',
  'nb/avtaler/ahus-samarbeidsavtale/aurskog-holand-kommune/',
  'sv/parter/',
  'nb/parter/',
  'sv/parter/region-dalarna/',
  'nb/parter/region-dalarna/',
  'sv/sok/?q=kostnad',
  'nb/sok/?q=kommune',
  'sv/tillganglighet/',
]

export const publishedSite: Judge = {
  name: 'published site (Nu, axe-core, xmllint, links, keyboard, no scripts)',
  formats: [],
  run: async (_, { tools, folder }) => {
    const site = await publishSample(join(folder, 'published'))
    const paths = (await readdir(site, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
    const html = paths.filter((path) => path.endsWith('.html'))
    const files = html.map((name): NamedFile => ({ name, path: join(site, name) }))
    const server = await serve(site)
    try {
      const shown = pages.map((name): NamedFile => ({ name: name === '' ? '/' : name, path: server.address + name }))
      const findings = [
        ...(await syntaxFindings(files, tools)),
        ...(await linkFindings(site, paths)),
        ...(await xmlFindings(site, paths)),
        ...(await pageFindings(shown, tools)),
        ...(await browserFindings(server.address, tools)),
      ]
      return { files: html.length, findings, remarks: [] } satisfies Verdict
    } finally {
      server.close()
    }
  },
}

async function linkFindings(site: string, paths: readonly string[]): Promise<Finding[]> {
  const texts = await Promise.all(
    paths
      .filter((path) => /\.[a-z0-9]+$/.test(path))
      .map(async (path) => [path, path.endsWith('.html') ? await readFile(join(site, path), 'utf8') : ''] as const),
  )
  const broken = brokenLinks({ texts: new Map(texts), files: [], problems: [] })
  return broken.map((message) => ({ file: message.split(' ')[0] ?? '', rule: 'site/link', message }))
}

async function xmlFindings(site: string, paths: readonly string[]): Promise<Finding[]> {
  const files = paths.filter((path) => path.endsWith('.xml'))
  const found = await Promise.all(
    files.map(async (name): Promise<Finding[]> => {
      const { status, stderr } = await run('xmllint', ['--noout', join(site, name)], [0, 1])
      return status === 0 ? [] : [{ file: name, rule: 'site/xml', message: stderr }]
    }),
  )
  const missing = ['sv/feed.xml', 'nb/feed.xml', 'sitemap.xml'].filter((name) => !files.includes(name))
  return [...found.flat(), ...missing.map((file) => ({ file, rule: 'site/xml', message: 'The file does not exist.' }))]
}

interface Page {
  goto(url: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  waitForTimeout(milliseconds: number): Promise<void>
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
}
interface Browser {
  newContext(options: { javaScriptEnabled: boolean }): Promise<{ newPage(): Promise<Page> }>
  close(): Promise<void>
}
interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> }
}

/** By keyboard: the skip link, every control with a visible focus, a search. Without scripts: everything but the search. */
async function browserFindings(address: string, tools: Tools): Promise<Finding[]> {
  const require = createRequire(join(tools.packages, 'index.js'))
  const { chromium } = require('playwright-core') as Playwright
  const browser = await chromium.launch({ executablePath: tools.chromium, args: ['--no-sandbox'] })
  const findings: Finding[] = []
  const expect = (file: string, rule: string, isRight: boolean, message: string): void => {
    if (!isRight) findings.push({ file, rule, message })
  }
  try {
    const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
    const agreement = 'sv/avtal/orebro-ramoverenskommelse/'
    await page.goto(address + agreement)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const hash = await page.evaluate('location.hash')
    expect(agreement, 'keyboard/skip', hash === '#page.main', `The first link leads to ${String(hash)}.`)
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab')
      const unseen = await page.evaluate(focusIsUnseen)
      expect(agreement, 'keyboard/focus', unseen === '', `Focus cannot be seen on ${String(unseen)}.`)
    }
    const search = 'sv/sok/'
    await page.goto(address + search)
    await page.waitForTimeout(500)
    await page.evaluate('document.querySelector("input[type=search]").focus()')
    await page.keyboard.type('Örebro')
    await page.waitForTimeout(500)
    const found = Number(await page.evaluate('document.querySelectorAll(".results a").length'))
    expect(search, 'keyboard/search', found > 0, 'Nothing is found for a word with ö.')

    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    for (const path of ['sv/', agreement, search]) {
      await plain.goto(address + path)
      const dead = await plain.evaluate(
        '[...document.querySelectorAll("button, select")].some((one) => one.checkVisibility())',
      )
      expect(path, 'no-scripts/control', dead === false, 'A control is shown that does nothing.')
    }
    return findings
  } finally {
    await browser.close()
  }
}

/** The name of what has the focus, where neither an outline nor its place shows it; '' otherwise. */
const focusIsUnseen = `(() => {
  const element = document.activeElement
  const { width, height } = element.getBoundingClientRect()
  const isOutlined = getComputedStyle(element).outlineStyle !== 'none'
  return element === document.body || (isOutlined && width > 1 && height > 1) ? '' : element.outerHTML.slice(0, 120)
})()`
