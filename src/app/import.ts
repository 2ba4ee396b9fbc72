// A text that was taken in from a file -> a draft agreement with a clause of its own for each section, or one of the library where that
// says the same. What the draft says is compared with the file before anything is written.

import { slug } from '../base/letters.js'
import { openTextCheck } from '../check/placeholders.js'
import { openMemory, type Memory } from '../base/memory.js'
import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from '../base/phrases/tell.js'
import { say, type MessageLanguage, type Sentence } from '../base/sentence.js'
import { sortProblems, type Problem } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { drafted, type Drafted, type FromLibrary } from '../intake/draft.js'
import { languageOf } from '../intake/language.js'
import type { Fullness } from '../intake/markdown.js'
import { outlineOf } from '../intake/outline.js'
import { isKnownBody, partiesOf } from '../intake/parties.js'
import { allSections, planned, type Plan } from '../intake/plan.js'
import { termOfFact, termOfText } from '../intake/term.js'
import { textOfBlocks, type TakenBlock, type TakenText } from '../intake/text.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import { nameIn, type PartyData } from '../data/party.js'
import type { Document, IsoDate } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { openDraft } from './begin/choices.js'
import { nearestClauses, type ProposedClause } from './begin/nearest-clauses.js'
import { saidBySections, signsOf } from './begin/said-by-sections.js'
import { buildDocuments } from './documents/build-documents.js'
import { newBody } from './forms/new-body.js'
import { filledSkeleton, skeletonLanguages, unfitId, type NewEnvironment } from './new.js'
import { unknownName } from './request/names.js'
import { textFile, type Refusal, type WritingOutcome } from './request/outcome.js'

export interface ImportAsked {
  /** What the file is called. */
  readonly name: string
  readonly text: TakenText
  /** What the reader found to tell. */
  readonly problems: readonly Problem[]
  /** True where paragraphs and tables could only be guessed. */
  readonly isGuessed: boolean
  /** Null: made of the title. */
  readonly id: string | null
  /** Null: found in the text. */
  readonly language: string | null
}

/** What was found, and what has become of it. */
export interface Imported {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly files: readonly string[]
  /** Ids of the parties, in order. */
  readonly parties: readonly string[]
  /** Their names, in the language of the agreement. */
  readonly partyNames: readonly string[]
  readonly sections: readonly ImportedSection[]
  readonly annexes: number
  readonly tables: number
  readonly notes: number
  readonly values: Drafted['counts']
  /** What is still to be confirmed, as the draft has it. */
  readonly toConfirm: readonly string[]
}

export interface ImportedSection {
  readonly id: string
  readonly number: string | null
  readonly title: string
  /** The nearest clause of the library: the draft uses it where it says the same. Null where none is near. */
  readonly nearest: ProposedClause | null
}

/** Takes the text in. Nothing that exists is overwritten. The result is null where a part of the library cannot be read. */
export function importAgreement(
  given: Sources,
  asked: ImportAsked,
  environment: NewEnvironment & { readonly today: IsoDate; readonly messages: MessageLanguage },
): WritingOutcome<Imported | null> | Refusal {
  const { text, messages } = { text: asked.text, ...environment }
  const memory = openMemory()
  const whole = textOfBlocks(text.blocks)
  const library = readLibrary(given, memory)
  const refused = asked.language === null ? null : unknownName(library, { editions: [[asked.language]] })
  if (refused !== null) return refused
  const code = asked.language ?? languageOf(whole, library.languages)
  const language = library.languages.get(code ?? '')
  if (code === null || language === undefined) return { refused: phrase('usage-import-language', {}) }
  const outline = outlineOf(text, language)
  const written = outline.title ?? text.title
  const title = written === null ? null : withoutLeftOvers(written, library)
  const id = asked.id ?? freeId(slug(title ?? asked.name.replace(/^.*[\\/]|\.[^.]*$/g, '')), library)
  const unfit = unfitId(id)
  if (unfit !== null) return unfit
  const [skeleton] = filledSkeleton({ id, language: code, series: false }, environment.schema, environment.folders)
  if (skeleton === undefined)
    return {
      refused: phrase('usage-skeleton', {
        language: code,
        languages: skeletonLanguages(environment.folders).join(', '),
      }),
    }
  const plan = planned(outline, language)
  const found = partiesOf(outline, library.parties, language)
  const bodies = withBodies(given, found.parties, messages, library, memory)
  const factOfTerm = outline.facts.map(({ value }) => termOfFact(value, language)).find((term) => term !== null) ?? null
  const term = factOfTerm ?? termOfText(whole, language)
  const isOurs = outline.facts.length > 0
  const toConfirm: Sentence[] = [
    ...(asked.isGuessed ? [phrase('import-read-pdf', {})] : []),
    ...(title === null ? [phrase('import-title', {})] : title === written ? [] : [phrase('import-title-open', {})]),
    ...(text.date === null ? [phrase('import-date', {})] : []),
    ...(found.isGuessed ? [phrase('import-parties-guessed', {})] : []),
    ...bodies.added.map((name) => phrase('import-body-new', { name })),
    ...found.otherNumbers.map((number) => phrase('import-number-other', { number })),
    ...found.wrongNumbers.map((number) => phrase('import-number-wrong', { number })),
    ...(term === null ? [phrase('import-term-none', {})] : isOurs ? [] : [phrase('import-term-read', {})]),
    ...(outline.isTranslation ? [phrase('import-translation', {})] : []),
    ...headingsToConfirm(outline.by),
    ...(plan.hasSignatures
      ? isOurs
        ? []
        : [phrase('import-signatures-read', {})]
      : [phrase('import-signatures-made', {})]),
    ...signersLeft(outline, bodies.parties, code),
    ...(isOurs || outline.listed.length === 0
      ? []
      : [phrase('import-annexes-missing', { annexes: outline.listed.map(({ title: one }) => one) })]),
    ...(['pictures', 'comments', 'tracked', 'merged'] as const).flatMap((kind) =>
      text.left[kind] === 0 ? [] : [phrase(`import-${kind}`, { count: text.left[kind] })],
    ),
  ]
  const nearest = nearestClauses(plan, code, library, given, memory)
  const choice = new Map<string, number>(
    allSections(plan).map(({ id: section }) => [section, nearest.get(section)?.isSame === true ? 0 : 1] as const),
  )
  const begun = { ...given, store: undefined, content: withFiles(given.content, bodies.files) }
  const make = (confirm: readonly Sentence[]): Made => {
    const own = drafted({
      ...{ id, outline: { ...outline, title }, plan, text, language, languages: library.languages, term },
      parties: bodies.parties,
      today: environment.today,
      fullness: (section) => fullnesses[Math.max(0, (choice.get(section) ?? 1) - 1)] ?? 'words',
      library: (section) => (choice.get(section) === 0 ? libraryOf(nearest.get(section)) : null),
      about: (section) => say(aboutOf(nearest.get(section) ?? null, asked.name), messages),
      fillIn: language.words.fillIn,
      toConfirm: confirm.map((one) => say(one, messages)),
    })
    const draft = openDraft(skeleton.path, new TextDecoder().decode(skeleton.bytes))
    for (const key of Object.keys(draft.data())) if (/^(?:mandate|costs)$/.test(key)) draft.remove([key])
    for (const { path, value } of own.fields) draft.set(path, value)
    const files = new Map([[skeleton.path, draft.text()]])
    for (const [path, clause] of own.clauses) files.set(`clauses/${code}/${path}.md`, clause)
    const built = buildDocuments(
      { ...begun, content: withFiles(begun.content, files) },
      { agreements: [id], editions: null, parties: null },
      memory,
    )
    return { own, files, document: built.instances[0]?.editions[0]?.document ?? null, problems: built.problems }
  }
  let made = make(toConfirm)
  for (let round = 0; round < fullnesses.length; round += 1) {
    const wrong = differing(made).filter((section) => (choice.get(section) ?? 1) < fullnesses.length)
    if (wrong.length === 0) break
    for (const section of wrong) choice.set(section, (choice.get(section) ?? 1) + 1)
    made = make(toConfirm)
  }
  const titles = new Map(allSections(plan).map((section) => [section.id, section.title]))
  const late: Sentence[] = [
    ...differing(made).map((section) => phrase('import-differs', { section: titles.get(section) ?? section })),
    ...numbersToConfirm(plan, made.document),
  ]
  if (late.length > 0) made = make([...toConfirm, ...late])
  const files = [...bodies.files, ...made.files]
  const there = environment.existing([...made.files.keys()])
  if (there.length > 0) return { refused: phrase('usage-exists', { files: there.join(', ') }) }
  const counted = countsOf(text)
  const result: Imported = {
    id,
    language: code,
    title: title ?? id,
    files: files.map(([path]) => path),
    parties: bodies.parties.map((party) => party.id),
    partyNames: bodies.parties.map((party) => nameIn(party, code)),
    sections: allSections(plan).map((section) => ({
      id: section.id,
      number: section.heading?.number ?? null,
      title: section.title,
      nearest: reported(nearest.get(section.id) ?? null, choice.get(section.id) === 0),
    })),
    annexes: plan.annexes.length,
    ...counted,
    values: made.own.counts,
    toConfirm: [...toConfirm, ...late].map((one) => say(one, messages)),
  }
  const problems = sortProblems([...asked.problems, ...made.problems])
  return { writes: files.map(([path, file]) => textFile(path, file)), result, problems }
}

interface Made {
  readonly own: Drafted
  readonly files: ReadonlyMap<string, string>
  readonly document: Document | null
  readonly problems: readonly Problem[]
}

/** From the fullest on; before the first stands a clause of the library. */
const fullnesses: readonly Fullness[] = ['slots', 'marks', 'words']

function libraryOf(one: ProposedClause | undefined): FromLibrary | null {
  return one === undefined ? null : { clause: one.clause, with: one.with }
}

/** What is near is said to be the same only where the draft says the same with it. */
function reported(one: ProposedClause | null, isUsed: boolean): ProposedClause | null {
  return one === null || one.isSame === isUsed ? one : { ...one, isSame: false }
}

function aboutOf(one: ProposedClause | null, name: string): Sentence {
  const file = name.replace(/^.*[\\/]/, '')
  if (one === null) return phrase('import-about', { file })
  return phrase('import-about-near', { file, clause: one.clause, share: Math.round(one.likeness * 100) })
}

/** Sections that do not say what the file says, or whose clause has an error. */
function differing({ own, document, problems }: Made): string[] {
  const inError = problems.flatMap(({ severity, place }) => {
    if (severity !== 'error') return []
    return /\/([^/]+)\.md$/.exec(place.file)?.[1] ?? []
  })
  const known = [...own.said.keys()]
  const broken = known.filter((section) => inError.includes(section))
  if (document === null || broken.length > 0) return broken
  const said = saidBySections(document)
  return known.filter((section) => {
    const there = said.get(section)
    return there !== undefined && signsOf(there) !== signsOf(own.said.get(section) ?? '')
  })
}

/** Lines of the block to sign that belong to no party. */
function signersLeft(
  { signing }: ReturnType<typeof outlineOf>,
  parties: readonly PartyData[],
  code: string,
): Sentence[] {
  const names = parties.map((party) => nameIn(party, code).toLowerCase())
  const left = (signing?.signatories ?? []).flatMap(({ heading, name, title }) => {
    const isOfParty = names.some((one) => heading.toLowerCase().replace(/\s+/g, ' ').includes(one))
    return isOfParty ? [] : [[heading, name, title].filter((part) => part !== null && part !== '').join(', ')]
  })
  return left.length === 0 ? [] : [phrase('import-signatures-left', { lines: left })]
}

function headingsToConfirm(by: ReturnType<typeof outlineOf>['by']): Sentence[] {
  switch (by) {
    case 'numbers':
      return [phrase('import-headings-numbers', {})]
    case 'strong':
      return [phrase('import-headings-strong', {})]
    case 'nothing':
      return [phrase('import-headings-none', {})]
    case 'styles':
      return []
  }
}

function numbersToConfirm(plan: Plan, document: Document | null): Sentence[] {
  if (document === null) return []
  const labels = new Map(
    document.parts.flatMap(({ blocks }) => sectionsIn(blocks)).map(({ section }) => [section.id, section.label]),
  )
  const other = allSections(plan).filter(({ id, heading }) => {
    const number = heading?.number ?? null
    return number !== null && labels.has(id) && labels.get(id) !== number
  })
  return other.length === 0
    ? []
    : [phrase('import-numbers', { sections: other.map(({ heading, title }) => `${heading?.number ?? ''} ${title}`) })]
}

function countsOf({ blocks, notes }: TakenText): { readonly tables: number; readonly notes: number } {
  const tables = (list: readonly TakenBlock[]): number => list.filter(({ kind }) => kind === 'table').length
  return { tables: tables(blocks), notes: notes.size }
}

/** A title in which nothing stands for what is still to be filled in. */
function withoutLeftOvers(title: string, { languages }: Library): string {
  const found = openTextCheck(languages)({ file: '', text: title })
  return found.reduce((said, { values }) => said.replace(String(values['found']), '…'), title)
}

function freeId(stem: string, { agreementIds }: Library): string {
  const short = stem.slice(0, 60).replace(/-+$/, '') || 'agreement'
  let id = short
  for (let number = 2; agreementIds.includes(id); number += 1) id = `${short}-${number}`
  return id
}

function withFiles(content: Sources['content'], files: Iterable<readonly [string, string]>): Sources['content'] {
  return { ...content, files: new Map([...content.files, ...files]) }
}

interface WithBodies {
  readonly parties: readonly PartyData[]
  /** Files of parties with what was added to them. */
  readonly files: ReadonlyMap<string, string>
  readonly added: readonly string[]
}

/** The parties, those that the register lacks added to it; an agreement has one at least. */
function withBodies(
  sources: Sources,
  found: ReturnType<typeof partiesOf>['parties'],
  messages: MessageLanguage,
  library: Library,
  memory: Memory,
): WithBodies {
  const unknown = { name: tellIn(messages)('import-party-unknown'), number: null, country: 'SE', kind: 'other' }
  const files = new Map<string, string>()
  const ids: string[] = []
  const added: string[] = []
  let now = sources
  for (const party of found.length === 0 ? [unknown] : found) {
    if (isKnownBody(party)) {
      ids.push(party.id)
      continue
    }
    const { name, number, country, kind } = party
    if (withoutLeftOvers(name, library) !== name) continue
    const known = slug(name)
    if (readLibrary({ ...now, store: undefined }, memory).parties.has(known)) {
      ids.push(known)
      continue
    }
    const data = { name, short: name, country, kind }
    const numbered = number === null ? data : { ...data, number, numberAttested: 'derived' }
    const { value } = newBody(now, numbered)
    if (value === null) continue
    files.set(value.path, value.text)
    ids.push(value.id)
    added.push(name)
    now = { ...now, content: withFiles(now.content, [[value.path, value.text]]) }
  }
  const { parties } = readLibrary({ ...now, store: undefined }, memory)
  return { parties: ids.flatMap((id) => parties.get(id) ?? []), files, added }
}
