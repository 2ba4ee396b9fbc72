// What templates may call: every helper of docs/content.md, and the calls that rewritten templates consist of.
// A helper prints nothing itself; it records a piece and returns the token that stands for it.

import Handlebars from 'handlebars'
import { isLeaf, numberLeaf, textLeaf, type Datum, type Leaf, type PartyLeaf } from '../data/datum.js'
import type { LanguageForms, WordKey } from '../data/language.js'
import { slotsOf } from '../data/pattern.js'
import { formatList, genitive, word } from '../locale/words.js'
import { error, type Place, type Problem } from '../base/problem.js'
import { didYouMean, suggest } from '../base/suggest.js'
import { token, type Call, type FilledValue, type Options } from './filled.js'
import { printLeaf, type PrintStyle } from './print.js'
import { readSite, type Site } from './template.js'
import { blockHelpers, componentHelpers } from '../data/template-names.js'

/** Text as written, or a call with the output of its body still to be assembled. */
export type Piece =
  | { readonly kind: 'text'; readonly site: Site }
  | { readonly kind: 'call'; readonly call: Call }
  | {
      readonly kind: 'block'
      readonly name: string
      readonly options: Options
      readonly body: string
      readonly place: Place
    }

type HelperArguments = [site: string, ...rest: unknown[]]

/** How often lists are gone through in one text: more than any agreement does, less than would never end. */
const mostRounds = 100_000

/** The helpers of one fill. They put pieces into `pieces` and return tokens for them. */
export function makeHelpers(
  pieces: Piece[],
  problems: Problem[],
  language: LanguageForms,
  context: Readonly<Record<string, Datum>>,
): Record<string, Handlebars.HelperDelegate> {
  const emit = (piece: Piece): string => token(pieces.push(piece) - 1)
  const emitCall = (call: Call): string => emit({ kind: 'call', call })
  const report = (rule: string, message: string, place: Place, hint: string | null = null): null => {
    problems.push(error(rule, message, place, hint))
    return null
  }
  const unknown = (site: Site): null => {
    const near = nearestPath(site.text, context)
    const hint = near === null ? 'docs/content.md lists the values that there are' : `did you mean \`${near}\`?`
    return report('value/unknown', `A value \`${site.text}\` does not exist.`, site.place, hint)
  }
  const missing = (site: Site): null =>
    report(
      'value/missing',
      `\`${site.text}\` has no value in this agreement.`,
      site.place,
      'give it in the agreement or the party; where it may be absent, write {{#if …}} around it',
    )

  /** What a datum prints as; null after a problem has been reported. */
  const print = (site: Site, datum: unknown, style: PrintStyle = {}): Printed | null => {
    if (datum === undefined) return unknown(site)
    if (datum === null) return missing(site)
    if (isPrinted(datum)) return datum
    if (typeof datum === 'number') return { printed: printLeaf(numberLeaf(datum), language, style, site.text) }
    if (typeof datum === 'string') return { printed: printLeaf(textLeaf(datum), language, style, site.text) }
    if (Array.isArray(datum)) return printList(site, datum, style)
    if (isLeaf(datum)) return { printed: printLeaf(datum, language, style, site.text) }
    return report(
      'value/not-printable',
      `\`${site.text}\` is a group of values and cannot be printed.`,
      site.place,
      'name one of the values in it',
    )
  }

  const printList = (site: Site, data: readonly unknown[], style: PrintStyle): Printed | null => {
    if (data.length === 0) return missing(site)
    const leaves = data.filter(isLeaf)
    if (leaves.length !== data.length)
      return report(
        'value/not-printable',
        `\`${site.text}\` is a list of groups and cannot be printed.`,
        site.place,
        'go through it with {{#each}} and print the values in it',
      )
    const values = leaves.map((leaf) => printLeaf(partyField(leaf, style['field']), language, style, site.text))
    return {
      printed: {
        type: 'list',
        raw: values.map((value) => String(value.raw)).join(', '),
        text: formatList(
          language,
          values.map((value) => value.text),
        ),
        path: site.text,
        counterparty: values.some((value) => value.counterparty),
      },
    }
  }

  let rounds = 0

  const slot = (site: Site, datum: unknown): string => {
    if (isInner(site, datum)) {
      unknown(site)
      return ''
    }
    if (isLeaf(datum) && datum.type === 'reference')
      return emitCall({ kind: 'reference', target: datum.value, place: site.place })
    const value = print(site, datum)
    return value === null ? '' : emitCall({ kind: 'value', place: site.place, value: value.printed })
  }

  const known = (site: Site, datum: unknown): unknown =>
    datum === undefined || isInner(site, datum) ? unknown(site) : datum

  /** Ends every helper: splits arguments into site, positional and named ones. */
  const helper =
    (run: (site: Site, positional: unknown[], named: Options) => unknown) =>
    (...all: unknown[]): unknown => {
      const options = all.at(-1) as Handlebars.HelperOptions
      const [site, ...positional] = all.slice(0, -1) as HelperArguments
      return run(readSite(site), positional, namedArguments(options.hash as Record<string, unknown>, language))
    }

  const textArgument = (site: Site, datum: unknown): string | null => {
    if (typeof datum === 'string') return datum
    if (isPrinted(datum)) return datum.printed.text
    if (isLeaf(datum)) return printLeaf(datum, language, {}, site.text).text
    if (datum === null) return null
    report(
      'template/argument',
      `\`${site.text}\` needs a text.`,
      site.place,
      `write it in quotes: {{${site.text} "…"}}`,
    )
    return null
  }

  const component = helper((site, _, named) =>
    emitCall({ kind: 'component', name: site.text, options: named, place: site.place }),
  )

  const block = function (this: unknown, ...all: unknown[]): string {
    const options = all.at(-1) as Handlebars.HelperOptions
    const site = readSite(all[0] as string)
    return emit({
      kind: 'block',
      name: site.text,
      options: namedArguments(options.hash as Record<string, unknown>, language),
      body: options.fn(this),
      place: site.place,
    })
  }

  const numeric = (datum: unknown): number | null => {
    if (typeof datum === 'number') return datum
    if (Array.isArray(datum)) return datum.length
    return isLeaf(datum) && datum.type === 'number' ? datum.value : null
  }

  return {
    $text: (site: string) => emit({ kind: 'text', site: readSite(site) }),
    $slot: (site: string, datum: unknown) => slot(readSite(site), datum),
    /* What a helper computed; null has been reported. */
    $result: (site: string, datum: unknown) => (datum === null ? '' : slot(readSite(site), datum)),
    /* An argument that may be absent, and one that may not. */
    $known: (site: string, datum: unknown) => known(readSite(site), datum),
    $need: (site: string, datum: unknown) => (datum === null ? missing(readSite(site)) : known(readSite(site), datum)),
    /* What {{#each}} goes through. */
    $items: (site: string, datum: unknown) => {
      rounds += Array.isArray(datum) ? datum.length : 1
      if (rounds > mostRounds)
        throw new RangeError('blocks within blocks go through lists more often than any text can')
      if (datum === undefined || datum === null || Array.isArray(datum)) return known(readSite(site), datum)
      const { text, place } = readSite(site)
      return report(
        'template/argument',
        `\`${text}\` is no list to go through.`,
        place,
        'for example {{#each parties}}',
      )
    },
    ref: helper((site, [target]) => {
      const id = isLeaf(target) ? String(target.value) : textArgument(site, target)
      return id === null ? '' : emitCall({ kind: 'reference', target: id, place: site.place })
    }),
    annex: helper((site, [target], named) => {
      const id = isLeaf(target) ? String(target.value) : textArgument(site, target)
      const capital = named['capital'] === true
      return id === null ? '' : emitCall({ kind: 'annex', target: id, capital, place: site.place })
    }),
    blank: helper((site, [label], named) => {
      const name = textArgument(site, label)
      const size = String(named['size'] ?? 'medium')
      return name === null ? '' : emitCall({ kind: 'blank', label: name, size, place: site.place })
    }),
    foreign: helper((site, [language, words]) => {
      const code = textArgument(site, language)
      const text = textArgument(site, words)
      if (code === null || text === null) return ''
      if (/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(code))
        return emitCall({ kind: 'foreign', language: code, text, place: site.place })
      return report(
        'template/argument',
        `\`${code}\` is no language code.`,
        site.place,
        'write {{foreign "en" "text"}}',
      )
    }),
    field: helper((site, [id, label], named) => {
      const name = textArgument(site, id)
      const printed = textArgument(site, label)
      const size = String(named['size'] ?? 'line')
      if (name === null || printed === null) return ''
      return emitCall({ kind: 'field', id: name, label: printed, size, place: site.place })
    }),
    list: helper((site, [data], named) => {
      if (data === null) return null
      if (Array.isArray(data)) return printList(site, data, named)
      return report('template/argument', '`list` needs a list of values.', site.place, 'for example {{list parties}}')
    }),
    genitive: helper((site, [datum], named) => {
      if (datum === null) return null
      const value = print(site, isLeaf(datum) ? partyField(datum, named['field']) : datum, named)
      return value === null ? null : { printed: { ...value.printed, text: genitive(language, value.printed.text) } }
    }),
    words: helper((site, [datum], named) => {
      if (datum === null) return null
      const number = numeric(datum)
      if (number === null)
        return report(
          'template/argument',
          '`words` needs a number.',
          site.place,
          'for example {{words (count parties)}}',
        )
      return print(site, number, { ...named, style: 'words' })
    }),
    date: helper((site, [datum], named) => (datum === null ? null : print(site, datum, named))),
    period: helper((site, [datum], named) => (datum === null ? null : print(site, datum, named))),
    count: helper((site, [data]) => {
      const number = numeric(data)
      if (number !== null) return numberLeaf(number)
      return data === null
        ? null
        : report('template/argument', '`count` needs a list.', site.place, 'for example {{count parties}}')
    }),
    word: helper((site, [key], named) => {
      const name = textArgument(site, key)
      if (name === null) return null
      const pattern = Object.hasOwn(language.words, name) ? language.words[name as WordKey] : undefined
      if (pattern === undefined) {
        const hint =
          didYouMean(name, Object.keys(language.words)) ?? 'the words stand under `words:` in content/languages'
        return report('template/argument', `The languages have no word \`${name}\`.`, site.place, hint)
      }
      const absent = slotsOf(pattern).filter((slotName) => named[slotName] === undefined)
      if (absent.length > 0)
        return report(
          'template/argument',
          `The word \`${name}\` needs \`${absent.join('`, `')}\`.`,
          site.place,
          `write {{word "${name}" ${absent.map((one) => `${one}=…`).join(' ')}}}`,
        )
      const values = Object.fromEntries(Object.entries(named).map(([label, value]) => [label, String(value)]))
      return textLeaf(word(language, name as WordKey, values))
    }),
    is: (...all: unknown[]) => plain(all[1]) === plain(all[2]),
    not: (...all: unknown[]) => isEmpty(all[1]),
    and: (...all: unknown[]) => all.slice(1, -1).every((datum) => !isEmpty(datum)),
    or: (...all: unknown[]) => all.slice(1, -1).some((datum) => !isEmpty(datum)),
    ...Object.fromEntries(componentHelpers.map((name) => [name, component])),
    ...Object.fromEntries(blockHelpers.map((name) => [name, block])),
  }
}

/** The nearest path there is for one that leads nowhere: `term.ned` gives `term.end`; null when none is near. */
function nearestPath(path: string, context: Readonly<Record<string, Datum>>): string | null {
  const steps = path.split('.')
  let group: unknown = context
  for (const [index, step] of steps.entries()) {
    if (typeof group !== 'object' || group === null || Array.isArray(group)) return null
    if (!Object.hasOwn(group, step)) {
      const near = suggest(step, Object.keys(group))
      return near === null ? null : [...steps.slice(0, index), near, ...steps.slice(index + 1)].join('.')
    }
    group = (group as Record<string, unknown>)[step]
  }
  return null
}

function partyField(leaf: Leaf, field: unknown): Leaf {
  if (leaf.type !== 'party' || field === undefined || field === 'name') return leaf
  const party: PartyLeaf = leaf
  return field === 'short' ? party.short : field === 'number' && party.number !== null ? party.number : leaf
}

/** A value as it will be printed, handed from helper to helper. */
interface Printed {
  readonly printed: FilledValue
}

function isPrinted(datum: unknown): datum is Printed {
  return typeof datum === 'object' && datum !== null && 'printed' in datum
}

/** The inside of a value (its type, its raw text), which is no value of the data; `@index` and the like are the loop's. */
function isInner(site: Site, datum: unknown): boolean {
  return (typeof datum === 'string' || typeof datum === 'number') && !site.text.startsWith('@')
}

function isEmpty(datum: unknown): boolean {
  return datum === false || Handlebars.Utils.isEmpty(datum)
}

function plain(datum: unknown): unknown {
  return isLeaf(datum) ? datum.value : datum
}

function namedArguments(hash: Record<string, unknown>, language: LanguageForms): Options {
  return Object.fromEntries(
    Object.entries(hash ?? {}).map(([name, datum]) => [
      name,
      isPrinted(datum)
        ? datum.printed.text
        : isLeaf(datum)
          ? printLeaf(datum, language, {}, name).text
          : (datum as string | number | boolean),
    ]),
  )
}
