// Documents -> render jobs, and rendered files -> the entries of the manifest. Names of files are decided here.

import { sha256 } from '../../base/hash.js'
import type { Document } from '../../model/document.js'
import { signatureBlocksOf } from '../../model/walk.js'
import { slug } from '../../base/letters.js'
import { hasErrors, sortProblems, type Place, type Problem } from '../../base/problem.js'
import { twins } from '../../base/twins.js'
import type { Attachment } from '../../pdf/attachments.js'
import type { Conformance } from '../../pdf/metadata.js'
import { markCopy } from '../../document/running-text.js'
import type { ManifestEdition, ManifestFile, ManifestInstance } from './manifest.js'
import type { Format } from '../../base/formats.js'
import type { RenderJob, Rendered, RenderResult } from '../../render/render.js'
import { recipients, type Instance } from '../../document/instance.js'
import { termDates } from '../../document/schedule/dates.js'
import type { Sources } from '../../base/sources.js'
import type { Library } from '../../library/types.js'
import type { BuiltEdition, BuiltInstance } from '../documents/built.js'
import { dataOf, placedInData } from '../documents/data-places.js'
import type { ManifestDate } from '../../document/schedule/term-date.js'
import { annexNumbers, attachedName } from '../../library/annexes.js'

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
  return made.editions.map((edition) => ({
    key: editionKey(edition),
    document: edition.document,
    formats: wanted.formats,
    copies: wanted.copies ? copiesOf(made.instance, edition, library) : [],
    pdfa: wanted.pdfa,
    attachments: wanted.pdfa === '3a' ? attachmentsOf(made, edition, library) : [],
  }))
}

/** By which the result of an edition's job is found. */
export function editionKey({ document, languages }: BuiltEdition): string {
  return `${document.agreement}/${document.instance}/${languages.join('+')}`
}

/** What a PDF/A-3 carries: the data that its text was made from, and all dates. */
function attachmentsOf(made: BuiltInstance, { document }: BuiltEdition, library: Library): Attachment[] {
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
function copiesOf(instance: Instance, edition: BuiltEdition, library: Library): RenderJob['copies'] {
  const languages = edition.languages.flatMap((code) => library.languages.get(code) ?? [])
  if (edition.document.translation || languages.length === 0) return []
  const parties = recipients(instance)
  return parties.map((party, index) => ({
    number: index + 1,
    recipient: party.id,
    document: markCopy(edition.document, languages, index + 1, parties.length, party),
  }))
}

export interface NamedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The manifest entry of an instance and its files, from what its editions were rendered to. A file that several editions
 * list, as they do an annex, is there once; rule `output/twins` where they would have it otherwise.
 * @param means everything beside the Documents that the files depend on
 */
export function manifestInstance(
  made: BuiltInstance,
  results: ReadonlyMap<string, RenderResult>,
  term: readonly ManifestDate[],
  library: Library,
  environment: string,
): { entry: ManifestInstance; files: NamedFile[] } {
  const { instance } = made
  const { agreement } = instance
  const resultOf = (edition: BuiltEdition): RenderResult | undefined => results.get(editionKey(edition))
  const found = made.editions.flatMap((edition) =>
    placedInData(resultOf(edition)?.problems ?? [], edition.document, dataOf(instance), library),
  )
  const problems: Problem[] = sortProblems([...made.problems, ...found])
  const files = new Map<string, NamedFile>()
  const add = (file: NamedFile): void => void files.set(file.path, file)
  const editions = hasErrors(problems)
    ? []
    : made.editions.map((edition): ManifestEdition => {
        const { document, languages } = edition
        const signatures = document.translation ? [] : signatureBlocksOf(document)
        const listed = (resultOf(edition)?.files ?? []).map((file): ManifestFile => {
          const path = pathOf(edition, file, library)
          add({ path, bytes: file.bytes })
          return {
            path,
            format: file.format,
            copy: file.copy,
            recipient: file.recipient,
            bytes: file.bytes.length,
            sha256: sha256(file.bytes),
            pages: file.pages,
            signatures: signatures.map(({ party, field, name, title }) => ({ party, field, name, title })),
          }
        })
        for (const { path, bytes } of attachedFiles(edition, instance, library)) {
          add({ path, bytes })
          listed.push({
            path,
            format: 'annex',
            copy: null,
            recipient: null,
            bytes: bytes.length,
            sha256: sha256(bytes),
            pages: null,
            signatures: [],
          })
        }
        return {
          language: languages.join('+'),
          translation: document.translation,
          /* What a folder is called, and from where it is seen, is no part of what a document says. */
          inputs: sha256(
            JSON.stringify(document, (key, value: unknown) => (key === 'source' ? undefined : value)) + environment,
          ),
          files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)),
        }
      })
  const alike = twins(
    editions.flatMap(({ files }) => files),
    () => agreement.placeOf(['annexes']),
  )
  const entry: ManifestInstance = {
    agreement: agreement.id,
    version: agreement.data.version,
    instance: instance.id,
    date: agreement.data.date,
    parties: instance.signers.map((signer) => signer.party.id),
    term,
    editions: alike.length > 0 ? [] : editions,
    problems: sortProblems([...problems, ...alike]),
  }
  return { entry, files: alike.length > 0 ? [] : [...files.values()] }
}

/** Annexes of the kind `file`, to lie beside the agreement: byte for byte, as their printed hash says. */
function attachedFiles(edition: BuiltEdition, { agreement, id }: Instance, library: Library): NamedFile[] {
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

/** `AGREEMENT/INSTANCE/AGREEMENT-INSTANCE-LANG[-copy-NN].EXT`; a draft says so after the language. */
function pathOf(edition: BuiltEdition, file: Rendered, library: Library): string {
  const copy = file.copy === null ? '' : `-copy-${String(file.copy).padStart(2, '0')}`
  return `${stemOf(edition, library)}${copy}.${file.extension}`
}

function stemOf(edition: BuiltEdition, library: Library): string {
  const { agreement, instance } = edition.document
  return `${agreement}/${instance}/${editionStem(edition, library)}`
}

/** Name of an edition's files without folder and ending: `AGREEMENT-INSTANCE-LANG`. */
export function editionStem({ document, languages }: BuiltEdition, library: Library): string {
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
