// An agreement between a thousand bodies, by form: what is drawn and what is asked does not grow with them. Counted, not timed.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until, word, type Check, type CheckGroup, type Trial } from '../check.js'
import { expect } from '../expect.js'

const id = 'many-bodies'
const file = `agreements/${id}.yaml`
const many = 1000
const list = 'fact.parties.1.members'

/** The most elements that the page may have: a page of the list is some fifty entries of twenty. */
const mostElements = 4000

/** Bodies whose numbers are their names, and an agreement of them all. */
function fill(content: string): void {
  const bodies = Array.from(
    { length: many + 1 },
    (_, index) =>
      `- { id: body-${index}, name: Förbund ${index}, short: Förbund ${index}, country: SE, kind: municipality, number: "${numberOf(index)}" }\n`,
  )
  writeFileSync(join(content, 'parties/many.yaml'), bodies.join(''))
  const members = Array.from({ length: many }, (_, index) => `      - body-${index}\n`).join('')
  writeFileSync(
    join(content, file),
    `title: { sv: Förbundens avtal }
short: { sv: Förbundens avtal }
version: "0.1"
date: 2026-03-02
status: draft
authentic: [sv]
signing: paper
parties:
  - role: region
    party: region-dalarna
  - role: unions
    members:
${members}
term: { start: last-signature, open: true }
clauses:
  - clause: boundaries
  - clause: signatures
    heading: unnumbered
`,
  )
}

/** A number of a municipality, with the check digit that Luhn's rule gives. */
function numberOf(index: number): string {
  const digits = `219${String(100000 + index)}`
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`
}

const elements = 'document.querySelectorAll("*").length'
const entries = `document.querySelectorAll('[id^="${list}."]:is(input)').length`
const isQuiet = 'document.querySelector(".form[aria-busy=true]") === null'

/** How often the form has asked the program since it was opened. */
const asked =
  'performance.getEntriesByType("resource").filter(({ name }) => /[/]api[/](?:bodies|form|edit)/.test(name)).length'

async function members({ page }: Trial): Promise<readonly string[]> {
  const text = String(
    await page.evaluate(
      `fetch('/api/file?path=${file}').then((a) => a.json()).then(({ draft, saved }) => draft?.text ?? saved)`,
    ),
  )
  return [...text.matchAll(/^ +- (body-\d+)$/gm)].map(([, one = '']) => one)
}

const checks: readonly Check[] = [
  {
    name: 'it is opened with a page of the list, and the names of all are asked for in a few questions',
    run: async ({ page, studio }) => {
      await page.goto(`${studio.origin()}/agreements/${id}?file=${file}`)
      await until(page, `document.querySelector('summary[id="fact.parties.1"]') !== null`, 120)
      await page.locator('summary[id="fact.parties.1"]').click()
      await until(page, `${entries} === 50`)
      await until(page, `document.getElementById('${list}.0').value === 'Förbund 0'`, 60)
      expect(((await page.evaluate(elements)) as number) < mostElements).toBe(true)
      /* The form, and its bodies by their names, 150 at a time. */
      await until(page, `${asked} === 8`)
    },
  },
  {
    name: 'one is found among them letter by letter, without a question to the program',
    run: async ({ page }) => {
      const before = await page.evaluate(asked)
      const field = page.getByLabel(word('studio-form-find-entry', { name: 'Flera parter' }))
      await field.focus()
      for (const [letters, count] of [
        ['F', 50],
        ['örbund 99', 11],
        ['9', 1],
      ] as const) {
        await page.keyboard.type(letters)
        await until(page, `${entries} === ${count}`)
      }
      expect(await page.locator(`[id="${list}.999"]`).inputValue()).toBe('Förbund 999')
      expect(await page.evaluate(asked)).toBe(before)
    },
  },
  {
    name: 'it is moved, another is added behind the last and is drawn, and one is taken away',
    run: async (trial) => {
      const { page } = trial
      await page.locator(`[id="${list}-up-999"]`).click()
      await until(page, isQuiet, 60)
      await until(page, `document.activeElement.id === '${list}-up-998'`)
      expect((await members(trial)).slice(-2)).toEqual(['body-999', 'body-998'])
      await page.getByLabel(word('studio-form-find-entry', { name: 'Flera parter' })).fill('')
      await page.locator(`details:has(> summary[id="${list}"]) > button`).first().click()
      await page.locator(`[id="${list}.1000"]`).fill('Förbund 1000')
      await until(page, `document.querySelector('[id="${list}.1000-list"] [aria-selected=true]') !== null`)
      await page.keyboard.press('Enter')
      await until(page, `document.getElementById('${list}.1000')?.value === 'Förbund 1000' && ${isQuiet}`, 60)
      expect((await members(trial)).at(-1)).toBe('body-1000')
      await page
        .locator('.pager')
        .getByRole('button', { name: word('studio-pager-before') })
        .click()
      await page
        .locator(`ol > li:has(> .facts-entry > .fact [id="${list}.950"]) > .facts-buttons button`)
        .last()
        .click()
      await until(page, isQuiet, 60)
      const now = await members(trial)
      expect([now.length, now.includes('body-950')]).toEqual([many, false])
      expect(((await page.evaluate(elements)) as number) < mostElements).toBe(true)
    },
  },
  {
    name: 'the list is accessible, and its pages are reached by the keyboard',
    run: async ({ page, axe }) => {
      await page.evaluate(axe)
      const found = (await page.evaluate(
        `axe.run('.form-pane').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      )) as string[]
      expect(found).toEqual([])
      const next = page.locator('.pager').getByRole('button', { name: word('studio-pager-before') })
      await next.focus()
      await page.keyboard.press('Enter')
      await until(
        page,
        `document.getElementById('${list}.850') !== null || document.getElementById('${list}.900') !== null`,
      )
    },
  },
]

export const manyBodies: CheckGroup = { name: 'a thousand bodies', checks, isChain: true, fill }
