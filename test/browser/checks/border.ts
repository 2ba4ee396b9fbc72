// An agreement between forty bodies of two countries, in two languages, made of nothing in the studio as a person makes it: no file is
// touched by hand, and what the studio builds is what the command line builds of the same folder.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fieldText } from '../../../src/base/phrases/fields/fields.js'
import { readValues } from '../../../src/data/edit-yaml/read-values.js'
import { root } from '../../judge/run.js'
import { smallPdf } from '../../support/small-pdf.js'
import { editorText, get, pagesAreShown, until, word, type Check, type CheckGroup, type Trial } from '../check.js'
import type { Pages } from '../../../src/studio/protocol.js'
import { expect } from '../expect.js'
import { reachId } from '../keyboard.js'
import type { Page } from '../playwright.js'
import { today } from '../studio-program.js'

const id = 'tolkar-i-granstrakter'
const file = `agreements/${id}.yaml`

const swedish =
  'Tanums,Dals-Eds,Strömstads,Eda,Torsby,Årjängs,Arvika,Malung-Sälens,Älvdalens,Krokoms,Strömsunds,Åre,Härjedalens,Östersunds,' +
  'Storumans,Sorsele,Vilhelmina,Arjeplogs,Jokkmokks,Kiruna'
const norwegian =
  'Narvik,Grane,Hattfjelldal,Rana,Halden,Marker,Aremark,Aurskog-Høland,Kongsvinger,Eidskog,Grue,Åsnes,Trysil,Engerdal,Røros,Tydal,' +
  'Meråker,Verdal,Lierne'
const municipalities = [
  ...swedish.split(',').map((name) => `${name} kommun`),
  ...norwegian.split(',').map((name) => `${name} kommune`),
]

const label = (...path: readonly string[]): string => fieldText(['agreement', ...path]).label.sv

/** Until no change is under way. */
const isQuiet = 'document.querySelector(".form[aria-busy=true]") === null'

/** Adds a fact to the group beneath a summary, or to the form itself, by the button that is called so. */
async function add(page: Page, at: string | null, name: string): Promise<void> {
  const scope =
    at === null
      ? '.form'
      : /^part\d+$/.test(at)
        ? `.facts-part:has([id^="${at}."])`
        : `details:has(> summary[id="${at}"])`
  const group = page.locator(`${scope} > .facts-group`)
  const more = group.locator('xpath=./details[contains(@class, "facts-more")]')
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click()
  await more.getByRole('button', { name: `+ ${name}`, exact: true }).click()
}

/** Types into a field, and leaves it. */
async function put(page: Page, selector: string, text: string): Promise<void> {
  const field = page.locator(selector).last()
  await field.fill(text)
  await field.press('Tab')
  await until(page, isQuiet)
}

async function choose(page: Page, selector: string, value: string | { readonly label: string }): Promise<void> {
  await page.locator(selector).last().selectOption(value)
  await until(page, isQuiet)
}

/** Searches in a box, and takes the first that is found. */
async function find(page: Page, box: string, words: string): Promise<void> {
  await page.locator(`[id="${box}"]`).fill(words)
  const first = `document.getElementById(${JSON.stringify(`${box}-list`)}).querySelector('[aria-selected=true] > span')`
  await until(page, `${first}?.textContent === ${JSON.stringify(words)}`)
  await page.keyboard.press('Enter')
}

/** The id of what is put together last, by the end of the id of one of its fields. */
async function partOf(page: Page, end: string): Promise<string> {
  const field = page.locator(`.facts-part [id$="${end}"]`).last()
  await field.waitFor()
  return String(await field.getAttribute('id')).slice(0, -end.length)
}

const partButton = async (page: Page, name = word('studio-form-add')): Promise<void> => {
  await page.locator('.facts-part').last().getByRole('button', { name, exact: true }).last().click()
  await until(page, `document.querySelector('.facts-part') === null && ${isQuiet}`)
}

async function save({ page }: Trial): Promise<void> {
  await page.getByRole('button', { name: word('studio-save'), exact: true }).click()
  await until(page, `document.querySelector('.state')?.textContent === ${JSON.stringify(word('studio-saved'))}`)
}

/** Writes a text in place of what a clause begins with. */
async function write(trial: Trial, title: string, paragraphs: string): Promise<void> {
  const { page } = trial
  await page.locator('.files').getByRole('button', { name: title }).first().click()
  await until(page, `document.querySelector('.pane-title h2')?.textContent.includes(${JSON.stringify(title)})`)
  await until(page, `${editorText}.includes('TODO')`)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  for (
    let line = (await page.evaluate(`${editorText}.split('TODO')[1].split('\\n').length - 1`)) as number;
    line > 0;
    line -= 1
  )
    await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.insertText(paragraphs)
  await until(page, `${editorText}.includes(${JSON.stringify(paragraphs.split('\n').at(-1)?.slice(0, 20))})`)
  await until(page, `!${editorText}.includes('TODO')`)
  await save(trial)
}

const checks: readonly Check[] = [
  {
    name: 'it is begun from the template, with forty bodies that are searched for, the first by the keyboard',
    run: async ({ page, studio }) => {
      await until(page, 'document.querySelectorAll(".agreement-row").length > 0')
      await page.getByRole('button', { name: word('studio-new'), exact: true }).click()
      await until(page, 'document.querySelector("#new-title") !== null')
      await page.getByLabel('norskt bokmål').setChecked(true)
      await page.locator('#new-title').fill('Avtal om tolkar i gränstrakter')
      await page.locator('#new-title-nb').fill('Avtale om tolker i grensestrøk')
      await page.locator('#new-id').fill(id)
      await reachId(page, 'role-0')
      await page.keyboard.type('jämtland')
      await until(page, 'document.querySelector("#role-0-list [aria-selected=true]") !== null')
      await page.keyboard.press('Enter')
      for (const name of municipalities) await find(page, 'role-1', name)
      await page.getByRole('button', { name: word('studio-new-button'), exact: true }).click()
      await until(page, 'document.querySelector(".form .fact") !== null', 60)
      const text = studio.read(file)
      expect(text).toContain('party: region-jamtland-harjedalen')
      const { parties } = readValues(text)?.value as {
        readonly parties: readonly { readonly members?: readonly string[] }[]
      }
      expect(parties[1]?.members?.length).toBe(municipalities.length)
      expect(text).toContain(`date: ${today}`)
    },
  },
  {
    name: 'its facts are filled in by form: term with renewal and notice, cost with shares and index, who signs',
    run: async (trial) => {
      const { page, studio } = trial
      await put(page, '[id="fact.version"]', '1.0')
      await add(page, null, label('conflict'))
      await put(page, '[id="fact.conflict"]', 'Vid skillnader har texterna samma giltighet.')
      await put(page, '[id="fact.conflict.nb"]', 'Ved forskjeller har tekstene samme gyldighet.')
      await choose(page, '[id="fact.term.start"]', '0')
      await put(page, '[id="fact-as.term.start"]', '2027-01-01')
      await add(page, 'fact.term', label('term', 'renewal'))
      const renewal = await partOf(page, '.length')
      await put(page, `[id="${renewal}.length"]`, '12')
      await choose(page, `[id="${renewal}.times"]`, '0')
      await put(page, `[id="${renewal}-as.times"]`, '2')
      await partButton(page)
      await add(page, null, label('currency'))
      await choose(page, '[id="fact.currency"]', { label: 'Svenska kronor' })
      await add(page, null, label('costs'))
      await page
        .getByRole('button', { name: `+ ${word('studio-form-add-name', { name: label('costs', 'entry') })}` })
        .click()
      const cost = await partOf(page, '.total')
      await put(page, `[id="${cost}.id"]`, 'yearly')
      await put(page, `[id="${cost}.total"]`, '4000000')
      await add(page, cost, label('costs', 'year'))
      await put(page, `[id="${cost}.year"]`, '2027')
      await choose(page, `[id="${cost}.shares.0.role"]`, '0')
      await add(page, `${cost}.shares.0`, label('shares', 'percent'))
      await put(page, `[id="${cost}.shares.0.percent"]`, '50')
      const another = word('studio-form-add-name', { name: label('shares', 'entry') })
      await page.getByRole('button', { name: `+ ${another}` }).click()
      await choose(page, `[id="${cost}.shares.1.role"]`, '1')
      await add(page, `${cost}.shares.1`, label('shares', 'percent'))
      await put(page, `[id="${cost}.shares.1.percent"]`, '50')
      await add(page, cost, label('costs', 'index'))
      const series = word('studio-form-add-name', { name: label('index', 'series', 'entry') })
      await page.getByRole('button', { name: `+ ${series}` }).click()
      await put(page, `[id="${cost}.index.series.0.id"]`, 'kpi')
      await put(page, `[id="${cost}.index.series.0.name"]`, 'Konsumentprisindex')
      await put(page, `[id="${cost}.index.series.0.name.nb"]`, 'Konsumprisindeks')
      await partButton(page)
      await page.locator('summary[id="fact.parties.0"]').click()
      await add(page, 'fact.parties.0', label('parties', 'signatories'))
      await page
        .locator('details:has(> summary[id="fact.parties.0.signatories"])')
        .getByRole('button', { name: `+ ${word('studio-form-add-name', { name: label('signatories', 'entry') })}` })
        .click()
      const signatory = await partOf(page, '.name')
      await put(page, `[id="${signatory}.name"]`, 'Maria Lindqvist')
      await partButton(page)
      await choose(page, '[id="fact.status"]', '1')
      await save(trial)
      const text = studio.read(file)
      for (const words of [
        'length: 12 months',
        'times: 2',
        'percent: 50',
        'id: kpi',
        'Maria Lindqvist',
        'status: ready',
      ])
        expect(text).toContain(words)
    },
  },
  {
    name: 'clauses of the library are found and given what they ask for, and its own are written',
    run: async (trial) => {
      const { page, studio } = trial
      for (const [clause, given] of [
        ['Gränser mellan huvudmännen', {}],
        ['Bilagor och inbördes ordning', {}],
        ['Kostnadstäckning', { resource: 'tolkarna', items: 'lön och resor' }],
      ] as const) {
        const section = word('studio-form-add-name', { name: label('clauses', 'entry') })
        await page.getByRole('button', { name: `+ ${section}` }).click()
        const one = await partOf(page, '.clause')
        await find(page, `${one}.clause`, clause)
        for (const [name, words] of Object.entries(given)) {
          await put(page, `[id="${one}.with.${name}"]`, words)
          await put(page, `[id="${one}.with.${name}.nb"]`, words)
        }
        await partButton(page)
      }
      await save(trial)
      for (const [title, titleInBokmal, as] of [
        ['Uppdraget', 'Oppdraget', 'section'],
        ['Språk som omfattas', 'Språk som omfattes', 'annex'],
      ] as const) {
        await page.locator('.files-add').first().click()
        await page.locator('#clause-title-sv').fill(title)
        await page.locator('#clause-title-nb').fill(titleInBokmal)
        await page.getByLabel(word(`studio-clause-new-as-${as}`)).setChecked(true)
        await page.getByRole('button', { name: word('studio-clause-new-button'), exact: true }).click()
        await until(page, 'document.querySelector("dialog[open]") === null', 60)
      }
      await write(trial, 'Bakgrund', 'Tolkar saknas i gränstrakterna.')
      await write(
        trial,
        'Uppdraget',
        'Parterna ställer tolkar till förfogande.\n\nUppdraget leds av Region Jämtland Härjedalen.',
      )
      await write(trial, 'Språk som omfattas', 'Nordsamiska, sydsamiska och meänkieli.')
      await page.locator('#edition').selectOption('nb')
      await write(trial, 'Bakgrunn', 'Det mangler tolker i grensestrøkene.')
      await write(
        trial,
        'Oppdraget',
        'Partene stiller tolker til disposisjon.\n\nOppdraget ledes av Region Jämtland Härjedalen.',
      )
      await write(trial, 'Språk som omfattes', 'Nordsamisk, sørsamisk og meänkieli.')
      await page
        .locator('.files')
        .getByRole('button', { name: word('studio-facts') })
        .click()
      await until(page, 'document.querySelector(".form .fact") !== null')
      /* They have been saved with the clauses that they name. */
      await until(page, `document.querySelector('.state')?.textContent === ${JSON.stringify(word('studio-saved'))}`)
      const ids = [...studio.read(file).matchAll(/^ {2}- clause: (\S+)/gm)].map(([, one = '']) => one.split('/').at(-1))
      expect(ids).toEqual([
        ...['background', 'boundaries', 'annex-precedence', 'cost-principle', 'uppdraget', 'signatures'],
      ])
      await until(page, pagesAreShown, 60)
    },
  },
  {
    name: 'a PDF becomes its second annex, and nothing keeps it from being signed',
    run: async (trial) => {
      const { page, studio } = trial
      await page.locator('.looks a').last().click()
      await page.getByRole('button', { name: word('studio-life-annex-button'), exact: true }).click()
      const pdf = join(studio.out, '..', 'tolkar.pdf')
      writeFileSync(pdf, smallPdf('Tolkar'))
      await page.locator('#annex-file').setInputFiles(pdf)
      await page.locator('#annex-title-sv').fill('Tolkarnas utbildning')
      await page.locator('#annex-title-nb').fill('Tolkenes utdanning')
      await done(trial, word('studio-life-annex-button'))
      expect(studio.read(file)).toContain(`annexes/${id}/tolkar.pdf`)
      for (const edition of ['sv', 'nb']) {
        const { problems } = (await get(page, `pages?agreement=${id}&instance=&edition=${edition}`)) as Pages
        expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
      }
    },
  },
  {
    name: 'what the studio builds of it is what the command line builds, file by file and byte by byte',
    run: async (trial) => {
      const { page, studio } = trial
      await page.getByRole('button', { name: word('studio-life-build-button'), exact: true }).click()
      for (const name of ['svenska', 'norskt bokmål', 'HTML'])
        await page.locator('dialog[open]').getByLabel(name, { exact: true }).setChecked(true)
      await done(trial, word('studio-life-build-button'))
      const out = join(studio.out, '..', 'built')
      mkdirSync(out)
      const words = [
        'build',
        id,
        '--content',
        studio.content,
        '--out',
        out,
        '--format',
        'pdf,docx,html',
        '--date',
        today,
      ]
      const ran = spawnSync(join(root, 'node_modules', '.bin', 'avtal'), words, {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, AVTAL_CACHE: 'off' },
      })
      expect(ran.status === 0 ? '' : ran.stdout + ran.stderr).toBe('')
      const files = filesIn(out)
      expect(filesIn(studio.out)).toEqual(files)
      expect(files.filter((one) => /-(?:sv|nb)\.(?:pdf|docx|html)$/.test(one)).length).toBe(6)
      expect(files.filter((one) => !readFileSync(join(out, one)).equals(readFileSync(join(studio.out, one))))).toEqual(
        [],
      )
    },
  },
]

/** Sends what is asked in a dialog, and closes it when it is done. */
async function done({ page }: Trial, button: string): Promise<void> {
  await page.locator('dialog[open]').getByRole('button', { name: button, exact: true }).click()
  await until(page, 'document.querySelector("dialog[open] .act-result") !== null', 90)
  const said = String(await page.evaluate('document.querySelector("dialog[open] .act-result").innerText'))
  if ((await page.evaluate('document.querySelector("dialog[open] .act-result").dataset.color')) !== 'success')
    throw new Error(said)
  await page.keyboard.press('Escape')
  await until(page, 'document.querySelector("dialog[open]") === null')
}

/** Paths of all files beneath a folder, in order. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort()
}

export const border: CheckGroup = { name: 'an agreement across the border', checks, isChain: true }
