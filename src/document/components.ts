// Components that stand on a line of their own in a template or clause -> blocks of the Document.

import type { Block, Contents, Fact, Inline, PartyEntry, SignatureBlock, SignatureLine } from '../model/document.js'
import { oncePerAll } from '../base/memory.js'
import type { TermData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import { formatList, pieces } from '../locale/words.js'
import { formatDate } from '../locale/dates.js'
import { numberInWords } from '../locale/numbers.js'
import { ownMarks } from '../locale/typography.js'
import { printedOrganisationNumber } from '../locale/countries.js'
import { nameIn, type PartyData } from '../data/party.js'
import { periodLeaf } from '../data/datum.js'
import { parsePeriod, type OpenText } from '../data/scalars.js'
import type { Place } from '../base/problem.js'
import { resolveTerm } from '../term/resolve.js'
import type { Call } from '../template/filled.js'
import { localizedText, openTextIn } from './context.js'
import { printLeaf } from '../template/print.js'
import { titleOf, type Signatory, type Signer } from './instance.js'
import type { Scope } from './scope.js'
import { sharedByText } from './shared-blocks.js'

type ComponentCall = Extract<Call, { kind: 'component' }>

/** Stands where the table of contents or the sections go; replaced when all sections are known. */
export const placeholders = ['contents', 'sections'] as const

/** The blocks of a component. `contents` and `sections` are put in by the build step. */
export function buildComponent(call: ComponentCall, scope: Scope): Block[] {
  switch (call.name) {
    case 'title':
      return [titleBlock(call, scope)]
    case 'parties':
      return [partyList(call, scope)]
    case 'annexes':
      return annexList(call, scope).map((block) => sharedByText(block, scope))
    case 'signatures':
      return signatureBlocks(call, scope)
    case 'information':
      return information(call, scope).map((block) => sharedByText(block, scope))
    case 'contents':
    case 'sections':
      return scope.placeholder(call.name, call.place)
    default:
      return []
  }
}

function titleBlock(call: ComponentCall, scope: Scope): Block {
  const { data } = scope.instance.agreement
  const facts: Fact[] = [
    fact(scope.word('version'), [text(data.version)]),
    fact(scope.word('term'), validity(data.term, scope.language)),
  ]
  if (data.case !== undefined) facts.push(fact(scope.word('case'), [text(data.case)]))
  if (scope.binding !== null) facts.push(fact(scope.word('language'), [text(scope.binding)]))
  return {
    kind: 'title',
    title: [text(localizedText(data.title, scope.code) ?? '')],
    subtitle: phrase(scope.language.words.between, { parties: betweenWhom(scope) }),
    facts,
    source: call.place,
  }
}

/** How long the agreement is valid: dates where they are known, the rule in words where they follow from signing. */
const validity = oncePerAll((term: TermData, language: LanguageForms): readonly Inline[] => {
  const { start, end } = resolveTerm(term, null)
  const { words } = language
  if (start === null) {
    const signed = [text(term.scope === 'series' ? words.lastSignatureSeries : words.lastSignature)]
    if (end !== null) return phrase(words.fromLastSignatureTo, { signed, end: [dateValue(language, end, 'term.end')] })
    if (term.length === undefined) return phrase(words.fromLastSignature, { signed })
    const length = printLeaf(periodLeaf(parsePeriod(term.length)), language, {}, 'term.length')
    return phrase(words.fromLastSignatureFor, { period: [{ kind: 'value', ...length, source: null }], signed })
  }
  const from = [dateValue(language, start, 'term.start')]
  if (term.open === true) return phrase(words.fromOpen, { start: from })
  return end === null ? from : phrase(words.fromTo, { start: from, end: [dateValue(language, end, 'term.end')] })
})

/** "Region Dalarna och Falu kommun"; the municipalities of roles that have many are counted: "Region Örebro län och tolv kommuner". */
function betweenWhom(scope: Scope): Inline[] {
  const { roles } = scope.instance
  const counted = roles.filter(
    ({ parties }) => parties.length > 3 && parties.every((party) => party.kind === 'municipality'),
  )
  const groups = roles.flatMap((role): Inline[][] => {
    if (!counted.includes(role)) return role.parties.map((party) => [partyValue(scope, party, role.counterparty)])
    if (role !== counted[0]) return []
    const count = counted.reduce((sum, { parties }) => sum + parties.length, 0)
    return [[text(scope.word('municipalities', { count: numberInWords(scope.language, count) }))]]
  })
  if (groups.length <= mostNamed) return joined(groups, scope)
  return [text(scope.word('partyCount', { count: numberInWords(scope.language, scope.instance.signers.length) }))]
}

/** More parties than this are counted in the subtitle; the list of parties names them. */
const mostNamed = 6

/** Inlines of several items joined as the language joins a list. */
function joined(groups: readonly (readonly Inline[])[], scope: Scope): Inline[] {
  const marks = groups.map((_, index) => `\uE002${index}\uE003`)
  return formatList(scope.language, marks)
    .split(/(\uE002\d+\uE003)/u)
    .flatMap((piece): readonly Inline[] => {
      const index = /\uE002(\d+)\uE003/u.exec(piece)?.[1]
      if (index !== undefined) return groups[Number(index)] ?? []
      return piece === '' ? [] : [text(piece)]
    })
}

function information(call: ComponentCall, scope: Scope): Block[] {
  const rows = scope.instance.agreement.data.information ?? []
  if (rows.length === 0) return []
  return [
    {
      kind: 'facts',
      title: [text(scope.word('documentInformation'))],
      rows: rows.map((row) =>
        fact(
          localizedText(row.label, scope.code) ?? '',
          typeof row.value === 'string'
            ? [dateValue(scope.language, row.value, 'information')]
            : openInlines(row.value, scope, call.place),
        ),
      ),
      source: call.place,
    },
  ]
}

/** A text of the data, and a blank where it is open. */
function openInlines(open: OpenText, scope: Scope, source: Place): Inline[] {
  const { text: known, blank } = openTextIn(open, scope.code)
  if (blank === null) return [text(known)]
  const line: Inline = { kind: 'blank', id: scope.nextBlank(), label: blank, size: 'medium', source }
  return known === '' ? [line] : [text(`${known} `), line]
}

function partyList(call: ComponentCall, scope: Scope): Block {
  return {
    kind: 'parties',
    title: call.options['title'] === false ? null : [text(scope.word('parties'))],
    entries: scope.instance.signers.map((signer): PartyEntry => {
      const { party, counterparty } = signer
      const own = (piece: string): Inline => textValue(piece, `${signer.role}.details`, counterparty)
      const details: Inline[][] = []
      if (party.number !== undefined) {
        const unconfirmed = party.numberAttested === 'derived' ? ` (${scope.word('unconfirmed')})` : ''
        details.push([
          own(
            scope.word('organisationNumber', { number: printedOrganisationNumber(party.number, party.country) }) +
              unconfirmed,
          ),
        ])
      }
      for (const former of party.formerNames ?? [])
        details.push([
          own(
            former.until === undefined
              ? scope.word('formerNameUndated', { name: former.name })
              : scope.word('formerName', { name: former.name, date: formatDate(scope.language, former.until) }),
          ),
        ])
      if (party.address !== undefined) details.push([own(party.address.join(', '))])
      return { party: party.id, name: [partyValue(scope, party, counterparty)], details }
    }),
    source: call.place,
  }
}

function annexList(call: ComponentCall, scope: Scope): Block[] {
  const annexes = scope.instance.agreement.data.annexes ?? []
  if (annexes.length === 0 || scope.annexesListed) return []
  scope.annexesListed = true
  return [
    {
      kind: 'facts',
      title: call.options['title'] === false ? null : [text(scope.word('annexes'))],
      rows: annexes.map((annex) => {
        const title: Inline[] = [text(localizedText(annex.title, scope.code) ?? '')]
        if (annex.date !== undefined) title.push(text(', '), dateValue(scope.language, annex.date, 'annexes'))
        return {
          id: annex.content === 'listed' ? annex.id : null,
          label: scope.annexLabels.get(annex.id)?.label ?? '',
          value: title,
        }
      }),
      source: call.place,
    },
  ]
}

/** One grid of all blocks; where a role has many parties, each role has a grid of its own. */
function signatureBlocks(call: ComponentCall, scope: Scope): Block[] {
  const { signers, roles } = scope.instance
  if (scope.translation) {
    const named = signers.flatMap((signer) => blocksOf(signer, scope)).filter(({ lines }) => lines.length > 0)
    const statement = scope.word('unsignedTranslation')
    return [{ kind: 'signatures', columns: named.length > 1 ? 2 : 1, statement, blocks: named, source: call.place }]
  }
  const groups = roles.some((role) => role.parties.length > 2)
    ? roles.map((role) => signers.filter((signer) => signer.role === role.entry.role))
    : [signers]
  return groups
    .map((group) => group.flatMap((signer) => blocksOf(signer, scope)))
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => ({ kind: 'signatures', columns: blocks.length > 1 ? 2 : 1, blocks, source: call.place }))
}

function blocksOf(signer: Signer, scope: Scope): SignatureBlock[] {
  return signer.signatories.map((signatory, index): SignatureBlock => {
    const printed = titleOf(signatory, signer.party, scope.code)
    const title = printed === null ? null : ownMarks(scope.language, printed)
    return {
      field: `${signer.party.id}.${index + 1}`,
      party: signer.party.id,
      heading: phrase(scope.language.words.signFor, { party: [partyValue(scope, signer.party, signer.counterparty)] }),
      lines: [...signatureLines(signatory, title, scope), ...mandateLine(signer, scope)],
      name: signatory.name,
      title,
    }
  })
}

/**
 * A translation names the signatories and has nothing to sign; a draft says so where one would sign; an electronic original has no line for
 * place and date.
 */
function signatureLines(signatory: Signatory, title: string | null, scope: Scope): SignatureLine[] {
  const { words } = scope.language
  const { signing, status } = scope.instance.agreement.data
  const name: SignatureLine = { kind: 'name', label: words.name, value: signatory.name }
  const office: SignatureLine = { kind: 'title', label: words.title, value: title }
  const known = [name, office].filter((line) => line.value !== null)
  if (scope.translation) return known
  const signature: SignatureLine = { kind: 'signature', label: words.signature, value: null }
  if (status === 'draft') return [{ ...signature, value: words.unsignedDraft }, ...known]
  if (signing === 'electronic') return [signature, name, office]
  return [{ kind: 'placeDate', label: words.placeDate, value: null }, signature, name, office]
}

/** The decision or delegation by which somebody signs, or a line for it; a translation and a draft have no line to fill in. */
function mandateLine({ mandate }: Signer, scope: Scope): SignatureLine[] {
  const unsigned = scope.translation || scope.instance.agreement.data.status === 'draft'
  if (mandate === undefined || (mandate === 'line' && unsigned)) return []
  const line = { kind: 'mandate', label: scope.word('mandate') } as const
  if (mandate === 'line') return [{ ...line, value: null }]
  const { section } = mandate
  const said = { body: localizedText(mandate.body, scope.code) ?? '', date: formatDate(scope.language, mandate.date) }
  const value = section === undefined ? scope.word('decided', said) : scope.word('decidedSection', { ...said, section })
  return [{ ...line, value }]
}

/** The table of contents: sections down to the level asked for, then the annexes that are printed here. */
export function contentsBlock(scope: Scope, entries: Contents['entries'], source: Contents['source']): Block {
  return { kind: 'contents', title: scope.word('contents'), entries, source }
}

/** A pattern of the language with inlines in its slots. */
export function phrase(pattern: string, values: Readonly<Record<string, readonly Inline[]>>): Inline[] {
  return pieces(pattern).flatMap((piece) => ('text' in piece ? [text(piece.text)] : (values[piece.slot] ?? [])))
}

export function text(value: string): Inline {
  return { kind: 'text', text: value, source: null }
}

function textValue(printed: string, path: string, counterparty: boolean): Inline {
  return { kind: 'value', type: 'text', raw: printed, text: printed, path, counterparty, source: null }
}

function dateValue(language: LanguageForms, iso: string, path: string): Inline {
  const printed = formatDate(language, iso)
  return { kind: 'value', type: 'date', raw: iso, text: printed, path, counterparty: false, source: null }
}

function partyValue(scope: Scope, party: PartyData, counterparty: boolean): Inline {
  const name = nameIn(party, scope.code)
  return { kind: 'value', type: 'party', raw: party.id, text: name, path: 'party', counterparty, source: null }
}

function fact(label: string, value: readonly Inline[]): Fact {
  return { id: null, label, value }
}
