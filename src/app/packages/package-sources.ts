// What one agreement came from: the files of content and templates that a package encloses, and back again. Enough to
// make every file of the package anew, and no more: other agreements, and parties that it does not name, stay outside.

import { isMap, parseDocument, stringify } from 'yaml'
import type { SourceFile } from '../../archive/package/instance.js'
import type { PartyData } from '../../data/party.js'
import { sha256 } from '../../base/hash.js'
import { findVersion } from '../../register/register.js'
import { clauseEntries } from '../../library/entries.js'
import type { Instance } from '../../document/instance.js'
import {
  agreementFiles,
  isContentText,
  isTemplateText,
  shownPath,
  type FileSet,
  type Sources,
} from '../../base/sources.js'
import type { Library } from '../../library/types.js'

/** The files that an instance came from, those of the register included where its version has been issued. */
export function enclosedSources(instance: Instance, library: Library, archivist: PartyData): SourceFile[] {
  const { content, templates } = library.sources
  const { agreement } = instance
  const data = [agreement.data, library.agreements.get(agreement.id)?.data ?? agreement.data]
  const clauses = new Set(data.flatMap(clauseEntries).flatMap(({ entry }) => entry.clause ?? []))
  const annexes = new Set(data.flatMap((one) => one.annexes ?? []).flatMap(({ file }) => file ?? []))
  const folder = `register/${agreement.id}/${agreement.data.version}/`
  const isOther = otherDocument(instance, library)
  const isOfVersion = unlessMovedOn(instance, library)
  const file = agreementFile(agreement.id, content)
  const isOwn = (path: string): boolean =>
    shownPath(content, path) === file ||
    path.startsWith('languages/') ||
    (clauses.has(/^clauses\/[^/]+\/(.+)\.md$/.exec(path)?.[1] ?? '') && isOfVersion(path)) ||
    annexes.has(path) ||
    (path.startsWith(folder) && !isOther(path))
  return [
    ...chosen('content', content, isOwn).map((source) =>
      shownPath(content, source.path) === file ? withoutOtherArchives(source, archivist) : source,
    ),
    { set: 'content', path: 'parties/parties.yaml', bytes: encoded(partiesText(instance, library, archivist)) },
    ...chosen('templates', templates, (path) => isLook(path) || isLogo(path, library)),
  ]
}

/** True for templates, the theme and style sheets; the skeletons of new agreements have made nothing. */
function isLook(path: string): boolean {
  return /\.(?:hbs|ya?ml|css)$/.test(path) && !path.startsWith('new/')
}

/** The folders as the program reads them, from the files that a package encloses. */
export function sourcesOf(files: readonly SourceFile[]): Sources {
  const set = (name: SourceFile['set'], isText: (path: string) => boolean): FileSet => {
    const own = files.filter((file) => file.set === name)
    const [texts, others] = [own.filter(({ path }) => isText(path)), own.filter(({ path }) => !isText(path))]
    return {
      root: name,
      files: new Map(texts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])),
      attachments: new Map(others.map(({ path, bytes }) => [path, bytes])),
    }
  }
  return { content: set('content', isContentText), templates: set('templates', isTemplateText) }
}

function chosen(name: SourceFile['set'], set: FileSet, isOwn: (path: string) => boolean): SourceFile[] {
  const texts = [...set.files].map(([path, text]) => ({ set: name, path, bytes: encoded(text) }))
  const others = [...set.attachments].map(([path, bytes]) => ({ set: name, path, bytes }))
  return [...texts, ...others].filter(({ path }) => isOwn(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

function agreementFile(id: string, content: FileSet): string {
  return shownPath(content, agreementFiles(content).find((file) => file.id === id)?.path ?? '')
}

/**
 * False for a clause that is another by now than when the version was issued: the version did not come from it. The
 * agreement's own file stays whatever it says, since the register is found by it.
 */
function unlessMovedOn({ agreement }: Instance, { register, sources }: Library): (path: string) => boolean {
  const issued = findVersion(register, agreement.id, agreement.data.version)?.issued ?? null
  if (issued === null) return () => true
  const hashes = new Map(issued.content.map((one) => [one.path, one.sha256]))
  const { files } = sources.content
  return (path) => !hashes.has(path) || sha256(files.get(path) ?? '') === hashes.get(path)
}

/** What the archives of other parties know of the agreement is theirs. Where nothing of it is said, the file stays as it is. */
function withoutOtherArchives(source: SourceFile, { id }: PartyData): SourceFile {
  const document = parseDocument(new TextDecoder().decode(source.bytes))
  const archives = document.get('archive')
  if (!isMap(archives)) return source
  const own = archives.items.filter(({ key }) => String(key) === id)
  if (own.length === archives.items.length) return source
  if (own.length === 0) document.delete('archive')
  else archives.items = own
  // What people have written above the first entry may be about another's.
  archives.commentBefore = null
  return { ...source, bytes: encoded(document.toString({ lineWidth: 0 })) }
}

/** The Documents that were issued to other parties are not this instance's. */
function otherDocument({ agreement, id }: Instance, { register, sources }: Library): (path: string) => boolean {
  const version = register.versions.find(
    (version) => version.agreement === agreement.id && version.version === agreement.data.version,
  )
  const others = new Set(
    (version?.frozen?.documents ?? []).filter(({ instance }) => instance !== id).map(({ path }) => path),
  )
  return (path) => others.has(path) && sources.content.attachments.has(path)
}

/**
 * The parties that the agreement names, and those that these name, as a file of their own. What the archives of other
 * parties want to know is left out.
 */
function partiesText({ agreement }: Instance, { parties, agreements }: Library, archivist: PartyData): string {
  const named = new Set<string>()
  const add = (id: string): void => {
    const party = parties.get(id)
    if (party === undefined || named.has(id)) return
    named.add(id)
    for (const other of [party.parent, party.sameEntity]) if (other !== undefined) add(other)
  }
  for (const text of textsIn([agreement.data, agreements.get(agreement.id)?.data])) add(text)
  add(archivist.id)
  const own = [...parties.values()]
    .filter(({ id }) => named.has(id))
    .map((party) => (party.id === archivist.id ? party : { ...party, archive: undefined }))
  return stringify(own, { version: '1.2', schema: 'core', aliasDuplicateObjects: false, lineWidth: 0 })
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function isLogo(path: string, { theme }: Library): boolean {
  return theme?.logo !== null && theme?.logo.file === path
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
