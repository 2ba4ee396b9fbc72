// avtal list: the agreements of the library at a glance.

import { readLibrary } from '../library/library.js'
import { instancesOf } from '../document/instance.js'
import { sortProblems } from '../base/problem.js'
import { loadSources } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, printTable, type Status } from './report.js'
import type { Agreement } from '../library/types.js'

/** Lists all agreements with version, status, languages and number of instances. */
export function list(options: SourceOptions): Status {
  const library = readLibrary(loadSources(options))
  const rows = [...library.agreements.values()].map((agreement) => ({
    id: agreement.id,
    title: titleOf(agreement),
    version: agreement.data.version,
    status: agreement.data.status,
    authentic: agreement.data.authentic,
    signing: agreement.data.signing,
    instances: instancesOf(agreement, library).map((instance) => instance.id),
  }))
  const problems = sortProblems([...library.problems.values()].flat())
  if (options.json === true) return printJson('result', rows, problems)
  printTable([
    ['AGREEMENT', 'VERSION', 'STATUS', 'LANGUAGE', 'INSTANCES', 'TITLE'],
    ...rows.map((row) => [
      row.id,
      row.version,
      row.status,
      row.authentic.join(','),
      String(row.instances.length),
      row.title,
    ]),
  ])
  return printProblems(problems)
}

function titleOf({ data }: Agreement): string {
  return data.title[data.authentic[0] ?? ''] ?? Object.values(data.title)[0] ?? ''
}
