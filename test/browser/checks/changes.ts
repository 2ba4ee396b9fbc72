// What has changed, with the keyboard alone: undone, compared, committed.

import { join } from 'node:path'
import { git, makeRepository } from '../../support/repository.js'
import { expect } from '../expect.js'
import { reach, reachId, reachNamed } from '../keyboard.js'
import { until, word, type Check, type CheckGroup, type Trial } from '../check.js'

const clause = 'clauses/sv/dalarna-rss/purpose.md'
const name = 'Avtalets syfte och innehåll'
const did = word('changes-did-save', { name })
const rows = (of: string) => `document.querySelectorAll(".${of} > li").length`

/** Types at the end of the clause, and saves it. */
async function writeAndSave({ page, studio }: Trial, text: string): Promise<void> {
  await page.goto(`${studio.origin()}/agreements/dalarna-rss?file=${clause}`)
  await until(page, 'document.querySelector(".cm-front-matter") !== null')
  await reach(page, ({ classes }) => classes.includes('cm-content'), 'the editor')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
  await page.keyboard.press('Control+S')
  await until(page, `document.querySelector('.state').textContent === ${JSON.stringify(word('studio-saved'))}`, 60)
}

/** Goes to the changes by the menu. */
async function goToChanges({ page }: Trial): Promise<void> {
  await reach(page, ({ tag, name: own }) => tag === 'a' && own === word('studio-changes'), 'the changes', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await until(page, `document.querySelector('h1')?.textContent === ${JSON.stringify(word('studio-changes'))}`)
}

const checks: readonly Check[] = [
  {
    name: 'from the first page one comes to the changes, of which there are none',
    run: async (trial) => {
      const { page } = trial
      await until(page, 'document.querySelectorAll(".agreement-row").length > 0', 60)
      await reachNamed(page, word('studio-changes'))
      await page.keyboard.press('Enter')
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-changes-none'))})`)
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-changes-session-none'))})`)
    },
  },
  {
    name: 'what is saved stands there with its lines, as done and as changed since the last commit',
    run: async (trial) => {
      const { page } = trial
      await writeAndSave(trial, ' Ett ord till.')
      await goToChanges(trial)
      await until(page, `${rows('changed-files')} === 1 && ${rows('session')} === 1`)
      await reach(page, ({ tag, name: own }) => tag === 'summary' && own.startsWith(clause), 'the lines')
      await page.keyboard.press('Enter')
      await until(page, `document.querySelector('.changed-lines ins')?.textContent.endsWith('Ett ord till.')`)
    },
  },
  {
    name: 'it is undone and done again',
    run: async (trial) => {
      const { page, studio } = trial
      const written = studio.read(clause)
      await reachNamed(page, `${word('studio-changes-undo')}: ${did}`)
      await page.keyboard.press('Enter')
      await until(page, `document.querySelector('.session > li').dataset.undone === 'true'`)
      await until(page, `${rows('changed-files')} === 0`)
      expect(studio.read(clause).includes('Ett ord till.')).toBe(false)
      await reachNamed(page, `${word('studio-changes-redo')}: ${did}`)
      await page.keyboard.press('Enter')
      await until(page, `document.querySelector('.session > li').dataset.undone === 'false'`)
      await until(page, `${rows('changed-files')} === 1`)
      expect(studio.read(clause)).toBe(written)
    },
  },
  {
    name: 'it is committed with a message, when it has been said what that does',
    run: async (trial) => {
      const { page, studio } = trial
      await reachNamed(page, `${word('studio-changes-commit')} (1)`, 'Shift+Tab')
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector("dialog[open] textarea") !== null')
      const will = word('studio-changes-commit-will', { count: 1, branch: 'main' })
      await until(page, `document.querySelector('dialog[open]').innerText.includes(${JSON.stringify(will)})`)
      await reachId(page, 'commit-message')
      await page.keyboard.type('Ett ord till i syftet')
      await reach(page, ({ type }) => type === 'submit', 'the button', 'Shift+Tab')
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector("dialog[open] .act-result[data-color=success]") !== null', 60)
      await page.keyboard.press('Escape')
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-changes-none'))})`)
      const folder = join(studio.content)
      expect(git(folder, 'log', '-1', '--format=%s', '--name-only')).toBe(`Ett ord till i syftet\n\n${clause}`)
      expect(git(folder, 'status', '--porcelain')).toBe('')
    },
  },
  {
    name: 'what another has written since is compared, and one of the two is chosen',
    run: async (trial) => {
      const { page, studio } = trial
      studio.write(clause, `${studio.read(clause)}\nEn annan hand.\n`)
      await until(page, 'document.querySelector(".session .ds-tag[data-color=warning]") !== null')
      await reachNamed(page, `${word('studio-changes-undo')}: ${did}`)
      await page.keyboard.press('Enter')
      await until(page, 'document.querySelector(".session .conflict .merge .cm-content") !== null')
      expect(studio.read(clause)).toContain('En annan hand.')
      await reachNamed(page, word('studio-keep-mine'))
      await page.keyboard.press('Enter')
      await until(page, `${rows('session')} === 2`)
      const text = studio.read(clause)
      expect([text.includes('En annan hand.'), text.includes('Ett ord till.')]).toEqual([false, false])
    },
  },
]

export const changes: CheckGroup = {
  name: 'what has changed, by keyboard',
  checks,
  isChain: true,
  fill: makeRepository,
}
