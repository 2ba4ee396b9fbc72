// avtal laws: which statutes and guides agreements cite, and which of them no longer apply.

import type { Laws, StatuteUse, WatchedStatute } from '../../app/laws.js'
import { watchLaws } from '../../app/laws.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { say } from '../../base/sentence.js'
import { accepted, loadSources, today } from '../load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'

export interface LawsOptions extends SourceOptions, Pick<SelectionOptions, 'lang'> {
  readonly date: string | undefined
}

/** Lists what the agreements named cite, or all, as it stands on a day; what needs attention first. */
export function laws(agreements: readonly string[], options: LawsOptions): Status {
  const { messages } = options
  const asked = selectionOf(agreements, { ...options, party: undefined })
  const { result, problems } = accepted(watchLaws(loadSources(options), asked, today(options.date)))
  if (options.json === true) {
    const statutes = result.statutes.map(({ uses, ...statute }) => ({
      ...statute,
      uses: uses.map(({ where, ...use }) => ({ ...use, where: say(where, messages) })),
    }))
    return printJson('result', { ...result, statutes }, problems, options)
  }
  printLines(linesOf(result, tellIn(messages)))
  return printProblems(problems, options)
}

function linesOf({ date, statutes }: Laws, tell: Tell): string[] {
  if (statutes.length === 0) return [tell('laws-none')]
  return [tell('laws-head', { day: date }), ...statutes.flatMap((statute) => linesOfStatute(statute, tell))]
}

/** A statute, and where it is cited: of one in force by how many agreements alone. */
function linesOfStatute(statute: WatchedStatute, tell: Tell): string[] {
  const { id, name, standing, uses } = statute
  const head = `${name === null ? id : tell('laws-statute', { statute: id, name })}: ${standingInWords(statute, tell)}`
  if (standing === 'in-force') {
    const agreements = new Set(uses.map(({ agreement }) => agreement)).size
    return [tell('laws-in-agreements', { statute: head, agreements })]
  }
  return [head, ...new Set(uses.map((use) => `  ${placeOf(use, tell)}`))]
}

function standingInWords({ standing, from, until, replacedBy, checked }: WatchedStatute, tell: Tell): string {
  switch (standing) {
    case 'repealed':
      return replacedBy.length === 0
        ? tell('laws-repealed', { day: until ?? '' })
        : tell('laws-replaced', { day: until ?? '', statutes: replacedBy.join(', ') })
    case 'not-yet':
      return from === null ? tell('laws-undecided') : tell('laws-not-yet', { day: from })
    case 'unknown':
      return tell('laws-unknown')
    case 'in-force':
      return checked === null ? tell('laws-unchecked') : tell('laws-in-force', { day: checked })
  }
}

function placeOf({ agreement, version, issued, language, where, file, line, allowed }: StatuteUse, tell: Tell): string {
  const values = { agreement, version, language, where }
  const text = tell(issued ? 'laws-place-issued' : 'laws-place', values)
  const place = file === null || line === null ? text : `${text}, ${file}:${line}`
  return allowed === null ? place : tell('laws-allowed', { place, reason: allowed })
}
