// What has happened to a version -> the new texts of the files in which the register keeps it, or problems, entry by entry. What people
// have typed there stays.

import { isDeepStrictEqual } from 'node:util'
import { isMap, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml'
import type { CopyData, DecisionData, DoneData, SignatureData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { grouped } from '../base/lists.js'
import { hasErrors, placeIn, problem, type Place, type Problem } from '../base/problem.js'
import { checkRecords } from './check-records.js'
import { copyKey, isSentAgain } from './copies.js'
import { onlyInstance, personOf, signersOf, type Signatory, type Signers } from './signers.js'
import type { RegisterVersion } from './types.js'

export interface SignatureToRecord {
  readonly party: string
  readonly date: IsoDate
  /** Empty: the one that the party signs. */
  readonly instances: readonly string[]
  readonly name: string | undefined
  readonly title: string | undefined
  readonly place: string | undefined
  /** Why it counts although whoever signed had no mandate, or the decision was not final; undefined where nothing is waived. */
  readonly waived: string | undefined
}

/** One thing that has happened, or several that were told together: a signature, and the copy that came back with it. */
export interface Entry {
  readonly signature?: SignatureToRecord | undefined
  /** A copy that is on record gets the days that it has not yet. */
  readonly copy?: CopyData | undefined
  readonly decision?: DecisionData | undefined
  readonly done?: DoneData | undefined
}

/** Files of a version in which what has happened is kept. */
export const recordFiles = ['signatures.yaml', 'decisions.yaml', 'done.yaml'] as const
export type RecordFile = (typeof recordFiles)[number]

/** What is read and written of a version's files; by name, '' for one that is not there. */
export type RecordTexts = Readonly<Record<RecordFile, string>>

export interface Recorded {
  /** The files that change; none with an error. */
  readonly texts: Readonly<Partial<Record<RecordFile, string>>>
  /** The version with what is recorded; as it was with an error. */
  readonly version: RegisterVersion
  /** The version with what was to be recorded, right or wrong. */
  readonly tried: RegisterVersion
  /** The records of signatures that each entry was to give, in their order. */
  readonly signed: readonly (readonly SignatureData[])[]
  /** What is wrong with each entry, in their order. */
  readonly problems: readonly (readonly Problem[])[]
}

/**
 * Adds what has happened, all of it or nothing. Rules `register/future`, `register/signatory` where several sign for a party and it is not
 * said who has, `register/copy#known` for a day that is on record otherwise, `register/decision#known` and `register/deadline#known` for what is on record word for word, and those of records; what is wrong with the records before
 * has been reported.
 * @param texts of the files as they are
 * @param fileOf a file as problems name it
 */
export function recordEntries(
  version: RegisterVersion,
  entries: readonly Entry[],
  texts: RecordTexts,
  today: IsoDate,
  fileOf: (name: RecordFile) => string,
): Recorded {
  const who = whoSigns(signersOf(version))
  const places = new Map<RecordFile, Place[]>(
    recordFiles.map((name) => [name, entries.map(() => placeIn(fileOf(name), 1, 1, { agreement: version.agreement }))]),
  )
  const at = (name: RecordFile, index: number): Place => places.get(name)?.[index] ?? placeIn(fileOf(name))
  const problems = entries.map((): Problem[] => [])
  const added = {
    signatures: entries.flatMap(({ signature }, entry) =>
      signature === undefined ? [] : signaturesOf(signature, who).map((record) => ({ entry, record })),
    ),
    decisions: entries.flatMap(({ decision: record }, entry) => (record === undefined ? [] : [{ entry, record }])),
    done: entries.flatMap(({ done: record }, entry) => (record === undefined ? [] : [{ entry, record }])),
  }
  const copies = withCopies(version, entries, (index, found) => problems[index]?.push(found(at(recordFiles[0], index))))
  const next: RegisterVersion = {
    ...version,
    signatures: [...version.signatures, ...added.signatures.map(({ record }) => record)],
    decisions: [...version.decisions, ...added.decisions.map(({ record }) => record)],
    done: [...version.done, ...added.done.map(({ record }) => record)],
    copies: copies.map(({ record }) => record),
  }
  const known = placeIn(version.folder)
  const entryOf = new Map<Place, number>()
  for (const own of places.values()) for (const [index, place] of own.entries()) entryOf.set(place, index)
  const placed =
    (name: RecordFile, before: number, list: readonly { readonly entry: number }[]) =>
    (index: number): Place =>
      index < before ? known : at(name, list[index - before]?.entry ?? -1)
  const unclear = entries.map(({ signature }) => (signature === undefined ? null : unclearOf(signature, who)))
  const found = checkRecords(next, {
    signature: placed('signatures.yaml', version.signatures.length, added.signatures),
    decision: placed('decisions.yaml', version.decisions.length, added.decisions),
    done: placed('done.yaml', version.done.length, added.done),
    copy: (index) => {
      const entry = copies[index]?.entry ?? null
      return entry === null ? known : at('signatures.yaml', entry)
    },
  })
  /* What is told once more, word for word, as by who is not sure that it was recorded. */
  const isKnown = entries.map(({ decision, done }) => ({
    decision: decision !== undefined && version.decisions.some((one) => isDeepStrictEqual(one, decision)),
    done: done !== undefined && version.done.some((one) => isDeepStrictEqual(one, done)),
  }))
  for (const one of found) {
    const index = entryOf.get(one.place)
    if (index === undefined) continue
    if (isKnown[index]?.decision === true && one.entry === 'register/decision#twice') continue
    if (isKnown[index]?.done === true && one.entry === 'register/deadline#twice') continue
    if (unclear[index] === null || !one.entry.startsWith('register/signatory')) problems[index]?.push(one)
  }
  for (const [index, { signature, copy, decision, done }] of entries.entries()) {
    const own = problems[index] ?? []
    const late = (name: RecordFile, date: string | undefined): void => {
      if (date !== undefined && date > today) own.push(problem('register/future', { date, today }, at(name, index)))
    }
    late('signatures.yaml', signature?.date)
    for (const date of [copy?.out, copy?.returned, copy?.lost, ...(copy?.reminded ?? [])]) late('signatures.yaml', date)
    late('decisions.yaml', decision?.date)
    const again = isKnown[index]
    if (decision !== undefined && again?.decision === true) {
      const { party, date } = decision
      own.push(problem('register/decision#known', { party, date }, at('decisions.yaml', index)))
    }
    if (done !== undefined && again?.done === true) {
      const { deadline, date } = done
      own.push(problem('register/deadline#known', { deadline, date }, at('done.yaml', index)))
    }
    /* The last day itself may lie ahead when it is recorded. */
    if (done?.deadline !== 'end') late('done.yaml', done?.date)
    const blank = (name: RecordFile, ...said: (string | undefined)[]): void => {
      if (said.some((text) => text?.trim() === '')) own.push(problem('placeholder/blank', {}, at(name, index)))
    }
    blank('signatures.yaml', signature?.name, signature?.title, signature?.place, signature?.waived)
    blank('decisions.yaml', decision?.body, decision?.section, decision?.delegation)
    blank('done.yaml', done?.remark)
    const several = unclear[index] ?? null
    if (signature !== undefined && several !== null) {
      const values = { party: signature.party, count: several.length }
      own.push(problem('register/signatory#unnamed', values, at('signatures.yaml', index)))
    }
  }
  const signed = entries.map((_, index) =>
    added.signatures.flatMap(({ entry, record }) => (entry === index ? [record] : [])),
  )
  if (problems.some(hasErrors)) return { texts: {}, version, tried: next, signed, problems }
  return { texts: textsWith(texts, entries, added), version: next, tried: next, signed, problems }
}

/** A record for each instance that was signed. */
function signaturesOf(signature: SignatureToRecord, who: WhoSigns): SignatureData[] {
  const { party, date, name, title, place, waived } = signature
  return instancesIn(signature, who).map((instance): SignatureData => ({
    ...(instance === onlyInstance ? {} : { instance }),
    party,
    date,
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    ...(waived === undefined ? {} : { waived }),
  }))
}

/** Who sign for the party of a signature, where they are several and it does not say who of them has; null where it is clear. */
function unclearOf(signature: SignatureToRecord, who: WhoSigns): readonly Signatory[] | null {
  const all = instancesIn(signature, who).flatMap((instance) => {
    const signatories = who.signatories.get(`${instance} ${signature.party}`)
    return signatories === undefined ? [] : [signatories]
  })
  return all.find((own) => own.length > 1 && !saysWho(signature, own)) ?? null
}

/** The copies with what is told of them, each with the entry that told it; null for what was on record. */
function withCopies(
  { copies }: RegisterVersion,
  entries: readonly Entry[],
  tell: (entry: number, found: (place: Place) => Problem) => void,
): { readonly entry: number | null; readonly record: CopyData }[] {
  const all = copies.map((record): { entry: number | null; record: CopyData } => ({ entry: null, record }))
  /* Of a copy that was sent more than once the last time counts. */
  const index = new Map(all.map((one, place) => [copyKey(one.record), place]))
  for (const [entry, { copy }] of entries.entries()) {
    if (copy === undefined) continue
    const place = index.get(copyKey(copy))
    const before = place === undefined ? undefined : all[place]?.record
    if (place === undefined || before === undefined || isSentAgain(copy, before)) {
      index.set(copyKey(copy), all.length)
      all.push({ entry, record: copy })
      continue
    }
    const { number } = copy
    const differs = (['out', 'returned'] as const).find(
      (key) => copy[key] !== undefined && before[key] !== undefined && copy[key] !== before[key],
    )
    if (differs !== undefined)
      tell(entry, (at) => problem('register/copy#known', { number, date: before[differs] ?? '' }, at))
    all[place] = { entry, record: { ...before, ...copy } }
  }
  return all
}

function textsWith(
  texts: RecordTexts,
  entries: readonly Entry[],
  added: {
    readonly signatures: readonly { readonly record: SignatureData }[]
    readonly decisions: readonly { readonly record: DecisionData }[]
    readonly done: readonly { readonly record: DoneData }[]
  },
): Recorded['texts'] {
  const copies = entries.flatMap(({ copy }) => (copy === undefined ? [] : [copy]))
  const inSignatures = added.signatures.length + copies.length > 0
  const lists = [
    ['decisions.yaml', added.decisions],
    ['done.yaml', added.done],
  ] as const
  return {
    ...(inSignatures
      ? {
          'signatures.yaml': changed(texts['signatures.yaml'], (document) => {
            const signatures = added.signatures.map(({ record }) => record)
            if (signatures.length > 0) append(document, listUnder(document, 'signatures'), signatures)
            if (copies.length > 0) putCopies(document, listUnder(document, 'copies'), copies)
          }),
        }
      : {}),
    ...Object.fromEntries(
      lists.flatMap(([name, list]) => {
        const records = list.map(({ record }) => record)
        const put = (document: Document): void => append(document, topList(document), records)
        return records.length === 0 ? [] : [[name, changed(texts[name], put)]]
      }),
    ),
  }
}

function changed(before: string, change: (document: Document) => void): string {
  const document: Document = parseDocument(before)
  change(document)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function listUnder(document: Document, key: string): YAMLSeq {
  const list = document.get(key)
  if (isSeq(list)) return list
  const made = document.createNode([])
  document.set(key, made)
  return made
}

function topList(document: Document): YAMLSeq {
  if (isSeq(document.contents)) return document.contents
  const made = document.createNode([])
  document.contents = made
  return made
}

function append(document: Document, list: YAMLSeq, records: readonly object[]): void {
  if (list.items.length === 0) list.flow = false
  for (const one of records) list.add(document.createNode(one, { flow: true }))
}

function putCopies(document: Document, list: YAMLSeq, copies: readonly CopyData[]): void {
  const known = new Map(
    list.items.flatMap((item) => (isMap(item) ? [[copyKey(item.toJSON() as CopyData), item] as const] : [])),
  )
  for (const copy of copies) {
    const before: YAMLMap | undefined = known.get(copyKey(copy))
    if (before === undefined || isSentAgain(copy, before.toJSON() as CopyData)) {
      append(document, list, [copy])
      const made = list.items.at(-1)
      if (isMap(made)) known.set(copyKey(copy), made)
    } else
      for (const [key, value] of Object.entries(copy))
        if (key !== 'instance' && key !== 'number') before.set(key, document.createNode(value, { flow: true }))
  }
}

interface WhoSigns {
  /** The instances that a party signs, by its id. */
  readonly instances: ReadonlyMap<string, readonly string[]>
  /** By instance and party. */
  readonly signatories: ReadonlyMap<string, readonly Signatory[]>
  readonly first: string
}

function whoSigns(signers: Signers): WhoSigns {
  const each = [...signers].flatMap(([instance, all]) => all.map((signer) => ({ instance, ...signer })))
  return {
    instances: new Map(
      [...grouped(each, ({ party }) => party)].map(([party, own]) => [party, own.map(({ instance }) => instance)]),
    ),
    signatories: new Map(each.map(({ instance, party, signatories }) => [`${instance} ${party}`, signatories])),
    first: [...signers.keys()][0] ?? onlyInstance,
  }
}

/** Those that are named, or the one that the party signs: the only one, or its own in a series. With several, none. */
function instancesIn({ instances, party }: SignatureToRecord, who: WhoSigns): readonly string[] {
  if (instances.length > 0) return instances
  const own = who.instances.get(party) ?? [who.first]
  return own.length === 1 ? own : [onlyInstance]
}

/** True where it is clear which of several has signed: by name and title, or by a name that the agreement has once. */
function saysWho({ name, title }: SignatureToRecord, signatories: readonly Signatory[]): boolean {
  if (name === undefined) return false
  const own = personOf({ name }, signatories)
  return title !== undefined || signatories.filter((one) => personOf(one, signatories) === own).length === 1
}
