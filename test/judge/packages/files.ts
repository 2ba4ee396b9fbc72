// Judges of packages as files: Info-ZIP and Python find the zips whole, `sha256sum` finds every file as its list says, the
// zip holds what the folder holds, and `avtal verify` makes each package again.

import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { avtal, run, twoAtATime } from '../run.js'
import type { Finding, Judge } from '../verdict.js'
import type { JudgedPackage } from './packages.js'
import { filesOf } from './shared.js'

export const zipsAndChecksums: Judge = {
  name: 'packages: zips and checksums (unzip, Python, sha256sum, diff)',
  formats: [],
  run: async (_, { packages, tools, folder }) => {
    const out = join(folder, 'unzipped')
    await mkdir(out)
    const found = await twoAtATime(packages, (one) => wrongWith(one, out, tools.pyHanko))
    return { files: packages.length, findings: found.flat(), remarks: [] }
  },
}

/** Unpacks the zip and compares: with itself, with the folder, and with the list of checksums that lies in it. */
async function wrongWith(one: JudgedPackage, out: string, python: string): Promise<Finding[]> {
  const inside = join(out, basename(one.folder))
  const [list] = await filesOf(one, /(?:^|\/)checksums\.sha256$/)
  if (list === undefined) return [{ file: one.name, rule: 'sha256sum', message: 'There is no list of checksums.' }]
  const checks: readonly (readonly [rule: string, command: string, words: readonly string[]])[] = [
    ['zip/unzip', 'unzip', ['-tqq', one.zip]],
    ['zip/python', python, ['-m', 'zipfile', '--test', one.zip]],
    ['zip/unzip', 'unzip', ['-qq', '-o', one.zip, '-d', out]],
    ['zip/folder', 'diff', ['--recursive', '--brief', one.folder, inside]],
    ['sha256sum', 'env', ['--chdir', inside, 'sha256sum', '--check', '--strict', '--quiet', list.inside]],
  ]
  const findings: Finding[] = []
  for (const [rule, command, words] of checks) {
    const { status, stdout, stderr } = await run(command, words, [0, 1, 2, 3, 9, 11])
    if (status !== 0) findings.push({ file: one.name, rule, message: `${stdout}${stderr}`.trim().slice(0, 1000) })
  }
  return findings
}

const verified = z.object({
  result: z.object({ packages: z.number(), rebuilt: z.number() }),
  problems: z.array(z.object({ rule: z.string(), message: z.string(), file: z.string() })),
})

export const madeAgain: Judge = {
  name: 'packages: each comes out of the sources that it encloses again (avtal verify)',
  formats: [],
  run: async (_, { packages, folder }) => {
    const archives = [...new Set(packages.map((one) => one.archive))]
    let rebuilt = 0
    const findings: Finding[] = []
    for (const archive of archives) {
      const { stdout } = await avtal(['verify', archive, '--json'], [0, 1])
      const { result, problems } = verified.parse(JSON.parse(stdout))
      rebuilt += result.rebuilt
      findings.push(
        ...problems.map(({ rule, message, file }) => ({ file: file.replace(`${folder}/`, ''), rule, message })),
      )
    }
    if (rebuilt !== packages.length)
      findings.push({ file: '(all)', rule: 'verify', message: `${rebuilt} of ${packages.length} were made again.` })
    return { files: rebuilt, findings, remarks: [] }
  },
}
