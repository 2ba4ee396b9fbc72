// avtal check: all problems of the content, without writing anything.

import { readAssets } from '../io/assets.js'
import { missingCharacters } from '../layout/characters.js'
import { openFonts } from '../layout/fonts.js'
import { makeDocuments } from '../app/documents/documents.js'
import { sortProblems, type Problem } from '../base/problem.js'
import { checkNames, checkParties, loadSources } from './load.js'
import type { SelectionOptions, SourceOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'
import type { Made } from '../app/documents/built.js'

/** Checks the agreements named, or all. */
export function check(agreements: readonly string[], options: SourceOptions & SelectionOptions): Status {
  const made = makeDocuments(loadSources(options), {
    agreements: agreements.length === 0 ? null : agreements,
    editions: options.lang ?? null,
    parties: options.party ?? null,
    translations: options.lang === undefined ? 'all' : 'selected',
  })
  checkNames(made.library, { agreements, parties: options.party, editions: options.lang })
  checkParties(options.party, made)
  const problems = allProblems(made)
  const result = made.instances.map((one) => ({
    agreement: one.instance.agreement.id,
    instance: one.instance.id,
    editions: one.editions.map((edition) => edition.languages.join('+')),
  }))
  if (options.json === true) return printJson('result', result, problems)
  const status = printProblems(problems)
  const agreementCount = new Set(result.map((one) => one.agreement)).size
  const found = problems.length === 0 ? ': no problems' : ''
  process.stdout.write(
    `${counted(agreementCount, 'agreement')}, ${counted(result.length, 'instance')} checked${found}.\n`,
  )
  return status
}

/** The problems of the content, and the characters that would be found missing when the pages are set. */
export function allProblems(made: Made): Problem[] {
  const fonts = openFonts(readAssets().fonts)
  const documents = made.instances
    .filter((one) => !one.problems.some(({ rule }) => rule === 'text/character'))
    .flatMap((one) => one.editions.map((edition) => edition.document))
  return sortProblems([...made.problems, ...documents.flatMap((document) => missingCharacters(document, fonts))])
}
