// A text -> the bodies that enter the agreement: those of the register by their names and organisation numbers, and those that it lacks.

import { anyOf, comparedName } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import { countries } from '../locale/countries.js'
import { folded } from '../redline/words.js'
import type { Outline, TakenSection } from './outline.js'
import { textOfBlocks } from './text.js'

/** A body that the register lacks. */
export interface UnknownBody {
  readonly name: string
  /** As its country writes it; null where the text has none that is right. */
  readonly number: string | null
  readonly country: string
  readonly kind: string
}

export interface FoundParties {
  /** In the order in which the text names them. */
  readonly parties: readonly (PartyData | UnknownBody)[]
  /** True where it says nowhere who they are, and those are taken that it names most. */
  readonly isGuessed: boolean
  /** Numbers that stand in the text and are those of nobody: their check digit is wrong. */
  readonly wrongNumbers: readonly string[]
  /** Those that are not what the register has for the body that they stand at. */
  readonly otherNumbers: readonly string[]
}

type Register = ReadonlyMap<string, PartyData>

/** Finds the parties in the list of them, the head, the section that is about them and the block where they sign. */
export function partiesOf(outline: Outline, register: Register, language: LanguageForms): FoundParties {
  const names = openNames(register)
  const everything = outline.sections.map(textOfSection).join('\n')
  const numbers = {
    wrongNumbers: numbersIn(everything).flatMap(({ isRight, text }) => (isRight ? [] : [text])),
    otherNumbers: otherNumbers(everything, names),
  }
  const found = (text: string): (PartyData | UnknownBody)[] => named(text, names)
  const tries: (() => (PartyData | UnknownBody)[])[] = [
    () => outline.partyNames.map((name) => byName(name, names) ?? unknownBody(name, null)),
    () => unique([...between(outline, names, language), ...found(frontOf(outline, language))]),
    () => unique((outline.signing?.signatories ?? []).flatMap(({ heading }) => found(heading))),
  ]
  for (const attempt of tries) {
    const parties = attempt()
    if (parties.length >= 2) return { parties, isGuessed: false, ...numbers }
  }
  const [most = [], ...rest] = tries.map((attempt) => attempt()).sort((a, b) => b.length - a.length)
  const inText = mostNamed(everything, names, register)
  const parties = unique([...most, ...rest.flat(), ...inText]).slice(0, Math.max(2, most.length))
  return { parties, isGuessed: true, ...numbers }
}

/** True for a body of the register. */
export function isKnownBody(party: PartyData | UnknownBody): party is PartyData {
  return 'id' in party
}

function unique(parties: readonly (PartyData | UnknownBody)[]): (PartyData | UnknownBody)[] {
  const seen = new Set<string>()
  return parties.filter((party) => {
    const key = isKnownBody(party) ? party.id : comparedName(party.name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Names {
  readonly pattern: RegExp
  /** By the name as it is compared; null where several have it. */
  readonly byName: ReadonlyMap<string, PartyData | null>
  readonly byNumber: ReadonlyMap<string, PartyData>
}

const openNames = oncePer((register: Register): Names => {
  const byKey = new Map<string, PartyData | null>()
  const all = new Set<string>()
  const add = (name: string, party: PartyData): void => {
    const key = comparedName(name)
    const known = byKey.get(key)
    byKey.set(key, known === undefined || known?.id === party.id ? party : null)
    all.add(folded(name))
  }
  for (const party of register.values())
    for (const name of [party.name, ...Object.values(party.names ?? {})]) add(name, party)
  /* What a body was called counts where nobody is called so now. */
  for (const party of register.values())
    for (const { name } of party.formerNames ?? []) if (!byKey.has(comparedName(name))) add(name, party)
  /* In a text as they are written, or all in capitals; what they are may have a capital letter too: “Falu Kommun”. */
  const written = [...all].flatMap((name) => [
    name,
    name.toUpperCase(),
    name.replace(/ \p{Ll}/gu, (first) => first.toUpperCase()),
  ])
  const words = anyOf(new Set(written))
  const byNumber = new Map(
    [...register.values()].flatMap((party) => (party.number === undefined ? [] : [[party.number, party]])),
  )
  return {
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?=[sS]?(?![\p{L}\p{N}]))`, 'gu'),
    byName: byKey,
    byNumber,
  }
})

function byName(name: string, { byName: known }: Names): PartyData | null {
  return known.get(comparedName(name)) ?? known.get(comparedName(name.replace(/\s*\([^()]*\)$/, ''))) ?? null
}

/** Bodies in a text by name or number, in order; one whose number nobody has is one that the register lacks. */
function named(text: string, names: Names): (PartyData | UnknownBody)[] {
  const plain = folded(text.replaceAll('\n', ' \n ')).replace(/\n/g, ' ')
  const found: { readonly at: number; readonly party: PartyData | UnknownBody }[] = []
  for (const match of plain.matchAll(names.pattern)) {
    const party = byName(match[0], names)
    if (party !== null) found.push({ at: match.index, party })
  }
  for (const line of text.split('\n'))
    for (const { number, country, isRight, at } of numbersIn(line)) {
      if (!isRight) continue
      const known = names.byNumber.get(number)
      /* A name that stands right before it counts for more. */
      if (endsWithName(line.slice(0, at), names) !== null) continue
      const offset = Math.max(0, plain.indexOf(folded(line)))
      if (known !== undefined) found.push({ at: offset + at, party: known })
      else {
        const name = nameBefore(line.slice(0, at))
        const isNamed = found.some(({ party }) => comparedName(party.name) === comparedName(name))
        if (name !== '' && !isNamed && byName(name, names) === null)
          found.push({ at: offset + at, party: unknownBody(name, { number, country }) })
      }
    }
  return unique(found.sort((a, b) => a.at - b.at).map(({ party }) => party))
}

/** The body of the register whose name stands right before a number, with what the number is called between them. */
function endsWithName(before: string, names: Names): PartyData | null {
  const last = [...before.matchAll(names.pattern)].at(-1)
  if (last === undefined || before.length - last.index - last[0].length > mostBetween) return null
  return byName(last[0], names)
}

/** Room for “, org.nr ”, “ (organisationsnummer: ”. */
const mostBetween = 26

/** Numbers that stand at the name of a body whose number is another one. */
function otherNumbers(text: string, names: Names): string[] {
  return text.split('\n').flatMap((line) =>
    numbersIn(line).flatMap(({ number, at, text: written }) => {
      const party = endsWithName(line.slice(0, at), names)
      return party?.number === undefined || party.number === number ? [] : [`${written} (${party.name})`]
    }),
  )
}

/** What stands before a number, without what it is called: `Exempel kommunalförbund, org.nr`. */
function nameBefore(text: string): string {
  const words = folded(text)
    .replace(/[,;:(–-]?\s*(?:\p{L}+[.\s-]*){0,2}(?:nr|nummer|number)?[.:]*\s*$/iu, '')
    .replace(/^.*(?:[.;:]\s|\s(?:och|og|samt|and)\s)/u, '')
  const name = /(?:^|\s)(\p{Lu}\S*(?:\s\p{Lu}\S*)*(?:\s\p{Ll}\S*)*)$/u.exec(words)?.[1] ?? ''
  return name.split(' ').length <= 8 ? name : ''
}

interface FoundNumber {
  readonly text: string
  readonly number: string
  readonly country: string
  readonly isRight: boolean
  readonly at: number
}

/** Numbers in the form of a country's organisation numbers, which are not those of persons. */
function numbersIn(text: string): FoundNumber[] {
  return countries.flatMap(({ code, organisationNumber, personalNumbers }) => {
    const groups = organisationNumber.form.includes('-')
      ? organisationNumber.form.replace(/N/g, String.raw`\d`)
      : String.raw`\d{3}[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}`
    const persons = personalNumbers(text)
    return [...text.matchAll(new RegExp(String.raw`(?<![\d-])${groups}(?![\d-]|[\s\u00a0]\d{3}(?!\d))`, 'gu'))].flatMap(
      (match) => {
        const number = match[0].replace(/[\s\u00a0]/g, '')
        const fault = organisationNumber.problem(number, 'other')
        const isPerson = persons.some(({ start, end }) => start < match.index + match[0].length && end > match.index)
        const isAnnounced = /(?:org|orgnr|nr|nummer)[.:\s]*$/iu.test(
          text.slice(Math.max(0, match.index - 30), match.index),
        )
        if (isPerson || (fault !== null && !isAnnounced) || fault === 'form') return []
        return [{ text: match[0], number, country: code, isRight: fault === null, at: match.index }]
      },
    )
  })
}

/** What kind a body is, by its name: the kinds of a country are told by bodies that are there. */
function unknownBody(name: string, known: { readonly number: string; readonly country: string } | null): UnknownBody {
  const isNorwegian = known === null ? /kommune\b|fylke|helseforetak|\bHF\b/iu.test(name) : known.country === 'NO'
  return { name, number: known?.number ?? null, country: isNorwegian ? 'NO' : 'SE', kind: 'other' }
}

/** The parties of a subtitle or a title: `mellan A och B`. */
function between({ title, subtitle }: Outline, names: Names, language: LanguageForms): (PartyData | UnknownBody)[] {
  const [before = ''] = language.words.between.split('{parties}').map(folded)
  const [, joins = ''] = language.list.and.split(/\{first\}|\{last\}/)
  const text = subtitle ?? title ?? ''
  const at = before === '' ? -1 : text.toLowerCase().lastIndexOf(`${before} `)
  if (at < 0 && subtitle === null) return []
  const list = at < 0 ? text : text.slice(at + before.length + 1)
  return list
    .split(new RegExp(`${anyOf([joins])}|, `, 'u'))
    .map((name) => folded(name))
    .flatMap(
      (name) =>
        byName(name, names) ??
        (/^\p{Lu}/u.test(name) && name.length < 80 && !/\d/.test(name) ? unknownBody(name, null) : []),
    )
}

/** What stands before the first section, and in a section that is about the parties. */
function frontOf({ title, subtitle, sections }: Outline, { words }: LanguageForms): string {
  const [first] = sections
  const parties = sections.filter(({ heading }) => heading !== null && isAbout(heading.line.text, words.parties))
  return [
    title ?? '',
    subtitle ?? '',
    first?.heading === null ? textOfBlocks(first.blocks).slice(0, longestFront) : '',
    ...parties.map((section) => textOfSection(section).slice(0, longestFront)),
  ].join('\n')
}

const longestFront = 6_000

function isAbout(title: string, word: string): boolean {
  const stem = folded(word)
    .toLowerCase()
    .replace(/er$|ar$/u, '')
  return folded(title).split(' ').length <= 4 && folded(title).toLowerCase().includes(stem)
}

function textOfSection({ heading, blocks, sections }: TakenSection): string {
  return [heading?.line.text ?? '', textOfBlocks(blocks), ...sections.map(textOfSection)].join('\n')
}

function mostNamed(text: string, names: Names, register: Register): (PartyData | UnknownBody)[] {
  const counts = new Map<string, number>()
  for (const [match] of folded(text).matchAll(names.pattern)) {
    const party = byName(match, names)
    if (party !== null) counts.set(party.id, (counts.get(party.id) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).flatMap(([id]) => register.get(id) ?? [])
}
