// `npm run fuzz`: as many cases as are asked for (--cases, 20 000 unless given) from a seed (--seed, the clock's unless given), over all
// cores (--jobs). What fails is written into a folder (--out), as small as is cheap to make it. Exit status 1 where anything failed.

import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../support/library.js'
import { seedOf } from './random.js'
import { runCases, type Ran } from './run-cases.js'
import { shrunk } from './shrink.js'
import type { FuzzCase } from './case.js'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    jobs: { type: 'string', default: String(availableParallelism()) },
    deadline: { type: 'string', default: '20' },
    out: { type: 'string', default: join(projectRoot, '.cache/fuzz') },
  },
})
const [cases, seed, jobs, deadline] = [values.cases, values.seed, values.jobs, values.deadline].map(Number) as [
  number,
  number,
  number,
  number,
]
console.log(`seed ${seed}, ${cases} cases in ${jobs} processes`)

let ended = 0
const began = Date.now()
const questions = Array.from({ length: cases }, (_, index) => ({ seed: seedOf(seed, index) }))
const ran = await runCases(questions, {
  jobs,
  deadline,
  onRan: ({ index, faults }) => {
    ended += 1
    if (ended % 500 === 0) console.log(`${ended} of ${cases}, ${Math.round((Date.now() - began) / 1000)} s`)
    for (const { kind, key } of faults) console.log(`case ${index}: ${kind} ${key}`)
  },
})
const faulty = ran.filter(({ faults }) => faults.length > 0)
/* Faults that are one have the same key: each is shown and kept once. */
const kinds = new Map<string, Ran[]>()
for (const one of faulty)
  for (const { kind, key } of one.faults) kinds.set(`${kind} ${key}`, [...(kinds.get(`${kind} ${key}`) ?? []), one])
mkdirSync(values.out, { recursive: true })
for (const [name, [first, ...others]] of kinds) {
  if (first?.one === undefined || first.one === null) continue
  const small = await smaller(first.one, name)
  const detail = first.faults.find(({ kind, key }) => `${kind} ${key}` === name)?.detail ?? ''
  const file = join(values.out, `${name.replace(/[^\w]+/g, '-').slice(0, 80)}-${seed}-${first.index}.json`)
  writeFileSync(file, `${JSON.stringify({ about: `${name}: ${detail}`, ...small }, null, 2)}\n`)
  console.log(`${name}: ${others.length + 1} cases; the first is kept as ${file}`)
}
console.log(`seed ${seed}: ${cases - faulty.length} of ${cases} cases end well, ${kinds.size} kinds of faults`)
process.exitCode = faulty.length > 0 ? 1 : 0

/** A hang is not made smaller, since each try would take as long. */
async function smaller(one: FuzzCase, name: string): Promise<FuzzCase> {
  if (/^(?:hang|memory)/.test(name)) return one
  return await shrunk(one, async (candidate) => {
    const [again] = await runCases([{ given: candidate }], { jobs: 1, deadline })
    return again?.faults.some(({ kind, key }) => `${kind} ${key}` === name) === true
  })
}
