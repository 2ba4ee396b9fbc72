// Files of content/register -> the versions of agreements that were issued here or entered by hand, with what has happened
// to them since: decisions, signatures, copies, deadlines met. With all problems.

import { addAll, grouped } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import type * as z from 'zod'
import {
  decisionsSchema,
  doneSchema,
  enteredSchema,
  issuedSchema,
  publishedSchema,
  signaturesSchema,
  type IssuedData,
} from '../data/register.js'
import { readYaml, type YamlFile } from '../data/yaml.js'
import { hasErrors, placeIn, problem, sortProblems, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { checkSharedTexts } from '../check/braces.js'
import { checkRecords } from './check-records.js'
import { shownPath, type FileSet } from '../base/sources.js'
import type { Store } from '../base/store.js'
import { readFrozen } from './frozen.js'
import { isSentPath } from './sent.js'
import type { RegisterVersion, Register } from './types.js'

/** Reads everything under `register/`. Rules: `register/…` and those of `readYaml`. */
export function readRegister(files: FileSet, store?: Store): Register {
  const found: { readonly folder: string; readonly name: string }[] = []
  const problems: Problem[] = []
  const unread = files.unread ?? new Map<string, Problem>()
  for (const path of [...files.files.keys(), ...files.attachments.keys(), ...unread.keys()].sort()) {
    const [, folder, name] = /^(register\/[^/]+\/[^/]+)\/(.+)$/.exec(path) ?? []
    const refused = unread.get(path)
    if (folder !== undefined && name !== undefined) found.push({ folder, name })
    else if (refused !== undefined && isInRegister(path)) problems.push(refused)
  }
  const versions: RegisterVersion[] = []
  for (const [folder, inFolder] of grouped(found, (one) => one.folder)) {
    const names = inFolder.map(({ name }) => name)
    const version = readVersion(files, folder, names, store)
    if (version.issued === null && version.entered === null) addAll(problems, version.problems)
    else versions.push(version)
  }
  return { versions: versions.sort(byAgreementAndDay), problems: sortProblems(problems) }
}

/** True for the folder of the register and what lies in it. */
export function isInRegister(path: string): boolean {
  return `${path}/`.startsWith('register/')
}

/** A version by its name; null when it was neither issued nor entered. */
export function findVersion(register: Register, agreement: string, version: string): RegisterVersion | null {
  return versionsOf(register, agreement).find((one) => one.version === version) ?? null
}

/** The version of an agreement that was issued last; of those entered by hand, the last. Null when there is none. */
export function latestVersion(register: Register, agreement: string): RegisterVersion | null {
  return versionsOf(register, agreement).at(-1) ?? null
}

/** The versions of an agreement, in the order in which they were issued. */
export function versionsOf({ versions }: Register, agreement: string): readonly RegisterVersion[] {
  return byAgreement(versions).get(agreement) ?? []
}

const byAgreement = oncePer((versions: readonly RegisterVersion[]) => grouped(versions, ({ agreement }) => agreement))

const fileNames = {
  issued: 'issued.yaml',
  entered: 'agreement.yaml',
  decisions: 'decisions.yaml',
  signatures: 'signatures.yaml',
  done: 'done.yaml',
  published: 'published.yaml',
} as const

function readVersion(
  files: FileSet,
  folder: string,
  names: readonly string[],
  store: Store | undefined,
): RegisterVersion {
  const [, agreement = '', version = ''] = folder.split('/')
  const problems: Problem[] = []
  const subject = { agreement }
  const placeOf = (name: string): Place => placeIn(shownPath(files, `${folder}/${name}`), 1, 1, subject)
  const read = <T>(name: string, schema: z.ZodType<T>): YamlFile<T> | null => {
    const text = files.files.get(`${folder}/${name}`)
    if (text === undefined || isBlank(text)) return null
    const found = readYaml(text, placeOf(name).file, schema, subject, store)
    addAll(problems, found.problems)
    if (name !== fileNames.issued) addAll(problems, checkSharedTexts(found.value, found.placeOf))
    return found
  }
  const issued = read(fileNames.issued, issuedSchema)?.value ?? null
  const enteredFile = names.includes(fileNames.issued) ? null : read(fileNames.entered, enteredSchema)
  const entered = enteredFile?.value ?? null
  const decisions = read(fileNames.decisions, decisionsSchema)
  const signatures = read(fileNames.signatures, signaturesSchema)
  const done = read(fileNames.done, doneSchema)
  const published = read(fileNames.published, publishedSchema)
  addAll(
    problems,
    names.flatMap((name) => files.unread?.get(`${folder}/${name}`) ?? []),
  )
  addAll(problems, strayFiles(names, issued, placeOf))
  const frozen =
    issued === null ? null : readFrozen({ files, folder, agreement, version, issued, place: placeOf(fileNames.issued) })
  addAll(problems, frozen?.problems ?? [])
  const isStrayFolder = !names.includes(fileNames.issued) && !names.includes(fileNames.entered)
  const early = [signatures === null ? null : fileNames.signatures, done === null ? null : fileNames.done]
  for (const name of isStrayFolder ? early : [])
    if (name !== null) problems.push(problem('register/not-issued', { version, agreement }, placeOf(name)))
  const result: RegisterVersion = {
    agreement,
    version,
    folder,
    issued,
    frozen: frozen?.value ?? null,
    entered,
    decisions: decisions?.value ?? [],
    signatures: [...(entered?.signatures ?? []), ...(signatures?.value?.signatures ?? [])],
    copies: signatures?.value?.copies ?? [],
    done: done?.value ?? [],
    published: published?.value ?? [],
    problems: [],
  }
  if (!hasErrors(problems))
    addAll(
      problems,
      checkRecords(result, {
        signature: (index) => {
          const before = entered?.signatures?.length ?? 0
          return index < before
            ? (enteredFile?.placeOf(['signatures', index]) ?? placeOf(fileNames.entered))
            : (signatures?.placeOf(['signatures', index - before]) ?? placeOf(fileNames.signatures))
        },
        copy: (index) => signatures?.placeOf(['copies', index]) ?? placeOf(fileNames.signatures),
        decision: (index) => decisions?.placeOf([index]) ?? placeOf(fileNames.decisions),
        done: (index) => done?.placeOf([index]) ?? placeOf(fileNames.done),
      }),
    )
  return { ...result, problems: sortProblems(problems) }
}

/** Files that nothing reads: a name misspelt, or data by hand beside an issued version. */
function strayFiles(names: readonly string[], issued: IssuedData | null, placeOf: (name: string) => Place): Problem[] {
  const listed =
    issued === null ? [] : [issued.agreement, issued.parties, ...issued.documents, ...(issued.annexes ?? [])]
  const known: string[] = Object.values(fileNames).filter((name) => issued === null || name !== fileNames.entered)
  const expected = new Set([...known, ...listed.map(({ path }) => path)])
  return names
    .filter((name) => /\.(?:ya?ml|json)$/.test(name) && !expected.has(name) && !isSentPath(name))
    .map((name) => problem('register/stray', { file: name }, placeOf(name), didYouMeanName(name, known)))
}

/** Only remarks and blank lines, as in a file laid out to be filled in. */
export function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(?:#.*)?$/.test(line))
}

function byAgreementAndDay(a: RegisterVersion, b: RegisterVersion): number {
  const key = (version: RegisterVersion): string[] => [
    version.agreement,
    version.issued?.issued ?? version.entered?.date ?? '',
    version.version,
  ]
  const [first, second] = [key(a), key(b)]
  const at = first.findIndex((piece, index) => piece !== second[index])
  return at < 0 ? 0 : (first[at] ?? '') < (second[at] ?? '') ? -1 : 1
}
