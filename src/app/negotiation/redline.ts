// Any two of: a Word file, what was sent, a version that was issued, an agreement as it stands -> what differs, as a Word file with tracked
// changes, a page, and in words.

import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { hasErrors, sortProblems, type Problem } from '../../base/problem.js'
import type { MessageLanguage } from '../../base/sentence.js'
import type { Sources } from '../../base/sources.js'
import { readDocx } from '../../docx/read/read-docx.js'
import type { ReadDocx } from '../../docx/read/types.js'
import type { Sending } from '../../docx/sent/sending.js'
import type { Fonts } from '../../layout/fonts.js'
import { readLibrary } from '../../library/library.js'
import type { Library } from '../../library/types.js'
import type { Document } from '../../model/document.js'
import { compareUnits } from '../../redline/compare-units.js'
import { redlineDocx } from '../../redline/docx/redline-docx.js'
import { wholeToHast } from '../../redline/docx-redline-html.js'
import { sentBookmark, unitsOfDocx } from '../../redline/docx-units.js'
import { pageOf } from '../../redline/page.js'
import { plainChanges, type ReturnedChange } from '../../redline/returned.js'
import { findVersion } from '../../register/register.js'
import { readSent } from '../../register/sent.js'
import { lookOf } from '../../render/look.js'
import { renderSent } from '../../render/render-sent.js'
import { buildDocuments } from '../documents/build-documents.js'
import { unknownName } from '../request/names.js'
import type { Outcome, Refusal } from '../request/outcome.js'
import type { WordFile } from './compare.js'
import { sendingOf } from './send.js'

export interface RedlineAsked {
  /** The earlier and the later: `AGREEMENT`, `AGREEMENT@VERSION`, the id of what was sent, or a file. */
  readonly before: string | WordFile
  readonly after: string | WordFile
  /** The edition, where an agreement has several; null: its first. */
  readonly languages: readonly string[] | null
  /** The counterparty, of a series. */
  readonly party: string | null
}

export interface Redlined {
  readonly changes: readonly ReturnedChange[]
  /** The later text as a Word file in which every difference is tracked. */
  readonly docx: Uint8Array
  /** The later text as a page. */
  readonly html: string
}

/** Compares two. The result is null where one of them cannot be made or read. */
export async function redline(
  sources: Sources,
  asked: RedlineAsked,
  fonts: Fonts,
  language: MessageLanguage,
): Promise<Outcome<Redlined | null> | Refusal> {
  const library = readLibrary(sources)
  const before = await sideOf(asked.before, asked, library, fonts)
  if ('refused' in before) return before
  const after = await sideOf(asked.after, asked, library, fonts)
  if ('refused' in after) return after
  const problems: Problem[] = [...before.problems, ...after.problems]
  const nothing = (): Outcome<null> => ({ result: null, problems: sortProblems(problems) })
  if (before.value === null || after.value === null) return nothing()
  const [one, other] = [before.value, after.value]
  const read = [one, other].map(({ marked, name }) => {
    const { value, problems: found } = readDocx(marked, name)
    problems.push(...found)
    return value
  }) as [ReadDocx | null, ReadDocx | null]
  const [old, now] = read
  if (old === null || now === null) return nothing()
  const made = redlineDocx(
    { name: one.name, bytes: one.plain },
    { name: other.name, bytes: other.plain },
    { author: authorOf(now), date: now.properties.core['modified'] ?? null },
  )
  problems.push(...made.problems)
  if (made.value === null) return nothing()
  const result = {
    changes: plainChanges(old, now, () => null),
    docx: made.value,
    html: htmlOf(old, now, `${one.title} – ${other.title}`, language),
  }
  return { result, problems: sortProblems(problems) }
}

function authorOf({ properties: { core } }: ReadDocx): string {
  const named = [core['lastModifiedBy'], core['creator']].find((name) => name !== undefined && name !== '')
  return named ?? 'avtal'
}

function htmlOf(old: ReadDocx, now: ReadDocx, title: string, language: MessageLanguage): string {
  const tell = tellIn(language)
  const words = {
    inserted: tell('redline-inserted'),
    deleted: tell('redline-deleted'),
    moved: tell('redline-moved'),
  }
  const [before, after] = [old, now].map((one) => unitsOfDocx(one, 'after', sentBookmark)) as [
    ReturnType<typeof unitsOfDocx>,
    ReturnType<typeof unitsOfDocx>,
  ]
  return pageOf(title, language, wholeToHast(compareUnits(before, after, true), words), title)
}

interface Side {
  readonly name: string
  readonly title: string
  /** The file as a reader gets it. */
  readonly plain: Uint8Array
  /** The same with names for its places that tell where the other side has them. */
  readonly marked: Uint8Array
}

type Sided = { readonly value: Side | null; readonly problems: readonly Problem[] }

async function sideOf(
  named: string | WordFile,
  asked: RedlineAsked,
  library: Library,
  fonts: Fonts,
): Promise<Sided | Refusal> {
  if (typeof named !== 'string') {
    const { name, bytes } = named
    return { value: { name, title: name.replace(/^.*[\\/]/, ''), plain: bytes, marked: bytes }, problems: [] }
  }
  const sent = readSent(library.sources.content, named)
  if (hasErrors(sent.problems)) return { value: null, problems: sent.problems }
  const found: Found | Refusal =
    sent.value === null
      ? documentOf(named, asked, library)
      : { document: sent.value.document, title: named, problems: [] }
  if ('refused' in found) return found
  const look = lookOf(library)
  const { document, title, problems } = found
  if (document === null || look === null) return { value: null, problems: [...problems, ...sent.problems] }
  const environment = { ...look, fonts }
  const plain = await renderSent(document, null, environment)
  const marked = await renderSent(document, sameNames(library), environment)
  const all = [...problems, ...plain.problems]
  if (plain.bytes === null || marked.bytes === null) return { value: null, problems: all }
  return { value: { name: named, title, plain: plain.bytes, marked: marked.bytes }, problems: all }
}

/** Places of the same id have the same name in both. */
function sameNames(library: Library): Sending {
  return sendingOf('', library)
}

interface Found {
  /** Null with an error. */
  readonly document: Document | null
  readonly title: string
  readonly problems: readonly Problem[]
}

/** `AGREEMENT@VERSION` as it was issued; `AGREEMENT` as it stands. */
function documentOf(named: string, { languages, party }: RedlineAsked, library: Library): Found | Refusal {
  const at = named.indexOf('@')
  const [id, version] = at < 0 ? [named, null] : [named.slice(0, at), named.slice(at + 1)]
  const editions = languages === null ? null : [languages]
  const refused = unknownName(library, { agreements: [id], editions, parties: party === null ? null : [party] })
  if (refused !== null) return refused
  if (version === null) {
    const made = buildDocuments(library.sources, { agreements: [id], editions, parties: null })
    const own = made.instances.filter(
      ({ instance }) => party === null || instance.id === party || instance.counterparty === null,
    )
    if (own.length > 1) return { refused: phrase('usage-redline-party', { agreement: id, count: own.length }) }
    const [edition] = own[0]?.editions ?? []
    const problems = made.problems.filter(({ severity }) => severity === 'error')
    return { document: problems.length > 0 ? null : (edition?.document ?? null), title: id, problems }
  }
  const found = findVersion(library.register, id, version)
  const stored = (found?.frozen?.documents ?? []).filter(
    (one) =>
      (party === null || one.instance === party || one.instance === 'all') &&
      (languages === null || one.languages.join() === languages.join()),
  )
  if (found === null || stored.length === 0)
    return { refused: phrase('usage-redline-version', { agreement: id, version }) }
  const instances = new Set(stored.map(({ instance }) => instance))
  if (instances.size > 1) return { refused: phrase('usage-redline-party', { agreement: id, count: instances.size }) }
  return {
    document: stored[0]?.document ?? null,
    title: named,
    problems: found.problems.filter(({ severity }) => severity === 'error'),
  }
}
