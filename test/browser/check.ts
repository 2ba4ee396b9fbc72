// What is tried in a browser: a sentence that holds, and the steps that show it.

import { languageHeader, studioHeader } from '../../src/studio/protocol.js'
import { studioChangePhrases } from '../../src/base/phrases/studio/changes.js'
import { studioFormPhrases } from '../../src/base/phrases/studio/forms.js'
import { studioLifePhrases } from '../../src/base/phrases/studio/life.js'
import { studioPhrases } from '../../src/base/phrases/studio/studio.js'
import { say, type SlotValue } from '../../src/base/sentence.js'
import type { Browser, Page } from './playwright.js'
import type { StudioProgram } from './studio-program.js'

export interface Trial {
  readonly studio: StudioProgram
  readonly browser: Browser
  /** A page in which the studio's home is open, in Swedish. */
  readonly page: Page
  /** The script of axe-core. */
  readonly axe: string
}

export interface Check {
  readonly name: string
  readonly run: (trial: Trial) => Promise<void>
}

/** Checks that share a studio and a page, in this order. */
export interface CheckGroup {
  readonly name: string
  readonly checks: readonly Check[]
  /** True where each goes on from the one before: after one that failed the others are not tried. */
  readonly isChain?: boolean
  /** Puts files beside the project's content. */
  readonly fill?: (content: string) => void
  /** True where the disk and the clock are made hard. */
  readonly isHard?: boolean
}

const phrases = { ...studioPhrases, ...studioFormPhrases, ...studioLifePhrases, ...studioChangePhrases }

/** What the studio says in Swedish. */
export function word(id: keyof typeof phrases, values: Readonly<Record<string, SlotValue>> = {}): string {
  return say({ texts: phrases[id], values }, 'sv')
}

/** Asks the studio from within its page, as its own scripts do. */
export async function post(page: Page, name: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', [studioHeader]: '1', [languageHeader]: 'sv' }
  const given = { method: 'POST', headers, body: JSON.stringify(body) }
  return await page.evaluate(`fetch(${JSON.stringify(`/api/${name}`)}, ${JSON.stringify(given)}).then((a) => a.json())`)
}

export async function get(page: Page, address: string): Promise<unknown> {
  return await page.evaluate(`fetch(${JSON.stringify(`/api/${address}`)}).then((answer) => answer.json())`)
}

/** Waits until something holds in the page, whose policy lets no script of strings run: so it is asked from without. */
export async function until(page: Page, script: string, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1000
  while ((await page.evaluate(script).catch(() => false)) !== true) {
    if (performance.now() > end) throw new Error(`it did not come to hold: ${script}`)
    await page.waitForTimeout(25)
  }
}

/** The text of the editor that is open. */
export const editorText = '[...document.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\\n")'

/** True when pages are shown and none is old. */
export const pagesAreShown =
  'document.querySelectorAll(".papers svg").length > 0 && document.querySelector(".papers[data-stale=true]") === null'

/** Words of the drawn pages, with one space between them. */
export const pageWords = '[...document.querySelectorAll(".papers svg tspan")].map((one) => one.textContent).join(" ")'
