// A clause of three hundred pages: opened, written in and saved as any other; and one that is longer than the program reads, of which
// that is told at once.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '../expect.js'
import { editorText, pagesAreShown, pageWords, until, word, type Check, type CheckGroup } from '../check.js'

const id = 'long-clause'
const clause = `clauses/sv/${id}/text.md`
const leastPages = 300

/** How long anything may take before it counts as hung. */
const patience = 60

const sentence =
  'Parterna ska i god tid innan en åtgärd vidtas underrätta varandra om dess omfattning, kostnad och förväntade följder för verksamheten. '

function fill(content: string): void {
  const sections = Array.from({ length: 310 }, (_, section) => {
    const paragraphs = Array.from(
      { length: 5 },
      (_, index) => `Stycke ${section + 1}.${index + 1}. ${sentence.repeat(4).trim()}\n`,
    )
    return `## Avsnitt ${section + 1} {#section-${section + 1}}\n\n${paragraphs.join('\n')}`
  })
  mkdirSync(join(content, 'clauses/sv', id), { recursive: true })
  writeFileSync(join(content, clause), `---\ntitle: Den långa klausulen\n---\n\n${sections.join('\n')}`)
  writeFileSync(
    join(content, `agreements/${id}.yaml`),
    `title: { sv: Det långa avtalet }
short: { sv: Det långa avtalet }
version: "0.1"
date: 2026-03-02
status: draft
authentic: [sv]
signing: paper
parties:
  - role: region
    party: region-dalarna
  - role: municipality
    party: falu-kommun
term: { start: last-signature, open: true }
clauses:
  - clause: ${id}/text
  - clause: signatures
    heading: unnumbered
`,
  )
}

const draftHas = (test: string): string =>
  `fetch('/api/file?path=${clause}').then((a) => a.json()).then(({ draft, saved }) => ${test})`

const checks: readonly Check[] = [
  {
    name: `it is opened, with its ${leastPages} pages and more`,
    run: async ({ page, studio }) => {
      await page.goto(`${studio.origin()}/agreements/${id}?file=${clause}`)
      await until(page, `${editorText}.includes('Avsnitt 1')`, patience)
      await until(page, pagesAreShown, patience)
      const count = Number(
        await page.evaluate(
          `fetch('/api/pages?agreement=${id}').then((a) => a.json()).then(({ pages }) => pages.length)`,
        ),
      )
      expect(count >= leastPages ? 'enough' : `${count}`).toBe('enough')
    },
  },
  {
    name: 'what is typed in its midst stands on its page, letter by letter, and nothing hangs',
    run: async ({ page }) => {
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+Home')
      for (let line = 0; line < 4; line += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('End')
      const shown: number[] = []
      let written = ''
      for (const letter of 'abcdefghijkl') {
        written += letter
        const start = performance.now()
        await page.keyboard.type(letter)
        await until(page, `${pageWords}.includes(${JSON.stringify(written)})`, patience)
        shown.push(performance.now() - start)
      }
      const sorted = shown.toSorted((a, b) => a - b)
      console.log(
        `        a letter of it stood on the page after ${Math.round(sorted[6] ?? 0)} ms, at most ${Math.round(sorted.at(-1) ?? 0)}`,
      )
      await until(page, draftHas(`draft !== null && draft.text.includes('${written}')`), patience)
    },
  },
  {
    name: 'it is saved, and nothing else of it has changed',
    run: async ({ page, studio }) => {
      const before = studio.read(clause)
      await page.keyboard.press('Control+S')
      await until(page, draftHas(`draft === null && saved.includes('abcdefghijkl')`), patience)
      expect(studio.read(clause).replace('abcdefghijkl', '')).toBe(before)
    },
  },
  {
    name: 'past what a file can hold, the page says so at once; what was written stays in it, and the file as it was',
    run: async ({ page, studio }) => {
      const before = studio.read(clause)
      await page.evaluate(`(() => {
        const data = new DataTransfer()
        data.setData('text/plain', ${JSON.stringify(sentence)}.repeat(40000))
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.querySelector('.cm-content').dispatchEvent(event)
      })()`)
      await until(
        page,
        `[...document.querySelectorAll('.notice')].some((one) => one.textContent.includes('4 MB'))`,
        patience,
      )
      await page.keyboard.press('Control+S')
      await until(page, `document.body.innerText.includes(${JSON.stringify(word('studio-not-saved'))})`, patience)
      expect(studio.read(clause)).toBe(before)
      await page.getByRole('button', { name: word('studio-discard') }).click()
      await until(page, draftHas('draft === null'), patience)
      await until(page, pagesAreShown, patience)
    },
  },
]

export const longClause: CheckGroup = { name: 'a clause of three hundred pages', checks, isChain: true, fill }
