// Party files go in; all parties come out, with every problem of the register: shape, check digits, duplicates.

import { websiteAddress } from '../base/addresses.js'
import { checkSharedTexts } from '../check/braces.js'
import { openMemory, step, type Memory } from '../base/memory.js'
import type { Store } from '../base/store.js'
import { lastAtOrBefore } from '../base/lists.js'
import { sortProblems, type Place, type Problem, problem } from '../base/problem.js'
import { suggester } from '../base/suggest.js'
import type { PartyData } from '../data/party.js'
import { readYaml, type YamlFile } from '../data/yaml.js'
import { countries, countryOf, organisationNumberProblem } from '../locale/countries.js'
import { partiesSchema } from '../locale/schemas.js'

export interface PartyRegister {
  /** Those that are well formed, by id, in the order of the files. */
  readonly parties: ReadonlyMap<string, PartyData>
  readonly problems: readonly Problem[]
  /** Where a party, or a value in it, stands; null for a party that does not exist. */
  readonly placeOf: (id: string, ...field: PathInParty) => Place | null
  /** Id of the party whose entry a place lies in; null where there is none. */
  readonly partyAt: (place: Place) => string | null
  /** Files that could not be read. */
  readonly unread: readonly string[]
}

/** Keys of a value in a party: none for the party itself. */
export type PathInParty = readonly (string | number)[]

interface Entry {
  readonly party: PartyData
  readonly place: (...field: PathInParty) => Place
}

/**
 * Reads the files of content/parties. A file with an error in its shape gives no parties. Rules: `party/check-digit`, `party/website`,
 * `party/duplicate`, `party/unknown`, `party/former-name`, and those of `readYaml`.
 * @param memory what was read before; nothing unless given
 */
export function readParties(
  files: readonly { readonly file: string; readonly text: string }[],
  memory: Memory = openMemory(),
  store?: Store,
): PartyRegister {
  return memory.last(
    register,
    '',
    files.flatMap(({ file, text }) => [file, text]),
    () => readAll(files, memory, store),
  )
}

const register = step<PartyRegister>('the parties')
const list = step<YamlFile<PartyData[]>>('a file of parties')

function readAll(
  files: readonly { readonly file: string; readonly text: string }[],
  memory: Memory,
  store: Store | undefined,
): PartyRegister {
  const problems: Problem[][] = []
  const entries: Entry[] = []
  const unread: string[] = []
  for (const { file, text } of files) {
    const {
      value,
      problems: inFile,
      placeOf,
    } = memory.last(list, file, [text], () => readYaml(text, file, partiesSchema, undefined, store))
    problems.push([...inFile, ...checkSharedTexts(value, placeOf)])
    if (value === null) unread.push(file)
    for (const [index, party] of (value ?? []).entries())
      entries.push({ party, place: (...field) => placeOf([index, ...field]) })
  }
  const byId = new Map<string, Entry>()
  for (const entry of entries) if (!byId.has(entry.party.id)) byId.set(entry.party.id, entry)
  const nearest = suggester(byId.keys())
  problems.push(
    entries.flatMap(numberProblems),
    entries.flatMap(websiteProblems),
    entries.flatMap(formerNameProblems),
    duplicates(entries),
    entries.flatMap((entry) => referenceProblems(entry, byId, nearest)),
  )
  return {
    parties: new Map([...byId].map(([id, { party }]) => [id, party])),
    problems: sortProblems(problems.flat()),
    placeOf: (id, ...field) => byId.get(id)?.place(...field) ?? null,
    partyAt: openPartyAt(entries),
    unread,
  }
}

/** Finds the last entry of a file that begins at a place or before it; entries of a file stand in the order of their lines. */
function openPartyAt(entries: readonly Entry[]): PartyRegister['partyAt'] {
  let known: ReturnType<typeof entriesByFile> | null = null
  return ({ file, line }) => {
    const inFile = (known ??= entriesByFile(entries)).get(file) ?? []
    return inFile[lastAtOrBefore(inFile.length, (index) => inFile[index]?.line ?? 0, line)]?.id ?? null
  }
}

function entriesByFile(
  entries: readonly Entry[],
): ReadonlyMap<string, readonly { readonly id: string; readonly line: number }[]> {
  const byFile = new Map<string, { readonly id: string; readonly line: number }[]>()
  for (const { party, place } of entries) {
    const { file, line } = place()
    const inFile = byFile.get(file) ?? []
    inFile.push({ id: party.id, line })
    byFile.set(file, inFile)
  }
  return byFile
}

function numberProblems({ party, place }: Entry): Problem[] {
  return checkNumber({ ...party, named: party.id }, () => place('number'))
}

/** Rule `party/check-digit`. A number of a person is not printed in messages either. */
export function checkNumber(
  { named: party, number, country, kind }: Pick<PartyData, 'number' | 'country'> & { named: string; kind?: string },
  placeOf: () => Place,
): Problem[] {
  if (number === undefined) return []
  const wrong = organisationNumberProblem(number, country, kind)
  if (wrong === null) return []
  const place = placeOf()
  if (countries.some((one) => one.personalNumbers(number).length > 0))
    return [problem('party/check-digit#person', { party }, place)]
  const values = { number, party }
  switch (wrong) {
    case 'form':
      return [
        problem(
          'party/check-digit#form',
          { ...values, form: countryOf(country)?.organisationNumber.form ?? '' },
          place,
        ),
      ]
    case 'group':
      return [problem('party/check-digit#group', values, place)]
    case 'check-digit':
      return [problem('party/check-digit', values, place)]
  }
}

/** Rule `party/website`. Websites are often written without a scheme; an address of another one is no page that can be shown. */
function websiteProblems({ party, place }: Entry): Problem[] {
  const { website } = party
  if (website === undefined || websiteAddress(website) !== null) return []
  return [problem('party/website', { party: party.id, website }, place('website'))]
}

function formerNameProblems({ party, place }: Entry): Problem[] {
  return (party.formerNames ?? [])
    .filter(({ from, until }) => from !== undefined && until !== undefined && until < from)
    .map(({ name }) => problem('party/former-name', { name, party: party.id }, place('formerNames')))
}

/** Same id: an error. Same short name or number: a warning, unless the parties say that they are one legal entity. */
function duplicates(entries: readonly Entry[]): Problem[] {
  const found = (field: 'id' | 'short' | 'number', key: (party: PartyData) => string | undefined): Problem[] => {
    const first = new Map<string, PartyData>()
    return entries.flatMap(({ party, place }) => {
      const value = key(party)
      const other = value === undefined ? undefined : first.get(value)
      if (value !== undefined && other === undefined) first.set(value, party)
      if (other === undefined || (field === 'number' && areOneEntity(party, other))) return []
      if (field === 'id') return [problem('party/duplicate#id', { party: party.id }, place(field))]
      const id = field === 'short' ? 'party/duplicate#short' : 'party/duplicate#number'
      return [problem(id, { party: party.id, other: other.id }, place(field))]
    })
  }
  return [
    ...found('id', (party) => party.id),
    ...found('short', (party) => `${party.country} ${party.kind} ${party.short}`),
    ...found('number', (party) => party.number),
  ]
}

function areOneEntity(a: PartyData, b: PartyData): boolean {
  return a.sameEntity === b.id || b.sameEntity === a.id
}

function referenceProblems(
  { party, place }: Entry,
  byId: ReadonlyMap<string, Entry>,
  nearest: ReturnType<typeof suggester>,
): Problem[] {
  return (['parent', 'sameEntity'] as const).flatMap((field) => {
    const target = party[field]
    if (target === undefined || byId.has(target)) return []
    return [problem('party/unknown#named', { party: target, by: party.id }, place(field), nearest(target))]
  })
}
