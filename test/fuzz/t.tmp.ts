import { readdirSync, readFileSync } from 'node:fs'
import { runCases } from './run-cases.js'
const names = readdirSync('test/fuzz/cases').filter((n) => n.endsWith('.json'))
await runCases(names.map((n) => ({ given: JSON.parse(readFileSync('test/fuzz/cases/' + n, 'utf8')) })), { jobs: 1, deadline: 25, onRan: (r) => console.log(names[r.index], Math.round(r.milliseconds), r.faults.map((f) => f.kind + ' ' + f.key + ' ' + f.detail.slice(0, 150)).join(' || ')) })
