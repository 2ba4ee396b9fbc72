// Processor time and peak memory, as Markdown for docs/performance.md; nothing is asserted. `npm run bench` measures all:
//   series      a further copy, warm, against Typst, docxtemplater, pdfmake and the floor
//   commands    whole commands, and the first copy against Typst's
//   keystrokes  a letter typed while a workspace is open
//   studio      a letter typed in the studio, until it is seen in the browser
//   growth      with copies, pages and parties
// `npm run bench -- PART ...` measures some.

import { arch, availableParallelism, platform, totalmem } from 'node:os'
import { printCommands } from './commands.js'
import { printCases, printSeriesGrowth, tellCase } from './growth.js'
import { printKeystrokes } from './keystrokes.js'
import { printSeries } from './series.js'
import { printStudio } from './studio.js'

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  series: printSeries,
  commands: printCommands,
  keystrokes: printKeystrokes,
  studio: printStudio,
  growth: () => {
    printSeriesGrowth()
    printCases()
  },
}

const [, , ...asked] = process.argv
const [first, name] = asked

if (first === 'case' && name !== undefined) await tellCase(name)
else if (asked.some((part) => parts[part] === undefined)) {
  console.error(`npm run bench -- [${Object.keys(parts).join('|')}] ...`)
  process.exitCode = 2
} else {
  printMachine()
  for (const part of asked.length === 0 ? Object.keys(parts) : asked) await parts[part]?.()
}

function printMachine(): void {
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  const { node, zlib } = process.versions
  console.log(
    `${day}: ${availableParallelism()} cores, ${memory} GB, ${platform()} ${arch()}, Node ${node}, zlib ${zlib}.\n`,
  )
}
