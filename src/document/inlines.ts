// Markdown inlines with tokens -> inlines of the Document. Values stay values; references get their labels.

import type { PhrasingContent, Text } from 'mdast'
import { unreachable, type Inline } from '../model/document.js'
import { isLinkAddress } from '../base/addresses.js'
import { typeset, type Around } from '../locale/typography.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { tokenPattern, type Call, type Filled } from '../template/filled.js'
import { parse, type Passage } from '../markdown/parse.js'
import { placeOf } from '../markdown/places.js'
import { sectionReference, type LinePiece } from './references.js'
import type { Scope } from './scope.js'

/** Inlines of a paragraph, heading or cell. Problems go to the scope. */
export function buildInlines(
  nodes: readonly PhrasingContent[],
  passage: Passage,
  file: string,
  scope: Scope,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const source = placeOf(passage.filled, node, file)
    switch (node.type) {
      case 'text':
        return splitTokens(node.value, around(node, passage.filled), source, passage, scope)
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, inlines: buildInlines(node.children, passage, file, scope) }]
      case 'link':
        return [
          {
            kind: 'link',
            url: linkTarget(node.url, source, passage, scope),
            inlines: buildInlines(node.children, passage, file, scope),
            source,
          },
        ]
      case 'break':
        return [{ kind: 'break' }]
      case 'footnoteReference':
        return noteReference(node.identifier, source, passage, file, scope)
      default:
        return []
    }
  })
}

/** The characters on either side of a text, beyond the marks of emphasis and links. */
function around({ position }: Text, { markdown }: Filled): Around {
  let first = (position?.start.offset ?? 0) - 1
  let last = position?.end.offset ?? markdown.length
  while (/[*_[]/u.test(markdown.charAt(first))) first -= 1
  while (/[*_]/u.test(markdown.charAt(last))) last += 1
  return { before: markdown.charAt(first), after: markdown.charAt(last) }
}

/** Text and what its tokens stand for. */
function splitTokens(text: string, outer: Around, source: Place, passage: Passage, scope: Scope): Inline[] {
  const pieces: LinePiece[] = []
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end).replace(/(?<!\s)\s*\n\s*/gu, ' ')
    const before = text.charAt(start - 1) || outer.before
    const clean = typeset(scope.language, piece, { before, after: text.charAt(end) || outer.after })
    if (clean !== '') pieces.push(clean)
  }
  let end = 0
  for (const match of text.matchAll(tokenPattern)) {
    add(end, match.index)
    end = match.index + match[0].length
    const call = passage.filled.calls[Number(match[1])]
    if (call !== undefined) pieces.push(call)
  }
  add(end, text.length)
  const inlines = pieces.flatMap((piece, index): Inline[] => {
    if (typeof piece === 'string') return [{ kind: 'text', text: piece, source }]
    return piece.kind === 'reference' ? sectionReference(pieces, index, scope) : inlineOf(piece, passage, scope)
  })
  return inlines.map((inline, index) => tiedToNext(inline, inlines[index + 1]))
}

/** "punkt 4": the number that a reference or a value begins with stays on the line of the word before it. */
function tiedToNext(inline: Inline, next: Inline | undefined): Inline {
  if (inline.kind !== 'text' || !inline.text.endsWith(' ')) return inline
  const isNumber = next?.kind === 'reference' && /^\d/u.test(next.text)
  return isNumber ? { ...inline, text: `${inline.text.slice(0, -1)}\u00a0` } : inline
}

function inlineOf(call: Call, passage: Passage, scope: Scope): Inline[] {
  const source = call.place
  switch (call.kind) {
    case 'value':
      return [{ kind: 'value', ...call.value, source }]
    case 'foreign':
      return [
        { kind: 'foreign', language: call.language, inlines: [{ kind: 'text', text: call.text, source }], source },
      ]
    case 'reference':
      return sectionReference([call], 0, scope)
    case 'annex':
      return annexReference(call.target, call.capital, source, scope)
    case 'blank': {
      const size = call.size === 'short' || call.size === 'long' ? call.size : 'medium'
      return [{ kind: 'blank', id: scope.nextBlank(), label: typeset(scope.language, call.label), size, source }]
    }
    case 'block':
    case 'field':
    case 'component':
      if (call.kind === 'block' && call.name === 'confidential') return confidentialWords(call, passage, scope)
      scope.report(
        call.kind === 'field'
          ? problem('template/component-place#field', {}, source)
          : problem('template/component-place#line', { component: call.name }, source),
      )
      return []
    default:
      return unreachable(call)
  }
}

/** Words of a line that the public edition masks. What is more than words stands in a block of its own. */
function confidentialWords(call: Extract<Call, { kind: 'block' }>, outer: Passage, scope: Scope): Inline[] {
  const { file } = call.place
  const passage = parse(call.body, file, scope.memory, outer)
  passage.problems.forEach(scope.report)
  const [words, ...others] = passage.blocks
  if (words?.type !== 'paragraph' || others.length > 0) {
    scope.report(problem('template/component-place#confidential', {}, call.place))
    return []
  }
  const inlines = buildInlines(words.children, passage, file, scope)
  return [{ kind: 'confidential', ground: legalGround(call, scope), inlines, source: call.place }]
}

/** The legal ground of a confidential passage, as printed. */
export function legalGround({ options, place }: Extract<Call, { kind: 'block' }>, scope: Scope): string {
  const { ground } = options
  if (typeof ground === 'string' && ground !== '') return ground
  scope.report(problem('confidential/ground', {}, place))
  return ''
}

function annexReference(id: string, capital: boolean, source: Place, scope: Scope): Inline[] {
  const annex = scope.annexLabels.get(id)
  if (annex === undefined) {
    const remedy = scope.targets.has(id)
      ? phrase('is-section', { section: id })
      : didYouMeanName(id, scope.annexLabels.keys())
    scope.report(problem('annex/unknown', { annex: id }, source, remedy))
    return []
  }
  return [{ kind: 'reference', target: id, text: capital ? annex.label : annex.running, source }]
}

function noteReference(identifier: string, source: Place, passage: Passage, file: string, scope: Scope): Inline[] {
  const home = homeOf(identifier, passage)
  const definition = home?.definitions.get(identifier)
  if (home === null || definition === undefined) return []
  const note = scope.note(definition, home, file)
  if (note === null) {
    scope.report(problem('footnote/loop', { note: identifier }, source))
    return []
  }
  return [{ kind: 'note', note: note.id, label: note.label, source }]
}

/** The passage in which a note is defined: this one, or one around it. */
function homeOf(identifier: string, passage: Passage | null): Passage | null {
  if (passage === null || passage.definitions.has(identifier)) return passage
  return homeOf(identifier, passage.outer)
}

/** Where a link leads once its values stand in it; one that then leads nowhere is reported. */
function linkTarget(written: string, source: Place, passage: Passage, scope: Scope): string {
  const address = decodeToken(written)
  const calls = [...address.matchAll(tokenPattern)].map(([, index]) => passage.filled.calls[Number(index)])
  if (calls.length === 0) return address
  const url = address.replace(tokenPattern, (_, index: string) => {
    const call = passage.filled.calls[Number(index)]
    return call?.kind === 'value' ? encodeURI(call.value.text).replaceAll("'", '%27') : ''
  })
  if (!calls.every((call) => call?.kind === 'value') || !isLinkAddress(url))
    scope.report(problem('markdown/link', { link: url }, source))
  return url
}

/** Tokens in an address may come back percent-encoded. */
export function decodeToken(url: string): string {
  return url.replace(/%EE%80%80(\d+)%EE%80%81/gu, '\uE000$1\uE001')
}
