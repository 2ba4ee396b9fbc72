// `npm run judge`: has what a fresh build writes judged by programs that are not ours.
// One instance and one copy of every agreement and edition; with `-- --all` everything; with `-- --only WORDS` by the judges alone in whose
// name the words stand.
// Says which judge ran on how many files, prints each finding, and fails when a judge is missing or finds something.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judges } from './judges.js'
import { packagesIn } from './packages/packages.js'
import { subjectsOf } from './subjects.js'
import { installTools } from './tools.js'
import type { Judge, Setting, Subject, Verdict } from './verdict.js'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})
const chosen = judges.filter(({ name }) => name.includes(values.only))
const folder = await mkdtemp(join(tmpdir(), 'avtal-judge-'))
const before = process.cwd()
// Some judges leave a log where they are started.
process.chdir(folder)
try {
  const tools = await installTools()
  const { subjects, findings } = await subjectsOf(folder, values.all)
  report('build', { files: subjects.length, findings, remarks: [] })
  const ofPackages = chosen.some(({ formats }) => formats.length === 0)
  const archived = ofPackages ? await packagesIn(join(folder, 'packages'), tools) : { packages: [], findings: [] }
  report('archive', { files: archived.packages.length, findings: archived.findings, remarks: [] })
  const failed = await judgeAll(subjects, { tools, folder, packages: archived.packages })
  process.exitCode = failed + findings.length + archived.findings.length === 0 ? 0 : 1
} catch (failure) {
  console.log(`FAILED  ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`)
  process.exitCode = 1
} finally {
  process.chdir(before)
  if (values.keep) console.log(`kept: ${folder}`)
  else await rm(folder, { recursive: true, force: true })
}

async function judgeAll(subjects: readonly Subject[], setting: Setting): Promise<number> {
  let failed = 0
  for (const judge of chosen) {
    const started = performance.now()
    const verdict = await verdictOf(judge, subjects, setting)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (verdict.findings.length > 0) failed += 1
    report(`${judge.name}, ${seconds} s`, verdict)
  }
  console.log(`${chosen.length - failed} judges passed, ${failed} judges failed`)
  return failed
}

function report(name: string, { files, findings, remarks }: Verdict): void {
  console.log(`${findings.length === 0 ? 'passed' : 'FAILED'}  ${name}: ${files} files`)
  for (const remark of remarks) console.log(`        ${remark}`)
  for (const { file, rule, message } of findings) console.log(`        ${file}: ${rule}\n          ${message}`)
}

/** A judge that cannot run, or has nothing to judge, has not passed. */
async function verdictOf(judge: Judge, subjects: readonly Subject[], setting: Setting): Promise<Verdict> {
  try {
    const verdict = await judge.run(
      subjects.filter((subject) => judge.formats.includes(subject.format)),
      setting,
    )
    if (verdict.files > 0 || verdict.findings.length > 0) return verdict
    return { ...verdict, findings: [{ file: '(none)', rule: 'judge/idle', message: 'There was no file to judge.' }] }
  } catch (failure) {
    return { files: 0, remarks: [], findings: [{ file: '(none)', rule: 'judge/missing', message: messageOf(failure) }] }
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}
