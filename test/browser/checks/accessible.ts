// Every view as axe-core sees it: light and dark, on a phone, a tablet, a screen; and none scrolls sideways.

import { expect } from '../expect.js'
import { until, word, type CheckGroup, type Trial } from '../check.js'

const widths = [320, 768, 1440]
const schemes = ['light', 'dark'] as const

interface View {
  readonly name: string
  readonly address: string
  /** What is there when it is shown. */
  readonly shown: string
  /** Opens something within it. */
  readonly open?: (trial: Trial) => Promise<void>
  /** Once what is shown is there, whatever the width. */
  readonly close?: (trial: Trial) => Promise<void>
}

const agreement = '/agreements/dalarna-rss'
const form = `${agreement}?file=agreements/dalarna-rss.yaml`
const dialog = '!!document.querySelector("dialog[open]")'

async function press({ page }: Trial, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await until(page, dialog)
}

const views: readonly View[] = [
  { name: 'all agreements', address: '/', shown: '.agreement-row' },
  { name: 'a new agreement', address: '/', shown: '.agreement-row', open: (trial) => press(trial, word('studio-new')) },
  {
    name: 'a new agreement from a file',
    address: '/',
    shown: '.agreement-row',
    open: async (trial) => {
      await press(trial, word('studio-new'))
      await trial.page.locator('#new-from').selectOption({ label: word('studio-new-from-file') })
      await until(trial.page, 'document.getElementById("new-file") !== null')
    },
  },
  { name: 'the facts by form', address: form, shown: '.form .facts-section' },
  {
    name: 'a new body',
    address: form,
    shown: '.form .facts-section',
    open: (trial) => press(trial, word('studio-form-new-body')),
  },
  {
    name: 'a clause beside its pages',
    address: `${agreement}?file=clauses/sv/dalarna-rss/purpose.md`,
    shown: '.cm-line',
  },
  {
    name: 'what can be inserted',
    address: `${agreement}?file=clauses/sv/dalarna-rss/purpose.md`,
    shown: '.cm-line',
    open: (trial) => press(trial, word('studio-insert')),
  },
  { name: 'the agreement as a web page', address: `${agreement}?look=reading`, shown: 'iframe.reading' },
  { name: 'the steps of its life', address: `${agreement}?look=manage`, shown: '.life-step' },
  {
    name: 'the building of files',
    address: `${agreement}?look=manage`,
    shown: '.life-step',
    open: (trial) => press(trial, word('studio-life-build-button')),
  },
  { name: 'the clauses', address: '/clauses', shown: '.clause-row' },
  { name: 'a clause in two languages', address: '/clauses/invoicing', shown: '.cm-line' },
  { name: 'what has changed', address: '/changes', shown: '.changes' },
  { name: 'an address that is none', address: '/nothing/here', shown: 'h1' },
]

export const accessible: CheckGroup = {
  name: 'for everyone',
  checks: views.map((view) => ({
    name: `axe-core finds nothing in ${view.name}, in light and dark, at ${widths.join(', ')} px`,
    run: (trial) => lookAt(view, trial),
  })),
}

async function lookAt({ address, shown, open }: View, trial: Trial): Promise<void> {
  const { page, studio, axe } = trial
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(studio.origin() + address)
    await page.evaluate(axe)
    await until(page, `!!document.querySelector(${JSON.stringify(shown)})`)
    if (open !== undefined && width !== 320) await open(trial)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const answer = (await page.evaluate(run)) as readonly string[]
      found.push(...answer.map((one) => `${width} px, ${colorScheme}: ${one}`))
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  expect(found).toEqual([])
}

/* Frames hold documents that are judged by themselves. */
const run = `axe.run(document, { iframes: false }).then(({ violations }) => [
  ...violations.map(({ id, help, nodes }) => id + ': ' + help + ': ' + nodes.map((one) => one.target.join(' ')).join(', ')),
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
])`
