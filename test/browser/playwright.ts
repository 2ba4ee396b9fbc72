// The part of playwright-core that is used here; the package itself lies in the cache of the judges.

import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserTools } from '../judge/tools.js'

export interface Place {
  click(options?: { timeout?: number; position?: { x: number; y: number } }): Promise<void>
  fill(text: string): Promise<void>
  press(key: string): Promise<void>
  selectOption(value: string | { label: string }): Promise<unknown>
  setChecked(checked: boolean): Promise<void>
  setInputFiles(path: string): Promise<void>
  focus(): Promise<void>
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' | 'detached'; timeout?: number }): Promise<void>
  innerText(): Promise<string>
  allInnerTexts(): Promise<string[]>
  inputValue(): Promise<string>
  count(): Promise<number>
  isVisible(): Promise<boolean>
  getAttribute(name: string): Promise<string | null>
  evaluate(script: string): Promise<unknown>
  scrollIntoViewIfNeeded(): Promise<void>
  first(): Place
  last(): Place
  nth(index: number): Place
  filter(options: { hasText: string }): Place
  locator(selector: string): Place
  getByRole(role: string, options?: { name?: string; exact?: boolean }): Place
  getByLabel(name: string, options?: { exact?: boolean }): Place
}

export interface Page {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  url(): string
  title(): Promise<string>
  evaluate(script: string): Promise<unknown>
  waitForTimeout(milliseconds: number): Promise<void>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  emulateMedia(media: { colorScheme: 'light' | 'dark' }): Promise<void>
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>
  locator(selector: string): Place
  getByRole(role: string, options?: { name?: string; exact?: boolean }): Place
  getByLabel(name: string, options?: { exact?: boolean }): Place
  getByText(text: string, options?: { exact?: boolean }): Place
  context(): Context
  on(event: string, told: (value: unknown) => void): void
  /** Stands between the page and what it asks for; what is not continued waits. */
  route(address: string, asked: (route: Route) => void): Promise<void>
  close(): Promise<void>
  readonly keyboard: {
    press(key: string): Promise<void>
    type(text: string): Promise<void>
    insertText(text: string): Promise<void>
  }
}

export interface Route {
  continue(): Promise<void>
}

export interface Context {
  newPage(): Promise<Page>
  close(): Promise<void>
}

export interface Browser {
  newContext(options: {
    readonly locale?: string
    readonly viewport?: { readonly width: number; readonly height: number }
    readonly extraHTTPHeaders?: Readonly<Record<string, string>>
  }): Promise<Context>
  close(): Promise<void>
}

interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> }
}

/** Debian's Chromium, which asks nothing of the network by itself. */
export async function launch({ packages, chromium }: BrowserTools): Promise<Browser> {
  const require = createRequire(join(packages, 'index.js'))
  const { chromium: engine } = require('playwright-core') as Playwright
  const args = [
    ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    ...['--disable-sync', '--no-first-run'],
  ]
  return await engine.launch({ executablePath: chromium, args })
}

/** The script of axe-core, to be run in a page. */
export async function axeScript({ packages }: BrowserTools): Promise<string> {
  return await readFile(createRequire(join(packages, 'index.js')).resolve('axe-core/axe.min.js'), 'utf8')
}
