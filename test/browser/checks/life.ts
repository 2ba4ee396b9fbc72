// Once through the life of an agreement, with the keyboard alone.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { optionText } from '../../../src/base/phrases/fields/fields.js'
import { expect } from '../expect.js'
import { today } from '../studio-program.js'
import { reach, reachId, reachNamed, typeDay, typeOver } from '../keyboard.js'
import { editorText, pagesAreShown, pageWords, until, word, type Check, type CheckGroup, type Trial } from '../check.js'

const id = 'avtal-om-snorojning'
const file = `agreements/${id}.yaml`

const noneOpen = 'document.querySelector("dialog[open]") === null'
const isDone = 'document.querySelector("dialog[open] .act-result[data-color=success]") !== null'
const isSaved = `[...document.querySelectorAll('.state')].some((one) => one.textContent === ${JSON.stringify(word('studio-saved'))})`

/** Opens a step with its button, does it with the one of its form, and closes it. */
async function act(
  { page }: Trial,
  button: string,
  fill: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await reachNamed(page, button)
  await page.keyboard.press('Enter')
  await until(page, 'document.querySelector("dialog[open]") !== null')
  await fill()
  await reach(page, ({ type }) => type === 'submit', 'the button')
  await page.keyboard.press('Enter')
  await until(page, 'document.querySelector("dialog[open] .act-result") !== null', 180)
  const said = String(await page.evaluate('document.querySelector("dialog[open] .act-result").innerText'))
  if ((await page.evaluate(isDone)) !== true) throw new Error(said)
  await page.keyboard.press('Escape')
  await until(page, noneOpen)
  return said
}

const steps: readonly Check[] = [
  {
    name: 'a new agreement is begun from its title, and its form is shown',
    run: async ({ page, studio }) => {
      await until(page, 'document.querySelectorAll(".agreement-row").length > 0')
      await reachNamed(page, word('studio-new'))
      await page.keyboard.press('Enter')
      await until(page, 'document.getElementById("new-title") !== null')
      await reachId(page, 'new-title')
      await page.keyboard.type('Avtal om snöröjning')
      for (const [id, words] of [
        ['role-0', 'Region Dalarna'],
        ['role-1', 'Falu kommun'],
      ] as const) {
        await reachId(page, id)
        await page.keyboard.type(words)
        await until(
          page,
          `document.querySelector('#${id}-list [aria-selected=true]')?.textContent.startsWith('${words}')`,
        )
        await page.keyboard.press('Enter')
      }
      await reach(page, ({ type }) => type === 'submit', 'the button')
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector(".form .fact") !== null', 60)
      expect(studio.read(file)).toContain('title: { sv: "Avtal om snöröjning" }')
      await until(page, `document.querySelector("h1").textContent === "Avtal om snöröjning"`)
    },
  },
  {
    name: 'its facts are filled in by form',
    run: async ({ page, studio }) => {
      await reachId(page, 'fact.short')
      await typeOver(page, 'Snöröjning')
      await reachId(page, 'fact.version')
      await typeOver(page, '1.0')
      await reachId(page, 'fact.date')
      await typeOver(page, '2026-03-02')
      await reachId(page, 'fact.status')
      await page.keyboard.type(optionText(['agreement', 'status'], 'ready').sv.slice(0, 3))
      await until(
        page,
        `fetch('/api/file?path=${file}').then((a) => a.json()).then(({ draft }) => draft.text.includes('status: ready'))`,
      )
      await until(page, '!!document.querySelector(".state[data-unsaved]")')
      await page.keyboard.press('Control+S')
      await until(page, isSaved)
      const text = studio.read(file)
      expect(/^status: (\w+)/m.exec(text)?.[1]).toBe('ready')
      for (const line of ['short: { sv: "Snöröjning" }', 'version: "1.0"', 'date: 2026-03-02 '])
        expect(text).toContain(line)
    },
  },
  {
    name: 'its text is written, and stands on the page',
    run: async ({ page, studio }) => {
      await reach(page, ({ tag, name }) => tag === 'button' && name.startsWith('Bakgrund'), 'the clause', 'Shift+Tab')
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector(".cm-content") !== null')
      await reach(page, ({ classes }) => classes.includes('cm-content'), 'the editor')
      await page.keyboard.press('Control+Home')
      for (let line = 0; line < 2; line += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Home')
      await page.keyboard.press('Shift+Control+End')
      await page.keyboard.type('{{region}} och {{municipality}} röjer snö tillsammans.')
      await until(page, `${editorText}.includes('röjer snö')`)
      await until(page, pagesAreShown)
      await until(page, `${pageWords}.includes('röjer snö tillsammans.')`)
      await page.keyboard.press('Control+S')
      await until(page, isSaved)
      expect(studio.read(`clauses/sv/${id}/background.md`)).toContain(
        '{{region}} och {{municipality}} röjer snö tillsammans.',
      )
    },
  },
  {
    name: 'it is checked, and nothing is wrong',
    run: async ({ page }) => {
      await reachNamed(page, word('studio-manage'), 'Shift+Tab')
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector(".life-step") !== null')
      await until(
        page,
        `document.querySelector('.life').innerText.includes(${JSON.stringify(word('studio-no-problems'))})`,
      )
    },
  },
  {
    name: 'it is built, and its files can be fetched',
    run: async (trial) => {
      const said = await act(trial, word('studio-life-build-button'))
      expect(said).toContain(`${id}-all-sv.pdf`)
      expect(existsSync(join(trial.studio.out, id, 'all', `${id}-all-sv.pdf`))).toBe(true)
    },
  },
  {
    name: 'it is issued',
    run: async (trial) => {
      await act(trial, word('studio-life-issue-button'))
      expect(existsSync(join(trial.studio.content, 'register', id, '1.0', 'issued.yaml'))).toBe(true)
    },
  },
  ...['R', 'F'].map((initial, index): Check => ({
    name: `the ${index === 0 ? 'first' : 'last'} signature is recorded`,
    run: async (trial) => {
      const { page, studio } = trial
      const said = await act(trial, word('studio-life-signed-button'), async () => {
        await reachId(page, 'act-party')
        await until(page, 'document.querySelectorAll("#act-party option").length === 3')
        await until(
          page,
          '[...document.querySelectorAll("#act-party option")].some((one) => one.text === "Falu kommun")',
        )
        await page.keyboard.type(initial)
        await reachId(page, 'act-date')
        await typeDay(page, '#act-date', today)
      })
      const text = studio.read(`register/${id}/1.0/signatures.yaml`)
      expect(text).toContain(index === 0 ? 'region-dalarna' : 'falu-kommun')
      if (index === 0) expect(said).toContain('Falu kommun')
    },
  })),
  {
    name: 'its publication is previewed',
    run: async (trial) => {
      await act(trial, word('studio-life-publish-button'))
      expect(existsSync(join(trial.studio.out, 'site-preview', 'sv', 'index.html'))).toBe(true)
    },
  },
  {
    name: 'it is archived',
    run: async (trial) => {
      await act(trial, word('studio-life-archive-button'))
      const names = readdirSync(join(trial.studio.out, 'archive'), { recursive: true }).map(String)
      expect(names.some((name) => name.includes(id) && name.endsWith('.zip'))).toBe(true)
    },
  },
  {
    name: 'what was written is verified',
    run: async (trial) => {
      await act(trial, word('studio-life-verify-button'))
    },
  },
]

export const life: CheckGroup = { name: 'by keyboard alone, the life of an agreement', checks: steps, isChain: true }
