// A letter typed in the studio, in a browser -> how long until the page shows it: from the key to the frame in which the drawing of the
// page has the letter, one second after the agreement was opened.

import { loadavg } from 'node:os'
import { word } from '../browser/check.js'
import { launch, type Page } from '../browser/playwright.js'
import { startStudio } from '../browser/studio-program.js'
import { installBrowser } from '../judge/tools.js'
import { printTable } from './table.js'

/** Letters for each row. */
const letters = 60

/** The longest agreement, a series, and one by form. */
const typed: readonly (readonly [name: string, address: string])[] = [
  [
    'jamtland-halso-sjukvard, own clause',
    'jamtland-halso-sjukvard?file=clauses/sv/jamtland-halso-sjukvard/responsibilities.md',
  ],
  ['jamtland-halso-sjukvard, shared clause', 'jamtland-halso-sjukvard?file=clauses/sv/information-duty.md'],
  [
    'jamtland-halso-sjukvard, sv+nb',
    'jamtland-halso-sjukvard?edition=sv%2Bnb&file=clauses/sv/jamtland-halso-sjukvard/responsibilities.md',
  ],
  ['ahus-samarbeidsavtale, own clause', 'ahus-samarbeidsavtale?file=clauses/nb/ahus-samarbeidsavtale/values.md'],
]

/** Prints how long a keystroke takes to be seen. */
export async function printStudio(): Promise<void> {
  const browser = await launch(await installBrowser())
  const studio = await startStudio()
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } })
  const rows: string[][] = []
  try {
    const page = await context.newPage()
    await page.goto(studio.address())
    for (const [name, address] of typed) {
      const times = await keystrokes(page, `${studio.origin()}/agreements/${address}`)
      rows.push([name, ...[0.5, 0.95, 1].map((part) => `${Math.round(percentile(times, part))} ms`), load()])
    }
  } finally {
    await context.close()
    await studio.close()
    await browser.close()
  }
  printTable('A letter typed in the studio', ['a letter in', 'median', '95th percentile', 'longest', 'load'], rows)
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

async function keystrokes(page: Page, address: string): Promise<number[]> {
  await page.goto(address)
  await waitFor(
    page,
    'document.querySelectorAll(".papers svg").length > 0 && document.querySelector(".cm-line") !== null',
  )
  await page.waitForTimeout(1000)
  await page.evaluate(watch)
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' ')
  await page.waitForTimeout(500)
  const times: number[] = []
  for (let index = 0; index < letters; index += 1) {
    await page.evaluate('window.seen = null')
    await page.keyboard.type('bcdfghjklm'[index % 10] ?? 'x')
    await waitFor(page, 'typeof window.seen === "number"')
    times.push(Number(await page.evaluate('window.seen')))
    await page.waitForTimeout(120)
  }
  /* As it was, for the next one. */
  await page.getByRole('button', { name: word('studio-discard') }).click()
  await page.waitForTimeout(500)
  return times
}

async function waitFor(page: Page, script: string): Promise<void> {
  for (let tries = 0; (await page.evaluate(script)) !== true; tries += 1) {
    if (tries > 2000) throw new Error(`it did not come to hold: ${script}`)
    await page.waitForTimeout(10)
  }
}

/* The first drawing that comes after a key has its letter: the one before is whole by then. */
const watch = `
  addEventListener('keydown', () => { window.pressed = performance.now() }, true)
  new MutationObserver((changes) => {
    if (window.seen !== null || window.pressed === undefined) return
    if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.matches?.('svg, text, tspan') ?? false))) return
    window.seen = undefined
    requestAnimationFrame(() => setTimeout(() => { window.seen = performance.now() - window.pressed }))
  }).observe(document.querySelector('.papers'), { childList: true, subtree: true })
`
