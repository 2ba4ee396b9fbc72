// avtal check: all problems of the content, without writing anything.

import type { CheckedInstance } from '../../app/check.js'
import { isRecord } from '../../base/store.js'
import { readAssets } from '../../io/assets.js'
import { areTexts, isListOf, keptAnswer } from '../kept-answer.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources } from '../load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'

export interface CheckOptions extends SourceOptions, SelectionOptions {
  /** Each translation that is to be read again, with what has changed. */
  readonly details?: boolean | undefined
}

/** Checks the agreements named, or all. */
export async function check(agreements: readonly string[], options: CheckOptions): Promise<Status> {
  const asked = selectionOf(agreements, options)
  const sources = loadSources(options)
  const question = ['check', asked, readAssets().fontsHash] as const
  const answer = await keptAnswer(sources, question, isListOf(isChecked), async () => {
    const [{ checkAgreements }, { readLateFonts }, { openSparingMemory }] = await Promise.all([
      import('../../app/check.js'),
      import('../../io/open-fonts.js'),
      import('../../io/memory/sparing-memory.js'),
    ])
    return checkAgreements(sources, asked, readLateFonts(), openSparingMemory())
  })
  const { result, problems } = accepted(answer)
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const agreementCount = new Set(result.map(({ agreement }) => agreement)).size
  const counts = { agreements: agreementCount, instances: result.length }
  printLines([tellIn(options.messages)(problems.length === 0 ? 'check-right' : 'check-done', counts)])
  return status
}

function isChecked(data: unknown): data is CheckedInstance {
  if (!isRecord(data)) return false
  const { agreement, instance, editions } = data
  return typeof agreement === 'string' && typeof instance === 'string' && areTexts(editions)
}
