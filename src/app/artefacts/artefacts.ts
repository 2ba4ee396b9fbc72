// Documents -> render jobs, and the names of the files that they come out as.

import type { Document } from '../../model/document.js'
import { slug } from '../../base/letters.js'
import { hasErrors, type Place } from '../../base/problem.js'
import type { Attachment } from '../../pdf/attachments.js'
import type { Conformance } from '../../pdf/metadata.js'
import { markCopy } from '../../document/running-text.js'
import { formats, type Format } from '../../base/formats.js'
import type { RenderJob, Rendered } from '../../render/render.js'
import { recipients, type Instance } from '../../document/instance.js'
import { termDates } from '../../document/schedule/dates.js'
import type { Sources } from '../../base/sources.js'
import type { Library } from '../../library/types.js'
import type { BuiltEdition, BuiltInstance } from '../documents/built.js'
import { annexNumbers, attachedName } from '../../library/annexes.js'
import type { WrittenFile } from '../request/outcome.js'

/** A Document with the languages that it is asked for in. */
export type Edition = Pick<BuiltEdition, 'languages' | 'document'>

/** What is to be rendered of each edition. */
export interface Wanted {
  readonly formats: readonly Format[]
  /** A marked copy for each recipient, too. */
  readonly copies: boolean
  readonly pdfa: Conformance
}

/** The jobs of an instance; none when it has an error. */
export function renderJobs(made: BuiltInstance, library: Library, wanted: Wanted): RenderJob[] {
  if (hasErrors(made.problems)) return []
  return made.editions.map((edition) => renderJob(made, edition, library, wanted))
}

/** The job of an edition. */
export function renderJob(
  made: BuiltInstance,
  { languages, document }: Edition,
  library: Library,
  { formats, copies, pdfa }: Wanted,
): RenderJob {
  return {
    key: editionKey({ languages, document }),
    document,
    formats,
    copies: copies ? copiesOf(made.instance, languages, document, library) : [],
    pdfa,
    attachments: pdfa === '3a' ? attachmentsOf(made, document, library) : [],
  }
}

/** By which the result of an edition's job is found. */
export function editionKey({ document, languages }: Edition): string {
  return `${document.agreement}/${document.instance}/${languages.join('+')}`
}

/** What a PDF/A-3 carries: the data that its text was made from, and all dates. */
function attachmentsOf(made: BuiltInstance, document: Document, library: Library): Attachment[] {
  const json = (
    name: string,
    value: unknown,
    description: string,
    relationship: Attachment['relationship'],
  ): Attachment => ({
    name,
    mimeType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
    description,
    relationship,
  })
  return [
    json(
      'document.json',
      withPlainPlaces(document, library.sources),
      'The agreement as data: every text, number, reference and value',
      'Source',
    ),
    json('schedule.json', termDates(made, library), 'Every date of the agreement with its rule', 'Data'),
  ]
}

/** A marked document for each recipient; a translation has no copies, nor has an electronic original. */
function copiesOf(
  instance: Instance,
  codes: readonly string[],
  document: Document,
  library: Library,
): RenderJob['copies'] {
  const languages = codes.flatMap((code) => library.languages.get(code) ?? [])
  if (document.translation || languages.length === 0) return []
  const parties = recipients(instance)
  return parties.map((party, index) => ({
    number: index + 1,
    recipient: party.id,
    document: markCopy(document, languages, index + 1, parties.length, party),
  }))
}

/** A file that an edition is rendered to. */
export type NamedFile = Pick<Rendered, 'format' | 'copy' | 'recipient'> & { readonly path: string }

/** The files of a job, whose names begin alike. */
export function filesOf({ formats: wanted, copies }: RenderJob, stem: string): NamedFile[] {
  return wanted.flatMap((format) => {
    const { extension, copies: isCopied } = formats[format]
    const marked = isCopied ? copies.map(({ number: copy, recipient }) => ({ copy, recipient })) : []
    return [{ copy: null, recipient: null }, ...marked].map(({ copy, recipient }) => ({
      format,
      copy,
      recipient,
      path: pathOf(stem, { copy, extension }),
    }))
  })
}

/** `AGREEMENT/INSTANCE/AGREEMENT-INSTANCE-LANG[-copy-NN].EXT`; a draft says so after the language. */
export function pathOf(stem: string, { copy, extension }: Pick<Rendered, 'copy' | 'extension'>): string {
  return `${stem}${copy === null ? '' : `-copy-${String(copy).padStart(2, '0')}`}.${extension}`
}

/** What the paths of an edition's files begin with. */
export function stemOf(edition: Edition, library: Library): string {
  const { agreement, instance } = edition.document
  return `${agreement}/${instance}/${editionStem(edition, library)}`
}

/** Annexes of the kind `file`, to lie beside the agreement: byte for byte, as their printed hash says. */
export function attachedFiles(
  edition: Pick<BuiltEdition, 'languages'>,
  { agreement, id }: Instance,
  library: Library,
): WrittenFile[] {
  const language = library.languages.get(edition.languages[0] ?? '')
  if (language === undefined) return []
  const annexes = agreement.data.annexes ?? []
  const numbers = annexNumbers(annexes)
  return annexes.flatMap((annex) => {
    const bytes = library.sources.content.attachments.get(annex.file ?? '')
    if (annex.content !== 'file' || bytes === undefined) return []
    return [{ path: `${agreement.id}/${id}/${attachedName(annex, numbers.get(annex.id) ?? 0, language)}`, bytes }]
  })
}

/** Name of an edition's files without folder and ending: `AGREEMENT-INSTANCE-LANG`. */
export function editionStem({ document, languages }: Edition, library: Library): string {
  const language = library.languages.get(languages[0] ?? '')
  const mark = document.draft ? `-${slug(language?.words.draft ?? 'draft')}` : ''
  return `${document.agreement}-${document.instance}-${languages.join('-')}${mark}`
}

/** The Document with places of file, line and column only, in folders that are called the same wherever they lie. */
function withPlainPlaces(document: Document, { content, templates }: Sources): unknown {
  const named = (file: string): string => {
    if (file.startsWith(`${content.root}/`)) return `content${file.slice(content.root.length)}`
    return file.startsWith(`${templates.root}/`) ? `templates${file.slice(templates.root.length)}` : file
  }
  const plain = (name: string, value: unknown): unknown => {
    if (name !== 'source' || value === null) return value
    const { file, line, column } = value as Place
    return { file: named(file), line, column }
  }
  return JSON.parse(JSON.stringify(document, plain)) as unknown
}
