// avtal list: the agreements of the library at a glance.

import { listAgreements } from '../app/list.js'
import { loadSources } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, printTable, type Status } from './report.js'

/** Lists all agreements with version, status, languages and number of instances. */
export function list(options: SourceOptions): Status {
  const { result, problems } = listAgreements(loadSources(options))
  if (options.json === true) return printJson('result', result, problems)
  printTable([
    ['AGREEMENT', 'VERSION', 'STATUS', 'LANGUAGE', 'INSTANCES', 'TITLE'],
    ...result.map(({ id, version, status, authentic, instances, title }) => [
      id,
      version,
      status,
      authentic.join(','),
      String(instances.length),
      title,
    ]),
  ])
  return printProblems(problems)
}
