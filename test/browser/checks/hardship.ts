// The studio while the machine is hard on it: stopped in the middle of a save, a full disk, a clock that jumps, two windows. What has
// happened is told in the page, and nothing that was written is lost.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '../expect.js'
import { editorText, until, word, type Check, type CheckGroup, type Trial } from '../check.js'
import type { Page } from '../playwright.js'

const clause = 'clauses/sv/dalarna-rss/purpose.md'
const address = `/agreements/dalarna-rss?file=${clause}`
const noDraft = `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft === null)`
const isSaved = `[...document.querySelectorAll('.state')].some((one) => one.textContent === ${JSON.stringify(word('studio-saved'))})`

function draftHolds(text: string): string {
  return `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft }) => draft !== null && draft.text.includes(${JSON.stringify(text)}))`
}

function says(text: string): string {
  return `document.body.innerText.includes(${JSON.stringify(text)})`
}

async function openClause(page: Page, origin: string): Promise<void> {
  await page.goto(origin + address)
  await until(page, 'document.querySelector(".cm-front-matter") !== null')
}

async function type(page: Page, text: string): Promise<void> {
  await typeOnly(page, text)
  await until(page, draftHolds(text))
}

/** Types, and does not wait until the program has it. */
async function typeOnly(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** Waits until something holds of the disk. */
async function untilThere(page: Page, holds: () => boolean): Promise<void> {
  const end = performance.now() + 20_000
  while (!holds()) {
    if (performance.now() > end) throw new Error('it did not come to be on the disk')
    await page.waitForTimeout(5)
  }
}

/** Where what is to be written lies ready. */
const readyIn = (content: string): string => join(content, '.avtal-write')

const moments = [
  {
    name: 'while what is to be written is laid ready',
    is: (content: string) => existsSync(readyIn(content)) && readdirSync(readyIn(content)).length > 0,
    words: 'Före avbrottet.',
  },
  {
    name: 'when it is settled what is written',
    is: (content: string) => existsSync(join(readyIn(content), 'journal.json')),
    words: 'Efter avgörandet.',
  },
] as const

const stopped = moments.map(({ name, is, words }): Check => ({
  name: `stopped in the middle of a save, ${name}, it says so, and all that was written is there again after the start`,
  run: async ({ page, studio }) => {
    await openClause(page, studio.origin())
    await type(page, words)
    const before = studio.read(clause)
    studio.order({ slow: 150 })
    await page.keyboard.press('Control+S')
    await untilThere(page, () => is(studio.content))
    await studio.kill()
    await until(page, says(word('studio-not-connected')))
    expect(await page.evaluate(`${editorText}.includes(${JSON.stringify(words)})`)).toBe(true)
    /* The file is the one or the other, whole. */
    const now = studio.read(clause)
    expect(now === before || now.includes(words)).toBe(true)
    studio.order({})
    await studio.restart()
    await page.goto(studio.address())
    await openClause(page, studio.origin())
    await until(page, `${editorText}.includes(${JSON.stringify(words)})`)
    if (!studio.read(clause).includes(words)) await until(page, says(word('studio-restored')))
    await page.keyboard.press('Control+S')
    await until(page, noDraft)
    await until(page, isSaved)
    expect(studio.read(clause)).toBe(before + words)
    expect(existsSync(readyIn(studio.content))).toBe(false)
  },
}))

const checks: readonly Check[] = [
  ...stopped,
  {
    name: 'on a full disk neither the draft nor the file is written: both are told, and with room again the same text is saved',
    run: async ({ page, studio }) => {
      await openClause(page, studio.origin())
      const before = studio.read(clause)
      studio.order({ from: 1, code: 'ENOSPC' })
      await type(page, 'På full disk.')
      await until(page, `document.querySelector('.notice[data-color=warning]') !== null`)
      await page.keyboard.press('Control+S')
      await until(page, says(word('studio-not-saved')))
      expect(studio.read(clause)).toBe(before)
      studio.order({})
      await page.keyboard.press('Control+S')
      await until(page, isSaved)
      expect(await page.evaluate(says(word('studio-not-saved')))).toBe(false)
      expect(studio.read(clause)).toContain('På full disk.')
    },
  },
  {
    name: 'a clock that jumps ten years on and back changes nothing in what is written and saved',
    run: async ({ page, studio }) => {
      await openClause(page, studio.origin())
      for (const [years, words] of [
        [10, 'Om tio år.'],
        [-10, 'För tio år sedan.'],
        [0, 'I dag.'],
      ] as const) {
        studio.order({ apart: years * 365 * 24 * 60 * 60 * 1000 })
        await type(page, words)
        await page.keyboard.press('Control+S')
        await until(page, noDraft)
        await until(page, isSaved)
        expect(studio.read(clause)).toContain(words)
      }
      await page.goto(`${studio.origin()}/changes`)
      await until(page, 'document.querySelectorAll(".changes li").length >= 3')
    },
  },
  {
    name: 'two windows with the same text have the same draft, and where both are written in at once both are shown and nothing is lost',
    run: async (trial: Trial) => {
      const { page, studio } = trial
      await openClause(page, studio.origin())
      const other = await page.context().newPage()
      try {
        await openClause(other, studio.origin())
        await type(page, 'Det ena fönstret.')
        /* The other window has taken it up, saved or not, since nothing was written there. */
        await until(other, `${editorText}.includes('Det ena fönstret.')`)
        const held: (() => Promise<void>)[] = []
        let isHolding = true
        await other.route('**/api/edit', (route) => {
          if (isHolding) held.push(() => route.continue())
          else void route.continue()
        })
        await typeOnly(other, 'Det andra fönstret.')
        await until(other, `${editorText}.includes('Det andra fönstret.')`)
        await type(page, 'Mer i det ena.')
        await until(page, draftHolds('Mer i det ena.'))
        isHolding = false
        for (const send of held) await send()
        await until(other, says(word('studio-conflict-window')))
        expect(await page.evaluate(draftHolds('Mer i det ena.'))).toBe(true)
        expect(await page.evaluate(draftHolds('Det andra fönstret.'))).toBe(false)
        expect(studio.read(clause).includes('fönstret')).toBe(false)
        await other.getByRole('button', { name: word('studio-keep-mine') }).click()
        await until(other, 'document.querySelector(".conflict") === null')
        await until(other, isSaved)
        expect(studio.read(clause)).toContain('Det andra fönstret.')
        /* The first has not seen that: it is shown it beside its own. */
        await until(page, says(word('studio-conflict')))
        await page.getByRole('button', { name: word('studio-take-theirs') }).click()
        await until(page, 'document.querySelector(".conflict") === null')
        await until(page, `${editorText}.includes('Det andra fönstret.')`)
        /* What one has saved meets what is being written in the other. */
        isHolding = true
        await typeOnly(other, 'Sist.')
        await type(page, 'Först.')
        await page.keyboard.press('Control+S')
        await until(page, isSaved)
        await until(other, says(word('studio-conflict')))
        expect(studio.read(clause)).toContain('Först.')
        expect(await other.evaluate(`document.querySelector('.conflict').textContent.includes('Sist.')`)).toBe(true)
      } finally {
        await other.close()
      }
    },
  },
]

export const hardship: CheckGroup = { name: 'hardship', checks, isHard: true }
