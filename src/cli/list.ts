// avtal list: the agreements of the library at a glance.

import { listAgreements } from '../app/list.js'
import { tellIn } from '../base/phrases/tell.js'
import { loadSources } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, printTable, type Status } from './report.js'

/** Lists all agreements with version, status, languages and number of instances. */
export function list(options: SourceOptions): Status {
  const { result, problems } = listAgreements(loadSources(options))
  if (options.json === true) return printJson('result', result, problems, options)
  const tell = tellIn(options.messages)
  const head = [
    'list-agreement',
    'list-version',
    'list-status',
    'list-language',
    'list-instances',
    'list-title',
  ] as const
  printTable([
    head.map((heading) => tell(heading)),
    ...result.map(({ id, version, status, authentic, instances, title }) => [
      id,
      version,
      tell(status === 'draft' ? 'list-draft' : 'list-ready'),
      authentic.join(','),
      String(instances.length),
      title,
    ]),
  ])
  return printProblems(problems, options)
}
