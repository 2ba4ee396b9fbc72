// `npm run browser`: the studio as people use it, in Debian's Chromium, over copies of the content. Says of each check whether it
// passed, and in the last line how many did. `-- WORDS` runs the group whose name begins so.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowser } from '../judge/tools.js'
import { accessible } from './checks/accessible.js'
import { manyBodies } from './checks/many.js'
import { border } from './checks/border.js'
import { agreementsAndPages } from './checks/agreement.js'
import { changes } from './checks/changes.js'
import { hardship } from './checks/hardship.js'
import { life } from './checks/life.js'
import { longClause } from './checks/long.js'
import { safe } from './checks/safe.js'
import type { CheckGroup, Trial } from './check.js'
import { axeScript, launch, type Browser } from './playwright.js'
import { startStudio } from './studio-program.js'

const groups: readonly CheckGroup[] = [
  agreementsAndPages,
  life,
  border,
  manyBodies,
  longClause,
  changes,
  safe,
  hardship,
  accessible,
]

const wanted = process.argv.slice(2).join(' ')
/** Where pictures of what failed are put; none without it. */
const pictures = process.env['AVTAL_PICTURES']

const tools = await installBrowser()
const [browser, axe] = [await launch(tools), await axeScript(tools)]
let [passed, failed] = [0, 0]
try {
  for (const group of groups.filter(({ name }) => name.startsWith(wanted))) await runGroup(group, browser)
} finally {
  await browser.close()
}
console.log(`${passed} browser checks passed, ${failed} browser checks failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function runGroup(
  { name: group, checks, fill, isChain = false, isHard = false }: CheckGroup,
  shared: Browser,
): Promise<void> {
  const studio = await startStudio(fill, isHard)
  const context = await shared.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (cause) => faults.push(String(cause)))
    await page.goto(studio.address())
    const trial: Trial = { studio, browser: shared, page, axe }
    for (const { name, run } of checks) {
      const started = performance.now()
      const fault = await run(trial).then(
        () => (faults.length === 0 ? null : `faults in the page: ${faults.join('; ')}`),
        (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
      )
      faults.length = 0
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      if (fault === null) passed += 1
      else failed += 1
      console.log(`${fault === null ? 'passed' : 'FAILED'}  ${group}: ${name}, ${seconds} s`)
      if (fault === null) continue
      console.log(`        ${fault.replaceAll('\n', '\n        ')}`)
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, `${failed}.png`) })
      }
      if (!isChain) continue
      const untried = checks.length - checks.findIndex((one) => one.name === name) - 1
      if (untried > 0) console.log(`FAILED  ${group}: ${untried} checks were not tried`)
      failed += untried
      break
    }
  } finally {
    await context.close()
    await studio.close()
  }
}
