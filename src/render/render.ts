// A Document -> the files of its edition: the unmarked file in each format, and a marked copy for each recipient.

import { layout, type Layout } from '../layout/layout.js'
import type { Document } from '../model/document.js'
import type { Attachment } from '../pdf/attachments.js'
import type { Conformance } from '../pdf/metadata.js'
import type { Format } from '../base/formats.js'
import { limits, pastLimit } from '../base/limits.js'
import { hasErrors, placeIn, type Problem } from '../base/problem.js'
import { formatTable, type FormatTable, type Look, type Original, type RenderEnvironment } from './formats.js'

/** One edition to be rendered; a plain value, so that it can be handed to a worker thread. */
export interface RenderJob<Id extends string = Format> {
  /** By which its result is found; jobs with the same key ask for the same. */
  readonly key: string
  readonly document: Document
  readonly formats: readonly Id[]
  /** The same document marked for each recipient. */
  readonly copies: readonly { readonly number: number; readonly recipient: string; readonly document: Document }[]
  readonly pdfa: Conformance
  /** Files inside the PDF; only a PDF/A-3 holds them. */
  readonly attachments: readonly Attachment[]
}

export interface Rendered<Id extends string = Format> {
  readonly format: Id
  /** Ending of its name. */
  readonly extension: string
  readonly copy: number | null
  readonly recipient: string | null
  readonly bytes: Uint8Array
  readonly pages: number | null
}

export interface RenderResult<Id extends string = Format> {
  /** That of the job. */
  readonly key: string
  readonly files: readonly Rendered<Id>[]
  /** A character that no font has, and the like, where pages are laid out. With an error there are no files. */
  readonly problems: readonly Problem[]
}

/**
 * Renders jobs in a look: a result for each, in their order. A job is asked for when there is room for it, so that of however many no
 * more than a few are held at a time.
 * @param total how many jobs there are, at most
 */
export type Render = (jobs: Iterable<RenderJob>, look: Look, total: number) => AsyncIterable<RenderResult>

/** The results of jobs by their keys; each job is rendered once. Without a theme, which is reported elsewhere, there are none. */
export async function renderByKey(
  jobs: readonly RenderJob[],
  look: Look | null,
  render: Render,
): Promise<ReadonlyMap<string, RenderResult>> {
  const once = [...new Map(jobs.map((job) => [job.key, job])).values()]
  const results = new Map<string, RenderResult>()
  if (look === null) return results
  for await (const result of render(once, look, once.length)) results.set(result.key, result)
  return results
}

/** Renders one edition in all its formats and copies. */
export function renderEdition(job: RenderJob, environment: RenderEnvironment): Promise<RenderResult> {
  return renderWith(formatTable, job, environment)
}

/** The same with the formats of another table. */
export async function renderWith<Id extends string>(
  table: FormatTable<Id>,
  { key, ...job }: RenderJob<Id>,
  environment: RenderEnvironment,
): Promise<RenderResult<Id>> {
  const { theme, fonts, typesetting } = environment
  const layOut = (document: Document): Layout => layout(document, theme, fonts, typesetting)
  const needsPages = job.formats.some((format) => table[format].needsPages(job.document))
  const pages = needsPages ? layOut(job.document) : null
  const problems = pages === null ? [] : [...pages.problems, ...tooManyPages(job.document, pages.pages.length)]
  if (hasErrors(problems)) return { key, files: [], problems }
  const files: Rendered<Id>[] = []
  const make = async (format: Id, original: Original, marks: Pick<Rendered, 'copy' | 'recipient'>): Promise<void> => {
    const { extension, make: made } = table[format]
    files.push({ format, extension, ...marks, ...(await made(original, environment)) })
  }
  const pageOf = pages?.pageOf ?? {}
  const original = { ...job, pageOf, laidOut: () => pages ?? layOut(job.document) }
  for (const format of job.formats) await make(format, original, { copy: null, recipient: null })
  for (const { number, recipient, document } of job.copies)
    for (const format of job.formats.filter((format) => table[format].copies)) {
      const copy = { ...original, document, laidOut: () => layOut(document) }
      await make(format, copy, { copy: number, recipient })
    }
  return { key, files, problems }
}

/** Limit `pages`. */
export function tooManyPages({ agreement, languages }: Document, pages: number): Problem[] {
  if (pages <= limits.pages.most) return []
  return [pastLimit('pages', placeIn(agreement, 1, 1, { agreement, language: languages[0] ?? '' }))]
}
