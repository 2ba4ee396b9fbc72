// A version made from the content -> the files that freeze it in the register, or why it cannot be issued.

import { Document as YamlDocument } from 'yaml'
import type { AnnexData } from '../../data/agreement.js'
import type { PartyData } from '../../data/party.js'
import { decisionsSchema, type IssuedData } from '../../data/register.js'
import { readYaml } from '../../data/yaml.js'
import type { IsoDate } from '../../model/document.js'
import { withoutPlaces } from '../../model/map.js'
import { asBeforeIssue, hasErrors, problem, sortProblems, type Problem } from '../../base/problem.js'
import { sha256 } from '../../base/hash.js'
import { twins } from '../../base/twins.js'
import { findVersion, isBlank } from '../../register/register.js'
import { clauseEntries } from '../../library/entries.js'
import { pathsUnder, shownPath } from '../../base/sources.js'
import type { Agreement, Library } from '../../library/types.js'
import type { BuiltInstance } from './built.js'

export interface IssueInput {
  readonly agreement: Agreement
  readonly library: Library
  /** All instances, in the editions to be issued. */
  readonly instances: readonly BuiltInstance[]
  /** What is wrong with them, found by laying out their pages included. */
  readonly problems: readonly Problem[]
  /** The day of issue. */
  readonly date: IsoDate
  readonly generator: { readonly name: string; readonly version: string }
}

export interface IssuedFiles {
  /** `register/AGREEMENT/VERSION`, under the content folder. */
  readonly folder: string
  /** All files of the version, by their path in its folder; null when it cannot be issued. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[] | null
  readonly problems: readonly Problem[]
}

/**
 * Freezes a version for signing. It is refused with an error in it, with what is to be settled before signing (`asBeforeIssue`: a
 * choice left open, text that tells of its own making), as a draft (`register/draft`), when it is in the register already
 * (`register/issued`), and when its version cannot name a folder (`register/version`), or only capital letters tell it from
 * another (`output/twins`). A decision that is not recorded is a warning (`register/no-decision`): agreements are often signed subject to approval.
 */
export function issueVersion(input: IssueInput): IssuedFiles {
  const { agreement, instances } = input
  const folder = `register/${agreement.id}/${agreement.data.version}`
  const problems = sortProblems([...input.problems.map(asBeforeIssue), ...refusals(input), ...checkDecisions(input)])
  const isWhole = instances.length > 0 && instances.every(({ editions }) => editions.length > 0)
  return { folder, files: hasErrors(problems) || !isWhole ? null : frozenFiles(input, folder), problems }
}

function refusals({ agreement, library }: IssueInput): Problem[] {
  const { data, placeOf } = agreement
  const problems: Problem[] = []
  const place = placeOf(['version'])
  const before = findVersion(library.register, agreement.id, data.version)
  const { version } = data
  if (before !== null)
    problems.push(
      before.issued === null
        ? problem('register/issued#entered', { version }, place)
        : problem('register/issued#issued', { version, date: before.issued.issued }, place),
    )
  const folder = (path: string): { path: string; sha256: string } => ({ path, sha256: '' })
  const own = folder(`register/${agreement.id}/${version}`)
  problems.push(...library.register.versions.flatMap((other) => twins([folder(other.folder), own], () => place)))
  if (data.status === 'draft') problems.push(problem('register/draft', {}, placeOf(['status'])))
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(version))
    problems.push(problem('register/version', { version }, place))
  return problems
}

/** Where validity depends on decisions or approvals, each party that signs should have one on record. */
function checkDecisions({ agreement, library, instances }: IssueInput): Problem[] {
  const { data, placeOf } = agreement
  const asked = data.term.conditions !== undefined ? ['term', 'conditions'] : ['approvals']
  const file = `register/${agreement.id}/${data.version}/decisions.yaml`
  const shown = shownPath(library.sources.content, file)
  const text = library.sources.content.files.get(file) ?? ''
  const { value, problems } = readYaml(isBlank(text) ? '[]' : text, shown, decisionsSchema)
  if (hasErrors(problems)) return problems
  if (data.term.conditions === undefined && data.approvals === undefined) return []
  const decided = new Set((value ?? []).map(({ party }) => party))
  const parties = [...new Set(instances.flatMap(({ instance }) => instance.signers.map(({ party }) => party.id)))]
  const without = parties.filter((party) => !decided.has(party))
  if (without.length === 0) return []
  return [problem('register/no-decision', { parties: without, file: shown }, placeOf(asked))]
}

function frozenFiles(input: IssueInput, folder: string): { path: string; bytes: Uint8Array }[] {
  const { agreement, library, instances, date, generator } = input
  const files: { path: string; bytes: Uint8Array }[] = []
  const freeze = (path: string, bytes: Uint8Array): { path: string; sha256: string } => {
    files.push({ path, bytes })
    return { path, sha256: sha256(bytes) }
  }
  const issued: IssuedData = {
    issued: date,
    generator: { name: generator.name, version: generator.version },
    agreement: freeze('agreement.json', json({ agreement: 1, id: agreement.id, data: withoutArchive(agreement.data) })),
    parties: freeze('parties.json', json(partiesOf(input).map(withoutArchive))),
    documents: instances.flatMap(({ instance, editions }) =>
      editions.map(({ languages, document }) => ({
        ...freeze(`documents/${instance.id}-${languages.join('-')}.json`, json(withoutPlaces(document))),
        instance: instance.id,
        languages: [...languages],
      })),
    ),
    annexes: (agreement.data.annexes ?? []).flatMap((annex) => {
      const bytes = annexBytes(annex, library)
      return bytes === null ? [] : [{ ...freeze(annexPath(annex), bytes), annex: annex.id }]
    }),
    content: contentFiles(input),
  }
  if (!library.sources.content.files.has(`${folder}/decisions.yaml`))
    files.push({ path: 'decisions.yaml', bytes: encoded(decisionsText(input)) })
  /* Without it nothing of the others counts. */
  files.push({ path: 'issued.yaml', bytes: encoded(issuedText(issued)) })
  return files
}

/** What the parties' archives know, and whom they let sign, is no part of the agreement: each has its own, and changes it. */
function withoutArchive<Data extends { readonly archive?: unknown; readonly delegations?: unknown }>(data: Data): Data {
  return { ...data, archive: undefined, delegations: undefined }
}

/** The parties as they are in content/parties, whatever the agreement adds to tell them apart. */
function partiesOf({ instances, library }: IssueInput): PartyData[] {
  const all = instances.flatMap(({ instance }) => [
    ...instance.roles.flatMap(({ parties }) => parties),
    ...instance.series,
  ])
  return [...new Map(all.map((party) => [party.id, library.parties.get(party.id) ?? party])).values()]
}

function annexBytes(annex: AnnexData, { sources }: Library): Uint8Array | null {
  return annex.content === 'file' ? (sources.content.attachments.get(annex.file ?? '') ?? null) : null
}

/** The file keeps its name, which is printed in the agreement. */
function annexPath({ id, file = '' }: AnnexData): string {
  return `annexes/${id}/${file.split('/').at(-1) ?? ''}`
}

/** What the version came from: agreement, clauses, words, templates; each as read (UTF-8, composed, line feeds). */
function contentFiles({ agreement, library, instances }: IssueInput): IssuedData['content'] {
  const { content, templates } = library.sources
  const languages = [
    ...new Set(instances.flatMap(({ editions }) => editions.flatMap((edition) => edition.languages))),
  ].sort()
  const clauses = [...new Set(clauseEntries(agreement.data).flatMap(({ entry }) => entry.clause ?? []))].sort()
  const own = pathsUnder(content, 'agreements/', /\.ya?ml$/).filter(
    (path) => shownPath(content, path) === agreement.file,
  )
  const paths = [
    ...own,
    ...languages.flatMap((language) => clauses.map((clause) => `clauses/${language}/${clause}.md`)),
    ...languages.map((language) => `languages/${language}.yaml`),
  ]
  const hashed = (path: string, text: string | undefined): IssuedData['content'] =>
    text === undefined ? [] : [{ path, sha256: sha256(text) }]
  return [
    ...paths.flatMap((path) => hashed(path, content.files.get(path))),
    ...pathsUnder(templates, '', /\.hbs$/)
      .filter((path) => !path.startsWith('web/'))
      .flatMap((path) => hashed(`templates/${path}`, templates.files.get(path))),
  ]
}

function issuedText(issued: IssuedData): string {
  const document = new YamlDocument(issued)
  document.commentBefore =
    ' Written by `avtal issue`. The files named here never change again; a change makes a new version.'
  return document.toString({ lineWidth: 0 })
}

/** What an empty file of decisions says, with an example in the language that binds, of a party of the agreement. */
function decisionsText({ agreement, library, instances }: IssueInput): string {
  const example = library.languages.get(agreement.data.authentic[0] ?? '')?.decision
  const head = '# Who decided to enter the agreement, party by party, so that it is known who may sign'
  if (example === undefined) return `${head}.\n`
  const { body, section, delegation } = example
  const party = instances[0]?.instance.signers[0]?.party.id ?? ''
  return `${head}:
#
# - party: ${party}
#   body: ${body}
#   date: 2026-11-10
#   section: ${section}
#   delegation: ${delegation}
#   final: 2026-12-03
`
}

function json(value: unknown): Uint8Array {
  return encoded(`${JSON.stringify(value, null, 2)}\n`)
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
