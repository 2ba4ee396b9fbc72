// Judge: axe-core in Chromium finds no violation on a page, at three widths, in light and in dark, and the page does
// not scroll sideways.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { twoAtATime } from './run.js'
import type { Tools } from './tools.js'
import { verdict, type Finding, type Judge, type NamedFile } from './verdict.js'

const widths = [320, 768, 1280]
const schemes = ['light', 'dark'] as const

const answer = z.object({
  violations: z.array(
    z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
  ),
})

/** The part of playwright-core that is used here; the package itself lies in the cache of the judges. */
interface Browser {
  newPage(): Promise<BrowserPage>
  close(): Promise<void>
}
interface BrowserPage {
  goto(url: string): Promise<unknown>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  emulateMedia(media: { colorScheme: 'light' | 'dark' }): Promise<void>
  evaluate(script: string): Promise<unknown>
  close(): Promise<void>
}
interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> }
}

export const accessibility: Judge = {
  name: `accessibility (axe-core in Chromium, ${widths.join('/')} px, ${schemes.join(' and ')})`,
  formats: ['html'],
  run: async (subjects, { tools }) => verdict(subjects, await pageFindings(subjects, tools)),
}

/** What axe finds on pages; `path` is a file, or the address of one that a server serves. */
export async function pageFindings(subjects: readonly NamedFile[], tools: Tools): Promise<Finding[]> {
  const require = createRequire(join(tools.packages, 'index.js'))
  const { chromium } = require('playwright-core') as Playwright
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  const browser = await chromium.launch({ executablePath: tools.chromium, args: ['--no-sandbox'] })
  try {
    const findings = await twoAtATime(subjects, (subject) => judgePage(subject, browser, axe))
    return findings.flat()
  } finally {
    await browser.close()
  }
}

async function judgePage(subject: NamedFile, browser: Browser, axe: string): Promise<Finding[]> {
  const page = await browser.newPage()
  await page.goto(/^http:/.test(subject.path) ? subject.path : pathToFileURL(subject.path).href)
  await page.evaluate(axe)
  const findings: Finding[] = []
  for (const width of widths)
    for (const scheme of schemes) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      const found = await violations(page)
      findings.push(...found.map((each) => ({ file: `${subject.name} (${width} px, ${scheme})`, ...each })))
    }
  await page.close()
  return findings
}

async function violations(page: BrowserPage): Promise<Omit<Finding, 'file'>[]> {
  const found = answer.parse(await page.evaluate('axe.run(document)'))
  const sideways = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  return [
    ...found.violations.map(({ id, help, nodes }) => ({
      rule: `axe/${id}`,
      message: `${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    })),
    ...(sideways === true ? [{ rule: 'wcag/1.4.10', message: 'The page scrolls sideways.' }] : []),
  ]
}
