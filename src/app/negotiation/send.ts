// An agreement and a recipient -> the Word file that goes to the other side, one for each edition, and the records of exactly what was sent.

import { sha256 } from '../../base/hash.js'
import { hasErrors, problem, sortProblems, type Problem } from '../../base/problem.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sources } from '../../base/sources.js'
import { bookmarksOf } from '../../docx/targets.js'
import type { Sending } from '../../docx/sent/sending.js'
import type { Fonts } from '../../layout/fonts.js'
import { clauseEntries, sectionId } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'
import type { Document, IsoDate } from '../../model/document.js'
import { withoutPlaces } from '../../model/map.js'
import { sectionsIn } from '../../model/walk.js'
import { sendIdOf, sentPath, sentPaths, sentText, type Sent } from '../../register/sent.js'
import { lookOf } from '../../render/look.js'
import { renderSent } from '../../render/render-sent.js'
import { allProblems } from '../documents/all-problems.js'
import { buildDocuments } from '../documents/build-documents.js'
import type { Selection } from '../documents/built.js'
import { partyOfNone, unknownName } from '../request/names.js'
import { textFile, type Refusal, type WritingOutcome } from '../request/outcome.js'

export interface SendAsked {
  readonly agreement: string
  /** Whom it goes to: the id of a party, or any words. */
  readonly recipient: string
  readonly editions: Selection['editions']
  /** Counterparties of a series; null: the recipient, where it is one. */
  readonly parties: Selection['parties']
}

export interface SendEnvironment {
  /** The day on which it is sent. */
  readonly today: IsoDate
  readonly fonts: Fonts
}

/** A Word file, with what is remembered of it. */
export interface SentFile {
  readonly sent: Sent
  readonly bytes: Uint8Array
}

/** What would be sent, and every problem. With an error nothing is. */
export interface Prepared {
  readonly files: readonly SentFile[]
  readonly problems: readonly Problem[]
}

/** Makes the Word files. */
export async function prepareSending(
  sources: Sources,
  asked: SendAsked,
  { today, fonts }: SendEnvironment,
): Promise<Prepared | Refusal> {
  const made = documentsToSend(sources, asked)
  if ('refused' in made) return made
  const { library, agreement, documents } = made
  const look = lookOf(library)
  const found = [...made.problems(fonts), ...(agreement === null ? [] : unfit(agreement))]
  if (hasErrors(found) || look === null || agreement === null) return { files: [], problems: sortProblems(found) }
  const files: SentFile[] = []
  for (const document of documents) {
    const sent = recordOf(document, asked.recipient, today, agreement, sources)
    const rendered = await renderSent(document, sendingOf(sent.id, library), { ...look, fonts })
    found.push(...rendered.problems)
    if (rendered.bytes === null) continue
    const file = { name: sent.file.name, sha256: sha256(rendered.bytes) }
    files.push({ sent: { ...sent, file }, bytes: rendered.bytes })
  }
  return hasErrors(found) ? { files: [], problems: sortProblems(found) } : { files, problems: sortProblems(found) }
}

/**
 * Records what has been made, as long as it is what would be sent now; null where something has changed meanwhile, and it is to be made
 * again.
 */
export function recordSending(
  sources: Sources,
  asked: SendAsked,
  { files, problems }: Prepared,
  today: IsoDate,
): WritingOutcome<readonly SentFile[] | null> | Refusal {
  if (files.length === 0) return { writes: [], result: [], problems }
  const made = documentsToSend(sources, asked)
  if ('refused' in made) return made
  const { agreement, documents } = made
  const now =
    agreement === null
      ? []
      : documents.map((document) => recordOf(document, asked.recipient, today, agreement, sources).id)
  if (now.join() !== files.map(({ sent }) => sent.id).join()) return { writes: [], result: null, problems: [] }
  const writes = files.map(({ sent }) => textFile(sentPath(sent.agreement, sent.version, sent.id), sentText(sent)))
  return { writes, result: files, problems }
}

/** How the Word file of a record is marked. */
export function sendingOf(id: string, { languages }: Pick<Library, 'languages'>): Sending {
  const titles = [...languages].flatMap(([code, { computedValue }]) =>
    computedValue === undefined ? [] : [[code, computedValue] as const],
  )
  return { id, valueTitles: Object.fromEntries(titles) }
}

interface ToSend {
  readonly library: Library
  /** Null for one that cannot be read, of which the problems tell. */
  readonly agreement: Agreement | null
  readonly documents: readonly Document[]
  readonly problems: (fonts: Fonts) => Problem[]
}

function documentsToSend(
  sources: Sources,
  { agreement: id, recipient, editions, parties }: SendAsked,
): ToSend | Refusal {
  const made = buildDocuments(sources, { agreements: [id], editions, parties: null })
  const { library } = made
  const refused = unknownName(library, { agreements: [id], editions, parties })
  if (refused !== null) return refused
  const counterparty = made.instances.some(({ instance }) => instance.counterparty?.id === recipient)
  const chosen = parties ?? (counterparty ? [recipient] : null)
  const none = partyOfNone(chosen, made)
  if (none !== null) return none
  const instances = made.instances.filter(
    ({ instance }) => chosen === null || instance.counterparty === null || chosen.includes(instance.id),
  )
  const agreement = library.agreements.get(id) ?? null
  if (instances.length > 1)
    return { refused: phrase('usage-send-instance', { agreement: id, count: instances.length }) }
  return {
    library,
    agreement,
    documents: instances.flatMap((instance) => instance.editions.map(({ document }) => withoutPlaces(document))),
    problems: (fonts) => allProblems({ ...made, instances }, fonts),
  }
}

/** What is remembered, but for the hash of the file, which is made with the id. */
function recordOf(
  document: Document,
  recipient: string,
  date: IsoDate,
  agreement: Agreement,
  { content }: Sources,
): Sent {
  const { version, instance, languages } = document
  const paths = sentPaths(content)
  const taken = new Set(paths.map((path) => path.replace(/^.*\/|\.json$/g, '')))
  const own = paths.filter((path) => path.startsWith(`register/${agreement.id}/${version}/`))
  let round = own.length
  while (taken.has(sendIdOf({ date, recipient, document }, round))) round += 1
  const id = sendIdOf({ date, recipient, document }, round)
  const clauses = clausesOf(document, agreement)
  return {
    sent: 1,
    id,
    recipient,
    date,
    agreement: agreement.id,
    version,
    instance,
    languages: [...languages],
    file: { name: `${agreement.id}-${instance}-${languages.join('-')}-${id}.docx`, sha256: '' },
    bookmarks: [...bookmarksOf(document, { id, valueTitles: {} })].map(([name, place]) => {
      const clause = clauses.get(place)
      return clause === undefined ? { name, place } : { name, place, clause }
    }),
    document,
  }
}

/** The clause that each section came from, by the id of the section; of one within a clause, that of the section around it. */
function clausesOf(document: Document, { data }: Agreement): ReadonlyMap<string, string> {
  const entries = new Map(
    clauseEntries(data).flatMap(({ entry }) =>
      entry.clause === undefined ? [] : [[sectionId(entry), entry.clause] as const],
    ),
  )
  const found = new Map<string, string>()
  let last: string | undefined
  for (const { section } of document.parts.flatMap(({ blocks }) => sectionsIn(blocks))) {
    /* Sections of the other side of two languages have ids of their own: `costs.nb`. */
    last = entries.get(section.id) ?? entries.get(section.id.replace(/\.[a-z]+$/, '')) ?? last
    if (last !== undefined) found.set(section.id, last)
  }
  return found
}

/** The version names a folder of the register: rule `register/version`. */
function unfit({ data, placeOf }: Agreement): Problem[] {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(data.version)
    ? []
    : [problem('register/version', { version: data.version }, placeOf(['version']))]
}
