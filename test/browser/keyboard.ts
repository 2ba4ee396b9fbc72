// Going about with the keyboard alone: from what has the focus to what is meant, seeing at each step where one is.

import type { Page } from './playwright.js'

export interface Focused {
  readonly id: string
  /** In small letters: `button`. */
  readonly tag: string
  /** What it is called by who does not see it. */
  readonly name: string
  readonly classes: string
  readonly type: string | null
  readonly isSeen: boolean
}

const focused = `(() => {
  const element = document.activeElement
  const label = [...(element.labels ?? [])].map((one) => one.textContent).join(' ')
  const { width, height } = element.getBoundingClientRect()
  const around = element.closest('.cm-editor') ?? element
  const looks = [element, around, ...(element.labels ?? [])].map((one) => getComputedStyle(one))
  /* Of a day the browser marks the part that is typed into. */
  const isDay = element.type === 'date'
  const isMarked = isDay || looks.some((look) => look.outlineStyle !== 'none' || look.boxShadow !== 'none')
  return {
    id: element.id,
    tag: element.localName,
    name: (element.getAttribute('aria-label') ?? (label === '' ? element.textContent : label)).trim().replace(/\\s+/g, ' '),
    classes: element.getAttribute('class') ?? '',
    type: element.getAttribute('type'),
    isSeen: element === document.body || (isMarked && width > 1 && height > 1),
  }
})()`

/** What has the focus. */
export async function focusOf(page: Page): Promise<Focused> {
  return (await page.evaluate(focused)) as Focused
}

const mostSteps = 250

/**
 * Presses Tab until what is meant has the focus.
 * @throws where it is not come to, or the focus cannot be seen on the way
 */
export async function reach(page: Page, is: (at: Focused) => boolean, what: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < mostSteps; step += 1) {
    let at = await focusOf(page)
    /* An editor shows its focus a moment after it has it. */
    for (let waits = 0; !at.isSeen && waits < 10; waits += 1) {
      await page.waitForTimeout(50)
      at = await focusOf(page)
    }
    if (!at.isSeen)
      throw new Error(`the focus cannot be seen on ${at.tag} ${at.id} ${at.classes} ${at.name.slice(0, 80)}`)
    if (is(at)) return
    passed.push(`${at.tag} ${at.id} ${at.name.slice(0, 40)}`)
    await page.keyboard.press(key)
  }
  throw new Error(`${what} is not reached; passed: ${[...new Set(passed)].slice(0, 40).join(' | ')}`)
}

export async function reachNamed(page: Page, name: string, key = 'Tab'): Promise<void> {
  await reach(page, (at) => at.name === name, name, key)
}

export async function reachId(page: Page, id: string, key = 'Tab'): Promise<void> {
  await reach(page, (at) => at.id === id, `#${id}`, key)
}

/** Puts a text in place of what a field holds. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/**
 * Types a day into the field for one that has the focus, in the order in which the browser has year, month and day: that depends on the
 * language of the system.
 * @param day as `2026-03-02`
 * @throws where the field does not hold it in the end
 */
export async function typeDay(page: Page, field: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  const orders = [
    [year, month, date],
    [month, date, year],
    [date, month, year],
  ]
  for (const parts of orders) {
    await page.evaluate(`document.querySelector('${field}').blur()`)
    await page.evaluate(`document.querySelector('${field}').focus()`)
    for (const part of parts) await page.keyboard.type(part)
    if ((await page.evaluate(`document.querySelector('${field}').value`)) === day) return
  }
  throw new Error(`${day} cannot be typed into ${field}`)
}
