// Home, an agreement as a page, its facts by form and as text, and its clauses, as a person goes through them.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fieldText } from '../../../src/base/phrases/fields/fields.js'
import type { FileText } from '../../../src/studio/protocol.js'
import { filesOf, p, packed, r } from '../../docx-read/made.js'
import { expect } from '../expect.js'
import {
  editorText,
  pagesAreShown,
  pageWords,
  post,
  until,
  word,
  type Check,
  type CheckGroup,
  type Trial,
} from '../check.js'

const purpose = 'clauses/sv/dalarna-rss/purpose.md'
const facts = 'agreements/dalarna-rss.yaml'

async function open(
  { page, studio }: Trial,
  address: string,
  shown = 'document.querySelector("h1") !== null',
): Promise<void> {
  await page.goto(studio.origin() + address)
  await until(page, shown)
}

const openFile = async (trial: Trial, file: string, agreement = 'dalarna-rss'): Promise<void> => {
  const shown = file.endsWith('.md') ? `${editorText}.length > 20` : 'document.querySelector(".form .fact") !== null'
  await open(trial, `/agreements/${agreement}?file=${file}`, shown)
  await until(trial.page, pagesAreShown)
}

function draftHolds(file: string, text: string): string {
  return `fetch('/api/file?path=${file}').then((a) => a.json()).then(({ draft }) => draft !== null && draft.text.includes(${JSON.stringify(text)}))`
}

async function discard({ page }: Trial, file: string): Promise<void> {
  await page.getByRole('button', { name: word('studio-discard') }).click()
  await until(page, `fetch('/api/file?path=${file}').then((a) => a.json()).then(({ draft }) => draft === null)`)
}

/** The lines of a text that another lacks. */
function changedLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !known.has(line))
}

/** Most bytes of what is loaded first, packed. */
const mostAtFirst = 450_000

const checks: readonly Check[] = [
  {
    name: 'all agreements stand with the soonest deadline first, and are found by title, party and the words of a clause',
    run: async (trial) => {
      const { page } = trial
      await open(trial, '/', 'document.querySelectorAll(".agreement-row").length === 5')
      const days = (await page.evaluate(
        '[...document.querySelectorAll(".agreement-row .left")].map((one) => Number((/\\d+/.exec(one.textContent) ?? [0])[0]) * (one.textContent.includes("sedan") ? -1 : 1))',
      )) as number[]
      expect(days).toEqual([...days].sort((a, b) => a - b))
      await page.getByLabel(word('studio-search')).fill('Nesodden')
      await until(page, 'document.querySelectorAll(".agreement-row").length === 1')
      await page.getByLabel(word('studio-search')).fill('sekretess')
      await until(page, 'document.querySelectorAll(".hits mark").length > 0')
    },
  },
  {
    name: `what is loaded first is less than ${mostAtFirst / 1000} kB, packed`,
    run: async (trial) => {
      await open(trial, '/agreements/dalarna-rss', pagesAreShown)
      const names = (await trial.page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => new URL(name).pathname.startsWith('/studio/'))",
      )) as string[]
      const loaded = await Promise.all(names.map(async (name) => Buffer.from(await (await fetch(name)).arrayBuffer())))
      const bytes = loaded.reduce((sum, one) => sum + gzipSync(one).length, 0)
      expect(names.length > 1 && bytes < mostAtFirst ? 'less' : `${bytes} bytes in ${names.length} files`).toBe('less')
    },
  },
  {
    name: 'a click on a word of the page goes to the line that it comes from, and the cursor is marked on the page',
    run: async (trial) => {
      const { page } = trial
      await open(trial, '/agreements/dalarna-rss', pagesAreShown)
      await until(page, `document.querySelector('.papers tspan[data-file$="${purpose}"], .papers svg') !== null`)
      await page.locator(`.papers tspan[data-file$="dalarna-rss/background.md"]`).first().click()
      await until(page, 'document.activeElement.classList.contains("cm-content")')
      await until(page, 'document.querySelectorAll(".papers rect.mark-here").length > 0')
    },
  },
  {
    name: 'the other language stands alone or beside the first, and the agreement is read as a web page',
    run: async (trial) => {
      const { page } = trial
      await page.locator('#edition').selectOption('sv+nb')
      await until(page, `new URL(location.href).searchParams.get('edition') !== null`)
      await until(page, `${pagesAreShown} && ${pageWords}.includes('Bakgrunn') && ${pageWords}.includes('Bakgrund')`)
      await page.locator('#edition').selectOption('nb')
      await until(page, `${pagesAreShown} && ${pageWords}.includes('Bakgrunn') && !${pageWords}.includes('Bakgrund')`)
      await page
        .locator('.pages-pane label')
        .filter({ hasText: word('studio-reading-view') })
        .click()
      await until(page, 'document.querySelector("iframe.reading")?.src.includes("/api/reading?")')
    },
  },
  {
    name: 'while a text is wrong the last pages stay and say so, and the problem is told; without it they are whole again',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, purpose)
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('{{nothingLikeThis}}')
      await page.keyboard.press('Escape')
      await until(page, 'document.querySelector(".papers[data-stale=true]") !== null')
      await until(page, `document.querySelector('.problems-panel summary')?.dataset.severity === 'error'`)
      expect(await page.evaluate('document.querySelectorAll(".papers svg").length > 0')).toBe(true)
      await discard(trial, purpose)
      await until(page, pagesAreShown)
    },
  },
  {
    name: 'a misspelt value has a button that puts in the one that was meant',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, purpose)
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('Parten är {{regoin}}.')
      await page.keyboard.press('Escape')
      await until(page, 'document.querySelector(".problems-panel .fix") !== null')
      await page.locator('.problems-panel summary').click()
      await page.locator('.problems-panel .fix').first().click()
      await until(page, draftHolds(purpose, 'Parten är {{region}}.'))
      await until(page, `${pagesAreShown} && ${pageWords}.includes('Dalarna')`)
      await discard(trial, purpose)
    },
  },
  {
    name: 'a word that the glossary does not have for a term is added to it from the problem',
    run: async (trial) => {
      const { page, studio } = trial
      const [path, before] = ['clauses/nb/dalarna-rss/purpose.md', studio.read('clauses/nb/dalarna-rss/purpose.md')]
      studio.write(path, before.replaceAll('samarbeid', 'kontakt'))
      await page.goto(`${studio.origin()}/agreements/dalarna-rss?edition=nb&file=${path}`)
      await until(page, `${editorText}.includes('for kontakt')`)
      await until(page, 'document.querySelector(".problems-panel .fix") !== null', 60)
      await page.locator('.problems-panel summary').click()
      await page.locator('.problems-panel .fix').first().click()
      await page.getByLabel(word('studio-accept-word', { language: 'norskt bokmål' })).fill('kontakt')
      await page
        .getByRole('button', { name: word('studio-accept'), exact: true })
        .last()
        .click()
      await until(page, 'document.querySelector(".problems-panel .fix") === null', 60)
      expect(studio.read('glossary.yaml')).toContain('nb: [samhandling, kontakt]')
      studio.write(path, before)
    },
  },
  {
    name: 'values, tables and footnotes are put in from a menu, and what is pasted from Word becomes clean text',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, purpose)
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+End')
      await page.getByRole('button', { name: word('studio-insert'), exact: true }).click()
      await page.getByLabel(word('studio-insert-search')).fill('region.name')
      await page.locator('.insertables button').first().click()
      await until(page, draftHolds(purpose, '{{region.name}}'))
      await page.getByRole('button', { name: word('studio-insert'), exact: true }).click()
      await page.getByRole('tab', { name: word('studio-insert-footnote') }).click()
      await page.getByLabel(word('studio-footnote-text')).fill('En not.')
      await page.locator('.insert-panel button[type=submit]').click()
      await until(page, draftHolds(purpose, '[^note-1]: En not.'))
      await page.evaluate(`(() => {
        const data = new DataTransfer()
        data.setData('text/html', '<p class="MsoNormal">Ur <b>Word</b>:</p><ul><li>ett</li><li>två</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>')
        data.setData('text/plain', 'Ur Word: ett två')
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.querySelector('.cm-content').dispatchEvent(event)
      })()`)
      await until(page, draftHolds(purpose, '- ett\n- två'))
      await until(page, draftHolds(purpose, '| A | B |'))
      await discard(trial, purpose)
    },
  },
  {
    name: 'a date that is changed by form moves the dates that follow from it, and of the file its line alone',
    run: async (trial) => {
      const { page, studio } = trial
      const before = studio.read(facts)
      await openFile(trial, facts)
      const end = page.locator('[id="fact.term.end"]')
      await end.fill('2027-12-31')
      await end.press('Enter')
      await until(page, draftHolds(facts, 'end: 2027-12-31'))
      await until(page, 'document.querySelector(".facts-effects [data-changed=true]") !== null')
      await end.fill('2027-02-30')
      await end.press('Enter')
      await until(page, 'document.getElementById("fact.term.end-fault").textContent !== ""')
      await page.keyboard.press('Control+S')
      await until(page, `fetch('/api/file?path=${facts}').then((a) => a.json()).then(({ draft }) => draft === null)`)
      expect(changedLines(before, studio.read(facts))).toEqual(['  end: 2027-12-31'])
    },
  },
  {
    name: 'a party is found by what somebody knows of it, and the share of each is reckoned at once',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, facts)
      const rows = Number(await page.evaluate('document.querySelectorAll(".facts-effects tbody tr").length'))
      await page.evaluate('for (const one of document.querySelectorAll("details.facts-section")) one.open = true')
      const entry = fieldText(['agreement', 'parties', 'series', 'entry']).label.sv
      await page
        .getByRole('button', { name: `+ ${word('studio-form-add-name', { name: entry })}`, exact: true })
        .first()
        .click()
      const box = page.locator('[id="fact.parties.1.series.15"]')
      await box.fill('södertälje')
      await until(page, 'document.querySelectorAll("[role=option]").length > 0')
      await box.press('Enter')
      await until(page, draftHolds(facts, '- sodertalje-kommun'))
      await until(page, `document.querySelectorAll(".facts-effects tbody tr").length === ${rows + 1}`)
      await discard(trial, facts)
    },
  },
  {
    name: 'what a clause asks for is given in fields, not in braces',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, facts)
      await until(page, 'document.getElementById("fact.clauses.9.with.interval") !== null')
      await page.evaluate('for (const one of document.querySelectorAll("details.facts-section")) one.open = true')
      const interval = page.locator('[id="fact.clauses.9.with.interval"]')
      await interval.fill('två gånger om året')
      await interval.press('Enter')
      await until(page, draftHolds(facts, 'interval: { sv: två gånger om året, nb: én gang i året }'))
      expect(
        await page.evaluate('document.querySelector("[id=\\"fact.clauses.9.with.share\\"]")?.localName ?? "none"'),
      ).toBe('select')
      await discard(trial, facts)
    },
  },
  {
    name: 'a new body whose check digit is wrong is not taken, and one that is right is',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, facts)
      await page.getByRole('button', { name: word('studio-form-new-body') }).click()
      await until(page, 'document.querySelector("dialog[open] input") !== null')
      const field = (key: string) => page.locator(`dialog[open] [id$=".${key}"]`).first()
      await field('name').fill('Snöbolaget AB')
      await field('short').fill('Snöbolaget')
      const kinds = (await page.evaluate(
        '[...document.querySelector(\'dialog[open] [id$=".kind"]\').options].map((one) => one.text)',
      )) as string[]
      await field('kind').selectOption({ label: kinds.find((one) => /bolag/i.test(one)) ?? kinds.at(-1) ?? '' })
      await field('country').selectOption({ label: 'Sverige' })
      await page.locator('dialog[open] .facts-more summary').click()
      const number = fieldText(['party', 'number']).label.sv
      await page
        .locator('dialog[open] .facts-more button')
        .filter({ hasText: `+ ${number}` })
        .first()
        .click()
      await field('number').fill('556703-7486')
      const add = page.locator('dialog[open] .buttons button').last()
      await add.click()
      await until(page, 'document.querySelector("dialog[open] [role=alert]").innerText.trim() !== ""')
      await field('number').fill('556703-7485')
      await add.click()
      await until(page, `document.querySelector('dialog[open]').innerText.includes('Snöbolaget AB')`)
      await page.keyboard.press('Escape')
      await until(page, `fetch('/api/bodies?q=Snöbolaget').then((a) => a.json()).then((found) => found.length > 0)`)
    },
  },
  {
    name: 'the facts are written as text too, and completed with what the form has, in the language of who writes',
    run: async (trial) => {
      const { page } = trial
      await openFile(trial, facts)
      await page.getByRole('button', { name: word('studio-text'), exact: true }).click()
      await until(page, `${editorText}.includes('status: ready')`)
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.type('init')
      await until(page, 'document.querySelector(".cm-tooltip-autocomplete")?.innerText.includes("initials") === true')
      await page.waitForTimeout(150)
      await page.keyboard.press('Enter')
      await page.keyboard.type('r')
      await until(page, 'document.querySelector(".cm-tooltip-autocomplete")?.innerText.includes("right") === true')
      await page.waitForTimeout(150)
      await page.keyboard.press('Enter')
      await until(page, draftHolds(facts, 'initials: right'))
      await discard(trial, facts)
      await page.getByRole('button', { name: word('studio-form'), exact: true }).click()
    },
  },
  {
    name: 'a clause is read in both languages beside each other, with whom a change of it concerns, and a translation is confirmed',
    run: async (trial) => {
      const { page, studio } = trial
      await open(trial, '/clauses/invoicing', 'document.querySelectorAll(".cm-content").length === 2')
      await until(page, 'document.querySelectorAll(".agreement-head .ds-link").length > 1')
      /* What stands above the text lies folded away behind its heading. */
      await page.locator('.cm-front-matter').last().click()
      await page.locator('.cm-line').filter({ hasText: 'title:' }).first().click()
      await page.keyboard.press('End')
      await page.keyboard.type(' av utgifter')
      await until(page, draftHolds('clauses/nb/invoicing.md', 'title: Fakturering av utgifter'))
      await page.keyboard.press('Control+S')
      await until(page, `document.querySelector('.confirm') !== null`)
      await page.locator('.confirm').click()
      await page.locator('dialog[open] button[type=submit]').click()
      await until(page, 'document.querySelector("dialog[open] .act-result[data-color=success]") !== null', 40)
      expect(studio.read('clauses/nb/invoicing.md')).toContain('title: Fakturering av utgifter')
    },
  },
  {
    name: 'an agreement that lies as a Word file is taken in as a draft, with what was found, and its form is shown',
    run: async (trial) => {
      const { page, studio } = trial
      const file = join(studio.content, '..', 'Växelavtal.docx')
      const said = ['Avtal om växel', 'mellan Falu kommun och Mora kommun', '1. Syfte', 'Parterna delar en växel.']
      writeFileSync(file, packed(filesOf(said.map((one) => p(r(one))).join(''))))
      await open(trial, '/', 'document.querySelectorAll(".agreement-row").length > 0')
      await page.getByRole('button', { name: word('studio-new'), exact: true }).click()
      await page.locator('#new-from').selectOption({ label: word('studio-new-from-file') })
      await page.locator('#new-file').setInputFiles(file)
      await page.getByRole('button', { name: word('studio-new-button'), exact: true }).click()
      await until(page, 'document.querySelector("dialog[open] .act-result[data-color=success]") !== null', 60)
      expect(await page.locator('dialog[open] .act-result').innerText()).toContain('Avtal om växel')
      await page.getByRole('button', { name: word('studio-new-open') }).click()
      await until(page, 'document.querySelector(".form .fact") !== null', 60)
      await until(page, `document.querySelector('h1').textContent === 'Avtal om växel'`)
      expect(studio.read('agreements/avtal-om-vaxel.yaml')).toContain('toConfirm:')
    },
  },
  {
    name: 'the studio speaks Swedish, bokmål and English, and texts are edited in a bare text field where that is chosen',
    run: async (trial) => {
      const { page } = trial
      await open(trial, `/agreements/dalarna-rss?file=${purpose}`, `${editorText}.length > 20`)
      await page.getByRole('button', { name: word('studio-settings') }).click()
      await page.getByLabel('Bokmål').click()
      await until(page, `document.documentElement.lang === 'nb' && document.body.innerText.includes('Alle avtaler')`)
      await page.getByLabel('English').click()
      await until(page, `document.documentElement.lang === 'en' && document.body.innerText.includes('All agreements')`)
      await page.getByLabel('Svenska').click()
      await page.getByLabel(word('studio-editing-plain')).click()
      await until(page, 'document.querySelector("textarea.plain")?.value.includes("title:")')
      await page.keyboard.press('Escape')
      await page.locator('textarea.plain').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('Ur ett textfält.')
      await until(page, draftHolds(purpose, 'Ur ett textfält.'))
      await until(page, `${pageWords}.includes('textfält.')`)
    },
  },
]

/** Each begins with what the files hold, whatever the one before has left. */
async function dropDrafts({ page }: Trial): Promise<void> {
  for (const path of [purpose, facts, 'clauses/nb/invoicing.md', 'parties/others.yaml']) {
    const { draft } = (await page.evaluate(`fetch('/api/file?path=${path}').then((a) => a.json())`)) as FileText
    await post(page, 'edit', { path, text: null, base: null, was: draft?.hash ?? null, viewed: null })
  }
}

export const agreementsAndPages: CheckGroup = {
  name: 'agreement',
  checks: checks.map(({ name, run }, index) => ({
    name,
    run: async (trial) => {
      if (index > 0) await dropDrafts(trial)
      await run(trial)
    },
  })),
}
