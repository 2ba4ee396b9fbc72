// The options that commands share: how they are spelled, and how their values are read. A wrong value ends with status 2.

import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Selection } from '../app/documents/built.js'
import { civilDate } from '../data/scalars.js'
import type { VerifyOptions as PathOptions } from '../io/verify-path.js'
import { profiles, type Profile } from '../archive/package/profile.js'
import { formatIds, formats, type Format } from '../base/formats.js'

export interface SourceOptions {
  readonly content: string
  readonly templates: string | undefined
  readonly json: boolean | undefined
}

export interface SelectionOptions {
  readonly lang: readonly (readonly string[])[] | undefined
  readonly party: readonly string[] | undefined
}

/** What is chosen; an option that is not given chooses all, or what the agreements say themselves. */
export function selectionOf(agreements: readonly string[], { lang, party }: SelectionOptions): Selection {
  return { agreements: agreements.length === 0 ? null : agreements, editions: lang ?? null, parties: party ?? null }
}

export interface BuildOptions extends SourceOptions, SelectionOptions {
  readonly format: readonly Format[]
  readonly copies: boolean | undefined
  readonly out: string
  readonly jobs: number
  readonly pdfa: '2a' | '3a'
}

export interface ArchiveOptions extends SourceOptions, SelectionOptions {
  readonly profile: readonly Profile[]
  /** `FILE`, `INSTANCE=FILE`, or a folder of files. */
  readonly signed: readonly string[] | undefined
  readonly attestedBy: string | undefined
  readonly attested: string | undefined
  readonly date?: string | undefined
  readonly out: string
  readonly jobs: number
}

export interface VerifyOptions extends PathOptions {
  readonly json: boolean | undefined
}

/** Where content and templates lie, and whether the result is printed as JSON. */
export function addSourceOptions(command: Command): Command {
  return command
    .addOption(new Option('--content <dir>', 'folder of the content library').default('content'))
    .addOption(new Option('--templates <dir>', 'folder of the templates (the program’s own unless given)'))
    .addOption(new Option('--date <date>', 'the day that counts as today, YYYY-MM-DD').argParser(dateOption))
    .addOption(new Option('--json', 'print one JSON object and nothing else'))
}

/** Which editions and parties. */
export function addSelectionOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--lang <list>',
        'editions: sv, nb, sv+nb (left column first); the authentic ones unless given',
      ).argParser(editionsOption),
    )
    .addOption(new Option('--party <list>', 'ids: counterparties in a series, members otherwise').argParser(listOption))
}

/** Which editions are frozen beside the authentic ones. */
export function addIssueOptions(command: Command): Command {
  return command.addOption(
    new Option('--lang <list>', 'editions to be frozen beside the authentic ones: sv, nb').argParser(editionsOption),
  )
}

/** Who signed what, and when. Here `--date` is the day of the signature. */
export function addSignedOptions(command: Command): Command {
  return command
    .addOption(new Option('--party <id>', 'the party that signed').makeOptionMandatory())
    .addOption(
      new Option('--date <date>', 'the day of the signature, YYYY-MM-DD').argParser(dateOption).makeOptionMandatory(),
    )
    .addOption(
      new Option('--instance <list>', 'ids: needed for a party that signs several instances').argParser(listOption),
    )
    .addOption(new Option('--name <name>', 'who signed, as signed'))
    .addOption(new Option('--place <place>', 'where'))
    .addOption(new Option('--of <version>', 'the version that was signed; the one issued last unless given'))
    .addOption(new Option('--content <dir>', 'folder of the content library').default('content'))
    .addOption(new Option('--templates <dir>', 'folder of the templates (the program’s own unless given)'))
    .addOption(new Option('--json', 'print one JSON object and nothing else'))
}

/** Formats, copies, output folder, threads. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <list>', formatIds.join(', '))
        .argParser((text) => listOf(text, formatIds, 'format'))
        .default(formatIds, formatIds.join(',')),
    )
    .addOption(new Option('--copies', `a marked ${marked.join(' and ')} for each recipient, too`))
    .addOption(
      new Option('--pdfa <level>', '2a; or 3a, which carries the agreement’s data inside')
        .choices(['2a', '3a'])
        .default('2a'),
    )
    .addOption(outOption())
    .addOption(jobsOption())
}

/** Which packages, and whose archive they are for. */
export function addArchiveOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--profile <list>', profiles.join(', '))
        .argParser((text) => listOf(text, profiles, 'profile'))
        .default(['folder'] satisfies Profile[], 'folder'),
    )
    .addOption(
      new Option('--lang <list>', 'editions: sv, nb, sv+nb; the authentic ones unless given').argParser(editionsOption),
    )
    .addOption(
      new Option('--party <list>', 'ids: whose archives they are for; the issuing party’s unless given').argParser(
        listOption,
      ),
    )
    .addOption(
      new Option(
        '--signed <list>',
        'what came back from signing: FILE, INSTANCE=FILE, or a folder; each is found by its content',
      ).argParser(listOption),
    )
    .addOption(new Option('--attested-by <name>', 'who says that scans among them are true to the paper'))
    .addOption(new Option('--attested <date>', 'the day on which that was said, YYYY-MM-DD').argParser(dateOption))
    .addOption(outOption())
    .addOption(jobsOption())
}

/** How far it is looked. */
export function addVerifyOptions(command: Command): Command {
  return command
    .addOption(new Option('--no-rebuild', 'do not make packages again from their sources; checksums only'))
    .addOption(new Option('--schemas <dir>', 'folder of XML schemas (.xsd), beside those that packages enclose'))
    .addOption(new Option('--out <dir>', 'output folder that a single file came from').default('output'))
    .addOption(jobsOption())
    .addOption(new Option('--json', 'print one JSON object and nothing else'))
}

/** Where the site goes, and what it shows. */
export function addPublishOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--base <url>', 'absolute address of the site (`address` in site/site.yaml unless given)').argParser(
        baseOption,
      ),
    )
    .addOption(new Option('--record', 'write into the register what was published today, with hashes'))
    .addOption(new Option('--notice <agreement>', 'print the notice that it has been published, and write nothing'))
    .addOption(new Option('--withdraw <agreement>', 'record that it is withdrawn, and write no site; with --reason'))
    .addOption(new Option('--reason <text>', 'why it is withdrawn, as the site says'))
    .addOption(new Option('--of <version>', 'the version that is withdrawn; all unless given'))
    .addOption(
      new Option(
        '--instance <list>',
        'instances of a series that are withdrawn or noticed; all unless given',
      ).argParser(listOption),
    )
    .addOption(new Option('--preview', 'also what has not been issued, marked as a preview, in a folder of its own'))
    .addOption(new Option('--out <dir>', 'output folder; the site lies in its folder `site`').default('output'))
    .addOption(jobsOption())
}

const marked = formatIds.filter((format) => formats[format].copies).map((format) => format.toUpperCase())

function outOption(): Option {
  return new Option('--out <dir>', 'output folder').default('output')
}

function jobsOption(): Option {
  return new Option('--jobs <n>', 'threads that render')
    .argParser(countOption)
    .default(availableParallelism(), 'all cores')
}

/** Items between commas, each once. */
export function listOption(text: string): string[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length === 0) throw new InvalidArgumentError('expected a comma-separated list.')
  return [...new Set(items)]
}

/** Those of the known words that a list names, in their own order. */
function listOf<T extends string>(text: string, known: readonly T[], what: string): T[] {
  const items = listOption(text)
  const unknown = items.filter((item) => !(known as readonly string[]).includes(item))
  if (unknown.length > 0)
    throw new InvalidArgumentError(`unknown ${what} ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  return known.filter((one) => items.includes(one))
}

function editionsOption(text: string): string[][] {
  return listOption(text).map((item) => {
    const languages = item.split('+')
    if (
      languages.length > 2 ||
      new Set(languages).size !== languages.length ||
      languages.some((one) => !/^[a-z]{2,3}$/.test(one))
    )
      throw new InvalidArgumentError(`unknown edition ${item}; write sv, nb or sv+nb.`)
    return languages
  })
}

/** A civil date that exists. */
export function dateOption(text: string): string {
  if (!civilDate.safeParse(text).success) throw new InvalidArgumentError('expected a day such as 2024-01-31.')
  return text
}

/** A year of four digits. */
export function yearOption(text: string): number {
  if (!/^(?:19|2\d)\d\d$/.test(text)) throw new InvalidArgumentError('expected a year such as 2025.')
  return Number(text)
}

/** A web address, with a `/` at its end. */
function baseOption(text: string): string {
  if (!/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(text))
    throw new InvalidArgumentError('expected a web address such as https://avtal.falun.se/.')
  return text.replace(/\/*$/, '/')
}

function countOption(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('expected a whole number from 1.')
  return count
}
