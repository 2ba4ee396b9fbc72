// avtal list: the agreements of the library at a glance.

import type { ListedAgreement } from '../../app/list.js'
import { isRecord } from '../../base/store.js'
import { areTexts, isListOf, keptAnswer } from '../kept-answer.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printProblems, printTable, type Status } from '../report.js'

/** Lists all agreements with version, status, languages and number of instances. */
export async function list(options: SourceOptions): Promise<Status> {
  const sources = loadSources(options)
  const answer = await keptAnswer(sources, ['list'], isListOf(isListed), async () => {
    const { listAgreements } = await import('../../app/list.js')
    return listAgreements(sources)
  })
  const { result, problems } = accepted(answer)
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

const statuses: Readonly<Record<ListedAgreement['status'], true>> = { draft: true, ready: true }
const waysOfSigning: Readonly<Record<ListedAgreement['signing'], true>> = { paper: true, electronic: true, mixed: true }

function isListed(data: unknown): data is ListedAgreement {
  if (!isRecord(data)) return false
  const { id, title, version, status, authentic, signing, instances } = data
  const areNames = [id, title, version].every((name) => typeof name === 'string')
  const isKnown = Object.hasOwn(statuses, String(status)) && Object.hasOwn(waysOfSigning, String(signing))
  return areNames && isKnown && areTexts(authentic) && areTexts(instances)
}
