// avtal uses: which agreements use a clause, a party, a statute or a word, and where.

import { usesOf, type Use, type UsePlace, type Uses } from '../../app/uses.js'
import { isRecord } from '../../base/store.js'
import { tellIn } from '../../base/phrases/tell.js'
import { say, type MessageLanguage } from '../../base/sentence.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'

export interface UsesOptions extends SourceOptions {
  readonly date: string | undefined
}

/** Lists the versions that use what was named, each with the places. */
export function uses(name: string, options: UsesOptions): Status {
  const { messages } = options
  const { result, problems } = accepted(usesOf(loadSources(options), name, today(options.date)))
  if (options.json === true) {
    const inWords = result.uses.map((use) => ({
      ...use,
      places: use.places.map((place) => ({
        ...place,
        where: place.where === null ? null : say(place.where, messages),
      })),
    }))
    return printJson('result', { ...result, uses: inWords }, problems, options)
  }
  printLines(linesOf(result, messages))
  return printProblems(problems, options)
}

const heads = { clause: 'uses-clause', party: 'uses-party', statute: 'uses-statute', words: 'uses-words' } as const

const statuses = {
  draft: 'uses-draft',
  ready: 'uses-ready',
  issued: 'uses-issued',
  entered: 'uses-entered',
} as const

function linesOf({ kind, name, uses: found }: Uses, messages: MessageLanguage): string[] {
  const tell = tellIn(messages)
  if (found.length === 0) return [tell('uses-none', { name })]
  return [tell(heads[kind], { name, versions: found.length }), ...found.flatMap((use) => linesOfUse(use, messages))]
}

function linesOfUse({ agreement, version, title, status, places }: Use, messages: MessageLanguage): string[] {
  const tell = tellIn(messages)
  const head = `${agreement} ${version}  ${title}, ${tell(statuses[status])}`
  return [head, ...places.map((place) => `  ${lineOf(place, messages)}`)]
}

function lineOf({ id, where, written, with: given, file, line }: UsePlace, messages: MessageLanguage): string {
  const name = where === null ? (id ?? '') : say(where, messages)
  const parameters =
    given === null
      ? ''
      : ` (${Object.entries(given)
          .map(([name, value]) => `${name}: ${valueIn(value, messages)}`)
          .join(', ')})`
  const text = written === null ? '' : `: ${shortened(written)}`
  const place = file === null || line === null ? '' : `  ${file}:${line}`
  return name + parameters + text + place
}

/** A value in words: of a text by language the one that is read, or the first. */
function valueIn(value: unknown, language: MessageLanguage): string {
  if (typeof value === 'string') return value
  if (!isRecord(value)) return JSON.stringify(value)
  const texts = Object.values(value).filter((text) => typeof text === 'string')
  const own = value[language]
  return typeof own === 'string'
    ? own
    : texts.length === Object.keys(value).length
      ? (texts[0] ?? '')
      : JSON.stringify(value)
}

const mostCharacters = 90

function shortened(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1).trimEnd()}…`
}
